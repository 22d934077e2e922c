"""Where keys lead, and what is skipped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mockvoice.analysis.scorecard import Pause
from mockvoice.ui.lanes.stops import LEFT_OF_SILENCE_S, Stop, Stops, joined, skipped_stretches
from mockvoice.ui.widgets.marks import MarkKind, marks_of
from tests.helpers.fake_review import place_of, scorecard

CARD = scorecard()
STOPS = Stops(CARD, marks_of(CARD))


def start_of(phrase: str) -> float:
    """Return when a phrase of the made-up answer begins."""
    return CARD.words[place_of(phrase)[0]].start_s or 0.0


def all_of(stop: Stop) -> list[float]:
    """Go from one place to the next, from the start to the last."""
    found: list[float] = []
    at_s: float | None = STOPS.next(stop, -1.0)
    while at_s is not None:
        found.append(at_s)
        at_s = STOPS.next(stop, at_s)
    return found


def test_each_kind_leads_to_its_own_places():
    """Fillers, the long pause, five concepts, and every sentence, in order."""
    assert all_of(Stop.FILLER) == [start_of("Um,"), start_of("Like,"), start_of("You know,")]
    assert len(all_of(Stop.PAUSE)) == 1
    assert len(all_of(Stop.CONCEPT)) == 5
    assert all_of(Stop.SENTENCE) == [start_of(p) for p in ("So the gap", "Um,", "Like,", "You know,", "I think")]


def test_back_leads_to_the_place_before():
    """Just after a place it leads past it, so that pressing twice goes two back; before the first it leads nowhere."""
    second, third = all_of(Stop.FILLER)[1:]
    assert STOPS.previous(Stop.FILLER, third + 2.0) == third
    assert STOPS.previous(Stop.FILLER, third + 0.1) == second
    assert STOPS.previous(Stop.FILLER, 0.0) is None
    assert STOPS.next(Stop.FILLER, third) is None


def test_a_place_knows_its_mark():
    """What was reached can be looked at; sentences have no mark."""
    mark = STOPS.mark_at(Stop.FILLER, start_of("Like,"))
    assert mark is not None
    assert mark.kind is MarkKind.FILLER
    assert STOPS.mark_at(Stop.SENTENCE, start_of("Like,")) is None


def test_the_sentence_that_is_heard():
    """Within a sentence that one, between two the next, behind all none; without words none."""
    span = STOPS.sentence_at(start_of("before I"))
    assert span is not None
    assert span[0] == start_of("Um,")
    assert STOPS.sentence_at(1e4) is None
    assert Stops().sentence_at(0.0) is None
    assert Stops().next(Stop.FILLER, 0.0) is None


def test_only_long_enough_silences_are_skipped():
    """Each keeps a little at both ends; silence before the first word and after the last counts too."""
    assert CARD.pacing is not None
    pauses = (Pause(4.0, 4.9), Pause(8.0, 10.0))
    card = replace(CARD, pacing=replace(CARD.pacing, pauses=pauses, time_to_first_word_s=2.0))
    end_s = CARD.words[-1].end_s or 0.0
    found = skipped_stretches(card, end_s + 5.0, 1.0)
    assert found == (
        (0.0, 2.0 - LEFT_OF_SILENCE_S),
        (8.0 + LEFT_OF_SILENCE_S, 10.0 - LEFT_OF_SILENCE_S),
        (end_s + LEFT_OF_SILENCE_S, end_s + 5.0),
    )
    assert len(skipped_stretches(card, end_s, 0.5)) == 3
    assert skipped_stretches(card, end_s, 60.0) == ()
    assert joined(found) == pytest.approx(1.85 + 1.7 + 4.85)


def test_without_times_nothing_is_skipped():
    """A typed answer has no silences."""
    assert skipped_stretches(replace(CARD, pacing=None), 60.0, 0.5) == ()
    assert skipped_stretches(replace(CARD, words=()), 60.0, 0.5) == ()
