"""What the interviewer says beside the questions."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mockvoice.interview.lines import Lines, english_wordings, minutes_in_words, part_of_day
from mockvoice.interview.missed import english_name_words, in_sentence, missed_sort, speakable
from mockvoice.interview.plan import InterviewPlan, make_plan
from mockvoice.interview.presets import shipped_presets
from mockvoice.interview.requests import RequestKind
from mockvoice.interview.spoken_numbers import number_in_words, ordinal_in_words
from mockvoice.packs.model import Concept, Question
from mockvoice.packs.reader import load_packs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SPEAKABLE = re.compile(r"[A-Za-z ,.?'-]+[.?]")
JUDGING = re.compile(
    r"\b(good|great|nice|well|fine|interesting|perfect\w*|excellent|brilliant|fantastic|wonderful|impress\w*|lovely|"
    r"strong\w*|weak\w*|clever|smart|best|better|worse|worst|bad|poor\w*|wrong|correct\w*|right|exact\w*|awesome|amazing|"
    r"super|cool|solid|convinc\w*|disappoint\w*|unfortunate\w*|sadly|insight\w*|thorough\w*|helpful|happy|score\w*|mistake\w*)\b",
    re.IGNORECASE,
)
KEYS = range(14)


@lru_cache(maxsize=1)
def questions() -> tuple[Question, ...]:
    """Every question that ships."""
    packs = load_packs([Path(__file__).parents[2] / "question_packs"])[0]
    return tuple(question for pack in packs for question in pack.questions)


@lru_cache(maxsize=1)
def plans() -> tuple[InterviewPlan, ...]:
    """A plan of every interview that ships."""
    packs = load_packs([Path(__file__).parents[2] / "question_packs"])[0]
    return tuple(make_plan(preset, packs, 1) for preset in shipped_presets())


def all_lines(lines: Lines, key: int) -> Iterator[str]:
    """A line of every kind with one key, less what belongs to a question."""
    for plan in plans():
        for hour in (6, 13, 20, 2):
            yield lines.greeting(plan, part_of_day(hour), key=key)
        for number, part in enumerate(plan.rounds, 1):
            yield lines.round_opening(part, number, len(plan.rounds), key=key)
            yield lines.break_line(part.break_after_minutes, key=key)
        yield lines.closing(plan, key=key)
    for follows, changes in itertools.product((True, False), repeat=2):
        yield lines.transition(to_follow_up=follows, topic_changes=changes, key=key)
    for kind in RequestKind:
        yield lines.acknowledge_request(kind, key=key)
    yield lines.candidate_questions_opening(key=key)
    yield lines.candidate_question_thanks(key=key)
    yield lines.time_is_nearly_up(key=key)


def test_every_kind_has_six_wordings_that_are_speakable_and_judge_nothing():
    """Letters and the simplest punctuation alone, whole sentences, and no word about how an answer was."""
    for kind, wordings in dict(english_wordings()).items():
        assert len(set(wordings)) >= 6, kind
        for wording in wordings:
            filled = re.sub(r"\{[a-zA-Z]+\}", "something", wording)
            assert SPEAKABLE.fullmatch(filled), wording
            assert not JUDGING.search(wording), wording


@pytest.mark.parametrize("seed", [0, 1, 12345678901234567890])
def test_every_line_that_is_said_is_speakable(seed: int):
    """That holds for the filled-in lines of every interview that ships; what judges stands in none."""
    for key in KEYS:
        for line in all_lines(Lines(seed), key):
            assert SPEAKABLE.fullmatch(line), line
            assert not JUDGING.search(re.sub(r"^Good (morning|afternoon|evening)\b", "", line)), line
            assert "  " not in line


def test_the_same_seed_and_key_give_the_same_line():
    """Whatever was said before; another seed says it differently somewhere."""
    backwards = [list(all_lines(Lines(7), key)) for key in reversed(KEYS)]
    assert [list(all_lines(Lines(7), key)) for key in KEYS] == backwards[::-1]
    assert list(all_lines(Lines(8), 0)) != list(all_lines(Lines(7), 0))


SAYINGS: dict[str, Callable[[Lines, int], str]] = {
    "greeting": lambda lines, key: lines.greeting(plans()[0], "morning", key=key),
    "opening": lambda lines, key: lines.round_opening(plans()[0].rounds[0], 1, 1, key=key),
    "transition": lambda lines, key: lines.transition(to_follow_up=False, topic_changes=True, key=key),
    "follow-up": lambda lines, key: lines.transition(to_follow_up=True, topic_changes=False, key=key),
    "repeat": lambda lines, key: lines.acknowledge_request(RequestKind.REPEAT, key=key),
    "missed": lambda lines, key: lines.follow_up_from("Data leakage", Question(id="a", text="A?"), key=key),
    "thanks": lambda lines, key: lines.candidate_question_thanks(key=key),
    "time": lambda lines, key: lines.time_is_nearly_up(key=key),
    "closing": lambda lines, key: lines.closing(plans()[0], key=key),
}


@pytest.mark.parametrize("saying", SAYINGS.values(), ids=SAYINGS)
def test_a_line_is_not_said_twice_within_six(saying: Callable[[Lines, int], str]):
    """Any two of six keys in a row give different lines, and all wordings come in turn."""
    for seed in range(20):
        said = [saying(Lines(seed), key) for key in range(30)]
        assert all(len(set(said[start : start + 6])) == 6 for start in range(25))


def test_a_greeting_tells_the_time_and_what_may_be_asked():
    """An interview of one part names its minutes, one of several their number."""
    by_id = {plan.preset_id: plan for plan in plans()}
    for key in range(6):
        short = Lines(3).greeting(by_id["recruiter-screen"], "evening", key=key)
        assert short.startswith("Good evening")
        assert "fifteen minutes" in short
        day = Lines(3).greeting(by_id["on-site-day"], "night", key=key)
        assert day.startswith("Hello")
        assert "six parts" in day
        assert all(re.search("repeat|again", line) for line in (short, day))


def test_a_round_says_which_one_it_is_and_what_it_is_about():
    """The last one is called so; sentences of the round's own are said as they stand."""
    rounds = next(plan for plan in plans() if plan.preset_id == "on-site-day").rounds
    for key in range(6):
        openings = [Lines(5).round_opening(part, number, 6, key=key) for number, part in enumerate(rounds, 1)]
        assert all(part.about in opening for part, opening in zip(rounds, openings, strict=True))
        assert re.search("first|part one", openings[0])
        assert re.search("third|part three", openings[2])
        assert re.search("last|left", openings[-1])
    own = rounds[0].model_copy(update={"about": "We write a parser. Ask me anything."})
    assert Lines(5).round_opening(own, 1, 1).endswith(" We write a parser. Ask me anything.")


def test_a_question_is_put_in_its_other_words():
    """The words of the pack follow a short lead."""
    question = Question(id="a", text="What is drift?", rephrased="How do data change over time?")
    said = {Lines(1).rephrase(question, key=key) for key in range(6)}
    assert len(said) == 6
    assert all(each.endswith(" How do data change over time?") for each in said)


def test_a_question_without_other_words_is_read_in_parts():
    """Each sentence stands by itself, in order and unchanged; a single one is read once more."""
    question = Question(id="a", text="x", spoken="You have a model. It drifts. What do you do?")
    for key in range(6):
        said = Lines(1).rephrase(question, key=key)
        places = [said.index(part) for part in ("You have a model.", "It drifts.", "What do you do?")]
        assert places == sorted(places)
        assert said.endswith("What do you do?")
        assert len(said) > len(question.spoken) + 30
    short = Lines(1).rephrase(Question(id="a", text="What is drift?"), key=1)
    assert short.endswith(" What is drift?")
    assert short.count("What is drift?") == 1


def test_every_shipped_question_can_be_put_differently():
    """All that is said is speakable."""
    for number, question in enumerate(questions()):
        for asked in (question, question.model_copy(update={"rephrased": ""})):
            assert SPEAKABLE.fullmatch(Lines(2).rephrase(asked, key=number)), question.id


def test_a_follow_up_can_be_made_of_every_shipped_concept():
    """It is speakable, holds the name, asks at its end, and every sentence begins with a capital letter."""
    for number, question in enumerate(questions()):
        for concept in question.concepts:
            line = Lines(4).follow_up_from(concept.name, question, key=number)
            sort, name = missed_sort(concept.name)
            assert SPEAKABLE.fullmatch(line), line
            assert line.endswith("?"), line
            assert name.lower() in line.lower()
            assert all(sentence[0].isupper() for sentence in re.split(r"(?<=[.?]) ", line)), line
            if sort == "note":
                assert f". {in_sentence(name, question)[0].upper()}" in line


FIRST_WORDS_OF_CLAUSES = re.compile(
    r"\b(is|are|was|were|has|have|had|does|do|did|can|could|must|will|would|may|might)\b"
)


def test_only_certain_things_are_put_into_a_sentence():
    """No shipped name that is taken for a thing holds a verb; the sorts are the ones that a reader found."""
    sorts = {concept.name: missed_sort(concept.name) for question in questions() for concept in question.concepts}
    things = {said for sort, said in sorts.values() if sort == "thing"}
    steps = {said for sort, said in sorts.values() if sort == "step"}
    verbs = english_name_words().steps
    assert len(things) >= 10
    assert len(steps) >= 400
    for thing in things:
        assert len(thing.split()) <= 3
        assert not FIRST_WORDS_OF_CLAUSES.search(thing), thing
        assert not re.fullmatch(r"\w*[^siu]s", thing.split()[-1]), thing
    for step in steps:
        assert step.split()[0] in verbs.always | verbs.before_object, step
        assert not re.search(r"\b(I|my|me|myself|we|our)\b", step), step


@pytest.mark.parametrize(
    ("name", "sort", "said"),
    [
        ("High variance", "thing", "High variance"),
        ("Regularisation", "thing", "Regularisation"),
        ("The query plan", "thing", "The query plan"),
        ("Cross-validation", "thing", "Cross-validation"),
        ("Data leakage (target)", "note", "Data leakage, target"),
        ("Compare with a baseline", "step", "compare with a baseline"),
        ("Says what the detour cost", "step", "say what the detour cost"),
        ("Clarifies the goal", "step", "clarify the goal"),
        ("Fetches the passage", "step", "fetch the passage"),
        ("Measures the gradient first", "step", "measure the gradient first"),
        ("Measure must match the training", "note", "Measure must match the training"),
        ("Cost per request", "note", "Cost per request"),
        ("Models that take gaps as they are", "note", "Models that take gaps as they are"),
        ("Shows that the return succeeded", "step", "show that the return succeeded"),
        ("Throws must be independent", "note", "Throws must be independent"),
        ("Names the deadline, asks for the timetable", "note", "Names the deadline, asks for the timetable"),
        ("Says what I myself did", "note", "Says what I myself did"),
        ("Trees overfit", "note", "Trees overfit"),
        ("Ridge shrinks", "note", "Ridge shrinks"),
        ("Nobody is wrong", "note", "Nobody is wrong"),
        ("Long vectors win the dot product", "note", "Long vectors win the dot product"),
        ("Is there an owner who will act?", "note", "Is there an owner who will act"),
        ("F1 & recall / precision.", "note", "F1 and recall or precision"),
    ],
)
def test_names_are_sorted(name: str, sort: str, said: str):
    """What may be a statement counts as one, since that is read out as it stands."""
    assert missed_sort(name) == (sort, said)


def test_a_name_gets_a_small_letter_within_a_sentence():
    """Not so abbreviations, and names that the question writes large within its sentences."""
    concept = Concept(
        id="c", name="Adam", description="Take Adam with its usual rate.", phrasings=("I would try Bayes",)
    )
    question = Question(id="q", text="Which one?", concepts=(concept,))
    small = [in_sentence(name, question) for name in ("High variance", "A baseline", "Lasso", "Bayes' rule")]
    assert small == ["high variance", "a baseline", "lasso", "Bayes' rule"]
    large = ["Adam scales steps", "SQL", "ReLU", "I said so", "P values", "Adam's rate"]
    assert [in_sentence(name, question) for name in large] == large
    assert in_sentence("", question) == ""
    assert speakable("  ") == ""


def test_a_follow_up_to_a_story_asks_for_the_story():
    """What happened to somebody does not matter "here"."""
    for kind in ("behavioural", "project-walk-through"):
        story = Question(id="q", text="Tell me.", kind=kind)
        said = [Lines(3).follow_up_from("Say what you did", story, key=key) for key in range(6)]
        assert not any("here?" in line or "in this case" in line for line in said)


@pytest.mark.parametrize(
    ("number", "cardinal", "ordinal"),
    [
        (1, "one", "first"),
        (2, "two", "second"),
        (3, "three", "third"),
        (5, "five", "fifth"),
        (8, "eight", "eighth"),
        (12, "twelve", "twelfth"),
        (14, "fourteen", "fourteenth"),
        (20, "twenty", "twentieth"),
        (21, "twenty-one", "twenty-first"),
        (45, "forty-five", "forty-fifth"),
        (100, "one hundred", "one hundredth"),
        (240, "two hundred and forty", "two hundred and fortieth"),
        (303, "three hundred and three", "three hundred and third"),
    ],
)
def test_numbers_are_said_in_words(number: int, cardinal: str, ordinal: str):
    """As counts and as places."""
    assert number_in_words(number) == cardinal
    assert ordinal_in_words(number) == ordinal


def test_minutes_and_parts_of_the_day():
    """One minute is a single one; every hour has its greeting; a number that is too large is refused."""
    assert (minutes_in_words(1), minutes_in_words(15)) == ("one minute", "fifteen minutes")
    assert [part_of_day(hour) for hour in (4, 5, 11, 12, 17, 18, 22, 23)] == [
        "night",
        "morning",
        "morning",
        "afternoon",
        "afternoon",
        "evening",
        "evening",
        "night",
    ]
    with pytest.raises(ValueError, match="between"):
        number_in_words(1000)
