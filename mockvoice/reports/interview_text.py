"""The report of an interview as text for a terminal."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from mockvoice.reports.report_parts import AnswerState
from mockvoice.reports.wordings import clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.reports.next_practice import NextQuestion
    from mockvoice.reports.report_parts import (
        AnswerLine,
        AreaScore,
        AreaScores,
        Gain,
        InterviewReport,
        Observation,
        Quote,
        RoundReport,
    )

WIDTH = 100
_NAME_WIDTH = 20
_STATES = {
    AnswerState.SKIPPED: "skipped",
    AnswerState.NOT_HEARD: "nothing heard",
    AnswerState.NOT_SCORED: "not scored",
    AnswerState.NOT_ANSWERED: "no answer",
    AnswerState.OWN_QUESTION: "your turn to ask",
}


def interview_text(report: InterviewReport, practice: Sequence[NextQuestion] = ()) -> str:
    """Return the whole report: scores, strengths, areas to improve, what helps most, rounds, practice, notes."""
    mode = f" · {report.mode}" if report.mode else ""
    lines = [f"{report.title}{mode}", "", *_scores(report.scores)]
    lines += ["", "Strengths", *_observations(report.strengths, "Nothing stands out that the words surely prove.")]
    lines += ["", "To improve", *_observations(report.improvements, "Nothing was found to mend.")]
    lines += ["", "What would raise the result most", *_gains(report.gains)]
    for number, part in enumerate(report.rounds, 1):
        lines += ["", *_round(part, number)]
    if practice:
        lines += ["", "Practise next"]
        for number, one in enumerate(practice, 1):
            lines.append(_wrapped(f"{number}. {one.question.text}", indent="  ", hanging="     "))
            lines.append(_wrapped(f"{one.reason} ({one.pack_id}/{one.question.id})", indent="     "))
    if report.notes:
        lines += ["", "To know", *(_wrapped(f"- {note}", indent="  ", hanging="    ") for note in report.notes)]
    return "\n".join(lines)


def areas_of(scores: AreaScores) -> tuple[tuple[str, AreaScore], ...]:
    """Return the four scores with their names, the overall score first."""
    return (
        ("Overall", scores.overall),
        ("Technical accuracy", scores.technical),
        ("Problem solving", scores.problem_solving),
        ("Communication", scores.communication),
    )


def _scores(scores: AreaScores) -> list[str]:
    lines = []
    for name, score in areas_of(scores):
        value = "not measured" if score.value is None else f"{score.value:>3}"
        reason = score.reason if score.value is not None else score.reason.removeprefix("Not measured: ")
        lines.append(_wrapped(f"{name:<{_NAME_WIDTH}} {value}   {reason}", hanging=" " * (_NAME_WIDTH + 7)))
    return lines


def _observations(observations: Sequence[Observation], nothing: str) -> list[str]:
    lines = [] if observations else [f"  {nothing}"]
    for number, one in enumerate(observations, 1):
        doubt = "" if one.is_sure else " (not sure)"
        lines.append(_wrapped(f"{number}. {one.sentence}{doubt}", indent="  ", hanging="     "))
        lines += _quotes(one.quotes)
    return lines


def _gains(gains: Sequence[Gain]) -> list[str]:
    lines = [] if gains else ["  Nothing that was measured would raise it by a point."]
    for number, one in enumerate(gains, 1):
        lines.append(_wrapped(f"{number}. {one.sentence}  +{one.points} {one.score}", indent="  ", hanging="     "))
        lines += _quotes(one.quotes[:1])
    return lines


def _quotes(quotes: Sequence[Quote]) -> list[str]:
    return [_wrapped(f"“{one.text}” ({place_and_time(one)})", indent="     ") for one in quotes]


def place_and_time(one: Quote) -> str:
    """Return where a quote is ("question 2, 0:41")."""
    return one.place if one.at_s is None else f"{one.place}, {clock(one.at_s)}"


def minutes_in_words(part: RoundReport) -> str:
    """Return how long a round took ("27 of 30 minutes"); "" where neither is known."""
    planned, spent = part.minutes_planned, part.minutes_spent
    if planned is None and spent is None:
        return ""
    if spent is None:
        return f"{planned:.0f} minutes planned"
    return f"{spent:.0f} minutes" if planned is None else f"{spent:.0f} of {planned:.0f} minutes"


def _round(part: RoundReport, number: int) -> list[str]:
    minutes = minutes_in_words(part)
    lines = [f"Round {number}: {part.title}{f' · {minutes}' if minutes else ''}"]
    values = [
        f"{name.lower()} {'not measured' if score.value is None else score.value}"
        for name, score in areas_of(part.scores)
    ]
    lines.append(_wrapped(" · ".join(values), indent="  "))
    lines += [_answer(answer) for answer in part.answers]
    return lines


def _answer(answer: AnswerLine) -> str:
    value = _STATES.get(answer.state) or ("-" if answer.technical is None else str(answer.technical))
    indent = "      " if answer.is_follow_up else "    "
    return _wrapped(f"{value:>3}  {answer.question}", indent=indent, hanging=indent + "     ")


def _wrapped(text: str, *, indent: str = "", hanging: str | None = None) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_on_hyphens=False,
    )
