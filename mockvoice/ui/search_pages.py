"""The page that searches, built when it is first opened, and the ways back from it and to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from mockvoice.app import App
    from mockvoice.ui.views.search import SearchView

SEARCH: Final = "Search"
"""No entry of the rail: the page is opened by Ctrl+K, and from the list of sessions."""


class SearchPages(QObject):
    """Builds the page into a stack.

    Args:
        app: The program.
        stack: Where it is put.
        entry: Under which entry of the rail it stands.
    """

    page_opened = Signal(object, str)
    """Carries a page and the name of the rail's entry under which it stands."""

    answer_opened = Signal(str, object)
    """Carries an answer's id and the seconds from its start, None where no moment is meant."""

    left = Signal()
    """The page is left, and there is no page to go back to."""

    def __init__(self, app: App, stack: QStackedWidget, entry: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._stack, self._entry = app, stack, entry
        self._search: SearchView | None = None
        self._before: tuple[QWidget, str] | None = None
        self._is_way_back = False

    @property
    def search(self) -> SearchView:
        """The page."""
        if self._search is None:
            # Imported when it is first opened, because practice needs none of it.
            from mockvoice.ui.views.search import SearchView  # noqa: PLC0415

            self._search = SearchView(self._app)
            self._search.answer_opened.connect(self._open_answer)
            self._search.back_requested.connect(self._leave)
            self._stack.addWidget(self._search)
        return self._search

    def open(self, before: QWidget | None, entry: str) -> None:
        """Open the page; its way back leads to `before`, which stands under `entry`."""
        if before is not self.search:
            self._before = None if before is None else (before, entry)
        self.page_opened.emit(self.search, self._entry)
        self.search.begin()
        self.search.search()

    def go_back(self) -> bool:
        """Open the page again where the answer that is open was found by it; False where it was not."""
        if not self._is_way_back:
            return False
        self.page_opened.emit(self.search, self._entry)
        self.search.search()
        return True

    def forget(self) -> None:
        """Another page is opened, or an answer from elsewhere: there is no way back to this one."""
        self._is_way_back = False

    def _leave(self) -> None:
        if self._before is None:
            self.left.emit()
        else:
            self.page_opened.emit(*self._before)

    def _open_answer(self, answer_id: str, at_s: float | None) -> None:
        self.answer_opened.emit(answer_id, at_s)
        self._is_way_back = True
