"""Strengths, areas to improve and what would help most: sentences with the words that prove them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.evidence_quote import EvidenceQuote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.reports.report_parts import Gain, Observation, Quote

_FIGURE_PX = 16


class ProvedSentence(QWidget):
    """A numbered sentence over its quotes, and a remark at its right.

    Args:
        number: From 1.
        sentence: Whole sentences.
        quotes: What proves it.
        remark: A few words of the second rank; empty for none.
        role: Of the remark's text.
    """

    opened = Signal(str, object)
    """Carries an answer's id and a moment in seconds, or None."""

    def __init__(
        self,
        number: int,
        sentence: str,
        quotes: Sequence[Quote],
        *,
        remark: str = "",
        role: str = "small-muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.sentence = label(sentence, wraps=True)
        self.remark = label(remark, role)
        self.quotes = [EvidenceQuote(quote) for quote in quotes]
        figure = label(f"{number}.", "muted")
        figure.setMinimumWidth(scaled(_FIGURE_PX))
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.sentence)
        for quote in self.quotes:
            quote.opened.connect(self.opened)
            column.addWidget(quote)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(figure, 0, top)
        row.addLayout(column, 1)
        if remark:
            row.addWidget(self.remark, 0, top)


class ObservationCard(Card):
    """A heading and sentences below it.

    Args:
        title: What the sentences are.
        nothing: What stands there without any.
    """

    opened = Signal(str, object)
    """Carries an answer's id and a moment in seconds, or None."""

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=14)
        self.rows: list[ProvedSentence] = []
        self.nothing = label(nothing, "muted", wraps=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        self.body.addWidget(label(title, "subheading"))
        self.body.addWidget(self.nothing)
        self.body.addLayout(self._rows)
        self.body.addStretch()

    def show_observations(self, observations: Sequence[Observation]) -> None:
        """Show strengths or areas to improve, in order."""
        self._show(
            [
                ProvedSentence(number, one.sentence, one.quotes, remark="" if one.is_sure else "not sure")
                for number, one in enumerate(observations, 1)
            ]
        )

    def show_gains(self, gains: Sequence[Gain]) -> None:
        """Show what would raise the result most, with the points that it would bring."""
        rows = []
        for number, one in enumerate(gains, 1):
            remark = f"+{wording.count(one.points, 'point')} {one.score}"
            rows.append(ProvedSentence(number, one.sentence, one.quotes[:1], remark=remark, role="good"))
        self._show(rows)

    def _show(self, rows: list[ProvedSentence]) -> None:
        clear(self._rows)
        self.rows = rows
        for place, row in enumerate(rows):
            if place:
                self._rows.addWidget(rule())
            row.opened.connect(self.opened)
            self._rows.addWidget(row)
        self.nothing.setVisible(not rows)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
