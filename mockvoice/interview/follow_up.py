"""Which follow-up an answer calls for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mockvoice.packs.model import FollowUp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.interview.events import Gaps
    from mockvoice.interview.lines import Lines
    from mockvoice.packs.model import Concept, Question

CANDIDATE_QUESTION: Final = "candidate-question"
"""Id of the question by which the person is asked for questions of their own."""

FEW_WORDS = 25
"""An answer shorter than this that covers nothing is helped on by a hint."""

FOLLOW_UP_TARGET_S = 60


@dataclass(frozen=True, slots=True)
class ChosenFollowUp:
    """A follow-up as a question of its own.

    Attributes:
        probes: The id of the main question's concept that it asks for; empty where there is none.
    """

    question: Question
    probes: str


def choose_follow_up(
    question: Question, gaps: Gaps, asked: Sequence[str], *, number: int, lines: Lines, key: int
) -> ChosenFollowUp | None:
    """Return the `number`-th follow-up to a question, from 1, or None where nothing is worth asking.

    In this order: what was said wrongly; a hint where next to nothing was said; what was missed, the pack's own
    follow-up before one made from the concept's name; what was said in part, where the pack asks for it; and once,
    where nothing is lacking, what the pack may always ask.

    Args:
        question: The main question.
        gaps: What the answers to it lack.
        asked: The concepts (or texts) of the follow-ups that were asked already.
        number: Of this follow-up.
        lines: Makes a follow-up from the name of a concept.
        key: For `lines`: how many questions were asked before it.
    """
    if gaps.covered_share == 0 and not gaps.wrong and gaps.word_count < FEW_WORDS and number == 1 and question.hints:
        return _as_question(question, FollowUp(text=lines.hint(question.hints[0], key=key)), number, question.concepts)
    by_concept = {each.probes: each for each in reversed(question.follow_ups) if each.probes}
    concepts = {concept.id: concept for concept in question.concepts}
    for concept_id in (*gaps.wrong, *gaps.missed):
        if concept_id in asked:
            continue
        if concept_id in by_concept:
            return _as_question(question, by_concept[concept_id], number, _own(concepts, concept_id))
        if concept_id in concepts and (concept_id in gaps.wrong or concepts[concept_id].essential):
            say = lines.back_to if concept_id in gaps.wrong else lines.follow_up_from
            made = FollowUp(text=say(concepts[concept_id].name, question, key=key), probes=concept_id)
            return _as_question(question, made, number, _own(concepts, concept_id))
    for concept_id in gaps.partly:
        if concept_id in by_concept and concept_id not in asked:
            return _as_question(question, by_concept[concept_id], number, _own(concepts, concept_id))
    if number > 1:
        return None
    free = next((each for each in question.follow_ups if not each.probes and each.text not in asked), None)
    return None if free is None else _as_question(question, free, number, ())


def _own(concepts: dict[str, Concept], concept_id: str) -> tuple[Concept, ...]:
    return (concepts[concept_id],) if concept_id in concepts else ()


def _as_question(question: Question, follow_up: FollowUp, number: int, concepts: tuple[Concept, ...]) -> ChosenFollowUp:
    """The follow-up with its own concepts, or those that it was asked for."""
    asked = question.model_copy(
        update={
            "id": f"{question.id}+{number}",
            "text": follow_up.text,
            "spoken": "",
            "rephrased": "",
            "concepts": follow_up.concepts or concepts,
            "model_answer": "",
            "follow_ups": (),
            "hints": (),
            "mistakes": (),
            "framework": (),
            "target_s": min(FOLLOW_UP_TARGET_S, question.target_s),
        }
    )
    return ChosenFollowUp(asked, follow_up.probes)
