"""Notes, search, filters and imports answered from memory, for the pages that show them."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from mockvoice.audio.codec import SoundFile
from mockvoice.import_desk import ImportStage, ImportState, ImportWish
from mockvoice.notes_desk import FilterChoices
from mockvoice.storage.notes import AnswerNotes, Note, NoteKind, tag_of
from mockvoice.storage.search import Found
from mockvoice.storage.session_filter import SessionFilter, SessionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from mockvoice.errors import AudioFileError, StorageError

MOMENT = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)


class FakeNotes:
    """Keeps notes in a dict; finds what the test says.

    Args:
        app: What gives the sessions, and the error that everything fails with.
    """

    def __init__(self, app: Any) -> None:
        self._app = app
        self._count = 0
        self.kept: dict[str, AnswerNotes] = {}
        self.found: dict[str, Found] = {}
        self.searches: list[str] = []
        self.searching: list[Future[Found]] = []
        self.holds_searches = False
        self.choices = FilterChoices((), ())
        self.filters: list[SessionFilter] = []

    @property
    def error(self) -> StorageError | None:
        """What everything fails with."""
        error: StorageError | None = self._app.error
        return error

    def of(self, answer_id: str) -> Future[AnswerNotes]:
        """Give what is on an answer."""
        return self._done(self._of(answer_id))

    def add(self, answer_id: str, text: str, *, at_s: float | None, kind: NoteKind = NoteKind.NOTE) -> Future[Note]:
        """Put a note on it."""
        self._count += 1
        note = Note(f"n{self._count}", answer_id, kind, at_s, text.strip(), MOMENT)
        if self.error is None:
            self._put(note)
        return self._done(note)

    def change(self, note_id: str, text: str) -> Future[Note]:
        """Write another text."""
        note = replace(self._note(note_id), text=text.strip())
        if self.error is None:
            self._take(note_id)
            self._put(note)
        return self._done(note)

    def delete(self, note_id: str) -> Future[Note]:
        """Take a note away."""
        note = self._note(note_id)
        if self.error is None:
            self._take(note_id)
        return self._done(note)

    def put_back(self, note: Note) -> Future[None]:
        """Put it back."""
        self._put(note)
        return self._done(None)

    def star(self, answer_id: str, *, is_starred: bool) -> Future[None]:
        """Give a star, or take it."""
        if self.error is None:
            self.kept[answer_id] = replace(self._of(answer_id), is_starred=is_starred)
        return self._done(None)

    def set_tags(self, answer_id: str, tags: Iterable[str]) -> Future[tuple[str, ...]]:
        """Keep tags."""
        kept = tuple(sorted({tag_of(tag) for tag in tags if tag_of(tag)}, key=str.casefold))
        if self.error is None:
            self.kept[answer_id] = replace(self._of(answer_id), tags=kept)
        return self._done(kept)

    def tags_in_use(self) -> Future[tuple[str, ...]]:
        """Give all tags."""
        return self._done(tuple(sorted({tag for notes in self.kept.values() for tag in notes.tags}, key=str.casefold)))

    def search(self, text: str) -> Future[Found]:
        """Give what the test put into `found`, at once or, with `holds_searches`, when the test ends the future."""
        self.searches.append(text)
        if self.holds_searches:
            self.searching.append(Future())
            return self.searching[-1]
        return self._done(self.found.get(text, Found(text, (), is_empty=not text.strip())))

    def sessions(self, only: SessionFilter, *, before: datetime | None = None) -> Future[tuple[Any, ...]]:
        """Give a page of the sessions whose marks fit."""
        self.filters.append(only)
        page = self._app.sessions(before=before)
        if self.error is not None:
            return self._done(())
        return self._done(tuple(session for session in page.result() if _fits(session, only)))

    def filter_choices(self) -> Future[FilterChoices]:
        """Give what the test says."""
        return self._done(self.choices)

    def _of(self, answer_id: str) -> AnswerNotes:
        return self.kept.get(answer_id, AnswerNotes(answer_id, (), is_starred=False, tags=()))

    def _note(self, note_id: str) -> Note:
        return next(note for notes in self.kept.values() for note in notes.notes if note.id == note_id)

    def _put(self, note: Note) -> None:
        old = self._of(note.answer_id)
        notes = sorted((*old.notes, note), key=lambda one: -1.0 if one.at_s is None else one.at_s)
        self.kept[note.answer_id] = replace(old, notes=tuple(notes))

    def _take(self, note_id: str) -> None:
        note = self._note(note_id)
        old = self._of(note.answer_id)
        self.kept[note.answer_id] = replace(old, notes=tuple(one for one in old.notes if one.id != note_id))

    def _done(self, result: Any) -> Future[Any]:
        return _ended(self.error, result)


class FakeImports:
    """Takes recordings in when the test says so."""

    def __init__(self) -> None:
        self.on_changed: Callable[[ImportState], None] = lambda _: None
        self.seen: dict[str, SoundFile | AudioFileError] = {}
        self.wishes: list[ImportWish] = []
        self.stopped: list[int] = []

    def look_at(self, path: Path) -> Future[SoundFile]:
        """Give what the test says of a file of that name; a minute without a date where it says nothing."""
        seen = self.seen.get(path.name, SoundFile(60.0, None, MOMENT))
        return _ended(seen, None) if isinstance(seen, Exception) else _ended(None, seen)

    def add(self, wish: ImportWish) -> ImportState:
        """Note it."""
        self.wishes.append(wish)
        return ImportState(len(self.wishes), wish.path.name, ImportStage.WAITING)

    def stop(self, number: int) -> None:
        """Note it."""
        self.stopped.append(number)

    def tell(self, number: int, stage: ImportStage, **changes: Any) -> None:
        """Say how far an import is."""
        self.on_changed(ImportState(number, self.wishes[number - 1].path.name, stage, **changes))


def _fits(session: Any, only: SessionFilter) -> bool:
    is_interview = getattr(session, "is_interview", False)
    return (
        (not only.is_starred or getattr(session, "star_count", 0) > 0)
        and (only.tag is None or only.tag in getattr(session, "tags", ()))
        and (only.kind is None or (only.kind is SessionKind.INTERVIEW) == is_interview)
        and (only.pack_id is None or only.pack_id == session.pack_title)
    )


def _ended(error: Exception | None, result: Any) -> Future[Any]:
    future: Future[Any] = Future()
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(result)
    return future
