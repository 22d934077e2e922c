"""What is due today, and the way to begin with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.practice.catalogue import speaking_minutes
from mockvoice.practice.weak_spots import shortened
from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.streak_badge import StreakBadge

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mockvoice.practice.queue import QueueItem
    from mockvoice.practice.today import PracticeDay

MOST_AT_ONCE = 10
"""So many due questions are asked in one go."""

SHOWN = 3
_DAYS_OF_A_WEEK = 7
_TEXT_LENGTH = 70

BEGINNING = (
    "Choose a pack below and answer a few questions aloud. MockVoice brings each question back on the day on which you "
    "would begin to forget its answer, and sooner if you missed something."
)


def length_in_words(items: Sequence[QueueItem]) -> str:
    """Write how long good answers take together: "about 9 minutes"."""
    return f"about {wording.count(speaking_minutes(item.asked.question for item in items), 'minute')}"


def coming_day(day: date, today: date) -> str:
    """Write a day to come as it stands after a verb: "tomorrow", "on Friday", "on 3 March"."""
    ahead = (day - today).days
    if ahead == 1:
        return "tomorrow"
    return f"on {day:%A}" if ahead < _DAYS_OF_A_WEEK else f"on {day.day} {day:%B}"


class DueCard(Card):
    """The number of due questions, the first of them with their reasons, the streak and two buttons."""

    items_requested = Signal(object, str)
    """Carries the QueueItems to ask and a title for the session."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=22, spacing_px=12)
        self._due: tuple[QueueItem, ...] = ()
        self._mix: tuple[QueueItem, ...] = ()
        self.streak = StreakBadge()
        self.title = label("", "subheading")
        self.text = label("", "muted", wraps=True)
        self.start_button = KeyButton("", kind="primary")
        self.mix_button = KeyButton("", kind="link")
        self.mix_button.setToolTip("Due questions, weak spots and new questions in turn.")
        self.mix_button.setStyleSheet("QPushButton { padding-left: 0; border-left: 0; }")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.streak, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self.text)
        self.body.addLayout(self._rows)
        self.body.addStretch()
        for button in (self.start_button, self.mix_button):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.start_button.clicked.connect(self._start_due)
        self.mix_button.clicked.connect(self._start_mix)

    def show_day(self, day: PracticeDay, today: date) -> None:
        """Show what is due, or what to do where nothing is."""
        self._due, self._mix = day.due[:MOST_AT_ONCE], day.mix
        self.streak.show_streak(day.streak)
        self.title.setText(_title(day))
        self.text.setText(_text(day, today))
        self.text.setVisible(bool(self.text.text()))
        self._show_rows(day.due)
        of_all = f" of {len(day.due)}" if len(day.due) > MOST_AT_ONCE else ""
        count = wording.count(len(self._due), "due question")
        words = f"Practise {len(self._due)}{of_all} due questions" if of_all else f"Practise {count}"
        _name(self.start_button, f"{words} · {length_in_words(self._due)}")
        self.start_button.setVisible(bool(self._due))
        has_mix = bool(self._mix) and day.remembered_count > 0
        what = "Or a mix of due, weak and new" if self._due else f"Practise {wording.count(len(self._mix), 'question')}"
        _name(self.mix_button, f"{what} · {length_in_words(self._mix)}")
        self.mix_button.setVisible(has_mix)

    def _show_rows(self, due: Sequence[QueueItem]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for entry in due[:SHOWN]:
            text = label(shortened(entry.asked.question.text, _TEXT_LENGTH), "body", wraps=True, verbatim=True)
            text.setToolTip(entry.asked.question.text)
            reason = label(entry.reason[0].upper() + entry.reason[1:], "small-muted")
            reason.setContentsMargins(0, 1, 0, 7)
            self._rows.addWidget(text)
            self._rows.addWidget(reason)
        more = len(due) - SHOWN
        if more > 0:
            self._rows.addWidget(label(f"And {more} more", "small-muted"))

    def _start_due(self) -> None:
        self.items_requested.emit(self._due, "Due today")

    def _start_mix(self) -> None:
        self.items_requested.emit(self._mix, "Mixed practice")


def _title(day: PracticeDay) -> str:
    if day.due:
        return f"Due today: {wording.count(len(day.due), 'question')}"
    return "Nothing is due today" if day.remembered_count else "Questions come back to you"


def _text(day: PracticeDay, today: date) -> str:
    if day.due:
        return ""
    if not day.remembered_count:
        return BEGINNING
    if day.next_due is None:
        return "There is more to practise all the same."
    return f"The next question comes back {coming_day(day.next_due, today)}. There is more to practise until then."


def _name(button: KeyButton, text: str) -> None:
    button.setText(text)
    button.setAccessibleName(tr(text))
    button.updateGeometry()
