"""A written report as Markdown (CommonMark with tables, as GitHub and most editors read it)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from mockvoice.reports.export_outline import Heading, Listing, Paragraph, ScoreBlock, Style, Table, Words
from mockvoice.reports.export_printable import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.reports.export_outline import Block, Outline, Run, Runs, Sheet
    from mockvoice.reports.export_outline import ScoreBlock as Scores

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|~&$@])")
_LEADING: Final = re.compile(r"^([#+:=-])")
_ORDINAL: Final = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_LINK: Final = re.compile(r"\b(https?|ftp):(?=//)|\b(www)\.", re.IGNORECASE)
_MARKS: Final = {
    Style.STRONG: "**",
    Style.FILLER: "*",
    Style.COVERED: "**",
    Style.PARTLY: "**",
    Style.WRONG: "**",
}
_LEGEND: Final = "Fillers are in italics, ideas of a good answer in bold."


def to_markdown(outline: Outline) -> str:
    """Return the whole report. What is in it is text: nothing of it is read as a mark of Markdown or as HTML."""
    return "\n\n".join(part for number, sheet in enumerate(outline.sheets) for part in _sheet(sheet, number)) + "\n"


def _sheet(sheet: Sheet, number: int) -> Iterator[str]:
    depth = 1 if number == 0 else 2
    if number:
        yield "---"
    yield f"{'#' * depth} {_text(sheet.title)}"
    if sheet.line:
        yield _text(sheet.line)
    for block in sheet.blocks:
        yield from _block(block, depth)


def _block(block: Block, depth: int) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * (depth + block.level - 1)} {_text(block.text)}"
        case Paragraph():
            yield _runs(block.runs)
        case Listing():
            marks = (f"{number}." if block.is_numbered else "-" for number in range(1, len(block.items) + 1))
            yield "\n".join(f"{mark} {_runs(item)}" for mark, item in zip(marks, block.items, strict=True))
        case Table():
            yield _table(block.head, [[_runs(cell) for cell in row] for row in block.rows])
        case ScoreBlock():
            yield _scores(block)
        case Words():
            yield " ".join(_run(run) for run in block.runs)
            if any(run.style not in {Style.PLAIN, Style.MUTED} for run in block.runs):
                yield _LEGEND


def _scores(block: Scores) -> str:
    rows = []
    for line in block.lines:
        value = "not measured" if line.value is None else f"**{line.value}**"
        reason = line.reason.removeprefix("Not measured: ") if line.value is None else line.reason
        rows.append([_text(line.name), value, _text(reason)])
    return _table(("Score", "0 to 100", "Why"), rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [[_text(cell) for cell in head], ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _runs(runs: Runs) -> str:
    return "".join(_run(run) for run in runs).strip()


def _run(run: Run) -> str:
    text = _text(run.text)
    mark = _MARKS.get(run.style)
    bare = text.strip()
    if mark is None or not bare:
        # Blanks at the ends part this run from the next one.
        return f"{' ' if run.text[:1].isspace() else ''}{bare}{' ' if run.text[-1:].isspace() and bare else ''}"
    before = " " if run.text[:1].isspace() else ""
    return f"{before}{mark}{bare}{mark}"


def _text(text: str) -> str:
    escaped = _LEADING.sub(r"\\\1", _SPECIAL.sub(r"\\\1", one_line(text)))
    unlinked = _LINK.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", escaped)
    return _ORDINAL.sub(r"\1\\\2", unlinked)
