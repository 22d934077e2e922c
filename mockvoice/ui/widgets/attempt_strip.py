"""Another attempt at the same question, below this one: which of the two is heard, and where each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.analysis.same_moment import same_moment
from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.playback import Playback
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.toggle_chip import ToggleChip
from mockvoice.ui.widgets.tokens import TokenLine
from mockvoice.ui.widgets.waveform import Waveform

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.review_desk import ReplaySound
    from mockvoice.ui.playback import PlayerLike

_WORDS_AROUND = 6


class AttemptStrip(QWidget):
    """Plays the other attempt by a playback of its own; the player itself is shared, so that one alone is heard."""

    switched = Signal(bool)
    """Whether the other attempt is heard from now on."""

    def __init__(self, player: PlayerLike, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Scorecard | None = None
        self._line = TokenLine((), ())
        self._name = ""
        self.playback = Playback(player, self)
        self.waveform = Waveform(is_bare=True)
        self.chip = ToggleChip(
            "Hear the other attempt", "Goes to the same moment of the other attempt and back. Key: A"
        )
        self.place = label("", "small-muted", wraps=True)
        self.words = label("", "small", wraps=True, verbatim=True)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.chip)
        head.addWidget(self.place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.waveform)
        column.addWidget(self.words)
        self.chip.toggled.connect(self._switch)
        self.waveform.seek_requested.connect(self._seek)
        self.playback.position_changed.connect(self._show_position)
        self.setVisible(False)

    @property
    def is_heard(self) -> bool:
        """Whether the other attempt is the one that is heard."""
        return self.chip.isChecked()

    @property
    def has_sound(self) -> bool:
        """Whether there is another attempt to hear."""
        return self.playback.duration_s > 0

    def show_attempt(self, name: str, sound: ReplaySound, scorecard: Scorecard | None) -> None:
        """Show an attempt, standing at its start; this one goes on being heard."""
        self.chip.show_checked(is_checked=False)
        self._name, self._card = name, scorecard
        self._line = TokenLine(() if scorecard is None else scorecard.words, ())
        self.waveform.setAccessibleName(tr(f"Waveform of {name}"))
        self.waveform.show_sound(sound.peaks, (), sound.peaks.duration_s)
        self.playback.take(sound.samples if len(sound.samples) else None, SAMPLE_RATE_HZ)
        self.setVisible(True)
        self._tell("")

    def clear(self) -> None:
        """Show none."""
        self.chip.show_checked(is_checked=False)
        self.playback.take(None, SAMPLE_RATE_HZ)
        self._card = None
        self.setVisible(False)

    def switch_from(self, here: Scorecard | None, playback: Playback) -> None:
        """Hear this attempt at the moment at which the one of `playback` is; playing or not as that was."""
        moment = same_moment(here, self._card, playback.position_s, (playback.duration_s, self.playback.duration_s))
        self._hand_over(playback, self.playback, moment.at_s)
        self._tell("" if moment.concept is None else f"at “{moment.concept}”")

    def switch_to(self, here: Scorecard | None, playback: Playback) -> None:
        """Hear the attempt of `playback` again, at the moment at which this one is."""
        durations_s = (self.playback.duration_s, playback.duration_s)
        moment = same_moment(self._card, here, self.playback.position_s, durations_s)
        self._hand_over(self.playback, playback, moment.at_s)
        self._tell("")

    @staticmethod
    def _hand_over(old: Playback, new: Playback, at_s: float) -> None:
        was_playing = old.is_playing
        new.set_speed(old.speed)
        old.release()
        if was_playing:
            new.play_from(at_s)
        else:
            new.seek(at_s)

    def _switch(self, is_other: bool) -> None:  # noqa: FBT001 - the slot of a signal that carries a bool
        self.switched.emit(is_other)

    def _seek(self, at_s: float) -> None:
        self.playback.seek(at_s)

    def _tell(self, where: str) -> None:
        heard = f"You hear {self._name}" if self.is_heard else f"You hear this attempt; below is {self._name}"
        self.place.setText(f"{heard} {where}".strip() + ".")

    def _show_position(self, at_s: float) -> None:
        self.waveform.set_position(at_s)
        token = self._line.at_time(at_s)
        if token is None or not self.is_heard:
            if not self.is_heard:
                self.words.setText("")
            return
        first, last = max(0, token - _WORDS_AROUND), min(len(self._line.tokens), token + _WORDS_AROUND + 1)
        said = " ".join(found.text for found in self._line.tokens[first:last])
        self.words.setText(f"{wording.clock(at_s)}  …{said}…")
