"""The one thread that owns the database."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from mockvoice.storage.answers import Answers
from mockvoice.storage.code_works import CodeWorks
from mockvoice.storage.corrections import Corrections
from mockvoice.storage.erasing import Erasing
from mockvoice.storage.imports import Imports
from mockvoice.storage.interviews import Interviews
from mockvoice.storage.library import Library
from mockvoice.storage.notes import Notes
from mockvoice.storage.practice import Practice
from mockvoice.storage.progress import Timeline
from mockvoice.storage.recordings import Recordings
from mockvoice.storage.search import Search

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.storage.database import Database
    from mockvoice.storage.practice import Scheduling

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stores:
    """The open database's parts; used on the database worker's thread alone."""

    database: Database
    answers: Answers
    recordings: Recordings
    library: Library
    interviews: Interviews
    code: CodeWorks
    practice: Practice
    timeline: Timeline
    erasing: Erasing
    corrections: Corrections
    search: Search
    notes: Notes
    imports: Imports


class DatabaseWorker:
    """Opens the database on its own thread and runs jobs on it, one after another.

    Args:
        open_database: Makes the open database; called on the worker's thread, again after it failed.
        scheduling: Says when answered questions come back; without it no answer is reviewed.
    """

    def __init__(self, open_database: Callable[[], Database], scheduling: Scheduling | None = None) -> None:
        self._open = open_database
        self._scheduling = scheduling
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._stores: Stores | None = None

    def submit(self, job: Callable[[Stores], T]) -> Future[T]:
        """Run `job` after all that were submitted before it.

        The future raises what the job raised, or the StorageError that kept the database from opening.
        """
        return self._executor.submit(lambda: job(self._opened()))

    def submit_if_open(self, job: Callable[[Stores], T]) -> Future[T | None]:
        """Run `job` likewise, unless the database was never opened; the future then holds None."""
        return self._executor.submit(lambda: None if self._stores is None else job(self._stores))

    def while_closed(self, job: Callable[[], T]) -> Future[T]:
        """Run `job` after all that were submitted before it, with the database closed; the next one opens it anew."""

        def run() -> T:
            self._close()
            return job()

        return self._executor.submit(run)

    def close(self) -> None:
        """Finish every job, close the database and end the thread."""
        self._executor.submit(self._close).result()
        self._executor.shutdown()

    def _opened(self) -> Stores:
        if self._stores is None:
            database = self._open()
            practice, timeline = Practice(database, self._scheduling), Timeline(database)
            search = Search(database)

            def follow(*answer_ids: str) -> None:
                practice.review(*answer_ids)
                timeline.count(*answer_ids)
                search.index(*answer_ids)

            self._stores = Stores(
                database,
                Answers(database, on_changed=follow),
                Recordings(database),
                Library(database),
                Interviews(database),
                CodeWorks(database),
                practice,
                timeline,
                Erasing(database),
                Corrections(database),
                search,
                Notes(database, on_changed=search.index),
                Imports(database),
            )
        return self._stores

    def _close(self) -> None:
        if self._stores is not None:
            self._stores.database.close()
            self._stores = None
