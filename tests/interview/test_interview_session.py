"""Tests of a session that is an interview: no reports between, requests, breaks, a goodbye, and going on later."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import DiskFullError, MockVoiceError
from mockvoice.interview.course import InterviewCourse
from mockvoice.interview.events import Answered, Asked, Requested, Skipped, event_from_json
from mockvoice.interview.keeping import InterviewPaper
from mockvoice.interview.lines import Lines
from mockvoice.interview.requests import RequestKind
from mockvoice.interview.session import Session
from mockvoice.interview.state import Phase, SessionState
from mockvoice.storage.interviews import Interviews
from tests.helpers.session_parts import Stage, tone
from tests.interview.plans import part, plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from mockvoice.interview.events import Event
    from mockvoice.interview.plan import InterviewPlan
    from mockvoice.packs.model import Question


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """The parts of a session over a fresh history file."""
    made = Stage(tmp_path / "history.db")
    yield made
    made.close()


class ScriptedCoach:
    """Puts every follow-up in the same words, when the test says so."""

    def __init__(self, *, is_on: bool = True) -> None:
        self.is_on = is_on
        self.asked: list[tuple[str, tuple[str, ...]]] = []
        self.answers: list[Future[str | None]] = []
        self.warmed: list[str] = []

    def warm_up(self, question: Question) -> Future[None]:
        """Note which question is going to be answered."""
        self.warmed.append(question.id)
        return Future()

    def follow_up(
        self, question: Question, transcript: str, gaps: Sequence[str], *, asked: Sequence[str] = (), within_s: float
    ) -> Future[str | None]:
        """Note what is to be put in words."""
        assert within_s < 2
        assert asked == (question.text,)
        self.asked.append((transcript, tuple(gaps)))
        self.answers.append(Future())
        return self.answers[-1]


class Room:
    """An interview with a clock and a patience that the test moves."""

    def __init__(
        self,
        stage: Stage,
        followed: InterviewPlan,
        *,
        session_id: str | None = None,
        read_aloud: bool = True,
        coach: ScriptedCoach | None = None,
    ) -> None:
        self.stage = stage
        self.plan = followed
        self.now_s = 1000.0
        self.waiting: list[Callable[[], None]] = []
        self.states: list[SessionState] = []
        self.faults: list[MockVoiceError] = []
        events = () if session_id is None else self.events_of(session_id)
        course = InterviewCourse(followed, Lines(followed.seed), events=events)
        parts = replace(stage.parts, clock=lambda: self.now_s, later=self._later, coach=coach)
        self.session = Session(
            parts,
            course,
            pack_id="",
            title=followed.title,
            lines=Lines(followed.seed),
            read_aloud=read_aloud,
            paper=InterviewPaper(followed.preset_id, followed.mode, followed.seed, followed.model_dump_json()),
            session_id=session_id,
            at_s=events[-1].at_s if events else 0.0,
        )
        self.session.on_changed = self.states.append
        self.session.on_fault = self.faults.append

    def _later(self, _delay_s: float, call: Callable[[], None]) -> Callable[[], None]:
        self.waiting.append(call)
        return lambda: self.waiting.remove(call) if call in self.waiting else None

    def reach(self, phase: Phase) -> None:
        """Run until the session is in `phase`."""
        self.stage.pump.run_until(lambda: self.session.state.phase is phase)

    def listen(self) -> None:
        """Let the interviewer speak to the end."""
        self.stage.interviewer.finish()
        self.reach(Phase.THINKING)

    def speak(self, *, seed: int = 1) -> None:
        """Begin an answer and say something."""
        self.session.begin_answer()
        self.reach(Phase.RECORDING)
        self.stage.recorders[-1].deliver(tone(seed=seed))

    def answer(self) -> None:
        """Answer what is asked, and hear what comes next begin."""
        before = self.session.state.ask.item
        self.speak()
        self.now_s += 30
        self.session.end_answer()
        self.stage.pump.run_until(
            lambda: self.session.state.ask.item != before or self.session.state.phase in {Phase.BREAK, Phase.CLOSING}
        )

    def events_of(self, session_id: str) -> tuple[Event, ...]:
        """Return what is stored of an interview."""
        stored = self.stage.on_database(lambda stores: stores.interviews.load(session_id))
        assert stored is not None
        return tuple(event_from_json(body) for body in stored.events)

    @property
    def events(self) -> tuple[Event, ...]:
        """What is stored of this one, once all is that was to be."""
        self.stage.on_database(lambda _: None)
        assert self.session.session_id is not None
        return self.events_of(self.session.session_id)


def test_a_realistic_interview_holds_its_reports_back(stage: Stage) -> None:
    """Question follows upon answer without a report; at the end every answer has one and the session is over."""
    room = Room(stage, plan(part("one", "two", follow_ups=0)))
    room.session.start()
    assert room.session.state.is_realistic
    room.listen()
    room.answer()
    assert room.session.state.ask.item == "1.2"
    room.listen()
    room.answer()
    assert room.session.state.phase is Phase.CLOSING
    stage.interviewer.finish()
    room.reach(Phase.ENDED)
    assert room.session.is_over
    assert Phase.SCORED not in {state.phase for state in room.states}
    session_id = room.session.session_id
    assert session_id is not None
    answer_ids = stage.on_database(lambda stores: stores.interviews.answer_ids(session_id))
    answers = [stage.on_database(lambda stores, each=each: stores.answers.load(each)) for each in answer_ids]
    assert [(answer.item, answer.position) for answer in answers] == [("1.1", 1), ("1.2", 2)]
    assert all(answer.scorecard is not None for answer in answers)
    assert stage.on_database(lambda stores: stores.interviews.interrupted()) == ()
    kinds = [type(event) for event in room.events]
    assert kinds == [Asked, Answered, Asked, Answered, Asked]


def test_what_is_said_is_what_is_shown(stage: Stage) -> None:
    """Every line that the voice was given stands in the state that the window draws, word for word."""
    room = Room(stage, plan(part("one", "two", follow_ups=0)))
    room.session.start()
    room.listen()
    room.answer()
    shown: list[str] = []
    for state in room.states:
        if state.lines and list(state.lines) != shown[-len(state.lines) :]:
            shown += state.lines
    assert stage.interviewer.said == shown


def test_the_interviewer_does_not_wait_for_a_slow_report(stage: Stage) -> None:
    """After a moment the next question is asked while the report is still being made; the end waits for all of them."""
    room = Room(stage, plan(part("one", "two", follow_ups=0)))
    room.session.start()
    room.listen()
    stage.scorer.gate.clear()
    room.speak()
    room.session.end_answer()
    assert room.session.state.phase is Phase.SCORING
    (late,) = room.waiting
    late()
    room.reach(Phase.ASKING)
    assert room.session.state.ask.item == "1.2"
    assert room.session.state.pending_count == 1
    room.session.skip_question()
    assert room.session.state.phase is Phase.CLOSING
    stage.interviewer.finish()
    stage.pump.run_until(lambda: room.session.state.line is None)
    assert room.session.state.phase is Phase.CLOSING
    stage.scorer.gate.set()
    room.reach(Phase.ENDED)
    assert room.session.state.pending_count == 0


def test_a_follow_up_comes_from_what_was_heard_so_far(stage: Stage) -> None:
    """Where the report takes its time, what was judged while the person spoke decides."""
    room = Room(stage, plan(part("one", "two")))
    room.session.start()
    room.listen()
    room.speak()
    scorecard = stage.scorer.score(room.session.state.question, tone())
    stage.scorer.listenings[-1].so_far = scorecard
    stage.scorer.gate.clear()
    room.session.end_answer()
    (late,) = room.waiting
    late()
    room.reach(Phase.ASKING)
    assert room.session.state.ask.item == "1.1+1"
    stage.scorer.gate.set()


@pytest.mark.parametrize("words", ["And what would that cost a small team?", None])
def test_a_coach_may_put_the_follow_up_in_its_own_words(stage: Stage, words: str | None) -> None:
    """Its words are asked, stored and shown, about the same concept; where it has none, the usual ones come."""
    coach = ScriptedCoach()
    room = Room(stage, plan(part("one", "two")), coach=coach)
    room.session.start()
    room.listen()
    room.speak()
    room.session.end_answer()
    stage.pump.run_until(lambda: room.session.state.pending_count == 0)
    assert room.session.state.phase is Phase.SCORING
    ((transcript, lacking),) = coach.asked
    assert transcript.startswith("The model is overfitting")
    assert lacking == ("The cost",)
    assert coach.warmed == ["one"]
    coach.answers[0].set_result(words)
    room.reach(Phase.ASKING)
    ask = room.session.state.ask
    assert ask.item == "1.1+1"
    assert (ask.question.text == words) == (words is not None)
    assert [concept.id for concept in ask.question.concepts] == [ask.probes]
    (answered,) = [event for event in room.events if isinstance(event, Answered)]
    assert answered.suggested == (words or "")
    again = InterviewCourse(room.plan, Lines(room.plan.seed), events=room.events)
    assert again.next(room.session.at_s) == ask


def test_a_coach_is_not_asked_where_nothing_follows(stage: Stage) -> None:
    """Nor where it is switched off."""
    coach = ScriptedCoach()
    room = Room(stage, plan(part("one", "two", follow_ups=0)), coach=coach)
    room.session.start()
    room.listen()
    room.answer()
    assert coach.asked == []
    off = ScriptedCoach(is_on=False)
    silent = Room(stage, plan(part("one", "two")), coach=off)
    silent.session.start()
    silent.listen()
    silent.answer()
    assert silent.session.state.ask.item == "1.1+1"
    assert off.asked == []


def test_thinking_is_measured_apart_from_speaking(stage: Stage) -> None:
    """From the end of the question to the begin of the answer, a moment that was asked for included."""
    room = Room(stage, plan(part("one")))
    room.session.start()
    room.listen()
    room.now_s += 4
    room.session.request(RequestKind.MOMENT)
    assert room.session.state.phase is Phase.ASKING
    room.listen()
    room.now_s += 7
    room.answer()
    session_id = room.session.session_id
    assert session_id is not None
    (answer_id,) = stage.on_database(lambda stores: stores.interviews.answer_ids(session_id))
    assert stage.on_database(lambda stores: stores.answers.load(answer_id)).thinking_s == 11
    assert [event.request for event in room.events if isinstance(event, Requested)] == ["moment"]


def test_a_question_is_put_in_other_words(stage: Stage) -> None:
    """What is said then stands in the window too."""
    room = Room(stage, plan(part("one")))
    room.session.start()
    room.listen()
    room.session.request(RequestKind.REPHRASE)
    assert stage.interviewer.said[-1].endswith("Tell me about one.")
    assert room.session.state.lines == (stage.interviewer.said[-1],)


def test_a_request_by_voice_is_met_and_is_no_answer(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The recording ends, nothing of it counts as an answer, and the question is repeated."""
    words = ("Sorry,", "could", "you", "repeat", "that?")
    monkeypatch.setattr("tests.helpers.session_parts.WORDS", words)
    room = Room(stage, plan(part("one")))
    room.session.start()
    room.listen()
    room.session.begin_answer()
    room.reach(Phase.RECORDING)
    for seed in range(len(words)):
        stage.recorders[-1].deliver(tone(seed=seed))
    room.reach(Phase.ASKING)
    assert stage.interviewer.said[-1] == "What about one?"
    assert len(room.session.state.lines) == 2
    (requested,) = [event for event in room.events if isinstance(event, Requested)]
    assert requested.request == "repeat"
    assert requested.words.startswith("Sorry, could you repeat")
    room.listen()
    session_id = room.session.session_id
    assert session_id is not None
    assert stage.on_database(lambda stores: stores.interviews.answer_ids(session_id)) == ()
    assert stage.on_database(lambda stores: stores.recordings.cut_off()) == ()
    assert stage.recorders[-1].stopped


def test_a_break_ends_when_the_person_says_so(stage: Stage) -> None:
    """The interviewer announces it; the next round greets with its own words."""
    room = Room(stage, plan(part("one", break_after_minutes=5, follow_ups=0), part("two", title="Design")))
    room.session.start()
    room.listen()
    room.answer()
    assert room.session.state.phase is Phase.BREAK
    assert room.session.state.rest is not None
    room.now_s += 600
    room.session.next_question()
    assert room.session.state.ask.item == "2.1"
    assert room.session.left_s == 600


def test_an_interview_that_was_left_goes_on_at_its_question(stage: Stage) -> None:
    """The same question is asked again, with a welcome, in the same session; time away does not count."""
    followed = plan(part("one", "two", follow_ups=0))
    room = Room(stage, followed)
    room.session.start()
    room.listen()
    room.answer()
    room.listen()
    room.session.leave()
    assert not room.session.is_over
    session_id = room.session.session_id
    (left,) = stage.on_database(lambda stores: stores.interviews.interrupted())
    assert (left.session_id, left.answer_count) == (session_id, 1)
    again = Room(stage, followed, session_id=session_id)
    again.now_s = 900_000.0
    again.session.start()
    assert again.session.state.ask.item == "1.2"
    assert again.session.state.lines[-1] == "What about two?"
    assert again.session.at_s == 30
    again.listen()
    again.answer()
    stage.interviewer.finish()
    again.reach(Phase.ENDED)
    items = [event.item for event in again.events if isinstance(event, Asked)]
    assert items == ["1.1", "1.2", "close"]
    assert stage.on_database(lambda stores: stores.interviews.interrupted()) == ()


def test_the_same_answers_give_the_same_interview(stage: Stage, tmp_path: Path) -> None:
    """Two runs say the same words and store the same events."""

    def run(on: Stage) -> tuple[list[str], tuple[Event, ...]]:
        room = Room(on, plan(part("one", "two"), seed=31))
        room.session.start()
        while room.session.state.phase is not Phase.CLOSING:
            room.listen()
            room.answer()
        on.interviewer.finish()
        room.reach(Phase.ENDED)
        return on.interviewer.said, room.events

    other = Stage(tmp_path / "other.db")
    try:
        assert run(stage) == run(other)
    finally:
        other.close()


def test_coached_interviews_show_a_report_after_each_answer(stage: Stage) -> None:
    """The follow-up comes after it, and the last attempt decides which."""
    room = Room(stage, plan(part("one", "two"), mode="coached"))
    room.session.start()
    room.listen()
    room.speak()
    room.session.end_answer()
    room.reach(Phase.SCORED)
    assert room.session.state.scorecard is not None
    room.session.try_again()
    room.listen()
    room.speak()
    room.session.end_answer()
    room.reach(Phase.SCORED)
    room.session.next_question()
    assert room.session.state.ask.item == "1.1+1"
    assert len([event for event in room.events if isinstance(event, Answered)]) == 1


def test_without_a_voice_the_goodbye_is_read(stage: Stage) -> None:
    """It stands there until the person goes on."""
    room = Room(stage, plan(part("one", follow_ups=0)), read_aloud=False)
    room.session.start()
    assert room.session.state.phase is Phase.THINKING
    room.session.skip_question()
    assert room.session.state.phase is Phase.CLOSING
    assert room.session.state.lines
    room.session.next_question()
    assert room.session.state.phase is Phase.ENDED
    assert [type(event) for event in room.events] == [Asked, Skipped, Asked]


def test_events_that_a_full_disk_refused_are_stored_later(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person is told once, and no event is missing in the end."""
    full = {"now": True}
    real = Interviews.add_event

    def add(self: Interviews, session_id: str, body: str) -> None:
        if full["now"]:
            raise DiskFullError("The disk is full.", kept="It is in memory.", mend="Make room.")
        real(self, session_id, body)

    monkeypatch.setattr(Interviews, "add_event", add)
    room = Room(stage, plan(part("one", "two", follow_ups=0)))
    room.session.start()
    stage.pump.run_until(lambda: bool(room.faults))
    room.listen()
    full["now"] = False
    room.session.skip_question()
    assert [type(event) for event in room.events] == [Asked, Skipped, Asked]
    assert [type(fault) for fault in room.faults] == [DiskFullError]
