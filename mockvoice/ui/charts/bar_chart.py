"""Bars beside each other: how the pace is spread, and how much was practised each week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from mockvoice.ui.charts.chart import Chart
from mockvoice.ui.charts.colours import series_colour
from mockvoice.ui.charts.ticks import number_ticks
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, font, scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_GAP_PX: Final = 6
_HEIGHT_PX: Final = 210
_BAR_SHARE: Final = 0.78
_WIDEST_BAR_PX: Final = 56


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        label: What stands below it.
        value: Its height.
        words: What it says, as a sentence.
        answer_id: The answer that it opens; empty where there is none.
    """

    label: str
    value: float
    words: str
    answer_id: str


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of bars that is aimed for: from the left edge of bar `first` to that of bar `end`, in bars."""

    first: float
    end: float
    words: str


class BarChart(Chart):
    """Shows bars from left to right.

    Args:
        upright: What the heights are, with the unit.
        level: What stands along the foot.
        edges: Whether labels stand at the bars' left edges, as those of steps do, and not below their middles.
    """

    def __init__(self, upright: str, level: str, *, edges: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(f"{upright}, by {level.lower()}", height_px=_HEIGHT_PX, parent=parent)
        self._upright, self._level, self._edges = upright, level, edges
        self._bars: tuple[Bar, ...] = ()
        self._band: Band | None = None
        self._told = ""
        self._ticks: tuple[float, ...] = (0.0, 1.0)

    def show_bars(self, bars: Sequence[Bar], *, told: str, band: Band | None = None) -> None:
        """Show bars.

        Args:
            bars: From left to right.
            told: What they say together, as sentences.
            band: What is aimed for.
        """
        self._bars, self._band, self._told = tuple(bars), band, told
        self._ticks = number_ticks(max((bar.value for bar in bars), default=0.0))
        self.show_anew()

    def count(self) -> int:
        """Return how many bars there are."""
        return len(self._bars)

    def place_of(self, mark: int) -> QPointF:
        """Return the middle of a bar."""
        return self._box(mark).center()

    def words_of(self, mark: int) -> str:
        """Return what the bar says."""
        return self._bars[mark].words

    def answer_of(self, mark: int) -> str:
        """Return the answer that the bar opens."""
        return self._bars[mark].answer_id

    def summary(self) -> str:
        """Return what the bars say together."""
        return self._told

    def mark_at(self, place: QPointF) -> int:
        """Return the bar in whose column a place is."""
        area = self._area()
        if not self._bars or not area.left() <= place.x() < area.right():
            return -1
        return int((place.x() - area.left()) / area.width() * len(self._bars))

    def outline_of(self, mark: int) -> QRectF:
        """Return the bar with a rim, and a low box where it has no height."""
        box = self._box(mark)
        return box.adjusted(-3, -3 - max(0.0, 6 - box.height()), 3, 2)

    def draw(self, painter: QPainter) -> None:
        """Draw the band, the grid with its figures, the bars and the titles."""
        palette, area = current_palette(), self._area()
        painter.setFont(font("tiny"))
        height = QFontMetrics(font("tiny")).height()
        inside = self.inside()
        top = QRectF(inside.left(), inside.top(), inside.width(), height)
        if self._band is not None and self._bars:
            left, right = (
                min(max(self._x_of(at), area.left()), area.right()) for at in (self._band.first, self._band.end)
            )
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()), palette.good_soft)
            painter.setPen(palette.good)
            painter.drawText(top, Qt.AlignmentFlag.AlignRight, tr(self._band.words))
        painter.setPen(palette.muted)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, tr(self._upright))
        for value in self._ticks:
            y = self._y_of(value)
            painter.setPen(QPen(palette.line, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(palette.muted)
            beside = QRectF(inside.left(), y - height / 2, area.left() - _GAP_PX - inside.left(), height)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:g}")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(series_colour())
        for mark, bar in enumerate(self._bars):
            if bar.value > 0:
                painter.drawRoundedRect(self._box(mark), 2, 2)
        self._draw_labels(painter, area, height)

    def _draw_labels(self, painter: QPainter, area: QRectF, height: int) -> None:
        painter.setPen(current_palette().muted)
        metrics = QFontMetrics(font("tiny"))
        widest = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0) + scaled(10)
        every = max(1, -int(-widest * max(len(self._bars), 1) // area.width()))
        for mark in range(len(self._bars) - 1, -1, -every):
            x = self._x_of(mark if self._edges else mark + 0.5)
            left = min(max(x - widest / 2, 0.0), self.inside().right() - widest)
            under = QRectF(left, area.bottom() + 3, widest, height)
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, self._bars[mark].label)
        low = QRectF(area.left(), self.inside().bottom() - height, area.width(), height)
        painter.drawText(low, Qt.AlignmentFlag.AlignHCenter, tr(self._level))

    def _box(self, mark: int) -> QRectF:
        area = self._area()
        column = area.width() / max(len(self._bars), 1)
        width = min(column * _BAR_SHARE, scaled(_WIDEST_BAR_PX))
        top = self._y_of(self._bars[mark].value)
        return QRectF(self._x_of(mark + 0.5) - width / 2, top, width, area.bottom() - top)

    def _area(self) -> QRectF:
        metrics, inside = QFontMetrics(font("tiny")), self.inside()
        left = max(metrics.horizontalAdvance(f"{value:g}") for value in self._ticks) + _GAP_PX
        foot = 2 * metrics.height() + 2 * _GAP_PX
        area = inside.adjusted(left, metrics.height() + 2 * _GAP_PX, 0, -foot)
        return QRectF(area.left(), area.top(), max(area.width(), 1.0), max(area.height(), 1.0))

    def _x_of(self, bars: float) -> float:
        area = self._area()
        return area.left() + area.width() * bars / max(len(self._bars), 1)

    def _y_of(self, value: float) -> float:
        area = self._area()
        return area.bottom() - area.height() * min(value / self._ticks[-1], 1.0)
