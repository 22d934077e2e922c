"""How the rows of the list of sessions are drawn: a card a session, its answers inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, font, picture, scaled
from mockvoice.ui.widgets.session_model import ROW_ROLE, AnswerRow, DayRow, SessionRow

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from mockvoice.ui.widgets.session_model import Row

_Index = QModelIndex | QPersistentModelIndex

_DAY_PX, _SESSION_PX, _ANSWER_PX = 46, 66, 44
_GAP_PX = 10
"""Between two cards."""

_RADIUS_PX = 14
_ICON_PX = 16
_SCORE_PX = 90
"""Width that the score has at the right."""


class SessionRows(QStyledItemDelegate):
    """Paints days, sessions and answers. Heights follow the font."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row."""
        row = index.data(ROW_ROLE)
        if isinstance(row, DayRow):
            return QSize(200, scaled(_DAY_PX))
        if isinstance(row, SessionRow):
            ends = not (row.is_open and row.answers)
            return QSize(200, scaled(_SESSION_PX) + (_GAP_PX if ends else 0))
        is_last = isinstance(row, AnswerRow) and row.is_last
        return QSize(200, scaled(_ANSWER_PX) + (_GAP_PX + 6 if is_last else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        state = option.state
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        is_current = bool(state & QStyle.StateFlag.State_HasFocus)
        if isinstance(row, DayRow):
            _write(painter, rect.adjusted(2, 0, 0, -scaled(8)), row.title, "strong", Qt.AlignmentFlag.AlignBottom)
        elif isinstance(row, SessionRow):
            self._paint_session(painter, rect, row, is_hovered=is_hovered, is_current=is_current)
        else:
            self._paint_answer(painter, rect, row, is_hovered=is_hovered, is_current=is_current)
        painter.restore()

    def _paint_session(
        self, painter: QPainter, rect: QRect, row: SessionRow, *, is_hovered: bool, is_current: bool
    ) -> None:
        palette = current_palette()
        is_open = row.is_open and bool(row.answers)
        card = rect if is_open else rect.adjusted(0, 0, 0, -_GAP_PX)
        _draw_card(painter, card, top=True, bottom=not is_open, ground=palette.hover if is_hovered else palette.card)
        inner = card.adjusted(scaled(18), scaled(12), -scaled(20), -scaled(12))
        side = scaled(_ICON_PX)
        ratio = painter.device().devicePixelRatioF()
        if row.summary.answer_count:
            chevron = picture("chevron-down" if row.is_open else "chevron-right", palette.muted, side, ratio)
            painter.drawPixmap(inner.left(), inner.center().y() - side // 2, chevron)
        words = inner.adjusted(side + scaled(12), 0, -scaled(_SCORE_PX), 0)
        title = words
        if row.summary.is_interview:
            badge = picture("interviews", palette.muted, side, ratio)
            painter.drawPixmap(words.left(), words.top() + scaled(2), badge)
            title = words.adjusted(side + scaled(8), 0, 0, 0)
        _write(painter, title, row.summary.pack_title, "subheading", Qt.AlignmentFlag.AlignTop)
        _write(painter, words, tr(row.detail), "small-muted", Qt.AlignmentFlag.AlignBottom)
        mean = row.summary.mean_overall
        _write_score(painter, inner, mean, "number", "mean score" if mean is not None else "")
        if is_current:
            _draw_focus(painter, card)

    def _paint_answer(
        self, painter: QPainter, rect: QRect, row: AnswerRow, *, is_hovered: bool, is_current: bool
    ) -> None:
        palette = current_palette()
        card = rect.adjusted(0, 0, 0, -_GAP_PX) if row.is_last else rect
        _draw_card(painter, card, top=False, bottom=row.is_last, ground=palette.card)
        line = QRect(card.left(), card.top(), card.width(), scaled(_ANSWER_PX))
        inner = line.adjusted(scaled(18), 0, -scaled(20), 0)
        painter.setPen(QPen(palette.line, 1))
        top = line.top() + 0.5
        painter.drawLine(QLineF(inner.left(), top, inner.right(), top))
        ground = line.adjusted(scaled(8), 3, -scaled(8), -2)
        if is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.hover)
            painter.drawRoundedRect(ground, 8, 8)
        indent = scaled(_ICON_PX) + scaled(12)
        widest = (inner.width() - indent - scaled(_SCORE_PX)) // 2
        detail_width = min(widest, QFontMetrics(font("small-muted")).horizontalAdvance(tr(row.detail)) + 2)
        score_at = inner.adjusted(inner.width() - scaled(_SCORE_PX), 0, 0, 0)
        detail = inner.adjusted(inner.width() - scaled(_SCORE_PX) - detail_width, 0, -scaled(_SCORE_PX), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        _write(painter, detail, tr(row.detail), "small-muted", middle | Qt.AlignmentFlag.AlignRight)
        if row.summary.is_starred:
            side = scaled(_ICON_PX)
            star = picture("star-filled", palette.warn, side, painter.device().devicePixelRatioF())
            painter.drawPixmap(inner.left(), inner.center().y() - side // 2, star)
        question = inner.adjusted(indent, 0, -scaled(_SCORE_PX) - detail_width - scaled(20), 0)
        _write(painter, question, row.summary.question_text, "body", middle)
        score = row.summary.overall
        role = "strong" if score is not None else "small-muted"
        _write(painter, score_at, tr(wording.points(score)), role, middle | Qt.AlignmentFlag.AlignRight)
        if is_current:
            _draw_focus(painter, ground)


def _write_score(painter: QPainter, rect: QRect, score: int | None, role: str, below: str) -> None:
    right = Qt.AlignmentFlag.AlignRight
    if score is None:
        _write(painter, rect, tr(wording.points(None)), "small-muted", Qt.AlignmentFlag.AlignVCenter | right)
        return
    _write(painter, rect.adjusted(0, -scaled(3), 0, 0), str(score), role, Qt.AlignmentFlag.AlignTop | right)
    _write(painter, rect, tr(below), "small-muted", Qt.AlignmentFlag.AlignBottom | right)


def _write(painter: QPainter, rect: QRect, text: str, role: str, align: Qt.AlignmentFlag) -> None:
    """Write one line, shortened at its end where it is too long."""
    palette = current_palette()
    painter.setFont(font(role))
    painter.setPen(palette.muted if role.endswith("muted") else palette.text)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align | Qt.TextFlag.TextSingleLine, shown)


def _draw_card(painter: QPainter, rect: QRect, *, top: bool, bottom: bool, ground: QColor) -> None:
    """Draw a piece of a card: with round corners and an edge only where the card ends."""
    palette = current_palette()
    whole = QRectF(rect).adjusted(0.5, 0.5 if top else -_RADIUS_PX, -0.5, -0.5 if bottom else _RADIUS_PX)
    path = QPainterPath()
    path.addRoundedRect(whole, _RADIUS_PX, _RADIUS_PX)
    painter.save()
    painter.setClipRect(rect)
    painter.fillPath(path, ground)
    painter.strokePath(path, QPen(palette.line, 1))
    painter.restore()


def _draw_focus(painter: QPainter, rect: QRect) -> None:
    painter.setPen(QPen(current_palette().accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 10, 10)
