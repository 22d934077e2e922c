"""What was asked, when, and what can be done with the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton

_WORDS_WIDTH_PX = 420
_GAP_PX = 8


class AnswerHeader(QWidget):
    """The question in large letters under a line about its session; buttons beside it, or below where it is narrow."""

    back_requested = Signal()
    try_again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = KeyButton("Sessions", kind="quiet", icon_name="back")
        self.back_button.setAccessibleName("Back to the sessions")
        self.back_button.clicked.connect(self.back_requested)
        self.line = label("", "muted", wraps=True)
        self.question = label("", "heading", wraps=True, verbatim=True)
        self.question.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.try_again_button = KeyButton("Try again", kind="primary")
        self.try_again_button.clicked.connect(self.try_again_requested)
        self._tools: tuple[QWidget, ...] = ()
        self._top = top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.back_button)
        top.addWidget(self.line, 1)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addLayout(top)
        words.addWidget(self.question)
        self._shown: tuple[QPushButton, ...] = (self.try_again_button,)
        self._actions = QGridLayout()
        self._actions.setSpacing(_GAP_PX)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.addLayout(words, 1)
        self._sides.addLayout(self._actions)
        theme_changed().connect(self.arrange)
        self.arrange()

    def add_tools(self, tools: Sequence[QWidget]) -> None:
        """Put quiet buttons behind the line; they are there as long as the way back is."""
        for tool in tools:
            self._top.addWidget(tool)
        self._tools = (*self._tools, *tools)

    def set_actions(self, buttons: Sequence[QPushButton]) -> None:
        """Put `buttons` in place of "Try again" and of the way back; none brings both back."""
        for button in self._shown:
            self._actions.removeWidget(button)
            if button is not self.try_again_button and button not in buttons:
                button.setParent(None)
        self._shown = tuple(buttons) or (self.try_again_button,)
        self.try_again_button.setVisible(not buttons)
        for part in (self.back_button, *self._tools):
            part.setVisible(not buttons)
        self.arrange()
        for button in buttons:
            button.show()

    def minimumSizeHint(self) -> QSize:
        """Return what one button needs: wider arrangements are chosen where there is room."""
        return QSize(max(button.sizeHint().width() for button in self._shown), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put the buttons beside the words, or in as many rows as they need below them."""
        widths = [button.sizeHint().width() for button in self._shown]
        in_a_row = sum(widths) + _GAP_PX * (len(widths) - 1)
        is_beside = in_a_row + scaled(_WORDS_WIDTH_PX) <= self.width()
        columns = len(widths) if in_a_row <= self.width() else max(1, self.width() // (max(widths) + _GAP_PX))
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(24 if is_beside else 14)
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        self._sides.setAlignment(self._actions, top if is_beside else left)
        for place, button in enumerate(self._shown):
            self._actions.addWidget(button, place // columns, place % columns)
