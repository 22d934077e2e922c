"""Says questions aloud: a voice makes the sound, a player lets it be heard."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from mockvoice.errors import MockVoiceError

if TYPE_CHECKING:
    from concurrent.futures import Future

    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.interview.parts import Worker
    from mockvoice.settings import Settings
    from mockvoice.voice.speaker import Speaker

OnDone = Callable[[MockVoiceError | None], None]


class Loudspeaker(Protocol):
    """The part of a player that speaking needs."""

    def load(self, samples: NDArray[np.float32], sample_rate_hz: int) -> None:
        """Take the sound to play."""

    def play(self, *, on_finished: Callable[[], None] | None = None) -> None:
        """Play from the start. Raises NoLoudspeakerError."""

    def stop(self) -> None:
        """Stop at once."""


class SpeakingInterviewer:
    """The interviewer's voice. `say` and `hush` return at once; the work is done on `worker`.

    Args:
        settings: Returns the settings that hold now, so that a new voice or rate is used for the next line.
    """

    def __init__(
        self, speaker: Speaker, loudspeaker: Loudspeaker, worker: Worker, settings: Callable[[], Settings]
    ) -> None:
        self._speaker = speaker
        self._loudspeaker = loudspeaker
        self._worker = worker
        self._settings = settings
        self._lock = threading.Lock()
        self._line = 0

    def say(self, text: str, on_done: OnDone) -> None:
        """Speak `text`; `on_done` comes once, on any thread, unless something else is said or `hush` is called."""
        line = self._next_line()
        self._worker.submit(self._speak, line, text, on_done).add_done_callback(_raise_unexpected)

    def hush(self) -> None:
        """Stop speaking now."""
        self._next_line()

    def _next_line(self) -> int:
        with self._lock:
            self._line += 1
            line = self._line
        self._worker.submit(self._loudspeaker.stop)
        return line

    def _is_current(self, line: int) -> bool:
        with self._lock:
            return line == self._line

    def _speak(self, line: int, text: str, on_done: OnDone) -> None:
        if not self._is_current(line):
            return
        settings = self._settings()
        try:
            speech = self._speaker.synthesise(text, voice_id=settings.voice_id, rate_wpm=settings.voice_rate_wpm)
            if self._is_current(line):
                self._loudspeaker.load(speech.samples, speech.sample_rate_hz)
                self._loudspeaker.play(on_finished=lambda: self._finished(line, on_done))
        except MockVoiceError as error:
            if self._is_current(line):
                on_done(error)

    def _finished(self, line: int, on_done: OnDone) -> None:
        if self._is_current(line):
            on_done(None)


def _raise_unexpected(future: Future[None]) -> None:
    error = future.exception()
    if error is not None:
        threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, None)))
