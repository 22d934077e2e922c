"""Words reduced to stems, so that "regularising" meets "regularisation", and the common words that say nothing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

from mockvoice.paths import asset

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_AMERICAN = re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|ing|er|ers|ation|ations)$)")
_STEMMER = snowballstemmer.stemmer("english")


def plain_words(text: str) -> list[str]:
    """Return the words of `text` in lower case, split at hyphens and other signs, without accents ("naive")."""
    decomposed = unicodedata.normalize("NFKD", text.replace("\u2019", "'").replace("%", " percent ").casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _WORD.findall(bare)


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Return the English words, in lower case, that carry little content by themselves."""
    return frozenset(asset("words/common-en.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem of a word in lower case; British and American spellings share one."""
    return str(_STEMMER.stemWord(_AMERICAN.sub("iz", word.removesuffix("'s"))))


def content_stems(text: str) -> list[str]:
    """Return the stems of all words of `text` but the common ones, in order."""
    common = common_words()
    return [stem(word) for word in plain_words(text) if word not in common]
