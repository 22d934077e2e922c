"""Where an axis has its marks, and what stands at them."""

from __future__ import annotations

import math
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_DAY_STEPS: Final = (1, 2, 7, 14)
_MONTH_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120)
_MONTH_DAYS: Final = 30.4
_MONTHS: Final = 12


def number_ticks(most: float, count: int = 4) -> tuple[float, ...]:
    """Return round numbers from 0 to at least `most`, in about `count` even steps."""
    if most <= 0:
        return (0.0, 1.0)
    rough = most / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in _STEPS if power * factor >= rough * (1 - 1e-9))
    return tuple(round(place * step, 10) for place in range(math.ceil(most / step - 1e-9) + 1))


def time_ticks(first: datetime, last: datetime, most: int) -> tuple[tuple[datetime, str], ...]:
    """Return moments from `first` to `last`, at most `most`, each with what to write there.

    Days begin at midnight of the moments' own time zone. Where both lie within a day, the two stand with their times.
    """
    if first.date() == last.date():
        ends = (first,) if last - first < timedelta(minutes=1) else (first, last)
        return tuple((moment, f"{moment:%H:%M}") for moment in ends)
    days = (last.date() - first.date()).days
    step = next((step for step in _DAY_STEPS if days / step < most), None)
    if step is not None:
        found = list(_days(first.date(), last.date(), step))
    else:
        months = next(step for step in _MONTH_STEPS if days / _MONTH_DAYS / step < most or step == _MONTH_STEPS[-1])
        found = list(_month_starts(first.date(), last.date(), months))
    is_long = step is None
    return tuple(
        (datetime(day.year, day.month, day.day, tzinfo=first.tzinfo), _written(day, is_long=is_long)) for day in found
    )


def short_day(day: date) -> str:
    """Write "3 Mar"."""
    return f"{day.day} {day:%b}"


def _written(day: date, *, is_long: bool) -> str:
    if not is_long:
        return short_day(day)
    return f"{day.year}" if day.month == 1 else f"{day:%b}"


def _days(first: date, last: date, step: int) -> Iterator[date]:
    day = last
    while day > first:
        yield day
        day -= timedelta(days=step)


def _month_starts(first: date, last: date, step: int) -> Iterator[date]:
    number = first.year * _MONTHS + first.month
    while True:
        day = date(number // _MONTHS, number % _MONTHS + 1, 1)
        if day > last:
            return
        if (day.month - 1) % min(step, _MONTHS) == 0 and (step <= _MONTHS or day.year % (step // _MONTHS) == 0):
            yield day
        number += 1
