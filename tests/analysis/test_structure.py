"""Openings, closings and signposts are found where they are, and not where a word only looks like one."""

from __future__ import annotations

import pytest

from mockvoice.analysis.scorecard import SignpostKind
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.structure import FEWEST_WORDS, describe_structure, english_phrases
from tests.analysis.spoken import GOOD_ANSWER, QUESTION, speech_of, timed

FILLING = (
    "I would look at the data by hand and talk to the people who collect it every day. They know what changed in the "
    "last month and they can tell me which columns to trust and which ones to leave out."
)


def signposts(text: str) -> list[tuple[str, str]]:
    """Return kind and text of all signposts in a long enough answer that contains `text`."""
    structure = describe_structure(speech_of(f"{text} {FILLING}"), QUESTION)
    assert structure is not None
    return [(post.kind, post.evidence.text) for post in structure.signposts]


def test_an_opening_makes_a_point():
    """The first sentence counts where it speaks of the question and adds to it."""
    structure = describe_structure(speech_of(GOOD_ANSWER), QUESTION)
    assert structure is not None
    assert structure.opening is not None
    assert structure.opening.text.endswith("the model is overfitting.")


@pytest.mark.parametrize(
    "start",
    [
        "That's a good question, let me think about it.",
        "Lunch was nice today and the weather is fine.",
        "What is happening with the model?",
    ],
)
def test_stalling_small_talk_and_echoes_are_no_opening(start: str):
    """A first sentence without a point of its own is none."""
    structure = describe_structure(speech_of(f"{start} {start} {FILLING}"), QUESTION)
    assert structure is not None
    assert structure.opening is None


def test_stalling_may_come_before_the_point():
    """After a stalling sentence the next one may still open well."""
    text = f"That's a good question, let me think. The model is overfitting the training data. {FILLING}"
    structure = describe_structure(speech_of(text), QUESTION)
    assert structure is not None
    assert structure.opening is not None
    assert structure.opening.text == "The model is overfitting the training data."


@pytest.mark.parametrize(
    "end",
    [
        "So overall, I would fix the split first.",
        "To sum up, it overfits.",
        "In short, fix the data.",
        "So that's how I would do it.",
    ],
)
def test_a_closing_sums_up(end: str):
    """A last sentence with a summing-up phrase closes the answer."""
    structure = describe_structure(speech_of(f"{FILLING} {end}"), QUESTION)
    assert structure is not None
    assert structure.closing is not None
    assert structure.closing.text == end


def test_an_answer_that_just_stops_has_no_closing():
    """Without a summing-up phrase at the end there is no closing; one in the middle does not count."""
    structure = describe_structure(speech_of(f"To sum up, it overfits. {FILLING} It fails."), QUESTION)
    assert structure is not None
    assert structure.closing is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("First, I check the split.", [("sequence", "First,")]),
        ("And then I retrain.", [("sequence", "then")]),
        ("For example, a leak.", [("example", "For example,")]),
        ("It is fast, on the other hand it is wrong.", [("contrast", "on the other hand")]),
        ("The first layer is wide.", []),
        ("More data than then.", []),
        ("The next token is sampled.", []),
        ("First of all, it leaks. Second, it drifts.", [("sequence", "First of all,"), ("sequence", "Second,")]),
    ],
)
def test_signposts_are_told_from_plain_words(text: str, expected: list[tuple[str, str]]):
    """Ordinals and the like count at the start of a clause only, phrases everywhere."""
    assert signposts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is faster at the cost of accuracy.", [("trade_off", "at the cost of")]),
        ("The trade-off is speed against quality.", [("trade_off", "The trade-off")]),
        ("There's a trade off between the two.", [("trade_off", "a trade off")]),
        ("The bias-variance trade-off is well known.", []),
        ("The cost of a false alarm is small.", []),
        ("Can I ask how many users there are?", [("clarifying_question", "Can I ask")]),
        ("So I'd ask what a miss costs.", [("clarifying_question", "I'd ask what")]),
        ("Let me clarify that I mean the second one.", []),
        ("We asked the users what they wanted.", []),
        ("I'd ask my manager for help.", []),
    ],
)
def test_trade_offs_and_clarifying_questions_are_signposts_of_their_own(text: str, expected: list[tuple[str, str]]):
    """Naming a trade-off and asking for clarity count; a term, a price or something told of others does not."""
    assert signposts(text) == expected


def test_the_kinds_that_are_counted_have_phrases():
    """What a report counts by itself is in the data file."""
    assert set(SignpostKind) <= set(english_phrases().anywhere)


def test_a_pause_starts_a_clause():
    """Without punctuation a silence shows where a clause starts."""
    text = f"we retrain next we look {FILLING}"
    without = describe_structure(prepare(timed(text).words), QUESTION)
    with_pause = describe_structure(prepare(timed(text, gaps={1: 0.5}).words), QUESTION)
    assert without is not None
    assert with_pause is not None
    assert len(with_pause.signposts) == len(without.signposts) + 1


def test_short_answers_have_no_structure():
    """Under forty words there is nothing to judge."""
    assert describe_structure(speech_of(" ".join(["word"] * (FEWEST_WORDS - 1))), QUESTION) is None
    assert describe_structure(speech_of(" ".join(["word"] * FEWEST_WORDS)), QUESTION) is not None


def test_without_a_question_an_opening_cannot_be_judged():
    """Where nothing was asked there is no opening to speak of."""
    structure = describe_structure(speech_of(FILLING), None)
    assert structure is not None
    assert structure.opening is None
