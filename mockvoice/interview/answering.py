"""One answer, from the opening of the microphone to its last word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mockvoice.interview.finishing import Outcome, finish
from mockvoice.interview.take import Take

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.audio.level import Meter
    from mockvoice.audio.recorder import RecordingStats
    from mockvoice.errors import MicrophoneLostError, MockVoiceError
    from mockvoice.interview.parts import LiveView, Parts, Progress
    from mockvoice.packs.model import Question
    from mockvoice.storage.code_works import CodeWork
    from mockvoice.storage.worker import Stores

BLOCK_S = 0.5
"""How much sound a recorder delivers at once, in seconds."""


@dataclass(slots=True)
class _Backlog:
    """How many blocks were delivered, and how many of them the speech worker took. Each is written by one thread."""

    delivered: int = 0
    taken: int = 0

    @property
    def behind_s(self) -> float:
        """How much sound waits, in seconds."""
        return (self.delivered - self.taken) * BLOCK_S


@dataclass(frozen=True, slots=True)
class AnsweringEvents:
    """Whom an answer tells what, on the session's thread; nothing is told after its end.

    Attributes:
        opened: The microphone is open, and everything is recorded from now on.
        refused: It could not be opened; nothing was recorded.
        heard: What is known of the answer so far (None where nothing is new), and how much sound waits, in seconds.
        lost: The microphone went away; called after `opened`.
    """

    opened: Callable[[], None]
    refused: Callable[[BaseException], None]
    heard: Callable[[LiveView | None, float], None]
    lost: Callable[[MicrophoneLostError], None]


class Answering:
    """Records one answer and listens to it meanwhile. Lives on the session's thread.

    Args:
        parts: What it works with.
        question: What is answered.
        begin: Makes the answer's and the recording's rows; returns their ids. Runs on the database worker.
        events: Whom to tell.
        on_fault: Told, on any thread, when a block could not be stored.
    """

    def __init__(
        self,
        parts: Parts,
        question: Question,
        begin: Callable[[Stores], tuple[str, str]],
        events: AnsweringEvents,
        on_fault: Callable[[MockVoiceError], None],
    ) -> None:
        self._parts = parts
        self._events = events
        self._take = Take(parts.database, begin, question=question, on_fault=on_fault)
        self._listening = parts.scorer.listen(question)
        self._backlog = _Backlog()
        self._recorder = parts.make_recorder(
            self._sink, on_lost=lambda error: parts.post(partial(self._microphone_lost, error))
        )
        self._lost: MicrophoneLostError | None = None
        self._is_over = False
        self.is_open = False

    def begin(self) -> None:
        """Open the microphone; `opened` or `refused` is told later."""
        opened = self._parts.devices.submit(self._recorder.start)
        opened.add_done_callback(lambda future: self._parts.post(partial(self._opened, future)))

    @property
    def meter(self) -> Meter:
        """The microphone's level now."""
        return self._recorder.meter

    @property
    def score_so_far(self) -> Scorecard | None:
        """What the words that were settled some moments ago are worth; None before anything is known."""
        return self._listening.so_far

    def keep_code(self, work: CodeWork) -> None:
        """Take what was typed so far; the last of it is stored with the answer."""
        self._take.keep_code(work)

    def finish(self, *, is_scored: bool, on_progress: Progress) -> Future[Outcome]:
        """Stop recording; the future holds the answer, scored if it shall be, and stored."""
        self._is_over = True
        stopped: Future[RecordingStats] = self._parts.devices.submit(self._recorder.stop)
        job = partial(
            finish,
            self._parts.database,
            self._take,
            stopped,
            faults=() if self._lost is None else (self._lost.sentence,),
            listening=self._listening if is_scored else None,
            on_progress=on_progress,
        )
        outcome: Future[Outcome] = self._parts.speech.submit(job)
        return outcome

    def discard(self) -> Future[None]:
        """Stop recording and forget what was heard; the future ends when that is done."""
        self._is_over = True
        stopped: Future[RecordingStats] = self._parts.devices.submit(self._recorder.stop)

        def forget() -> None:
            stopped.result()
            self._parts.database.submit(self._forget).result()

        done: Future[None] = self._parts.speech.submit(forget)
        return done

    def _sink(self, sequence: int, block: NDArray[np.int16]) -> None:
        self._take.sink(sequence, block)
        self._backlog.delivered += 1
        self._parts.speech.submit(self._hear, block)

    def _hear(self, block: NDArray[np.int16]) -> None:
        """Run on the speech worker: transcribe what is whole, and tell the window."""
        self._backlog.taken += 1
        if not self._is_over:
            view = self._listening.hear(block, behind_s=self._backlog.behind_s)
            self._parts.post(partial(self._heard, view, self._backlog.behind_s))

    def _heard(self, view: LiveView | None, behind_s: float) -> None:
        if not self._is_over:
            self._events.heard(view, behind_s)

    def _opened(self, future: Future[None]) -> None:
        if self._is_over:
            return
        error = future.exception()
        if error is not None:
            self._is_over = True
            self._parts.database.submit(self._forget)
            self._events.refused(error)
            return
        self.is_open = True
        self._events.opened()
        if self._lost is not None:
            self._events.lost(self._lost)

    def _microphone_lost(self, error: MicrophoneLostError) -> None:
        if self._is_over or self._lost is not None:
            return
        self._lost = error
        if self.is_open:
            self._events.lost(error)

    def _forget(self, stores: Stores) -> None:
        if self._take.begun.exception() is None:
            answer_id, recording_id = self._take.begun.result()
            stores.recordings.discard(recording_id)
            stores.answers.delete_answer(answer_id)
