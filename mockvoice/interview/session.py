"""The course of a session: asking, thinking, recording, scoring, scored, and on to whatever its course says next.

A state machine without a window. It is driven by calls and reports by callbacks, all on one thread; what takes time
runs on workers (see `parts`) and comes back through `post`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from mockvoice.errors import MicrophoneLostError, MockVoiceError
from mockvoice.interview.answering import Answering, AnsweringEvents
from mockvoice.interview.events import Answered, Asked, BreakEnded, Event, Requested, Skipped
from mockvoice.interview.finishing import Done, Outcome, store
from mockvoice.interview.going_on import answered, ask_coach, transcript_of
from mockvoice.interview.keeping import InterviewPaper, Keeping
from mockvoice.interview.requests import RequestKind, find_request
from mockvoice.interview.state import CATCHING_UP_S, Phase, SessionState
from mockvoice.interview.steps import Ask, Break, Close, Course, Step
from mockvoice.interview.watching import watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.audio.level import Meter
    from mockvoice.interview.lines import Lines
    from mockvoice.interview.parts import LiveView, Parts
    from mockvoice.storage.code_works import CodeWork

DECIDE_WITHIN_S: Final = 1.2
"""So long a realistic interviewer waits for the report before going on with what was known while the person spoke."""

CANDIDATE_WITHIN_S: Final = 4.0
"""The same for the candidate's own questions, of which it has to be known whether there is one."""

_UNEXPECTED = (
    "The answer could not be scored because of a fault in MockVoice. What was recorded up to then is kept, and is "
    "offered when MockVoice starts again."
)
_BEFORE: Final = frozenset({Phase.ASKING, Phase.THINKING})


def _ignore_state(_state: SessionState) -> None:
    return None


def _ignore_fault(_error: MockVoiceError) -> None:
    return None


class Session:
    """One practice session along a course.

    Args:
        parts: What the session works with.
        course: Says what comes next; has at least one question.
        pack_id: Stored with the session.
        title: Likewise, and shown.
        lines: The interviewer's words for what the person asks for.
        read_aloud: Whether questions are spoken.
        paper: What is stored of an interview; None for a session that cannot be gone on with.
        session_id: Of a stored interview that goes on; its course was told all that happened before.
        at_s: How long that interview had lasted, in seconds.
        position: How many questions had been asked in it before the one that comes now.
    """

    def __init__(
        self,
        parts: Parts,
        course: Course,
        *,
        pack_id: str,
        title: str,
        lines: Lines,
        read_aloud: bool = True,
        paper: InterviewPaper | None = None,
        session_id: str | None = None,
        at_s: float = 0.0,
        position: int = 0,
    ) -> None:
        self.on_changed: Callable[[SessionState], None] = _ignore_state
        self.on_fault: Callable[[MockVoiceError], None] = _ignore_fault
        self._parts = parts
        self._course = course
        self._lines = lines
        self._read_aloud = read_aloud
        self._is_resumed = session_id is not None
        self._at_start_s = at_s
        self._began_s = parts.clock()
        self._position = position
        self._asked_at_s: float | None = None
        self._thinking_s = 0.0
        self._answering: Answering | None = None
        self.is_over = False
        self._turn = 0
        self._request_count = 0
        self._stop_waiting: Callable[[], None] | None = None
        self._unsaved: list[Done] = []
        self._keeping = Keeping(
            parts.database,
            pack_id=pack_id,
            title=title,
            question_count=course.question_count,
            paper=paper,
            session_id=session_id,
            on_fault=self._post_fault,
        )
        first = course.next(at_s)
        ask = first if isinstance(first, Ask) else course.last_ask
        if ask is None:
            raise ValueError("a session needs at least one question")
        self.state = SessionState(Phase.ASKING, title, ask, is_realistic=course.mode == "realistic")

    @property
    def session_id(self) -> str | None:
        """Of the stored session; None before there is one."""
        return self._keeping.session_id

    @property
    def is_interview(self) -> bool:
        """Whether it is an interview, which can be gone on with after it was left."""
        return self._keeping.is_interview

    @property
    def at_s(self) -> float:
        """How long the session has lasted, interruptions left out, in seconds."""
        return self._at_start_s + self._parts.clock() - self._began_s

    @property
    def left_s(self) -> float | None:
        """How much of the round's time is left, in seconds; None where there is no limit."""
        return self._course.left_s(self.at_s)

    def start(self) -> None:
        """Ask the first question."""
        self._began_s = self._parts.clock()
        self._put(self._course.next(self.at_s))

    def repeat_question(self) -> None:
        """Read the question aloud once more; only before an answer has begun."""
        self.request(RequestKind.REPEAT)

    def request(self, kind: RequestKind) -> None:
        """Meet a request that was made by a key; only before an answer has begun."""
        if self.state.phase in _BEFORE and self._answering is None:
            self._meet(kind, "")

    def begin_answer(self) -> None:
        """Start recording; this also ends what the interviewer says."""
        if self.state.phase not in _BEFORE or self._answering is not None:
            return
        self._parts.interviewer.hush()
        self._turn += 1
        thought_s = 0.0 if self._asked_at_s is None else self._parts.clock() - self._asked_at_s
        self._thinking_s += thought_s
        self._asked_at_s = None
        self._change(phase=Phase.THINKING, notice="", line=None)
        ask = self.state.ask
        begin = partial(self._keeping.begin_answer, ask=ask, position=self._position, thinking_s=self._thinking_s)
        events = AnsweringEvents(self._opened, self._refused, self._heard, self._microphone_lost)
        self._answering = Answering(self._parts, ask.question, begin, events, self._post_fault)
        self._answering.begin()

    def keep_code(self, work: CodeWork) -> None:
        """Take what was typed so far in the running answer."""
        if self._answering is not None:
            self._answering.keep_code(work)

    def end_answer(self) -> None:
        """Stop recording and score what was said."""
        if self.state.phase is Phase.RECORDING:
            self._finish_answer()

    def next_question(self) -> None:
        """Go on: after a report, after a break, or past the interviewer's goodbye."""
        if self.state.phase is Phase.SCORED:
            self._go_on(self.state.scorecard)
        elif self.state.phase is Phase.BREAK:
            self._parts.interviewer.hush()
            self._tell(BreakEnded(at_s=self.at_s))
            self._put(self._course.next(self.at_s))
        elif self.state.phase is Phase.CLOSING and self.state.line is not None:
            self._parts.interviewer.hush()
            self._turn += 1
            self._change(line=None)
            self._conclude()

    def try_again(self) -> None:
        """Ask the same question again, as a new attempt."""
        if self.state.phase is Phase.SCORED:
            self._say((self.state.question.aloud,))

    def skip_question(self) -> None:
        """Leave this question unanswered."""
        if self.state.phase in _BEFORE and self._answering is None:
            self._skip()

    def leave(self) -> None:
        """Stop here. A running recording is closed and kept; an interview can be gone on with later."""
        if self.state.phase is Phase.ENDED:
            return
        self._parts.interviewer.hush()
        answering, self._answering = self._answering, None
        if answering is not None and answering.is_open:
            self._follow(answering.finish(is_scored=False, on_progress=_no_progress))
        elif answering is not None:
            self._watch(answering.discard())
        self._end(is_over=not self.is_interview)

    def save_again(self) -> None:
        """Try once more to store the answers that the database refused."""
        waiting, self._unsaved = self._unsaved, []
        turn = self._turn
        for done in waiting:
            job = self._parts.speech.submit(store, self._parts.database, done)
            job.add_done_callback(lambda future: self._parts.post(partial(self._saved_again, turn, future)))

    def meter(self) -> Meter | None:
        """The microphone's level now; None while nothing is recorded."""
        if self.state.phase is Phase.RECORDING and self._answering is not None:
            return self._answering.meter
        return None

    # What comes next

    def _put(self, step: Step | None) -> None:
        if isinstance(step, Ask):
            is_new = not self._is_resumed or step.item != self._course.current_item
            lines = step.lines
            if is_new:
                self._tell(Asked(item=step.item, at_s=self.at_s))
            else:
                lines = (self._lines.welcome_back(key=self._position), step.question.aloud)
            self._is_resumed = False
            self._position += 1
            self.state = replace(self.state, ask=step, rest=None)
            self._say(lines)
            for line in step.likely_next:
                self._parts.interviewer.prepare(line)
            coach = self._parts.coach
            if coach is not None and coach.is_on and not step.is_follow_up:
                coach.warm_up(step.question)
        elif isinstance(step, Break):
            self.state = replace(self.state, rest=step)
            self._say(step.lines, phase=Phase.BREAK)
        elif isinstance(step, Close):
            self._tell(Asked(item="close", at_s=self.at_s))
            self._say(step.lines, phase=Phase.CLOSING)
        else:
            self._end(is_over=True)

    def _go_on(self, scorecard: Scorecard | None) -> None:
        """Tell the course what the answer lacked, and put what it says next."""
        ask = self.state.ask
        self._turn += 1
        turn, event = self._turn, answered(ask, scorecard, self.at_s)
        words = ask_coach(self._parts.coach, self._course, ask, event, transcript_of(scorecard))
        if words is None:
            self._proceed(event)
        else:
            words.add_done_callback(lambda future: self._parts.post(partial(self._suggested, turn, event, future)))

    def _suggested(self, turn: int, event: Answered, future: Future[str | None]) -> None:
        if turn == self._turn:
            self._proceed(event.model_copy(update={"suggested": future.result() or ""}))

    def _proceed(self, event: Answered) -> None:
        self._tell(event)
        self._put(self._course.next(self.at_s))

    def _skip(self) -> None:
        self._parts.interviewer.hush()
        self._tell(Skipped(item=self.state.ask.item, at_s=self.at_s))
        self._put(self._course.next(self.at_s))

    def _tell(self, event: Event) -> None:
        self._course.tell(event)
        self._keeping.add(event)

    # Speaking

    def _say(self, lines: tuple[str, ...], *, phase: Phase = Phase.ASKING, aloud: bool | None = None) -> None:
        self._turn += 1
        turn = self._turn
        is_aloud = bool(lines) and (self._read_aloud if aloud is None else aloud)
        self._asked_at_s = None
        self._change(
            phase=phase,
            lines=lines,
            line=0 if is_aloud else None,
            scorecard=None,
            answer_id=None,
            notice="",
            progress=None,
        )
        if not is_aloud:
            self._said(turn, None)
            return
        self._parts.interviewer.say_lines(
            lines,
            lambda error: self._parts.post(partial(self._said, turn, error)),
            lambda line: self._parts.post(partial(self._line_begun, turn, line)),
        )

    def _line_begun(self, turn: int, line: int) -> None:
        if turn == self._turn:
            self._change(line=line)

    def _said(self, turn: int, error: MockVoiceError | None) -> None:
        if turn != self._turn:
            return
        notice = "" if error is None else error.sentence
        if self.state.phase is Phase.ASKING:
            self._asked_at_s = self._parts.clock()
            self._change(phase=Phase.THINKING, notice=notice, line=None)
        elif self.state.phase is Phase.CLOSING and not self._read_aloud:
            self._change(line=0, notice=notice)  # it is read, and left by a key
        else:
            self._change(line=None, notice=notice)
            if self.state.phase is Phase.CLOSING:
                self._conclude()

    def _meet(self, kind: RequestKind, words: str) -> None:
        """Do what the person asked for before they answer."""
        ask = self.state.ask
        self._request_count += 1
        if self.is_interview:
            self._keeping.add(Requested(item=ask.item, at_s=self.at_s, request=kind.value, words=words))
        if self._asked_at_s is not None:
            self._thinking_s += self._parts.clock() - self._asked_at_s
        if kind is RequestKind.SKIP:
            self._skip()
            return
        acknowledged = (
            (self._lines.acknowledge_request(kind, key=self._request_count),) if words or self.is_interview else ()
        )
        if kind is RequestKind.MOMENT:
            self._say(acknowledged, aloud=None if acknowledged else False)
        elif kind is RequestKind.REPHRASE:
            self._say((self._lines.rephrase(ask.question, key=self._request_count),), aloud=True)
        else:
            self._say((*acknowledged, ask.question.aloud), aloud=True)

    # Recording

    def _opened(self) -> None:
        self._change(phase=Phase.RECORDING, answer_id=None, scorecard=None, notice="", live=None, behind_s=0.0)

    def _refused(self, error: BaseException) -> None:
        self._answering = None
        if not isinstance(error, MockVoiceError):
            raise error
        self._asked_at_s = self._parts.clock()
        self._change(phase=Phase.THINKING, notice=error.sentence)
        self.on_fault(error)

    def _heard(self, view: LiveView | None, behind_s: float) -> None:
        if self.state.phase is not Phase.RECORDING:
            return
        if view is not None:
            if not view.provisional:
                words = " ".join(word.text for word in view.words)
                kind = find_request(words)
                if kind is not None and self._answering is not None:
                    answering, self._answering = self._answering, None
                    self._watch(answering.discard())
                    self._meet(kind, words)
                    return
            self._change(live=view, behind_s=behind_s)
        elif (behind_s > CATCHING_UP_S) != (self.state.behind_s > CATCHING_UP_S):
            self._change(behind_s=behind_s)

    def _microphone_lost(self, error: MicrophoneLostError) -> None:
        self.on_fault(error)
        self._finish_answer()
        self._change(notice=error.sentence)

    def _finish_answer(self) -> None:
        answering, self._answering = self._answering, None
        if answering is None:
            raise RuntimeError("nothing is being recorded")
        self._turn += 1
        turn = self._turn
        self._thinking_s = 0.0
        is_realistic = self.state.is_realistic
        pending = self.state.pending_count + is_realistic
        self._change(phase=Phase.SCORING, progress=None, notice="", pending_count=pending)
        outcome = answering.finish(
            is_scored=True, on_progress=lambda share: self._parts.post(partial(self._progressed, turn, share))
        )
        self._follow(outcome)
        if is_realistic:
            within_s = CANDIDATE_WITHIN_S if self.state.ask.is_candidates_turn else DECIDE_WITHIN_S
            late = partial(self._go_on_late, turn, answering)
            self._stop_waiting = self._parts.later(within_s, lambda: self._parts.post(late))

    # Scoring

    def _follow(self, outcome: Future[Outcome]) -> None:
        turn = self._turn
        outcome.add_done_callback(lambda future: self._parts.post(partial(self._finished, turn, future)))

    def _go_on_late(self, turn: int, answering: Answering) -> None:
        """Go on without the report, which takes its time."""
        if turn == self._turn and self.state.phase is Phase.SCORING:
            self._go_on(answering.score_so_far)

    def _progressed(self, turn: int, share: float) -> None:
        if turn == self._turn and self.state.phase is Phase.SCORING:
            self._change(progress=share)

    def _finished(self, turn: int, future: Future[Outcome]) -> None:
        is_awaited = turn == self._turn and self.state.phase is Phase.SCORING
        error = future.exception()
        outcome = None if error is not None else future.result()
        if outcome is not None and outcome.answer_id is None:
            self._unsaved.append(outcome.done)
        if self.state.is_realistic and self.state.phase is not Phase.ENDED:
            self._finished_meanwhile(outcome, is_awaited=is_awaited)
        elif is_awaited:
            fault = None if outcome is None else outcome.fault
            notice = _UNEXPECTED if outcome is None else self.state.notice if fault is None else fault.sentence
            self._change(
                phase=Phase.SCORED,
                answer_id=None if outcome is None else outcome.answer_id,
                scorecard=None if outcome is None else outcome.done.scorecard,
                progress=None,
                notice=notice,
                unsaved_count=len(self._unsaved),
            )
        if error is not None:
            raise error
        if outcome is not None and outcome.fault is not None:
            self.on_fault(outcome.fault)

    def _finished_meanwhile(self, outcome: Outcome | None, *, is_awaited: bool) -> None:
        """Note that an answer has its report, and go on if that was waited for."""
        pending = max(0, self.state.pending_count - 1)
        self._change(pending_count=pending, unsaved_count=len(self._unsaved))
        if is_awaited:
            if self._stop_waiting is not None:
                self._stop_waiting()
            self._go_on(None if outcome is None else outcome.done.scorecard)
        elif self.state.phase is Phase.CLOSING and self.state.line is None:
            self._conclude()

    def _saved_again(self, turn: int, future: Future[Outcome]) -> None:
        outcome = future.result()
        if outcome.answer_id is None:
            self._unsaved.append(outcome.done)
        elif turn == self._turn and self.state.phase is Phase.SCORED:
            self._change(answer_id=outcome.answer_id, notice="")
        self._change(unsaved_count=len(self._unsaved))
        if outcome.fault is not None:
            self.on_fault(outcome.fault)

    # Ends

    def _conclude(self) -> None:
        """End the interview once every answer has its report."""
        if self.state.pending_count == 0:
            self._end(is_over=True)

    def _end(self, *, is_over: bool) -> None:
        self._turn += 1
        if self._stop_waiting is not None:
            self._stop_waiting()
        self.save_again()
        self.is_over = is_over
        if is_over:
            self._watch(self._keeping.end())
        self._change(phase=Phase.ENDED, notice="", progress=None, line=None)

    def _change(self, **changes: object) -> None:
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]
        self.on_changed(self.state)

    def _post_fault(self, error: MockVoiceError) -> None:
        self._parts.post(partial(self._fault, error))

    def _fault(self, error: MockVoiceError) -> None:
        self.on_fault(error)

    def _watch(self, future: Future[None]) -> None:
        watch(future, self._parts.post, self._fault)


def _no_progress(_share: float) -> None:
    return None
