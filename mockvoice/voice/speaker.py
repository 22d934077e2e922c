"""What every voice of the interviewer can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice that the person can choose."""

    id: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Speech:
    """Spoken text as sound: float32 samples in [-1, 1], shape (n,), mono."""

    samples: NDArray[np.float32]
    sample_rate_hz: int

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.sample_rate_hz


class Speaker(Protocol):
    """Turns text into sound. Called from one worker thread at a time; `close` may come from another."""

    def voices(self) -> tuple[Voice, ...]:
        """All voices of this system. Raises VoiceError where there is none."""

    def get_ready(self, voice_id: str | None = None) -> None:
        """Do now what would make the first utterance in this voice slow. Never raises."""

    def synthesise(self, text: str, *, voice_id: str | None = None, rate_wpm: int = 170) -> Speech:
        """Speak `text` into memory. Raises VoiceError when it cannot be spoken, also after a time-out."""

    def close(self) -> None:
        """Stop whatever runs and free it. Never raises."""
