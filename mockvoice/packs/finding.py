"""Questions found by what somebody types of them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mockvoice.packs.model import Pack, Question


def questions_like(packs: Iterable[Pack], text: str) -> tuple[tuple[Pack, Question], ...]:
    """Return the questions of which every typed word is a part, in their order; all of them for an empty text.

    A word may stand in the question, its topic, its id or its pack's title. Capitals and accents make no difference.
    """
    wanted = _plain(text).split()
    return tuple(
        (pack, question)
        for pack in packs
        for question in pack.questions
        if _has_all(wanted, _plain(f"{question.text} {question.topic or ''} {question.id} {pack.title}"))
    )


def _has_all(words: list[str], text: str) -> bool:
    return all(word in text for word in words)


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter))
