"""Speaking and recording take turns: the microphone opens when the interviewer is no longer to be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from mockvoice.audio.level import Meter
    from mockvoice.audio.recorder import RecordingStats
    from mockvoice.interview.parts import RecorderLike


class Listener(Protocol):
    """Somebody who speaks, and can listen."""

    def begin_listening(self) -> None:
        """Stop speaking, and return when nothing of it is to be heard any more."""

    def end_listening(self) -> None:
        """Speak again."""


class QuietRecorder:
    """A recording in which the interviewer is silent from the first sample to the last. A `RecorderLike`.

    Args:
        recorder: Has not been started.
        interviewer: Waits with what is to be said until the recording has ended.
    """

    def __init__(self, recorder: RecorderLike, interviewer: Listener) -> None:
        self._recorder = recorder
        self._interviewer = interviewer
        self._is_listening = False

    @property
    def meter(self) -> Meter:
        """The level now."""
        return self._recorder.meter

    def start(self) -> None:
        """Wait until the interviewer is silent, then open the microphone. Raises NoMicrophoneError."""
        self._is_listening = True
        self._interviewer.begin_listening()
        try:
            self._recorder.start()
        except BaseException:
            self._end_listening()
            raise

    def stop(self) -> RecordingStats:
        """Close the microphone, deliver what is left, and let the interviewer speak. Raises as the recorder does."""
        try:
            return self._recorder.stop()
        finally:
            self._end_listening()

    def _end_listening(self) -> None:
        if self._is_listening:
            self._is_listening = False
            self._interviewer.end_listening()
