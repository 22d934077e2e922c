"""Fillers are told by kind and word, with their norm, their places and how sure they are."""

from __future__ import annotations

from dataclasses import replace

from mockvoice.analysis.scorecard import FillerEvent, FillerKind, FillerPlace, Score
from mockvoice.ui.delivery.facts import EARLIER_VERSION, NOT_MEASURED, Fact
from mockvoice.ui.delivery.fillers import MOST_WORDS, certainty, filler_section, where
from tests.helpers.fake_delivery import measured
from tests.helpers.fake_review import scorecard

SURE = {"um": 0.82, "uh": 0.31, "know": 0.4}


def facts(section_facts: tuple[Fact, ...]) -> dict[str, str]:
    """Return values by name."""
    return {fact.name: fact.value for fact in section_facts}


def test_each_kind_has_its_words_with_counts():
    """The commonest word comes first, and every filler is in one kind."""
    card = measured(probabilities=SURE)
    groups = {group.title: facts(group.facts) for group in filler_section(card).groups}
    assert groups["Filled pauses · 6"] == {"“um”": "4", "“uh”": "2"}
    assert groups["Filler words · 1"] == {"“you know”": "1"}
    assert groups["Repetitions · 1"] == {"“the the”": "1"}
    assert card.fillers.count == 8


def test_rate_and_norm_are_said_with_their_source():
    """A minute and in 100 words, and whose norm it is."""
    card = measured()
    section = filler_section(card)
    assert section.figure == f"{card.fillers.per_minute:.1f}"
    assert section.source == "Up to 5 a minute may be acceptable, 12 hurt; Laske and DiGennaro Reed 2024."
    assert section.groups[0].facts[0] == Fact("In 100 words", f"{card.fillers.per_100_words:.1f}", "8 fillers in all.")


def test_the_reading_follows_the_norm():
    """Up to 5, fewer than 12, and from 12 on."""
    card = measured()
    readings = [
        filler_section(replace(card, fillers=replace(card.fillers, per_minute=rate))).reading for rate in (5.0, 5.1, 12)
    ]
    assert readings == [
        "This may be acceptable.",
        "More than may be acceptable, fewer than hurt a speaker.",
        "So many hurt a speaker.",
    ]


def test_every_filler_is_a_place_that_can_be_heard():
    """Each word's places are those of its events; a doubtful one says so in words."""
    card = measured(probabilities=SURE)
    rows = {fact.name: fact for group in filler_section(card).groups for fact in group.facts}
    for word in ("um", "uh"):
        starts = tuple(event.start_s for event in card.fillers.events if event.text == word)
        assert tuple(place.start_s for place in rows[f"“{word}”"].places) == starts
    assert rows["“um”"].places[0].told == "“um” at the start of the answer. Heard with 82 % certainty."
    assert [place.text for place in rows["“you know”"].places] == ["0:11 not sure"]
    told = rows["“you know”"].places[0].told
    assert told.startswith("“you know”. Heard with ")
    assert told.endswith(" % certainty: not sure.")


def test_a_low_figure_tells_nothing_of_a_filled_pause():
    """True ones have low figures too, so none is called not sure."""
    rows = {fact.name: fact for group in filler_section(measured(probabilities=SURE)).groups for fact in group.facts}
    assert [place.text for place in rows["“uh”"].places] == ["0:04", "0:23"]
    told = "“uh” at the start of a sentence. Heard with 31 % certainty, as many true ones are."
    assert rows["“uh”"].places[0].told == told


def test_words_are_written_as_one_writes_them():
    """The list keeps lower case, the window does not."""
    section = filler_section(measured("The model, I mean, fails because the data is ordered in time and so it leaks."))
    assert "“I mean”" in {fact.name for group in section.groups for fact in group.facts}


def test_where_fillers_stand_is_counted():
    """The counts of all places are those of the events."""
    card = measured()
    group = next(g for g in filler_section(card).groups if g.title == "Where they stand")
    assert facts(group.facts) == {
        "At the start of the answer": "1",
        "At the start of a sentence": "2",
        "Elsewhere": "5",
    }


def test_clusters_are_stretches_that_can_be_heard():
    """A cluster names its length and how many it holds; without one that is said."""
    card = measured()
    assert card.fillers.clusters is not None
    cluster = card.fillers.clusters[0]
    fact = next(g for g in filler_section(card).groups if g.title == "Clusters").facts[0]
    assert fact.places[0].start_s == cluster.start_s
    assert fact.places[0].text.endswith("· 8 fillers")
    calm = replace(card, fillers=replace(card.fillers, clusters=()))
    fact = next(g for g in filler_section(calm).groups if g.title == "Clusters").facts[0]
    assert (fact.value, fact.remark) == ("0", "They never crowd.")


def test_rare_words_share_a_line():
    """A long list of different words stays short, and none of its places is lost."""
    events = tuple(
        FillerEvent(f"word{n}", float(n), n + 0.5, FillerKind.RESTART, 0, 0, FillerPlace.ELSEWHERE) for n in range(20)
    )
    card = measured()
    many = replace(card, fillers=replace(card.fillers, count=20, events=events, clusters=()))
    group = next(g for g in filler_section(many).groups if g.title == "Restarts · 20")
    assert len(group.facts) == MOST_WORDS + 1
    assert sum(len(fact.places) for fact in group.facts) == 20
    assert group.facts[-1].name == "Others"


def test_none_is_good_news_and_not_measured_is_none():
    """No filler reads as 0; an answer of two words, or a language without a list, is not judged."""
    none = filler_section(measured("I would look at the split first because the data is ordered in time and so on."))
    assert (none.figure, none.reading, none.groups) == ("0", "None were heard.", ())
    short = filler_section(measured("Um yes."))
    assert (short.figure, short.unit, short.reading) == ("", NOT_MEASURED, "Too little was said to judge it.")
    assert short.groups[0].title == "Filled pauses · 1"
    card = measured("Ähm ja.")
    unlisted = replace(
        card, scores=replace(card.scores, clarity=Score(None, "Not measured: there is no list of fillers."))
    )
    assert filler_section(unlisted).reading == "There is no list of fillers."


def test_an_earlier_report_says_what_it_lacks():
    """Rates in words, places and clusters were not measured then."""
    lacking = [
        fact for group in filler_section(scorecard()).groups for fact in group.facts if fact.value == NOT_MEASURED
    ]
    assert [fact.name for fact in lacking] == ["In 100 words", "Places", "Three within ten seconds"]
    assert {fact.remark for fact in lacking} == {EARLIER_VERSION}


def test_what_nobody_knows_is_not_said():
    """Without a probability nothing is said of certainty, and elsewhere is no place."""
    event = FillerEvent("um", 1.0, 1.2, FillerKind.FILLED_PAUSE, 0, 0, FillerPlace.ELSEWHERE)
    assert certainty(event) == ""
    assert where(event) == ""
    assert certainty(replace(event, probability=0.5)) == "Heard with 50 % certainty."
