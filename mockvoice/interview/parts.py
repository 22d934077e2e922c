"""What a session needs from the outside, so that a test can hand in something smaller.

Everything that takes time runs on a worker; what comes back is handed to `post`, which runs it on the session's own
thread. A session is therefore never touched by two threads at once.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.audio.level import Meter
    from mockvoice.audio.recorder import BlockSink, RecordingStats
    from mockvoice.errors import MicrophoneLostError, MockVoiceError
    from mockvoice.packs.model import Question
    from mockvoice.storage.worker import Stores
    from mockvoice.transcription.transcript import Word

T = TypeVar("T")

Post = Callable[[Callable[[], None]], None]
"""Runs a call later on the thread that owns the session; callable from every thread."""

Progress = Callable[[float], None]
"""Told the share of the work that is done, 0 to 1, from a worker thread."""


class DatabaseWorker(Protocol):
    """The one thread that owns the database."""

    def submit(self, job: Callable[[Stores], T]) -> Future[T]:
        """Run `job` after all that were submitted before it."""


class Interviewer(Protocol):
    """Says things aloud."""

    def say(self, text: str, on_done: Callable[[MockVoiceError | None], None]) -> None:
        """Speak `text`; `on_done` comes once, on any thread: None at the end, else why it could not be spoken.

        Saying something new, or `hush`, ends what is being said; its `on_done` then does not come.
        """

    def say_lines(
        self,
        lines: Sequence[str],
        on_done: Callable[[MockVoiceError | None], None],
        on_line: Callable[[int], None],
    ) -> None:
        """Speak lines one after another, as `say` does; `on_line` comes, on any thread, as the sound of each begins."""

    def prepare(self, text: str) -> None:
        """Make the sound of a line that may be said next; returns at once, and never raises."""

    def hush(self) -> None:
        """Stop speaking now."""


class RecorderLike(Protocol):
    """One recording from the microphone."""

    def start(self) -> None:
        """Open the microphone. Raises NoMicrophoneError."""

    def stop(self) -> RecordingStats:
        """Close it and deliver what is left."""

    @property
    def meter(self) -> Meter:
        """The level now."""


class RecorderFactory(Protocol):
    """Makes a recorder for one answer."""

    def __call__(self, sink: BlockSink, *, on_lost: Callable[[MicrophoneLostError], None]) -> RecorderLike:
        """Return a recorder that has not been started."""


@dataclass(frozen=True, slots=True)
class LiveView:
    """What is known of an answer while it is still being given.

    Attributes:
        words: Settled: they are added to, but never change.
        fillers: Indices of the words that belong to a filler.
        filler_count: How many fillers there are.
        pace_wpm: Words a minute over the last 20 s of sound; None before there is enough of it.
        provisional: What was heard behind them and is not settled; the next view replaces it as a whole.
    """

    words: tuple[Word, ...]
    fillers: frozenset[int]
    filler_count: int
    pace_wpm: float | None
    provisional: tuple[Word, ...] = ()


class Listening(Protocol):
    """One answer, heard while it is given. Used on the speech worker's thread alone, but for `so_far`."""

    @property
    def so_far(self) -> Scorecard | None:
        """What the words that are settled are worth, as of some moments ago; None before anything is known."""

    def hear(self, block: NDArray[np.int16], *, behind_s: float = 0.0) -> LiveView | None:
        """Take the next 16 kHz mono samples, shape (n,); return what is known now, None where nothing is new.

        `behind_s` is how much sound waits behind this block; work that only saves time later is left out then.

        Never raises: what fails here is tried again, and told, by `score`.
        """

    def score(self, samples: NDArray[np.int16], *, on_progress: Progress | None = None) -> Scorecard:
        """Score the whole answer, of which `samples` is all the sound. Raises ModelError or TranscriptionError."""


class FollowUpCoach(Protocol):
    """May put a follow-up in words of its own."""

    @property
    def is_on(self) -> bool:
        """Whether it can be asked at all."""

    def follow_up(
        self, question: Question, transcript: str, gaps: Sequence[str], *, asked: Sequence[str] = (), within_s: float
    ) -> Future[str | None]:
        """Return a question about what an answer lacked, by the concepts' names, or None; never an error."""

    def warm_up(self, question: Question) -> Future[None]:
        """Get ready for a question's answer, since the first request of all takes long."""


class Scorer(Protocol):
    """Turns a recorded answer into a scorecard."""

    def listen(self, question: Question) -> Listening:
        """Begin to hear an answer to `question`; returns at once."""

    def score(
        self, question: Question | None, samples: NDArray[np.int16], *, on_progress: Progress | None = None
    ) -> Scorecard:
        """Score 16 kHz mono `samples`, shape (n,). Raises ModelError or TranscriptionError."""


class Worker(Protocol):
    """A single thread that runs jobs in order."""

    def submit(self, job: Callable[..., Any], /, *args: Any) -> Future[Any]:
        """Run `job(*args)` after all that were submitted before it."""


def call_later(delay_s: float, call: Callable[[], None]) -> Callable[[], None]:
    """Make a call after `delay_s` seconds on a thread of its own; return what takes it back."""
    timer = threading.Timer(delay_s, call)
    timer.daemon = True
    timer.start()
    return timer.cancel


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that a session works with.

    Attributes:
        database: Owns the history file.
        speech: Transcribes and scores.
        devices: Opens and closes the microphone, which may take a while.
        coach: Puts follow-ups in words of its own; None where there is none.
        clock: Tells the time in seconds since any moment; a test may let it run faster.
        later: Makes a call after so many seconds, on any thread; returns what takes it back.
    """

    database: DatabaseWorker
    speech: Worker
    devices: Worker
    interviewer: Interviewer
    make_recorder: RecorderFactory
    scorer: Scorer
    post: Post
    coach: FollowUpCoach | None = None
    clock: Callable[[], float] = time.monotonic
    later: Callable[[float, Callable[[], None]], Callable[[], None]] = call_later
