"""A figure of many answers over time: a point for each, the smoothed line through them and its spread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from mockvoice.reports.progress_trend import FEWEST
from mockvoice.ui import wording
from mockvoice.ui.charts.chart import NEAR_PX, Chart
from mockvoice.ui.charts.colours import series_colour
from mockvoice.ui.charts.ticks import number_ticks, time_ticks
from mockvoice.ui.language import tr
from mockvoice.ui.style_sheet import size_px
from mockvoice.ui.theme import current_palette, font, font_scale, scaled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from mockvoice.reports.progress_parts import Series

_GAP_PX: Final = 6
_POINT_PX: Final = 5
_CELL_PX: Final = 3.0
_POINT_ALPHA: Final = 140
_LEAST_ALPHA: Final = 45
_CLEAR_POINTS: Final = 400
_MOST_POINTS: Final = 4_000
_BAND_ALPHA: Final = 45
_TICK_WIDTH_PX: Final = 78
_HEIGHT_PX: Final = 250


@dataclass(frozen=True, slots=True)
class Scale:
    """How a figure is written and what is aimed for.

    Attributes:
        title: The figure with its unit, as it stands over the axis.
        unit: What stands behind a value in a sentence (" words a minute"); may be empty.
        digits: Behind the point.
        most: Upper end of the axis; None for as much as is needed.
        good: Values that are aimed for, from and to; None without a norm.
        norm: The norm in words.
    """

    title: str
    unit: str = ""
    digits: int = 0
    most: float | None = None
    good: tuple[float, float] | None = None
    norm: str = ""

    def written(self, value: float) -> str:
        """Write a value with its unit."""
        return f"{value:.{self.digits}f}{self.unit}"


class TrendChart(Chart):
    """Shows a series. An answer in which the figure was not measured has no point, and a long break no line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Trend", height_px=_HEIGHT_PX, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._series: Series | None = None
        self._scale = Scale("")
        self._ticks: tuple[float, ...] = (0.0, 1.0)
        self._at_s: NDArray[np.float64] = np.zeros(0)
        self._values: NDArray[np.float64] = np.zeros(0)
        self._drawn: tuple[object, QPixmap] | None = None
        self._frame = QRectF()
        self._measured: object = None

    def show_series(self, series: Series, scale: Scale) -> None:
        """Show a series in its scale."""
        self._series, self._scale = series, scale
        self._at_s = np.asarray([answer.asked_at.timestamp() for answer in series.answers], dtype=np.float64)
        self._values = np.asarray(series.values, dtype=np.float64)
        most = scale.most if scale.most is not None else float(self._values.max(initial=0.0))
        if scale.good is not None:
            most = max(most, scale.good[1])
        self._ticks = number_ticks(most)
        self._drawn = None
        self.setAccessibleName(tr(scale.title))
        self.show_anew()

    def count(self) -> int:
        """Return how many answers have the figure."""
        return len(self._values)

    def place_of(self, mark: int) -> QPointF:
        """Return where an answer's point is."""
        xs, ys = self._places()
        return QPointF(float(xs[mark]), float(ys[mark]))

    def words_of(self, mark: int) -> str:
        """Return the day, the value and the question."""
        if self._series is None:
            return ""
        answer = self._series.answers[mark]
        local, today = answer.asked_at.astimezone(), datetime.now().astimezone().date()
        return (
            f"{_begun(wording.moment(local, today))}: {self._scale.written(self._values[mark])}. {answer.question_text}"
        )

    def answer_of(self, mark: int) -> str:
        """Return the answer's id."""
        return "" if self._series is None else self._series.answers[mark].id

    def summary(self) -> str:
        """Return how many answers there are, what was not measured, and how it changed."""
        if self._series is None or not len(self._values):
            return "Nothing was measured yet."
        parts = [f"{wording.count(self.count(), 'answer')}."]
        if self._series.unmeasured:
            parts.append(f"Not measured in {self._series.unmeasured} more.")
        change = self._series.change
        if change is not None and change.before is not None:
            parts.append(
                f"Mean of the first {change.count}: {self._scale.written(change.before)}; of the latest "
                f"{change.count}: {self._scale.written(change.now)}."
            )
        if self._series.trend is None:
            parts.append(too_few(self.count()))
        return " ".join(parts)

    def mark_at(self, place: QPointF) -> int:
        """Return the nearest point."""
        if not self.count():
            return -1
        xs, ys = self._places()
        distances = (xs - place.x()) ** 2 + (ys - place.y()) ** 2
        nearest = int(distances.argmin())
        return nearest if float(distances[nearest]) <= scaled(NEAR_PX) ** 2 else -1

    def line_breaks(self) -> int:
        """Return into how many pieces the smoothed line falls; 0 without a line."""
        return sum(1 for _ in self._pieces())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew."""
        super().resizeEvent(event)
        self._drawn = None

    def draw(self, painter: QPainter) -> None:
        """Draw what does not change from a picture that is kept, because ten thousand points take their time."""
        state = (self.size(), self.devicePixelRatioF(), current_palette().name, font("tiny").pixelSize())
        if self._drawn is None or self._drawn[0] != state:
            pixmap = QPixmap(self.size() * self.devicePixelRatioF())
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            pixmap.fill(Qt.GlobalColor.transparent)
            inner = QPainter(pixmap)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner.setFont(font("tiny"))
            self._draw_axes(inner)
            self._draw_points(inner)
            self._draw_trend(inner)
            inner.end()
            self._drawn = (state, pixmap)
        painter.drawPixmap(0, 0, self._drawn[1])

    def _draw_axes(self, painter: QPainter) -> None:
        palette, area = current_palette(), self._area()
        height = QFontMetrics(font("tiny")).height()
        if self._scale.good is not None:
            low, high = (self._y_of(value) for value in self._scale.good)
            painter.fillRect(QRectF(area.left(), high, area.width(), low - high), palette.good_soft)
        inside = self.inside()
        top = QRectF(inside.left(), inside.top(), inside.width(), height)
        painter.setPen(palette.muted)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, tr(self._scale.title))
        if self._scale.norm:
            painter.setPen(palette.good)
            painter.drawText(top, Qt.AlignmentFlag.AlignRight, tr(self._scale.norm))
        for value in self._ticks:
            y = self._y_of(value)
            painter.setPen(QPen(palette.line, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(palette.muted)
            beside = QRectF(inside.left(), y - height / 2, area.left() - _GAP_PX - inside.left(), height)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:g}")
        self._draw_times(painter, area, height)

    def _draw_times(self, painter: QPainter, area: QRectF, height: int) -> None:
        if self._series is None or not self.count():
            return
        first, last = (self._series.answers[end].asked_at.astimezone() for end in (0, -1))
        most = max(2, int(area.width() / scaled(_TICK_WIDTH_PX)))
        painter.setPen(current_palette().muted)
        width = scaled(_TICK_WIDTH_PX)
        for moment, text in time_ticks(first, last, most):
            x = self._x_of(moment.timestamp())
            left = min(max(x - width / 2, 0.0), self.inside().right() - width)
            under = QRectF(left, area.bottom() + 4, width, height)
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, text)

    def _draw_trend(self, painter: QPainter) -> None:
        colour = series_colour()
        band = QColor(colour)
        band.setAlpha(_BAND_ALPHA)
        pieces = list(self._pieces())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(band)
        for piece in pieces:
            upper = [QPointF(self._x_of(at_s), self._y_of(mean + spread)) for at_s, mean, spread in piece]
            lower = [QPointF(self._x_of(at_s), self._y_of(mean - spread)) for at_s, mean, spread in reversed(piece)]
            painter.drawPolygon(QPolygonF(upper + lower))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 3))
        for piece in pieces:
            painter.drawPolyline(QPolygonF([QPointF(self._x_of(at_s), self._y_of(mean)) for at_s, mean, _ in piece]))

    def _draw_points(self, painter: QPainter) -> None:
        """Draw the points, fainter where they are many; of those that fall on one spot only one."""
        if not self.count():
            return
        places = np.column_stack(self._places())
        if len(places) > _MOST_POINTS:
            _, firsts = np.unique((places / _CELL_PX).astype(np.int64), axis=0, return_index=True)
            places = places[firsts]
        colour = series_colour()
        colour.setAlpha(
            round(max(_LEAST_ALPHA, min(_POINT_ALPHA, _POINT_ALPHA * (_CLEAR_POINTS / len(places)) ** 0.5)))
        )
        pen = QPen(colour, scaled(_POINT_PX))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in places.tolist()]))

    def _pieces(self) -> Iterator[list[tuple[float, float, float]]]:
        """Yield the line's stretches without a gap: moments, means and spreads."""
        trend = None if self._series is None else self._series.trend
        piece: list[tuple[float, float, float]] = []
        for at_s, mean, spread in () if trend is None else zip(trend.at_s, trend.means, trend.spreads, strict=True):
            if mean is None or spread is None:
                if len(piece) > 1:
                    yield piece
                piece = []
            else:
                piece.append((at_s, mean, spread))
        if len(piece) > 1:
            yield piece

    def _area(self) -> QRectF:
        """Return where the points are; measured once for each size and font, as every point asks for it."""
        state = (self.width(), self.height(), size_px("tiny", font_scale()), self._ticks)
        if state != self._measured:
            metrics, inside = QFontMetrics(font("tiny")), self.inside()
            widest = max(metrics.horizontalAdvance(f"{value:g}") for value in self._ticks)
            foot = metrics.height() + _GAP_PX
            area = inside.adjusted(widest + _GAP_PX, metrics.height() + 2 * _GAP_PX, -_GAP_PX, -foot)
            self._frame = QRectF(area.left(), area.top(), max(area.width(), 1.0), max(area.height(), 1.0))
            self._measured = state
        return self._frame

    def _places(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        area = self._area()
        first, last = float(self._at_s[0]), float(self._at_s[-1])
        shares = (self._at_s - first) / (last - first) if last > first else np.full(len(self._at_s), 0.5)
        heights = np.clip(self._values / self._ticks[-1], 0.0, 1.0)
        return area.left() + area.width() * shares, area.bottom() - area.height() * heights

    def _x_of(self, at_s: float) -> float:
        area = self._area()
        first, last = float(self._at_s[0]), float(self._at_s[-1])
        share = (at_s - first) / (last - first) if last > first else 0.5
        return area.left() + area.width() * share

    def _y_of(self, value: float) -> float:
        area = self._area()
        return area.bottom() - area.height() * min(max(value / self._ticks[-1], 0.0), 1.0)


def too_few(count: int) -> str:
    """Say that there are too few answers for a line."""
    return f"Too few answers for a trend: {FEWEST} are needed, {wording.count(count, 'answer')} so far."


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
