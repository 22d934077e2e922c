"""An answer or a session as JSON: the scorecard's own shape, with the question as it was asked and the session."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - read by pydantic at run time
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict

from mockvoice import __version__
from mockvoice.analysis.report import to_json_object
from mockvoice.analysis.report_shape import AnswerReport
from mockvoice.reports.report_parts import to_json_object as interview_object

if TYPE_CHECKING:
    from mockvoice.reports.export_sheets import SessionPaper
    from mockvoice.storage.answers import StoredAnswer

VERSION = 1


class _Json(BaseModel):
    model_config = ConfigDict(
        frozen=True, use_attribute_docstrings=True, json_schema_serialization_defaults_required=True
    )


class AnswerExport(_Json):
    """One answer."""

    id: str
    asked_at: datetime
    """When it was begun, ISO 8601."""
    position: int
    """Number of the question in its session, from 1."""
    attempt: int
    """The how-manieth answer to the question in its session, from 1."""
    item: str
    """The question's place in an interview, such as "2.3"; empty in other sessions."""
    thinking_s: float | None
    """Seconds from the question's end to the answer's begin; null where it was not measured."""
    duration_s: float | None
    """Length of the recording in seconds, also of one whose sound was deleted; null without one."""
    recording_faults: tuple[str, ...]
    """What went wrong while it was recorded, as sentences."""
    question: dict[str, Any]
    """As it was asked, in the form of docs/pack.schema.json."""
    scorecard: AnswerReport | None
    """In the form of docs/scorecard.schema.json; null where the answer was not scored."""


class SessionExport(_Json):
    """The session that the answers belong to."""

    id: str
    title: str
    started_at: datetime | None
    """ISO 8601; null in the export of a single answer."""
    ended_at: datetime | None
    """Likewise; null where it was cut off."""


class Export(_Json):
    """What `mockvoice export` writes as JSON."""

    kind: Literal["mockvoice-export"]
    version: Literal[1]
    made_by: str
    """The version of MockVoice."""
    session: SessionExport
    answers: tuple[AnswerExport, ...]
    interview: dict[str, Any] | None
    """The report of the interview; null where the session was none, and in the export of a single answer."""


def answer_json(answer: StoredAnswer) -> str:
    """Return one answer as JSON text."""
    session = SessionExport(id=answer.session_id, title=answer.pack_title, started_at=None, ended_at=None)
    return _text(session, (answer,), None)


def session_json(paper: SessionPaper) -> str:
    """Return a session, and the interview that it was, as JSON text."""
    session = SessionExport(id=paper.id, title=paper.title, started_at=paper.started_at, ended_at=paper.ended_at)
    return _text(session, paper.answers, None if paper.interview is None else interview_object(paper.interview))


def export_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the export; docs/export.schema.json holds the same."""
    schema = Export.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _text(session: SessionExport, answers: tuple[StoredAnswer, ...], interview: dict[str, Any] | None) -> str:
    export = Export(
        kind="mockvoice-export",
        version=VERSION,
        made_by=__version__,
        session=session,
        answers=tuple(map(_answer, answers)),
        interview=interview,
    )
    return export.model_dump_json(indent=2) + "\n"


def _answer(answer: StoredAnswer) -> AnswerExport:
    card = answer.scorecard
    return AnswerExport(
        id=answer.id,
        asked_at=answer.asked_at,
        position=answer.position,
        attempt=answer.attempt,
        item=answer.item,
        thinking_s=answer.thinking_s,
        duration_s=answer.duration_s,
        recording_faults=answer.faults,
        question=answer.question.model_dump(mode="json"),
        scorecard=None if card is None else AnswerReport.model_validate(to_json_object(card)),
    )
