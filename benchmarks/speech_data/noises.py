"""Noises without a voice in them, all computed: steady ones, impulses and machines. Shape (count,) at 16 kHz."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Sound = NDArray[np.float64]

SAMPLE_RATE_HZ = 16_000


def coloured(count: int, rng: np.random.Generator, exponent: float) -> Sound:
    """Return noise whose amplitude falls with that power of the frequency, of standard deviation 1."""
    spectrum = np.fft.rfft(rng.standard_normal(count))
    spectrum *= np.maximum(1, np.arange(len(spectrum))) ** -exponent
    noise = np.fft.irfft(spectrum, count)
    return np.asarray(noise / np.std(noise))


def banded(count: int, rng: np.random.Generator, peaks_hz: tuple[float, ...], width_hz: float) -> Sound:
    """Return noise with resonances, of standard deviation 1."""
    spectrum = np.fft.rfft(rng.standard_normal(count))
    at_hz = np.fft.rfftfreq(count, 1 / SAMPLE_RATE_HZ)
    spectrum *= sum(1 / (1 + ((at_hz - peak) / width_hz) ** 2) for peak in peaks_hz)
    noise = np.fft.irfft(spectrum, count)
    return np.asarray(noise / np.std(noise))


def white(count: int, rng: np.random.Generator) -> Sound:
    """Hiss."""
    return rng.standard_normal(count)


def pink(count: int, rng: np.random.Generator) -> Sound:
    """A quiet room, louder."""
    return coloured(count, rng, 0.5)


def silence(count: int, rng: np.random.Generator) -> Sound:
    """A very quiet room."""
    return 0.0005 * pink(count, rng)


def car(count: int, rng: np.random.Generator) -> Sound:
    """A car: brown noise and an engine of changing speed."""
    speed_hz = 35 + 10 * np.cumsum(rng.standard_normal(count)) / SAMPLE_RATE_HZ
    phase = 2 * np.pi * np.cumsum(speed_hz) / SAMPLE_RATE_HZ
    return coloured(count, rng, 1.0) + 0.4 * sum(np.sin(order * phase) / order for order in range(1, 6))


def fan(count: int, rng: np.random.Generator) -> Sound:
    """A fan: pink noise that swells with the blades, and a hum."""
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    return pink(count, rng) * (1 + 0.3 * np.sin(2 * np.pi * 12 * time_s)) + 0.3 * np.sin(2 * np.pi * 100 * time_s)


def mains(count: int, rng: np.random.Generator) -> Sound:
    """Mains hum of 50 or 60 Hz with overtones."""
    phase = 2 * np.pi * rng.choice([50, 60]) * np.arange(count) / SAMPLE_RATE_HZ
    tones = sum(rng.uniform(0.1, 1) / order * np.sin(order * phase) for order in range(1, 12))
    return tones + 0.05 * pink(count, rng)


def rain(count: int, rng: np.random.Generator) -> Sound:
    """Rain on a window: hiss and many small drops."""
    drops = np.where(rng.random(count) < 0.004, rng.exponential(1.0, count), 0) * rng.standard_normal(count)
    return 0.4 * banded(count, rng, (2000, 5000), 2500) + np.convolve(drops, np.exp(-np.arange(60) / 10), "same")


def traffic(count: int, rng: np.random.Generator) -> Sound:
    """A street: a rumble, and cars that come and go."""
    noise = 0.5 * coloured(count, rng, 0.9)
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    for _ in range(max(1, count // (5 * SAMPLE_RATE_HZ))):
        middle, width = rng.uniform(0, time_s[-1]), rng.uniform(0.8, 2.5)
        noise += (
            rng.uniform(0.5, 2) * np.exp(-(((time_s - middle) / width) ** 2)) * banded(count, rng, (500, 1100), 500)
        )
    return noise


def _struck(count: int, rng: np.random.Generator, each_s: float, sound: Sound, floor: float) -> Sound:
    """Return a quiet room in which a sound comes again and again, at irregular times."""
    noise = floor * pink(count, rng)
    at = int(rng.exponential(each_s) * SAMPLE_RATE_HZ)
    while at + len(sound) < count:
        noise[at : at + len(sound)] += rng.uniform(0.5, 1.5) * sound
        at += int((0.05 + rng.exponential(each_s)) * SAMPLE_RATE_HZ)
    return noise


def typing(count: int, rng: np.random.Generator) -> Sound:
    """Keys: short clicks at irregular times, some of them louder."""
    noise = 0.01 * white(count, rng)
    at = 0
    while (at := at + int(rng.exponential(0.18) * SAMPLE_RATE_HZ) + 800) + 900 < count:
        noise[at : at + 900] += rng.uniform(0.5, 2) * rng.standard_normal(900) * np.exp(-np.arange(900) / 120)
    return noise


def clicks(count: int, rng: np.random.Generator) -> Sound:
    """The clicks of a mouse: two short impulses, press and release."""
    one = rng.standard_normal(300) * np.exp(-np.arange(300) / 25)
    gap = np.zeros(int(rng.uniform(0.06, 0.12) * SAMPLE_RATE_HZ))
    return _struck(count, rng, 0.9, np.concatenate([one, gap, 0.6 * one]), 0.01)


def knocks(count: int, rng: np.random.Generator) -> Sound:
    """Knocks at a door, three or so in a row."""
    time_s = np.arange(2400) / SAMPLE_RATE_HZ
    one = sum(np.sin(2 * np.pi * hz * time_s) for hz in rng.uniform(90, 420, 4)) * np.exp(-35 * time_s)
    row = np.tile(np.concatenate([one, np.zeros(int(rng.uniform(0.05, 0.15) * SAMPLE_RATE_HZ))]), rng.integers(2, 5))
    return _struck(count, rng, 2.5, row, 0.01)


def creaks(count: int, rng: np.random.Generator) -> Sound:
    """A chair that creaks: a slow, irregular train of impulses that rings at a few frequencies."""
    length = int(rng.uniform(0.3, 0.9) * SAMPLE_RATE_HZ)
    rate_hz = np.linspace(rng.uniform(40, 90), rng.uniform(60, 160), length) * (1 + 0.1 * rng.standard_normal(length))
    steps = np.diff(np.floor(np.cumsum(rate_hz) / SAMPLE_RATE_HZ), prepend=0)
    time_s = np.arange(800) / SAMPLE_RATE_HZ
    ring = sum(np.sin(2 * np.pi * hz * time_s) * np.exp(-90 * time_s) for hz in rng.uniform(400, 2500, 3))
    return _struck(count, rng, 1.5, np.convolve(steps, ring)[:length] * np.hanning(length), 0.01)


def beeps(count: int, rng: np.random.Generator) -> Sound:
    """A computer's signals: short tones of one or two notes."""
    first, second = rng.uniform(400, 1800, 2)
    time_s = np.arange(int(rng.uniform(0.08, 0.25) * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    window = np.minimum(1, np.minimum(time_s, time_s[::-1]) / 0.01)
    notes = [np.sin(2 * np.pi * hz * time_s) * window for hz in (first, second)[: rng.integers(1, 3)]]
    return _struck(count, rng, 1.5, np.concatenate(notes), 0.005)


def phone(count: int, rng: np.random.Generator) -> Sound:
    """A telephone that rings: two tones that warble for a second, and two seconds of rest."""
    low = rng.uniform(350, 900)
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    warble = np.where(np.floor(time_s * rng.uniform(15, 25)) % 2, low, low * rng.uniform(1.1, 1.4))
    tone = np.sin(2 * np.pi * np.cumsum(warble) / SAMPLE_RATE_HZ)
    return tone * ((time_s + rng.uniform(0, 3)) % 3 < 1) + 0.005 * pink(count, rng)


def rustle(count: int, rng: np.random.Generator) -> Sound:
    """Paper and clothes: bursts of hiss that flicker."""
    flicker = np.repeat(rng.exponential(1, count // 160 + 1), 160)[:count]
    swell = np.repeat(np.maximum(0, rng.standard_normal(count // 8000 + 1) - 0.3), 8000)[:count]
    return banded(count, rng, (3500, 6000), 2500) * flicker * np.convolve(swell, np.hanning(2000) / 1000, "same")
