"""What a language model writes becomes plain sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.coach.plain_text import for_prompt, is_plain, plain, sentences

PLAIN = {
    "  You   said\nit. ": "You said it.",
    "<think>Let me see.\nHm.</think>\n\nYou said it.": "You said it.",
    "<think>I never came to an end": "",
    "**You** said `it`.": "You said it.",
    "# Feedback\n- You said it.\n2. You did.": "Feedback You said it. You did.",
    "Interviewer: What is it?": "What is it?",
    "Follow-up question: What is it?": "What is it?",
    "You said \N{LEFT DOUBLE QUOTATION MARK}it is so\N{RIGHT DOUBLE QUOTATION MARK}.": 'You said "it is so".',
    "You said 'the model overfits' and didn't stop.": 'You said "the model overfits" and didn\'t stop.',
    "Don't say it's the users' fault.": "Don't say it's the users' fault.",
}


@pytest.mark.parametrize(("written", "line"), PLAIN.items())
def test_a_models_answer_on_one_line(written: str, line: str):
    """Thinking, markup and labels go, quotation marks become straight ones, apostrophes stay."""
    assert plain(written) == line


SENTENCES = {
    "One. Two! Three? Four": ("One.", "Two!", "Three?", "Four"),
    'You said "it is so. It is." Then you stopped.': ('You said "it is so. It is."', "Then you stopped."),
    'You said "it is so". Then you stopped.': ('You said "it is so".', "Then you stopped."),
    "Name a metric, e.g. recall. Then stop.": ("Name a metric, e.g. recall.", "Then stop."),
    "It was 0.5 then.": ("It was 0.5 then.",),
    'An "open quote. And on.': ('An "open quote. And on.',),
    "": (),
}


@pytest.mark.parametrize(("line", "parts"), SENTENCES.items())
def test_sentences_are_never_cut_within_a_quote(line: str, parts: tuple[str, ...]):
    """A sentence ends where it ends, and a quote stays whole."""
    assert sentences(line) == parts


@given(text=st.text(max_size=200))
def test_no_text_breaks_the_reading(text: str):
    """Whatever a model writes, nothing is lost between the line and its sentences but blanks."""
    line = plain(text)
    assert "".join("".join(sentences(line)).split()) == "".join(line.split())


@pytest.mark.parametrize(
    "text", ["\N{GRINNING FACE}", "a\x00b", "a\nb", "\u4f60\u597d", "a\u202eb", "<b>", "a@b", "", "x\u200by"]
)
def test_signs_that_are_not_plain(text: str):
    """Pictures, control characters, other scripts and markup are not plain."""
    assert not is_plain(text)


@given(text=st.text(max_size=300))
def test_a_prompt_holds_the_persons_words_as_data(text: str):
    """On one line, without the signs that frame them, of a bounded length."""
    held = for_prompt(text, most_words=20)
    assert not set(held) & set('"<>{}[]`\n\r\x00\u201c\u201d')
    assert len(held.split()) <= 21


def test_of_a_long_answer_the_end_is_kept():
    """The last words are those to go on from."""
    assert for_prompt("one two three four", most_words=2) == "... three four"
