"""A ring of sound between PortAudio's thread and one of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Ring:
    """Frames on their way from exactly one writing thread to exactly one reading thread, without a lock.

    Each side changes only its own count. The writer copies first and counts afterwards, so that the reader never sees
    frames that are not there yet; the reader does the same the other way round. Reading and storing an attribute is
    atomic in CPython. All memory is taken at construction.

    Args:
        capacity: Frames that fit in.
        channels: Samples in a frame.
    """

    def __init__(self, capacity: int, channels: int) -> None:
        if capacity < 1 or channels < 1:
            raise ValueError(f"a ring of {capacity} frames of {channels} channels holds nothing")
        self._store: NDArray[np.float32] = np.zeros((capacity, channels), np.float32)
        self._capacity = capacity
        self.channels = channels
        self._written = 0
        self._read = 0
        self._lost = 0

    @property
    def readable(self) -> int:
        """Frames that can be read now."""
        return self._written - self._read

    @property
    def writable(self) -> int:
        """Frames that can be written now."""
        return self._capacity - (self._written - self._read)

    @property
    def written_count(self) -> int:
        """Frames that were written since the beginning, without the lost ones."""
        return self._written

    @property
    def read_count(self) -> int:
        """Frames that were read since the beginning."""
        return self._read

    @property
    def lost_count(self) -> int:
        """Frames that found no room since the beginning."""
        return self._lost

    def write(self, frames: NDArray[np.float32]) -> int:
        """Copy `frames`, float32 of shape (n, channels), into the ring; for the writing thread alone.

        Returns:
            How many found room, from the first on. The others are counted as lost.
        """
        count = min(len(frames), self._capacity - (self._written - self._read))
        start = self._written % self._capacity
        until_edge = min(count, self._capacity - start)
        self._store[start : start + until_edge] = frames[:until_edge]
        if count > until_edge:
            self._store[: count - until_edge] = frames[until_edge:count]
        if count < len(frames):
            self._lost += len(frames) - count
        self._written += count
        return count

    def read_into(self, target: NDArray[np.float32]) -> int:
        """Copy as many frames as are there and fit into `target`, shape (n, channels); for the reading thread alone.

        Returns:
            How many were copied to the beginning of `target`; the rest of it is untouched.
        """
        count = min(len(target), self._written - self._read)
        start = self._read % self._capacity
        until_edge = min(count, self._capacity - start)
        target[:until_edge] = self._store[start : start + until_edge]
        if count > until_edge:
            target[until_edge:count] = self._store[: count - until_edge]
        self._read += count
        return count
