"""Drives the real window by keys, in a process of its own, and writes down what happened.

    python -m tests.journey.window_driver PART PLAN.json REPORT.json SCREENS

PART is one of the functions in `PARTS`. PLAN holds what is to be answered (sound files); REPORT receives what was
seen. The screen, the sound server and the person's folders come from the environment. Every address that the process
connects to or listens on is noted.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

import mockvoice.app as app_module
from mockvoice.app import App
from mockvoice.audio.player import Player
from mockvoice.engine import Engine
from mockvoice.interview.state import Phase
from mockvoice.paths import Paths
from mockvoice.readiness import PartState
from mockvoice.storage.database import Database
from mockvoice.ui import jobs
from mockvoice.ui.main_window import MainWindow
from mockvoice.ui.theme import apply_theme
from mockvoice.voice.system import SystemSpeaker
from tests.journey.interview_parts import go_on, hold, hold_until_killed
from tests.journey.waiting import pause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE_S = 90.0
SIZES = {"1280x800": (1280, 800, 1.0), "1920x1080": (1920, 1080, 1.0), "1280x800-150": (1280, 800, 1.5)}
THEMES = ("light", "dark")
ROOMY_PAGES = 1 << 30


class SmallDisk(Database):
    """A history file that may not grow beyond `most_pages`, as on a full disk."""

    most_pages = ROOMY_PAGES

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Refuse to grow from now on where the disk is full."""
        self.query(f"PRAGMA max_page_count = {self.most_pages}")
        with super().transaction():
            yield


class Driver:
    """The window, a keyboard and a camera."""

    def __init__(self, screens: Path, app: App) -> None:
        self.screens = screens
        self.report: dict[str, Any] = {"addresses": [], "answers": [], "live_words": []}
        sys.addaudithook(self._note_addresses)
        self.application = QApplication.instance() or QApplication(sys.argv)
        self.open(app)

    def open(self, app: App) -> None:
        """Open the window on `app` and wait until every part is ready or has failed."""
        self.app = app
        app.use_post(jobs.post)
        apply_theme(self.application, app.settings.theme, app.settings.font_scale)
        self.window = MainWindow(app)
        self.window.show()
        self.window.resize(1280, 800)
        self.window.activateWindow()  # without a window manager nobody else does
        self.wait(self.window.isActiveWindow, "the keyboard's focus")
        self.wait(lambda: all(part.state is not PartState.WARMING for part in app.status), "the parts to be ready")
        self.report["status"] = [[part.name, part.state, part.sentence] for part in app.status]

    def close(self) -> None:
        """Close the window and everything behind it."""
        self.window.close()
        self.app.close()

    def press(self, key: Qt.Key) -> None:
        """Press a key where the keyboard's focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def wait(self, reached: Callable[[], bool], what: str) -> None:
        """Let the window live until `reached` holds; fail after a while."""
        deadline = time.monotonic() + PATIENCE_S
        while not reached():
            if time.monotonic() > deadline:
                self.window.grab().save(str(self.screens / "stuck.png"))
                raise TimeoutError(f"waited for {what}")
            pause(10)

    def phase(self) -> Phase | None:
        """Where the session stands; None when there is none."""
        session = self.window.interview.session
        return None if session is None else session.state.phase

    def elapsed_s(self) -> float:
        """Return how much of the running answer was heard."""
        session = self.window.interview.session
        meter = None if session is None else session.meter()
        return 0.0 if meter is None else meter.elapsed_s

    def shoot(self, name: str, *, sizes: tuple[str, ...] = ("1280x800",)) -> None:
        """Photograph the window in both themes, and leave it as it was."""
        before = self.app.settings
        for size in sizes:
            width, height, scale = SIZES[size]
            self.window.resize(width, height)
            for theme in THEMES:
                apply_theme(self.application, theme, scale)
                pause(60)
                self.window.grab().save(str(self.screens / f"{name}-{theme}-{size}.png"))
        self.window.resize(1280, 800)
        apply_theme(self.application, before.theme, before.font_scale)
        pause(30)

    def live_words(self) -> str:
        """Return the words that are shown while an answer is given."""
        return self.window.interview.live.words.toPlainText()

    def begin_answer(self) -> None:
        """Start a session by Enter and an answer by Space, without waiting for the question's end."""
        self.press(Qt.Key.Key_Return)
        self.wait(lambda: self.phase() in {Phase.ASKING, Phase.THINKING}, "the question to be asked")
        self.press(Qt.Key.Key_Space)
        self.wait(lambda: self.phase() is Phase.RECORDING, "the recording to begin")

    def note_answer(self) -> None:
        """Wait for the report of the answer just given, and write down what it shows."""
        interview = self.window.interview
        session, report = interview.session, interview.report
        assert session is not None
        self.wait(lambda: self.phase() is Phase.SCORED and interview.is_report_shown, "the report")
        self.wait(lambda: report.answer is not None and report.answer.id == session.state.answer_id, "the answer")
        self.report["answers"].append(
            {
                "id": session.state.answer_id,
                "question": session.state.question.id,
                "question_text": session.state.question.text,
                "question_aloud": session.state.question.aloud,
                "shown_words": report.transcript.toPlainText(),
            }
        )

    def texts(self) -> list[str]:
        """Return every text that can be read in the window now."""
        labels = (label for label in self.window.findChildren(QLabel) if label.isVisible())
        return [label.text() for label in labels if label.text()]

    def finish(self, target: Path) -> None:
        """Close the window and everything behind it, and write the report."""
        self.close()
        self.report["threads"] = sorted(thread.name for thread in threading.enumerate())
        self.report["interfaces"] = [name for _, name in socket.if_nameindex()]
        target.write_text(json.dumps(self.report, default=str), encoding="utf-8")

    def _note_addresses(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in {"socket.connect", "socket.bind", "socket.sendto"} and isinstance(arguments[-1], tuple):
            self.report["addresses"].append([event, *map(str, arguments[-1])])
        elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
            self.report["addresses"].append([event, str(arguments[0])])


def practise(driver: Driver, plan: dict[str, Any]) -> None:
    """Start a session by Enter, answer every question by Space, and go on by N."""
    driver.shoot("start", sizes=tuple(SIZES))
    driver.press(Qt.Key.Key_Return)
    for number, answer in enumerate(plan["answers"], start=1):
        driver.wait(lambda: driver.phase() is Phase.ASKING, "the question to be asked")
        driver.wait(lambda: driver.phase() is Phase.THINKING, "the question to be read to its end")
        if number == 1:
            driver.shoot("interview-thinking", sizes=tuple(SIZES))
        else:
            driver.press(Qt.Key.Key_R)
            driver.wait(lambda: driver.phase() is Phase.ASKING, "the question to be repeated")
            driver.wait(lambda: driver.phase() is Phase.THINKING, "the repetition to end")
        driver.press(Qt.Key.Key_Space)
        driver.wait(lambda: driver.phase() is Phase.RECORDING, "the recording to begin")
        with subprocess.Popen(["paplay", "--device=mic_feed", "--latency-msec=50", answer]) as playing:
            if number == 1:
                pause(3000)
                driver.shoot("interview-recording", sizes=tuple(SIZES))
            driver.wait(lambda process=playing: process.poll() is not None, "the answer to be spoken")
        pause(400)
        if number == 1:
            driver.wait(lambda: bool(driver.live_words()), "the first words to be settled")
            driver.shoot("interview-live", sizes=tuple(SIZES))
        driver.report["live_words"].append(driver.live_words())
        driver.press(Qt.Key.Key_Space)
        driver.wait(lambda: driver.phase() is Phase.SCORING, "the scoring to begin")
        if number == 1:
            driver.shoot("interview-scoring")
        driver.note_answer()
        if number == 1:
            driver.shoot("interview-report", sizes=tuple(SIZES))
        driver.press(Qt.Key.Key_N)
    driver.wait(lambda: driver.phase() is None, "the session to end")
    driver.report["page_at_the_end"] = type(driver.window.current_page).__name__


def review(driver: Driver, plan: dict[str, Any]) -> None:
    """Open the last session's first answer by keys, and play it."""
    window = driver.window
    driver.shoot("start-with-history")
    window.open_page("Settings")
    pause(800)
    driver.shoot("settings", sizes=tuple(SIZES))
    scroll = window.settings.findChild(QScrollArea)
    if scroll is not None:
        scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
        driver.shoot("settings-end", sizes=tuple(SIZES))
    for name in ("Packs", "Progress"):
        window.open_page(name)
        pause(1500)
        driver.shoot(name.lower(), sizes=tuple(SIZES))
    window.open_page("Sessions")
    pause(800)
    driver.press(Qt.Key.Key_Right)
    pause(500)
    driver.shoot("sessions", sizes=tuple(SIZES))
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    page = window.review
    driver.wait(lambda: window.current_page is page and page.answer is not None, "the review")
    pause(800)
    driver.press(Qt.Key.Key_Space)
    driver.wait(lambda: page.playback.is_playing and page.transcript.lit_token is not None, "a word to be lit")
    lit: list[int] = []
    deadline = time.monotonic() + plan["listen_s"]
    while time.monotonic() < deadline:
        pause(50)
        if page.transcript.lit_token is not None:
            lit.append(page.transcript.lit_token)
    driver.shoot("review", sizes=tuple(SIZES))
    driver.press(Qt.Key.Key_Space)
    assert page.answer is not None
    driver.report["review"] = {
        "answer": page.answer.id,
        "shown_words": page.transcript.toPlainText(),
        "lit": lit,
        "position_s": page.playback.position_s,
        "mark_count": len(page.answer.scorecard.fillers.events) if page.answer.scorecard else None,
    }


def own_questions(driver: Driver, plan: dict[str, Any]) -> None:
    """Import a question without concepts, practise it, accept proposed concepts, and practise it once more."""
    window = driver.window
    packs = window.pages.packs
    window.open_page("Packs")
    packs.read([Path(plan["file"])])
    driver.wait(lambda: packs.preview is not None, "the preview")
    pause(300)
    driver.shoot("own-questions-packs")
    assert packs.preview is not None
    packs.preview.grab().save(str(driver.screens / "own-questions-preview.png"))
    driver.report["preview"] = driver.texts()
    packs.preview.import_button.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.wait(lambda: plan["pack"] in packs.rows, "the pack to be imported")
    window.activateWindow()  # after the dialog, without a window manager, nobody else does
    driver.wait(window.isActiveWindow, "the keyboard's focus")
    answer_pack(driver, plan)
    driver.report["without_concepts"] = driver.texts()
    driver.shoot("own-questions-report")
    driver.press(Qt.Key.Key_N)
    driver.wait(lambda: driver.phase() is None, "the session to end")
    window.open_answer(driver.report["answers"][0]["id"])
    offer = window.review.side.concepts.propose_button
    driver.wait(offer.isVisible, "the offer to propose concepts")
    driver.shoot("own-questions-offer", sizes=tuple(SIZES))
    offer.setFocus()
    driver.press(Qt.Key.Key_Space)
    editor = window.pages.editor
    driver.wait(lambda: window.current_page is editor and editor.form is not None, "the editor")
    pause(300)
    driver.shoot("own-questions-editor", sizes=tuple(SIZES))
    assert editor.form is not None
    driver.report["proposed"] = [form.name.said for form in editor.form.concepts.forms]
    editor.form.concepts.forms[-1].remove_button.setFocus()
    driver.press(Qt.Key.Key_Space)
    editor.save_button.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.wait(lambda: not editor.has_changes, "the pack to be saved")
    answer_pack(driver, plan)
    driver.report["with_concepts"] = driver.texts()
    driver.shoot("own-questions-measured")


def answer_pack(driver: Driver, plan: dict[str, Any]) -> None:
    """Practise one question of the plan's pack, and wait for the report."""
    window = driver.window
    window.open_page("Practice")
    window.practice.pack_cards[plan["pack"]].click()
    window.practice.stepper.set_value(1)
    window.practice.setFocus()
    driver.begin_answer()
    with subprocess.Popen(["paplay", "--device=mic_feed", "--latency-msec=50", plan["answer"]]) as playing:
        driver.wait(lambda: playing.poll() is not None, "the answer to be spoken")
    pause(400)
    driver.press(Qt.Key.Key_Space)
    driver.note_answer()


def record(driver: Driver, plan: dict[str, Any]) -> None:
    """Record an answer and say so, until the process is killed."""
    driver.begin_answer()
    with subprocess.Popen(["paplay", "--device=mic_feed", "--latency-msec=50", plan["answer"]]):
        driver.wait(lambda: driver.elapsed_s() >= plan["until_s"], "enough to be recorded")
        print("recording", flush=True)  # noqa: T201 (the test reads it)
        pause(60_000)


def recover(driver: Driver, _plan: dict[str, Any]) -> None:
    """Accept the offer to recover what was cut off."""
    rows = driver.window.practice.recovery.rows
    driver.wait(lambda: bool(rows), "the offer")
    pause(200)
    driver.shoot("recovery", sizes=tuple(SIZES))
    (row,) = rows.values()
    driver.report["offer"] = driver.texts()
    row.recover_button.setFocus()
    driver.press(Qt.Key.Key_Space)
    review_page = driver.window.review
    driver.wait(lambda: driver.window.current_page is review_page and review_page.answer is not None, "the report")
    pause(300)
    driver.shoot("recovered")
    assert review_page.answer is not None
    driver.report["answers"].append(
        {
            "id": review_page.answer.id,
            "shown_words": review_page.transcript.toPlainText(),
            "faults": list(review_page.answer.faults),
            "duration_s": review_page.answer.duration_s,
        }
    )


def unplug(driver: Driver, plan: dict[str, Any]) -> None:
    """Practise without a voice, lose the microphone in mid-answer, see what the window says, and read the report."""
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.phase() is Phase.THINKING, "the reading to fail")
    driver.shoot("no-voice")
    driver.report["texts_without_voice"] = driver.texts()
    driver.press(Qt.Key.Key_Space)
    driver.wait(lambda: driver.phase() is Phase.RECORDING, "the recording to begin")
    with subprocess.Popen(["paplay", "--device=mic_feed", "--latency-msec=50", plan["answer"]]) as playing:
        driver.wait(lambda: driver.elapsed_s() >= plan["until_s"], "enough to be recorded")
        print("recording", flush=True)  # noqa: T201 (the test reads it and unplugs)
        driver.note_answer()
        playing.terminate()
    pause(200)
    driver.report["texts"] = driver.texts()
    driver.shoot("unplugged")
    driver.press(Qt.Key.Key_N)
    driver.wait(lambda: driver.phase() in {None, Phase.ASKING, Phase.THINKING}, "the next question")
    if driver.phase() is not None:
        driver.press(Qt.Key.Key_Space)
        driver.wait(lambda: any("No microphone" in text for text in driver.texts()), "the sentence")
        driver.shoot("no-microphone")
        driver.report["texts_without_microphone"] = driver.texts()


def starts(driver: Driver, plan: dict[str, Any]) -> None:
    """Look at a second window while this one is open, then start on each home of the plan."""
    second = [sys.executable, "-m", "tests.journey.window_driver", "second", *plan["second"], str(driver.screens)]
    subprocess.run(second, check=True, timeout=PATIENCE_S)
    driver.report["texts_at_start"] = {}
    app_module.Database = SmallDisk  # type: ignore[misc]
    for name, home in plan["homes"].items():
        driver.close()
        driver.open(App.build(Paths.below(Path(home))))
        pause(100)
        driver.shoot(f"start-{name}")
        driver.report["texts_at_start"][name] = driver.texts()
    fill_the_disk(driver, plan["answer"])


def fill_the_disk(driver: Driver, answer: str) -> None:
    """Run out of room in mid-answer, see what the window says, make room, and save the answer."""
    driver.begin_answer()
    with subprocess.Popen(["paplay", "--device=mic_feed", "--latency-msec=50", answer]) as playing:
        driver.wait(lambda: driver.elapsed_s() >= 1.0, "something to be recorded")
        SmallDisk.most_pages = 1
        driver.wait(lambda: any("disk is full" in text for text in driver.texts()), "the sentence")
        driver.shoot("disk-full-recording")
        driver.report["texts_while_full"] = driver.texts()
        driver.wait(lambda: playing.poll() is not None, "the answer to be spoken")
    driver.press(Qt.Key.Key_Space)
    save = driver.window.interview.save_button
    driver.wait(save.isVisible, "the offer to save once more")
    driver.shoot("disk-full-unsaved")
    driver.report["texts_unsaved"] = driver.texts()
    SmallDisk.most_pages = ROOMY_PAGES
    save.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.note_answer()


def second(driver: Driver, _plan: dict[str, Any]) -> None:
    """See what a second window on the same history says."""
    driver.wait(lambda: any("Another MockVoice window" in text for text in driver.texts()), "the sentence")
    driver.shoot("second-window")
    driver.report["texts"] = driver.texts()


PARTS = {
    "practise": practise,
    "review": review,
    "own_questions": own_questions,
    "record": record,
    "recover": recover,
    "unplug": unplug,
    "starts": starts,
    "second": second,
    "hold": hold,
    "hold_until_killed": hold_until_killed,
    "go_on": go_on,
}


def voiceless() -> App:
    """Return the program with a speech engine that does not start."""
    engine = Engine(Paths.default())
    speaker = SystemSpeaker(command=["false"])
    return App(engine, speaker=speaker, player=Player(), question_player=Player())


def hurried(speed: float) -> App:
    """Return the program with a clock for interviews that runs `speed` times as fast as others."""
    return App(
        Engine(Paths.default()),
        speaker=SystemSpeaker(),
        player=Player(),
        question_player=Player(),
        clock=lambda: time.monotonic() * speed,
    )


def main() -> None:
    """Run the wished part."""
    part, plan_path, report_path, screens = sys.argv[1:]
    plan = json.loads(Path(plan_path).read_text(encoding="utf-8"))
    app = voiceless() if part == "unplug" else hurried(plan["speed"]) if "speed" in plan else App.build()
    driver = Driver(Path(screens), app)
    try:
        PARTS[part](driver, plan)
    finally:
        driver.finish(Path(report_path))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    main()
