"""What was asked, when, and what can be done with the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mockvoice.ui.theme import icon, scaled, set_kind, theme_changed
from mockvoice.ui.widgets.card import label

if TYPE_CHECKING:
    from collections.abc import Sequence


class AnswerHeader(QWidget):
    """The question in large letters under a line about its session, and buttons beside it."""

    back_requested = Signal()
    try_again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = QPushButton("Sessions")
        set_kind(self.back_button, "quiet")
        self.back_button.setAccessibleName("Back to the sessions")
        self.back_button.clicked.connect(self.back_requested)
        self.line = label("", "muted", wraps=True)
        self.question = label("", "heading", wraps=True)
        self.question.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.try_again_button = QPushButton("Try again")
        set_kind(self.try_again_button, "primary")
        self.try_again_button.clicked.connect(self.try_again_requested)
        for button in (self.back_button, self.try_again_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        top = QHBoxLayout()
        top.setContentsMargins(-8, 0, 0, 0)
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
        theme_changed().connect(self.draw_icon)
        self.draw_icon()

    def set_actions(self, buttons: Sequence[QPushButton]) -> None:
        """Put `buttons` in place of "Try again" and of the way back; none brings both back."""
        while self._actions.count():
            widget = self._actions.takeAt(0).widget()
            if widget is not None and widget is not self.try_again_button and widget not in buttons:
                widget.setParent(None)
        for button in buttons:
            self._actions.addWidget(button)
        self._actions.addWidget(self.try_again_button)
        self.try_again_button.setVisible(not buttons)
        self.back_button.setVisible(not buttons)

    def draw_icon(self) -> None:
        """Draw the arrow in the colours and at the size that hold now."""
        self.back_button.setIcon(icon("back"))
        self.back_button.setIconSize(QSize(scaled(16), scaled(16)))
