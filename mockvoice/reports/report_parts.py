"""What the report of an interview is made of: each statement with the words that prove it, and JSON of the whole."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

SCHEMA_VERSION = 1


class AnswerState(StrEnum):
    """What became of a question that was asked."""

    SCORED = "scored"
    SKIPPED = "skipped"
    NOT_HEARD = "not_heard"
    NOT_SCORED = "not_scored"
    NOT_ANSWERED = "not_answered"
    OWN_QUESTION = "own_question"
    """The person's turn to ask, which is no answer and is not judged."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an answer that prove something.

    Attributes:
        place: Which answer it is, for the person ("question 2", "follow-up to question 2").
        text: What was heard, shortened at "…".
        at_s: Where it begins in the answer's recording, in seconds; None where the words carry no times.
    """

    answer_id: str
    place: str
    text: str
    at_s: float | None


@dataclass(frozen=True, slots=True)
class PartScore:
    """One part of an area's score.

    Attributes:
        value: 0 to 100; None where it was not measured.
        share: Its share of the area's score, 0 to 1, where every part was measured; 0 for what only takes points off.
        reason: Why, in words.
    """

    name: str
    value: int | None
    share: float
    reason: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaScore:
    """A score of 0 to 100 with its reason in words and its parts; `value` is None where it was not measured."""

    value: int | None
    reason: str
    parts: tuple[PartScore, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaScores:
    """The overall score and the three areas that it is made of."""

    overall: AreaScore
    problem_solving: AreaScore
    communication: AreaScore
    technical: AreaScore


@dataclass(frozen=True, slots=True)
class Observation:
    """A strength or something to improve.

    Attributes:
        kind: What it is about, one word or two, the same in every report ("trade-offs").
        sentence: Whole sentences for the person.
        quotes: At least one.
        is_sure: Whether it may stand without "not sure"; the sentence says so where it may not.
    """

    kind: str
    sentence: str
    quotes: tuple[Quote, ...]
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Gain:
    """A change with the points that it would have brought.

    Attributes:
        sentence: What to do, as a whole sentence.
        points: By how much the score would be higher, all else the same, at least 1.
        score: Which score: "overall", or an area where no overall score was measured.
        quotes: Where it would have been.
    """

    kind: str
    sentence: str
    points: int
    score: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One question of a round.

    Attributes:
        answer_id: Empty where the question was never answered.
        technical: The technical accuracy of this question alone, 0 to 100; None where it was not measured.
        missed: Names of essential concepts that were not said at all, or said wrongly.
    """

    answer_id: str
    place: str
    question_id: str
    question: str
    pack_id: str
    topic: str
    stage: str
    difficulty: str
    state: AnswerState
    is_follow_up: bool
    technical: int | None
    missed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoundReport:
    """One round: its scores and its questions."""

    title: str
    about: str
    minutes_planned: float | None
    minutes_spent: float | None
    scores: AreaScores
    answers: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True)
class InterviewReport:
    """The whole report. The same record gives the same report.

    Attributes:
        strengths: At most five, the weightiest first.
        improvements: Likewise.
        gains: The three changes that would raise the result most, the largest gain first.
        missing_steps: Names of framework steps that were surely left out somewhere, the commonest first.
        notes: Whole sentences on what was not measured, what is not sure and what else happened.
    """

    title: str
    mode: str
    scores: AreaScores
    rounds: tuple[RoundReport, ...]
    strengths: tuple[Observation, ...]
    improvements: tuple[Observation, ...]
    gains: tuple[Gain, ...]
    missing_steps: tuple[str, ...]
    notes: tuple[str, ...]
    schema_version: int = SCHEMA_VERSION

    @property
    def answers(self) -> tuple[AnswerLine, ...]:
        """The questions of all rounds, in order."""
        return tuple(answer for part in self.rounds for answer in part.answers)


_SHAPE = TypeAdapter(InterviewReport)


def to_json_object(report: InterviewReport) -> dict[str, Any]:
    """Return the report as plain dicts, lists, strings, numbers and None, ready for `json.dumps`."""
    written: dict[str, Any] = _SHAPE.dump_python(report, mode="json")
    return written


def to_json(report: InterviewReport) -> str:
    """Return the report as JSON, the same text for the same report."""
    return json.dumps(to_json_object(report), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str | bytes) -> InterviewReport:
    """Return the report that `to_json` wrote, equal in every part.

    Raises:
        ValueError: The text is no report of a known schema version.
    """
    obj = json.loads(text)
    version = obj.get("schema_version") if isinstance(obj, dict) else None
    if version != SCHEMA_VERSION:
        raise ValueError(f"This is no interview report of schema version {SCHEMA_VERSION}.")
    return _SHAPE.validate_python(obj)
