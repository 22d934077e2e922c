"""The frameworks that ship, and which steps a question has."""

from __future__ import annotations

import pytest

from mockvoice.analysis.frameworks import shipped_frameworks, steps_of, ways_of
from mockvoice.packs.model import FRAMEWORKS, Question, Step


def test_packs_may_name_what_ships():
    """The names that packs may use are those of the data file, each with named and described steps of its own."""
    assert tuple(shipped_frameworks()) == FRAMEWORKS
    for steps in shipped_frameworks().values():
        assert len({step.name for step in steps}) == len(steps) >= 4
        assert all(step.description.endswith(".") for step in steps)


def test_the_design_framework_has_the_usual_order():
    """From clarifying to monitoring."""
    names = [step.name.lower() for step in shipped_frameworks()["ml-system-design"]]
    assert names == ["clarify", "metric", "data", "features", "model", "evaluation", "serving", "monitoring"]


@pytest.mark.parametrize(
    ("framework", "names"),
    [
        ("star", ["Situation", "Task", "Action", "Result"]),
        ((Step(name="Why"), Step(name="How")), ["Why", "How"]),
        ("of another program", []),
        ((), []),
    ],
)
def test_a_question_names_a_framework_or_has_its_own(framework: str | tuple[Step, ...], names: list[str]):
    """Steps by name, steps of its own, or none where the name is not known."""
    question = Question(id="q", text="Why?", framework=framework)
    assert [step.name for step in steps_of(question)] == names


def test_without_a_question_there_are_no_steps():
    """Nothing was asked, so nothing is expected."""
    assert steps_of(None) == ()


def test_every_step_that_ships_has_ways_of_its_own():
    """Several, none of them a step's own description or another's way; a pack's own step has none."""
    steps = [step for steps in shipped_frameworks().values() for step in steps]
    ways = [way for step in steps for way in ways_of(step)]
    assert all(len(ways_of(step)) >= 3 for step in steps)
    assert len(set(ways)) == len(ways)
    assert not {step.description for step in steps} & set(ways)
    assert ways_of(Step(name="Clarify", description="Asks what the rules of the game are.")) == ()
