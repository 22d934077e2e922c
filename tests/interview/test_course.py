"""Tests of mockvoice.interview.course and what it follows: events and follow-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import ConceptResult, Coverage, Status
from mockvoice.interview.course import InterviewCourse
from mockvoice.interview.events import (
    Answered,
    Asked,
    BreakEnded,
    Event,
    Gaps,
    Requested,
    Skipped,
    event_from_json,
    gaps_of,
)
from mockvoice.interview.lines import Lines
from mockvoice.interview.steps import Ask, Break, Close, Step
from tests.interview.plans import part, plan, question

if TYPE_CHECKING:
    from mockvoice.interview.plan import InterviewPlan

SOUND = Gaps(covered_share=1.0, word_count=90)
NO_COST = Gaps(missed=("cost",), covered_share=0.75, word_count=80)
NOTHING = Gaps(missed=("core", "cost"), covered_share=0.0, word_count=6)


class Walk:
    """Goes along a course with a clock of its own."""

    def __init__(self, followed: InterviewPlan) -> None:
        self.course = InterviewCourse(followed, Lines(followed.seed))
        self.at_s = 0.0
        self.events: list[Event] = []
        self.asked: list[Ask] = []
        self.step: Step | None = None
        self.put()

    def put(self) -> None:
        """Take what comes next."""
        self.step = self.course.next(self.at_s)
        if isinstance(self.step, Ask):
            self.asked.append(self.step)
            self.tell(Asked(item=self.step.item, at_s=self.at_s))

    def answer(self, gaps: Gaps | None = SOUND, *, for_s: float = 60.0, is_last: bool = False) -> None:
        """Answer what was asked, and take what comes next."""
        self.at_s += for_s
        self.tell(Answered(item=self.ask.item, at_s=self.at_s, gaps=gaps, is_last=is_last))
        self.put()

    def skip(self) -> None:
        """Pass, and take what comes next."""
        self.tell(Skipped(item=self.ask.item, at_s=self.at_s))
        self.put()

    def rest(self) -> None:
        """End a break."""
        self.tell(BreakEnded(at_s=self.at_s))
        self.put()

    def tell(self, event: Event) -> None:
        """Let the course know."""
        self.events.append(event)
        self.course.tell(event)

    @property
    def ask(self) -> Ask:
        """The question that stands."""
        assert isinstance(self.step, Ask)
        return self.step

    @property
    def items(self) -> list[str]:
        """The places of everything that was asked."""
        return [ask.item for ask in self.asked]


def test_an_interview_greets_asks_and_says_goodbye():
    """The first question comes with a greeting and with what the round is about; after the last one comes the end."""
    walk = Walk(plan(part("one", "two", follow_ups=0)))
    assert walk.ask.question.id == "one"
    assert len(walk.ask.lead) == 2
    assert walk.ask.lines[-1] == "What about one?"
    walk.answer()
    assert walk.ask.question.id == "two"
    assert len(walk.ask.lead) == 1
    walk.answer()
    assert isinstance(walk.step, Close)
    assert walk.step.lines[0]


def test_asking_what_comes_next_changes_nothing():
    """The same step comes as often as it is asked for."""
    walk = Walk(plan(part("one", break_after_minutes=5), part("two")))
    assert walk.course.next(1.0) == walk.course.next(500.0) == walk.step
    walk.answer(None)
    assert walk.course.next(60.0) == walk.course.next(60.0) == walk.step


def test_what_was_lacking_is_asked_for():
    """The pack's follow-up to a missed concept comes first; what is asked for once is not asked for again."""
    walk = Walk(plan(part("one", "two")))
    walk.answer(NO_COST)
    assert (walk.ask.item, walk.ask.question.text, walk.ask.probes) == ("1.1+1", "What does it cost?", "cost")
    assert walk.ask.is_follow_up
    assert [concept.id for concept in walk.ask.question.concepts] == ["cost"]
    assert walk.ask.question.id == "one+1"
    walk.answer()
    assert walk.ask.item == "1.2"


def test_a_missed_essential_concept_without_a_follow_up_gets_one_made():
    """It names the concept, as the pack has nothing to ask; the lesser concept follows."""
    walk = Walk(plan(part("one", "two")))
    walk.answer(Gaps(missed=("core", "cost"), covered_share=0.0, word_count=80))
    assert walk.ask.probes == "core"
    assert "core" in walk.ask.question.text.lower()
    walk.answer()
    assert walk.ask.probes == "cost"
    walk.answer()
    assert walk.ask.item == "1.2"


def test_what_was_said_wrongly_comes_before_what_was_missed():
    """A contradicted concept is asked for first."""
    walk = Walk(plan(part("one", "two")))
    walk.answer(Gaps(wrong=("cost",), missed=("core",), covered_share=0.0, word_count=80))
    assert walk.ask.probes == "cost"


def test_somebody_who_hardly_says_anything_is_helped_on():
    """A hint is given in place of a list of what is missing."""
    walk = Walk(plan(part("one", "two")))
    walk.answer(NOTHING)
    assert "What has it seen before?" in walk.ask.question.text
    assert [concept.id for concept in walk.ask.question.concepts] == ["core", "cost"]


def test_a_good_answer_gets_at_most_one_further_question():
    """The follow-up that may always be asked is asked once."""
    walk = Walk(plan(part("one", "two")))
    walk.answer()
    assert walk.ask.question.text == "And at ten times the size?"
    walk.answer()
    assert walk.ask.item == "1.2"


def test_never_more_follow_ups_than_the_round_allows():
    """One where one is allowed, none where none is."""
    walk = Walk(plan(part("one", "two", follow_ups=1)))
    walk.answer(Gaps(missed=("core", "cost"), covered_share=0.0, word_count=80))
    walk.answer()
    assert walk.items == ["1.1", "1.1+1", "1.2"]
    without = Walk(plan(part("one", "two", follow_ups=0)))
    without.answer(NO_COST)
    assert without.items == ["1.1", "1.2"]


def test_nothing_follows_what_was_skipped_or_not_judged():
    """The next question comes."""
    walk = Walk(plan(part("one", "two", "three")))
    walk.skip()
    assert walk.ask.item == "1.2"
    walk.answer(None)
    assert walk.ask.item == "1.3"


def test_time_ends_a_round():
    """No question is begun with less than half of its time left, and a warning comes before that, once."""
    walk = Walk(plan(part(*"abcdefgh", minutes=5, follow_ups=0)))
    while isinstance(walk.step, Ask):
        walk.answer()
    assert walk.items == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert [len(ask.lead) for ask in walk.asked[1:]].count(2) == 1


def test_a_round_by_number_asks_them_all():
    """However long the answers take."""
    walk = Walk(plan(part("one", "two", "three", minutes=1, by_count=True, follow_ups=0)))
    while isinstance(walk.step, Ask):
        walk.answer(for_s=300)
    assert walk.items == ["1.1", "1.2", "1.3"]
    assert walk.asked[0].count == 3


def test_the_first_question_of_a_round_is_always_asked():
    """A round that begins late still has its question."""
    walk = Walk(plan(part("one", minutes=1), part("two", minutes=1)))
    walk.answer(None, for_s=600)
    assert walk.ask.item == "2.1"
    assert walk.ask.round_number == 2


def test_breaks_come_between_rounds():
    """The break tells how long it is and what comes then; it ends when the person says so."""
    walk = Walk(plan(part("one", break_after_minutes=10), part("two", title="Design")))
    walk.answer(None)
    assert isinstance(walk.step, Break)
    assert (walk.step.minutes, walk.step.next_title) == (10, "Design")
    walk.rest()
    assert walk.ask.item == "2.1"
    assert walk.course.left_s(walk.at_s) == 600


def test_the_candidate_may_ask():
    """Up to three questions, or until there are none."""
    walk = Walk(plan(part("one", candidate_questions=True)))
    walk.answer(None)
    assert walk.ask.is_candidates_turn
    walk.answer(None)
    assert walk.ask.item == "1.c2"
    walk.answer(None, is_last=True)
    assert isinstance(walk.step, Close)
    eager = Walk(plan(part("one", candidate_questions=True)))
    for _ in range(4):
        eager.answer(None)
    assert isinstance(eager.step, Close)
    assert eager.items == ["1.1", "1.c1", "1.c2", "1.c3"]
    silent = Walk(plan(part("one", candidate_questions=True)))
    silent.answer(None)
    silent.skip()
    assert isinstance(silent.step, Close)


def test_nothing_comes_after_the_goodbye():
    """Once it was said, the course has ended."""
    walk = Walk(plan(part("one")))
    walk.answer(None)
    walk.tell(Asked(item="close", at_s=walk.at_s))
    assert walk.course.next(walk.at_s) is None


STEPS = st.lists(st.sampled_from(["sound", "cost", "nothing", "unjudged", "skip"]), max_size=12)


@given(STEPS, st.integers(0, 12))
def test_an_interview_goes_on_where_it_was(steps: list[str], cut: int):
    """A course that is told the stored events stands where the first one stood, and goes on in the same words."""
    followed = plan(
        part("a", "b", "c", minutes=6, candidate_questions=True, break_after_minutes=5), part("d", "e", title="Next")
    )
    walk = Walk(followed)
    gaps = {"sound": SOUND, "cost": NO_COST, "nothing": NOTHING, "unjudged": None}
    events: list[Event] = []
    resumed: InterviewCourse | None = None
    for number, step in enumerate(steps):
        if number == cut:
            events = [event_from_json(event.model_dump_json()) for event in walk.events]
            resumed = InterviewCourse(followed, Lines(followed.seed), events=events)
            assert resumed.next(walk.at_s) == walk.course.next(walk.at_s)
            assert resumed.current_item == walk.course.current_item
        if isinstance(walk.step, Break):
            walk.rest()
        elif isinstance(walk.step, Ask):
            walk.skip() if step == "skip" else walk.answer(gaps[step])
    if resumed is not None:
        for event in walk.events[len(events) :]:
            resumed.tell(event)
        assert resumed.next(walk.at_s) == walk.course.next(walk.at_s)


@given(STEPS)
def test_no_question_comes_twice(steps: list[str]):
    """Whatever is answered, each place and each text stands once in an interview."""
    walk = Walk(plan(part("a", "b", "c", minutes=30), part("d", "e")))
    for step in steps:
        if isinstance(walk.step, Ask):
            walk.skip() if step == "skip" else walk.answer(NOTHING if step == "nothing" else SOUND)
    assert len(set(walk.items)) == len(walk.items)
    ids = [ask.question.id for ask in walk.asked]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "event",
    [
        Asked(item="1.1", at_s=1.5),
        Answered(item="1.1", at_s=70.0, gaps=NO_COST, is_last=True),
        Skipped(item="1.2", at_s=71.0),
        Requested(item="1.2", at_s=72.0, request="moment", words="one moment please"),
        BreakEnded(at_s=80.0),
    ],
)
def test_events_survive_being_stored(event: Event):
    """JSON and back gives the same event."""
    assert event_from_json(event.model_dump_json()) == event


def test_gaps_put_what_matters_first():
    """Essential concepts come before heavier ones; what is not sure is not called wrong."""
    asked = question("one")

    def result(name: str, status: Status, certainty: float) -> ConceptResult:
        return ConceptResult(name, name, 3.0 if name == "core" else 1.0, status, 0.5, None, certainty)

    both = Coverage(0, (result("cost", Status.MISSED, 0.9), result("core", Status.MISSED, 0.9)))
    assert gaps_of(asked, both, 40) == Gaps(missed=("core", "cost"), covered_share=0.0, word_count=40)
    unsure = Coverage(50, (result("core", Status.CONTRADICTED, 0.4), result("cost", Status.COVERED, 0.9)))
    assert gaps_of(asked, unsure, 40) == Gaps(covered_share=0.25, word_count=40)
    assert gaps_of(asked, None, 40) is None
