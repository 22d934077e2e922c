"""What is measured of a recording while it grows is what is measured of it as a whole."""

from __future__ import annotations

import numpy as np
import pytest

from mockvoice.analysis.sound import SoundMeter, measure_sound

SAMPLES = np.random.default_rng(3).normal(0, 0.1, 16_000 * 25 + 77).astype(np.float32)


@pytest.mark.parametrize("block", [160, 8000, 163_841, len(SAMPLES)])
def test_figures_are_the_same_in_whatever_blocks_the_sound_comes(block: int) -> None:
    """Levels and periods come out equal to the last bit."""
    meter = SoundMeter()
    for start in range(0, len(SAMPLES) - 5000, block):
        meter.hear(SAMPLES[start : min(start + block, len(SAMPLES) - 5000)])
    grown, whole = meter.sound(SAMPLES), measure_sound(SAMPLES)
    assert np.array_equal(grown.levels.speech_db, whole.levels.speech_db)
    assert np.array_equal(grown.levels.weighted_power, whole.levels.weighted_power)
    assert np.array_equal(grown.periods.f0_hz, whole.periods.f0_hz)
    assert np.array_equal(grown.periods.height, whole.periods.height)
    assert len(whole.levels.speech_db) == len(whole.periods.f0_hz) == len(SAMPLES) // 160


@pytest.mark.parametrize("count", [0, 1, 159, 160, 161, 1000])
def test_a_recording_shorter_than_a_frame_is_measured_too(count: int) -> None:
    """Nothing fails, and there are as many figures as whole hops."""
    sound = measure_sound(np.zeros(count, dtype=np.float32))
    assert len(sound.levels.speech_db) == len(sound.periods.periodicity) == count // 160


def test_what_is_no_number_counts_as_silence() -> None:
    """A broken driver's samples spoil no figure."""
    broken = SAMPLES[:16_000].copy()
    broken[8000:] = np.nan
    sound = measure_sound(broken)
    assert np.isfinite(sound.levels.speech_db).all()
    assert (sound.levels.speech_db[60:] == -100.0).all()
