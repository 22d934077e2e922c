"""Concepts, advice, follow-ups and the strong answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mockvoice.packs.model import Question
from mockvoice.ui.widgets.side_card import SideCard
from tests.helpers.fake_review import QUESTION, scorecard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

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
