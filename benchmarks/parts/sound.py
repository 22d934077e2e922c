"""Speech for the benchmarks: the built-in answer and, from Debian's pocketsphinx-testdata, a person reading."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from mockvoice.audio.codec import decode_file
from mockvoice.paths import asset

SPEECH = Path("/usr/share/pocketsphinx/test/data/librivox")


def two_minutes() -> np.ndarray:
    """Return the built-in answer followed by read speech, repeated to two minutes, int16 at 16 kHz."""
    parts = [decode_file(asset("demo/answer.flac"))]
    parts += [decode_file(path) for path in sorted(SPEECH.glob("*.wav"))]
    return np.resize(np.concatenate(parts), 120 * 16_000)
