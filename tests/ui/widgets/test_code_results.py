"""What the tests said is shown in words, with the line to blame and what kept the code apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel

from mockvoice.coding.result import CodeResult, Ending, Outcome, TestResult
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.widgets.code_results import CodeResults

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

STATEMENT = "Your code ran apart from your files."
MIXED = CodeResult(
    ending=Ending.TIMED_OUT,
    message="It was not done after 10 seconds.",
    output="hello\n",
    isolation="limits",
    statement=STATEMENT,
    tests=(
        TestResult(name="test_a", title="One", outcome=Outcome.PASSED, output="seen\n"),
        TestResult(name="test_b", title="Two", outcome=Outcome.FAILED, message="f(1) is 2; it should be 1."),
        TestResult(
            name="test_c",
            title="Three",
            outcome=Outcome.ERROR,
            message="ValueError: <b>no</b>",
            line=7,
            trace=("line 3, in f: g()", "line 7, in g: raise"),
        ),
        TestResult(name="test_d", title="Four", outcome=Outcome.ERROR, message="It was not done after 10 seconds."),
        TestResult(name="test_e", title="Five", outcome=Outcome.NOT_RUN),
    ),
)


def shown(qtbot: QtBot, result: CodeResult | None = None) -> CodeResults:
    """The widget, with a result."""
    made = CodeResults()
    qtbot.addWidget(made)
    if result is not None:
        made.show_result(result)
    made.show()
    return made


def texts(widget: CodeResults) -> list[str]:
    """All words on it that can be seen."""
    return [found.text() for found in widget.findChildren(QLabel) if found.text() and found.isVisibleTo(widget)]


def test_before_the_first_run_it_says_what_to_do(qtbot: QtBot):
    """An empty state is no empty pane."""
    assert any("Run the tests whenever you like" in text for text in texts(shown(qtbot)))


def test_each_test_has_its_word(qtbot: QtBot):
    """Passed or not is said in words; messages, output and the statement are there, and nothing twice."""
    said = texts(shown(qtbot, MIXED))
    assert said[0] == "1 of 5 tests passed"
    for text in ("Passed", "Not passed", "Not run", "hello", "seen", "f(1) is 2; it should be 1.", STATEMENT):
        assert said.count(text) == 1
    assert said.count("Error") == 2
    assert said.count("It was not done after 10 seconds.") == 1
    assert "ValueError: <b>no</b>" in said
    assert "The tests took too long" in said
    assert "line 3, in f: g()\nline 7, in g: raise" in said


def test_titles_tell_their_outcome_to_screen_readers(qtbot: QtBot):
    """The accessible name of a title begins with the word."""
    names = {found.accessibleName() for found in shown(qtbot, MIXED).findChildren(QLabel)}
    assert names >= {"Passed: One", "Not passed: Two", "Error: Three", "Not run: Five"}


def test_a_line_can_be_gone_to(qtbot: QtBot):
    """Its button asks for it."""
    widget = shown(qtbot, MIXED)
    assert [button.text() for button in widget.line_buttons] == ["Go to line 7"]
    with qtbot.waitSignal(widget.line_requested) as asked:
        widget.line_buttons[0].click()
    assert asked.args == [7]


def test_running_offers_to_stop(qtbot: QtBot):
    """While tests run they cannot be run again, and can be stopped."""
    widget = shown(qtbot, MIXED)
    with qtbot.waitSignal(widget.run_requested):
        widget.run_button.click()
    widget.set_running(is_running=True)
    assert not widget.run_button.isEnabled()
    with qtbot.waitSignal(widget.stop_requested):
        widget.stop_button.click()
    widget.show_result(MIXED)
    assert widget.run_button.isEnabled()
    assert widget.stop_button.isHidden()


def test_a_second_result_takes_the_place_of_the_first(qtbot: QtBot):
    """And nothing of the first stays; a new theme draws the same again."""
    widget = shown(qtbot, MIXED)
    better = MIXED.model_copy(update={"ending": Ending.FINISHED, "message": "", "tests": MIXED.tests[:1]})
    widget.show_result(better)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply_theme(application, "dark", 1.5)
    qtbot.waitUntil(lambda: "One" in texts(widget))
    said = texts(widget)
    assert said[0] == "1 of 1 test passed"
    assert "Not run" not in said
    assert said.count("One") == 1
    widget.clear()
    assert "One" not in texts(widget)


def test_a_report_has_no_buttons_to_run(qtbot: QtBot):
    """Where nothing can be run, nothing offers it."""
    widget = shown(qtbot, MIXED)
    widget.set_can_run(can_run=False)
    assert widget.run_button.isHidden()
    assert widget.stop_button.isHidden()
