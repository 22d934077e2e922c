"""What a language model writes, brought into plain sentences, and what of it is not plain enough to be used."""

from __future__ import annotations

import re
from typing import Final

MOST_CHARACTERS: Final = 20_000
_THINKING: Final = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_EMPHASIS: Final = re.compile(r"\*\*|__|`+")
_LIST: Final = re.compile(r"^\s*(?:#{1,6}|[-*•]|[0-9]{1,2}[.)])\s+", re.MULTILINE)
_SPACE: Final = re.compile(r"\s+")
_LABEL: Final = re.compile(
    r"^\W*(?:interviewer|coach|assistant|question|follow-?up(?: question)?|feedback|answer|paragraph)\s*:\s*",
    re.IGNORECASE,
)
_SIGNS: Final = str.maketrans(
    {
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
        "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
        "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{HORIZONTAL ELLIPSIS}": "...",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": " - ",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{NO-BREAK SPACE}": " ",
    }
)
_IN_SINGLE: Final = re.compile(r"(?<!\w)'(\w[^\"]{2,}?[\w.,!?])'(?!\w)")
_PLAIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f0-9 ,.;:!?'\"()/%&+-]+")
_ENDS: Final = ".!?"
_NOT_ENDS: Final = re.compile(r"(?:^|\s)(?:e\.g|i\.e|etc|vs|Dr|Mr|Ms|Mrs)\.$", re.IGNORECASE)


def plain(text: str) -> str:
    """Return a model's answer on one line: without its thinking, markup and label, with straight quotation marks.

    Single quotation marks round words become double ones. What is longer than 20,000 characters is cut.
    """
    bare = _THINKING.sub(" ", text[:MOST_CHARACTERS]).translate(_SIGNS)
    line = _LABEL.sub("", _SPACE.sub(" ", _LIST.sub(" ", _EMPHASIS.sub("", bare))).strip())
    return _IN_SINGLE.sub(r'"\1"', line)


def is_plain(text: str) -> bool:
    """Return whether a text has nothing but Latin letters, digits and everyday signs."""
    return _PLAIN.fullmatch(text) is not None


def sentences(line: str) -> tuple[str, ...]:
    """Cut a line into its sentences, never within quotation marks; the last may lack its end."""
    found: list[str] = []
    start, is_quoted = 0, False
    for at, sign in enumerate(line):
        if sign == '"':
            is_quoted = not is_quoted
        following = line[at + 1 : at + 2]
        ends = sign in _ENDS or (sign == '"' and line[at - 1 : at] in _ENDS and at > 0)
        if ends and not is_quoted and following in {"", " "} and not _NOT_ENDS.search(line[start : at + 1]):
            found.append(line[start : at + 1].strip())
            start = at + 1
    rest = line[start:].strip()
    return tuple(part for part in (*found, rest) if part)


def for_prompt(text: str, *, most_words: int) -> str:
    """Return words of a person as a prompt may hold them: one line, no quotation marks or brackets, not too long.

    Of a longer text the end is kept.
    """
    bare = "".join(sign if sign.isprintable() and sign not in '"<>{}[]`' else " " for sign in text.translate(_SIGNS))
    words = bare.split()
    return " ".join(words if len(words) <= most_words else ["...", *words[-most_words:]])
