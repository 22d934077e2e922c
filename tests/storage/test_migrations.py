"""The format changes by named steps, after a copy, wholly or not at all."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import sqlite_utils
from sqlite_utils import Migrations

from mockvoice.errors import DatabaseDamagedError, DatabaseTooNewError, DiskFullError
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.faults import backups_of
from mockvoice.storage.library import Library
from mockvoice.storage.migrations import HISTORY, known_names
from mockvoice.storage.recordings import Recordings
from tests.storage.builders import QUESTION, begun_answer, scorecard

FIRST_FORMAT = Path(__file__).parent / "data" / "history-0001.sql"
FIRST_ANSWER, SECOND_ANSWER, CUT_OFF_ANSWER = (f"{number:032x}" for number in (2, 4, 6))


@pytest.fixture
def first_format(path: Path) -> Path:
    """A history as the first version of the format left it."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FIRST_FORMAT.read_text(encoding="utf-8"))
    return path


@pytest.fixture
def up_to_date(first_format: Path) -> Path:
    """The same history in today's format, without the copy that was made on the way."""
    Database.open(first_format).close()
    for copy in backups_of(first_format):
        copy.unlink()
    return first_format


def later(*steps: str) -> Migrations:
    """Return stand-ins for the shipped steps and these statements as further ones, each with a number for its name."""
    migrations = Migrations("mockvoice")
    shipped = known_names(HISTORY)
    for name in shipped:

        def stand_in(_db: sqlite_utils.Database) -> None:
            """Stand for a step that the files of these tests have taken."""

        migrations(name=name)(stand_in)
    for number, sql in enumerate(steps, len(shipped) + 1):

        def step(db: sqlite_utils.Database, sql: str = sql) -> None:
            db.execute(sql)

        migrations(name=f"{number:04}_step")(step)
    return migrations


def tables(database: Database) -> set[str]:
    """Return the names of all tables."""
    return {row["name"] for row in database.query("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_a_history_of_the_first_format_opens_whole(first_format: Path):
    """Everything that was stored then is read now."""
    with Database.open(first_format, exclusive=True) as database:
        database.check()
        answers, recordings = Answers(database), Recordings(database)
        newer, older = Library(database).sessions()
        assert (newer.answer_count, older.answer_count, older.mean_overall) == (1, 2, 80)
        first = answers.load(FIRST_ANSWER)
        assert (first.question, first.scorecard, first.attempt) == (QUESTION, scorecard(), 1)
        assert (first.duration_s, first.overflow_count, first.faults) == (0.1, 1, ("The microphone went away.",))
        assert answers.load(SECOND_ANSWER).scorecard == scorecard(88, text="short now")
        tone = (800 * np.sin(np.arange(1600) * 2 * np.pi * 440 / 16_000)).astype(np.int16)
        assert np.array_equal(recordings.samples_of_answer(FIRST_ANSWER), tone)
        (cut,) = recordings.cut_off()
        assert cut.answer_id == CUT_OFF_ANSWER
        assert np.array_equal(recordings.samples(cut.recording_id), [*range(40), *range(20)])


def test_a_step_that_has_shipped_is_never_edited(first_format: Path):
    """A new file of the first format has the very tables and indexes that the stored one has."""
    with closing(sqlite3.connect(first_format)) as connection:
        stored = set(connection.execute("SELECT name, sql FROM sqlite_schema"))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        db = sqlite_utils.Database(connection)
        later_names = known_names(HISTORY)[1:]
        HISTORY.apply(db, stop_before=later_names)
        assert set(connection.execute("SELECT name, sql FROM sqlite_schema")) == stored


def test_what_lists_ask_for_is_filled_in_for_older_answers(first_format: Path):
    """Topics, rates and concepts of a history of the first format stand in columns of their own now."""
    with Database.open(first_format) as database:
        filled = database.query("SELECT body, fillers_per_minute, speech_rate_wpm FROM scorecards")
        assert filled
        for row in filled:
            body = json.loads(row["body"])
            assert row["fillers_per_minute"] == body["fillers"]["per_minute"]
            assert row["speech_rate_wpm"] == (body["pacing"] or {}).get("speech_rate_wpm")
        expected = {
            (concept["id"], concept["status"], concept["weight"])
            for row in filled
            for concept in (json.loads(row["body"])["coverage"] or {"concepts": []})["concepts"]
        }
        stored = database.query("SELECT concept_id, status, weight FROM concept_results")
        assert expected
        assert {(row["concept_id"], row["status"], row["weight"]) for row in stored} == expected
        topics = database.query("SELECT topic, question FROM answers")
        assert all(row["topic"] == json.loads(row["question"]).get("topic", "") for row in topics)


def test_a_file_is_copied_before_it_is_migrated(up_to_date: Path):
    """The copy beside it holds what was there before, and says which step it was made for."""
    with Database.open(up_to_date, migrations=later("CREATE TABLE extras (id)", "DROP TABLE words")) as database:
        assert "extras" in tables(database)
        assert "words" not in tables(database)
        assert database.query("PRAGMA user_version") == [{"user_version": len(known_names(HISTORY)) + 2}]
    (copy,) = backups_of(up_to_date)
    assert copy.parent == up_to_date.parent
    assert f".before-{len(known_names(HISTORY)) + 1:04}_step." in copy.name
    with Database.open(copy) as database:
        database.check()
        assert Answers(database).load(FIRST_ANSWER).scorecard == scorecard()
    assert not list(up_to_date.parent.glob("*.partial*"))


def test_the_copy_has_what_is_only_in_the_journal(up_to_date: Path):
    """An answer that was committed but not yet moved into the file proper is in the copy."""
    with Database.open(up_to_date) as still_open:
        answer_id = begun_answer(still_open)
        Database.open(up_to_date, migrations=later("CREATE TABLE extras (id)")).close()
        (copy,) = backups_of(up_to_date)
        with Database.open(copy) as database:
            assert Answers(database).load(answer_id).id == answer_id


def test_no_copy_is_made_without_a_step_to_take(up_to_date: Path):
    """Opening a file that is up to date, or a new one, leaves no copy."""
    Database.open(up_to_date).close()
    new = up_to_date.with_name("new.db")
    Database.open(new).close()
    assert (backups_of(up_to_date), backups_of(new)) == ((), ())


def test_a_migrated_file_is_too_new_for_the_old_version(up_to_date: Path):
    """After a step the version that does not know it refuses the file."""
    Database.open(up_to_date, migrations=later("CREATE TABLE extras (id)")).close()
    with pytest.raises(DatabaseTooNewError):
        Database.open(up_to_date)


def test_a_step_that_fails_leaves_the_file_as_it_was(up_to_date: Path):
    """Of several steps none is taken when one fails, and the file opens as before."""
    steps = later("CREATE TABLE extras (id)", "INSERT INTO no_such_table VALUES (1)")
    with pytest.raises(sqlite3.OperationalError, match="no_such_table"):
        Database.open(up_to_date, migrations=steps)
    with Database.open(up_to_date) as database:
        assert "extras" not in tables(database)
        assert Answers(database).load(FIRST_ANSWER).scorecard == scorecard()


def test_a_step_may_not_leave_rows_that_belong_to_nothing(up_to_date: Path):
    """Foreign keys are looked at before the steps are committed."""
    with pytest.raises(DatabaseDamagedError, match="belong to nothing"):
        Database.open(up_to_date, migrations=later("DELETE FROM sessions"))
    with Database.open(up_to_date) as database:
        assert len(Library(database).sessions()) == 2


def test_without_room_for_the_copy_no_step_is_taken(up_to_date: Path, monkeypatch: pytest.MonkeyPatch):
    """A disk that is full while the copy is written leaves the file as it was, and no part of a copy."""

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    steps = later("CREATE TABLE extras (id)")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(DiskFullError):
            Database.open(up_to_date, migrations=steps)
    assert [file.name for file in up_to_date.parent.iterdir()] == [up_to_date.name]
    with Database.open(up_to_date) as database:
        assert "extras" not in tables(database)


def test_a_damaged_file_names_the_newest_copy(up_to_date: Path):
    """Where MockVoice made a copy itself, the person is told its name."""
    Database.open(up_to_date, migrations=later("CREATE TABLE extras (id)")).close()
    (copy,) = backups_of(up_to_date)
    up_to_date.write_bytes(b"gone")
    with pytest.raises(DatabaseDamagedError) as caught:
        Database.open(up_to_date)
    assert copy.name in caught.value.mend
