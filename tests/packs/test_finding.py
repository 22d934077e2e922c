"""Questions are found by words of theirs, of their topic and of their pack."""

from __future__ import annotations

from typing import Final

import pytest

from mockvoice.packs.finding import questions_like
from mockvoice.packs.model import Pack, Question

PACKS: Final = (
    Pack(
        id="ml",
        title="Machine learning",
        version="1",
        questions=(
            Question(id="q1", text="What is overfitting?", topic="Foundations"),
            Question(id="q2", text="Who was Bézier?", topic="Curves"),
        ),
    ),
    Pack(id="stats", title="Statistics", version="1", questions=(Question(id="q3", text="What is a p-value?"),)),
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", ("q1", "q2", "q3")),
        ("  ", ("q1", "q2", "q3")),
        ("what", ("q1", "q3")),
        ("OVERFIT", ("q1",)),
        ("bezier", ("q2",)),
        ("learning curves", ("q2",)),
        ("statistics value", ("q3",)),
        ("q2", ("q2",)),
        ("overfitting statistics", ()),
        ("\N{SLIGHTLY SMILING FACE}", ()),
    ],
)
def test_every_typed_word_must_be_there(text: str, ids: tuple[str, ...]):
    """Whatever the capitals and accents; an empty text lets all pass, in their order."""
    assert tuple(question.id for _, question in questions_like(PACKS, text)) == ids
    assert all(question in pack.questions for pack, question in questions_like(PACKS, text))
