"""What a person puts on an answer: notes and bookmarks at moments, a star, and tags."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from mockvoice.errors import StorageError
from mockvoice.storage import times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from mockvoice.storage.database import Database

LONGEST_NOTE: Final = 20_000
"""Characters of a note that are kept."""

LONGEST_TAG: Final = 40
"""Characters of a tag that are kept."""

ORDER_OF_NOTES: Final = "at_s IS NOT NULL, at_s, number"
"""SQL: notes on the whole answer first, then by their moment."""


def _tell_nobody(*_answer_ids: str) -> None:
    return None


class NoteKind(StrEnum):
    """What a note is for."""

    NOTE = "note"
    BOOKMARK = "bookmark"


@dataclass(frozen=True, slots=True)
class Note:
    """Something written at a moment of an answer.

    Attributes:
        at_s: The moment, in seconds from the start of the sound; None for the whole answer.
        text: For a bookmark its name, which may be empty.
        created_at: Aware, in UTC.
    """

    id: str
    answer_id: str
    kind: NoteKind
    at_s: float | None
    text: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class AnswerNotes:
    """Everything that is on an answer.

    Attributes:
        notes: Bookmarks among them; those on the whole answer first, then by their moment.
        tags: In order of the alphabet.
    """

    answer_id: str
    notes: tuple[Note, ...]
    is_starred: bool
    tags: tuple[str, ...]


class Notes:
    """Notes, stars and tags. What is written to an answer that is gone raises StorageError.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
        clock: Tells the time, aware.
        on_changed: Told the ids of answers whose notes or tags changed, before that is committed.
    """

    def __init__(
        self,
        database: Database,
        *,
        clock: Callable[[], datetime] = times.now,
        on_changed: Callable[..., None] = _tell_nobody,
    ) -> None:
        self._database = database
        self._clock = clock
        self._on_changed = on_changed

    def of(self, answer_id: str) -> AnswerNotes:
        """Return what is on an answer."""
        rows = self._database.query(
            f"SELECT * FROM notes WHERE answer_id = ? ORDER BY {ORDER_OF_NOTES}",  # noqa: S608 (a constant)
            (answer_id,),
        )
        starred = self._database.query("SELECT 1 FROM stars WHERE answer_id = ?", (answer_id,))
        tags = self._database.query("SELECT tag FROM tags WHERE answer_id = ? ORDER BY tag", (answer_id,))
        return AnswerNotes(answer_id, tuple(map(_note, rows)), bool(starred), tuple(row["tag"] for row in tags))

    def add(self, answer_id: str, text: str, *, at_s: float | None, kind: NoteKind = NoteKind.NOTE) -> Note:
        """Put a note or a bookmark on an answer."""
        moment = None if at_s is None else max(0.0, round(at_s, 3))
        note = Note(uuid4().hex, answer_id, kind, moment, _written(text), self._clock())
        self.put_back(note)
        return note

    def put_back(self, note: Note) -> None:
        """Store a note as it was, after `delete`; nothing happens where it is there."""
        with self._database.transaction():
            self._require_answer(note.answer_id)
            self._database.execute(
                "INSERT INTO notes (id, answer_id, kind, at_s, text, created_at) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO NOTHING",
                (note.id, note.answer_id, note.kind, note.at_s, note.text, times.to_text(note.created_at)),
            )
            self._on_changed(note.answer_id)

    def change(self, note_id: str, text: str) -> Note:
        """Write another text. Raises StorageError where the note is gone."""
        with self._database.transaction():
            note = replace(self._load(note_id), text=_written(text))
            self._database.execute("UPDATE notes SET text = ? WHERE id = ?", (note.text, note_id))
            self._on_changed(note.answer_id)
        return note

    def delete(self, note_id: str) -> Note:
        """Delete a note at once; `put_back` of what is returned undoes it. Raises StorageError where it is gone."""
        with self._database.transaction():
            note = self._load(note_id)
            self._database.execute("DELETE FROM notes WHERE id = ?", (note_id,))
            self._on_changed(note.answer_id)
        return note

    def star(self, answer_id: str, *, is_starred: bool) -> None:
        """Give an answer a star, or take it."""
        with self._database.transaction():
            self._require_answer(answer_id)
            if is_starred:
                self._database.execute(
                    "INSERT OR IGNORE INTO stars (answer_id, starred_at) VALUES (?, ?)",
                    (answer_id, times.to_text(self._clock())),
                )
            else:
                self._database.execute("DELETE FROM stars WHERE answer_id = ?", (answer_id,))

    def set_tags(self, answer_id: str, tags: Iterable[str]) -> tuple[str, ...]:
        """Let an answer have these tags and no others. Returns them as they are kept, in order of the alphabet.

        A tag that is in use already keeps its capitals.
        """
        wanted = [tag for tag in map(tag_of, tags) if tag]
        in_use = {tag.casefold(): tag for tag, _ in self.tags_in_use()}
        with self._database.transaction():
            self._require_answer(answer_id)
            self._database.execute("DELETE FROM tags WHERE answer_id = ?", (answer_id,))
            kept = {tag.casefold(): in_use.get(tag.casefold(), tag) for tag in reversed(wanted)}
            self._database.execute_many(
                "INSERT OR IGNORE INTO tags (answer_id, tag) VALUES (?, ?)", ((answer_id, tag) for tag in kept.values())
            )
            self._on_changed(answer_id)
        return self.of(answer_id).tags

    def tags_in_use(self) -> tuple[tuple[str, int], ...]:
        """Return each tag with the number of answers that have it, in order of the alphabet."""
        rows = self._database.query(
            "SELECT t.tag, count(*) AS number FROM tags AS t JOIN answers AS a ON a.id = t.answer_id"
            " WHERE a.deleted_at IS NULL GROUP BY t.tag ORDER BY t.tag"
        )
        return tuple((row["tag"], row["number"]) for row in rows)

    def _load(self, note_id: str) -> Note:
        rows = self._database.query("SELECT * FROM notes WHERE id = ?", (note_id,))
        if not rows:
            raise StorageError(
                "This note is no longer in the history.",
                kept="Everything else is untouched.",
                mend="Open the answer again.",
            )
        return _note(rows[0])

    def _require_answer(self, answer_id: str) -> None:
        if not self._database.query("SELECT 1 FROM answers WHERE id = ? AND deleted_at IS NULL", (answer_id,)):
            raise StorageError(
                "This answer is no longer in the history, so nothing can be noted on it.",
                kept="Everything else is untouched.",
                mend="Open the list of sessions again.",
            )


def tag_of(text: str) -> str:
    """Return a text as a tag: on one line, without a leading "#", commas and odd blanks; empty where nothing is left.

    It is cut to `LONGEST_TAG` characters.
    """
    plain = "".join(" " if unicodedata.category(letter) in {"Cc", "Cs"} else letter for letter in text)
    return " ".join(plain.replace(",", " ").lstrip("# ").split())[:LONGEST_TAG].rstrip()


def _written(text: str) -> str:
    """Return a text that can be stored: without what no file can hold, without blanks around it, and not endless."""
    whole = text.encode("utf-8", "replace").decode().replace("\x00", " ")
    return whole.strip()[:LONGEST_NOTE]


def _note(row: dict[str, Any]) -> Note:
    return Note(
        row["id"],
        row["answer_id"],
        NoteKind(row["kind"]),
        row["at_s"],
        row["text"],
        times.from_text(row["created_at"]),
    )
