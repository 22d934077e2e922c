"""Sounds that come near to a voice, all computed: breath, laughter, coughs, sighs, humming and music."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from speech_data.noises import SAMPLE_RATE_HZ, banded, pink, white

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Sound = NDArray[np.float64]

VOWELS_HZ = ((700, 1200, 2500), (500, 1500, 2500), (350, 900, 2300), (300, 2200, 2900), (600, 1000, 2400))
SCALES = ((0, 2, 4, 5, 7, 9, 11, 12), (0, 2, 3, 5, 7, 8, 10, 12), (0, 3, 5, 7, 10, 12, 15))
QUIET = 0.002


def _time_s(seconds: float) -> Sound:
    return np.arange(int(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ


def _ends(length: int, seconds: float) -> Sound:
    time_s = np.arange(length) / SAMPLE_RATE_HZ
    return np.minimum(1, np.minimum(time_s, time_s[::-1]) / seconds)


def voiced(pitch_hz: Sound, formants_hz: tuple[float, ...], *, breath: float, rng: np.random.Generator) -> Sound:
    """Return a vowel-like tone: a pulse train at a pitch of shape (n,) with resonances, of standard deviation 1."""
    pulses = np.diff(np.floor(np.cumsum(pitch_hz) / SAMPLE_RATE_HZ), prepend=0.0)
    source = np.convolve(pulses, np.exp(-np.arange(80) / 12))[: len(pitch_hz)] + breath * white(len(pitch_hz), rng)
    spectrum = np.fft.rfft(source)
    at_hz = np.fft.rfftfreq(len(source), 1 / SAMPLE_RATE_HZ)
    spectrum *= sum(1 / (1 + ((at_hz - peak) / 90) ** 2) / (1 + i) for i, peak in enumerate(formants_hz)) + 0.01
    sound = np.fft.irfft(spectrum, len(source))
    return np.asarray(sound / max(1e-9, float(np.std(sound))))


def _scattered(
    count: int, rng: np.random.Generator, make: Callable[[np.random.Generator], Sound], each_s: float
) -> Sound:
    noise = QUIET * pink(count, rng)
    at = int(rng.uniform(0, each_s) * SAMPLE_RATE_HZ)
    while at < count:
        sound = make(rng)[: count - at] * rng.uniform(0.5, 1.2)
        noise[at : at + len(sound)] += sound
        at += len(sound) + int((0.1 + rng.exponential(each_s)) * SAMPLE_RATE_HZ)
    return noise


def breathing(count: int, rng: np.random.Generator) -> Sound:
    """Breath: noise of a vowel's colour, in and out, 15 times a minute."""
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    swell = np.maximum(0, np.sin(2 * np.pi * 0.5 * time_s)) ** 2 * (np.sin(2 * np.pi * 0.25 * time_s) > -0.9)
    return banded(count, rng, (600, 1500, 2600), 300) * swell + 0.005 * white(count, rng)


def one_laugh(rng: np.random.Generator) -> Sound:
    """Return one laugh: "ha" four to nine times, breathy, the pitch falling."""
    pitch, vowel = rng.uniform(120, 380), VOWELS_HZ[rng.integers(2)]
    parts = []
    for place in range(rng.integers(4, 10)):
        start = pitch * (1 - 0.04 * place) * rng.uniform(0.95, 1.1)
        length = int(rng.uniform(0.06, 0.13) * SAMPLE_RATE_HZ)
        tone = voiced(np.linspace(start * 1.1, start * 0.85, length), vowel, breath=0.15, rng=rng)
        puff = 0.4 * banded(int(rng.uniform(0.05, 0.11) * SAMPLE_RATE_HZ), rng, (1200, 2600), 800)
        parts += [puff * _ends(len(puff), 0.03), tone * _ends(length, 0.02) * 0.93**place]
    return np.concatenate(parts)


def one_cough(rng: np.random.Generator) -> Sound:
    """Return one or two coughs: a burst of noise, then a rough vowel."""
    parts = []
    for _ in range(rng.integers(1, 4)):
        length = int(rng.uniform(0.15, 0.3) * SAMPLE_RATE_HZ)
        burst = banded(length, rng, (rng.uniform(400, 900), rng.uniform(1300, 2400)), 600)
        rough = voiced(
            rng.uniform(90, 200) * (1 + 0.2 * rng.standard_normal(length)), VOWELS_HZ[0], breath=0.3, rng=rng
        )
        time_s = np.arange(length) / SAMPLE_RATE_HZ
        parts += [(burst * np.exp(-14 * time_s) * 2 + 0.5 * rough * np.exp(-9 * time_s)) * _ends(length, 0.004)]
        parts += [np.zeros(int(rng.uniform(0.05, 0.25) * SAMPLE_RATE_HZ))]
    return np.concatenate(parts)


def one_sigh(rng: np.random.Generator) -> Sound:
    """Return one sigh: breath that swells fast and dies slowly."""
    length = int(rng.uniform(0.6, 1.5) * SAMPLE_RATE_HZ)
    shape = np.linspace(0, 1, length) ** 0.4 * np.linspace(1, 0, length) ** 1.2
    return 2 * banded(length, rng, (rng.uniform(400, 700), rng.uniform(1100, 1700), 2600), 350) * shape


def one_smack(rng: np.random.Generator) -> Sound:
    """Return one click of the tongue or lips."""
    length = int(rng.uniform(0.01, 0.03) * SAMPLE_RATE_HZ)
    click = banded(length, rng, (rng.uniform(1200, 3500),), 900) * np.exp(-np.arange(length) / 60)
    return np.concatenate([click, np.zeros(int(rng.uniform(0, 0.06) * SAMPLE_RATE_HZ)), 0.5 * click])


def one_inhale(rng: np.random.Generator) -> Sound:
    """Return one breath taken in before speaking."""
    length = int(rng.uniform(0.2, 0.6) * SAMPLE_RATE_HZ)
    return banded(length, rng, (rng.uniform(900, 1500), 2800, 4500), 700) * np.hanning(length)


def laughter(count: int, rng: np.random.Generator) -> Sound:
    """Somebody laughs, again and again."""
    return _scattered(count, rng, one_laugh, 1.5)


def coughing(count: int, rng: np.random.Generator) -> Sound:
    """Somebody coughs, again and again."""
    return _scattered(count, rng, one_cough, 1.5)


def sighs(count: int, rng: np.random.Generator) -> Sound:
    """Sighs, breaths and clicks of the tongue."""
    makers = (one_sigh, one_inhale, one_smack)
    return _scattered(count, rng, lambda own: makers[own.integers(3)](own), 1.0)


def humming(count: int, rng: np.random.Generator) -> Sound:
    """A tune hummed or sung on vowels, with vibrato."""
    scale, base = SCALES[rng.integers(len(SCALES))], rng.uniform(100, 330)
    vowel = VOWELS_HZ[rng.integers(len(VOWELS_HZ))] if rng.random() < 0.6 else (250, 1100, 2200)

    def note(own: np.random.Generator) -> Sound:
        time_s = _time_s(own.uniform(0.25, 1.2))
        swing = 1 + own.uniform(0, 0.025) * np.sin(2 * np.pi * own.uniform(4.5, 6.5) * time_s)
        tone = voiced(base * 2 ** (own.choice(scale) / 12) * swing, vowel, breath=0.02, rng=own)
        return tone * _ends(len(tone), 0.05)

    return _scattered(count, rng, note, 0.12)


def music(count: int, rng: np.random.Generator) -> Sound:
    """Chords of plucked tones with overtones, two a second."""
    noise = QUIET * white(count, rng)
    length = SAMPLE_RATE_HZ
    time_s = np.arange(length) / SAMPLE_RATE_HZ
    for at in range(0, count - length, SAMPLE_RATE_HZ // 2):
        for semitone in rng.choice([0, 3, 5, 7, 10, 12, 15], 3, replace=False):
            pitch_hz = 147 * 2 ** (semitone / 12)
            tone = sum(np.sin(2 * np.pi * k * pitch_hz * time_s) / k for k in range(1, 7))
            noise[at : at + length] += 0.2 * tone * np.exp(-3 * time_s)
    return noise


def _held(count: int, rng: np.random.Generator, *, attack_s: float, vibrato: float, partials: int) -> Sound:
    """Return chords of held tones that follow one another."""
    noise = QUIET * white(count, rng)
    scale, base = SCALES[rng.integers(len(SCALES))], rng.uniform(110, 220)
    at = 0
    while at < count:
        time_s = _time_s(rng.uniform(0.8, 2.5))[: count - at]
        for semitone in rng.choice(scale, 3, replace=False):
            swing = 1 + vibrato * np.sin(2 * np.pi * rng.uniform(4.5, 6.5) * time_s + rng.uniform(0, 6))
            phase = 2 * np.pi * np.cumsum(base * 2 ** (semitone / 12) * swing) / SAMPLE_RATE_HZ
            tone = sum(np.sin(k * phase) / k**1.2 for k in range(1, partials))
            noise[at : at + len(time_s)] += 0.3 * tone * _ends(len(time_s), attack_s)
        at += len(time_s)
    return noise


def strings(count: int, rng: np.random.Generator) -> Sound:
    """Held strings with vibrato."""
    return _held(count, rng, attack_s=0.12, vibrato=0.006, partials=12)


def pad(count: int, rng: np.random.Generator) -> Sound:
    """A synthesiser's pad: soft tones that swell."""
    return _held(count, rng, attack_s=0.4, vibrato=0.001, partials=4)


def beat(count: int, rng: np.random.Generator) -> Sound:
    """A drum machine with a bass line."""
    noise = QUIET * white(count, rng)
    step = int(SAMPLE_RATE_HZ * rng.uniform(0.11, 0.17))
    scale, base = SCALES[rng.integers(len(SCALES))], rng.uniform(45, 70)
    time_s = _time_s(0.25)
    for place, at in enumerate(range(0, count - len(time_s), step)):
        part = noise[at : at + len(time_s)]
        if place % 4 == 0:
            part += 2 * np.sin(2 * np.pi * (50 * time_s - 3 * np.exp(-30 * time_s))) * np.exp(-14 * time_s)
        if place % 8 == 4:
            part += white(len(time_s), rng) * np.exp(-22 * time_s)
        part += 0.25 * white(len(time_s), rng) * np.exp(-90 * time_s)
        phase = 2 * np.pi * base * 2 ** (rng.choice(scale) / 12) * time_s
        part += 0.5 * (np.sin(phase) + 0.4 * np.sin(2 * phase)) * np.exp(-6 * time_s)
    return noise
