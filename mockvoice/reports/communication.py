"""The communication score: fillers, pace and pauses, and how answers are opened, led through and closed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mockvoice.analysis.scores import WEIGHTS, structure_score
from mockvoice.analysis.targets import Targets
from mockvoice.reports.exchanges import quote_end, quote_start
from mockvoice.reports.places import densest_fillers, longest_pause
from mockvoice.reports.report_parts import AreaScore, PartScore
from mockvoice.reports.weighing import joined, mean, points
from mockvoice.reports.wordings import begun, count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mockvoice.analysis.scorecard import Score
    from mockvoice.reports.exchanges import Exchange, Heard

_DELIVERY = WEIGHTS["clarity"] + WEIGHTS["pacing"] + WEIGHTS["structure"]
FILLERS_SHARE = WEIGHTS["clarity"] / _DELIVERY
PACE_SHARE = WEIGHTS["pacing"] / _DELIVERY
BUILD_SHARE = WEIGHTS["structure"] / _DELIVERY
"""The shares keep the proportions that clarity, pacing and structure have in an answer's own score, so that one report
does not praise what the other blames."""

_MINUTE_S = 60.0
_NOT_TIMED = "Not measured: too little was said, or its words carry no times."
_NOT_BUILT = "Not measured: the answers were too short to have a structure."


@dataclass(frozen=True, slots=True)
class Communication:
    """The three parts, 0 to 1 each, None where they were not measured, and the score that they make."""

    fillers: float | None
    pace: float | None
    build: float | None
    value: float | None


def build_value(heard: Heard) -> float | None:
    """Return what opening, signposts and closing of an answer are worth, 0 to 1, without the steps of a framework.

    The steps count in the problem-solving score, and would count twice here.
    """
    structure = heard.card.structure
    bare = None if structure is None else replace(structure, steps=(), is_in_order=None)
    value = structure_score(heard.speech, bare, has_question=True).value
    return None if value is None else value / 100


def speaking_s(heard: Heard) -> float:
    """Return how long was spoken, 0 where the words carry no times."""
    return 0.0 if heard.card.pacing is None else heard.card.pacing.speaking_time_s


def measure_communication(exchanges: Sequence[Exchange]) -> Communication:
    """Return the parts and their mean.

    Fillers and pace of every answer count by its speaking time, because a long answer tells more of them. Opening,
    signposts and closing count once for each main answer: a follow-up asks for one thing and needs none of them.
    """
    answers = [heard for one in exchanges for heard in one.heard]
    fillers = _by_time((heard, heard.card.scores.clarity) for heard in answers)
    pace = _by_time((heard, heard.card.scores.pacing) for heard in answers)
    builds = (build_value(one.main) for one in exchanges if one.main is not None)
    build = mean((value, 1.0) for value in builds if value is not None)
    value = joined(((fillers, FILLERS_SHARE), (pace, PACE_SHARE), (build, BUILD_SHARE)))
    return Communication(fillers, pace, build, value)


def communication_score(exchanges: Sequence[Exchange]) -> AreaScore:
    """Return the score with its parts, reasons and quotes."""
    found = measure_communication(exchanges)
    parts = (_fillers_part(exchanges, found), _pace_part(exchanges, found), _build_part(exchanges, found))
    if found.value is None:
        if not any(one.heard for one in exchanges):
            return AreaScore(None, "Not measured: no answer was scored.", parts)
        return AreaScore(None, "Not measured: too little was said to judge how.", parts)
    reason = "; ".join(part.reason for part in parts if part.value is not None)
    return AreaScore(points(found.value), begun(reason), parts)


def filler_rate(answers: Sequence[Heard]) -> tuple[int, float | None]:
    """Return how many fillers there are in the answers that were measured, and how many a minute."""
    measured = [heard for heard in answers if heard.card.scores.clarity.value is not None]
    number = sum(heard.card.fillers.count for heard in measured)
    minutes = sum(sorted(speaking_s(heard) for heard in measured)) / _MINUTE_S
    return number, number / minutes if minutes else None


def speech_rate_wpm(answers: Sequence[Heard]) -> float | None:
    """Return words a minute over all answers that were measured, each by its speaking time."""
    return mean(
        (heard.card.pacing.speech_rate_wpm, heard.card.pacing.speaking_time_s)
        for heard in answers
        if heard.card.pacing is not None and heard.card.scores.pacing.value is not None
    )


def _by_time(scored: Iterable[tuple[Heard, Score]]) -> float | None:
    return mean((score.value / 100, speaking_s(heard)) for heard, score in scored if score.value is not None)


def _fillers_part(exchanges: Sequence[Exchange], found: Communication) -> PartScore:
    if found.fillers is None:
        return PartScore("Fillers", None, FILLERS_SHARE, _NOT_TIMED)
    answers = [heard for one in exchanges for heard in one.heard]
    number, rate = filler_rate(answers)
    reason = "no fillers" if not number else f"{rate or 0.0:.1f} fillers a minute"
    places = densest_fillers(answers)
    return PartScore("Fillers", points(found.fillers), FILLERS_SHARE, reason, places[:1])


def _pace_part(exchanges: Sequence[Exchange], found: Communication) -> PartScore:
    if found.pace is None:
        return PartScore("Pace and pauses", None, PACE_SHARE, _NOT_TIMED)
    answers = [heard for one in exchanges for heard in one.heard]
    rate, targets = speech_rate_wpm(answers) or 0.0, Targets()
    reason = f"{rate:.0f} words a minute"
    if rate < targets.slow_wpm or rate > targets.fast_wpm:
        reason += ", slow" if rate < targets.slow_wpm else ", fast"
    pause = longest_pause(answers)
    if pause is not None:
        reason += f", the longest pause {pause.duration_s:.1f} s"
    return PartScore("Pace and pauses", points(found.pace), PACE_SHARE, reason, () if pause is None else (pause.quote,))


def _build_part(exchanges: Sequence[Exchange], found: Communication) -> PartScore:
    name = "Opening, signposts and closing"
    if found.build is None:
        return PartScore(name, None, BUILD_SHARE, _NOT_BUILT)
    built = [one.main for one in exchanges if one.main is not None and one.main.card.structure is not None]
    structures = [heard.card.structure for heard in built if heard.card.structure is not None]
    opened = sum(structure.opening is not None for structure in structures)
    closed = sum(structure.closing is not None for structure in structures)
    posts = sum(len(structure.signposts) for structure in structures)
    total = count(len(built), "answer")
    reason = f"{opened} of {total} opened with a point, {closed} closed, {count(posts, 'signpost')}"
    quotes = (quote_start(built[0]), quote_end(built[0]))
    return PartScore(name, points(found.build), BUILD_SHARE, reason, quotes)
