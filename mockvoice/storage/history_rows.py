"""The whole history as a table: a row for each answer, for spreadsheets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.errors import StorageError
from mockvoice.storage import times

if TYPE_CHECKING:
    from datetime import datetime

    from mockvoice.storage.database import Database


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One answer in figures. What was not measured is None.

    Attributes:
        asked_at: Aware, in UTC.
        interview: The title of the interview that it was given in; "" in other sessions.
        item: The question's place in that interview.
        thinking_s: Seconds from the question's end to the answer's begin.
        duration_s: Length of the recording in seconds.
        speaking_time_s: From the first to the last word.
        covered: How many ideas were covered; likewise the next three.
    """

    answer_id: str
    session_id: str
    asked_at: datetime
    session: str
    interview: str
    item: str
    pack_id: str
    question_id: str
    question: str
    topic: str
    stage: str
    position: int
    overall: int | None
    content: int | None
    clarity: int | None
    pacing: int | None
    structure: int | None
    fillers_per_minute: float | None
    speech_rate_wpm: float | None
    thinking_s: float | None
    duration_s: float | None
    speaking_time_s: float | None
    word_count: int | None
    covered: int
    partly: int
    missed: int
    contradicted: int


def history_rows(database: Database) -> tuple[HistoryRow, ...]:
    """Return every answer that is not deleted, in the order in which they were given."""
    rows = database.query(
        """
        SELECT a.id AS answer_id, a.session_id, a.asked_at, s.pack_title AS session, coalesce(i.title, '') AS interview,
            a.item, a.pack_id, a.question_id, a.question_text AS question, a.topic, a.stage, a.position,
            c.overall, c.content, c.clarity, c.pacing, c.structure, c.fillers_per_minute, c.speech_rate_wpm,
            a.thinking_s, r.duration_s, c.speaking_time_s,
            CASE WHEN c.answer_id IS NULL THEN NULL
                ELSE (SELECT count(*) FROM words AS w WHERE w.answer_id = a.id) END AS word_count,
            (SELECT count(*) FROM concept_results AS k WHERE k.answer_id = a.id AND k.status = 'covered') AS covered,
            (SELECT count(*) FROM concept_results AS k WHERE k.answer_id = a.id AND k.status = 'partly') AS partly,
            (SELECT count(*) FROM concept_results AS k WHERE k.answer_id = a.id AND k.status = 'missed') AS missed,
            (SELECT count(*) FROM concept_results AS k WHERE k.answer_id = a.id AND k.status = 'contradicted')
                AS contradicted
        FROM answers AS a
        JOIN sessions AS s ON s.id = a.session_id
        LEFT JOIN interviews AS i ON i.session_id = a.session_id
        LEFT JOIN scorecards AS c ON c.answer_id = a.id
        LEFT JOIN recordings AS r ON r.answer_id = a.id
        WHERE a.deleted_at IS NULL AND s.deleted_at IS NULL
        ORDER BY a.number
        """
    )
    return tuple(HistoryRow(**(row | {"asked_at": times.from_text(row["asked_at"])})) for row in rows)


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session by itself.

    Attributes:
        started_at: Aware, in UTC.
        ended_at: Likewise; None for one that was cut off or still goes on.
    """

    id: str
    title: str
    started_at: datetime
    ended_at: datetime | None


def session_row(database: Database, session_id: str) -> SessionRow:
    """Return a session. Raises StorageError where there is none, or it was deleted."""
    rows = database.query(
        "SELECT s.id, coalesce(i.title, s.pack_title) AS title, s.started_at, s.ended_at FROM sessions AS s"
        " LEFT JOIN interviews AS i ON i.session_id = s.id WHERE s.id = ? AND s.deleted_at IS NULL",
        (session_id,),
    )
    if not rows:
        raise StorageError(
            "This session is no longer in the history.",
            kept="Everything else is untouched.",
            mend="Open the list of sessions again.",
        )
    (row,) = rows
    ended_at = None if row["ended_at"] is None else times.from_text(row["ended_at"])
    return SessionRow(row["id"], row["title"], times.from_text(row["started_at"]), ended_at)


def find_session(database: Database, prefix: str) -> tuple[str, ...]:
    """Return the ids of sessions that begin with `prefix` and are not deleted; none for an empty one."""
    start = prefix.strip().lower()
    if not start:
        return ()
    rows = database.query(
        "SELECT id FROM sessions WHERE substr(id, 1, ?) = ? AND deleted_at IS NULL ORDER BY id", (len(start), start)
    )
    return tuple(row["id"] for row in rows)


def flac_of_answer(database: Database, answer_id: str) -> bytes | None:
    """Return the sound of an answer as the FLAC that is kept; None where there is none, or it is still open."""
    rows = database.query(
        "SELECT f.flac FROM recordings AS r JOIN recording_flac AS f ON f.recording_id = r.id"
        " WHERE r.answer_id = ? AND r.deleted_at IS NULL",
        (answer_id,),
    )
    return bytes(rows[0]["flac"]) if rows else None
