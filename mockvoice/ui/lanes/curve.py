"""A measure over time that can be drawn at any zoom in about a millisecond, however long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_REDUCED: Final = 8


class Curve:
    """Values that stand a constant time apart.

    Args:
        first_at_s: When the first holds.
        step_s: From one to the next.
        values: Float32, shape (n,); NaN where nothing was measured.
    """

    def __init__(self, first_at_s: float, step_s: float, values: NDArray[np.float32]) -> None:
        self.first_at_s = first_at_s
        self.step_s = step_s
        self.values = values
        whole = len(values) // _REDUCED * _REDUCED
        rows = values[:whole].reshape(-1, _REDUCED)
        rest = values[whole:]
        self._low = np.append(np.fmin.reduce(rows, axis=1), np.fmin.reduce(rest, keepdims=True) if len(rest) else rest)
        self._high = np.append(np.fmax.reduce(rows, axis=1), np.fmax.reduce(rest, keepdims=True) if len(rest) else rest)

    @property
    def end_s(self) -> float:
        """When the last value holds."""
        return self.first_at_s + self.step_s * max(0, len(self.values) - 1)

    def at(self, seconds: float) -> float | None:
        """Return the value nearest to a time; None where nothing was measured, or more than a step away."""
        place = round((seconds - self.first_at_s) / self.step_s)
        if not 0 <= place < len(self.values) or not np.isfinite(self.values[place]):
            return None
        return float(self.values[place])

    def points(self, start_s: float, end_s: float) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Return times and values from just before `start_s` to just behind `end_s`, NaN included."""
        first = max(0, int(np.floor((start_s - self.first_at_s) / self.step_s)))
        last = min(len(self.values), int(np.ceil((end_s - self.first_at_s) / self.step_s)) + 1)
        places = np.arange(first, max(first, last), dtype=np.float64)
        times: NDArray[np.float64] = self.first_at_s + self.step_s * places
        return times, self.values[first : max(first, last)]

    def columns(self, start_s: float, column_s: float, count: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the least and the greatest value of `count` columns of `column_s` each, NaN where there is none."""
        is_coarse = column_s / self.step_s >= 2 * _REDUCED
        low, high = (self._low, self._high) if is_coarse else (self.values, self.values)
        step_s = self.step_s * _REDUCED if is_coarse else self.step_s
        edges = (start_s + column_s * np.arange(count + 1) - self.first_at_s) / step_s
        places = np.clip(np.ceil(edges - 1e-6).astype(np.int64), 0, len(low))
        least, most = np.full(count, np.nan, np.float32), np.full(count, np.nan, np.float32)
        inside = places[1:] > places[:-1]
        if inside.any():
            first, last = int(places[:-1][inside][0]), int(places[1:][inside][-1])
            starts = places[:-1][inside] - first
            least[inside] = np.fmin.reduceat(low[first:last], starts)
            most[inside] = np.fmax.reduceat(high[first:last], starts)
        return least, most
