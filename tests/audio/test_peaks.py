"""The outline of a sound at every zoom."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.audio.peaks import PeakPyramid

RATE_HZ = 16_000


@given(st.integers(1, 400_000), st.integers(1, 700), st.integers(0, 2**31))
def test_no_peak_is_lost_at_any_width(length: int, count: int, seed: int):
    """The loudest sample fills its bar, or its neighbour's too, however many bars there are."""
    samples = np.zeros(length, np.int16)
    at = seed % length
    samples[at] = 20_000
    low, high = PeakPyramid(samples, RATE_HZ).bars(0.0, length / RATE_HZ / count, count)
    assert low.shape == high.shape == (count,)
    assert high.max() == pytest.approx(1.0)
    assert low.min() == 0.0
    assert high[at * count // length] == pytest.approx(1.0)


@given(st.floats(0.0, 20.0), st.floats(1e-4, 0.5), st.integers(1, 300))
def test_bars_are_those_of_the_samples(start_s: float, step_s: float, count: int):
    """A bar spans at least its own samples, and at most those of the blocks that it touches."""
    samples = np.random.default_rng(3).integers(-30_000, 30_000, 10 * RATE_HZ, dtype=np.int16)
    low, high = PeakPyramid(samples, RATE_HZ).bars(start_s, step_s, count)
    loudest = float(np.abs(samples.astype(np.int32)).max())
    for bar in range(0, count, max(1, count // 7)):
        begin = int(np.ceil((start_s + bar * step_s) * RATE_HZ))
        end = int((start_s + (bar + 1) * step_s) * RATE_HZ)
        own = samples[begin:end]
        if len(own):
            assert high[bar] >= max(0, own.max()) / loudest - 1e-3
            assert low[bar] <= min(0, own.min()) / loudest + 1e-3


def test_nothing_is_drawn_beyond_the_ends():
    """Bars before and behind the recording are flat."""
    low, high = PeakPyramid(np.full(RATE_HZ, 9_000, np.int16), RATE_HZ).bars(-1.0, 0.5, 6)
    assert high.tolist() == [0, 0, 1, 1, 0, 0]
    assert not low.any()


def test_silence_is_flat_and_whisper_stays_small():
    """Noise of a silent room is not blown up to look like speech."""
    low, high = PeakPyramid(np.full(RATE_HZ, 30, np.int16), RATE_HZ).bars(0.0, 0.02, 50)
    assert low.max() == 0
    assert 0 < high.max() < 0.05


def test_an_empty_recording_has_an_outline():
    """Nothing recorded is a flat line, for any number of bars."""
    peaks = PeakPyramid(np.zeros(0, np.int16), RATE_HZ)
    assert peaks.duration_s == 0
    assert [len(side) for side in peaks.bars(0.0, 0.1, 10)] == [10, 10]
    assert [len(side) for side in peaks.bars(0.0, 0.1, 0)] == [0, 0]


def test_the_greatest_amplitude_of_all_is_no_overflow():
    """The least sample of 16 bits has no positive counterpart."""
    low, _ = PeakPyramid(np.full(800, -32_768, np.int16), RATE_HZ).bars(0.0, 0.01, 5)
    assert low.tolist() == [-1] * 5
