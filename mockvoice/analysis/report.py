"""The JSON of a scored answer: written, read back exactly, and described by a JSON Schema."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from mockvoice.analysis.report_shape import (
    AnswerReport,
    CoverageReport,
    FillersReport,
    PacingReport,
    QuestionReport,
    ReasonsReport,
    RecordingReport,
    ScoresReport,
    StructureReport,
    TranscriptReport,
    VoiceReport,
    WordReport,
)
from mockvoice.analysis.scorecard import (
    SCHEMA_VERSION,
    Coverage,
    Fillers,
    Pacing,
    Recording,
    Score,
    Scorecard,
    Scores,
    Structure,
    Voice,
)
from mockvoice.transcription.transcript import Word

_EARLIER_VERSIONS = (1, 2)
_SCORES = tuple(ScoresReport.model_fields)
_FILLERS = TypeAdapter(Fillers)
_PACING = TypeAdapter(Pacing)
_COVERAGE = TypeAdapter(Coverage)
_STRUCTURE = TypeAdapter(Structure)
_VOICE = TypeAdapter(Voice)
_RECORDING = TypeAdapter(Recording)


def to_json_object(scorecard: Scorecard) -> dict[str, Any]:
    """Return the scorecard as an object of plain dicts, lists, strings, numbers and None, ready for `json.dumps`."""
    scores = {name: getattr(scorecard.scores, name) for name in _SCORES}
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
        voice=None if scorecard.voice is None else VoiceReport.model_validate(scorecard.voice),
        recording=None if scorecard.recording is None else RecordingReport.model_validate(scorecard.recording),
    )
    return report.model_dump(mode="json")


def from_json_object(obj: object) -> Scorecard:
    """Return the scorecard that `to_json_object` wrote, equal in every part.

    Reports of schema versions 1 and 2 are read as well; what was not measured then is None.

    Raises:
        ValueError: The object is no report of a known schema version.
    """
    if isinstance(obj, dict) and obj.get("schema_version") in _EARLIER_VERSIONS:
        obj = obj | {"schema_version": SCHEMA_VERSION}
    report = AnswerReport.model_validate(obj)
    values, reasons = report.scores, report.reasons
    return Scorecard(
        question_id=report.question.id,
        words=tuple(Word(w.text, w.start_s, w.end_s, w.probability) for w in report.transcript.words),
        language=report.transcript.language,
        model=report.transcript.model,
        fillers=_FILLERS.validate_python(report.fillers.model_dump()),
        pacing=None if report.pacing is None else _PACING.validate_python(report.pacing.model_dump()),
        coverage=None if report.coverage is None else _COVERAGE.validate_python(report.coverage.model_dump()),
        structure=None if report.structure is None else _STRUCTURE.validate_python(report.structure.model_dump()),
        scores=Scores(**{name: Score(getattr(values, name), getattr(reasons, name)) for name in _SCORES}),
        advice=report.advice,
        voice=None if report.voice is None else _VOICE.validate_python(report.voice.model_dump()),
        recording=None if report.recording is None else _RECORDING.validate_python(report.recording.model_dump()),
        schema_version=report.schema_version,
    )


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the report; docs/scorecard.schema.json holds the same."""
    schema = AnswerReport.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
