"""Tests of mockvoice.ui.widgets.live_pane and pace_gauge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.interview.parts import LiveView
from mockvoice.transcription.transcript import Word
from mockvoice.ui.widgets.live_pane import CATCHING_UP, LivePane

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


def test_words_are_added_and_fillers_marked(pane: LivePane, qtbot: QtBot) -> None:
    """The text grows at its end, each filler is marked where it stands, and the count follows."""
    pane.show_live(view(3, fillers=(1,)))
    assert pane.words.toPlainText() == "So um the"
    pane.show_live(view(7, fillers=(1, 5)))
    assert pane.words.toPlainText() == "So um the gap is um wide"
    assert pane.words.marked == ("um", "um")
    qtbot.waitUntil(lambda: pane.filler_text == "2 fillers")


def test_a_new_answer_begins_empty(pane: LivePane) -> None:
    """Nothing of the last answer is left."""
    pane.show_live(view(7, fillers=(1, 5), pace_wpm=150.0), is_catching_up=True)
    pane.show_live(None)
    assert pane.words.toPlainText() == ""
    assert pane.words.marked == ()
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


def test_figures_change_once_a_second_at_most(pane: LivePane, qtbot: QtBot) -> None:
    """Words follow at once; pace and count stand still in between, and the newest is shown in the end."""
    seen: list[str] = []
    for count in range(1, 8):
        pane.show_live(view(count, fillers=tuple(range(count)), pace_wpm=100.0 + count))
        seen.append(pane.filler_text)
    assert pane.words.toPlainText() == "So um the gap is um wide"
    assert set(seen) == {"1 filler"}
    assert pane.gauge.pace_wpm == 101.0
    qtbot.waitUntil(lambda: pane.filler_text == "7 fillers")
    assert pane.gauge.pace_wpm == 107.0


def test_catching_up_is_said_where_only_fillers_are_counted(pane: LivePane) -> None:
    """Without the words the line stands beside the count, and nothing stands there otherwise."""
    pane.choose(words=False, pace=False, fillers=True)
    pane.show_live(view(3))
    assert pane.where_text == ""
    pane.show_live(view(3), is_catching_up=True)
    assert pane.where_text == CATCHING_UP


def test_nothing_moves_when_the_computer_falls_behind(pane: LivePane) -> None:
    """The words keep their place and height."""
    pane.show_live(view(3))
    before = pane.words.geometry()
    pane.show_live(view(3), is_catching_up=True)
    assert pane.words.geometry() == before


def test_a_slow_computer_is_said_calmly(pane: LivePane) -> None:
    """One line says that the words come later and that nothing is lost."""
    pane.show_live(view(3), is_catching_up=True)
    assert pane.is_catching_up
    pane.show_live(view(4))
    assert not pane.is_catching_up
