"""What the coach says of an answer."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.scorecard import Evidence
from mockvoice.coach.feedback import Paragraph
from mockvoice.errors import CoachError, StoppedError
from mockvoice.ui.jobs import watch
from mockvoice.ui.widgets.coach_note import NOTHING, OFFER, THINKING, CoachNote

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXT = "You said <b>it overfits</b>, and that holds. " * 12
PARAGRAPH = Paragraph(
    TEXT,
    (Evidence("the model is overfitting", 4.0, 5.5, 9, 12), Evidence("it leaks the future", None, None, 30, 33)),
    "small",
)


@pytest.fixture
def note(qtbot: QtBot) -> CoachNote:
    """The note on a page."""
    made = CoachNote()
    qtbot.addWidget(made)
    made.resize(500, 400)
    return made


def test_without_a_coach_there_is_no_note(note: CoachNote):
    """It is hidden until it is offered."""
    assert note.isHidden()


def test_it_is_asked_by_a_button(note: CoachNote, qtbot: QtBot):
    """Nothing is asked before the person wants it."""
    note.show_offer()
    assert note.text.text() == OFFER
    assert note.ask_button.isVisible()
    assert note.stop_button.isHidden()
    with qtbot.waitSignal(note.feedback_requested):
        note.ask_button.click()


def test_writing_can_be_stopped(note: CoachNote, qtbot: QtBot):
    """While the model writes, the note says so and offers to stop it; the keyboard's focus stays with it."""
    with qtbot.waitActive(note):
        note.show_offer()
        note.activateWindow()
    note.ask_button.setFocus()
    note.show_thinking()
    assert note.text.text() == THINKING
    assert note.progress.isVisible()
    assert note.ask_button.isHidden()
    assert note.stop_button.hasFocus()
    with qtbot.waitSignal(note.stop_requested):
        note.stop_button.click()


def test_a_paragraph_stands_with_its_quotes(note: CoachNote, qtbot: QtBot):
    """Text is shown as it is, each quote with a time can be heard, and it is said who wrote it."""
    note.show_thinking()
    note.show_paragraph(PARAGRAPH)
    assert note.text.text() == TEXT
    assert note.progress.isHidden()
    assert note.stop_button.isHidden()
    assert "Written by small on this computer" in note.origin.text()
    (button,) = note.play_buttons
    assert button.accessibleName() == "Play from 4 seconds: the model is overfitting"
    with qtbot.waitSignal(note.play_requested) as played:
        button.click()
    assert played.args == [4.0]


def test_what_came_before_goes(note: CoachNote):
    """A new state shows nothing of the one before."""
    note.show_paragraph(PARAGRAPH)
    note.show_offer()
    assert note.play_buttons == ()
    assert note.origin.isHidden()


def test_nothing_usable_is_said(note: CoachNote):
    """The report is complete without it, and one may ask again."""
    note.show_nothing()
    assert note.text.text() == NOTHING
    assert note.ask_button.accessibleName() == "Ask once more"


def test_a_server_that_fails_is_told(note: CoachNote):
    """The sentence of the error is shown, and one may ask again."""
    note.show_problem(CoachError("No server answers.", kept="Nothing was lost."))
    assert note.text.text() == "No server answers. Nothing was lost."
    assert note.ask_button.isVisible()


def test_an_answer_of_the_coach_is_awaited(note: CoachNote, qtbot: QtBot):
    """The note shows that the model writes, and then the paragraph, nothing usable, or what went wrong."""
    for end, text in ((PARAGRAPH, TEXT), (None, NOTHING)):
        feedback: Future[Paragraph | None] = Future()
        note.take(feedback)
        assert note.text.text() == THINKING
        feedback.set_result(end)
        qtbot.waitUntil(lambda text=text: note.text.text() == text)
    for error, text in ((CoachError("No server answers."), "No server answers."), (StoppedError("Stopped."), OFFER)):
        feedback = Future()
        note.take(feedback)
        feedback.set_exception(error)
        qtbot.waitUntil(lambda text=text: note.text.text() == text)


def test_what_comes_late_is_not_shown(note: CoachNote, qtbot: QtBot):
    """A paragraph on another answer, or after the coach was turned off, changes nothing."""
    first: Future[Paragraph | None] = Future()
    second: Future[Paragraph | None] = Future()
    note.take(first)
    note.take(second)
    first.set_result(PARAGRAPH)
    second.set_result(None)
    qtbot.waitUntil(lambda: note.text.text() == NOTHING)
    late: Future[Paragraph | None] = Future()
    last: Future[Paragraph | None] = Future()
    note.take(late)
    note.show_off()
    late.set_result(PARAGRAPH)
    shown: list[None] = []
    watch(last, note, shown.append, lambda _: None)
    last.set_result(None)
    qtbot.waitUntil(lambda: shown == [None])
    assert note.isHidden()
