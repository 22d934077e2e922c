"""A list of forms one below the other: parts of a question that can be added, taken out and put back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.ui.theme import current_palette, icon, theme_changed
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mockvoice.packs.editing import Fields


class PartForm(Protocol):
    """A form of one part, with the signals `changed` and `removed`."""

    changed: Any  # a Signal in the class and a SignalInstance in the object, which a protocol cannot say
    removed: Any

    @property
    def fields(self) -> Fields:
        """What stands there now."""

    @property
    def first_field(self) -> QWidget:
        """Where writing begins."""


F = TypeVar("F", bound=PartForm)


class _Signals(QObject):
    """The signals of a list; a generic class cannot be a QObject itself."""

    changed = Signal()
    removed = Signal(int, object)


class PartList(Generic[F]):
    """Forms in a widget, with a button that adds one.

    Args:
        make: Returns a form of some fields.
        add_text: What the button says.
        spacing_px: Between two forms.

    Attributes:
        widget: Holds everything.
        forms: In their order.
        changed: Emitted with every change that the person makes.
        removed: Emitted with the place and the form of what was taken out, before `changed`; the form goes afterwards.
    """

    def __init__(self, make: Callable[[Fields], F], add_text: str, *, spacing_px: int = 12) -> None:
        self._make = make
        self._signals = _Signals()
        self.changed = self._signals.changed
        self.removed = self._signals.removed
        self.forms: list[F] = []
        self.widget = QWidget()
        self.add_button = KeyButton(add_text, icon_name="plus")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(spacing_px)
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing_px)
        column.addLayout(self._rows)
        column.addWidget(self.add_button)
        self.add_button.clicked.connect(self._add_empty)

    @property
    def fields(self) -> list[Fields]:
        """What stands in all forms now."""
        return [form.fields for form in self.forms]

    def show_parts(self, parts: Sequence[Fields]) -> None:
        """Show a form for each."""
        for part in parts:
            self.put(part)

    def put(self, part: Fields, place: int | None = None) -> F:
        """Put a form in, at the end where no place is given; return it."""
        form = self._make(part)
        form.changed.connect(self.changed)
        form.removed.connect(partial(self._remove, form))
        where = len(self.forms) if place is None else min(place, len(self.forms))
        self.forms.insert(where, form)
        self._rows.insertWidget(where, _widget(form))
        return form

    def put_back(self, part: Fields, place: int) -> F:
        """Put in again what was taken out; return its form. `changed` is left to the caller."""
        form = self.put(part, place)
        form.first_field.setFocus()
        return form

    def move(self, form: F, by: int) -> None:
        """Move a form up or down, as far as there is room."""
        here = self.forms.index(form)
        there = min(max(here + by, 0), len(self.forms) - 1)
        if here != there:
            self.forms.insert(there, self.forms.pop(here))
            self._rows.removeWidget(_widget(form))
            self._rows.insertWidget(there, _widget(form))
            self.changed.emit()

    def _add_empty(self) -> None:
        self.put({}).first_field.setFocus()
        self.changed.emit()

    def _remove(self, form: F) -> None:
        place = self.forms.index(form)
        self.forms.remove(form)
        neighbour = self.forms[min(place, len(self.forms) - 1)].first_field if self.forms else self.add_button
        neighbour.setFocus()
        widget = _widget(form)
        self._rows.removeWidget(widget)
        widget.hide()
        self.removed.emit(place, form)
        widget.deleteLater()
        self.changed.emit()


class FoldButton(KeyButton):
    """Shows and hides what stands below it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, kind="link", parent=parent)
        self.setCheckable(True)
        self.toggled.connect(self._draw)
        theme_changed().connect(self._draw)
        self._draw()

    def say(self, text: str) -> None:
        """Say what is below."""
        self.setText(text)
        self._draw()

    def _draw(self) -> None:
        self.setIcon(icon("chevron-down" if self.isChecked() else "chevron-right", current_palette().accent))
        self.setAccessibleName(f"{self.text()}, {'open' if self.isChecked() else 'folded'}")


def _widget(form: PartForm) -> QWidget:
    """Return a form as the widget that it is."""
    if not isinstance(form, QWidget):
        raise TypeError(form)
    return form
