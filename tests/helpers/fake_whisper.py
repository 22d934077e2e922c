"""A stand-in for faster-whisper's model, for tests of what happens around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass
class RawWord:
    """A word as faster-whisper delivers it."""

    word: str
    start: float
    end: float
    probability: float = 0.9


@dataclass
class RawSegment:
    """A segment as faster-whisper delivers it."""

    end: float
    words: list[RawWord] | None
    no_speech_prob: float = 0.0
    avg_logprob: float = -0.2
    temperature: float = 0.0
    tokens: list[int] = field(default_factory=list)


@dataclass
class FakeWhisper:
    """Loads where it is allowed to, and decodes to what it was given.

    Attributes:
        segments: What is heard without a prompt.
        windows: What is heard in one window after another in its place; the last goes on being heard.
        prompted: What is heard with a prompt, in the order of decodings; the last goes on being heard.
        broken: Devices on which loading fails.
        failing: Devices on which decoding fails.
        missing_library: What a broken device says that it lacks.
        languages: What the model can hear; one for English alone.
        spoken: The language that is detected.
    """

    segments: list[RawSegment] = field(default_factory=list)
    windows: list[list[RawSegment]] = field(default_factory=list)
    prompted: list[list[RawSegment]] = field(default_factory=list)
    broken: frozenset[str] = frozenset()
    failing: frozenset[str] = frozenset()
    missing_library: str = "libcudnn.so.9"
    languages: tuple[str, ...] = ("en", "de", "es")
    spoken: str = "en"
    loads: list[tuple[str, str]] = field(default_factory=list)
    calls: list[dict[str, Any]] = field(default_factory=list)
    detected: list[int] = field(default_factory=list)

    def load(self, folder: str, *, device: str, compute_type: str, cpu_threads: int) -> FakeModel:
        """Stand in for WhisperModel(...)."""
        assert folder
        assert cpu_threads >= 0
        self.loads.append((device, compute_type))
        if device in self.broken:
            raise RuntimeError(f"Library {self.missing_library} is not found or cannot be loaded")
        return FakeModel(self, device)


@dataclass
class FakeModel:
    """A loaded model."""

    whisper: FakeWhisper
    device: str

    @property
    def supported_languages(self) -> list[str]:
        """The languages it can hear."""
        return list(self.whisper.languages)

    def detect_language(self, samples: Any) -> tuple[str, float, list[tuple[str, float]]]:
        """Tell the language that the test set, or fail as CTranslate2 does."""
        self.whisper.detected.append(len(samples))
        if self.device in self.whisper.failing:
            raise RuntimeError("CUDA failed with error out of memory")
        return self.whisper.spoken, 0.9, [(self.whisper.spoken, 0.9)]

    def frames(self, samples: Any, *, context_s: float) -> Any:
        """Deliver one number for every 20 ms."""
        assert context_s > 0
        return np.zeros((-(-len(samples) // 320), 1), dtype=np.float32)

    def window(self, samples: Any, *, prompt: Any = None, **options: Any) -> list[RawSegment]:
        """Deliver the segments of one window, or fail as CTranslate2 does. A text is a prompt, tokens are context."""
        self.whisper.calls.append(options | {"prompt": prompt, "device": self.device, "count": len(samples)})
        if self.device in self.whisper.failing:
            raise RuntimeError("CUDA failed with error out of memory")
        if isinstance(prompt, str):
            heard = self.whisper.prompted[0] if self.whisper.prompted else []
            if len(self.whisper.prompted) > 1:
                self.whisper.prompted.pop(0)
            return list(heard)
        if len(self.whisper.windows) > 1:
            return list(self.whisper.windows.pop(0))
        return list(self.whisper.windows[0] if self.whisper.windows else self.whisper.segments)
