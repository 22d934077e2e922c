"""What one update of the live words costs the window, at the end of an answer of ten minutes.

The page of a running answer is fed as a session feeds it: five words at a time are settled, and between two pieces the
words that are only heard so far change three times. Target: an update, drawing included, takes at most half of the
50 ms that the event loop may stall (99th percentile).

    QT_QPA_PLATFORM=offscreen python benchmarks/live_window.py
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from mockvoice.interview.parts import LiveView
from mockvoice.transcription.transcript import Word
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.interview import InterviewView
from mockvoice.ui.widgets.live_words import LiveWords
from tests.helpers.fake_app import FakeApp

WORDS, EACH_FILLER, PIECE = 1500, 10, 5
TARGET_MS = 50.0
SPOKEN = "the model is overfitting because a random split leaks. um"


def words_of(count: int) -> tuple[Word, ...]:
    """Return words spoken at 150 a minute, every tenth of them a filler."""
    texts = SPOKEN.split()
    return tuple(Word(texts[k % EACH_FILLER], k * 0.4, k * 0.4 + 0.3) for k in range(count))


def view_of(words: tuple[Word, ...], count: int, ahead: int) -> LiveView:
    """Return what is known after `count` words, with `ahead` more that are not settled."""
    fillers = frozenset(range(EACH_FILLER - 1, count, EACH_FILLER))
    return LiveView(words[:count], fillers, len(fillers), 140.0 + count % 20, words[count : count + ahead])


def main() -> int:
    """Print how long updates take, early, late, and where everything is laid anew; return 1 past the target."""
    application = QApplication(sys.argv[:1])
    apply_theme(application, "light", 1.0)
    app = FakeApp()
    page = InterviewView(app)  # type: ignore[arg-type]
    page.resize(1200, 800)
    page.show()
    session = app.new_session(app.packs[0], 1)
    page.run(session)  # type: ignore[arg-type]
    session.finish_asking()
    session.begin_answer()
    application.processEvents()
    words, took_ms = words_of(WORDS + 10), []
    for count in range(0, WORDS + 1, PIECE):
        for ahead in (2, 5, 8):
            view = view_of(words, count, ahead)
            began = time.perf_counter()
            session.change(live=view)
            application.processEvents()
            took_ms.append((time.perf_counter() - began) * 1000)
    shown = page.live.words
    assert len(shown.toPlainText().split()) == WORDS
    assert len(shown.marked) == WORDS // EACH_FILLER
    early, late = np.array(took_ms[:90]), np.array(took_ms[-90:])
    fresh = LiveWords()
    fresh.resize(shown.size())
    fresh.show()
    application.processEvents()
    began = time.perf_counter()
    fresh.show_live(view_of(words, WORDS, 8))
    application.processEvents()
    whole_ms = (time.perf_counter() - began) * 1000
    print(f"{WORDS} words, {len(shown.marked)} fillers, {len(took_ms)} updates, drawing included")
    print(f"first minute: {np.median(early):.1f} ms (median), {early.max():.1f} ms (longest)")
    print(f"last minute:  {np.median(late):.1f} ms (median), {late.max():.1f} ms (longest)")
    print(f"everything laid anew at the end: {whole_ms:.1f} ms, {whole_ms / np.median(late):.1f} times as long")
    worst_ms = float(np.quantile(took_ms, 0.99))
    met = worst_ms <= TARGET_MS / 2
    print(f"all of them: {worst_ms:.1f} ms (99th percentile), {max(took_ms):.1f} ms (longest)")
    print(f"target 99th percentile at most {TARGET_MS / 2:.0f} ms: {'met' if met else 'MISSED'}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
