"""Searching in a transcript, and following the sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from mockvoice.storage.corrections import Remarks
from mockvoice.ui.widgets.marks import marks_of
from mockvoice.ui.widgets.transcript_card import TranscriptCard
from mockvoice.ui.widgets.transcript_search import matches_in
from mockvoice.ui.widgets.transcript_view import Follow
from tests.helpers.fake_review import scorecard, words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CARD = scorecard()


@pytest.fixture
def card(qtbot: QtBot) -> TranscriptCard:
    """Show the made-up answer on its card."""
    card = TranscriptCard()
    qtbot.addWidget(card)
    card.resize(640, 300)
    card.show_answer(CARD, Remarks(), marks_of(CARD))
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    return card


def test_every_place_is_found_whatever_the_case():
    """Blanks match blanks, a straight apostrophe a curly one, and signs stand for themselves."""
    text = "I'd check. I\u2019d  check (twice) the split."
    assert matches_in(text, "i'd check") == ((0, 9), (11, 21))
    assert matches_in(text, "(twice)") == ((22, 29),)
    assert matches_in(text, "nowhere") == matches_in(text, "  ") == ()


@given(st.text(max_size=12), st.text(max_size=40))
def test_nothing_that_is_typed_is_an_error(sought: str, text: str):
    """Brackets, backslashes and other signs are just text, and every match lies in the text."""
    for start, end in matches_in(text, sought):
        assert 0 <= start < end <= len(text)


def test_searching_leads_from_place_to_place(qtbot: QtBot, card: TranscriptCard):
    """Return goes on, Shift+Return back, round at the ends; the caret stands there, so that F2 changes that word."""
    card.search.open_search()
    assert card.search.field.isVisible()
    qtbot.keyClicks(card.search.field, "split")
    assert card.search.found.text() == "1 of 3"
    places = [span[0] for span in card.search.matches]
    assert card.view.textCursor().position() == places[0]
    qtbot.keyClick(card.search.field, Qt.Key.Key_Return)
    assert card.view.textCursor().position() == places[1]
    qtbot.keyClick(card.search.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(card.search.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert card.search.found.text() == "3 of 3"
    card.search.next_button.click()
    assert card.search.found.text() == "1 of 3"
    qtbot.keyClick(card.search.field, Qt.Key.Key_Escape)
    assert card.search.isHidden()
    assert card.view.hasFocus()
    assert card.view.chosen_words() == (CARD.words.index(next(w for w in CARD.words if "split" in w.text)),) * 2


def test_what_is_not_there_is_said(qtbot: QtBot, card: TranscriptCard):
    """In words, and the buttons have nothing to do."""
    card.search.open_search()
    qtbot.keyClicks(card.search.field, "kubernetes")
    assert card.search.found.text() == "Not found"
    assert not card.search.next_button.isEnabled()
    card.search.step(1)


def test_the_view_follows_until_somebody_scrolls_away(qtbot: QtBot, card: TranscriptCard):
    """The chip says so, and pressing it goes on following at once."""
    words = words_of(" ".join(f"word{number}" for number in range(1500)))
    long = scorecard(words=words, fillers=type(CARD.fillers)(0, None, ()), coverage=None)
    card.show_answer(long, Remarks(), ())
    qtbot.waitUntil(lambda: card.view.verticalScrollBar().maximum() > 0)
    card.view.light(words[2].start_s)
    card.view.verticalScrollBar().setValue(card.view.verticalScrollBar().maximum())
    card.view.light(words[3].start_s)
    assert card.view.follow is Follow.PAUSED
    assert card.follow_chip.text() == "Follow (paused)"
    card.follow_chip.click()
    assert (card.view.follow, card.follow_chip.text(), card.follow_chip.isChecked()) == (Follow.ON, "Follow", True)
    assert card.view.verticalScrollBar().value() < card.view.verticalScrollBar().maximum() // 2


def test_following_can_be_switched_off(qtbot: QtBot, card: TranscriptCard):
    """Then the lit word runs out of sight and the view stays, until the person goes somewhere."""
    words = words_of(" ".join(f"word{number}" for number in range(1500)))
    long = scorecard(words=words, fillers=type(CARD.fillers)(0, None, ()), coverage=None)
    card.show_answer(long, Remarks(), ())
    qtbot.waitUntil(lambda: card.view.verticalScrollBar().maximum() > 0)
    with qtbot.waitSignal(card.follow_chosen) as chosen:
        card.follow_chip.click()
    assert chosen.args == [False]
    for word in words[:600:10]:
        card.view.light(word.start_s)
    assert card.view.verticalScrollBar().value() == 0
    card.view.light(words[700].start_s, jumped=True)
    assert card.view.verticalScrollBar().value() > 0


def test_scoring_again_is_said_and_blocks_changes(card: TranscriptCard):
    """Buttons rest meanwhile, and come back with the answer."""
    card.set_busy(is_busy=True)
    assert card.changed.text() == "The answer is being scored again…"
    assert not card.change_button.isEnabled()
    card.show_answer(CARD, Remarks(), ())
    assert card.change_button.isEnabled()
    assert card.changed.isHidden()
