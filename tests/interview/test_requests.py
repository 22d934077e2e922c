"""What is taken for a request, and what is an answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mockvoice.interview.requests import LONGEST_REQUEST_WORDS, RequestKind, find_request
from mockvoice.packs.reader import load_packs

REPEAT = (
    "Sorry, could you repeat that?",
    "Could you repeat the question, please?",
    "Can you repeat that?",
    "Could you please repeat your question?",
    "Sorry, I didn't catch that. Could you say it again?",
    "I didn't quite catch the last part.",
    "Um, could you say that one more time, please?",
    "Pardon?",
    "Sorry?",
    "I beg your pardon, could you repeat the question?",
    "Kindly repeat the question, sir.",
    "Sir, can you please repeat the question once again?",
    "Could you come again, please?",
    "Can you repeat please the question?",
    "Please, you can repeat?",
    "Would you mind repeating the question?",
    "What was the question again?",
    "Sorry, what was the question?",
    "What did you say?",
    "Could you read the question again?",
    "Can I hear the question again?",
    "Could I hear that once more?",
    "Sorry, your voice was breaking up. Can you repeat?",
    "The connection is bad, could you say that again please?",
    "Can you speak a bit louder?",
    "Could you say that again more slowly, please?",
    "I missed the second half of the question.",
    "I'm so sorry, I was distracted for a second, could you repeat that?",
    "Uh, sorry, I forgot the question.",
    "One more time, please.",
    "Could you just repeat the last part of the question?",
    "Would it be possible for you to repeat the question?",
    "May I request you to repeat the question?",
    "I would request you to kindly repeat the question.",
    "Could you repeats me the question?",
    "Sorry. Could you, um, repeat that for me?",
    "Hmm, what was that again?",
    "I couldn't hear you properly.",
    "Could you go over that again?",
    "Okay, could you repeat the whole question please, thank you.",
    "I was wondering if you could repeat that, if that's okay.",
)
REPHRASE = (
    "Can you rephrase the question please?",
    "Could you rephrase that?",
    "Could you put that another way?",
    "Sorry, could you say that in other words?",
    "I don't understand the question.",
    "I'm not sure I understood the question. Could you rephrase it?",
    "Can you reframe the question?",
    "Could you please paraphrase the question for me?",
    "Would you mind rephrasing?",
    "Could you explain the question in simpler words?",
    "Can you ask it differently?",
    "Could you re-phrase that, please?",
    "Could you reword the question?",
    "Kindly rephrase the question, please.",
    "I'm sorry, I did not understand the question, can you please explain it in another way?",
    "Could you repeat or rephrase the question?",
    "Is there another way to put that?",
    "In other words, please?",
    "Please to rephrase the question.",
    "Could you put it in simple words for me please?",
    "The question is not clear to me, could you rephrase it?",
    "Can you repeat that in different words?",
)
MOMENT = (
    "Could I have a moment to think?",
    "Can I have a minute to think about that?",
    "Let me think about that for a second.",
    "Let me think.",
    "Hmm, let me think about it.",
    "Give me a second.",
    "Give me a moment, please.",
    "Just a moment.",
    "One moment please.",
    "One second.",
    "May I take a moment to gather my thoughts?",
    "I need a moment to think.",
    "Can I take a few seconds to think about it?",
    "Could you give me a minute?",
    "Please give me some time to think.",
    "Give me two minutes, sir.",
    "I'd like to take a moment to think about this.",
    "Okay, um, let me just think for a second.",
    "That's a good question. Let me think about that.",
    "Hold on a second.",
    "Bear with me for a moment.",
    "Would it be okay if I took a minute to collect my thoughts?",
    "Let me organise my thoughts.",
    "I will take one minute to structure my answer.",
    "I'm just thinking.",
    "Let me think a moment... sorry.",
    "Is it okay if I take a moment?",
    "Allow me a moment to think, please.",
    "Hang on, give me a sec.",
    "I have to think about that for a moment.",
    "Wait a minute.",
    "Could I just write that down?",
    "Do I have time to think?",
)
SKIP = (
    "Can we skip this one?",
    "Could we skip this question, please?",
    "I'd like to skip this one.",
    "Can we move on to the next question?",
    "Let's move on.",
    "I don't know, can we move on?",
    "Pass.",
    "I'll pass on this one.",
    "Next question, please.",
    "Sorry, I have no idea. Can we go to the next question?",
    "I'm not sure, I'll pass on this question.",
    "Skip.",
    "Can I pass on that one?",
    "Could you ask me another question?",
    "Would it be okay to skip this question?",
    "I'd rather skip that.",
    "Please move to the next question.",
    "I'm stuck, let's go on to the next one.",
    "Honestly, I don't know the answer, so I would like to skip it.",
)
ANSWERS = (
    "Could you repeat an experiment and get another result? I would say yes.",
    "Could you repeat the experiment?",
    "One moment in my career was when I led a team.",
    "One moment that I remember well.",
    "I'd repeat the measurement.",
    "I would repeat it with another seed.",
    "Repeat the experiment with five seeds.",
    "Let me think about the data first.",
    "Let me think about what could go wrong.",
    "Let me think. First I would look at the data.",
    "Let me start with the data.",
    "Let me give you an example.",
    "Give me a dataset and I would plot it.",
    "Give me a second model and I'd compare.",
    "I need a moment estimator.",
    "I need more data.",
    "I need time stamps for each row.",
    "I would take a moment to look at the distribution.",
    "I'd skip this feature.",
    "I would skip it.",
    "We skipped that test.",
    "Skip connections help the gradient.",
    "I'd move on to the next model.",
    "Pass the data through the model.",
    "The next question is whether the data are drawn at random.",
    "The question is whether the labels are right.",
    "The question is hard to answer with this data.",
    "What was the question behind the metric? That is what I'd ask first.",
    "I don't know.",
    "I don't know, sorry.",
    "I'm not sure.",
    "I have no idea.",
    "No.",
    "Yes.",
    "Sorry.",
    "Sorry, I would start with the data.",
    "Thank you.",
    "Thank you for the question.",
    "Good question.",
    "That's a good question.",
    "That is an interesting question, so I'd start with the baseline.",
    "Okay.",
    "Um.",
    "So, um, well.",
    "Five minutes.",
    "It takes a minute.",
    "Two weeks.",
    "In other words, the model overfits.",
    "I would put it another way.",
    "I'd explain it in simpler words.",
    "I would rephrase the problem as a ranking problem.",
    "Can we assume that the data are independent?",
    "Could you tell me how many users there are?",
    "Could you tell me more about the data?",
    "Can I ask a question first?",
    "Could I ask what the goal is?",
    "May I assume the labels are correct?",
    "Do you mean the training error?",
    "Is it okay if I assume a binary target?",
    "What do you mean by drift?",
    "What was the metric?",
    "What is the size of the data?",
    "Should I talk about the model or the data?",
    "Can I take an example from my last job?",
    "Could I use a project from university?",
    "I want to think about the user first.",
    "I'd like to start with the user.",
    "I'd like to take a step back.",
    "I have to think about the users here.",
    "Wait for the label and then retrain.",
    "Wait a week, then look at the metric again.",
    "Hold out a test set.",
    "Hold on to the old model until the new one is better.",
    "I forgot the name, but it is the one with the momentum.",
    "I missed a deadline once.",
    "I didn't get the job at first.",
    "I didn't understand the business then, so I asked.",
    "I couldn't hear my team's warning.",
    "I lost it.",
    "My mind went blank in that meeting.",
    "Let's say the model is linear.",
    "Let's see, the gradient vanishes.",
    "Let's move the threshold.",
    "Let's move on from accuracy and look at recall.",
    "Let me repeat what I understood. You want a churn model.",
    "Let me rephrase. The model should rank users.",
    "Let me write that down as a formula. Loss is the mean of squares.",
    "Time is the main cost.",
    "A moment ago you said that the data is noisy, so I'd clean it.",
    "One second of audio has sixteen thousand samples.",
    "A second look at the data would help.",
    "Just a linear model.",
    "Again, I would look at the residuals.",
    "I would say it again to the stakeholder, more slowly.",
    "Say we have a million users.",
    "Say it again with fewer words is what I'd tell a colleague.",
    "Please stop the rollout first.",
    "Sure.",
    "What?! That seems odd, the loss should fall.",
    "Could you repeat that with a different seed, and would the result hold? I think not.",
    "Ask them to repeat the question in their own words.",
    "I asked her to rephrase the requirement.",
    "I'd rather pass.",
    "I want to move on.",
    "I'd like to move forward.",
    "I will think about it.",
    "I'd like to take a break.",
    "I need some time.",
    "A different one.",
    "I would drop it.",
    "I forgot it.",
    "I missed it.",
    "Huh.",
    "What.",
    "I can't think of anything.",
    "Nothing comes to mind.",
)
REQUESTS = {
    RequestKind.REPEAT: REPEAT,
    RequestKind.REPHRASE: REPHRASE,
    RequestKind.MOMENT: MOMENT,
    RequestKind.SKIP: SKIP,
}
TABLE = [(kind, said) for kind, sayings in REQUESTS.items() for said in sayings]


@pytest.mark.parametrize(("kind", "said"), TABLE)
def test_a_request_is_understood(kind: RequestKind, said: str):
    """As it is said in Britain, in India and by people who learnt English late; capitals and punctuation aside."""
    assert find_request(said) is kind
    assert find_request(f"  Um, {said.upper()}") is kind
    question = "?" if said.endswith("?") else ""
    assert find_request(re.sub(r"[.,?]", "", said).lower() + question) is kind


@pytest.mark.parametrize("said", ANSWERS)
def test_an_answer_is_left_alone(said: str):
    """Even where it begins like a request."""
    assert find_request(said) is None
    assert find_request(said.lower()) is None


@pytest.mark.parametrize("said", [said for _, said in TABLE])
def test_a_request_that_goes_on_is_an_answer(said: str):
    """One part of an answer behind or before it is enough."""
    assert find_request(f"{said} I would first plot the data.") is None
    assert find_request(f"The gradient vanishes. {said}") is None


def test_the_table_is_large_and_balanced():
    """More than 200 utterances, about half of them no requests, none twice."""
    assert len(TABLE) >= 100
    assert len(ANSWERS) >= 100
    assert len(set(ANSWERS)) == len(ANSWERS)
    assert len({said for _, said in TABLE}) == len(TABLE)


def test_no_sentence_of_an_answer_in_the_shipped_packs_is_a_request():
    """Some thousand sentences as people say them, each taken for the whole of what was said."""
    packs = load_packs([Path(__file__).parents[2] / "question_packs"])[0]
    count = 0
    for question in (question for pack in packs for question in pack.questions):
        phrasings = [phrasing for concept in question.concepts for phrasing in concept.phrasings]
        for sentence in (*re.split(r"(?<=[.?])\s+", question.model_answer), *phrasings):
            assert find_request(sentence) is None, sentence
            count += 1
    assert count > 5000


def test_of_several_requests_the_furthest_reaching_is_met():
    """Who asks for other words or to go on wants no mere repetition."""
    assert find_request("Could you repeat the question, or rephrase it?") is RequestKind.REPHRASE
    assert find_request("Give me a second. No, sorry, can we skip this one?") is RequestKind.SKIP
    assert find_request("Can you repeat that and give me a moment to think, please?") is RequestKind.REPEAT


def test_sorry_asks_only_with_a_question_mark():
    """Without one it may begin an answer."""
    assert find_request("Sorry?") is RequestKind.REPEAT
    assert find_request("Sorry.") is None


@pytest.mark.parametrize("said", ["", "   ", "...", "12", "?", "um", "répéter", "\N{SNOWMAN}", "'", "-"])
def test_nothing_asks_for_nothing(said: str):
    """Silence and signs are no requests."""
    assert find_request(said) is None


def test_a_long_utterance_is_an_answer():
    """However much of it is made of requests."""
    assert find_request("please " * LONGEST_REQUEST_WORDS) is None
    assert find_request("could you repeat that " * 10) is RequestKind.REPEAT
    assert find_request("could you repeat that " * 11) is None


def test_curly_apostrophes_are_apostrophes():
    """Some recognisers write them."""
    assert find_request("I didn\N{RIGHT SINGLE QUOTATION MARK}t catch that.") is RequestKind.REPEAT
