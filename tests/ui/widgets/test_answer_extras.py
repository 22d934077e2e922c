"""Code and coach on the report of an answer."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

import pytest

from mockvoice.coach.feedback import Paragraph
from mockvoice.ui.widgets.answer_extras import AnswerExtras
from tests.helpers.fake_review import FakeReviewApp, FakeStoredAnswer, scorecard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mockvoice.packs.model import Question


class ScriptedCoach:
    """Writes when the test says so."""

    def __init__(self, *, is_on: bool) -> None:
        self.is_on = is_on
        self.asked: list[Question] = []
        self.stopped = 0
        self.answer: Future[Paragraph | None] = Future()

    def feedback(self, question: Question, _card: object) -> Future[Paragraph | None]:
        """Note what is asked."""
        self.asked.append(question)
        return self.answer

    def stop_feedback(self) -> None:
        """Note that it was asked for."""
        self.stopped += 1


@pytest.fixture
def app() -> FakeReviewApp:
    """A program with a coach."""
    made = FakeReviewApp()
    made.coach = ScriptedCoach(is_on=True)  # type: ignore[assignment]
    return made


@pytest.fixture
def extras(app: FakeReviewApp, qtbot: QtBot) -> AnswerExtras:
    """Shown for a scored answer."""
    made = AnswerExtras(app)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    made.show_answer(FakeStoredAnswer("a1", scorecard=scorecard()))  # type: ignore[arg-type]
    return made


def test_the_coach_writes_when_it_is_asked(extras: AnswerExtras, app: FakeReviewApp, qtbot: QtBot):
    """Its paragraph is shown, and a change of the scores takes it away."""
    assert extras.coach.isVisible()
    extras.coach.ask_button.click()
    assert len(app.coach.asked) == 1
    app.coach.answer.set_result(Paragraph("You told the two apart.", (), "small"))
    qtbot.waitUntil(lambda: "told the two apart" in extras.coach.text.text())
    extras.show_change(FakeStoredAnswer("a1", scorecard=scorecard()))  # type: ignore[arg-type]
    assert "told the two apart" not in extras.coach.text.text()
    assert app.coach.stopped >= 2


def test_without_a_coach_nothing_is_offered(app: FakeReviewApp, qtbot: QtBot):
    """Nor for an answer that was not scored."""
    app.coach.is_on = False
    made = AnswerExtras(app)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    made.show_answer(FakeStoredAnswer("a1", scorecard=scorecard()))  # type: ignore[arg-type]
    assert not made.coach.isVisible()
    app.coach.is_on = True
    made.show_answer(FakeStoredAnswer("a2"))  # type: ignore[arg-type]
    assert not made.coach.isVisible()


def test_nobody_waits_on_another_page(extras: AnswerExtras, app: FakeReviewApp):
    """The coach is stopped when the report is left."""
    before = app.coach.stopped
    extras.hide()
    assert app.coach.stopped == before + 1
