"""The voice that comes with the system: eSpeak NG on Linux, SAPI on Windows, NSSpeechSynthesizer on macOS."""

from __future__ import annotations

import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mockvoice.errors import VoiceError
from mockvoice.voice.process import SpeakingProcess, UnspokenError, speakable, speech_in
from mockvoice.voice.requests import NOT_SPOKEN
from mockvoice.voice.speaker import Speech, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.voice.requests import Answer, Request

_EXTRA_S_PER_CHARACTER: Final = 0.02


class SystemSpeaker:
    """Speaks by pyttsx3 in a process of its own, one for each utterance, into memory. A `Speaker`.

    After `get_ready`, the process for the next utterance is always started ahead, so that nobody waits for its start;
    whoever calls that has to call `close`.

    Args:
        command: Starts `mockvoice.voice.worker`.
        timeout_s: What takes longer, beside a little for each character of the text, is ended.
    """

    def __init__(self, *, command: Sequence[str] | None = None, timeout_s: float = 20.0) -> None:
        # -P: the worker imports nothing from the folder in which MockVoice happens to run.
        self._command = tuple(command or (sys.executable, "-P", "-m", "mockvoice.voice.worker"))
        self._timeout_s = timeout_s
        self._keeps_spare = False
        self._lock = threading.Lock()
        self._spare: SpeakingProcess | None = None
        self._process: SpeakingProcess | None = None
        self._is_closed = False

    def get_ready(self, voice_id: str | None = None) -> None:
        """Start the process for the next utterance, and from now on always do. Never raises."""
        del voice_id
        self._keeps_spare = True
        self._start_spare()

    def voices(self) -> tuple[Voice, ...]:
        """All voices of this system as they are now, in the engine's order.

        Raises:
            VoiceError: There is no speech engine or no voice, or it does not answer in time.
        """
        with self._lock:
            stale, self._spare = self._spare, None
        if stale is not None:
            stale.end()
        with tempfile.TemporaryDirectory(prefix="mockvoice-voice-") as folder:
            answer = self._ask(Path(folder), {"do": "list"}, self._timeout_s)
        return tuple(Voice(**voice) for voice in answer["voices"])

    def synthesise(self, text: str, *, voice_id: str | None = None, rate_wpm: int = 170) -> Speech:
        """Speak `text` into memory.

        Args:
            text: What to say; control characters are read as spaces.
            voice_id: One of `voices`; None for the system's own, or an English one where that is not English.
            rate_wpm: Words per minute, as the engine understands them.

        Returns:
            The sound, at the engine's own rate.

        Raises:
            VoiceError: It cannot be spoken, or not in time.
        """
        words = speakable(text)
        request = {"do": "speak", "text": words, "voice_id": voice_id, "rate_wpm": rate_wpm}
        with tempfile.TemporaryDirectory(prefix="mockvoice-voice-") as folder:
            self._ask(Path(folder), request, self._timeout_s + _EXTRA_S_PER_CHARACTER * len(words))
            speech = speech_in(Path(folder))
        self._start_spare()
        return speech

    def close(self) -> None:
        """End what is being spoken; whoever waits for it gets a VoiceError. Nothing can be spoken afterwards."""
        with self._lock:
            self._is_closed = True
            processes = [process for process in (self._process, self._spare) if process is not None]
            self._process = self._spare = None
        for process in processes:
            process.end()

    def _start_spare(self) -> None:
        with self._lock:
            if self._is_closed or not self._keeps_spare or self._spare is not None:
                return
            try:
                self._spare = SpeakingProcess(self._command)
            except VoiceError:
                return  # the next utterance tries again, and tells

    def _ask(self, folder: Path, request: Request, timeout_s: float) -> Answer:
        """Let a process that was asked nothing before meet `request`, and end it."""
        process = self._fresh_process()
        try:
            return process.ask(folder, request, timeout_s)
        finally:
            with self._lock:
                self._process = None
            process.end()

    def _fresh_process(self) -> SpeakingProcess:
        with self._lock:
            if self._is_closed:
                raise UnspokenError(NOT_SPOKEN, "it was stopped")
            spare, self._spare = self._spare, None
            if spare is not None and not spare.is_alive:
                spare.end()
                spare = None
            self._process = spare or SpeakingProcess(self._command)
            return self._process
