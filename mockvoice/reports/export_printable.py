"""Text as every file format can hold it."""

from __future__ import annotations

import re
from typing import Final

_UNHELD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """Return text without control characters, halves of letters, and marks that turn the direction of writing.

    The last could make words of a question or transcript look as if they stood elsewhere on the page. Line ends are
    line feeds.
    """
    return _TURNING.sub("", _UNHELD.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n")))


def one_line(text: str) -> str:
    """Return the same on one line, every run of white space as one blank."""
    return " ".join(printable(text).split())
