"""The sound of an answer with its lanes: look closer, move along, point, click, choose a stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QHelpEvent, QNativeGestureEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from mockvoice.ui import wording
from mockvoice.ui.accessible import speak_as
from mockvoice.ui.lanes.lanes import CURVES, LANE_EXPLANATIONS, LANE_NAMES, LANE_OF, CurveLane, LaneKind
from mockvoice.ui.lanes.painting import draw_bars, draw_curve, draw_pauses, draw_skips, draw_stretch, draw_times
from mockvoice.ui.lanes.rows import MARK_PX, Rows
from mockvoice.ui.lanes.time_view import TimeView
from mockvoice.ui.language import tr
from mockvoice.ui.shortcuts import explain
from mockvoice.ui.theme import current_palette
from mockvoice.ui.widgets.mark_shapes import draw_mark
from mockvoice.ui.widgets.marks import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from mockvoice.audio.peaks import PeakPyramid

Stretch = tuple[float, float]

ZOOM_STEP = 1.5
_WHEEL_NOTCH = 120.0
_TICK_PX = 4.0
_LEAST_BAR_PX = 6.0
_REACH_PX = 5
"""How far beside a mark the pointer may be."""

_PAGE_SHARE = 0.8


class Waveform(QWidget):
    """Draws a recording as bars: what was played is darker; lanes above and below show marks and courses.

    Each lane has its name; in a lane a mark is known by its shape. Ctrl and the wheel, or two fingers, look closer; a
    drag chooses a stretch; a click goes there.

    Args:
        is_bare: Whether there is a waveform alone, lower and without lanes.
    """

    seek_requested = Signal(float)
    """The person went to a place, in seconds."""

    mark_clicked = Signal(object)
    """Carries the Mark."""

    stretch_chosen = Signal(object)
    """Carries the chosen stretch as two times in seconds, or None where there is none any more."""

    view_changed = Signal(object)
    """Carries the TimeView that is shown now."""

    def __init__(self, parent: QWidget | None = None, *, is_bare: bool = False) -> None:
        super().__init__(parent)
        self._is_bare = is_bare
        self._peaks: PeakPyramid | None = None
        self._marks: tuple[Mark, ...] = ()
        self._pauses = np.zeros((0, 2))
        self._curves: Mapping[LaneKind, CurveLane] = {}
        self._lanes: Collection[LaneKind] = () if is_bare else tuple(LaneKind)
        self._skipped: tuple[Stretch, ...] = ()
        self._stretch: Stretch | None = None
        self._is_looped = False
        self._view = TimeView()
        self._position_s = 0.0
        self._pressed: QPointF | None = None
        self._anchor_s: float | None = None
        self._rows = Rows(self._lanes, 1, is_bare=is_bare)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if is_bare else Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Waveform"))
        speak_as(self, QAccessible.Role.Graphic)
        if not is_bare:
            explain(
                self, ("Home / End", "To the start, to the end"), ("Page Up / Page Down", "Move along the waveform")
            )

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is marked."""
        return self._marks

    @property
    def position_s(self) -> float:
        """Where the playhead stands, in seconds."""
        return self._position_s

    @property
    def view(self) -> TimeView:
        """What is seen."""
        return self._view

    @property
    def stretch(self) -> Stretch | None:
        """The chosen stretch, as two times in seconds."""
        return self._stretch

    def show_sound(self, peaks: PeakPyramid | None, marks: Sequence[Mark], duration_s: float) -> None:
        """Show a recording of `duration_s` seconds, all of it; without peaks only its marks."""
        self._peaks = peaks
        self._position_s = 0.0
        self._stretch = None
        self._is_looped = False
        self._curves = {}
        self._pauses = np.zeros((0, 2))
        self._skipped = ()
        self._view = TimeView.whole(duration_s)
        self.show_marks(marks)
        self.view_changed.emit(self._view)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show other marks over the same sound."""
        self._marks = tuple(mark for mark in marks if mark.start_s is not None and mark.kind in LANE_OF)
        kinds = [mark.kind for mark in self._marks]
        evidence = sum(kinds.count(kind) for kind in (MarkKind.COVERED, MarkKind.PARTLY, MarkKind.WRONG))
        self.setAccessibleDescription(
            tr(
                f"{wording.clock_aloud(self._view.duration_s)}, with "
                f"{wording.count(kinds.count(MarkKind.FILLER), 'filler')}, "
                f"{wording.count(kinds.count(MarkKind.PAUSE), 'long pause')} and evidence of "
                f"{wording.count(evidence, 'concept')}."
            )
        )
        self.update()

    def show_pauses(self, pauses: Sequence[Stretch]) -> None:
        """Show every silent pause, also the short ones, as thin lines."""
        self._pauses = np.array(pauses, dtype=np.float64).reshape(-1, 2)
        self.update()

    def show_curves(self, curves: Mapping[LaneKind, CurveLane]) -> None:
        """Draw these courses in their lanes."""
        self._curves = curves
        self.update()

    def show_lanes(self, lanes: Collection[LaneKind]) -> None:
        """Show these lanes and no others."""
        self._lanes = tuple(lanes)
        self._lay_out()

    def show_skipped(self, skipped: Sequence[Stretch]) -> None:
        """Hatch what is skipped when it is played."""
        self._skipped = tuple(skipped)
        self.update()

    def show_stretch(self, stretch: Stretch | None, *, is_looped: bool = False) -> None:
        """Show a chosen stretch, or none."""
        self._stretch, self._is_looped = stretch, is_looped and stretch is not None
        self.update()

    def set_view(self, view: TimeView) -> None:
        """See another part of the recording."""
        if view != self._view:
            self._view = view
            self.update()
            self.view_changed.emit(view)

    def zoom(self, factor: float, at_s: float | None = None) -> None:
        """Look closer by a factor, around a time: the playhead where it is in sight, else the middle."""
        if at_s is None:
            is_seen = self._view.start_s <= self._position_s <= self._view.end_s
            at_s = self._position_s if is_seen else self._view.start_s + self._view.length_s / 2
        self.set_view(self._view.zoomed(factor, at_s))

    def set_position(self, seconds: float, *, follows: bool = True) -> None:
        """Move the playhead; only the strip that changed is drawn again.

        The view is turned like a page where the playhead leaves it, unless somebody moved it away from there before.
        """
        if seconds == self._position_s:
            return
        old, new = self.x_of(self._position_s), self.x_of(seconds)
        was_seen = self._view.start_s <= self._position_s <= self._view.end_s
        self._position_s = seconds
        if follows and was_seen:
            self.set_view(self._view.showing(seconds))
        left, right = min(old, new), max(old, new)
        self.update(QRect(int(left) - 3, 0, int(right - left) + 7, self.height()))

    def show_place(self, seconds: float) -> None:
        """See to it that a place is in sight."""
        self.set_view(self._view.showing(seconds))

    def x_of(self, seconds: float) -> float:
        """Return where a time lies across the widget, in pixels; outside of it for what is not seen."""
        return self._rows.sound.left() + self._view.share_of(seconds) * self._rows.sound.width()

    def seconds_at(self, x: float) -> float:
        """Return the time at a pixel, brought inside the recording."""
        return self._view.seconds_at((x - self._rows.sound.left()) / self._rows.sound.width())

    def rect_of(self, mark: Mark) -> QRectF:
        """Return where `mark` is drawn; an empty rectangle where its lane is hidden."""
        lane = self._rows.rect_of(LANE_OF[mark.kind])
        if lane is None:
            return QRectF()
        top = lane.center().y() - MARK_PX / 2
        left, right = self.x_of(mark.start_s or 0.0), self.x_of(mark.end_s or mark.start_s or 0.0)
        is_tick = mark.kind in {MarkKind.FILLER, MarkKind.NO_FILLER}
        width = _TICK_PX if is_tick else max(right - left, _LEAST_BAR_PX)
        return QRectF(min(left, lane.right() - width) if left <= lane.right() else left, top, width, MARK_PX)

    def rect_of_lane(self, kind: LaneKind) -> QRectF | None:
        """Return where a lane is drawn; None where it is hidden."""
        return self._rows.rect_of(kind)

    def mark_at(self, place: QPointF) -> Mark | None:
        """Return the mark under the pointer: the nearest of its lane, or None."""
        best, nearest = None, float(_REACH_PX)
        for mark in self._marks:
            rect = self.rect_of(mark)
            if rect.isEmpty() or not rect.top() - 2 <= place.y() <= rect.bottom() + 2:
                continue
            distance = max(rect.left() - place.x(), place.x() - rect.right(), 0.0)
            if distance <= nearest:
                best, nearest = mark, distance
        return best

    def told_at(self, place: QPointF) -> str:
        """Return what the pointer is over and why it is there; empty where there is nothing to tell."""
        mark = self.mark_at(place)
        if mark is not None:
            return mark.tooltip
        kind = self._rows.lane_at(place.y())
        if kind is None:
            return ""
        if place.x() < self._rows.sound.left():
            return f"{LANE_NAMES[kind]}\n{LANE_EXPLANATIONS[kind]}"
        seconds = self.seconds_at(place.x())
        if kind is LaneKind.PAUSES:
            inside = np.flatnonzero((self._pauses[:, 0] <= seconds) & (seconds <= self._pauses[:, 1]))
            if len(inside):
                start_s, end_s = self._pauses[inside[0]].tolist()
                return f"{wording.clock(start_s)}: {end_s - start_s:.2f} s of silence"
        lane = self._curves.get(kind)
        value = None if lane is None else lane.curve.at(seconds)
        return "" if lane is None or value is None else lane.told(seconds, value)

    def sizeHint(self) -> QSize:
        """Return the height of all rows, which follows the font."""
        return QSize(600, Rows(self._lanes, 600, is_bare=self._is_bare).height_px)

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the event asks for: bars, lanes, what is chosen and skipped, and the playhead."""
        painter = QPainter(self)
        area, sound = QRectF(event.rect()), self._rows.sound
        if self._peaks is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_bars(painter, self._peaks, self._view, sound, area, self._position_s)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setClipRect(QRectF(sound.left(), 0, sound.width(), self.height()))
        draw_skips(painter, (QRectF(self._span(part)) for part in self._skipped if self._is_seen(part)))
        if self._stretch is not None:
            draw_stretch(painter, self._span(self._stretch), is_looped=self._is_looped)
        painter.setClipping(False)
        self._draw_lanes(painter, area)
        self._draw_marks(painter, area)
        if not self._is_bare:
            self._rows.draw_names(painter)
            draw_times(painter, self._view, self._rows.times)
        x = self.x_of(self._position_s)
        if self._peaks is not None and sound.left() - 1 <= x <= sound.right() + 1:
            painter.setPen(QPen(current_palette().text, 2))
            x = min(max(x, sound.left() + 1.0), sound.right() - 1.0)
            painter.drawLine(QPointF(x, sound.top() - 2), QPointF(x, sound.bottom() + 2))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current_palette().accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out at the new width."""
        super().resizeEvent(event)
        self._rows = Rows(self._lanes, self.width(), is_bare=self._is_bare)

    def changeEvent(self, event: QEvent) -> None:
        """Lay out and draw anew in other colours and sizes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Tell what is under the pointer; look closer by two fingers."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = self.told_at(QPointF(event.pos()))
            if told:
                QToolTip.showText(event.globalPos(), tr(told), self)
            else:
                QToolTip.hideText()
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1.0 + event.value(), self.seconds_at(event.position().x()))
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look closer with Ctrl, move along with Shift or sideways; else the page scrolls."""
        across, down = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** ((down or across) / _WHEEL_NOTCH), self.seconds_at(event.position().x()))
        elif across or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.set_view(self._view.panned(-(across or down) / _WHEEL_NOTCH * 0.1 * self._view.length_s))
        else:
            event.ignore()
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the mark under the pointer, or remember where a click or a drag begins."""
        if event.button() != Qt.MouseButton.LeftButton or self._view.duration_s <= 0:
            event.ignore()
            return
        mark = self.mark_at(event.position())
        if mark is not None:
            self.mark_clicked.emit(mark)
            return
        self._pressed = event.position()
        self._anchor_s = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the stretch from where the button went down; at the edges the view moves along."""
        place = event.position()
        if self._pressed is None:
            over = self._view.duration_s > 0 and self.mark_at(place) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        if self._anchor_s is None:
            if abs(place.x() - self._pressed.x()) < QApplication.startDragDistance():
                return
            self._anchor_s = self.seconds_at(self._pressed.x())
        now_s = self.seconds_at(place.x())
        self._choose((min(self._anchor_s, now_s), max(self._anchor_s, now_s)))
        if now_s > self._view.end_s:
            self.set_view(self._view.panned(now_s - self._view.end_s))
        elif now_s < self._view.start_s:
            self.set_view(self._view.panned(now_s - self._view.start_s))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to where was clicked; a stretch that was dragged is only chosen."""
        if self._pressed is not None and self._anchor_s is None and event.button() == Qt.MouseButton.LeftButton:
            self.seek_requested.emit(self.seconds_at(event.position().x()))
        self._pressed = self._anchor_s = None
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the start and the end, and move along by pages."""
        key = event.key()
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.seek_requested.emit(0.0 if key == Qt.Key.Key_Home else self._view.duration_s)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            pages = -_PAGE_SHARE if key == Qt.Key.Key_PageUp else _PAGE_SHARE
            self.set_view(self._view.panned(pages * self._view.length_s))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that it has the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it has not."""
        super().focusOutEvent(event)
        self.update()

    def _choose(self, stretch: Stretch) -> None:
        if stretch != self._stretch:
            self._stretch = stretch
            self.update()
            self.stretch_chosen.emit(stretch)

    def _lay_out(self) -> None:
        self._rows = Rows(self._lanes, self.width(), is_bare=self._is_bare)
        self.updateGeometry()
        self.update()

    def _is_seen(self, part: Stretch) -> bool:
        return part[1] >= self._view.start_s and part[0] <= self._view.end_s

    def _span(self, part: Stretch) -> QRectF:
        sound, left = self._rows.sound, self.x_of(part[0])
        return QRectF(left, sound.top(), max(1.0, self.x_of(part[1]) - left), sound.height())

    def _draw_lanes(self, painter: QPainter, area: QRectF) -> None:
        for kind in self._rows.lanes:
            rect = self._rows.rect_of(kind)
            lane = self._curves.get(kind)
            if rect is not None and kind in CURVES and lane is not None and rect.intersects(area):
                draw_curve(painter, lane, self._view, rect, area)

    def _draw_marks(self, painter: QPainter, area: QRectF) -> None:
        sound = self._rows.sound
        painter.setClipRect(QRectF(sound.left() - 1, 0, sound.width() + 2, self.height()))
        lane = self._rows.rect_of(LaneKind.PAUSES)
        if lane is not None:
            seen = (self.seconds_at(area.left()), self.seconds_at(area.right()))
            draw_pauses(painter, self._pauses, self._view, lane, seen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self._marks:
            rect = self.rect_of(mark)
            if not rect.isEmpty() and rect.adjusted(-2, -2, 2, 2).intersects(area):
                draw_mark(painter, mark.kind, rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setClipping(False)
