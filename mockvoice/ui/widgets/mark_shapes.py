"""How each kind of mark is drawn, by shape as well as by colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mockvoice.ui.theme import current_palette, scaled
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.marks import MarkKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QPaintEvent

_NAMES = {
    MarkKind.FILLER: "filler",
    MarkKind.COVERED: "concept",
    MarkKind.PARTLY: "partly",
    MarkKind.WRONG: "not right",
    MarkKind.PAUSE: "long pause",
}
_SWATCH_WIDTHS_PX = {
    MarkKind.FILLER: 4.0,
    MarkKind.COVERED: 12.0,
    MarkKind.PARTLY: 12.0,
    MarkKind.WRONG: 12.0,
    MarkKind.PAUSE: 12.0,
}


def draw_mark(painter: QPainter, kind: MarkKind, rect: QRectF) -> None:
    """Draw a mark into `rect`.

    A filler is a tick, proof a bar (hollow where partly, crossed where it is not right), a pause a bracket.
    """
    palette = current_palette()
    if kind is MarkKind.FILLER:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.warn_fill)
        painter.drawRoundedRect(rect, 1.5, 1.5)
    elif kind is MarkKind.COVERED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.good_fill)
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 3, 3)
    elif kind is MarkKind.PARTLY:
        painter.setPen(QPen(palette.good_fill, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.75, 1.75, -0.75, -1.75), 3, 3)
    elif kind is MarkKind.WRONG:
        painter.setPen(QPen(palette.bad_fill, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = rect.adjusted(0.75, 1.75, -0.75, -1.75)
        painter.drawRoundedRect(box, 3, 3)
        painter.drawLine(QLineF(box.left(), box.bottom(), box.right(), box.top()))
    else:
        painter.setPen(QPen(palette.muted, 1.5))
        low = rect.bottom() - 1.5
        painter.drawLine(QLineF(rect.left() + 0.75, rect.top() + 2, rect.left() + 0.75, low))
        painter.drawLine(QLineF(rect.left() + 0.75, low, rect.right() - 0.75, low))
        painter.drawLine(QLineF(rect.right() - 0.75, rect.top() + 2, rect.right() - 0.75, low))


class Swatch(QWidget):
    """A mark by itself, for the legend."""

    def __init__(self, kind: MarkKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the mark."""
        return QSize(round(_SWATCH_WIDTHS_PX[self._kind]), 9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, self._kind, QRectF(self.rect()))


class Legend(QWidget):
    """Names the kinds of marks that are there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(14))
        self._parts: dict[MarkKind, QWidget] = {}
        for kind in MarkKind:
            part = QWidget()
            pair = QHBoxLayout(part)
            pair.setContentsMargins(0, 0, 0, 0)
            pair.setSpacing(scaled(6))
            pair.addWidget(Swatch(kind))
            pair.addWidget(label(_NAMES[kind], "small-muted"))
            row.addWidget(part)
            self._parts[kind] = part

    def show_kinds(self, kinds: Collection[MarkKind]) -> None:
        """Name only these."""
        for kind, part in self._parts.items():
            part.setVisible(kind in kinds)
