"""One setting: its name and what it does on the left, the control on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QComboBox, QSizePolicy, QSlider, QVBoxLayout, QWidget

from mockvoice.ui.accessible import label_for_readers
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.card import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent, QWheelEvent

_CHOICE_WIDTH_PX = 300
_WORDS_WIDTH_PX = 170
_HANDLE_PX = 24


class CalmComboBox(QComboBox):
    """A drop-down list of values; the wheel scrolls the page and never changes it by accident.

    Args:
        name: What is chosen, for screen readers.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr(name))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choices(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        """Offer values with their texts and choose `value`, without telling anyone.

        A value that is not among them stays chosen and is marked as missing: a headset that is unplugged today is
        there again tomorrow.
        """
        self.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        self.clear()
        for own, text in choices:
            self.addItem(tr(text), own)
        index = next((i for i, (own, _) in enumerate(choices) if own == value), -1)
        if index < 0:
            self.addItem(tr(f"{value} (not found)"), value)
            index = self.count() - 1
        self.setCurrentIndex(index)
        self.blockSignals(False)  # noqa: FBT003 (Qt's own signature)

    def choose(self, value: object) -> None:
        """Choose `value` among what is offered already, without telling anyone."""
        self.show_choices([(self.itemData(i), self.itemText(i)) for i in range(self.count())], value)

    def showEvent(self, event: QShowEvent) -> None:
        """Have a label for screen readers, which call a list by what is chosen in it."""
        super().showEvent(event)
        label_for_readers(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class CalmSlider(QSlider):
    """A slider that leaves the wheel to the page.

    Args:
        name: What is set, for screen readers.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(tr(name))
        theme_changed().connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for the whole handle; Qt 6.11 keeps the height of an earlier font size."""
        return QSize(super().sizeHint().width(), scaled(_HANDLE_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(super().minimumSizeHint().width(), scaled(_HANDLE_PX))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class SettingRow(QWidget):
    """Name and remark beside a control; a wide control gets the same width in every row.

    Args:
        name: What is set.
        remark: What it does; "" for none.
        control: What sets it.
        is_wide: Whether the control takes the width of a drop-down list.
    """

    def __init__(self, name: str, remark: str, control: QWidget, *, is_wide: bool = False) -> None:
        super().__init__()
        self._control = control
        self._is_wide = is_wide
        self._remark = label(remark, "small-muted", wraps=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(name, "strong", wraps=True))
        words.addWidget(self._remark)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.addLayout(words, 1)
        self._sides.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._remark.setVisible(bool(remark))

    @property
    def remark(self) -> str:
        """What is said under the name."""
        return self._remark.text()

    def set_remark(self, remark: str) -> None:
        """Say something else under the name."""
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a wide control its width; put the control below the words where there is no room beside them."""
        super().resizeEvent(event)
        width = scaled(_CHOICE_WIDTH_PX) if self._is_wide else self._control.sizeHint().width()
        is_beside = width + scaled(_WORDS_WIDTH_PX) <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(direction)
        self._sides.setSpacing(24 if is_beside else 8)
        if self._is_wide:
            self._control.setFixedWidth(min(width, self.width()))
