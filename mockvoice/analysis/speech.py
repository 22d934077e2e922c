"""A transcript made ready for measuring: words without punctuation, the gaps between them, and sentences."""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.transcription.transcript import Word

LONGEST_SENTENCE = 40
"""In words. Speech without full stops is cut into pieces of at most this many words, at the likeliest places."""

_SHORTEST_PIECE = 8
_CLEAR_GAP_S = 0.3
_CONNECTORS = frozenset({"so", "and", "but", "because", "then", "also", "or", "if", "when", "which", "now"})
_OUTER = re.compile(r"^[^\w]+|[^\w]+$")
_STOP = re.compile("(?<![.])[.?!][\"'\u201d\u2019)\\]]*$")
_COMMA = re.compile("(?:[,;:\u2014\u2013\u2026-]|[.][.])[\"'\u201d\u2019)\\]]*$")
_LEADING_COMMA = re.compile("[\"'\u201c\u2018(\\[]*[,;:\u2014\u2013]")
_ABBREVIATIONS = frozenset({"e.g.", "i.e.", "vs.", "mr.", "mrs.", "ms.", "dr.", "prof.", "approx.", "no.", "fig."})


@dataclass(frozen=True, slots=True)
class Token:
    """One spoken word.

    Attributes:
        index: Of its word in the transcript.
        text: The word as heard.
        form: In lower case, without punctuation around it, with straight apostrophes ("don't").
        opens: Whether it is the first of a sentence, by punctuation.
        closes: Whether it is the last of a sentence, by punctuation or because nothing follows.
        comma_before: Whether a comma, dash, ellipsis or the like stands between it and the word before.
        comma_after: Likewise, after it.
        gap_before_s: Seconds of silence before it, by the words' times; None without times and for the first word.
        gap_after_s: Likewise, after it.
    """

    index: int
    text: str
    form: str
    start_s: float | None
    end_s: float | None
    opens: bool
    closes: bool
    comma_before: bool
    comma_after: bool
    gap_before_s: float | None
    gap_after_s: float | None


@dataclass(frozen=True, slots=True)
class Speech:
    """All words of an answer that were spoken; tokens without any letter or digit are left out.

    Attributes:
        is_punctuated: Whether sentences end in full stops often enough to rely on them.
        sentences: Pairs of first and last position in `tokens`, in order, covering all of them.
    """

    words: tuple[Word, ...]
    tokens: tuple[Token, ...]
    is_timed: bool
    is_punctuated: bool
    sentences: tuple[tuple[int, int], ...]

    def evidence(self, first: int, last: int) -> Evidence:
        """Return tokens[first] to tokens[last] as evidence, with the words' own text between."""
        start, end = self.tokens[first], self.tokens[last]
        text = " ".join(word.text for word in self.words[start.index : end.index + 1])
        return Evidence(text, start.start_s, end.end_s, start.index, end.index)


def spoken_form(text: str) -> str:
    """Return a word in lower case, without punctuation around it; empty where it has no letter or digit."""
    return _OUTER.sub("", text.replace("\u2019", "'").casefold())


def prepare(words: Sequence[Word]) -> Speech:
    """Return `words` made ready for measuring."""
    forms = [spoken_form(word.text) for word in words]
    spoken = [index for index, form in enumerate(forms) if form]
    is_timed = bool(spoken) and all(_has_sound_times(words[index]) for index in spoken)
    closing = [_closes(words, index, following) for index, following in itertools.zip_longest(spoken, spoken[1:])]
    commas = [_comma_follows(words, index, following) for index, following in itertools.zip_longest(spoken, spoken[1:])]
    tokens: list[Token] = []
    for position, index in enumerate(spoken):
        word = words[index]
        before = words[spoken[position - 1]] if position else None
        after = words[spoken[position + 1]] if position + 1 < len(spoken) else None
        tokens.append(
            Token(
                index=index,
                text=word.text,
                form=forms[index],
                start_s=word.start_s if is_timed else None,
                end_s=word.end_s if is_timed else None,
                opens=position == 0 or closing[position - 1],
                closes=closing[position],
                comma_before=position > 0 and commas[position - 1],
                comma_after=commas[position],
                gap_before_s=_gap_s(before, word) if is_timed else None,
                gap_after_s=_gap_s(word, after) if is_timed else None,
            )
        )
    stops = sum(token.closes for token in tokens) - 1
    is_punctuated = len(tokens) <= LONGEST_SENTENCE or stops * LONGEST_SENTENCE * 2 >= len(tokens)
    return Speech(tuple(words), tuple(tokens), is_timed, is_punctuated, tuple(_sentences(tokens)))


def _has_sound_times(word: Word) -> bool:
    start, end = word.start_s, word.end_s
    if start is None or end is None:
        return False
    return math.isfinite(start) and math.isfinite(end) and 0 <= start <= end


def _between(words: Sequence[Word], index: int, following: int | None) -> list[str]:
    """Return the word at `index` and the tokens of mere punctuation behind it."""
    return [word.text for word in words[index : len(words) if following is None else following]]


def _closes(words: Sequence[Word], index: int, following: int | None) -> bool:
    if following is None:
        return True
    texts = _between(words, index, following)
    return any(_STOP.search(text) and text.casefold() not in _ABBREVIATIONS for text in texts)


def _comma_follows(words: Sequence[Word], index: int, following: int | None) -> bool:
    if any(_COMMA.search(text) for text in _between(words, index, following)):
        return True
    return following is not None and bool(_LEADING_COMMA.match(words[following].text))


def _gap_s(before: Word | None, after: Word | None) -> float | None:
    if before is None or after is None or before.end_s is None or after.start_s is None:
        return None
    return max(0.0, after.start_s - before.end_s)


def _sentences(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    first = 0
    for position, token in enumerate(tokens):
        if token.closes:
            spans += _cut(tokens, first, position)
            first = position + 1
    return spans


def _cut(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    while last - first + 1 > LONGEST_SENTENCE:
        places = range(first + _SHORTEST_PIECE, min(first + LONGEST_SENTENCE, last - _SHORTEST_PIECE + 1) + 1)
        place = max(places, key=lambda position: _promise(tokens[position], position))
        spans.append((first, place - 1))
        first = place
    return [*spans, (first, last)]


def _promise(token: Token, position: int) -> tuple[float, bool, bool, int]:
    """Return how likely a new sentence is to begin with `token`, comparable with its neighbours'."""
    gap_s = token.gap_before_s or 0.0
    return (gap_s if gap_s >= _CLEAR_GAP_S else 0.0, token.comma_before, token.form in _CONNECTORS, position)
