"""Recordings: rows of half a second while the person speaks, one FLAC once the answer has ended."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

import numpy as np

from mockvoice.audio.codec import SAMPLE_RATE_HZ, decode_flac, encode_flac
from mockvoice.errors import AudioFileError, StorageError
from mockvoice.storage import times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from numpy.typing import NDArray

    from mockvoice.storage.database import Database

BLOCK_SAMPLES: Final = SAMPLE_RATE_HZ // 2
"""Samples in every block of a recording but its last."""

_STORED: Final = np.dtype("<i2")


@dataclass(frozen=True, slots=True)
class CutOffRecording:
    """A recording that was never sealed.

    Attributes:
        duration_s: Length of what was committed, gaps included, in seconds.
    """

    recording_id: str
    answer_id: str
    question_text: str
    started_at: datetime
    duration_s: float


class Recordings:
    """The sound of the answers. 16 kHz mono int16 throughout.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
        clock: Tells the time, aware.
    """

    def __init__(self, database: Database, *, clock: Callable[[], datetime] = times.now) -> None:
        self._database = database
        self._clock = clock

    def begin(self, answer_id: str) -> str:
        """Open the recording of an answer, which has at most one. Returns the recording's id."""
        recording_id = uuid4().hex
        self._database.execute(
            "INSERT INTO recordings (id, answer_id, started_at) VALUES (?, ?, ?)",
            (recording_id, answer_id, times.to_text(self._clock())),
        )
        return recording_id

    def append(self, recording_id: str, sequence: int, samples: NDArray[np.int16]) -> None:
        """Commit one block. The same block can be appended again, as after a full disk, and is then kept once.

        Args:
            recording_id: Of an open recording.
            sequence: The block's number, from 0.
            samples: int16, shape (n,); n is `BLOCK_SAMPLES` in every block but the last.

        Raises:
            ValueError: The recording is sealed, or has another block of that number, or the samples are of another
                type: a mistake of the caller's.
        """
        if samples.dtype != np.int16 or samples.ndim != 1:
            raise ValueError(f"expected int16 samples of shape (n,), got {samples.dtype} of shape {samples.shape}")
        if sequence < 0:
            raise ValueError(f"a block's number is 0 or more, not {sequence}")
        data = samples.astype(_STORED).tobytes()
        with self._database.transaction():
            if self._row(recording_id)["sealed_at"] is not None:
                raise ValueError(f"recording {recording_id} is sealed")
            added = self._database.execute(
                "INSERT INTO recording_blocks (recording_id, sequence, sample_count, samples) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (recording_id, sequence) DO NOTHING",
                (recording_id, sequence, len(samples), data),
            )
            if not added and self._block(recording_id, sequence) != data:
                raise ValueError(f"recording {recording_id} has another block {sequence}")

    def seal(self, recording_id: str, *, overflow_count: int, faults: Sequence[str] = ()) -> float:
        """Put FLAC in place of the blocks, all at once. Sealing again changes nothing.

        The FLAC is decoded and compared before a block is deleted. A gap between blocks is filled with silence of its
        length, and recorded as a fault beside `faults`.

        Args:
            recording_id: Of a recording whose blocks are all appended.
            overflow_count: How often the recorder's ring was full.
            faults: What went wrong, as whole sentences.

        Returns:
            The recording's length in seconds.

        Raises:
            StorageError: Beside the usual, the FLAC did not give back the same sound; the recording stays open.
        """
        row = self._row(recording_id)
        if row["sealed_at"] is not None:
            return float(row["duration_s"])
        samples, gaps = _joined(self._blocks(recording_id))
        flac = _compressed(samples)
        duration_s = len(samples) / SAMPLE_RATE_HZ
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO recording_flac (recording_id, flac) VALUES (?, ?)", (recording_id, flac)
            )
            self._database.execute("DELETE FROM recording_blocks WHERE recording_id = ?", (recording_id,))
            self._database.execute(
                "UPDATE recordings SET sealed_at = ?, duration_s = ?, overflow_count = ?, faults = ? WHERE id = ?",
                (
                    times.to_text(self._clock()),
                    duration_s,
                    overflow_count,
                    json.dumps([*faults, *gaps], ensure_ascii=False),
                    recording_id,
                ),
            )
        return duration_s

    def samples(self, recording_id: str) -> NDArray[np.int16]:
        """Return the sound of a sealed recording, or what an open one has so far, int16, shape (n,).

        Raises:
            AudioFileError: The kept FLAC is damaged.
            StorageError: There is no such recording.
        """
        if self._row(recording_id)["sealed_at"] is None:
            return _joined(self._blocks(recording_id))[0]
        (row,) = self._database.query("SELECT flac FROM recording_flac WHERE recording_id = ?", (recording_id,))
        return decode_flac(row["flac"])

    def samples_of_answer(self, answer_id: str) -> NDArray[np.int16]:
        """Return the sound of an answer, as `samples` does.

        Raises:
            StorageError: It has no recording.
        """
        rows = self._database.query(
            "SELECT id FROM recordings WHERE answer_id = ? AND deleted_at IS NULL", (answer_id,)
        )
        if not rows:
            raise StorageError(
                "This answer has no recording.",
                kept="Its words and scores are untouched.",
                mend="Answer the question again to have one.",
            )
        return self.samples(rows[0]["id"])

    def answer_of(self, recording_id: str) -> str:
        """Return the id of the answer that a recording belongs to. Raises StorageError where there is none."""
        return str(self._row(recording_id)["answer_id"])

    def cut_off(self) -> tuple[CutOffRecording, ...]:
        """Return the recordings that were never sealed, oldest first; ask before a new one is begun."""
        rows = self._database.query(
            """
            SELECT r.id, r.answer_id, a.question_text, r.started_at,
                (SELECT sum(b.sample_count) FROM recording_blocks AS b WHERE b.recording_id = r.id) AS sample_count,
                (
                    SELECT max(b.sequence) + 1 - count(*) FROM recording_blocks AS b WHERE b.recording_id = r.id
                ) AS missing
            FROM recordings AS r CROSS JOIN answers AS a ON a.id = r.answer_id
            WHERE r.sealed_at IS NULL AND a.deleted_at IS NULL
            ORDER BY r.started_at
            """
        )
        return tuple(
            CutOffRecording(
                recording_id=row["id"],
                answer_id=row["answer_id"],
                question_text=row["question_text"],
                started_at=times.from_text(row["started_at"]),
                duration_s=((row["sample_count"] or 0) + (row["missing"] or 0) * BLOCK_SAMPLES) / SAMPLE_RATE_HZ,
            )
            for row in rows
        )

    def discard(self, recording_id: str) -> None:
        """Delete a recording at once and for good; its answer stays. Does nothing where there is none."""
        self._database.execute("DELETE FROM recordings WHERE id = ?", (recording_id,))

    def _row(self, recording_id: str) -> dict[str, Any]:
        rows = self._database.query(
            "SELECT answer_id, sealed_at, duration_s FROM recordings WHERE id = ?", (recording_id,)
        )
        if not rows:
            raise StorageError(
                "This recording is no longer in the history.",
                kept="Everything else is untouched.",
                mend="Open the list of sessions again.",
            )
        return rows[0]

    def _block(self, recording_id: str, sequence: int) -> bytes:
        (row,) = self._database.query(
            "SELECT samples FROM recording_blocks WHERE recording_id = ? AND sequence = ?", (recording_id, sequence)
        )
        return bytes(row["samples"])

    def _blocks(self, recording_id: str) -> Iterable[tuple[int, NDArray[np.int16]]]:
        rows = self._database.query(
            "SELECT sequence, samples FROM recording_blocks WHERE recording_id = ? ORDER BY sequence", (recording_id,)
        )
        return [(row["sequence"], np.frombuffer(row["samples"], dtype=_STORED).astype(np.int16)) for row in rows]


def _joined(blocks: Iterable[tuple[int, NDArray[np.int16]]]) -> tuple[NDArray[np.int16], tuple[str, ...]]:
    """Join numbered blocks, with silence for those that are missing. Returns the sound and a sentence for each gap."""
    parts: list[NDArray[np.int16]] = [np.zeros(0, np.int16)]
    gaps: list[str] = []
    expected = sample_count = 0
    for sequence, samples in blocks:
        if sequence > expected:
            silence = np.zeros((sequence - expected) * BLOCK_SAMPLES, np.int16)
            gaps.append(
                f"{len(silence) / SAMPLE_RATE_HZ:.1f} s of sound from {sample_count / SAMPLE_RATE_HZ:.1f} s on were "
                "never stored; there is silence in their place."
            )
            parts.append(silence)
            sample_count += len(silence)
        parts.append(samples)
        sample_count += len(samples)
        expected = sequence + 1
    return np.concatenate(parts), tuple(gaps)


def _compressed(samples: NDArray[np.int16]) -> bytes:
    """Samples as FLAC that was seen to give back every one of them."""
    flac = encode_flac(samples)
    try:
        is_same = np.array_equal(decode_flac(flac), samples)
    except AudioFileError:
        is_same = False
    if not is_same:
        raise StorageError(
            "The recording could not be compressed without loss.",
            kept="It is kept whole, uncompressed.",
            mend="It is offered again when MockVoice starts the next time.",
        )
    return flac
