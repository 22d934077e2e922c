"""Play, pause, where it is, how fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QPushButton, QWidget

from mockvoice.ui import wording
from mockvoice.ui.theme import icon, scaled, set_kind, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.mark_shapes import Legend

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QAction, QResizeEvent

    from mockvoice.ui.widgets.marks import MarkKind

SPEEDS = (0.75, 1.0, 1.25, 1.5, 2.0)


class PlaybackBar(QWidget):
    """The controls below a waveform. It shows what it is told and reports what was pressed."""

    toggled = Signal()
    """Play or pause was pressed."""

    speed_chosen = Signal(float)
    """Carries how many times the speed it was spoken at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_playing = False
        self._duration_s = 0.0
        self._shown_second = -1
        self.play_button = QPushButton()
        self.play_button.setToolTip("Space")
        self.play_button.clicked.connect(self.toggled)
        self.position = label("", "body")
        self.speed_button = QPushButton()
        self.speed_button.setToolTip("How fast it is played; the pitch stays")
        self.legend = Legend()
        for button, kind in ((self.play_button, "quiet"), (self.speed_button, "menu")):
            set_kind(button, kind)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._make_menu()
        controls = QHBoxLayout()
        controls.setSpacing(10)
        controls.addWidget(self.play_button)
        controls.addWidget(self.position)
        controls.addWidget(self.speed_button)
        controls.addStretch()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(10)
        self._parts.addLayout(controls, 1)
        self._parts.addWidget(self.legend)
        self._controls = controls
        theme_changed().connect(self.draw_icon)
        self.show_speed(1.0)
        self.show_playing(is_playing=False)
        self.show_length(0.0)

    def minimumSizeHint(self) -> QSize:
        """Return the width of controls above legend: they stand side by side where there is room."""
        width = max(self._controls.minimumSize().width(), self.legend.minimumSizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the legend beside the controls where there is room, else below them."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose one row or two, for the width, font and marks that hold now."""
        needed = self._controls.minimumSize().width() + self.legend.sizeHint().width() + self._parts.spacing()
        is_beside = needed <= self.width()
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        self._parts.setAlignment(
            self.legend, Qt.AlignmentFlag.AlignVCenter if is_beside else Qt.AlignmentFlag.AlignLeft
        )

    def show_kinds(self, kinds: Collection[MarkKind]) -> None:
        """Name these kinds of marks in the legend."""
        self.legend.show_kinds(kinds)
        self.arrange()

    def show_length(self, duration_s: float) -> None:
        """Take a recording's length in seconds, standing at its start."""
        self._duration_s = duration_s
        self._shown_second = -1
        self.show_position(0.0)

    def show_position(self, seconds: float) -> None:
        """Show where it is; words change once a second."""
        if int(seconds) == self._shown_second:
            return
        self._shown_second = int(seconds)
        self.position.setText(f"{wording.clock(seconds)} / {wording.clock(self._duration_s)}")
        self.position.setAccessibleName(f"At {wording.clock_aloud(seconds)} of {wording.clock_aloud(self._duration_s)}")

    def show_playing(self, is_playing: bool) -> None:  # noqa: FBT001 - the slot of a signal that carries a bool
        """Turn the button into pause, or into play."""
        self._is_playing = is_playing
        self.play_button.setAccessibleName("Pause" if is_playing else "Play")
        self.draw_icon()

    def show_speed(self, speed: float) -> None:
        """Show the speed that holds."""
        self.speed_button.setText(_speed_text(speed))
        self.speed_button.setAccessibleName(f"Speed: {speed:g} times")
        for action in self._speeds.actions():
            action.setChecked(action.data() == speed)

    def draw_icon(self) -> None:
        """Draw the button's icon in the colours and at the size that hold now."""
        side = scaled(18)
        self.play_button.setIcon(icon("pause" if self._is_playing else "play"))
        self.play_button.setIconSize(QSize(side, side))
        self.play_button.setFixedSize(scaled(32), scaled(32))

    def choose_speed(self, action: QAction) -> None:
        """Take the speed of a menu entry."""
        speed = float(action.data())
        self.show_speed(speed)
        self.speed_chosen.emit(speed)

    def _make_menu(self) -> None:
        menu = QMenu(self.speed_button)
        self._speeds = QActionGroup(menu)
        for speed in SPEEDS:
            action = menu.addAction(_speed_text(speed))
            action.setCheckable(True)
            action.setData(speed)
            self._speeds.addAction(action)
        self._speeds.triggered.connect(self.choose_speed)
        self.speed_button.setMenu(menu)


def _speed_text(speed: float) -> str:
    return f"{speed:g}\N{MULTIPLICATION SIGN}"
