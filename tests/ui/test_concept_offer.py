"""The report of an answer to a question without concepts offers to propose some, where there is something to go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.packs.model import Concept, Pack, Question
from mockvoice.ui.concept_offer import LATER, ConceptOffer
from mockvoice.ui.views.review import ReviewView
from tests.helpers.desk_app import DeskApp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ASKED = Question(id="q", text="Why do deep trees overfit?")
ANSWERED = ASKED.model_copy(update={"model_answer": "They learn the noise of the training data by heart."})


@pytest.fixture
def app(tmp_path: Path) -> Iterator[DeskApp]:
    """A program with an own pack in which the question has a model answer by now, and one scored answer to it."""
    made = DeskApp(tmp_path / "packs")
    made.add_answer("a1", question=ASKED)
    made.packs = (*made.packs, Pack(id="mine", title="Mine", version="1", questions=(ANSWERED,)))
    yield made
    made.desk.close()


def shown(app: DeskApp, qtbot: QtBot, *, is_in_session: bool = False) -> tuple[ReviewView, ConceptOffer]:
    """Return a report that shows the answer, and its offer."""
    page = ReviewView(app)
    qtbot.addWidget(page)
    offer = ConceptOffer(app, page, is_in_session=is_in_session)
    with qtbot.waitSignal(page.answer_shown):
        page.show_answer("a1")
    return page, offer


def test_the_offer_leads_to_the_question(app: DeskApp, qtbot: QtBot):
    """With the pack as it is now."""
    page, offer = shown(app, qtbot)
    button = page.side.concepts.propose_button
    assert not button.isHidden()
    with qtbot.waitSignal(offer.wanted) as wanted:
        button.click()
    assert wanted.args == [app.packs[-1], "q"]


def test_nobody_is_led_out_of_a_session(app: DeskApp, qtbot: QtBot):
    """It is said where the offer will be."""
    page, _ = shown(app, qtbot, is_in_session=True)
    assert page.side.concepts.propose_button.isHidden()
    assert page.side.concepts.unmeasured.text().endswith(LATER)


@pytest.mark.parametrize("case", ["ships", "no answer", "has concepts", "is another question"])
def test_nothing_is_offered_where_there_is_nothing_to_go_by(case: str, app: DeskApp, qtbot: QtBot):
    """A pack that ships, no model answer, concepts that are there by now, or a question that was changed."""
    concept = Concept(id="a", name="Noise")
    questions = {
        "ships": ANSWERED,
        "no answer": ASKED,
        "has concepts": ANSWERED.model_copy(update={"concepts": (concept,)}),
        "is another question": ANSWERED.model_copy(update={"text": "How?"}),
    }
    pack_id = app.shipped[0].id if case == "ships" else "mine"
    app.packs = (Pack(id=pack_id, title="Mine", version="1", questions=(questions[case],)),)
    page, _ = shown(app, qtbot)
    assert page.side.concepts.propose_button.isHidden()
    assert LATER not in page.side.concepts.unmeasured.text()
