"""The pages of progress, patterns and comparison, each built when it is first opened, and the way back to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from mockvoice.app import App
    from mockvoice.reports.progress_parts import Wish
    from mockvoice.ui.views.compare import CompareView
    from mockvoice.ui.views.patterns import PatternsView
    from mockvoice.ui.views.progress import ProgressView

PROGRESS: Final = "Progress"
_SESSIONS: Final = "Sessions"


class ProgressPages(QObject):
    """Builds the pages into a stack.

    Args:
        app: The program.
        stack: Where they are put.
    """

    page_opened = Signal(object, str)
    """Carries a page and the name of the rail's entry under which it stands."""

    answer_opened = Signal(str, object)
    """Carries an answer's id and the seconds from its start, None where no moment is meant."""

    practice_requested = Signal()

    questions_requested = Signal(object, str)
    """Carries questions as `App.session_of` takes them, and a title."""

    def __init__(self, app: App, stack: QStackedWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._stack = app, stack
        self._progress: ProgressView | None = None
        self._patterns: PatternsView | None = None
        self._compare: CompareView | None = None
        self._came_from: QWidget | None = None
        self._before_compare: QWidget | None = None

    @property
    def progress(self) -> ProgressView:
        """The page of progress."""
        if self._progress is None:
            # Imported when it is first opened, because practice needs none of it.
            from mockvoice.ui.views.progress import ProgressView  # noqa: PLC0415

            self._progress = ProgressView(self._app)
            self._progress.answer_opened.connect(self._open_answer)
            self._progress.patterns_requested.connect(self.open_patterns)
            self._progress.practice_requested.connect(self.practice_requested)
            self._progress.questions_requested.connect(self.questions_requested)
            self._stack.addWidget(self._progress)
        return self._progress

    @property
    def patterns(self) -> PatternsView:
        """The page of patterns."""
        if self._patterns is None:
            # Likewise.
            from mockvoice.ui.views.patterns import PatternsView  # noqa: PLC0415

            self._patterns = PatternsView(self._app)
            self._patterns.answer_opened.connect(self._open_answer)
            self._patterns.back_requested.connect(self.open_progress)
            self._stack.addWidget(self._patterns)
        return self._patterns

    @property
    def compare(self) -> CompareView:
        """The page on which two attempts stand side by side."""
        if self._compare is None:
            # Likewise.
            from mockvoice.ui.views.compare import CompareView  # noqa: PLC0415

            self._compare = CompareView(self._app)
            self._compare.answer_opened.connect(self._open_answer)
            self._compare.back_requested.connect(self._leave_compare)
            self._stack.addWidget(self._compare)
        return self._compare

    def open_progress(self) -> None:
        """Open progress, read anew."""
        self.forget()
        self.page_opened.emit(self.progress, PROGRESS)
        self.progress.reload()

    def open_patterns(self, wish: Wish) -> None:
        """Open the patterns of the answers that are meant."""
        self.page_opened.emit(self.patterns, PROGRESS)
        self.patterns.show_wish(wish)

    def open_compare(self, answer_id: str) -> None:
        """Open the comparison of an answer with the attempt before it; its way back leads to the page that is open."""
        self._before_compare = self._stack.currentWidget()
        self.page_opened.emit(self.compare, _SESSIONS)
        self.compare.show_answer(answer_id)

    def go_back(self) -> bool:
        """Open the page from which the last answer was opened; False where that was none of these."""
        page, self._came_from = self._came_from, None
        if page is None:
            return False
        self.page_opened.emit(page, PROGRESS)
        return True

    def forget(self) -> None:
        """An answer is opened from elsewhere, or another page: there is no way back to one of these."""
        self._came_from = None

    def _open_answer(self, answer_id: str, at_s: float | None = None) -> None:
        self._came_from = self._stack.currentWidget()
        self.answer_opened.emit(answer_id, at_s)

    def _leave_compare(self) -> None:
        page, self._before_compare = self._before_compare, None
        if page is None or page is self._compare:
            self.open_progress()
        else:
            self.page_opened.emit(page, _SESSIONS)
