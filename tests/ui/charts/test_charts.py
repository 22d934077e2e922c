"""Charts by key, pointer and table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from mockvoice.reports.progress import make_progress
from mockvoice.reports.progress_parts import HeatCell, HeatMap, HeatRow, Series, Span, Wish
from mockvoice.ui.charts.bar_chart import Band, Bar, BarChart
from mockvoice.ui.charts.chart_card import ChartCard
from mockvoice.ui.charts.heat_chart import HeatChart
from mockvoice.ui.charts.table import AnswerTable, Column, Rows
from mockvoice.ui.charts.trend_chart import Scale, TrendChart
from mockvoice.ui.theme import apply_theme
from tests.helpers.fake_progress import figures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from mockvoice.ui.charts.chart import Chart

SCALE = Scale("Overall score, 0 to 100 points", " points", most=100.0)


def series_of(count: int, *, gap_days: float = 1.0) -> Series:
    """Return a series of so many answers."""
    answers = [figures(n, days_ago=gap_days * (count - n)) for n in range(count)]
    return make_progress(Wish(Span.ALL), answers, now=datetime.now(UTC)).series["overall"]


def shown(qtbot: QtBot, chart: Chart) -> Chart:
    """Show a chart with the focus in it."""
    qtbot.addWidget(chart)
    chart.resize(600, 260)
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


def trend(qtbot: QtBot, series: Series, scale: Scale = SCALE) -> TrendChart:
    """Show a trend."""
    chart = TrendChart()
    chart.show_series(series, scale)
    shown(qtbot, chart)
    return chart


def bars(qtbot: QtBot) -> BarChart:
    """Show three bars, the middle one without an answer."""
    chart = BarChart("Minutes", "Week")
    made = [
        Bar(f"{n}", float(value), f"Bar {n}.", answer)
        for n, (value, answer) in enumerate([(3, "a"), (0, ""), (9, "c")])
    ]
    chart.show_bars(made, told="Three weeks.", band=Band(1, 2, "good"))
    shown(qtbot, chart)
    return chart


def heat(qtbot: QtBot) -> HeatChart:
    """Show two topics in three weeks, with an empty cell and one that was not measured."""
    weeks = tuple(date(2026, 6, 1) + timedelta(weeks=n) for n in range(3))
    rows = (
        HeatRow("Trees", 3, (HeatCell(0, 1, "t1"), None, HeatCell(100, 2, "t3"))),
        HeatRow(
            "A topic with a name that is far too long for the room there is", 1, (None, HeatCell(None, 1, "u"), None)
        ),
    )
    chart = HeatChart()
    chart.show_map(HeatMap(weeks, rows, 1))
    shown(qtbot, chart)
    return chart


def test_keys_walk_over_the_points_and_open_answers(qtbot: QtBot):
    """The focus begins at the latest; Left, Home, End and Page Up lead on; Return opens."""
    chart = trend(qtbot, series_of(30))
    told: list[str] = []
    chart.told.connect(told.append)
    chart.setFocus()
    assert chart.current == 29
    for key, expected in (
        (Qt.Key.Key_Left, 28),
        (Qt.Key.Key_PageUp, 25),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_PageDown, 4),
        (Qt.Key.Key_End, 29),
    ):
        qtbot.keyClick(chart, key)
        assert chart.current == expected
    assert "points. What is the difference" in told[-1]
    with qtbot.waitSignal(chart.answer_opened) as opened:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert opened.args == ["p29"]
    chart.clearFocus()
    assert (chart.current, told[-1]) == (-1, "")


def test_a_screen_reader_hears_the_mark_and_else_the_summary(qtbot: QtBot):
    """Name, unit and what is seen; with the focus, where one is and what Return does."""
    chart = trend(qtbot, series_of(30))
    chart.clearFocus()
    assert chart.accessibleName() == SCALE.title
    assert chart.accessibleDescription().startswith("30 answers. Mean of the first 10")
    chart.setFocus()
    assert chart.accessibleDescription().endswith("Enter opens the answer.")
    assert chart.words_of(29) in chart.accessibleDescription()


@pytest.mark.parametrize("make", [lambda q: trend(q, series_of(12)), bars, heat])
def test_a_click_opens_what_is_under_it(qtbot: QtBot, make: object):
    """Each mark opens its own answer; one without an answer opens nothing."""
    chart: Chart = make(qtbot)  # type: ignore[operator]
    opened: list[str] = []
    chart.answer_opened.connect(opened.append)
    for mark in range(chart.count()):
        place = chart.place_of(mark).toPoint()
        assert chart.rect().contains(place)
        assert chart.mark_at(place) == mark
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert opened == [answer for mark in range(chart.count()) if (answer := chart.answer_of(mark))]


def test_a_break_breaks_the_line(qtbot: QtBot):
    """Two stretches of practice a year apart make a line in two pieces."""
    now = datetime.now(UTC)
    answers = [figures(n, days_ago=days) for n, days in enumerate([*range(420, 390, -1), *range(30, 0, -1)])]
    found = make_progress(Wish(Span.ALL), answers, now=now).series["overall"]
    assert trend(qtbot, found).line_breaks() == 2
    assert trend(qtbot, series_of(30)).line_breaks() == 1


def test_few_answers_have_points_and_no_line(qtbot: QtBot):
    """It is said why."""
    chart = trend(qtbot, series_of(3))
    assert (chart.count(), chart.line_breaks()) == (3, 0)
    assert "5 are needed" in chart.summary()


def test_an_unmeasured_figure_has_no_point(qtbot: QtBot):
    """It is told beside the chart, and drawn nowhere."""
    answers = [figures(1, days_ago=2), figures(2, days_ago=1, overall=None)]
    found = make_progress(Wish(Span.ALL), answers, now=datetime.now(UTC)).series["overall"]
    chart = trend(qtbot, found)
    assert chart.count() == 1
    assert "Not measured in 1 more." in chart.summary()


def test_an_empty_chart_is_drawn_and_takes_no_keys(qtbot: QtBot):
    """Before anything was measured."""
    chart = trend(qtbot, replace(series_of(1), answers=(), values=(), trend=None, change=None))
    assert not chart.isEnabled()
    assert not chart.grab().isNull()
    assert chart.mark_at(chart.rect().center()) == -1
    empty = BarChart("Minutes", "Week")
    empty.show_bars((), told="Nothing.")
    shown(qtbot, empty)
    assert not empty.grab().isNull()


def test_ten_thousand_points_are_drawn_once(qtbot: QtBot, qapp: QApplication):
    """The second picture is the first, until theme or font change."""
    chart = trend(qtbot, series_of(10_000, gap_days=0.1))
    first = chart.grab().toImage()
    assert chart.grab().toImage() == first
    apply_theme(qapp, "dark", 1.0)
    assert chart.grab().toImage() != first


def test_keys_walk_over_cells_in_both_directions(qtbot: QtBot):
    """Up and Down change the topic, Left and Right the week; an empty cell says so and opens nothing."""
    chart = heat(qtbot)
    chart.setFocus()
    assert (chart.current, chart.words_of(chart.current)[-10:]) == (5, "no answer.")
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.current == 2
    assert "Trees, week of 15 Jun: mean content score 100, 2 answers." in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.current == 2
    assert "not measured" in chart.words_of(4)
    opened: list[str] = []
    chart.answer_opened.connect(opened.append)
    for mark in (1, 0):
        chart.go_to(mark)
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert opened == ["t1"]


def table_card(qtbot: QtBot) -> ChartCard:
    """Show a card over three rows."""
    chart = TrendChart()
    chart.show_series(series_of(8), SCALE)
    columns = (
        Column("Name", lambda row: row[0]),
        Column("Value", lambda row: "none" if row[1] is None else f"{row[1]}", lambda row: row[1], is_number=True),
    )
    table = AnswerTable("Values", Rows(columns, lambda row: row[0]), stretched=0)
    table.take([("b", 10), ("a", None), ("c", 9)])
    card = ChartCard("Values", chart, table)
    qtbot.addWidget(card)
    card.resize(600, 400)
    with qtbot.waitExposed(card):
        card.show()
    return card


def test_the_table_takes_the_charts_place(qtbot: QtBot):
    """And gives it back; the button says what it will do."""
    card = table_card(qtbot)
    assert (card.chart.isVisible(), card.table.isVisible()) == (True, False)
    assert card.table_button.accessibleName() == "Show as table: Values"
    qtbot.keyClick(card.table_button, Qt.Key.Key_Space)
    assert (card.chart.isVisible(), card.table.isVisible()) == (False, True)
    assert card.table_button.accessibleName() == "Show as chart: Values"
    qtbot.keyClick(card.table_button, Qt.Key.Key_Space)
    assert card.chart.isVisible()


def test_a_table_sorts_by_worth_and_opens_by_return(qtbot: QtBot):
    """Numbers sort as numbers, what was not measured stays last, whichever the order."""
    card = table_card(qtbot)
    card.show_table(True)
    rows = card.table.rows

    def order() -> list[str]:
        return [rows.data(rows.index(n, 0)) for n in range(3)]

    card.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert order() == ["c", "b", "a"]
    card.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert order() == ["b", "c", "a"]
    card.table.setCurrentIndex(rows.index(1, 0))
    with qtbot.waitSignal(card.answer_opened) as opened:
        qtbot.keyClick(card.table, Qt.Key.Key_Return)
    assert opened.args == ["c"]


def test_the_line_says_the_current_mark(qtbot: QtBot):
    """Without one it says the summary."""
    card = table_card(qtbot)
    card.show_summary("Eight answers.")
    card.chart.setFocus()
    assert "points" in card.line.text()
    card.chart.clearFocus()
    assert card.line.text() == "Eight answers."
