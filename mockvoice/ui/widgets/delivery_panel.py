"""Delivery in detail: a line with the essentials, and below it, when it is opened, all that was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.ui.delivery.sections import in_one_line, sections_of
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, icon, scaled, set_kind, theme_changed
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.fact_rows import FactGroup
from mockvoice.ui.widgets.key_button import TextButton
from mockvoice.ui.widgets.pace_chart import PaceChart
from mockvoice.ui.widgets.step_list import StepList

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.ui.delivery.facts import Section

TITLE = "Delivery in detail"
_TWO_COLUMNS_FROM_PX = 860
_LEFT = (0, 3, 4)
"""Which sections stand on the left: the two sides are then about as high."""


class SectionCard(Card):
    """One side of delivery: its figure large, what it says, where the norm comes from, then fact by fact."""

    play_requested = Signal(float)

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=10)
        self.section = section
        self.setAccessibleName(tr(section.title))
        self.body.addWidget(label(section.title, "subheading"))
        if section.figure or section.unit:
            self.body.addLayout(self._head(section))
        if section.reading:
            self.body.addWidget(label(section.reading, wraps=True))
        if section.source:
            self.body.addWidget(label(section.source, "small-muted", wraps=True))
        self.chart: PaceChart | None = None
        if section.rates is not None and section.rates.speech_rate_wpm:
            self.chart = PaceChart(section.rates)
            self.chart.play_requested.connect(self.play_requested)
            self.body.addWidget(self.chart)
        self.steps: StepList | None = None
        if section.steps:
            self.steps = StepList(section.steps)
            self.steps.play_requested.connect(self.play_requested)
            self.body.addWidget(rule())
            self.body.addWidget(self.steps)
        self.groups = [FactGroup(group) for group in section.groups]
        for group in self.groups:
            self.body.addWidget(rule())
            group.play_requested.connect(self.play_requested)
            self.body.addWidget(group)

    @staticmethod
    def _head(section: Section) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        if section.figure:
            head.addWidget(label(section.figure, "heading"), 0, Qt.AlignmentFlag.AlignBaseline)
        unit = label(section.unit, "muted", wraps=True)
        head.addWidget(unit, 1, Qt.AlignmentFlag.AlignBaseline)
        return head


class DeliveryPanel(QWidget):
    """Closed at first; the cards are made when it is opened."""

    play_requested = Signal(float)
    """The person wants to hear it from there, in seconds."""

    opened = Signal(bool)
    """It was opened, or closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scorecard: Scorecard | None = None
        self._made_for: Scorecard | None = None
        self.cards: list[SectionCard] = []
        self.button = TextButton(TITLE)
        set_kind(self.button, "link")
        self.button.setCheckable(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.toggled.connect(self._toggle)
        self.line = label("", "muted", wraps=True)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._is_arranged = False
        self._details = QWidget()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._details)
        self._lay_out()
        theme_changed().connect(self.draw_icon)
        self.draw_icon()

    @property
    def is_open(self) -> bool:
        """Whether the details are shown."""
        return self.button.isChecked()

    def show_scorecard(self, scorecard: Scorecard) -> None:
        """Take an answer's scorecard; it stays open or closed as it was."""
        self._scorecard = scorecard
        self.line.setText(in_one_line(scorecard))
        self._fill()

    def set_open(self, *, is_open: bool) -> None:
        """Open or close it."""
        self.button.setChecked(is_open)

    def draw_icon(self) -> None:
        """Draw the button's arrow, in the colours and at the size that hold now."""
        side = scaled(14)
        self.button.setIcon(icon("chevron-down" if self.is_open else "chevron-right", current_palette().accent))
        self.button.setIconSize(QSize(side, side))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards side by side where there is room."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose one column or two, for the width and font that hold now."""
        is_wide = self.width() >= scaled(_TWO_COLUMNS_FROM_PX)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if direction is self._columns.direction() and self._is_arranged:
            return
        self._is_arranged = True
        self._columns.setDirection(direction)
        self._columns.setStretch(1, 1 if is_wide else 0)
        for card in self.cards:
            for side in (self._left, self._right):
                side.removeWidget(card)
        for index, card in enumerate(self.cards):
            side = self._left if not is_wide or index in _LEFT else self._right
            side.insertWidget(side.count() - 1, card)

    def _toggle(self, is_open: bool) -> None:  # noqa: FBT001 - the slot of a signal that carries a bool
        self._fill()
        self._details.setVisible(is_open)
        self.draw_icon()
        self.opened.emit(is_open)

    def _fill(self) -> None:
        if not self.is_open or self._scorecard is None or self._scorecard is self._made_for:
            return
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self._made_for = self._scorecard
        self.cards = [SectionCard(section) for section in sections_of(self._scorecard)]
        for card in self.cards:
            card.play_requested.connect(self.play_requested)
        self._is_arranged = False
        self.arrange()
        for card in self.cards:
            card.show()

    def _lay_out(self) -> None:
        head = Card(margin_px=10)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.setContentsMargins(0, 0, 10, 0)
        row.addWidget(self.button)
        row.addWidget(self.line, 1)
        head.body.addLayout(row)
        for side in (self._left, self._right):
            side.setSpacing(16)
            side.addStretch()
            self._columns.addLayout(side, 1)
        self._columns.setSpacing(20)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._details.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(head)
        column.addWidget(self._details)
