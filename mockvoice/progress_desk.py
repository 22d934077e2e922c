"""Progress, patterns and comparisons, read and computed on the database worker."""

from __future__ import annotations

import logging
from threading import Lock
from typing import TYPE_CHECKING, Final

from mockvoice.errors import StorageError
from mockvoice.reports.comparison import compare
from mockvoice.reports.patterns import LATEST_ANSWERS, find_patterns, reference_of
from mockvoice.reports.progress import choices_for, look_at_progress, selection_of
from mockvoice.storage import times

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from mockvoice.packs.model import Pack
    from mockvoice.reports.comparison import Comparison
    from mockvoice.reports.patterns import Patterns
    from mockvoice.reports.progress_parts import Progress, Wish
    from mockvoice.storage.progress import AnswerFigures
    from mockvoice.storage.worker import DatabaseWorker, Stores

AT_ONCE: Final = 20
"""So many older answers are counted in one go."""

_log = logging.getLogger(__name__)


class ProgressDesk:
    """Every answer is a Future; nothing is computed in the caller's thread.

    Args:
        database: The worker.
        packs: Returns all packs as they are now.
    """

    def __init__(self, database: DatabaseWorker, packs: Callable[[], tuple[Pack, ...]]) -> None:
        self._database = database
        self._packs = packs
        self._lock = Lock()
        self._is_closed = False

    def progress(self, wish: Wish) -> Future[Progress]:
        """Everything on the page of progress but what is due."""
        return self._database.submit(lambda stores: look_at_progress(stores.timeline, wish, now=times.now()))

    def choices(self, wish: Wish) -> Future[tuple[tuple[str, ...], tuple[str, ...]]]:
        """The packs that were ever answered from, and the topics of the chosen one."""
        return self._database.submit(lambda stores: choices_for(wish, stores.timeline.choices()))

    def patterns(self, wish: Wish) -> Future[Patterns]:
        """The manner of speaking in the latest answers that are meant."""
        packs = self._packs()

        def find(stores: Stores) -> Patterns:
            found = stores.timeline.habits(selection_of(wish, now=times.now()), latest=LATEST_ANSWERS + 1)
            latest = found[-LATEST_ANSWERS:]
            reference = reference_of(packs, ((one.pack_id, one.question_id) for one in latest))
            waiting = len(stores.timeline.uncounted())
            return find_patterns(latest, reference, waiting=waiting, is_cut=len(found) > len(latest))

        return self._database.submit(find)

    def attempts(self, answer_id: str) -> Future[tuple[AnswerFigures, ...]]:
        """Every scored answer to the same question, this one among them, the earliest first."""
        return self._database.submit(
            lambda stores: tuple(
                one for one in stores.timeline.attempts(answer_id) if one.overall is not None or one.id == answer_id
            )
        )

    def comparison(self, old_id: str, new_id: str) -> Future[Comparison]:
        """What changed from one answer to another. Raises ComparisonError, or StorageError where one is gone."""
        return self._database.submit(lambda stores: compare(stores.answers.load(old_id), stores.answers.load(new_id)))

    def catch_up(self) -> None:
        """Count what older answers hold, some at a time, so that others get their turn on the worker in between."""
        self._submit(lambda stores: self._count(stores, stores.timeline.uncounted()))

    def close(self) -> None:
        """Count no more; called before the worker is closed."""
        with self._lock:
            self._is_closed = True

    def _submit(self, job: Callable[[Stores], None]) -> None:
        with self._lock:
            if not self._is_closed:
                self._database.submit(job)

    def _count(self, stores: Stores, answer_ids: tuple[str, ...]) -> None:
        try:
            stores.timeline.count(*answer_ids[:AT_ONCE])
        except StorageError:
            _log.warning("habits could not be counted", exc_info=True)
            return
        rest = answer_ids[AT_ONCE:]
        if rest:
            self._submit(lambda later: self._count(later, rest))
