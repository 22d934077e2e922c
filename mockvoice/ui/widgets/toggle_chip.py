"""Something that is on or off, in a rounded box: a tick stands in it while it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mockvoice.ui.language import Worded, tr
from mockvoice.ui.theme import current_palette, font, scaled
from mockvoice.ui.widgets.key_button import RETURN_KEYS

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_SIDE_PX = 10
_TICK_PX = 10
_GAP_PX = 6


class ToggleChip(Worded, QAbstractButton):
    """A small switch among the controls of a recording.

    Args:
        text: What is switched.
        tip: What that does, with its key.
    """

    def __init__(self, text: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(tip)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_checked(self, *, is_checked: bool) -> None:
        """Show that it is on or off, without telling anybody."""
        was_blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setChecked(is_checked)
        self.blockSignals(was_blocked)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the text, and for the tick at all times."""
        metrics = QFontMetrics(font("pill"))
        width = metrics.horizontalAdvance(tr(self.text())) + scaled(2 * _SIDE_PX + _TICK_PX + _GAP_PX) + 4
        return QSize(width, metrics.height() + scaled(10))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch by Return as by Space."""
        if event.key() in RETURN_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the tick while it is on, and the text."""
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.sizeHint().height() - 2.0
        box = QRectF(1, (self.height() - height) / 2, self.width() - 2, height)
        is_on = self.isChecked()
        painter.setPen(QPen(palette.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(palette.accent_soft if is_on else palette.track)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if not self.isEnabled():
            colour = palette.muted
        else:
            colour = palette.accent if is_on else palette.text if self.underMouse() else palette.muted
        x = float(scaled(_SIDE_PX) + 2)
        room = scaled(_TICK_PX + _GAP_PX)
        if is_on:
            side, middle = scaled(_TICK_PX), box.center().y()
            painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            corners = ((0.05, 0.05), (0.38, 0.38), (0.95, -0.35))
            painter.drawPolyline(
                QPolygonF([QPointF(x + across * side, middle + down * side) for across, down in corners])
            )
        painter.setFont(font("pill"))
        painter.setPen(colour)
        left = x + room if is_on else x + room / 2
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            tr(self.text()),
        )
