"""Plays a recording, from any place, slower or faster at the same pitch, and knows where it is."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.audio.devices import find_output
from mockvoice.audio.output import Output
from mockvoice.audio.playback import Stretch
from mockvoice.audio.route import STRAIGHT
from mockvoice.audio.tempo import FASTEST, SLOWEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mockvoice.audio.route import Route
    from mockvoice.errors import NoLoudspeakerError


class Player:
    """A loudspeaker with one recording in it.

    All methods may be called from any thread. `play`, `seek` and `set_speed` return within some hundredths of a second
    however long the recording is.

    Args:
        device_name: A loudspeaker's name; None for the system's default.
    """

    def __init__(self, *, device_name: str | None = None) -> None:
        self._device_name = device_name
        # Two locks, so that a call may wait for an output's thread while that thread reports its end: `calls` is held
        # by the public methods, `state` only for moments, by them and by that thread.
        self._calls = threading.RLock()
        self._state = threading.RLock()
        self._samples: NDArray[np.int16] | NDArray[np.float32] = np.zeros(0, np.int16)
        self._sample_rate_hz = SAMPLE_RATE_HZ
        self._rests_at_s = 0.0
        self._speed = 1.0
        self._route = STRAIGHT
        self._output: Output | None = None

    @property
    def duration_s(self) -> float:
        """Length of what is loaded."""
        return len(self._samples) / self._sample_rate_hz

    @property
    def is_playing(self) -> bool:
        """Sound goes to the loudspeaker."""
        return self._output is not None

    @property
    def position_s(self) -> float:
        """The place in the recording that is heard now, or where playing would go on."""
        with self._state:
            return self._rests_at_s if self._output is None else self._output.position_s

    def load(self, samples: NDArray[np.int16] | NDArray[np.float32], sample_rate_hz: int) -> None:
        """Take a recording, mono, shape (n,), and stand at its beginning. What played before stops."""
        if samples.ndim != 1 or samples.dtype not in (np.int16, np.float32):
            raise TypeError(f"expected int16 or float32 of shape (n,), got {samples.dtype} of shape {samples.shape}")
        with self._calls:
            self._rest(0.0)
            self._samples = samples
            self._sample_rate_hz = sample_rate_hz
            self._route = STRAIGHT

    def play(
        self,
        *,
        from_s: float | None = None,
        speed: float = 1.0,
        on_finished: Callable[[], None] | None = None,
        on_lost: Callable[[NoLoudspeakerError], None] | None = None,
    ) -> None:
        """Play from `from_s`, or from where it stands; at the end, from the beginning.

        Args:
            from_s: In time of the recording.
            speed: 0.5 to 2, at the same pitch; else ValueError.
            on_finished: Told, on a thread of the player's, when the end of the recording was heard; not after `pause`,
                `stop`, `load` or another `play`.
            on_lost: Told, on a thread of the player's, that the loudspeaker is gone; the place is kept.

        Raises:
            NoLoudspeakerError: There is none, or it cannot be opened.
        """
        _check_speed(speed)

        def on_over(lost: NoLoudspeakerError | None) -> None:
            with self._state:
                if self._output is not output:
                    return
                self._rests_at_s = self.duration_s if lost is None else output.position_s
                self._output = None
            if lost is None and on_finished is not None:
                on_finished()
            if lost is not None and on_lost is not None:
                on_lost(lost)

        with self._calls:
            self._rest(None if from_s is None else self._within(from_s))
            if from_s is None and self._rests_at_s >= self.duration_s:
                self._rests_at_s = 0.0
            self._speed = speed
            output = Output(find_output(self._device_name))
            with self._state:
                output.play(self._stretch_for(output), on_over)
                self._output = output

    def choose_device(self, device_name: str | None) -> None:
        """Use another loudspeaker from the next `play` on; None is the system's default."""
        with self._calls:
            self._device_name = device_name

    def pause(self) -> None:
        """Fall silent and stay at this place. Nothing happens where nothing plays."""
        with self._calls:
            self._rest(None)

    def stop(self) -> None:
        """Fall silent and go back to the beginning."""
        with self._calls:
            self._rest(0.0)

    def seek(self, at_s: float) -> None:
        """Go to another place, in time of the recording, and go on playing there if it played."""
        with self._calls, self._state:
            self._rests_at_s = self._within(at_s)
            self._change_stretch()

    def set_speed(self, speed: float) -> None:
        """Go on from here at another speed, 0.5 to 2, else ValueError. Nothing happens where nothing plays."""
        _check_speed(speed)
        with self._calls, self._state:
            if self._output is not None:
                self._rests_at_s = self.position_s
                self._speed = speed
                self._change_stretch()

    def set_route(self, route: Route) -> None:
        """Leave out, or play again and again, parts of what is loaded, from here on; `load` goes back to neither."""
        with self._calls, self._state:
            if self._output is not None:
                self._rests_at_s = self.position_s
            self._route = route
            self._change_stretch()

    def close(self) -> None:
        """Fall silent and leave no thread behind."""
        self.stop()

    def _rest(self, at_s: float | None) -> None:
        """Fall silent, at `at_s` or where it is."""
        with self._state:
            output = self._output
            self._rests_at_s = self.position_s if at_s is None else at_s
            self._output = None
        if output is not None:
            output.end()

    def _change_stretch(self) -> None:
        if self._output is not None:
            self._output.change(self._stretch_for(self._output))

    def _stretch_for(self, output: Output) -> Stretch:
        return Stretch(
            self._samples,
            self._sample_rate_hz,
            from_s=self._rests_at_s,
            speed=self._speed,
            output_rate_hz=output.sample_rate_hz,
            route=self._route,
        )

    def _within(self, at_s: float) -> float:
        return min(max(0.0, at_s), self.duration_s)


def _check_speed(speed: float) -> None:
    if not SLOWEST <= speed <= FASTEST:
        raise ValueError(f"speed is {speed}, and has to be from {SLOWEST} to {FASTEST}")
