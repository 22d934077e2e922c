"""How loud the microphone is, as bars of the last second or so."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

_BAR_COUNT = 28
_BAR_PX = 7
_STEP_PX = 11
_HEIGHT_PX = 36
_QUIETEST_DBFS = -54.0
_LOUD_DBFS = -6.0
_FULL_DBFS = -0.1


class LevelMeter(QWidget):
    """A row of bars, the newest on the right: green, amber when loud, red at full scale, grey for silence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._peaks: deque[float] = deque(maxlen=_BAR_COUNT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Microphone level"))

    def clear(self) -> None:
        """Show nothing heard."""
        self._peaks.clear()
        self.update()

    def add(self, peak_dbfs: float) -> None:
        """Show the greatest sample of the last moment; 0 is full scale."""
        self._peaks.append(peak_dbfs)
        self.update()

    @staticmethod
    def share_of(peak_dbfs: float) -> float:
        """Return how tall a bar is, 0 to 1: the decibels from -54 to 0."""
        return min(max(1.0 - peak_dbfs / _QUIETEST_DBFS, 0.0), 1.0)

    def sizeHint(self) -> QSize:
        """Return room for all bars."""
        return QSize(scaled(_STEP_PX * _BAR_COUNT), scaled(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, those not filled yet in grey."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step, width = self.width() / _BAR_COUNT, float(scaled(_BAR_PX))
        peaks = [_QUIETEST_DBFS] * (_BAR_COUNT - len(self._peaks)) + list(self._peaks)
        for index, peak in enumerate(peaks):
            height = max(self.share_of(peak) * self.height(), width)
            painter.setBrush(self._colour(peak))
            box = QRectF(index * step + (step - width) / 2, self.height() - height, width, height)
            painter.drawRoundedRect(box, width / 3, width / 3)

    @staticmethod
    def _colour(peak_dbfs: float) -> QColor:
        palette = current_palette()
        if peak_dbfs >= _FULL_DBFS:
            return palette.bad_fill
        if peak_dbfs >= _LOUD_DBFS:
            return palette.warn_fill
        return palette.good_fill if peak_dbfs > _QUIETEST_DBFS else palette.field_line
