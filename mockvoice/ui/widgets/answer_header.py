"""What was asked, when, and what can be done with the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton


class AnswerHeader(QWidget):
    """The question in large letters under a line about its session, and buttons beside it."""

    back_requested = Signal()
    try_again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = KeyButton("Sessions", kind="quiet", icon_name="back")
        self.back_button.setAccessibleName("Back to the sessions")
        self.back_button.clicked.connect(self.back_requested)
        self.line = label("", "muted", wraps=True)
        self.question = label("", "heading", wraps=True)
        self.question.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.try_again_button = KeyButton("Try again", kind="primary")
        self.try_again_button.clicked.connect(self.try_again_requested)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.back_button)
        top.addWidget(self.line, 1)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addLayout(top)
        words.addWidget(self.question)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._actions.addWidget(self.try_again_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addLayout(self._actions)
        row.setAlignment(self._actions, Qt.AlignmentFlag.AlignTop)

    def set_actions(self, buttons: Sequence[QPushButton]) -> None:
        """Put `buttons` in place of "Try again" and of the way back; none brings both back."""
        while (item := self._actions.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.try_again_button and widget not in buttons:
                widget.setParent(None)
        for button in buttons:
            self._actions.addWidget(button)
            button.show()
        self._actions.addWidget(self.try_again_button)
        self.try_again_button.setVisible(not buttons)
        self.back_button.setVisible(not buttons)
