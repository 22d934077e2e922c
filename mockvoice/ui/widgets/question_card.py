"""The question that is being asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.theme import set_role
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.key_button import KeyButton

_LONG_TEXT = 280
"""From so many characters on a question is set in smaller letters."""


class QuestionCard(Card):
    """What the interviewer says: in small what leads to the question, then its text; and what may be asked for.

    Attributes:
        rephrase_button: For the question in other words.
        moment_button: For time to think.
    """

    repeat_requested = Signal()
    rephrase_requested = Signal()
    moment_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=32, spacing_px=14)
        self.body.setContentsMargins(24, 28, 24, 20)
        self._text = label("", "question", wraps=True, verbatim=True)
        self._text.setContentsMargins(8, 0, 8, 0)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.repeat_button = KeyButton("Hear it again", key="R", kind="quiet", icon_name="play")
        self.repeat_button.clicked.connect(self.repeat_requested)
        self.rephrase_button = KeyButton("In other words", key="P", kind="quiet")
        self.rephrase_button.clicked.connect(self.rephrase_requested)
        self.moment_button = KeyButton("A moment, please", key="M", kind="quiet")
        self.moment_button.clicked.connect(self.moment_requested)
        self._caption = label("", "muted", wraps=True, verbatim=True)
        self._caption.setContentsMargins(8, 0, 8, 0)
        self._caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.repeat_button, self.rephrase_button, self.moment_button):
            row.addWidget(button)
        row.addStretch()
        self.body.addWidget(self._caption)
        self.body.addWidget(self._text)
        self.body.addLayout(row)
        self.show_caption("")
        self.set_requests(is_interview=False)

    @property
    def text(self) -> str:
        """The question."""
        return self._text.text()

    @property
    def caption(self) -> str:
        """What the interviewer says beside the question."""
        return self._caption.text()

    def show_caption(self, text: str) -> None:
        """Show what the interviewer says beside the question; "" for nothing."""
        self._caption.setText(text)
        self._caption.setVisible(bool(text))
        self._caption.setAccessibleName(f"The interviewer says: {text}" if text else "")

    def set_requests(self, *, is_interview: bool) -> None:
        """Offer what may be asked for: a moment makes no sense where nobody waits."""
        self.moment_button.setVisible(is_interview)

    def set_requests_enabled(self, *, is_enabled: bool) -> None:
        """Let the person ask for something, or not."""
        for button in (self.repeat_button, self.rephrase_button, self.moment_button):
            button.setEnabled(is_enabled)

    def show_question(self, text: str, *, is_small: bool = False) -> None:
        """Show a question; a very long one, or one that leaves room for something else, in smaller letters."""
        self._text.setText(text)
        set_role(self._text, "lead" if is_small or len(text) >= _LONG_TEXT else "question")
        self.setAccessibleName(tr(f"Question: {text}"))
