"""The time spoken, as a ring that closes at the question's target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, font, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_DIAMETER_PX, _SMALL_DIAMETER_PX = 184, 140
_STROKE_PX = 10


class TimeRing(QWidget):
    """Shows seconds spoken against seconds aimed for; past the target the ring turns amber."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._elapsed_s = 0.0
        self._target_s = 120.0
        self._diameter_px = _DIAMETER_PX
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Time spoken"))
        self._describe()

    @property
    def elapsed_s(self) -> float:
        """What it shows, in seconds."""
        return self._elapsed_s

    @property
    def is_over(self) -> bool:
        """Whether the target was passed."""
        return self._elapsed_s > self._target_s

    def show_time(self, elapsed_s: float, target_s: float) -> None:
        """Show `elapsed_s` of `target_s` seconds."""
        is_new_second = int(elapsed_s) != int(self._elapsed_s) or target_s != self._target_s
        self._elapsed_s, self._target_s = elapsed_s, target_s
        if is_new_second:
            self._describe()
        self.update()

    def set_small(self, *, is_small: bool) -> None:
        """Take less room."""
        self._diameter_px = _SMALL_DIAMETER_PX if is_small else _DIAMETER_PX
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a square that grows with the font."""
        return QSize(scaled(self._diameter_px), scaled(self._diameter_px))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring and time."""
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stroke = scaled(_STROKE_PX)
        box = QRectF(self.rect()).adjusted(stroke, stroke, -stroke, -stroke)
        painter.setPen(QPen(palette.track, stroke))
        painter.drawEllipse(box)
        share = min(self._elapsed_s / max(self._target_s, 1.0), 1.0)
        if share > 0:
            colour = palette.warn_fill if self.is_over else palette.accent
            painter.setPen(QPen(colour, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(box, 90 * 16, -round(share * 360 * 16))
        clock, aim = QFontMetrics(font("clock")), QFontMetrics(font("small"))
        top = self.height() / 2 - (clock.height() + aim.height()) / 2
        painter.setFont(font("clock"))
        painter.setPen(palette.text)
        centre = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(QRectF(0, top, self.width(), clock.height()), centre, wording.clock(self._elapsed_s))
        painter.setFont(font("small"))
        painter.setPen(palette.muted)
        painter.drawText(QRectF(0, top + clock.height(), self.width(), aim.height()), centre, tr(self._aim()))

    def _aim(self) -> str:
        return f"aim for {wording.clock(self._target_s)}"

    def _describe(self) -> None:
        self.setAccessibleDescription(
            tr(f"{wording.clock_aloud(self._elapsed_s)} of the {wording.clock_aloud(self._target_s)} to aim for")
        )
