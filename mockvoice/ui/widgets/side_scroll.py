"""A column that scrolls by itself beside others, or stands at its whole height below them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mockvoice.ui.theme import scaled

_LEAST_HEIGHT_PX = 220


class SideScroll(QScrollArea):
    """Scrolls `content` up and down; as a whole it asks for all the height that its content needs."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_whole = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def set_whole(self, *, is_whole: bool) -> None:
        """Choose whether the content stands at its whole height."""
        if is_whole != self._is_whole:
            self._is_whole = is_whole
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the content's height, or a little where it scrolls."""
        content = self.widget()
        if self._is_whole and content is not None:
            width = max(self.viewport().width(), scaled(300))
            return QSize(scaled(300), content.heightForWidth(width) + 4)
        return QSize(scaled(300), scaled(_LEAST_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same: what it asks for is the least."""
        return self.sizeHint()
