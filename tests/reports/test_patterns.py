"""Patterns over many answers."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest

from mockvoice.analysis.habits import habits_of
from mockvoice.analysis.scorecard import FillerEvent, FillerKind, FillerPlace
from mockvoice.packs.model import Pack, Question
from mockvoice.reports.patterns import (
    FEWEST_ANSWERS,
    LEAST_G2,
    MOST_QUOTES,
    Reference,
    find_patterns,
    log_likelihood,
    reference_of,
)
from mockvoice.storage.progress import AnswerHabits
from mockvoice.transcription.transcript import Word

START = datetime(2026, 3, 1, tzinfo=UTC)


def said(number: int, text: str, *fillers: FillerEvent, question: str = "q", language: str = "en") -> AnswerHabits:
    """Return what is counted in an answer of these words, half a second each."""
    words = [Word(part, 0.5 * n, 0.5 * n + 0.4) for n, part in enumerate(text.split())]
    habits = habits_of(words, fillers, None, language)
    assert habits is not None
    return AnswerHabits(f"a{number}", START + timedelta(days=number), "ml", question, "What is it?", habits)


def um(word: int, place: FillerPlace | None) -> FillerEvent:
    """Return an "um" at a word."""
    return FillerEvent("um", 0.5 * word, 0.5 * word + 0.4, FillerKind.FILLED_PAUSE, word, word, place)


def test_fillers_add_up_by_place():
    """The row says in how many answers, and its quotes are the latest first, each where it was said."""
    answers = [said(n, "um it is um so", um(0, FillerPlace.ANSWER_START), um(3, None)) for n in range(5)]
    (found,) = find_patterns(answers, Reference({})).fillers
    assert (found.text, found.count, found.answers) == ("um", 10, 5)
    assert found.places == {FillerPlace.ANSWER_START: 5, None: 5}
    assert [quote.answer_id for quote in found.quotes] == ["a4", "a3", "a2"][:MOST_QUOTES]
    assert found.quotes[0].at_s == 0.0


def test_hedges_add_up():
    """Answers in a language without a list are not counted as free of hedges."""
    answers = [said(1, "maybe it is maybe fine"), said(2, "I think it is fine"), said(3, "es ist gut", language="de")]
    found = find_patterns(answers, Reference({}))
    assert found.hedges is not None
    assert [(one.phrase, one.count, one.answers) for one in found.hedges] == [("maybe", 2, 1), ("i think", 1, 1)]
    assert find_patterns(answers[2:], Reference({})).hedges is None


def test_log_likelihood_is_that_of_rayson_and_garside():
    """The worked figures of the formula; the same share in both is no surprise at all."""
    assert log_likelihood(50, 1000, 100, 2000) == pytest.approx(0.0, abs=1e-9)
    expected_own, expected_other = 1000 * 70 / 3000, 2000 * 70 / 3000
    expected = 2 * (50 * math.log(50 / expected_own) + 20 * math.log(20 / expected_other))
    assert log_likelihood(50, 1000, 20, 2000) == pytest.approx(expected)
    assert log_likelihood(5, 1000, 0, 1000) == pytest.approx(2 * 5 * math.log(2))


def test_words_that_strong_answers_hardly_say_are_overused():
    """A term of the subject is not, as strong answers say it as often; nor is a word of one question alone."""
    strong = {("ml", f"q{n}"): {"the": 30, "model": 20, "data": 10} for n in range(4)}
    text = " ".join(["the", "model", "data", "obviously"] * 20)
    answers = [said(n, text, question=f"q{n}") for n in range(4)]
    answers.append(said(9, " ".join(["singular"] * 40), question="q0"))
    found = find_patterns(answers, Reference(strong))
    assert found.overused is not None
    assert [one.word for one in found.overused] == ["obviously"]
    assert found.overused[0].strong_per_1000 == 0.0
    assert found.overused[0].g2 >= LEAST_G2
    assert (found.overused[0].latest_id, found.compared_answers) == ("a3", 5)


def test_a_question_that_is_practised_much_weighs_as_much_in_the_reference():
    """Its terms do not look overused because the other questions' model answers lack them."""
    strong = {("ml", "q0"): {"tree": 10, "the": 10}, **{("ml", f"q{n}"): {"the": 20} for n in (1, 2)}}
    answers = [said(n, "tree the " * 10, question="q0") for n in range(30)]
    answers += [said(40 + n, "the tree " + "the " * 18, question=f"q{n}") for n in (1, 2)]
    assert find_patterns(answers, Reference(strong)).overused == ()


def test_without_model_answers_no_word_is_called_overused():
    """There is nothing to hold it against, which is another thing than nothing found."""
    found = find_patterns([said(n, "it is " * 20) for n in range(6)], Reference({}))
    assert (found.overused, found.compared_answers) == (None, 0)


def test_the_reference_is_what_the_packs_say():
    """Only the questions that are asked for, and only those with a model answer."""
    with_answer = Question(id="q", text="What?", model_answer="The model. The data!")
    pack = Pack(id="ml", title="ML", version="1", questions=(with_answer, Question(id="none", text="Why?")))
    found = reference_of((pack,), (("ml", "q"), ("ml", "none"), ("other", "q")))
    assert found.words == {("ml", "q"): {"the": 2, "model": 1, "data": 1}}


def test_beginnings_ends_and_long_sentences():
    """Shares are told of those in which it is known; a sentence that is said each time is quoted once."""
    long = " ".join(["word"] * 31) + "."
    answers = [said(n, f"um So it. {long} It ends, so yeah", um(0, FillerPlace.ANSWER_START)) for n in range(3)]
    found = find_patterns(answers, Reference({}))
    assert (found.openings.measured, found.openings.with_filler) == (0, 3)
    assert found.openings.first_words == (("so", 3),)
    assert (found.endings.told, found.endings.trailing, found.endings.measured) == (3, 3, 0)
    assert found.endings.quotes[0].text == "It ends, so yeah"
    assert [(one.word_count, one.quote.answer_id) for one in found.long_sentences] == [(31, "a0")]


def test_few_answers_are_no_pattern():
    """So it is said."""
    few = [said(n, "it is") for n in range(FEWEST_ANSWERS - 1)]
    assert not find_patterns(few, Reference({})).is_enough
    assert find_patterns([*few, said(9, "it is")], Reference({})).is_enough
    assert find_patterns((), Reference({})).words == 0
