"""The list of sessions as a control: mouse, keys, and what they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QMenu, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.shortcuts import explain
from mockvoice.ui.theme import theme_changed
from mockvoice.ui.widgets.session_model import ROW_ROLE, AnswerRow, DayRow, SessionModel, SessionRow
from mockvoice.ui.widgets.session_rows import SessionRows

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from mockvoice.ui.widgets.session_model import Row

_Index = QModelIndex | QPersistentModelIndex

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class SessionList(QListView):
    """Shows a SessionModel. A click or Enter unfolds a session and opens an answer; Delete asks to delete a session."""

    answer_chosen = Signal(str)
    """Carries the answer's id."""

    unfold_requested = Signal(str)
    """Carries the id of a session whose answers are not shown."""

    fold_requested = Signal(str)
    """Carries the id of a session whose answers are shown."""

    delete_requested = Signal(str)
    """Carries the session's id."""

    report_requested = Signal(str)
    """Carries the id of an interview."""

    compare_requested = Signal(str)
    """Carries the id of an answer that is to be held against an earlier attempt."""

    current_changed = Signal()
    """Another row is the current one."""

    def __init__(self, model: SessionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._model = model
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; }")
        self.setItemDelegate(SessionRows(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(tr("Past sessions"))
        explain(
            self,
            ("Return", "Open the answer, or unfold the session"),
            ("→ ←", "Unfold or fold a session"),
            ("Del", "Delete the session"),
        )
        self.clicked.connect(self.open_row)
        self.customContextMenuRequested.connect(self.show_menu)
        theme_changed().connect(self.scheduleDelayedItemsLayout)

    def row_at(self, index: _Index) -> Row | None:
        """Return what stands at `index`, or None."""
        row = index.data(ROW_ROLE) if index.isValid() else None
        return row if isinstance(row, (DayRow, SessionRow, AnswerRow)) else None

    def current_session(self) -> SessionRow | None:
        """Return the session of the current row, which may be one of its answers; None on a day or nowhere."""
        row = self.row_at(self.currentIndex())
        if isinstance(row, AnswerRow):
            return row.session
        return row if isinstance(row, SessionRow) else None

    def current_answer_id(self) -> str:
        """Return the id of the answer in the current row; empty where that is none."""
        row = self.row_at(self.currentIndex())
        return row.summary.id if isinstance(row, AnswerRow) else ""

    def choose_session(self, session_id: str) -> None:
        """Make a session the current row, in sight."""
        place = self._model.row_of(session_id)
        if place is not None:
            self.setCurrentIndex(self._model.index(place))

    def open_row(self, index: QModelIndex) -> None:
        """Open an answer, unfold or fold a session."""
        row = self.row_at(index)
        if isinstance(row, AnswerRow):
            self.answer_chosen.emit(row.summary.id)
        elif isinstance(row, SessionRow) and row.is_open:
            self.fold_requested.emit(row.summary.id)
        elif isinstance(row, SessionRow):
            self.unfold_requested.emit(row.summary.id)

    def show_menu(self, place: QPoint) -> None:
        """Offer what can be done with the row under the pointer."""
        index = self.indexAt(place)
        if self.row_at(index) is None or isinstance(self.row_at(index), DayRow):
            return
        self.setCurrentIndex(index)
        session = self.current_session()
        if session is None:
            return
        session_id = session.summary.id
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if session.summary.is_interview:
            menu.addAction(tr("Open the interview's report")).triggered.connect(
                lambda: self.report_requested.emit(session_id)
            )
        answer_id = self.current_answer_id()
        if answer_id:
            menu.addAction(tr("Compare with an earlier attempt")).triggered.connect(
                lambda: self.compare_requested.emit(answer_id)
            )
        menu.addAction(tr("Delete session")).triggered.connect(lambda: self.delete_requested.emit(session_id))
        menu.popup(self.viewport().mapToGlobal(place))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell others."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, unfold, fold or delete by keys; every other key moves."""
        index = self.currentIndex()
        row = self.row_at(index)
        key = event.key()
        if key in _ENTER and row is not None:
            self.open_row(index)
        elif key in _DELETE and isinstance(row, SessionRow):
            self.delete_requested.emit(row.summary.id)
        elif key == Qt.Key.Key_Right and isinstance(row, SessionRow):
            if not row.is_open:
                self.open_row(index)
        elif key == Qt.Key.Key_Left and isinstance(row, AnswerRow):
            self.choose_session(row.session.summary.id)
        elif key == Qt.Key.Key_Left and isinstance(row, SessionRow):
            if row.is_open:
                self.open_row(index)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a hand over what can be clicked."""
        if event.type() == QEvent.Type.HoverMove:
            at = event.position().toPoint()  # type: ignore[attr-defined]
            row = self.row_at(self.indexAt(at))
            hand = isinstance(row, (SessionRow, AnswerRow))
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        return super().viewportEvent(event)
