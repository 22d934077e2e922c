"""The smoothed line and its spread."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.reports.progress_trend import FEWEST, MOST_EXACT, smooth

DAY_S = 86_400.0


def test_too_few_answers_make_no_line():
    """One answer fewer than needed is too few."""
    at_s = [n * DAY_S for n in range(FEWEST)]
    assert smooth(at_s[1:], [1.0] * (FEWEST - 1)) is None
    assert smooth(at_s, [1.0] * FEWEST) is not None


def test_the_mean_and_the_spread_are_those_of_the_formula():
    """At each place, computed word for word."""
    rng = np.random.default_rng(3)
    at_s = np.sort(rng.uniform(0, 90 * DAY_S, 40))
    values = rng.normal(60, 10, 40)
    trend = smooth(at_s.tolist(), values.tolist(), places=11)
    assert trend is not None
    for place_s, mean, spread in zip(trend.at_s, trend.means, trend.spreads, strict=True):
        weights = [math.exp(-0.5 * (((place_s - t) / DAY_S) / trend.bandwidth_days) ** 2) for t in at_s]
        whole = sum(weights)
        if whole < 2:
            assert mean is None
            continue
        expected = sum(w * y for w, y in zip(weights, values, strict=True)) / whole
        squares = sum(w * (y - expected) ** 2 for w, y in zip(weights, values, strict=True))
        assert mean == pytest.approx(expected, abs=1e-3)
        assert spread == pytest.approx(math.sqrt(squares / (whole - sum(w * w for w in weights) / whole)), abs=1e-2)


def test_a_long_break_is_a_gap():
    """Between two stretches of practice that lie a year apart nothing is claimed."""
    days = [*range(20), *range(385, 405)]
    trend = smooth([day * DAY_S for day in days], [50.0] * 40)
    assert trend is not None
    assert trend.means[0] is not None
    assert trend.means[-1] is not None
    assert trend.means[len(trend.means) // 2] is None
    assert [mean is None for mean in trend.means] == [spread is None for spread in trend.spreads]


def test_many_answers_are_gathered_without_moving_the_line():
    """Of ten times as many answers on the same curve, the line is the same to a tenth of a point."""
    few = np.linspace(0, 100, MOST_EXACT)
    many = np.linspace(0, 100, 10 * MOST_EXACT)

    def line(days: np.ndarray) -> list[float | None]:
        found = smooth((days * DAY_S).tolist(), (50 + 20 * np.sin(days / 15)).tolist())
        assert found is not None
        return list(found.means)

    for exact, gathered in zip(line(few), line(many), strict=True):
        assert gathered == pytest.approx(exact, abs=0.1)


@given(st.lists(st.tuples(st.floats(0, 1e8), st.floats(0, 100)), min_size=FEWEST, max_size=80))
def test_the_line_stays_within_the_values(entries: list[tuple[float, float]]):
    """A local mean is never above the highest or below the lowest value, and no spread is below 0."""
    entries.sort()
    values = [value for _, value in entries]
    trend = smooth([at_s for at_s, _ in entries], values)
    assert trend is not None
    for mean, spread in zip(trend.means, trend.spreads, strict=True):
        if mean is not None and spread is not None:
            assert min(values) - 0.01 <= mean <= max(values) + 0.01
            assert spread >= 0
