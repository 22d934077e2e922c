"""Reviews and cards: what an answer is worth, and that the card always says what the answers say."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.disagreement import with_verdict
from mockvoice.analysis.scorecard import Coverage, Status, StepResult, Structure
from mockvoice.errors import DatabaseDamagedError
from mockvoice.practice.schedule import ReviewSchedule
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.practice import Practice, StepSaid
from mockvoice.storage.recordings import Recordings
from tests.practice.builders import COVERED, MISSED, coverage, pack, question, scorecard
from tests.storage.builders import block

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.packs.model import Question

ASKED = question("q1", stage="ml-depth", topic="leakage")
GOOD = coverage(COVERED, COVERED, COVERED, MISSED)
BAD = coverage(MISSED, MISSED, MISSED, MISSED)
START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


class History:
    """An open history in which answers are given on days that a test names."""

    def __init__(self, database: Database, *, retention: float = 0.9) -> None:
        self.database = database
        self.retention = retention
        self.day = 0
        packs = (pack("ml", ASKED),)
        self.practice = Practice(database, ReviewSchedule(lambda: self.retention, lambda: packs))
        self.answers = Answers(database, clock=self.now, on_changed=self.practice.review)
        self.session_id = self.answers.begin_session("ml", "Machine learning", 5)

    def now(self) -> datetime:
        """Nine o'clock on the day that it is."""
        return START + timedelta(days=self.day)

    def give(self, said: Coverage | None, *, day: int = 0, asked: Question = ASKED, item: str = "") -> str:
        """Store a scored answer; returns its id."""
        self.day = day
        answer_id = self.answers.begin_answer(self.session_id, 1, asked, item=item)
        self.answers.save_scorecard(answer_id, scorecard(said, asked=asked))
        return answer_id

    @property
    def due_days(self) -> dict[str, int]:
        """In how many days from the start each question is due."""
        return {key: (moment - START).days for key, moment in self.practice.due().items()}


@pytest.fixture
def history(database: Database) -> History:
    """An empty history."""
    return History(database)


def fresh_due(*told: tuple[int, Coverage]) -> dict[str, int]:
    """Return when the question is due in a history that holds just these answers."""
    with Database.in_memory() as empty:
        made = History(empty)
        for day, said in told:
            made.give(said, day=day)
        return made.due_days


def test_a_scored_answer_is_a_review(history: History):
    """The question comes back after the schedule's first interval, under its pack and id."""
    history.give(GOOD)
    assert history.due_days == {"ml/q1": 2}


def test_scoring_again_replaces_the_review(history: History):
    """However often an answer is scored, it is one review, and the last scores hold."""
    answer_id = history.give(BAD)
    for _ in range(3):
        history.answers.save_scorecard(answer_id, scorecard(GOOD))
    assert history.due_days == fresh_due((0, GOOD))
    assert [attempt.answer_id for attempt in history.practice.attempts()] == [answer_id]


def test_a_verdict_on_an_earlier_answer_moves_the_question(history: History):
    """All reviews of the question are played anew, in the order they were given."""
    first = history.give(BAD)
    history.give(GOOD, day=5)
    assert history.due_days == fresh_due((0, BAD), (5, GOOD))
    card: Scorecard = scorecard(BAD, asked=ASKED)
    for place in range(4):
        card = with_verdict(card, ASKED, f"c{place}", Status.COVERED)
    history.answers.save_scorecard(first, card)
    assert history.due_days == fresh_due((0, coverage(*[COVERED] * 4)), (5, GOOD))
    assert history.due_days != fresh_due((0, BAD), (5, GOOD))


def test_a_review_counts_from_the_day_of_the_answer(history: History):
    """An answer that is scored weeks later was given when it was given."""
    answer_id = history.give(GOOD)
    history.day = 30
    history.answers.save_scorecard(answer_id, scorecard(GOOD))
    assert history.due_days == {"ml/q1": 2}


def test_answers_that_come_out_of_order_are_played_in_order(history: History):
    """A clock that was set back makes the same card as if the answers had come in the order of their times."""
    for day, said in ((6, GOOD), (0, BAD), (3, GOOD)):
        history.give(said, day=day)
    assert history.due_days == fresh_due((0, BAD), (3, GOOD), (6, GOOD))


def test_what_cannot_be_graded_is_no_review(history: History):
    """Neither a follow-up, nor an answer without measured content, nor one in which nothing was said."""
    history.give(GOOD, item="2.3+1")
    history.give(None)
    answer_id = history.answers.begin_answer(history.session_id, 1, ASKED)
    history.answers.save_scorecard(answer_id, scorecard(BAD, words=()))
    assert history.due_days == {}
    assert history.practice.attempts() == ()


def test_a_question_of_an_interview_is_a_review(history: History):
    """Its place in the interview has no mark of a follow-up."""
    history.give(GOOD, item="2.3")
    assert history.due_days == {"ml/q1": 2}


def test_an_answer_that_lost_its_content_is_no_review_any_more(history: History):
    """The card goes with the last review."""
    answer_id = history.give(GOOD)
    history.answers.save_scorecard(answer_id, scorecard(None))
    assert history.due_days == {}


def test_deleted_answers_do_not_count(history: History):
    """The card follows at once, and again when the answer is brought back."""
    first = history.give(GOOD)
    second = history.give(BAD, day=2)
    both = history.due_days
    history.answers.delete_answer(second)
    assert history.due_days == fresh_due((0, GOOD))
    history.answers.restore_answer(second)
    assert history.due_days == both
    history.answers.delete_session(history.session_id)
    assert history.due_days == {}
    history.answers.restore_session(history.session_id)
    assert history.due_days == both
    history.answers.delete_answer(first)
    history.answers.purge()
    assert history.due_days == fresh_due((2, BAD))


def test_a_question_whose_pack_was_not_told_is_found(history: History):
    """A session over questions of many packs has no pack of its own."""
    history.session_id = history.answers.begin_session("", "Mixed", 2)
    history.give(GOOD)
    assert set(history.due_days) == {"ml/q1"}


def test_a_schedule_that_fails_takes_the_scores_with_it(history: History, monkeypatch: pytest.MonkeyPatch):
    """Scores and review are committed together or not at all."""
    answer_id = history.answers.begin_answer(history.session_id, 1, ASKED)

    def fail(*_arguments: object) -> None:
        raise RuntimeError("out of order")

    monkeypatch.setattr(ReviewSchedule, "schedule", fail)
    with pytest.raises(RuntimeError):
        history.answers.save_scorecard(answer_id, scorecard(GOOD))
    assert history.answers.load(answer_id).scorecard is None
    assert history.practice.attempts() == ()


def test_catching_up_reviews_what_was_scored_before(database: Database):
    """A history from before there were reviews has the same cards afterwards, and a second time changes nothing."""
    practice = History(database).practice
    before = Answers(database, clock=lambda: START)
    session_id = before.begin_session("ml", "Machine learning", 3)
    for item in ("", "1.1+1", ""):
        before.save_scorecard(before.begin_answer(session_id, 1, ASKED, item=item), scorecard(GOOD))
    deleted = before.begin_answer(session_id, 1, ASKED)
    before.save_scorecard(deleted, scorecard(BAD))
    before.delete_answer(deleted)
    assert practice.due() == {}
    assert practice.catch_up() == 2
    assert {key: (moment - START).days for key, moment in practice.due().items()} == fresh_due((0, GOOD), (0, GOOD))
    changes = database.sqlite.conn.total_changes
    assert practice.catch_up() == 0
    assert database.sqlite.conn.total_changes == changes


def test_another_retention_moves_every_question(history: History):
    """Once caught up, the cards are as if the retention had always been so."""
    for day in (0, 2, 13):
        history.give(GOOD, day=day)
    usual = history.due_days["ml/q1"]
    history.retention = 0.97
    history.practice.catch_up()
    assert history.due_days["ml/q1"] < usual
    history.retention = 0.9
    history.practice.catch_up()
    assert history.due_days["ml/q1"] == usual


def test_without_scheduling_nothing_is_written(database: Database):
    """A tool that only reads leaves reviews and cards as they are."""
    history = History(database)
    history.give(GOOD)
    plain = Practice(database)
    plain.review(history.give(GOOD, day=1))
    assert plain.catch_up() == 0
    assert plain.due() == history.practice.due()


def test_the_latest_attempts_are_read_with_their_concepts(history: History):
    """At most so many of each question, in the order they were given."""
    other = question("q2", concepts=2)
    ids = [history.give(GOOD, day=day) for day in range(4)]
    history.give(coverage(COVERED, MISSED), day=1, asked=other)
    found = history.practice.attempts(latest=2)
    assert [(attempt.question_key, (attempt.answered_at - START).days) for attempt in found] == [
        ("ml/q1", 2),
        ("ml/q1", 3),
        ("ml/q2", 1),
    ]
    assert found[1].answer_id == ids[3]
    assert [(said.name, said.is_missed) for said in found[2].concepts] == [
        ("q2 concept 0", False),
        ("q2 concept 1", True),
    ]
    assert len(history.practice.attempts()) == 5


def test_steps_are_read_where_there_are_any(history: History):
    """Each with whether it was taken, be it in part."""
    bare = history.give(GOOD)
    stepped = history.answers.begin_answer(history.session_id, 1, ASKED)
    steps = (StepResult("Metric", Status.PARTLY, 0.5, 0.9), StepResult("Data", Status.MISSED, 0.1, 0.9))
    structure = Structure(None, None, (), steps)
    history.answers.save_scorecard(stepped, replace(scorecard(GOOD), structure=structure))
    assert history.practice.steps([bare, stepped, "nonesuch"]) == {
        stepped: (StepSaid("Metric", is_present=True), StepSaid("Data", is_present=False))
    }


def test_questions_are_kept_as_they_were_asked(history: History):
    """A question that left its pack can still be named; the last wording holds."""
    history.give(GOOD)
    history.give(GOOD, day=1, asked=ASKED.model_copy(update={"text": "In other words?"}))
    assert history.practice.questions(["ml/q1", "ml/gone"])["ml/q1"].text == "In other words?"
    assert set(history.practice.questions(["ml/gone"])) == set()


def test_days_of_practice_are_those_of_recordings(history: History):
    """Scored or not, follow-up or not; deleted answers do not count."""
    recordings = Recordings(history.database, clock=history.now)
    for day in (0, 3):
        history.day = day
        answer_id = history.answers.begin_answer(history.session_id, 1, ASKED, item="1.1+1")
        recording_id = recordings.begin(answer_id)
        recordings.append(recording_id, 0, block(0))
        recordings.seal(recording_id, overflow_count=0)
    assert sorted(history.practice.practised_at()) == [START, START + timedelta(days=3)]
    history.answers.delete_answer(answer_id)
    assert history.practice.practised_at() == (START,)


def test_an_answer_that_cannot_be_read_stops_no_other(path: Path):
    """Its neighbours are caught up, and a question that cannot be read is left out."""
    with Database.open(path) as made:
        history = History(made)
        broken, _ = history.give(GOOD), history.give(GOOD, day=1, asked=question("q2"))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE answers SET question = 'not json' WHERE id = ?", (broken,))
        connection.execute("DELETE FROM reviews WHERE answer_id <> ?", (broken,))
        connection.execute("DELETE FROM review_cards")
    connection.close()
    with Database.open(path) as opened:
        history = History(opened)
        assert history.practice.catch_up() == 1
        assert set(history.due_days) == {"ml/q2"}
        assert set(history.practice.questions(["ml/q1", "ml/q2"])) == {"ml/q2"}
        opened.execute("DELETE FROM reviews")
        assert history.practice.catch_up() == 2
        assert set(history.due_days) == {"ml/q2"}
        with pytest.raises(DatabaseDamagedError, match="cannot be read"):
            history.practice.review(broken)


def test_the_card_is_the_schedulers_own(history: History):
    """What is stored can be read by another program that knows FSRS."""
    history.give(GOOD)
    (row,) = history.database.query("SELECT card FROM review_cards")
    assert {"stability", "difficulty", "state", "due", "last_review", "scheduler"} <= json.loads(row["card"]).keys()
