"""How long the person waits for the report of an answer that was heard while it was given: two and ten minutes long.

Sound is delivered in half-second blocks at the pace at which it was spoken, as the recorder does it. The wait is from
the last block to the scorecard. It is compared, in the same run, with decoding and scoring the whole recording then.
Targets: a wait of at most 1.5 s (median), at least 8 times sooner, and no longer after ten minutes than after two.

    python benchmarks/waiting.py [RUNS]
"""

from __future__ import annotations

import queue
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.report_wait import two_minutes
from mockvoice.engine import Engine
from mockvoice.packs.reader import find_question
from mockvoice.paths import Paths

BLOCK = 8_000
TARGET_S, TARGET_RATIO = 1.5, 8.0


def wait_s(engine: Engine, samples: np.ndarray) -> tuple[float, float]:
    """Deliver `samples` in real time; return the wait for the report and the longest backlog, in seconds."""
    question = find_question(engine.packs, "overfitting-churn")
    listening = engine.scorer.listen(question)
    blocks: queue.Queue[np.ndarray | None] = queue.Queue()
    backlog: list[int] = []

    def listen() -> None:
        while (block := blocks.get()) is not None:
            backlog.append(blocks.qsize())
            listening.hear(block)

    worker = threading.Thread(target=listen)
    worker.start()
    start = time.perf_counter()
    for number, at in enumerate(range(0, len(samples), BLOCK), start=1):
        time.sleep(max(0.0, start + number * BLOCK / 16_000 - time.perf_counter()))
        blocks.put(samples[at : at + BLOCK])
    end = time.perf_counter()
    blocks.put(None)
    worker.join()
    listening.score(samples)
    return time.perf_counter() - end, max(backlog) * BLOCK / 16_000


def main(runs: str = "3") -> int:
    """Print the waits; return 1 where a target is missed."""
    two = two_minutes()
    # Not a multiple of the made sound, so that no two answers end alike.
    answers = [two[: len(two) - 16_000 * 3 * number] for number in range(int(runs))]
    with tempfile.TemporaryDirectory() as folder:
        engine = Engine(Paths.below(Path(folder)))
        engine.transcriber()
        engine.embedder()
        question = find_question(engine.packs, "overfitting-churn")
        waits, ratios, backlogs = [], [], []
        for answer in answers:
            wait, backlog = wait_s(engine, answer)
            start = time.perf_counter()
            engine.scorer.score(question, answer)
            ratios.append((time.perf_counter() - start) / wait)
            waits.append(wait)
            backlogs.append(backlog)
        ten, _ = wait_s(engine, np.concatenate([two] * 5)) if int(runs) > 1 else (0.0, 0.0)
    wait, ratio = statistics.median(waits), statistics.median(ratios)
    print(
        f"wait after two minutes: {wait:.2f} s median of {runs}, longest {max(waits):.2f} s; backlog {max(backlogs)} s"
    )
    print(f"decoding the whole then takes {ratio:.1f} times as long (median)")
    print(f"wait after ten minutes: {ten:.2f} s")
    met = wait <= TARGET_S and ratio >= TARGET_RATIO and ten <= max(waits) + TARGET_S
    print(f"targets at most {TARGET_S} s and at least {TARGET_RATIO:.0f} times sooner: {'met' if met else 'MISSED'}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
