"""A smoothed line through answers that lie unevenly in time, with its spread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

FEWEST: Final = 5
"""Through fewer answers no line is drawn."""

LEAST_NEAR: Final = 2.0
"""Where the answers near by weigh less than so many, the line has a gap."""

PLACES: Final = 120
MOST_EXACT: Final = 600
_DAY_S: Final = 86_400.0
_SHARE_OF_SPAN: Final = 12.0
_LEAST_BANDWIDTH_DAYS: Final = 0.02
_SPACINGS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Trend:
    """A line of as many places, means and spreads.

    Attributes:
        at_s: Moments in seconds since 1970, evenly spaced from the first answer to the last.
        means: None where too few answers are near to say anything.
        spreads: Weighted standard deviation of the answers round the mean; None likewise.
        bandwidth_days: Standard deviation of the kernel.
    """

    at_s: tuple[float, ...]
    means: tuple[float | None, ...]
    spreads: tuple[float | None, ...]
    bandwidth_days: float


def smooth(at_s: Sequence[float], values: Sequence[float], *, places: int = PLACES) -> Trend | None:
    """Return the local mean of values by a Gaussian kernel, and their spread; None for fewer than `FEWEST`.

    At each place t the mean is m(t) = sum(w_i y_i) / sum(w_i) with w_i = exp(-((t - t_i) / h)^2 / 2) (Nadaraya 1964,
    Watson 1964), and the spread s(t) = sqrt(sum(w_i (y_i - m(t))^2) / (sum(w_i) - sum(w_i^2) / sum(w_i))), the weighted
    standard deviation of a sample. The bandwidth h is a twelfth of the whole time, or twice the median spacing of the
    answers where that is more (convention). Where sum(w_i) is less than `LEAST_NEAR`, as in a long break, neither is
    given. More than `MOST_EXACT` answers are first gathered in as many steps of equal length, which moves none of them
    by more than a hundredth of the bandwidth.

    Args:
        at_s: When each value was measured, in seconds since 1970, in order.
        values: As many, none of them missing.
        places: Of the line.
    """
    if len(values) < FEWEST:
        return None
    days: NDArray[np.float64] = np.asarray(at_s, dtype=np.float64) / _DAY_S
    found: NDArray[np.float64] = np.asarray(values, dtype=np.float64)
    first, last = float(days[0]), float(days[-1])
    spacing = float(np.median(np.diff(days)))
    bandwidth = max((last - first) / _SHARE_OF_SPAN, _SPACINGS * spacing, _LEAST_BANDWIDTH_DAYS)
    middles, counts, sums, squares = _gathered(days, found)
    line: NDArray[np.float64] = np.linspace(first, last, places)
    weights = np.exp(-0.5 * ((line[:, None] - middles) / bandwidth) ** 2)
    whole = weights @ counts
    safe = np.maximum(whole, 1e-12)
    means = weights @ sums / safe
    variances = np.maximum(weights @ squares / safe - means**2, 0.0)
    independent = np.maximum(1.0 - weights**2 @ counts / safe**2, 1e-12)
    spreads = np.sqrt(variances / independent)
    near = whole >= LEAST_NEAR
    return Trend(
        at_s=tuple(float(day) * _DAY_S for day in line),
        means=tuple(round(float(mean), 3) if ok else None for mean, ok in zip(means, near, strict=True)),
        spreads=tuple(round(float(spread), 3) if ok else None for spread, ok in zip(spreads, near, strict=True)),
        bandwidth_days=bandwidth,
    )


def _gathered(
    days: NDArray[np.float64], values: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return moments with the number of values at each, their sums and the sums of their squares."""
    if len(days) <= MOST_EXACT:
        return days, np.ones(len(days)), values, values**2
    step = float(days[-1] - days[0]) / MOST_EXACT or 1.0
    bins = np.minimum(((days - days[0]) / step).astype(np.intp), MOST_EXACT - 1)
    middles = days[0] + (np.arange(MOST_EXACT, dtype=np.float64) + 0.5) * step
    counts: NDArray[np.float64] = np.bincount(bins, minlength=MOST_EXACT).astype(np.float64)
    sums: NDArray[np.float64] = np.bincount(bins, weights=values, minlength=MOST_EXACT).astype(np.float64)
    squares: NDArray[np.float64] = np.bincount(bins, weights=values**2, minlength=MOST_EXACT).astype(np.float64)
    return middles, counts, sums, squares
