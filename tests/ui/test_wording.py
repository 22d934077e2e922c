"""Times, days and counts in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mockvoice.ui import wording


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0:00"), (6.9, "0:06"), (118.2, "1:58"), (3723, "1:02:03"), (-1, "0:00")]
)
def test_a_clock_counts_whole_seconds(seconds: float, words: str):
    """A place in a recording is written as minutes and seconds, hours only where there are some."""
    assert wording.clock(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 seconds"), (1, "1 second"), (60, "1 minute"), (118, "1 minute 58 seconds")]
)
def test_a_clock_can_be_said(seconds: float, words: str):
    """A screen reader hears units, not a colon."""
    assert wording.clock_aloud(seconds) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (date(2026, 3, 12), "Today"),
        (date(2026, 3, 11), "Yesterday"),
        (date(2026, 3, 9), "Monday"),
        (date(2026, 3, 5), "Thursday 5 March"),
        (date(2025, 12, 31), "31 December 2025"),
        (date(2026, 3, 13), "Friday 13 March"),
    ],
)
def test_a_day_is_named_as_a_person_names_it(when: date, words: str):
    """Near days have names, far ones a date, and only another year is written out."""
    assert wording.day(when, date(2026, 3, 12)) == words


def test_a_moment_stands_inside_a_line():
    """Near days are written small, far ones with a comma before the time."""
    today = date(2026, 3, 12)
    assert wording.moment(datetime(2026, 3, 12, 1, 5, tzinfo=UTC), today) == "today 1:05"
    assert wording.moment(datetime(2026, 3, 11, 23, 5, tzinfo=UTC), today) == "yesterday 23:05"
    assert wording.moment(datetime(2026, 3, 5, 12, 0, tzinfo=UTC), today) == "Thursday 5 March, 12:00"


def test_a_day_can_stand_after_since():
    """Near days are written small."""
    today = date(2026, 3, 12)
    days = [date(2026, 3, 12), date(2026, 3, 11), date(2026, 3, 9)]
    assert [wording.since(day, today) for day in days] == ["earlier today", "yesterday", "Monday"]


def test_counts_and_missing_scores_are_words():
    """One thing is singular, and a missing score is never a nought."""
    assert [wording.count(n, "answer") for n in (0, 1, 2)] == ["0 answers", "1 answer", "2 answers"]
    assert wording.count(2, "reply", "replies") == "2 replies"
    assert [wording.times(n) for n in (1, 2, 3)] == ["once", "twice", "3 times"]
    assert (wording.points(None), wording.points(0)) == ("not scored", "0")


def test_english_writes_i_large():
    """Words kept in lower case are written as they are read, and other languages are left alone."""
    assert wording.written("sorry i mean it", "en-GB") == "sorry I mean it"
    assert wording.written("i dati", "it") == "i dati"
