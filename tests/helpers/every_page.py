"""A program from memory with something on every page, and the way to each page of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractButton, QApplication

from mockvoice.interview.steps import Ask
from mockvoice.interview_desk import FinishedInterview, InterviewDesk
from mockvoice.packs.model import Coding, Question
from mockvoice.packs.reader import load_packs
from mockvoice.paths import shipped
from mockvoice.readiness import PartState
from mockvoice.reports.interview_record import InterviewRecord, RoundRecord
from mockvoice.reports.interview_report import make_report
from mockvoice.reports.progress import Wish
from tests.helpers.desk_app import DeskApp
from tests.helpers.fake_app import FakeCutOff
from tests.helpers.fake_delivery import UMS, measured
from tests.helpers.session_parts import Stage
from tests.reports.interviews import answer
from tests.reports.interviews import question as report_question

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mockvoice.ui.main_window import MainWindow

EVERY_PAGE = (
    "practice",
    "interview",
    "scored",
    "interviews",
    "packs",
    "pack editor",
    "sessions",
    "report",
    "details",
    "settings",
    "fillers",
    "models",
    "progress",
    "patterns",
    "compare",
    "search",
    "code",
    "interview report",
    "pack questions",
)


class WholeApp(DeskApp):
    """Past sessions, a recording that was cut off, packs and interviews; nothing is stored after the test."""

    def __init__(self, folder: Path, **settings: Any) -> None:
        super().__init__(folder / "packs")
        self.settings = self.settings.model_copy(update=settings)
        self.cut_off = [FakeCutOff("r1", "a9")]
        self.add_answer("a1")
        self.add_sessions(3)
        text = " ".join([UMS, "Regu- regularisation and, you know, kind of, basically, we can we could stop."] * 4)
        told = measured(text, gaps={30: 2.2, 200: 3.0}, probabilities={"uh": 0.31}, noise=0.3)
        self.add_answer("told", scorecard=told)
        self._stage = Stage(folder / "history.db")
        self._every_pack = load_packs([shipped("question_packs")])[0]
        self.interviews = InterviewDesk(
            lambda: self._every_pack,
            self._stage.parts,
            settings=lambda: self.settings,
            folder=folder / "interviews",
            begun=lambda _: None,
        )

    def shut(self) -> None:
        """Stop what runs behind it."""
        self.desk.close()
        self._stage.close()


def open_page(window: MainWindow, app: WholeApp, page: str, qtbot: QtBot) -> None:
    """Open a page as far as a person comes there, and wait until it is laid out."""
    ready: Callable[[], bool] = _WAYS[page](window, app)
    qtbot.waitUntil(ready)
    QApplication.processEvents()
    shown = window.current_page
    assert shown is not None
    qtbot.waitUntil(lambda: all(_is_ready(button) for button in shown.findChildren(QAbstractButton)))


def _is_ready(button: QAbstractButton) -> bool:
    """Return whether a button has its place and its words, or is not seen."""
    return not button.isVisible() or (button.height() > 0 and bool(button.accessibleName() or button.text()))


def _practice(window: MainWindow, app: WholeApp) -> Callable[[], bool]:
    window.open_page("Practice")
    app.report("microphone", PartState.FAILED, "No microphone was found.")
    return lambda: bool(window.practice.recovery.rows)


def _interview(window: MainWindow, app: WholeApp) -> Callable[[], bool]:
    window.practice.start_button.click()
    app.made[0].finish_asking()
    return lambda: True


def _scored(window: MainWindow, app: WholeApp) -> Callable[[], bool]:
    _interview(window, app)
    app.made[0].begin_answer()
    app.made[0].end_answer()
    app.made[0].finish_scoring()
    return lambda: window.interview.report.answer is not None


def _entry(name: str) -> Callable[[MainWindow, WholeApp], Callable[[], bool]]:
    def way(window: MainWindow, _app: WholeApp) -> Callable[[], bool]:
        window.open_page(name)
        return lambda: True

    return way


def _sessions(window: MainWindow, _app: WholeApp) -> Callable[[], bool]:
    window.open_page("Sessions")
    return window.sessions.list.isVisible


def _editor(window: MainWindow, app: WholeApp) -> Callable[[], bool]:
    window.pages.edit_pack(app.packs[0])
    return lambda: True


def _report(window: MainWindow, _app: WholeApp) -> Callable[[], bool]:
    window.open_answer("a1")
    return lambda: window.review.answer is not None


def _details(window: MainWindow, _app: WholeApp) -> Callable[[], bool]:
    window.open_answer("told")
    QApplication.processEvents()
    window.review.delivery.set_open(is_open=True)
    return lambda: window.review.answer is not None


def _settings(window: MainWindow, _app: WholeApp) -> Callable[[], bool]:
    window.open_page("Settings")
    return lambda: window.settings.speech.model.count() > 1


def _fillers(window: MainWindow, _app: WholeApp) -> Callable[[], bool]:
    window.pages.open_fillers()
    return lambda: True


def _models(window: MainWindow, _app: WholeApp) -> Callable[[], bool]:
    window.pages.open_models()
    return lambda: True


def _progress(window: MainWindow, _app: WholeApp) -> Callable[[], bool]:
    window.open_page("Progress")
    return lambda: window.pages.progress_pages.progress.progress is not None


def _patterns(window: MainWindow, _app: WholeApp) -> Callable[[], bool]:
    window.pages.progress_pages.open_patterns(Wish())
    return lambda: True


def _compare(window: MainWindow, app: WholeApp) -> Callable[[], bool]:
    window.pages.progress_pages.open_compare(app.progress.answers[1].id)
    return lambda: window.pages.progress_pages.compare.comparison is not None


def _search(window: MainWindow, _app: WholeApp) -> Callable[[], bool]:
    window.open_page("Search")
    return lambda: window.current_page is window.pages.search_pages.search


def _code(window: MainWindow, app: WholeApp) -> Callable[[], bool]:
    _interview(window, app)
    coding = Coding(starter="def add(a, b):\n", tests="def test_add():\n    assert add(1, 2) == 3\n")
    asked = Question(id="add", text="Add two numbers.", coding=coding)
    app.made[0].change(ask=Ask("1", asked, "pack", "Pack", count=1))
    return window.interview.area.code.isVisible


def _interview_report(window: MainWindow, _app: WholeApp) -> Callable[[], bool]:
    first = RoundRecord("Breadth", "the field", 10, 9.0, (answer(), answer("a2", "1.2", report_question("q2"))))
    finished = FinishedInterview(make_report(InterviewRecord("Phone screen", "coached", (first,))), {})
    window.pages.show_report(finished)
    return lambda: window.pages.report.report is not None


def _pack_questions(window: MainWindow, app: WholeApp) -> Callable[[], bool]:
    window.pages.open_pack(app.packs[0])
    return lambda: window.current_page is window.pages.pack_questions


_WAYS: dict[str, Callable[[MainWindow, WholeApp], Callable[[], bool]]] = {
    "practice": _practice,
    "interview": _interview,
    "scored": _scored,
    "interviews": _entry("Interviews"),
    "packs": _entry("Packs"),
    "pack editor": _editor,
    "sessions": _sessions,
    "report": _report,
    "details": _details,
    "settings": _settings,
    "fillers": _fillers,
    "models": _models,
    "progress": _progress,
    "patterns": _patterns,
    "compare": _compare,
    "search": _search,
    "code": _code,
    "interview report": _interview_report,
    "pack questions": _pack_questions,
}
