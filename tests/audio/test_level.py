"""The level meter and its warnings."""

from __future__ import annotations

import numpy as np
import pytest

from mockvoice.audio.level import FLOOR_DBFS, NOTHING_YET, Level

RATE_HZ = 16_000


def frames(amplitude: float, duration_s: float):
    """A tone of that amplitude."""
    count = round(duration_s * RATE_HZ)
    return (amplitude * np.sin(2 * np.pi * 500 * np.arange(count) / RATE_HZ)).astype(np.float32)[:, np.newaxis]


def feed(level: Level, sound: np.ndarray) -> bool:
    """In pieces of 25 ms, as the recorder does; whether a piece clipped."""
    clips = [level.add(sound[start : start + 400]) for start in range(0, len(sound), 400)]
    return any(clips)


def test_measures_a_tone():
    """A tone at half of full scale peaks at -6 dBFS and is 3 dB less in its root mean square."""
    level = Level(RATE_HZ)
    feed(level, frames(0.5, 1.0))
    meter = level.meter(overflow_count=3)
    assert meter.peak_dbfs == pytest.approx(-6.02, abs=0.05)
    assert meter.rms_dbfs == pytest.approx(-9.03, abs=0.05)
    assert meter.elapsed_s == pytest.approx(1.0)
    assert (meter.silent_for_s, meter.clipped, meter.overflow_count) == (0.0, False, 3)


def test_falls_back_within_a_tenth_of_a_second():
    """The meter shows the last tenth of a second, not the loudest of all time."""
    level = Level(RATE_HZ)
    feed(level, frames(0.5, 1.0))
    feed(level, frames(0.01, 0.15))
    assert level.meter(0).peak_dbfs == pytest.approx(-40.0, abs=0.1)


def test_tells_how_long_it_is_silent():
    """Time below -60 dBFS adds up, and speech sets it back; quiet speech and the noise of a room are no silence."""
    level = Level(RATE_HZ)
    feed(level, frames(0.0005, 3.5))
    assert level.meter(0).silent_for_s == pytest.approx(3.5)
    assert level.meter(0).peak_dbfs == pytest.approx(-66.0, abs=0.1)
    feed(level, frames(0.01, 0.025))
    assert level.meter(0).silent_for_s == 0.0
    noise = np.random.default_rng(0).standard_normal((RATE_HZ, 1)) * 10 ** (-65 / 20)
    feed(level, noise.astype(np.float32))
    assert level.meter(0).silent_for_s < 0.2


def test_digital_silence_has_a_floor():
    """Zeros are shown as the floor, never as minus infinity, and so is a meter before the first sound."""
    level = Level(RATE_HZ)
    level.add(np.zeros((400, 2), np.float32))
    level.add(np.zeros((0, 2), np.float32))
    assert level.meter(0).peak_dbfs == level.meter(0).rms_dbfs == FLOOR_DBFS
    assert Level(RATE_HZ).meter(0) == NOTHING_YET


def test_warns_of_clipping_for_two_seconds():
    """Clipping is told for two seconds after it happened."""
    level = Level(RATE_HZ)
    assert feed(level, np.clip(frames(1.5, 0.1), -1.0, 1.0))
    assert not feed(level, frames(0.3, 1.9))
    assert level.meter(0).clipped
    feed(level, frames(0.3, 0.2))
    assert not level.meter(0).clipped


def test_one_sample_at_full_scale_is_no_clipping():
    """A true peak may touch full scale; three samples in a row on one channel are clipping."""
    sound = np.zeros((400, 2), np.float32)
    sound[[10, 12, 14, 16], 0] = 1.0
    sound[[11, 13], 1] = -1.0
    assert not Level(RATE_HZ).add(sound)
    sound[13, 0] = -1.0
    assert Level(RATE_HZ).add(sound)
