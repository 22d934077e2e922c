"""What the start page says of practice, from a history."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from mockvoice.practice.queue import Why
from mockvoice.practice.schedule import ReviewSchedule
from mockvoice.practice.today import PracticeDay, look_at_today
from mockvoice.practice.weak_spots import SpotSort
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.practice import Practice
from mockvoice.storage.recordings import Recordings
from tests.practice.builders import COVERED, MISSED, NOON, coverage, pack, question, scorecard
from tests.storage.builders import block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.analysis.scorecard import Coverage
    from mockvoice.packs.model import Pack, Question

ASKED = tuple(question(f"q{n}", topic="fairness", stage="ml-depth", target_s=90) for n in range(4))
PACKS = (pack("ml", *ASKED),)
BAD, FULL = coverage(*[MISSED] * 4), coverage(*[COVERED] * 4)


class Desk:
    """A history in which answers are recorded and scored on days that a test names."""

    def __init__(self, database: Database) -> None:
        self.now = NOON
        self.practice = Practice(database, ReviewSchedule(lambda: 0.9, lambda: PACKS))
        self._answers = Answers(database, clock=lambda: self.now, on_changed=self.practice.review)
        self._recordings = Recordings(database, clock=lambda: self.now)

    def give(self, asked: Question, said: Coverage, *, days_ago: int) -> str:
        """Record and score an answer; returns its id."""
        self.now = NOON - timedelta(days=days_ago)
        session_id = self._answers.begin_session("ml", "ML", 1)
        answer_id = self._answers.begin_answer(session_id, 1, asked)
        recording_id = self._recordings.begin(answer_id)
        self._recordings.append(recording_id, 0, block(0))
        self._recordings.seal(recording_id, overflow_count=0)
        self._answers.save_scorecard(answer_id, scorecard(said, asked=asked))
        return answer_id

    def look(self, packs: tuple[Pack, ...] = PACKS, now: datetime = NOON) -> PracticeDay:
        """Return what is remembered at noon."""
        return look_at_today(self.practice, packs, now=now, zone=UTC)


@pytest.fixture
def desk() -> Iterator[Desk]:
    """An empty history."""
    with Database.in_memory() as database:
        yield Desk(database)


def test_a_newcomer_has_new_questions_only(desk: Desk):
    """Nothing is due, nothing is weak, there is no streak, and there is something to begin with."""
    day = desk.look()
    assert (day.due, day.next_due, day.remembered_count, day.drills, day.spots) == ((), None, 0, (), ())
    assert day.streak.length_days == day.streak.longest_days == 0
    assert {item.why for item in day.mix} == {Why.NEW}


def test_a_day_of_practice(desk: Desk):
    """What was missed is due, what was answered well comes back later, and the streak counts the days."""
    desk.give(ASKED[0], BAD, days_ago=2)
    desk.give(ASKED[1], FULL, days_ago=1)
    day = desk.look()
    assert [(item.asked.key, item.reason) for item in day.due] == [("ml/q0", "due since yesterday")]
    assert day.next_due == date(2026, 3, 11)
    assert day.remembered_count == 2
    assert (day.streak.length_days, day.streak.practised_today) == (2, False)
    assert day.mix[0].asked.key == "ml/q0"


def test_weak_spots_come_with_their_drill(desk: Desk):
    """Three bad answers on a topic are told, and the drill begins with what was missed."""
    for number in range(3):
        desk.give(ASKED[number], BAD, days_ago=3 - number)
    day = desk.look()
    topic = next(spot for spot in day.spots if spot.sort is SpotSort.TOPIC)
    assert topic.sentence == "You fell short in 3 of 3 answers on “fairness”."
    assert {asked.key for asked in day.drills[0].questions} == {"ml/q0", "ml/q1", "ml/q2", "ml/q3"}
    assert day.drills[0].questions[-1].key == "ml/q3"


def test_questions_that_no_pack_has_any_more(desk: Desk):
    """They are not asked, but what they told of a topic still counts."""
    for number in range(3):
        desk.give(ASKED[number], BAD, days_ago=2)
    day = desk.look((pack("ml", ASKED[3]),))
    assert day.due == ()
    assert day.remembered_count == 0
    assert any(spot.sort is SpotSort.TOPIC for spot in day.spots)
    assert [asked.key for asked in day.drills[0].questions] == ["ml/q3"]


def test_the_same_day_gives_the_same_queue(desk: Desk):
    """The mix changes with the day, and not with the hour."""
    desk.give(ASKED[0], BAD, days_ago=1)
    assert desk.look() == desk.look(now=NOON + timedelta(hours=3))
