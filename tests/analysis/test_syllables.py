"""Syllables are counted as the dictionary counts them, and nearly so where it is silent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.numerals import number_syllables
from mockvoice.analysis.syllables import syllable_table


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1),
        ("model", 2),
        ("Overfitting.", 4),
        ("regularisation", 6),
        ("trained", 1),
        ("rotated", 3),
        ("people", 2),
        ("area", 3),
        ("idea", 3),
        ("science", 2),
        ("don\u2019t", 1),
        ("couldn't", 2),
        ("biases", 3),
        ("um,", 1),
        ("hmm", 1),
        ("--", 0),
    ],
)
def test_words_have_their_syllables(word: str, count: int):
    """Common words and those that rules alone get wrong."""
    table = syllable_table("en-GB")
    assert table is not None
    assert table.count(word) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("SVM", 3), ("GPUs", 3), ("XGBoost", 3), ("L2", 2), ("k-fold", 2), ("W", 3), ("NASA", 2), ("hyper-parameter", 6)],
)
def test_abbreviations_are_spelled_and_parts_add_up(text: str, count: int):
    """Short words in capitals are said letter by letter; hyphens join whole words."""
    table = syllable_table("en")
    assert table is not None
    assert table.count(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("0", 2),
        ("7", 2),
        ("17", 3),
        ("21", 3),
        ("100", 3),
        ("99%", 5),
        ("0.5", 4),
        ("1,000", 3),
        ("1998", 5),
        ("1905", 4),
        ("2005", 4),
        ("2024", 5),
        ("1900", 4),
        ("1,500,000", 8),
        ("007", 6),
    ],
)
def test_numbers_are_read(text: str, count: int):
    """Digits have the syllables of the number as it is read aloud."""
    assert number_syllables(text) == count


def test_rules_alone_are_right_for_most_unseen_words():
    """The table says how often: under 7 % of words that the rules were not learned from are wrong."""
    table = syllable_table("en")
    assert table is not None
    assert table.tested_count > 50_000
    assert table.tested_wrong / table.tested_count < 0.07


def test_a_language_without_a_table_has_none():
    """Nothing is guessed for other languages."""
    assert syllable_table("de") is None


@given(st.text(max_size=30))
def test_whatever_is_heard_has_a_count(text: str):
    """Any text has a count, and letters have at least one syllable."""
    table = syllable_table("en")
    assert table is not None
    count = table.count(text)
    assert count >= 0
    if any(character.isascii() and character.isalpha() for character in text):
        assert count >= 1


@given(st.integers(0, 10**15))
def test_every_number_can_be_read(number: int):
    """A number has at least one syllable, and at most five for each digit ("seven thousand")."""
    assert 1 <= number_syllables(str(number)) <= 5 * len(str(number))
