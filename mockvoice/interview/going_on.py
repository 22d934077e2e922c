"""From an answer to what comes next: what is told to the course, and how a coach would put the follow-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mockvoice.interview.candidate import says_no_more
from mockvoice.interview.events import Answered, gaps_of
from mockvoice.interview.steps import Ask

if TYPE_CHECKING:
    from concurrent.futures import Future

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.interview.parts import FollowUpCoach
    from mockvoice.interview.steps import Course

COACH_WITHIN_S: Final = 0.8
"""So long the coach may take for the words of a follow-up; then the usual ones are said."""


def transcript_of(scorecard: Scorecard | None) -> str:
    """Return the words of an answer; empty where nothing is known of them."""
    return "" if scorecard is None else " ".join(word.text for word in scorecard.words)


def answered(ask: Ask, scorecard: Scorecard | None, at_s: float) -> Answered:
    """Return that a question was answered, with what the answer lacked as far as that is known."""
    gaps = None if scorecard is None else gaps_of(ask.question, scorecard.coverage, len(scorecard.words))
    is_last = ask.is_candidates_turn and says_no_more(transcript_of(scorecard))
    return Answered(item=ask.item, at_s=at_s, gaps=gaps, is_last=is_last)


def ask_coach(
    coach: FollowUpCoach | None, course: Course, ask: Ask, event: Answered, transcript: str
) -> Future[str | None] | None:
    """Ask a coach how to put the follow-up to an answer; None where there is no coach, or no follow-up."""
    if coach is None or not coach.is_on or event.gaps is None:
        return None
    step = course.preview(event)
    if not isinstance(step, Ask) or not step.is_follow_up:
        return None
    question = ask.question
    names = {concept.id: concept.name for concept in (*question.concepts, *step.question.concepts)}
    lacking = [names[step.probes]] if step.probes in names else []
    return coach.follow_up(question, transcript, lacking, asked=(question.text,), within_s=COACH_WITHIN_S)
