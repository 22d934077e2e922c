"""Rooms, noises and microphones, all computed: nothing here was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from speech_data import noises, tones
from speech_data.noises import car, fan, pink, silence, typing, white
from speech_data.tones import breathing, music

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Noise = Callable[[int, np.random.Generator], NDArray[np.float64]]

SAMPLE_RATE_HZ = 16_000
ROOMS = {"near": (0.3, 8.0), "far": (0.6, -2.0)}
"""For each room the reverberation time in s and the level of the direct sound over the reflected, in dB."""
ROOM_RANGES = {"near": ((0.2, 0.5), (4.0, 12.0)), "far": ((0.4, 0.9), (-6.0, 2.0))}
"""The ranges of both for rooms that are drawn at random."""

NOISES: dict[str, Noise] = {
    "silence": silence,
    "hiss": white,
    "room": pink,
    "fan": fan,
    "car": car,
    "typing": typing,
    "breathing": breathing,
    "music": music,
    "laughter": tones.laughter,
    "coughing": tones.coughing,
    "sighs": tones.sighs,
    "humming": tones.humming,
    "strings": tones.strings,
    "pad": tones.pad,
    "beat": tones.beat,
    "mains": noises.mains,
    "rain": noises.rain,
    "traffic": noises.traffic,
    "clicks": noises.clicks,
    "knocks": noises.knocks,
    "creaks": noises.creaks,
    "beeps": noises.beeps,
    "phone": noises.phone,
    "rustle": noises.rustle,
}
BETWEEN: dict[str, Callable[[np.random.Generator], NDArray[np.float64]]] = {
    "laugh": tones.one_laugh,
    "cough": tones.one_cough,
    "sigh": tones.one_sigh,
    "smack": tones.one_smack,
    "inhale": tones.one_inhale,
}
"""Short sounds that a speaker makes between words and that are no filled pauses."""


def in_room(sound: NDArray[np.float32], room: str, rng: np.random.Generator) -> NDArray[np.float32]:
    """Return a sound as it arrives in a room: the direct sound and an exponentially decaying tail (Polack 1988)."""
    return reverberant(sound, *ROOMS[room], rng)


def reverberant(
    sound: NDArray[np.float32], decay_s: float, direct_db: float, rng: np.random.Generator
) -> NDArray[np.float32]:
    """Return a sound in a room of a reverberation time and a level of the direct sound over the reflected."""
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


def babble(voices: list[NDArray[np.float32]], count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Return several people who speak at once, each from a random place of a recording."""
    mixed = np.zeros(count)
    for sound in voices:
        own = np.resize(np.roll(sound, int(rng.integers(len(sound)))), count)
        mixed += own / max(1e-6, float(np.std(own))) * rng.uniform(0.4, 1)
    return mixed


def _filtered(sound: NDArray[np.float32], low_hz: float, high_hz: float, tilt: float) -> NDArray[np.float32]:
    spectrum = np.fft.rfft(sound)
    at_hz = np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE_HZ)
    gain = 1 / (1 + (low_hz / np.maximum(1, at_hz)) ** 4) / (1 + (at_hz / high_hz) ** 12)
    gain *= (np.maximum(100, at_hz) / 1000) ** tilt
    return np.asarray(np.fft.irfft(spectrum * gain, len(sound)), dtype=np.float32)


def laptop(sound: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """A cheap microphone: little bass, and a tilt."""
    return _filtered(sound, rng.uniform(80, 300), rng.uniform(5500, 7900), rng.uniform(-0.3, 0.4))


def headset(sound: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """A Bluetooth headset of the old kind: nothing over 4 kHz."""
    return _filtered(sound, rng.uniform(80, 250), rng.uniform(3300, 4000), 0.0)


def clipped(sound: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """A gain set too high: the peaks are cut off."""
    limit = float(np.quantile(np.abs(sound), rng.uniform(0.98, 0.998))) or 1.0
    return np.asarray(np.clip(sound, -limit, limit), dtype=np.float32)


def levelled(sound: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """An automatic gain: what is soft comes up within a second or so."""
    hop = 160
    power = np.add.reduceat(sound.astype(np.float64) ** 2, np.arange(0, len(sound), hop)) / hop
    held, share = np.empty_like(power), 1 / rng.uniform(20, 120)
    last = float(power.max(initial=1e-6))
    for place, value in enumerate(power):
        last = max(float(value), last * (1 - share))
        held[place] = last
    gain = np.minimum(rng.uniform(3, 10), (held.max() / np.maximum(1e-9, held)) ** rng.uniform(0.2, 0.45))
    return np.asarray(sound * np.repeat(gain, hop)[: len(sound)], dtype=np.float32)


MICROPHONES: dict[str, Callable[[NDArray[np.float32], np.random.Generator], NDArray[np.float32]]] = {
    "laptop": laptop,
    "headset": headset,
    "clipped": clipped,
    "levelled": levelled,
}
