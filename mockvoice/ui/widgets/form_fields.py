"""Fields of a form: a line, a text that grows with what is written, a list with an entry a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, set_kind
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_MOST_LINES = 12
_MARGIN_PX = 30
_ICON_BUTTON_PX = 38


class GrowingText(QPlainTextEdit):
    """A text over several lines, as high as what stands in it; Tab leads on.

    Args:
        name: What it holds, for screen readers.
        hint: What stands there, greyed, while it is empty.
        least_lines: How high it is while little stands in it.
    """

    def __init__(self, name: str, hint: str = "", *, least_lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr(hint))
        self._least_lines = least_lines
        self._given: tuple[str, str, list[str]] = ("", "", [])
        self.setAccessibleName(tr(name))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        set_kind(self, "field")

    def sizeHint(self) -> QSize:
        """Return the height of what stands in it, within bounds."""
        lines = max(self._least_lines, min(_MOST_LINES, round(self.document().size().height())))
        return QSize(scaled(240), lines * self.fontMetrics().lineSpacing() + scaled(_MARGIN_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and little width."""
        return QSize(scaled(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where lines break elsewhere now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @property
    def line(self) -> str:
        """The text on one line; what was shown and not touched is as it was given."""
        shown, given, _ = self._given
        return given if self.toPlainText() == shown else " ".join(self.toPlainText().split())

    @property
    def prose(self) -> str:
        """The text without blanks around it; what was shown and not touched is as it was given."""
        shown, given, _ = self._given
        return given if self.toPlainText() == shown else self.toPlainText().strip()

    def show_prose(self, text: str) -> None:
        """Show a text."""
        self.setPlainText(text)
        self._given = (self.toPlainText(), text, [])

    @property
    def entries(self) -> list[str]:
        """The lines that are not blank; what was shown and not touched is as it was given."""
        shown, _, given = self._given
        if given and self.toPlainText() == shown:
            return list(given)
        return [line.strip() for line in self.toPlainText().splitlines() if line.strip()]

    def show_entries(self, entries: Sequence[str]) -> None:
        """Show an entry a line."""
        self.setPlainText("\n".join(entries))
        self._given = (self.toPlainText(), "", list(entries))


class Line(QLineEdit):
    """A text on one line.

    Args:
        name: What it holds, for screen readers.
        hint: What stands there, greyed, while it is empty.
    """

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = ("", "")
        self.setAccessibleName(tr(name))
        self.setPlaceholderText(tr(hint))

    @property
    def said(self) -> str:
        """The text without blanks around it; what was shown and not touched is as it was given."""
        shown, given = self._given
        return given if self.text() == shown else self.text().strip()

    def show_text(self, text: str) -> None:
        """Show a text from its beginning; line breaks, which the field cannot show, stay while it is not touched."""
        self.setText(text)
        self.setCursorPosition(0)
        self._given = (self.text(), text)


class IconButton(KeyButton):
    """A quiet button with an icon alone, no wider than it must be.

    Args:
        icon_name: Name of the icon.
        what: What it does, for screen readers and as a tool tip.
    """

    def __init__(self, icon_name: str, what: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", kind="quiet", icon_name=icon_name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(what)

    def say(self, what: str) -> None:
        """Say what it does."""
        self.setAccessibleName(tr(what))
        self.setToolTip(tr(what))

    def sizeHint(self) -> QSize:
        """Return room for the icon."""
        return QSize(scaled(_ICON_BUTTON_PX), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()


def titled(title: str, field: QWidget, remark: str = "") -> QWidget:
    """Return a field below its title, and a remark below the field."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(title, "strong", wraps=True))
    column.addWidget(field)
    if remark:
        column.addWidget(label(remark, "small-muted", wraps=True))
    return whole
