"""Small words of the report: counts, lists, times, and the choice between several ways to say a thing."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MINUTE_S = 60
_BOTH = 2


def listed(parts: Sequence[str], *, word: str = "and") -> str:
    """Return "a, b and c"."""
    *head, last = parts
    return f"{', '.join(head)} {word} {last}" if head else last


def named(names: Sequence[str], *, most: int = 3) -> str:
    """Return names of concepts in a row, parted by semicolons because they may hold commas, the rest as a number."""
    shown = "; ".join(name.rstrip(" .") for name in names[:most])
    rest = len(names) - most
    return f"{shown}; and {rest} more" if rest > 0 else shown


def count(number: int, thing: str, things: str | None = None) -> str:
    """Return "1 answer" or "5 answers"."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def among(number: int, total: int, thing: str, place: str) -> str:
    """Return in how many of all it was so: "in question 2", "in both answers", "in all 4 answers", "in 2 of 4 answers".

    Args:
        number: How many.
        total: Of how many.
        thing: What is counted, in the plural.
        place: What the only one is called.
    """
    if number == 1:
        return f"in {place}"
    if number == total:
        return f"in both {thing}" if total == _BOTH else f"in all {total} {thing}"
    return f"in {number} of {total} {thing}"


def begun(sentence: str) -> str:
    """Return a sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]


def clock(seconds: float) -> str:
    """Return a place in a recording as minutes and seconds ("1:05")."""
    return f"{int(seconds) // _MINUTE_S}:{int(seconds) % _MINUTE_S:02d}"


def variant(variants: Sequence[str], key: str) -> str:
    """Return one of several wordings, the same for the same key on every computer."""
    return variants[zlib.crc32(key.encode()) % len(variants)]
