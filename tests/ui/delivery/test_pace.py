"""Pace is told in words and syllables, against the target, with its fastest and slowest stretch."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mockvoice.ui.delivery.facts import EARLIER_VERSION, NOT_MEASURED
from mockvoice.ui.delivery.pace import SOURCE, pace_section
from tests.helpers.fake_delivery import measured
from tests.helpers.fake_review import scorecard


def test_rates_are_those_of_the_scorecard():
    """Speech and articulation rate in words, and syllables in the remark."""
    card = measured(gaps={30: 2.2})
    assert card.pacing is not None
    section = pace_section(card)
    assert section.figure == f"{card.pacing.speech_rate_wpm:.0f}"
    speech, articulation = section.groups[0].facts
    assert speech.value == f"{card.pacing.speech_rate_wpm:.0f} words a minute"
    assert f"{card.pacing.speech_rate_syllables_per_s:.1f} syllables a second" in speech.remark
    assert articulation.value == f"{card.pacing.articulation_rate_wpm:.0f} words a minute"
    assert section.source == SOURCE
    assert section.rates is card.pacing.rates


@pytest.mark.parametrize(("rate_wpm", "word"), [(119, "slow"), (120, "Easy"), (180, "Easy"), (181, "fast")])
def test_the_reading_follows_the_band_that_scores_use(rate_wpm: float, word: str):
    """120 to 180 words a minute are good."""
    card = measured()
    assert card.pacing is not None
    changed = replace(card, pacing=replace(card.pacing, speech_rate_wpm=rate_wpm))
    assert word in pace_section(changed).reading


def test_the_slowest_stretch_is_the_one_with_the_silence():
    """Its place begins 20 seconds before the value, and holds the pause."""
    card = measured(" ".join(["word"] * 150), gaps={100: 4.0})
    assert card.pacing is not None
    slowest = pace_section(card).groups[1].facts[1]
    pause = card.pacing.pauses[0]
    assert slowest.name == "Slowest"
    assert slowest.places[0].start_s <= pause.start_s <= slowest.places[0].start_s + 20
    assert slowest.value == f"{min(card.pacing.rates.speech_rate_wpm):.0f} words a minute"  # type: ignore[union-attr]


def test_a_stretch_is_whole_where_there_is_one():
    """The first values look at less than 20 seconds and are passed over in a long answer."""
    for fact in pace_section(measured(" ".join(["word"] * 150))).groups[1].facts:
        start, end = fact.places[0].text.split("\N{EN DASH}")
        assert int(end[-2:]) + 60 * int(end[0]) - int(start[-2:]) - 60 * int(start[0]) == 20


def test_what_is_missing_says_why():
    """Two words, no times, another language, an earlier version."""
    assert pace_section(measured("Um yes.")).reading == "Too little was said to judge it."
    assert pace_section(measured("")).unit == NOT_MEASURED
    old = [fact for group in pace_section(scorecard()).groups for fact in group.facts if fact.value == NOT_MEASURED]
    assert [(fact.name, fact.remark) for fact in old] == [
        ("In syllables", EARLIER_VERSION),
        ("Pace over the answer", EARLIER_VERSION),
    ]
    card = measured()
    assert card.pacing is not None
    german = replace(card, pacing=replace(card.pacing, speech_rate_syllables_per_s=None))
    assert pace_section(german).groups[0].facts[-1].remark == "There is no table of syllables for this language."
