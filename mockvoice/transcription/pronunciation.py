"""The sounds of a heard word: from a pronouncing dictionary, by its letters where the dictionary lacks it."""

from __future__ import annotations

import lzma
import re
from bisect import bisect_left
from functools import lru_cache

from mockvoice.paths import asset

Sounds = tuple[str, ...]

_MOST_WAYS = 3
_FILLED_PAUSES: tuple[tuple[str, Sounds], ...] = (
    (r"u+h*m+|e+h*m+|a+h*m+", ("AH", "M")),
    (r"u+h+|e+h+", ("AH",)),
    (r"e+r+m+", ("ER", "M")),
    (r"e+r+", ("ER",)),
    (r"h+m+", ("HH", "M")),
    (r"m{2,}", ("M",)),
)
_PIECES = re.compile(
    r"[A-Z]{2,}(?=s\b)"  # "GPU" of "GPUs"
    r"|[A-Z]{2,}(?=[A-Z][a-z])"  # "XG" of "XGBoost"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
    r"|\d+(?:,\d{3})*(?:\.\d+)?"
    r"|[%&+]"
)
_PLURAL = ("Z",)
_SIGNS = {"%": "percent", "&": "and", "+": "plus"}
_LONGEST_ABBREVIATION = 5
_LETTERS: dict[str, Sounds] = {
    "tion": ("SH", "AH", "N"),
    "sion": ("ZH", "AH", "N"),
    "ough": ("AO",),
    "igh": ("AY",),
    "tch": ("CH",),
    "sch": ("S", "K"),
    "ch": ("CH",),
    "sh": ("SH",),
    "th": ("TH",),
    "ph": ("F",),
    "gh": ("G",),
    "ck": ("K",),
    "ng": ("NG",),
    "qu": ("K", "W"),
    "wh": ("W",),
    "kn": ("N",),
    "wr": ("R",),
    "ee": ("IY",),
    "ea": ("IY",),
    "oo": ("UW",),
    "ou": ("AW",),
    "ow": ("OW",),
    "oa": ("OW",),
    "oi": ("OY",),
    "oy": ("OY",),
    "ai": ("EY",),
    "ay": ("EY",),
    "au": ("AO",),
    "aw": ("AO",),
    "er": ("ER",),
    "ir": ("ER",),
    "ur": ("ER",),
    "ar": ("AA", "R"),
    "or": ("AO", "R"),
    "a": ("AE",),
    "b": ("B",),
    "c": ("K",),
    "d": ("D",),
    "e": ("EH",),
    "f": ("F",),
    "g": ("G",),
    "h": ("HH",),
    "i": ("IH",),
    "j": ("JH",),
    "k": ("K",),
    "l": ("L",),
    "m": ("M",),
    "n": ("N",),
    "o": ("AA",),
    "p": ("P",),
    "q": ("K",),
    "r": ("R",),
    "s": ("S",),
    "t": ("T",),
    "u": ("AH",),
    "v": ("V",),
    "w": ("W",),
    "x": ("K", "S"),
    "y": ("IY",),
    "z": ("Z",),
}
"""The likeliest sounds of letters; good enough to find where a word lies that is known to have been said."""

# fmt: off
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
# fmt: on
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SIZES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))
_YEARS = range(1100, 2100)
_SPOKEN_AS_THOUSAND = range(2000, 2010)
_MOST_DIGITS = 12
_TEN = 10


def pronunciations(text: str) -> tuple[Sounds, ...]:
    """Return up to three ways to say an English word as it was heard ("GPUs,", "99%"); none for mere punctuation."""
    plain = text.replace("\u2019", "'")
    pieces = _PIECES.findall(plain)
    if len(pieces) == 1 and pieces[0].isalpha():
        for pattern, sounds in _FILLED_PAUSES:
            if re.fullmatch(pattern, pieces[0].lower()):
                return (sounds,)
    if len(pieces) == 1:
        return _ways(pieces[0])
    joined = tuple(sound for piece in pieces for sound in (_PLURAL if piece == "s" else _ways(piece)[0]))
    return (joined,) if joined else ()


def _ways(piece: str) -> tuple[Sounds, ...]:
    """Return the ways to say one piece of a word, at least one."""
    if piece in _SIGNS:
        return _known(_SIGNS[piece])
    if piece[0].isdecimal():
        return (tuple(sound for word in number_words(piece) for sound in _known(word)[0]),)
    is_capitals = piece.isupper() and 1 < len(piece) <= _LONGEST_ABBREVIATION
    spelt = tuple(sound for letter in piece.lower() for sound in (_known(letter) or (("AH",),))[0])
    known = _known(piece.lower())
    if is_capitals:
        return tuple(dict.fromkeys((*known[: _MOST_WAYS - 1], spelt)))
    return known or (_by_letters(piece.lower()),)


def _known(word: str) -> tuple[Sounds, ...]:
    """Return the dictionary's ways to say a word in lower case, none where it lacks it."""
    found = []
    lines = _dictionary()
    for mark in ("", "(2)", "(3)")[:_MOST_WAYS]:
        begin = f"{word}{mark} ".encode()
        place = bisect_left(lines, begin)
        if place == len(lines) or not lines[place].startswith(begin):
            break
        found.append(tuple(lines[place].decode().split()[1:]))
    return tuple(found)


def _by_letters(word: str) -> Sounds:
    sounds: list[str] = []
    at = 0
    while at < len(word):
        for length in (4, 3, 2, 1):
            letters = word[at : at + length]
            if letters in _LETTERS:
                is_silent_end = letters == "e" and at == len(word) - 1 and sounds
                sounds += () if is_silent_end else _LETTERS[letters]
                break
        at += length
    return tuple(sounds) or ("AH",)


def number_words(digits: str) -> list[str]:
    """Return a number such as "1,000", "0.5" or "1998" (a year) as it is read aloud, in lower case."""
    whole, _, decimals = digits.partition(".")
    plain = whole.replace(",", "")
    if len(plain) > _MOST_DIGITS or (len(plain) > 1 and plain.startswith("0")):
        words = [_SMALL[int(digit)] for digit in plain]
    elif plain == whole and not decimals and int(plain) in _YEARS and int(plain) not in _SPOKEN_AS_THOUSAND:
        century, rest = divmod(int(plain), 100)
        words = [
            *_whole(century),
            *(("hundred",) if rest == 0 else ("oh", *_whole(rest)) if rest < _TEN else _whole(rest)),
        ]
    else:
        words = _whole(int(plain))
    return words + (["point", *(_SMALL[int(digit)] for digit in decimals)] if decimals else [])


def _whole(number: int) -> list[str]:
    if number < len(_SMALL):
        return [_SMALL[number]]
    for size, name in _SIZES:
        if number >= size:
            more, rest = divmod(number, size)
            return [*_whole(more), name, *(_whole(rest) if rest else [])]
    tens, rest = divmod(number, 10)
    return [_TENS[tens - 2], *([_SMALL[rest]] if rest else [])]


@lru_cache(maxsize=1)
def _dictionary() -> list[bytes]:
    """Return the pronouncing dictionary's lines in order; none where its file cannot be read."""
    try:
        return lzma.decompress(asset("phones/en.txt.xz").read_bytes()).splitlines()
    except (OSError, lzma.LZMAError):
        return []
