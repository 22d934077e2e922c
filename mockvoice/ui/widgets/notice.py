"""Sentences that the person should see: what happened, what was kept, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, picture, scaled, set_kind, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.page import side_px

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton

    Kind = Literal["info", "good", "warn", "bad"]

_ICONS = {"info": "info", "good": "check", "warn": "warning", "bad": "error"}
_ICON_PX = 18


class Notice(QFrame):
    """One text with its kind, buttons for what can be done about it, and one that takes it away.

    Args:
        text: Whole sentences; shown as they are.
        kind: "info", "good", "warn" or "bad".
        can_dismiss: Whether the person can take it away.
    """

    dismissed = Signal()

    def __init__(
        self, text: str, kind: Kind = "info", *, can_dismiss: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind: Kind = kind
        set_kind(self, f"notice-{kind}")
        self._icon = QLabel()
        self._label = label(text, "body", wraps=True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons: tuple[QPushButton, ...] = ()
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._label, 1)
        layout.addLayout(self._row)
        self.close_button = KeyButton("Dismiss", kind="quiet")
        self.close_button.setAccessibleName(f"Dismiss: {text}")
        self.close_button.clicked.connect(self.dismissed)
        if can_dismiss:
            layout.addWidget(self.close_button)
        self.setAccessibleName(tr(text))
        theme_changed().connect(self._draw_icon)
        self._draw_icon()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)
        self.setAccessibleName(tr(text))

    def add_action(self, text: str, call: Callable[[], object]) -> QPushButton:
        """Offer something to do about it. `call` must be a method of a QObject, or live as long as the notice."""
        button = KeyButton(text, kind="link")
        button.clicked.connect(call)
        self._row.addWidget(button)
        self.buttons = (*self.buttons, button)
        return button

    def _draw_icon(self) -> None:
        palette = current_palette()
        colour = {"info": palette.accent, "good": palette.good, "warn": palette.warn, "bad": palette.bad}[self.kind]
        self._icon.setPixmap(picture(_ICONS[self.kind], colour, scaled(_ICON_PX), self.devicePixelRatioF()))


class NoticeBoard(QWidget):
    """A stack of notices, the newest on top; the same text is never there twice.

    Args:
        is_above_page: Whether it stands above a whole page, as wide as the page's content, rather than inside one.
    """

    emptied = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_above_page: bool = False) -> None:
        super().__init__(parent)
        self._is_above_page = is_above_page
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._notices: list[Notice] = []
        self.setVisible(False)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is on the board, the newest first."""
        return tuple(notice.text for notice in self._notices)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices themselves, the newest first."""
        return tuple(self._notices)

    def post(self, text: str, kind: Kind = "bad", *, can_dismiss: bool = True) -> Notice:
        """Put a text on the board and return its notice; the one that stands there already where it is the same."""
        for standing in self._notices:
            if standing.text == text:
                return standing
        notice = Notice(text, kind, can_dismiss=can_dismiss, parent=self)
        notice.dismissed.connect(self._dismiss)
        self._notices.insert(0, notice)
        self._layout.insertWidget(0, notice)
        self.setVisible(True)
        QAccessible.updateAccessibility(QAccessibleEvent(notice, QAccessible.Event.Alert))
        return notice

    def post_info(self, text: str) -> None:
        """Put a text on the board that is no fault."""
        self.post(text, "info")

    def remove(self, notice: Notice) -> None:
        """Take a notice away; one that is gone already is no error."""
        if notice not in self._notices:
            return
        self._notices.remove(notice)
        self._layout.removeWidget(notice)
        notice.setVisible(False)
        notice.deleteLater()
        if not self._notices:
            self.setVisible(False)
            self.emptied.emit()

    def clear(self) -> None:
        """Take all notices away."""
        for notice in tuple(self._notices):
            self.remove(notice)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay as wide as the page's content."""
        super().resizeEvent(event)
        if self._is_above_page:
            side = side_px(self.width())
            self._layout.setContentsMargins(side, 16, side, 0)

    def _dismiss(self) -> None:
        notice = self.sender()
        if isinstance(notice, Notice):
            self.remove(notice)
