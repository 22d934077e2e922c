"""Where in a session the person is: which question of what, and how much time is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.widgets.card import label, offline_pill

if TYPE_CHECKING:
    from mockvoice.interview.state import SessionState


class PlaceBar(QWidget):
    """A line of words over a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = label("", "muted", wraps=True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._shown: tuple[object, ...] = ()
        line = QHBoxLayout()
        line.addWidget(self._place, 1)
        line.addWidget(offline_pill(), 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addLayout(line)
        column.addWidget(self._progress)

    @property
    def text(self) -> str:
        """What it says."""
        return self._place.text()

    def show_place(self, state: SessionState, left_s: float | None) -> None:
        """Show a question's place; `left_s` is how much of the round's time is left, None where there is no limit.

        With a limit the bar shows the time that is left, in whole minutes, and is still; without one the questions.
        """
        left_min = None if left_s is None else round(left_s / 60)
        if (state.title, state.ask, left_min) == self._shown:
            return
        self._shown = (state.title, state.ask, left_min)
        ask = state.ask
        if left_min is None or left_s is None:
            self._progress.setRange(0, ask.count or 1)
            self._progress.setValue(ask.number)
            self._progress.setAccessibleName(tr("Questions so far"))
        else:
            most = self._progress.maximum() if self._progress.accessibleName() == "Minutes left" else 0
            self._progress.setRange(0, max(most, left_min, 1))
            self._progress.setValue(left_min)
            self._progress.setAccessibleName(tr("Minutes left"))
        self._place.setText("  ·  ".join(part for part in self._parts(state, left_min) if part))

    @staticmethod
    def _parts(state: SessionState, left_min: int | None) -> tuple[str, ...]:
        ask = state.ask
        if ask.is_candidates_turn:
            asked = "Your questions"
        else:
            of = "" if ask.count is None else f" of {ask.count}"
            asked = f"Question {ask.number}{of}" + (", follow-up" if ask.is_follow_up else "")
        if not ask.round_title:
            return (state.title, asked, ask.question.topic)
        of_rounds = "" if ask.round_count == 1 else f" ({ask.round_number} of {ask.round_count})"
        part = "" if ask.round_title == state.title else f"{ask.round_title}{of_rounds}"
        if left_min is None:
            return (state.title, part, asked)
        return (state.title, part, asked, f"{wording.count(left_min, 'minute')} left" if left_min else "time is up")
