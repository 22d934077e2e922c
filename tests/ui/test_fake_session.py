"""The session that the window's tests use keeps to what the real one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.interview.drill import Drill
from mockvoice.interview.lines import Lines
from mockvoice.interview.session import Session
from mockvoice.interview.state import Phase, SessionState
from tests.helpers.fake_app import FakeSession, question
from tests.helpers.session_parts import Stage, tone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUESTIONS = (question(1), question(2))
TITLE = "Machine learning"


class Real:
    """The real session, with every step that comes from outside it."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        drill = Drill([("ml", TITLE, asked) for asked in QUESTIONS])
        self.session = Session(stage.parts, drill, pack_id="ml", title=TITLE, lines=Lines(0))

    def finish_asking(self) -> None:
        """Let the reading end."""
        self.stage.interviewer.finish()
        self.stage.pump.run_until(lambda: self.session.state.phase is Phase.THINKING)

    def finish_opening(self) -> None:
        """Let the microphone open, and hear something."""
        self.stage.pump.run_until(lambda: self.session.state.phase is Phase.RECORDING)
        self.stage.recorders[-1].deliver(tone())

    def finish_scoring(self) -> None:
        """Let the answer be scored."""
        self.stage.pump.run_until(lambda: self.session.state.phase is Phase.SCORED)


class Fake:
    """The fake, moved in the same way."""

    def __init__(self) -> None:
        self.session = FakeSession(TITLE, QUESTIONS)
        self.session.opens_at_once = False
        self.finish_asking = self.session.finish_asking
        self.finish_opening = self.session.finish_opening
        self.finish_scoring = self.session.finish_scoring


@pytest.fixture(params=["real", "fake"])
def course(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Real | Fake]:
    """A session over two questions, real and fake."""
    if request.param == "fake":
        yield Fake()
        return
    stage = Stage(tmp_path / "history.db")
    yield Real(stage)
    stage.close()


def place(state: SessionState) -> tuple[Phase, int, int]:
    """Return what the window's layout depends on."""
    return state.phase, state.number, state.count


def test_both_take_the_same_course(course: Real | Fake):
    """Asking, thinking, recording, scoring, scored, again, next, skipped, ended: step by step the same."""
    session = course.session
    session.start()
    assert place(session.state) == (Phase.ASKING, 1, 2)
    assert session.meter() is None
    course.finish_asking()
    assert place(session.state) == (Phase.THINKING, 1, 2)
    session.begin_answer()
    assert session.state.phase is Phase.THINKING
    session.skip_question()
    session.repeat_question()
    assert place(session.state) == (Phase.THINKING, 1, 2)
    course.finish_opening()
    assert place(session.state) == (Phase.RECORDING, 1, 2)
    assert session.meter() is not None
    session.next_question()
    session.skip_question()
    assert session.state.phase is Phase.RECORDING
    session.end_answer()
    assert session.state.phase is Phase.SCORING
    course.finish_scoring()
    assert place(session.state) == (Phase.SCORED, 1, 2)
    assert session.state.answer_id
    session.try_again()
    assert place(session.state) == (Phase.ASKING, 1, 2)
    assert session.state.answer_id is None
    session.skip_question()
    assert place(session.state) == (Phase.ASKING, 2, 2)
    session.skip_question()
    assert session.state.phase is Phase.ENDED


def test_both_are_left_alike(course: Real | Fake):
    """Leaving in mid-answer ends both, and both say so."""
    seen: list[Phase] = []
    session = course.session
    session.on_changed = lambda state: seen.append(state.phase)
    session.start()
    session.begin_answer()
    course.finish_opening()
    session.leave()
    assert session.state.phase is Phase.ENDED
    assert seen[-1] is Phase.ENDED
    session.leave()
    assert session.state.phase is Phase.ENDED
