"""How long a report takes after a two-minute answer, against plain faster-whisper on the same sound.

Both use the same loaded model and take turns. Target: the median ratio is at most 1.1.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from faster_whisper import WhisperModel

from mockvoice.audio.codec import decode_file
from mockvoice.engine import Engine
from mockvoice.interview.scoring import as_float
from mockvoice.packs.reader import find_question
from mockvoice.paths import Paths, asset

RUNS = 5
DURATION_S = 120
SPEECH = Path("/usr/share/pocketsphinx/test/data/librivox")


def two_minutes() -> np.ndarray:
    """Return the built-in answer followed by read speech, repeated to two minutes, int16 at 16 kHz."""
    parts = [decode_file(asset("demo/answer.flac"))]
    parts += [decode_file(path) for path in sorted(SPEECH.glob("*.wav"))]
    sound = np.concatenate(parts)
    return np.resize(sound, DURATION_S * 16_000)


def main() -> int:
    """Print the ratio; return 1 where the target is missed."""
    samples = two_minutes()
    with tempfile.TemporaryDirectory() as folder:
        engine = Engine(Paths.below(Path(folder)))
        question = find_question(engine.packs, "overfitting-churn")
        engine.transcriber()
        engine.embedder()
        plain = WhisperModel(str(engine.models.resolve("base")), device="cpu", compute_type="int8")
        ratios, waits = [], []
        for run in range(RUNS + 1):
            start = time.perf_counter()
            segments, _ = plain.transcribe(as_float(samples), language="en", word_timestamps=True)
            list(segments)
            plain_s = time.perf_counter() - start
            start = time.perf_counter()
            engine.scorer.score(question, samples)
            ours_s = time.perf_counter() - start
            if run:
                ratios.append(ours_s / plain_s)
                waits.append(ours_s)
    ratio = statistics.median(ratios)
    print(f"report after {DURATION_S} s of answer: {statistics.median(waits):.1f} s (median of {RUNS})")
    print(f"ratio to plain faster-whisper with word times: {ratio:.2f} (from {min(ratios):.2f} to {max(ratios):.2f})")
    print(f"target at most 1.10: {'met' if ratio <= 1.1 else 'MISSED'}")
    return 0 if ratio <= 1.1 else 1


if __name__ == "__main__":
    sys.exit(main())
