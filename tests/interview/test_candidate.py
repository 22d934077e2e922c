"""Tests of mockvoice.interview.candidate."""

from __future__ import annotations

import pytest

from mockvoice.interview.candidate import says_no_more


@pytest.mark.parametrize(
    "words",
    [
        "No.",
        "No, thank you.",
        "Um, no, I think that's all, thanks.",
        "Nope, nothing else.",
        "That\N{RIGHT SINGLE QUOTATION MARK}s everything from my side, thank you very much.",
        "I don't have any more questions.",
        "I think that's it for now.",
        "Not really, I'm good.",
        "You have covered everything, thanks.",
    ],
)
def test_somebody_who_has_no_questions_says_so(words: str):
    """These sentences end the candidate's own questions."""
    assert says_no_more(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Thank you.",
        "Okay, so.",
        "What does a good first year look like?",
        "No model is perfect, so how do you decide when to ship?",
        "Yes, how big is the team?",
        "Do you have any regrets?",
        "I don't have any idea how you deploy, could you tell me?",
        "Is everything on call?",
    ],
)
def test_a_question_is_no_goodbye(words: str):
    """These are questions, or say nothing of it."""
    assert not says_no_more(words)
