"""How many days in a row somebody practised, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.widgets.card import label

if TYPE_CHECKING:
    from mockvoice.practice.streak import Streak

RULE = "Days on which you answered a question aloud. One missed day in seven is forgiven."


def streak_in_words(streak: Streak) -> tuple[str, str]:
    """Return how long the streak is, and what to know about it today; both empty where there never was one."""
    longest = f"Your longest streak: {wording.count(streak.longest_days, 'day')}."
    if streak.length_days == 0:
        return ("No streak now", longest) if streak.longest_days else ("", "")
    title = f"{streak.length_days}-day streak"
    if streak.practised_today:
        return title, "Today is done."
    if streak.can_miss_today:
        return title, "Practise today to make it longer."
    return title, "Practise today to keep it."


class StreakBadge(QWidget):
    """The streak as a pill with a remark under it; hidden for somebody who never practised."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "pill")
        self.remark = label("", "small-muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.title, self.remark):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def show_streak(self, streak: Streak) -> None:
        """Show what holds now."""
        title, remark = streak_in_words(streak)
        self.title.setText(title)
        self.remark.setText(remark)
        longest = f" Your longest streak: {wording.count(streak.longest_days, 'day')}." if title else ""
        self.setToolTip(tr(f"{RULE}{longest}"))
        self.setAccessibleName(tr(f"{title}. {remark}".strip(". ")))
        self.setAccessibleDescription(tr(f"{RULE}{longest}"))
        self.setVisible(bool(title))
