"""What the made voices say, with marks.

A filled pause stands in *asterisks*, several in a row with commas between them; {a discourse filler} in braces; [the]
the repeated or given up words in brackets, before those that replace them; / is a silent pause. Words that look like
fillers but mean something have no mark. The two parts share no text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

FOLDER = Path(__file__).parent
MARKED = re.compile(r"\*([^*]+)\*|\{([^}]+)\}|\[([^\]]+)\]|(/)")
FILLED = ("um", "uh", "er", "erm", "hmm", "mm", "ah", "ummm", "uhhh")
FILLED_SHARES = (0.29, 0.27, 0.12, 0.06, 0.08, 0.04, 0.03, 0.06, 0.05)


@dataclass(frozen=True)
class Piece:
    """A run of words of one kind: "words", "filled", "lexical", "repeated" or "pause"."""

    kind: str
    text: str


def _read(name: str) -> tuple[str, ...]:
    return tuple(line for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if line.strip())


_ALL_TUNE, _ALL_TEST = _read("tune.txt"), _read("test.txt")
TUNE = tuple(text for text in _ALL_TUNE if "*" in text)
TEST = tuple(text for text in _ALL_TEST if "*" in text)
FLUENT_TUNE = tuple(text for text in _ALL_TUNE if "*" not in text)
FLUENT_TEST = tuple(text for text in _ALL_TEST if "*" not in text)


def pieces(text: str) -> list[Piece]:
    """Return a marked text in pieces, each filled pause one of its own."""
    found: list[Piece] = []
    at = 0
    for match in MARKED.finditer(text):
        if words := text[at : match.start()].strip():
            if found and found[-1].kind == "filled" and words[0] in ",.":
                words = words[1:].strip()
            if words:
                found.append(Piece("words", words))
        filled, lexical, repeated, pause = match.groups()
        if filled:
            found += [Piece("filled", one) for one in re.findall(r"\w+", filled)]
        elif lexical or repeated:
            found.append(Piece("lexical" if lexical else "repeated", (lexical or repeated).strip()))
        else:
            found.append(Piece("pause", pause))
        at = match.end()
    rest = text[at:].strip(" ,")
    if rest and rest not in ".?!":
        found.append(Piece("words", rest))
    return found


def sentences(text: str) -> list[list[Piece]]:
    """Return the pieces of a marked text sentence by sentence."""
    done: list[list[Piece]] = [[]]
    for piece in pieces(text):
        parts = re.split(r"(?<=[.?!])\s+", piece.text) if piece.kind == "words" else [piece.text]
        for part in parts:
            done[-1].append(Piece(piece.kind, part))
            if piece.kind == "words" and part[-1] in ".?!":
                done.append([])
    return [one for one in done if one]


def said(found: list[Piece], *, with_filled: bool = True) -> str:
    """Return the words of pieces as they are heard."""
    kinds = {"words", "lexical", "repeated"} | ({"filled"} if with_filled else set())
    joined = " ".join(piece.text + ("," if piece.kind == "filled" else "") for piece in found if piece.kind in kinds)
    return re.sub(r"\s+([,.;:?!])", r"\1", joined).replace(",,", ",")


def fluent(text: str) -> str:
    """Return a marked text without its filled pauses and marks."""
    return said(pieces(text), with_filled=False)


def varied(text: str, rng: np.random.Generator, per_word: float) -> str:
    """Return a text with its filled pauses taken out and others put in at random places.

    They come more often at the start of a sentence and before a conjunction, and now and then several in a row.
    """
    bare = re.sub(r"\*[^*]+\*,?\s*", "", text)
    tokens = re.findall(r"\{[^}]+\},?|\[[^\]]+\]|\S+", bare)
    out: list[str] = []
    starts = True
    for token in tokens:
        odds = per_word * (3.0 if starts else 2.0 if re.match(r"(and|but|so|because|or|is|to|the|a)\b", token) else 0.8)
        if rng.random() < odds:
            count = 2 if rng.random() < 0.1 else 1
            names = ", ".join(str(rng.choice(FILLED, p=FILLED_SHARES)) for _ in range(count))
            out.append(f"*{names}*")
        out.append(token)
        starts = token[-1] in ".?!"
    return " ".join(out)
