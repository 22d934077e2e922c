"""The pace over an answer as a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from mockvoice.analysis.scorecard import RateSeries
from mockvoice.ui.widgets.pace_chart import PaceChart

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RATES = tuple(100.0 + 5 * (k % 20) for k in range(60))


def chart_of(qtbot: QtBot, rates: tuple[float, ...] = RATES) -> PaceChart:
    """Show rates from 6 s on, one a second."""
    chart = PaceChart(RateSeries(20.0, 1.0, 6.0, rates, None))
    qtbot.addWidget(chart)
    chart.resize(500, 190)
    chart.show()
    return chart


def test_place_and_time_agree(qtbot: QtBot):
    """Where the line is at a time is where a click asks for that time."""
    chart = chart_of(qtbot)
    for seconds in (6.0, 20.0, 41.0, 65.0):
        assert chart.seconds_at(chart.place_of(seconds).x()) == pytest.approx(seconds)
    assert chart.seconds_at(-5) == 6.0
    assert chart.seconds_at(9999) == 65.0


def test_the_line_follows_the_rates(qtbot: QtBot):
    """A faster second lies higher, and the value is the scorecard's own."""
    chart = chart_of(qtbot)
    assert chart.value_at(6.0) == 100.0
    assert chart.value_at(25.0) == 195.0
    assert chart.place_of(25.0).y() < chart.place_of(6.0).y()


def test_a_click_plays_from_there(qtbot: QtBot):
    """The time under the pointer is asked for."""
    chart = chart_of(qtbot)
    at = chart.place_of(30.0).toPoint()
    with qtbot.waitSignal(chart.play_requested) as asked:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(at.x(), 60))
    assert asked.args[0] == pytest.approx(30.0, abs=0.2)


@pytest.mark.parametrize("rates", [(150.0,), (20.0, 400.0), RATES * 60])
def test_every_length_and_rate_is_drawn_inside(qtbot: QtBot, rates: tuple[float, ...]):
    """One value, values beyond the axis, an hour: the line stays in the widget."""
    chart = chart_of(qtbot, rates)
    assert not chart.grab().isNull()
    for number in range(len(rates)):
        assert chart.rect().contains(chart.place_of(6.0 + number).toPoint())


def test_a_screen_reader_hears_the_range(qtbot: QtBot):
    """Slowest and fastest are said, with the window that they look at."""
    told = chart_of(qtbot).accessibleDescription()
    assert told == "Words a minute over the last 20 seconds, from 100 to 195."
