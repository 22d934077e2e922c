"""What is heard while the person speaks: pace, fillers and words, calmly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.theme import font, theme_changed
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.live_words import LiveWords
from mockvoice.ui.widgets.pace_gauge import PaceGauge

if TYPE_CHECKING:
    from mockvoice.interview.parts import LiveView

LIVE: Final = "live, on this computer"
CATCHING_UP: Final = "catching up, nothing is lost"

_CALM_MS: Final = 1000
"""Figures change at most as often as this."""


class LivePane(QWidget):
    """Two cards: the pace of the last 20 s, and the words with the count of fillers. Each can be switched off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gauge = PaceGauge()
        self.words = LiveWords()
        self._pace = label("", "number")
        self._pace_unit = label("", "muted")
        self._fillers = label("", "muted")
        self._shows_words = True
        self._is_catching_up = False
        self._newest: LiveView | None = None
        self._figures_of: LiveView | None = None
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self._show_newest)
        self._pace_card, self._words_card = Card(), Card()
        self._lay_out()
        theme_changed().connect(self._make_room)
        self.show_live(None)

    @property
    def filler_text(self) -> str:
        """What is said about fillers."""
        return "" if self._fillers.isHidden() else self._fillers.text()

    @property
    def where_text(self) -> str:
        """What is said about where the words come from, or that they come later."""
        return "" if self._where.isHidden() else self._where.text()

    @property
    def is_catching_up(self) -> bool:
        """Whether it says that the computer is catching up."""
        return self._is_catching_up

    def choose(self, *, words: bool, pace: bool, fillers: bool) -> None:
        """Show these parts; the pane hides where there is none."""
        self._pace_card.setVisible(pace)
        self._words_card.setVisible(words or fillers)
        self.words.setVisible(words)
        self._heading.setText("What I hear" if words else "Fillers")
        self._shows_words = words
        self._say_where()
        self._fillers.setVisible(fillers)
        self.setVisible(words or pace or fillers)

    def show_live(self, view: LiveView | None, *, is_catching_up: bool = False) -> None:
        """Show what is known now; None begins anew. Words follow at once, figures once a second at most."""
        self.words.show_live(view)
        self._is_catching_up = is_catching_up
        self._say_where()
        self._newest = view
        if view is None:
            self._calm.stop()
            self._show_figures(None)
        elif not self._calm.isActive():
            self._show_newest()

    def _show_newest(self) -> None:
        if self._newest is not self._figures_of:
            self._show_figures(self._newest)
            self._calm.start()

    def _show_figures(self, view: LiveView | None) -> None:
        self._figures_of = view
        pace = None if view is None else view.pace_wpm
        self.gauge.show_pace(pace)
        self._pace.setText("" if pace is None else f"{pace:.0f}")
        self._pace_unit.setText("after a few sentences" if pace is None else "words a minute, last 20 s")
        self._fillers.setText(wording.count(0 if view is None else view.filler_count, "filler"))

    def _say_where(self) -> None:
        self._where.setText(CATCHING_UP if self._is_catching_up else LIVE)
        self._where.setVisible(self._shows_words or self._is_catching_up)

    def _make_room(self) -> None:
        """Give the pace the width of three figures, so that nothing beside it moves."""
        self._pace.setMinimumWidth(QFontMetrics(font("number")).horizontalAdvance("000"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label("Pace", "subheading"), 1)
        self._pace.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._make_room()
        head.addWidget(self._pace, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self._pace_unit, 0, Qt.AlignmentFlag.AlignBaseline)
        self._pace_card.body.addLayout(head)
        self._pace_card.body.addWidget(self.gauge)
        self._heading = label("What I hear", "subheading")
        self._where = label(LIVE, "muted")
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addWidget(self._where)
        top.addStretch(1)
        top.addWidget(self._fillers)
        self._words_card.body.addLayout(top)
        self._words_card.body.addWidget(self.words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        layout.addWidget(self._pace_card)
        layout.addWidget(self._words_card, 1)
