"""The voice that comes with the system: eSpeak NG on Linux, SAPI on Windows, NSSpeechSynthesizer on macOS."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import av
import numpy as np

from mockvoice.errors import VoiceError
from mockvoice.voice import worker
from mockvoice.voice.speaker import Speech, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_EXTRA_S_PER_CHARACTER: Final = 0.02
_QUESTION_IS_SHOWN: Final = "The question can still be read on the screen."
_MENDS: Final = {
    worker.NO_ENGINE: "Install a speech engine (on Debian and Ubuntu: sudo apt install espeak-ng), then start again.",
    worker.NO_VOICE: "Choose another voice in the settings.",
    worker.NOT_SPOKEN: "Choose another voice in the settings, or try again.",
}


class SystemSpeaker:
    """Speaks by pyttsx3 in a process of its own, one for each utterance, into memory. A `Speaker`.

    Args:
        command: Starts `mockvoice.voice.worker`; the folder of the request is added to it.
        timeout_s: What takes longer, beside a little for each character of the text, is ended.
    """

    def __init__(self, *, command: Sequence[str] | None = None, timeout_s: float = 20.0) -> None:
        self._command = tuple(command or (sys.executable, "-P", "-m", "mockvoice.voice.worker"))
        self._timeout_s = timeout_s
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False

    def voices(self) -> tuple[Voice, ...]:
        """All voices of this system, in the engine's order.

        Raises:
            VoiceError: There is no speech engine or no voice, or it does not answer in time.
        """
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
        words = "".join(letter if letter.isprintable() else " " for letter in text).strip()
        if not words:
            raise VoiceError("There is nothing to read aloud: the text is empty.")
        request = {"do": "speak", "text": words, "voice_id": voice_id, "rate_wpm": rate_wpm}
        with tempfile.TemporaryDirectory(prefix="mockvoice-voice-") as folder:
            self._ask(Path(folder), request, self._timeout_s + _EXTRA_S_PER_CHARACTER * len(words))
            speech = _read_speech(Path(folder) / worker.SPEECH_NAME)
        if not speech.samples.any():
            raise _failure(worker.NOT_SPOKEN, "the voice gave no sound")
        return speech

    def close(self) -> None:
        """End what is being spoken; whoever waits for it gets a VoiceError. Nothing can be spoken afterwards."""
        with self._lock:
            self._is_closed = True
            if self._process is not None:
                self._process.kill()

    def _ask(self, folder: Path, request: dict[str, Any], timeout_s: float) -> dict[str, Any]:
        """Let a new process meet `request`, and give its answer, which is no error."""
        (folder / worker.REQUEST_NAME).write_text(json.dumps(request), encoding="utf-8")
        log_path = folder / "log.txt"
        with log_path.open("wb") as log:
            process = self._start((*self._command, str(folder)), log.fileno())
            try:
                exit_status = process.wait(timeout_s)
            except subprocess.TimeoutExpired as error:
                raise _failure(worker.NOT_SPOKEN, f"the speech engine gave no answer for {timeout_s:.0f} s") from error
            finally:
                process.kill()
                process.wait()
                with self._lock:
                    self._process = None
        if self._is_closed:
            raise _failure(worker.NOT_SPOKEN, "it was stopped")
        try:
            answer: dict[str, Any] = json.loads((folder / worker.ANSWER_NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            last_words = log_path.read_text(encoding="utf-8", errors="replace").strip().rsplit("\n", 1)[-1]
            reason = f"the speech engine ended with status {exit_status}"
            raise _failure(worker.NOT_SPOKEN, f"{reason}: {last_words}" if last_words else reason) from error
        if "error" in answer:
            raise _failure(answer["kind"], answer["error"])
        return answer

    def _start(self, command: tuple[str, ...], log: int) -> subprocess.Popen[bytes]:
        # The worker finds this very package, wherever it was started from, and nothing from the current folder (-P).
        package_root = str(Path(__file__).resolve().parents[2])
        search_path = os.pathsep.join(filter(None, (package_root, os.environ.get("PYTHONPATH", ""))))
        with self._lock:
            if self._is_closed:
                raise _failure(worker.NOT_SPOKEN, "it was stopped")
            try:
                self._process = subprocess.Popen(  # noqa: S603, the command is ours
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    env=os.environ | {"PYTHONPATH": search_path},
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows alone has it
                )
            except OSError as error:
                raise _failure(worker.NOT_SPOKEN, f"the speaking process does not start: {error.strerror}") from error
            return self._process


def _read_speech(path: Path) -> Speech:
    """The sound in a file of any format: WAV from most engines, AIFF on macOS whatever the name says."""
    try:
        with av.open(str(path), "r") as container:
            stream = container.streams.audio[0]
            to_mono = av.AudioResampler(format="flt", layout="mono", rate=stream.rate)
            blocks: list[NDArray[np.float32]] = [
                mono.to_ndarray()[0] for frame in container.decode(stream) for mono in to_mono.resample(frame)
            ]
            blocks += [mono.to_ndarray()[0] for mono in to_mono.resample(None)]
            rate_hz = stream.rate
    except (av.FFmpegError, OSError, IndexError) as error:
        raise _failure(worker.NOT_SPOKEN, f"what the speech engine wrote is no sound: {error}") from error
    return Speech(np.concatenate(blocks) if blocks else np.zeros(0, np.float32), rate_hz)


def _failure(kind: str, reason: str) -> VoiceError:
    return VoiceError(f"The question cannot be read aloud: {reason}.", kept=_QUESTION_IS_SHOWN, mend=_MENDS[kind])
