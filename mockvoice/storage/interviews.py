"""Interviews: their plans, and what happened in them, so that one that was cut off can go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.storage import times

if TYPE_CHECKING:
    from datetime import datetime

    from mockvoice.storage.database import Database


@dataclass(frozen=True, slots=True)
class StoredInterview:
    """An interview with all that happened in it.

    Attributes:
        plan: As it was stored, JSON.
        events: Likewise, in order.
        started_at: Aware, in UTC.
        is_ended: Whether it came to its end, or was given up.
    """

    session_id: str
    preset_id: str
    title: str
    mode: str
    seed: int
    plan: str
    events: tuple[str, ...]
    started_at: datetime
    is_ended: bool


@dataclass(frozen=True, slots=True)
class InterruptedInterview:
    """An interview that was cut off, in a list.

    Attributes:
        started_at: Aware, in UTC.
        answer_count: Answers that were given.
    """

    session_id: str
    title: str
    started_at: datetime
    answer_count: int


class Interviews:
    """Plans and events. Deleted sessions are in none of the lists.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, session_id: str, *, preset_id: str, title: str, mode: str, seed: int, plan: str) -> None:
        """Store that a session is an interview with a plan, JSON."""
        self._database.execute(
            "INSERT INTO interviews (session_id, preset_id, title, mode, seed, plan) VALUES (?, ?, ?, ?, ?, ?)",
            (session_id, preset_id, title, mode, seed, plan),
        )

    def add_event(self, session_id: str, body: str) -> None:
        """Store what happened, JSON, after everything that happened before."""
        self._database.execute(
            "INSERT INTO interview_events (session_id, number, body) SELECT ?, coalesce(max(number), 0) + 1, ?"
            " FROM interview_events WHERE session_id = ?",
            (session_id, body, session_id),
        )

    def load(self, session_id: str) -> StoredInterview | None:
        """Return an interview; None where the session is none, or was deleted."""
        rows = self._database.query(
            "SELECT i.*, s.started_at, s.ended_at FROM interviews AS i JOIN sessions AS s ON s.id = i.session_id"
            " WHERE i.session_id = ? AND s.deleted_at IS NULL",
            (session_id,),
        )
        if not rows:
            return None
        (row,) = rows
        events = self._database.query(
            "SELECT body FROM interview_events WHERE session_id = ? ORDER BY number", (session_id,)
        )
        return StoredInterview(
            session_id=session_id,
            preset_id=row["preset_id"],
            title=row["title"],
            mode=row["mode"],
            seed=row["seed"],
            plan=row["plan"],
            events=tuple(event["body"] for event in events),
            started_at=times.from_text(row["started_at"]),
            is_ended=row["ended_at"] is not None,
        )

    def interrupted(self) -> tuple[InterruptedInterview, ...]:
        """Return the interviews that did not come to an end, newest first."""
        rows = self._database.query(
            """
            SELECT i.session_id, i.title, s.started_at,
                (SELECT count(*) FROM answers AS a WHERE a.session_id = s.id AND a.deleted_at IS NULL) AS answer_count
            FROM interviews AS i JOIN sessions AS s ON s.id = i.session_id
            WHERE s.ended_at IS NULL AND s.deleted_at IS NULL
            ORDER BY s.started_at DESC
            """
        )
        return tuple(
            InterruptedInterview(
                session_id=row["session_id"],
                title=row["title"],
                started_at=times.from_text(row["started_at"]),
                answer_count=row["answer_count"],
            )
            for row in rows
        )

    def answer_ids(self, session_id: str) -> tuple[str, ...]:
        """Return the ids of a session's answers in the order in which they were given."""
        rows = self._database.query(
            "SELECT id FROM answers WHERE session_id = ? AND deleted_at IS NULL ORDER BY number", (session_id,)
        )
        return tuple(row["id"] for row in rows)

    def questions_asked(self) -> tuple[str, ...]:
        """Return every question that was ever answered as "pack id/question id", the one asked longest ago first."""
        rows = self._database.query(
            "SELECT pack_id || '/' || question_id AS name, max(asked_at) AS last FROM answers"
            " WHERE deleted_at IS NULL GROUP BY name ORDER BY last, name"
        )
        return tuple(row["name"] for row in rows)
