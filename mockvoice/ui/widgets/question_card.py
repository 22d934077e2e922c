"""The question that is being asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mockvoice.ui.theme import set_role
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.key_button import KeyButton

_LONG_TEXT = 280
"""From so many characters on a question is set in smaller letters."""


class QuestionCard(Card):
    """The question's text in large letters, and a button to hear it again."""

    repeat_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=32, spacing_px=14)
        self.body.setContentsMargins(24, 28, 24, 20)
        self._text = label("", "question", wraps=True)
        self._text.setContentsMargins(8, 0, 8, 0)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.repeat_button = KeyButton("Hear it again", key="R", kind="quiet", icon_name="play")
        self.repeat_button.clicked.connect(self.repeat_requested)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.repeat_button)
        row.addStretch()
        self.body.addWidget(self._text)
        self.body.addLayout(row)

    @property
    def text(self) -> str:
        """The question."""
        return self._text.text()

    def show_question(self, text: str) -> None:
        """Show a question; a very long one in smaller letters."""
        self._text.setText(text)
        set_role(self._text, "question" if len(text) < _LONG_TEXT else "lead")
        self.setAccessibleName(f"Question: {text}")
