"""How many syllables a word has: from a pronouncing dictionary, with rules learned from it for words it lacks.

assets/syllables/LANGUAGE.txt holds both in little room: rules that correct the number of vowel groups, and those words
of the dictionary for which the rules are wrong. Every word of the dictionary therefore has its own count exactly.
training/syllables.py writes the file and tells how the rules are found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mockvoice.analysis.numerals import number_syllables
from mockvoice.paths import asset

if TYPE_CHECKING:
    from collections.abc import Mapping

_VOWELS = re.compile(r"[aeiouy\u00e0-\u00f6\u00f8-\u00ff]+")
_PIECES = re.compile(
    r"[A-Z]{2,}(?=[A-Z][a-z])"  # "XG" of "XGBoost"
    r"|[A-Z]{2,}s\b"  # "GPUs"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
    r"|\d[\d,]*(?:\.\d+)?%?"
)
_LONGEST_ABBREVIATION = 3
_LONGER_ABBREVIATION = 5
_THREE_SYLLABLE_LETTER = "w"


@dataclass(frozen=True, slots=True)
class SyllableTable:
    """What is known of one language.

    Attributes:
        rules: Letters ("^" and "$" stand for the word's ends) and what they add to the number of vowel groups.
        words: Words for which that is wrong, with their syllables.
        tested_count: Words of the dictionary that were kept from the learning of the rules.
        tested_wrong: For how many of them the rules alone are wrong.
    """

    rules: tuple[tuple[str, int], ...]
    words: Mapping[str, int]
    tested_count: int
    tested_wrong: int

    def by_rules(self, form: str) -> int:
        """Return the syllables of a word in lower case, by vowel groups and rules alone; at least 1."""
        marked = f"^{form}$"
        return max(1, vowel_groups(form) + sum(change for letters, change in self.rules if letters in marked))

    def count(self, text: str) -> int:
        """Return the syllables of one spoken word, as heard; 0 where it has neither letter nor digit.

        Abbreviations in capitals are spelled ("SVM": 3), numbers are read ("99%": 5), parts joined by hyphens add up.
        """
        pieces = _PIECES.findall(text.replace("\u2019", "'"))
        is_mixed = any(character.isdecimal() for character in text)
        return sum(self._piece(piece, is_mixed=is_mixed) for piece in pieces)

    def _piece(self, piece: str, *, is_mixed: bool) -> int:
        if piece[0].isdecimal():
            return number_syllables(piece)
        if _is_spelled(piece.removesuffix("s"), is_mixed=is_mixed):
            return sum(3 if letter == _THREE_SYLLABLE_LETTER else 1 for letter in piece.removesuffix("s").casefold())
        form = piece.casefold()
        return self.words[form] if form in self.words else self.by_rules(form)


def vowel_groups(form: str) -> int:
    """Return how often a vowel letter, or several in a row, stands in a word in lower case."""
    return len(_VOWELS.findall(form))


def _is_spelled(piece: str, *, is_mixed: bool) -> bool:
    """Whether a piece is said letter by letter: short and in capitals, or without a vowel."""
    if len(piece) == 1:
        return piece.casefold() == _THREE_SYLLABLE_LETTER
    if not piece.isupper() or "'" in piece:
        return False
    if len(piece) <= _LONGEST_ABBREVIATION:
        return True
    return len(piece) <= _LONGER_ABBREVIATION and (is_mixed or not _VOWELS.search(piece.casefold()))


@lru_cache(maxsize=8)
def syllable_table(language: str) -> SyllableTable | None:
    """Return the table of a language ("en", "en-GB"); None where none ships."""
    path = asset(f"syllables/{language.partition('-')[0].casefold()}.txt")
    if not path.is_file():
        return None
    sections: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current.extend(line.split())
    rules = tuple((entry[:-2], int(entry[-2:])) for entry in sections["rules"])
    words = {form: int(name) for name, forms in sections.items() if name.isdigit() for form in forms}
    tested_count, tested_wrong = (int(figure) for figure in sections["tested"])
    return SyllableTable(rules, words, tested_count, tested_wrong)
