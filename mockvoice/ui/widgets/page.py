"""The frame of a page: a head and a foot that stay, and a middle that scrolls when it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mockvoice.ui.theme import CONTENT_WIDTH_PX, scaled, set_kind

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_SIDE_PX = 36
_TOP_PX = 28
_GAP_PX = 20


def side_px(width_px: int, content_width_px: int = CONTENT_WIDTH_PX) -> int:
    """Return the room on each side of a page's content, so that it is centred and not too wide."""
    return max(_SIDE_PX, (width_px - scaled(content_width_px)) // 2)


class Page(QWidget):
    """Head, middle and foot, at most `CONTENT_WIDTH_PX` wide at 100 % and centred.

    Attributes:
        head: Layout above the middle.
        body: Layout of the middle, which scrolls up and down.
        foot: Layout below it.
    """

    def __init__(self, parent: QWidget | None = None, *, content_width_px: int = CONTENT_WIDTH_PX) -> None:
        super().__init__(parent)
        set_kind(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._content_width_px = content_width_px
        self.head, self.body, self.foot = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._middle = QWidget()
        set_kind(self._middle, "page")
        self._middle.setLayout(self.body)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._middle)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, _TOP_PX, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.head)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self.foot)
        for part in (self.head, self.body, self.foot):
            part.setSpacing(20)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._centre)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content centred."""
        super().resizeEvent(event)
        self._centre()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._centre()

    @property
    def content_width_px(self) -> int:
        """How wide the content is now."""
        return self.width() - 2 * side_px(self.width(), self._content_width_px)

    def scroll_to(self, widget: QWidget) -> None:
        """Bring the top of `widget`, which stands in the middle, near the top of what is seen.

        Everything is laid out before that, so that nothing is drawn between the two.
        """
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._scroll.verticalScrollBar().setValue(widget.mapTo(self._middle, QPoint(0, 0)).y() - _GAP_PX)

    def _centre(self) -> None:
        side = side_px(self.width(), self._content_width_px)
        bar = self._scroll.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        has_foot = self.foot.count() > 0
        self.head.setContentsMargins(side, 0, side, _GAP_PX if self.head.count() else 0)
        self.body.setContentsMargins(side, 0, side - taken, 2 if has_foot else _TOP_PX)
        self.foot.setContentsMargins(side, _GAP_PX if has_foot else 0, side, _TOP_PX if has_foot else 0)
