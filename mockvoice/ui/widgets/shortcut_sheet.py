"""The sheet of shortcuts: which keys do what on the page in front, and everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, set_kind
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.ui.shortcuts import KeyHint

_WIDTH_PX, _HEIGHT_PX, _KEYS_PX = 560, 620, 155
_OR = "or"


class ShortcutSheet(QDialog):
    """Lists keys and what they do. Escape closes it; opened with `open`, it goes away by itself.

    Args:
        parent: The window.
        sections: Title and lines of each part; one without lines is left out.
    """

    def __init__(self, parent: QWidget, sections: Sequence[tuple[str, Sequence[KeyHint]]]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.sections = tuple((title, tuple(hints)) for title, hints in sections if hints)
        self.close_button = KeyButton("Close", key="Esc")
        self.close_button.clicked.connect(self.accept)
        self.list = QScrollArea()
        self._lay_out()
        self.resize(
            min(scaled(_WIDTH_PX), max(parent.width() - 40, 320)),
            min(scaled(_HEIGHT_PX), max(parent.height() - 60, 320)),
        )
        self.list.setFocus()

    def _lay_out(self) -> None:
        content = QWidget()
        set_kind(content, "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        for index, (title, hints) in enumerate(self.sections):
            if index:
                column.addSpacing(12)
            column.addWidget(label(title, "subheading", wraps=True))
            column.addLayout(_rows(hints))
        column.addStretch()
        self.list.setAccessibleName(tr("Keys and what they do"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWidgetResizable(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrows scroll it
        self.list.setWidget(content)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 26, 16, 24)
        layout.setSpacing(16)
        layout.addWidget(label("Keyboard shortcuts", "heading", wraps=True))
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)


def _rows(hints: Sequence[KeyHint]) -> QGridLayout:
    grid = QGridLayout()
    grid.setColumnMinimumWidth(0, scaled(_KEYS_PX))
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, hint in enumerate(hints):
        keys = QWidget()
        line = QHBoxLayout(keys)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for index, key in enumerate(hint.keys):
            if index:
                line.addWidget(label(_OR, "small-muted"))
            line.addWidget(label(key, "pill"))
        line.addStretch()
        words = label(hint.text, wraps=True)
        words.setAccessibleName(f"{hint.text}: {', '.join(hint.keys)}")
        grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignVCenter)
    return grid
