"""Marks of axes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.ui.charts.ticks import number_ticks, time_ticks

START = datetime(2026, 3, 4, 18, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("most", "ticks"), [(100.0, (0, 25, 50, 75, 100)), (8.2, (0, 2.5, 5, 7.5, 10)), (0.0, (0, 1)), (3, (0, 1, 2, 3))]
)
def test_round_numbers(most: float, ticks: tuple[float, ...]):
    """From 0 to the value or a little above."""
    assert number_ticks(most) == ticks


@given(st.floats(0.001, 1e6))
def test_numbers_reach_the_value_in_even_steps(most: float):
    """Whatever it is, in at most seven marks."""
    ticks = number_ticks(most)
    assert ticks[0] == 0
    assert ticks[-1] >= most * (1 - 1e-6)
    assert 2 <= len(ticks) <= 7


@pytest.mark.parametrize(
    ("days", "texts"),
    [
        (0, ["18:40"]),
        (3, ["5 Mar", "6 Mar", "7 Mar"]),
        (45, ["4 Apr", "18 Apr", "21 Mar", "7 Mar"]),
        (200, ["May", "Jul", "Sep"]),
        (900, ["2027", "2028", "Jul"]),
    ],
)
def test_days_months_and_years(days: int, texts: list[str]):
    """As they fit."""
    found = {text for _, text in time_ticks(START, START + timedelta(days=days), 6)}
    assert found >= set(texts)


@given(st.integers(0, 8000), st.integers(2, 12))
def test_marks_of_time_lie_inside_and_are_few(days: int, most: int):
    """Whatever the span."""
    last = START + timedelta(days=days)
    found = time_ticks(START, last, most)
    assert len(found) <= most + 1
    assert all(START.date() <= moment.date() <= last.date() for moment, _ in found)
