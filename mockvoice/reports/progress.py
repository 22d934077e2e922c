"""From the figures of many answers to progress: series, distribution, heat map, weeks and personal bests."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from datetime import timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from mockvoice.analysis.coverage import CREDIT
from mockvoice.analysis.scorecard import Status
from mockvoice.analysis.targets import Targets
from mockvoice.reports.progress_parts import (
    Best,
    Change,
    Concept,
    HeatCell,
    HeatMap,
    HeatRow,
    PaceBin,
    PaceDistribution,
    Progress,
    Series,
    SessionKind,
    Week,
    Wish,
)
from mockvoice.reports.progress_trend import smooth
from mockvoice.storage.progress import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime, tzinfo

    from mockvoice.storage.progress import AnswerFigures, ConceptTally, Timeline

SCORES: Final = ("overall", "content", "clarity", "pacing", "structure")
SERIES: Final = (*SCORES, "fillers_per_minute", "speech_rate_wpm")

HEAT_WEEKS: Final = 12
HEAT_TOPICS: Final = 12
BAR_WEEKS: Final = 26
COMPARED: Final = 10
"""So many of the latest answers are held against as many of the first ones."""

FEWEST_COMPARED: Final = 3
SHORTEST_BEST_S: Final = 30.0
"""Shorter answers set no best for fillers."""

NO_TOPIC: Final = "No topic"

_BIN_WPM: Final = 10.0
_SLOWEST_BIN_WPM: Final = 60.0
_FASTEST_BIN_WPM: Final = 260.0
_WEEK: Final = timedelta(days=7)
_MINUTE_S: Final = 60.0

Dated = tuple["AnswerFigures", "date"]


def look_at_progress(timeline: Timeline, wish: Wish, *, now: datetime, zone: tzinfo | None = None) -> Progress:
    """Return progress, read on the database's thread.

    Args:
        timeline: The store; can raise what `Database` says.
        wish: What is to be shown.
        now: Aware.
        zone: The person's time zone; None is the computer's own.
    """
    selection = selection_of(wish, now=now)
    choices = timeline.choices()
    return make_progress(
        wish,
        timeline.figures(selection),
        timeline.concepts(selection),
        choices=choices,
        ever=timeline.answered(),
        now=now,
        zone=zone,
    )


def selection_of(wish: Wish, *, now: datetime) -> Selection:
    """Return which answers a wish means."""
    days = wish.span.days
    is_interview = None if wish.kind is SessionKind.ALL else wish.kind is SessionKind.INTERVIEW
    since = None if days is None else now - timedelta(days=days)
    return Selection(pack_id=wish.pack_id, topic=wish.topic, since=since, is_interview=is_interview)


def choices_for(wish: Wish, pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the packs, and the topics of the chosen pack, that pairs of pack id and topic offer."""
    pack_ids = tuple(dict.fromkeys(pack_id for pack_id, _ in pairs if pack_id))
    topics = tuple(sorted({topic for pack_id, topic in pairs if topic and wish.pack_id in {None, pack_id}}))
    return pack_ids, topics


def make_progress(
    wish: Wish,
    figures: Sequence[AnswerFigures],
    tallies: Sequence[ConceptTally] = (),
    *,
    choices: Sequence[tuple[str, str]] = (),
    ever: int | None = None,
    now: datetime,
    zone: tzinfo | None = None,
) -> Progress:
    """Return progress from figures in the order of time. What was not measured counts nowhere as 0.

    Args:
        wish: What the figures were chosen by.
        figures: Of the chosen answers.
        tallies: Of their concepts.
        choices: Pairs of pack id and topic to choose from.
        ever: Answers in the whole history; as many as there are figures where it is not given.
        now: Aware.
        zone: The person's time zone; None is the computer's own.
    """
    today = now.astimezone(zone).date()
    dated = [(one, one.asked_at.astimezone(zone).date()) for one in figures]
    pack_ids, topics = choices_for(wish, choices)
    at_s = [one.asked_at.timestamp() for one in figures]
    return Progress(
        wish=wish,
        count=len(figures),
        scored=sum(one.overall is not None for one in figures),
        this_week=sum(day >= monday_of(today) for _, day in dated),
        spent_minutes=sum(_spent_s(one) for one in figures) / _MINUTE_S,
        series={name: _series(name, figures, at_s) for name in SERIES},
        pace=pace_distribution(figures),
        heat=_heat(dated, today),
        weeks=_weeks(dated, today),
        bests=_bests(dated),
        concepts=tuple(_concept(tally) for tally in tallies),
        pack_ids=pack_ids,
        topics=topics,
        ever=len(figures) if ever is None else ever,
    )


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def pace_distribution(figures: Sequence[AnswerFigures]) -> PaceDistribution:
    """Return how the speech rates are spread, in steps of 10 words a minute; the outermost hold what is beyond."""
    targets = Targets()
    good = (targets.good_slowest_wpm, targets.good_fastest_wpm)
    measured = [(one.speech_rate_wpm, one.id) for one in figures if one.speech_rate_wpm is not None]
    if not measured:
        return PaceDistribution((), good, 0, 0, None)
    held = [(min(max(wpm, _SLOWEST_BIN_WPM), _FASTEST_BIN_WPM - _BIN_WPM), key) for wpm, key in measured]
    counts = Counter(int(wpm // _BIN_WPM) for wpm, _ in held)
    latest = {int(wpm // _BIN_WPM): key for wpm, key in held}
    places = range(min(counts), max(counts) + 1)
    return PaceDistribution(
        bins=tuple(
            PaceBin(place * _BIN_WPM, (place + 1) * _BIN_WPM, counts[place], latest.get(place, "")) for place in places
        ),
        good=good,
        inside=sum(good[0] <= wpm <= good[1] for wpm, _ in measured),
        count=len(measured),
        median_wpm=statistics.median(wpm for wpm, _ in measured),
    )


def change_of(values: Sequence[float]) -> Change | None:
    """Return the mean of the latest values, and of as many first ones that are none of the latest."""
    if not values:
        return None
    count = min(COMPARED, len(values) // 2)
    if count < FEWEST_COMPARED:
        latest = values[-COMPARED:]
        return Change(statistics.fmean(latest), None, len(latest))
    return Change(statistics.fmean(values[-count:]), statistics.fmean(values[:count]), count)


def _series(name: str, figures: Sequence[AnswerFigures], at_s: Sequence[float]) -> Series:
    found = [getattr(one, name) for one in figures]
    places = [place for place, value in enumerate(found) if value is not None]
    values = tuple(float(found[place]) for place in places)
    return Series(
        name=name,
        answers=tuple(figures[place] for place in places),
        values=values,
        trend=smooth([at_s[place] for place in places], values),
        unmeasured=len(figures) - len(places),
        change=change_of(values),
    )


def _heat(dated: Sequence[Dated], today: date) -> HeatMap:
    weeks = _mondays([day for _, day in dated], today, HEAT_WEEKS)
    cells: defaultdict[str, defaultdict[date, list[AnswerFigures]]] = defaultdict(lambda: defaultdict(list))
    for one, day in dated:
        monday = monday_of(day)
        if weeks and monday >= weeks[0]:
            cells[one.topic or NO_TOPIC][monday].append(one)
    rows = [
        HeatRow(topic, sum(map(len, found.values())), tuple(_cell(found.get(week, [])) for week in weeks))
        for topic, found in cells.items()
    ]
    rows.sort(key=lambda row: (-row.count, row.topic))
    return HeatMap(weeks, tuple(rows[:HEAT_TOPICS]), max(0, len(rows) - HEAT_TOPICS))


def _cell(answers: Sequence[AnswerFigures]) -> HeatCell | None:
    if not answers:
        return None
    measured = [one.content for one in answers if one.content is not None]
    mean = round(statistics.fmean(measured)) if measured else None
    return HeatCell(mean, len(answers), answers[-1].id)


def _weeks(dated: Sequence[Dated], today: date) -> tuple[Week, ...]:
    by_week: defaultdict[date, list[AnswerFigures]] = defaultdict(list)
    for one, day in dated:
        by_week[monday_of(day)].append(one)
    mondays = _mondays([day for _, day in dated], today, BAR_WEEKS)
    return tuple(
        Week(
            monday=monday,
            answers=len(by_week[monday]),
            minutes=sum(_spent_s(one) for one in by_week[monday]) / _MINUTE_S,
            latest_id=by_week[monday][-1].id if by_week[monday] else "",
        )
        for monday in mondays
    )


def _mondays(days: Sequence[date], today: date, most: int) -> tuple[date, ...]:
    """Return the Mondays from the first day's week, but at most so many, to this week's; none without days."""
    if not days:
        return ()
    last = max(monday_of(today), monday_of(days[-1]))
    first = max(monday_of(days[0]), last - (most - 1) * _WEEK)
    return tuple(first + place * _WEEK for place in range((last - first) // _WEEK + 1))


def _spent_s(one: AnswerFigures) -> float:
    return one.duration_s if one.duration_s is not None else one.speaking_time_s or 0.0


def _bests(dated: Sequence[Dated]) -> tuple[Best, ...]:
    found = []
    for name, label, text in (
        ("overall", "Highest overall score", "{:.0f}"),
        ("content", "Highest content score", "{:.0f}"),
        ("clarity", "Highest clarity score", "{:.0f}"),
    ):
        best = _first_best(dated, attrgetter(name))
        if best is not None:
            found.append(_best(label, text, name, best))
    fewest = _first_best(
        [entry for entry in dated if (entry[0].speaking_time_s or 0.0) >= SHORTEST_BEST_S],
        lambda one: None if one.fillers_per_minute is None else -one.fillers_per_minute,
    )
    if fewest is not None:
        found.append(_best("Fewest fillers a minute", "{:.1f}", "fillers_per_minute", fewest))
    return tuple(found)


def _first_best(dated: Sequence[Dated], worth: Callable[[AnswerFigures], float | None]) -> Dated | None:
    """Return the answer of the highest worth, the earliest of those that are equal; None where none was measured."""
    best: Dated | None = None
    highest = float("-inf")
    for entry in dated:
        value = worth(entry[0])
        if value is not None and value > highest:
            best, highest = entry, value
    return best


def _best(label: str, text: str, name: str, entry: Dated) -> Best:
    one, day = entry
    return Best(label, text.format(getattr(one, name)), one.id, day, one.question_text)


def _concept(tally: ConceptTally) -> Concept:
    counts: Mapping[Status, int] = {Status.COVERED: tally.covered, Status.PARTLY: tally.partly}
    earned = sum(CREDIT[status] * count for status, count in counts.items())
    return Concept(
        name=tally.name,
        question=tally.question_text,
        topic=tally.topic,
        asked=tally.asked,
        covered=tally.covered,
        partly=tally.partly,
        missed=tally.missed,
        contradicted=tally.contradicted,
        share=earned / tally.asked,
        last_status=tally.last_status,
        last_answer_id=tally.last_answer_id,
        last_at=tally.last_at,
    )
