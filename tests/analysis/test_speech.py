"""Words are made ready for measuring: forms, breaks, gaps and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.speech import LONGEST_SENTENCE, prepare, spoken_form
from mockvoice.transcription.transcript import Word
from tests.analysis.spoken import speech_of, timed


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Overfitting.", "overfitting"),
        ("don\u2019t", "don't"),
        ("(L2)", "l2"),
        ("--", ""),
        ("\u201cyes\u201d,", "yes"),
        ("0.5", "0.5"),
    ],
)
def test_forms_are_bare_and_in_lower_case(text: str, form: str):
    """A form has no punctuation around it and straight apostrophes."""
    assert spoken_form(text) == form


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It fails. I retrain it.", 2),
        ("It fails, e.g. on new data.", 1),
        ("I... I think it fails.", 1),
        ("Does it fail? Yes!", 2),
        ("it fails and i retrain it", 1),
        ("It fails . Then what ?", 2),
        ("", 0),
    ],
)
def test_sentences_end_at_full_stops(text: str, count: int):
    """Full stops, question and exclamation marks end sentences; abbreviations and hesitations do not."""
    assert len(speech_of(text).sentences) == count


def test_speech_without_stops_is_cut_at_its_longest_gap():
    """An endless sentence is cut where the speaker paused."""
    text = " ".join(f"word{place}" for place in range(60))
    speech = prepare(timed(text, gaps={24: 0.9}).words)
    assert speech.sentences[0] == (0, 24)
    assert not speech.is_punctuated


def test_gaps_and_breaks_are_kept():
    """Each token knows the silence and the commas around it."""
    speech = prepare(timed("well, the model fails", gaps={1: 0.4}).words)
    assert speech.tokens[0].comma_after
    assert speech.tokens[1].comma_before
    assert speech.tokens[1].gap_after_s == pytest.approx(0.4)
    assert (speech.tokens[0].gap_before_s, speech.tokens[3].gap_after_s) == (None, None)


@pytest.mark.parametrize("times", [(None, 1.0), (2.0, 1.0), (float("nan"), 1.0), (-1.0, 1.0)])
def test_one_word_without_sound_times_makes_the_answer_untimed(times: tuple[float | None, float | None]):
    """Times are used only where every word has them."""
    speech = prepare((Word("the", 0.0, 0.3), Word("model", *times)))
    assert not speech.is_timed
    assert speech.tokens[0].start_s is None


def test_punctuation_alone_is_no_word():
    """A token without letter or digit is skipped, and what it says about breaks is kept."""
    speech = speech_of("the model \u2014 it fails")
    assert [token.form for token in speech.tokens] == ["the", "model", "it", "fails"]
    assert speech.tokens[1].comma_after
    assert [token.index for token in speech.tokens] == [0, 1, 3, 4]


def test_evidence_quotes_the_words_as_heard():
    """Evidence has the words' own text, times and places."""
    transcript = timed("So, it fails. We retrain.")
    evidence = prepare(transcript.words).evidence(3, 4)
    assert evidence.text == "We retrain."
    assert (evidence.first_word, evidence.last_word) == (3, 4)
    assert (evidence.start_s, evidence.end_s) == (transcript.words[3].start_s, transcript.words[4].end_s)


@given(st.lists(st.sampled_from(["so", "model.", "the", "--", "fails,", "and", "data?"]), max_size=200))
def test_sentences_cover_every_token_once(words: list[str]):
    """Sentences are in order, without holes, and none is too long."""
    speech = speech_of(" ".join(words))
    covered = [position for first, last in speech.sentences for position in range(first, last + 1)]
    assert covered == list(range(len(speech.tokens)))
    assert all(last - first < LONGEST_SENTENCE for first, last in speech.sentences)
