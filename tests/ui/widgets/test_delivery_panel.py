"""Delivery in detail opens, closes, and follows the answer that is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.scorecard import Evidence, Status, StepResult, Structure
from mockvoice.ui.widgets.delivery_panel import DeliveryPanel
from tests.helpers.fake_delivery import measured

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def panel(qtbot: QtBot) -> DeliveryPanel:
    """A closed panel with an answer."""
    made = DeliveryPanel()
    qtbot.addWidget(made)
    made.resize(1200, 1600)
    made.show()
    made.show_scorecard(measured())
    return made


def test_closed_it_says_the_essentials(panel: DeliveryPanel):
    """One line, and no card is made."""
    assert panel.line.text().startswith("8 fillers · 150 words a minute")
    assert panel.cards == []
    assert not panel.is_open


def test_open_it_shows_every_side(panel: DeliveryPanel, qtbot: QtBot):
    """Six cards, the pace with its chart; closing hides them."""
    with qtbot.waitSignal(panel.opened) as told:
        panel.button.click()
    assert told.args == [True]
    assert [card.section.title for card in panel.cards] == [
        "Fillers",
        "Pace",
        "Pauses and flow",
        "Voice",
        "The recording",
        "Structure",
    ]
    assert panel.cards[1].chart is not None
    panel.button.click()
    assert not any(card.isVisible() for card in panel.cards)


def test_open_it_follows_the_next_answer(panel: DeliveryPanel):
    """Another answer's cards replace the first one's, and it stays open."""
    panel.set_open(is_open=True)
    panel.show_scorecard(measured("I would look at the split first because the data is ordered in time and so on."))
    assert panel.is_open
    assert panel.cards[0].section.reading == "None were heard."
    assert all(card.isVisible() for card in panel.cards)


def test_two_columns_become_one(panel: DeliveryPanel, qtbot: QtBot):
    """Where there is little room the cards stand in order below each other."""
    panel.set_open(is_open=True)
    panel.resize(1200, 2400)
    qtbot.waitUntil(lambda: panel.cards[0].x() < panel.cards[1].x())
    panel.resize(600, 4000)
    qtbot.waitUntil(lambda: len({card.x() for card in panel.cards}) == 1)
    tops = [card.y() for card in panel.cards]
    assert tops == sorted(tops)
    assert len(set(tops)) == 6


def test_a_step_plays(panel: DeliveryPanel, qtbot: QtBot):
    """What the list of steps asks for reaches the page; without a framework there is no list."""
    panel.set_open(is_open=True)
    assert panel.cards[5].steps is None
    proof = Evidence("the model", 12.0, 13.0, 3, 4)
    step = StepResult("Task", Status.COVERED, 0.9, 0.9, proof, 12.0, 20.0)
    panel.show_scorecard(replace(measured(), structure=Structure(None, None, (), (step,))))
    steps = panel.cards[5].steps
    assert steps is not None
    with qtbot.waitSignal(panel.play_requested) as asked:
        steps.buttons[0].click()
    assert asked.args == [12.0]


def test_a_place_in_the_chart_plays(panel: DeliveryPanel, qtbot: QtBot):
    """What the chart asks for reaches the page."""
    panel.set_open(is_open=True)
    chart = panel.cards[1].chart
    assert chart is not None
    with qtbot.waitSignal(panel.play_requested) as asked:
        chart.play_requested.emit(12.0)
    assert asked.args == [12.0]
