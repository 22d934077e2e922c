"""Topics by weeks: each cell says by number and lightness how much of what was asked for was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from mockvoice.ui import wording
from mockvoice.ui.charts.chart import Chart
from mockvoice.ui.charts.colours import ink_on, shade
from mockvoice.ui.charts.ticks import short_day
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, font, scaled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mockvoice.reports.progress_parts import HeatMap

NOT_MEASURED: Final = "\N{EN DASH}"
_ROW_PX: Final = 30
_GAP_PX: Final = 4
_NAME_SHARE: Final = 0.32
_WIDEST_CELL_PX: Final = 60
_POINTS: Final = 100.0


class HeatChart(Chart):
    """Shows a heat map. Up and Down go from topic to topic; weeks without an answer are empty, not 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Mean content score by topic and week, 0 to 100", height_px=_ROW_PX, parent=parent)
        self._map: HeatMap | None = None

    def show_map(self, heat: HeatMap) -> None:
        """Show a heat map."""
        self._map = heat
        self.show_anew()
        self.updateGeometry()

    def count(self) -> int:
        """Return how many cells there are, empty ones among them."""
        return 0 if self._map is None else len(self._map.rows) * len(self._map.weeks)

    def place_of(self, mark: int) -> QPointF:
        """Return the middle of a cell."""
        return self._box(mark).center()

    def words_of(self, mark: int) -> str:
        """Return topic, week, score and number of answers."""
        if self._map is None:
            return ""
        row, week = divmod(mark, len(self._map.weeks))
        cell = self._map.rows[row].cells[week]
        where = f"{self._map.rows[row].topic}, week of {short_day(self._map.weeks[week])}"
        if cell is None:
            return f"{where}: no answer."
        score = "content not measured" if cell.mean is None else f"mean content score {cell.mean}"
        return f"{where}: {score}, {wording.count(cell.count, 'answer')}."

    def answer_of(self, mark: int) -> str:
        """Return the latest answer of the cell."""
        if self._map is None:
            return ""
        row, week = divmod(mark, len(self._map.weeks))
        cell = self._map.rows[row].cells[week]
        return "" if cell is None else cell.latest_id

    def summary(self) -> str:
        """Return how many topics and weeks there are."""
        if self._map is None or not self._map.rows:
            return "No answers in these weeks."
        topics, weeks = (
            wording.count(len(part), name) for part, name in ((self._map.rows, "topic"), (self._map.weeks, "week"))
        )
        more = f" {wording.count(self._map.left_out, 'more topic')} left out." if self._map.left_out else ""
        return f"{topics} in {weeks}.{more}"

    def mark_at(self, place: QPointF) -> int:
        """Return the cell at a place."""
        return next((mark for mark in range(self.count()) if self._box(mark).contains(place)), -1)

    def outline_of(self, mark: int) -> QRectF:
        """Return the cell."""
        return self._box(mark).adjusted(-1, -1, 1, 1)

    def step(self, key: int, mark: int) -> int | None:
        """Go up and down as well."""
        weeks = 0 if self._map is None else len(self._map.weeks)
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            target = mark + (weeks if key == Qt.Key.Key_Down else -weeks)
            return target if 0 <= target < self.count() else None
        return super().step(key, mark)

    def sizeHint(self) -> QSize:
        """Return room for every topic."""
        rows = 1 if self._map is None else max(1, len(self._map.rows))
        return QSize(
            scaled(320), rows * scaled(_ROW_PX) + 2 * self._line() + round(self.height() - self.inside().height())
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(scaled(260), self.sizeHint().height())

    def draw(self, painter: QPainter) -> None:
        """Draw topics, cells and weeks."""
        if self._map is None or not self._map.rows:
            return
        palette, weeks = current_palette(), len(self._map.weeks)
        names = font("small")
        metrics = QFontMetrics(names)
        for row, topic in enumerate(self._map.rows):
            first = self._box(row * weeks)
            painter.setFont(names)
            painter.setPen(palette.text)
            left = self.inside().left()
            beside = QRectF(left, first.top(), first.left() - 2 * _GAP_PX - left, first.height())
            words = metrics.elidedText(topic.topic, Qt.TextElideMode.ElideRight, int(beside.width()))
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, words)
            painter.setFont(font("tiny"))
            for week, cell in enumerate(topic.cells):
                box = self._box(row * weeks + week)
                if cell is None:
                    painter.setPen(QPen(palette.line, 1))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
                    continue
                ground = palette.card if cell.mean is None else shade(cell.mean / _POINTS)
                painter.setPen(QPen(palette.muted, 1, Qt.PenStyle.DashLine) if cell.mean is None else Qt.PenStyle.NoPen)
                painter.setBrush(ground)
                painter.drawRoundedRect(box, 5, 5)
                painter.setPen(palette.muted if cell.mean is None else ink_on(ground))
                painter.drawText(
                    box, Qt.AlignmentFlag.AlignCenter, tr(NOT_MEASURED) if cell.mean is None else str(cell.mean)
                )
        self._draw_weeks(painter)

    def _draw_weeks(self, painter: QPainter) -> None:
        if self._map is None:
            return
        painter.setFont(font("tiny"))
        painter.setPen(current_palette().muted)
        metrics = QFontMetrics(font("tiny"))
        last_row = (len(self._map.rows) - 1) * len(self._map.weeks)
        cell = self._box(last_row)
        widest = max(metrics.horizontalAdvance(short_day(day)) for day in self._map.weeks) + scaled(8)
        every = max(1, -int(-widest // (cell.width() + _GAP_PX)))
        for week in range(len(self._map.weeks) - 1, -1, -every):
            middle = self._box(last_row + week).center().x()
            left = min(middle - widest / 2, self.inside().right() - widest)
            under = QRectF(left, cell.bottom() + 3, widest, metrics.height())
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, short_day(self._map.weeks[week]))
        foot = QRectF(
            cell.left(), self.inside().bottom() - metrics.height(), self.width() - cell.left(), metrics.height()
        )
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, tr("Week that begins on"))

    def _box(self, mark: int) -> QRectF:
        weeks = 1 if self._map is None else max(1, len(self._map.weeks))
        row, week = divmod(mark, weeks)
        inside = self.inside()
        left = inside.left() + inside.width() * _NAME_SHARE
        width = min((inside.right() - left) / weeks, scaled(_WIDEST_CELL_PX))
        height = scaled(_ROW_PX)
        return QRectF(left + week * width, inside.top() + row * height, width - _GAP_PX, height - _GAP_PX)

    def _line(self) -> int:
        return QFontMetrics(font("tiny")).height() + 3
