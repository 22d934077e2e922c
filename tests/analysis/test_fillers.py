"""Fillers are found where they fill, and words that carry meaning are left alone."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.filler_words import english, read_filler_words
from mockvoice.analysis.fillers import find_fillers, is_filled_pause
from mockvoice.analysis.scorecard import FillerKind
from mockvoice.analysis.speech import prepare
from tests.analysis.spoken import speech_of, timed

if TYPE_CHECKING:
    from pathlib import Path

FILLED, MARKER = FillerKind.FILLED_PAUSE, FillerKind.DISCOURSE_MARKER
REPEATED, RESTARTED = FillerKind.REPETITION, FillerKind.RESTART


def found(text: str) -> list[tuple[FillerKind, str]]:
    """Return the kinds and texts of all fillers in `text`."""
    return [(event.kind, event.text) for event in find_fillers(speech_of(text)).events]


@pytest.mark.parametrize(
    "word",
    ["um", "uh", "er", "erm", "hmm", "mm", "ah", "ummmm", "uhhh", "errr", "Um,", "uh...", "uh-", "Hmm.", "uhm", "eh"],
)
def test_filled_pauses_are_found_in_all_their_forms(word: str):
    """A filled pause counts however long it is drawn and whatever punctuation follows."""
    assert [kind for kind, _ in found(f"I would {word} look at the data")] == [FILLED]


@pytest.mark.parametrize(
    "text",
    [
        "I like this model a lot",
        "it looks like, well behaved data to me",
        "models like trees and forests do well here",
        "the loss goes right down after that",
        "so the model is overfitting",
        "I would check the data. So the model sees less noise.",
        "that works well, and it is fast",
        "as well, I would look at recall",
        "it is a kind of regularisation",
        "there are two kinds of error and this is a different kind of problem",
        "you know the model has seen this",
        "do you know, I would ask, what changed",
        "as you know, the data is skewed",
        "what I mean is that it fails",
        "this actually hurts recall",
        "these are basically the same",
        "that is the right answer",
        "I think so.",
        "uh-huh that is what I did",
        "we drew an ER diagram of the tables",
        "I would rather err on the side of caution",
        "he had had enough",
        "I know that that is true",
        "it is very very slow",
        "the code was zero zero seven and then two two",
        "more and more and more data",
        "it is a log log plot",
        "is that it. It is",
        "if I can I will use both",
        "pre- and post-processing differ",
        "what it does is what I want",
    ],
)
def test_words_that_carry_meaning_are_left_alone(text: str):
    """Nothing is counted where a word that may be a filler says something."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it was, like, huge", "like"),
        ("The split is fine. Like, if it leaks I would know.", "like"),
        ("and like we changed the rate", "like"),
        ("it like, um, explodes", None),
        ("You know, I would plot it", "you know"),
        ("it was you know really hard", "you know"),
        ("it was, you know, the learning rate", "you know"),
        ("it is I mean quite slow", "I mean"),
        ("it was sort of broken", "sort of"),
        ("I kind of guessed", "kind of"),
        ("Basically, it forgets", "basically"),
        ("the loss, literally, exploded", "literally"),
        ("it overfits, right?", "right"),
        ("It broke. Okay, so we rolled back.", "okay"),
        ("It broke. Well, we rolled back.", "well"),
        ("we could retrain, so...", "so"),
        ("we would retrain so yeah", "so yeah"),
    ],
)
def test_discourse_markers_count_where_they_fill(text: str, expected: str | None):
    """A marker counts by its neighbours and its punctuation; one of several words counts once."""
    markers = [said for kind, said in found(text) if kind is MARKER]
    assert markers == ([expected.lower()] if expected else markers)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the the model fails", "the the"),
        ("we we could retrain", "we we"),
        ("the, the model fails", "the, the"),
        ("the the the model fails", "the the the"),
        ("I think I think it fails", "i think i think"),
        ("in the in the end it fails", "in the in the"),
        ("I-I would retrain", "i-i"),
        ("the um the model fails", "the"),
    ],
)
def test_repetitions_count_once_each(text: str, expected: str):
    """A run of the same words is one repetition; over a filled pause only the abandoned word is marked."""
    assert [said for kind, said in found(text) if kind is REPEATED] == [expected.replace(",", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the regu- the penalty is too small", "regu"),
        ("we can we could retrain", "we can"),
        ("it's it was too slow", "it's"),
        ("I would, no wait, I'd retrain", "no wait"),
        ("the b-b-bias is high", "b-b-bias"),
    ],
)
def test_restarts_are_found(text: str, expected: str):
    """A phrase that is cut off and begun anew is a restart."""
    assert [said for kind, said in found(text) if kind is RESTARTED] == [expected]


def test_a_word_that_only_takes_the_turn_counts():
    """An "okay" or "well" that could be left out is a filler, the first word of the answer too."""
    assert found("Okay, I would retrain.") == [(MARKER, "okay")]
    assert found("Well, I would retrain. Well, maybe not.") == [(MARKER, "well"), (MARKER, "well")]


def test_a_pause_on_both_sides_makes_a_filler():
    """Silence around a marker tells what a recogniser without commas does not."""
    text = "the split like the model was wrong"
    assert find_fillers(prepare(timed(text).words)).count == 0
    assert find_fillers(prepare(timed(text, gaps={1: 0.4, 2: 0.4}).words)).count == 1


def test_events_carry_times_words_and_rate():
    """An event's times are those of its words, and the rate is over the time from first to last word."""
    transcript = timed("um so you know, we we retrain every single night")
    fillers = find_fillers(prepare(transcript.words))
    assert [(e.kind, e.first_word, e.last_word) for e in fillers.events] == [
        (FILLED, 0, 0),
        (MARKER, 2, 3),
        (REPEATED, 4, 5),
    ]
    marker = fillers.events[1]
    assert (marker.start_s, marker.end_s) == (transcript.words[2].start_s, transcript.words[3].end_s)
    assert fillers.per_minute == pytest.approx(3 * 60 / (10 * 0.3 + 9 * 0.08), abs=0.001)


def test_without_times_there_is_a_count_but_no_rate():
    """Text alone gives events without times and no rate."""
    fillers = find_fillers(speech_of("um, it fails"))
    assert (fillers.count, fillers.per_minute, fillers.events[0].start_s) == (1, None, None)


def test_capitals_throughout_do_not_hide_fillers():
    """A transcript that is all in capitals has its fillers counted."""
    assert found("UM IT FAILS") == [(FILLED, "um")]


def test_every_word_of_the_list_is_read():
    """The shipped list is sound: it loads, and its markers have places."""
    words = english()
    assert all(marker.places for marker in words.discourse_markers)
    assert is_filled_pause("ummm", words)
    assert not is_filled_pause("mhm", words)


def test_a_damaged_list_is_refused(tmp_path: Path):
    """A word list that does not hold what it should is a ValueError, not a silent empty list."""
    path = tmp_path / "xx.yaml"
    path.write_text("filled_pauses: [um]\n", encoding="utf-8")
    with pytest.raises(ValueError, match="discourse_markers"):
        read_filler_words(path)


VOCABULARY = [
    "um",
    "uh,",
    "like,",
    "you",
    "know",
    "I",
    "mean",
    "the",
    "we",
    "could",
    "model",
    "so",
    "right?",
    "well,",
    "data.",
]


@given(st.lists(st.sampled_from(VOCABULARY), max_size=60))
def test_events_never_overlap_and_stay_within_the_words(words: list[str]):
    """Whatever is said, events are in order, do not share words and point at words that exist."""
    events = find_fillers(speech_of(" ".join(words))).events
    spans = [(event.first_word, event.last_word) for event in events]
    assert all(0 <= first <= last < len(words) for first, last in spans)
    assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))


@given(st.lists(st.sampled_from(VOCABULARY), max_size=60))
def test_the_same_words_have_the_same_fillers(words: list[str]):
    """Nothing that was judged before has a say."""
    text = " ".join(words)
    assert find_fillers(speech_of(text)) == find_fillers(speech_of(text))


@given(st.lists(st.sampled_from(VOCABULARY), max_size=60))
def test_every_probability_is_one(words: list[str]):
    """What the model judged has a probability of at least even odds, and nothing has another."""
    known = [event.probability for event in find_fillers(speech_of(" ".join(words))).events]
    assert all(probability is None or 0.5 <= probability <= 1.0 for probability in known)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it was like twenty percent of the users", "like"),
        ("and then we like changed the rate", "like"),
        ("the team was you know really small", "you know"),
        ("we keep the test set apart right and we only use it once", "right"),
        ("it was fast well faster than before", "well"),
        ("so basically the tree keeps splitting", "basically"),
        ("we used a small network or something and it was fine", "or something"),
    ],
)
def test_markers_are_found_without_any_punctuation(text: str, expected: str):
    """Neighbours tell what a recogniser that writes no commas does not."""
    assert [said for kind, said in found(text) if kind is MARKER] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("regu regularisation keeps the weights small", "regu"),
        ("the model is the model was overfitting", "the model is"),
        ("i think we should i think we could retrain", "i think we should"),
        ("we um we could retrain", "we"),
        ("it's it was a leak in the data", "it's"),
    ],
)
def test_repairs_are_found_without_any_punctuation(text: str, expected: str):
    """Words that are cut off, given up or said again are found across filled pauses and without dashes."""
    assert [said for kind, said in found(text) if kind in {REPEATED, RESTARTED}] == [expected]


def test_rules_alone_decide_where_a_language_has_no_model():
    """Without a trained file a marker still counts by its list's rules."""
    words = english().model_copy(update={"context_model": None})
    speech = speech_of("it was, like, huge, and it was like twenty percent")
    events = find_fillers(speech, words=words).events
    assert [(event.text, event.first_word, event.probability) for event in events] == [("like", 2, None)]
