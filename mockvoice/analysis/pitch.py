"""The melody of a voice: its fundamental frequency (F0) every 10 ms, and how widely it moves, in semitones.

The autocorrelation of a windowed frame, divided by that of the window, peaks near 1 at the period of a voiced sound
(Boersma 1993). Two passes keep it from jumping to the octave above or below: the first finds where the voice lies, the
second listens only there (floor and ceiling from the quartiles, after De Looze and Hirst 2008), and what still jumps
away from its neighbours is moved back by octaves or dropped.

The range is the standard deviation of F0 in semitones over voiced frames (Hincks and Edlund 2009), so that a high and a
low voice with the same melody have the same range. Nothing here is ever judged in Hz.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.levels import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from numpy.typing import NDArray

LOWEST_HZ = 65.0
HIGHEST_HZ = 500.0

FRAME_SAMPLES = 768

_TRANSFORM = 1024
_PERIODS = 6
_NO_PEAK = -9.0
_HIGHEST_PARTIAL_HZ = 2000.0
_VOICED = 0.5
_SURELY_VOICED = 0.8
_OCTAVE_COST = 0.04
_FLOOR_SHARE = 0.75
_CEILING_SHARE = 1.9
_NEIGHBOURS = 25
_LEAP_SEMITONES = 7.0
_STEP_SEMITONES = 3.0
_SHORTEST_FRAMES = 4
_QUIETEST_DB = 35.0


@dataclass(frozen=True, slots=True)
class Periods:
    """The likeliest periods of every 10 ms, best first.

    Attributes:
        f0_hz: What the voice would sound at, shape (n, 6), float32.
        height: How high the autocorrelation peaks there, shape (n, 6), float32: near 1 for a voice, lower for a hiss;
            0 where there is no such peak.
    """

    f0_hz: NDArray[np.float32]
    height: NDArray[np.float32]

    @property
    def periodicity(self) -> NDArray[np.float32]:
        """How periodic the sound is, shape (n,)."""
        return self.height[:, 0]


@dataclass(frozen=True, slots=True)
class Contour:
    """F0 in Hz of every 10 ms, NaN where no voice was heard, shape (n,)."""

    f0_hz: NDArray[np.float64]

    @property
    def semitones(self) -> NDArray[np.float64]:
        """F0 of the voiced frames in semitones above 1 Hz, shape (voiced,)."""
        voiced = self.f0_hz[np.isfinite(self.f0_hz)]
        found: NDArray[np.float64] = 12.0 * np.log2(voiced)
        return found


def track_pitch(periods: Periods, levels_db: NDArray[np.float64], spoken: NDArray[np.bool_]) -> Contour:
    """Return the contour of a recording.

    Args:
        periods: The likeliest periods of every 10 ms.
        levels_db: Level of every 10 ms, shape (n,).
        spoken: Which of these frames may hold speech; the others are left out.
    """
    f0_hz = np.full(len(levels_db), np.nan)
    if not spoken.any():
        return Contour(f0_hz)
    loud = spoken & (levels_db > np.percentile(levels_db[spoken], 95) - _QUIETEST_DB)
    places = np.flatnonzero(loud)
    found, height = periods.f0_hz[places].astype(np.float64), periods.height[places]
    sure = found[height[:, 0] > _SURELY_VOICED, 0]
    if len(sure) < _SHORTEST_FRAMES:
        return Contour(f0_hz)
    low, high = np.percentile(sure, (25, 75))
    fits = (found >= max(LOWEST_HZ, _FLOOR_SHARE * low)) & (found <= min(HIGHEST_HZ, _CEILING_SHARE * high))
    best = np.argmax(fits, axis=1)
    rows = np.arange(len(places))
    is_voiced = fits[rows, best] & (height[rows, best] > _VOICED)
    f0_hz[places] = np.where(is_voiced, found[rows, best], np.nan)
    return Contour(_without_leaps(f0_hz))


def find_periods(frames: NDArray[np.float32]) -> Periods:
    """Return the likeliest periods of some frames of 48 ms at 16 kHz, shape (m, 768); the middle 10 ms are meant."""
    correlations = _correlations(frames)
    first, last = int(SAMPLE_RATE_HZ / HIGHEST_HZ), int(SAMPLE_RATE_HZ / LOWEST_HZ)
    lags = np.arange(first, last + 1)
    middle = correlations[:, first : last + 1]
    before, after = correlations[:, first - 1 : last], correlations[:, first + 1 : last + 2]
    cost = (_OCTAVE_COST * np.log2(lags * LOWEST_HZ / SAMPLE_RATE_HZ)).astype(np.float32)
    score = np.where((middle >= before) & (middle > after), middle - cost, np.float32(_NO_PEAK))
    rows = np.arange(len(frames))[:, np.newaxis]
    best = np.argpartition(-score, _PERIODS, axis=1)[:, :_PERIODS]
    best = best[rows, np.argsort(-score[rows, best], axis=1, kind="stable")]
    left, peak, right = (part[rows, best].astype(np.float64) for part in (before, middle, after))
    curve = left - 2 * peak + right
    shift = np.where(curve < 0, 0.5 * (left - right) / np.where(curve < 0, curve, -1.0), 0.0)
    height = np.where(score[rows, best] > _NO_PEAK, peak - 0.25 * (left - right) * shift, 0.0)
    f0_hz = SAMPLE_RATE_HZ / (lags[best] + shift)
    return Periods(f0_hz.astype(np.float32), height.astype(np.float32))


def _correlations(frames: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the normalised autocorrelation of each frame, shape (m, lags)."""
    window, scale, is_partial = _tables()
    lags = len(scale)
    part = (frames - frames.mean(axis=1, keepdims=True)) * window
    spectrum = np.fft.rfft(part, _TRANSFORM, axis=1)
    power = (spectrum.real**2 + spectrum.imag**2) * is_partial
    correlation = np.fft.irfft(power, _TRANSFORM, axis=1)[:, :lags]
    found: NDArray[np.float32] = (correlation * scale / np.maximum(correlation[:, :1], 1e-12)).astype(np.float32)
    return found


@lru_cache(maxsize=1)
def _tables() -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.bool_]]:
    """Return the window, what makes up for it at each lag, and which partials count."""
    window = np.hanning(FRAME_SAMPLES).astype(np.float32)
    lags = int(SAMPLE_RATE_HZ / LOWEST_HZ) + 2
    own = np.fft.irfft(np.abs(np.fft.rfft(window, _TRANSFORM)) ** 2, _TRANSFORM)[:lags]
    is_partial = np.fft.rfftfreq(_TRANSFORM, 1 / SAMPLE_RATE_HZ) <= _HIGHEST_PARTIAL_HZ
    return window, (own[0] / own).astype(np.float32), is_partial


def _without_leaps(f0_hz: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the same with octave errors moved back, and with what stands alone or far from its neighbours dropped."""
    voiced = np.flatnonzero(np.isfinite(f0_hz))
    mended = np.full(len(f0_hz), np.nan)
    if len(voiced) < _SHORTEST_FRAMES:
        return mended
    semitones = 12.0 * np.log2(f0_hz[voiced])
    around = _running_median(semitones)
    octaves = np.round((semitones - around) / 12.0)
    semitones = semitones - 12.0 * octaves
    kept = np.abs(semitones - _running_median(semitones)) <= _LEAP_SEMITONES
    voiced, semitones = voiced[kept], semitones[kept]
    if not len(voiced):
        return mended
    breaks = (np.diff(voiced) > 1) | (np.abs(np.diff(semitones)) > _STEP_SEMITONES)
    piece = np.concatenate(([0], np.cumsum(breaks)))
    long_enough = np.bincount(piece)[piece] >= _SHORTEST_FRAMES
    mended[voiced[long_enough]] = 2.0 ** (semitones[long_enough] / 12.0)
    return mended


def _running_median(values: NDArray[np.float64]) -> NDArray[np.float64]:
    padded = np.pad(values, _NEIGHBOURS, mode="reflect" if len(values) > _NEIGHBOURS else "edge")
    found: NDArray[np.float64] = np.median(
        np.lib.stride_tricks.sliding_window_view(padded, 2 * _NEIGHBOURS + 1), axis=1
    )
    return found
