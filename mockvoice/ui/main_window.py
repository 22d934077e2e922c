"""The window: a rail of pages, and the signals that connect them."""

from __future__ import annotations

import logging
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from mockvoice.errors import SettingsError
from mockvoice.paths import asset
from mockvoice.ui import jobs
from mockvoice.ui.bug_report import BugReport, BugReporter
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.interview import InterviewView
from mockvoice.ui.views.practice_start import PracticeStart
from mockvoice.ui.views.review import ReviewView
from mockvoice.ui.views.sessions import SessionsView
from mockvoice.ui.views.settings import SettingsView
from mockvoice.ui.widgets.confirm import Confirm
from mockvoice.ui.widgets.nav_rail import NavRail
from mockvoice.ui.widgets.notice import NoticeBoard

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from mockvoice.app import App, PartStatus
    from mockvoice.errors import MockVoiceError
    from mockvoice.interview.session import Session
    from mockvoice.packs.model import Pack, Question

PRACTICE, SESSIONS, SETTINGS = "Practice", "Sessions", "Settings"
SMALLEST_SIZE_PX = (960, 640)
FIRST_SIZE_PX = (1280, 800)
_SIGNAL_LOOK_MS = 200
_log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """Assembles the pages. Pages that are not needed to begin are built when they are first opened.

    After it was first painted, the program behind it is told to warm up.
    """

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app = app
        self._was_painted = False
        self._may_close = False
        self._after_leave = ""
        self._pages: dict[str, QWidget] = {}
        self.rail = NavRail(((PRACTICE, "practice"), (SESSIONS, "sessions"), (SETTINGS, "settings")))
        self.notices = NoticeBoard(is_above_page=True)
        self.practice = PracticeStart(app)
        self._interview: InterviewView | None = None
        self._stack = QStackedWidget()
        self._lay_out()
        self.rail.page_chosen.connect(self.open_page)
        self.practice.start_requested.connect(self.start_session)
        self.practice.answer_recovered.connect(self.open_answer)
        app.on_status = self._take_status
        self.open_page(PRACTICE)
        self._restore_geometry()

    @property
    def interview(self) -> InterviewView:
        """The page of a running session."""
        if self._interview is None:
            view = InterviewView(self._app)
            view.session_ended.connect(self._session_over)
            view.fault_occurred.connect(self.tell)
            self._stack.addWidget(view)
            self._interview = view
        return self._interview

    @property
    def sessions(self) -> SessionsView:
        """The page of past sessions."""
        page = self._pages.get(SESSIONS)
        if not isinstance(page, SessionsView):
            page = SessionsView(self._app)
            page.answer_opened.connect(self.open_answer)
            self._keep(SESSIONS, page)
        return page

    @property
    def review(self) -> ReviewView:
        """The page of one past answer."""
        page = self._pages.get("review")
        if not isinstance(page, ReviewView):
            page = ReviewView(self._app)
            page.back_requested.connect(self._open_sessions)
            page.try_again_requested.connect(self._try_again)
            self._keep("review", page)
        return page

    @property
    def settings(self) -> SettingsView:
        """The page of settings."""
        page = self._pages.get(SETTINGS)
        if not isinstance(page, SettingsView):
            page = SettingsView(self._app)
            page.look_changed.connect(self.apply_look)
            page.practice_changed.connect(self.practice.show_settings)
            page.show_status(self._app.status)
            self._keep(SETTINGS, page)
        return page

    @property
    def current_page(self) -> QWidget | None:
        """What is shown beside the rail."""
        return self._stack.currentWidget()

    def open_page(self, name: str) -> None:
        """Open the page of the rail's entry `name`; a running session is left first, after asking."""
        if self._interview is not None and self._interview.session is not None:
            self._after_leave = name
            question = self._interview.ask_to_leave()
            if question is not None:
                question.rejected.connect(self._stay)
            return
        page: QWidget = self.practice
        if name == SESSIONS:
            page = self.sessions
        elif name == SETTINGS:
            page = self.settings
        self._show(page, name)

    def open_answer(self, answer_id: str) -> None:
        """Open the report of a past answer."""
        self._show(self.review, SESSIONS)
        self.review.show_answer(answer_id)

    def start_session(self, pack: Pack, question_count: int) -> None:
        """Practise with a pack."""
        self._run(self._app.new_session(pack, question_count))

    def tell(self, error: MockVoiceError) -> None:
        """Show what happened above whatever page is open."""
        self.notices.post(error.sentence, "bad")

    def show_report(self, report: str, reporter: BugReporter) -> None:
        """Offer the report of a fault of the program."""
        BugReport(self, report, reporter.log_path).open()

    def apply_look(self) -> None:
        """Draw everything in the theme and font size that hold now."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            settings = self._app.settings
            apply_theme(application, settings.theme, settings.font_scale)

    def event(self, event: QEvent) -> bool:
        """Begin the background work once the window is on the screen."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._warm_up)
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first while an answer is being recorded; remember the window's place."""
        if self._interview is not None and self._interview.is_recording and not self._may_close:
            event.ignore()
            kept = self._interview.what_is_kept()
            question = Confirm(self, "Close MockVoice?", kept, yes="Close", no="Go on recording")
            question.confirmed.connect(self._close_now)
            question.open()
            return
        self._save_geometry()
        super().closeEvent(event)

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    def _warm_up(self) -> None:
        self._app.warm_up()
        self.practice.look_for_recordings()

    def _take_status(self, status: tuple[PartStatus, ...]) -> None:
        self.practice.show_status(status)
        page = self._pages.get(SETTINGS)
        if isinstance(page, SettingsView):
            page.show_status(status)

    def _try_again(self, question: Question, pack_title: str) -> None:
        self._run(self._app.session_for(question, pack_title))

    def _run(self, session: Session) -> None:
        self._after_leave = SESSIONS if self.current_page is self._pages.get("review") else PRACTICE
        self._show(self.interview, PRACTICE)
        self.interview.run(session)

    def _session_over(self) -> None:
        self.open_page(self._after_leave or PRACTICE)

    def _stay(self) -> None:
        self._after_leave = PRACTICE
        self.rail.mark(PRACTICE)

    def _open_sessions(self) -> None:
        self.open_page(SESSIONS)

    def _show(self, page: QWidget, name: str) -> None:
        self._stack.setCurrentWidget(page)
        self.rail.mark(name)

    def _keep(self, name: str, page: QWidget) -> None:
        self._pages[name] = page
        self._stack.addWidget(page)

    def _restore_geometry(self) -> None:
        self.setMinimumSize(*SMALLEST_SIZE_PX)
        self.resize(*FIRST_SIZE_PX)
        saved = self._app.settings.window_geometry
        if saved:
            self.restoreGeometry(QByteArray.fromBase64(saved.encode()))

    def _save_geometry(self) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        try:
            self._app.change_settings(window_geometry=geometry)
        except SettingsError:
            _log.exception("The window's place could not be remembered")

    def _lay_out(self) -> None:
        self.setWindowTitle("MockVoice")
        self._stack.addWidget(self.practice)
        content = QVBoxLayout()
        content.setSpacing(0)
        content.addWidget(self.notices)
        content.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(content, 1)
        self.setCentralWidget(whole)


def run(app: App) -> int:
    """Open the window on `app` and stay until it is closed; return the exit code. The app is closed at the end."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv)
    application.setApplicationName("MockVoice")
    application.setDesktopFileName("mockvoice")
    application.setWindowIcon(QIcon(str(asset("icon/mockvoice.svg"))))
    apply_theme(application, app.settings.theme, app.settings.font_scale)
    reporter = BugReporter(app.log_folder)
    app.use_post(jobs.post)
    window = MainWindow(app)
    reporter.reported.connect(lambda report: window.show_report(report, reporter))
    reporter.install()
    signal.signal(signal.SIGINT, lambda *_: window.close())
    signals = QTimer()
    signals.start(_SIGNAL_LOOK_MS)
    signals.timeout.connect(_let_python_look)
    window.show()
    try:
        return application.exec()
    finally:
        signals.stop()
        app.close()
        reporter.close()


def _let_python_look() -> None:
    """Return to Python for a moment, so that it notices an interrupt from the terminal."""
