"""How loud a recording is from moment to moment: one pass over its spectrum serves all that look at levels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAMPLE_RATE_HZ = 16_000
FRAME_S = 0.01
QUIETEST_DB = -100.0

FRAME_SAMPLES = 512
HOP_SAMPLES = 160

_BAND_HZ = (120.0, 5000.0)

_BS1770_RATE_HZ = 48_000.0
_BS1770_SHELF = (1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585)
_BS1770_HIGH_PASS = (1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621)
_BS1770_OFFSET_DB = -0.691
_BLOCK_FRAMES = 40
_BLOCK_STEP = 10
_ABSOLUTE_GATE_DB = -70.0
_RELATIVE_GATE_DB = -10.0


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels of every 10 ms, each looking at the 32 ms around its middle.

    Attributes:
        speech_db: In dB (full-scale noise is about 0), from 120 to 5,000 Hz, shape (n // 160,). Hum and hiss outside
            the band of speech do not count.
        weighted_power: Mean square, weighted as the ear weighs it (K-weighting, ITU-R BS.1770), the same shape.
    """

    speech_db: NDArray[np.float64]
    weighted_power: NDArray[np.float64]


def find_levels(frames: NDArray[np.float32]) -> Levels:
    """Return the levels of some frames of 32 ms at 16 kHz, shape (m, 512); the middle 10 ms are meant."""
    window, weights = _weights()
    spectrum = np.fft.rfft(frames * window, axis=1)
    powers = (spectrum.real**2 + spectrum.imag**2) @ weights
    return Levels(decibels(powers[:, 0].astype(np.float64)), powers[:, 1].astype(np.float64))


def decibels(powers: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return powers in dB, -100 at least."""
    levels: NDArray[np.float64] = 10.0 * np.log10(np.maximum(powers, 10.0 ** (QUIETEST_DB / 10)))
    return levels


def mean_db(levels_db: NDArray[np.float64]) -> float:
    """Return the level of the mean power of at least one level."""
    return float(10.0 * np.log10(np.mean(10.0 ** (levels_db / 10.0))))


def integrated_lufs(levels: Levels) -> float | None:
    """Return the gated loudness of a whole recording in LUFS; None where all of it lies below the gate.

    ITU-R BS.1770: blocks of 400 ms overlapping by three quarters, without those under -70 LUFS, then without those more
    than 10 LU under the mean of the rest.
    """
    power = levels.weighted_power
    if len(power) < _BLOCK_FRAMES:
        return None
    sums = np.concatenate(([0.0], np.cumsum(power)))
    blocks = (sums[_BLOCK_FRAMES:] - sums[:-_BLOCK_FRAMES])[::_BLOCK_STEP] / _BLOCK_FRAMES
    blocks = blocks[blocks > _power(_ABSOLUTE_GATE_DB)]
    if not len(blocks):
        return None
    gate = float(np.mean(blocks)) * 10.0 ** (_RELATIVE_GATE_DB / 10.0)
    return float(10.0 * np.log10(np.mean(blocks[blocks > gate]))) + _BS1770_OFFSET_DB


def _power(lufs: float) -> float:
    return float(10.0 ** ((lufs - _BS1770_OFFSET_DB) / 10.0))


@lru_cache(maxsize=1)
def _weights() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the window and, for each frequency, what its power adds to the two levels, shape (frequencies, 2)."""
    window = np.hanning(FRAME_SAMPLES)
    frequencies_hz = np.fft.rfftfreq(FRAME_SAMPLES, 1 / SAMPLE_RATE_HZ)
    in_band = (frequencies_hz >= _BAND_HZ[0]) & (frequencies_hz <= _BAND_HZ[1])
    turns = np.exp(-2j * np.pi * frequencies_hz / _BS1770_RATE_HZ)
    gain = np.ones(len(turns))
    for b0, b1, b2, a0, a1, a2 in (_BS1770_SHELF, _BS1770_HIGH_PASS):
        gain *= np.abs((b0 + b1 * turns + b2 * turns**2) / (a0 + a1 * turns + a2 * turns**2)) ** 2
    scale = 2.0 / (float(np.sum(window**2)) * FRAME_SAMPLES)
    return window.astype(np.float32), (np.stack([in_band, gain], axis=1) * scale).astype(np.float32)
