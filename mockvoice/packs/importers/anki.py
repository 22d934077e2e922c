"""Anki packages (.apkg): the front of a note is a question, its back the model answer.

Both kinds are read: `collection.anki2` and `collection.anki21`, which are SQLite files, and `collection.anki21b`, which
is one compressed with Zstandard and has its names of fields and decks in tables of their own. The formats are described
in Anki's source, rslib/src/import_export/package and rslib/src/storage.
"""

from __future__ import annotations

import json
import re
import sqlite3
import time
from contextlib import closing
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import zstandard

from mockvoice.packs.authoring import MOST_QUESTIONS
from mockvoice.packs.drafts import Drafting, tidy
from mockvoice.packs.importers.archive import MOST_BYTES, read_members
from mockvoice.packs.problems import Problem, UnreadablePackError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mockvoice.packs.drafts import Draft

_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""The newest first: newer packages hold a `collection.anki2` that only says that Anki must be updated."""

_LONGEST_S = 1.5
_STEPS_BETWEEN_LOOKS = 10_000
_LONGEST_FIELDS = 400_000
_FIELD_MARK = "\x1f"
_TABLES_OF_NAMES = 15
"""From this version of the schema on names of fields stand in a table."""

_FRONTS = ("front", "question", "text", "prompt")
_BACKS = ("back", "answer", "back extra", "extra", "solution")
_CLOZE = re.compile(r"\{\{c\d+::(.*?)(?:::[^{}]*)?\}\}", re.DOTALL)
_SOUND = re.compile(r"\[(?:sound|anki):[^\]]*\]")
_BLOCKS = frozenset({"br", "div", "p", "li", "ul", "ol", "tr", "table", "hr", "h1", "h2", "h3", "blockquote", "pre"})
_UNSAID = frozenset({"style", "script", "head", "title"})


def read_anki(path: Path, data: bytes) -> Draft:
    """Return a question for each note that has a front; decks become topics, note numbers become ids.

    Raises:
        UnreadablePackError: It is no Anki package.
    """
    members = {
        member.name: member
        for member in read_members(data, wanted=_COLLECTIONS.__contains__, largest=MOST_BYTES)
        if member.problem is None
    }
    name = next((name for name in _COLLECTIONS if name in members), None)
    if name is None:
        raise UnreadablePackError(Problem(None, "", "it holds no collection, so it is no Anki package"))
    database = members[name].data
    drafting = Drafting(title=path.stem)
    try:
        _take_notes(drafting, _unpacked(database) if name.endswith("b") else database)
    except (sqlite3.Error, zstandard.ZstdError, ValueError, TypeError, KeyError, AttributeError) as error:
        if not drafting.questions:
            raise UnreadablePackError(Problem(None, "", "its collection is damaged or of an unknown kind")) from error
        drafting.leave_out(None, "the collection could not be read to its end")
    return drafting.draft(path)


def _unpacked(data: bytes) -> bytes:
    """Return what was compressed, as far as it is not too much."""
    with zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(data) as stream:
        found: bytes = stream.read(MOST_BYTES + 1)
    if len(found) > MOST_BYTES:
        raise UnreadablePackError(Problem(None, "", f"its collection has more than {MOST_BYTES // 1024**2} MB"))
    return found


def _take_notes(drafting: Drafting, database: bytes) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(_without_log(database))
        connection.create_collation("unicase", _compare)
        ends = time.monotonic() + _LONGEST_S
        connection.set_progress_handler(lambda: time.monotonic() > ends, _STEPS_BETWEEN_LOOKS)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        has_tables = connection.execute("SELECT ver FROM col").fetchone()[0] >= _TABLES_OF_NAMES
        names = dict(_names_from_tables(connection) if has_tables else _names_from_json(connection))
        decks = dict(_decks_from_tables(connection) if has_tables else _decks_from_json(connection))
        rows = connection.execute(
            "SELECT n.id, n.mid, substr(n.flds, 1, ?), min(c.did) FROM notes AS n LEFT JOIN cards AS c ON c.nid = n.id "
            "GROUP BY n.id ORDER BY n.id LIMIT ?",
            (_LONGEST_FIELDS, MOST_QUESTIONS + 1),
        )
        for place, (note, kind, fields, deck) in enumerate(rows, start=1):
            topic = decks.get(deck, "")
            front, back = _sides(names.get(kind, ()), str(fields).split(_FIELD_MARK))
            if not front:
                drafting.leave_out(None, "it has nothing on its front", f"note {place}")
                continue
            drafting.add(
                front, None, name=f"note-{note}", topic="" if topic == "Default" else topic[:120], model_answer=back
            )


def _without_log(database: bytes) -> bytes:
    """Return a database as one that keeps no write-ahead log, since SQLite opens none that does in memory.

    The two bytes are the file format's versions (https://www.sqlite.org/fileformat2.html, section 1.3.3).
    """
    return database[:18] + b"\x01\x01" + database[20:]


def _compare(first: str, second: str) -> int:
    """Compare as Anki's own collation does, near enough to find rows."""
    one, other = first.casefold(), second.casefold()
    return (one > other) - (one < other)


def _names_from_json(connection: sqlite3.Connection) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the names of each note type's fields, by its number."""
    for number, kind in json.loads(connection.execute("SELECT models FROM col").fetchone()[0]).items():
        yield int(number), [str(field["name"]) for field in kind["flds"]]


def _names_from_tables(connection: sqlite3.Connection) -> Iterator[tuple[int, Sequence[str]]]:
    found: dict[int, list[str]] = {}
    for number, name in connection.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord LIMIT 20000"):
        found.setdefault(number, []).append(str(name))
    yield from found.items()


def _decks_from_json(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    for number, deck in json.loads(connection.execute("SELECT decks FROM col").fetchone()[0]).items():
        yield int(number), tidy(str(deck["name"]).split("::")[-1])


def _decks_from_tables(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    for number, name in connection.execute("SELECT id, name FROM decks LIMIT 20000"):
        yield int(number), tidy(str(name).split(_FIELD_MARK)[-1])


def _sides(names: Sequence[str], fields: Sequence[str]) -> tuple[str, str]:
    """Return what a note asks, on one line, and what it answers; by the names of its fields, else the first two."""
    texts = [_plain(text) for text in fields]
    lower = [name.strip().lower() for name in names][: len(texts)]
    front = next((lower.index(name) for name in _FRONTS if name in lower), 0)
    others = [place for place in range(len(texts)) if place != front]
    back = next((lower.index(name) for name in _BACKS if name in lower and lower.index(name) != front), None)
    if back is None:
        back = next((place for place in others if texts[place]), None)
    return tidy(texts[front])[:600], "" if back is None else texts[back][:6000].strip()


class _Text(HTMLParser):
    """Keeps what a reader sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unsaid = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line at a block."""
        del attrs
        self._unsaid += tag in _UNSAID
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line after a block."""
        self._unsaid -= tag in _UNSAID and self._unsaid > 0
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        if not self._unsaid:
            self.parts.append(data)


def _plain(html: str) -> str:
    """Return a field without HTML, sounds and cloze marks; lines stay."""
    reader = _Text()
    reader.feed(_SOUND.sub("", html))
    reader.close()
    text = "".join(reader.parts)
    for _ in range(3):
        text = _CLOZE.sub(r"\1", text)
    return "\n".join(filter(None, (tidy(line) for line in text.splitlines())))
