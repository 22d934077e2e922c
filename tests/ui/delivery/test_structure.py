"""Structure in words: steps with time and length, opening and closing, signposts by kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.scorecard import Evidence, Signpost, Status, StepResult, Structure
from mockvoice.ui.delivery.structure import NOT_HEARD, SOURCE, structure_section
from tests.helpers.fake_delivery import measured
from tests.helpers.fake_review import scorecard

if TYPE_CHECKING:
    from mockvoice.ui.delivery.facts import Section

PROOF = Evidence("the model is overfitting", 4.0, 6.0, 10, 13)
TASK = StepResult("Task", Status.COVERED, 0.9, 0.9, PROOF, 4.0, 29.4)
ACTION = StepResult("Action", Status.PARTLY, 0.4, 0.5, replace(PROOF, first_word=2), 1.0, 121.0)
RESULT = StepResult("Result", Status.MISSED, 0.1, 0.9)


def section(structure: Structure | None, **changes: object) -> Section:
    """Return the section of a report with this structure."""
    return structure_section(scorecard(structure=structure, **changes))


def test_each_step_has_its_time_and_length():
    """A step that was missed says so, one that may not be there is not sure."""
    found = section(Structure(PROOF, PROOF, (), (TASK, ACTION, RESULT)))
    assert (found.figure, found.unit, found.source) == ("2", "of 3 steps", SOURCE)
    lines = [(line.name, line.status, line.start_s, line.length, line.is_sure) for line in found.steps]
    assert lines == [
        ("Task", Status.COVERED, 4.0, "25 s", True),
        ("Action", Status.PARTLY, 1.0, "2 min", False),
        ("Result", Status.MISSED, None, NOT_HEARD, True),
    ]
    assert [line.quote for line in found.steps] == [PROOF.text, PROOF.text, ""]


def test_words_without_times_have_no_length():
    """The step is there all the same."""
    step = StepResult("Task", Status.COVERED, 0.9, 0.9, replace(PROOF, start_s=None, end_s=None))
    (line,) = section(Structure(None, None, (), (step,))).steps
    assert (line.start_s, line.length, line.quote) == (None, "", PROOF.text)


def test_another_order_is_told_and_the_usual_one_is_not():
    """The sentence stands before all others."""
    sure = replace(ACTION, certainty=0.9)
    turned = section(Structure(None, None, (), (TASK, sure), is_in_order=False))
    assert turned.reading.startswith("The steps came in another order than usual: Action, then Task. Open with")
    assert "order" not in section(Structure(None, None, (), (TASK, sure), is_in_order=True)).reading


@pytest.mark.parametrize(
    ("opening", "closing", "reading"),
    [
        (PROOF, PROOF, "You opened with your point and summed up at the end."),
        (PROOF, None, "You opened with your point; a last sentence that sums up would round it off."),
        (None, PROOF, "You summed up at the end; your point could come first as well."),
        (None, None, "Open with your point, and close with a sentence that sums up."),
    ],
)
def test_opening_and_closing_are_told(opening: Evidence | None, closing: Evidence | None, reading: str):
    """Each has its fact, with a place where it was heard."""
    found = section(Structure(opening, closing, ()))
    assert (found.reading, found.steps, found.source) == (reading, (), "")
    first, last = found.groups[0].facts[:2]
    assert (first.value, last.value) == ("yes" if opening else "no", "yes" if closing else "no")
    assert [place.start_s for place in first.places] == ([4.0] if opening else [])


def test_without_a_question_the_opening_is_not_told():
    """Nobody can know whether it makes a point."""
    found = section(Structure(None, None, ()), question_id=None)
    assert found.reading == "Close with a sentence that sums up."
    assert "Opens with a point" not in [fact.name for fact in found.groups[0].facts]
    assert section(Structure(None, PROOF, ()), question_id=None).reading == "You summed up at the end."


def test_trade_offs_and_clarifying_questions_are_counted_by_themselves():
    """Every other kind is a signpost; without steps all of them are the figure."""
    kinds = ("sequence", "trade_off", "clarifying_question", "example", "trade_off")
    found = section(Structure(None, None, tuple(Signpost(kind, PROOF) for kind in kinds)))
    assert (found.figure, found.unit) == ("5", "signposts")
    facts = {fact.name: fact.value for fact in found.groups[0].facts}
    assert facts["Signposts"] == facts["Trade-offs named"] == "2"
    assert facts["Clarifying questions"] == "1"


def test_too_short_an_answer_says_so():
    """Nothing is told of its structure."""
    found = structure_section(measured("Um yes."))
    assert (found.figure, found.unit) == ("", "not measured")
    assert found.reading == "Too little was said to judge it."
