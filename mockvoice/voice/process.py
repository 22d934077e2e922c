"""A speaking process, seen from MockVoice: started, asked, and ended where it does not answer."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import av
import numpy as np

from mockvoice.errors import VoiceError
from mockvoice.voice.requests import (
    ANSWER_NAME,
    NO_ANSWER,
    NO_ENGINE,
    NO_VOICE,
    NOT_SPOKEN,
    REQUEST_NAME,
    SPEECH_NAME,
)
from mockvoice.voice.speaker import Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mockvoice.voice.requests import Answer, Request

_QUESTION_IS_SHOWN: Final = "The question can still be read on the screen."
_MENDS: Final = {
    NO_ENGINE: "Install a speech engine (on Debian and Ubuntu: sudo apt install espeak-ng), then start again.",
    NO_VOICE: "Choose another voice in the settings.",
    NOT_SPOKEN: "Choose another voice in the settings, or try again.",
    NO_ANSWER: "Choose another voice in the settings, or try again.",
}
_SECOND_S: Final = 1.0


class UnspokenError(VoiceError):
    """A text is not read aloud.

    Args:
        kind: One of the four of `mockvoice.voice.requests`.
        reason: Why, as it goes on after a colon.
    """

    def __init__(self, kind: str, reason: str) -> None:
        super().__init__(f"The question cannot be read aloud: {reason}.", kept=_QUESTION_IS_SHOWN, mend=_MENDS[kind])
        self.kind = kind
        self.reason = reason


class EndedError(UnspokenError):
    """The process came to its end in place of an answer."""


class SpeakingProcess:
    """A process that speaks, from its start to `end`. See `mockvoice.voice.requests` for what is said to it.

    `ask` is called by one thread at a time; `end` may come from another.

    Args:
        command: Starts it.

    Raises:
        VoiceError: It does not start.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._log = tempfile.TemporaryFile()  # noqa: SIM115, it lives as long as the process
        # The process finds this very package, wherever it was started from.
        package_root = str(Path(__file__).resolve().parents[2])
        search_path = os.pathsep.join(filter(None, (package_root, os.environ.get("PYTHONPATH", ""))))
        try:
            self._process = subprocess.Popen(  # noqa: S603, the command is ours
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._log,
                env=os.environ | {"PYTHONPATH": search_path},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows alone has it
            )
        except OSError as error:
            self._log.close()
            raise UnspokenError(NO_ANSWER, f"the speaking process does not start: {error.strerror}") from error
        self._replies: queue.Queue[bytes] = queue.Queue()
        self._is_ended = threading.Event()
        self._closing = threading.Lock()
        self._reader = threading.Thread(target=self._read, name="speaking process", daemon=True)
        self._reader.start()

    @property
    def is_alive(self) -> bool:
        """Whether it can still be asked."""
        return self._process.poll() is None

    def ask(self, folder: Path, request: Request, timeout_s: float) -> Answer:
        """Let the process meet `request` in `folder`, and return its answer; `speech` reads what was spoken.

        Raises:
            EndedError: The process ended in place of an answer.
            VoiceError: It was ended since it took longer than `timeout_s`; or it refused, and can be asked again.
        """
        (folder / REQUEST_NAME).write_text(json.dumps(request), encoding="utf-8")
        try:
            reply = self._exchange(f"{folder}\n".encode(), timeout_s)
        except queue.Empty as error:
            self.end()
            raise UnspokenError(NO_ANSWER, f"the speech engine gave no answer for {timeout_s:.0f} s") from error
        try:
            answer: Answer = json.loads((folder / ANSWER_NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise self._told_end() from error
        if not reply:
            self.end()
        if "error" in answer:
            raise UnspokenError(answer["kind"], answer["error"])
        return answer

    def end(self) -> None:
        """End it now, and wait until it has ended. Whoever waits for an answer gets a VoiceError. Never raises."""
        self._is_ended.set()
        self._process.kill()
        self._process.wait()
        self._reader.join()
        with self._closing:
            self._log.close()
            if self._process.stdin is not None:
                with suppress(OSError):  # what it no longer read is still in the pipe
                    self._process.stdin.close()

    def _exchange(self, line: bytes, timeout_s: float) -> bytes:
        """Write a line and return the reply, empty where the process ended. Raises queue.Empty."""
        pipe = self._process.stdin
        if pipe is None:
            raise RuntimeError("the process was started with a pipe")
        try:
            pipe.write(line)
            pipe.flush()
        except (OSError, ValueError):  # it ended by itself, or was ended
            return b""
        return self._replies.get(timeout=timeout_s)

    def _told_end(self) -> VoiceError:
        try:
            status = self._process.wait(_SECOND_S)
        except subprocess.TimeoutExpired:
            self.end()
            return UnspokenError(NO_ANSWER, "the speech engine left no answer")
        with self._closing:
            if self._is_ended.is_set():
                return UnspokenError(NOT_SPOKEN, "it was stopped")
            self._log.seek(0)
            last_words = self._log.read().decode("utf-8", errors="replace").strip().rsplit("\n", 1)[-1]
        self.end()
        reason = f"the speech engine ended with status {status}"
        return EndedError(NO_ANSWER, f"{reason}: {last_words}" if last_words else reason)

    def _read(self) -> None:
        """Hand on every reply, and an empty one at the end."""
        pipe = self._process.stdout
        if pipe is None:
            raise RuntimeError("the process was started with a pipe")
        with pipe:
            for line in pipe:
                self._replies.put(line)
        self._replies.put(b"")


def speech_in(folder: Path) -> Speech:
    """Return what was spoken into `folder`. Raises VoiceError where that is no sound, or silence."""
    speech = _read_speech(folder / SPEECH_NAME)
    if not speech.samples.any():
        raise UnspokenError(NOT_SPOKEN, "the voice gave no sound")
    return speech


def speakable(text: str) -> str:
    """Return `text` with its control characters as spaces. Raises VoiceError where nothing is left."""
    words = "".join(letter if letter.isprintable() else " " for letter in text).strip()
    if not words:
        raise VoiceError("There is nothing to read aloud: the text is empty.")
    return words


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
        raise UnspokenError(NOT_SPOKEN, f"what the speech engine wrote is no sound: {error}") from error
    return Speech(np.concatenate(blocks) if blocks else np.zeros(0, np.float32), rate_hz)
