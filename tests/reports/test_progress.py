"""From figures to progress."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import Status
from mockvoice.reports.progress import (
    HEAT_TOPICS,
    HEAT_WEEKS,
    NO_TOPIC,
    change_of,
    choices_for,
    make_progress,
    pace_distribution,
    selection_of,
)
from mockvoice.reports.progress_parts import Progress, SessionKind, Span, Wish
from mockvoice.reports.progress_text import progress_text, to_json_object
from mockvoice.storage.progress import AnswerFigures, ConceptTally
from tests.reports.figures import NOW, figures, unmeasured

TALLY = ConceptTally("ml", "q", "What is boosting?", "Trees", "bias", "Bias", 4, 1, 2, 1, 0, "a3", NOW, Status.PARTLY)


def made(*answers: AnswerFigures, wish: Wish | None = None) -> Progress:
    """Return progress, seen from a Wednesday noon in UTC."""
    return make_progress(wish or Wish(), answers, (TALLY,), now=NOW, zone=UTC)


def test_what_was_not_measured_is_a_gap():
    """It is in no series, in no distribution and in no mean, but counted as an answer."""
    found = made(figures(1, days_ago=2), unmeasured(2, days_ago=1))
    assert (found.count, found.scored) == (2, 1)
    for series in found.series.values():
        assert ([answer.id for answer in series.answers], series.unmeasured) == (["a1"], 1)
    assert found.pace.count == 1
    assert found.spent_minutes == 1.1
    (row,) = found.heat.rows
    assert [cell.mean for cell in row.cells if cell is not None] == [60]


def test_nothing_at_all():
    """An empty history makes empty progress."""
    found = make_progress(Wish(), (), now=NOW, zone=UTC)
    assert (found.count, found.heat.rows, found.weeks, found.bests, found.pace.bins) == (0, (), (), (), ())
    assert all(series.change is None and series.trend is None for series in found.series.values())
    assert "Nothing was practised yet" in progress_text(found)


def test_a_topic_that_was_answered_without_content_is_no_zero():
    """Its cell has answers and no mean."""
    found = made(figures(1, content=None))
    (cell,) = (cell for cell in found.heat.rows[0].cells if cell is not None)
    assert (cell.mean, cell.count, cell.latest_id) == (None, 1, "a1")


def test_weeks_begin_on_monday_and_have_no_gap():
    """A week without an answer stands between two with one, and this week stands last."""
    found = made(figures(1, days_ago=16), figures(2, days_ago=0))
    assert [week.monday for week in found.weeks] == [date(2026, 5, 25), date(2026, 6, 1), date(2026, 6, 8)]
    assert [week.answers for week in found.weeks] == [1, 0, 1]
    assert [week.latest_id for week in found.weeks] == ["a1", "", "a2"]
    assert found.heat.weeks == tuple(week.monday for week in found.weeks)
    assert found.this_week == 1


def test_the_heat_map_has_the_commonest_topics_of_the_latest_weeks():
    """It says how many topics it leaves out."""
    many = [figures(n, topic=f"Topic {n:02}", days_ago=1) for n in range(HEAT_TOPICS + 3)]
    old = figures(99, topic="Old", days_ago=7 * HEAT_WEEKS + 20)
    found = made(old, figures(50, topic="", days_ago=2), figures(51, topic="", days_ago=2), *many)
    assert (len(found.heat.rows), len(found.heat.weeks), found.heat.left_out) == (HEAT_TOPICS, HEAT_WEEKS, 4)
    assert found.heat.rows[0].topic == NO_TOPIC
    assert all(row.topic != "Old" for row in found.heat.rows)


def test_pace_is_spread_over_steps():
    """Each answer is in one step; the outermost steps hold what lies beyond; the norm counts its own."""
    rates = (20.0, 119.0, 120.0, 179.9, 180.0, 400.0)
    found = pace_distribution([figures(n, speech_rate_wpm=rate) for n, rate in enumerate(rates)])
    assert (found.count, found.inside, found.median_wpm) == (6, 3, 149.95)
    assert (found.bins[0].low_wpm, found.bins[-1].high_wpm) == (60.0, 260.0)
    assert sum(one.count for one in found.bins) == 6
    assert [one.latest_id for one in found.bins if one.low_wpm == 120.0] == ["a2"]


def test_a_change_needs_answers_enough_on_both_sides():
    """The latest are held against as many first ones, none of them in both; few answers tell no change."""
    assert change_of(()) is None
    few = change_of([10.0, 20.0, 30.0, 40.0, 50.0])
    assert few is not None
    assert (few.now, few.before, few.count) == (30.0, None, 5)
    enough = change_of([0.0] * 15 + [10.0] * 15)
    assert enough is not None
    assert (enough.now, enough.before, enough.count) == (10.0, 0.0, 10)


def test_bests_open_the_answer_in_which_they_were_first_reached():
    """Of equal ones the earliest; an answer of a few seconds sets none for fillers."""
    found = made(
        figures(1, overall=80, fillers_per_minute=3.0, days_ago=3),
        figures(2, overall=90, fillers_per_minute=0.0, speaking_time_s=5.0, days_ago=2),
        figures(3, overall=90, fillers_per_minute=2.0, days_ago=1),
    )
    bests = {best.name: (best.value, best.answer_id) for best in found.bests}
    assert bests["Highest overall score"] == ("90", "a2")
    assert bests["Fewest fillers a minute"] == ("2.0", "a3")


def test_a_concept_said_in_part_earns_half():
    """Its share says so."""
    (concept,) = made().concepts
    assert concept.share == (1 + 0.5 * 2) / 4


def test_a_wish_becomes_a_selection():
    """Days are counted back from now."""
    selection = selection_of(Wish(Span.MONTH, "ml", "Trees", SessionKind.INTERVIEW), now=NOW)
    assert selection.since == NOW - timedelta(days=30)
    assert (selection.pack_id, selection.topic, selection.is_interview) == ("ml", "Trees", True)
    everything = selection_of(Wish(Span.ALL), now=NOW)
    assert (everything.since, everything.is_interview) == (None, None)


def test_topics_to_choose_from_are_those_of_the_pack():
    """All packs stay offered."""
    pairs = (("ml", "Trees"), ("ml", ""), ("stats", "Tests"))
    assert choices_for(Wish(pack_id="ml"), pairs) == (("ml", "stats"), ("Trees",))
    assert choices_for(Wish(), pairs)[1] == ("Tests", "Trees")


def test_text_and_json_say_the_same():
    """JSON holds every point; the text says what was not measured."""
    found = made(*(figures(n, days_ago=9 - n) for n in range(8)), unmeasured(9))
    obj = json.loads(json.dumps(to_json_object(found)))
    assert (obj["answers"], len(obj["series"]["overall"]["points"])) == (9, 8)
    assert obj["series"]["overall"]["change"] == {"now": 70, "before": 70, "answers": 4}
    text = progress_text(found)
    assert "9 answers, 8 scored" in text
    assert "not measured in 1" in text
    assert "Bias: missed 1 of 4 times" in text


@given(
    st.lists(st.tuples(st.floats(0, 400), st.none() | st.integers(0, 100), st.none() | st.floats(0, 500)), max_size=60)
)
def test_any_figures_make_progress(entries: list[tuple[float, int | None, float | None]]):
    """Nothing is lost and nothing invented, whatever was measured."""
    answers = sorted(
        (
            replace(figures(n, days_ago=days), overall=overall, content=overall, speech_rate_wpm=wpm)
            for n, (days, overall, wpm) in enumerate(entries)
        ),
        key=lambda one: one.asked_at,
    )
    found = made(*answers)
    assert sum(one.count for one in found.pace.bins) == sum(wpm is not None for _, _, wpm in entries)
    assert len(found.series["overall"].values) + found.series["overall"].unmeasured == len(entries)
    assert sum(week.answers for week in found.weeks) <= len(entries)
    json.dumps(to_json_object(found))
