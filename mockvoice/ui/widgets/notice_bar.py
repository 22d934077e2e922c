"""A sentence that stays until it is dealt with, with one thing to do about it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from mockvoice.ui.theme import icon, scaled, set_kind, theme_changed
from mockvoice.ui.widgets.card import label


class NoticeBar(QFrame):
    """Hidden until `tell` is called. It carries at most one button beside the one that closes it."""

    acted = Signal()
    """The button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = label("", wraps=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton()
        set_kind(self.button, "link")
        self.button.clicked.connect(self.acted)
        self.close_button = QPushButton()
        set_kind(self.close_button, "quiet")
        self.close_button.setAccessibleName("Close this notice")
        self.close_button.clicked.connect(self.hide)
        for button in (self.button, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        theme_changed().connect(self.draw_icon)
        self.draw_icon()
        self.hide()

    def tell(
        self, sentence: str, *, kind: Literal["info", "warn", "bad"] = "info", action: str = "", can_close: bool = True
    ) -> None:
        """Show `sentence`, with a button where `action` names one."""
        set_kind(self, f"notice-{kind}")
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.button.setText(action)
        self.button.setEnabled(True)
        self.button.setVisible(bool(action))
        self.close_button.setVisible(can_close)
        self.show()

    def draw_icon(self) -> None:
        """Draw the cross in the colours and at the size that hold now."""
        self.close_button.setIcon(icon("close"))
        self.close_button.setIconSize(QSize(scaled(14), scaled(14)))
