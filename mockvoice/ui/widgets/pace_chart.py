"""The pace over an answer, as a line above a time axis, with the good stretch marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mockvoice.analysis.targets import Targets
from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, font, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from mockvoice.analysis.scorecard import RateSeries

_LEAST_WPM: Final = 60.0
_MOST_WPM: Final = 240.0
_GRID_WPM: Final = 60.0
_HEIGHT_PX: Final = 190
_GAP_PX: Final = 6
_TICKS_S: Final = (5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800)
_MOST_TICKS: Final = 6
_GOOD_WPM: Final = (Targets().good_slowest_wpm, Targets().good_fastest_wpm)


class PaceChart(QWidget):
    """Shows the words a minute of the last 20 s, second by second; a click plays from where such a stretch ends.

    The line begins with the first value, five seconds after the first word. Rates beyond the axis stand at its edge.
    """

    play_requested = Signal(float)
    """The person wants to hear it from there, in seconds."""

    def __init__(self, rates: RateSeries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rates = rates
        self._most_wpm = max(_MOST_WPM, _GRID_WPM * -(-max(rates.speech_rate_wpm) // _GRID_WPM))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Pace over the answer"))
        least, most = min(rates.speech_rate_wpm), max(rates.speech_rate_wpm)
        self.setAccessibleDescription(
            tr(f"Words a minute over the last {rates.window_s:.0f} seconds, from {least:.0f} to {most:.0f}.")
        )

    def value_at(self, seconds: float) -> float:
        """Return the rate shown at `seconds`; the first or last one outside."""
        place = round((seconds - self._rates.first_at_s) / self._rates.step_s)
        return self._rates.speech_rate_wpm[min(max(place, 0), len(self._rates.speech_rate_wpm) - 1)]

    def seconds_at(self, x: float) -> float:
        """Return the time at `x` pixels, brought inside the line."""
        area = self._area()
        share = (x - area.left()) / max(area.width(), 1.0)
        return min(max(share * self._end_s(), self._rates.first_at_s), self._end_s())

    def place_of(self, seconds: float) -> QPointF:
        """Return where the line is at `seconds`, in pixels."""
        return self._point(seconds, self.value_at(seconds))

    def sizeHint(self) -> QSize:
        """Return a low strip that grows with the font."""
        return QSize(scaled(300), scaled(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read."""
        return QSize(scaled(200), scaled(_HEIGHT_PX))

    def event(self, event: QEvent) -> bool:
        """Tell the rate under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            seconds = self.seconds_at(event.pos().x())
            told = f"{wording.clock(seconds)}: {self.value_at(seconds):.0f} words a minute over the 20 s before"
            QToolTip.showText(event.globalPos(), tr(told), self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Play from there."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.play_requested.emit(self.seconds_at(event.position().x()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the good stretch, the grid with its figures, the line and the titles."""
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._area()
        slow, fast = (self._y_of(wpm) for wpm in _GOOD_WPM)
        painter.fillRect(QRectF(area.left(), fast, area.width(), slow - fast), palette.good_soft)
        painter.setFont(font("tiny"))
        self._draw_rates(painter, area)
        self._draw_times(painter, area)
        painter.setPen(QPen(palette.accent, 2))
        step_s, first_s = self._rates.step_s, self._rates.first_at_s
        line = [self._point(first_s + k * step_s, wpm) for k, wpm in enumerate(self._rates.speech_rate_wpm)]
        if len(line) > 1:
            painter.drawPolyline(QPolygonF(line))
        else:
            painter.setBrush(palette.accent)
            painter.drawEllipse(line[0], 3, 3)

    def _draw_rates(self, painter: QPainter, area: QRectF) -> None:
        palette = current_palette()
        height = QFontMetrics(font("tiny")).height()
        painter.setPen(palette.muted)
        top = QRectF(0, 0, self.width(), height)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, tr("Words a minute, over the last 20 s"))
        good = f"{_GOOD_WPM[0]:.0f} to {_GOOD_WPM[1]:.0f} is good"
        painter.setPen(palette.good)
        painter.drawText(top, Qt.AlignmentFlag.AlignRight, tr(good))
        wpm = _LEAST_WPM
        while wpm <= self._most_wpm:
            y = self._y_of(wpm)
            painter.setPen(QPen(palette.line, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(palette.muted)
            beside = QRectF(0, y - height / 2, area.left() - _GAP_PX, height)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{wpm:.0f}")
            wpm += _GRID_WPM

    def _draw_times(self, painter: QPainter, area: QRectF) -> None:
        height = QFontMetrics(font("tiny")).height()
        painter.setPen(current_palette().muted)
        step_s = next((tick for tick in _TICKS_S if self._end_s() / tick <= _MOST_TICKS), _TICKS_S[-1])
        for tick in range(int(self._end_s() / step_s) + 1):
            x = self._x_of(tick * step_s)
            under = QRectF(x - 30, area.bottom() + 3, 60, height)
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, wording.clock(tick * step_s))
        low = QRectF(area.left(), self.height() - height - 1, area.width(), height)
        painter.drawText(low, Qt.AlignmentFlag.AlignHCenter, tr("Time in the recording, minutes:seconds"))

    def _area(self) -> QRectF:
        metrics = QFontMetrics(font("tiny"))
        left = metrics.horizontalAdvance("000") + 2 * _GAP_PX
        right = metrics.horizontalAdvance("0:00") / 2
        top, bottom = metrics.height() + 2.0 * _GAP_PX, 2.0 * metrics.height() + _GAP_PX
        return QRectF(left, top, self.width() - left - right, self.height() - top - bottom)

    def _end_s(self) -> float:
        return self._rates.first_at_s + (len(self._rates.speech_rate_wpm) - 1) * self._rates.step_s

    def _point(self, seconds: float, wpm: float) -> QPointF:
        return QPointF(self._x_of(seconds), self._y_of(wpm))

    def _x_of(self, seconds: float) -> float:
        area = self._area()
        return area.left() + area.width() * seconds / max(self._end_s(), 1e-6)

    def _y_of(self, wpm: float) -> float:
        area = self._area()
        share = (min(max(wpm, _LEAST_WPM), self._most_wpm) - _LEAST_WPM) / (self._most_wpm - _LEAST_WPM)
        return area.bottom() - area.height() * share
