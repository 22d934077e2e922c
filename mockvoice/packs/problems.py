"""What is wrong with a pack file, and how that is said to its author."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

MOST_PROBLEMS = 20
_LONGEST_QUOTE = 60
_MEND = "Correct the file and try again; docs/pack-format.md shows how a pack is written."
_LISTS_OF_PARTS = {"questions": "question", "concepts": "concept", "follow_ups": "follow-up"}

Place = tuple[str | int, ...]
"""Where a value stands, from the outside in: ("questions", 3, "concepts", 0, "terms")."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        line: Line of the file, from 1; None where it concerns the file as a whole.
        where: The place in words ('question "bias", field "terms"'); empty for the file as a whole.
        what: What is wrong and what would be right, as the rest of a sentence without its full stop.
    """

    line: int | None
    where: str
    what: str

    def __str__(self) -> str:
        """Line, place and fault as one sentence."""
        start = ", ".join(part for part in (f"line {self.line}" if self.line else "", self.where) if part)
        end = "" if self.what.endswith("?") else "."
        return f"{start}: {self.what}{end}" if start else f"{self.what}{end}"


class UnreadablePackError(Exception):
    """Reading a file had to stop at one problem. It never leaves this package."""

    def __init__(self, problem: Problem, *, mend: str = _MEND) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.mend = mend


def pack_error(path: Path, problems: Sequence[Problem], *, mend: str = _MEND) -> PackError:
    """The error that names a file and its problems: in the order of the lines, the first twenty of them."""
    ordered = sorted(problems, key=lambda problem: problem.line or 0)[:MOST_PROBLEMS]
    file = quoted(str(path), longest=400)
    if len(ordered) == 1:
        what = f"The question pack {file} cannot be used: {ordered[0]}"
    else:
        count = f"{len(ordered)}" if len(problems) < MOST_PROBLEMS else f"at least {MOST_PROBLEMS}"
        listed = "\n".join(f"- {problem}" for problem in ordered)
        what = f"The question pack {file} cannot be used; it has {count} problems:\n{listed}"
        mend = f"\n{mend}"
    return PackError(what, mend=mend)


def quoted(text: str, *, longest: int = _LONGEST_QUOTE) -> str:
    """The text in double quotes on one line, shortened, with what cannot be printed replaced."""
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[: longest + 1])
    return f'"{shown[: longest - 1]}…"' if len(shown) > longest else f'"{shown}"'


def listed(names: Iterable[str]) -> str:
    """Names as people list them: a, b and c."""
    *head, last = list(names)
    return f"{', '.join(head)} and {last}" if head else last


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that the author most likely meant; None where nothing is near."""
    plain = name.strip().lower().replace("-", "_").replace(" ", "_")
    found = difflib.get_close_matches(plain[:100], list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def described(place: Place, names: Mapping[int, str]) -> str:
    """A place in words, such as 'question "bias-variance", concept 2, field "terms", entry 1'.

    Args:
        place: Keys and list positions from the outside in.
        names: Ids of the questions and concepts on the way, by their index in `place`, as far as they are known.
    """
    words: list[str] = []
    for index, step in enumerate(place):
        before = place[index - 1] if index else None
        after = place[index + 1] if index + 1 < len(place) else None
        if isinstance(step, str):
            if not (step in _LISTS_OF_PARTS and isinstance(after, int)):
                words.append(f"field {quoted(step)}")
        elif before in _LISTS_OF_PARTS:
            words.append(f"{_LISTS_OF_PARTS[str(before)]} {quoted(names[index]) if index in names else step + 1}")
        else:
            words.append(f"entry {step + 1}")
    return ", ".join(words)
