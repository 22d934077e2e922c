"""Started by `recording.py`: records in the real window while another answer is scored, and prints what it cost."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.parts.sound import two_minutes
from mockvoice.app import App, PartState
from mockvoice.interview.state import Phase
from mockvoice.ui import jobs
from mockvoice.ui.main_window import MainWindow
from mockvoice.ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Callable

TICK_MS = 5
TARGET_MS = 50.0


class Stopwatch:
    """Notes how much later than asked for each tick of a timer came."""

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin."""
        self._last = time.perf_counter()
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late_ms.append(max(0.0, (now - self._last) * 1000 - TICK_MS))
        self._last = now


def wait(reached: Callable[[], bool]) -> None:
    """Let the window live until `reached` holds."""
    while not reached():
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()


def keep_scoring(app: App, stop: threading.Event) -> None:
    """Score a two-minute answer over and over, as the speech worker does."""
    samples = two_minutes()
    while not stop.is_set():
        app.score_sound(samples).result()


def main(minutes: float) -> int:
    """Print stalls and losses; return 1 where a target is missed."""
    application = QApplication(sys.argv[:1])
    app = App.build()
    app.use_post(jobs.post)
    apply_theme(application, "light", 1.0)
    window = MainWindow(app)
    window.resize(1280, 800)
    window.show()
    wait(lambda: all(part.state is not PartState.WARMING for part in app.status))
    window.practice.start_requested.emit(app.packs[0], 1)
    session = window.interview.session
    assert session is not None
    session.begin_answer()
    wait(lambda: session.state.phase is Phase.RECORDING)
    stop, stopwatch = threading.Event(), Stopwatch()
    scoring = threading.Thread(target=keep_scoring, args=(app, stop))
    scoring.start()
    stopwatch.start()
    wait(lambda: (meter := session.meter()) is not None and meter.elapsed_s >= minutes * 60)
    late_ms = np.array(stopwatch.late_ms)
    meter = session.meter()
    assert meter is not None
    began = time.perf_counter()
    session.end_answer()
    stop.set()
    wait(lambda: session.state.phase is Phase.SCORED)
    answer_id = session.state.answer_id
    assert answer_id is not None
    samples = app.samples(answer_id).result()
    stall_ms = float(np.quantile(late_ms, 0.999))
    window.close()
    app.close()
    scoring.join()
    print(f"recorded {len(samples) / 16_000:.1f} s at 16 kHz, all samples delivered; overflows: {meter.overflow_count}")
    print(f"event loop while recording and transcribing: {len(late_ms)} ticks, late by {np.median(late_ms):.1f} ms")
    print(f"(median), {stall_ms:.1f} ms (99.9th percentile), {late_ms.max():.1f} ms (longest)")
    print(f"report {time.perf_counter() - began:.1f} s after the end, behind another answer's scoring")
    met = stall_ms <= TARGET_MS and meter.overflow_count == 0 and len(samples) / 16_000 >= minutes * 60
    print(f"targets 99.9th percentile at most {TARGET_MS:.0f} ms, no overflow, all sound: {'met' if met else 'MISSED'}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
