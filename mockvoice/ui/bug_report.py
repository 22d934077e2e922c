"""What happens to an exception that nobody expected: it is logged whole and offered as a report."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mockvoice import __version__
from mockvoice.ui.jobs import post
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

LOG_NAME = "mockvoice.log"
_LARGEST_LOG_BYTES = 2_000_000
_log = logging.getLogger("mockvoice")


def describe(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return the report of an exception: versions, system and the whole traceback; nothing that the person said."""
    lines = traceback.format_exception(kind, error, trace)
    where = f"MockVoice {__version__}, Python {platform.python_version()}, PySide6 {PySide6.__version__}"
    return f"{where}\n{platform.platform()}\n\n{''.join(lines)}"


class BugReporter(QObject):
    """Takes exceptions from every thread; the same one is shown once and logged each time.

    Args:
        folder: Where the log lies; it is made where it is missing.
    """

    reported = Signal(str)
    """Carries the report; emitted in the reporter's thread."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.log_path = folder / LOG_NAME
        self._shown: set[str] = set()
        self._handler = _open_log(self.log_path)
        _log.addHandler(self._handler)

    def install(self) -> None:
        """Take what no code catches, in the window's thread and in all others."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread

    def close(self) -> None:
        """Give the hooks back and close the log."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        _log.removeHandler(self._handler)
        self._handler.close()

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception, and report it if it is a new one. Callable from every thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = describe(kind, error, trace)
        _log.critical("An unexpected error:\n%s", report)
        post(lambda: self._show(report))

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self.take(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, report: str) -> None:
        if report not in self._shown:
            self._shown.add(report)
            self.reported.emit(report)


class BugReport(QDialog):
    """Shows a report that can be copied.

    Args:
        report: The text.
        log_path: Where it was logged.
    """

    def __init__(self, parent: QWidget, report: str, log_path: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.report_text = QPlainTextEdit(report)
        self.report_text.setReadOnly(True)
        self.report_text.setAccessibleName(tr("Report"))
        self.copy_button = KeyButton("Copy the report", kind="primary", icon_name="copy")
        self.close_button = KeyButton("Close")
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.copy_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 26, 28, 24)
        layout.setSpacing(12)
        layout.addWidget(label("Something went wrong in MockVoice", "heading", wraps=True))
        layout.addWidget(
            label(
                "This is a fault of the program, not yours. What was recorded is kept. You can go on; if it happens "
                f"again, close MockVoice and start it anew. The report below was written to {log_path}. It is sent "
                "nowhere; copy it if you want to pass it on.",
                "muted",
                wraps=True,
            )
        )
        layout.addWidget(self.report_text, 1)
        layout.addLayout(buttons)
        self.resize(scaled(640), scaled(460))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report_text.toPlainText())


def _open_log(path: Path) -> logging.Handler:
    """Return a handler that appends to `path`, begun anew when it has grown large; standard error without a folder."""
    handler: logging.Handler
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LARGEST_LOG_BYTES:
            path.replace(path.with_suffix(".old.log"))
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler
