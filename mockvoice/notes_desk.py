"""Notes, marks, search and the list of sessions, on the database worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.storage.notes import NoteKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import Future
    from datetime import datetime

    from mockvoice.packs.model import Pack
    from mockvoice.storage.library import SessionSummary
    from mockvoice.storage.notes import AnswerNotes, Note
    from mockvoice.storage.search import Found
    from mockvoice.storage.session_filter import SessionFilter
    from mockvoice.storage.worker import DatabaseWorker, Stores


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What sessions can be filtered by.

    Attributes:
        tags: In use, in order of the alphabet.
        packs: Id and title of each that was answered from, in order of the titles.
    """

    tags: tuple[str, ...]
    packs: tuple[tuple[str, str], ...]


class NotesDesk:
    """Every answer is a Future; nothing is read in the caller's thread.

    Args:
        database: The worker.
        packs: Returns all packs as they are now.
    """

    def __init__(self, database: DatabaseWorker, packs: Callable[[], tuple[Pack, ...]]) -> None:
        self._database = database
        self._packs = packs

    def of(self, answer_id: str) -> Future[AnswerNotes]:
        """What is on an answer."""
        return self._database.submit(lambda stores: stores.notes.of(answer_id))

    def add(self, answer_id: str, text: str, *, at_s: float | None, kind: NoteKind = NoteKind.NOTE) -> Future[Note]:
        """Put a note or a bookmark on an answer."""
        return self._database.submit(lambda stores: stores.notes.add(answer_id, text, at_s=at_s, kind=kind))

    def change(self, note_id: str, text: str) -> Future[Note]:
        """Write another text."""
        return self._database.submit(lambda stores: stores.notes.change(note_id, text))

    def delete(self, note_id: str) -> Future[Note]:
        """Delete a note; `put_back` undoes it."""
        return self._database.submit(lambda stores: stores.notes.delete(note_id))

    def put_back(self, note: Note) -> Future[None]:
        """Store a note as it was."""
        return self._database.submit(lambda stores: stores.notes.put_back(note))

    def star(self, answer_id: str, *, is_starred: bool) -> Future[None]:
        """Give an answer a star, or take it."""
        return self._database.submit(lambda stores: stores.notes.star(answer_id, is_starred=is_starred))

    def set_tags(self, answer_id: str, tags: Iterable[str]) -> Future[tuple[str, ...]]:
        """Let an answer have these tags; the future holds them as they are kept."""
        wanted = tuple(tags)
        return self._database.submit(lambda stores: stores.notes.set_tags(answer_id, wanted))

    def tags_in_use(self) -> Future[tuple[str, ...]]:
        """Every tag that some answer has, in order of the alphabet."""
        return self._database.submit(lambda stores: tuple(tag for tag, _ in stores.notes.tags_in_use()))

    def search(self, text: str) -> Future[Found]:
        """What fits a text, whatever it is."""
        return self._database.submit(lambda stores: stores.search.find(text))

    def sessions(self, only: SessionFilter, *, before: datetime | None = None) -> Future[tuple[SessionSummary, ...]]:
        """Past sessions that fit, newest first, a page at a time."""
        return self._database.submit(lambda stores: stores.library.sessions(before=before, only=only))

    def filter_choices(self) -> Future[FilterChoices]:
        """What sessions can be filtered by now."""
        titles = {pack.id: pack.title for pack in self._packs()}

        def choices(stores: Stores) -> FilterChoices:
            answered = stores.library.packs_answered()
            named = ((pack_id, titles.get(pack_id) or title or pack_id) for pack_id, title in answered)
            tags = tuple(tag for tag, _ in stores.notes.tags_in_use())
            return FilterChoices(tags, tuple(sorted(named, key=lambda pack: pack[1].casefold())))

        return self._database.submit(choices)
