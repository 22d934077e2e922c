"""Recordings made elsewhere, taken in and scored one after another while the window stays fluid."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from mockvoice.audio.codec import decode_file, decode_flac, encode_flac, look_at_file
from mockvoice.errors import AudioFileError, MockVoiceError, StoppedError, StorageError
from mockvoice.storage.imports import question_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.audio.codec import SoundFile
    from mockvoice.packs.model import Question
    from mockvoice.storage.worker import DatabaseWorker

LONGEST_S: Final = 7200.0
"""Longer recordings are refused."""

SOUND_SUFFIXES: Final = (
    *(".m4a", ".mp3", ".wav", ".flac", ".ogg", ".oga", ".opus", ".aac", ".aif", ".aiff", ".amr", ".caf", ".wma"),
    *(".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".3gp"),
)
"""Endings of files that usually hold sound; others are read all the same where FFmpeg can."""

_LOOK_AGAIN_S: Final = 1.0


class ImportStage(StrEnum):
    """How far an import is."""

    WAITING = "waiting"
    READING = "reading"
    STORING = "storing"
    SCORING = "scoring"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes."""
        return self in {ImportStage.DONE, ImportStage.STOPPED, ImportStage.FAILED}


@dataclass(frozen=True, slots=True)
class ImportWish:
    """A recording to take in.

    Attributes:
        question: That it answers; None measures delivery only.
        pack_id: Of the pack that the question is from; empty without one.
        recorded_at: Aware.
    """

    path: Path
    question: Question | None
    pack_id: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class ImportState:
    """How far a recording is.

    Attributes:
        number: Of the import, from 1.
        name: Of the file.
        share: Of the stage, 0 to 1; None where it is not known.
        answer_id: Once it is stored, whatever comes of the scoring.
        error: Why it failed.
    """

    number: int
    name: str
    stage: ImportStage
    share: float | None = None
    answer_id: str | None = None
    error: MockVoiceError | None = None


class FileScorer(Protocol):
    """Turns sound into a scorecard."""

    def score(
        self,
        question: Question | None,
        samples: NDArray[np.int16],
        *,
        on_progress: Callable[[float], None] | None = None,
    ) -> Scorecard:
        """Score 16 kHz mono `samples`; what `on_progress` raises ends the work."""


class SpeechWorker(Protocol):
    """The one thread on which speech is recognised."""

    def submit(self, job: Callable[[], Scorecard], /) -> Future[Scorecard]:
        """Run a job after all that were submitted before it."""


def _tell_nobody(_state: ImportState) -> None:
    return None


def _never() -> bool:
    return False


def read_whole(path: Path, *, on_progress: Callable[[float], None] | None = None) -> tuple[NDArray[np.int16], bytes]:
    """Return a file's sound, 16 kHz mono int16, and the same as FLAC that was seen to give back every sample.

    Raises:
        AudioFileError: It is missing, empty, damaged, longer than `LONGEST_S`, or has no sound.
    """
    samples = decode_file(path, longest_s=LONGEST_S, on_progress=on_progress)
    flac = encode_flac(samples)
    if not np.array_equal(decode_flac(flac), samples):
        raise AudioFileError(
            f"“{path.name}” could not be compressed without loss.",
            kept="The file is untouched.",
            mend="Save or export the sound again, and choose the new file.",
        )
    return samples, flac


class ImportDesk:
    """Reads and stores recordings in their order, and scores them when nobody practises.

    A session that begins while one is scored comes first: the scoring is given up and begun again afterwards.

    Args:
        database: The worker.
        speech: Recognises speech.
        scorer: Scores on it.
        post: Hands calls to the thread that owns the window.
        is_practising: Returns whether a session runs; called from any thread.
    """

    def __init__(
        self,
        database: DatabaseWorker,
        speech: SpeechWorker,
        scorer: FileScorer,
        *,
        post: Callable[[Callable[[], None]], None],
        is_practising: Callable[[], bool] = _never,
    ) -> None:
        self._database = database
        self._speech = speech
        self._scorer = scorer
        self._post = post
        self._is_practising = is_practising
        self._looking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sound-files")
        self._working = ThreadPoolExecutor(max_workers=1, thread_name_prefix="imports")
        self._numbers = count(1)
        self._lock = threading.Lock()
        self._states: dict[int, ImportState] = {}
        self._stops: dict[int, threading.Event] = {}
        self.on_changed: Callable[[ImportState], None] = _tell_nobody

    @property
    def states(self) -> tuple[ImportState, ...]:
        """What is waiting or worked on, in its order."""
        with self._lock:
            return tuple(state for state in self._states.values() if not state.stage.is_over)

    def look_at(self, path: Path) -> Future[SoundFile]:
        """What a file says of itself. Raises AudioFileError where it has no sound."""
        return self._looking.submit(look_at_file, path)

    def add(self, wish: ImportWish) -> ImportState:
        """Take a recording in after those that wait; the file itself is only read. `on_changed` tells how far it is."""
        state = ImportState(next(self._numbers), wish.path.name, ImportStage.WAITING)
        with self._lock:
            self._states[state.number] = state
            self._stops[state.number] = threading.Event()
        self._working.submit(self._guarded, state.number, partial(self._take_in, state.number, wish))
        return state

    def stop(self, number: int) -> None:
        """Stop an import. What is stored by then stays, unscored; nothing happens where it is over."""
        with self._lock:
            event = self._stops.get(number)
        if event is not None:
            event.set()

    def close(self) -> None:
        """Stop everything and wait for it. What is stored by then stays."""
        with self._lock:
            events = tuple(self._stops.values())
        for event in events:
            event.set()
        self._working.shutdown()
        self._looking.shutdown()

    def _take_in(self, number: int, wish: ImportWish) -> None:
        self._change(number, stage=ImportStage.READING, share=0.0)
        samples, flac = read_whole(wish.path, on_progress=partial(self._go_on, number, ImportStage.READING))
        self._go_on(number, ImportStage.STORING, None)
        question = question_for(wish.path.stem) if wish.question is None else wish.question
        stored = self._database.submit(
            lambda stores: stores.imports.store(
                question,
                pack_id=wish.pack_id,
                recorded_at=wish.recorded_at,
                flac=flac,
                sample_count=len(samples),
            )
        )
        answer_id = stored.result()
        # Behind the files that wait, so that all are safe in the history before the first is scored.
        self._change(number, stage=ImportStage.WAITING, share=None, answer_id=answer_id)
        self._submit_scoring(number, answer_id, question)

    def _submit_scoring(self, number: int, answer_id: str, question: Question) -> None:
        job = partial(self._guarded, number, partial(self._score, number, answer_id, question))
        try:
            self._working.submit(job)
        except RuntimeError:  # the program is being closed
            self._change(number, stage=ImportStage.STOPPED, share=None)

    def _score(self, number: int, answer_id: str, question: Question) -> None:
        samples = self._database.submit(lambda stores: stores.recordings.samples_of_answer(answer_id)).result()
        scorecard = None
        while scorecard is None:
            self._wait_for_quiet(number)
            scorecard = self._scored(number, question, samples)
        found = scorecard
        self._database.submit(lambda stores: stores.answers.save_scorecard(answer_id, found)).result()
        self._change(number, stage=ImportStage.DONE, share=None)

    def _scored(self, number: int, question: Question, samples: NDArray[np.int16]) -> Scorecard | None:
        """Return the scorecard; None where the scoring gave way to somebody who practises."""

        def go_on(share: float) -> None:
            if self._is_practising():
                raise _stopped()
            self._go_on(number, ImportStage.SCORING, share)

        def job() -> Scorecard:
            go_on(0.0)
            return self._scorer.score(question, samples, on_progress=go_on)

        try:
            return self._speech.submit(job).result()
        except StoppedError:
            if self._stops[number].is_set():
                raise
            return None

    def _wait_for_quiet(self, number: int) -> None:
        if self._is_practising():
            self._change(number, stage=ImportStage.WAITING, share=None)
        while self._is_practising() and not self._stops[number].wait(_LOOK_AGAIN_S):
            pass
        self._require_going(number)

    def _guarded(self, number: int, job: Callable[[], None]) -> None:
        """Run a piece of an import; however it ends, that is told."""
        try:
            self._require_going(number)
            job()
        except StoppedError:
            self._change(number, stage=ImportStage.STOPPED, share=None)
        except MockVoiceError as error:
            self._change(number, stage=ImportStage.FAILED, share=None, error=error)
        except Exception as error:  # noqa: BLE001 (a bug: it is told, and raised where it is reported)
            told = StorageError(
                f"The import failed unexpectedly ({type(error).__name__}: {error}).",
                kept="The file itself is untouched.",
                mend="Try it once more.",
            )
            self._change(number, stage=ImportStage.FAILED, share=None, error=told)
            self._post(partial(_raise, error))

    def _go_on(self, number: int, stage: ImportStage, share: float | None) -> None:
        self._require_going(number)
        self._change(number, stage=stage, share=share)

    def _require_going(self, number: int) -> None:
        if self._stops[number].is_set():
            raise _stopped()

    def _change(self, number: int, **changes: object) -> None:
        with self._lock:
            state = self._states[number] = replace(self._states[number], **changes)  # type: ignore[arg-type]
        self._post(lambda: self.on_changed(state))


def _stopped() -> StoppedError:
    return StoppedError("The import was stopped.", kept="The file itself is untouched.")


def _raise(error: BaseException) -> None:
    raise error
