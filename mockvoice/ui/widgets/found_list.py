"""What a search found as a list: drawn with the hits marked, opened by a click or Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.shortcuts import explain
from mockvoice.ui.theme import current_palette, font, picture, scaled, theme_changed
from mockvoice.ui.widgets.found_model import FOUND_ROLE, FoundHead, FoundModel, FoundRow, PlaceRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from mockvoice.storage.search import Piece
    from mockvoice.ui.widgets.found_model import Row

_Index = QModelIndex | QPersistentModelIndex

_SIDE_PX: Final = 14
_HEAD_GAP_PX: Final = 18
_INDENT_PX: Final = 18
_DETAIL_PX: Final = 58
_ICON_PX: Final = 16
_MOST_LINES: Final = 8
_OPENERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def laid_out(pieces: Iterable[Piece], role: str, width_px: int) -> QTextLayout:
    """Return words in lines of `width_px`, at most eight; hits are bold, underlined and on a ground of their own."""
    pieces = tuple(pieces)
    layout = QTextLayout("".join(piece.text for piece in pieces), font(role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    formats, start = [], 0
    for piece in pieces:
        length = len(piece.text.encode("utf-16-le")) // 2
        if piece.is_hit:
            found = QTextLayout.FormatRange()
            found.start, found.length = start, length
            found.format = _hit_format()
            formats.append(found)
        start += length
    layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    for _ in range(_MOST_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width_px))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _hit_format() -> QTextCharFormat:
    palette = current_palette()
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.Bold)
    made.setFontUnderline(True)
    made.setBackground(palette.accent_soft)
    made.setForeground(palette.text)
    return made


class _FoundRows(QStyledItemDelegate):
    """Paints what was found. Heights follow the words, the font and the width."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: Row = index.data(FOUND_ROLE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else scaled(600)
        if isinstance(row, FoundHead):
            height = QFontMetrics(font("subheading")).height() + QFontMetrics(font("small-muted")).height()
            return QSize(200, height + scaled(_HEAD_GAP_PX) + scaled(6))
        return QSize(200, round(self._words(row, width).boundingRect().height()) + 2 * _margin(row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(FOUND_ROLE)
        palette = current_palette()
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, FoundHead):
            self._paint_head(painter, rect.adjusted(scaled(2), scaled(_HEAD_GAP_PX), 0, 0), row)
            painter.restore()
            return
        ground = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.hover)
            painter.drawRoundedRect(ground, 8, 8)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(palette.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, 8, 8)
        painter.setPen(palette.text if isinstance(row, FoundRow) else palette.muted)
        words = self._words(row, rect.width())
        top = rect.top() + _margin(row)
        words.draw(painter, QPointF(rect.left() + self._left(row), top))
        self._paint_sides(painter, rect, row, top)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, row: FoundHead) -> None:
        palette = current_palette()
        left = 0
        if row.session.is_interview:
            side = scaled(_ICON_PX)
            drawn = picture("interviews", palette.muted, side, painter.device().devicePixelRatioF())
            painter.drawPixmap(rect.left(), rect.top() + scaled(3), drawn)
            left = side + scaled(8)
        painter.setFont(font("subheading"))
        painter.setPen(palette.text)
        title = painter.fontMetrics().elidedText(row.session.title, Qt.TextElideMode.ElideRight, rect.width() - left)
        painter.drawText(rect.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignTop, title)
        below = rect.adjusted(0, painter.fontMetrics().height(), 0, 0)
        painter.setFont(font("small-muted"))
        painter.setPen(palette.muted)
        painter.drawText(below, Qt.AlignmentFlag.AlignTop, tr(row.detail))

    def _paint_sides(self, painter: QPainter, rect: QRect, row: FoundRow | PlaceRow, top: int) -> None:
        palette = current_palette()
        line = QRect(rect.left(), top, rect.width() - scaled(_SIDE_PX), QFontMetrics(font("body")).height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        ratio, side = painter.device().devicePixelRatioF(), scaled(_ICON_PX)
        if isinstance(row, FoundRow):
            painter.setFont(font("strong" if row.answer.overall is not None else "small-muted"))
            painter.setPen(palette.text if row.answer.overall is not None else palette.muted)
            painter.drawText(line, right, tr(row.detail))
            name, colour = ("star-filled", palette.warn) if row.answer.is_starred else ("", palette.muted)
        else:
            painter.setFont(font("small-muted"))
            painter.setPen(palette.muted)
            painter.drawText(line, right, tr(row.detail))
            name, colour = {"Note": "note", "Tag": "tag"}.get(row.source, "play"), palette.muted
            name = "" if name == "play" and row.at_s is None else name
        if name:
            x = rect.left() + self._left(row) - side - scaled(8)
            painter.drawPixmap(x, line.center().y() - side // 2, picture(name, colour, side, ratio))

    def _words(self, row: FoundRow | PlaceRow, width_px: int) -> QTextLayout:
        room = width_px - self._left(row) - scaled(_DETAIL_PX) - scaled(_SIDE_PX)
        return laid_out(row.pieces, "strong" if isinstance(row, FoundRow) else "body", room)

    def _left(self, row: FoundRow | PlaceRow) -> int:
        indent = scaled(_SIDE_PX) + scaled(_ICON_PX) + scaled(8)
        return indent if isinstance(row, FoundRow) else indent + scaled(_INDENT_PX)


def _margin(row: FoundRow | PlaceRow) -> int:
    return scaled(9) if isinstance(row, FoundRow) else scaled(5)


class FoundList(QListView):
    """Shows a FoundModel. A click or Enter opens the answer there."""

    opened = Signal(str, object)
    """Carries the answer's id and the seconds from its start, None where there is no moment."""

    def __init__(self, model: FoundModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; }")
        self.setItemDelegate(_FoundRows(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("What was found"))
        explain(self, ("Return", "Open the answer where the words are"))
        self.clicked.connect(self.open_row)
        theme_changed().connect(self.scheduleDelayedItemsLayout)

    def choose_first(self) -> None:
        """Make the first answer the current row."""
        if self.model().rowCount() > 1:
            self.setCurrentIndex(self.model().index(1, 0))
            self.scrollToTop()

    def open_row(self, index: QModelIndex) -> None:
        """Open what stands there."""
        row = index.data(FOUND_ROLE) if index.isValid() else None
        if isinstance(row, FoundRow | PlaceRow):
            self.opened.emit(row.answer.answer_id, row.at_s)

    def open_current(self) -> None:
        """Open the current row."""
        self.open_row(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter; every other key moves."""
        if event.key() in _OPENERS:
            self.open_current()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the words out for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
