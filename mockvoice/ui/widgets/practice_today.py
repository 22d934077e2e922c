"""What practice remembers, on the start page: due questions and the streak beside the weak spots."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from mockvoice.practice.weak_spots import plain, shortened
from mockvoice.ui.jobs import watch
from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.due_card import DueCard
from mockvoice.ui.widgets.weak_spots import WeakSpotsCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.practice.queue import QueueItem
    from mockvoice.practice.today import Drill, PracticeDay

_SIDE_BY_SIDE_FROM_PX = 700
_TITLE_LENGTH = 40


class PracticeToday(QWidget):
    """Two cards beside each other, or one above the other where it is narrow; hidden until there is something to say.

    Args:
        app: Asked by `reload`, and after the first time whenever this is shown again.
    """

    questions_requested = Signal(object, str)
    """Carries the questions, each with pack id and title, as `App.session_of` takes them, and the session's title."""

    fault_occurred = Signal(object)
    """Carries a MockVoiceError."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._was_asked = False
        self.due = DueCard()
        self.weak = WeakSpotsCard()
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(20)
        self._cards.addWidget(self.due, 1)
        self._cards.addWidget(self.weak, 1)
        self.due.items_requested.connect(self._ask_items)
        self.weak.drill_requested.connect(self._ask_drill)
        self.due.hide()
        self.weak.hide()

    def reload(self) -> None:
        """Ask what holds now."""
        self._was_asked = True
        watch(self._app.practice_today(), self, self.show_day, self._fail)

    def show_day(self, day: PracticeDay) -> None:
        """Show what practice remembers; a newcomer, who has no weak spots, is told how it goes."""
        self.due.show_day(day, datetime.now().astimezone().date())
        self.weak.show_day(day)
        self.due.show()
        self.weak.setVisible(day.remembered_count > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards beside each other where there is room."""
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(_SIDE_BY_SIDE_FROM_PX)
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask again when the page comes back, for instance after a session."""
        super().showEvent(event)
        if self._was_asked:
            self.reload()

    def _fail(self, error: MockVoiceError) -> None:
        self.due.hide()
        self.weak.hide()
        self.fault_occurred.emit(error)

    def _ask_items(self, items: Sequence[QueueItem], title: str) -> None:
        self.questions_requested.emit(tuple(item.asked for item in items), title)

    def _ask_drill(self, drill: Drill) -> None:
        title = f"Drill: {shortened(plain(drill.spot.name), _TITLE_LENGTH)}"
        self.questions_requested.emit(drill.questions, title)
