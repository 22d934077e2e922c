"""Finding a question by its id, and taking one from another system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mockvoice.errors import PackError, QuestionNotFoundError
from mockvoice.packs.model import Coding, Pack, Question
from mockvoice.packs.reader import find_question, question_from_object, read_pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def packs(sound_pack: str, write: Callable[..., Path]) -> tuple[Pack, Pack]:
    """Two packs that share the question "leakage"."""
    other = sound_pack.replace("id: small", "id: other").replace("id: overfitting", "id: drift")
    return read_pack(write(sound_pack)), read_pack(write(other))


def test_a_question_is_found_with_and_without_its_pack(packs: tuple[Pack, Pack]):
    """An id that one pack has is enough, and the pack may be named as well."""
    assert find_question(packs, "drift") is packs[1].questions[0]
    assert find_question(packs, " small/leakage ") is packs[0].questions[1]
    assert find_question(packs, "other/leakage") is packs[1].questions[1]


def test_a_question_of_two_packs_must_be_named_with_its_pack(packs: tuple[Pack, Pack]):
    """An id that two packs have is refused, with both ways to write it."""
    with pytest.raises(QuestionNotFoundError, match='Write "small/leakage" or "other/leakage"'):
        find_question(packs, "leakage")


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("overfiting", '"overfitting"'),
        ("Drift", '"drift"'),
        ("small/drift", '"other/drift"'),
        ("fitting", '"overfitting"'),
    ],
)
def test_a_near_match_is_suggested(packs: tuple[Pack, Pack], asked: str, near: str):
    """An id that is not there is answered with what is near."""
    with pytest.raises(QuestionNotFoundError) as caught:
        find_question(packs, asked)
    assert "Did you mean" in caught.value.mend
    assert near in caught.value.mend


@pytest.mark.parametrize("asked", ["", "xyz", "x" * 100_000, "\x00"])
def test_without_a_near_match_the_list_of_questions_is_named(packs: tuple[Pack, Pack], asked: str):
    """An id like nothing there gives the command that lists the questions, in a short text."""
    with pytest.raises(QuestionNotFoundError, match="mockvoice packs list") as caught:
        find_question(packs, asked)
    assert len(str(caught.value)) < 300


def test_code_may_come_with_a_question():
    """Its texts stay as they are, what is null counts as absent, and another language is refused by its field."""
    coding = {"starter": "x = 1\r\n  \n", "tests": "def test_x():\n    assert x == 1", "entry": None}
    question = question_from_object({"id": "a", "text": "b", "coding": coding})
    assert question.coding == Coding(starter="x = 1\n", tests="def test_x():\n    assert x == 1\n")
    assert question_from_object({"id": "a", "text": "b", "coding": None}).coding is None
    with pytest.raises(PackError, match=r"coding\.language"):
        question_from_object({"id": "a", "text": "b", "coding": {"language": "perl"}})


def test_an_id_and_a_text_are_enough():
    """A question from another system needs an id and a text, and unknown fields are passed over."""
    question = question_from_object({"id": "HR/Why us?", "text": " Why do you\nwant to work here? ", "colour": "red"})
    assert question == Question(id="HR/Why us?", text="Why do you want to work here?")
    assert question.concepts == ()
    assert question.target_s == 120


@pytest.mark.parametrize(
    "more",
    [
        {"concepts": None, "target_s": None, "follow_ups": None},
        {"concepts": [{"id": "A b", "name": "x"}]},
        {"concepts": [{"id": "a", "name": "x", "terms": ["t"] * 500, "phrasings": ["p"] * 50, "weight": None}]},
        {"model_answer": "word " * 20_000},
        {"text": "word " * 2_000},
        {"target_s": 3},
        {"id": 17},
        {"target_s": 90.4},
        {"concepts": [{"id": 3, "name": "x"}]},
    ],
)
def test_other_systems_may_be_generous(more: dict[str, Any]):
    """Nulls, long lists, long texts, short targets and numbers as ids are taken."""
    assert question_from_object({"id": "q", "text": "Why?", **more}).text


def test_entries_of_lists_may_be_objects_that_hold_a_text():
    """A term's aliases count as terms; a phrasing and a follow-up give their text; the rest is passed over."""
    question = question_from_object(
        {
            "id": "q",
            "text": "Why?",
            "stage": "technical",
            "difficulty": 3,
            "common_mistakes": [{"id": "m", "text": "It calls it bias."}],
            "follow_ups": ["And then?", {"id": "f", "text": "What if it fails?", "when": "missed"}],
            "concepts": [
                {
                    "id": "a",
                    "name": "x",
                    "essential": True,
                    "phrasings": [{"text": "It learnt by heart."}],
                    "terms": ["leak", {"term": "overfitting", "aliases": ["over fit", "memorised"]}, {"term": "drift"}],
                }
            ],
        }
    )
    (concept,) = question.concepts
    assert concept.all_terms == ("leak", "overfitting", "over fit", "memorised", "drift")
    assert concept.essential
    assert concept.phrasings == ("It learnt by heart.",)
    assert [each.text for each in question.follow_ups] == ["And then?", "What if it fails?"]
    assert (question.stage, question.difficulty) == ("technical", "")


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("STAR", "star"),
        ("ML system design", "ml-system-design"),
        ("of another program", "of-another-program"),
        ({"name": "STAR"}, "star"),
        ({"name": "Ours", "steps": ["Why", {"name": "How", "description": "Says how.", "order": 2}]}, ["Why", "How"]),
        ([{"name": "Why"}], ["Why"]),
        ([], []),
        ({}, []),
        ("", []),
        (None, []),
    ],
)
def test_a_framework_of_another_system_is_a_name_or_steps(given: Any, taken: str | list[str]):
    """Names are taken in any case, and steps may be mere names."""
    framework = question_from_object({"id": "q", "text": "Why?", "framework": given}).framework
    assert (framework if isinstance(framework, str) else [step.name for step in framework]) == taken


@pytest.mark.parametrize(
    ("obj", "field"),
    [
        ("a text", "object"),
        ([], "object"),
        ({"text": "Why?"}, '"id" is missing'),
        ({"id": "q"}, '"text" is missing'),
        ({"id": "q", "text": None}, '"text" is missing'),
        ({"id": "q", "text": 5}, 'field "text"'),
        ({"id": "q", "text": " \n "}, 'field "text"'),
        ({"id": "q", "text": "\ud800"}, 'field "text"'),
        ({"id": " ", "text": "Why?"}, 'field "id"'),
        ({"id": True, "text": "Why?"}, 'field "id"'),
        ({"id": "x" * 201, "text": "Why?"}, 'field "id"'),
        ({"id": "a\x00b", "text": "Why?"}, 'field "id"'),
        ({"id": "q", "text": "Why?", "target_s": "soon"}, 'field "target_s"'),
        ({"id": "q", "text": "Why?", "target_s": -1}, 'field "target_s"'),
        ({"id": "q", "text": "Why?", "framework": 5}, 'field "framework'),
        ({"id": "q", "text": "Why?", "framework": [{"description": "Why"}]}, 'framework.steps[0].name" is missing'),
        ({"id": "q", "text": "Why?", "concepts": "all"}, 'field "concepts"'),
        ({"id": "q", "text": "Why?", "concepts": ["a"]}, 'field "concepts[0]"'),
        ({"id": "q", "text": "Why?", "concepts": [{"id": "a"}]}, '"concepts[0].name" is missing'),
        ({"id": "q", "text": "Why?", "concepts": [{"id": "a", "name": "x", "terms": "t"}]}, '"concepts[0].terms"'),
        (
            {"id": "q", "text": "Why?", "concepts": [{"id": "a", "name": "x", "terms": [{}]}]},
            '"concepts[0].terms[0].term"',
        ),
        ({"id": "q", "text": "Why?", "concepts": [{"id": "a", "name": "x"}] * 2}, 'field "concepts"'),
    ],
)
def test_what_is_no_question_names_the_field(obj: object, field: str):
    """An object that cannot be used gives a pack error that names the field."""
    with pytest.raises(PackError) as caught:
        question_from_object(obj)
    assert field in str(caught.value)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(fields=st.dictionaries(st.sampled_from([*Question.model_fields, "other"]), json_values))
def test_any_object_is_a_question_or_a_pack_error(fields: dict[str, Any]):
    """No object brings out anything but a question or a pack error."""
    try:
        question = question_from_object(fields)
    except PackError:
        return
    assert question.text.strip() == question.text != ""
    assert Question.model_validate_json(question.model_dump_json()) == question
