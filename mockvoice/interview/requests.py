"""What a candidate asks the interviewer for by voice: to repeat, to rephrase, to wait or to go on.

Precision comes first: an utterance is a request only if every word of it belongs to one. An answer that is taken for a
request would be lost, while a request that is missed can be made again, or by key.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import yaml
from pydantic import BaseModel, ConfigDict

from mockvoice.paths import asset

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LONGEST_PATTERN_WORDS = 24

LONGEST_REQUEST_WORDS = 40
"""A longer utterance is an answer."""

_NOT_IN_WORDS = re.compile(r"[^a-z' -]+")
_APOSTROPHE = re.compile(r"\N{RIGHT SINGLE QUOTATION MARK}|\N{MODIFIER LETTER APOSTROPHE}|`")
_LOOSE_MARK = re.compile(r"(?<![a-z])['-]+|['-]+(?![a-z])")
_FILLED_PAUSE = re.compile(r"\b(?:u+m+|u+h+|e+r+m*|h+m+|m+h*m+)\b")
_PART = re.compile(r"\{(\w+)\}")


class RequestKind(StrEnum):
    """What the interviewer can be asked for."""

    REPEAT = "repeat"
    REPHRASE = "rephrase"
    MOMENT = "moment"
    SKIP = "skip"


class RequestWords(BaseModel):
    """What assets/interviewer/requests.yaml holds; the file's comments explain each list."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    parts: dict[str, str]
    fillers: tuple[str, ...]
    unheard: tuple[str, ...]
    not_understood: tuple[str, ...]
    repeat: tuple[str, ...]
    repeat_if_asked: tuple[str, ...]
    rephrase: tuple[str, ...]
    moment: tuple[str, ...]
    skip: tuple[str, ...]
    skip_reasons: tuple[str, ...]


_LOUDEST_FIRST = (
    ("skip", RequestKind.SKIP),
    ("rephrase", RequestKind.REPHRASE),
    ("repeat", RequestKind.REPEAT),
    ("repeat_if_asked", RequestKind.REPEAT),
    ("moment", RequestKind.MOMENT),
    ("not_understood", RequestKind.REPHRASE),
    ("unheard", RequestKind.REPEAT),
)
"""Lists of patterns; of several requests in one utterance the one that stands first here is met."""


def find_request(words: str) -> RequestKind | None:
    """Return what an utterance asks for; None where it is an answer, or holds anything beside the request.

    Args:
        words: The whole of what was said before an answer, as it was transcribed; English.
    """
    said = _plain(words)
    if not said or len(said.split()) > LONGEST_REQUEST_WORDS:
        return None
    patterns = _patterns()
    if not words.rstrip().endswith("?"):
        patterns = {name: pattern for name, pattern in patterns.items() if name != "repeat_if_asked"}
    found = _readings(said, patterns)
    return next((kind for name, kind in _LOUDEST_FIRST if any(name in reading for reading in found)), None)


def _readings(said: str, patterns: Mapping[str, re.Pattern[str]]) -> set[frozenset[str]]:
    """Return every set of lists whose patterns, one behind the other, make up the whole of what was said.

    A walk from word to word: each place is reached by a pattern that ends there, and is left once for each set.
    """
    starts = [0, *(found.end() for found in re.finditer(" ", said))]
    ends = [*(found.start() for found in re.finditer(" ", said)), len(said)]
    reached: list[set[frozenset[str]]] = [set() for _ in range(len(starts) + 1)]
    reached[0].add(frozenset())
    for first, start in enumerate(starts):
        if not reached[first]:
            continue
        for last in range(first, min(first + _LONGEST_PATTERN_WORDS, len(starts))):
            names = [name for name, pattern in patterns.items() if pattern.fullmatch(said, start, ends[last])]
            reached[last + 1] |= {reading | {name} for reading in reached[first] for name in names}
    return reached[-1]


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """Return the shipped patterns by the list that they stand in."""
    words = RequestWords.model_validate(yaml.safe_load(asset("interviewer/requests.yaml").read_text(encoding="utf-8")))
    lists = {name: getattr(words, name) for name in RequestWords.model_fields if name != "parts"}
    return {name: _compiled(patterns, words.parts) for name, patterns in lists.items()}


def _compiled(patterns: Iterable[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    text = "|".join(f"(?:{pattern})" for pattern in patterns)
    while _PART.search(text):
        text = _PART.sub(lambda found: f"(?:{parts[found[1]]})", text)
    return re.compile(text.replace("\n", " "))


def _plain(words: str) -> str:
    """Return the words in small letters, one blank apart, without punctuation and filled pauses."""
    text = _APOSTROPHE.sub("'", words).lower()
    return " ".join(_FILLED_PAUSE.sub(" ", _LOOSE_MARK.sub(" ", _NOT_IN_WORDS.sub(" ", text))).split())
