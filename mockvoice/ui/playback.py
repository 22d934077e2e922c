"""Hearing a recording again: the program's player, as a Qt object with signals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from mockvoice.audio.route import STRAIGHT
from mockvoice.errors import MockVoiceError

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.audio.route import Route

_POLL_MS = 33


class PlayerLike(Protocol):
    """What the review needs of a player; times are seconds of the original recording."""

    @property
    def position_s(self) -> float:
        """Where it is."""

    @property
    def is_playing(self) -> bool:
        """Whether sound is being played."""

    def load(self, samples: NDArray[np.int16], sample_rate_hz: int) -> None:
        """Take a recording, int16, shape (n,)."""

    def play(
        self, *, from_s: float | None = None, speed: float = 1.0, on_finished: Callable[[], None] | None = None
    ) -> None:
        """Start. Raises NoLoudspeakerError; `on_finished` comes from another thread."""

    def pause(self) -> None:
        """Stop and stay there."""

    def stop(self) -> None:
        """Stop."""

    def seek(self, at_s: float) -> None:
        """Go there, playing or not."""

    def set_speed(self, speed: float) -> None:
        """Play at 0.5 to 2 times the speed; the pitch stays."""

    def set_route(self, route: Route) -> None:
        """Skip parts, or loop one; another recording has no route."""


class Playback(QObject):
    """Plays one recording at a time and says where it is.

    The player is shared with the rest of the program, so the recording is handed to it when it is first played and
    again after `release`. Lives in the window's thread.
    """

    position_changed = Signal(float)
    playing_changed = Signal(bool)
    playback_failed = Signal(object)
    """Carries a MockVoiceError."""

    _finished = Signal(int)

    def __init__(self, player: PlayerLike, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._samples: NDArray[np.int16] | None = None
        self._sample_rate_hz = 1
        self._is_loaded = False
        self._is_playing = False
        self._position_s = 0.0
        self._speed = 1.0
        self._route = STRAIGHT
        self._run = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self.poll)
        self._finished.connect(self._end_run)

    @property
    def position_s(self) -> float:
        """Where the recording is, in seconds."""
        return self._position_s

    @property
    def duration_s(self) -> float:
        """Length of the recording in seconds; 0 without one."""
        return 0.0 if self._samples is None else len(self._samples) / self._sample_rate_hz

    @property
    def is_playing(self) -> bool:
        """Whether it is being played."""
        return self._is_playing

    @property
    def speed(self) -> float:
        """How many times the speed it was spoken at."""
        return self._speed

    @property
    def route(self) -> Route:
        """What is skipped, and what is looped."""
        return self._route

    def take(self, samples: NDArray[np.int16] | None, sample_rate_hz: int) -> None:
        """Take a recording, int16, shape (n,), or None for nothing to play; stands at its start, without a route."""
        self.release()
        self._route = STRAIGHT
        self._samples = samples
        self._sample_rate_hz = sample_rate_hz
        self._move(0.0)

    def toggle(self) -> None:
        """Play, or pause; from the start where the end was reached."""
        if self._is_playing:
            self.pause()
        elif self._position_s >= self.duration_s:
            self.play_from(0.0)
        else:
            self.play_from(self._position_s)

    def play_from(self, at_s: float) -> None:
        """Play from there on. Without a loudspeaker `playback_failed` is emitted and nothing plays."""
        if self._samples is None:
            return
        at_s = self._within(at_s)
        self._run += 1
        run = self._run
        try:
            if not self._is_loaded:
                self._player.load(self._samples, self._sample_rate_hz)
                self._is_loaded = True
                if self._route is not STRAIGHT:
                    self._player.set_route(self._route)
            self._player.play(from_s=at_s, speed=self._speed, on_finished=lambda: self._finished.emit(run))
        except MockVoiceError as error:
            self._set_playing(playing=False)
            self._move(at_s)
            self.playback_failed.emit(error)
            return
        self._move(at_s)
        self._set_playing(playing=True)

    def pause(self) -> None:
        """Stay where it is."""
        if not self._is_playing:
            return
        self._run += 1
        self.poll()
        self._player.pause()
        self._set_playing(playing=False)

    def seek(self, at_s: float) -> None:
        """Go to a place, in seconds; what lies outside is brought inside. Goes on playing where it played."""
        at_s = self._within(at_s)
        if self._is_playing:
            self._player.seek(at_s)
        self._move(at_s)

    def nudge(self, by_s: float) -> None:
        """Go forward by seconds, or back where they are negative."""
        self.seek(self._position_s + by_s)

    def set_speed(self, speed: float) -> None:
        """Play at `speed` times the speed it was spoken at, 0.5 to 2, from now on."""
        self._speed = speed
        if self._is_playing:
            self._player.set_speed(speed)

    def set_route(self, route: Route) -> None:
        """Skip parts of the recording, or play one again and again, from now on."""
        if route != self._route:
            self._route = route
            if self._is_loaded:
                self._player.set_route(route)

    def release(self) -> None:
        """Stop, and leave the player to others; where it stood is kept."""
        if self._is_playing:
            self.pause()
        if self._is_loaded:
            self._player.stop()
            self._is_loaded = False

    def poll(self) -> None:
        """Ask the player where it is; called by a timer while it plays."""
        if self._is_playing:
            self._move(self._within(self._player.position_s))

    def _end_run(self, run: int) -> None:
        if run != self._run or not self._is_playing:
            return
        self._set_playing(playing=False)
        self._move(self.duration_s)

    def _within(self, at_s: float) -> float:
        return min(max(at_s, 0.0), self.duration_s)

    def _move(self, at_s: float) -> None:
        self._position_s = at_s
        self.position_changed.emit(at_s)

    def _set_playing(self, *, playing: bool) -> None:
        if playing:
            self._timer.start()
        else:
            self._timer.stop()
        if playing != self._is_playing:
            self._is_playing = playing
            self.playing_changed.emit(playing)
