"""The rail on the left: one entry for each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from mockvoice.ui.language import Worded, tr
from mockvoice.ui.theme import current_palette, font, picture, scaled, set_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_ENTRY_WIDTH_PX, _ENTRY_HEIGHT_PX, _ICON_PX = 66, 56, 22
_LARGEST_ICON_PX, _LEAST_GAP_PX = 32, 8


class NavEntry(Worded, QAbstractButton):
    """One page: an icon above its name."""

    def __init__(self, name: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return room for the icon and the name."""
        least = self.minimumSizeHint()
        return QSize(least.width(), max(_ENTRY_HEIGHT_PX, least.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the least room for both; where letters are large the entries move closer together."""
        metrics = QFontMetrics(_font(is_bold=True))
        width = max(scaled(_ENTRY_WIDTH_PX), metrics.horizontalAdvance(tr(self.text())) + 2 * _LEAST_GAP_PX)
        return QSize(width, self._icon_px() + metrics.height() + _LEAST_GAP_PX)

    def nextCheckState(self) -> None:
        """Stay as it is: the window decides which page is shown, perhaps after asking."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the entry, blue where its page is shown."""
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_hovered = self.underMouse() and not self.isChecked()
        painter.setPen(QPen(palette.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(palette.accent_soft if self.isChecked() else palette.hover if is_hovered else palette.card)
        painter.drawRoundedRect(box, 10, 10)
        colour = palette.accent if self.isChecked() else palette.muted
        side = self._icon_px()
        line_px = QFontMetrics(font("tiny")).height()
        top = (self.height() - side - line_px - _LEAST_GAP_PX // 2) // 2
        drawn = picture(self._icon_name, colour, side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, top, drawn)
        painter.setFont(_font(is_bold=self.isChecked()))
        painter.setPen(colour)
        area = QRectF(0, top + side + _LEAST_GAP_PX // 2, self.width(), line_px)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr(self.text()))

    @staticmethod
    def _icon_px() -> int:
        return min(scaled(_ICON_PX), _LARGEST_ICON_PX)


def _font(*, is_bold: bool) -> QFont:
    made = font("tiny")
    made.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    return made


class NavRail(QFrame):
    """All entries, from top to bottom.

    Args:
        entries: Name and icon of each page, in order.
    """

    page_chosen = Signal(str)
    """Carries the entry's name; the window then calls `mark`."""

    keys_requested = Signal()
    """The person wants to see which keys do what."""

    def __init__(self, entries: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "rail")
        self.setAccessibleName(tr("Pages"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 8, 16)
        layout.setSpacing(6)
        self.entries: dict[str, NavEntry] = {}
        for name, icon_name in entries:
            entry = NavEntry(name, icon_name, self)
            entry.clicked.connect(self._choose)
            layout.addWidget(entry)
            self.entries[name] = entry
        layout.addStretch()
        self.keys = NavEntry("Keys", "keys", self)
        self.keys.setAccessibleName("Keyboard shortcuts")
        self.keys.setToolTip("Keyboard shortcuts (?)")
        self.keys.setCheckable(False)
        self.keys.clicked.connect(self.keys_requested)
        layout.addWidget(self.keys)

    def mark(self, name: str) -> None:
        """Show that the page of this name is open."""
        for entry_name, entry in self.entries.items():
            entry.setChecked(entry_name == name)

    def _choose(self) -> None:
        entry = self.sender()
        if isinstance(entry, NavEntry):
            self.page_chosen.emit(entry.text())
