"""The process in which a neural voice speaks: Piper, installed only by who wants it (`mockvoice[neural-voice]`).

Piper is under the GPL, version 3 or later. It is loaded in this process alone, stays loaded, since that takes about a
second, and is not known by name to the rest of MockVoice.
"""

from __future__ import annotations

import importlib
import sys
import wave
from pathlib import Path
from typing import Any, Final

import numpy as np

from mockvoice.voice.requests import NO_ENGINE, NO_VOICE, NOT_SPOKEN, Answer, RefusedError, Request, serve

RATE_AT_FULL_LENGTH_WPM: Final = 170
"""The rate of the settings at which Piper speaks at its own pace: there the system's voice takes as long for a text."""

_PAUSE_BETWEEN_SENTENCES_S: Final = 0.15
_PEAK: Final = 0.75
"""Piper stretches every sentence to full scale; eSpeak NG peaks here, and neither voice should startle."""


class NeuralVoices:
    """Piper's voices, each loaded when it is first asked for.

    Args:
        folders: Where voices lie: a file `….onnx` with its `….onnx.json` beside it.
    """

    def __init__(self, folders: list[Path]) -> None:
        self._folders = folders
        self._voices: dict[str, Any] = {}

    def meet(self, request: Request, path: Path) -> Answer:
        """Load a voice, or speak into `path`. Raises RefusedError."""
        voice = self._voice(request["voice_id"])
        if request["do"] == "speak":
            self._speak(voice, request, path)
        return {"voice_id": request["voice_id"]}

    def _voice(self, voice_id: str) -> Any:
        if voice_id not in self._voices:
            model = next((f / f"{voice_id}.onnx" for f in self._folders if (f / f"{voice_id}.onnx").is_file()), None)
            if model is None:
                raise RefusedError(NO_VOICE, f"the voice “{voice_id}” is not on this computer")
            try:
                piper = importlib.import_module("piper")
            except ImportError as error:
                raise RefusedError(NO_ENGINE, f"Piper cannot be started ({error})") from error
            try:
                self._voices[voice_id] = piper.PiperVoice.load(model)
            except Exception as error:  # ONNX Runtime's own errors, a damaged file, a description that lacks something
                raise RefusedError(NO_VOICE, f"the voice “{voice_id}” cannot be loaded ({error})") from error
        return self._voices[voice_id]

    def _speak(self, voice: Any, request: Request, path: Path) -> None:
        piper = importlib.import_module("piper")
        length_scale = voice.config.length_scale * RATE_AT_FULL_LENGTH_WPM / request["rate_wpm"]
        try:
            # Piper reads what stands between double brackets as sounds, such as [[h@l'oU]]; ours are matrices.
            text = request["text"].replace("[[", "[ [")
            chunks = list(voice.synthesize(text, piper.SynthesisConfig(length_scale=length_scale)))
        except Exception as error:
            raise RefusedError(NOT_SPOKEN, f"Piper could not speak it ({error})") from error
        if not chunks:
            raise RefusedError(NOT_SPOKEN, "Piper found nothing to speak in it")
        rate_hz = chunks[0].sample_rate
        pause = np.zeros(round(_PAUSE_BETWEEN_SENTENCES_S * rate_hz), np.float32)
        parts = [part for chunk in chunks for part in (pause, chunk.audio_float_array)][1:]
        samples = np.clip(np.concatenate(parts), -1.0, 1.0) * _PEAK
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(rate_hz)
            file.writeframes((samples * 32767).astype("<i2").tobytes())


def main() -> None:
    """Speak with the voices in the folders that are the arguments, until standard input ends."""
    serve(NeuralVoices([Path(folder) for folder in sys.argv[1:]]).meet)


if __name__ == "__main__":
    main()
