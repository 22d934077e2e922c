"""Choosing one question out of all packs, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mockvoice.packs.finding import questions_like
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.form_fields import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.packs.model import Pack, Question

NO_QUESTION: Final = "No question: measure delivery only"
MOST_SHOWN: Final = 200
"""So many questions are listed at once; what is typed narrows them."""

_LEAST_HEIGHT_PX: Final = 190
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class QuestionChoice(QWidget):
    """A field to type in above a list. Up and Down in the field move in the list.

    Args:
        packs: Whose questions can be chosen.
    """

    chosen = Signal()
    """Another row is chosen."""

    def __init__(self, packs: Sequence[Pack], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._packs = tuple(packs)
        self._found: list[tuple[Pack, Question] | None] = []
        self.field = Line("Find a question", "Words of the question, its topic or its pack")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Question that it answers"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setTabKeyNavigation(False)
        self.found = label("", "small-muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.found)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.show_questions)
        self.list.currentRowChanged.connect(self._report)
        theme_changed().connect(self._size)
        self._size()
        self.show_questions()

    @property
    def question(self) -> tuple[Pack, Question] | None:
        """What is chosen; None for no question."""
        row = self.list.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def show_questions(self) -> None:
        """List what fits what is typed, the best guess chosen: what was chosen, else the first question."""
        before, typed = self.question, self.field.text().strip()
        found = questions_like(self._packs, typed)
        self._found = [None, *found[:MOST_SHOWN]]
        self.list.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        self.list.clear()
        for entry in self._found:
            item = QListWidgetItem(NO_QUESTION if entry is None else entry[1].text)
            if entry is not None:
                pack, question = entry
                item.setToolTip(tr(f"{question.text}\n{pack.title}"))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{question.text} {pack.title}")
            self.list.addItem(item)
        row = self._found.index(before) if before in self._found else 0
        self.list.setCurrentRow(1 if typed and found and row == 0 else row)
        self.list.blockSignals(False)  # noqa: FBT003 (Qt's own signature)
        if not found:
            self.found.setText("No question has these words.")
        elif len(found) > MOST_SHOWN:
            self.found.setText(f"{MOST_SHOWN} of {len(found)} questions; type a word to find others.")
        else:
            self.found.setText("")
        self.found.setVisible(bool(self.found.text()))
        self._report()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _report(self) -> None:
        self.chosen.emit()

    def _size(self) -> None:
        self.list.setMinimumHeight(scaled(_LEAST_HEIGHT_PX))
