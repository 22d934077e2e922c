"""Recordings from elsewhere become sealed answers of their day's session."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.audio.codec import encode_flac
from mockvoice.storage.answers import Answers
from mockvoice.storage.imports import IMPORTED, Imports, question_for
from mockvoice.storage.library import Library
from mockvoice.storage.recordings import Recordings
from tests.storage.builders import QUESTION, block

if TYPE_CHECKING:
    from mockvoice.packs.model import Question
    from mockvoice.storage.database import Database

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=timezone(timedelta(hours=2)))


def store(database: Database, recorded_at: datetime, question: Question = QUESTION, pack_id: str = "ml") -> str:
    """Store half a second of noise."""
    flac = encode_flac(block(1))
    return Imports(database).store(
        question, pack_id=pack_id, recorded_at=recorded_at, flac=flac, sample_count=len(block(1))
    )


def test_a_recording_is_stored_sealed_with_its_question_and_date(database: Database):
    """Its sound comes back sample by sample, and nothing is left open."""
    answer = Answers(database).load(store(database, NOON))
    assert (answer.pack_title, answer.question, answer.asked_at) == (IMPORTED, QUESTION, NOON)
    assert (answer.duration_s, answer.scorecard, answer.faults) == (0.5, None, ())
    assert np.array_equal(Recordings(database).samples_of_answer(answer.id), block(1))
    assert Recordings(database).cut_off() == ()
    (row,) = database.query("SELECT pack_id, topic FROM answers")
    assert row == {"pack_id": "ml", "topic": QUESTION.topic}


def test_recordings_of_one_day_share_a_session(database: Database):
    """Seen from where they were made; the session begins with the earliest and ends with the latest."""
    late, early = store(database, NOON + timedelta(hours=11)), store(database, NOON - timedelta(hours=11))
    store(database, NOON + timedelta(hours=13))
    newer, older = Library(database).sessions()
    assert [answer.id for answer in Library(database).answers(older.id)] == [late, early]
    assert (older.question_count, older.answer_count, newer.answer_count) == (2, 2, 1)
    assert (older.started_at, older.ended_at) == (NOON - timedelta(hours=11), NOON + timedelta(hours=11))


def test_a_deleted_session_takes_no_more_recordings(database: Database):
    """The next recording of that day begins another."""
    Answers(database).delete_session(Answers(database).load(store(database, NOON)).session_id)
    store(database, NOON)
    (session,) = Library(database).sessions()
    assert session.answer_count == 1


def test_two_recordings_without_a_question_are_not_attempts_at_one(database: Database):
    """Each has a question of its own that says its name."""
    first, second = (store(database, NOON.astimezone(UTC), question_for("memo 7"), "") for _ in range(2))
    assert Library(database).previous_attempt(second) is None
    question = Answers(database).load(first).question
    assert question.text == "Recording “memo 7”"
    assert question.concepts == ()
    assert question_for(" ").text == "Recording “without a name”"
