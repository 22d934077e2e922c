"""Days in a row on which somebody practised, with a day off now and then.

A streak is a run of days, from one with practice to another, in which any seven days in a row hold at most one day
without practice. Its length is the number of days with practice. It goes on as long as practice today would belong to
it; a day off that is too near to an earlier one shortens it to what lies behind that earlier one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime, tzinfo

FORGIVEN_IN_DAYS: Final = 7
"""Of so many days in a row one may be missed."""

_ONE_MISSED: Final = 2  # days from one practised day to the next


@dataclass(frozen=True, slots=True)
class Streak:
    """How regularly somebody practises.

    Attributes:
        length_days: Days with practice in the streak that goes on; 0 where none does.
        longest_days: The same of the longest one that there ever was.
        practised_today: Whether today is one of them already.
        can_miss_today: Whether the streak would still be as long tomorrow if nothing were practised today.
    """

    length_days: int
    longest_days: int
    practised_today: bool
    can_miss_today: bool


def local_date(moment: datetime, zone: tzinfo | None) -> date:
    """Return the day of an aware moment in a time zone; None is the computer's own, with its rules for that day."""
    return moment.astimezone(zone).date()


def days_practised(moments: Iterable[datetime], zone: tzinfo | None) -> tuple[date, ...]:
    """Return the days, in order and each once, on which aware moments lie."""
    return tuple(sorted({local_date(moment, zone) for moment in moments}))


def streak(days: Sequence[date], today: date) -> Streak:
    """Return the streak that the days with practice make, seen today.

    Args:
        days: In any order. Days after today, which a clock that was ahead leaves behind, do not count until they come.
        today: In the same time zone.
    """
    past = sorted({day for day in days if day <= today})
    if not past:
        return Streak(0, 0, practised_today=False, can_miss_today=False)
    longest, first, missed = 0, 0, None
    for place in range(len(past)):
        first, missed = _begin(past, place, first, missed)
        longest = max(longest, place - first + 1)
    length = _length(past, first, missed, today)
    return Streak(
        length_days=length,
        longest_days=longest,
        practised_today=past[-1] == today,
        can_miss_today=0 < length == _length(past, first, missed, today + timedelta(days=1)),
    )


def _length(past: Sequence[date], first: int, missed: date | None, day: date) -> int:
    """Return the days with practice before or on `day` that practice on `day` belongs together with."""
    if past[-1] == day:
        return len(past) - first
    return len(past) - _begin([*past, day], len(past), first, missed)[0]


def _begin(past: Sequence[date], place: int, first: int, missed: date | None) -> tuple[int, date | None]:
    """Return where the streak that ends at past[place] begins, and the last day that was forgiven in it.

    `first` and `missed` are the same of the streak that ends one place earlier.
    """
    if place == 0:
        return 0, None
    gap_days = (past[place] - past[place - 1]).days
    if gap_days == 1:
        return first, missed
    if gap_days > _ONE_MISSED:
        return place, None
    new = past[place] - timedelta(days=1)
    if missed is None or (new - missed).days >= FORGIVEN_IN_DAYS:
        return first, new
    # Two days off are too near to each other: the streak begins anew behind the earlier one.
    behind = next(index for index in range(first, place) if past[index] > missed)
    return behind, new
