"""A measure over time, at any zoom."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.ui.lanes.curve import Curve

VALUES = np.sin(np.arange(5_003) / 40).astype(np.float32)
VALUES[1_000:1_200] = np.nan


@given(st.floats(-5.0, 55.0), st.floats(0.002, 2.0), st.integers(1, 200))
def test_columns_hold_every_value(start_s: float, column_s: float, count: int):
    """The least and greatest of all columns are those of the stretch, give or take what the edges share."""
    curve = Curve(0.005, 0.01, VALUES)
    low, high = curve.columns(start_s, column_s, count)
    times = 0.005 + 0.01 * np.arange(len(VALUES))
    inside = VALUES[(times >= start_s + 0.1) & (times < start_s + column_s * count - 0.1)]
    inside = inside[np.isfinite(inside)]
    if len(inside):
        assert np.nanmin(low) <= inside.min()
        assert np.nanmax(high) >= inside.max()
    around = VALUES[(times >= start_s - 0.2) & (times < start_s + column_s * count + 0.2)]
    found = high[np.isfinite(high)]
    if len(found):
        assert found.max() <= np.nanmax(around)


def test_a_gap_is_a_gap():
    """Where nothing was measured no column has a value, fine or coarse."""
    curve = Curve(0.0, 0.01, VALUES)
    for column_s in (0.02, 0.2):
        low, _ = curve.columns(10.0, column_s, int(1.8 / column_s))
        assert np.isnan(low).all()
    assert curve.at(11.0) is None
    assert curve.at(1.0) == pytest.approx(float(VALUES[100]))
    assert curve.at(-3.0) is curve.at(99.0) is None


def test_points_reach_beyond_both_edges():
    """A line that is drawn from them leaves the view on both sides."""
    times, values = Curve(5.0, 1.0, np.arange(10, dtype=np.float32)).points(6.5, 8.5)
    assert times.tolist() == [6.0, 7.0, 8.0, 9.0]
    assert values.tolist() == [1.0, 2.0, 3.0, 4.0]
    assert Curve(5.0, 1.0, np.arange(10, dtype=np.float32)).end_s == 14.0


def test_nothing_measured_is_nothing_drawn():
    """An empty curve has no values anywhere."""
    curve = Curve(0.0, 0.01, np.zeros(0, np.float32))
    assert np.isnan(curve.columns(0.0, 0.1, 5)[0]).all()
    assert len(curve.points(0.0, 9.0)[0]) == 0
