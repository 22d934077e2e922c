"""Every question of every pack by its key, as practice knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mockvoice.packs.model import Pack, Question


class PackQuestion(NamedTuple):
    """A question with the pack that it is from; a plain tuple for `App.session_of`."""

    pack_id: str
    pack_title: str
    question: Question

    @property
    def key(self) -> str:
        """What the history calls it: "pack id/question id"."""
        return question_key(self.pack_id, self.question.id)


def question_key(pack_id: str, question_id: str) -> str:
    """Return "pack id/question id"."""
    return f"{pack_id}/{question_id}"


def catalogue(packs: Iterable[Pack]) -> dict[str, PackQuestion]:
    """Return every question by its key, in the order of the packs."""
    found = (PackQuestion(pack.id, pack.title, question) for pack in packs for question in pack.questions)
    return {asked.key: asked for asked in found}


def speaking_minutes(questions: Iterable[Question]) -> int:
    """Return how long good answers to the questions take together, in whole minutes, at least one."""
    return max(1, round(sum(question.target_s for question in questions) / 60))
