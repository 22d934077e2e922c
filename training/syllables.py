"""Writes assets/syllables/en.txt from the CMU Pronouncing Dictionary.

Run: python training/syllables.py DICTIONARY

DICTIONARY is the file that the wheel `pocketsphinx` 5.1.1 holds as pocketsphinx/model/en-us/cmudict-en-us.dict (the
dictionary's version 0.7a without marks of stress; a word on each line, then its sounds).

How: the number of vowel groups is right for four words in five. Rules correct it: letters, with the word's ends, that
add or take a syllable. The rule that sets most words right is taken first, then the next, while a rule still gains ten
words. The rules are learned on one half of the words (an even CRC-32) and tested on the other. Then every word for
which they are wrong is written down, so that the table is exact for all words of the dictionary.
"""

from __future__ import annotations

import re
import sys
import textwrap
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from mockvoice.analysis.syllables import SyllableTable, vowel_groups  # noqa: E402 - needs the path above

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

NUCLEI = frozenset({"AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"})
LETTERS = re.compile(r"[a-z]+(?:'[a-z]+)*")
LEAST_GAIN = 10
LENGTHS = (2, 3, 4, 5)
HEAD = """\
# Syllables of English words. Written by training/syllables.py from the CMU Pronouncing Dictionary; its terms: NOTICE.
# [tested] words kept from learning the rules, and for how many of them the rules alone are wrong
# [rules] letters ("^" and "$" are a word's ends) and what they add to the number of vowel groups
# [1], [2] ... words for which the rules are wrong, by their syllables
"""


def read_dictionary(path: Path) -> dict[str, int]:
    """Return the syllables of each word, by its first pronunciation."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, *sounds = line.split()
        count = sum(sound.rstrip("012") in NUCLEI for sound in sounds)
        if LETTERS.fullmatch(word) and count:
            found[word] = count
    return found


def is_learned_from(word: str) -> bool:
    """Whether a word is in the half that the rules are learned from."""
    return zlib.crc32(word.encode()) % 2 == 0


def letter_groups(word: str) -> Iterator[str]:
    """Yield every group of two to five letters of a word with its ends marked, once each."""
    marked = f"^{word}$"
    yield from sorted({marked[at : at + n] for n in LENGTHS for at in range(len(marked) - n + 1)})


def learn(counts: Mapping[str, int], words: Sequence[str]) -> list[tuple[str, int]]:
    """Return rules, the one that sets most words right first."""
    names: dict[str, int] = {}
    pairs = [
        (names.setdefault(group, len(names)), at) for at, word in enumerate(words) for group in letter_groups(word)
    ]
    group_of, word_of = np.array(sorted(pairs)).T
    starts = np.searchsorted(group_of, np.arange(len(names) + 1))
    listed = list(names)
    missing = np.array([counts[word] - vowel_groups(word) for word in words])
    rules = []
    while True:
        is_right = (missing == 0)[word_of].astype(float)
        best_gain, best, best_change = 0.0, 0, 0
        for change in (1, -1):
            gains = np.bincount(group_of, weights=(missing == change)[word_of] - is_right, minlength=len(names))
            place = int(np.argmax(gains))
            if gains[place] > best_gain:
                best_gain, best, best_change = float(gains[place]), place, change
        if best_gain < LEAST_GAIN:
            return rules
        missing[word_of[starts[best] : starts[best + 1]]] -= best_change
        rules.append((listed[best], best_change))


def main() -> None:
    """Write the table."""
    counts = read_dictionary(Path(sys.argv[1]))
    words = sorted(counts)
    table = SyllableTable(tuple(learn(counts, [word for word in words if is_learned_from(word)])), {}, 0, 0)
    wrong = [word for word in words if table.by_rules(word) != counts[word]]
    tested = [word for word in words if not is_learned_from(word)]
    tested_wrong = sum(not is_learned_from(word) for word in wrong)
    lines = [HEAD + "[tested]", f"{len(tested)} {tested_wrong}", "[rules]"]
    lines += textwrap.wrap(" ".join(f"{letters}{change:+d}" for letters, change in table.rules), 120)
    for count in sorted({counts[word] for word in wrong}):
        forms = " ".join(word for word in wrong if counts[word] == count)
        lines += [f"[{count}]", *textwrap.wrap(forms, 120, break_long_words=False, break_on_hyphens=False)]
    (ROOT / "assets" / "syllables" / "en.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    sys.stdout.write(f"{len(words)} words, {len(table.rules)} rules, {len(wrong)} words written down; ")
    sys.stdout.write(f"rules alone wrong for {tested_wrong / len(tested):.1%} of {len(tested)} unseen words\n")


if __name__ == "__main__":
    main()
