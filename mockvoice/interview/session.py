"""The course of a practice session: asking, thinking, recording, scoring, scored.

A state machine without a window. It is driven by calls and reports by callbacks, all on one thread; what takes time
runs on workers (see `parts`) and comes back through `post`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from mockvoice.errors import MicrophoneLostError, MockVoiceError
from mockvoice.interview.finishing import Done, Outcome, finish, store
from mockvoice.interview.state import CATCHING_UP_S, Phase, SessionState
from mockvoice.interview.take import Take

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.audio.level import Meter
    from mockvoice.audio.recorder import RecordingStats
    from mockvoice.interview.parts import Listening, LiveView, Parts, RecorderLike
    from mockvoice.packs.model import Question
    from mockvoice.storage.worker import Stores


BLOCK_S = 0.5
"""How much sound a recorder delivers at once, in seconds."""

_UNEXPECTED = (
    "The answer could not be scored because of a fault in MockVoice. What was recorded up to then is kept, and is "
    "offered when MockVoice starts again."
)


_HEARD = {Phase.THINKING, Phase.RECORDING}
"""While the microphone is being opened, the first blocks may already come."""


@dataclass(slots=True)
class _Backlog:
    """How many blocks were delivered, and how many of them the speech worker took. Each is written by one thread."""

    delivered: int = 0
    taken: int = 0

    @property
    def behind_s(self) -> float:
        """How much sound waits, in seconds."""
        return (self.delivered - self.taken) * BLOCK_S


def _ignore_state(_state: SessionState) -> None:
    return None


def _ignore_fault(_error: MockVoiceError) -> None:
    return None


class Session:
    """One practice session over a list of questions.

    Args:
        parts: What the session works with.
        pack_id: Stored with the session.
        pack_title: Likewise, and shown.
        questions: At least one, in the order in which they are asked.
        read_aloud: Whether questions are spoken.
    """

    def __init__(
        self, parts: Parts, *, pack_id: str, pack_title: str, questions: Sequence[Question], read_aloud: bool = True
    ) -> None:
        if not questions:
            raise ValueError("a session needs at least one question")
        self.on_changed: Callable[[SessionState], None] = _ignore_state
        self.on_fault: Callable[[MockVoiceError], None] = _ignore_fault
        self._parts = parts
        self._pack_id = pack_id
        self._questions = tuple(questions)
        self._read_aloud = read_aloud
        self._session_id: str | None = None
        self._recorder: RecorderLike | None = None
        self._take: Take | None = None
        self._listening: Listening | None = None
        self._lost: MicrophoneLostError | None = None
        self._opening = False
        self._turn = 0
        self._unsaved: list[Done] = []
        self.state = SessionState(
            phase=Phase.ASKING,
            pack_title=pack_title,
            question=self._questions[0],
            number=1,
            count=len(self._questions),
        )

    def start(self) -> None:
        """Ask the first question."""
        self._ask()

    def repeat_question(self) -> None:
        """Read the question aloud once more; only before an answer has begun."""
        if self.state.phase in {Phase.ASKING, Phase.THINKING} and not self._opening:
            self._ask(aloud=True)

    def begin_answer(self) -> None:
        """Start recording; this also ends the reading of the question."""
        if self.state.phase not in {Phase.ASKING, Phase.THINKING} or self._opening:
            return
        self._parts.interviewer.hush()
        self._turn += 1
        self._opening = True
        self._lost = None
        self._change(phase=Phase.THINKING, notice="")
        question, position = self.state.question, self.state.number
        take = Take(
            self._parts.database,
            lambda stores: self._begin_rows(stores, question, position),
            question=question,
            on_fault=self._post_fault,
        )
        turn = self._turn
        listening = self._parts.scorer.listen(question)
        backlog = _Backlog()

        def sink(sequence: int, block: NDArray[np.int16]) -> None:
            take.sink(sequence, block)
            backlog.delivered += 1
            self._parts.speech.submit(self._hear, turn, listening, backlog, block)

        recorder = self._parts.make_recorder(
            sink, on_lost=lambda error: self._parts.post(partial(self._microphone_lost, turn, error))
        )
        opened = self._parts.devices.submit(recorder.start)
        opened.add_done_callback(
            lambda future: self._parts.post(partial(self._opened, turn, take, recorder, listening, future))
        )

    def end_answer(self) -> None:
        """Stop recording and score what was said."""
        if self.state.phase is not Phase.RECORDING:
            return
        self._finish_recording(score=True)

    def next_question(self) -> None:
        """Go on to the next question, or end the session after the last."""
        if self.state.phase is Phase.SCORED:
            self._advance()

    def try_again(self) -> None:
        """Ask the same question again, as a new attempt."""
        if self.state.phase is Phase.SCORED:
            self._ask()

    def skip_question(self) -> None:
        """Leave this question unanswered."""
        if self.state.phase in {Phase.ASKING, Phase.THINKING} and not self._opening:
            self._parts.interviewer.hush()
            self._advance()

    def leave(self) -> None:
        """End the session. A running recording is closed and kept."""
        if self.state.phase is Phase.ENDED:
            return
        self._parts.interviewer.hush()
        if self.state.phase is Phase.RECORDING:
            self._finish_recording(score=False)
        self._end()

    def save_again(self) -> None:
        """Try once more to store the answers that the database refused."""
        waiting, self._unsaved = self._unsaved, []
        turn = self._turn
        for done in waiting:
            job = self._parts.speech.submit(store, self._parts.database, done)
            job.add_done_callback(lambda future: self._parts.post(partial(self._saved_again, turn, future)))

    def meter(self) -> Meter | None:
        """The microphone's level now; None while nothing is recorded."""
        if self.state.phase is Phase.RECORDING and self._recorder is not None:
            return self._recorder.meter
        return None

    # Asking

    def _ask(self, *, aloud: bool | None = None) -> None:
        self._turn += 1
        if not (self._read_aloud if aloud is None else aloud):
            self._change(phase=Phase.THINKING, scorecard=None, answer_id=None, notice="", progress=None)
            return
        self._change(phase=Phase.ASKING, scorecard=None, answer_id=None, notice="", progress=None)
        turn = self._turn
        self._parts.interviewer.say(
            self.state.question.aloud, lambda error: self._parts.post(partial(self._asked, turn, error))
        )

    def _asked(self, turn: int, error: MockVoiceError | None) -> None:
        if turn == self._turn and self.state.phase is Phase.ASKING:
            self._change(phase=Phase.THINKING, notice="" if error is None else error.sentence)

    # Recording

    def _begin_rows(self, stores: Stores, question: Question, position: int) -> tuple[str, str]:
        if self._session_id is None:
            self._session_id = stores.answers.begin_session(self._pack_id, self.state.pack_title, len(self._questions))
        answer_id = stores.answers.begin_answer(self._session_id, position, question)
        return answer_id, stores.recordings.begin(answer_id)

    def _opened(
        self, turn: int, take: Take, recorder: RecorderLike, listening: Listening, future: Future[None]
    ) -> None:
        if turn != self._turn or self.state.phase is Phase.ENDED:
            # The person left while the microphone was being opened.
            self._close_take(take, recorder)
            return
        self._opening = False
        error = future.exception()
        if error is None:
            self._recorder, self._take, self._listening = recorder, take, listening
            self._change(phase=Phase.RECORDING, answer_id=None, scorecard=None, notice="", live=None, behind_s=0.0)
            if self._lost is not None:
                self._microphone_lost(turn, self._lost)
            return
        self._parts.database.submit(lambda stores: self._forget(stores, take))
        if not isinstance(error, MockVoiceError):
            raise error
        self._change(phase=Phase.THINKING, notice=error.sentence)
        self.on_fault(error)

    def _forget(self, stores: Stores, take: Take) -> None:
        if take.begun.exception() is None:
            answer_id, recording_id = take.begun.result()
            stores.recordings.discard(recording_id)
            stores.answers.delete_answer(answer_id)

    def _close_take(self, take: Take, recorder: RecorderLike) -> None:
        """Stop a recording that nobody waits for any more, and keep it."""
        self._end_take(take, self._parts.devices.submit(recorder.stop), (), None)

    def _end_take(
        self, take: Take, stopped: Future[RecordingStats], faults: tuple[str, ...], listening: Listening | None
    ) -> None:
        turn = self._turn
        job = partial(
            finish,
            self._parts.database,
            take,
            stopped,
            faults=faults,
            listening=listening,
            on_progress=lambda share: self._parts.post(partial(self._progressed, turn, share)),
        )
        ended = self._parts.speech.submit(job)
        ended.add_done_callback(lambda future: self._parts.post(partial(self._finished, turn, future)))

    def _microphone_lost(self, turn: int, error: MicrophoneLostError) -> None:
        if turn != self._turn:
            return
        self._lost = error
        if self.state.phase is Phase.RECORDING:
            self.on_fault(error)
            self._finish_recording(score=True)
            self._change(notice=error.sentence)

    def _finish_recording(self, *, score: bool) -> None:
        recorder, take, listening = self._recorder, self._take, self._listening
        if recorder is None or take is None:
            raise RuntimeError("nothing is being recorded")
        self._recorder = self._take = self._listening = None
        self._change(phase=Phase.SCORING, progress=None, notice="")
        stopped: Future[RecordingStats] = self._parts.devices.submit(recorder.stop)
        faults = () if self._lost is None else (self._lost.sentence,)
        self._end_take(take, stopped, faults, listening if score else None)

    # Listening and scoring

    def _hear(self, turn: int, listening: Listening, backlog: _Backlog, block: NDArray[np.int16]) -> None:
        """Run on the speech worker: transcribe what is whole, and tell the window."""
        backlog.taken += 1
        if turn != self._turn or self.state.phase not in _HEARD:
            return
        view = listening.hear(block, behind_s=backlog.behind_s)
        self._parts.post(partial(self._heard, turn, view, backlog.behind_s))

    def _heard(self, turn: int, view: LiveView | None, behind_s: float) -> None:
        if turn == self._turn and self.state.phase is Phase.RECORDING:
            if view is not None:
                self._change(live=view, behind_s=behind_s)
            elif (behind_s > CATCHING_UP_S) != (self.state.behind_s > CATCHING_UP_S):
                self._change(behind_s=behind_s)

    def _progressed(self, turn: int, share: float) -> None:
        if turn == self._turn and self.state.phase is Phase.SCORING:
            self._change(progress=share)

    def _finished(self, turn: int, future: Future[Outcome]) -> None:
        error = future.exception()
        if error is not None:
            if turn == self._turn and self.state.phase is Phase.SCORING:
                self._change(phase=Phase.SCORED, progress=None, notice=_UNEXPECTED)
            raise error
        outcome = future.result()
        if outcome.answer_id is None:
            self._unsaved.append(outcome.done)
        fault = outcome.fault
        if turn == self._turn and self.state.phase is Phase.SCORING:
            self._change(
                phase=Phase.SCORED,
                answer_id=outcome.answer_id,
                scorecard=outcome.done.scorecard,
                progress=None,
                notice=self.state.notice if fault is None else fault.sentence,
                unsaved_count=len(self._unsaved),
            )
        if fault is not None:
            self.on_fault(fault)

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

    def _advance(self) -> None:
        if self.state.number == self.state.count:
            self._end()
            return
        number = self.state.number + 1
        self.state = replace(self.state, number=number, question=self._questions[number - 1])
        self._ask()

    def _end(self) -> None:
        self._turn += 1
        self._opening = False
        self.save_again()
        self._watch(self._parts.database.submit(self._end_rows))
        self._change(phase=Phase.ENDED, notice="", progress=None)

    def _end_rows(self, stores: Stores) -> None:
        if self._session_id is not None:
            stores.answers.end_session(self._session_id)

    def _change(self, **changes: object) -> None:
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]
        self.on_changed(self.state)

    def _post_fault(self, error: MockVoiceError) -> None:
        self._parts.post(partial(self._fault, error))

    def _fault(self, error: MockVoiceError) -> None:
        self.on_fault(error)

    def _watch(self, future: Future[None]) -> None:
        """Let no failure of a job pass unseen."""

        def look(done: Future[None]) -> None:
            error = done.exception()
            if isinstance(error, MockVoiceError):
                self._post_fault(error)
            elif error is not None:
                self._parts.post(partial(_raise, error))

        future.add_done_callback(look)


def _raise(error: BaseException) -> None:
    raise error
