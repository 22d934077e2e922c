"""What happens to unexpected exceptions."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mockvoice import __version__
from mockvoice.ui.bug_report import BugReport, BugReporter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def reporter(tmp_path: Path, qapp: object) -> Iterator[BugReporter]:
    """A reporter that writes below a folder that does not exist yet."""
    del qapp
    hooks = sys.excepthook, threading.excepthook
    made = BugReporter(tmp_path / "logs")
    yield made
    made.close()
    sys.excepthook, threading.excepthook = hooks


def take(reporter: BugReporter, text: str = "a bug") -> None:
    """Raise an exception and hand it over."""
    try:
        fail(text)
    except ZeroDivisionError as error:
        reporter.take(type(error), error, error.__traceback__)


def fail(text: str) -> None:
    """Raise what nobody expects."""
    raise ZeroDivisionError(text)


def test_a_bug_is_logged_whole_and_offered(reporter: BugReporter, qtbot: QtBot):
    """The report carries the version and the whole traceback, and the log carries the report."""
    with qtbot.waitSignal(reporter.reported) as told:
        take(reporter)
    report = told.args[0]
    assert f"MockVoice {__version__}" in report
    assert "ZeroDivisionError: a bug" in report
    assert "test_bug_report.py" in report
    assert report in reporter.log_path.read_text(encoding="utf-8")


def test_the_same_bug_is_shown_once(reporter: BugReporter, qtbot: QtBot):
    """A bug that repeats itself is logged each time but shown once."""
    shown: list[str] = []
    reporter.reported.connect(shown.append)
    for _ in range(3):
        take(reporter)
    take(reporter, "another")
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert reporter.log_path.read_text(encoding="utf-8").count("ZeroDivisionError: a bug") == 3


def test_bugs_of_other_threads_are_taken(reporter: BugReporter, qtbot: QtBot):
    """After `install` an exception in a thread is reported in the window's thread."""
    reporter.install()
    where: list[threading.Thread] = []
    reporter.reported.connect(lambda _: where.append(threading.current_thread()))
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(where))
    assert where == [threading.main_thread()]


def test_a_large_log_is_begun_anew(tmp_path: Path, qtbot: QtBot):
    """A log that has grown large is set aside, so that it never fills a disk."""
    path = tmp_path / "mockvoice.log"
    path.write_bytes(b"x" * 2_000_001)
    reporter = BugReporter(tmp_path)
    with qtbot.waitSignal(reporter.reported):
        take(reporter)
    reporter.close()
    assert path.stat().st_size < 20_000
    assert (tmp_path / "mockvoice.old.log").stat().st_size == 2_000_001


def test_the_report_can_be_copied(qtbot: QtBot, tmp_path: Path):
    """One button puts the report on the clipboard."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = BugReport(parent, "What happened, whole.", tmp_path / "mockvoice.log")
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "What happened, whole."
