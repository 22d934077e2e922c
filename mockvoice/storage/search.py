"""Full-text search over what was asked, said and noted, by SQLite's FTS5 (https://www.sqlite.org/fts5.html).

A row for each answer: its question, its words, its notes and its tags. Triggers begin the row and take it out when the
answer is deleted; `Search.index` fills it when the answer was scored, noted on or brought back.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

from mockvoice.storage import times
from mockvoice.storage.notes import ORDER_OF_NOTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from mockvoice.storage.database import Database

MOST_ANSWERS: Final = 50
"""So many answers are found unless another number is asked for."""

MOST_TERMS: Final = 12
"""Words and phrases of a search beyond so many are left out."""

SNIPPET_WORDS: Final = 16
MOST_SNIPPETS: Final = 3
"""So many places of an answer's words are shown."""

_LEAD_WORDS: Final = 4
_LEAD_LETTERS: Final = 30
_WINDOW_LETTERS: Final = 110
_LONGEST_QUERY: Final = 400
_HIT: Final = "\x02"
_END: Final = "\x03"
_NO_MARKS: Final = str.maketrans({_HIT: " ", _END: " ", "\x00": " "})
_QUOTES: Final = str.maketrans(dict.fromkeys("“”„‟«»\uff02", '"'))
_TOKEN_CATEGORIES: Final = ("L", "N", "M", "Co")


class Source(StrEnum):
    """Where the words were found."""

    QUESTION = "question"
    ANSWER = "answer"
    NOTE = "note"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text; the pieces joined are the text."""

    text: str
    is_hit: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One place where something was found.

    Attributes:
        pieces: The words around it, the hits marked.
        at_s: Where it is in the sound, in seconds; None where that is not known.
    """

    source: Source
    pieces: tuple[Piece, ...]
    at_s: float | None = None

    @property
    def text(self) -> str:
        """The words."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class FoundAnswer:
    """An answer in which something was found.

    Attributes:
        question: Its question, the hits marked.
        asked_at: Aware, in UTC.
        places: Notes and tags first, then what was said, in the order of time.
    """

    answer_id: str
    question: tuple[Piece, ...]
    asked_at: datetime
    overall: int | None
    is_starred: bool
    places: tuple[Place, ...]

    @property
    def question_text(self) -> str:
        """The question."""
        return "".join(piece.text for piece in self.question)

    @property
    def at_s(self) -> float | None:
        """The first moment that is known."""
        return next((place.at_s for place in self.places if place.at_s is not None), None)


@dataclass(frozen=True, slots=True)
class FoundSession:
    """A session with the answers that were found, the best first.

    Attributes:
        started_at: Aware, in UTC.
    """

    session_id: str
    title: str
    started_at: datetime
    is_interview: bool
    answers: tuple[FoundAnswer, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        sessions: The one with the best answer first.
        is_cut: Whether more answers fit than are here.
        is_empty: Whether there was nothing to search for.
    """

    text: str
    sessions: tuple[FoundSession, ...]
    is_cut: bool = False
    is_empty: bool = False

    @property
    def answer_count(self) -> int:
        """How many answers are here."""
        return sum(len(session.answers) for session in self.sessions)


class Search:
    """Finds answers, and keeps what can be searched.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, text: str, *, limit: int = MOST_ANSWERS) -> Found:
        """Return the answers that fit best. Whatever the text is, it is searched for or found to be nothing.

        Args:
            text: As it was typed: words are found by their beginnings, words in quotes as they stand, all must be
                there. Capitals and accents make no difference.
            limit: At most so many answers.
        """
        wanted = match_of(text)
        if wanted is None:
            return Found(text, (), is_empty=True)
        rows = self._database.query(
            f"""
            SELECT f.*, a.id, a.session_id, a.asked_at, s.pack_title, s.started_at, c.overall,
                EXISTS (SELECT 1 FROM interviews AS i WHERE i.session_id = a.session_id) AS is_interview,
                EXISTS (SELECT 1 FROM stars AS t WHERE t.answer_id = a.id) AS is_starred
            FROM (
                SELECT rowid AS number, rank, {_marked(0)} AS question, {_marked(1)} AS words, {_marked(2)} AS notes,
                    {_marked(3)} AS tags
                FROM answer_search WHERE answer_search MATCH ? ORDER BY rank LIMIT ?
            ) AS f
            JOIN answers AS a ON a.number = f.number
            JOIN sessions AS s ON s.id = a.session_id
            LEFT JOIN scorecards AS c ON c.answer_id = a.id
            WHERE a.deleted_at IS NULL
            ORDER BY f.rank, f.number DESC
            """,  # noqa: S608 (made of constants alone)
            (wanted, limit + 1),
        )
        heads: dict[str, dict[str, Any]] = {}
        answers: dict[str, list[FoundAnswer]] = {}
        for row in rows[:limit]:
            heads.setdefault(row["session_id"], row)
            answers.setdefault(row["session_id"], []).append(self._found(row))
        sessions = tuple(
            FoundSession(
                session_id,
                row["pack_title"],
                times.from_text(row["started_at"]),
                bool(row["is_interview"]),
                tuple(answers[session_id]),
            )
            for session_id, row in heads.items()
        )
        return Found(text, sessions, is_cut=len(rows) > limit)

    def index(self, *answer_ids: str) -> None:
        """Keep what can be searched of answers that were scored, noted on, deleted or brought back."""
        with self._database.transaction():
            for answer_id in answer_ids:
                self._index(answer_id)

    def _index(self, answer_id: str) -> None:
        rows = self._database.query("SELECT number, question_text, deleted_at FROM answers WHERE id = ?", (answer_id,))
        for row in rows:
            self._database.execute("DELETE FROM answer_search WHERE rowid = ?", (row["number"],))
            if row["deleted_at"] is None:
                tags = self._database.query("SELECT tag FROM tags WHERE answer_id = ? ORDER BY tag", (answer_id,))
                self._database.execute(
                    "INSERT INTO answer_search (rowid, question, words, notes, tags) VALUES (?, ?, ?, ?, ?)",
                    (
                        row["number"],
                        _kept(row["question_text"]),
                        " ".join(_kept(word["text"]) for word in self._words(answer_id)),
                        "\n".join(_kept(note["text"]) for note in self._notes(answer_id)),
                        "\n".join(_kept(tag["tag"]) for tag in tags),
                    ),
                )

    def _found(self, row: dict[str, Any]) -> FoundAnswer:
        answer_id = row["id"]
        places = [
            *self._in_notes(answer_id, row["notes"]),
            *(Place(Source.TAG, tuple(_pieces(tag))) for tag in _lines_with_hits(row["tags"])),
            *self._in_words(answer_id, row["words"]),
        ]
        return FoundAnswer(
            answer_id,
            tuple(_pieces(row["question"])),
            times.from_text(row["asked_at"]),
            row["overall"],
            bool(row["is_starred"]),
            tuple(places),
        )

    def _in_notes(self, answer_id: str, marked: str) -> Iterator[Place]:
        if _HIT not in marked:
            return
        text, hits = _hits(marked)
        notes = self._notes(answer_id)
        starts = _starts([note["text"] for note in notes])
        for number, note in enumerate(notes):
            start, end = starts[number], starts[number] + len(note["text"])
            inside = [(first - start, last - start) for first, last in hits if start <= first < end]
            if inside and text[start:end] == _kept(note["text"]):
                yield Place(Source.NOTE, _window(note["text"], inside), note["at_s"])

    def _in_words(self, answer_id: str, marked: str) -> Iterator[Place]:
        if _HIT not in marked:
            return
        text, hits = _hits(marked)
        words = self._words(answer_id)
        texts = [word["text"] for word in words]
        starts = _starts(texts)
        if text != " ".join(map(_kept, texts)):  # an index that does not fit is shown without its moments
            yield Place(Source.ANSWER, _window(text, hits))
            return
        spans = [(bisect_right(starts, first) - 1, bisect_right(starts, last - 1) - 1) for first, last in hits]
        for first, last in _windows(spans, len(words)):
            begin, end = starts[first], starts[last] + len(texts[last])
            inside = [(max(a, begin) - begin, min(b, end) - begin) for a, b in hits if a < end and b > begin]
            pieces = list(_cut(text[begin:end], inside))
            if first > 0:
                pieces.insert(0, Piece("… "))
            if last < len(words) - 1:
                pieces.append(Piece(" …"))
            hit_at = next(place for place, _ in spans if place >= first)
            yield Place(Source.ANSWER, tuple(pieces), words[hit_at]["start_s"])

    def _words(self, answer_id: str) -> list[dict[str, Any]]:
        return self._database.query(
            "SELECT text, start_s FROM words WHERE answer_id = ? ORDER BY position", (answer_id,)
        )

    def _notes(self, answer_id: str) -> list[dict[str, Any]]:
        return self._database.query(
            f"SELECT text, at_s FROM notes WHERE answer_id = ? ORDER BY {ORDER_OF_NOTES}",  # noqa: S608 (a constant)
            (answer_id,),
        )


def match_of(text: str) -> str | None:
    """Return what FTS5 is asked for where somebody typed `text`; None where no word is in it. Never raises.

    Words are asked for by their beginnings, quoted words as a phrase; a quote that is still open ends in a beginning.
    """
    parts = text[:_LONGEST_QUERY].translate(_QUOTES).split('"')
    terms: list[str] = []
    for number, part in enumerate(parts):
        if number % 2:
            is_open = number == len(parts) - 1
            phrase = " ".join(_tokens(part))
            terms += [f'"{phrase}"{"*" if is_open else ""}'] if phrase else []
        else:
            phrases = (" ".join(_tokens(word)) for word in part.split())
            terms += [f'"{phrase}"*' for phrase in phrases if phrase]
    return " AND ".join(terms[:MOST_TERMS]) or None


def _tokens(text: str) -> list[str]:
    """Return the words of a text as FTS5's unicode61 cuts it: at everything but letters, digits and their marks."""
    kept = "".join(letter if unicodedata.category(letter).startswith(_TOKEN_CATEGORIES) else " " for letter in text)
    return kept.split()


def _marked(column: int) -> str:
    return f"highlight(answer_search, {column}, char({ord(_HIT)}), char({ord(_END)}))"


def _kept(text: str) -> str:
    """Return a text as it is indexed: as long as before, without the marks of hits."""
    return text.translate(_NO_MARKS)


def _starts(texts: Sequence[str]) -> list[int]:
    """Return where each text begins when all are joined by one character."""
    return [0, *accumulate(len(text) + 1 for text in texts)][: len(texts)]


def _hits(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its marks, and from where to where in it each hit is."""
    plain: list[str] = []
    hits: list[tuple[int, int]] = []
    length = 0
    for number, part in enumerate(marked.split(_HIT)):
        hit, _, rest = part.partition(_END) if number else ("", "", part)
        if hit:
            hits.append((length, length + len(hit)))
        plain += [hit, rest]
        length += len(hit) + len(rest)
    return "".join(plain), hits


def _cut(text: str, hits: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """Cut a text into pieces at its hits, which are in order."""
    done = 0
    for first, last in hits:
        if first > done:
            yield Piece(text[done:first])
        yield Piece(text[first:last], is_hit=True)
        done = last
    if done < len(text):
        yield Piece(text[done:])


def _pieces(marked: str) -> Iterator[Piece]:
    yield from _cut(*_hits(marked))


def _lines_with_hits(marked: str) -> list[str]:
    return [line for line in marked.split("\n") if _HIT in line]


def _window(text: str, hits: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """Return the words of a longer text around its first hit, on one line."""
    flat = "".join(" " if letter.isspace() else letter for letter in text)
    first = hits[0][0]
    begin = 0 if first <= _LEAD_LETTERS else flat.rfind(" ", 0, first - _LEAD_LETTERS) + 1
    end = len(flat) if len(flat) - begin <= _WINDOW_LETTERS else flat.rfind(" ", begin, begin + _WINDOW_LETTERS)
    end = max(end, hits[0][1])
    inside = [(a - begin, b - begin) for a, b in hits if a >= begin and b <= end]
    pieces = list(_cut(flat[begin:end], inside))
    return (
        *((Piece("… "),) if begin else ()),
        *pieces,
        *((Piece(" …"),) if end < len(flat) else ()),
    )


def _windows(spans: Sequence[tuple[int, int]], word_count: int) -> list[tuple[int, int]]:
    """Return the first and last word of the stretches with the most hits, in order, at most `MOST_SNIPPETS`."""
    chosen: list[tuple[int, int]] = []
    candidates: list[tuple[int, int, int]] = []
    for first, _ in spans:
        begin = max(0, first - _LEAD_WORDS)
        end = min(word_count, begin + SNIPPET_WORDS) - 1
        inside = sum(begin <= a and b <= end for a, b in spans)
        candidates.append((-inside, begin, end))
    for _, begin, end in sorted(candidates):
        if all(end < a or begin > b for a, b in chosen):
            chosen.append((begin, end))
        if len(chosen) == MOST_SNIPPETS:
            break
    return sorted(chosen)
