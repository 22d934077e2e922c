"""The settings of the interviewer's voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.settings import Settings
from mockvoice.ui.widgets.voice_settings import VoiceSettings
from mockvoice.voice.speaker import Voice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

VOICES = (Voice("piper:joe", "Joe, a natural voice", "en-US"), Voice("de", "German", ""), Voice("de", "German", ""))
HELD = Settings(voice_id="de", voice_rate_wpm=150, voice_volume=0.6, read_aloud=False, captions=True)


@pytest.fixture
def card(qtbot: QtBot) -> VoiceSettings:
    """The card, showing what holds."""
    made = VoiceSettings()
    qtbot.addWidget(made)
    made.show_settings(HELD)
    return made


@pytest.fixture
def told(card: VoiceSettings) -> list[tuple[str, object]]:
    """What the card reports."""
    reports: list[tuple[str, object]] = []
    card.chosen.connect(lambda name, value: reports.append((name, value)))
    return reports


def test_what_holds_is_shown_and_not_told(card: VoiceSettings, told: list[tuple[str, object]]):
    """Showing is no choice, whatever was shown before."""
    card.show_settings(Settings())
    card.show_settings(HELD)
    card.settle()
    assert told == []
    assert (card.rate.slider.value(), card.rate.text) == (150, "150 words a minute")
    assert (card.volume.slider.value(), card.volume.text) == (60, "60 %")
    assert (card.read_aloud.isChecked(), card.captions.isChecked()) == (False, True)
    assert card.voice.currentData() == "de"


def test_voices_are_offered_by_name(card: VoiceSettings):
    """Each voice once, with its language where it has one; the system's choice stands first."""
    card.show_voices(VOICES, "de")
    assert [card.voice.itemText(index) for index in range(card.voice.count())] == [
        "The system's choice",
        "Joe, a natural voice (en-US)",
        "German",
    ]
    assert card.voice.currentText() == "German"


def test_sliders_are_told_once_they_rest(card: VoiceSettings, told: list[tuple[str, object]], qtbot: QtBot):
    """Many steps are one choice; no sound at all is said in words."""
    for percent in (50, 30, 10, 0):
        card.volume.slider.setValue(percent)
    assert card.volume.text == "Silent: what is said is only shown."
    qtbot.waitUntil(lambda: told == [("voice_volume", 0.0)])
    card.settle()
    assert len(told) == 1


def test_switches_are_told_at_once(card: VoiceSettings, told: list[tuple[str, object]]):
    """Reading aloud and captions are choices of their own."""
    card.read_aloud.click()
    card.captions.click()
    card.captions.click()
    assert told == [("read_aloud", True), ("captions", False), ("captions", True)]


def test_hearing_it_tells_first_what_was_just_set(card: VoiceSettings, told: list[tuple[str, object]], qtbot: QtBot):
    """Both sliders, moved a moment ago, hold for the line that is to be heard."""
    card.rate.slider.setValue(200)
    card.volume.slider.setValue(80)
    with qtbot.waitSignal(card.hear_requested):
        card.hear_button.click()
    assert told == [("voice_rate_wpm", 200), ("voice_volume", 0.8)]
