"""How a recording is drawn along its time: bars, courses, what is skipped and chosen, and the times below.

Everything is drawn for the stretch that is asked for, so that a moving playhead draws some pixels and not the whole.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen, QPolygonF

from mockvoice.ui import wording
from mockvoice.ui.lanes.rows import MARK_PX
from mockvoice.ui.theme import current_palette, font

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter

    from mockvoice.audio.peaks import PeakPyramid
    from mockvoice.ui.lanes.lanes import CurveLane
    from mockvoice.ui.lanes.time_view import TimeView

BAR_PX: Final = 3.0
STEP_PX: Final = 4.5
_LEAST_BAR_PX: Final = 1.5
_POINTS_FROM_PX: Final = 2.0
"""Values further apart than this are joined by a line; closer ones are drawn as columns."""

_TICKS_S: Final = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600)
_TICK_PX: Final = 4
_LINE_PX: Final = 1.5


def draw_bars(  # noqa: PLR0917 - where and what, as every drawing function here takes them
    painter: QPainter, peaks: PeakPyramid, view: TimeView, rect: QRectF, area: QRectF, played_s: float
) -> None:
    """Draw the sound as bars into `rect`, as far as they touch `area`; what was played is darker.

    Bars stand at fixed times, so that they move as a whole when the view does.
    """
    if view.length_s <= 0 or rect.width() <= 0:
        return
    step_s = STEP_PX * view.length_s / rect.width()
    left, right = max(area.left(), rect.left()) - STEP_PX, min(area.right(), rect.right()) + STEP_PX
    first = max(0, floor((view.start_s + (left - rect.left()) / rect.width() * view.length_s) / step_s))
    last = ceil((view.start_s + (right - rect.left()) / rect.width() * view.length_s) / step_s)
    low, high = peaks.bars(first * step_s, step_s, last - first)
    middle, half = rect.center().y(), rect.height() / 2
    palette = current_palette()
    up = np.maximum(high * half, _LEAST_BAR_PX)
    heights = up + np.maximum(-low * half, _LEAST_BAR_PX)
    x = rect.left() + (np.arange(first, last) * step_s - view.start_s) / view.length_s * rect.width()
    rects = [
        QRectF(x_px, top, BAR_PX, height)
        for x_px, top, height in zip(
            (x + (STEP_PX - BAR_PX) / 2).tolist(), (middle - up).tolist(), heights.tolist(), strict=True
        )
    ]
    playhead = rect.left() + view.share_of(played_s) * rect.width()
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, clip in (
        (palette.accent, QRectF(rect.left(), rect.top(), playhead - rect.left(), rect.height())),
        (palette.wave, QRectF(playhead, rect.top(), rect.right() - playhead, rect.height())),
    ):
        seen = clip.intersected(rect)
        if seen.isEmpty():
            continue
        painter.setClipRect(seen)
        painter.setBrush(colour)
        for bar in rects:
            if bar.right() >= seen.left() and bar.left() <= seen.right():
                painter.drawRoundedRect(bar, BAR_PX / 2, BAR_PX / 2)
    painter.setClipping(False)


def draw_curve(painter: QPainter, lane: CurveLane, view: TimeView, rect: QRectF, area: QRectF) -> None:
    """Draw a course into `rect`, as far as it touches `area`, on the ground of its good range."""
    if view.length_s <= 0 or rect.width() <= 0:
        return
    palette = current_palette()
    painter.setClipRect(rect.intersected(area.adjusted(-2, -2, 2, 2)))
    if lane.good is not None:
        low_y, high_y = (_y_of(lane, np.array([value], dtype=np.float32), rect)[0] for value in lane.good)
        painter.fillRect(QRectF(rect.left(), high_y, rect.width(), low_y - high_y), palette.good_soft)
    elif not lane.is_filled:
        painter.setPen(QPen(palette.line, 1))
        painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()))
    px_s = view.length_s / rect.width()
    if lane.curve.step_s / px_s >= _POINTS_FROM_PX:
        _draw_points(painter, lane, view, rect)
    else:
        _draw_columns(painter, lane, view, rect, area)
    painter.setClipping(False)


def draw_stretch(painter: QPainter, rect: QRectF, *, is_looped: bool) -> None:
    """Draw the ground of a chosen stretch, between two lines; thicker ones where it is looped."""
    palette = current_palette()
    ground = QColor(palette.accent)
    ground.setAlphaF(0.14)
    painter.fillRect(rect, ground)
    painter.setPen(QPen(palette.accent, 2.5 if is_looped else 1.0))
    for x in (rect.left(), rect.right()):
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))


def draw_skips(painter: QPainter, rects: Iterable[QRectF]) -> None:
    """Hatch what is skipped."""
    brush = QBrush(current_palette().muted, Qt.BrushStyle.BDiagPattern)
    for rect in rects:
        painter.fillRect(rect, brush)


def draw_pauses(
    painter: QPainter, pauses: NDArray[np.float64], view: TimeView, rect: QRectF, seen_s: tuple[float, float]
) -> None:
    """Draw silent pauses, shape (n, 2) in seconds and in order, as thin lines at the foot of a lane's marks."""
    inside = pauses[(pauses[:, 1] >= seen_s[0]) & (pauses[:, 0] <= seen_s[1])]
    across = rect.left() + (inside - view.start_s) / max(view.length_s, 1e-9) * rect.width()
    y = rect.center().y() + MARK_PX / 2 - 0.75
    painter.setPen(QPen(current_palette().muted, 1.5))
    painter.drawLines([QLineF(left, y, max(right, left + 1), y) for left, right in across.tolist()])


def draw_times(painter: QPainter, view: TimeView, rect: QRectF) -> None:
    """Write times below, as many as have room."""
    if view.length_s <= 0 or rect.width() <= 0:
        return
    painter.setFont(font("tiny-muted"))
    metrics = painter.fontMetrics()
    room = metrics.horizontalAdvance("00:00.00") + 16
    px_s = rect.width() / view.length_s
    step_s = next((step for step in _TICKS_S if step * px_s >= room), _TICKS_S[-1])
    painter.setPen(QPen(current_palette().muted, 1))
    for number in range(ceil(view.start_s / step_s), floor(view.end_s / step_s) + 1):
        at_s = number * step_s
        x = rect.left() + view.share_of(at_s) * rect.width()
        text = wording.clock(at_s + 1e-9)
        if step_s < 1:
            text += f"{at_s % 1:.2f}"[1:].rstrip("0").rstrip(".")
        width = metrics.horizontalAdvance(text)
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.top() + _TICK_PX))
        left = min(max(x - width / 2, rect.left()), rect.right() - width)
        painter.drawText(QPointF(left, rect.top() + _TICK_PX + metrics.ascent()), text)


def _draw_points(painter: QPainter, lane: CurveLane, view: TimeView, rect: QRectF) -> None:
    times, values = lane.curve.points(view.start_s, view.end_s)
    measured = np.isfinite(values)
    x = rect.left() + (times - view.start_s) / view.length_s * rect.width()
    y = _y_of(lane, np.where(measured, values, np.float32(0.0)), rect)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], measured.astype(np.int8), [0])))).reshape(-1, 2)
    palette = current_palette()
    for first, behind in edges.tolist():
        line = [QPointF(*point) for point in zip(x[first:behind].tolist(), y[first:behind].tolist(), strict=True)]
        if lane.is_filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.wave)
            painter.drawPolygon(
                QPolygonF([QPointF(line[0].x(), rect.bottom()), *line, QPointF(line[-1].x(), rect.bottom())])
            )
        else:
            painter.setPen(QPen(palette.text, _LINE_PX))
            painter.drawPolyline(QPolygonF(line if len(line) > 1 else [line[0], line[0] + QPointF(1, 0)]))


def _draw_columns(painter: QPainter, lane: CurveLane, view: TimeView, rect: QRectF, area: QRectF) -> None:
    left = max(0, floor(max(area.left(), rect.left()) - rect.left()) - 1)
    right = min(ceil(rect.width()), ceil(min(area.right(), rect.right()) - rect.left()) + 2)
    px_s = view.length_s / rect.width()
    low, high = lane.curve.columns(view.start_s + left * px_s, px_s, max(0, right - left))
    measured = np.flatnonzero(np.isfinite(low))
    bottom, top = _y_of(lane, low[measured], rect), _y_of(lane, high[measured], rect)
    if lane.is_filled:
        bottom = np.full(len(bottom), rect.bottom())
    x = rect.left() + left + measured + 0.5
    palette = current_palette()
    painter.setPen(QPen(palette.wave if lane.is_filled else palette.text, 1.0))
    columns = zip(x.tolist(), (top - 0.5).tolist(), (bottom + 0.5).tolist(), strict=True)
    painter.drawLines([QLineF(x_px, top_px, x_px, bottom_px) for x_px, top_px, bottom_px in columns])


def _y_of(lane: CurveLane, values: NDArray[np.float32], rect: QRectF) -> NDArray[np.float64]:
    """Return where values lie in a lane; those beyond its axis at its edge."""
    least, most = lane.axis
    shares = np.clip((values.astype(np.float64) - least) / (most - least), 0.0, 1.0)
    return np.asarray(rect.bottom() - 1 - shares * (rect.height() - 2))
