"""What only some answers have on their report: code that was written, and a coach to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.ui.widgets.coach_note import CoachNote
from mockvoice.ui.widgets.coding_card import CodingCard

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from mockvoice.app import App
    from mockvoice.storage.answers import StoredAnswer


class AnswerExtras(QWidget):
    """Nothing is seen of it where an answer has neither."""

    play_requested = Signal(float)
    """Carries the second of the recording at which something begins."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._answer: StoredAnswer | None = None
        self.code = CodingCard(app.code)
        self.coach = CoachNote()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.code)
        column.addWidget(self.coach)
        self.coach.feedback_requested.connect(self.ask_coach)
        self.coach.stop_requested.connect(app.coach.stop_feedback)
        self.coach.play_requested.connect(self.play_requested)

    def show_answer(self, answer: StoredAnswer) -> None:
        """Show the code of an answer, and offer the coach where there is one."""
        self.code.show_answer(answer)
        self.show_change(answer)

    def show_change(self, answer: StoredAnswer) -> None:
        """Follow a change of the person's: what the coach wrote before does not hold any more."""
        self._answer = answer
        self._app.coach.stop_feedback()
        card = answer.scorecard
        if card is not None and card.coverage is not None and self._app.coach.is_on:
            self.coach.show_offer()
        else:
            self.coach.show_off()

    def follow(self, at_s: float) -> None:
        """Show the code as it stood `at_s` seconds into the recording."""
        self.code.follow(at_s)

    def ask_coach(self) -> None:
        """Have the coach write a paragraph on the shown answer."""
        if self._answer is not None and self._answer.scorecard is not None:
            self.coach.take(self._app.coach.feedback(self._answer.question, self._answer.scorecard))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for the coach any more."""
        self._app.coach.stop_feedback()
        super().hideEvent(event)
