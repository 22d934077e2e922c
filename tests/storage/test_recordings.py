"""Sound is kept block by block, then as FLAC, and never changed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mockvoice.audio.codec import decode_flac
from mockvoice.errors import AudioFileError, StorageError
from mockvoice.storage import recordings as recordings_module
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.recordings import BLOCK_SAMPLES, Recordings
from tests.storage.builders import QUESTION, Clock, begun_answer, block

FULL_SCALE = st.integers(-32768, 32767)


def recorded(database: Database, *sequences: int) -> tuple[Recordings, str]:
    """An open recording with these blocks."""
    recordings = Recordings(database)
    recording_id = recordings.begin(begun_answer(database))
    for sequence in sequences:
        recordings.append(recording_id, sequence, block(sequence))
    return recordings, recording_id


def count(database: Database, table: str) -> int:
    """Return how many rows a table has."""
    return int(database.query(f"SELECT count(*) AS n FROM {table}")[0]["n"])  # noqa: S608


def test_an_open_recording_can_be_heard(database: Database):
    """What was appended so far comes back in order of its numbers."""
    recordings, recording_id = recorded(database, 1, 0, 2)
    expected = np.concatenate([block(0), block(1), block(2)])
    assert np.array_equal(recordings.samples(recording_id), expected)


def test_sealing_keeps_every_sample(database: Database):
    """The sound is the same after sealing, and FLAC has taken the place of the blocks."""
    recordings, recording_id = recorded(database, 0, 1, 2)
    recordings.append(recording_id, 3, block(3, 4000))
    expected = recordings.samples(recording_id)
    assert recordings.seal(recording_id, overflow_count=0) == 1.75
    assert recordings.samples(recording_id).dtype == np.int16
    assert np.array_equal(recordings.samples(recording_id), expected)
    assert (count(database, "recording_blocks"), count(database, "recording_flac")) == (0, 1)
    (row,) = database.query("SELECT flac FROM recording_flac")
    assert np.array_equal(decode_flac(row["flac"]), expected)


@settings(max_examples=25, deadline=None)
@given(last=arrays(np.int16, st.integers(0, BLOCK_SAMPLES), elements=FULL_SCALE), whole_blocks=st.integers(0, 2))
def test_any_sound_survives(last: np.ndarray, whole_blocks: int):
    """Loudest, silent and empty blocks alike are the same before and after sealing."""
    with Database.in_memory() as database:
        recordings, recording_id = recorded(database, *range(whole_blocks))
        recordings.append(recording_id, whole_blocks, last)
        expected = np.concatenate([*(block(sequence) for sequence in range(whole_blocks)), last])
        duration_s = recordings.seal(recording_id, overflow_count=0)
        assert duration_s == len(expected) / 16_000
        assert np.array_equal(recordings.samples(recording_id), expected)


def test_a_recording_without_sound_can_be_sealed(database: Database):
    """An answer that ended at once is an empty recording, no error."""
    recordings, recording_id = recorded(database)
    assert recordings.seal(recording_id, overflow_count=0) == 0
    assert recordings.samples(recording_id).shape == (0,)


def test_a_block_that_is_appended_again_is_kept_once(database: Database):
    """After a failure the same block can be tried again, whether it was stored or not."""
    recordings, recording_id = recorded(database, 0, 1)
    recordings.append(recording_id, 1, block(1))
    assert np.array_equal(recordings.samples(recording_id), np.concatenate([block(0), block(1)]))


def test_two_blocks_of_one_number_are_a_mistake(database: Database):
    """Other sound under a number that is taken is refused, and the first stays."""
    recordings, recording_id = recorded(database, 0)
    with pytest.raises(ValueError, match="another block 0"):
        recordings.append(recording_id, 0, block(5))
    assert np.array_equal(recordings.samples(recording_id), block(0))


@pytest.mark.parametrize(
    ("sequence", "samples"),
    [(-1, block(0)), (0, block(0).astype(np.float32)), (0, block(0).reshape(2, -1))],
    ids=["number below 0", "other type", "two channels"],
)
def test_what_is_no_block_is_refused(database: Database, sequence: int, samples: np.ndarray):
    """Only int16 samples in one row, numbered from 0, are a block."""
    recordings, recording_id = recorded(database)
    with pytest.raises(ValueError, match=r"number|expected int16"):
        recordings.append(recording_id, sequence, samples)


def test_nothing_is_appended_to_a_sealed_recording(database: Database):
    """A late block is refused loudly: it would be lost otherwise."""
    recordings, recording_id = recorded(database, 0)
    recordings.seal(recording_id, overflow_count=0)
    with pytest.raises(ValueError, match="is sealed"):
        recordings.append(recording_id, 1, block(1))


def test_a_gap_is_filled_with_silence_and_said(database: Database):
    """Missing blocks keep the time right, and each gap is a fault with its place and length."""
    recordings, recording_id = recorded(database, 1, 4)
    expected = np.zeros(5 * BLOCK_SAMPLES, np.int16)
    expected[BLOCK_SAMPLES : 2 * BLOCK_SAMPLES] = block(1)
    expected[4 * BLOCK_SAMPLES :] = block(4)
    assert np.array_equal(recordings.samples(recording_id), expected)
    assert recordings.seal(recording_id, overflow_count=3, faults=("The microphone went away.",)) == 2.5
    assert np.array_equal(recordings.samples(recording_id), expected)
    stored = Answers(database).load(recordings.answer_of(recording_id))
    assert stored.overflow_count == 3
    assert stored.faults == (
        "The microphone went away.",
        "0.5 s of sound from 0.0 s on were never stored; there is silence in their place.",
        "1.0 s of sound from 1.0 s on were never stored; there is silence in their place.",
    )


def test_sealing_again_changes_nothing(database: Database):
    """A seal that is tried again says the same length and keeps what was recorded of the first."""
    recordings, recording_id = recorded(database, 0)
    recordings.seal(recording_id, overflow_count=1, faults=("A fault.",))
    assert recordings.seal(recording_id, overflow_count=9) == 0.5
    stored = Answers(database).load(recordings.answer_of(recording_id))
    assert (stored.overflow_count, stored.faults) == (1, ("A fault.",))


@pytest.mark.parametrize("flac", [recordings_module.encode_flac(block(9)), b"no sound at all"], ids=["other", "none"])
def test_flac_that_is_not_the_same_sound_is_never_kept(
    database: Database, monkeypatch: pytest.MonkeyPatch, flac: bytes
):
    """Where compression fails, the recording stays open and whole, and the person is told."""
    recordings, recording_id = recorded(database, 0, 1)
    monkeypatch.setattr(recordings_module, "encode_flac", lambda _samples: flac)
    with pytest.raises(StorageError, match="kept whole, uncompressed"):
        recordings.seal(recording_id, overflow_count=0)
    assert np.array_equal(recordings.samples(recording_id), np.concatenate([block(0), block(1)]))
    assert [cut.recording_id for cut in recordings.cut_off()] == [recording_id]


def test_damaged_flac_is_told(database: Database):
    """A kept recording whose bytes were altered raises, and is never played as noise."""
    recordings, recording_id = recorded(database, 0)
    recordings.seal(recording_id, overflow_count=0)
    database.execute("UPDATE recording_flac SET flac = substr(flac, 1, 2000)")
    with pytest.raises(AudioFileError, match="damaged"):
        recordings.samples(recording_id)


def test_recordings_that_were_never_sealed_are_offered(database: Database):
    """Each has its question, its start and the length of what was committed, gaps included; others are not in it."""
    clock = Clock()
    recordings, sealed = recorded(database, 0)
    recordings.seal(sealed, overflow_count=0)
    recordings = Recordings(database, clock=clock)
    answer_id = begun_answer(database)
    cut = recordings.begin(answer_id)
    started_at = clock.moment
    for sequence in (0, 1, 3):
        recordings.append(cut, sequence, block(sequence))
    empty = recordings.begin(begun_answer(database))
    deleted = begun_answer(database)
    recordings.begin(deleted)
    Answers(database).delete_answer(deleted)
    first, second = recordings.cut_off()
    assert (first.recording_id, first.answer_id, first.question_text) == (cut, answer_id, QUESTION.text)
    assert (first.started_at, first.duration_s) == (started_at, 2.0)
    assert (second.recording_id, second.duration_s) == (empty, 0)
    recordings.seal(cut, overflow_count=0)
    assert [each.recording_id for each in recordings.cut_off()] == [empty]


def test_a_discarded_recording_is_gone(database: Database):
    """Nothing of it is left, its answer stays, and a new recording can be made."""
    recordings, recording_id = recorded(database, 0, 1)
    answer_id = recordings.answer_of(recording_id)
    recordings.discard(recording_id)
    recordings.discard(recording_id)
    assert count(database, "recording_blocks") == 0
    assert Answers(database).load(answer_id).recording_id is None
    with pytest.raises(StorageError, match="no longer in the history"):
        recordings.samples(recording_id)
    with pytest.raises(StorageError, match="has no recording"):
        recordings.samples_of_answer(answer_id)
    assert recordings.begin(answer_id) != recording_id


def test_the_sound_of_an_answer_is_found(database: Database):
    """An answer leads to its recording, and a recording to its answer."""
    recordings, recording_id = recorded(database, 0)
    assert np.array_equal(recordings.samples_of_answer(recordings.answer_of(recording_id)), block(0))
