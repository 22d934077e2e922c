"""Parts of a session that a test drives by hand: no device, no model, but real threads and a real database."""

from __future__ import annotations

import queue
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from mockvoice.analysis.scorer import analyse
from mockvoice.audio.level import Meter
from mockvoice.audio.recorder import RecordingStats
from mockvoice.errors import NoMicrophoneError
from mockvoice.interview.parts import LiveView, Parts
from mockvoice.storage.database import Database
from mockvoice.storage.worker import DatabaseWorker, Stores
from mockvoice.transcription.transcript import Transcript, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.audio.recorder import BlockSink
    from mockvoice.errors import MicrophoneLostError, MockVoiceError
    from mockvoice.interview.parts import Progress
    from mockvoice.packs.model import Question

T = TypeVar("T")

BLOCK = 8_000
PATIENCE_S = 20.0


class Pump:
    """Runs what workers post, on the test's own thread."""

    def __init__(self) -> None:
        self._calls: queue.Queue[Callable[[], None]] = queue.Queue()

    def post(self, call: Callable[[], None]) -> None:
        """Take a call from any thread."""
        self._calls.put(call)

    def run_until(self, reached: Callable[[], bool]) -> None:
        """Run calls as they come until `reached` holds; fail after a while."""
        while not reached():
            try:
                call = self._calls.get(timeout=PATIENCE_S)
            except queue.Empty:
                raise AssertionError("what the test waits for did not come") from None
            call()


class ScriptedInterviewer:
    """Notes what it is to say, and is done when the test says so."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.prepared: list[str] = []
        self.hushed = 0
        self.done: Callable[[MockVoiceError | None], None] | None = None

    def say(self, text: str, on_done: Callable[[MockVoiceError | None], None]) -> None:
        """Begin a line."""
        self.said.append(text)
        self.done = on_done

    def say_lines(
        self,
        lines: Sequence[str],
        on_done: Callable[[MockVoiceError | None], None],
        on_line: Callable[[int], None],
    ) -> None:
        """Begin several lines; all of them sound at once."""
        self.said += lines
        self.done = on_done
        for number in range(len(lines)):
            on_line(number)

    def prepare(self, text: str) -> None:
        """Note what may be said next."""
        self.prepared.append(text)

    def hush(self) -> None:
        """End the line without a word to anybody."""
        self.hushed += 1
        self.done = None

    def finish(self, error: MockVoiceError | None = None) -> None:
        """Let the line end."""
        assert self.done is not None
        done, self.done = self.done, None
        done(error)


class ScriptedRecorder:
    """Delivers the blocks that a test hands it."""

    def __init__(self, sink: BlockSink, on_lost: Callable[[MicrophoneLostError], None], *, broken: bool) -> None:
        self.sink = sink
        self.on_lost = on_lost
        self.started = False
        self.stopped = False
        self._broken = broken
        self._count = 0

    def start(self) -> None:
        """Open, unless there is no microphone."""
        if self._broken:
            raise NoMicrophoneError("No microphone was found.", mend="Plug one in.")
        self.started = True

    def deliver(self, block: NDArray[np.int16]) -> None:
        """Hand a block to the sink, as the drain thread does."""
        self.sink(self._count, block)
        self._count += 1

    def stop(self) -> RecordingStats:
        """Close."""
        self.stopped = True
        count = self._count * BLOCK
        return RecordingStats(
            sample_count=count, duration_s=count / 16_000, overflow_count=0, lost_frames=0, clipped_blocks=0
        )

    @property
    def meter(self) -> Meter:
        """A quiet level."""
        return Meter(
            elapsed_s=self._count / 2,
            peak_dbfs=-20.0,
            rms_dbfs=-30.0,
            silent_for_s=0.0,
            clipped=False,
            overflow_count=0,
        )


class ScriptedScorer:
    """Hears the same words in every answer, or fails as told."""

    def __init__(self) -> None:
        self.heard: list[NDArray[np.int16]] = []
        self.listenings: list[ScriptedListening] = []
        self.error: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.ear = threading.Event()
        self.ear.set()

    def listen(self, question: Question) -> ScriptedListening:
        """Begin to hear an answer."""
        listening = ScriptedListening(self, question)
        self.listenings.append(listening)
        return listening

    def score(
        self, question: Question | None, samples: NDArray[np.int16], *, on_progress: Progress | None = None
    ) -> Scorecard:
        """Score a fixed transcript, when the gate is open."""
        self.heard.append(samples)
        if on_progress is not None:
            on_progress(0.5)
        assert self.gate.wait(PATIENCE_S)
        if self.error is not None:
            raise self.error
        words = tuple(Word(text, index * 0.5, index * 0.5 + 0.4, 0.9) for index, text in enumerate(WORDS))
        return analyse(question, Transcript(words=words, model="scripted"), None, embedder=None)


class ScriptedListening:
    """Hears a word for each block."""

    def __init__(self, scorer: ScriptedScorer, question: Question) -> None:
        self.question = question
        self.blocks: list[NDArray[np.int16]] = []
        self.so_far: Scorecard | None = None
        self._scorer = scorer

    def hear(self, block: NDArray[np.int16], *, behind_s: float = 0.0) -> LiveView | None:
        """Take a block; there is news with every one, when the ear is open."""
        assert self._scorer.ear.wait(PATIENCE_S)
        assert behind_s >= 0
        self.blocks.append(block)
        words = tuple(Word(text, index * 0.5, index * 0.5 + 0.4) for index, text in enumerate(WORDS))
        return LiveView(words[: len(self.blocks)], frozenset(), 0, None)

    def score(self, samples: NDArray[np.int16], *, on_progress: Progress | None = None) -> Scorecard:
        """Score as the scorer does."""
        return self._scorer.score(self.question, samples, on_progress=on_progress)


WORDS = ("The", "model", "is", "overfitting,", "um,", "because", "it", "memorised", "the", "training", "rows.")


class Stage:
    """All parts, the session's history file and what is needed to look behind the scenes."""

    def __init__(self, path: Path) -> None:
        self.pump = Pump()
        self.interviewer = ScriptedInterviewer()
        self.scorer = ScriptedScorer()
        self.recorders: list[ScriptedRecorder] = []
        self.no_microphone = False
        self._is_closed = False
        self.path = path
        self.database = DatabaseWorker(lambda: Database.open(path))
        self._executors = [ThreadPoolExecutor(1, thread_name_prefix=name) for name in ("speech", "devices")]
        self.parts = Parts(
            database=self.database,
            speech=self._executors[0],
            devices=self._executors[1],
            interviewer=self.interviewer,
            make_recorder=self._make_recorder,
            scorer=self.scorer,
            post=self.pump.post,
        )

    def _make_recorder(self, sink: BlockSink, *, on_lost: Callable[[MicrophoneLostError], None]) -> ScriptedRecorder:
        recorder = ScriptedRecorder(sink, on_lost, broken=self.no_microphone)
        self.recorders.append(recorder)
        return recorder

    def on_database(self, job: Callable[[Stores], T]) -> T:
        """Run a job on the database worker and wait for it."""
        return self.database.submit(job).result(PATIENCE_S)

    def close(self) -> None:
        """Join every thread; does nothing the second time."""
        if not self._is_closed:
            self._is_closed = True
            for executor in self._executors:
                executor.shutdown()
            self.database.close()


def tone(count: int = BLOCK, *, seed: int = 0) -> NDArray[np.int16]:
    """Return a block of made-up sound, different for each seed."""
    return (np.random.default_rng(seed).standard_normal(count) * 3000).astype(np.int16)
