"""Sessions, answers and scorecards are read back as they were stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from mockvoice.errors import DatabaseDamagedError, StorageError
from mockvoice.packs.model import Question
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.library import Library
from mockvoice.storage.recordings import Recordings
from tests.storage.builders import QUESTION, Clock, begun_answer, block, scorecard, scorecards

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.analysis.scorecard import Scorecard


def test_an_answer_keeps_its_question_as_it_was_asked(database: Database):
    """The whole question comes back, equal in every field."""
    assert Answers(database).load(begun_answer(database)).question == QUESTION


def test_an_answer_comes_back_with_everything_about_it(database: Database):
    """Session, place, time, recording and its faults are those that were stored."""
    clock = Clock()
    answers, recordings = Answers(database, clock=clock), Recordings(database)
    session_id = answers.begin_session("ml", "Machine learning", 4)
    answer_id = answers.begin_answer(session_id, 3, QUESTION)
    asked_at = clock.moment
    recording_id = recordings.begin(answer_id)
    recordings.append(recording_id, 0, block(0))
    recordings.seal(recording_id, overflow_count=2, faults=("The microphone went away.",))
    stored = answers.load(answer_id)
    assert (stored.id, stored.session_id, stored.pack_title) == (answer_id, session_id, "Machine learning")
    assert (stored.position, stored.attempt, stored.asked_at) == (3, 1, asked_at)
    assert (stored.recording_id, stored.duration_s, stored.overflow_count) == (recording_id, 0.5, 2)
    assert stored.faults == ("The microphone went away.",)
    assert stored.scorecard is None


def test_an_answer_without_a_recording_says_so(database: Database):
    """What was never recorded has no length, and no fault."""
    stored = Answers(database).load(begun_answer(database))
    assert (stored.recording_id, stored.duration_s, stored.overflow_count, stored.faults) == (None, None, 0, ())


@settings(max_examples=60, deadline=None)
@given(card=scorecards)
def test_every_scorecard_comes_back_equal(card: Scorecard):
    """Whatever a scorecard holds, storing and loading changes nothing of it."""
    with Database.in_memory() as database:
        answer_id = begun_answer(database)
        answers = Answers(database)
        answers.save_scorecard(answer_id, card)
        assert answers.load(answer_id).scorecard == card


def test_words_are_rows(database: Database):
    """A search over words can be made in SQL, and what it finds is what the scorecard shows."""
    answer_id = begun_answer(database)
    card = scorecard()
    Answers(database).save_scorecard(answer_id, card)
    rows = database.query(
        "SELECT position, text, start_s FROM words WHERE answer_id = ? ORDER BY position", (answer_id,)
    )
    assert [(row["text"], row["start_s"]) for row in rows] == [(word.text, word.start_s) for word in card.words]
    database.execute("UPDATE words SET text = 'Bias' WHERE text = 'bias'")
    loaded = Answers(database).load(answer_id).scorecard
    assert loaded is not None
    assert [word.text for word in loaded.words] == ["um", "Bias", "is", "too", "simple"]


def test_a_new_scorecard_takes_the_place_of_the_old(database: Database):
    """Scoring an answer again leaves nothing of the first scorecard, words included."""
    answer_id = begun_answer(database)
    answers = Answers(database)
    answers.save_scorecard(answer_id, scorecard(20, text="a much longer answer that was heard wrongly"))
    answers.save_scorecard(answer_id, scorecard(90, text="short now"))
    assert answers.load(answer_id).scorecard == scorecard(90, text="short now")


def test_a_scorecard_that_cannot_be_stored_leaves_the_old_one(database: Database):
    """Scorecard and words are stored together or not at all."""
    answer_id = begun_answer(database)
    answers = Answers(database)
    answers.save_scorecard(answer_id, scorecard(20))
    database.execute("CREATE TRIGGER no_words BEFORE INSERT ON words BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(Exception, match="no"):
        answers.save_scorecard(answer_id, scorecard(90))
    assert answers.load(answer_id).scorecard == scorecard(20)
    assert not database.sqlite.conn.in_transaction


def test_attempts_are_counted_for_each_question_of_a_session(database: Database):
    """The second answer to a question is attempt 2, and a deleted one does not count."""
    answers = Answers(database)
    session_id = answers.begin_session("ml", "Machine learning", 2)
    first = answers.begin_answer(session_id, 1, QUESTION)
    other = answers.begin_answer(session_id, 2, QUESTION)
    second = answers.begin_answer(session_id, 1, QUESTION)
    assert [answers.load(answer).attempt for answer in (first, other, second)] == [1, 1, 2]
    answers.delete_answer(first)
    assert answers.load(second).attempt == 1
    answers.restore_answer(first)
    assert answers.load(second).attempt == 2


def test_a_session_ends_once(database: Database):
    """The end that was stored first stays."""
    answers = Answers(database, clock=(clock := Clock()))
    session_id = answers.begin_session("ml", "Machine learning", 1)
    answers.begin_answer(session_id, 1, QUESTION)
    answers.end_session(session_id)
    ended_at = clock.moment
    answers.end_session(session_id)
    assert Library(database).sessions()[0].ended_at == ended_at


def test_a_deleted_answer_is_gone_until_it_is_restored(database: Database):
    """Deleting hides, restoring shows again."""
    answer_id = begun_answer(database)
    answers = Answers(database)
    answers.delete_answer(answer_id)
    with pytest.raises(StorageError, match="no longer in the history"):
        answers.load(answer_id)
    answers.restore_answer(answer_id)
    assert answers.load(answer_id).id == answer_id


def test_restoring_a_session_leaves_deleted_what_was_deleted_before(database: Database):
    """An answer that was deleted by itself stays deleted when its session comes back."""
    answers = Answers(database, clock=Clock())
    session_id = answers.begin_session("ml", "Machine learning", 2)
    kept, unwanted = answers.begin_answer(session_id, 1, QUESTION), answers.begin_answer(session_id, 2, QUESTION)
    answers.delete_answer(unwanted)
    answers.delete_session(session_id)
    answers.delete_session(session_id)
    assert Library(database).answers(session_id) == ()
    answers.restore_session(session_id)
    answers.restore_session(session_id)
    assert [answer.id for answer in Library(database).answers(session_id)] == [kept]


def test_purge_takes_away_what_was_deleted_and_nothing_else(path: Path):
    """Every row of a deleted session is gone for good, the file is shorter, and the rest is whole."""
    with Database.open(path) as database:
        answers, recordings = Answers(database), Recordings(database)
        kept, gone = begun_answer(database), begun_answer(database)
        for answer_id in (kept, gone):
            recording_id = recordings.begin(answer_id)
            for sequence in range(20):
                recordings.append(recording_id, sequence, block(sequence))
            recordings.seal(recording_id, overflow_count=0)
            answers.save_scorecard(answer_id, scorecard())
    before = path.stat().st_size
    with Database.open(path) as database:
        answers, recordings = Answers(database), Recordings(database)
        session_id = answers.load(gone).session_id
        answers.delete_session(session_id)
        assert answers.purge() == 1
        with pytest.raises(StorageError, match="no longer in the history"):
            answers.restore_session(session_id)
        with pytest.raises(StorageError, match="no longer in the history"):
            answers.restore_answer(gone)
        tables = ("sessions", "answers", "scorecards", "recordings", "recording_flac")
        assert [database.query(f"SELECT count(*) AS n FROM {table}")[0]["n"] for table in tables] == [1] * 5  # noqa: S608
        assert answers.load(kept).scorecard == scorecard()
        assert len(recordings.samples_of_answer(kept)) == 20 * 8000
    assert path.stat().st_size < 0.7 * before


def test_purge_takes_away_sessions_without_answers(database: Database):
    """A session that was left before anything was answered is no history."""
    answers = Answers(database)
    answers.begin_session("ml", "Machine learning", 5)
    assert answers.purge() == 0
    assert database.query("SELECT id FROM sessions") == []


def test_what_was_purged_is_overwritten(path: Path):
    """After a purge nothing of a deleted answer is left in the file."""
    text = "the words of a deleted answer"
    with Database.open(path) as database:
        answer_id = begun_answer(database, Question(id="q", text=text))
        answers = Answers(database)
        answers.delete_session(answers.load(answer_id).session_id)
        answers.purge()
    assert text.encode() not in path.read_bytes()


def test_an_answer_that_cannot_be_read_is_reported_as_damage(database: Database):
    """Broken JSON in a row is told to the person, with the answer's id."""
    answer_id = begun_answer(database)
    database.execute("UPDATE answers SET question = '{' WHERE id = ?", (answer_id,))
    with pytest.raises(DatabaseDamagedError, match=answer_id):
        Answers(database).load(answer_id)
