"""All past sessions, newest first: found, narrowed, unfolded, deleted and brought back; recordings taken in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QSizePolicy, QStackedWidget, QWidget

from mockvoice.export_desk import SESSION_KINDS
from mockvoice.import_desk import SOUND_SUFFIXES, ImportStage
from mockvoice.storage.session_filter import ALL_SESSIONS
from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.shortcuts import bind
from mockvoice.ui.theme import theme_changed
from mockvoice.ui.views.import_recording import ImportRecording
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.export_menu import Export, export_button
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.import_progress import ImportProgress
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.no_fitting_sessions import NoFittingSessions
from mockvoice.ui.widgets.no_sessions import NoSessions
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page
from mockvoice.ui.widgets.session_filter_bar import SessionFilterBar
from mockvoice.ui.widgets.session_list import SessionList
from mockvoice.ui.widgets.session_model import SessionModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.import_desk import ImportState, ImportWish
    from mockvoice.storage.library import AnswerSummary, SessionSummary
    from mockvoice.ui.widgets.notice import Kind, Notice
    from mockvoice.ui.widgets.session_model import SessionRow


_GAP_PX: Final = 10
DROP: Final = "Drop to import the recording."
"""What is said while files are held over the page."""


class SessionsView(Page):
    """The history. It is read a page at a time, as the person scrolls. Sound files can be dropped anywhere on it.

    Args:
        today: Says which day it is where the person is; the clock's where it is not given.
    """

    answer_opened = Signal(str)
    """Carries the answer's id."""

    compare_requested = Signal(str)
    """Carries the id of an answer that is to be held against an earlier attempt."""

    report_requested = Signal(str)
    """Carries the id of an interview's session."""

    search_requested = Signal()
    practice_requested = Signal()

    def __init__(self, app: App, parent: QWidget | None = None, *, today: Callable[[], date] | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._asked = 0
        self.model = SessionModel(today, self)
        self.list = SessionList(self.model)
        self.empty = NoSessions()
        self.none_fits = NoFittingSessions()
        self.notices = NoticeBoard()
        self.filters = SessionFilterBar()
        self.imports = ImportProgress()
        self.dropping = label(DROP, "strong")
        self.dialog: QFileDialog | None = None
        self.asking: ImportRecording | None = None
        self.search_button = KeyButton("Search", key="Ctrl+F", icon_name="search")
        self.filter_button = KeyButton("Filter", icon_name="filter")
        self.filter_button.setCheckable(True)
        self.import_button = KeyButton("Import…", key="Ctrl+I", icon_name="import")
        self.import_button.setAccessibleName("Import a recording")
        self.report_button = KeyButton("Report", key="R", icon_name="interviews")
        self.report_button.setAccessibleName("Open the interview's report")
        self.export = Export(app, self.notices, self)
        self.export_button = export_button(SESSION_KINDS, "Export this session", is_quiet=False)
        self.delete_button = KeyButton("Delete", key="Del", icon_name="trash")
        self.delete_button.setAccessibleName("Delete this session")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read the newest sessions again. What is unfolded, chosen and in sight stays where nothing changed."""
        self._asked += 1
        asked = self._asked
        found = self._app.notes.sessions(self.filters.filter)
        watch(found, self, lambda page: self._start(asked, page), self._tell_unread)
        watch(self._app.notes.filter_choices(), self, self.filters.show_choices, self._tell)

    def open_report(self) -> None:
        """Ask for the report of the current row's interview; nothing happens on another row."""
        session = self.list.current_session()
        if session is not None and session.summary.is_interview:
            self.report_requested.emit(session.summary.id)

    def choose_files(self) -> None:
        """Ask which recordings to import."""
        pattern = " ".join(f"*{suffix}" for suffix in SOUND_SUFFIXES)
        self.dialog = QFileDialog(self, tr("Import recordings"), "", tr(f"Sound and video ({pattern});;All files (*)"))
        self.dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self.dialog.filesSelected.connect(lambda names: self.import_files([Path(name) for name in names]))
        self.dialog.open()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Ask for each recording which question it answers, and take it in."""
        self.asking = ImportRecording(self._app, paths, self.window())
        self.asking.agreed.connect(self.take_in)
        self.asking.refused.connect(self._tell)
        self.asking.open()

    def take_in(self, wish: ImportWish) -> None:
        """Take a recording in, in the background."""
        self.imports.show_state(self._app.imports.add(wish))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if _dropped(event):
            event.acceptProposedAction()
            self.dropping.show()

    def dragLeaveEvent(self, event: object) -> None:
        """Forget the offer."""
        del event
        self.dropping.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        self.dropping.hide()
        event.acceptProposedAction()
        self.import_files(_dropped(event))

    def delete_session(self, session_id: str) -> None:
        """Delete a session; a notice offers to bring it back."""
        row = next((row for row in self.model.sessions() if row.summary.id == session_id), None)
        if row is not None:
            done = self._app.delete_session(session_id)
            watch(done, self, lambda _: self._take_deleted(row), self._tell)

    def export_current(self, suffix: str) -> None:
        """Ask where to write the session of the current row, as what `suffix` says."""
        session = self.list.current_session()
        if session is not None:
            summary = session.summary
            self.export.ask_for_session(summary.id, summary.pack_title, summary.started_at, suffix)

    def compare_current(self) -> None:
        """Compare the answer of the current row with the attempt before it."""
        answer_id = self.list.current_answer_id()
        if answer_id:
            self.compare_requested.emit(answer_id)

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
        page = self._app.notes.sessions(self.filters.filter, before=before)
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
        for row in self.model.sessions():
            if row.is_open:
                session_id = row.summary.id
                watch(self._app.answers(session_id), self, partial(self.model.refresh, session_id), self._tell)
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
        is_narrowed = self.filters.filter != ALL_SESSIONS
        nothing = self.none_fits if is_narrowed else self.empty
        shown = nothing if is_empty else self.list
        self._pages.setCurrentWidget(shown)
        for page in (self.list, self.empty, self.none_fits):  # what is not shown asks for no room
            policy = QSizePolicy.Policy.Expanding if page is shown else QSizePolicy.Policy.Ignored
            page.setSizePolicy(policy, policy)
        self._pages.show()
        for part in (self.filter_button, self.search_button):
            part.setVisible(is_narrowed or not is_empty)
        self.filters.setVisible(self.filter_button.isChecked() and not self.filter_button.isHidden())
        for button in (self.export_button, self.delete_button):
            button.setVisible(not is_empty)
        if not is_empty and not self.list.currentIndex().isValid():
            self.list.choose_session(self.model.sessions()[0].summary.id)
        self._show_current()

    def _show_current(self) -> None:
        session = self.list.current_session()
        for button in (self.export_button, self.delete_button):
            button.setEnabled(session is not None)
        self.report_button.setVisible(session is not None and session.summary.is_interview)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the title where there is no room beside it."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose where the buttons stand, for the width and font that hold now."""
        shown = [button for button in self._actions if not button.isHidden()]
        needed = sum(part.sizeHint().width() + _GAP_PX for part in (self._title, *shown))
        beside = needed <= self.content_width_px
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._top.setDirection(direction)

    def _show_filters(self, is_on: bool) -> None:  # noqa: FBT001 (the slot of a signal that carries a bool)
        self.filters.setVisible(is_on)
        if is_on:
            self.filters.starred.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.filters.filter != ALL_SESSIONS:
            self.filters.clear()
            self.filter_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self) -> None:
        self.model.start(())
        self.reload()

    def _tell_ended(self, state: ImportState) -> None:
        kind: Kind = "good" if state.stage is ImportStage.DONE else "info"
        if state.stage is ImportStage.DONE:
            text = f"“{state.name}” was imported and scored."
        elif state.error is not None:
            kind = "bad"
            stored = "" if state.answer_id is None else f"“{state.name}” is stored, but not scored. "
            text = f"{stored}{state.error.sentence}"
        elif state.answer_id is not None:
            text = f"“{state.name}” is stored, but not scored. It can be scored where it is opened."
        else:
            text = f"“{state.name}” was not imported. The file itself is untouched."
        notice = self.notices.post(text, kind)
        if state.answer_id is not None:
            notice.add_action("Open", partial(self.answer_opened.emit, state.answer_id))
            self.reload()

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
        self.list.report_requested.connect(self.report_requested)
        self.list.compare_requested.connect(self.compare_requested)
        self.filters.changed.connect(self._narrow)
        self.none_fits.all_requested.connect(self.filters.clear)
        self._app.imports.on_changed = self.imports.show_state
        self.imports.stop_requested.connect(self._app.imports.stop)
        self.imports.stored.connect(self.reload)
        self.imports.ended.connect(self._tell_ended)
        self.search_button.clicked.connect(self.search_requested)
        self.filter_button.toggled.connect(self._show_filters)
        theme_changed().connect(self.arrange)
        self.import_button.clicked.connect(self.choose_files)
        self.report_button.clicked.connect(self.open_report)
        self.export_button.chosen.connect(self.export_current)
        in_window = Qt.ShortcutContext.WindowShortcut
        bind(self, "Ctrl+F", "Search", self.search_requested.emit, context=in_window)
        bind(self, "Ctrl+I", "Import a recording", self.choose_files, context=in_window)
        bind(self.list, "C", "Compare an answer with an earlier attempt", self.compare_current)
        bind(self.list, "R", "Open the interview's report", self.open_report)
        self.model.more_wanted.connect(self.fetch_older)
        self.empty.practice_requested.connect(self.practice_requested)
        self.delete_button.clicked.connect(self.delete_current)

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, gap_px=_GAP_PX)
        self._actions: tuple[QWidget, ...] = (
            self.search_button,
            self.filter_button,
            self.import_button,
            self.report_button,
            self.export_button,
            self.delete_button,
        )
        for button in self._actions:
            flow.addWidget(button)
        self._title = label("Sessions", "title")
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(_GAP_PX)
        self._top.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self._buttons)
        self.head.addLayout(self._top)
        self.body.setSpacing(14)
        above: tuple[QWidget, ...] = (self.filters, self.notices, self.imports, self.dropping)
        for part in above:
            self.body.addWidget(part)
        for page in (self.list, self.empty, self.none_fits):
            self._pages.addWidget(page)
        self._pages.hide()
        for part in (
            self.filters,
            self.filter_button,
            self.dropping,
            self.search_button,
            self.report_button,
            self.export_button,
            self.delete_button,
        ):
            part.hide()
        self.body.addWidget(self._pages, 1)
        self.setFocusProxy(self.list)


def _dropped(event: QDropEvent) -> list[Path]:
    """Return the files of a drop."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
