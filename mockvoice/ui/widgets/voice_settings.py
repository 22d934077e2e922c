"""The settings of the interviewer's voice: whether it reads, which voice, how fast, how loud, and captions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.choices import Switch
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.setting_row import CalmComboBox, CalmSlider, SettingRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.settings import Settings
    from mockvoice.voice.speaker import Voice

SLOWEST_WPM, FASTEST_WPM, STEP_WPM = 100, 260, 5
VOLUME_STEP_PERCENT = 5
SYSTEMS_CHOICE = (None, "The system's choice")
_SAVE_AFTER_MS = 300


class SettledSlider(QWidget):
    """A slider with its value in words below; reports a value once it has rested.

    Args:
        name: What is set, for screen readers.
        lowest: The value at the left.
        highest: The value at the right.
        step: What an arrow key moves; a page key moves four times that.
        words: Says a value.
    """

    settled = Signal(int)
    """Carries the new value."""

    def __init__(self, name: str, lowest: int, highest: int, step: int, words: Callable[[int], str]) -> None:
        super().__init__()
        self.slider = CalmSlider(name)
        self.slider.setRange(lowest, highest)
        self.slider.setSingleStep(step)
        self.slider.setPageStep(4 * step)
        self._words = words
        self._told = lowest
        self._text = label("", "body", wraps=True)
        self._saver = QTimer(self)
        self._saver.setSingleShot(True)
        self._saver.setInterval(_SAVE_AFTER_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.slider)
        column.addWidget(self._text)
        self.slider.valueChanged.connect(self._take)
        self.slider.sliderReleased.connect(self.settle)
        self._saver.timeout.connect(self.settle)

    @property
    def text(self) -> str:
        """The value in words."""
        return self._text.text()

    def show_value(self, value: int) -> None:
        """Show what holds now, without telling anyone."""
        self._told = value
        self.slider.setValue(value)
        self._saver.stop()
        self._text.setText(self._words(self.slider.value()))

    def settle(self) -> None:
        """Report the value now, rather than when the slider has rested; nothing where it is the same."""
        self._saver.stop()
        if self.slider.value() != self._told:
            self._told = self.slider.value()
            self.settled.emit(self._told)

    def _take(self, value: int) -> None:
        self._text.setText(self._words(value))
        self._saver.start()


class VoiceSettings(Card):
    """Shows what holds, and reports what the person chooses."""

    chosen = Signal(str, object)
    """Carries the setting's name and its new value."""

    hear_requested = Signal()
    """The person wants to hear the voice; what was just set was reported before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=24, spacing_px=12)
        self.read_aloud = Switch("On")
        self.voice = CalmComboBox("Voice")
        self.rate = SettledSlider("Speaking rate in words a minute", SLOWEST_WPM, FASTEST_WPM, STEP_WPM, _rate_words)
        self.volume = SettledSlider("Volume of the voice in percent", 0, 100, VOLUME_STEP_PERCENT, _volume_words)
        self.captions = Switch("On")
        self.hear_button = KeyButton("Hear it", icon_name="play")
        self.voice_row = SettingRow("Voice", "", self.voice, is_wide=True)
        self._told: dict[str, bool] = {}
        self._lay_out()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show what holds now, without telling anyone."""
        self._told = {"read_aloud": settings.read_aloud, "captions": settings.captions}
        self.read_aloud.setChecked(settings.read_aloud)
        self.captions.setChecked(settings.captions)
        self.rate.show_value(settings.voice_rate_wpm)
        self.volume.show_value(round(100 * settings.voice_volume))
        if not self.voice.count():
            known = [(settings.voice_id, settings.voice_id)] if settings.voice_id is not None else []
            self.voice.show_choices([SYSTEMS_CHOICE, *known], settings.voice_id)
        else:
            self.voice.choose(settings.voice_id)

    def show_voices(self, voices: tuple[Voice, ...], in_use: str | None) -> None:
        """Offer the voices of this computer."""
        offered = dict.fromkeys((voice.id, _voice_name(voice)) for voice in voices)
        self.voice.show_choices([SYSTEMS_CHOICE, *offered], in_use)

    def settle(self) -> None:
        """Report what the sliders show now, rather than when they have rested."""
        self.rate.settle()
        self.volume.settle()

    def _lay_out(self) -> None:
        self.read_aloud.setAccessibleName("Read questions aloud")
        self.captions.setAccessibleName("Show what the interviewer says")
        self.body.addWidget(label("The interviewer's voice", "subheading"))
        rows = (
            SettingRow("Read questions aloud", "Otherwise they are only shown.", self.read_aloud),
            self.voice_row,
            SettingRow("Speaking rate", "", self.rate, is_wide=True),
            SettingRow("Volume", "Of the voice alone; recordings play as loud as they are.", self.volume, is_wide=True),
            SettingRow("Try it", "A short line in this voice, at this rate and volume.", self.hear_button),
            SettingRow(
                "Show what the interviewer says",
                "Captions, line by line as they are spoken. They need no sound.",
                self.captions,
            ),
        )
        for index, row in enumerate(rows):
            if index:
                self.body.addWidget(rule())
            self.body.addWidget(row)

    def _connect(self) -> None:
        self.read_aloud.toggled.connect(partial(self._choose_switch, "read_aloud"))
        self.captions.toggled.connect(partial(self._choose_switch, "captions"))
        self.voice.activated.connect(self._choose_voice)
        self.rate.settled.connect(self._choose_rate)
        self.volume.settled.connect(self._choose_volume)
        self.hear_button.clicked.connect(self._hear)

    def _choose_switch(self, name: str, is_on: bool) -> None:  # noqa: FBT001 (Qt hands it over by position)
        if self._told.get(name) != is_on:
            self._told[name] = is_on
            self.chosen.emit(name, is_on)

    def _choose_voice(self) -> None:
        self.chosen.emit("voice_id", self.voice.currentData())

    def _choose_rate(self, rate_wpm: int) -> None:
        self.chosen.emit("voice_rate_wpm", rate_wpm)

    def _choose_volume(self, percent: int) -> None:
        self.chosen.emit("voice_volume", percent / 100)

    def _hear(self) -> None:
        self.settle()
        self.hear_requested.emit()


def _rate_words(rate_wpm: int) -> str:
    return f"{rate_wpm} words a minute"


def _volume_words(percent: int) -> str:
    return f"{percent} %" if percent else "Silent: what is said is only shown."


def _voice_name(voice: Voice) -> str:
    return f"{voice.name} ({voice.language})" if voice.language else voice.name
