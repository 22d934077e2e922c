"""Days in a row, with a day off in seven, in local time."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.practice.streak import Streak, days_practised, streak

MONDAY = date(2026, 3, 2)
BERLIN, APIA, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Apia"), ZoneInfo("America/New_York")


def drawn(pattern: str) -> Streak:
    """Return the streak of a row of days, the last of which is today; x is a day with practice."""
    days = [MONDAY + timedelta(days=place) for place, mark in enumerate(pattern) if mark == "x"]
    return streak(days, MONDAY + timedelta(days=len(pattern) - 1))


@pytest.mark.parametrize(
    ("pattern", "length", "longest"),
    [
        (".", 0, 0),
        ("x", 1, 1),
        ("xxx", 3, 3),
        ("xxx.", 3, 3),  # today is not over
        ("xxx..", 3, 3),  # yesterday is forgiven
        ("xxx...", 0, 3),  # two days in a row are not
        ("xx.xx", 4, 4),
        ("xx..xx", 2, 2),
        ("xx.xx.xx", 4, 4),  # the second day off is too near: the streak begins behind the first
        ("x.xxxxxx.x", 8, 8),  # six days of practice between two days off
        ("x.xxxxx.x", 6, 6),  # five are too few
        ("x.xxxxx..", 5, 6),  # yesterday was too near to the day off before: without it the streak still stands
        ("xxxxx.xxxxxx.xxxxxx.x", 18, 18),
        ("x.x.x.x.x", 2, 2),
        ("xxxx...x", 1, 4),
    ],
)
def test_a_day_off_in_seven_is_forgiven(pattern: str, length: int, longest: int):
    """Only days with practice count; any seven days hold at most one day off."""
    found = drawn(pattern)
    assert (found.length_days, found.longest_days) == (length, longest)


@pytest.mark.parametrize(
    ("pattern", "practised_today", "can_miss_today"),
    [
        ("xxx", True, True),
        ("xxx.", False, True),
        ("xxx..", False, False),
        ("x.xx.", False, False),
        ("x.xxxxxx.", False, True),
        (".", False, False),
    ],
)
def test_it_is_told_whether_today_may_be_missed(pattern: str, *, practised_today: bool, can_miss_today: bool):
    """A day off that was used up lately makes today count."""
    found = drawn(pattern)
    assert (found.practised_today, found.can_miss_today) == (practised_today, can_miss_today)


def longest_by_trial(days: set[date]) -> int:
    """Return the longest streak by trying every stretch of days."""
    best = 0
    for first in days:
        for last in days:
            stretch = [first + timedelta(days=n) for n in range((last - first).days + 1)]
            off = [day for day in stretch if day not in days]
            if all((later - earlier).days >= 7 for earlier, later in itertools.pairwise(off)):
                best = max(best, len(stretch) - len(off))
    return best


@given(st.sets(st.integers(0, 40), min_size=1, max_size=30))
def test_the_longest_is_what_trying_every_stretch_finds(numbers: set[int]):
    """The one pass over the days misses none."""
    days = {MONDAY + timedelta(days=number) for number in numbers}
    found = streak(sorted(days), max(days))
    assert found.longest_days == longest_by_trial(days)
    assert 1 <= found.length_days <= found.longest_days


@given(st.sets(st.integers(0, 40), max_size=30), st.integers(0, 45))
def test_to_practise_today_never_hurts(numbers: set[int], today: int):
    """One more day makes the streak at least as long, and it goes on."""
    days = {MONDAY + timedelta(days=number) for number in numbers if number < today}
    now = MONDAY + timedelta(days=today)
    before, after = streak(sorted(days), now), streak(sorted(days | {now}), now)
    assert after.length_days >= max(1, before.length_days)
    assert after.practised_today
    assert after.can_miss_today
    if before.length_days:
        assert after.length_days == before.length_days + 1


def test_a_day_is_the_persons_own():
    """The same evening is one day in Berlin and another in New York and Samoa."""
    evening = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    assert days_practised([evening], BERLIN) == (date(2026, 3, 2),)
    assert days_practised([evening], NEW_YORK) == (date(2026, 3, 1),)
    assert days_practised([evening], APIA) == (date(2026, 3, 2),)


def test_midnight_divides_days():
    """A second before and a second after are two days, in local time."""
    midnight = datetime(2026, 3, 2, 0, 0, tzinfo=BERLIN)
    moments = [midnight - timedelta(seconds=1), midnight, midnight + timedelta(seconds=1)]
    assert days_practised([moment.astimezone(UTC) for moment in moments], BERLIN) == (date(2026, 3, 1), MONDAY)


@pytest.mark.parametrize(("month", "day"), [(3, 29), (10, 25)])
def test_the_change_of_the_clocks_is_no_day_off(month: int, day: int):
    """A day of 23 or 25 hours is one day: practice at the same local time on each day is a streak."""
    change = date(2026, month, day)
    moments = []
    for offset in range(-2, 3):
        there = change + timedelta(days=offset)
        for hour in (0, 2, 23):
            local = datetime(there.year, there.month, there.day, hour, 30, tzinfo=BERLIN)
            moments.append(local.astimezone(UTC))
    days = days_practised(moments, BERLIN)
    assert len(days) == 5
    assert streak(days, change + timedelta(days=2)).length_days == 5


def test_a_day_that_a_place_skipped():
    """Samoa had no 30 December 2011: it is a day off like any other, and forgiven."""
    moments = [datetime(2011, 12, number, 12, tzinfo=APIA).astimezone(UTC) for number in (28, 29, 31)]
    assert streak(days_practised(moments, APIA), date(2011, 12, 31)).length_days == 3


def test_a_clock_that_was_ahead_is_no_practice_in_the_future():
    """Days after today do not count, and count once they come."""
    days = [MONDAY, MONDAY + timedelta(days=1), MONDAY + timedelta(days=5)]
    assert streak(days, MONDAY + timedelta(days=1)) == Streak(2, 2, practised_today=True, can_miss_today=True)
    assert streak(days, MONDAY + timedelta(days=5)).length_days == 1
    assert streak(days, MONDAY - timedelta(days=1)).length_days == 0


def test_the_order_of_days_does_not_matter():
    """Moments that a clock set back has put out of order make the same days."""
    moments = [datetime(2026, 3, day, 9, tzinfo=UTC) for day in (4, 2, 3, 2)]
    assert days_practised(moments, UTC) == (MONDAY, date(2026, 3, 3), date(2026, 3, 4))
