"""What MockVoice's process uses of Piper, with voices that do as their file says; imported by that process alone.

A voice's file holds a word: `tone` speaks a tone as long as the text; `crash` ends the process, `crash once` only the
first time; `hang` never answers; `mute` finds nothing to speak; `fail` raises; anything else cannot be loaded.
"""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

_RATE_HZ = 22_050
_SECONDS_A_LETTER = 0.06
_PITCH_HZ = 220.0
_WORDS = frozenset({"tone", "crash", "crash once", "hang", "mute", "fail"})


@dataclass
class SynthesisConfig:
    """How to speak."""

    length_scale: float | None = None


@dataclass
class Config:
    """What a voice's description says."""

    length_scale: float = 1.0


@dataclass
class AudioChunk:
    """One spoken sentence."""

    sample_rate: int
    audio_float_array: NDArray[np.float32]


class PiperVoice:
    """A voice that does as its file says."""

    def __init__(self, path: Path, word: str) -> None:
        self.config = Config()
        self._path = path
        self._word = word

    @staticmethod
    def load(model_path: Path) -> PiperVoice:
        """Load a voice. Raises ValueError."""
        word = model_path.read_text(encoding="utf-8")
        if word not in _WORDS:
            raise ValueError("this is no voice")
        return PiperVoice(model_path, word)

    def synthesize(self, text: str, syn_config: SynthesisConfig) -> Iterator[AudioChunk]:
        """Speak each sentence."""
        print("Something on the standard output.", flush=True)  # noqa: T201 (engines do that)
        if self._word == "crash once":
            self._path.write_text("tone", encoding="utf-8")
        if self._word in {"crash", "crash once"}:
            os.abort()
        if self._word == "hang":
            threading.Event().wait()
        if self._word == "fail":
            raise RuntimeError("out of breath")
        if self._word == "mute":
            return
        for sentence in filter(str.strip, text.split(".")):
            duration_s = len(sentence) * _SECONDS_A_LETTER * (syn_config.length_scale or 1.0)
            wave = np.sin(2 * np.pi * _PITCH_HZ * np.arange(round(duration_s * _RATE_HZ)) / _RATE_HZ)
            yield AudioChunk(_RATE_HZ, wave.astype(np.float32))
