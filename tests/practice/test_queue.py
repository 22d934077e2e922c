"""What to practise today, and why."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.practice.catalogue import catalogue, speaking_minutes
from mockvoice.practice.queue import QueueItem, Remembered, Why, due_in_words, due_items, todays_queue
from mockvoice.practice.weak_spots import SpotSort, WeakSpot
from tests.practice.builders import COVERED, MISSED, NOON, attempts, pack, question

TOPICS = ("fairness", "privacy", "metrics")
QUESTIONS = catalogue(
    (
        pack("ml", *(question(f"q{n}", topic=TOPICS[n % 3], target_s=60) for n in range(12))),
        pack("more", *(question(f"m{n}", topic="more", target_s=60) for n in range(6))),
    )
)
BERLIN = ZoneInfo("Europe/Berlin")
WEAK = WeakSpot(SpotSort.TOPIC, "fairness", "", 3, 4, 0.75, 0.4, ("ml/q3",), frozenset({"a"}), "")


def queue(remembered: Remembered, **options: Any) -> tuple[QueueItem, ...]:
    """Return a queue of a Wednesday's noon in Berlin."""
    return todays_queue(QUESTIONS, remembered, **({"now": NOON, "zone": BERLIN, "seed": 1} | options))


def due(**days_ago: float) -> dict[str, datetime]:
    """Return when questions of the pack "ml" are due."""
    return {f"ml/{name}": NOON - timedelta(days=ago) for name, ago in days_ago.items()}


def test_the_most_overdue_comes_first():
    """What is due later today is due today; tomorrow's is not, and what no pack has any more is passed over."""
    moments = due(q1=0.2, q2=3, q4=-0.3, q5=-1, gone=9)
    found = due_items(QUESTIONS, moments, now=NOON, zone=BERLIN)
    assert [item.asked.key for item in found] == ["ml/q2", "ml/q1", "ml/q4"]
    assert [item.reason for item in found] == ["due since Sunday", "due today", "due today"]


def test_the_day_is_the_persons_own():
    """Half past eleven at night in UTC is tomorrow in Berlin."""
    late = {"ml/q1": NOON.replace(hour=23, minute=30)}
    assert due_items(QUESTIONS, late, now=NOON, zone=BERLIN) == ()
    assert len(due_items(QUESTIONS, late, now=NOON, zone=ZoneInfo("UTC"))) == 1


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 5), "due today"),
        (date(2026, 3, 4), "due today"),
        (date(2026, 3, 3), "due since yesterday"),
        (date(2026, 2, 26), "due since Thursday"),
        (date(2026, 2, 25), "due since 25 February"),
        (date(2025, 12, 31), "due since 31 December 2025"),
    ],
)
def test_days_are_told_as_people_tell_them(day: date, words: str):
    """Weekdays within a week, dates before that."""
    assert due_in_words(day, date(2026, 3, 4)) == words


def test_due_weak_and_new_questions_are_mixed():
    """Of five questions three are due, one is weak, one is new, in a fixed order, each with its reason."""
    moments = due(q1=1, q2=2, q4=3, q3=-20)
    remembered = Remembered(moments, attempts(("ml/q3", 1, (MISSED, COVERED))), (WEAK,))
    found = queue(remembered, count=5)
    assert [item.why for item in found] == [Why.DUE, Why.DUE, Why.WEAK, Why.DUE, Why.NEW]
    assert found[2].asked.key == "ml/q3"
    assert found[2].reason == "you missed “q3 concept 0” here"
    assert found[4].reason == "new"


def test_a_weak_question_that_was_never_answered_names_its_spot():
    """There is nothing that was missed in it."""
    found = [item for item in queue(Remembered({}, (), (WEAK,))) if item.why is Why.WEAK]
    assert {item.reason for item in found} == {"weak spot: fairness"}


def test_what_was_answered_today_is_not_drilled_again_today():
    """A weak question rests for a day."""
    (yesterday,) = attempts(("ml/q3", 1, (MISSED,)))
    remembered = Remembered(due(q3=-3), (yesterday,), (WEAK,))
    assert any(item.asked.key == "ml/q3" for item in queue(remembered))
    later = queue(remembered, now=yesterday.answered_at + timedelta(hours=2))
    assert all(item.asked.key != "ml/q3" for item in later)


def test_new_questions_come_from_preferred_packs_and_take_turns_by_topic():
    """Then from packs that were practised; the seed chooses, and the same seed chooses alike."""
    found = queue(Remembered(), preferred_packs=("ml",), count=3)
    assert {item.asked.question.topic for item in found} == set(TOPICS)
    assert queue(Remembered(), preferred_packs=("ml",), count=3) == found
    others = {queue(Remembered(), preferred_packs=("ml",), count=3, seed=seed) for seed in range(6)}
    assert len(others) > 1
    practised = queue(Remembered({"more/m0": NOON + timedelta(days=9)}), count=5)
    assert {item.asked.pack_id for item in practised} == {"more"}


def test_minutes_bound_the_queue():
    """As many questions as fit, and always one."""
    assert len(queue(Remembered(), minutes=5)) == 5
    assert len(queue(Remembered(), minutes=0.1)) == 1
    assert speaking_minutes(item.asked.question for item in queue(Remembered(), minutes=5)) == 5


def test_nothing_to_ask_is_an_empty_queue():
    """Without packs there is nothing to practise."""
    assert todays_queue({}, Remembered(due(q1=1)), now=NOON, zone=BERLIN, seed=1) == ()


@given(
    st.dictionaries(st.sampled_from(sorted(QUESTIONS)), st.integers(-5, 30)),
    st.lists(st.sampled_from(sorted(QUESTIONS)), max_size=4, unique=True),
    st.integers(0, 99),
    st.integers(0, 25),
)
def test_a_queue_holds_each_question_once(due_days: dict[str, int], weak: list[str], seed: int, count: int):
    """It is as long as was asked for where there is enough, and due questions keep their order."""
    moments = {key: NOON - timedelta(days=days) for key, days in due_days.items()}
    spot = WeakSpot(SpotSort.TOPIC, "fairness", "", 3, 4, 0.75, 0.4, tuple(weak), frozenset({"a"}), "")
    found = queue(Remembered(moments, (), (spot,)), seed=seed, count=count)
    keys = [item.asked.key for item in found]
    assert len(keys) == len(set(keys)) <= count
    whole = due_items(QUESTIONS, moments, now=NOON, zone=BERLIN)
    in_order = [item.asked.key for item in whole]
    shown = [item.asked.key for item in found if item.why is Why.DUE]
    assert shown == [key for key in in_order if key in shown]
    if len(keys) < count:
        assert set(in_order) <= set(keys)
