"""The scorecard: every number of a report, each with the evidence that it came from.

All types are frozen dataclasses. What was not measured is None, never 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockvoice.transcription.transcript import Word

SCHEMA_VERSION = 3

SURE_FROM = 0.6
"""A status that is less certain than this is shown as not sure."""


class FillerKind(StrEnum):
    """What sort of filler an event is."""

    FILLED_PAUSE = "filled_pause"
    DISCOURSE_MARKER = "discourse_marker"
    REPETITION = "repetition"
    RESTART = "restart"


class FillerPlace(StrEnum):
    """Where a filler stands."""

    ANSWER_START = "answer_start"
    SENTENCE_START = "sentence_start"
    BEFORE_TERM = "before_term"
    ELSEWHERE = "elsewhere"


class PausePlace(StrEnum):
    """Where a silent pause stands: where a sentence or clause ends anyway, or inside one."""

    BOUNDARY = "boundary"
    MID_CLAUSE = "mid_clause"


class RecordingFault(StrEnum):
    """What is wrong with a recording, and not with the speaker."""

    CLIPPING = "clipping"
    NOISE = "noise"
    TOO_QUIET = "too_quiet"


class Status(StrEnum):
    """Whether a concept was said."""

    COVERED = "covered"
    PARTLY = "partly"
    MISSED = "missed"
    CONTRADICTED = "contradicted"


class SignpostKind(StrEnum):
    """The kinds of signpost that a report counts by themselves; assets/structure/en.yaml has them all."""

    TRADE_OFF = "trade_off"
    CLARIFYING_QUESTION = "clarifying_question"


@dataclass(frozen=True, slots=True)
class FillerEvent:
    """One filler.

    Attributes:
        text: As heard, without punctuation ("um", "you know").
        start_s: Seconds from the start of the recording; None where the words carry no times.
        first_word: Index of its first word in the transcript's words.
        last_word: Index of its last word, inclusive.
        place: Where it stands; None in reports of schema version 1.
        probability: That it was said and only fills: the recogniser's own, the lowest of its words, times that of the
            model which judged it; None where neither gave one.
    """

    text: str
    start_s: float | None
    end_s: float | None
    kind: FillerKind
    first_word: int
    last_word: int
    place: FillerPlace | None = None
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class FillerCluster:
    """At least three fillers of which the last begins within ten seconds of the first, or a chain of such threes.

    Attributes:
        first_event: Index of its first filler in the events.
        last_event: Index of its last one, inclusive.
    """

    start_s: float
    end_s: float
    first_event: int
    last_event: int


@dataclass(frozen=True, slots=True)
class Fillers:
    """All fillers of an answer.

    Attributes:
        per_minute: Over speaking time (first to last word); None without times.
        per_100_words: Over all words that were said, fillers among them; None without words.
        clusters: In order; None without times.
    """

    count: int
    per_minute: float | None
    events: tuple[FillerEvent, ...]
    per_100_words: float | None = None
    clusters: tuple[FillerCluster, ...] | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """A silent pause between the first and the last word, in seconds of the recording.

    Attributes:
        place: None where speech without punctuation does not tell.
    """

    start_s: float
    end_s: float
    place: PausePlace | None = None

    @property
    def duration_s(self) -> float:
        """Its length."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class FluentRun:
    """A stretch without silent pause and without filler: words[first_word:last_word + 1].

    Attributes:
        syllable_count: None where the language has no syllable table.
    """

    start_s: float
    end_s: float
    first_word: int
    last_word: int
    word_count: int
    syllable_count: int | None


@dataclass(frozen=True, slots=True)
class RateSeries:
    """Rates over a moving window: value k looks at the `window_s` that end at first_at_s + k * step_s.

    There are as many values of each rate. Rates in syllables are None where the language has no syllable table, and
    rates of articulation in older reports.
    """

    window_s: float
    step_s: float
    first_at_s: float
    speech_rate_wpm: tuple[float, ...]
    speech_rate_syllables_per_s: tuple[float, ...] | None
    articulation_rate_wpm: tuple[float, ...] | None = None
    articulation_rate_syllables_per_s: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class Pacing:
    """Rates and pauses (definitions: de Jong and Wempe 2009; threshold: de Jong and Bosker 2013).

    What comes after `duration_s` is None in reports of schema version 1; syllables also where the language has no table
    of them.

    Attributes:
        speech_rate_wpm: Words a minute from the first to the last word, pauses included.
        articulation_rate_wpm: Words a minute of the same stretch without silent pauses.
        pauses: Silent pauses of at least 250 ms, in order.
        longest_pause_s: The longest of them; None without pauses.
        speaking_time_s: From the start of the first to the end of the last word.
        duration_s: The whole recording; the end of the last word where only words were given.
        syllable_count: Syllables of all words.
        speech_rate_syllables_per_s: Syllables a second, pauses included.
        articulation_rate_syllables_per_s: The same without silent pauses.
        time_to_first_word_s: From the start of the recording to the first sound of the first word.
        longest_run: The longest stretch without silent pause and without filler, by its time; None without any.
        mean_run_syllables: Mean length of runs: syllables between silent pauses.
        mean_run_words: The same in words.
        rates: Rates over a moving window of 20 s; None for an answer of less than 5 s.
    """

    speech_rate_wpm: float
    articulation_rate_wpm: float
    pauses: tuple[Pause, ...]
    longest_pause_s: float | None
    speaking_time_s: float
    duration_s: float
    syllable_count: int | None = None
    speech_rate_syllables_per_s: float | None = None
    articulation_rate_syllables_per_s: float | None = None
    time_to_first_word_s: float | None = None
    longest_run: FluentRun | None = None
    mean_run_syllables: float | None = None
    mean_run_words: float | None = None
    rates: RateSeries | None = None


@dataclass(frozen=True, slots=True)
class Pitch:
    """How widely the voice moves.

    Attributes:
        range_semitones: Standard deviation of F0 in semitones over voiced frames (Hincks and Edlund 2009).
        voiced_s: How much voice that was measured on.
    """

    range_semitones: float
    voiced_s: float


@dataclass(frozen=True, slots=True)
class SentenceEnd:
    """The last words of a sentence, and by how much they are softer than the rest of it.

    Attributes:
        fall_db: Level of the rest less that of the end; below 0 where the end is louder.
    """

    start_s: float
    end_s: float
    first_word: int
    last_word: int
    fall_db: float


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud the answer is, as it was recorded.

    Attributes:
        speech_dbfs: Mean level of speech, silence left out, from 120 to 5,000 Hz.
        integrated_lufs: Gated loudness of the whole recording (ITU-R BS.1770); None where all of it is too quiet.
        sentence_end_fall_db: Median over the sentence ends; None where there are fewer than three.
        sentence_ends: In order; sentences of which it can be told.
    """

    speech_dbfs: float
    integrated_lufs: float | None
    sentence_end_fall_db: float | None
    sentence_ends: tuple[SentenceEnd, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Pitch and loudness; None where too little voice was heard to measure them."""

    pitch: Pitch | None
    loudness: Loudness | None


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch in which the recording is overdriven, in seconds."""

    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Recording:
    """How good the recording itself is, so that a bad microphone is not taken for bad speaking.

    Attributes:
        peak_dbfs: The loudest sample; None in digital silence.
        clips: Where samples stand at full scale, joined where they are close.
        clipped_share: Share of such samples in the whole.
        noise_dbfs: Level between the words, from 120 to 5,000 Hz; None where there is no telling.
        snr_db: Speech over noise, 80 at most; None where there is no telling.
        faults: What is bad enough to be mended.
        notices: A sentence for the person about each fault, in the same order.
    """

    peak_dbfs: float | None
    clips: tuple[Clip, ...]
    clipped_share: float
    noise_dbfs: float | None
    snr_db: float | None
    faults: tuple[RecordingFault, ...]
    notices: tuple[str, ...]


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
        certainty: That the status is right, 0 to 1; None in reports of earlier versions.
        correction: What is right, where something wrong was said about it; else empty.
        judged: What the judge said, where the person said otherwise and `status` is theirs; else None.
    """

    id: str
    name: str
    weight: float
    status: Status
    probability: float
    evidence: Evidence | None
    certainty: float | None = None
    correction: str = ""
    judged: Status | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the status may stand without "not sure"."""
        return self.judged is not None or self.certainty is None or self.certainty >= SURE_FROM


@dataclass(frozen=True, slots=True)
class MistakeResult:
    """A common mistake that was said.

    Attributes:
        statement: The mistake as the pack puts it.
        correction: Why it is wrong, or what is right.
        probability: That it was said, 0 to 1.
        evidence: The sentence that says it.
    """

    statement: str
    correction: str
    probability: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Misheard:
    """Words of the transcript that were read as a term which sounds like them."""

    term: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Coverage:
    """Concept coverage; `score` is 0 to 100, weighted. `mistakes` are those that were said."""

    score: int
    concepts: tuple[ConceptResult, ...]
    mistakes: tuple[MistakeResult, ...] = ()
    misheard: tuple[Misheard, ...] = ()


@dataclass(frozen=True, slots=True)
class Signpost:
    """A word or phrase that tells the listener where the answer stands ("first", "for example", "to sum up").

    Phrases that name a trade-off or ask for clarity count among them (see `SignpostKind`).
    """

    kind: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class StepResult:
    """How one step of the question's framework fared.

    Attributes:
        status: Covered, partly or missed.
        probability: That a strict interviewer would call it covered, 0 to 1.
        certainty: That the status is right, 0 to 1.
        evidence: The best sentence for it; None where it was missed.
        start_s: Where that sentence begins; None where it was missed or the words carry no times.
        end_s: Where the step that came next begins, or the last word ends; None likewise.
    """

    name: str
    status: Status
    probability: float
    certainty: float
    evidence: Evidence | None = None
    start_s: float | None = None
    end_s: float | None = None

    @property
    def is_present(self) -> bool:
        """Whether the answer has it, be it in part."""
        return self.status in {Status.COVERED, Status.PARTLY}

    @property
    def is_sure(self) -> bool:
        """Whether the status may stand without "not sure"."""
        return self.certainty >= SURE_FROM

    @property
    def duration_s(self) -> float | None:
        """How long the answer stayed with it, until the step that came next."""
        return None if self.start_s is None or self.end_s is None else self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class Structure:
    """How the answer is built.

    Attributes:
        opening: The first sentence where it makes a point of the question, else None.
        closing: The last sentence where it sums up, else None.
        signposts: In order.
        steps: The steps of the question's framework, in the framework's order; none without a framework, without the
            judge of meaning, and in older reports.
        is_in_order: Whether the steps that are surely present came in that order; None where fewer than two are.
    """

    opening: Evidence | None
    closing: Evidence | None
    signposts: tuple[Signpost, ...]
    steps: tuple[StepResult, ...] = ()
    is_in_order: bool | None = None

    @property
    def steps_as_they_came(self) -> tuple[StepResult, ...]:
        """The steps that are present, in the answer's order."""
        present = [step for step in self.steps if step.is_present]
        return tuple(sorted(present, key=lambda step: step.evidence.first_word if step.evidence else 0))


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
    """Everything that is known of one answer. The same input gives the same scorecard.

    `voice` and `recording` are None where only words were given, and in reports of schema version 1.
    """

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
    voice: Voice | None = None
    recording: Recording | None = None
    schema_version: int = SCHEMA_VERSION
