"""Fields of a pack that is being changed: ids, and what is wrong, in the words of the editor."""

from __future__ import annotations

from typing import Any

import pytest

from mockvoice.packs.editing import copied, fields_of, free, named, new_pack, pack_of, problems_of, with_ids
from mockvoice.packs.model import Pack

CONCEPT = {"name": "Noise", "description": "Says noise.", "phrasings": ["It is noise."], "terms": ["noise"]}


def pack(**question: Any) -> dict[str, Any]:
    """Fields of a pack with a sound question, of which some are changed."""
    whole = {"text": "Why?", "target_s": 60} | question
    return with_ids(new_pack() | {"title": "T", "questions": [{"text": "How?", "target_s": 60}, whole]})


def test_ids_come_from_texts_and_are_never_the_same():
    """Of questions, concepts and the concepts of follow-ups; what has an id keeps it."""
    follow_up = {"text": "And?", "concepts": [CONCEPT, CONCEPT]}
    made = pack(text="How?", concepts=[CONCEPT, CONCEPT | {"id": "noise"}, {}], follow_ups=["So?", follow_up])
    assert made["id"] == "t"
    assert [question["id"] for question in made["questions"]] == ["how", "how-2"]
    question = made["questions"][1]
    assert [concept["id"] for concept in question["concepts"]] == ["noise-2", "noise", "concept"]
    assert [concept["id"] for concept in question["follow_ups"][1]["concepts"]] == ["noise", "noise-2"]
    assert with_ids(made) == made
    assert free("t", {"t", "t-2"}) == "t-3"
    assert with_ids(new_pack() | {"title": "T"}, frozenset({"t"}))["id"] == "t-2"


def test_what_was_given_is_not_changed():
    """Ids are put into new fields."""
    parts = [{"name": "A"}]
    assert named(parts, "name", "concept") == [{"name": "A", "id": "a"}]
    assert parts == [{"name": "A"}]


def test_a_copy_has_an_id_and_a_title_of_its_own():
    """However long those of the first one are."""
    first = fields_of(
        Pack.model_validate(new_pack() | {"id": "a" * 80, "title": "T" * 120, "questions": [{"id": "q", "text": "Q?"}]})
    )
    second = copied(first, {f"{'a' * 70}-copy"})
    assert second["id"] == f"{'a' * 70}-copy-2"
    assert pack_of(second) is not None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ({"text": ""}, "Question 2, the text: the text is empty"),
        ({"target_s": 5}, "Question 2, the seconds for the answer: the number 5 is out of bounds"),
        (
            {"framework": [{"name": "A", "description": "B"}, {"name": "C"}]},
            "Question 2, step 2: still missing: what has to be said.",
        ),
        ({"mistakes": [{"statement": "A"}]}, "Question 2, mistake 1: still missing: what is right."),
        ({"concepts": [{"name": "Noise"}]}, 'Question 2, concept "noise": still missing: the terms that speak for it.'),
        ({"model_answer": "a\x00b"}, "holds the control character U+0000"),
    ],
)
def test_problems_are_told_in_the_words_of_the_editor(question: dict[str, Any], said: str):
    """With the number of the question, and no name of a field in a file."""
    problems = problems_of(pack(**question))
    assert any(said in problem for problem in problems), problems
    assert pack_of(pack(**question)) is None
    assert not any("write for example name" in problem or 'field "' in problem for problem in problems)


def test_sound_fields_are_a_pack():
    """What is empty counts as absent."""
    made = pack(spoken="", concepts=[], hints=[], framework="star", essential=None)
    made["questions"][1].pop("essential")
    assert problems_of(made) == []
    stands_for = pack_of(made)
    assert stands_for is not None
    assert stands_for.questions[1].framework == "star"
