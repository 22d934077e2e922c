"""The file is opened safely, and each way in which it cannot be is told."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import DatabaseDamagedError, DatabaseInUseError, StorageError
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database, set_aside
from mockvoice.storage.library import Library
from mockvoice.storage.recordings import Recordings
from tests.storage.builders import begun_answer, block

if TYPE_CHECKING:
    from pathlib import Path


def pragma(database: Database, name: str) -> object:
    """Return what a PRAGMA says."""
    (row,) = database.query(f"PRAGMA {name}")
    return next(iter(row.values()))


def test_a_new_history_is_made_with_its_folder(path: Path):
    """Where nothing is, opening makes an empty history, and leaves one file when it is closed."""
    with Database.open(path) as database:
        assert database.path == path
        assert Library(database).sessions() == ()
        database.check()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_is_committed_is_on_the_disk(path: Path):
    """The file is written ahead, synchronised at each commit, with foreign keys held and deleted rows wiped."""
    with Database.open(path) as database:
        assert pragma(database, "journal_mode") == "wal"
        assert pragma(database, "synchronous") == 2  # FULL
        assert pragma(database, "foreign_keys") == 1
        assert pragma(database, "secure_delete") == 1
        assert pragma(database, "auto_vacuum") == 2  # INCREMENTAL


def test_rows_that_belong_to_nothing_are_refused(database: Database):
    """An answer needs a session."""
    with pytest.raises(sqlite3.IntegrityError):
        Recordings(database).begin("no such answer")


def test_a_closed_history_is_found_again(path: Path):
    """What one run stores, the next one reads."""
    with Database.open(path, exclusive=True) as database:
        answer_id = begun_answer(database)
    with Database.open(path, exclusive=True) as database:
        assert Answers(database).load(answer_id).id == answer_id


def test_closing_twice_does_nothing(path: Path):
    """A second close is no error, and gives nobody else's lock away."""
    database = Database.open(path, exclusive=True)
    database.close()
    with Database.open(path, exclusive=True):
        database.close()
        with pytest.raises(DatabaseInUseError):
            Database.open(path, exclusive=True)


def test_a_second_window_is_refused(path: Path):
    """The second window is told where the first is open, and can go on once that is closed."""
    with Database.open(path, exclusive=True) as first:
        answer_id = begun_answer(first)
        with pytest.raises(DatabaseInUseError, match="Another MockVoice window") as caught:
            Database.open(path, exclusive=True)
        assert str(path) in caught.value.what
        assert caught.value.kept
        assert caught.value.mend
        assert Answers(first).load(answer_id).id == answer_id
    Database.open(path, exclusive=True).close()


def test_a_failed_opening_gives_the_lock_back(path: Path):
    """A window that could not open the file does not keep the next one out."""
    path.parent.mkdir()
    path.write_bytes(b"no database")
    for _ in range(2):
        with pytest.raises(DatabaseDamagedError):
            Database.open(path, exclusive=True)


def test_a_command_works_beside_the_window(path: Path):
    """The history can be listed while a window records."""
    with Database.open(path, exclusive=True) as window, Database.open(path) as command:
        recordings = Recordings(window)
        recording_id = recordings.begin(begun_answer(window))
        recordings.append(recording_id, 0, block(0))
        assert len(Library(command).sessions()) == 1
        recordings.append(recording_id, 1, block(1))


def test_another_programs_write_is_waited_for_and_then_told(path: Path):
    """While another program holds the write lock a write fails with a sentence, and works afterwards."""
    with Database.open(path, busy_timeout_s=0.01) as database:
        answer_id = begun_answer(database)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseInUseError, match="Another program is writing"):
            Recordings(database).begin(answer_id)
        assert Answers(database).load(answer_id).recording_id is None
        other.execute("COMMIT")
        other.close()
        Recordings(database).begin(answer_id)


def test_many_programs_can_make_the_same_history(path: Path):
    """Whoever comes first makes it, and nobody meets half a file."""
    together = Barrier(4)

    def open_and_write() -> str:
        together.wait()
        with Database.open(path) as database:
            return begun_answer(database)

    with ThreadPoolExecutor(4) as executor:
        ids = [future.result() for future in [executor.submit(open_and_write) for _ in range(4)]]
    with Database.open(path) as database:
        assert {Answers(database).load(answer_id).id for answer_id in ids} == set(ids)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_history_belongs_to_the_thread_that_opened_it(path: Path):
    """One worker opens, uses and closes it; any other thread is refused, as a mistake."""
    with ThreadPoolExecutor(1) as owner:
        database = owner.submit(Database.open, path).result()
        answer_id = owner.submit(begun_answer, database).result()
        with pytest.raises(sqlite3.ProgrammingError, match="thread"):
            Answers(database).load(answer_id)
        owner.submit(database.close).result()


def test_a_transaction_is_all_or_nothing(database: Database):
    """What fails takes back everything since the outermost beginning, or since its own where that is caught."""

    def begin_and_fail() -> None:
        with database.transaction():
            begun_answer(database)
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        begin_and_fail()
    assert Library(database).sessions() == ()
    with database.transaction():
        begun_answer(database)
        with pytest.raises(RuntimeError, match="on purpose"):
            begin_and_fail()
    assert len(Library(database).sessions()) == 1


def test_a_mistake_in_sql_is_no_error_for_the_person(database: Database):
    """A bug stays what it is."""
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        database.query("SELECT * FROM no_such_table")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    """A file in the way of the folder is named."""
    (tmp_path / "taken").write_text("")
    with pytest.raises(StorageError, match="cannot be read or written") as caught:
        Database.open(tmp_path / "taken" / "mockvoice.db")
    assert "taken" in caught.value.what


def test_a_folder_in_place_of_the_file_is_told(path: Path):
    """What is no file at all is told as such."""
    path.mkdir(parents=True)
    with pytest.raises(StorageError, match="cannot be read or written"):
        Database.open(path)


def test_a_file_that_cannot_be_opened_is_set_aside_whole(path: Path):
    """Nothing is deleted: the file and its companions have a new name, and a new history can begin."""
    path.parent.mkdir()
    path.write_bytes(b"no database")
    path.with_name(path.name + "-wal").write_bytes(b"its journal")
    moved = set_aside(path)
    assert moved.parent == path.parent
    assert moved.read_bytes() == b"no database"
    assert moved.with_name(moved.name + "-wal").read_bytes() == b"its journal"
    with Database.open(path, exclusive=True) as database:
        begun_answer(database)
        with pytest.raises(DatabaseInUseError):
            set_aside(path)
    assert moved.read_bytes() == b"no database"


def test_there_must_be_something_to_set_aside(path: Path):
    """Where there is no history, that is said."""
    with pytest.raises(StorageError, match="There is no history file"):
        set_aside(path)
