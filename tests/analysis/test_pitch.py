"""Pitch is followed on known signals, and its range is in semitones whatever the voice's height."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.analysis.pitch import track_pitch
from mockvoice.analysis.sound import measure_sound
from mockvoice.audio.codec import decode_file
from tests.analysis.spoken import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from mockvoice.analysis.pitch import Contour


def contour_of(samples: NDArray[np.float32]) -> Contour:
    """Return the contour of sound that is all speech."""
    sound = measure_sound(samples)
    levels_db = sound.levels.speech_db
    return track_pitch(sound.periods, levels_db, np.ones(len(levels_db), dtype=bool))


def voiced(f0_hz: NDArray[np.float64], *, partials: int = 12) -> NDArray[np.float32]:
    """Return a buzz with a given F0 for each sample, as rich in partials as a voice."""
    phase = 2 * np.pi * np.cumsum(f0_hz) / SAMPLE_RATE_HZ
    wave = sum(np.sin(number * phase) / number for number in range(1, partials + 1))
    return (0.2 * np.asarray(wave)).astype(np.float32)


@pytest.mark.parametrize("height_hz", [80.0, 120.0, 210.0, 330.0])
@pytest.mark.parametrize("noise", [0.0, 0.05])
def test_a_steady_tone_is_followed_exactly(height_hz: float, noise: float):
    """F0 is right to a twentieth of a semitone in the middle, and its range is nearly none, in noise too."""
    samples = voiced(np.full(2 * SAMPLE_RATE_HZ, height_hz))
    samples += (np.random.default_rng(1).standard_normal(len(samples)) * noise).astype(np.float32)
    semitones = contour_of(samples).semitones
    assert len(semitones) > 180
    assert np.median(semitones) == pytest.approx(12 * np.log2(height_hz), abs=0.05)
    assert np.std(semitones) < 0.15


@pytest.mark.parametrize("depth", [1.0, 3.0])
def test_vibrato_has_the_same_range_in_every_voice(depth: float):
    """A melody of so many semitones has the standard deviation of a sine, at 100 and at 220 Hz."""
    at_s = np.arange(4 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    melody = 2 ** (depth * np.sin(2 * np.pi * 1.5 * at_s) / 12)
    ranges = [float(np.std(contour_of(voiced(height * melody)).semitones)) for height in (100.0, 220.0)]
    assert ranges == pytest.approx([depth / np.sqrt(2)] * 2, rel=0.06)


@pytest.mark.parametrize("kind", ["noise", "silence", "nothing", "not a number"])
def test_noise_and_silence_have_no_pitch(kind: str):
    """Hardly a frame of noise is taken for a voice, and none of silence."""
    sounds = {
        "noise": np.random.default_rng(2).standard_normal(3 * SAMPLE_RATE_HZ) * 0.1,
        "silence": np.zeros(SAMPLE_RATE_HZ),
        "nothing": np.zeros(0),
        "not a number": np.full(SAMPLE_RATE_HZ, np.nan),
    }
    contour = contour_of(sounds[kind].astype(np.float32))
    assert len(contour.semitones) <= 0.01 * len(contour.f0_hz)


def test_a_weak_fundamental_is_no_octave_error():
    """A voice whose fundamental a telephone took away keeps its pitch."""
    f0_hz = np.full(2 * SAMPLE_RATE_HZ, 110.0)
    phase = 2 * np.pi * np.cumsum(f0_hz) / SAMPLE_RATE_HZ
    samples = sum(np.sin(number * phase) for number in range(3, 12)) * 0.03
    semitones = contour_of(np.asarray(samples, dtype=np.float32)).semitones
    assert np.median(semitones) == pytest.approx(12 * np.log2(110.0), abs=0.1)


def test_one_frame_in_the_wrong_octave_is_moved_back():
    """A moment at the double frequency does not widen the range."""
    f0_hz = np.full(3 * SAMPLE_RATE_HZ, 120.0)
    f0_hz[SAMPLE_RATE_HZ : SAMPLE_RATE_HZ + 1200] = 240.0
    assert np.std(contour_of(voiced(f0_hz)).semitones) < 0.5


@settings(max_examples=15, deadline=None)
@given(st.floats(75.0, 380.0), st.floats(0.02, 0.9))
def test_loudness_does_not_change_pitch(height_hz: float, gain: float):
    """A soft voice has the pitch of a loud one."""
    samples = voiced(np.full(SAMPLE_RATE_HZ, height_hz))
    loud, soft = contour_of(samples).semitones, contour_of(samples * np.float32(gain)).semitones
    assert np.median(loud) == pytest.approx(float(np.median(soft)), abs=0.02)
    assert np.median(loud) == pytest.approx(12 * np.log2(height_hz), abs=0.1)


def test_a_livelier_voice_has_a_wider_range(tmp_path: Path):
    """Speech by eSpeak NG has a wider range the more its pitch may move, whatever its height."""
    text = "The model overfits, because it has seen the training data too often. I would check the split first."
    ranges: dict[str, list[float]] = {}
    for height in ("30", "70"):
        for spread in ("20%", "90%"):
            path = tmp_path / "spoken.wav"
            marked = f'<speak><prosody range="{spread}">{text}</prosody></speak>'
            subprocess.run(["espeak-ng", "-v", "en", "-m", "-p", height, "-w", str(path), marked], check=True)
            samples = decode_file(path).astype(np.float32) / 32768
            ranges.setdefault(spread, []).append(float(np.std(contour_of(samples).semitones)))
    assert max(ranges["20%"]) < min(ranges["90%"])
