"""The JSON of a scored answer: written, read back exactly, and described by a JSON Schema.

The models below are the JSON's shape. Keys that say where a span stands in the words (`first_word`, `last_word`), the
concepts' weights, the reasons and the transcript's language and model are there so that a scorecard is read back whole.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from mockvoice.analysis.scorecard import (
    SCHEMA_VERSION,
    ConceptResult,
    Coverage,
    Evidence,
    FillerEvent,
    FillerKind,
    Fillers,
    Pacing,
    Pause,
    Score,
    Scorecard,
    Scores,
    Signpost,
    Status,
    Structure,
)
from mockvoice.transcription.transcript import Word

Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Probability = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Rate = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Points = Annotated[int, Field(ge=0, le=100)]
Index = Annotated[int, Field(ge=0)]
Count = Annotated[int, Field(ge=0)]


class _Json(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True, from_attributes=True)


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


class FillersReport(_Json):
    """All fillers."""

    count: Count
    per_minute: Rate | None
    """Fillers a minute from the first to the last word; null where the words carry no times."""
    events: tuple[FillerReport, ...]


class PauseReport(_Json):
    """A silent pause of at least 250 ms between the first and the last word."""

    start_s: Seconds
    end_s: Seconds


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


class CoverageReport(_Json):
    """Concept coverage."""

    score: Points
    concepts: tuple[ConceptReport, ...]


class SignpostReport(_Json):
    """A word or phrase that tells the listener where the answer stands."""

    kind: str
    evidence: EvidenceReport


class StructureReport(_Json):
    """How the answer is built."""

    opening: EvidenceReport | None
    """The first sentence, where it makes a point of the question."""
    closing: EvidenceReport | None
    """The last sentence, where it sums up."""
    signposts: tuple[SignpostReport, ...]


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

    schema_version: Literal[1]
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


def to_json_object(scorecard: Scorecard) -> dict[str, Any]:
    """Return the scorecard as an object of plain dicts, lists, strings, numbers and None, ready for `json.dumps`."""
    scores = {name: getattr(scorecard.scores, name) for name in ScoresReport.model_fields}
    report = AnswerReport(
        schema_version=SCHEMA_VERSION,
        question=QuestionReport(id=scorecard.question_id),
        transcript=TranscriptReport(
            text=" ".join(word.text for word in scorecard.words),
            language=scorecard.language,
            model=scorecard.model,
            words=tuple(WordReport.model_validate(word) for word in scorecard.words),
        ),
        fillers=FillersReport.model_validate(scorecard.fillers),
        pacing=None if scorecard.pacing is None else PacingReport.model_validate(scorecard.pacing),
        coverage=None if scorecard.coverage is None else CoverageReport.model_validate(scorecard.coverage),
        structure=None if scorecard.structure is None else StructureReport.model_validate(scorecard.structure),
        scores=ScoresReport(**{name: score.value for name, score in scores.items()}),
        reasons=ReasonsReport(**{name: score.reason for name, score in scores.items()}),
        advice=scorecard.advice,
    )
    return report.model_dump(mode="json")


def from_json_object(obj: object) -> Scorecard:
    """Return the scorecard that `to_json_object` wrote, equal in every part.

    Raises:
        ValueError: The object is no report of this schema version.
    """
    report = AnswerReport.model_validate(obj)
    values, reasons = report.scores, report.reasons
    return Scorecard(
        question_id=report.question.id,
        words=tuple(Word(w.text, w.start_s, w.end_s, w.probability) for w in report.transcript.words),
        language=report.transcript.language,
        model=report.transcript.model,
        fillers=_fillers(report.fillers),
        pacing=None if report.pacing is None else _pacing(report.pacing),
        coverage=None if report.coverage is None else _coverage(report.coverage),
        structure=None if report.structure is None else _structure(report.structure),
        scores=Scores(
            overall=Score(values.overall, reasons.overall),
            content=Score(values.content, reasons.content),
            clarity=Score(values.clarity, reasons.clarity),
            pacing=Score(values.pacing, reasons.pacing),
            structure=Score(values.structure, reasons.structure),
        ),
        advice=report.advice,
        schema_version=report.schema_version,
    )


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the report; docs/scorecard.schema.json holds the same."""
    schema = AnswerReport.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _evidence(report: EvidenceReport) -> Evidence:
    return Evidence(report.text, report.start_s, report.end_s, report.first_word, report.last_word)


def _fillers(report: FillersReport) -> Fillers:
    events = tuple(FillerEvent(e.text, e.start_s, e.end_s, e.kind, e.first_word, e.last_word) for e in report.events)
    return Fillers(report.count, report.per_minute, events)


def _pacing(report: PacingReport) -> Pacing:
    return Pacing(
        speech_rate_wpm=report.speech_rate_wpm,
        articulation_rate_wpm=report.articulation_rate_wpm,
        pauses=tuple(Pause(pause.start_s, pause.end_s) for pause in report.pauses),
        longest_pause_s=report.longest_pause_s,
        speaking_time_s=report.speaking_time_s,
        duration_s=report.duration_s,
    )


def _coverage(report: CoverageReport) -> Coverage:
    concepts = tuple(
        ConceptResult(
            id=concept.id,
            name=concept.name,
            weight=concept.weight,
            status=concept.status,
            probability=concept.probability,
            evidence=None if concept.evidence is None else _evidence(concept.evidence),
        )
        for concept in report.concepts
    )
    return Coverage(report.score, concepts)


def _structure(report: StructureReport) -> Structure:
    return Structure(
        opening=None if report.opening is None else _evidence(report.opening),
        closing=None if report.closing is None else _evidence(report.closing),
        signposts=tuple(Signpost(signpost.kind, _evidence(signpost.evidence)) for signpost in report.signposts),
    )
