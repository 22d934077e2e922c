"""Small controls to choose with: a switch, a row of alternatives, a number, a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from mockvoice.ui.language import Worded, tr
from mockvoice.ui.theme import current_palette, font, scaled, set_kind
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent


class Switch(Worded, QAbstractButton):
    """On or off, with what it switches written beside it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the switch and its text."""
        metrics = QFontMetrics(font("body"))
        width = scaled(40) + scaled(10) + metrics.horizontalAdvance(tr(self.text())) + 4
        return QSize(width, max(metrics.height(), scaled(22)) + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the switch, then its text."""
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = scaled(40), scaled(22)
        box = QRectF(2, (self.height() - height) / 2, width - 2, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.accent if self.isChecked() else palette.muted)
        painter.drawRoundedRect(box, height / 2, height / 2)
        radius = height / 2 - 3
        x = box.right() - height / 2 if self.isChecked() else box.left() + height / 2
        painter.setBrush(palette.card)
        painter.drawEllipse(QPointF(x, box.center().y()), radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(palette.text, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), height / 2 + 1, height / 2 + 1)
        painter.setFont(font("body"))
        painter.setPen(palette.text if self.isEnabled() else palette.muted)
        words = QRectF(width + scaled(10), 0, self.width() - width - scaled(10), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, tr(self.text()))


class _Segment(Worded, QAbstractButton):
    """One alternative of a row."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font("strong"))
        return QSize(metrics.horizontalAdvance(tr(self.text())) + scaled(28), metrics.height() + scaled(16))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.isChecked() or self.hasFocus():
            outline = palette.accent if self.hasFocus() else palette.field_line
            painter.setPen(QPen(outline, 2 if self.hasFocus() else 1))
            painter.setBrush(palette.card if self.isChecked() else palette.track)
            painter.drawRoundedRect(box, 7, 7)
        painter.setFont(font("strong" if self.isChecked() else "body"))
        painter.setPen(palette.text if self.isChecked() or self.underMouse() else palette.muted)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr(self.text()))


class Segmented(QWidget):
    """A row of alternatives of which one holds.

    Args:
        name: What is chosen, for screen readers.
        alternatives: Value and text of each.
    """

    chosen = Signal(object)
    """Carries the value; emitted when the person chose, not when it was set."""

    def __init__(self, name: str, alternatives: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr(name))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._values = [value for value, _ in alternatives]
        self._group = QButtonGroup(self)
        layout = FlowLayout(self, gap_px=2)  # a second line where there is no room for all
        layout.setContentsMargins(3, 3, 3, 3)
        for index, (_, text) in enumerate(alternatives):
            segment = _Segment(text, self)
            segment.setAccessibleName(f"{name}: {text}")
            segment.setAutoExclusive(True)  # a radio button to screen readers; the group decides all the same
            self._group.addButton(segment, index)
            layout.addWidget(segment)
        self._group.idClicked.connect(self._choose)

    @property
    def value(self) -> object:
        """What holds; None before anything was set."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def set_value(self, value: object) -> None:
        """Let `value` hold; one that is no alternative leaves none chosen."""
        self._group.setExclusive(False)
        for index, own in enumerate(self._values):
            self._group.button(index).setChecked(own == value)
        self._group.setExclusive(True)

    def button(self, value: object) -> QAbstractButton:
        """Return the button of an alternative."""
        return self._group.button(self._values.index(value))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the trough that the alternatives lie in."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_palette().track)
        painter.drawRoundedRect(QRectF(self.rect()), 9, 9)

    def _choose(self, index: int) -> None:
        self.chosen.emit(self._values[index])


class Stepper(QWidget):
    """A number with a button for less and one for more; it can be typed as well."""

    value_changed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.field = QSpinBox()
        self.field.setAccessibleName(tr(name))
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.less_button = KeyButton("\N{MINUS SIGN}")
        self.less_button.setAccessibleName(f"Less: {name}")
        self.more_button = KeyButton("+")
        self.more_button.setAccessibleName(f"More: {name}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        set_kind(self.field, "number")
        for part in (self.less_button, self.field, self.more_button):
            layout.addWidget(part)
        self.less_button.clicked.connect(self.field.stepDown)
        self.more_button.clicked.connect(self.field.stepUp)
        self.field.valueChanged.connect(self._report)

    @property
    def value(self) -> int:
        """The number."""
        return self.field.value()

    def set_range(self, least: int, most: int) -> None:
        """Allow `least` to `most`; the number is brought inside."""
        self.field.setRange(least, most)
        self._report(self.field.value())

    def set_value(self, value: int) -> None:
        """Set the number; one outside the range is brought inside."""
        self.field.setValue(value)

    def _report(self, value: int) -> None:
        self.less_button.setEnabled(value > self.field.minimum())
        self.more_button.setEnabled(value < self.field.maximum())
        self.value_changed.emit(value)


class ChoiceCard(Worded, QAbstractButton):
    """A card that can be chosen: a title, a line under it, and a remark.

    Args:
        title: Its name.
        text: What it is; may be empty.
        remark: Figures and such, in small.
        verbatim: Whether title and text are somebody's own words, to be shown as they are.
    """

    def __init__(
        self, title: str, text: str, remark: str, parent: QWidget | None = None, *, verbatim: bool = False
    ) -> None:
        super().__init__(parent)
        self.setText(title)
        if verbatim:
            QAbstractButton.setAccessibleName(self, title)
        else:
            self.setAccessibleName(title)
        self.setAccessibleDescription(f"{text} {remark}".strip())
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._words = layout = QVBoxLayout(self)
        layout.setContentsMargins(52, 18, 22, 18)
        layout.setSpacing(5)
        for words, role in ((title, "subheading"), (text, "muted"), (remark, "small-muted")):
            if words:
                line = label(words, role, wraps=True, verbatim=verbatim and words != remark)
                line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                layout.addWidget(line)
        set_kind(self, "choice")

    def sizeHint(self) -> QSize:
        """Return what its words need."""
        return self._words.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least that its words need."""
        return self._words.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card: a blue outline and a filled dot where it is chosen, a second line where the focus is."""
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.accent if self.isChecked() else palette.line, 2 if self.isChecked() else 1))
        painter.setBrush(palette.hover if self.underMouse() and not self.isChecked() else palette.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        if self.hasFocus():
            painter.setPen(QPen(palette.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 10, 10)
        centre = QPointF(28, 18 + QFontMetrics(font("subheading")).height() / 2)
        painter.setPen(QPen(palette.accent if self.isChecked() else palette.muted, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 8, 8)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.accent)
            painter.drawEllipse(centre, 4, 4)
