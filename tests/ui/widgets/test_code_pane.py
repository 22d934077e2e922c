"""The pane in which code is written while somebody talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from mockvoice.coding.edits import EditLog
from mockvoice.coding.result import CodeResult, Ending, Outcome, TestResult, runs_from_json
from mockvoice.errors import CodingError
from mockvoice.interview.steps import Ask
from mockvoice.packs.model import Coding, Question
from mockvoice.ui.views.interview import InterviewView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mockvoice.ui.widgets.code_pane import CodePane
    from tests.helpers.fake_app import FakeApp

CODING = Coding(starter="def add(a, b):\n    ", tests="def test_add():\n    assert add(1, 2) == 3\n", entry="add")
ASK = Ask("1", Question(id="add", text="Add two numbers.", coding=CODING), "pack", "Pack", count=1)
PASSED = CodeResult(
    ending=Ending.FINISHED,
    tests=(TestResult(name="test_add", title="It adds", outcome=Outcome.PASSED),),
    isolation="namespaces",
    statement="Your code ran apart from your files.",
)


class Room:
    """The interview's page with a question that is answered with code."""

    def __init__(self, app: FakeApp, qtbot: QtBot) -> None:
        self.app, self.qtbot = app, qtbot
        self.window = QMainWindow()
        self.view = InterviewView(app)
        self.window.setCentralWidget(self.view)
        self.window.resize(1280, 800)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.session = app.new_session(app.packs[0], 1)
        self.view.run(self.session)
        self.session.change(ask=ASK)
        self.session.finish_asking()

    @property
    def pane(self) -> CodePane:
        """Where the code stands."""
        return self.view.area.code

    def write(self, text: str) -> None:
        """Type at the end of the code."""
        self.pane.editor.setFocus()
        self.qtbot.keyClick(self.pane.editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClicks(self.pane.editor, text)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the focus is."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, held)


@pytest.fixture
def room(fake_app: FakeApp, qtbot: QtBot) -> Room:
    """It is the person's turn."""
    return Room(fake_app, qtbot)


def test_a_question_with_code_has_an_editor(room: Room):
    """In place of the live words; the starter stands there, and other questions have none."""
    assert room.pane.isVisible()
    assert not room.view.live.isVisible()
    assert room.pane.editor.code == CODING.starter
    room.session.change(ask=Ask("2", Question(id="talk", text="Tell me about it."), "pack", "Pack"))
    assert not room.pane.isVisible()
    assert room.view.live.isVisible()


def test_what_is_typed_is_kept_with_its_times(room: Room):
    """From the recording's start to its end, and the whole of it can be seen again."""
    room.write("x")
    both = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    room.press(Qt.Key.Key_Return, *both)
    room.write("return a")
    room.qtbot.waitUntil(lambda: room.view.can_end_answer)
    room.press(Qt.Key.Key_Return, *both)
    assert room.session.calls[-1] == "end"
    log = EditLog.from_json(room.session.code[-1].edits)
    assert log.start == f"{CODING.starter}x"
    assert log.final == f"{CODING.starter}xreturn a"
    assert len(log.edits) == len("return a")


def test_plain_keys_belong_to_the_editor(room: Room):
    """Space, S, R and N are letters there, and do nothing else."""
    calls = list(room.session.calls)
    room.write(" srnpmt")
    assert room.pane.editor.code.endswith(" srnpmt")
    assert room.session.calls == calls


def test_tests_run_and_are_kept_with_their_time(room: Room):
    """Ctrl+Enter runs them; the result stands below, and goes with the answer."""
    room.press(Qt.Key.Key_Space)
    room.write("return a + b")
    room.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ((coding, code, run),) = room.app.code.runs
    assert (coding, code) == (CODING, f"{CODING.starter}return a + b")
    assert not room.pane.results.run_button.isEnabled()
    run.set_result(PASSED)
    room.qtbot.waitUntil(lambda: room.pane.results.result == PASSED)
    (kept,) = runs_from_json(room.session.code[-1].runs)
    assert kept.result == PASSED
    assert kept.at_s > 0


def test_tests_that_cannot_be_run_are_told(room: Room):
    """And can be run again."""
    room.pane.run_tests()
    ((_, _, run),) = room.app.code.runs
    run.set_exception(CodingError("The tests could not be run."))
    room.qtbot.waitUntil(lambda: bool(room.pane.notices.texts))
    assert room.pane.results.run_button.isEnabled()
    room.pane.results.set_running(is_running=True)
    room.pane.results.stop_button.click()
    assert room.app.code.stopped == 1


def test_a_second_attempt_goes_on_with_the_code(room: Room):
    """What was written stays, and the new attempt starts from it."""
    room.press(Qt.Key.Key_Space)
    room.write("return 3")
    room.session.change(phase="scoring")
    room.session.finish_scoring()
    room.session.try_again()
    assert room.pane.editor.code.endswith("return 3")


def test_a_strangers_tests_are_run_only_when_that_is_wanted(fake_app: FakeApp, qtbot: QtBot):
    """Where nothing keeps them from the person's files, the person is asked first, once."""
    fake_app.own_pack_ids.add(fake_app.packs[0].id)
    fake_app.code.is_confined = False
    room = Room(fake_app, qtbot)
    coding = CODING.model_copy(update={"starter": "def add(a, b): ..."})
    strange = Question(id="add", text="Add two numbers.", coding=coding)
    room.session.change(ask=Ask("2", strange, fake_app.packs[0].id, "Pack"))
    room.pane.run_tests()
    assert fake_app.code.runs == []
    assert room.pane.question is not None
    room.pane.question.confirmed.emit()
    assert len(fake_app.code.runs) == 1
