"""An open loudspeaker, from the first sample to the last."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final

from mockvoice.audio.portaudio import close_stream, open_stream, portaudio
from mockvoice.errors import NoLoudspeakerError

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.audio.devices import Device
    from mockvoice.audio.playback import Stretch

_LOOK_EVERY_S: Final = 0.02
_STALL_LOOKS: Final = 100  # two seconds in which we looked and PortAudio took nothing
_OTHER_RATES_HZ: Final = (48_000.0, 44_100.0, 16_000.0)
_MOST_CHANNELS: Final = 2


class Output:
    """A stream to the loudspeaker, with a thread that sees its end and closes it.

    Args:
        device: The loudspeaker.

    Raises:
        NoLoudspeakerError: It cannot be opened.
    """

    def __init__(self, device: Device) -> None:
        self._device = device
        self._stretch: Stretch | None = None
        self._callback_count = 0
        self._is_finished = False
        self._is_ended = threading.Event()
        self._thread: threading.Thread | None = None
        self._stream = self._open()
        self.sample_rate_hz = float(self._stream.samplerate)

    @property
    def position_s(self) -> float:
        """The place in the recording that is heard now."""
        stretch = self._stretch
        return 0.0 if stretch is None else stretch.position_s(float(self._stream.latency))

    def play(self, stretch: Stretch, on_over: Callable[[NoLoudspeakerError | None], None]) -> None:
        """Begin.

        Args:
            stretch: What to play.
            on_over: Told, on this output's thread, that all was heard (None) or that the loudspeaker is gone; not
                after `end`.

        Raises:
            NoLoudspeakerError: The loudspeaker does not start; everything is freed.
        """
        self._stretch = stretch
        stretch.start()
        with portaudio() as sounddevice:
            try:
                self._stream.start()
            except sounddevice.PortAudioError as error:
                stretch.cancel()
                close_stream(self._stream)
                raise self._refusal(str(error)) from error
        self._thread = threading.Thread(target=self._watch, args=(on_over,), name="player")
        self._thread.start()

    def change(self, stretch: Stretch) -> None:
        """Go on with another stretch, without a new stream."""
        before = self._stretch
        stretch.start()
        self._stretch = stretch
        if before is not None:
            before.cancel()

    def end(self) -> None:
        """Fall silent at once, close the stream, and wait until that is done."""
        self._is_ended.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()

    def _on_frames(self, target: NDArray[np.float32], _count: int, _time: Any, _status: Any) -> None:
        """PortAudio's callback: it copies, and nothing else."""
        self._callback_count += 1
        stretch = self._stretch
        if stretch is not None:
            stretch.copy_out(target)

    def _on_finished(self) -> None:
        self._is_finished = True

    def _watch(self, on_over: Callable[[NoLoudspeakerError | None], None]) -> None:
        lost: NoLoudspeakerError | None = None
        callbacks_seen = looks_without_callback = 0
        while not self._is_ended.wait(_LOOK_EVERY_S):
            looks_without_callback = looks_without_callback + 1 if callbacks_seen == self._callback_count else 0
            callbacks_seen = self._callback_count
            if self._is_finished or looks_without_callback > _STALL_LOOKS:
                lost = self._loss()
                break
            if self._was_heard():
                break
        close_stream(self._stream)
        if self._stretch is not None:
            self._stretch.cancel()
        if not self._is_ended.is_set():
            on_over(lost)

    def _was_heard(self) -> bool:
        """Whether the stretch has come to its end at the ear; waits for the last of it."""
        stretch = self._stretch
        if stretch is None or not stretch.is_played:
            return False
        self._is_ended.wait(float(self._stream.latency))
        return stretch is self._stretch

    def _open(self) -> Any:
        channels = min(self._device.output_channels, _MOST_CHANNELS)
        reason = ""
        with portaudio() as sounddevice:
            for rate_hz in dict.fromkeys((self._device.default_sample_rate_hz, *_OTHER_RATES_HZ)):
                try:
                    stream = sounddevice.OutputStream(
                        device=self._device.index,
                        samplerate=rate_hz,
                        channels=channels,
                        dtype="float32",
                        latency="high",
                        callback=self._on_frames,
                        finished_callback=self._on_finished,
                    )
                except sounddevice.PortAudioError as error:
                    reason = str(error)
                    continue
                open_stream(stream)
                return stream
        raise self._refusal(reason)

    def _refusal(self, reason: str) -> NoLoudspeakerError:
        return NoLoudspeakerError(
            f"The loudspeaker “{self._device.name}” cannot be opened ({reason}).",
            mend="Close other programs that play sound, or choose another loudspeaker in the settings.",
        )

    def _loss(self) -> NoLoudspeakerError:
        return NoLoudspeakerError(
            f"The loudspeaker “{self._device.name}” stopped while it was playing.",
            kept="The recording is untouched.",
            mend="Connect a loudspeaker or headphones, then play again.",
        )
