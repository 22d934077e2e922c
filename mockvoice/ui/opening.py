"""What follows once the window is on the screen: faults are reported, and the program behind it is built."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mockvoice.errors import MockVoiceError
from mockvoice.ui import jobs
from mockvoice.ui.bug_report import BugReport, BugReporter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mockvoice.app import App
    from mockvoice.ui.main_window import MainWindow


class Opening(QObject):
    """Builds the program on a thread of its own and hands it to the window. Lives in the window's thread.

    Args:
        build: Makes the program.
        window: Takes it.
        log_folder: Where unexpected exceptions are logged.
    """

    def __init__(self, build: Callable[[], App], window: MainWindow, log_folder: Path) -> None:
        super().__init__()
        self._build = build
        self._window = window
        self._app: App | None = None
        self._thread = threading.Thread(target=self._run, name="opening")
        self._reporter = BugReporter(log_folder)
        self._reporter.reported.connect(self._show_report)
        jobs.courier()

    def start(self) -> None:
        """Report faults from now on, and begin to build."""
        self._reporter.install()
        self._thread.start()

    def close(self) -> None:
        """Wait until the program is built, and close it."""
        self._thread.join()
        if self._app is not None:
            self._app.close()
        self._reporter.close()

    def _run(self) -> None:
        try:
            app = self._build()
        except MockVoiceError as error:
            sentence = error
            jobs.post(lambda: self._window.tell(sentence))
            return
        app.use_post(jobs.post)
        self._app = app
        jobs.post(lambda: self._window.take_app(app))

    def _show_report(self, report: str) -> None:
        BugReport(self._window, report, self._reporter.log_path).open()
