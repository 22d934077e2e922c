"""CSV and TSV: a row a question, with a mapping from the table's columns to a question's fields."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from mockvoice.packs.drafts import Drafting, slug, tidy

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mockvoice.packs.drafts import Draft

FIELDS = (
    "text",
    "model_answer",
    "concepts",
    "topic",
    "follow_ups",
    "hints",
    "sources",
    "target_s",
    "difficulty",
    "stage",
    "kind",
    "id",
)
"""What a column can be; in a cell for a list its entries stand apart by semicolons or lines."""

_SPELLINGS = {
    "text": {"text", "question", "prompt", "front", "q"},
    "model_answer": {"model_answer", "answer", "back", "solution", "a"},
    "concepts": {"concepts", "key_points", "points", "keywords"},
    "topic": {"topic", "category", "subject", "deck"},
    "follow_ups": {"follow_ups", "followups", "follow_up"},
    "hints": {"hints", "hint"},
    "sources": {"sources", "source", "reference", "references"},
    "target_s": {"target_s", "seconds", "target_seconds", "duration"},
    "difficulty": {"difficulty", "level", "seniority"},
    "stage": {"stage", "round"},
    "kind": {"kind", "type"},
    "id": {"id", "key"},
}
_LISTS = frozenset({"concepts", "follow_ups", "hints", "sources"})
_WORDS = frozenset({"difficulty", "stage", "kind"})
_SAMPLE = 16 * 1024
_LARGEST_CELL = 128 * 1024


def header_of(text: str, suffix: str) -> tuple[str, ...]:
    """Return the names of a table's columns."""
    return tuple(tidy(name) for name in next(_rows(text, suffix), ()))


def guess_mapping(header: tuple[str, ...]) -> dict[str, str]:
    """Return, by column, the fields that the columns' names suggest; each field once."""
    found: dict[str, str] = {}
    for column in header:
        plain = slug(column).replace("-", "_")
        named = next((name for name in FIELDS if plain in _SPELLINGS[name]), None)
        if named is not None and named not in found.values():
            found[column] = named
    return found


def read_table(path: Path, text: str, mapping: Mapping[str, str] | None = None) -> Draft:
    """Return a question for each row.

    Args:
        path: The file; its suffix tells what parts its columns.
        text: Its content, with the names of the columns on its first line.
        mapping: Fields by column, one of them "text"; guessed from the names where it is None.
    """
    drafting = Drafting(title=path.stem)
    rows = _rows(text, path.suffix)
    try:
        header = tuple(tidy(name) for name in next(rows, ()))
        fields = guess_mapping(header) if mapping is None else dict(mapping)
        if "text" not in fields.values():
            drafting.leave_out(1, "no column holds the question; name one of them question or text, or choose it")
            return drafting.draft(path)
        places = {name: header.index(column) for column, name in fields.items() if column in header}
        for row in rows:
            cells = {name: row[place] for name, place in places.items() if place < len(row)}
            if any(cell.strip() for cell in row):
                _add(drafting, cells, rows.line_num)
    except csv.Error as error:
        drafting.leave_out(getattr(rows, "line_num", None), f"the table cannot be read further: {error}")
    return drafting.draft(path)


def _add(drafting: Drafting, cells: dict[str, str], line: int) -> None:
    fields: dict[str, Any] = {name: tidy(cell) for name, cell in cells.items() if name not in {"model_answer", *_LISTS}}
    fields["model_answer"] = cells.get("model_answer", "").strip()
    for name in _LISTS & cells.keys():
        entries = tuple(tidy(entry) for part in cells[name].split(";") for entry in part.splitlines())
        fields[name] = tuple(entry for entry in entries if entry)
    for name in _WORDS & cells.keys():
        fields[name] = slug(fields[name])
    fields["concepts"] = tuple(_concept(name, place) for place, name in enumerate(fields.get("concepts", ()), start=1))
    target = fields.pop("target_s", "")
    if target.isdecimal():
        fields["target_s"] = int(target)
    elif target:
        drafting.leave_out(line, f"the target time {target} is not a number of seconds; the usual one was taken")
    own = slug(fields.pop("id", ""))
    drafting.add(fields.pop("text", ""), line, name=own, **fields)


def _concept(name: str, place: int) -> dict[str, Any]:
    short = name[:120].strip()
    return {
        "id": f"{slug(short) or 'concept'}-{place}",
        "name": short,
        "description": name[:6000],
        "phrasings": (name[:600],),
        "terms": (short,),
    }


class _Rows:
    """Rows of a table, with the line that was reached."""

    def __init__(self, text: str, delimiter: str) -> None:
        self._reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=False)

    @property
    def line_num(self) -> int:
        """The last line that was read, from 1."""
        return self._reader.line_num

    def __iter__(self) -> _Rows:
        return self

    def __next__(self) -> list[str]:
        return next(self._reader)


def _rows(text: str, suffix: str) -> _Rows:
    csv.field_size_limit(_LARGEST_CELL)
    if suffix.lower() in {".tsv", ".tab"}:
        return _Rows(text, "\t")
    head = text[:_SAMPLE].split("\n", 1)[0]
    return _Rows(text, max(",;\t", key=head.count))
