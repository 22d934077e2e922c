"""The recording of an answer: its waveform above the controls that play it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.peaks import Peaks
from mockvoice.ui.widgets.playback_bar import PlaybackBar
from mockvoice.ui.widgets.waveform import Waveform

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtWidgets import QWidget

    from mockvoice.ui.playback import Playback
    from mockvoice.ui.widgets.marks import Mark


class SoundCard(Card):
    """Drives `playback` and shows where it is."""

    def __init__(self, playback: Playback, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20)
        self._playback = playback
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.waveform = Waveform()
        self.bar = PlaybackBar()
        self.silence = label("There is no recording of this answer.", "muted", wraps=True)
        for part in (self.waveform, self.bar, self.silence):
            self.body.addWidget(part)
        playback.position_changed.connect(self.waveform.set_position)
        playback.position_changed.connect(self.bar.show_position)
        playback.playing_changed.connect(self.bar.show_playing)
        self.bar.toggled.connect(playback.toggle)
        self.bar.speed_chosen.connect(playback.set_speed)

    def show_waiting(self, marks: Sequence[Mark], duration_s: float) -> None:
        """Show where the sound will be; it can be played once `show_sound` brought it."""
        self._show(None, marks, duration_s)
        self._set_heard(is_heard=True)

    def show_sound(self, samples: NDArray[np.int16], marks: Sequence[Mark]) -> None:
        """Show a recording, int16, shape (n,), 16 kHz, standing at its start."""
        peaks = Peaks(samples, SAMPLE_RATE_HZ)
        self._show(peaks, marks, peaks.duration_s)
        self._set_heard(is_heard=len(samples) > 0)
        self._playback.take(samples if len(samples) else None, SAMPLE_RATE_HZ)
        self.bar.play_button.setEnabled(len(samples) > 0)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show other marks over the same sound, which goes on."""
        if not self.waveform.isHidden():
            self.waveform.show_marks(marks)
            self.bar.show_kinds({mark.kind for mark in self.waveform.marks})

    def show_silence(self) -> None:
        """Say that there is no sound."""
        self._show(None, (), 0.0)
        self._set_heard(is_heard=False)

    def _show(self, peaks: Peaks | None, marks: Sequence[Mark], duration_s: float) -> None:
        self._playback.take(None, SAMPLE_RATE_HZ)
        self.waveform.show_sound(peaks, marks, duration_s)
        self.bar.show_length(duration_s)
        self.bar.show_kinds({mark.kind for mark in self.waveform.marks})
        self.bar.play_button.setEnabled(False)

    def _set_heard(self, *, is_heard: bool) -> None:
        self.waveform.setVisible(is_heard)
        self.bar.setVisible(is_heard)
        self.silence.setVisible(not is_heard)
