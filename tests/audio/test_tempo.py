"""Another speed at the same pitch."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.audio.codec import change_tempo
from mockvoice.audio.tempo import TempoStream

RATE_HZ = 16_000


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.0, 1.25, 1.5, 2.0])
def test_keeps_the_pitch(speed: float):
    """A tone keeps its frequency and its loudness, and lasts the right time."""
    tone = (0.5 * np.sin(2 * np.pi * 440 * np.arange(4 * RATE_HZ) / RATE_HZ)).astype(np.float32)
    changed = change_tempo(tone, RATE_HZ, speed)
    assert changed.dtype == np.float32
    assert len(changed) == round(len(tone) / speed)
    middle = changed[RATE_HZ // 2 : RATE_HZ // 2 + RATE_HZ]
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    assert int(np.argmax(spectrum)) == pytest.approx(440, abs=2)
    assert np.sqrt(np.mean(middle**2)) == pytest.approx(0.5 / np.sqrt(2), rel=0.1)


@pytest.mark.parametrize("speed", [0.75, 1.5, 2.0])
def test_keeps_places(speed: float):
    """What begins at second t of the recording begins at t / speed, so that the word that is lit is the word heard."""
    onsets_s = [0.5, 1.7, 3.1, 4.4]
    samples = np.zeros(6 * RATE_HZ, np.float32)
    burst = 0.5 * np.sin(2 * np.pi * 300 * np.arange(round(0.4 * RATE_HZ)) / RATE_HZ)
    for onset_s in onsets_s:
        samples[round(onset_s * RATE_HZ) :][: len(burst)] = burst
    loud_s = np.flatnonzero(np.abs(change_tempo(samples, RATE_HZ, speed)) > 0.1) / RATE_HZ
    found_s = [loud_s[0], *(later for earlier, later in pairwise(loud_s) if later - earlier > 0.2)]
    assert found_s == pytest.approx([onset_s / speed for onset_s in onsets_s], abs=0.06)


@given(
    count=st.integers(0, 20_000),
    speed=st.floats(0.5, 2.0),
    cuts=st.lists(st.integers(0, 20_000), max_size=6),
)
def test_length_is_exact_however_it_comes(count: int, speed: float, cuts: list[int]):
    """Whatever the length, the speed and the pieces, as many samples come out as the speed asks for."""
    samples = np.random.default_rng(count).standard_normal(count).astype(np.float32) * 0.1
    stream = TempoStream(RATE_HZ, speed)
    edges = [0, *sorted(min(cut, count) for cut in cuts), count]
    pieces = [stream.process(samples[start:end]) for start, end in pairwise(edges)]
    assert sum(map(len, pieces)) + len(stream.finish()) == round(count / speed)


@pytest.mark.parametrize("speed", [0.0, 0.49, 2.01, float("nan")])
def test_refuses_other_speeds(speed: float):
    """Speeds at which speech falls apart are refused."""
    with pytest.raises(ValueError, match="speed"):
        change_tempo(np.zeros(100, np.float32), RATE_HZ, speed)
