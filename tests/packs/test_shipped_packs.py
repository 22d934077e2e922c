"""The packs that ship are sound, speakable and true to their own rules."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import snowballstemmer

from mockvoice.packs.reader import load_packs

if TYPE_CHECKING:
    from mockvoice.packs.model import Pack, Question

FOLDER = Path(__file__).parents[2] / "question_packs"
SHIPPED, LEFT_OUT = load_packs([FOLDER])
QUESTIONS = [pytest.param(question, id=question.id) for pack in SHIPPED for question in pack.questions]
WORDS_PER_SECOND = 150 / 60


def stems(text: str) -> list[str]:
    """The words of a text without their endings."""
    return list(snowballstemmer.stemmer("english").stemWords(re.findall(r"[a-z0-9']+", text.lower())))


def says(text: str, term: str) -> bool:
    """Whether a term stands in a text, endings aside."""
    return f" {' '.join(stems(term))} " in f" {' '.join(stems(text))} "


def spoken_texts(question: Question) -> list[str]:
    """Everything of a question that is read aloud or said."""
    phrasings = [phrasing for concept in question.concepts for phrasing in concept.phrasings]
    return [question.text, question.model_answer, *(each.text for each in question.follow_ups), *phrasings]


def test_every_shipped_pack_is_read():
    """None is left out, each lies in a file of its own name, and together they ask at least 320 questions."""
    assert LEFT_OUT == ()
    packs: dict[str, Pack] = {pack.id: pack for pack in SHIPPED}
    assert set(packs) == {path.stem for path in FOLDER.glob("*.yaml")}
    assert sum(len(pack.questions) for pack in SHIPPED) >= 320


def test_texts_and_answers_are_not_repeated():
    """No two questions ask or answer the same, and no id stands in two packs."""
    questions = [question for pack in SHIPPED for question in pack.questions]
    for field in ("id", "text", "model_answer"):
        assert len({getattr(question, field) for question in questions}) == len(questions)


def test_the_pack_mixes_kinds_of_question():
    """Foundations, evaluation, debugging, system design and behaviour are all asked."""
    topics = {question.topic for pack in SHIPPED for question in pack.questions}
    assert topics >= {"foundations", "evaluation", "debugging", "system design", "behavioural"}


def test_the_demo_question_ships():
    """The built-in demo answers the churn question, so it must stay."""
    churn = next(question for pack in SHIPPED for question in pack.questions if question.id == "overfitting-churn")
    assert churn.text == (
        "Your churn model scores ninety-nine percent on training data and seventy-two percent on validation. "
        "What is happening, and what would you do about it?"
    )


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_speakable(question: Question):
    """What is read aloud has letters and the simplest punctuation alone: no digits, no symbols."""
    for text in spoken_texts(question):
        assert re.fullmatch(r"[A-Za-z ,.?'-]+", text), text
        assert text[-1] in ".?", text


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_what_a_good_one_has(question: Question):
    """Five to eight concepts, a model answer of fitting length and target, two follow-ups, weights of 1 to 3."""
    word_count = len(question.model_answer.split())
    assert 130 <= word_count <= 260
    assert 60 <= question.target_s <= 180
    assert 0 <= question.target_s - word_count / WORDS_PER_SECOND <= 10
    assert 5 <= len(question.concepts) <= 8
    assert len(question.follow_ups) >= 2
    assert question.topic
    for concept in question.concepts:
        assert concept.weight in {1, 2, 3}
        assert len(concept.name.split()) <= 9


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_model_answer_and_the_phrasings_use_the_terms(question: Question):
    """The model answer says a term of every concept, and so does at least one phrasing of each."""
    for concept in question.concepts:
        assert any(says(question.model_answer, term) for term in concept.all_terms), concept.id
        assert any(says(phrasing, term) for phrasing in concept.phrasings for term in concept.all_terms), concept.id


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_term_speaks_for_one_concept(question: Question):
    """No term stands for two concepts of a question, nor is it a word that every answer has."""
    by_concept = [{tuple(stems(term)) for term in concept.all_terms} for concept in question.concepts]
    everywhere = {"mean", "good", "data", "model", "test", "case", "example", "thing", "percent", "user"}
    assert sum(map(len, by_concept)) == len(set.union(*by_concept))
    assert not {(word,) for word in everywhere} & set.union(*by_concept)
