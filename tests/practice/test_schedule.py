"""How an answer is graded, and when its question comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from fsrs import Rating
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.disagreement import with_verdict
from mockvoice.analysis.scorecard import Coverage, Status
from mockvoice.practice.schedule import LONGEST_INTERVAL_DAYS, ReviewSchedule, rating_of, rating_of_coverage
from tests.practice.builders import (
    COVERED,
    MISSED,
    NOON,
    PARTLY,
    WRONG,
    coverage,
    pack,
    question,
    scorecard,
)

if TYPE_CHECKING:
    from mockvoice.packs.model import Pack


def schedule(retention: float = 0.9, *packs: Pack) -> ReviewSchedule:
    """Return a schedule for a wished retention."""
    return ReviewSchedule(lambda: retention, lambda: packs)


@pytest.mark.parametrize(
    ("covered", "expected"),
    [
        (coverage(MISSED, COVERED, COVERED, COVERED), Rating.Again),
        (coverage(WRONG, COVERED, COVERED, COVERED), Rating.Again),
        (coverage(COVERED, PARTLY, MISSED, MISSED), Rating.Again),
        (coverage(MISSED, COVERED, COVERED, COVERED, certainty=0.5), Rating.Hard),
        (coverage(WRONG, COVERED, COVERED, COVERED, certainty=0.5), Rating.Hard),
        (coverage(PARTLY, COVERED, COVERED, COVERED), Rating.Hard),
        (coverage(COVERED, WRONG, COVERED, COVERED), Rating.Hard),
        (coverage(COVERED, COVERED, COVERED, COVERED, mistakes=1), Rating.Hard),
        (coverage(COVERED, COVERED, MISSED, MISSED), Rating.Hard),
        (coverage(COVERED, COVERED, COVERED, MISSED), Rating.Good),
        (coverage(COVERED, COVERED, COVERED, PARTLY), Rating.Good),
        (coverage(COVERED, COVERED, COVERED, COVERED), Rating.Easy),
    ],
)
def test_the_grade_follows_from_what_was_said(covered: Coverage, expected: Rating):
    """The table of the module's text holds, row by row."""
    assert rating_of(scorecard(covered), question()) is expected


def test_what_was_not_measured_has_no_grade():
    """Neither an answer without measured content nor one without a word is a review."""
    assert rating_of(scorecard(None), question()) is None
    assert rating_of(scorecard(coverage(MISSED, MISSED), words=()), question()) is None


def test_the_persons_own_verdict_is_sure():
    """An unsure miss of an essential concept is Hard; once the person says that it was missed, it is Again."""
    asked = question()
    unsure = scorecard(coverage(PARTLY, COVERED, COVERED, COVERED, certainty=0.4))
    assert rating_of(unsure, asked) is Rating.Hard
    assert rating_of(with_verdict(unsure, asked, "c0", Status.MISSED), asked) is Rating.Again


_ORDER = {WRONG: 0, MISSED: 1, PARTLY: 2, COVERED: 3}


@given(st.lists(st.sampled_from(tuple(Status)), min_size=2, max_size=6), st.data())
def test_saying_more_never_lowers_the_grade(statuses: list[Status], data: st.DataObject):
    """To raise one concept's status keeps the grade or raises it."""
    place = data.draw(st.integers(0, len(statuses) - 1))
    better = data.draw(st.sampled_from([s for s in Status if _ORDER[s] >= _ORDER[statuses[place]]]))
    raised = [better if index == place else status for index, status in enumerate(statuses)]
    asked = question(concepts=len(statuses))
    assert rating_of_coverage(coverage(*raised), asked) >= rating_of_coverage(coverage(*statuses), asked)


def test_a_better_answer_comes_back_later():
    """After a first answer the interval grows with the grade, and is never under a day."""
    days = [(schedule().schedule([(NOON, grade)]).due_at - NOON).days for grade in (1, 2, 3, 4)]
    assert days == sorted(days)
    assert days[0] == 1
    assert days[3] > days[2]


def test_good_answers_push_a_question_away_and_a_bad_one_brings_it_back():
    """Each good answer on the due day makes the interval longer; then forgetting makes it short."""
    plan = schedule()
    reviews, moment, intervals = [], NOON, []
    for grade in (3, 3, 3, 1):
        reviews.append((moment, grade))
        due_at = plan.schedule(reviews).due_at
        intervals.append((due_at - moment).days)
        moment = due_at
    assert intervals[0] < intervals[1] < intervals[2]
    assert intervals[3] < intervals[2]


def test_a_higher_retention_asks_sooner():
    """Who wants to forget less is asked more often."""
    reviews = [(NOON, 3), (NOON + timedelta(days=3), 3)]
    days = [(schedule(retention).schedule(reviews).due_at - NOON).days for retention in (0.97, 0.9, 0.8, 0.7)]
    assert days == sorted(days)
    assert days[0] < days[3]


@given(st.lists(st.tuples(st.integers(-40, 400), st.integers(1, 4)), min_size=1, max_size=12))
def test_the_same_answers_give_the_same_day(told: list[tuple[int, int]]):
    """There is no chance in it, no interval is longer than a year, and a clock that was set back stops nothing."""
    reviews = [(NOON + timedelta(days=days), grade) for days, grade in told]
    first, second = schedule().schedule(reviews), schedule().schedule(reviews)
    assert first == second
    assert timedelta(days=1) <= first.due_at - reviews[-1][0] <= timedelta(days=LONGEST_INTERVAL_DAYS)


def test_moments_are_in_utc():
    """A moment of another time zone, no reviews at all, and a grade that is none are refused."""
    elsewhere = datetime(2026, 3, 1, tzinfo=timezone(timedelta(hours=5)))
    for reviews in ([(elsewhere, 3)], [], [(NOON, 7)]):
        with pytest.raises(ValueError, match=r"schedule|UTC|valid"):
            schedule().schedule(reviews)
    assert schedule().schedule([(elsewhere.astimezone(UTC), 3)]).due_at.tzinfo is UTC


def test_a_question_without_its_pack_is_looked_for():
    """Where the pack was not told, the first one that has the question is named; else none."""
    packs = (pack("ml", question("a")), pack("mine", question("a"), question("b")))
    plan = schedule(0.9, *packs)
    assert plan.key_of("mine", question("a")) == "mine/a"
    assert plan.key_of("", question("a")) == "ml/a"
    assert plan.key_of("", question("b")) == "mine/b"
    assert plan.key_of("", question("gone")) == "/gone"


def test_the_name_tells_the_retention():
    """Cards of another retention are recognised."""
    assert schedule(0.9).name != schedule(0.85).name
    assert schedule(0.9).name == schedule(0.9).name
