"""The window's way to notes, search and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import StorageError
from mockvoice.notes_desk import NotesDesk
from mockvoice.storage.database import Database
from mockvoice.storage.notes import NoteKind
from mockvoice.storage.session_filter import ALL_SESSIONS, SessionFilter
from mockvoice.storage.worker import DatabaseWorker
from tests.helpers.fake_app import pack
from tests.storage.builders import QUESTION, scorecard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONG_S = 20.0


@pytest.fixture
def database(tmp_path: Path) -> Iterator[DatabaseWorker]:
    """The worker of an empty history."""
    worker = DatabaseWorker(lambda: Database.open(tmp_path / "history.db"))
    yield worker
    worker.close()


@pytest.fixture
def desk(database: DatabaseWorker) -> NotesDesk:
    """A desk that knows one pack."""
    return NotesDesk(database, lambda: (pack("ml", "Machine learning now"),))


def stored(database: DatabaseWorker, pack_id: str = "ml", title: str = "Machine learning then") -> str:
    """Store a scored answer; returns its id."""

    def store(stores: object) -> str:
        answers = stores.answers  # type: ignore[attr-defined]
        answer_id: str = answers.begin_answer(answers.begin_session(pack_id, title, 1), 1, QUESTION)
        answers.save_scorecard(answer_id, scorecard())
        return answer_id

    return database.submit(store).result(LONG_S)


def test_what_is_put_on_an_answer_is_there(desk: NotesDesk, database: DatabaseWorker):
    """Notes and bookmarks added, changed, deleted and brought back; a star; tags."""
    answer_id = stored(database)
    note = desk.add(answer_id, "sooner", at_s=1.5).result(LONG_S)
    mark = desk.add(answer_id, "", at_s=0.5, kind=NoteKind.BOOKMARK).result(LONG_S)
    changed = desk.change(note.id, "much sooner").result(LONG_S)
    desk.delete(mark.id).result(LONG_S)
    assert desk.of(answer_id).result(LONG_S).notes == (changed,)
    desk.put_back(mark).result(LONG_S)
    desk.star(answer_id, is_starred=True).result(LONG_S)
    assert desk.set_tags(answer_id, iter(["b", "a"])).result(LONG_S) == ("a", "b")
    kept = desk.of(answer_id).result(LONG_S)
    assert (kept.notes, kept.is_starred, kept.tags) == ((mark, changed), True, ("a", "b"))
    assert desk.tags_in_use().result(LONG_S) == ("a", "b")
    assert desk.search("much soon").result(LONG_S).answer_count == 1
    with pytest.raises(StorageError):
        desk.add("nobody", "x", at_s=None).result(LONG_S)


def test_sessions_are_filtered_by_what_there_is(desk: NotesDesk, database: DatabaseWorker):
    """Packs are offered by their present titles, else by the titles that they had."""
    starred, _ = stored(database), stored(database, "old", "An old pack")
    desk.star(starred, is_starred=True).result(LONG_S)
    desk.set_tags(starred, ["mine"]).result(LONG_S)
    choices = desk.filter_choices().result(LONG_S)
    assert choices.tags == ("mine",)
    assert choices.packs == (("old", "An old pack"), ("ml", "Machine learning now"))
    everything = desk.sessions(ALL_SESSIONS).result(LONG_S)
    assert len(everything) == 2
    assert desk.sessions(SessionFilter(is_starred=True)).result(LONG_S) == everything[1:]
    assert desk.sessions(ALL_SESSIONS, before=everything[0].started_at).result(LONG_S) == everything[1:]
