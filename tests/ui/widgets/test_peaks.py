"""The outline of a sound."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.ui.widgets.peaks import Peaks


@settings(deadline=None)
@given(st.integers(1, 40_000), st.integers(1, 700), st.integers(0, 2**31))
def test_no_peak_is_lost_at_any_width(length: int, count: int, seed: int):
    """The loudest sample fills its bar, however many bars there are."""
    samples = np.zeros(length, np.int16)
    at = seed % length
    samples[at] = 20_000
    low, high = Peaks(samples, 16_000).bars(count)
    assert low.shape == high.shape == (count,)
    assert high.max() == 1.0
    assert low.min() == 0.0
    where = int(high.argmax())
    assert abs(where / count - at / length) <= 160 / length + 1 / count + 1e-9


def test_silence_is_flat_and_whisper_stays_small():
    """Noise of a silent room is not blown up to look like speech."""
    low, high = Peaks(np.full(16_000, 30, np.int16), 16_000).bars(50)
    assert low.max() == 0
    assert 0 < high.max() < 0.05


def test_an_empty_recording_has_an_outline():
    """Nothing recorded is drawn as a flat line, for any number of bars."""
    peaks = Peaks(np.zeros(0, np.int16), 16_000)
    assert peaks.duration_s == 0
    assert [len(side) for side in peaks.bars(10)] == [10, 10]
    assert [len(side) for side in peaks.bars(0)] == [0, 0]
