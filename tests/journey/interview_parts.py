"""What the window's driver does on the pages of interviews: hold them, leave them, and go on with them."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from mockvoice.interview.state import Phase
from tests.journey.waiting import pause

if TYPE_CHECKING:
    from tests.journey.window_driver import Driver

SIZES = ("1280x800", "1280x800-150")
ASKED = frozenset({Phase.ASKING, Phase.THINKING})
AFTER_ANSWER = frozenset({Phase.ASKING, Phase.THINKING, Phase.BREAK, Phase.CLOSING, None})


def begin(driver: Driver, preset_id: str) -> None:
    """Choose an interview and start it by Enter."""
    window = driver.window
    window.open_page("Interviews")
    page = window.pages.interviews
    driver.wait(lambda: preset_id in page.cards, "the interviews")
    page.cards[preset_id].setChecked(True)
    pause(50)
    if preset_id == "technical-phone-screen":
        driver.shoot("interviews", sizes=SIZES)
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.phase() in ASKED, "the first question")


def answer(driver: Driver, sound: str, notes: dict[str, Any]) -> None:
    """Answer what is asked by Space, and note how soon the interviewer went on."""
    session = driver.window.interview.session
    assert session is not None
    item = session.state.ask.item
    driver.press(Qt.Key.Key_Space)
    driver.wait(lambda: driver.phase() is Phase.RECORDING, "the recording to begin")
    with subprocess.Popen(["paplay", "--device=mic_feed", "--latency-msec=50", sound]) as playing:
        driver.wait(lambda: playing.poll() is not None, "the answer to be spoken")
    pause(550)
    driver.press(Qt.Key.Key_Space)
    ended = time.monotonic()
    if not session.state.is_realistic:
        driver.wait(lambda: driver.phase() is Phase.SCORED and driver.window.interview.is_report_shown, "the report")
        driver.press(Qt.Key.Key_N)
    driver.wait(lambda: driver.phase() in AFTER_ANSWER and is_further(driver, item), "the interviewer to go on")
    notes["went_on_after_s"].append(time.monotonic() - ended)


def is_further(driver: Driver, item: str) -> bool:
    """Whether something else than `item` is asked, or nothing any more."""
    session = driver.window.interview.session
    if session is None or session.state.phase in {Phase.BREAK, Phase.CLOSING}:
        return True
    return session.state.ask.item != item


def hold(driver: Driver, plan: dict[str, Any]) -> None:
    """Hold one interview from start to report."""
    preset_id, sounds = plan["preset"], plan["sounds"]
    notes: dict[str, Any] = {"items": [], "rounds": [], "went_on_after_s": [], "breaks": 0, "lines": []}
    begin(driver, preset_id)
    is_shot = plan["is_shot"]
    view = driver.window.interview
    for number in range(200):
        session = view.session
        if session is None or session.state.phase in {Phase.CLOSING, Phase.ENDED}:
            break
        state = session.state
        if state.phase is Phase.BREAK:
            notes["breaks"] += 1
            if notes["breaks"] == 1:
                driver.shoot("interview-break", sizes=SIZES)
            driver.press(Qt.Key.Key_N)
            driver.wait(lambda: driver.phase() in ASKED, "the next round")
            continue
        notes["items"].append(state.ask.item)
        notes["rounds"].append(state.ask.round_number)
        notes["lines"].append([view.question_card.caption, view.question_card.text, list(state.lines)])
        if is_shot and number == 0:
            driver.shoot("interview-opening", sizes=SIZES)
        if is_shot and state.ask.is_follow_up:
            is_shot = False
            driver.shoot("interview-follow-up", sizes=SIZES)
        if state.ask.is_candidates_turn and state.ask.item.endswith("2"):
            driver.press(Qt.Key.Key_S)
            driver.wait(lambda item=state.ask.item: is_further(driver, item), "the goodbye")
            continue
        answer(driver, sounds[number % len(sounds)], notes)
    if driver.phase() is Phase.CLOSING and plan["is_shot"]:
        driver.shoot("interview-closing")
    driver.press(Qt.Key.Key_N)
    pages = driver.window.pages
    driver.wait(lambda: driver.phase() is None, "the goodbye to end")
    driver.wait(lambda: driver.window.current_page is pages.report, "the report")
    pause(200)
    if plan["is_shot"]:
        driver.shoot("interview-notes", sizes=SIZES)
    report = pages.report.report
    assert report is not None
    notes["title"] = report.title
    notes["answer_count"] = len(report.answers)
    notes["texts"] = driver.texts()
    driver.report["interview"] = notes


def hold_until_killed(driver: Driver, plan: dict[str, Any]) -> None:
    """Answer one question, begin to answer the next, and say so."""
    notes: dict[str, Any] = {"went_on_after_s": []}
    begin(driver, plan["preset"])
    answer(driver, plan["sounds"][0], notes)
    driver.wait(lambda: driver.phase() in ASKED, "the next question")
    driver.press(Qt.Key.Key_Space)
    driver.wait(lambda: driver.phase() is Phase.RECORDING, "the recording to begin")
    session = driver.window.interview.session
    assert session is not None
    with subprocess.Popen(["paplay", "--device=mic_feed", "--latency-msec=50", plan["sounds"][0]]):
        driver.wait(lambda: driver.elapsed_s() >= plan["until_s"], "enough to be recorded")
        print(f"recording {session.state.ask.item}", flush=True)  # noqa: T201 (the test reads it)
        pause(60_000)


def go_on(driver: Driver, _plan: dict[str, Any]) -> None:
    """Go on with the interview that was killed, and see which question is asked."""
    driver.window.open_page("Interviews")
    page = driver.window.pages.interviews
    driver.wait(lambda: bool(page.interrupted.buttons), "the offer")
    pause(100)
    driver.shoot("interview-interrupted", sizes=SIZES)
    ((_finish, resume),) = page.interrupted.buttons.values()
    resume.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.wait(lambda: driver.phase() in ASKED, "the question")
    session = driver.window.interview.session
    assert session is not None
    driver.report["item"] = session.state.ask.item
    driver.report["lines"] = list(session.state.lines)
    driver.report["session"] = session.session_id
    driver.press(Qt.Key.Key_Escape)
    driver.wait(lambda: driver.window.interview.question is not None, "the question whether to leave")
    question = driver.window.interview.question
    assert question is not None
    driver.report["kept"] = driver.window.interview.what_is_kept()
    question.confirmed.emit()
    driver.wait(lambda: driver.phase() is None, "the session to be left")
