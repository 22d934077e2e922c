"""What will happen after the start, for somebody who is here for the first time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.widgets.card import label

STEPS = (
    ("Listen.", "The question is read aloud, and stays on the screen."),
    ("Answer aloud.", "Press Space to begin, and once more when you have finished. There is no time limit."),
    ("Read the report.", "Seconds later you see what was good and what was missing, and hear yourself again."),
)


class HowItGoes(QWidget):
    """Three numbered lines in quiet letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("How it goes"))
        lines = QGridLayout(self)
        lines.setContentsMargins(22, 6, 22, 6)
        lines.setHorizontalSpacing(14)
        lines.setVerticalSpacing(2)
        lines.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, text) in enumerate(STEPS):
            lines.addWidget(label(f"{row + 1}", "muted"), 3 * row, 0, top)
            lines.addWidget(label(name, "strong"), 3 * row, 1, top)
            lines.addWidget(label(text, "muted", wraps=True), 3 * row + 1, 1, top)
            lines.setRowMinimumHeight(3 * row + 2, 10)
