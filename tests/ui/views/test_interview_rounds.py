"""A running interview on the screen: rounds, captions, requests, breaks and the goodbye."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from mockvoice.interview.follow_up import CANDIDATE_QUESTION
from mockvoice.interview.state import Phase
from mockvoice.interview.steps import Ask, Break
from mockvoice.packs.model import Question
from mockvoice.ui.views.interview import InterviewView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp, FakeSession

ASK = Ask(
    "2.1+1",
    Question(id="q+1", text="What does it cost?"),
    "ml",
    "ML",
    lead=("Let me ask one more thing.",),
    round_number=2,
    round_count=3,
    round_title="Depth",
)


class Room:
    """The page in a window, with an interview that the test moves."""

    def __init__(self, app: FakeApp, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QMainWindow()
        self.view = InterviewView(app)
        self.window.setCentralWidget(self.view)
        self.window.resize(1280, 800)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.session: FakeSession = app.new_session(app.packs[0], 2)
        self.session.is_interview = True
        self.session.left_s = 1500.0
        self.view.run(self.session)
        self.session.change(
            phase=Phase.ASKING, title="On-site day", ask=ASK, lines=ASK.lines, line=0, is_realistic=True
        )

    def press(self, key: Qt.Key) -> None:
        """Press a key where the keyboard's focus is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key)


@pytest.fixture
def room(fake_app: FakeApp, qtbot: QtBot) -> Room:
    """An interview in its second round, at a follow-up that is being asked."""
    return Room(fake_app, qtbot)


def test_the_place_in_the_interview_is_told(room: Room):
    """Which round, which question, and how much time is left, in words and on the bar."""
    expected = "On-site day  ·  Depth (2 of 3)  ·  Question 1, follow-up  ·  25 minutes left"
    assert room.view.place_text == expected
    room.session.left_s = 0.0
    room.session.change()
    assert room.view.place_text.endswith("time is up")


def test_what_the_interviewer_says_is_shown(room: Room):
    """The lead stands above the question; what was asked for in between takes its place."""
    card = room.view.question_card
    assert (card.caption, card.text) == ("Let me ask one more thing.", "What does it cost?")
    room.session.change(lines=("Of course, take your time.",))
    assert (card.caption, card.text) == ("Of course, take your time.", "What does it cost?")


def test_captions_can_be_switched_off(fake_app: FakeApp, qtbot: QtBot):
    """The question itself always stands there."""
    fake_app.settings = fake_app.settings.model_copy(update={"captions": False})
    room = Room(fake_app, qtbot)
    assert room.view.question_card.caption == ""
    assert room.view.question_card.text == "What does it cost?"


def test_keys_ask_for_other_words_and_for_a_moment(room: Room):
    """P and M reach the session, and so do the buttons; not while an answer is recorded."""
    room.session.finish_asking()
    room.press(Qt.Key.Key_P)
    room.press(Qt.Key.Key_M)
    room.view.question_card.rephrase_button.click()
    room.view.question_card.moment_button.click()
    assert [call for call in room.session.calls if call.startswith("request")] == [
        "request rephrase",
        "request moment",
        "request rephrase",
        "request moment",
    ]
    room.press(Qt.Key.Key_Space)
    assert not room.view.question_card.moment_button.isEnabled()


def test_a_moment_is_offered_only_where_somebody_waits(fake_app: FakeApp, qtbot: QtBot):
    """In plain practice nobody does."""
    view = InterviewView(fake_app)
    qtbot.addWidget(view)
    view.run(fake_app.new_session(fake_app.packs[0], 1))
    assert view.question_card.moment_button.isHidden()
    assert not view.question_card.rephrase_button.isHidden()


def test_the_candidate_may_have_no_more_questions(room: Room):
    """The button that skips says so."""
    ask = replace(ASK, item="3.c1", question=Question(id=CANDIDATE_QUESTION, text="What would you like to ask?"))
    room.session.change(phase=Phase.THINKING, ask=ask)
    assert room.view.skip_button.text() == "No more questions"
    assert "Your questions" in room.view.place_text


def test_no_score_is_shown_between(room: Room):
    """After an answer the page says that it is kept, and nothing about how good it was."""
    room.session.finish_asking()
    room.press(Qt.Key.Key_Space)
    room.session.change(phase=Phase.SCORING)
    assert room.view.answer_card.state_text == "Thank you. One moment…"
    assert not room.view.is_report_shown


def test_a_break_says_how_long_it_is_and_what_comes(room: Room):
    """N ends it."""
    rest = Break(("Let's have a break of ten minutes.",), 10, "Design")
    room.session.change(phase=Phase.BREAK, rest=rest, lines=rest.lines)
    assert room.view.rest.isVisible()
    assert room.view.rest.words == "Let's have a break of ten minutes."
    assert "Design" in room.view.rest.hint
    room.press(Qt.Key.Key_N)
    assert room.session.calls[-1] == "next"


def test_the_goodbye_waits_for_the_report(room: Room):
    """It tells how many answers are still being scored."""
    room.session.change(phase=Phase.CLOSING, lines=("Thank you for your time.",), line=0, pending_count=2)
    assert room.view.rest.words == "Thank you for your time."
    assert "2 answers to go" in room.view.rest.hint
    assert room.view.rest.go_on_button.isEnabled()
    room.session.change(line=None, pending_count=1)
    assert "1 answer to go" in room.view.rest.hint
    assert not room.view.rest.go_on_button.isEnabled()


def test_leaving_an_interview_says_that_it_can_be_gone_on_with(room: Room):
    """Nothing is lost by it."""
    question = room.view.ask_to_leave()
    assert question is not None
    assert "go on with this interview" in room.view.what_is_kept()
    question.confirmed.emit()
    assert room.session.calls[-1] == "leave"
