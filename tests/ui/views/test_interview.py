"""A practice session on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from mockvoice.errors import DiskFullError, MicrophoneLostError, NoMicrophoneError
from mockvoice.interview.state import Phase
from mockvoice.ui.views.interview import InterviewView
from mockvoice.ui.widgets.answer_card import CLIPPING_WARNING, OVERFLOW_WARNING, SILENCE_WARNING
from tests.helpers.fake_app import LONG_TEXT, FakeApp, FakeSession, meter, pack

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Room:
    """The page inside a window that has the keyboard, with a running session."""

    def __init__(self, app: FakeApp, qtbot: QtBot, *, count: int = 3) -> None:
        self.app = app
        self.qtbot = qtbot
        self.window = QMainWindow()
        self.view = InterviewView(app)
        self.window.setCentralWidget(self.view)
        self.window.resize(1280, 800)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.session: FakeSession = app.new_session(app.packs[0], count)
        self.view.run(self.session)

    def press(self, key: Qt.Key) -> None:
        """Press and release a key where the keyboard's focus is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key)

    def begin(self) -> None:
        """Begin an answer and let it last longer than a slip of the finger."""
        self.session.finish_asking()
        self.press(Qt.Key.Key_Space)
        self.qtbot.waitUntil(lambda: self.view.can_end_answer)

    def finish(self) -> None:
        """Answer and be scored."""
        self.begin()
        self.press(Qt.Key.Key_Space)
        self.session.finish_scoring()


@pytest.fixture
def room(fake_app: FakeApp, qtbot: QtBot) -> Room:
    """A session of three questions; the first is being read."""
    return Room(fake_app, qtbot)


def test_it_says_where_one_is(room: Room):
    """The line above names the pack, the question's number and its topic; the card shows the question."""
    assert room.view.place_text == "Machine learning fundamentals  ·  Question 1 of 3  ·  Foundations"
    assert room.view.question_card.text == LONG_TEXT


def test_it_says_what_is_going_on(room: Room):
    """Each phase has its own sentence."""
    card = room.view.answer_card
    assert card.state_text == "Reading the question aloud…"
    room.session.finish_asking()
    assert card.state_text == "Your turn: press Space when ready"
    room.press(Qt.Key.Key_Space)
    assert card.state_text == "Recording · saved as you speak"
    room.qtbot.waitUntil(lambda: room.view.can_end_answer)
    room.press(Qt.Key.Key_Space)
    assert card.state_text == "Writing down what you said…"


def test_space_begins_and_ends_an_answer(room: Room):
    """One Space begins, the next ends."""
    room.begin()
    assert room.session.state.phase is Phase.RECORDING
    room.press(Qt.Key.Key_Space)
    assert room.session.state.phase is Phase.SCORING


def test_space_interrupts_the_reading(room: Room):
    """Who has heard enough may answer at once."""
    room.press(Qt.Key.Key_Space)
    assert room.session.state.phase is Phase.RECORDING


@pytest.mark.parametrize("name", ["leave_button", "skip_button", "answer_button"])
def test_space_answers_whatever_has_the_focus(room: Room, name: str):
    """Space never presses the button that happens to have the focus."""
    room.session.finish_asking()
    getattr(room.view, name).setFocus()
    room.press(Qt.Key.Key_Space)
    assert room.session.calls == ["start", "begin"]


def test_a_key_that_is_held_down_counts_once(room: Room):
    """The keyboard's repetition of a held Space neither ends the answer nor presses a button."""
    room.session.finish_asking()
    room.view.skip_button.setFocus()
    room.qtbot.keyPress(room.view.skip_button, Qt.Key.Key_Space)
    room.qtbot.waitUntil(lambda: room.view.can_end_answer)
    for _ in range(5):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
            QApplication.sendEvent(QApplication.focusWidget() or room.window, event)
    assert room.session.calls == ["start", "begin"]
    assert room.session.state.phase is Phase.RECORDING


def test_a_double_strike_does_not_end_the_answer(room: Room):
    """Two strikes of Space in a moment begin an answer, and leave it running."""
    room.session.finish_asking()
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Space)
    assert room.session.state.phase is Phase.RECORDING


def test_while_the_microphone_opens_nothing_else_is_done(room: Room):
    """Between Space and the open microphone the page says so, and no key does anything."""
    room.session.opens_at_once = False
    room.session.finish_asking()
    room.press(Qt.Key.Key_Space)
    assert room.view.answer_card.state_text == "Opening the microphone…"
    for key in (Qt.Key.Key_Space, Qt.Key.Key_R, Qt.Key.Key_S):
        room.press(key)
    assert room.session.calls == ["start", "begin"]
    room.session.finish_opening()
    assert room.view.answer_card.state_text == "Recording · saved as you speak"


def test_without_a_microphone_one_can_try_again(room: Room):
    """The reason is shown once, and Space tries once more."""
    room.session.opens_at_once = False
    room.session.finish_asking()
    room.press(Qt.Key.Key_Space)
    error = NoMicrophoneError("No microphone was found.", mend="Plug one in.")
    room.session.fail_opening(error)
    assert room.view.notices.texts == (error.sentence,)
    assert room.view.answer_button.isEnabled()
    room.press(Qt.Key.Key_Space)
    assert room.session.calls.count("begin") == 2


def test_a_question_that_cannot_be_read_is_still_asked(room: Room):
    """Why it was not read is said, and practice goes on; the sentence goes when the answer begins."""
    room.session.finish_asking("The question could not be read aloud.")
    assert room.view.notices.texts == ("The question could not be read aloud.",)
    room.press(Qt.Key.Key_Space)
    assert room.view.notices.texts == ()


def test_r_repeats_the_question(room: Room):
    """R and the button have the question read again; not while an answer is recorded."""
    room.session.finish_asking()
    room.press(Qt.Key.Key_R)
    assert room.session.state.phase is Phase.ASKING
    room.session.finish_asking()
    room.view.question_card.repeat_button.click()
    assert room.session.calls == ["start", "repeat", "repeat"]
    room.begin()
    assert not room.view.question_card.repeat_button.isEnabled()


def test_s_skips_the_question(room: Room):
    """S goes on to the next question; an answer that is being given cannot be skipped by a slip."""
    room.press(Qt.Key.Key_S)
    assert "Question 2 of 3" in room.view.place_text
    room.begin()
    assert not room.view.skip_button.isEnabled()


def test_the_level_is_drawn_while_recording(room: Room):
    """A timer asks for the level in an answer only, and the ring shows the time spoken."""
    room.begin()
    room.session.level = meter(elapsed_s=72.0)
    room.qtbot.waitUntil(lambda: room.view.answer_card.ring.elapsed_s == 72.0)
    room.press(Qt.Key.Key_Space)
    room.session.level = meter(elapsed_s=99.0)
    room.view.poll()
    assert room.view.answer_card.ring.elapsed_s == 72.0


def test_silence_is_warned_of(room: Room):
    """From three seconds of silence on a warning says what to do; it goes when something is heard."""
    room.begin()
    for silent_s, expected in ((2.9, ""), (3.0, SILENCE_WARNING), (0.0, "")):
        room.session.level = meter(silent_for_s=silent_s)
        room.view.poll()
        assert room.view.answer_card.warning_text == expected


def test_distorted_and_lost_sound_are_warned_of(room: Room):
    """Clipping and lost sound have warnings of their own."""
    room.begin()
    room.session.level = meter(clipped=True)
    room.view.poll()
    assert room.view.answer_card.warning_text == CLIPPING_WARNING
    room.session.level = meter(overflow_count=1)
    room.view.poll()
    assert room.view.answer_card.warning_text == OVERFLOW_WARNING


def test_a_warning_ends_with_the_answer(room: Room):
    """No warning stands while the answer is being written down."""
    room.begin()
    room.session.level = meter(silent_for_s=5.0)
    room.view.poll()
    room.press(Qt.Key.Key_Space)
    assert room.view.answer_card.warning_text == ""


def test_progress_is_shown(room: Room):
    """Before the share of the work is known the bar only moves; then it fills."""
    room.begin()
    room.press(Qt.Key.Key_Space)
    bar = room.view.answer_card.progress
    assert bar.maximum() == 0
    room.session.change(progress=0.4)
    assert (bar.value(), bar.maximum()) == (400, 1000)


def test_the_report_follows(room: Room):
    """A scored answer's report is shown with what can be done next."""
    room.finish()
    assert room.view.is_report_shown
    room.qtbot.waitUntil(lambda: room.view.report.answer is not None)
    assert room.view.next_button.text() == "Next question"
    assert room.view.again_button.isVisible()


def test_n_goes_on_and_t_tries_again(room: Room):
    """From the report T asks the same question again and N the next one."""
    room.finish()
    room.press(Qt.Key.Key_T)
    assert not room.view.is_report_shown
    assert "Question 1 of 3" in room.view.place_text
    room.finish()
    room.press(Qt.Key.Key_N)
    assert "Question 2 of 3" in room.view.place_text


def test_after_the_last_question_it_ends(fake_app: FakeApp, qtbot: QtBot):
    """The last report has "Finish", which ends the session."""
    room = Room(fake_app, qtbot, count=1)
    room.finish()
    assert room.view.next_button.text() == "Finish"
    with qtbot.waitSignal(room.view.session_ended):
        room.view.next_button.click()
    assert room.view.session is None


def test_an_answer_that_could_not_be_saved_is_held(room: Room):
    """Without a place in the history the page says so and offers to try again; nothing is thrown away."""
    room.begin()
    room.press(Qt.Key.Key_Space)
    error = DiskFullError("The disk is full.", kept="The answer is held in memory.", mend="Make room.")
    room.session.change(phase=Phase.SCORED, answer_id=None, unsaved_count=1, notice=error.sentence)
    room.session.on_fault(error)
    assert room.view.notices.texts == (error.sentence,)
    room.view.save_button.click()
    assert room.session.calls[-1] == "save"
    room.session.change(answer_id="a1", unsaved_count=0, notice="")
    assert room.view.is_report_shown


def test_esc_leaves_after_asking(room: Room):
    """Escape asks; only a yes ends the session."""
    room.press(Qt.Key.Key_Escape)
    assert "leave" not in room.session.calls
    question = room.view.ask_to_leave()
    with room.qtbot.waitSignal(room.view.session_ended):
        question.yes_button.click()
    assert room.session.calls[-1] == "leave"


def test_who_stays_loses_nothing(room: Room):
    """A no leaves the recording running."""
    room.begin()
    question = room.view.ask_to_leave()
    question.no_button.click()
    assert room.session.state.phase is Phase.RECORDING


def test_leaving_says_what_is_kept(room: Room):
    """What the question says depends on where the session stands."""
    room.session.finish_asking()
    assert room.view.what_is_kept() == "Every answer that you gave is kept in Sessions."
    room.begin()
    assert "kept as a recording" in room.view.what_is_kept()
    room.press(Qt.Key.Key_Space)
    assert "its report will be in Sessions" in room.view.what_is_kept()


def test_faults_of_a_left_session_are_passed_on(room: Room):
    """What goes wrong after the person left is not lost."""
    room.session.leave()
    error = DiskFullError("The disk is full.")
    with room.qtbot.waitSignal(room.view.fault_occurred) as told:
        room.session.on_fault(error)
    assert told.args == [error]


def test_a_second_session_starts_clean(room: Room):
    """What was said in one session does not stand in the next."""
    room.session.finish_asking("The question could not be read aloud.")
    room.session.leave()
    room.view.run(room.app.new_session(pack("other", "Another pack"), 2))
    assert room.view.notices.texts == ()
    assert room.view.place_text.startswith("Another pack")


def test_a_fault_that_the_report_tells_is_told_once(fake_app: FakeApp, qtbot: QtBot):
    """The sentence of a lost microphone stands on the report alone, although the session tells it as well."""
    error = MicrophoneLostError("The microphone stopped.", kept="All that was said is kept.")
    fake_app.add_answer("lost", faults=(error.sentence,))
    room = Room(fake_app, qtbot)
    room.begin()
    room.session.on_fault(error)
    room.session.end_answer()
    room.session.change(notice=error.sentence)
    assert room.view.notices.texts == (error.sentence,)
    room.session.finish_scoring(answer_id="lost")
    qtbot.waitUntil(lambda: room.view.report.notices.texts == (error.sentence,))
    assert room.view.notices.texts == ()
    room.session.change(unsaved_count=0)
    assert room.view.notices.texts == ()


def test_a_full_disk_in_mid_answer_is_not_called_saved(room: Room):
    """While the sound cannot be stored the window says that it is held in memory; the next answer is saved again."""
    room.begin()
    room.session.on_fault(DiskFullError("The disk is full."))
    assert room.view.answer_card.state_text == "Recording · held in memory for now"
    room.press(Qt.Key.Key_Space)
    room.session.finish_scoring()
    room.press(Qt.Key.Key_N)
    room.begin()
    assert room.view.answer_card.state_text == "Recording · saved as you speak"


def test_an_answer_that_is_not_saved_is_saved_by_space(room: Room):
    """Where the disk was full the button that saves has the focus, and Space presses it."""
    room.begin()
    room.press(Qt.Key.Key_Space)
    room.session.finish_scoring(answer_id=None, unsaved_count=1)
    assert QApplication.focusWidget() is room.view.save_button
    room.press(Qt.Key.Key_Space)
    assert room.session.calls[-1] == "save"
