"""The outline of a sound, made once and drawn at any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCK_S = 0.01
_QUIETEST_FULL_SCALE = 0.05
"""A recording quieter than this is drawn small: its noise should not look like speech."""


class Peaks:
    """Least and greatest sample of every 10 ms.

    Args:
        samples: int16, shape (n,), mono.
        sample_rate_hz: Samples a second.

    Attributes:
        duration_s: Length of the sound.
        low: float32, shape (blocks,), in [-1, 0].
        high: float32, shape (blocks,), in [0, 1].
    """

    def __init__(self, samples: NDArray[np.int16], sample_rate_hz: int) -> None:
        self.duration_s = len(samples) / sample_rate_hz
        block = max(1, round(sample_rate_hz * _BLOCK_S))
        starts = np.arange(0, len(samples), block)
        self._blocks = len(samples) / block
        scale = np.float32(1 / 32768)
        if len(samples):
            low = np.minimum.reduceat(samples, starts)
            high = np.maximum.reduceat(samples, starts)
        else:
            low = high = np.zeros(0, np.int16)
        self.low: NDArray[np.float32] = np.minimum(low, 0).astype(np.float32) * scale
        self.high: NDArray[np.float32] = np.maximum(high, 0).astype(np.float32) * scale

    def bars(self, count: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return low and high of `count` equal stretches, float32, shape (count,), scaled so that the loudest fills.

        Every block lies in at least one stretch, so that no peak is lost at any width.
        """
        if count <= 0 or not len(self.low):
            return np.zeros(max(count, 0), np.float32), np.zeros(max(count, 0), np.float32)
        edges = np.linspace(0, self._blocks, count + 1)
        starts = np.floor(edges[:-1]).astype(np.intp)
        ends = np.maximum(np.ceil(edges[1:]).astype(np.intp), starts + 1)
        pairs = np.column_stack([starts, np.minimum(ends, len(self.low))]).ravel()
        low = np.minimum.reduceat(np.append(self.low, np.float32(0)), pairs)[::2]
        high = np.maximum.reduceat(np.append(self.high, np.float32(0)), pairs)[::2]
        loudest = max(float(-self.low.min()), float(self.high.max()), _QUIETEST_FULL_SCALE)
        return (low / loudest).astype(np.float32), (high / loudest).astype(np.float32)
