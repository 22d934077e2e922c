"""The code of a past answer on its report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.coding.edits import EditLog, EditRecorder
from mockvoice.coding.result import CodeResult, CodeRun, Ending, Outcome, TestResult, runs_to_json
from mockvoice.packs.model import Coding, Question
from mockvoice.storage.code_works import CodeWork
from mockvoice.ui.widgets.coding_card import CodingCard
from tests.helpers.fake_code import FakeCodeDesk
from tests.helpers.fake_review import FakeStoredAnswer, scorecard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

QUESTION = Question(id="add", text="Add.", coding=Coding(starter="def add(a, b):\n", tests="x"))


def log() -> EditLog:
    """Return two edits, a second and ten seconds into the recording."""
    recorder = EditRecorder("def add(a, b):\n")
    recorder.add(1.0, 15, 0, "    return")
    recorder.add(10.0, 25, 0, " a + b")
    return recorder.log()


def run(at_s: float, outcome: Outcome) -> CodeRun:
    """Return a run of one test."""
    result = CodeResult(
        ending=Ending.FINISHED,
        tests=(TestResult(name="test_add", title="It adds", outcome=outcome),),
        isolation="namespaces",
        statement="Your code ran apart from your files.",
    )
    return CodeRun(at_s=at_s, result=result)


@pytest.fixture
def desk() -> FakeCodeDesk:
    """It knows one answer's code."""
    made = FakeCodeDesk()
    runs = runs_to_json((run(5.0, Outcome.FAILED), run(12.0, Outcome.PASSED)))
    made.works["a1"] = CodeWork("python", log().to_json(), runs)
    return made


@pytest.fixture
def card(desk: FakeCodeDesk, qtbot: QtBot) -> CodingCard:
    """The card, with the answer's code on it."""
    made = CodingCard(desk)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.shown):
        made.show_answer(FakeStoredAnswer("a1", scorecard=scorecard(), duration_s=20.0, question=QUESTION))  # type: ignore[arg-type]
    made.show()
    return made


def test_the_code_stands_as_it_was_left(card: CodingCard):
    """With the last run of the tests and what both together show."""
    assert card.editor.code == log().final
    assert card.results.result is not None
    assert card.results.result.has_passed
    assert not card.results.run_button.isVisible()
    assert "test" in card.lines.text().lower()


def test_the_code_follows_the_sound(card: CodingCard):
    """At each moment what stood there then, and what the tests had said by then."""
    card.follow(0.5)
    assert card.editor.code == "def add(a, b):\n"
    assert card.results.result is None
    card.follow(6.0)
    assert card.editor.code == "def add(a, b):\n    return"
    assert card.results.result is not None
    assert not card.results.result.has_passed
    card.follow(15.0)
    assert card.editor.code == log().final
    assert card.results.result.has_passed


def test_an_answer_without_code_has_no_card(desk: FakeCodeDesk, qtbot: QtBot):
    """Neither where the question has none, nor where none was written."""
    made = CodingCard(desk)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show_answer(FakeStoredAnswer("a1", scorecard=scorecard(), duration_s=20.0))  # type: ignore[arg-type]
    made.show_answer(FakeStoredAnswer("a2", scorecard=scorecard(), duration_s=20.0, question=QUESTION))  # type: ignore[arg-type]
    qtbot.waitUntil(made.isHidden)


def test_damaged_code_is_told(desk: FakeCodeDesk, qtbot: QtBot):
    """And everything else of the report is not touched by it."""
    desk.works["a1"] = CodeWork("python", "{", "[]")
    made = CodingCard(desk)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show_answer(FakeStoredAnswer("a1", scorecard=scorecard(), duration_s=20.0, question=QUESTION))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: not made.isHidden())
    assert not made.editor.isVisible()
