"""Figures with their meaning and the places that they came from; a place is a button that plays it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.ui.delivery.facts import NOT_MEASURED
from mockvoice.ui.language import tr
from mockvoice.ui.theme import set_role
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from mockvoice.ui.delivery.facts import Fact, Group, Place

MOST_PLACES = 8
"""So many places are shown at once; the others when they are asked for."""


class Places(QWidget):
    """Buttons that play places, as many as are easily taken in, and one that shows the rest.

    Args:
        places: What can be played.
        of: Which figure they belong to, for screen readers: one place may stand under several.
    """

    play_requested = Signal(float)
    """The person wants to hear it from there, in seconds."""

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None, *, of: str = "") -> None:
        super().__init__(parent)
        self._of = of
        self._names: list[str] = []
        self._waiting: tuple[Place, ...] = ()
        self.buttons: list[QPushButton] = []
        self.more_button: QPushButton | None = None
        self._flow = FlowLayout(self, gap_px=2)
        shown = len(places) if len(places) <= MOST_PLACES + 1 else MOST_PLACES
        for place in places[:shown]:
            self._add(place)
        if len(places) > shown:
            self._waiting = tuple(places[shown:])
            self.more_button = self._button(f"and {len(self._waiting)} more", "Show all places")
            if of:
                self.more_button.setAccessibleName(tr(f"Show all places: {of}"))
            self.more_button.clicked.connect(self.show_all)

    def show_all(self) -> None:
        """Show the places that were left out."""
        if self.more_button is None:
            return
        self.more_button.hide()
        waiting, self._waiting, self.more_button = self._waiting, (), None
        for place in waiting:
            self._add(place)
        self.buttons[-len(waiting)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, place: Place) -> None:
        button = self._button(place.text, place.told)
        name = tr(f"Play {place.text}: {place.told}")
        name = f"{tr(self._of)}. {name}" if self._of else name
        again = sum(name == known for known in self._names)
        self._names.append(name)
        button.setAccessibleName(f"{name} ({again + 1})" if again else name)  # several within a second
        button.clicked.connect(lambda: self.play_requested.emit(place.start_s))
        self.buttons.append(button)

    def _button(self, text: str, told: str) -> QPushButton:
        button = KeyButton(text, kind="quiet")
        button.setStyleSheet("QPushButton { padding: 1px 4px; }")
        button.setToolTip(told)
        self._flow.addWidget(button)
        return button


class FactRow(QWidget):
    """One figure: name and value on a line, its meaning below, and its places."""

    play_requested = Signal(float)

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fact = fact
        value = label(fact.value, "strong", wraps=len(fact.value) > len(NOT_MEASURED))
        if fact.value == NOT_MEASURED:
            set_role(value, "small-muted")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(label(fact.name, wraps=True), 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(value, 1 if value.wordWrap() else 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        if fact.remark:
            column.addWidget(label(fact.remark, "small-muted", wraps=True))
        self.places: Places | None = None
        if fact.places:
            self.places = Places(fact.places, of=fact.name)
            self.places.play_requested.connect(self.play_requested)
            column.addWidget(self.places)


class FactGroup(QWidget):
    """Facts under a small heading."""

    play_requested = Signal(float)

    def __init__(self, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [FactRow(fact) for fact in group.facts]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if group.title:
            column.addWidget(label(group.title, "strong"))
        for row in self.rows:
            row.play_requested.connect(self.play_requested)
            column.addWidget(row)
