"""What was heard as plain text and as subtitles that play beside the recording."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mockvoice.errors import ExportError
from mockvoice.reports.export_printable import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.transcription.transcript import Word

LINE_LENGTH: Final = 42
LINE_COUNT: Final = 2
"""Most of a cue: two lines of 42 characters (Netflix, English Timed Text Style Guide)."""

LONGEST_S: Final = 7.0
SHORTEST_S: Final = 1.0
"""A cue stays so long on the screen (the same guide: 7 s at most, and long enough to be read)."""

_PAUSE_S: Final = 1.0
_COMMA_SAVES: Final = 0.3
_COMFORTABLE: Final = 24
_SENTENCE_ENDS: Final = (".", "?", "!", "…")
_CLAUSE_ENDS: Final = (",", ";", ":", "\N{EN DASH}", "\N{EM DASH}")
_MILLISECOND_S: Final = 0.001


@dataclass(frozen=True, slots=True)
class Cue:
    """Lines that are shown together.

    Attributes:
        start_s: Seconds of the recording.
        end_s: Likewise, after the start, and not after the next cue's.
    """

    start_s: float
    end_s: float
    lines: tuple[str, ...]


def to_text(words: Sequence[Word]) -> str:
    """Return the words as running text, a paragraph for each stretch between pauses of two seconds."""
    paragraphs: list[list[str]] = [[]]
    for index, word in enumerate(words):
        before = words[index - 1].end_s if index else None
        if before is not None and word.start_s is not None and word.start_s - before >= 2 * _PAUSE_S:
            paragraphs.append([])
        paragraphs[-1].append(one_line(word.text))
    return "\n\n".join(" ".join(filter(None, part)) for part in paragraphs) + "\n"


def cues_of(words: Sequence[Word]) -> tuple[Cue, ...]:
    """Return the words as cues: at most two lines of 42 characters, at most 7 s, broken where speech breaks.

    A cue ends with a sentence and at a pause of a second. What is longer is parted into the fewest cues, of like
    length, after a comma where there is one. A cue stays for a second where the next one leaves room.

    Raises:
        ExportError: The words carry no times.
    """
    if not words:
        return ()
    if any(word.start_s is None or word.end_s is None for word in words):
        raise ExportError(
            "These words carry no times, so that they cannot be subtitles.",
            mend="Export the transcript as plain text (.txt), or score the recording again.",
        )
    pieces = [piece for word in words for piece in _pieces(word)]
    groups = [group for stretch in _stretches(pieces) for group in _parted(stretch)]
    cues = []
    for index, group in enumerate(groups):
        start_s = group[0].start_s
        limit_s = groups[index + 1][0].start_s if index + 1 < len(groups) else start_s + LONGEST_S
        end_s = min(max(group[-1].end_s, start_s + SHORTEST_S), start_s + LONGEST_S, limit_s)
        cues.append(Cue(start_s, max(end_s, start_s + _MILLISECOND_S), _lines([piece.text for piece in group])))
    return tuple(cues)


def to_srt(words: Sequence[Word]) -> str:
    """Return SubRip subtitles. Raises ExportError where the words carry no times."""
    parts = [
        f"{number}\n{_stamp(cue.start_s, ',')} --> {_stamp(cue.end_s, ',')}\n" + "\n".join(cue.lines) + "\n"
        for number, cue in enumerate(cues_of(words), 1)
    ]
    return "\n".join(parts)


def to_vtt(words: Sequence[Word]) -> str:
    """Return WebVTT subtitles (W3C). Raises ExportError where the words carry no times."""
    parts = ["WEBVTT\n"]
    for cue in cues_of(words):
        lines = "\n".join(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for line in cue.lines)
        parts.append(f"{_stamp(cue.start_s, '.')} --> {_stamp(cue.end_s, '.')}\n{lines}\n")
    return "\n".join(parts)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word, or a part of one that is longer than a line, with its times."""

    text: str
    start_s: float
    end_s: float


def _pieces(word: Word) -> Iterator[_Piece]:
    text = one_line(word.text)
    start_s = word.start_s or 0.0
    end_s = max(word.end_s or 0.0, start_s)
    parts = [text[at : at + LINE_LENGTH] for at in range(0, len(text), LINE_LENGTH)]
    for number, part in enumerate(parts):
        step_s = (end_s - start_s) / len(parts)
        yield _Piece(part, start_s + number * step_s, start_s + (number + 1) * step_s)


def _stretches(pieces: Sequence[_Piece]) -> Iterator[Sequence[_Piece]]:
    """Yield what stands between the ends of sentences and pauses."""
    begin = 0
    for index in range(1, len(pieces)):
        before, piece = pieces[index - 1], pieces[index]
        if before.text.endswith(_SENTENCE_ENDS) or piece.start_s - before.end_s >= _PAUSE_S:
            yield pieces[begin:index]
            begin = index
    if pieces:
        yield pieces[begin:]


def _parted(stretch: Sequence[_Piece]) -> list[Sequence[_Piece]]:
    """Return the stretch as the cheapest row of cues: each costs something, unlike lengths cost, commas save."""
    costs = [0.0] + [math.inf] * len(stretch)
    begins = [0] * (len(stretch) + 1)
    for end in range(1, len(stretch) + 1):
        for begin in range(end - 1, -1, -1):
            group = stretch[begin:end]
            if end - begin > 1 and not _fits(group):
                break
            cost = costs[begin] + _cost(group, is_last=end == len(stretch))
            if cost < costs[end]:
                costs[end], begins[end] = cost, begin
    groups = []
    end = len(stretch)
    while end:
        groups.append(stretch[begins[end] : end])
        end = begins[end]
    return groups[::-1]


def _fits(group: Sequence[_Piece]) -> bool:
    texts = [piece.text for piece in group]
    return len(_filled(texts, LINE_LENGTH)) <= LINE_COUNT and group[-1].end_s - group[0].start_s <= LONGEST_S


def _cost(group: Sequence[_Piece], *, is_last: bool) -> float:
    length = sum(len(piece.text) + 1 for piece in group)
    empty = max(0.0, 1.0 - length / (LINE_COUNT * LINE_LENGTH))
    saved = _COMMA_SAVES if not is_last and group[-1].text.endswith(_CLAUSE_ENDS) else 0.0
    return 1.0 + empty * empty - saved


def _lines(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the fewest lines, those of two as even as they can be."""
    greedy = _filled(texts, LINE_LENGTH)
    if len(greedy) != LINE_COUNT:
        return greedy
    for width in range(_COMFORTABLE, LINE_LENGTH):
        even = _filled(texts, width)
        if len(even) == LINE_COUNT and max(map(len, even)) <= width:
            return even
    return greedy


def _filled(texts: Sequence[str], width: int) -> tuple[str, ...]:
    lines: list[str] = []
    for text in texts:
        if lines and len(lines[-1]) + 1 + len(text) <= width:
            lines[-1] += f" {text}"
        else:
            lines.append(text)
    return tuple(lines)


def _stamp(seconds: float, mark: str) -> str:
    whole_ms = round(seconds * 1000)
    whole_s, milliseconds = divmod(whole_ms, 1000)
    minutes, left_s = divmod(whole_s, 60)
    hours, left_minutes = divmod(minutes, 60)
    return f"{hours:02}:{left_minutes:02}:{left_s:02}{mark}{milliseconds:03}"
