"""What somebody keeps missing, each with a button that drills it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mockvoice.practice.weak_spots import SpotSort
from mockvoice.ui import wording
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from mockvoice.practice.today import Drill, PracticeDay

NOTHING_YET = (
    "Nothing is missed again and again. A weak spot is named once there are three answers that speak of it, so answer "
    "several questions on a topic, or one more than once."
)
FELL_SHORT = "An answer falls short where it misses something essential, gets it wrong, or covers less than half."

_BROAD = {SpotSort.TOPIC, SpotSort.STAGE, SpotSort.KIND}


class WeakSpotsCard(Card):
    """Up to three weak spots, or how there come to be some.

    Attributes:
        sentences: What is said of each spot.
        buttons: What drills each, in the same order.
    """

    drill_requested = Signal(object)
    """Carries the Drill."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=22, spacing_px=12)
        self.buttons: tuple[KeyButton, ...] = ()
        self.sentences: tuple[str, ...] = ()
        self.empty = label(NOTHING_YET, "muted", wraps=True)
        self.remark = label(FELL_SHORT, "small-muted", wraps=True)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(14)
        self._rows.setVerticalSpacing(10)
        self._rows.setColumnStretch(0, 1)
        self.body.addWidget(label("Weak spots", "subheading"))
        self.body.addWidget(self.empty)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.remark)
        self.body.addStretch()

    def show_day(self, day: PracticeDay) -> None:
        """Show the spots that come first."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = tuple(self._add(row, drill) for row, drill in enumerate(day.drills))
        self.sentences = tuple(drill.spot.sentence for drill in day.drills)
        self.empty.setVisible(not day.drills)
        self.remark.setVisible(any(drill.spot.sort in _BROAD for drill in day.drills))

    def _add(self, row: int, drill: Drill) -> KeyButton:
        sentence = label(drill.spot.sentence, "body", wraps=True)
        sentence.setToolTip(drill.spot.question_text)
        button = KeyButton("Drill this")
        count = wording.count(len(drill.questions), "question")
        button.setAccessibleName(f"Drill this: {drill.spot.sentence}")
        button.setToolTip(
            f"{count}, those that you missed most first." if drill.questions else "No pack has it any more."
        )
        button.setEnabled(bool(drill.questions))
        button.clicked.connect(partial(self.drill_requested.emit, drill))
        self._rows.addWidget(sentence, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows.addWidget(button, row, 1, Qt.AlignmentFlag.AlignVCenter)
        return button
