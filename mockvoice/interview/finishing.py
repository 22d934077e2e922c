"""The end of an answer, on the speech worker: close the recording, score it, store what there is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mockvoice.errors import MockVoiceError, StorageError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.audio.recorder import RecordingStats
    from mockvoice.interview.parts import DatabaseWorker, Listening, Progress
    from mockvoice.interview.take import Take


@dataclass(frozen=True, slots=True)
class Done:
    """An answer that was given, on its way to being stored."""

    take: Take
    overflow_count: int
    faults: tuple[str, ...]
    scorecard: Scorecard | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an answer: its id where it was stored, and why not where it was not."""

    done: Done
    answer_id: str | None
    fault: MockVoiceError | None


def finish(
    database: DatabaseWorker,
    take: Take,
    stopped: Future[RecordingStats],
    *,
    faults: tuple[str, ...],
    listening: Listening | None,
    on_progress: Progress,
) -> Outcome:
    """Wait for the recorder to stop, score the answer if it was listened to, and store what there is."""
    done = Done(take, stopped.result().overflow_count, faults)
    sealed = take.seal(overflow_count=done.overflow_count, faults=faults)
    fault: MockVoiceError | None = None
    if listening is not None:
        try:
            done = replace(done, scorecard=listening.score(take.samples(), on_progress=on_progress))
        except MockVoiceError as error:
            fault = error
    sealed.exception()  # waits; `store` tries again and reports
    outcome = store(database, done)
    return outcome if outcome.fault is not None else replace(outcome, fault=fault)


def store(database: DatabaseWorker, done: Done) -> Outcome:
    """Put an answer into the database, as far as it is not there yet."""
    try:
        answer_id = done.take.seal(overflow_count=done.overflow_count, faults=done.faults).result()
        scorecard, code = done.scorecard, done.take.code
        if code is not None:
            database.submit(lambda stores: stores.code.save(answer_id, code)).result()
        if scorecard is not None:
            database.submit(lambda stores: stores.answers.save_scorecard(answer_id, scorecard)).result()
    except StorageError as error:
        return Outcome(done, None, error)
    return Outcome(done, answer_id, None)
