"""What is due follows whatever the program does to an answer, on real parts but for sound and scorer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.scorecard import Status
from mockvoice.app import App
from mockvoice.audio.player import Player
from mockvoice.engine import Engine
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.recordings import Recordings
from mockvoice.voice.system import SystemSpeaker
from tests.practice.builders import COVERED, MISSED, coverage, scorecard
from tests.storage.builders import block

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.interview.parts import Listening, Progress
    from mockvoice.packs.model import Question
    from mockvoice.paths import Paths
    from mockvoice.practice.today import PracticeDay

YESTERDAY = datetime.now(UTC) - timedelta(days=1)
PATIENCE_S = 20


class Judge:
    """Scores every answer as the test says."""

    status = MISSED

    def listen(self, question: Question) -> Listening:
        """Hear nothing: no answer is given here."""
        raise NotImplementedError(question.id)

    def score(
        self, question: Question | None, samples: NDArray[np.int16], *, on_progress: Progress | None = None
    ) -> Scorecard:
        """Give every concept the same status."""
        del samples, on_progress
        assert question is not None
        return of_status(question, self.status)


def of_status(question: Question, status: Status) -> Scorecard:
    """Return a scorecard that gives every concept of a question this status."""
    made = coverage(*[status] * len(question.concepts))
    named = tuple(
        type(result)(own.id, own.name, own.weight, status, 0.5, result.evidence, 0.9)
        for own, result in zip(question.concepts, made.concepts, strict=True)
    )
    return scorecard(type(made)(made.score, named))


@pytest.fixture
def engine(home: Paths) -> Engine:
    """A person's engine, with nothing loaded."""
    return Engine(home)


@pytest.fixture
def asked(engine: Engine) -> Question:
    """A question that ships."""
    return engine.packs[0].questions[0]


@pytest.fixture
def answer_id(engine: Engine, asked: Question) -> str:
    """An answer of yesterday in which everything was missed, scored before the program knew of reviews."""
    with Database.open(engine.paths.database) as database:
        answers, recordings = (made(database, clock=lambda: YESTERDAY) for made in (Answers, Recordings))
        session_id = answers.begin_session(engine.packs[0].id, engine.packs[0].title, 1)
        made_id = answers.begin_answer(session_id, 1, asked)
        recording_id = recordings.begin(made_id)
        recordings.append(recording_id, 0, block(0))
        recordings.seal(recording_id, overflow_count=0)
        answers.save_scorecard(made_id, of_status(asked, MISSED))
    return made_id


@pytest.fixture
def judge() -> Judge:
    """Who scores."""
    return Judge()


@pytest.fixture
def app(engine: Engine, judge: Judge, answer_id: str) -> Iterator[App]:
    """The program on that history, with a wished retention that was changed and changed back, which catches up."""
    assert answer_id
    made = App(engine, speaker=SystemSpeaker(), player=Player(), question_player=Player(), scorer=judge)
    for retention in (0.8, 0.9):
        made.change_settings(retention=retention)
    yield made
    made.close()


def look(app: App) -> PracticeDay:
    """Return what practice remembers now."""
    return app.practice_today().result(PATIENCE_S)


def due_keys(app: App) -> list[str]:
    """Return what is due."""
    return [item.asked.key for item in look(app).due]


def test_what_was_missed_yesterday_is_due_today(app: App, engine: Engine, asked: Question):
    """The history from before is caught up, and the streak knows yesterday."""
    assert due_keys(app) == [f"{engine.packs[0].id}/{asked.id}"]
    assert look(app).streak.length_days == 1


def test_scoring_again_moves_the_question(app: App, judge: Judge, answer_id: str):
    """Once everything counts as covered it comes back in days."""
    judge.status = COVERED
    app.score_again(answer_id).result(PATIENCE_S)
    day = look(app)
    assert day.due == ()
    assert day.remembered_count == 1
    assert day.next_due is not None


def test_the_persons_verdicts_move_the_question(app: App, answer_id: str, asked: Question):
    """One word after another, until nothing is missed; and back."""
    for concept in asked.concepts:
        app.give_verdict(answer_id, concept.id, Status.COVERED).result(PATIENCE_S)
    assert due_keys(app) == []
    for concept in asked.concepts:
        app.give_verdict(answer_id, concept.id, None).result(PATIENCE_S)
    assert len(due_keys(app)) == 1


def test_a_deleted_session_takes_its_question_along(app: App):
    """Until it is restored."""
    (session,) = app.sessions().result(PATIENCE_S)
    app.delete_session(session.id).result(PATIENCE_S)
    day = look(app)
    assert (day.due, day.remembered_count, day.streak.length_days) == ((), 0, 0)
    app.restore_session(session.id).result(PATIENCE_S)
    assert len(due_keys(app)) == 1


def test_a_higher_retention_brings_questions_back_sooner(app: App, judge: Judge, answer_id: str):
    """The setting holds for questions that were answered before."""
    judge.status = COVERED
    app.score_again(answer_id).result(PATIENCE_S)
    usual = look(app).next_due
    app.change_settings(retention=0.97)
    sooner = look(app).next_due
    assert usual is not None
    assert sooner is not None
    assert sooner < usual


def test_a_session_can_be_made_of_the_queue(app: App):
    """Questions of several packs are asked in their order, under the session's title."""
    chosen = [item.asked for item in look(app).mix]
    session = app.session_of(chosen, "Mixed practice")
    assert session.state.pack_title == "Mixed practice"
    assert session.state.phase == "asking"
