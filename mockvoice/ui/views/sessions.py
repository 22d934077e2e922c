"""All past sessions, newest first: unfold one, open an answer, delete a session and bring it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.no_sessions import NoSessions
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page
from mockvoice.ui.widgets.session_list import SessionList
from mockvoice.ui.widgets.session_model import SessionModel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.storage.library import AnswerSummary, SessionSummary
    from mockvoice.ui.widgets.notice import Notice
    from mockvoice.ui.widgets.session_model import SessionRow


class SessionsView(Page):
    """The history. It is read a page at a time, as the person scrolls.

    Args:
        today: Says which day it is where the person is; the clock's where it is not given.
    """

    answer_opened = Signal(str)
    """Carries the answer's id."""

    practice_requested = Signal()

    def __init__(self, app: App, parent: QWidget | None = None, *, today: Callable[[], date] | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._asked = 0
        self.model = SessionModel(today, self)
        self.list = SessionList(self.model)
        self.empty = NoSessions()
        self.notices = NoticeBoard()
        self.delete_button = KeyButton("Delete session", key="Del", icon_name="trash")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read the newest sessions again. What is unfolded, chosen and in sight stays where nothing changed."""
        self._asked += 1
        asked = self._asked
        watch(self._app.sessions(), self, lambda page: self._start(asked, page), self._tell_unread)

    def delete_session(self, session_id: str) -> None:
        """Delete a session; a notice offers to bring it back."""
        row = next((row for row in self.model.sessions() if row.summary.id == session_id), None)
        if row is not None:
            done = self._app.delete_session(session_id)
            watch(done, self, lambda _: self._take_deleted(row), self._tell)

    def delete_current(self) -> None:
        """Delete the session of the current row."""
        session = self.list.current_session()
        if session is not None:
            self.delete_session(session.summary.id)

    def unfold(self, session_id: str) -> None:
        """Show the answers of a session."""
        found = self._app.answers(session_id)
        watch(found, self, lambda answers: self._take_answers(session_id, answers), self._tell)

    def fetch_older(self, before: datetime | None) -> None:
        """Read the sessions that began before a moment."""
        asked = self._asked
        page = self._app.sessions(before=before)
        watch(page, self, lambda found: self._append(asked, found), self._tell_unread)

    def _start(self, asked: int, page: tuple[SessionSummary, ...]) -> None:
        if asked != self._asked:
            return
        chosen = self.list.current_session()
        scrolled = self.list.verticalScrollBar().value()
        if self.model.start(page):
            if chosen is not None:
                self.list.choose_session(chosen.summary.id)
            self.list.verticalScrollBar().setValue(scrolled)
        self._show_page()

    def _append(self, asked: int, page: tuple[SessionSummary, ...]) -> None:
        if asked == self._asked:
            self.model.append(page)
            self._show_page()

    def _take_answers(self, session_id: str, answers: tuple[AnswerSummary, ...]) -> None:
        self.model.open(session_id, answers)

    def _take_deleted(self, row: SessionRow) -> None:
        self.model.remove(row.summary.id)
        self._show_page()
        when = wording.moment(row.local_start, self.model.today())
        answers = wording.count(row.summary.answer_count, "answer")
        notice = self.notices.post(f"Deleted “{row.summary.pack_title}” of {when} with {answers}.", "info")
        notice.add_action("Undo", partial(self._undo, row.summary, notice))

    def _undo(self, summary: SessionSummary, notice: Notice) -> None:
        done = self._app.restore_session(summary.id)
        watch(done, self, lambda _: self._take_restored(summary, notice), self._tell)

    def _take_restored(self, summary: SessionSummary, notice: Notice) -> None:
        self.notices.remove(notice)
        self.model.restore(summary)
        self._show_page()
        self.list.choose_session(summary.id)
        self.list.setFocus()

    def _show_page(self) -> None:
        is_empty = self.model.rowCount() == 0
        self._pages.setCurrentWidget(self.empty if is_empty else self.list)
        self._pages.show()
        self.delete_button.setVisible(not is_empty)
        if not is_empty and not self.list.currentIndex().isValid():
            self.list.choose_session(self.model.sessions()[0].summary.id)
        self._show_current()

    def _show_current(self) -> None:
        self.delete_button.setEnabled(self.list.current_session() is not None)

    def _tell_unread(self, error: MockVoiceError) -> None:
        self.model.give_up_waiting()
        self._tell(error)

    def _tell(self, error: MockVoiceError) -> None:
        self.notices.post(error.sentence, "bad")

    def _connect(self) -> None:
        self.list.answer_chosen.connect(self.answer_opened)
        self.list.unfold_requested.connect(self.unfold)
        self.list.fold_requested.connect(self.model.close)
        self.list.delete_requested.connect(self.delete_session)
        self.list.current_changed.connect(self._show_current)
        self.model.more_wanted.connect(self.fetch_older)
        self.empty.practice_requested.connect(self.practice_requested)
        self.delete_button.clicked.connect(self.delete_current)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label("Sessions", "title"), 1)
        top.addWidget(self.delete_button)
        self.head.addLayout(top)
        self.head.addWidget(self.notices)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        self._pages.hide()
        self.delete_button.hide()
        self.body.addWidget(self._pages, 1)
        self.setFocusProxy(self.list)
