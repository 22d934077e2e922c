"""Noises and rooms, all computed: nothing here was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

SAMPLE_RATE_HZ = 16_000
ROOMS = {"near": (0.3, 8.0), "far": (0.6, -2.0)}
"""For each room the reverberation time in s and the level of the direct sound over the reflected, in dB."""


def in_room(sound: NDArray[np.float32], room: str, rng: np.random.Generator) -> NDArray[np.float32]:
    """Return a sound as it arrives in a room: the direct sound and an exponentially decaying tail (Polack 1988)."""
    decay_s, direct_db = ROOMS[room]
    count = int(decay_s * SAMPLE_RATE_HZ)
    response = rng.standard_normal(count) * 10 ** (-3 * np.arange(count) / count)
    response[: SAMPLE_RATE_HZ // 500] = 0
    response *= np.sqrt(10 ** (-direct_db / 10) / np.sum(response**2))
    response[0] = 1
    size = 1 << (len(sound) + count).bit_length()
    wet = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(response, size), size)[: len(sound)]
    return np.asarray(wet, dtype=np.float32)


def with_noise(sound: NDArray[np.float32], noise: NDArray[np.float64], snr_db: float) -> NDArray[np.float32]:
    """Return a sound with noise, the ratio measured over 80 Hz and over the louder half of the sound."""
    level = np.sort(_high_passed(sound) ** 2)[len(sound) // 2 :].mean()
    gain = np.sqrt(level / max(1e-20, float(np.mean(_high_passed(noise) ** 2)))) * 10 ** (-snr_db / 20)
    mixed = sound + noise[: len(sound)] * gain
    return np.asarray(mixed / max(1.0, float(np.abs(mixed).max())), dtype=np.float32)


def _high_passed(sound: NDArray[np.float32] | NDArray[np.float64]) -> NDArray[np.float64]:
    spectrum = np.fft.rfft(sound)
    spectrum[: round(80 * len(sound) / SAMPLE_RATE_HZ)] = 0
    return np.asarray(np.fft.irfft(spectrum, len(sound)))


def _coloured(count: int, rng: np.random.Generator, exponent: float) -> NDArray[np.float64]:
    spectrum = np.fft.rfft(rng.standard_normal(count))
    spectrum *= np.maximum(1, np.arange(len(spectrum))) ** -exponent
    noise = np.fft.irfft(spectrum, count)
    return np.asarray(noise / np.std(noise))


def white(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Hiss."""
    return rng.standard_normal(count)


def pink(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """A quiet room, louder."""
    return _coloured(count, rng, 0.5)


def car(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """A car: brown noise and an engine of changing speed."""
    speed_hz = 35 + 10 * np.cumsum(rng.standard_normal(count)) / SAMPLE_RATE_HZ
    phase = 2 * np.pi * np.cumsum(speed_hz) / SAMPLE_RATE_HZ
    return _coloured(count, rng, 1.0) + 0.4 * sum(np.sin(order * phase) / order for order in range(1, 6))


def fan(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """A fan: pink noise that swells with the blades, and a hum."""
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    return pink(count, rng) * (1 + 0.3 * np.sin(2 * np.pi * 12 * time_s)) + 0.3 * np.sin(2 * np.pi * 100 * time_s)


def typing(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Keys: short clicks at irregular times, some of them louder."""
    noise = 0.01 * white(count, rng)
    at = 0
    while (at := at + int(rng.exponential(0.18) * SAMPLE_RATE_HZ) + 800) + 900 < count:
        noise[at : at + 900] += rng.uniform(0.5, 2) * rng.standard_normal(900) * np.exp(-np.arange(900) / 120)
    return noise


def breathing(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Breath: noise of a vowel's colour, in and out, 15 times a minute."""
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    swell = np.maximum(0, np.sin(2 * np.pi * 0.5 * time_s)) ** 2 * (np.sin(2 * np.pi * 0.25 * time_s) > -0.9)
    spectrum = np.fft.rfft(rng.standard_normal(count))
    at_hz = np.fft.rfftfreq(count, 1 / SAMPLE_RATE_HZ)
    spectrum *= sum(1 / (1 + ((at_hz - peak) / 300) ** 2) for peak in (600, 1500, 2600))
    noise = np.fft.irfft(spectrum, count)
    return np.asarray(noise / np.std(noise) * swell + 0.005 * white(count, rng))


def music(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Chords of plucked tones with overtones, two a second."""
    noise = 0.002 * white(count, rng)
    length = SAMPLE_RATE_HZ
    time_s = np.arange(length) / SAMPLE_RATE_HZ
    for at in range(0, count - length, SAMPLE_RATE_HZ // 2):
        for semitone in rng.choice([0, 3, 5, 7, 10, 12, 15], 3, replace=False):
            pitch_hz = 147 * 2 ** (semitone / 12)
            tone = sum(np.sin(2 * np.pi * k * pitch_hz * time_s) / k for k in range(1, 7))
            noise[at : at + length] += 0.2 * tone * np.exp(-3 * time_s)
    return noise


def silence(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """A very quiet room."""
    return 0.0005 * pink(count, rng)


NOISES: dict[str, Callable[[int, np.random.Generator], NDArray[np.float64]]] = {
    "silence": silence,
    "hiss": white,
    "room": pink,
    "fan": fan,
    "car": car,
    "typing": typing,
    "breathing": breathing,
    "music": music,
}
