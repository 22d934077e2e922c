"""The sound of an answer, with its marks: look, point, click, drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QHelpEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mockvoice.ui import wording
from mockvoice.ui.theme import current_palette
from mockvoice.ui.widgets.mark_shapes import draw_mark
from mockvoice.ui.widgets.marks import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QResizeEvent

    from mockvoice.ui.widgets.peaks import Peaks

_BAR_PX = 3.0
_STEP_PX = 4.5
_LANE_PX = 9
_LANE_GAP_PX = 4
_REACH_PX = 5
"""How far beside a mark the pointer may be."""

_LANES = {MarkKind.FILLER: 0, MarkKind.COVERED: 1, MarkKind.PARTLY: 1, MarkKind.WRONG: 1, MarkKind.PAUSE: 2}
_TOP_PX = 2 * (_LANE_PX + _LANE_GAP_PX)
_BOTTOM_PX = _LANE_PX + _LANE_GAP_PX


class Waveform(QWidget):
    """Draws a recording as bars: what was played is darker; marks lie in lanes above and below it.

    Fillers are ticks in the first lane, evidence of concepts bars in the second, long pauses brackets below: a mark is
    known by its place and shape as well as by its colour.
    """

    seek_requested = Signal(float)
    """The person went to a place, in seconds."""

    mark_clicked = Signal(object)
    """Carries the Mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._peaks: Peaks | None = None
        self._marks: tuple[Mark, ...] = ()
        self._duration_s = 0.0
        self._position_s = 0.0
        self._played: QPixmap | None = None
        self._unplayed: QPixmap | None = None
        self._is_dragging = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName("Waveform")

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is marked."""
        return self._marks

    @property
    def position_s(self) -> float:
        """Where the playhead stands, in seconds."""
        return self._position_s

    def show_sound(self, peaks: Peaks | None, marks: Sequence[Mark], duration_s: float) -> None:
        """Show a recording of `duration_s` seconds; without peaks only its marks."""
        self._peaks = peaks
        self._duration_s = duration_s
        self._position_s = 0.0
        self.show_marks(marks)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show other marks over the same sound."""
        self._marks = tuple(mark for mark in marks if mark.start_s is not None)
        kinds = [mark.kind for mark in self._marks]
        evidence = sum(kinds.count(kind) for kind in (MarkKind.COVERED, MarkKind.PARTLY, MarkKind.WRONG))
        self.setAccessibleDescription(
            f"{wording.clock_aloud(self._duration_s)}, with {wording.count(kinds.count(MarkKind.FILLER), 'filler')}, "
            f"{wording.count(kinds.count(MarkKind.PAUSE), 'long pause')} and evidence of "
            f"{wording.count(evidence, 'concept')}."
        )
        self._forget_drawing()

    def set_position(self, seconds: float) -> None:
        """Move the playhead; only the strip that changed is drawn again."""
        if seconds == self._position_s:
            return
        old, new = self.x_of(self._position_s), self.x_of(seconds)
        self._position_s = seconds
        left, right = min(old, new), max(old, new)
        self.update(QRect(int(left) - 3, 0, int(right - left) + 7, self.height()))

    def x_of(self, seconds: float) -> float:
        """Return where a time lies across the widget, in pixels."""
        return 0.0 if self._duration_s <= 0 else self.width() * min(seconds / self._duration_s, 1.0)

    def rect_of(self, mark: Mark) -> QRectF:
        """Return where `mark` is drawn."""
        lane = _LANES[mark.kind]
        top = self.height() - _LANE_PX if mark.kind is MarkKind.PAUSE else lane * (_LANE_PX + _LANE_GAP_PX)
        left, right = self.x_of(mark.start_s or 0.0), self.x_of(mark.end_s or mark.start_s or 0.0)
        if mark.kind is MarkKind.FILLER:
            return QRectF(min(left, self.width() - 4.0), top, 4.0, _LANE_PX)
        width = max(right - left, 6.0)
        return QRectF(min(left, self.width() - width), top, width, _LANE_PX)

    def mark_at(self, place: QPointF) -> Mark | None:
        """Return the mark under the pointer: the nearest of its lane, or None."""
        best, nearest = None, float(_REACH_PX)
        for mark in self._marks:
            rect = self.rect_of(mark)
            if not rect.top() - 2 <= place.y() <= rect.bottom() + 2:
                continue
            distance = max(rect.left() - place.x(), place.x() - rect.right(), 0.0)
            if distance <= nearest:
                best, nearest = mark, distance
        return best

    def sizeHint(self) -> QSize:
        """Return a height that follows the font."""
        return QSize(600, _TOP_PX + _BOTTOM_PX + 5 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars from the kept pictures, then the marks and the playhead."""
        self._draw_bars_once()
        painter = QPainter(self)
        x = self.x_of(self._position_s)
        if self._played is not None and self._unplayed is not None:
            painter.setClipRect(QRectF(0, 0, x, self.height()))
            painter.drawPixmap(0, _TOP_PX, self._played)
            painter.setClipRect(QRectF(x, 0, self.width() - x, self.height()))
            painter.drawPixmap(0, _TOP_PX, self._unplayed)
            painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(event.rect())
        for mark in self._marks:
            rect = self.rect_of(mark)
            if rect.adjusted(-2, -2, 2, 2).intersects(area):
                draw_mark(painter, mark.kind, rect)
        if self._peaks is not None:
            painter.setPen(QPen(current_palette().text, 2))
            x = min(max(x, 1.0), self.width() - 1.0)
            painter.drawLine(QPointF(x, _TOP_PX - 2), QPointF(x, self.height() - _BOTTOM_PX + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew at the new width."""
        super().resizeEvent(event)
        self._forget_drawing()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in other colours and sizes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._forget_drawing()
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Tell what the mark under the pointer is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(QPointF(event.pos()))
            if mark is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), mark.tooltip, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the mark or the place under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton or self._duration_s <= 0:
            event.ignore()
            return
        mark = self.mark_at(event.position())
        if mark is not None:
            self.mark_clicked.emit(mark)
            return
        self._is_dragging = True
        self._seek(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the pointer while the button is down."""
        if self._is_dragging:
            self._seek(event.position().x())
        else:
            over = self._duration_s > 0 and self.mark_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay there."""
        self._is_dragging = False
        super().mouseReleaseEvent(event)

    def _seek(self, x: float) -> None:
        share = min(max(x / max(self.width(), 1), 0.0), 1.0)
        self.seek_requested.emit(share * self._duration_s)

    def _forget_drawing(self) -> None:
        self._played = self._unplayed = None
        self.update()

    def _draw_bars_once(self) -> None:
        if self._peaks is None or self._played is not None:
            return
        palette = current_palette()
        self._played = self._draw_bars(palette.accent)
        self._unplayed = self._draw_bars(palette.wave)

    def _draw_bars(self, colour: QColor) -> QPixmap:
        height = self.height() - _TOP_PX - _BOTTOM_PX
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(self.width(), height) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        count = max(int(self.width() / _STEP_PX), 1)
        low, high = self._peaks.bars(count) if self._peaks is not None else ((), ())
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour))
        half, step = height / 2, self.width() / count
        for index, (least, most) in enumerate(zip(low, high, strict=True)):
            up, down = max(float(most) * half, 1.5), max(-float(least) * half, 1.5)
            painter.drawRoundedRect(
                QRectF(index * step + (step - _BAR_PX) / 2, half - up, _BAR_PX, up + down), _BAR_PX / 2, _BAR_PX / 2
            )
        painter.end()
        return picture
