"""Pauses are told by their place and length, runs by their ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import PausePlace
from mockvoice.ui.delivery.facts import EARLIER_VERSION, NOT_MEASURED, Fact
from mockvoice.ui.delivery.pauses import pause_section
from tests.helpers.fake_delivery import measured
from tests.helpers.fake_review import scorecard

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Scorecard

GAPS = {6: 0.5, 10: 1.4, 30: 2.2}


def rows(card: Scorecard) -> dict[str, Fact]:
    """Return the facts by name."""
    return {fact.name: fact for group in pause_section(card).groups for fact in group.facts}


def test_pauses_are_counted_by_place():
    """Those in mid-clause and the long ones can be heard, each at its beginning."""
    card = measured(gaps=GAPS)
    assert card.pacing is not None
    pauses = card.pacing.pauses
    found = rows(card)
    inside = [pause for pause in pauses if pause.place is PausePlace.MID_CLAUSE]
    long = [pause for pause in pauses if pause.duration_s >= 1]
    assert pause_section(card).figure == str(len(pauses)) == "3"
    assert [place.start_s for place in found["In mid-clause"].places] == [pause.start_s for pause in inside]
    assert [place.start_s for place in found["Long pauses"].places] == [pause.start_s for pause in long]
    assert all(
        f"{pause.duration_s:.1f} s" in place.text
        for pause, place in zip(long, found["Long pauses"].places, strict=True)
    )
    assert int(found["In mid-clause"].value) + int(found.get("At a boundary", Fact("", "0")).value) == len(pauses)


def test_runs_and_the_first_word_are_the_scorecards():
    """The longest run is a place, and the mean is given in syllables and words."""
    card = measured(gaps=GAPS)
    pacing = card.pacing
    assert pacing is not None
    assert pacing.longest_run is not None
    found = rows(card)
    assert found["Time to the first word"].value == f"{pacing.time_to_first_word_s:.1f} s"
    assert found["Longest fluent run"].places[0].start_s == pacing.longest_run.start_s
    assert f"{pacing.longest_run.word_count} words" in found["Longest fluent run"].value
    assert found["Mean length of runs"].value == (
        f"{pacing.mean_run_syllables:.1f} syllables, {pacing.mean_run_words:.1f} words"
    )


def test_the_reading_is_a_sentence_whatever_there_is():
    """No pause, short ones, one long one, several."""
    assert pause_section(measured()).reading == "You spoke without a pause of 250 ms or longer."
    assert pause_section(measured(gaps={6: 0.5})).reading.startswith("None of them is long")
    assert pause_section(measured(gaps={6: 1.5})).reading.startswith("1 is long")
    assert pause_section(measured(gaps={6: 1.5, 20: 2})).reading.startswith("2 are long")


def test_speech_without_full_stops_leaves_the_place_open():
    """What cannot be told apart is named as such."""
    card = measured(gaps=GAPS)
    assert card.pacing is not None
    pauses = tuple(replace(pause, place=None) for pause in card.pacing.pauses)
    assert rows(replace(card, pacing=replace(card.pacing, pauses=pauses)))["Not told apart"].value == "3"


def test_what_is_missing_says_why():
    """Without words nothing is measured; an earlier version lacks places and runs."""
    assert pause_section(measured("")).unit == NOT_MEASURED
    assert [fact.name for fact in rows(scorecard()).values() if fact.remark == EARLIER_VERSION] == [
        "Where they stand",
        "First word, runs",
    ]
    card = measured()
    assert card.pacing is not None
    bare = rows(replace(card, pacing=replace(card.pacing, longest_run=None, mean_run_words=None)))
    assert bare["Longest fluent run"].value == bare["Mean length of runs"].value == NOT_MEASURED
