"""What to practise next: questions with the reason for each, to take up one by one or together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.observation_list import clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.reports.next_practice import NextQuestion


class NextPracticeCard(Card):
    """The questions, a button for each and one for all; hidden without any."""

    practice_requested = Signal(list)
    """Carries the questions that are to be practised, each with its pack's id and the reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=14)
        self._questions: tuple[NextQuestion, ...] = ()
        self.buttons: list[KeyButton] = []
        self.all_button = KeyButton("Practise them", kind="primary")
        self.all_button.clicked.connect(self.practise_all)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.body.addWidget(label("Practise next", "subheading"))
        self.body.addLayout(self._rows)
        self.body.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_questions(self, questions: Sequence[NextQuestion]) -> None:
        """Show the questions in order."""
        clear(self._rows)
        self._questions = tuple(questions)
        self.buttons = []
        for place, one in enumerate(questions):
            if place:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(one))
        self.all_button.setText(f"Practise {wording.count(len(questions), 'question')}")
        self.all_button.setAccessibleName(self.all_button.text())
        self.all_button.setVisible(len(questions) > 1)
        self.setVisible(bool(questions))

    def practise_all(self) -> None:
        """Ask for all of them."""
        self.practice_requested.emit(list(self._questions))

    def _row(self, one: NextQuestion) -> QWidget:
        made = QWidget()
        button = KeyButton("Practise", kind="link")
        button.setAccessibleName(f"Practise: {one.question.text}")
        button.clicked.connect(lambda: self.practice_requested.emit([one]))
        self.buttons.append(button)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(one.question.text, wraps=True, verbatim=True))
        words.addWidget(label(one.reason, "small-muted", wraps=True))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made
