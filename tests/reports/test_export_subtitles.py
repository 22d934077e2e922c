"""Subtitles that can be read: short lines, in step with the words, and written as players expect them."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.errors import ExportError
from mockvoice.reports.export_subtitles import LINE_COUNT, LINE_LENGTH, LONGEST_S, cues_of, to_srt, to_text, to_vtt
from mockvoice.transcription.transcript import Word
from tests.reports.papers import HOSTILE, words

LONG_SENTENCE = (
    "Before I change anything I would check how the data was split, because with churn the rows are ordered in time, "
    "and a split at random lets the model look into the future, which no model can do once it is in use."
)


@st.composite
def spoken(draw: st.DrawFn) -> tuple[Word, ...]:
    """Words with rising times, some of them long, some with pauses between."""
    at_s, made = draw(st.floats(0, 5)), []
    letters = st.characters(exclude_categories=("C", "Z"))
    for text in draw(st.lists(st.text(letters, min_size=1, max_size=60), max_size=40)):
        length_s = draw(st.floats(0.01, 2))
        made.append(Word(text + draw(st.sampled_from(("", "", ",", ".", "?"))), at_s, at_s + length_s))
        at_s += length_s + draw(st.sampled_from((0.0, 0.05, 1.5)))
    return tuple(made)


@given(spoken())
def test_cues_can_be_read(said: tuple[Word, ...]):
    """Two lines of 42 characters and 7 s at most, one after another, and every letter is there once."""
    cues = cues_of(said)
    for cue in cues:
        assert 1 <= len(cue.lines) <= LINE_COUNT
        assert all(0 < len(line) <= LINE_LENGTH for line in cue.lines)
        assert 0 < cue.end_s - cue.start_s <= LONGEST_S + 0.001
    for before, after in itertools.pairwise(cues):
        assert before.end_s <= after.start_s + 0.001
    letters = "".join("".join(line for line in cue.lines) for cue in cues)
    assert letters.replace(" ", "") == "".join(word.text for word in said)


def test_a_long_sentence_is_parted_where_one_breathes():
    """After commas, in parts of like length: no single word is left alone."""
    cues = cues_of(words(LONG_SENTENCE))
    assert cues[0].lines[-1].endswith(",")
    assert min(len(" ".join(cue.lines)) for cue in cues) > 20


def test_srt_is_as_players_read_it():
    """Numbers from 1, a comma before the milliseconds, an empty line between cues."""
    text = to_srt(words())
    blocks = text.strip().split("\n\n")
    for number, one in enumerate(blocks, 1):
        first, times, *lines = one.split("\n")
        assert first == str(number)
        assert re.fullmatch(r"\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}", times)
        assert lines
    assert blocks[0].split("\n")[1].startswith("00:00:00,000 -->")
    assert text.endswith("\n")


def test_vtt_is_as_the_standard_wants_it():
    """A header, points before the milliseconds, and what is special to it escaped: no arrow stands in a text."""
    text = to_vtt(words(HOSTILE))
    head, *cues = text.strip().split("\n\n")
    assert head == "WEBVTT"
    for cue in cues:
        times, *lines = cue.split("\n")
        assert re.fullmatch(r"\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}", times)
        for line in lines:
            assert "-->" not in line
            assert "<" not in line
            assert not re.search(r"&(?!amp;|lt;|gt;)", line)


def test_hours_are_counted():
    """A recording of more than an hour has its places right."""
    assert "01:02:03,400 --> 01:02:04,400" in to_srt((Word("Late.", 3723.4, 3723.6),))


def test_words_without_times_are_no_subtitles():
    """The person is told what to take instead; plain text is had all the same."""
    untimed = (Word("Hello", None, None), Word("there.", None, None))
    with pytest.raises(ExportError, match="no times"):
        to_vtt(untimed)
    assert to_text(untimed) == "Hello there.\n"


def test_plain_text_has_paragraphs_at_long_pauses():
    """Two seconds of silence begin a new one."""
    said = (Word("One.", 0.0, 0.5), Word("Two.", 0.6, 1.0), Word("Three.", 3.1, 3.5))
    assert to_text(said) == "One. Two.\n\nThree.\n"


def test_nothing_said_gives_empty_files():
    """Which are valid."""
    assert cues_of(()) == ()
    assert to_vtt(()) == "WEBVTT\n"
    assert to_srt(()) == ""
