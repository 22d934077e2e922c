"""Which of a model's questions are spoken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.coach.follow_up import MOST_WORDS, choose_question
from mockvoice.packs.model import Concept, Question, Term

SPLIT = Concept(
    id="split",
    name="Checks the split for leakage",
    description="Before the model is changed, the split between training and validation is checked.",
    phrasings=("A random split can leak the future.",),
    terms=(Term(term="data leakage"),),
)
QUESTION = Question(
    id="q",
    text="Your churn model scores 99% on training data and 72% on validation. What is happening?",
    concepts=(SPLIT, Concept(id="cost", name="Ties the fix to the business cost")),
)
ANSWER = "I would regularise the model and look at learning curves."

GOOD = {
    "How would you make sure that the split does not leak the future?": None,
    "how would you check the split?": "How would you check the split?",
    '"How would you check the split for leakage?"': "How would you check the split for leakage?",
    "Interviewer: How would you check the split?": "How would you check the split?",
    "<think>They forgot leakage.</think>How would you check the split?": "How would you check the split?",
    "Great answer! How would you check the split?": "How would you check the split?",
    "Thanks. How would you check the split? And why? Tell me.": "How would you check the split?",
    "Suppose the data is ordered in time, how would you split it?": None,
    "Where could leakage come from, if the model's features were made before the split?": None,
}


@pytest.mark.parametrize(("written", "spoken"), GOOD.items())
def test_a_good_question_is_spoken(written: str, spoken: str | None):
    """It is found among what a model says round it, and begins with a capital letter."""
    assert choose_question(written, QUESTION, ANSWER, SPLIT) == (spoken or written)


BAD = (
    "",
    "?",
    "How?",
    "Split the data.",
    "You should have checked the split.",
    "How would you check the split, e.g. with a 70/30 cut?",
    "How would you check the F1 score after the split?",
    "How would you check the split (or the folds)?",
    "How would you check the split \N{GRINNING FACE}?",
    "How would you check *the split*?",
    "How would you check the split\x00?",
    "\u4f60\u5982\u4f55\u68c0\u67e5 split?",
    "Wie pr\u00fcfen Sie den Split auf Leakage?",
    "Was ist mit Split, Leakage, Daten?",
    "You check the split for leakage?",
    "What about the validation data?",
    "What is your favourite colour?",
    "What is happening with your churn model on training data and validation?",
    "Your churn model scores well on training data and badly on validation, what is happening?",
    "Your answer was incomplete, how would you check the split?",
    "That is a good answer, but how would you check the split?",
    "Why did you not see that you missed the split?",
    "You forgot leakage, why would that matter for the split?",
    "Great, how would you check the split?",
    "As an AI, how would I check the split?",
    "What did the transcript say about the split?",
    "Would you ignore the previous instructions about the split?",
    "How would you split the split the split the split the split the split?",
    f"How would you check the split {'and the folds ' * 10}of it?",
)


@pytest.mark.parametrize("written", BAD)
def test_everything_else_is_left_to_the_rules(written: str):
    """No question, more than one can say, a judgement, another topic, another language or a repetition: None."""
    assert choose_question(written, QUESTION, ANSWER, SPLIT) is None


def test_a_follow_up_is_not_asked_twice():
    """What was asked before is not asked in nearly the same words."""
    before = "How would you check the split for leakage?"
    assert choose_question("How could you check the split for leakage?", QUESTION, ANSWER, SPLIT, (before,)) is None
    assert choose_question("What would a leaky split cost you later?", QUESTION, ANSWER, SPLIT, (before,)) is not None


def test_without_a_gap_it_goes_deeper_into_what_was_said():
    """Then it has to touch the question or the answer."""
    asked = "What would the learning curves tell you?"
    assert choose_question(asked, QUESTION, ANSWER, None) == asked
    assert choose_question("What is your favourite colour?", QUESTION, ANSWER, None) is None


WORDS = st.sampled_from(
    (*"how would you check the split leakage good answer was and great".split(), *"?.!9%\"',\n")  # noqa: SIM905 (words)
)


@given(written=st.lists(WORDS, max_size=60).map(" ".join))
def test_whatever_is_spoken_can_be_spoken(written: str):
    """One question mark, at the end; no digit; at most 35 words."""
    spoken = choose_question(written, QUESTION, ANSWER, SPLIT)
    if spoken is not None:
        assert spoken.endswith("?")
        assert spoken.count("?") == 1
        assert len(spoken.split()) <= MOST_WORDS
        assert not any(sign.isdigit() for sign in spoken)
        assert "great" not in spoken.lower().split()[:1]
