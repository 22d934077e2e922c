"""An interview put together by hand: from which packs, on which topics, how hard and how long."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mockvoice.interview.plan import custom_preset
from mockvoice.packs.model import Difficulty
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.choices import Segmented, Stepper
from mockvoice.ui.widgets.form_fields import Line, titled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.interview.presets import Preset
    from mockvoice.packs.model import Pack

BY_TIME, BY_NUMBER = "minutes", "questions"
FIRST_TITLE = "My interview"
_SHORTEST_MIN, _LONGEST_MIN, _USUAL_MIN = 5, 120, 20
_FEWEST, _MOST, _USUAL = 1, 30, 5
_ROWS_SHOWN, _ROW_PX = 5, 26


class TickList(QListWidget):
    """Names with a box to tick beside each. None ticked stands for all."""

    ticked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr(name))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.itemChanged.connect(self._report)
        theme_changed().connect(self._size)
        self._size()

    def show_names(self, names: Sequence[tuple[str, str]]) -> None:
        """Show (value, text) pairs; those that were ticked and are still there stay so."""
        before = set(self.values)
        self.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        self.clear()
        for value, text in names:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if value in before else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.blockSignals(False)  # noqa: FBT003 (Qt's own signature)

    @property
    def values(self) -> tuple[str, ...]:
        """The values that are ticked, in their order."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def tick(self, value: str) -> None:
        """Tick a value as the person does."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == value:
                self.item(row).setCheckState(Qt.CheckState.Checked)

    def _report(self) -> None:
        self.ticked.emit()

    def _size(self) -> None:
        self.setFixedHeight(scaled(_ROWS_SHOWN * _ROW_PX))


class CustomInterview(QWidget):
    """The fields of an own interview."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._packs: tuple[Pack, ...] = ()
        self.name = Line("What it is called", FIRST_TITLE)
        self.measure = Segmented("Measured by", ((BY_TIME, "By time"), (BY_NUMBER, "By number")))
        self.length = Stepper("Minutes")
        levels = [(each, each.capitalize()) for each in get_args(Difficulty)]
        self.difficulty = Segmented("For whom", (("", "All"), *levels))
        self.packs = TickList("Packs")
        self.topics = TickList("Topics")
        self._unit = label("minutes", "small-muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(titled("Name", self.name))
        column.addWidget(titled("How long", self.measure))
        column.addWidget(self.length)
        column.addWidget(self._unit)
        column.addWidget(titled("How hard", self.difficulty))
        column.addWidget(titled("Packs", self.packs, "None ticked: all of them."))
        column.addWidget(titled("Topics", self.topics, "None ticked: all of them."))
        self.measure.set_value(BY_TIME)
        self.difficulty.set_value("")
        self._take_measure()
        self.measure.chosen.connect(self._take_measure)
        self.name.textChanged.connect(self.changed)
        self.length.value_changed.connect(self.changed)
        self.difficulty.chosen.connect(self.changed)
        self.packs.ticked.connect(self._take_packs)
        self.topics.ticked.connect(self.changed)

    def show_packs(self, packs: Sequence[Pack]) -> None:
        """Offer packs and their topics."""
        self._packs = tuple(packs)
        self.packs.show_names([(pack.id, pack.title) for pack in packs])
        self._show_topics()

    @property
    def preset(self) -> Preset:
        """What is put together now."""
        is_by_time = self.measure.value == BY_TIME
        hard = [each for each in get_args(Difficulty) if each == self.difficulty.value]
        return custom_preset(
            self.name.said or FIRST_TITLE,
            minutes=self.length.value if is_by_time else None,
            questions=None if is_by_time else self.length.value,
            packs=self.packs.values,
            topics=self.topics.values,
            difficulties=hard,
        )

    def _take_measure(self) -> None:
        is_by_time = self.measure.value == BY_TIME
        self._unit.setText("minutes, with follow-ups" if is_by_time else "questions, each with its follow-ups")
        self.length.field.setAccessibleName(tr("Minutes" if is_by_time else "Questions"))
        self.length.set_range(*((_SHORTEST_MIN, _LONGEST_MIN) if is_by_time else (_FEWEST, _MOST)))
        self.length.set_value(_USUAL_MIN if is_by_time else _USUAL)
        self.changed.emit()

    def _take_packs(self) -> None:
        self._show_topics()
        self.changed.emit()

    def _show_topics(self) -> None:
        chosen = self.packs.values
        topics = {
            question.topic
            for pack in self._packs
            if not chosen or pack.id in chosen
            for question in pack.questions
            if question.topic
        }
        self.topics.show_names([(topic, topic) for topic in sorted(topics, key=str.lower)])
