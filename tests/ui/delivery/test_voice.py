"""The voice is read gently, and never from a recording that is not good enough."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mockvoice.analysis.scorecard import Pitch, SentenceEnd, Voice
from mockvoice.ui.delivery.facts import EARLIER_VERSION, NOT_MEASURED, WORDS_ALONE
from mockvoice.ui.delivery.voice import voice_section
from tests.helpers.fake_delivery import measured
from tests.helpers.fake_review import scorecard


@pytest.mark.parametrize(
    ("semitones", "part"), [(1.4, "A calm voice is no fault"), (1.5, "ordinary talk"), (2.5, "lively")]
)
def test_pitch_range_is_read_in_plain_words(semitones: float, part: str):
    """The figure is the scorecard's, and a narrow range is no fault."""
    card = measured()
    assert card.voice is not None
    section = voice_section(replace(card, voice=Voice(Pitch(semitones, 20.0), card.voice.loudness)))
    assert section.figure == f"{semitones:.1f}"
    assert section.unit == "semitones of pitch range"
    assert part in section.reading


def test_a_flat_voice_is_found_flat():
    """A hum on one note has a narrow range, and one that swings a wide one."""
    assert "close to one note" in voice_section(measured(vibrato_semitones=0.5)).reading
    assert "lively" in voice_section(measured(vibrato_semitones=4.5)).reading


def test_a_bad_recording_is_not_relied_on():
    """The reading says so where the recording has a fault."""
    card = measured(noise=0.3, level=0.9)
    assert card.recording is not None
    assert card.recording.faults
    assert "not good enough to rely on it" in voice_section(card).reading


def test_the_fall_at_sentence_ends_names_the_deepest():
    """Three ends at most, in order, each a place; a deep fall is called fading."""
    card = measured()
    assert card.voice is not None
    assert card.voice.loudness is not None
    ends = tuple(SentenceEnd(10.0 * n, 10.0 * n + 1, 0, 1, fall) for n, fall in enumerate((3.0, 14.0, 9.0, 12.0)))
    loudness = replace(card.voice.loudness, sentence_end_fall_db=10.5, sentence_ends=ends)
    fact = voice_section(replace(card, voice=replace(card.voice, loudness=loudness))).groups[0].facts[1]
    assert [place.start_s for place in fact.places] == [10.0, 20.0, 30.0]
    assert [place.text for place in fact.places] == ["0:10 · 14 dB", "0:20 · 9 dB", "0:30 · 12 dB"]
    assert "fade" in fact.remark


def test_what_is_missing_says_why():
    """No sound, no words, an earlier version, too little voice, too few sentences."""
    assert voice_section(measured(with_sound=False)).reading == WORDS_ALONE
    assert voice_section(measured("")).reading == "No speech was heard."
    assert voice_section(scorecard()).reading == EARLIER_VERSION
    short = voice_section(measured("Um yes."))
    assert (short.figure, short.unit, short.reading) == ("", NOT_MEASURED, "It takes 3 seconds of voice.")
    assert short.groups[0].facts[1].value == NOT_MEASURED
    silent = voice_section(replace(measured(), voice=Voice(None, None)))
    assert silent.groups[0].facts[0].value == NOT_MEASURED
