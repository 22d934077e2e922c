"""Tables of words: what stands behind a chart, and lists that can be sorted. Return opens the answer behind a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.key_button import RETURN_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

Index = QModelIndex | QPersistentModelIndex

_NOWHERE: Final = QModelIndex()
_ROW_PX: Final = 30
_MEASURED_ROWS: Final = 40
_WIDEST_PX: Final = 230
_LEAST_STRETCHED_PX: Final = 150
_PADDING_PX: Final = 18


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table over rows of one kind.

    Attributes:
        title: Its head.
        words: Returns what stands in a row.
        worth: Returns what a row is sorted by; None where a row is to come last. Without it the words decide.
        is_number: Whether it stands at the right.
    """

    title: str
    words: Callable[[Any], str]
    worth: Callable[[Any], Any] | None = None
    is_number: bool = False


class Rows(QAbstractTableModel):
    """Any rows in columns; words are made when they are looked at, so that ten thousand rows cost nothing.

    Args:
        columns: From left to right.
        answer_of: Returns the id of the answer behind a row; empty where there is none.
    """

    def __init__(
        self, columns: Sequence[Column], answer_of: Callable[[Any], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns, self._answer_of = tuple(columns), answer_of
        self._rows: list[Any] = []

    def take(self, rows: Sequence[Any]) -> None:
        """Show these rows in their order."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def answer_id(self, row: int) -> str:
        """Return the id of the answer behind a row."""
        return self._answer_of(self._rows[row])

    def row(self, number: int) -> Any:
        """Return a row, counted from 0 as it is shown."""
        return self._rows[number]

    def is_number(self, column: int) -> bool:
        """Return whether a column holds numbers."""
        return self._columns[column].is_number

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, and where they stand."""
        column = self._columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return tr(column.words(self._rows[index.row()]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tr(column.title)}: {tr(column.words(self._rows[index.row()]))}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(self._columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._columns[section].is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows without a worth stay last."""
        worth = self._columns[column].worth or self._columns[column].words
        self.layoutAboutToBeChanged.emit()
        known = [row for row in self._rows if worth(row) is not None]
        known.sort(key=worth, reverse=order is Qt.SortOrder.DescendingOrder)
        self._rows = known + [row for row in self._rows if worth(row) is None]
        self.layoutChanged.emit()


class AnswerTable(QTableView):
    """Shows rows of which each may open an answer, by Return or a double click.

    Args:
        name: What it lists, for screen readers.
        rows: The model.
        stretched: The column that takes the room that is left.
        shown: So many rows are seen at once; the others by scrolling.
    """

    answer_opened = Signal(str)
    """Carries the answer's id."""

    row_opened = Signal(object)
    """Carries the row itself."""

    def __init__(self, name: str, rows: Rows, *, stretched: int, shown: int = 9, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows, self._shown = rows, shown
        self.setModel(rows)
        self.setAccessibleName(tr(name))
        self.setAccessibleDescription(tr("Return opens the answer of a row."))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setHighlightSections(False)
        head.setResizeContentsPrecision(_MEASURED_ROWS)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self._stretched = stretched
        self.doubleClicked.connect(self._open)
        theme_changed().connect(self.fit)
        self.fit()

    def take(self, rows: Sequence[Any]) -> None:
        """Show these rows, in their order until the person sorts them."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.rows.take(rows)
        self.fit()
        if rows:
            self.setCurrentIndex(self.rows.index(0, 0))

    def fit(self) -> None:
        """Give rows, columns and the whole the size that the font needs, once it is seen."""
        if not self.isVisible():
            return
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW_PX))
        for column in range(self.rows.columnCount()):
            if column != self._stretched:
                self.resizeColumnToContents(column)
                self.setColumnWidth(column, min(self.columnWidth(column), scaled(_WIDEST_PX)))
        self.arrange()

    def arrange(self) -> None:
        """Let one column take the room that is left, and all of them scroll to the side where that is too little."""
        head = self.horizontalHeader()
        others = sum(self.columnWidth(c) for c in range(self.rows.columnCount()) if c != self._stretched)
        wanted = min(self.sizeHintForColumn(self._stretched), scaled(_LEAST_STRETCHED_PX)) + scaled(_PADDING_PX)
        is_narrow = self.viewport().width() - others < wanted
        mode = QHeaderView.ResizeMode.Interactive if is_narrow else QHeaderView.ResizeMode.Stretch
        head.setSectionResizeMode(self._stretched, mode)
        if is_narrow:
            self.setColumnWidth(self._stretched, wanted)
        seen = min(max(self.rows.rowCount(), 1), self._shown)
        bar = self.horizontalScrollBar().sizeHint().height() if is_narrow else 0
        self.setFixedHeight(head.sizeHint().height() + seen * scaled(_ROW_PX) + bar + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that is needed."""
        super().showEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row by Return."""
        if event.key() in RETURN_KEYS and not event.isAutoRepeat() and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        answer_id = self.rows.answer_id(index.row())
        if answer_id:
            self.answer_opened.emit(answer_id)
            self.row_opened.emit(self.rows.row(index.row()))
