"""The window: a rail, notices, and the pages beside them."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from mockvoice.errors import MockVoiceError, SettingsError
from mockvoice.paths import Paths, asset
from mockvoice.ui.first_look import read_first_look
from mockvoice.ui.language import tr, use_language
from mockvoice.ui.theme import apply_theme, set_kind
from mockvoice.ui.widgets.confirm import Confirm
from mockvoice.ui.widgets.nav_rail import NavRail
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.tab_order import move_focus

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from mockvoice.app import App
    from mockvoice.ui.opening import Opening
    from mockvoice.ui.pages import Pages
    from mockvoice.ui.views.interview import InterviewView
    from mockvoice.ui.views.practice_start import PracticeStart
    from mockvoice.ui.views.review import ReviewView
    from mockvoice.ui.views.sessions import SessionsView
    from mockvoice.ui.views.settings import SettingsView
    from mockvoice.ui.widgets.shortcut_sheet import ShortcutSheet

ENTRIES = (
    ("Practice", "practice"),
    ("Interviews", "interviews"),
    ("Packs", "packs"),
    ("Sessions", "sessions"),
    ("Progress", "progress"),
    ("Settings", "settings"),
)
DESKTOP_FILE = "app.mockvoice.MockVoice"
"""Name of the desktop entry in `packaging/desktop`, by which Wayland finds the window's icon."""

SMALLEST_SIZE_PX = (960, 640)
FIRST_SIZE_PX = (1280, 800)
_SIGNAL_LOOK_MS = 200


class MainWindow(QMainWindow):
    """Shows itself first; the pages come with `take_app`, and the program behind them warms up after that.

    Args:
        app: The program; None where it is handed in later by `take_app`.
        geometry: The window's place as Qt wrote it, in base64; "" for the usual one, or the one in the settings.
    """

    painted = Signal()
    """The window is on the screen for the first time."""

    def __init__(self, app: App | None = None, *, geometry: str = "") -> None:
        super().__init__()
        self._app: App | None = None
        self._pages: Pages | None = None
        self._was_painted = False
        self._may_close = False
        self.question: Confirm | None = None
        self.rail = NavRail(ENTRIES)
        self.notices = NoticeBoard(is_above_page=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self._restore_geometry(geometry or (app.settings.window_geometry if app is not None else ""))
        if app is not None:
            self.take_app(app)

    @property
    def pages(self) -> Pages:
        """All pages; there are none before `take_app`."""
        if self._pages is None:
            raise RuntimeError("the window has no program behind it yet")
        return self._pages

    @property
    def practice(self) -> PracticeStart:
        """The page on which practice begins."""
        return self.pages.practice

    @property
    def interview(self) -> InterviewView:
        """The page of a running session."""
        return self.pages.interview

    @property
    def sessions(self) -> SessionsView:
        """The page of past sessions."""
        return self.pages.sessions

    @property
    def review(self) -> ReviewView:
        """The page of one past answer."""
        return self.pages.review

    @property
    def settings(self) -> SettingsView:
        """The page of settings."""
        return self.pages.settings

    @property
    def current_page(self) -> QWidget | None:
        """What is shown beside the rail."""
        return self._stack.currentWidget()

    def take_app(self, app: App) -> None:
        """Build the pages on `app`, and let it warm up once the window is on the screen."""
        from mockvoice.ui.pages import Pages  # noqa: PLC0415 (the window is on the screen before its pages are loaded)

        self._app = app
        self._pages = Pages(app, self._stack, self)
        self._pages.apply_look()
        self._bind_keys()
        self._pages.entry_opened.connect(self.rail.mark)
        self._pages.fault_occurred.connect(self.tell)
        self._pages.told.connect(self.notices.post_info)
        self.rail.page_chosen.connect(self._pages.open)
        self.rail.keys_requested.connect(self.show_shortcuts)
        self.rail.setEnabled(True)
        app.on_status = self._pages.show_status
        self._pages.open("Practice")
        self._begin()

    def open_page(self, name: str) -> None:
        """Open the page of the rail's entry `name`; a running session is left first, after asking."""
        self.pages.open(name)

    def open_answer(self, answer_id: str) -> None:
        """Open the report of a past answer."""
        self.pages.open_answer(answer_id)

    def search(self) -> None:
        """Open the page that searches."""
        if self._pages is not None:
            self._pages.open_search()

    def tell(self, error: MockVoiceError) -> None:
        """Show what happened above whatever page is open."""
        self.notices.post(error.sentence, "bad")

    def show_shortcuts(self) -> ShortcutSheet:
        """Show which keys do what on the open page, and everywhere."""
        from mockvoice.ui.shortcuts import everywhere, hints_on  # noqa: PLC0415 (hardly ever wanted)
        from mockvoice.ui.widgets.shortcut_sheet import ShortcutSheet  # noqa: PLC0415 (likewise)

        page = self._stack.currentWidget()
        here = hints_on(page) if page is not None else ()
        sheet = ShortcutSheet(self, (("On this page", here), ("Everywhere", everywhere(tuple(self.rail.entries)))))
        sheet.open()
        return sheet

    def event(self, event: QEvent) -> bool:
        """Begin the background work once the window is on the screen."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._report_painted)
        return handled

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 (Qt's own signature)
        """Let Tab lead down the window as it is read."""
        return move_focus(self, forward=next)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first while an answer is being recorded; remember the window's place."""
        if self._pages is not None and self._pages.is_recording and not self._may_close:
            event.ignore()
            kept = self._pages.interview.what_is_kept()
            self.question = Confirm(self, "Close MockVoice?", kept, yes="Close", no="Go on recording")
            self.question.confirmed.connect(self._close_now)
            self.question.open()
            return
        self._save_geometry()
        super().closeEvent(event)

    def _bind_keys(self) -> None:
        """Let "?" and F1 open the sheet of shortcuts, and Ctrl with a number the pages of the rail."""
        from mockvoice.ui.shortcuts import bind  # noqa: PLC0415 (the window is on the screen before its pages)

        window = Qt.ShortcutContext.WindowShortcut
        for key in ("?", "F1"):
            bind(self, key, "Show this sheet", self.show_shortcuts, context=window)
        bind(self, "Ctrl+K", "Search everything", self.search, context=window)
        for number, (name, entry) in enumerate(self.rail.entries.items(), start=1):
            bind(self, f"Ctrl+{number}", f"Open {name}", entry.click, context=window)

    def _close_now(self) -> None:
        self._may_close = True
        self.close()

    def _report_painted(self) -> None:
        self.painted.emit()
        self._begin()

    def _begin(self) -> None:
        if self._app is not None and self._pages is not None and self._was_painted:
            self._app.warm_up()
            self._pages.practice.look_for_recordings()
            self._pages.keep_sound_as_chosen()

    def _restore_geometry(self, geometry: str) -> None:
        self.setMinimumSize(*SMALLEST_SIZE_PX)
        self.resize(*FIRST_SIZE_PX)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))

    def _save_geometry(self) -> None:
        if self._app is None:
            return
        try:
            self._app.change_settings(window_geometry=bytes(self.saveGeometry().toBase64().data()).decode())
        except SettingsError:
            import logging  # noqa: PLC0415 (not needed before the window is on the screen)

            logging.getLogger("mockvoice").exception("The window's place could not be remembered")

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("MockVoice"))
        self.rail.setEnabled(False)
        self.rail.mark("Practice")
        content = QVBoxLayout()
        content.setSpacing(0)
        content.addWidget(self.notices)
        content.addWidget(self._stack, 1)
        whole = QWidget()
        set_kind(whole, "page")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(content, 1)
        self.setCentralWidget(whole)


def run(build: Callable[[], App]) -> int:
    """Open the window, build the program behind it, and stay until the window is closed.

    Args:
        build: Makes the program; called on a thread of its own once the window is on the screen, because loading what
            it needs takes longer than drawing a window.

    Returns:
        The exit code. What `build` made is closed.
    """
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv)
    application.setApplicationName("MockVoice")
    application.setDesktopFileName(DESKTOP_FILE)
    paths = Paths.default()
    look = read_first_look(paths.settings)
    use_language(application, look.language)
    apply_theme(application, look.theme, look.font_scale)
    window = MainWindow(geometry=look.geometry)
    openings: list[Opening] = []

    def open_program() -> None:
        from mockvoice.ui.opening import Opening  # noqa: PLC0415 (not needed before the window is on the screen)

        openings.append(Opening(build, window, paths.logs))
        openings[0].start()

    window.painted.connect(open_program)
    before = signal.signal(signal.SIGINT, lambda *_: window.close())
    signals = QTimer()
    signals.timeout.connect(_let_python_look)
    signals.start(_SIGNAL_LOOK_MS)
    window.show()
    application.setWindowIcon(QIcon(str(asset("icon/mockvoice.svg"))))
    try:
        return application.exec()
    finally:
        signals.stop()
        signal.signal(signal.SIGINT, before)
        for opening in openings:
            opening.close()


def _let_python_look() -> None:
    """Return to Python for a moment, so that it notices an interrupt from the terminal."""
