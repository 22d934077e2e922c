"""Concepts are found by what was said, whatever its punctuation, and not by names, echoes or other topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.analysis.coverage import measure_coverage
from mockvoice.analysis.embedding import MiniLmEmbedder
from mockvoice.analysis.matching import MatchingScorer, read_ahead
from mockvoice.analysis.scorecard import Status
from mockvoice.analysis.windows import STRIDE_WORDS, WINDOW_WORDS, read_answer
from mockvoice.packs.model import Concept, Question
from mockvoice.packs.reader import read_pack
from mockvoice.paths import asset, shipped
from mockvoice.transcription.models import ModelStore
from tests.analysis.spoken import GOOD_ANSWER, OTHER_ANSWER, QUESTION, speech_of
from tests.helpers.fake_embedder import FakeEmbedder

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.analysis.embedding import TextVectors

COVERED, MISSED = Status.COVERED, Status.MISSED
TERMS = " ".join(term for concept in QUESTION.concepts for term in concept.all_terms)


@pytest.fixture(scope="module")
def scorer(model_folder: Path) -> MatchingScorer:
    """The scorer on the real content model."""
    folder = ModelStore(model_folder).resolve("minilm")
    return MatchingScorer(MiniLmEmbedder(folder / "model.onnx", asset("minilm/vocab.txt")))


def statuses(scorer: MatchingScorer, text: str, question: Question = QUESTION) -> list[Status]:
    """Return each concept's status."""
    return [judgement.status for judgement in scorer.judge(question, speech_of(text))]


def bare(text: str) -> str:
    """Return text in lower case, without punctuation."""
    return " ".join(text.lower().translate(str.maketrans("", "", ".,?!;:")).split())


def test_a_good_answer_covers_what_it_says(scorer: MatchingScorer):
    """Three of four concepts are said and found, the fourth is not."""
    assert statuses(scorer, GOOD_ANSWER) == [COVERED, COVERED, COVERED, MISSED]


def test_words_alone_find_less_surely(scorer: MatchingScorer):
    """Without the content model the same concepts are found, with less certainty."""
    alone = MatchingScorer(None).judge(QUESTION, speech_of(GOOD_ANSWER))
    both = scorer.judge(QUESTION, speech_of(GOOD_ANSWER))
    assert [judgement.status for judgement in alone] == [COVERED, COVERED, COVERED, MISSED]
    assert sum(judgement.probability for judgement in alone) < sum(judgement.probability for judgement in both)


@pytest.mark.parametrize(
    "text",
    [
        QUESTION.text,
        f"So you are asking me, {QUESTION.text}",
        TERMS,
        ", ".join(TERMS.split()),
        "There is overfitting and there is leakage, there is regularisation, there is precision and recall.",
        OTHER_ANSWER,
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.",
        "I don't know, to be honest I have never had that problem and I am not sure what I would do.",
        "um uh um",
        "",
    ],
)
@pytest.mark.parametrize("with_model", [True, False])
def test_what_is_no_answer_covers_nothing(scorer: MatchingScorer, text: str, with_model: bool):  # noqa: FBT001
    """The question said back, bare terms, dropped names, other topics, noise and silence cover no concept."""
    assert set(statuses(scorer if with_model else MatchingScorer(None), text)) == {MISSED}


def test_punctuation_and_case_change_nothing(scorer: MatchingScorer):
    """The shipped model answers are judged the same in lower case without punctuation, to the last digit."""
    for question in shipped_questions()[:4]:
        judged = [judgement.probability for judgement in scorer.judge(question, speech_of(question.model_answer))]
        again = [judgement.probability for judgement in scorer.judge(question, speech_of(bare(question.model_answer)))]
        assert judged == again


def test_the_shipped_model_answers_cover_their_concepts(scorer: MatchingScorer):
    """A model answer covers at least nine in ten of its own concepts and hardly any of another question's.

    Every fifth question is looked at; the check of the shipped packs looks at all of them, with the judge.
    """
    questions = shipped_questions()[::5]
    own = [status for q in questions for status in statuses(scorer, q.model_answer, q)]
    others = zip(questions, questions[7:] + questions[:7], strict=True)
    foreign = [status for q, other in others for status in statuses(scorer, other.model_answer, q)]
    assert own.count(COVERED) >= 0.9 * len(own)
    assert foreign.count(COVERED) <= 0.08 * len(foreign)


def test_evidence_is_the_sentence_that_says_it(scorer: MatchingScorer):
    """The best sentence is quoted, not the whole answer."""
    coverage = measure_coverage(QUESTION, speech_of(GOOD_ANSWER), scorer)
    assert coverage is not None
    quotes = [concept.evidence.text if concept.evidence else "" for concept in coverage.concepts]
    assert quotes[0] == "So the gap between training and validation tells me the model is overfitting."
    assert "check the split" in quotes[1]
    assert "limit the tree depth" in quotes[2]
    assert quotes[3] == ""


def test_british_and_american_spellings_meet(scorer: MatchingScorer):
    """A concept written with an s is found in words with a z."""
    text = "I would regularize the model so that it generalizes, and stop early, with a smaller tree depth."
    assert statuses(scorer, text)[2] is COVERED


@pytest.mark.parametrize(
    "concept", [Concept(id="a", name="Backpropagation applies the chain rule"), Concept(id="a", name="is it")]
)
def test_sparse_concepts_are_borne(scorer: MatchingScorer, concept: Concept):
    """A single concept with nothing but a name is judged, even where the name holds only common words."""
    question = Question(id="q", text="How does backpropagation work?", concepts=(concept,))
    text = "You apply the chain rule backwards through the layers, so that every weight gets its gradient."
    (judgement,) = scorer.judge(question, speech_of(text))
    assert 0 <= judgement.probability <= 1


def test_reading_ahead_leaves_only_the_answer_to_read():
    """After reading ahead no text of the question is new to the embedder, and the judgement is the same."""
    read: list[str] = []

    class Noting(FakeEmbedder):
        def read(self, text: str) -> TextVectors:
            read.append(text)
            return super().read(text)

    embedder = Noting()
    read_ahead(QUESTION, embedder)
    ahead, speech = set(read), speech_of(GOOD_ANSWER)
    read.clear()
    judged = MatchingScorer(embedder).judge(QUESTION, speech)
    answer = read_answer(speech, QUESTION)
    assert set(read) - ahead == {answer.text(window) for window in answer.windows}
    assert judged == MatchingScorer(FakeEmbedder()).judge(QUESTION, speech)


def test_the_same_answer_is_judged_the_same_twice(scorer: MatchingScorer):
    """Nothing that was scored before changes a judgement."""
    first = scorer.judge(QUESTION, speech_of(GOOD_ANSWER))
    scorer.judge(QUESTION, speech_of(OTHER_ANSWER))
    assert scorer.judge(QUESTION, speech_of(GOOD_ANSWER)) == first


@given(st.integers(0, 200))
def test_windows_cover_every_word(count: int):
    """Windows overlap by half, reach the last word and never exceed their size."""
    answer = read_answer(speech_of(" ".join(f"word{place}" for place in range(count))), QUESTION)
    reached = {place for window in answer.windows for place in range(window.first, window.last + 1)}
    assert reached == set(range(count))
    assert all(window.last - window.first < WINDOW_WORDS for window in answer.windows)
    assert len(answer.windows) <= count // STRIDE_WORDS + 1


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*GOOD_ANSWER.split(), "um,", "overfitting", "precision.", "and"]), max_size=60))
def test_any_words_give_probabilities_in_range(words: list[str]):
    """Whatever is said, probabilities lie in 0 to 1 and evidence lies within the words."""
    speech = speech_of(" ".join(words))
    for judgement in MatchingScorer(FakeEmbedder()).judge(QUESTION, speech):
        assert 0 <= judgement.probability <= 1
        if judgement.first is not None and judgement.last is not None:
            assert 0 <= judgement.first <= judgement.last < len(speech.tokens)


def shipped_questions() -> tuple[Question, ...]:
    """Return every question of the packs that ship."""
    paths = sorted(shipped("question_packs").glob("*.yaml"))
    return tuple(question for path in paths for question in read_pack(path).questions)
