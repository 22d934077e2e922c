"""Fillers are told with their rates, their places and where they crowd."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.filler_places import find_clusters
from mockvoice.analysis.fillers import find_fillers
from mockvoice.analysis.scorecard import FillerEvent, FillerKind, FillerPlace
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.targets import Targets
from tests.analysis.spoken import GOOD_ANSWER, QUESTION, speech_of, timed

START, SENTENCE = FillerPlace.ANSWER_START, FillerPlace.SENTENCE_START
TERM, ELSEWHERE = FillerPlace.BEFORE_TERM, FillerPlace.ELSEWHERE


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Um, the model fails.", [START]),
        ("Um, uh, the model fails.", [START, START]),
        ("The model fails. Um, uh, I check data.", [SENTENCE, SENTENCE]),
        ("I would use, um, early stopping.", [TERM]),
        ("I would look at, uh, the tree depths.", [TERM]),
        ("I would look at, uh, the tree house.", [ELSEWHERE]),
        ("I would, um, look at data.", [ELSEWHERE]),
        ("It is done, um", [ELSEWHERE]),
    ],
)
def test_fillers_have_a_place(text: str, places: list[FillerPlace]):
    """At the start, after a full stop, before a term of the question in any inflection, or elsewhere."""
    assert [event.place for event in find_fillers(speech_of(text), question=QUESTION).events] == places


def test_without_a_question_there_are_no_terms():
    """A filler before what would be a term is elsewhere."""
    events = find_fillers(speech_of("I would use, um, early stopping.")).events
    assert [event.place for event in events] == [ELSEWHERE]


def test_rates_are_a_minute_and_in_a_hundred_words():
    """Both rates follow their definitions; without words there is none."""
    speech = prepare(timed(GOOD_ANSWER).words)
    fillers = find_fillers(speech)
    assert fillers.count == 3
    assert fillers.per_100_words == pytest.approx(300 / len(speech.tokens), abs=0.001)
    assert find_fillers(speech_of("")).per_100_words is None


def test_an_event_has_the_probability_of_its_words_and_of_being_a_filler():
    """The recogniser's own doubt is kept, and lowered by the doubt whether a marker only fills."""
    heard = {e.text: e.probability for e in find_fillers(prepare(timed(GOOD_ANSWER).words)).events}
    judged = {e.text: e.probability for e in find_fillers(speech_of(GOOD_ANSWER)).events}
    assert heard["um"] == 0.9
    assert judged["um"] is None
    assert 0.5 <= judged["you know"] <= 1.0
    assert heard["you know"] == pytest.approx(0.9 * judged["you know"], abs=0.001)


def events_at(starts_s: list[float]) -> tuple[FillerEvent, ...]:
    """Return filled pauses of 0.3 s at given moments."""
    return tuple(
        FillerEvent("um", start_s, start_s + 0.3, FillerKind.FILLED_PAUSE, place, place)
        for place, start_s in enumerate(starts_s)
    )


@pytest.mark.parametrize(
    ("starts_s", "clusters"),
    [
        ([], []),
        ([1.0, 2.0], []),
        ([1.0, 2.0, 11.0], [(0, 2)]),
        ([1.0, 2.0, 11.1], []),
        ([1.0, 5.0, 9.0, 13.0, 17.0], [(0, 4)]),
        ([1.0, 2.0, 3.0, 30.0, 31.0, 32.0], [(0, 2), (3, 5)]),
    ],
)
def test_three_within_ten_seconds_are_a_cluster(starts_s: list[float], clusters: list[tuple[int, int]]):
    """Three whose starts lie within ten seconds; those that share a filler are one."""
    found = find_clusters(events_at(starts_s))
    assert found is not None
    assert [(cluster.first_event, cluster.last_event) for cluster in found] == clusters
    for cluster in found:
        assert cluster.start_s == starts_s[cluster.first_event]
        assert cluster.end_s == pytest.approx(starts_s[cluster.last_event] + 0.3)


def test_without_times_clusters_are_unknown():
    """Words without times have None, which is not the same as no cluster."""
    assert find_fillers(speech_of(GOOD_ANSWER)).clusters is None
    assert find_fillers(prepare(timed(GOOD_ANSWER).words)).clusters == ()


@given(st.lists(st.floats(0, 120), max_size=25))
def test_clusters_are_apart_and_each_has_three(starts_s: list[float]):
    """Every three fillers within ten seconds lie in one cluster, and clusters do not overlap."""
    starts_s = sorted(starts_s)
    clusters = find_clusters(events_at(starts_s)) or ()
    inside = {place for cluster in clusters for place in range(cluster.first_event, cluster.last_event + 1)}
    for place in range(len(starts_s) - 2):
        if starts_s[place + 2] - starts_s[place] <= 10.0:
            assert {place, place + 1, place + 2} <= inside
    assert all(cluster.last_event - cluster.first_event >= 2 for cluster in clusters)
    assert all(before.last_event < after.first_event for before, after in pairwise(clusters))


def test_the_norm_names_its_source():
    """Wherever the norm is shown, its source is."""
    assert Targets().filler_norm == "up to 5 a minute may be acceptable, 12 hurt (Laske and DiGennaro Reed 2024)"
