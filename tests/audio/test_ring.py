"""The ring between PortAudio's thread and ours."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.audio.ring import Ring

STEPS = st.lists(st.tuples(st.integers(0, 23), st.integers(0, 23)), max_size=60)


@given(capacity=st.integers(1, 17), channels=st.integers(1, 3), steps=STEPS)
def test_keeps_order_and_counts_what_it_loses(capacity: int, channels: int, steps: list[tuple[int, int]]):
    """Whatever is written and read, each frame is read once and in order, or is counted as lost."""
    ring = Ring(capacity, channels)
    kept: list[float] = []
    read: list[float] = []
    next_value = lost_count = 0
    for write_count, read_count in steps:
        values = np.arange(next_value, next_value + write_count, dtype=np.float32)
        room = ring.writable
        taken = ring.write(np.repeat(values[:, np.newaxis], channels, axis=1))
        assert taken == min(room, write_count)
        kept.extend(values[:taken])
        lost_count += write_count - taken
        next_value += write_count
        target = np.full((read_count, channels), -1.0, np.float32)
        count = ring.read_into(target)
        assert (target[:count] == target[:count, :1]).all()
        assert (target[count:] == -1.0).all()
        read.extend(target[:count, 0])
        assert ring.readable + ring.writable == capacity
    assert read == kept[: len(read)]
    assert ring.readable == len(kept) - len(read)
    assert (ring.lost_count, ring.written_count, ring.read_count) == (lost_count, len(kept), len(read))


def test_passes_frames_between_two_threads():
    """A thread that writes and one that reads at the same time pass on every frame in order."""
    ring = Ring(1000, 1)
    total = 60_000

    def write_all() -> None:
        values = np.arange(total, dtype=np.float32)[:, np.newaxis]
        done = 0
        while done < total:
            done += ring.write(values[done : done + min(331, ring.writable)])

    writer = threading.Thread(target=write_all)
    writer.start()
    result = np.zeros((total, 1), np.float32)
    count = 0
    while count < total:
        count += ring.read_into(result[count : count + 449])
    writer.join()
    assert (result[:, 0] == np.arange(total)).all()
    assert ring.lost_count == 0


@pytest.mark.parametrize(("capacity", "channels"), [(0, 1), (1, 0)])
def test_refuses_to_hold_nothing(capacity: int, channels: int):
    """A ring without room or without channels is a bug of its maker."""
    with pytest.raises(ValueError, match="holds nothing"):
        Ring(capacity, channels)
