"""The steps of a question's framework: which were heard, when, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.concept_row import STATUS_WORDS, StatusDot
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from mockvoice.ui.delivery.facts import StepLine

_NAME_COLUMN, _TIME_COLUMN, _LENGTH_COLUMN = 1, 2, 3


class StepList(QWidget):
    """A line for each step: mark, name, the time that plays it, and its length."""

    play_requested = Signal(float)
    """The person wants to hear it from there, in seconds."""

    def __init__(self, steps: Sequence[StepLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(_NAME_COLUMN, 1)
        for row, step in enumerate(steps):
            self._add(row, step)

    def _add(self, row: int, step: StepLine) -> None:
        doubt = "" if step.is_sure else "not sure"
        told = f"{STATUS_WORDS[step.status]}{f', {doubt}' if doubt else ''}: {step.name}"
        told += f". “{step.quote}”" if step.quote else ""
        dot = StatusDot(step.status)
        dot.setAccessibleName(tr(told))
        name = label(f"{step.name} · {doubt}" if doubt else step.name, wraps=True)
        name.setToolTip(told)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(dot, row, 0, middle)
        self._grid.addWidget(name, row, _NAME_COLUMN, middle)
        if not step.quote:
            self._grid.addWidget(label(step.length, "small-muted"), row, _TIME_COLUMN, 1, 2, right)
            return
        self._grid.addWidget(label(step.length), row, _LENGTH_COLUMN, right)
        if step.start_s is not None:
            self._grid.addWidget(self._button(step, step.start_s), row, _TIME_COLUMN, right)

    def _button(self, step: StepLine, start_s: float) -> QPushButton:
        button = KeyButton(wording.clock(start_s), kind="quiet")
        button.setStyleSheet("QPushButton { padding: 1px 4px; }")
        button.setToolTip(f"“{step.quote}”")
        button.setAccessibleName(f"Play “{step.name}” from {wording.clock_aloud(start_s)}")
        button.clicked.connect(lambda: self.play_requested.emit(start_s))
        self.buttons.append(button)
        return button
