"""Import a file on the page of packs, twice, and print how long it took and how long the window did not answer.

    python benchmarks/parts/import_in_window.py FILE

A timer of 5 ms stands for the person who moves the mouse: the longest time between two of its ticks is the stall.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from mockvoice.app import App
from mockvoice.ui import jobs
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.packs import PacksView

if TYPE_CHECKING:
    from collections.abc import Callable

_TICK_MS = 5
_SETTLE_S = 1.0
PATIENCE_S = 60.0


class Pulse(QObject):
    """Measures how long the window's thread was away."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin anew."""
        self.longest_ms = 0.0
        self._since.start()
        self._timer.start(_TICK_MS)

    def _beat(self) -> None:
        self.longest_ms = max(self.longest_ms, self._since.nsecsElapsed() / 1e6 - _TICK_MS)
        self._since.start()


def wait(application: QApplication, reached: Callable[[], bool]) -> None:
    """Let the window live until `reached` holds."""
    deadline = time.monotonic() + PATIENCE_S
    while not reached():
        if time.monotonic() > deadline:
            raise TimeoutError
        application.processEvents()
        time.sleep(0.001)


def main() -> None:
    """Import and print."""
    application = QApplication(sys.argv)
    app = App.build()
    app.use_post(jobs.post)
    apply_theme(application, "light", 1.0)
    page = PacksView(app)
    page.resize(1000, 800)
    page.show()
    begun = time.monotonic()
    wait(application, lambda: time.monotonic() - begun > _SETTLE_S)
    changed: list[bool] = []
    page.packs_changed.connect(lambda: changed.append(True))
    pulse, rounds = Pulse(), []
    for _ in range(2):
        changed.clear()
        pulse.start()
        cpu_s, wall_s = time.process_time(), time.perf_counter()
        page.read([Path(sys.argv[1])])
        wait(application, lambda: page.preview is not None)
        assert page.preview is not None
        page.preview.import_button.click()
        wait(application, lambda: bool(changed))
        application.processEvents()
        took = {"cpu_s": time.process_time() - cpu_s, "wall_s": time.perf_counter() - wall_s}
        rounds.append(took | {"stall_ms": pulse.longest_ms})
    app.close()
    json.dump(rounds, sys.stdout)


main()
