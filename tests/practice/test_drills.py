"""A short practice made of a weak spot."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mockvoice.practice.drills import DRILL_QUESTIONS, drill_for
from mockvoice.practice.weak_spots import SpotSort, WeakSpot
from tests.practice.builders import pack, question

if TYPE_CHECKING:
    from mockvoice.packs.model import Pack

PACKS = (
    pack(
        "ml",
        *(question(f"f{n}", topic="Fairness", stage="ml-depth", kind="scenario") for n in range(8)),
        question("step", topic="design", stage="system-design", framework="ml-system-design"),
        question("other-stage", topic="design", stage="ml-depth", framework="ml-system-design"),
        question("other-step", topic="design", stage="system-design", framework="star"),
    ),
    pack("mine", question("p0", topic="privacy"), question("p1", topic="privacy"), question("p2", topic="privacy")),
)


def spot(sort: SpotSort, name: str, *keys: str, stage: str = "") -> WeakSpot:
    """Return a weak spot that was missed in these questions."""
    return WeakSpot(sort, name, stage, 3, 4, 0.75, 0.4, keys, frozenset({"a"}), "")


def keys(made: WeakSpot, packs: tuple[Pack, ...] = PACKS, seed: int = 0) -> list[str]:
    """Return the keys of its drill."""
    return [asked.key for asked in drill_for(made, packs, seed=seed)]


def test_what_was_missed_comes_first():
    """Then others of the topic, five in all; the same seed gives the same drill, another one another."""
    made = spot(SpotSort.TOPIC, "fairness", "ml/f5", "ml/f2")
    found = keys(made)
    assert found[:2] == ["ml/f5", "ml/f2"]
    assert len(found) == len(set(found)) == DRILL_QUESTIONS
    assert all(key.startswith("ml/f") for key in found)
    assert keys(made) == found
    assert {tuple(keys(made, seed=seed)) for seed in range(5)} != {tuple(found)}


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (spot(SpotSort.STAGE, "system-design", "ml/step"), {"ml/step", "ml/other-step"}),
        (spot(SpotSort.STEP, "Metric", "ml/step", stage="system-design"), {"ml/step"}),
        (spot(SpotSort.TOPIC, "privacy"), {"mine/p0", "mine/p1", "mine/p2"}),
    ],
)
def test_a_drill_has_what_the_spot_is_about(made: WeakSpot, expected: set[str]):
    """Stage, topic, and step within its stage."""
    assert set(keys(made)) == expected


def test_a_kind_is_drilled_by_its_kind():
    """Every question is of the kind."""
    assert all(asked.question.kind == "scenario" for asked in drill_for(spot(SpotSort.KIND, "scenario"), PACKS))


def test_a_concept_of_one_question_brings_its_neighbours():
    """The question itself comes first, and two on the same topic after it."""
    found = keys(spot(SpotSort.CONCEPT, "p1 concept 0", "mine/p1"))
    assert found[0] == "mine/p1"
    assert set(found[1:]) == {"mine/p0", "mine/p2"}


def test_questions_that_are_gone_are_not_asked():
    """A drill is made of what is left, and is empty where nothing is."""
    made = spot(SpotSort.TOPIC, "privacy", "mine/p1")
    assert keys(made, PACKS[:1]) == []
    assert keys(replace(made, question_keys=("mine/gone",))) != []
