"""The setting of how much one wants to remember."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.ui.widgets.practice_settings import PracticeSettings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def card(qtbot: QtBot) -> PracticeSettings:
    """The card, showing the usual retention."""
    made = PracticeSettings()
    qtbot.addWidget(made)
    made.show_retention(0.9)
    return made


def test_what_holds_is_shown_and_not_told(card: PracticeSettings, qtbot: QtBot):
    """Showing is no choice."""
    with qtbot.assertNotEmitted(card.chosen):
        card.show_retention(0.85)
        card.save()
    assert (card.retention.value(), card.text) == (85, "85 %")


def test_a_choice_is_told_once_the_slider_rests(card: PracticeSettings, qtbot: QtBot):
    """Many steps are one choice, and the same value is none."""
    told: list[float] = []
    card.chosen.connect(told.append)
    for percent in range(91, 96):
        card.retention.setValue(percent)
    assert card.text == "95 %"
    qtbot.waitUntil(lambda: told == [0.95])
    card.save()
    assert told == [0.95]


def test_the_slider_holds_to_what_the_settings_allow(card: PracticeSettings):
    """From 70 to 97 percent."""
    card.retention.setValue(10)
    assert card.retention.value() == 70
    card.retention.setValue(100)
    assert card.retention.value() == 97
