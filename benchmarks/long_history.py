"""What the window does with a made-up history of 10,000 answers and 500 hours: how soon pages open, stalls, memory.

Run: python benchmarks/long_history.py [--answers 10000] [--keep history.db]

The history is made by parts/long_history.py (its docstring says what is real in it), and opened by the whole program
with its window off the screen, in a process of its own, once every part of it is ready, models included. "Opens" is
from the click until everything is on the page and painted. A stall is the longest time for which the window's thread
was not free for the next event; work is how much of that the thread itself computed, the rest being other threads and
programs, of which a busy machine has many. More than 50 ms of work at once would be felt. Figures are medians of
several runs after a first one, which is given as well. The command fails where a target is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent.parent))

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 7
MOST_WORK_MS = 50.0
MOST_MEMORY_MB = 800.0
MOST_MS = {
    "progress, last 90 days": 500.0,
    "progress, everything": 500.0,
    "a session": 300.0,
    "an answer of it": 300.0,
}
PATIENCE_S = 240.0
TICK_MS = 2


def main() -> int:
    """Print the figures. Returns the exit status."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--answers", type=int, default=10_000, help="thousands")
    arguments.add_argument("--keep", type=Path, help="use this history where it exists, and leave it there")
    arguments.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.measure is not None:
        print(json.dumps(measure()))
        return 0
    with TemporaryDirectory(prefix="mockvoice-long-") as folder:
        home = Path(folder)
        database = home / "data" / "mockvoice.db"
        database.parent.mkdir(parents=True)
        bring(database, chosen.keep, chosen.answers)
        size_mb = database.stat().st_size / 1e6
        environment = os.environ | {"MOCKVOICE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, __file__, "--measure", str(home)]
        done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
        found = json.loads(done.stdout.splitlines()[-1])
    return report(found, chosen.answers, size_mb)


def bring(database: Path, keep: Path | None, answer_count: int) -> None:
    """Make the history, or link one that was kept."""
    from benchmarks.parts.long_history import make  # noqa: PLC0415 (the process that measures needs none of it)
    from mockvoice.packs.reader import read_pack  # noqa: PLC0415

    target = keep or database
    if not target.exists():
        packs = tuple(read_pack(path) for path in sorted(Path("question_packs").glob("*.yaml")))
        hours = make(target, packs, answer_count)
        print(f"made: {answer_count:,} answers, {hours:.0f} hours of recordings")
    if keep is not None:
        database.symlink_to(keep.resolve())


def report(found: dict[str, Any], answer_count: int, size_mb: float) -> int:
    """Print the table; returns 1 where a target is missed."""
    missed = []
    print(f"{answer_count:,} answers, {size_mb:,.0f} MB")
    print(f"{'opens, ms':<28}{'first':>9}{'median':>9}{'target':>9}{'stall':>9}{'work':>9}")
    for name, row in found["pages"].items():
        target = MOST_MS.get(name)
        print(
            f"{name:<28}{row['first_ms']:>9.0f}{row['median_ms']:>9.0f}"
            f"{'' if target is None else f'{target:.0f}':>9}{row['stall_ms']:>9.0f}{row['work_ms']:>9.0f}"
        )
        if target is not None and row["median_ms"] > target:
            missed.append(f"{name}: {row['median_ms']:.0f} ms")
        if row["work_ms"] > MOST_WORK_MS:
            missed.append(f"{name}: {row['work_ms']:.0f} ms of work at once in the window's thread")
    for name, value in found["memory_mb"].items():
        print(f"memory {name:<21}{value:>9.0f} MB")
    if found["memory_mb"]["at most"] > MOST_MEMORY_MB:
        missed.append(f"memory: {found['memory_mb']['at most']:.0f} MB")
    for line in missed:
        print(f"MISSED {line}")
    return 1 if missed else 0


def measure() -> dict[str, Any]:
    """Open the window on the history that the environment names, and time its pages."""
    from mockvoice.reports.progress_parts import Span, Wish  # noqa: PLC0415 (the process that measures needs it alone)

    watch = Stopwatch()
    window, pages = watch.window, watch.window.pages.progress_pages
    memory = {"once ready": resident_mb()}
    found = {}
    for span, name in ((Span.QUARTER, "last 90 days"), (Span.ALL, "everything")):
        pages.progress.wishes.set_wish(Wish(span))
        shown = watch.count_of(pages.progress.progress_shown)
        found[f"progress, {name}"] = watch.timed(lambda: window.open_page("Progress"), shown)
    shown = watch.count_of(pages.patterns.patterns_shown)
    found["patterns, everything"] = watch.timed(lambda: pages.open_patterns(Wish(Span.ALL)), shown)
    window.open_page("Sessions")
    model = window.sessions.model
    watch.wait(lambda: bool(model.sessions()))
    session_id = model.sessions()[0].summary.id

    unfolded = [0]

    def open_session() -> None:
        model.close(session_id)
        window.open_page("Sessions")
        window.sessions.unfold(session_id)

    def times_unfolded() -> int:
        if model.sessions()[0].is_open:
            unfolded[0] += 1
        return unfolded[0]

    found["a session"] = watch.timed(open_session, times_unfolded)
    answer_id = watch.app.answers(session_id).result()[0].id
    shown = watch.count_of(window.review.answer_shown)
    found["an answer of it"] = watch.timed(lambda: window.open_answer(answer_id), shown)
    memory |= {"at the end": resident_mb(), "at most": peak_mb()}
    watch.close()
    return {"pages": found, "memory_mb": memory}


class Stopwatch:
    """The whole program with its window, once every part is ready, and what times it."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        from mockvoice.app import App  # noqa: PLC0415
        from mockvoice.readiness import PartState  # noqa: PLC0415
        from mockvoice.ui import jobs  # noqa: PLC0415
        from mockvoice.ui.main_window import MainWindow  # noqa: PLC0415
        from mockvoice.ui.theme import apply_theme  # noqa: PLC0415

        self.application = QApplication([])
        apply_theme(self.application, "light", 1.0)
        self.app = App.build()
        self.app.use_post(jobs.post)
        self.window = MainWindow(self.app)
        self.window.show()
        self.forget()
        self.timer = QTimer()
        self.timer.timeout.connect(self.tick)
        self.timer.start(TICK_MS)
        self.wait(lambda: all(part.state is not PartState.WARMING for part in self.app.status))

    def tick(self) -> None:
        """Note for how long the window's thread was not free."""
        now_s, worked_s = time.perf_counter(), time.thread_time()
        self.stall_ms = max(self.stall_ms, (now_s - self.last_s) * 1000 - TICK_MS)
        self.work_ms = max(self.work_ms, (worked_s - self.worked_s) * 1000)
        self.last_s, self.worked_s = now_s, worked_s

    def forget(self) -> None:
        """Begin to watch for stalls anew."""
        self.stall_ms = self.work_ms = 0.0
        self.last_s, self.worked_s = time.perf_counter(), time.thread_time()

    def wait(self, reached: Callable[[], bool]) -> None:
        """Let the window live until something holds."""
        deadline = time.monotonic() + PATIENCE_S
        while not reached():
            if time.monotonic() > deadline:
                raise TimeoutError
            self.application.processEvents()
            time.sleep(0.0005)

    def count_of(self, signal: Any) -> Callable[[], int]:
        """Return what says how often a signal came."""
        came: list[bool] = []
        signal.connect(lambda *_: came.append(True))
        return lambda: len(came)

    def timed(self, begin: Callable[[], object], shown: Callable[[], int]) -> dict[str, float]:
        """Time from `begin` until `shown` says more than before, and everything is painted; the settings before it."""
        times_ms, stall_ms, work_ms = [], 0.0, 0.0
        for run in range(RUNS + 1):
            self.window.open_page("Settings")
            self.settle()
            before = shown()
            self.forget()
            start_s = time.perf_counter()
            begin()
            self.wait(lambda before=before: shown() > before)
            self.window.repaint()
            self.application.processEvents()
            times_ms.append((time.perf_counter() - start_s) * 1000)
            self.settle()
            if run:
                stall_ms, work_ms = max(stall_ms, self.stall_ms), max(work_ms, self.work_ms)
        median_ms = statistics.median(times_ms[1:])
        return {"first_ms": times_ms[0], "median_ms": median_ms, "stall_ms": stall_ms, "work_ms": work_ms}

    def settle(self, seconds: float = 0.3) -> None:
        """Let the window live for a while."""
        end_s = time.perf_counter() + seconds
        self.wait(lambda: time.perf_counter() > end_s)

    def close(self) -> None:
        """End the program."""
        self.timer.stop()
        self.window.close()
        self.app.close()


def resident_mb() -> float:
    """Return the memory that the process holds now, in MB."""
    import psutil  # noqa: PLC0415

    return float(psutil.Process().memory_info().rss) / 1e6


def peak_mb() -> float:
    """Return the most memory that the process ever held, in MB."""
    import resource  # noqa: PLC0415 (not on Windows)

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


if __name__ == "__main__":
    sys.exit(main())
