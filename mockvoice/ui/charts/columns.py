"""The columns of every table on the page of progress."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mockvoice.ui.charts.heat_chart import NOT_MEASURED
from mockvoice.ui.charts.table import Column

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from mockvoice.reports.progress_parts import HeatCell, Series
    from mockvoice.storage.progress import AnswerFigures
    from mockvoice.ui.charts.trend_chart import Scale

STATUSES = {"covered": "Covered", "partly": "In part", "missed": "Not heard", "contradicted": "Not right"}


class TopicWeek(NamedTuple):
    """A row of the heat map: a cell that holds an answer."""

    topic: str
    week: date
    cell: HeatCell


def series_columns(series: Callable[[], Series | None], scale: Callable[[], Scale]) -> tuple[Column, ...]:
    """Return the columns of the series that holds; rows are the numbers of its answers, so that they cost nothing."""

    def answer(row: int) -> AnswerFigures:
        found = series()
        if found is None:
            raise IndexError(row)
        return found.answers[row]

    def value(row: int) -> float:
        found = series()
        return 0.0 if found is None else found.values[row]

    return (
        Column("When", lambda row: written(answer(row).asked_at), lambda row: answer(row).asked_at),
        Column("Value", lambda row: scale().written(value(row)), value, is_number=True),
        Column("Question", lambda row: answer(row).question_text),
    )


PACE = (
    Column("Words a minute", lambda row: f"{row.low_wpm:.0f} to {row.high_wpm:.0f}", lambda row: row.low_wpm),
    Column("Answers", lambda row: str(row.count), lambda row: row.count, is_number=True),
)

WEEKS = (
    Column("Week that begins on", lambda row: f"{row.monday:%Y-%m-%d}", lambda row: row.monday),
    Column("Minutes", lambda row: f"{row.minutes:.0f}", lambda row: row.minutes, is_number=True),
    Column("Answers", lambda row: str(row.answers), lambda row: row.answers, is_number=True),
)

HEAT = (
    Column("Topic", lambda row: row.topic),
    Column("Week that begins on", lambda row: f"{row.week:%Y-%m-%d}", lambda row: row.week),
    Column(
        "Mean content score",
        lambda row: NOT_MEASURED if row.cell.mean is None else str(row.cell.mean),
        lambda row: row.cell.mean,
        is_number=True,
    ),
    Column("Answers", lambda row: str(row.cell.count), lambda row: row.cell.count, is_number=True),
)

CONCEPTS = (
    Column("Concept", lambda row: row.name),
    Column("Question", lambda row: row.question),
    Column("Asked", lambda row: str(row.asked), lambda row: row.asked, is_number=True),
    Column("Covered", lambda row: str(row.covered), lambda row: row.covered, is_number=True),
    Column("In part", lambda row: str(row.partly), lambda row: row.partly, is_number=True),
    Column("Not heard", lambda row: str(row.missed), lambda row: row.missed, is_number=True),
    Column("Not right", lambda row: str(row.contradicted), lambda row: row.contradicted, is_number=True),
    Column("Share", lambda row: f"{100 * row.share:.0f} %", lambda row: row.share, is_number=True),
    Column("Last time", lambda row: STATUSES[row.last_status]),
)


def written(moment: datetime) -> str:
    """Write a moment in local time so that text order is time order."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
