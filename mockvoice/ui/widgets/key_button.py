"""A button that says which key does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from mockvoice.ui.language import Worded, tr
from mockvoice.ui.theme import current_palette, font, picture, scaled, set_kind

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_ICON_PX = 16
_GAP_PX = 8
_FAINT = 0.6
RETURN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextButton(Worded, QPushButton):
    """A push button with a text, given in English."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)


class KeyButton(Worded, QPushButton):
    """A push button with an optional icon before its text and a key after it.

    Return presses it while it has the focus, on every platform.

    Args:
        text: What it does.
        key: The key's name as it stands on a keyboard ("Space"); "" for none. The key itself is bound by the view.
        kind: Its look (see `style_sheet`).
        icon_name: Name of an icon; "" for none.
    """

    def __init__(
        self, text: str, *, key: str = "", kind: str = "plain", icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._icon_name = icon_name
        self.setText(text)
        set_kind(self, kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if key:
            self.setAccessibleDescription(f"Key: {key}")

    @property
    def key(self) -> str:
        """The key that does the same; "" for none."""
        return self._key

    def sizeHint(self) -> QSize:
        """Return the size of the text, its icon and its key."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._icon_width() + self._key_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for icon and text: they are never cut, while the key is left out where there is no room."""
        return QSize(self.sizeHint().width() - self._key_width(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button on Return as on Space."""
        if event.key() in RETURN_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame by the style, then icon, text and key."""
        if not self._key and not self._icon_name:
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        words = tr(self.text())
        text_width = self.fontMetrics().horizontalAdvance(words)
        key_width = self._key_width() if self.width() >= self.sizeHint().width() else 0
        x = (self.width() - self._icon_width() - text_width - key_width) / 2
        colour = self._colour()
        painter.setOpacity(1.0 if self.isEnabled() else _FAINT)
        if self._icon_name:
            side = scaled(_ICON_PX)
            drawn = picture(self._icon_name, colour, side, self.devicePixelRatioF())
            painter.drawPixmap(int(x), (self.height() - side) // 2, drawn)
            x += self._icon_width()
        painter.setPen(colour)
        painter.drawText(QRectF(x, 0, text_width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        if key_width:
            self._draw_key(painter, x + text_width + scaled(_GAP_PX), colour)

    def _draw_key(self, painter: QPainter, x: float, colour: QColor) -> None:
        is_filled = self.property("kind") == "primary"
        painter.setFont(font("small" if is_filled else "tiny"))
        metrics = painter.fontMetrics()
        width = self._key_width() - scaled(_GAP_PX)
        height = metrics.height() + scaled(4)
        box = QRectF(x + 0.5, (self.height() - height) / 2 + 0.5, width - 1, height - 1)
        if not is_filled:
            palette = current_palette()
            painter.setPen(QPen(palette.field_line, 1))
            painter.setBrush(palette.card)
            painter.drawRoundedRect(box, 5, 5)
            colour = palette.muted
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr(self._key))

    def _icon_width(self) -> int:
        return scaled(_ICON_PX) + scaled(6) if self._icon_name else 0

    def _key_width(self) -> int:
        if not self._key:
            return 0
        is_filled = self.property("kind") == "primary"
        metrics = QFontMetrics(font("small" if is_filled else "tiny"))
        return metrics.horizontalAdvance(tr(self._key)) + scaled(_GAP_PX) + (2 if is_filled else scaled(14))

    def _colour(self) -> QColor:
        palette, kind = current_palette(), self.property("kind")
        if not self.isEnabled():
            return palette.muted
        if kind == "primary":
            return palette.on_accent
        if kind == "quiet" and not self.underMouse():
            return palette.muted
        return {"danger": palette.bad, "link": palette.accent}.get(kind, palette.text)
