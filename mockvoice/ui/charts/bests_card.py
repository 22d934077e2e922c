"""Personal bests, each with the answer in which it was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mockvoice.reports.progress_parts import Best

_NOTHING = "Nothing was measured in these answers yet."


class BestsCard(Card):
    """Shows bests in rows: what, how much, when; the day opens the answer."""

    answer_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=10)
        self.buttons: list[KeyButton] = []
        self.body.addWidget(label("Personal bests", "subheading"))
        self._nothing = label(_NOTHING, "muted", wraps=True)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._rows)
        self.body.addStretch()

    def show_bests(self, bests: Sequence[Best], today: date) -> None:
        """Show the bests."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        self._nothing.setVisible(not bests)
        for row, best in enumerate(bests):
            value = label(best.value, "number")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(label(best.name, wraps=True), row, 0)
            self._grid.addWidget(value, row, 1)
            day = wording.day(best.on, today)
            if best.answer_id:
                button = KeyButton(day, kind="link")
                button.setAccessibleName(f"{best.name}: {best.value}, {day}. Open the answer to: {best.question}")
                button.setToolTip(best.question)
                button.clicked.connect(lambda _=False, answer_id=best.answer_id: self.answer_opened.emit(answer_id))
                self.buttons.append(button)
                self._grid.addWidget(button, row, 2, Qt.AlignmentFlag.AlignLeft)
            else:
                self._grid.addWidget(label(day, "small-muted"), row, 2)
