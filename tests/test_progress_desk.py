"""Progress, patterns and comparisons come from the database worker."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import ComparisonError
from mockvoice.packs.model import Pack
from mockvoice.progress_desk import AT_ONCE, ProgressDesk
from mockvoice.reports.progress_parts import Span, Wish
from mockvoice.storage.database import Database
from mockvoice.storage.worker import DatabaseWorker
from tests.storage.builders import QUESTION, scorecard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.storage.worker import Stores

EVERYTHING = Wish(Span.ALL)


@pytest.fixture
def worker() -> Iterator[DatabaseWorker]:
    """A worker on a history in memory."""
    made = DatabaseWorker(Database.in_memory)
    yield made
    made.close()


@pytest.fixture
def desk(worker: DatabaseWorker) -> ProgressDesk:
    """A desk over a pack with the question that is answered."""
    return ProgressDesk(worker, lambda: (Pack(id="ml", title="ML", version="1", questions=(QUESTION,)),))


def answer(worker: DatabaseWorker, count: int = 1) -> list[str]:
    """Store scored answers in a session; returns their ids."""

    def store(stores: Stores) -> list[str]:
        session = stores.answers.begin_session("ml", "Machine learning", count)
        ids = [stores.answers.begin_answer(session, n, QUESTION) for n in range(1, count + 1)]
        for answer_id in ids:
            stores.answers.save_scorecard(answer_id, scorecard())
        return ids

    return worker.submit(store).result()


def test_progress_and_patterns_of_what_was_scored(worker: DatabaseWorker, desk: ProgressDesk):
    """What is scored through the worker is counted at once."""
    assert desk.progress(EVERYTHING).result().ever == 0
    answer(worker, 6)
    found = desk.progress(EVERYTHING).result()
    assert (found.count, found.ever, found.pack_ids) == (6, 6, ("ml",))
    patterns = desk.patterns(EVERYTHING).result()
    assert (patterns.answers, patterns.waiting, patterns.compared_answers) == (6, 0, 6)
    assert desk.choices(EVERYTHING).result() == (("ml",), ("Learning theory",))


def test_attempts_and_their_comparison(worker: DatabaseWorker, desk: ProgressDesk):
    """An attempt that was not scored is offered only where it is the one asked for."""
    first, second = answer(worker, 2)
    unscored = worker.submit(
        lambda stores: stores.answers.begin_answer(stores.answers.begin_session("ml", "ML", 1), 1, QUESTION)
    ).result()
    assert [one.id for one in desk.attempts(first).result()] == [first, second]
    assert [one.id for one in desk.attempts(unscored).result()] == [first, second, unscored]
    assert desk.comparison(first, second).result().new_id == second
    with pytest.raises(ComparisonError):
        desk.comparison(first, unscored).result()


def test_older_answers_are_counted_a_few_at_a_time(worker: DatabaseWorker, desk: ProgressDesk):
    """Work that is handed in meanwhile does not wait for all of them."""
    count = 3 * AT_ONCE
    answer(worker, count)
    worker.submit(lambda stores: stores.database.execute("DELETE FROM habits")).result()
    gate = Event()
    worker.submit(lambda _: gate.wait())
    desk.catch_up()
    waiting = [worker.submit(lambda stores: len(stores.timeline.uncounted())) for _ in range(2)]
    gate.set()
    assert [each.result() for each in waiting] == [count - AT_ONCE] * 2
    while worker.submit(lambda stores: len(stores.timeline.uncounted())).result():
        pass


def test_a_closed_desk_counts_no_more(worker: DatabaseWorker, desk: ProgressDesk):
    """Nothing is handed to the worker after it."""
    answer(worker)
    worker.submit(lambda stores: stores.database.execute("DELETE FROM habits")).result()
    desk.close()
    desk.catch_up()
    assert worker.submit(lambda stores: len(stores.timeline.uncounted())).result() == 1
