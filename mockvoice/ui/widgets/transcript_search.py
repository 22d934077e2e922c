"""Searching in a transcript: what is typed is framed in the words, and keys lead from one place to the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from mockvoice.ui.widgets.transcript_view import TranscriptView


def matches_in(text: str, sought: str) -> tuple[tuple[int, int], ...]:
    """Return where `sought` stands in `text`, as pairs of first place and place behind; case does not matter.

    Blanks match any number of blanks, and straight apostrophes curly ones.
    """
    words = sought.split()
    if not words:
        return ()
    pattern = r"\s+".join(re.escape(word).replace("'", "['\u2019]") for word in words)
    return tuple(match.span() for match in re.finditer(pattern, text, re.IGNORECASE))


class _Field(QLineEdit):
    left = Signal()
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by Return, and back with Shift; leave by Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TranscriptSearch(QWidget):
    """A field with what was found; hidden until it is opened.

    Args:
        view: What is searched.
    """

    def __init__(self, view: TranscriptView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._matches: tuple[tuple[int, int], ...] = ()
        self._current = -1
        self.field = _Field()
        self.field.setPlaceholderText(tr("Search in this answer"))
        self.field.setAccessibleName(tr("Search in this answer"))
        self.found = label("", "small-muted")
        self.previous_button = IconButton("chevron-up", "To the place before", "To the place before. Key: Shift+Return")
        self.next_button = IconButton("chevron-down", "To the next place", "To the next place. Key: Return")
        self.close_button = IconButton("close", "Close the search", "Close the search. Key: Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        for part in (self.found, self.previous_button, self.next_button, self.close_button):
            row.addWidget(part)
        self.field.textChanged.connect(self.search)
        self.field.stepped.connect(self.step)
        self.field.left.connect(self.close_search)
        self.previous_button.clicked.connect(self._step_back)
        self.next_button.clicked.connect(self._step_on)
        self.close_button.clicked.connect(self.close_search)
        self.setVisible(False)

    @property
    def matches(self) -> tuple[tuple[int, int], ...]:
        """Where it was found."""
        return self._matches

    def open_search(self) -> None:
        """Show the field, with what was selected in the transcript."""
        selected = self._view.textCursor().selectedText()
        self.setVisible(True)
        if selected.strip():
            self.field.setText(selected.strip())
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.search()

    def close_search(self) -> None:
        """Hide the field and the frames; the caret stays at the place that was found."""
        self.setVisible(False)
        self._matches, self._current = (), -1
        self._view.show_matches(())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self) -> None:
        """Find what stands in the field; the first place behind the caret is the current one."""
        if self.isHidden():
            return
        self._matches = matches_in(self._view.line.text, self.field.text())
        caret = self._view.textCursor().selectionStart()
        behind = (index for index, span in enumerate(self._matches) if span[0] >= caret)
        self._current = next(behind, 0 if self._matches else -1)
        self._show()

    def step(self, by: int) -> None:
        """Go on to the next place, or back for -1; round at the ends."""
        if self._matches:
            self._current = (self._current + by) % len(self._matches)
            self._show()

    def _step_on(self) -> None:
        self.step(1)

    def _step_back(self) -> None:
        self.step(-1)

    def _show(self) -> None:
        self._view.show_matches(self._matches, self._current)
        is_empty = not self.field.text().strip()
        text = "" if is_empty else f"{self._current + 1} of {len(self._matches)}" if self._matches else "Not found"
        self.found.setText(text)
        for button in (self.previous_button, self.next_button):
            button.setEnabled(bool(self._matches))
