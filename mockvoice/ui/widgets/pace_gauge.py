"""How fast the person speaks, as a dot on a line with the good stretch marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mockvoice.analysis.targets import Targets
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, font, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_SLOWEST_WPM: Final = 60.0
_FASTEST_WPM: Final = 240.0
_HEIGHT_PX: Final = 44
_LINE_PX: Final = 10
_DOT_PX: Final = 18
_GOOD_WPM: Final = (Targets().good_slowest_wpm, Targets().good_fastest_wpm)


class PaceGauge(QWidget):
    """Shows a pace in words a minute against the good ones; without a pace only the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace_wpm: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Pace"))

    @property
    def pace_wpm(self) -> float | None:
        """What it shows."""
        return self._pace_wpm

    @property
    def is_good(self) -> bool:
        """Whether the pace is one of the good ones."""
        return self._pace_wpm is not None and _GOOD_WPM[0] <= self._pace_wpm <= _GOOD_WPM[1]

    def show_pace(self, pace_wpm: float | None) -> None:
        """Show a pace in words a minute; None where it is not known yet."""
        self._pace_wpm = pace_wpm
        self.setAccessibleDescription(tr("not known yet" if pace_wpm is None else f"{pace_wpm:.0f} words a minute"))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a wide strip that grows with the font."""
        return QSize(scaled(200), scaled(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, good stretch, its ends in figures, and the dot."""
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        line, dot = float(scaled(_LINE_PX)), float(scaled(_DOT_PX))
        middle = dot / 2 + 1
        painter.setBrush(palette.track)
        painter.drawRoundedRect(QRectF(0, middle - line / 2, self.width(), line), line / 2, line / 2)
        left, right = (self._x_of(wpm) for wpm in _GOOD_WPM)
        painter.setBrush(palette.good_soft)
        painter.drawRect(QRectF(left, middle - line / 2, right - left, line))
        painter.setFont(font("tiny"))
        painter.setPen(palette.muted)
        for x, wpm in zip((left, right), _GOOD_WPM, strict=True):
            below = QRectF(x - 40, middle + dot / 2, 80, self.height() - middle - dot / 2)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, f"{wpm:.0f}")
        if self._pace_wpm is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.good_fill if self.is_good else palette.warn_fill)
            painter.drawEllipse(QPointF(self._x_of(self._pace_wpm), middle), dot / 2, dot / 2)

    def _x_of(self, pace_wpm: float) -> float:
        share = (pace_wpm - _SLOWEST_WPM) / (_FASTEST_WPM - _SLOWEST_WPM)
        margin = scaled(_DOT_PX) / 2
        return margin + min(max(share, 0.0), 1.0) * (self.width() - 2 * margin)
