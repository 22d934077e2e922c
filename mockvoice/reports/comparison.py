"""Two answers to one question held against each other: what was gained, what was lost, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from mockvoice.analysis.coverage import CREDIT
from mockvoice.analysis.scorecard import FillerKind, Status
from mockvoice.errors import ComparisonError

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import ConceptResult, Evidence, Scorecard
    from mockvoice.storage.answers import StoredAnswer

LEAST_GAIN: Final = 0.05
"""A concept's probability must have risen by so much for its sentence to count as improved."""

_SCORES: Final = ("overall", "content", "clarity", "pacing", "structure")


class Outcome(StrEnum):
    """What became of a concept from the older answer to the newer one."""

    GAINED = "gained"
    LOST = "lost"
    KEPT = "kept"
    MISSED = "missed"
    ADDED = "added"
    """The question has it only since."""
    REMOVED = "removed"
    """The question has it no more."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one of the two answers.

    Attributes:
        start_s: Seconds from the start of its recording; None where the words carry no times.
    """

    answer_id: str
    text: str
    start_s: float | None
    end_s: float | None


@dataclass(frozen=True, slots=True)
class ConceptChange:
    """A concept in both answers.

    Attributes:
        old_status: None where the older answer was not judged on it.
        new_status: None where the newer one was not.
        gain: By how much its probability rose, -1 to 1; None where it was judged in one answer only.
        old: The words that said it best; None where it was missed.
        new: Likewise.
        is_sure: Whether both verdicts may stand without "not sure".
    """

    id: str
    name: str
    weight: float
    outcome: Outcome
    old_status: Status | None
    new_status: Status | None
    gain: float | None
    old: Passage | None
    new: Passage | None
    is_sure: bool


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure in both answers; None where it was not measured.

    Attributes:
        name: "overall", "content", "clarity", "pacing", "structure", "fillers_per_minute", "filled_pauses",
            "speech_rate_wpm", "longest_pause_s" (0 without a pause), "speaking_time_s" or "word_count".
    """

    name: str
    old: float | None
    new: float | None

    @property
    def difference(self) -> float | None:
        """How much it rose; None where it was not measured in both."""
        return None if self.old is None or self.new is None else self.new - self.old


@dataclass(frozen=True, slots=True)
class ImprovedSentence:
    """The sentence of the newer answer that brought the concept whose probability rose most.

    Attributes:
        gain: By how much, above `LEAST_GAIN`, at most 1.
        old: What the older answer said about it at best; None where it said nothing.
    """

    concept: str
    gain: float
    new: Passage
    old: Passage | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that changed.

    Attributes:
        concepts: Gained ones first, then lost, kept and missed ones, each in the newer question's order.
        is_same_wording: Whether the question's text was the same both times.
        improved: None where no concept's probability rose.
    """

    old_id: str
    new_id: str
    question: str
    is_same_wording: bool
    scores: tuple[FigureChange, ...]
    delivery: tuple[FigureChange, ...]
    concepts: tuple[ConceptChange, ...]
    improved: ImprovedSentence | None

    def with_outcome(self, outcome: Outcome) -> tuple[ConceptChange, ...]:
        """Return the concepts of which this became."""
        return tuple(concept for concept in self.concepts if concept.outcome is outcome)


def compare(old: StoredAnswer, new: StoredAnswer) -> Comparison:
    """Return what changed from one answer to another.

    A concept is gained where its credit rose (missed or wrong 0, partly one half, covered 1), lost where it fell, kept
    where it is above 0 in both, and else missed in both.

    Raises:
        ComparisonError: One of them was not scored, or they answer different questions.
    """
    if old.question.id != new.question.id:
        raise ComparisonError(
            "These two answers are to different questions, so they cannot be compared.",
            mend="Choose two answers to the same question.",
        )
    if old.scorecard is None or new.scorecard is None:
        raise ComparisonError(
            "One of these answers was not scored yet, so they cannot be compared.",
            kept="The recordings are all there.",
            mend="Open the answer and have it scored.",
        )
    concepts = _concepts(old, old.scorecard, new, new.scorecard)
    return Comparison(
        old_id=old.id,
        new_id=new.id,
        question=new.question.text,
        is_same_wording=old.question.text == new.question.text,
        scores=tuple(
            FigureChange(name, getattr(old.scorecard.scores, name).value, getattr(new.scorecard.scores, name).value)
            for name in _SCORES
        ),
        delivery=_delivery(old.scorecard, new.scorecard),
        concepts=tuple(sorted(concepts, key=lambda concept: list(Outcome).index(concept.outcome))),
        improved=_improved(concepts),
    )


def _concepts(old: StoredAnswer, old_card: Scorecard, new: StoredAnswer, new_card: Scorecard) -> list[ConceptChange]:
    before = {} if old_card.coverage is None else {concept.id: concept for concept in old_card.coverage.concepts}
    after = {} if new_card.coverage is None else {concept.id: concept for concept in new_card.coverage.concepts}
    return [_concept(old.id, before.get(key), new.id, after.get(key)) for key in {**after, **before}]


def _concept(old_id: str, old: ConceptResult | None, new_id: str, new: ConceptResult | None) -> ConceptChange:
    named = new or old
    if named is None:
        raise ValueError("a concept must be in one of the answers")
    return ConceptChange(
        id=named.id,
        name=named.name,
        weight=named.weight,
        outcome=_outcome(old, new),
        old_status=None if old is None else old.status,
        new_status=None if new is None else new.status,
        gain=None if old is None or new is None else new.probability - old.probability,
        old=None if old is None else _passage(old_id, old.evidence),
        new=None if new is None else _passage(new_id, new.evidence),
        is_sure=all(one.is_sure for one in (old, new) if one is not None),
    )


def _outcome(old: ConceptResult | None, new: ConceptResult | None) -> Outcome:
    if old is None:
        return Outcome.ADDED
    if new is None:
        return Outcome.REMOVED
    before, after = CREDIT[old.status], CREDIT[new.status]
    if after != before:
        return Outcome.GAINED if after > before else Outcome.LOST
    return Outcome.KEPT if after > 0 else Outcome.MISSED


def _passage(answer_id: str, evidence: Evidence | None) -> Passage | None:
    return None if evidence is None else Passage(answer_id, evidence.text, evidence.start_s, evidence.end_s)


def _improved(concepts: list[ConceptChange]) -> ImprovedSentence | None:
    best: ImprovedSentence | None = None
    for concept in concepts:
        if concept.gain is None or concept.new is None or concept.new_status not in {Status.COVERED, Status.PARTLY}:
            continue
        if concept.gain >= LEAST_GAIN and (best is None or concept.gain > best.gain):
            best = ImprovedSentence(concept.name, concept.gain, concept.new, concept.old)
    return best


def _delivery(old: Scorecard, new: Scorecard) -> tuple[FigureChange, ...]:
    before, after = _figures(old), _figures(new)
    return tuple(FigureChange(name, before[name], after[name]) for name in before)


def _figures(card: Scorecard) -> dict[str, float | None]:
    pacing = card.pacing
    filled = sum(event.kind is FillerKind.FILLED_PAUSE for event in card.fillers.events)
    return {
        "fillers_per_minute": card.fillers.per_minute,
        "filled_pauses": None if card.fillers.per_minute is None else float(filled),
        "speech_rate_wpm": None if pacing is None else pacing.speech_rate_wpm,
        "longest_pause_s": None if pacing is None else pacing.longest_pause_s or 0.0,
        "speaking_time_s": None if pacing is None else pacing.speaking_time_s,
        "word_count": float(len(card.words)),
    }
