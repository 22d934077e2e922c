"""What stands where progress will be, before there are answers, or where none is as it was wished for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mockvoice.ui.theme import current_palette, picture, scaled, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton

_ICON_PX = 40


class NoProgress(QWidget):
    """Says what will be here and offers what to do."""

    practice_requested = Signal()
    everything_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self.title = label("", "heading")
        self.text = label("", "muted", wraps=True)
        self.practice_button = KeyButton("Start practising", kind="primary")
        self.everything_button = KeyButton("Show everything", kind="primary")
        self.practice_button.clicked.connect(self.practice_requested)
        self.everything_button.clicked.connect(self.everything_requested)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self.title, self.text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addSpacing(10)
        for button in (self.practice_button, self.everything_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme_changed().connect(self.draw_icon)
        self.draw_icon()
        self.show_for(ever=0)

    def show_for(self, *, ever: int) -> None:
        """Say what holds where there are so many answers in the whole history."""
        self.title.setText("No answers in this choice" if ever else "No progress to show yet")
        self.text.setText(
            "No answer is as chosen above. Choose a longer time, or another pack or topic."
            if ever
            else "Answer a few questions aloud. From five answers on, a line shows where you are going."
        )
        self.practice_button.setVisible(not ever)
        self.everything_button.setVisible(bool(ever))

    def draw_icon(self) -> None:
        """Draw the icon in the colours and at the size that hold now."""
        drawn = picture("progress", current_palette().muted, scaled(_ICON_PX), self.devicePixelRatioF())
        self._icon.setPixmap(drawn)
