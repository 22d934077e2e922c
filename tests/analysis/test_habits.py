"""Habits of speech in one answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.habits import LONGEST_QUOTE, Habits, habits_of, hedge_words
from mockvoice.analysis.scorecard import Evidence, FillerEvent, FillerKind, FillerPlace, Structure
from mockvoice.transcription.transcript import Word


def words_of(text: str) -> tuple[Word, ...]:
    """Return words, half a second each."""
    return tuple(Word(part, 0.5 * n, 0.5 * n + 0.4) for n, part in enumerate(text.split()))


def counted(text: str, *fillers: FillerEvent, structure: Structure | None = None, language: str = "en") -> Habits:
    """Return what is counted in an answer in which something is said."""
    found = habits_of(words_of(text), fillers, structure, language)
    assert found is not None
    return found


def filler(text: str, word: int, place: FillerPlace | None = FillerPlace.ELSEWHERE) -> FillerEvent:
    """Return a filled pause at a word."""
    return FillerEvent(text, 0.5 * word, 0.5 * word + 0.4, FillerKind.FILLED_PAUSE, word, word, place)


def test_nothing_said_has_no_habits():
    """An answer without a word counts nowhere."""
    assert habits_of((), (), None, "en") is None
    assert habits_of(words_of("... -"), (), None, "en") is None


def test_fillers_are_counted_by_place():
    """The same filler in two sorts of place is two rows, each with where it first was; an unknown place is a third."""
    text = "um this um is um fine"
    found = counted(text, filler("um", 0, FillerPlace.ANSWER_START), filler("um", 2), filler("um", 4, None))
    assert [(one.place, one.count, one.first_s) for one in found.fillers] == [
        (FillerPlace.ANSWER_START, 1, 0.0),
        (FillerPlace.ELSEWHERE, 1, 1.0),
        (None, 1, 2.0),
    ]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("I think it is fine.", {"i think": 1}),
        ("That is how I think about it, and what I think.", {}),
        ("It is, I'm not sure, maybe or maybe not.", {"i'm not sure": 1, "maybe": 2}),
        ("This kind of model is kind of slow.", {"kind of": 1}),
        ("We cache it or something like that.", {"or something like that": 1}),
        ("It converges.", {}),
    ],
)
def test_hedges_are_found_by_the_longest_phrase(text: str, phrases: dict[str, int]):
    """A phrase is counted once, not where the words before it give it another sense."""
    found = counted(text)
    assert found.hedges is not None
    assert {one.phrase: one.count for one in found.hedges} == phrases


def test_a_filler_is_no_hedge_too():
    """Words that the report counts as a filler are neither hedges nor words."""
    event = FillerEvent("kind of", 1.0, 1.9, FillerKind.DISCOURSE_MARKER, 2, 3, FillerPlace.ELSEWHERE)
    found = counted("It is kind of slow.", event)
    assert found.hedges == ()
    assert found.words == {"it": 1, "is": 1, "slow": 1}


def test_a_language_without_a_list_has_no_hedges():
    """Nothing was measured, which is not the same as none."""
    found = counted("Ich denke, es passt.", language="de")
    assert (found.hedges, found.trails_off) == (None, None)
    assert hedge_words("de-AT") is None


@pytest.mark.parametrize(
    ("text", "trails_off"),
    [
        ("It is done. So yeah.", True),
        ("It is done, I guess", True),
        ("It is done.", False),
        ("Yeah. It is done.", False),
    ],
)
def test_an_answer_may_trail_off(text: str, *, trails_off: bool):
    """The last words tell."""
    assert counted(text).trails_off is trails_off


def test_beginning_end_and_longest_sentence():
    """First and last sentence are kept, and the longest with its length, cut where it is long."""
    long = " ".join(["word"] * 30) + "."
    found = counted(f"um So first. {long} And last.", filler("um", 0, FillerPlace.ANSWER_START))
    assert (found.opening.text, found.opens_with_filler, found.first_words) == ("um So first.", True, "so first")
    assert found.closing is not None
    assert (found.closing.text, found.closing.at_s) == ("And last.", 16.5)
    assert found.longest is not None
    assert (found.longest.word_count, len(found.longest.text.split())) == (30, LONGEST_QUOTE + 1)


def test_the_structure_tells_of_point_and_summary():
    """Without structure neither is known."""
    proof = Evidence("So first.", 0.0, 1.0, 0, 1)
    found = counted("So first. And last.", structure=Structure(proof, None, ()))
    assert (found.opens_with_point, found.closes_with_summary) == (True, False)
    assert counted("So first.").opens_with_point is None


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=8), max_size=40))
def test_any_words_are_counted(texts: list[str]):
    """Whatever was heard, the words are those that were said."""
    found = habits_of([Word(text, None, None) for text in texts], (), None, "en")
    if found is not None:
        assert 0 < found.word_count <= len(texts)
        assert all(count > 0 for count in found.words.values())
