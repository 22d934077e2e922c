"""A full disk: told, nothing half-written, and everything works again once there is room."""

from __future__ import annotations

import itertools
import os
import subprocess
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.errors import DiskFullError
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.recordings import Recordings
from tests.storage.builders import QUESTION, begun_answer, block, scorecard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

ROOMY_PAGES = 1 << 30


def leave_room_for(database: Database, page_count: int) -> None:
    """Let the file grow by so many pages of 4 KiB and no more, as a full disk does."""
    (row,) = database.query("PRAGMA page_count")
    database.query(f"PRAGMA max_page_count = {row['page_count'] + page_count}")


def make_room(database: Database) -> None:
    """Free the disk."""
    database.query(f"PRAGMA max_page_count = {ROOMY_PAGES}")


def append_until_full(recordings: Recordings, recording_id: str) -> int:
    """Append blocks until one is refused; returns that one's number."""
    told = ""
    for sequence in range(1000):
        try:
            recordings.append(recording_id, sequence, block(sequence))
        except DiskFullError as error:
            told = error.sentence
            break
    assert "disk is full" in told
    assert "saved before is still there" in told
    assert "Free some space" in told
    return sequence


def sound(block_count: int) -> NDArray[np.int16]:
    """Return the first blocks, joined."""
    return np.concatenate([block(sequence) for sequence in range(block_count)])


def test_a_recording_goes_on_when_there_is_room_again(path: Path):
    """What was committed before stays, and the block that was refused is stored when it is tried again."""
    with Database.open(path) as database:
        recordings = Recordings(database)
        recording_id = recordings.begin(begun_answer(database))
        leave_room_for(database, 30)
        refused = append_until_full(recordings, recording_id)
        assert refused > 0
        assert np.array_equal(recordings.samples(recording_id), sound(refused))
        make_room(database)
        recordings.append(recording_id, refused, block(refused))
        recordings.seal(recording_id, overflow_count=0)
        assert np.array_equal(recordings.samples(recording_id), sound(refused + 1))
        database.check()


def test_sealing_on_a_full_disk_leaves_the_recording_open(path: Path):
    """Where the FLAC finds no room, every block is still there, and sealing works later."""
    with Database.open(path) as database:
        recordings = Recordings(database)
        recording_id = recordings.begin(begun_answer(database))
        for sequence in range(8):
            recordings.append(recording_id, sequence, block(sequence))
        leave_room_for(database, 3)
        with pytest.raises(DiskFullError):
            recordings.seal(recording_id, overflow_count=0)
        assert [cut.recording_id for cut in recordings.cut_off()] == [recording_id]
        assert np.array_equal(recordings.samples(recording_id), sound(8))
        make_room(database)
        assert recordings.seal(recording_id, overflow_count=0) == 4.0
        assert np.array_equal(recordings.samples(recording_id), sound(8))


def test_every_write_says_that_the_disk_is_full(path: Path):
    """Sessions, answers and scorecards raise the same error, and leave nothing half-written."""
    with Database.open(path) as database:
        answers = Answers(database)
        answer_id = begun_answer(database)
        answers.save_scorecard(answer_id, scorecard())
        session_id = answers.load(answer_id).session_id
        leave_room_for(database, 0)
        long = QUESTION.model_copy(update={"model_answer": "x" * 6000})
        with pytest.raises(DiskFullError):
            answers.begin_answer(session_id, 2, long)
        with pytest.raises(DiskFullError):
            answers.save_scorecard(answer_id, scorecard(text="word " * 3000))
        with pytest.raises(DiskFullError):
            answers.begin_session("ml", "x" * 6000, 1)
        assert answers.load(answer_id).scorecard == scorecard()
        assert database.query("SELECT count(*) AS n FROM answers") == [{"n": 1}]
        assert not database.sqlite.conn.in_transaction
        make_room(database)
        answers.save_scorecard(answer_id, scorecard(text="word " * 3000))
        database.check()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of one megabyte, where this process may mount one."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("only root can mount a small file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_really_full_loses_nothing(small_disk: Path):
    """On a file system without room the same holds, and a restart finds all that was committed."""
    path = small_disk / "mockvoice.db"
    filler = small_disk / "holiday.mov"
    filler.write_bytes(bytes(200_000))
    with Database.open(path) as database:
        recordings = Recordings(database)
        recording_id = recordings.begin(begun_answer(database))
        refused = append_until_full(recordings, recording_id)
        assert refused > 0
        assert np.array_equal(recordings.samples(recording_id), sound(refused))
    with Database.open(path) as database:
        recordings = Recordings(database)
        assert np.array_equal(recordings.samples(recording_id), sound(refused))
        filler.unlink()
        recordings.append(recording_id, refused, block(refused))
        assert np.array_equal(recordings.samples(recording_id), sound(refused + 1))
        database.check()


def test_a_disk_without_room_for_a_new_history_says_so(small_disk: Path):
    """The first start on a full disk leaves nothing behind that a later start would stumble over."""
    filler = small_disk / "holiday.mov"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
        file.writelines(itertools.repeat(bytes(4096)))
    path = small_disk / "mockvoice.db"
    with pytest.raises(DiskFullError):
        Database.open(path)
    assert [file.name for file in small_disk.iterdir()] == [filler.name]
    filler.unlink()
    Database.open(path).close()
