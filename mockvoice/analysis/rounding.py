"""One way of rounding, so that a scorecard is the same after it was written and read."""

from __future__ import annotations

_DECIMALS = 3


def rounded(value: float) -> float:
    """Return `value` to three decimals: milliseconds, thousandths of a probability. Never a negative zero."""
    return round(float(value), _DECIMALS) + 0.0
