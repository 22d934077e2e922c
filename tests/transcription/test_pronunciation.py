"""Heard words have sounds, whatever they are made of."""

from __future__ import annotations

import pytest

from mockvoice.transcription.pronunciation import number_words, pronunciations


@pytest.mark.parametrize(
    ("text", "sounds"),
    [
        ("model.", "M AA D AH L"),
        ("Don\u2019t", "D OW N T"),
        ("Ummm,", "AH M"),
        ("uh", "AH"),
        ("LSTM", "EH L EH S T IY EH M"),
        ("GPUs", "JH IY P IY Y UW Z"),
        ("99%", "N AY N T IY N AY N P ER S EH N T"),
        ("tokenizer", "T AA K EH N IH Z ER"),
        ("cross-check", "K R AO S CH EH K"),
    ],
)
def test_words_abbreviations_and_numbers_are_read_aloud(text: str, sounds: str):
    """The dictionary tells, then letters one by one in capitals, then the likeliest sounds of the letters."""
    assert " ".join(pronunciations(text)[0]) == sounds


def test_a_word_may_be_said_in_several_ways():
    """All ways of the dictionary are offered, three at most."""
    assert {" ".join(sounds) for sounds in pronunciations("read")} == {"R EH D", "R IY D"}
    assert {" ".join(sounds) for sounds in pronunciations("US")} == {"AH S", "Y UW EH S"}
    assert len(pronunciations("and")) <= 3


@pytest.mark.parametrize("text", ["", "\u2014", "...", "?!"])
def test_punctuation_has_no_sound(text: str):
    """What is not said has no way to be said."""
    assert pronunciations(text) == ()


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("0", "zero"),
        ("17", "seventeen"),
        ("342", "three hundred forty two"),
        ("1,000,000", "one million"),
        ("1998", "nineteen ninety eight"),
        ("1905", "nineteen oh five"),
        ("1800", "eighteen hundred"),
        ("2005", "two thousand five"),
        ("0.25", "zero point two five"),
        ("007", "zero zero seven"),
    ],
)
def test_numbers_are_read_as_people_read_them(digits: str, words: str):
    """Years in pairs, decimals digit by digit."""
    assert " ".join(number_words(digits)) == words
