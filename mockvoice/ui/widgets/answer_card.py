"""The answer that is being given: time, level, and what the program is doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.motion import show_busy
from mockvoice.ui.theme import set_role
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.level_meter import LevelMeter
from mockvoice.ui.widgets.notice import Notice
from mockvoice.ui.widgets.time_ring import TimeRing

if TYPE_CHECKING:
    from mockvoice.audio.level import Meter

_DOT = "\N{BLACK CIRCLE}"
_ABOVE_PX, _BESIDE_PX = 16, 48

SILENT_AFTER_S = 3.0
SILENCE_WARNING = (
    "I hear nothing from the microphone. Check that it is plugged in and not muted, or choose another one in Settings; "
    "the recording goes on."
)
CLIPPING_WARNING = (
    "The microphone is too loud and the sound is distorted. Move a little away from it, or turn its level down in the "
    "system's sound settings."
)
OVERFLOW_WARNING = (
    "The computer is too busy and some sound was lost. Close other programs; the report will say where it is missing."
)


def microphone_warning(meter: Meter) -> str:
    """Return what is wrong with the sound that comes in and what to do about it, or "" where nothing is."""
    if meter.silent_for_s >= SILENT_AFTER_S:
        return SILENCE_WARNING
    if meter.clipped:
        return CLIPPING_WARNING
    return OVERFLOW_WARNING if meter.overflow_count else ""


class AnswerCard(Card):
    """Ring, meter and a line of words, in the middle of the card.

    Attributes:
        warning: What is wrong with the sound that comes in; the page puts it where it is always seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=24, spacing_px=18)
        self.ring = TimeRing()
        self.meter = LevelMeter()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("How much of the answer is written down"))
        self._below = QStackedWidget()
        self._below.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._below.addWidget(self.meter)
        self._below.addWidget(self.progress)
        self._state = label("", "muted", wraps=True)
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint = label("", "small-muted", wraps=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.warning = Notice("", "warn", can_dismiss=False)
        self.warning.setVisible(False)
        self._says = ""
        self._target_s = 120.0
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()

    @property
    def state_text(self) -> str:
        """What the program says it is doing."""
        return self._says

    @property
    def warning_text(self) -> str:
        """What is wrong with the sound; "" where nothing is."""
        return "" if self.warning.isHidden() else self.warning.text

    def begin_question(self, target_s: float) -> None:
        """Stand at zero, with `target_s` seconds to aim for."""
        self._target_s = target_s
        self.ring.show_time(0.0, target_s)
        self.meter.clear()
        self.clear_warning()

    def say(self, state: str, hint: str = "", *, is_recording: bool = False) -> None:
        """Say what the program is doing, and in small what the person can do."""
        self._says = state
        self._state.setText(f"{_DOT}  {state}" if is_recording else state)
        self.setAccessibleName(tr(state))
        self._hint.setText(hint)
        set_role(self._state, "good" if is_recording else "strong")

    def show_meter(self, meter: Meter) -> None:
        """Show time and level of a running recording, and a warning where the sound is not as it should be."""
        self.ring.show_time(meter.elapsed_s, self._target_s)
        self.meter.add(meter.peak_dbfs)
        warning = microphone_warning(meter)
        if warning != self.warning_text:
            self.warning.set_text(warning)
            self.warning.setVisible(bool(warning))

    def clear_warning(self) -> None:
        """Take the warning away."""
        self.warning.setVisible(False)

    def show_level(self) -> None:
        """Show the level meter under the ring."""
        self._below.setCurrentWidget(self.meter)

    def show_progress(self, share: float | None) -> None:
        """Show in place of the meter how much of the work is done, 0 to 1; None where it is not known yet."""
        self._below.setCurrentWidget(self.progress)
        if share is None:
            show_busy(self.progress)
        else:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(share * 1000))

    def set_low(self, *, is_low: bool) -> None:
        """Put a smaller ring beside the words rather than above them."""
        direction = QBoxLayout.Direction.LeftToRight if is_low else QBoxLayout.Direction.TopToBottom
        self.ring.set_small(is_small=is_low)
        self._parts.setDirection(direction)
        self._parts.setSpacing(_BESIDE_PX if is_low else _ABOVE_PX)

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignCenter
        words = QVBoxLayout()
        words.setSpacing(_ABOVE_PX)
        words.addStretch()
        words.addWidget(self._below, 0, middle)
        words.addWidget(self._state)
        words.addWidget(self._hint)
        words.addStretch()
        self._parts.setSpacing(_ABOVE_PX)
        self._parts.addStretch(1)
        self._parts.addWidget(self.ring, 0, middle)
        self._parts.addLayout(words)
        self._parts.addStretch(1)
        self.body.addLayout(self._parts, 1)
        for part in (self._state, self._hint):
            part.setMinimumWidth(self.meter.sizeHint().width())
