"""The report in a terminal."""

from __future__ import annotations

from mockvoice.analysis.scorecard import Evidence, Signpost, Status, StepResult, Structure
from mockvoice.cli.report_text import report_text
from tests.helpers.fake_review import QUESTION, scorecard

PROOF = Evidence("the model is overfitting", 4.0, 6.0, 10, 13)
LATER = Evidence("regularise the model", 65.0, 67.0, 40, 42)


def lines(structure: Structure | None) -> list[str]:
    """Return the report's lines on structure, without their heading."""
    text = report_text(scorecard(structure=structure), QUESTION)
    blocks = [block.splitlines() for block in text.split("\n\n")]
    found = [block for block in blocks if block[0].split("  ")[0] == "Structure" and len(block) > 1]
    return found[0][1:] if found else []


def test_steps_stand_with_mark_name_time_and_length():
    """Columns are in line; what is not sure says so, and so does another order."""
    steps = (
        StepResult("Situation", Status.COVERED, 0.9, 0.9, LATER, 65.0, 70.0),
        StepResult("Task", Status.PARTLY, 0.4, 0.4, LATER, 65.0, 70.0),
        StepResult("Result", Status.COVERED, 0.9, 0.9, PROOF, 4.0, 65.0),
        StepResult("Lesson", Status.MISSED, 0.1, 0.9),
    )
    posts = tuple(Signpost(kind, PROOF) for kind in ("sequence", "trade_off", "clarifying_question", "example"))
    assert lines(Structure(None, None, posts, steps, is_in_order=False)) == [
        "  ● Situation   1:05    5 s",
        "  ◐ Task        1:05    5 s  (not sure)",
        "  ● Result      0:04   61 s",
        "  ○ Lesson",
        "  The steps came in another order than usual: Result, then Situation.",
        "  Signposts 2 · trade-offs named 1 · clarifying questions 1",
    ]


def test_words_without_times_have_no_length():
    """A dash stands for the time."""
    proof = Evidence("the model", None, None, 10, 11)
    steps = (StepResult("Task", Status.COVERED, 0.9, 0.9, proof),)
    assert lines(Structure(None, None, (), steps))[0] == "  ● Task      -"


def test_without_a_framework_signposts_alone_are_told():
    """And nothing at all where the answer was too short."""
    assert lines(Structure(None, None, ())) == ["  Signposts 0 · trade-offs named 0 · clarifying questions 0"]
    assert lines(None) == []
