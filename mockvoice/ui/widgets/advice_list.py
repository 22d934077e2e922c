"""What to do next time, a strong answer to compare with, and what an interviewer might ask next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QVBoxLayout, QWidget

from mockvoice.ui.theme import set_kind
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import TextButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.packs.model import Question


class AdviceList(QWidget):
    """Numbered advice under a heading; hidden without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(6)
        self._rows.setVerticalSpacing(6)
        self._rows.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label("Next time", "subheading"))
        column.addLayout(self._rows)

    def show_advice(self, advice: Sequence[str]) -> None:
        """Show the sentences in order."""
        _empty(self._rows)
        for row, sentence in enumerate(advice):
            number = label(f"{row + 1}.", "muted")
            number.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            self._rows.addWidget(number, row, 0)
            self._rows.addWidget(label(sentence, wraps=True), row, 1)
        self.setVisible(bool(advice))


class ModelAnswer(QWidget):
    """A strong answer, shown when asked for; hidden where the pack has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = TextButton()
        set_kind(self.button, "link")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setStyleSheet("QPushButton { padding-left: 0; border-left: 0; }")
        self.button.setCheckable(True)
        self.button.toggled.connect(self.show_text)
        self.text = label("", wraps=True, verbatim=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text)
        self.show_text(is_shown=False)

    def show_question(self, question: Question) -> None:
        """Take the strong answer of `question`, closed."""
        self.text.setText(question.model_answer)
        self.button.setChecked(False)
        self.setVisible(bool(question.model_answer))

    def show_text(self, is_shown: bool) -> None:  # noqa: FBT001 - the slot of a signal that carries a bool
        """Open or close it."""
        self.text.setVisible(is_shown)
        self.button.setText("Hide the strong answer" if is_shown else "Show a strong answer")


class FollowUps(QFrame):
    """What an interviewer might ask next; hidden where the pack names nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "notice-info")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(label("An interviewer might go on", "strong"))
        column.addLayout(self._rows)

    def show_question(self, question: Question) -> None:
        """List the follow-ups of `question`."""
        _empty(self._rows)
        for follow_up in question.follow_ups:
            self._rows.addWidget(label(follow_up.text, wraps=True, verbatim=True))
        self.setVisible(bool(question.follow_ups))


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
