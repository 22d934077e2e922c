"""What stands where sessions will be, before there are any."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mockvoice.ui.theme import current_palette, picture, scaled, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton

_ICON_PX = 40


class NoSessions(QWidget):
    """Says what will be here and offers to begin."""

    practice_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        title = label("No sessions yet", "heading")
        text = label("Answer a first question aloud. Its report and its recording are kept here.", "muted", wraps=True)
        self.button = KeyButton("Start practising", kind="primary")
        self.button.clicked.connect(self.practice_requested)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (title, text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addSpacing(10)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme_changed().connect(self.draw_icon)
        self.draw_icon()

    def draw_icon(self) -> None:
        """Draw the icon in the colours and at the size that hold now."""
        drawn = picture("sessions", current_palette().muted, scaled(_ICON_PX), self.devicePixelRatioF())
        self._icon.setPixmap(drawn)
