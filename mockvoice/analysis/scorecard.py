"""The scorecard: every number of a report, each with the evidence that it came from.

All types are frozen dataclasses. What was not measured is None, never 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockvoice.transcription.transcript import Word

SCHEMA_VERSION = 1


class FillerKind(StrEnum):
    """What sort of filler an event is."""

    FILLED_PAUSE = "filled_pause"
    DISCOURSE_MARKER = "discourse_marker"
    REPETITION = "repetition"
    RESTART = "restart"


class Status(StrEnum):
    """Whether a concept was said."""

    COVERED = "covered"
    PARTLY = "partly"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class FillerEvent:
    """One filler.

    Attributes:
        text: As heard, without punctuation ("um", "you know").
        start_s: Seconds from the start of the recording; None where the words carry no times.
        first_word: Index of its first word in the transcript's words.
        last_word: Index of its last word, inclusive.
    """

    text: str
    start_s: float | None
    end_s: float | None
    kind: FillerKind
    first_word: int
    last_word: int


@dataclass(frozen=True, slots=True)
class Fillers:
    """All fillers of an answer; `per_minute` is over speaking time (first to last word), None without times."""

    count: int
    per_minute: float | None
    events: tuple[FillerEvent, ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """A silent pause between the first and the last word, in seconds of the recording."""

    start_s: float
    end_s: float

    @property
    def duration_s(self) -> float:
        """Its length."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class Pacing:
    """Rates and pauses (definitions: de Jong and Wempe 2009; threshold: de Jong and Bosker 2013).

    Attributes:
        speech_rate_wpm: Words a minute from the first to the last word, pauses included.
        articulation_rate_wpm: Words a minute of the same stretch without silent pauses.
        pauses: Silent pauses of at least 250 ms, in order.
        longest_pause_s: The longest of them; None without pauses.
        speaking_time_s: From the start of the first to the end of the last word.
        duration_s: The whole recording; the end of the last word where only words were given.
    """

    speech_rate_wpm: float
    articulation_rate_wpm: float
    pauses: tuple[Pause, ...]
    longest_pause_s: float | None
    speaking_time_s: float
    duration_s: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of the answer that proves something: words[first_word:last_word + 1]."""

    text: str
    start_s: float | None
    end_s: float | None
    first_word: int
    last_word: int


@dataclass(frozen=True, slots=True)
class ConceptResult:
    """How one concept fared.

    Attributes:
        probability: That a strict interviewer would call it covered, 0 to 1.
        evidence: The best sentence for it; None where it was missed.
    """

    id: str
    name: str
    weight: float
    status: Status
    probability: float
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Concept coverage; `score` is 0 to 100, weighted."""

    score: int
    concepts: tuple[ConceptResult, ...]


@dataclass(frozen=True, slots=True)
class Signpost:
    """A word or phrase that tells the listener where the answer stands ("first", "for example", "to sum up")."""

    kind: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Structure:
    """How the answer is built.

    Attributes:
        opening: The first sentence where it makes a point of the question, else None.
        closing: The last sentence where it sums up, else None.
        signposts: In order.
    """

    opening: Evidence | None
    closing: Evidence | None
    signposts: tuple[Signpost, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A score of 0 to 100 with its reason in words; `value` is None where it was not measured."""

    value: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Scores:
    """The five scores of a report."""

    overall: Score
    content: Score
    clarity: Score
    pacing: Score
    structure: Score


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Everything that is known of one answer. The same input gives the same scorecard."""

    question_id: str | None
    words: tuple[Word, ...]
    language: str
    model: str | None
    fillers: Fillers
    pacing: Pacing | None
    coverage: Coverage | None
    structure: Structure | None
    scores: Scores
    advice: tuple[str, ...]
    schema_version: int = SCHEMA_VERSION
