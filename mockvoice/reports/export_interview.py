"""The report of an interview as blocks of a written report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mockvoice.reports.export_outline import Heading, Listing, Paragraph, Run, ScoreBlock, ScoreLine, Style, Table
from mockvoice.reports.interview_text import areas_of, minutes_in_words, place_and_time
from mockvoice.reports.report_parts import AnswerState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.reports.export_outline import Block, Runs
    from mockvoice.reports.report_parts import AnswerLine, InterviewReport, Observation, Quote, RoundReport

_Ids = Mapping[str, str]

_STATES = {
    AnswerState.SCORED: "",
    AnswerState.SKIPPED: "skipped",
    AnswerState.NOT_HEARD: "nothing heard",
    AnswerState.NOT_SCORED: "not scored",
    AnswerState.NOT_ANSWERED: "no answer",
    AnswerState.OWN_QUESTION: "your turn to ask",
}


def interview_blocks(report: InterviewReport, ids: _Ids) -> Iterator[Block]:
    """Yield scores, strengths, what to improve, what would help most, the rounds, and what is to be known besides.

    Args:
        report: The report.
        ids: The id of each answer by the name that the report has for it.
    """
    yield ScoreBlock(tuple(ScoreLine(name, score.value, score.reason) for name, score in areas_of(report.scores)))
    yield Heading("Strengths")
    yield from _observations(report.strengths, ids, "Nothing stands out that the words surely prove.")
    yield Heading("To improve")
    yield from _observations(report.improvements, ids, "Nothing was found to mend.")
    yield Heading("What would raise the result most")
    if report.gains:
        yield Listing(
            tuple(
                (
                    Run(one.sentence),
                    Run(f" +{one.points} {one.score}", Style.STRONG),
                    *_quotes(one.quotes[:1], ids),
                )
                for one in report.gains
            ),
            is_numbered=True,
        )
    else:
        yield Paragraph((Run("Nothing that was measured would raise it by a point.", Style.MUTED),))
    for number, part in enumerate(report.rounds, 1):
        yield from _round(part, number, ids)
    if report.notes:
        yield Heading("To know")
        yield Listing(tuple((Run(note),) for note in report.notes))


def _observations(observations: Sequence[Observation], ids: _Ids, nothing: str) -> Iterator[Block]:
    if not observations:
        yield Paragraph((Run(nothing, Style.MUTED),))
        return
    yield Listing(
        tuple(
            (
                Run(one.sentence),
                *(() if one.is_sure else (Run(" (not sure)", Style.MUTED),)),
                *_quotes(one.quotes, ids),
            )
            for one in observations
        )
    )


def _quotes(quotes: Sequence[Quote], ids: _Ids) -> Runs:
    runs: list[Run] = []
    for one in quotes:
        runs += [Run(" "), Run(f"“{one.text}”", Style.QUOTE), Run(" ")]
        runs.append(Run(place_and_time(one), Style.TIME, one.at_s or 0.0, ids.get(one.answer_id, "")))
    return tuple(runs)


def _round(part: RoundReport, number: int, ids: _Ids) -> Iterator[Block]:
    minutes = minutes_in_words(part)
    yield Heading(f"Round {number}: {part.title}{f' · {minutes}' if minutes else ''}", 3)
    values = [
        f"{name} {'not measured' if score.value is None else score.value}" for name, score in areas_of(part.scores)
    ]
    yield Paragraph((Run(" · ".join(values), Style.MUTED),))
    if part.answers:
        yield Table(
            f"The questions of round {number}",
            ("Question", "Technical accuracy", "Missed"),
            tuple(_line(answer, ids.get(answer.answer_id, "")) for answer in part.answers),
        )


def _line(answer: AnswerLine, answer_id: str) -> tuple[Runs, ...]:
    value = _STATES[answer.state] or ("not measured" if answer.technical is None else str(answer.technical))
    follow_up = (Run("Follow-up: ", Style.MUTED),) if answer.is_follow_up else ()
    at_s = 0.0 if answer_id else None
    return (
        (*follow_up, Run(answer.question, at_s=at_s, answer_id=answer_id)),
        (Run(value, Style.STRONG),),
        (Run("; ".join(answer.missed)),),
    )
