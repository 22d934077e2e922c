"""How much a word tells, without a corpus: frequent words stand early in the content model's vocabulary."""

from __future__ import annotations

import math
from functools import lru_cache

from mockvoice.analysis.embedding import read_vocabulary
from mockvoice.paths import asset

_FIRST_WHOLE_WORD_RANK = 1996
_FREQUENT_RANKS = 20
_LEAST = 0.05


def rarity(word: str) -> float:
    """Return how much a word in lower case tells, from 0.05 (the most frequent) to 1 (no word piece of its own).

    By Zipf's law the logarithm of the rank stands for that of the frequency; whole words begin at line 1,996.
    """
    vocabulary = _vocabulary()
    rank = vocabulary.get(word)
    if rank is None:
        return 1.0
    return max(_LEAST, math.log(_place(rank)) / math.log(_place(len(vocabulary))))


def _place(rank: int) -> float:
    return max(0, rank - _FIRST_WHOLE_WORD_RANK) / _FREQUENT_RANKS + 1.0


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, int]:
    return read_vocabulary(asset("minilm/vocab.txt"))
