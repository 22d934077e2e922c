"""The outline of a recording at every zoom: a pyramid of least and greatest samples, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BASE_S: Final = 0.01
_FACTOR: Final = 4
_FEWEST_BLOCKS: Final = 256
_QUIETEST_FULL_SCALE: Final = 0.05
"""A recording quieter than this is drawn small: its noise should not look like speech."""


class PeakPyramid:
    """Least and greatest sample of every 10 ms, of every 40 ms, 160 ms and so on.

    Args:
        samples: int16, shape (n,), mono; kept, for what is shown larger than 10 ms a bar.
        sample_rate_hz: Samples a second.

    Attributes:
        duration_s: Length of the sound.
    """

    def __init__(self, samples: NDArray[np.int16], sample_rate_hz: int) -> None:
        self.duration_s = len(samples) / sample_rate_hz
        self._samples = samples
        self._rate_hz = sample_rate_hz
        self._base = max(1, round(sample_rate_hz * _BASE_S))
        self._levels = [_reduced(samples, samples, self._base)]
        while len(self._levels[-1][0]) > _FEWEST_BLOCKS:
            low, high = self._levels[-1]
            self._levels.append(_reduced(low, high, _FACTOR))
        low, high = self._levels[-1]
        loudest = max(-int(low.min()), int(high.max())) if len(low) else 0
        self._scale = np.float32(1.0 / max(loudest, _QUIETEST_FULL_SCALE * 32_768.0))

    def bars(self, start_s: float, step_s: float, count: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return least and greatest of `count` stretches of `step_s` from `start_s` on.

        Scaled so that the loudest place of the whole recording is 1; stretches outside the recording are 0. A sample
        lies in the stretch of its time; at coarse zooms its neighbour may show it too, and none is ever lost.

        Returns:
            float32 in [-1, 0] and in [0, 1], shape (count,).
        """
        if count <= 0 or not len(self._samples):
            return np.zeros(max(count, 0), np.float32), np.zeros(max(count, 0), np.float32)
        level, width = self._level_for(step_s * self._rate_hz)
        low, high = (self._samples, self._samples) if level is None else self._levels[level]
        edges = (start_s + step_s * np.arange(count + 1)) * self._rate_hz / width
        starts = np.clip(np.floor(edges[:-1] + 1e-6).astype(np.int64), 0, len(low))
        ends = np.clip(np.ceil(edges[1:] - 1e-6).astype(np.int64), 0, len(low))
        inside = ends > starts
        least, most = np.zeros(count, np.float32), np.zeros(count, np.float32)
        if inside.any():
            first, last = int(starts[inside][0]), int(ends[inside][-1])
            pairs = np.column_stack([starts[inside], np.minimum(ends[inside], last)]).ravel() - first
            least[inside] = np.minimum.reduceat(np.append(low[first:last], np.int16(0)), pairs)[::2]
            most[inside] = np.maximum.reduceat(np.append(high[first:last], np.int16(0)), pairs)[::2]
        return np.minimum(least, 0.0) * self._scale, np.maximum(most, 0.0) * self._scale

    def _level_for(self, samples_a_bar: float) -> tuple[int | None, float]:
        """Return the coarsest level of which a bar has at least one block, and its block's length in samples."""
        if samples_a_bar < self._base:
            return None, 1.0
        level, width = 0, float(self._base)
        while level + 1 < len(self._levels) and width * _FACTOR <= samples_a_bar:
            level, width = level + 1, width * _FACTOR
        return level, width


def _reduced(
    low: NDArray[np.int16], high: NDArray[np.int16], factor: int
) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """Return least and greatest of every `factor` neighbours; the last may have fewer."""
    whole = len(low) // factor * factor
    least = low[:whole].reshape(-1, factor).min(axis=1) if whole else low[:0]
    most = high[:whole].reshape(-1, factor).max(axis=1) if whole else high[:0]
    if whole < len(low):
        least, most = np.append(least, low[whole:].min()), np.append(most, high[whole:].max())
    return least, most
