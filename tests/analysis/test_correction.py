"""Words put right: kept beside what was heard, taken back in any order, and found again in another transcript."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.correction import (
    MOST_LETTERS,
    Correction,
    as_heard,
    corrected,
    kept_in,
    places,
    spread,
    with_correction,
)
from mockvoice.transcription.transcript import Word

HEARD = tuple(
    Word(text, round(index * 0.5, 3), round(index * 0.5 + 0.4, 3), 0.9)
    for index, text in enumerate(["I", "would", "use", "great", "intersearch", "over", "the", "hyper", "parameters."])
)


def texts(words: tuple[Word, ...]) -> str:
    """Return the words, joined."""
    return " ".join(word.text for word in words)


def test_a_word_that_is_put_right_keeps_its_time():
    """The word changes, its neighbours and every time stay; nobody recognised it, so it has no probability."""
    corrections = with_correction(HEARD, (), 3, 3, "grid")
    words = corrected(HEARD, corrections)
    assert texts(words) == "I would use grid intersearch over the hyper parameters."
    assert words[3] == Word("grid", HEARD[3].start_s, HEARD[3].end_s)
    assert words[:3] + words[4:] == HEARD[:3] + HEARD[4:]
    assert corrections[0].heard_text == "great"


def test_other_numbers_of_words_share_the_time_of_the_run():
    """Two words for one, or one for two: from the first's start to the last's end, by their letters."""
    words = corrected(HEARD, with_correction(HEARD, (), 3, 4, "grid search"))
    assert [(word.text, word.start_s, word.end_s) for word in words[3:5]] == [("grid", 1.5, 1.9), ("search", 2.0, 2.4)]
    one = corrected(HEARD, with_correction(HEARD, (), 7, 8, "hyperparameters."))
    assert (one[7].start_s, one[7].end_s, len(one)) == (3.5, 4.4, 8)
    three = spread(["a", "bc", "d"], HEARD[:1])
    assert [(word.start_s, word.end_s) for word in three] == [(0.0, 0.1), (0.1, 0.3), (0.3, 0.4)]


def test_words_that_were_never_said_go_and_come_back():
    """An empty text takes the words out; what was heard is still known."""
    corrections = with_correction(HEARD, (), 5, 6, "  ")
    words = corrected(HEARD, corrections)
    assert texts(words) == "I would use great intersearch hyper parameters."
    assert (places(corrections)[0].first, places(corrections)[0].behind) == (5, 5)
    assert as_heard(words, corrections) == HEARD


def test_a_correction_of_a_correction_is_one():
    """Putting a corrected word right again replaces the first try; putting back what was heard leaves none."""
    once = with_correction(HEARD, (), 3, 4, "grid sir")
    words = corrected(HEARD, once)
    twice = with_correction(words, once, 4, 4, "search")
    assert [(made.first_word, made.heard_text, made.text) for made in twice] == [
        (3, "great intersearch", "grid search")
    ]
    assert with_correction(corrected(HEARD, twice), twice, 3, 4, "great intersearch") == ()


def test_words_without_times_stay_without():
    """A typed answer can be put right too."""
    typed = tuple(Word(text, None, None) for text in ("one", "too", "three"))
    assert corrected(typed, with_correction(typed, (), 1, 1, "or two"))[1:3] == (
        Word("or", None, None),
        Word("two", None, None),
    )


def test_only_words_that_are_there_can_be_put_right():
    """Anything else is the caller's mistake."""
    for first, last in ((-1, 0), (0, len(HEARD)), (2, 1)):
        with pytest.raises(ValueError, match="no words"):
            with_correction(HEARD, (), first, last, "x")
    with pytest.raises(ValueError, match="at most"):
        with_correction(HEARD, (), 0, 0, "x" * (MOST_LETTERS + 1))


EDITS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 4), st.sampled_from(["", "a", "b c", "d e f"])), max_size=8
)


@given(EDITS)
def test_what_was_heard_is_never_lost(edits: list[tuple[int, int, str]]):
    """After any edits the heard words can be made again, the transcript reads as edited, and any one can go."""
    corrections: tuple[Correction, ...] = ()
    for first, more, text in edits:
        words = corrected(HEARD, corrections)
        if first >= len(words):
            continue
        last = min(first + more, len(words) - 1)
        wanted = [word.text for word in words]
        wanted[first : last + 1] = text.split()
        corrections = with_correction(words, corrections, first, last, text)
        words = corrected(HEARD, corrections)
        assert [word.text for word in words] == wanted
        assert as_heard(words, corrections) == HEARD
        times = [time for word in words for time in (word.start_s or 0.0, word.end_s or 0.0)]
        assert times == sorted(times)
    for gone in corrections:
        rest = tuple(correction for correction in corrections if correction is not gone)
        assert as_heard(corrected(HEARD, rest), rest) == HEARD


def test_corrections_hold_where_the_words_are_heard_again():
    """Another model hears one word more before it: the correction moves along; times may differ by a little."""
    again = (Word("Well,", 0.0, 0.1, 0.8), *(Word(w.text, (w.start_s or 0) + 0.2, (w.end_s or 0) + 0.2) for w in HEARD))
    corrections = with_correction(HEARD, (), 3, 4, "grid search")
    found = kept_in(again, corrections)
    assert found.lost == ()
    assert [(made.first_word, made.text) for made in found.corrections] == [(4, "grid search")]
    assert texts(corrected(again, found.corrections)).startswith("Well, I would use grid search over")


def test_what_cannot_be_kept_is_told_and_what_is_right_now_is_not_needed():
    """Words that are gone lose their correction; words that are now heard right need none."""
    corrections = with_correction(HEARD, (), 3, 4, "grid search")
    right = corrected(HEARD, corrections)
    assert kept_in(right, corrections) == kept_in(right, ())
    elsewhere = tuple(Word(w.text, (w.start_s or 0) + 30, (w.end_s or 0) + 30) for w in HEARD)
    assert kept_in(elsewhere, corrections).lost == corrections
    assert kept_in(HEARD[:3], corrections).lost == corrections
