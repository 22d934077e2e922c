"""The lists of fillers: a field to add one's own, those that were added, and the shipped ones with a switch each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mockvoice.analysis.own_fillers import EntryKind, problem_with
from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, set_role
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.choices import Segmented, Switch
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.key_button import RETURN_KEYS, KeyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLayout

    from mockvoice.analysis.own_fillers import Entry, FillerList

ADDED_KINDS = ((EntryKind.MARKER, "Word or phrase"), (EntryKind.FILLED_PAUSE, "Sound, like um"))
_GROUPS = (
    (EntryKind.FILLED_PAUSE, "Filled pauses", "However long they are drawn."),
    (EntryKind.MARKER, "Filler words", "Only where they fill: “I like this model” never counts."),
    (EntryKind.RESTART, "Fresh starts", "Where a sentence is begun again."),
)
_HOW = {
    EntryKind.FILLED_PAUSE: "Counts wherever you say it, however long.",
    EntryKind.MARKER: "Counts wherever you say it.",
    EntryKind.RESTART: "Counts as a restart.",
}
_WITH_RULES = "Counts by the rules that you wrote in the file."
_SWITCH_PX = 230


class _Field(QLineEdit):
    """Return adds, wherever the default button of the window is."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN_KEYS and not event.isAutoRepeat():
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class AddFiller(Card):
    """Takes a word or phrase, and says while it is typed whether it can be added."""

    add_requested = Signal(str, object)
    """Carries what was typed and its EntryKind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=24, spacing_px=12)
        self._known: FillerList | None = None
        self.field = _Field()
        self.field.setAccessibleName(tr("Word or phrase to count as a filler"))
        self.field.setPlaceholderText(tr("innit, to be fair …"))
        self.kind = Segmented("What it is", ADDED_KINDS)
        self.kind.set_value(EntryKind.MARKER)
        self.button = KeyButton("Add", kind="primary")
        self.remark = label("", "muted", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        self.body.addWidget(label("Add a word or phrase", "subheading"))
        self.body.addLayout(row)
        self.body.addWidget(self.kind)
        self.body.addWidget(self.remark)
        self.field.textChanged.connect(self.check)
        self.field.entered.connect(self._request)
        self.kind.chosen.connect(self.check)
        self.button.clicked.connect(self._request)
        self.check()

    @property
    def chosen_kind(self) -> EntryKind:
        """What is added."""
        value = self.kind.value
        return value if isinstance(value, EntryKind) else EntryKind.MARKER

    def show_list(self, known: FillerList) -> None:
        """Check against this list from now on."""
        self._known = known
        self.check()

    def check(self) -> None:
        """Say whether what is typed can be added."""
        problem = "" if self._known is None else problem_with(self.field.text(), self.chosen_kind, self._known)
        self.button.setEnabled(problem is None)
        self.remark.setText(problem or _HOW[self.chosen_kind])
        set_role(self.remark, "warn" if problem else "muted")

    def _request(self) -> None:
        if self.button.isEnabled():
            self.add_requested.emit(self.field.text(), self.chosen_kind)


class OwnList(Card):
    """The person's own fillers, each with a button that removes it."""

    remove_requested = Signal(object)
    """Carries the Entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=24, spacing_px=12)
        self.buttons: dict[str, KeyButton] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addWidget(label("Your own", "subheading"))
        self.body.addLayout(self._rows)

    def show_list(self, known: FillerList) -> None:
        """List what the person added; hidden without any."""
        _empty(self._rows)
        self.buttons = {}
        for number, entry in enumerate(known.own):
            if number:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(entry, wording.written(entry.shown, known.language)))
        self.setVisible(bool(known.own))

    def _row(self, entry: Entry, shown: str) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(shown, "strong", wraps=True))
        words.addWidget(label(_WITH_RULES if entry.has_rules else _HOW[entry.kind], "small-muted", wraps=True))
        button = KeyButton("Remove", kind="quiet")
        button.setAccessibleName(f"Remove “{shown}”")
        button.clicked.connect(partial(self.remove_requested.emit, entry))
        self.buttons[entry.shown] = button
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(button)
        return holder


class _ListSwitch(Switch):
    """A switch as wide as its neighbours, so that they stand in columns."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), scaled(_SWITCH_PX)), hint.height())


class ShippedList(Card):
    """The shipped fillers, each with a switch, and one for all of them."""

    entry_switched = Signal(object, bool)
    """Carries the Entry and whether it shall count."""

    list_switched = Signal(bool)
    """Carries whether the shipped list shall count at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=24, spacing_px=12)
        self._shown: FillerList | None = None
        self.all = Switch("Count these")
        self.all.setAccessibleName("Count the shipped list")
        self.all.toggled.connect(self.list_switched)
        self.switches: dict[str, Switch] = {}
        self._remark = label("", "small-muted", wraps=True)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(label("The shipped list", "subheading"), 1)
        head.addWidget(self.all)
        self.body.addLayout(head)
        self.body.addWidget(self._remark)
        self.body.addLayout(self._groups)

    def show_list(self, known: FillerList, language: str) -> None:
        """Show what counts; `language` is the language's name. Switches stay in place where only they changed."""
        entries = [(entry.kind, entry.text) for entry in known.shipped]
        before = [] if self._shown is None else [(entry.kind, entry.text) for entry in self._shown.shipped]
        if entries != before:
            self._fill(known)
        self._shown = known
        self._remark.setText(self._told(known, language))
        self._remark.setVisible(bool(self._remark.text()))
        _set(self.all, is_on=not known.is_alone)
        self.all.setVisible(bool(entries))
        for entry in known.shipped:
            switch = self.switches[entry.text]
            _set(switch, is_on=entry.is_counted)
            switch.setEnabled(not known.is_alone)

    @staticmethod
    def _told(known: FillerList, language: str) -> str:
        if not known.shipped:
            return f"MockVoice ships no list for {language}. Words that you add make fillers count in it."
        return "Only your own words count now." if known.is_alone else ""

    def _fill(self, known: FillerList) -> None:
        _empty(self._groups)
        self.switches = {}
        for kind, title, remark in _GROUPS:
            entries = [entry for entry in known.shipped if entry.kind is kind]
            if not entries:
                continue
            self._groups.addWidget(rule())
            self._groups.addWidget(label(title, "strong"))
            self._groups.addWidget(label(remark, "small-muted", wraps=True))
            holder = QWidget()
            flow = FlowLayout(holder, gap_px=6)
            for entry in entries:
                switch = _ListSwitch(wording.written(entry.shown, known.language))
                switch.toggled.connect(partial(self._switch, entry))
                self.switches[entry.text] = switch
                flow.addWidget(switch)
            self._groups.addWidget(holder)

    def _switch(self, entry: Entry, is_on: bool) -> None:  # noqa: FBT001 (Qt hands it over by position)
        self.entry_switched.emit(entry, is_on)


def _set(switch: Switch, *, is_on: bool) -> None:
    """Set a switch without telling anyone."""
    switch.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
    switch.setChecked(is_on)
    switch.blockSignals(False)  # noqa: FBT003 (Qt's own signature)
    switch.update()


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
