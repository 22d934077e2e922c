"""Concepts, advice, follow-ups and the strong answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from mockvoice.analysis.disagreement import with_verdict
from mockvoice.analysis.scorecard import Evidence, Misheard, MistakeResult, Status
from mockvoice.packs.model import Question
from mockvoice.ui.widgets.side_card import SideCard
from tests.helpers.fake_review import QUESTION, scorecard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mockvoice.analysis.scorecard import Scorecard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Qt's offscreen screen says this of tooltips and of windows with a least size."""


@pytest.fixture
def side(qtbot: QtBot) -> SideCard:
    """Show the made-up answer."""
    side = SideCard()
    qtbot.addWidget(side)
    side.show_answer(QUESTION, scorecard())
    side.resize(380, 900)
    side.show()
    qtbot.waitExposed(side)
    return side


def test_every_concept_has_its_state_in_words(side: SideCard):
    """A circle is not enough: each row says covered, partly covered or not heard."""
    told = [row.accessibleName() for row in side.concepts.rows]
    assert told[0] == "Covered: Names the problem: overfitting, high variance. “the model is overfitting.”"
    assert told[3].startswith("Partly covered: Learning curves")
    assert told[5] == "Not heard: Metric choice under class imbalance"
    assert side.concepts.summary.text() == "4 of 7 covered"


def test_the_time_of_a_proof_plays_it(qtbot: QtBot, side: SideCard):
    """Concepts with evidence have a button with its time, those without have none."""
    buttons = [row.play_button for row in side.concepts.rows]
    assert [button is not None for button in buttons] == [True] * 5 + [False] * 2
    second = buttons[1]
    assert second is not None
    assert second.text() == "0:13"
    with qtbot.waitSignal(side.concepts.play_requested) as played:
        second.click()
    assert played.args == [pytest.approx(13.4)]
    assert second.accessibleName() == "Play “Checks the split and leakage first” from 13 seconds"


def test_a_row_unfolds_the_words_that_prove_it(qtbot: QtBot, side: SideCard):
    """A click or Enter shows the quote, another hides it."""
    row = side.concepts.rows[0]
    assert row.quote.isHidden()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.quote.isVisible()
    assert row.quote.text() == "“the model is overfitting.”"
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert row.quote.isHidden()


def judged(**changes: Any) -> Scorecard:
    """Return the made-up scorecard, its first concept changed."""
    card = scorecard()
    assert card.coverage is not None
    concepts = (replace(card.coverage.concepts[0], **changes), *card.coverage.concepts[1:])
    return replace(card, coverage=replace(card.coverage, concepts=concepts))


def test_what_is_wrong_is_shown_with_what_is_right(qtbot: QtBot, side: SideCard):
    """The correction is seen without unfolding anything, and a doubtful status says so."""
    card = judged(status=Status.CONTRADICTED, certainty=0.5, correction="High variance, not high bias.")
    side.show_answer(QUESTION, card)
    row = side.concepts.rows[0]
    qtbot.waitUntil(row.correction.isVisible)
    assert row.correction.text() == "Right is: High variance, not high bias."
    assert row.remark.isVisible()
    assert row.remark.text() == "Not sure: said, but not right?"
    assert row.accessibleName().startswith("Said, but not right: Names the problem")


def test_common_mistakes_stand_below_with_their_correction(qtbot: QtBot, side: SideCard):
    """Statement, words and correction are shown, and the time plays."""
    card = scorecard()
    assert card.coverage is not None
    proof = card.coverage.concepts[0].evidence
    assert proof is not None
    mistake = MistakeResult("More data is always worse.", "More data seldom hurts.", 0.9, proof)
    side.show_answer(QUESTION, replace(card, coverage=replace(card.coverage, mistakes=(mistake,))))
    (row,) = side.concepts.mistakes
    qtbot.waitUntil(row.quote.isVisible)
    assert row.correction.text() == "More data seldom hurts."
    assert row.play_button is not None
    with qtbot.waitSignal(side.concepts.play_requested):
        row.play_button.click()


def test_what_was_taken_for_another_word_is_told(qtbot: QtBot, side: SideCard):
    """Each mis-hearing once, and nothing where there was none."""
    card = scorecard()
    assert card.coverage is not None
    assert side.concepts.misheard.isHidden()
    heard = Misheard("lasso", Evidence("last so,", 1.0, 1.4, 3, 4))
    side.show_answer(QUESTION, replace(card, coverage=replace(card.coverage, misheard=(heard, heard))))
    qtbot.waitUntil(side.concepts.misheard.isVisible)
    assert side.concepts.misheard.text() == "Read as what it sounds like: “last so” as lasso."


def test_the_person_can_say_otherwise(qtbot: QtBot, side: SideCard):
    """The menu offers the other three verdicts; after one it offers the way back, and the row says whose it is."""
    row = side.concepts.rows[0]
    assert row.verdict_button.isHidden()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    actions = row.verdict_button.menu().actions()
    assert [action.text() for action in actions] == ["Partly covered", "Not heard", "Said, but not right"]
    with qtbot.waitSignal(side.concepts.verdict_given) as given:
        actions[1].trigger()
    assert given.args == ["c0", Status.MISSED]
    card = with_verdict(scorecard(), QUESTION, "c0", Status.MISSED)
    side.show_verdict(card, "c0")
    again = side.concepts.rows[0]
    assert again.is_open
    assert again.remark.text() == "Your verdict; MockVoice thought: covered."
    with qtbot.waitSignal(side.concepts.verdict_given) as given:
        again.verdict_button.menu().actions()[-1].trigger()
    assert given.args == ["c0", None]


def test_unmeasured_content_says_why(side: SideCard):
    """Without coverage no concept is called missed."""
    side.show_answer(QUESTION, scorecard(coverage=None))
    assert side.concepts.rows == []
    assert side.concepts.unmeasured.text().startswith("Not measured. ")
    assert side.concepts.summary.text() == ""


def test_the_strong_answer_is_shown_when_asked_for(qtbot: QtBot, side: SideCard):
    """It is hidden at first and again for the next answer."""
    assert side.model_answer.text.isHidden()
    qtbot.mouseClick(side.model_answer.button, Qt.MouseButton.LeftButton)
    assert side.model_answer.text.isVisible()
    assert side.model_answer.text.text() == QUESTION.model_answer
    assert side.model_answer.button.text() == "Hide the strong answer"
    side.show_answer(QUESTION, scorecard())
    assert side.model_answer.text.isHidden()


def test_nothing_is_promised_that_is_not_there(side: SideCard):
    """No heading stands over an empty list, and without anything the card goes away."""
    bare = Question(id="q", text="Why?")
    side.show_answer(bare, scorecard(advice=()))
    assert side.advice.isHidden()
    assert side.follow_ups.isHidden()
    assert side.model_answer.isHidden()
    side.show_answer(bare, None)
    assert side.isHidden()
