"""The shape of a report's JSON. What was not measured is null, never 0.

Keys that say where a span stands in the words (`first_word`, `last_word`), the concepts' weights, the reasons and the
transcript's language and model are there so that a scorecard is read back whole.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from mockvoice.analysis.scorecard import (  # noqa: TC001 - read by pydantic at run time
    FillerKind,
    FillerPlace,
    PausePlace,
    RecordingFault,
    Status,
)

Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Probability = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Decibels = Annotated[float, Field(allow_inf_nan=False)]
Rate = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Points = Annotated[int, Field(ge=0, le=100)]
Index = Annotated[int, Field(ge=0)]
Count = Annotated[int, Field(ge=0)]


class _Json(BaseModel):
    model_config = ConfigDict(
        frozen=True,
        extra="ignore",
        use_attribute_docstrings=True,
        from_attributes=True,
        json_schema_serialization_defaults_required=True,
    )


class QuestionReport(_Json):
    """Which question was answered."""

    id: str | None
    """The question's id; null where words were scored without a question."""


class WordReport(_Json):
    """One word as it was heard."""

    text: str
    start_s: Seconds | None
    """Seconds from the start of the recording; null where only text was given."""
    end_s: Seconds | None
    probability: Probability | None
    """The recogniser's own probability; null where nothing was recognised."""


class TranscriptReport(_Json):
    """What was heard."""

    text: str
    language: str
    model: str | None
    """Name of the speech model; null where words or text were given from outside."""
    words: tuple[WordReport, ...]


class FillerReport(_Json):
    """One filler: words[first_word] to words[last_word], both included."""

    text: str
    start_s: Seconds | None
    end_s: Seconds | None
    kind: FillerKind
    first_word: Index
    last_word: Index
    place: FillerPlace | None = None
    """At the start of the answer or of a sentence, before one of the question's terms, or elsewhere."""
    probability: Probability | None = None
    """The recogniser's own, the lowest of its words; null where it gave none."""


class FillerClusterReport(_Json):
    """At least three fillers of which the last begins within ten seconds of the first, or a chain of such threes."""

    start_s: Seconds
    end_s: Seconds
    first_event: Index
    last_event: Index
    """Index of its last filler in the events, included."""


class FillersReport(_Json):
    """All fillers."""

    count: Count
    per_minute: Rate | None
    """Fillers a minute from the first to the last word; null where the words carry no times."""
    events: tuple[FillerReport, ...]
    per_100_words: Rate | None = None
    """Fillers in a hundred words, fillers among them; null without words."""
    clusters: tuple[FillerClusterReport, ...] | None = None
    """Null where the words carry no times."""


class PauseReport(_Json):
    """A silent pause of at least 250 ms between the first and the last word."""

    start_s: Seconds
    end_s: Seconds
    place: PausePlace | None = None
    """Where a sentence or clause ends, or inside one; null where speech without punctuation does not tell."""


class FluentRunReport(_Json):
    """A stretch without silent pause and without filler: words[first_word] to words[last_word], both included."""

    start_s: Seconds
    end_s: Seconds
    first_word: Index
    last_word: Index
    word_count: Count
    syllable_count: Count | None


class RateSeriesReport(_Json):
    """Rates over a moving window: value k looks at the `window_s` that end at first_at_s + k * step_s."""

    window_s: Seconds
    step_s: Seconds
    first_at_s: Seconds
    speech_rate_wpm: tuple[Rate, ...]
    speech_rate_syllables_per_s: tuple[Rate, ...] | None
    articulation_rate_wpm: tuple[Rate, ...] | None = None
    """Silent pauses left out; null in reports that were made before it was measured."""
    articulation_rate_syllables_per_s: tuple[Rate, ...] | None = None


class PacingReport(_Json):
    """Rates and pauses."""

    speech_rate_wpm: Rate
    """Words a minute, pauses included."""
    articulation_rate_wpm: Rate
    """Words a minute, silent pauses left out."""
    pauses: tuple[PauseReport, ...]
    longest_pause_s: Seconds | None
    speaking_time_s: Seconds
    """From the start of the first to the end of the last word."""
    duration_s: Seconds
    """The whole recording."""
    syllable_count: Count | None = None
    """Syllables of all words; null, like the other figures in syllables, for a language without a table of them."""
    speech_rate_syllables_per_s: Rate | None = None
    articulation_rate_syllables_per_s: Rate | None = None
    time_to_first_word_s: Seconds | None = None
    """From the start of the recording to the first sound of the first word."""
    longest_run: FluentRunReport | None = None
    """The longest stretch without silent pause and without filler."""
    mean_run_syllables: Rate | None = None
    """Mean length of runs: syllables between silent pauses."""
    mean_run_words: Rate | None = None
    rates: RateSeriesReport | None = None
    """Null for an answer of less than 5 s."""


class PitchReport(_Json):
    """How widely the voice moves."""

    range_semitones: Rate
    """Standard deviation of F0 in semitones over voiced frames."""
    voiced_s: Seconds


class SentenceEndReport(_Json):
    """The last words of a sentence: words[first_word] to words[last_word], both included."""

    start_s: Seconds
    end_s: Seconds
    first_word: Index
    last_word: Index
    fall_db: Decibels
    """By how much they are softer than the rest of the sentence; below 0 where they are louder."""


class LoudnessReport(_Json):
    """How loud the answer is, as it was recorded."""

    speech_dbfs: Decibels
    """Mean level of speech, silence left out, from 120 to 5,000 Hz."""
    integrated_lufs: Decibels | None
    """Gated loudness of the whole recording (ITU-R BS.1770)."""
    sentence_end_fall_db: Decibels | None
    """Median over the sentence ends; null where there are fewer than three."""
    sentence_ends: tuple[SentenceEndReport, ...]


class VoiceReport(_Json):
    """Pitch and loudness; null where too little voice was heard to measure them."""

    pitch: PitchReport | None
    loudness: LoudnessReport | None


class ClipReport(_Json):
    """A stretch in which the recording is overdriven."""

    start_s: Seconds
    end_s: Seconds


class RecordingReport(_Json):
    """How good the recording itself is. None of it is scored."""

    peak_dbfs: Decibels | None
    """The loudest sample; null in digital silence."""
    clips: tuple[ClipReport, ...]
    clipped_share: Probability
    """Share of samples at full scale."""
    noise_dbfs: Decibels | None
    """Level between the words; null where there is no telling."""
    snr_db: Decibels | None
    """Speech over noise, 80 at most."""
    faults: tuple[RecordingFault, ...]
    notices: tuple[str, ...]
    """A sentence for the person about each fault, in the same order."""


class EvidenceReport(_Json):
    """A stretch of the answer: words[first_word] to words[last_word], both included."""

    text: str
    start_s: Seconds | None
    end_s: Seconds | None
    first_word: Index
    last_word: Index


class ConceptReport(_Json):
    """How one concept fared."""

    id: str
    name: str
    weight: float
    status: Status
    probability: Probability
    """That a strict interviewer would call the concept covered."""
    evidence: EvidenceReport | None
    """The best sentence for it; null where it was missed."""
    certainty: Probability | None = None
    """That the status is right; null in reports of earlier versions."""
    correction: str = ""
    """What is right, where something wrong was said about it."""
    judged: Status | None = None
    """What the judge said, where the person said otherwise and the status is theirs."""


class MistakeReport(_Json):
    """A common mistake that was said."""

    statement: str
    correction: str
    probability: Probability
    evidence: EvidenceReport


class MisheardReport(_Json):
    """Words of the transcript that were read as a term which sounds like them."""

    term: str
    evidence: EvidenceReport


class CoverageReport(_Json):
    """Concept coverage."""

    score: Points
    concepts: tuple[ConceptReport, ...]
    mistakes: tuple[MistakeReport, ...] = ()
    """The question's common mistakes that were said."""
    misheard: tuple[MisheardReport, ...] = ()
    """What was taken for another word than the one that was written down."""


class SignpostReport(_Json):
    """A word or phrase that tells the listener where the answer stands."""

    kind: str
    evidence: EvidenceReport


class StepReport(_Json):
    """How one step of the question's framework fared."""

    name: str
    status: Status
    probability: Probability
    """That a strict interviewer would call the step covered."""
    certainty: Probability
    """That the status is right."""
    evidence: EvidenceReport | None
    """The best sentence for it; null where it was missed."""
    start_s: Seconds | None
    """Where that sentence begins."""
    end_s: Seconds | None
    """Where the step that came next begins, or the last word ends."""


class StructureReport(_Json):
    """How the answer is built."""

    opening: EvidenceReport | None
    """The first sentence, where it makes a point of the question."""
    closing: EvidenceReport | None
    """The last sentence, where it sums up."""
    signposts: tuple[SignpostReport, ...]
    steps: tuple[StepReport, ...] = ()
    """The steps of the question's framework, in the framework's order; none without a framework or a judge."""
    is_in_order: bool | None = None
    """Whether the steps that are surely present came in that order; null where fewer than two are."""


class ScoresReport(_Json):
    """Scores of 0 to 100; null where a score was not measured."""

    overall: Points | None
    content: Points | None
    clarity: Points | None
    pacing: Points | None
    structure: Points | None


class ReasonsReport(_Json):
    """Each score's reason in words."""

    overall: str
    content: str
    clarity: str
    pacing: str
    structure: str


class AnswerReport(_Json):
    """A scored answer. What was not measured is null, never 0."""

    schema_version: Literal[3]
    question: QuestionReport
    transcript: TranscriptReport
    fillers: FillersReport
    pacing: PacingReport | None
    coverage: CoverageReport | None
    structure: StructureReport | None
    scores: ScoresReport
    reasons: ReasonsReport
    advice: tuple[str, ...]
    """What to do next time, the most useful first."""
    voice: VoiceReport | None = None
    """Null where only words were given."""
    recording: RecordingReport | None = None
    """Likewise."""
