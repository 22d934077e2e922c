"""Peak memory with Whisper base loaded, in a process that scores one two-minute answer. Target: under 700 MB."""

from __future__ import annotations

import resource
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.parts.sound import two_minutes
from mockvoice.engine import Engine
from mockvoice.packs.reader import find_question
from mockvoice.paths import Paths

TARGET_MB = 700


def peak_mb() -> float:
    """Return the process's peak resident memory in MB (10^6 bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def main() -> int:
    """Print the peak; return 1 where the target is missed."""
    with tempfile.TemporaryDirectory() as folder:
        engine = Engine(Paths.below(Path(folder)))
        engine.transcriber()
        engine.embedder()
        loaded = peak_mb()
        engine.scorer.score(find_question(engine.packs, "overfitting-churn"), two_minutes())
        peak = peak_mb()
    print(f"models loaded: {loaded:.0f} MB; after a two-minute answer: {peak:.0f} MB")
    print(f"target under {TARGET_MB} MB: {'met' if peak < TARGET_MB else 'MISSED'}")
    return 0 if peak < TARGET_MB else 1


if __name__ == "__main__":
    sys.exit(main())
