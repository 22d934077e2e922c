"""The report of an interview: what a good interviewer's notes hold, made from what is known of the interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.reports.accuracy import earned_of, measure_exchange, wrongs_of
from mockvoice.reports.approach_changes import missing_steps
from mockvoice.reports.exchanges import Exchange, exchanges_of, heard_of, places_of, state_of
from mockvoice.reports.gains import changes_of, gains_of, improvements_of
from mockvoice.reports.notes import notes_of
from mockvoice.reports.report_parts import (
    AnswerLine,
    AnswerState,
    InterviewReport,
    RoundReport,
    from_json,
    to_json,
    to_json_object,
)
from mockvoice.reports.result import give_scores
from mockvoice.reports.strengths import strengths_of
from mockvoice.reports.weighing import is_lacking, points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.reports.exchanges import Heard
    from mockvoice.reports.interview_record import AnswerRecord, InterviewRecord, RoundRecord

__all__ = ["InterviewReport", "from_json", "make_report", "to_json", "to_json_object"]


def make_report(record: InterviewRecord) -> InterviewReport:
    """Return the report. The same record gives the same report, byte for byte.

    Scores of a round are made from its own answers, those of the interview from all answers: a long round weighs more
    than a short one.
    """
    rounds = exchanges_of(record)
    exchanges = [one for part in rounds for one in part]
    places = places_of(record)
    changes = changes_of(exchanges)
    return InterviewReport(
        title=record.title,
        mode=record.mode,
        scores=give_scores(exchanges),
        rounds=tuple(_round(*each) for each in zip(record.rounds, rounds, places, strict=True)),
        strengths=strengths_of(exchanges),
        improvements=improvements_of(exchanges, changes),
        gains=gains_of(exchanges, changes),
        missing_steps=tuple(missing_steps(exchanges)),
        notes=notes_of(record, exchanges, [place for part in places for place in part]),
    )


def _round(one: RoundRecord, exchanges: Sequence[Exchange], places: Sequence[str]) -> RoundReport:
    counting = {heard.record.answer_id: (exchange, heard) for exchange in exchanges for heard in exchange.heard}
    return RoundReport(
        title=one.title,
        about=one.about,
        minutes_planned=one.minutes_planned,
        minutes_spent=one.minutes_spent,
        scores=give_scores(exchanges),
        answers=tuple(
            _line(answer, place, counting.get(answer.answer_id))
            for answer, place in zip(one.answers, places, strict=True)
        ),
    )


def _line(answer: AnswerRecord, place: str, counted: tuple[Exchange, Heard] | None) -> AnswerLine:
    """Return one question's line; an attempt that does not count is judged as if it were the only one."""
    question = answer.question
    technical: int | None = None
    missed: tuple[str, ...] = ()
    state = state_of(answer)
    if state is AnswerState.SCORED:
        exchange = _alone(answer, place) if counted is None or answer.is_follow_up else counted[0]
        technical = points(measure_exchange(exchange).value)
        wrong = {one.name for one in wrongs_of(exchange) if one.is_sure and one.heard is exchange.main}
        missed = tuple(
            each.result.name
            for each in earned_of(exchange)
            if (each.is_essential and is_lacking(each.result) and each.recovery is None and each.result.is_sure)
            or each.result.name in wrong
        )
    return AnswerLine(
        answer_id=answer.answer_id,
        place=place,
        question_id=question.id,
        question=question.text,
        pack_id=answer.pack_id,
        topic=question.topic,
        stage=question.stage,
        difficulty=question.difficulty,
        state=state,
        is_follow_up=answer.is_follow_up,
        technical=technical,
        missed=missed,
    )


def _alone(answer: AnswerRecord, place: str) -> Exchange:
    return Exchange(place, answer.question, heard_of(answer, place), ())
