"""Interviews that were left or cut off, offered to go on with."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.storage.interviews import InterruptedInterview

MOST_SHOWN = 3
"""Older ones are offered once these are finished."""


class InterruptedCard(Card):
    """Hidden while there is nothing to go on with."""

    resume_requested = Signal(str)
    finish_requested = Signal(str)
    """Both carry the session's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, tuple[KeyButton, KeyButton]] = {}
        self._rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        self.body.addWidget(label("Go on where you stopped", "subheading"))
        self.body.addLayout(self._list)
        self.setVisible(False)

    def show_interviews(self, interviews: Sequence[InterruptedInterview]) -> None:
        """Offer interviews, the newest first."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.buttons = [], {}
        for interview in interviews[:MOST_SHOWN]:
            row = self._row(interview)
            self._rows.append(row)
            self._list.addWidget(row)
        self.setVisible(bool(self._rows))

    def _row(self, interview: InterruptedInterview) -> QWidget:
        row = QWidget()
        today = datetime.now().astimezone().date()
        when = wording.moment(interview.started_at.astimezone(), today)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(label(interview.title, "body", wraps=True))
        given = wording.count(interview.answer_count, "answer") if interview.answer_count else "no answer yet"
        words.addWidget(label(f"{given}, begun {when}", "small-muted", wraps=True))
        finish = KeyButton("Finish it")
        finish.setAccessibleName(f"Finish without going on: {interview.title}")
        resume = KeyButton("Go on", kind="primary")
        resume.setAccessibleName(f"Go on: {interview.title}")
        finish.clicked.connect(partial(self.finish_requested.emit, interview.session_id))
        resume.clicked.connect(partial(self.resume_requested.emit, interview.session_id))
        self.buttons[interview.session_id] = (finish, resume)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        layout.addWidget(finish)
        layout.addWidget(resume)
        return row
