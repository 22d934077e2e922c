"""Tests of mockvoice.interview.scoring."""

from __future__ import annotations

from mockvoice.analysis.filler_words import shipped_filler_words
from mockvoice.analysis.rates import pace_at
from mockvoice.interview.scoring import live_view
from mockvoice.transcription.transcript import Word

SPOKEN = ("So", "um,", "the", "model", "is", "overfitting,", "uh,", "it", "memorised", "the", "training", "rows.") * 2
WORDS = tuple(Word(text, index * 0.4, index * 0.4 + 0.3, 0.9) for index, text in enumerate(SPOKEN))


def test_the_live_view_marks_and_counts_as_the_report_does():
    """Fillers are found with the list that is handed in, and the pace is that of the report's moving window."""
    view = live_view(WORDS, shipped_filler_words("en"))
    assert {WORDS[index].text for index in view.fillers} == {"um,", "uh,"}
    assert view.filler_count == 4
    pace = pace_at(WORDS, WORDS[-1].end_s or 0.0)
    assert pace is not None
    assert view.pace_wpm == pace.speech_rate_wpm


def test_before_the_first_word_there_is_nothing():
    """No words, no fillers, no pace."""
    view = live_view(())
    assert (view.words, view.filler_count, view.pace_wpm) == ((), 0, None)
