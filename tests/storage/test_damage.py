"""A file that is damaged, of another program or newer is refused, and not a byte of it is changed."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import DatabaseDamagedError, DatabaseTooNewError
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database, set_aside
from mockvoice.storage.library import Library
from mockvoice.storage.recordings import Recordings
from tests.storage.builders import begun_answer, block, scorecard

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE_BYTES = 4096


@pytest.fixture
def history(path: Path) -> Path:
    """A closed history with answers and sound in it."""
    with Database.open(path) as database:
        recordings = Recordings(database)
        for _ in range(20):
            answer_id = begun_answer(database)
            Answers(database).save_scorecard(answer_id, scorecard())
            recording_id = recordings.begin(answer_id)
            recordings.append(recording_id, 0, block(0))
            recordings.seal(recording_id, overflow_count=0)
    return path


def overwrite(path: Path, at: int, data: bytes) -> None:
    """Write into the middle of a file."""
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def cut_to(share: float) -> Callable[[Path], None]:
    """Return what cuts a file to a share of its length."""

    def cut(path: Path) -> None:
        with path.open("r+b") as file:
            file.truncate(int(path.stat().st_size * share))

    return cut


DAMAGES: dict[str, Callable[[Path], object]] = {
    "not SQLite": lambda path: path.write_text("Dear diary\n" * 2000),
    "random bytes after the mark": lambda path: overwrite(path, 16, bytes(range(256)) * 16),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "empty": lambda path: path.write_bytes(b""),
    "a few bytes": lambda path: path.write_bytes(b"SQLite format 3\x00"),
    "truncated to half": cut_to(0.5),
    "truncated within a page": cut_to(0.9),
    "a page overwritten": lambda path: overwrite(path, 3 * PAGE_BYTES, b"\xa5" * PAGE_BYTES),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_file_is_refused_and_left_alone(history: Path, damage: Callable[[Path], object]):
    """The error names the file and says that nothing was changed and what to do; and nothing is."""
    damage(history)
    before = history.read_bytes()
    for exclusive in (True, False):
        with pytest.raises(DatabaseDamagedError) as caught:
            Database.open(history, exclusive=exclusive)
        assert str(history) in caught.value.what
        assert caught.value.kept == "Nothing in it was changed."
        assert "copy from an earlier day" in caught.value.mend
    assert history.read_bytes() == before


def test_after_setting_a_damaged_file_aside_practice_goes_on(history: Path):
    """What the error advises works."""
    cut_to(0.5)(history)
    with pytest.raises(DatabaseDamagedError):
        Database.open(history)
    set_aside(history)
    with Database.open(history) as database:
        begun_answer(database)


def test_a_missing_file_whose_journal_is_left_is_damage(history: Path):
    """SQLite would delete the journal with its answers, so nothing is made beside it."""
    journal = history.with_name(history.name + "-wal")
    history.unlink()
    journal.write_bytes(b"committed answers")
    with pytest.raises(DatabaseDamagedError, match="missing"):
        Database.open(history)
    assert journal.read_bytes() == b"committed answers"
    assert not history.exists()


def test_the_file_of_another_program_is_refused(path: Path):
    """A SQLite file that is no history is left alone."""
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE notes (text)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(DatabaseDamagedError, match="another program"):
        Database.open(path)
    assert path.read_bytes() == before


def test_damage_that_shows_late_is_told_the_same_way(history: Path):
    """A page that goes bad after the file was opened is reported when it is read, and other answers still open."""
    with Database.open(history) as database:
        (found,) = database.query("SELECT rootpage FROM sqlite_schema WHERE name = 'words'")
        (session, *_) = Library(database).sessions()
        (answer, *_) = Library(database).answers(session.id)
        overwrite(history, (found["rootpage"] - 1) * PAGE_BYTES, b"\xa5" * PAGE_BYTES)
        database.sqlite.execute("PRAGMA shrink_memory")
        with pytest.raises(DatabaseDamagedError, match="is damaged"):
            Answers(database).load(answer.id)
        with pytest.raises(DatabaseDamagedError, match="is damaged"):
            database.check()
        assert len(Library(database).sessions()) == 20


@pytest.mark.parametrize(
    "change",
    [
        "PRAGMA user_version = 99",
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('mockvoice', '0999_later', '2031')",
    ],
    ids=["version", "migration"],
)
def test_a_newer_file_is_refused_and_left_alone(history: Path, change: str):
    """A file that a later version wrote is not touched by this one."""
    with sqlite3.connect(history) as later:
        later.execute(change)
    later.close()
    before = history.read_bytes()
    with pytest.raises(DatabaseTooNewError, match="newer version") as caught:
        Database.open(history, exclusive=True)
    assert str(history) in caught.value.what
    assert "Update MockVoice" in caught.value.mend
    assert history.read_bytes() == before


BREAKS_OFF = """
import os, sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute("PRAGMA journal_mode = DELETE")
other.execute("PRAGMA cache_size = 2")
other.execute("BEGIN")
other.execute("UPDATE answers SET question_text = hex(randomblob(4000))")
os._exit(0)
"""


def test_a_change_that_another_program_broke_off_is_undone(history: Path):
    """A rollback journal that was left behind is used, as SQLite means it to be, and the history is whole."""
    subprocess.run([sys.executable, "-c", BREAKS_OFF, str(history)], check=True)
    assert history.with_name(history.name + "-journal").exists()
    with Database.open(history) as database:
        database.check()
        texts = {text for session in Library(database).sessions() for text in session.question_texts}
    assert texts == {"What is the bias-variance trade-off?"}
