"""Tests of mockvoice.ui.widgets.live_pane and pace_gauge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.interview.parts import LiveView
from mockvoice.transcription.transcript import Word
from mockvoice.ui.widgets.live_pane import LivePane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SPOKEN = ("So", "um", "the", "gap", "is", "um", "wide")
WORDS = tuple(Word(text, index * 0.4, index * 0.4 + 0.3) for index, text in enumerate(SPOKEN))


def view(count: int, *, fillers: tuple[int, ...] = (), pace_wpm: float | None = None) -> LiveView:
    """Return what is known after `count` words."""
    return LiveView(WORDS[:count], frozenset(fillers), len(fillers), pace_wpm)


@pytest.fixture
def pane(qtbot: QtBot) -> LivePane:
    """A pane on the screen."""
    made = LivePane()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    return made


def test_words_are_added_and_fillers_marked(pane: LivePane) -> None:
    """The text grows at its end, each filler is marked where it stands, and the count follows."""
    pane.show_live(view(3, fillers=(1,)))
    assert pane.words.toPlainText() == "So um the"
    pane.show_live(view(7, fillers=(1, 5)))
    assert pane.words.toPlainText() == "So um the gap is um wide"
    assert [mark.cursor.selectedText() for mark in pane.words.extraSelections()] == ["um", "um"]
    assert pane.filler_text == "2 fillers"


def test_a_new_answer_begins_empty(pane: LivePane) -> None:
    """Nothing of the last answer is left."""
    pane.show_live(view(7, fillers=(1, 5), pace_wpm=150.0), is_catching_up=True)
    pane.show_live(None)
    assert pane.words.toPlainText() == ""
    assert pane.words.extraSelections() == []
    assert pane.filler_text == "0 fillers"
    assert pane.gauge.pace_wpm is None
    assert not pane.is_catching_up


@pytest.mark.parametrize(("pace_wpm", "good"), [(148.0, True), (120.0, True), (119.0, False), (181.0, False)])
def test_the_pace_is_judged_by_the_range_that_scores_use(pane: LivePane, pace_wpm: float, *, good: bool) -> None:
    """120 to 180 words a minute are good; the number is said aloud to a screen reader."""
    pane.show_live(view(7, pace_wpm=pace_wpm))
    assert pane.gauge.is_good is good
    assert pane.gauge.accessibleDescription() == f"{pace_wpm:.0f} words a minute"


def test_each_part_can_be_switched_off(pane: LivePane) -> None:
    """What is off is not shown; with all off the pane is gone."""
    pane.choose(words=False, pace=True, fillers=False)
    assert not pane.words.isVisible()
    assert pane.gauge.isVisible()
    pane.choose(words=False, pace=False, fillers=True)
    assert not pane.gauge.isVisible()
    assert pane.filler_text == "0 fillers"
    pane.choose(words=False, pace=False, fillers=False)
    assert not pane.isVisible()


def test_a_slow_computer_is_said_calmly(pane: LivePane) -> None:
    """One line says that the words come later and that nothing is lost."""
    pane.show_live(view(3), is_catching_up=True)
    assert pane.is_catching_up
    pane.show_live(view(4))
    assert not pane.is_catching_up
