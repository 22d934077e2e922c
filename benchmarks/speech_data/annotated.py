"""Reads passages with their fillers marked; the head of context/test.yaml tells how they are marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from mockvoice.transcription.transcript import Word

FOLDER = Path(__file__).parent / "context"

_MARKED = re.compile(r"\{(fp|dm|rep|rs):([^}]*)\}(\S*)")
_KINDS = {"fp": "filled_pause", "dm": "discourse_marker", "rep": "repetition", "rs": "restart"}


@dataclass(frozen=True)
class Mark:
    """One true filler: the kind, and the passage's words from `first` to `last`, inclusive."""

    kind: str
    first: int
    last: int
    text: str


@dataclass(frozen=True)
class Passage:
    """What somebody said, as a recogniser writes it, and the fillers in it."""

    style: str
    words: tuple[str, ...]
    marks: tuple[Mark, ...]

    def bare(self) -> Passage:
        """Return it without punctuation and capitals."""
        return Passage("bare", tuple(bare_word(word) for word in self.words), self.marks)

    def spoken(self) -> tuple[Word, ...]:
        """Return its words without times."""
        return tuple(Word(word, None, None, None) for word in self.words)


def bare_word(word: str) -> str:
    """Return a word in lower case, without the punctuation around it."""
    return re.sub(r"^[^\w']+|[^\w']+$", "", word).lower()


def read_passages(part: str) -> list[Passage]:
    """Return the passages of "tune" or "test"."""
    rows = yaml.safe_load((FOLDER / f"{part}.yaml").read_text(encoding="utf-8"))
    return [read_passage(style, text) for row in rows for style, text in row.items()]


def read_passage(style: str, text: str) -> Passage:
    """Return the passage that a line with marks stands for."""
    words: list[str] = []
    marks: list[Mark] = []
    end = 0
    for found in _MARKED.finditer(text):
        words += text[end : found.start()].split()
        inner = f"{found[2]}{found[3]}".split()
        marks.append(Mark(_KINDS[found[1]], len(words), len(words) + len(inner) - 1, found[2].lower()))
        words += inner
        end = found.end()
    return Passage(style, tuple(words + text[end:].split()), tuple(marks))
