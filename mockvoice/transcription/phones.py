"""How well each 10 ms of sound fits each of a language's sounds, by a small acoustic model.

The model is PocketSphinx's for American English without its contexts (assets/phones; training/phones.py writes it):
each sound has three states, and each state mixtures of normal densities over the cepstrum and its first and second
differences. The front end is SphinxBase's: 25 mel bands from 130 to 6,800 Hz, 13 cepstra, their mean taken away.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.paths import asset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

SAMPLE_RATE_HZ = 16_000
FRAME_S = 0.01
STATES = 3
SILENCE = "SIL"
NOISES = ("+SPN+", "+NSN+")
"""Sounds of a mouth that are no word, and sounds of other things."""

_HOP, _WINDOW, _FFT = 160, 410, 512
_PRE_EMPHASIS = 0.97
_FULL_SCALE = 32_768.0
_BANDS, _CEPSTRA = 25, 13
_BAND_HZ = (130.0, 6800.0)
_LIFTER = 22
_LOWEST_POWER = 1.0
_LOWEST_WEIGHT = 1e-12
_LOWEST_CHANCE = 1e-4
_LOWEST_VARIANCE = 1e-4
_CHUNK = 512

_FEWEST_FRAMES = 20
_SMOOTHED_FRAMES = 5
_NOISE_PERCENTILE = 10.0
_OVER_ESTIMATE = 2.0
_LOWEST_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class PhoneModel:
    """The sounds of one language.

    Attributes:
        places: Of each sound by its name.
        linear: What each cepstrum adds to the logarithm of a density, shape (streams, sounds, cepstra, densities).
        square: What its square adds, the same shape.
        constant: What is always added, shape (streams, sounds, densities).
        weights: Of the densities in each state, shape (streams, sounds, densities, states).
        stay: Logarithm of the chance to stay in a state for another frame, shape (sounds, states).
        leave: That of leaving it for the next one, the same shape.
    """

    places: Mapping[str, int]
    linear: Floats
    square: Floats
    constant: Floats
    weights: Floats
    stay: Floats
    leave: Floats

    def log_likelihoods(self, samples: Floats, sounds: Sequence[int]) -> Floats:
        """Return how well every 10 ms of 16 kHz mono `samples`, shape (n,), fits the states of `sounds`.

        Shape (n // 160, len(sounds) * 3): the three states of the first sound, then those of the second.
        """
        streams = _features(samples)
        count = len(streams[0])
        found = np.zeros((count, len(sounds), STATES), dtype=np.float32)
        for stream, features in enumerate(streams):
            densities = self.constant.shape[2]
            linear = self.linear[stream, sounds].transpose(1, 0, 2).reshape(_CEPSTRA, -1)
            square = self.square[stream, sounds].transpose(1, 0, 2).reshape(_CEPSTRA, -1)
            constant = self.constant[stream, sounds].reshape(-1)
            weights = self.weights[stream, sounds]
            for start in range(0, count, _CHUNK):
                part = features[start : start + _CHUNK]
                logs = (part @ linear + (part * part) @ square + constant).reshape(len(part), -1, densities)
                highest = logs.max(axis=2, keepdims=True)
                mixed = np.matmul(np.exp(logs - highest).transpose(1, 0, 2), weights).transpose(1, 0, 2)
                found[start : start + _CHUNK] += np.log(np.maximum(mixed, _LOWEST_WEIGHT)) + highest
        return found.reshape(count, -1)


@lru_cache(maxsize=2)
def phone_model(language: str) -> PhoneModel | None:
    """Return the model of a language (ISO 639-1 code); None where there is none or its file cannot be read."""
    try:
        with np.load(asset(f"phones/{language}.npz"), allow_pickle=False) as file:
            names = [str(name) for name in file["names"]]
            means, deviations = (file[key].astype(np.float32) for key in ("means", "deviations"))
            weights, transitions = (file[key].astype(np.float32) for key in ("weights", "transitions"))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return None
    precision = 1.0 / np.maximum(deviations**2, _LOWEST_VARIANCE)
    constant = 0.5 * (np.log(precision / (2 * np.pi)) - means**2 * precision).sum(axis=3)
    logs = np.log(np.maximum(transitions, _LOWEST_CHANCE))
    return PhoneModel(
        places={name: place for place, name in enumerate(names)},
        linear=np.ascontiguousarray((means * precision).transpose(1, 0, 3, 2)),
        square=np.ascontiguousarray((-0.5 * precision).transpose(1, 0, 3, 2)),
        constant=np.ascontiguousarray(constant.transpose(1, 0, 2)),
        weights=np.ascontiguousarray(weights.transpose(1, 0, 2, 3)),
        stay=logs[:, :, 0],
        leave=logs[:, :, 1],
    )


def _features(samples: Floats) -> tuple[Floats, Floats, Floats]:
    """Return the cepstra of every 10 ms, their mean taken away, and their first and second differences."""
    powers = _without_noise(band_powers(samples))
    cepstra = np.log(np.maximum(powers, _LOWEST_POWER)) @ _front_end()[2]
    cepstra -= cepstra.mean(axis=0)
    padded = np.pad(cepstra, ((3, 3), (0, 0)), mode="edge")
    count = len(cepstra)
    first = padded[5 : 5 + count] - padded[1 : 1 + count]
    second = (padded[6:] - padded[2 : 2 + count]) - (padded[4 : 4 + count] - padded[:count])
    return cepstra, first, second


def _without_noise(powers: Floats) -> Floats:
    """Return the powers without steady noise: the quietest tenth of each band, over-estimated (Boll 1979)."""
    if len(powers) < _FEWEST_FRAMES:
        return powers
    sums = np.cumsum(np.pad(powers, ((_SMOOTHED_FRAMES, 0), (0, 0))), axis=0, dtype=np.float64)
    noise = np.percentile((sums[_SMOOTHED_FRAMES:] - sums[:-_SMOOTHED_FRAMES]) / _SMOOTHED_FRAMES, _NOISE_PERCENTILE, 0)
    cleaned: Floats = np.maximum(
        powers - (_OVER_ESTIMATE * noise).astype(np.float32), np.float32(_LOWEST_SHARE) * powers
    )
    return cleaned


def band_powers(samples: Floats) -> Floats:
    """Return the power of every 10 ms of `samples` in 25 bands, of samples scaled to 16 bits, shape (n // 160, 25).

    Higher sounds count more: a quiet "s" stands out as much as a vowel does.
    """
    window, bank, _ = _front_end()
    count = len(samples) // _HOP
    scaled = np.nan_to_num(np.asarray(samples, dtype=np.float32)) * np.float32(_FULL_SCALE)
    emphasised = np.pad(scaled, (0, _WINDOW))
    emphasised[1:] -= np.float32(_PRE_EMPHASIS) * emphasised[:-1].copy()
    frames = np.lib.stride_tricks.sliding_window_view(emphasised, _WINDOW)[::_HOP][:count]
    powers = np.zeros((count, _BANDS), dtype=np.float32)
    for start in range(0, count, _CHUNK):
        spectrum = np.fft.rfft(frames[start : start + _CHUNK] * window, _FFT, axis=1)
        powers[start : start + _CHUNK] = (spectrum.real**2 + spectrum.imag**2).astype(np.float32) @ bank
    return powers


@lru_cache(maxsize=1)
def _front_end() -> tuple[Floats, Floats, Floats]:
    """Return the window, the weights of the mel bands and the cosines of the liftered cepstra."""
    window = np.hamming(_WINDOW)
    at_hz = np.fft.rfftfreq(_FFT, 1 / SAMPLE_RATE_HZ)
    low, high = (2595.0 * np.log10(1.0 + edge / 700.0) for edge in _BAND_HZ)
    edges_hz = 700.0 * (10.0 ** (np.linspace(low, high, _BANDS + 2) / 2595.0) - 1.0)
    below, centre, above = edges_hz[:-2], edges_hz[1:-1], edges_hz[2:]
    rising = (at_hz[:, None] - below) / (centre - below)
    falling = (above - at_hz[:, None]) / (above - centre)
    bank = np.maximum(0.0, np.minimum(rising, falling)) * 2.0 / (above - below)
    order = np.arange(_CEPSTRA)
    cosines = np.cos(np.pi * order * (np.arange(_BANDS)[:, None] + 0.5) / _BANDS) * np.sqrt(2.0 / _BANDS)
    cosines[:, 0] /= np.sqrt(2.0)
    cosines *= 1.0 + _LIFTER / 2.0 * np.sin(order * np.pi / _LIFTER)
    return window.astype(np.float32), bank.astype(np.float32), cosines.astype(np.float32)
