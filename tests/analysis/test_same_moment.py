"""The same moment of two attempts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.same_moment import NEAR_S, SameMoment, same_moment
from tests.helpers.fake_review import place_of, scorecard, words_of

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Scorecard

HERE = scorecard()
WORDS = words_of("Well, first of all. " + " ".join(word.text for word in HERE.words))
LATER_S = (WORDS[4].start_s or 0.0) - (HERE.words[0].start_s or 0.0)


def moved(card: Scorecard, by_s: float) -> Scorecard:
    """Return an attempt in which every proof came later by seconds."""
    assert card.coverage is not None
    concepts = tuple(
        concept
        if concept.evidence is None
        else replace(
            concept,
            evidence=replace(
                concept.evidence,
                start_s=(concept.evidence.start_s or 0.0) + by_s,
                end_s=(concept.evidence.end_s or 0.0) + by_s,
            ),
        )
        for concept in card.coverage.concepts
    )
    return replace(card, coverage=replace(card.coverage, concepts=concepts))


def test_the_same_concept_is_the_same_moment():
    """Half-way through the words that prove it here is half-way through them there."""
    first, last = place_of("a random split can leak the future.")
    middle_s = ((HERE.words[first].start_s or 0.0) + (HERE.words[last].end_s or 0.0)) / 2
    found = same_moment(HERE, moved(HERE, 7.0), middle_s, (50.0, 60.0))
    assert found.concept == "Checks the split and leakage first"
    assert found.at_s == pytest.approx(middle_s + 7.0)


def test_far_from_every_concept_the_share_counts():
    """A quarter through what was said here is a quarter through what was said there, silence at the ends aside."""
    bare = replace(HERE, coverage=None)
    start_s, end_s = HERE.words[0].start_s or 0.0, HERE.words[-1].end_s or 0.0
    quarter_s = start_s + (end_s - start_s) / 4
    there = replace(bare, words=WORDS)
    found = same_moment(bare, there, quarter_s, (50.0, 60.0))
    length_s = (WORDS[-1].end_s or 0.0) - (WORDS[0].start_s or 0.0)
    assert found == SameMoment(pytest.approx((WORDS[0].start_s or 0.0) + length_s / 4), None)
    assert same_moment(HERE, there, quarter_s, (50.0, 60.0)).concept is None


def test_only_concepts_that_both_said_count():
    """Where the other attempt did not say it, or one is far from it, the share of the answer decides."""
    assert HERE.coverage is not None
    missed = replace(HERE.coverage, concepts=tuple(replace(c, evidence=None) for c in HERE.coverage.concepts))
    first = place_of("the model is overfitting.")[0]
    at_s = HERE.words[first].start_s or 0.0
    assert same_moment(HERE, HERE, at_s, (50.0, 50.0)).concept == "Names the problem: overfitting, high variance"
    assert same_moment(HERE, replace(HERE, coverage=missed), at_s, (50.0, 50.0)).concept is None
    lonely = (HERE.words[-1].end_s or 0.0) + NEAR_S
    assert same_moment(HERE, moved(HERE, 1.0), lonely, (50.0, 50.0)).concept is None


def test_without_scorecards_recordings_are_compared_by_their_lengths():
    """An answer that was not scored can be listened to beside another all the same."""
    assert same_moment(None, None, 10.0, (40.0, 80.0)) == SameMoment(20.0, None)
    assert same_moment(None, None, 99.0, (40.0, 80.0)) == SameMoment(80.0, None)
    assert same_moment(None, None, 1.0, (0.0, 80.0)).at_s == 0.0
