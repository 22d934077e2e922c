"""Pace over a moving window is the same live and in the review."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.analysis.pacing import measure_pacing
from mockvoice.analysis.rates import pace_at
from mockvoice.analysis.speech import prepare
from mockvoice.transcription.transcript import Word
from tests.analysis.spoken import timed

STEADY = timed(" ".join(["model"] * 100), word_s=0.4, gap_s=0.1)


def test_a_steady_speaker_has_a_steady_pace():
    """Two words a second are 120 a minute, wherever the window's edges fall."""
    pace = pace_at(STEADY.words, 40.25)
    assert pace is not None
    assert pace.speech_rate_wpm == pytest.approx(120, abs=1.0)
    assert pace.speech_rate_syllables_per_s == pytest.approx(4.0, abs=0.05)


def test_silence_slows_the_pace_until_nothing_is_left():
    """Ten seconds after the last word the pace is half, and twenty seconds after it is none."""
    last_s = STEADY.words[-1].end_s or 0.0
    paces = [pace_at(STEADY.words, last_s + later_s) for later_s in (0.0, 10.0, 20.0)]
    rates = [pace.speech_rate_wpm for pace in paces if pace is not None]
    assert rates == pytest.approx([120, 60, 0], abs=1.5)


def test_the_first_five_seconds_have_no_pace():
    """Too little speech, no words and words without times have no pace."""
    assert pace_at(STEADY.words, 5.4) is None
    assert pace_at(STEADY.words, 5.5) is not None
    assert pace_at((), 30.0) is None
    assert pace_at((*STEADY.words, Word("model", None, None)), 30.0) is None
    pacing = measure_pacing(prepare(STEADY.words[:8]), None)
    assert pacing is not None
    assert pacing.rates is None


def test_a_language_without_syllables_has_words_alone():
    """Words a minute are there, syllables are not."""
    pace = pace_at(STEADY.words, 30.0, language="de")
    assert pace is not None
    assert pace.speech_rate_syllables_per_s is None


def test_pauses_slow_the_speech_and_not_the_articulation():
    """A window with a pause of five seconds has fewer words a minute, and as many in the time that is left."""
    words = timed(" ".join(["model"] * 120), word_s=0.4, gap_s=0.1, gaps={59: 5.1}).words
    pacing = measure_pacing(prepare(words), None)
    assert pacing is not None
    assert pacing.rates is not None
    series = pacing.rates
    assert series.articulation_rate_wpm is not None
    assert series.articulation_rate_syllables_per_s is not None
    assert min(series.speech_rate_wpm) == pytest.approx(90, abs=1.0)
    assert series.articulation_rate_wpm == pytest.approx([120] * len(series.speech_rate_wpm), abs=1.0)
    assert series.articulation_rate_syllables_per_s == pytest.approx([4.0] * len(series.speech_rate_wpm), abs=0.04)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.floats(0.05, 0.8), st.floats(0.0, 3.0)), min_size=5, max_size=60))
def test_the_series_is_what_was_shown_live(rows: list[tuple[float, float]]):
    """Each value of the series is the pace that was there at its moment."""
    words, at_s = [], 0.3
    for word_s, gap_s in rows:
        words.append(Word("data", round(at_s, 3), round(at_s + word_s, 3)))
        at_s += word_s + gap_s
    pacing = measure_pacing(prepare(tuple(words)), None)
    assert pacing is not None
    if pacing.rates is None:
        assert (words[-1].end_s or 0.0) - (words[0].start_s or 0.0) < 5.001
        return
    series = pacing.rates
    assert series.speech_rate_syllables_per_s is not None
    assert len(series.speech_rate_wpm) == len(series.speech_rate_syllables_per_s)
    for place in range(0, len(series.speech_rate_wpm), 7):
        pace = pace_at(words, series.first_at_s + place * series.step_s)
        assert pace is not None
        assert pace.speech_rate_wpm == pytest.approx(series.speech_rate_wpm[place], abs=0.002)
