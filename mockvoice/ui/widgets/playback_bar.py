"""Play, pause, where it is, how fast, what is skipped, and what is played again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.theme import icon, scaled, set_kind, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.key_button import TextButton
from mockvoice.ui.widgets.toggle_chip import ToggleChip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_HEIGHT_PX = 32
SKIPS_S = (0.5, 1.0, 2.0)
"""Shortest silences that can be skipped."""


class PlaybackBar(QWidget):
    """The controls below a waveform. It shows what it is told and reports what was pressed."""

    toggled = Signal()
    """Play or pause was pressed."""

    speed_chosen = Signal(float)
    """Carries how many times the speed it was spoken at."""

    skip_chosen = Signal(object)
    """Carries the shortest silence that is skipped, in seconds; None for none."""

    loop_toggled = Signal(bool)
    """A stretch is to be played again and again, or no more."""

    attempt_chosen = Signal(object)
    """Carries which earlier attempt is to be heard beside this one, by its id; None for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_playing = False
        self._duration_s = 0.0
        self._shown_second = -1
        self.play_button = TextButton()
        self.play_button.setToolTip(tr("Space"))
        self.play_button.clicked.connect(self.toggled)
        self.position = label("", "body")
        self.speed_button = _menu_button("How fast it is played; the pitch stays. [ is slower, ] faster")
        self.skip_button = _menu_button("Silences of this length and more are left out. Key: K")
        self.loop_chip = ToggleChip(
            "Loop",
            "Plays the chosen stretch, or the sentence, again and again. Drag over the waveform to choose. Key: L",
        )
        self.loop_chip.toggled.connect(self.loop_toggled)
        self.attempts_button = _menu_button("Hear the same moment of another attempt. Key: A")
        set_kind(self.play_button, "quiet")
        self.play_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._make_menus()
        self._row = FlowLayout(self, gap_px=3)
        self._parts: list[QWidget] = []
        self._add(
            (
                self.play_button,
                self.position,
                self.speed_button,
                self.skip_button,
                self.loop_chip,
                self.attempts_button,
            )
        )
        theme_changed().connect(self.draw_icon)
        self.show_speed(1.0)
        self.show_skip(None)
        self.show_attempts((), None)
        self.show_playing(is_playing=False)
        self.show_length(0.0)

    def add_tools(self, tools: Sequence[QWidget]) -> None:
        """Put more controls at the end of the row."""
        self._add(tools)

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
        self.play_button.setAccessibleName(tr("Pause" if is_playing else "Play"))
        self.draw_icon()

    def show_speed(self, speed: float) -> None:
        """Show the speed that holds."""
        self.speed_button.setText(_speed_text(speed))
        self.speed_button.setAccessibleName(tr(f"Speed: {speed:g} times"))
        for action in self._speeds.actions():
            action.setChecked(action.data() == speed)

    def show_skip(self, shortest_s: float | None, saved_s: float = 0.0) -> None:
        """Show from which length on silences are skipped, and how much time that saves; None for none."""
        text = "Skip silences" if shortest_s is None else f"Skips silences from {shortest_s:g} s"
        saved = f" (\N{MINUS SIGN}{wording.clock(saved_s)})" if shortest_s is not None and saved_s >= 1 else ""
        self.skip_button.setText(text + saved)
        spoken = (
            "Silences are played" if shortest_s is None else f"Silences of {shortest_s:g} seconds and more are skipped"
        )
        self.skip_button.setAccessibleName(tr(spoken))
        for action in self._skips.actions():
            action.setChecked(action.data() == shortest_s)

    def show_loop(self, *, is_looped: bool) -> None:
        """Show whether a stretch is looped."""
        self.loop_chip.show_checked(is_checked=is_looped)

    def show_attempts(self, attempts: Sequence[tuple[str, str]], chosen: str | None) -> None:
        """Offer earlier attempts, each as its id and its name; hidden where there are none."""
        menu = self.attempts_button.menu()
        menu.clear()
        group = QActionGroup(menu)
        for attempt_id, name in ((None, "This attempt alone"), *attempts):
            action = menu.addAction(tr(name))
            action.setCheckable(True)
            action.setChecked(attempt_id == chosen)
            group.addAction(action)
            action.triggered.connect(lambda _=False, given=attempt_id: self.attempt_chosen.emit(given))
        names = dict(attempts)
        text = "Attempts" if chosen is None else f"With {names.get(chosen, 'another attempt')}"
        self.attempts_button.setText(text)
        self.attempts_button.setAccessibleName(tr(text))
        self.attempts_button.setVisible(bool(attempts))

    def draw_icon(self) -> None:
        """Draw the button's icon in the colours and at the size that hold now."""
        side = scaled(18)
        self.play_button.setIcon(icon("pause" if self._is_playing else "play"))
        self.play_button.setIconSize(QSize(side, side))
        self.play_button.setFixedSize(scaled(_HEIGHT_PX), scaled(_HEIGHT_PX))
        for part in self._parts:
            part.setMinimumHeight(scaled(_HEIGHT_PX))

    def choose_speed(self, action: QAction) -> None:
        """Take the speed of a menu entry."""
        self.take_speed(float(action.data()))

    def take_speed(self, speed: float) -> None:
        """Choose a speed."""
        self.show_speed(speed)
        self.speed_chosen.emit(speed)

    def change_speed(self, steps: int) -> None:
        """Choose the next faster speed, or the next slower for -1."""
        now = next((action.data() for action in self._speeds.actions() if action.isChecked()), 1.0)
        place = min(max(SPEEDS.index(float(now)) + steps, 0), len(SPEEDS) - 1)
        self.take_speed(SPEEDS[place])

    def _add(self, parts: Sequence[QWidget]) -> None:
        for part in parts:
            part.setMinimumHeight(scaled(_HEIGHT_PX))
            self._row.addWidget(part)
            self._parts.append(part)

    def _choose_skip(self, action: QAction) -> None:
        shortest_s = action.data()
        self.skip_chosen.emit(None if shortest_s is None else float(shortest_s))

    def _make_menus(self) -> None:
        self._speeds = _choices(self.speed_button, [(speed, _speed_text(speed)) for speed in SPEEDS])
        self._speeds.triggered.connect(self.choose_speed)
        skips = [(shortest_s, f"Skip silences from {shortest_s:g} s on") for shortest_s in SKIPS_S]
        self._skips = _choices(self.skip_button, [(None, "Play all silences"), *skips])
        self._skips.triggered.connect(self._choose_skip)
        self.attempts_button.setMenu(QMenu(self.attempts_button))


def _menu_button(tip: str) -> QPushButton:
    button = TextButton()
    set_kind(button, "menu")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(tr(tip))
    return button


def _choices(button: QPushButton, choices: Sequence[tuple[float | None, str]]) -> QActionGroup:
    menu = QMenu(button)
    group = QActionGroup(menu)
    for value, text in choices:
        action = menu.addAction(tr(text))
        action.setCheckable(True)
        action.setData(value)
        group.addAction(action)
    button.setMenu(menu)
    return group


def _speed_text(speed: float) -> str:
    return f"{speed:g}\N{MULTIPLICATION SIGN}"
