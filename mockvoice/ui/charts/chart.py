"""What all charts have in common: marks that keys and pointer walk over, each with words and an answer behind it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mockvoice.ui.accessible import speak_as
from mockvoice.ui.language import tr
from mockvoice.ui.shortcuts import explain
from mockvoice.ui.theme import current_palette, scaled
from mockvoice.ui.widgets.key_button import RETURN_KEYS

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

OPENS: Final = "Enter opens the answer."
NEAR_PX: Final = 18
_LEAP_SHARE: Final = 10
_RIM_PX: Final = 7


class Chart(QWidget):
    """A chart of marks that are numbered from 0.

    Left and Right go from mark to mark, Page Up and Page Down a tenth of them at once, Home and End to the first and
    the last; Return opens the answer behind a mark, and so does a click.

    Args:
        name: What it shows, with its unit; for screen readers.
        height_px: At 100 %.
    """

    answer_opened = Signal(str)
    """Carries an answer's id."""

    told = Signal(str)
    """Carries what the current mark says; empty where none is current."""

    def __init__(self, name: str, *, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height_px = height_px
        self._current = -1
        self._hovered = -1
        self.setAccessibleName(tr(name))
        speak_as(self, QAccessible.Role.Chart)
        explain(
            self,
            ("← →", "From mark to mark in a chart"),
            ("PgUp / PgDown", "Several marks at once"),
            ("Return", "Open the answer behind a mark"),
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # What a chart says of its marks

    def count(self) -> int:
        """Return how many marks there are."""
        raise NotImplementedError

    def place_of(self, mark: int) -> QPointF:
        """Return where the middle of a mark is, in px."""
        raise NotImplementedError

    def words_of(self, mark: int) -> str:
        """Return what a mark says, as a sentence or two."""
        raise NotImplementedError

    def answer_of(self, mark: int) -> str:
        """Return the id of the answer behind a mark; empty where there is none."""
        raise NotImplementedError

    def summary(self) -> str:
        """Return what the whole chart says, as sentences."""
        raise NotImplementedError

    def mark_at(self, place: QPointF) -> int:
        """Return the mark under a place in px, or the one near it; -1 where there is none."""
        distances = [(self._distance(mark, place), mark) for mark in range(self.count())]
        nearest = min(distances, default=(float("inf"), -1))
        return nearest[1] if nearest[0] <= scaled(NEAR_PX) else -1

    def outline_of(self, mark: int) -> QRectF:
        """Return what to draw the focus round, in px."""
        side = scaled(14)
        middle = self.place_of(mark)
        return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)

    def step(self, key: int, mark: int) -> int | None:
        """Return the mark to which a key leads from another; None where the key does not walk."""
        last = self.count() - 1
        leap = max(1, self.count() // _LEAP_SHARE)
        targets = {
            Qt.Key.Key_Left: mark - 1,
            Qt.Key.Key_Right: mark + 1,
            Qt.Key.Key_PageUp: mark - leap,
            Qt.Key.Key_PageDown: mark + leap,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets.get(Qt.Key(key))
        return None if target is None else min(max(target, 0), last)

    # What every chart does

    def inside(self) -> QRectF:
        """Return what may be drawn on, in px: the rest is for the ring of the focus."""
        return QRectF(self.rect()).adjusted(_RIM_PX, _RIM_PX, -_RIM_PX, -_RIM_PX)

    @property
    def current(self) -> int:
        """The mark that the keys are on; -1 for none."""
        return self._current

    def go_to(self, mark: int) -> None:
        """Make a mark the current one; -1 for none. It is told to the person."""
        self._current = mark
        self.told.emit(self.words_of(mark) if mark >= 0 else "")
        self._describe()
        self.update()

    def open_mark(self, mark: int) -> None:
        """Ask for the answer behind a mark, if there is one."""
        answer_id = self.answer_of(mark) if 0 <= mark < self.count() else ""
        if answer_id:
            self.answer_opened.emit(answer_id)

    def show_anew(self) -> None:
        """Take what there is to show now; no mark is current."""
        self._hovered = -1
        self.setEnabled(self.count() > 0)
        self.go_to(-1)

    def sizeHint(self) -> QSize:
        """Return a strip whose height grows with the font."""
        return QSize(scaled(320), scaled(self._height_px))

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read."""
        return QSize(scaled(220), scaled(self._height_px))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the marks, or open the current one."""
        if self._current >= 0 and event.key() in RETURN_KEYS and not event.isAutoRepeat():
            self.open_mark(self._current)
            return
        target = self.step(event.key(), self._current) if self._current >= 0 else None
        if target is None:
            super().keyPressEvent(event)
        elif target != self._current:
            self.go_to(target)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the latest mark."""
        super().focusInEvent(event)
        if self._current < 0 and self.count():
            self.go_to(self.count() - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the mark."""
        super().focusOutEvent(event)
        self.go_to(-1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what a click would open."""
        self._hover(self.mark_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Mark nothing."""
        super().leaveEvent(event)
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what is under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open_mark(self.mark_at(event.position()))

    def event(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(QPointF(event.pos()))
            if mark >= 0:
                QToolTip.showText(event.globalPos(), tr(self.words_of(mark)), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chart, then what is focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        palette = current_palette()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(palette.accent, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        for mark, width in ((self._hovered, 1.5), (self._current, 2.5)):
            if 0 <= mark < self.count():
                painter.setPen(QPen(palette.text, width))
                painter.drawRoundedRect(self.outline_of(mark), 4, 4)

    def draw(self, painter: QPainter) -> None:
        """Draw everything but focus and pointer."""
        raise NotImplementedError

    def _hover(self, mark: int) -> None:
        if mark != self._hovered:
            self._hovered = mark
            has_answer = mark >= 0 and bool(self.answer_of(mark))
            self.setCursor(Qt.CursorShape.PointingHandCursor if has_answer else Qt.CursorShape.ArrowCursor)
            self.update()

    def _distance(self, mark: int, place: QPointF) -> float:
        offset = self.place_of(mark) - place
        return math.hypot(offset.x(), offset.y())

    def _describe(self) -> None:
        words = f"{self.words_of(self._current)} {OPENS}" if self._current >= 0 else self.summary()
        self.setAccessibleDescription(tr(words))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
