"""How long it takes until the window is on the screen, against an empty PySide6 window of the same size.

Both are started as whole processes, in turn, and end as soon as their window has been painted. Target: the median ratio
is at most 1.5. Needs a display; where there is none, Xvfb is started.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.helpers.screen import virtual_screen

RUNS = 9
EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, application.quit)

application = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""
OURS = """
import os
from mockvoice.__main__ import build_app
from mockvoice.ui import main_window

class Window(main_window.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)

main_window.MainWindow = Window
main_window.run(build_app)
"""


def seconds(code: str, env: dict[str, str]) -> float:
    """Return how long a Python process with this code takes, from its start to its end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], env=env, check=True)
    return time.perf_counter() - start


def main() -> int:
    """Print the ratio; return 1 where the target is missed."""
    display = nullcontext({}) if os.environ.get("DISPLAY") else virtual_screen()
    with tempfile.TemporaryDirectory() as home, display as screen:
        env = os.environ | screen | {"MOCKVOICE_HOME": home}
        seconds(EMPTY, env)
        seconds(OURS, env)
        pairs = [(seconds(EMPTY, env), seconds(OURS, env)) for _ in range(RUNS)]
    ratio = statistics.median(ours / empty for empty, ours in pairs)
    print(f"empty window: {statistics.median(empty for empty, _ in pairs):.2f} s, median of {RUNS}")
    print(f"MockVoice's:  {statistics.median(ours for _, ours in pairs):.2f} s")
    print(f"ratio, pair by pair: {ratio:.2f}; target at most 1.50: {'met' if ratio <= 1.5 else 'MISSED'}")
    return 0 if ratio <= 1.5 else 1


if __name__ == "__main__":
    sys.exit(main())
