"""Whether the microphone is still there."""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING, Final

from mockvoice.audio.pulse import PulseConnection

if TYPE_CHECKING:
    from collections.abc import Callable

_STALL_S: Final = 1.0  # below the 1.5 s after which PortAudio's ALSA part starts a stalled stream again in silence
_STALL_LOOKS: Final = 10
_FIRST_FRAMES_WITHIN_S: Final = 5.0  # a Bluetooth headset takes seconds to change to its speech profile
_ASK_SERVER_EVERY_S: Final = 0.25


class MicrophoneWatch:
    """Looks after a running stream; all of it on one thread.

    Three signs tell of a loss: the stream has ended; no frames came for a second; the sound server no longer has the
    source that this process recorded from. A stall counts only if we looked several times meanwhile: where the whole
    computer stood still, frames and looks are missing alike, and nothing is wrong with the microphone.

    Args:
        is_active: Whether PortAudio still runs the stream.
        asks_server: Whether the device is one behind which a sound server hides the true source.
        clock: Gives a time in seconds that never goes back.
    """

    def __init__(
        self, is_active: Callable[[], bool], *, asks_server: bool, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._is_active = is_active
        self._frames_seen = 0
        self._clock = clock
        self._frames_seen_at = clock()
        self._looks_without_frames = 0
        self._asked_at = self._frames_seen_at
        self._source: int | None = None
        self._server: PulseConnection | None = None
        if asks_server:
            with contextlib.suppress(ConnectionError):
                self._server = PulseConnection()

    def reason_of_loss(self, frame_count: int) -> str | None:
        """What happened to the microphone, as the end of a sentence, or None while all is well.

        Args:
            frame_count: Frames that came since the start of the stream.
        """
        if not self._is_active():
            return "its connection ended"
        now = self._clock()
        if frame_count != self._frames_seen:
            self._frames_seen = frame_count
            self._frames_seen_at = now
            self._looks_without_frames = 0
        else:
            self._looks_without_frames += 1
        patience_s = _STALL_S if frame_count else _FIRST_FRAMES_WITHIN_S
        if now - self._frames_seen_at > patience_s and self._looks_without_frames > _STALL_LOOKS:
            return "it stopped giving sound" if frame_count else f"it gave no sound for {patience_s:.0f} s"
        if now - self._asked_at >= _ASK_SERVER_EVERY_S:
            self._asked_at = now
            return self._what_the_server_says()
        return None

    def close(self) -> None:
        """Let go of the sound server."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _what_the_server_says(self) -> str | None:
        if self._server is None:
            return None
        try:
            sources = self._server.sources()
        except ConnectionError:
            self.close()  # a server that is gone ends the stream as well, and that is seen above
            return None
        if self._source is None:
            self._source = next(iter(sources.in_use), None)
            return None
        if any(source.index == self._source for source in sources.all):
            return None
        return "it was unplugged or switched off"
