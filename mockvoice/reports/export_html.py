"""A written report as one HTML file that needs nothing else: style, script and sound are in it."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Final

from mockvoice.paths import asset
from mockvoice.reports.export_outline import Heading, Listing, Paragraph, Run, ScoreBlock, Style, Table, Words
from mockvoice.reports.export_printable import one_line, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mockvoice.reports.export_outline import Block, Outline, Runs, ScoreLine, Sheet

_PIECE_BYTES: Final = 3 << 18  # a multiple of 3, so that pieces of base64 join
_BARS: Final = ((80, "high"), (70, "fair"), (50, "middle"), (0, "low"))
_HEADINGS: Final = {2: "section", 3: "part"}
_LANGUAGE: Final = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_LEGEND: Final = (
    "Fillers are underlined with dots; ideas of a good answer with a line, where they were said in part with dashes, "
    "and with a wave where what was said is not right. Each leads to its place in the recording."
)
_CLASSES: Final = {
    Style.STRONG: "strong",
    Style.MUTED: "muted",
    Style.TIME: "time",
    Style.QUOTE: "",
    Style.PLAIN: "",
    Style.FILLER: "partly",
    Style.COVERED: "good",
    Style.PARTLY: "partly",
    Style.WRONG: "wrong",
}


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording to be put into the file.

    Attributes:
        media_type: Such as "audio/flac".
    """

    media_type: str
    content: bytes


def no_sound(_answer_id: str) -> Sound | None:
    """Return None for every answer."""
    return None


def html_pieces(outline: Outline, sound_of: Callable[[str], Sound | None] = no_sound) -> Iterator[str]:
    """Yield the file, piece by piece, so that a day's sound need never be in memory at once.

    Whatever the report says is text to the browser: it is escaped, and a content security policy lets nothing load and
    no other script run.

    Args:
        outline: The report.
        sound_of: Returns an answer's recording, None to leave it out; called as its place in the file is reached.
    """
    style = asset("report/report.css").read_text(encoding="utf-8")
    script = asset("report/report.js").read_text(encoding="utf-8")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "media-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    places = {sheet.answer_id: f"answer-{number}" for number, sheet in enumerate(outline.sheets) if sheet.answer_id}
    is_long = len(outline.sheets) > 1
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="MockVoice">\n'
        f"<title>{escape(one_line(outline.title))}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
    )
    for number, sheet in enumerate(outline.sheets):
        yield from _sheet(sheet, places, sound_of, level=1 if number == 0 or not is_long else 2)
    yield (
        "</main>\n<footer>Made by MockVoice on the computer on which the answers were given. "
        f"This file loads nothing from anywhere.</footer>\n<script>{script}</script>\n</body>\n</html>\n"
    )


def _sheet(
    sheet: Sheet, places: dict[str, str], sound_of: Callable[[str], Sound | None], *, level: int
) -> Iterator[str]:
    place = places.get(sheet.answer_id, "")
    mark = f' id="{place}"' if place else ""
    yield f'<article{mark}>\n<p class="line" dir="auto">{_text(sheet.line)}</p>\n'
    yield f'<h{level} class="title" dir="auto">{_text(sheet.title)}</h{level}>\n'
    sound = sound_of(sheet.answer_id) if sheet.has_sound else None
    if sound is not None:
        yield '<audio controls preload="metadata" aria-label="The recording" '
        yield f'src="data:{escape(sound.media_type)};base64,'
        for start in range(0, len(sound.content), _PIECE_BYTES):
            yield base64.b64encode(sound.content[start : start + _PIECE_BYTES]).decode("ascii")
        yield '"></audio>\n'
    link = partial(_run, places=places, here=place, can_lead=sound is not None)
    for block in sheet.blocks:
        yield _block(block, link, level)
    yield "</article>\n"


def _block(block: Block, link: Callable[[Run], str], level: int) -> str:
    match block:
        case Heading():
            tag = f"h{level + block.level - 1}"
            return f'<{tag} class="{_HEADINGS[block.level]}">{_text(block.text)}</{tag}>\n'
        case Paragraph():
            return f'<p dir="auto">{_runs(block.runs, link)}</p>\n'
        case Listing():
            tag = "ol" if block.is_numbered else "ul"
            items = "".join(f'<li dir="auto">{_runs(item, link)}</li>\n' for item in block.items)
            return f"<{tag}>\n{items}</{tag}>\n"
        case Table():
            return _table(block, link)
        case ScoreBlock():
            lines = "".join(_score(line, is_first=number == 0) for number, line in enumerate(block.lines))
            return f"<dl>\n{lines}</dl>\n"
        case Words():
            return _words(block, link)


def _words(block: Words, link: Callable[[Run], str]) -> str:
    parts = []
    for run in block.runs:
        if run.style is Style.PLAIN or run.at_s is None:
            at = "" if run.at_s is None else f' data-at="{run.at_s:.3f}"'
            kind = "" if run.style is Style.PLAIN else f' class="{run.style}"'
            parts.append(f"<span{kind}{at}>{_text(run.text)}</span>")
        else:
            parts.append(link(run))
    language = block.language if _LANGUAGE.fullmatch(block.language) else "und"
    has_marks = any(run.style not in {Style.PLAIN, Style.MUTED} for run in block.runs)
    legend = f'<p class="legend">{_LEGEND}</p>\n' if has_marks else ""
    return f'<p class="words" lang="{language}" dir="auto">{" ".join(parts)}</p>\n{legend}'


def _table(table: Table, link: Callable[[Run], str]) -> str:
    head = "".join(f'<th scope="col">{_text(cell)}</th>' if cell else "<td></td>" for cell in table.head)
    rows = "".join(
        "<tr>" + "".join(f'<td dir="auto">{_runs(cell, link)}</td>' for cell in row) + "</tr>\n" for row in table.rows
    )
    return (
        f'<div class="wide"><table>\n<caption>{_text(table.name)}</caption>\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table></div>\n"
    )


def _score(line: ScoreLine, *, is_first: bool) -> str:
    kind = ' class="first"' if is_first else ""
    value = "not measured" if line.value is None else str(line.value)
    reason = line.reason
    if line.value is None:
        reason = reason.removeprefix("Not measured: ")
    return (
        f'<div{kind}><dt>{_text(line.name)}</dt><dd class="value">{value}</dd>'
        f'<dd class="bar">{_bar(line.value)}</dd><dd class="reason">{_text(reason)}</dd></div>\n'
    )


def _bar(value: int | None) -> str:
    filled = ""
    if value:
        colour = next(name for least, name in _BARS if value >= least)
        filled = f'<rect class="{colour}" width="{value}" height="8"></rect>'
    return (
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="track" width="100" height="8"></rect>{filled}</svg>'
    )


def _runs(runs: Runs, link: Callable[[Run], str]) -> str:
    return "".join(link(run) for run in runs)


def _run(run: Run, *, places: dict[str, str], here: str, can_lead: bool) -> str:
    told = f' title="{escape(one_line(run.told))}"' if run.told else ""
    place = places.get(run.answer_id, "") if run.answer_id else here
    is_mark = bool(run.told)
    kind = str(run.style) if is_mark else _CLASSES[run.style]
    classes = f' class="{kind}"' if kind else ""
    if run.at_s is None or not place or not (can_lead or run.answer_id or is_mark):
        return f"<span{classes}{told}>{_text(run.text)}</span>" if classes or told else _text(run.text)
    answer = f' data-answer="{place}"' if run.answer_id else ""
    return f'<a{classes}{told} href="#{place}" data-at="{run.at_s:.3f}"{answer}>{_text(run.text)}</a>'


def _text(text: str) -> str:
    return escape(printable(text))


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode("ascii")
