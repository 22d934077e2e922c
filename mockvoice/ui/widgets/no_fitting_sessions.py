"""What stands where sessions would be when none fits what is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton


class NoFittingSessions(QWidget):
    """Says so and offers to show all."""

    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = KeyButton("Show all sessions")
        self.button.clicked.connect(self.all_requested)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        for part in (
            label("No session fits", "heading"),
            label("Choose less above, or look at all of them.", "muted", wraps=True),
        ):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addSpacing(10)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
