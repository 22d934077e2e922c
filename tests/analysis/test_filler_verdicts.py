"""The person's word on fillers: it holds, everything that depends on it follows, and it can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mockvoice.analysis.filler_verdicts import FillerVerdict, event_at, found_again, verdict_on, with_filler_verdicts
from mockvoice.analysis.scorecard import FillerKind, FillerPlace, Scorecard
from mockvoice.analysis.scorer import analyse
from tests.analysis.spoken import GOOD_ANSWER, QUESTION, timed

CARD = analyse(QUESTION, timed(GOOD_ANSWER), None, embedder=None)


def at(phrase: str, card: Scorecard = CARD) -> tuple[int, int]:
    """Return the first and last word of a phrase."""
    spoken, wanted = [word.text for word in card.words], phrase.split()
    first = next(i for i in range(len(spoken)) if spoken[i : i + len(wanted)] == wanted)
    return first, first + len(wanted) - 1


def verdict(phrase: str, *, is_filler: bool) -> FillerVerdict:
    """Return what the person says of a phrase."""
    return verdict_on(CARD, *at(phrase), is_filler=is_filler)


def test_what_is_no_filler_is_not_counted():
    """Count, rate and clarity follow, and taking the word back gives the same scorecard again."""
    said = verdict("Like,", is_filler=False)
    assert said.counted is not None
    changed = with_filler_verdicts(CARD, QUESTION, [said])
    assert changed.fillers.count == CARD.fillers.count - 1
    assert (changed.fillers.per_minute or 0) < (CARD.fillers.per_minute or 0)
    assert (changed.scores.clarity.value or 0) > (CARD.scores.clarity.value or 0)
    assert changed.coverage == CARD.coverage
    assert with_filler_verdicts(changed, QUESTION, [], taken_back=[said]) == CARD


def test_a_word_can_be_named_a_filler():
    """It gets its kind and place like any other, has no probability, and breaks the run of fluent words."""
    said = verdict("maybe", is_filler=True)
    assert (said.counted, said.agrees) == (None, False)
    changed = with_filler_verdicts(CARD, QUESTION, [said])
    event = event_at(changed.fillers.events, *at("maybe"))
    assert event is not None
    assert (event.text, event.kind, event.probability) == ("maybe", FillerKind.DISCOURSE_MARKER, None)
    assert event.place is FillerPlace.ELSEWHERE
    assert changed.fillers.count == CARD.fillers.count + 1
    assert with_filler_verdicts(changed, QUESTION, [], taken_back=[said]) == CARD


def test_a_named_sound_is_a_filled_pause():
    """A word that is a sound counts whole, as other filled pauses do."""
    words = tuple(replace(word, text="uh" if word.text == "maybe" else word.text) for word in CARD.words)
    without = with_filler_verdicts(replace(CARD, words=words), QUESTION, [])
    said = FillerVerdict(at("maybe")[0], words[at("maybe")[0] : at("maybe")[0] + 1], is_filler=True, counted=None)
    event = event_at(with_filler_verdicts(without, QUESTION, [said]).fillers.events, *at("maybe"))
    assert event is not None
    assert event.kind is FillerKind.FILLED_PAUSE


def test_verdicts_lead_to_the_same_in_any_order_and_twice():
    """What holds is a set of verdicts: giving one again, or in another order, changes nothing."""
    said = [verdict("Like,", is_filler=False), verdict("maybe", is_filler=True), verdict("Um,", is_filler=True)]
    once = with_filler_verdicts(CARD, QUESTION, said)
    assert with_filler_verdicts(CARD, QUESTION, reversed(said)) == once
    assert with_filler_verdicts(once, QUESTION, said) == once
    assert said[2].agrees


def test_a_verdict_on_part_of_a_filler_is_on_all_of_it():
    """Of "you know" either word can be pointed at."""
    first, last = at("You know,")
    assert verdict_on(CARD, last, last, is_filler=False).text == "You know,"
    assert verdict_on(CARD, first, first, is_filler=False).last_word == last
    with pytest.raises(ValueError, match="no words"):
        verdict_on(CARD, 5, len(CARD.words), is_filler=False)


def test_a_verdict_is_found_again_in_words_that_moved():
    """One word more before it moves it along; where its words are gone it applies no more."""
    said = verdict("Like,", is_filler=False)
    longer = analyse(QUESTION, timed("Well. " + GOOD_ANSWER), None, embedder=None)
    found = found_again(
        longer.words, replace(said, words=tuple(longer.words[i + 1] for i in range(*slice_of(said)))), longer
    )
    assert found is not None
    assert (found.first_word, found.counted is not None) == (said.first_word + 1, True)
    assert found_again(longer.words[:10], said, longer) is None


def slice_of(said: FillerVerdict) -> tuple[int, int]:
    """Return the verdict's words as the ends of a range."""
    return said.first_word, said.last_word + 1


def test_without_a_list_of_fillers_no_rate_is_claimed():
    """One named filler in a language without a list is counted, and measures nothing."""
    card = analyse(QUESTION, replace(timed(GOOD_ANSWER), language="xx"), None, embedder=None)
    changed = with_filler_verdicts(card, QUESTION, [verdict_on(card, *at("Like,"), is_filler=True)])
    assert (changed.fillers.count, changed.fillers.per_minute) == (1, None)
    assert changed.scores.clarity.value is None
