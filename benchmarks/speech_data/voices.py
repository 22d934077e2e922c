"""Voices that speak a text with filled pauses whose times are known, split into a part to tune on and one to test with.

No speaker stands on both sides, whatever the engine. A voice that this computer lacks is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from speech_data import engines, speaking, texts

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAMPLE_RATE_HZ = 16_000

TUNE = (
    "espeak:en-us",
    "espeak:en-gb+f3",
    "espeak:en-us+m3@180/35",
    "espeak:en-029+f1@150/60",
    "espeak:en-gb+klatt@165/40",
    "espeak:en-gb-x-rp+Andy@170/50",
    "espeak:en-us+Alicia@175/60",
    "espeak:en-us+klatt4@155/65",
    "piper:joe",
    "kokoro:jf_alpha",
    "kokoro:jf_gongitsune",
    "kokoro:jm_kumo",
    "kokoro:jm_kumo+jf_alpha",
    "flite:slt",
    "flite:rms",
    "flite:kal16",
    "festival:kal_diphone",
    "festival:cmu_us_slt_arctic_hts",
)
TEST = (
    "espeak:en-gb-scotland",
    "espeak:en-us+f4",
    "espeak:en-us+m7",
    "espeak:en-us-nyc+f2@150/55",
    "espeak:en-gb-x-gbclan+Mike@175/45",
    "espeak:en-gb+klatt2@160/40",
    "flite:awb",
    "festival:ked_diphone",
    "kokoro:jf_tebukuro",
    "kokoro:jf_nezumi",
)
SPEAKERS = {"cmu_us_slt_arctic_hts": "slt", "kal16": "kal", "kal_diphone": "kal"}


@dataclass(frozen=True)
class Voice:
    """One voice: called with a text it speaks it, 16 kHz mono, shape (n,), in [-1, 1]."""

    name: str
    engine: Any

    def __call__(self, text: str) -> NDArray[np.float64]:
        """Speak a text."""
        return np.asarray(self.engine.say(text))


def speaker(name: str) -> str:
    """Return who speaks; two engines may have recordings of one person."""
    engine, _, kind = name.partition(":")
    own = SPEAKERS.get(kind, kind)
    return f"espeak:{kind.partition('@')[0]}" if engine == "espeak" else own


def available(names: tuple[str, ...]) -> list[str]:
    """Return those of the voices that this computer has."""
    return [name for name in names if engines.has(name.partition(":")[0])]


def voice(name: str) -> Voice:
    """Return a voice by its name, ENGINE:KIND."""
    engine, _, kind = name.partition(":")
    return Voice(name, engines.ENGINES[engine](kind))


def speak(
    say: Voice, text: str, rng: np.random.Generator
) -> tuple[NDArray[np.float32], list[tuple[float, float]], str]:
    """Speak a marked text.

    Returns the sound, the spans of the filled pauses in seconds, and the words without them.
    """
    spoken = speaking.joined(speaking.speak(say.engine, text, rng))
    sound = np.concatenate([np.zeros(SAMPLE_RATE_HZ // 2), spoken.sound])
    sound *= 0.5 / max(1e-6, float(np.abs(sound).max()))
    return sound.astype(np.float32), [(e.s + 0.5, e.e + 0.5) for e in spoken.filled], texts.fluent(text)
