"""Questions of one's own without concepts: imported, practised, given concepts that are proposed, and scored by them.

On real parts, as in `test_journey`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mockvoice.packs.reader import read_pack
from mockvoice.storage.answers import Answers
from mockvoice.storage.database import Database

if TYPE_CHECKING:
    from tests.journey.conftest import Theatre

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

TABLE = (
    "question,answer\n"
    "Your model does well on training data and badly on new data. What is happening?,"
    '"The model is overfitting: it has memorised the training data and does not generalise. I would check for leakage '
    'between the training and the validation split. I would look at learning curves. Then I would go home."\n'
)


@pytest.fixture(scope="module")
def seen(theatre: Theatre) -> dict[str, Any]:
    """What the window showed on the way."""
    theatre.settle(question_count=1)
    table = theatre.folder / "mine.csv"
    table.write_text(TABLE, encoding="utf-8")
    plan = {"file": str(table), "pack": "mine", "answer": theatre.answer("own", 0.0, 18.0)}
    return theatre.drive("own_questions", plan)


def test_the_preview_says_what_a_question_without_concepts_means(seen: dict[str, Any]) -> None:
    """Before anything is stored."""
    assert any("1 question without concepts" in text for text in seen["preview"])


def test_content_is_not_measured_and_delivery_is(seen: dict[str, Any], theatre: Theatre) -> None:
    """The report says why, and the scorecard has a clarity and a pace."""
    assert any("Not measured" in text and "lists no concepts" in text for text in seen["without_concepts"])
    with Database.open(theatre.home.database) as database:
        first = Answers(database).load(seen["answers"][0]["id"]).scorecard
    assert first is not None
    assert first.coverage is None
    assert first.scores.content.value is None
    assert first.scores.clarity.value is not None
    assert first.scores.pacing.value is not None


def test_concepts_are_proposed_and_accepted(seen: dict[str, Any], theatre: Theatre) -> None:
    """From the sentences of the answer that say something; the one that was taken out is not stored."""
    assert seen["proposed"][0] == "The model is overfitting"
    assert len(seen["proposed"]) == 4
    (question,) = read_pack(theatre.home.packs / "mine.yaml").questions
    assert [concept.name for concept in question.concepts] == seen["proposed"][:-1]


def test_the_next_answer_is_scored_by_them(seen: dict[str, Any], theatre: Theatre) -> None:
    """The same words are now judged, and what was said of overfitting is found; the first answer stays as it was."""
    with Database.open(theatre.home.database) as database:
        first, second = (Answers(database).load(told["id"]) for told in seen["answers"])
    assert second.scorecard is not None
    assert second.scorecard.coverage is not None
    statuses = [concept.status for concept in second.scorecard.coverage.concepts]
    assert statuses[0] in {"covered", "partly"}
    assert any(f"of {len(statuses)} covered" in text for text in seen["with_concepts"])
    assert first.question.concepts == ()
