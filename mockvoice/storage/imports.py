"""Recordings that were made elsewhere, stored as answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import uuid4

from mockvoice.audio.codec import SAMPLE_RATE_HZ
from mockvoice.packs.model import Question
from mockvoice.storage import times
from mockvoice.storage.answers import Answers

if TYPE_CHECKING:
    from datetime import datetime

    from mockvoice.storage.database import Database

IMPORTED: Final = "Imported recordings"
"""What a session of imported recordings is called."""

_WITHOUT_QUESTION: Final = "recording-"


def question_for(name: str) -> Question:
    """Return what stands for the question of a recording that answers none: only its delivery is measured.

    Its id is its own, so that two such recordings are never taken for two attempts at one question.
    """
    return Question(id=f"{_WITHOUT_QUESTION}{uuid4().hex}", text=f"Recording “{name.strip() or 'without a name'}”")


class Imports:
    """Stores recordings whole, or not at all.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def store(self, question: Question, *, pack_id: str, recorded_at: datetime, flac: bytes, sample_count: int) -> str:
        """Store a recording as an answer in the session "Imported recordings" of its day. Returns the answer's id.

        Args:
            question: That it answers; `question_for` a recording that answers none.
            pack_id: Of the pack that the question is from; empty without one.
            recorded_at: When it was recorded, aware. It goes to the session of the same day, seen from its time zone.
            flac: 16 kHz mono, as `encode_flac` makes it.
            sample_count: How many samples are in it.
        """
        answers = Answers(self._database, clock=lambda: recorded_at)
        moment = times.to_text(recorded_at)
        with self._database.transaction():
            session_id = self._session_of(recorded_at)
            if session_id is None:
                session_id = answers.begin_session("", IMPORTED, 0)
                answers.end_session(session_id)
            (row,) = self._database.query(
                "SELECT coalesce(max(position), 0) + 1 AS position FROM answers WHERE session_id = ?", (session_id,)
            )
            self._database.execute(
                "UPDATE sessions SET question_count = question_count + 1, started_at = min(started_at, ?),"
                " ended_at = max(coalesce(ended_at, ''), ?) WHERE id = ?",
                (moment, moment, session_id),
            )
            answer_id = answers.begin_answer(session_id, row["position"], question, pack_id=pack_id)
            recording_id = uuid4().hex
            self._database.execute(
                "INSERT INTO recordings (id, answer_id, started_at, sealed_at, duration_s) VALUES (?, ?, ?, ?, ?)",
                (recording_id, answer_id, moment, moment, sample_count / SAMPLE_RATE_HZ),
            )
            self._database.execute(
                "INSERT INTO recording_flac (recording_id, flac) VALUES (?, ?)", (recording_id, flac)
            )
        return answer_id

    def _session_of(self, recorded_at: datetime) -> str | None:
        rows = self._database.query(
            "SELECT id, started_at FROM sessions WHERE pack_id = '' AND pack_title = ? AND deleted_at IS NULL"
            " ORDER BY started_at DESC",
            (IMPORTED,),
        )
        for row in rows:
            begun = times.from_text(row["started_at"]).astimezone(recorded_at.tzinfo)
            if begun.date() == recorded_at.date():
                return str(row["id"])
        return None
