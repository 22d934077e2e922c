"""Where each lane stands, one below the other, with its name in the gutter on the left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics

from mockvoice.ui.lanes.lanes import ABOVE, BELOW, CURVES, LANE_NAMES, LaneKind
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, font, scaled

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QPainter

MARK_PX: Final = 9
"""How high a mark is."""

_CURVE_PX: Final = 22
_GAP_PX: Final = 4
_NAME_GAP_PX: Final = 10
_SOUND_LINES: Final = 3.8
_BARE_SOUND_LINES: Final = 3.0


class Rows:
    """The rows of a waveform at a width.

    Args:
        lanes: Those that are shown; those of courses alone stand here only where there is something to draw.
        width_px: Of the whole widget.
        is_bare: Whether there is a waveform alone, without lanes, names and times.

    Attributes:
        sound: Where the waveform stands.
        times: Where the times stand.
        height_px: Of all rows.
    """

    def __init__(self, lanes: Collection[LaneKind], width_px: int, *, is_bare: bool = False) -> None:
        metrics = QFontMetrics(font("tiny-muted"))
        body = QFontMetrics(font("body")).height()
        self.gutter_px = 0
        if lanes and not is_bare:
            self.gutter_px = max(metrics.horizontalAdvance(tr(LANE_NAMES[kind])) for kind in LaneKind) + _NAME_GAP_PX
        width = max(1.0, float(width_px - self.gutter_px))
        self._lanes: dict[LaneKind, QRectF] = {}
        y = 0.0

        def row(height: float) -> QRectF:
            nonlocal y
            rect = QRectF(self.gutter_px, y, width, height)
            y += height + _GAP_PX
            return rect

        mark_row, curve_row = max(MARK_PX, metrics.height()), scaled(_CURVE_PX)
        for kind in ABOVE:
            if kind in lanes:
                self._lanes[kind] = row(mark_row)
        self.sound = row(body * (_BARE_SOUND_LINES if is_bare else _SOUND_LINES))
        for kind in BELOW:
            if kind in lanes:
                self._lanes[kind] = row(curve_row if kind in CURVES else mark_row)
        self.times = QRectF() if is_bare else row(metrics.height() + scaled(4))
        self.height_px = round(y - _GAP_PX)

    @property
    def lanes(self) -> tuple[LaneKind, ...]:
        """The lanes, from the top."""
        return tuple(self._lanes)

    def rect_of(self, kind: LaneKind) -> QRectF | None:
        """Return where a lane stands; None where it is hidden."""
        return self._lanes.get(kind)

    def lane_at(self, y: float) -> LaneKind | None:
        """Return the lane at a height, or None."""
        return next((kind for kind, rect in self._lanes.items() if rect.top() - 2 <= y <= rect.bottom() + 2), None)

    def draw_names(self, painter: QPainter) -> None:
        """Write the lanes' names into the gutter."""
        painter.setFont(font("tiny-muted"))
        painter.setPen(current_palette().muted)
        for kind, rect in self._lanes.items():
            place = QRectF(0, rect.top(), self.gutter_px, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tr(LANE_NAMES[kind]))
