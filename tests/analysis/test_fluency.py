"""Pauses have a place, and speech runs between them."""

from __future__ import annotations

import pytest

from mockvoice.analysis.fillers import find_fillers
from mockvoice.analysis.pacing import measure_pacing
from mockvoice.analysis.scorecard import Pacing, PausePlace
from mockvoice.analysis.sound import measure_sound
from mockvoice.analysis.speech import prepare
from tests.analysis.spoken import sound_of, timed

BOUNDARY, MID_CLAUSE = PausePlace.BOUNDARY, PausePlace.MID_CLAUSE


def pacing_of(text: str, gaps: dict[int, float]) -> Pacing:
    """Return the pacing of text with silence after single words."""
    speech = prepare(timed(text, gaps=gaps).words)
    pacing = measure_pacing(speech, None, fillers=find_fillers(speech))
    assert pacing is not None
    return pacing


@pytest.mark.parametrize(
    ("text", "after", "place"),
    [
        ("The model fails. I retrain it.", 2, BOUNDARY),
        ("The model fails, I retrain it.", 2, BOUNDARY),
        ("The model fails and I retrain it.", 2, BOUNDARY),
        ("The model fails I retrain it.", 1, MID_CLAUSE),
        ("The, um, model fails.", 1, MID_CLAUSE),
        ("The, um, model fails.", 0, MID_CLAUSE),
        ("The model fails. Um, I retrain it.", 3, BOUNDARY),
        ("Um, the model fails.", 0, BOUNDARY),
    ],
)
def test_pauses_stand_at_a_boundary_or_in_mid_clause(text: str, after: int, place: PausePlace):
    """Full stops, commas and clause openers make a boundary; the commas around a filler do not."""
    assert [pause.place for pause in pacing_of(text, {after: 0.5}).pauses] == [place]


def test_without_punctuation_a_pause_has_no_place_unless_a_clause_opens():
    """Bare words tell of a boundary only before a clause opener."""
    text = " ".join(["the model fails on data"] * 20) + " because it does"
    pacing = pacing_of(text, {1: 0.5, 99: 0.5})
    assert [pause.place for pause in pacing.pauses] == [None, BOUNDARY]


def test_runs_lie_between_pauses():
    """Mean length of runs is syllables, and words, between silent pauses."""
    pacing = pacing_of("the model is overfitting so I look at data", {3: 0.6})
    assert pacing.syllable_count == 14
    assert pacing.mean_run_syllables == pytest.approx(7.0)
    assert pacing.mean_run_words == pytest.approx(4.5)
    assert pacing.speech_rate_syllables_per_s == pytest.approx(14 / pacing.speaking_time_s, abs=0.001)
    assert pacing.articulation_rate_syllables_per_s == pytest.approx(14 / (pacing.speaking_time_s - 0.6), abs=0.001)


def test_the_longest_run_has_neither_pause_nor_filler():
    """Silence and fillers both end a fluent run."""
    run = pacing_of("The model fails, um, on data that it has never seen before. I retrain it.", {11: 0.7}).longest_run
    assert run is not None
    assert (run.first_word, run.last_word, run.word_count) == (4, 11, 8)
    assert run.syllable_count == 11
    assert run.end_s > run.start_s


def test_fillers_alone_are_no_run():
    """Nothing but fillers has no fluent run."""
    assert pacing_of("um, uh, um", {}).longest_run is None


def test_the_first_word_begins_where_it_sounds():
    """A recogniser that stretches the first word over the silence before it does not hide that silence."""
    words = timed("The model is overfitting and I would look at the split first.").words
    sound = sound_of(words)
    stretched = (type(words[0])(words[0].text, 0.0, words[0].end_s), *words[1:])
    for heard in (words, stretched):
        pacing = measure_pacing(prepare(heard), measure_sound(sound))
        assert pacing is not None
        assert pacing.time_to_first_word_s == pytest.approx(0.5, abs=0.04)
