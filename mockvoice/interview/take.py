"""One recorded answer on its way into the database."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from numpy.typing import NDArray

    from mockvoice.interview.parts import DatabaseWorker
    from mockvoice.packs.model import Question
    from mockvoice.storage.code_works import CodeWork
    from mockvoice.storage.worker import Stores

_log = logging.getLogger(__name__)


class Take:
    """Holds an answer's sound in memory and commits it block by block.

    Blocks that the database refused (a full disk, a second program holding the file) stay in memory and are tried again
    when the answer ends, so that a recording is never poorer than what was heard.

    Args:
        database: Where the blocks are committed.
        begin: Makes the answer and its recording; returns their two ids. Runs first on the database worker.
        question: What is being answered.
        on_fault: Told once, on the database worker's thread, when a block could not be stored.
    """

    def __init__(
        self,
        database: DatabaseWorker,
        begin: Callable[[Stores], tuple[str, str]],
        *,
        question: Question,
        on_fault: Callable[[StorageError], None],
    ) -> None:
        self.question = question
        self._database = database
        self._on_fault = on_fault
        self._blocks: dict[int, NDArray[np.int16]] = {}
        self._unstored: set[int] = set()
        self._lock = threading.Lock()
        self._told = False
        self._begin = begin
        self._ids: tuple[str, str] | None = None
        self._is_sealed = False
        self.code: CodeWork | None = None
        self.begun = database.submit(self._begin_once)

    def sink(self, sequence: int, block: NDArray[np.int16]) -> None:
        """Take one block from the recorder's drain thread; never blocks and never raises."""
        kept = np.array(block, dtype=np.int16)
        with self._lock:
            self._blocks[sequence] = kept
            self._unstored.add(sequence)
        self._database.submit(lambda stores: self._store(stores, sequence))

    def keep_code(self, work: CodeWork) -> None:
        """Take what was typed so far, and store it; it is stored again, and faults are told, when the answer ends."""
        self.code = work
        self._database.submit(self._store_code)

    def samples(self) -> NDArray[np.int16]:
        """Return all that was heard so far, shape (n,), 16 kHz mono."""
        with self._lock:
            ordered = [self._blocks[sequence] for sequence in sorted(self._blocks)]
        return np.concatenate(ordered) if ordered else np.zeros(0, dtype=np.int16)

    def seal(self, *, overflow_count: int, faults: tuple[str, ...]) -> Future[str]:
        """Store what is still only in memory, then close the recording. The future holds the answer's id.

        It raises StorageError where the database still refuses; the sound is then still in memory, and `seal` can be
        called again.
        """

        def job(stores: Stores) -> str:
            answer_id, recording_id = self._begin_once(stores)
            if not self._is_sealed:
                with self._lock:
                    left = sorted(self._unstored)
                for sequence in left:
                    self._append(stores, recording_id, sequence)
                stores.recordings.seal(recording_id, overflow_count=overflow_count, faults=faults)
                self._is_sealed = True
            return answer_id

        return self._database.submit(job)

    def _store_code(self, stores: Stores) -> None:
        if self.code is not None:
            try:
                stores.code.save(self._begin_once(stores)[0], self.code)
            except StorageError:
                _log.warning("code could not be stored yet", exc_info=True)

    def _begin_once(self, stores: Stores) -> tuple[str, str]:
        if self._ids is None:
            self._ids = self._begin(stores)
        return self._ids

    def _store(self, stores: Stores, sequence: int) -> None:
        try:
            _, recording_id = self._begin_once(stores)
            self._append(stores, recording_id, sequence)
        except StorageError as error:
            if not self._told:
                self._told = True
                self._on_fault(error)

    def _append(self, stores: Stores, recording_id: str, sequence: int) -> None:
        with self._lock:
            block = self._blocks[sequence]
        stores.recordings.append(recording_id, sequence, block)
        with self._lock:
            self._unstored.discard(sequence)
