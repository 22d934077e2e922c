"""The recording's own faults are told apart from the speaking."""

from __future__ import annotations

from dataclasses import replace

from mockvoice.analysis.scorecard import Clip, RecordingFault
from mockvoice.ui.delivery.facts import EARLIER_VERSION, NOT_MEASURED, WORDS_ALONE
from mockvoice.ui.delivery.recording import recording_section
from tests.helpers.fake_delivery import measured
from tests.helpers.fake_review import scorecard


def test_a_good_recording_is_called_clear():
    """Nothing is overdriven, and speech stands out."""
    section = recording_section(measured())
    assert section.reading == "Clear enough to judge by."
    assert "not about your speaking" in section.source
    assert [fact.value for fact in section.groups[0].facts] == ["nowhere", "52 dB", "yes"]


def test_faults_are_the_scorecards_own_sentences():
    """Noise is measured, and said with its limit."""
    card = measured(noise=0.3, level=0.9)
    assert card.recording is not None
    assert RecordingFault.NOISE in card.recording.faults
    section = recording_section(card)
    assert section.reading == " ".join(card.recording.notices)
    assert section.groups[0].facts[1].remark == "Noisy: less than 12 dB."


def test_overdriven_places_can_be_heard():
    """Each clip is a place; a few do not matter."""
    card = measured()
    assert card.recording is not None
    few = replace(card.recording, clips=(Clip(2.0, 2.1), Clip(7.0, 7.2)))
    fact = recording_section(replace(card, recording=few)).groups[0].facts[0]
    assert (fact.value, fact.remark) == ("2 places", "Too few to matter.")
    assert [place.start_s for place in fact.places] == [2.0, 7.0]
    faulty = replace(few, faults=(RecordingFault.CLIPPING,), notices=("It is overdriven.",))
    assert recording_section(replace(card, recording=faulty)).groups[0].facts[0].remark == ""


def test_a_quiet_recording_says_its_limit():
    """A voice far from the microphone."""
    section = recording_section(measured(level=0.001, noise=0.00001))
    assert section.groups[0].facts[2].value == "no"
    assert "\N{MINUS SIGN}45 dB" in section.groups[0].facts[2].remark


def test_what_is_missing_says_why():
    """No sound, an earlier version, nothing said."""
    assert recording_section(measured(with_sound=False)).reading == WORDS_ALONE
    assert recording_section(scorecard()).reading == EARLIER_VERSION
    silent = recording_section(measured(""))
    assert silent.reading == "There is too little silence or too little speech to tell."
    assert [fact.value for fact in silent.groups[0].facts] == ["nowhere", NOT_MEASURED, NOT_MEASURED]
