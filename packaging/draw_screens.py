"""Draw the pictures in `docs/screens`: the report of the built-in answer, light and dark.

QT_QPA_PLATFORM=offscreen python packaging/draw_screens.py
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from mockvoice.app import App
from mockvoice.audio.codec import decode_file
from mockvoice.engine import Engine
from mockvoice.packs.reader import find_question
from mockvoice.paths import HOME_VARIABLE, Paths, asset
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database
from mockvoice.storage.recordings import BLOCK_SAMPLES, Recordings
from mockvoice.ui import jobs
from mockvoice.ui.main_window import MainWindow
from mockvoice.ui.theme import apply_theme

SCREENS = Path(__file__).parent.parent / "docs" / "screens"
LISTENED_S = 18.6


def store_answer(paths: Paths) -> str:
    """Score the built-in answer into a fresh history and return the answer's id."""
    engine = Engine(paths)
    question = find_question(engine.packs, "overfitting-churn")
    samples = decode_file(asset("demo/answer.flac"))
    scorecard = engine.scorer.score(question, samples)
    with Database.open(paths.database) as database:
        answers, recordings = Answers(database), Recordings(database)
        session = answers.begin_session(engine.packs[0].id, engine.packs[0].title, 1)
        answer = answers.begin_answer(session, 1, question)
        recording = recordings.begin(answer)
        for number, start in enumerate(range(0, len(samples), BLOCK_SAMPLES)):
            recordings.append(recording, number, samples[start : start + BLOCK_SAMPLES])
        recordings.seal(recording, overflow_count=0)
        answers.save_scorecard(answer, scorecard)
    return answer


def live(duration_ms: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(duration_ms, loop.quit)
    loop.exec()


def main() -> None:
    """Draw both pictures."""
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        answer = store_answer(Paths.default())
        application = QApplication(sys.argv)
        app = App.build()
        app.use_post(jobs.post)
        apply_theme(application, "light", 1.0)
        window = MainWindow(app)
        window.resize(1280, 800)
        window.show()
        window.open_answer(answer)
        live(1500)
        window.review.seek(LISTENED_S)
        SCREENS.mkdir(parents=True, exist_ok=True)
        for theme in ("light", "dark"):
            apply_theme(application, theme, 1.0)
            live(300)
            window.grab().save(str(SCREENS / f"review-{theme}.png"))
        window.close()
        app.close()


if __name__ == "__main__":
    main()
