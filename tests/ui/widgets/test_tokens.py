"""Between time, word and place in the text."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from mockvoice.transcription.transcript import Word
from mockvoice.ui.widgets.marks import Mark, MarkKind, marks_of
from mockvoice.ui.widgets.tokens import TokenLine
from tests.helpers.fake_review import place_of, scorecard

PAUSE = "[2.6\N{NO-BREAK SPACE}s]"


def line_of_answer() -> TokenLine:
    """Make the tokens of the made-up answer."""
    card = scorecard()
    return TokenLine(card.words, marks_of(card))


def test_a_long_pause_stands_in_the_text_where_it_was():
    """The pause before "You know" is written there, with its length."""
    assert f"early stopping. {PAUSE} You know, I'd" in line_of_answer().text


def test_the_word_being_said_is_found_by_time():
    """At a word's own time it is that word; in a long pause it is the pause; long after the end nothing."""
    line = line_of_answer()
    words = scorecard().words
    for index, word in enumerate(words):
        assert word.start_s is not None
        found = line.at_time(word.start_s + 0.01)
        assert found is not None
        assert line.tokens[found].word == index
    pause = line.at_time((words[place_of("You know,")[0]].start_s or 0.0) - 1.0)
    assert pause is not None
    assert line.tokens[pause].text == PAUSE
    assert line.at_time(0.0) is None
    assert line.at_time((words[-1].end_s or 0.0) + 5) is None


def test_marks_cover_their_words_in_the_text():
    """The stretch of text of every mark is what its words say, also behind a pause."""
    card = scorecard()
    line = line_of_answer()
    for mark in marks_of(card):
        place = line.of_mark(mark)
        assert place is not None
        shown = line.text[slice(*place)]
        if mark.first_word is None or mark.last_word is None:
            assert shown == PAUSE
        else:
            said = " ".join(w.text for w in card.words[mark.first_word : mark.last_word + 1])
            assert shown == said.rstrip(".,")


def test_a_pause_that_is_not_in_the_text_has_no_place():
    """A pause behind the last word is no token."""
    mark = Mark(MarkKind.PAUSE, 900.0, 902.0, None, None, "", "")
    assert TokenLine(scorecard().words, [mark]).of_mark(mark) is None


@given(st.lists(st.tuples(st.text("abc,.", min_size=1, max_size=6), st.floats(0.05, 3.0), st.floats(0.0, 4.0))))
def test_every_place_of_every_word_leads_back_to_it(pieces: list[tuple[str, float, float]]):
    """Whatever the words and gaps, a click on any character of a word finds the word, and its start time finds it."""
    words, at_s = [], 0.0
    for text, length_s, gap_s in pieces:
        words.append(Word(text, at_s + gap_s, at_s + gap_s + length_s))
        at_s += gap_s + length_s
    gaps = [(a.end_s, b.start_s) for a, b in itertools.pairwise(words)]
    marks = [
        Mark(MarkKind.PAUSE, start, end, None, None, "", "")
        for start, end in gaps
        if start is not None and end is not None and end - start >= 1
    ]
    line = TokenLine(words, marks)
    assert [token.word for token in line.tokens if token.word is not None] == list(range(len(words)))
    for index, token in enumerate(line.tokens):
        assert line.text[token.start : token.end] == token.text
        assert {line.at_place(place) for place in range(token.start, token.end)} == {index}
        assert line.at_place(token.end) is None
        assert token.start_s is not None
        assert line.at_time(token.start_s) == index


def test_words_without_times_are_shown_all_the_same():
    """Text alone has tokens and marks, but none is ever lit."""
    line = TokenLine([Word("no", None, None), Word("times", None, None)], [])
    assert line.text == "no times"
    assert line.at_time(1.0) is None
    assert line.at_place(3) == 1
    assert line.at_place(2) is None
