"""The tags of an answer: taken off by a click, put on by typing, with those in use to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from mockvoice.storage.notes import LONGEST_TAG, tag_of
from mockvoice.ui.shortcuts import explain
from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.form_fields import Line
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIELD_PX: Final = 190


class _TagLine(Line):
    """Asks for the same width always."""

    def sizeHint(self) -> QSize:
        return QSize(scaled(_FIELD_PX), super().sizeHint().height())


class TagField(QWidget):
    """Tags as buttons, and a field for another; emits `changed` when the person put one on or took one off."""

    changed = Signal(object)
    """Carries the tags that are wanted, a tuple of texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags: tuple[str, ...] = ()
        self.buttons: dict[str, KeyButton] = {}
        self.field = _TagLine("Add a tag", "Add a tag")
        self.field.setMaxLength(LONGEST_TAG)
        explain(self.field, ("Return", "Add the tag"))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self._flow = FlowLayout(self, gap_px=6)
        self._flow.addWidget(self.field)
        self.field.returnPressed.connect(self._add)
        completer.activated.connect(self._add_later, Qt.ConnectionType.QueuedConnection)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show the tags of an answer. What is being typed stays."""
        if self.tags == tuple(tags):
            return
        for button in self.buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._flow.removeWidget(self.field)
        self.tags, self.buttons = tuple(tags), {}
        for tag in self.tags:
            button = KeyButton(f"#{tag}", kind="quiet", icon_name="close")
            button.setAccessibleName(f"Take off the tag {tag}")
            button.setToolTip("Take this tag off")
            button.clicked.connect(lambda _=False, tag=tag: self._take_off(tag))
            self.buttons[tag] = button
            button.setMinimumHeight(self.field.sizeHint().height())
            self._flow.addWidget(button)
        self._flow.addWidget(self.field)

    def show_in_use(self, tags: Sequence[str]) -> None:
        """Offer tags while one is typed."""
        self._names.setStringList(list(tags))

    def _add(self) -> None:
        tag = tag_of(self.field.text())
        self.field.clear()
        if tag and tag.casefold() not in {own.casefold() for own in self.tags}:
            self._want((*self.tags, tag))

    def _add_later(self, _text: str) -> None:
        """Put on what was chosen from the list, once the field holds it."""
        if self.field.text():
            self._add()

    def _take_off(self, tag: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._want(tuple(own for own in self.tags if own != tag))

    def _want(self, tags: tuple[str, ...]) -> None:
        """Show tags before they are stored, so that the next one that is typed does not forget them."""
        self.show_tags(tags)
        self.changed.emit(tags)
