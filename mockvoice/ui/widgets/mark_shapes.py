"""How each kind of mark is drawn, by shape as well as by colour."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mockvoice.ui.theme import current_palette
from mockvoice.ui.widgets.marks import MarkKind


def draw_mark(painter: QPainter, kind: MarkKind, rect: QRectF) -> None:
    """Draw a mark into `rect`.

    A filler is a tick (hollow where the person said that it is none), proof a bar (hollow where partly, crossed where
    it is not right), a pause a bracket, what the person changed a double line, and what they took out a crossed one.
    """
    palette = current_palette()
    if kind is MarkKind.FILLER:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.warn_fill)
        painter.drawRoundedRect(rect, 1.5, 1.5)
    elif kind is MarkKind.NO_FILLER:
        painter.setPen(QPen(palette.muted, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5)
    elif kind in {MarkKind.CORRECTED, MarkKind.REMOVED}:
        painter.setPen(QPen(palette.accent, 1.5))
        for y in (rect.center().y() - 1.5, rect.center().y() + 1.5):
            painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
        if kind is MarkKind.REMOVED:
            painter.drawLine(QLineF(rect.left() + 1, rect.bottom() - 2, rect.right() - 1, rect.top() + 2))
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
