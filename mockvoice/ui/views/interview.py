"""A practice session on the screen: a question, an answer, its report, and on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mockvoice.errors import StorageError
from mockvoice.interview.requests import RequestKind
from mockvoice.interview.state import CATCHING_UP_S, Phase
from mockvoice.ui.language import tr
from mockvoice.ui.model_offer import ModelOffer
from mockvoice.ui.theme import theme_changed
from mockvoice.ui.views.review import ReviewView
from mockvoice.ui.widgets.answer_area import AnswerArea
from mockvoice.ui.widgets.confirm import Confirm
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page
from mockvoice.ui.widgets.place_bar import PlaceBar
from mockvoice.ui.widgets.question_card import QuestionCard
from mockvoice.ui.widgets.rest_page import RestPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.interview.session import Session
    from mockvoice.interview.state import SessionState

_POLL_MS = 50
_SHORTEST_ANSWER_MS = 500
"""An answer cannot be ended sooner: a key that was struck twice is no answer."""

_WHEN_FINISHED = "Press Space when you have finished."
_BEFORE = {Phase.ASKING, Phase.THINKING}


class InterviewView(QWidget):
    """Draws a session's state and hands keys and buttons to it. Lives through many sessions, one at a time."""

    session_ended = Signal()
    """The session is over, by its end or because the person left."""

    fault_occurred = Signal(object)
    """Carries the MockVoiceError of a session that is not on the screen any more."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._session: Session | None = None
        self.question: Confirm | None = None
        self._is_opening = False
        self._shown: tuple[int, str | None] = (0, None)
        self._recording_since = QElapsedTimer()
        self.notices = NoticeBoard(is_above_page=True)
        self._model_offer = ModelOffer(app, self.notices, self)
        self.report = ReviewView(app)
        self.question_card = QuestionCard()
        self.area = AnswerArea(app.code, self._elapsed_s)
        self.answer_card, self.live = self.area.card, self.area.live
        self.answer_button = KeyButton("Start answer", key="Space", kind="primary")
        self.skip_button = KeyButton("Skip", key="S")
        self.leave_button = KeyButton("Leave", key="Esc")
        self.next_button = KeyButton("Next question", key="N", kind="primary")
        self.again_button = KeyButton("Try again", key="T")
        self.finish_button = KeyButton("Leave", key="Esc")
        self.place = PlaceBar()
        self.rest = RestPage()
        self._question_page = Page()
        self._stack = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self.poll)
        self._lay_out()
        self._connect()

    @property
    def session(self) -> Session | None:
        """The session on the screen; None between sessions."""
        return self._session

    @property
    def is_recording(self) -> bool:
        """Whether an answer is being recorded."""
        return self._session is not None and self._session.state.phase is Phase.RECORDING

    @property
    def is_report_shown(self) -> bool:
        """Whether the report of the last answer is on the screen."""
        return self._stack.currentWidget() is self.report

    @property
    def place_text(self) -> str:
        """The line that says which question of which pack this is."""
        return self.place.text

    def run(self, session: Session) -> None:
        """Show `session` and start it."""
        self.notices.clear()
        self._model_offer.begin()
        self.area.choose(self._app.settings)
        self.question_card.set_requests(is_interview=session.is_interview)
        self.arrange()
        self._shown = (0, None)
        self._session = session
        session.on_changed = lambda state: self._follow(session, state)
        session.on_fault = lambda error: self._take_fault(session, error)
        self._question_page.setFocus(Qt.FocusReason.OtherFocusReason)
        session.start()

    @property
    def can_end_answer(self) -> bool:
        """Whether an answer runs that is longer than a slip of the finger."""
        return self.is_recording and self._recording_since.elapsed() >= _SHORTEST_ANSWER_MS

    def ask_to_leave(self) -> Confirm | None:
        """Ask whether to leave, and say what is kept; a running recording goes on meanwhile. None without a session."""
        if self._session is None:
            return None
        self.question = Confirm(self, "Leave the interview?", self.what_is_kept(), yes="Leave", no="Stay")
        self.question.confirmed.connect(self.leave)
        self.question.open()
        return self.question

    def what_is_kept(self) -> str:
        """Say what becomes of this session when it is left now."""
        if self._session is None:
            return ""
        state = self._session.state
        if state.phase is Phase.RECORDING:
            return "What you have said so far is kept as a recording, without a report. All other answers are kept too."
        if state.phase is Phase.SCORING:
            return "Your answer is kept, and its report will be in Sessions as soon as it is ready."
        if state.unsaved_count:
            return "Your last answer could not be saved yet. It is tried once more when you leave; all others are kept."
        if self._session.is_interview:
            return "Every answer that you gave is kept, and you can go on with this interview from where you are."
        return "Every answer that you gave is kept in Sessions."

    def toggle_answer(self) -> None:
        """Begin an answer, or end the one that runs."""
        session = self._session
        if session is None:
            return
        if session.state.phase in _BEFORE and not self._is_opening:
            self._is_opening = True
            session.begin_answer()
        elif self.can_end_answer:
            self.area.code.end_answer()
            session.end_answer()

    def repeat_question(self) -> None:
        """Have the question read once more."""
        if self._session is not None and not self._is_opening:
            self._session.repeat_question()

    def rephrase_question(self) -> None:
        """Have the question put in other words."""
        if self._session is not None and not self._is_opening:
            self._session.request(RequestKind.REPHRASE)

    def ask_for_a_moment(self) -> None:
        """Tell the interviewer that an answer needs some thought."""
        if self._session is not None and self._session.is_interview and not self._is_opening:
            self._session.request(RequestKind.MOMENT)

    def skip_question(self) -> None:
        """Go on without an answer."""
        if self._session is not None and not self._is_opening:
            self._session.skip_question()

    def next_question(self) -> None:
        """Go on after an answer, a break, or the interviewer's goodbye."""
        if self._session is not None:
            self._session.next_question()

    def try_again(self) -> None:
        """Answer the same question again."""
        if self._session is not None and self._session.state.phase is Phase.SCORED:
            self._session.try_again()

    def poll(self) -> None:
        """Draw the microphone's level and the time that is left; called by a timer."""
        if self._session is None:
            return
        meter = self._session.meter()
        if meter is not None:
            self.answer_card.show_meter(meter)
        self.place.show_place(self._session.state, self._session.left_s)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the time beside the words where the window is low."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose how the answer is laid out, for the height and font that hold now."""
        self.area.arrange(self.width(), self.height())

    def leave(self) -> None:
        """End the session without asking; see `what_is_kept`."""
        if self._session is not None:
            self._session.leave()

    def _elapsed_s(self) -> float:
        meter = None if self._session is None else self._session.meter()
        return 0.0 if meter is None else meter.elapsed_s

    def _keep_code(self) -> None:
        if self._session is not None:
            self._session.keep_code(self.area.code.work)

    def _save_again(self) -> None:
        if self._session is not None:
            self._session.save_again()

    def _take_fault(self, session: Session, error: MockVoiceError) -> None:
        if session is self._session:
            self.notices.post(error.sentence, "bad")
            if self.is_recording and isinstance(error, StorageError):
                self.answer_card.say("Recording · held in memory for now", _WHEN_FINISHED, is_recording=True)
        else:
            self.fault_occurred.emit(error)

    def _follow(self, session: Session, state: SessionState) -> None:
        if session is not self._session:
            return
        if state.phase is Phase.ENDED:
            self._timer.stop()
            self.rest.stop()
            self._is_opening = False
            self._session = None
            self.session_ended.emit()
            return
        self._is_opening = self._is_opening and state.phase is Phase.THINKING and not state.notice
        self.place.show_place(state, session.left_s)
        draw = {
            Phase.ASKING: self._draw_asking,
            Phase.THINKING: self._draw_thinking,
            Phase.RECORDING: self._draw_recording,
            Phase.SCORING: self._draw_scoring,
            Phase.SCORED: self._draw_scored,
            Phase.BREAK: self._draw_rest,
            Phase.CLOSING: self._draw_rest,
        }[state.phase]
        draw(state)
        if state.notice and not (self.is_report_shown and state.notice in self.report.notices.texts):
            self.notices.post(state.notice, "warn")
        self._draw_buttons(state)
        self._model_offer.follow(state)

    def _leave_to_report(self) -> None:
        """Take away what the report says as well."""
        for notice in self.notices.notices:
            if self.is_report_shown and notice.text in self.report.notices.texts:
                self.notices.remove(notice)

    def _draw_asking(self, state: SessionState) -> None:
        self._begin_question(state)
        is_question = state.line is None or state.line + 1 >= len(state.lines)
        says = "Reading the question aloud…" if is_question else "The interviewer is speaking…"
        self.answer_card.say(says, "Press Space to answer right away.")

    def _draw_thinking(self, state: SessionState) -> None:
        self._begin_question(state)
        if self._is_opening:
            self.answer_card.say("Opening the microphone…")
        else:
            self.answer_card.say("Your turn: press Space when ready", "Take the time you need. You end the answer.")

    def _draw_recording(self, state: SessionState) -> None:
        self.live.show_live(state.live, is_catching_up=state.behind_s > CATCHING_UP_S)
        if self._timer.isActive():
            return
        self.notices.clear()
        self.area.code.begin_answer()
        self._recording_since.start()
        self._timer.start()
        self.answer_card.show_level()
        self.answer_card.say("Recording · saved as you speak", _WHEN_FINISHED, is_recording=True)

    def _draw_scoring(self, state: SessionState) -> None:
        self._timer.stop()
        self.answer_card.clear_warning()
        self.answer_card.show_progress(state.progress)
        if state.is_realistic:
            self.answer_card.say("Thank you. One moment…", "Your answer is kept. Its report comes at the end.")
            return
        self.answer_card.say("Writing down what you said…", "Your recording is kept.")

    def _draw_scored(self, state: SessionState) -> None:
        self._timer.stop()
        is_last = state.count is not None and state.number >= state.count and not state.ask.round_title
        self.next_button.setText("Finish" if is_last else "Go on" if state.ask.round_title else "Next question")
        self.next_button.setAccessibleName(self.next_button.text())
        if state.answer_id is not None:
            if self._shown != (state.number, state.answer_id):
                self._shown = (state.number, state.answer_id)
                self.report.show_answer(state.answer_id)
            self._stack.setCurrentWidget(self.report)
            return
        self.answer_card.show_level()
        self.answer_card.say("This answer is not saved yet", "It is held in memory. Make room, then try to save it.")

    def _draw_rest(self, state: SessionState) -> None:
        self._timer.stop()
        if self._stack.currentWidget() is not self.rest:
            self.notices.clear()
            self._stack.setCurrentWidget(self.rest)
            self.rest.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rest.show_state(state)

    def _begin_question(self, state: SessionState) -> None:
        self._timer.stop()
        self.rest.stop()
        if self._stack.currentWidget() is not self._question_page:
            self.notices.clear()
            self._stack.setCurrentWidget(self._question_page)
            self._question_page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.question_card.show_question(state.question.text, is_small=state.question.coding is not None)
        spoken = state.lines[:-1] if state.lines[-1:] == (state.question.aloud,) else state.lines
        self.question_card.show_caption(" ".join(spoken) if self._app.settings.captions else "")
        own = any(self._app.owns(pack) for pack in self._app.packs if pack.id == state.ask.pack_id)
        self.area.begin_question(state.question, is_trusted=not own)
        self.arrange()

    def _draw_buttons(self, state: SessionState) -> None:
        is_before = state.phase in _BEFORE
        is_unsaved = state.phase is Phase.SCORED and state.answer_id is None
        self.answer_button.setText("Finish answer" if state.phase is Phase.RECORDING else "Start answer")
        self.answer_button.setAccessibleName(self.answer_button.text())
        self.answer_button.setVisible(not is_unsaved)
        self.answer_button.setEnabled(state.phase is Phase.RECORDING or (is_before and not self._is_opening))
        self.skip_button.setText("No more questions" if state.ask.is_candidates_turn else "Skip")
        self.skip_button.setAccessibleName(self.skip_button.text())
        self.skip_button.setVisible(not is_unsaved)
        self.skip_button.setEnabled(is_before and not self._is_opening)
        self.question_card.set_requests_enabled(is_enabled=is_before and not self._is_opening)
        self._space.setEnabled(not is_unsaved)
        self.save_button.setVisible(is_unsaved)
        if is_unsaved and not self.go_on_button.isVisible():
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.go_on_button.setVisible(is_unsaved)

    def _lay_out(self) -> None:
        self.save_button = KeyButton("Try to save it again", kind="primary")
        self.go_on_button = KeyButton("Go on", key="N")
        self.save_button.hide()
        self.go_on_button.hide()
        page = self._question_page
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        page.head.addWidget(self.place)
        page.body.addWidget(self.question_card)
        page.body.addWidget(self.area, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.leave_button, self.skip_button):
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (self.go_on_button, self.save_button, self.answer_button):
            buttons.addWidget(button)
        page.foot.addWidget(self.answer_card.warning)
        page.foot.addLayout(buttons)
        self.report.set_actions([self.finish_button, self.again_button, self.next_button])
        self._stack.addWidget(page)
        self._stack.addWidget(self.report)
        self._stack.addWidget(self.rest)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for button, call in (
            (self.answer_button, self.toggle_answer),
            (self.skip_button, self.skip_question),
            (self.next_button, self.next_question),
            (self.go_on_button, self.next_question),
            (self.again_button, self.try_again),
            (self.save_button, self._save_again),
            (self.leave_button, self.ask_to_leave),
            (self.finish_button, self.ask_to_leave),
            (self.rest.go_on_button, self.next_question),
            (self.rest.leave_button, self.ask_to_leave),
        ):
            button.clicked.connect(call)
        self.report.answer_shown.connect(self._leave_to_report)
        self.question_card.repeat_requested.connect(self.repeat_question)
        self.question_card.rephrase_requested.connect(self.rephrase_question)
        self.question_card.moment_requested.connect(self.ask_for_a_moment)
        self.area.code.work_changed.connect(self._keep_code)
        theme_changed().connect(self.arrange)
        self._space = self._bind(Qt.Key.Key_Space, self._question_page, self.toggle_answer)
        # While code is written every plain key belongs to the editor.
        always = self._bind("Ctrl+Shift+Return", self._question_page, self.toggle_answer)
        always.setWhatsThis(tr("Start or finish the answer, also while code is written"))
        self._bind(Qt.Key.Key_R, self._question_page, self.repeat_question)
        self._bind(Qt.Key.Key_P, self._question_page, self.rephrase_question)
        self._bind(Qt.Key.Key_M, self._question_page, self.ask_for_a_moment)
        self._bind(Qt.Key.Key_S, self._question_page, self.skip_question)
        self._bind(Qt.Key.Key_N, self, self.next_question)
        self._bind(Qt.Key.Key_T, self, self.try_again)
        self._bind(Qt.Key.Key_Escape, self, self.ask_to_leave)

    @staticmethod
    def _bind(key: Qt.Key | str, where: QWidget, call: Callable[[], object]) -> QShortcut:
        """Bind a key while `where` is on the screen, whatever has the focus in its window."""
        shortcut = QShortcut(QKeySequence(key), where)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(call)
        return shortcut
