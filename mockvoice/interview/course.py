"""The course of an interview: what comes next, given the plan and what has happened so far.

A course is a pure function of its plan and of the events that it is told: the same plan, seed and answers give the same
questions, in the same words. An interview that was cut off goes on by telling a new course the stored events.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mockvoice.interview.events import Answered, Asked, BreakEnded, Event, Gaps, Skipped
from mockvoice.interview.follow_up import CANDIDATE_QUESTION, FOLLOW_UP_TARGET_S, choose_follow_up
from mockvoice.interview.steps import Ask, Break, Close, Mode, Step
from mockvoice.packs.model import Question

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mockvoice.interview.lines import Lines, PartOfDay
    from mockvoice.interview.plan import InterviewPlan, PlannedQuestion, PlannedRound

LEAST_SHARE_OF_TARGET = 0.5
"""Another question is begun only while this share of the time that a good answer takes is left."""

FOLLOW_UP_S = 30.0
"""A follow-up is asked only while so much time is left in the round."""

NEARLY_UP_S = 180.0
"""When less than this is left before another question, the interviewer says so."""

MOST_CANDIDATE_QUESTIONS = 3


@dataclass(slots=True)
class _RoundSoFar:
    """Where a round stands."""

    began_s: float | None = None
    asked: int = 0
    follow_ups: int = 0
    gaps: Gaps | None = None
    suggested: str = ""
    probed: tuple[str, ...] = ()
    candidate_questions: int = 0
    is_over: bool = False
    was_told_of_time: bool = False


class InterviewCourse:
    """Follows a plan: rounds, questions while their time lasts, follow-ups to what was lacking, breaks and a goodbye.

    Args:
        plan: With more questions than the time may hold.
        lines: The interviewer's words.
        part_of_day: For the greeting.
        events: What has happened, where an interview goes on that was cut off.
    """

    def __init__(
        self, plan: InterviewPlan, lines: Lines, *, part_of_day: PartOfDay = "morning", events: Iterable[Event] = ()
    ) -> None:
        self.plan = plan
        self._lines = lines
        self._part_of_day = part_of_day
        self._round = 0
        self._so_far = _RoundSoFar()
        self._after_break = False
        self._asked_count = 0
        self._current: Ask | None = None
        self._ended = False
        self.last_ask: Ask | None = None
        for event in events:
            self.tell(event)

    @property
    def mode(self) -> Mode:
        """The plan's."""
        return self.plan.mode

    @property
    def question_count(self) -> int:
        """How many main questions the plan's minutes will hold."""
        return sum(each.expected_count for each in self.plan.rounds)

    @property
    def current_item(self) -> str:
        """The place of the question that was asked and not answered."""
        return "" if self._current is None else self._current.item

    def left_s(self, at_s: float) -> float | None:
        """Return how much of the round's time is left, not less than 0."""
        if self._round >= len(self.plan.rounds):
            return None
        began_s = at_s if self._so_far.began_s is None else self._so_far.began_s
        return max(0.0, self.plan.rounds[self._round].minutes * 60 - (at_s - began_s))

    def preview(self, event: Answered) -> Step | None:
        """Return what would come next after an answer."""
        other = copy(self)
        other._so_far = replace(self._so_far)  # noqa: SLF001 (a copy of this very object)
        other.tell(event)
        return other.next(event.at_s)

    def next(self, at_s: float) -> Step | None:
        """Return what comes next."""
        if self._ended:
            return None
        if self._current is not None:
            return self._current
        if self._round >= len(self.plan.rounds):
            return self._goodbye()
        now, so_far = self.plan.rounds[self._round], self._so_far
        left_s = self.left_s(at_s) or 0.0
        if so_far.is_over:
            return self._after_round(now)
        return (
            self._follow_up(now, left_s)
            or self._main_question(now, left_s)
            or self._candidates_turn(now, left_s)
            or self._after_round(now)
        )

    def tell(self, event: Event) -> None:
        """Take what happened."""
        if isinstance(event, Asked):
            step = self.next(event.at_s)
            if isinstance(step, Ask):
                self._begin(step, event.at_s)
            elif isinstance(step, Close):
                self._ended = True
        elif isinstance(event, Answered | Skipped):
            self._finish(event)
        elif isinstance(event, BreakEnded):
            self._open_next_round()

    # What comes next

    def _follow_up(self, now: PlannedRound, left_s: float) -> Ask | None:
        so_far = self._so_far
        if so_far.gaps is None or so_far.follow_ups >= now.follow_ups or left_s < FOLLOW_UP_S:
            return None
        main = now.questions[so_far.asked - 1]
        number = so_far.follow_ups + 1
        item = f"{self._main_item}+{number}"
        key = self._asked_count
        chosen = choose_follow_up(main.question, so_far.gaps, so_far.probed, number=number, lines=self._lines, key=key)
        if chosen is None:
            return None
        lead = self._lines.transition(to_follow_up=True, topic_changes=False, key=key)
        question = chosen.question
        if so_far.suggested:
            question = question.model_copy(update={"text": so_far.suggested})
        return self._ask(item, main, (lead,), question=question, probes=chosen.probes)

    def _main_question(self, now: PlannedRound, left_s: float) -> Ask | None:
        so_far = self._so_far
        if so_far.asked >= len(now.questions):
            return None
        planned = now.questions[so_far.asked]
        if not now.by_count and so_far.asked:
            free_s = left_s - now.candidate_questions_s
            if free_s < LEAST_SHARE_OF_TARGET * planned.question.length_s:
                return None
        item = f"{self._round + 1}.{so_far.asked + 1}"
        return self._ask(item, planned, self._lead(now, planned, left_s))

    def _lead(self, now: PlannedRound, planned: PlannedQuestion, left_s: float) -> tuple[str, ...]:
        if self._so_far.asked == 0:
            greeting = (self._lines.greeting(self.plan, self._part_of_day),) if self._round == 0 else ()
            return (*greeting, self._lines.round_opening(now, self._round + 1, len(self.plan.rounds)))
        before = now.questions[self._so_far.asked - 1].question
        changes = planned.question.topic != before.topic
        key = self._asked_count
        words = [self._lines.transition(to_follow_up=False, topic_changes=changes, key=key)]
        if not now.by_count and left_s < NEARLY_UP_S and not self._so_far.was_told_of_time:
            words.append(self._lines.time_is_nearly_up(key=key))
        return tuple(words)

    def _candidates_turn(self, now: PlannedRound, left_s: float) -> Ask | None:
        done = self._so_far.candidate_questions
        if not now.candidate_questions or done >= MOST_CANDIDATE_QUESTIONS or (done and left_s < FOLLOW_UP_S):
            return None
        item = f"{self._round + 1}.c{done + 1}"
        key = self._asked_count
        say = self._lines.candidate_question_thanks if done else self._lines.candidate_questions_opening
        question = Question(
            id=CANDIDATE_QUESTION, text=say(key=key), stage="candidate-questions", target_s=FOLLOW_UP_TARGET_S
        )
        return self._ask(item, None, (), question=question)

    def _after_round(self, now: PlannedRound) -> Step:
        is_last = self._round + 1 >= len(self.plan.rounds)
        if is_last:
            return self._goodbye()
        following = self.plan.rounds[self._round + 1]
        if now.break_after_minutes:
            lines = (self._lines.break_line(now.break_after_minutes, key=self._asked_count),)
            return Break(lines, now.break_after_minutes, following.title)
        self._open_next_round()
        # A new round always asks its first question, whatever the time.
        step = self.next(0.0)
        if step is None:
            raise RuntimeError("a round without questions was planned")
        return step

    def _goodbye(self) -> Close:
        return Close((self._lines.closing(self.plan),))

    def _ask(
        self,
        item: str,
        planned: PlannedQuestion | None,
        lead: tuple[str, ...],
        *,
        question: Question | None = None,
        probes: str = "",
    ) -> Ask:
        now = self.plan.rounds[self._round]
        is_main = question is None
        asked = question if question is not None or planned is None else planned.question
        if asked is None:
            raise ValueError("nothing is asked")
        may_follow = () if planned is None or now.follow_ups == 0 else planned.question.follow_ups
        return Ask(
            item,
            asked,
            "" if planned is None else planned.pack_id,
            "" if planned is None else planned.pack_title,
            lead=lead,
            round_number=self._round + 1,
            round_count=len(self.plan.rounds),
            round_title=now.title,
            number=self._so_far.asked + is_main,
            count=now.expected_count if now.by_count else None,
            probes=probes,
            likely_next=tuple(each.text for each in may_follow),
        )

    # What happened

    @property
    def _main_item(self) -> str:
        return f"{self._round + 1}.{self._so_far.asked}"

    def _begin(self, step: Ask, at_s: float) -> None:
        so_far = self._so_far
        self._asked_count += 1
        if so_far.began_s is None:
            so_far.began_s = at_s
        if step.is_candidates_turn:
            so_far.candidate_questions += 1
        elif step.is_follow_up:
            so_far.follow_ups += 1
            so_far.probed = (*so_far.probed, step.probes or step.question.text)
        else:
            left_s = self.left_s(at_s) or 0.0
            is_told = so_far.asked > 0 and step.count is None and left_s < NEARLY_UP_S
            so_far.was_told_of_time = so_far.was_told_of_time or is_told
            so_far.asked += 1
            so_far.follow_ups, so_far.gaps, so_far.probed = 0, None, ()
            so_far.suggested = ""
        self._current = self.last_ask = step

    def _finish(self, event: Answered | Skipped) -> None:
        step, self._current = self._current, None
        if step is None:
            return
        so_far = self._so_far
        so_far.suggested = event.suggested if isinstance(event, Answered) else ""
        if step.is_candidates_turn:
            so_far.is_over = isinstance(event, Skipped) or event.is_last
        elif isinstance(event, Skipped):
            so_far.gaps = None
        elif step.is_follow_up:
            so_far.gaps = None if so_far.gaps is None else so_far.gaps.without(step.probes)
        else:
            so_far.gaps = event.gaps

    def _open_next_round(self) -> None:
        self._round += 1
        self._so_far = _RoundSoFar()
