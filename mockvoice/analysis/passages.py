"""An answer cut into passages for the judge of meaning, and which few of them are worth its time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.filler_words import english
from mockvoice.analysis.fillers import is_filled_pause
from mockvoice.analysis.rarity import rarity
from mockvoice.analysis.stems import common_words, plain_words, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from mockvoice.analysis.embedding import Embedder
    from mockvoice.analysis.speech import Speech

PASSAGE_WORDS = 45
STRIDE_WORDS = 20
MOST_PASSAGES = 6
"""The judge reads so many of them for each concept."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Some bare words in a row.

    Attributes:
        text: The words, in lower case, without punctuation and filled pauses.
        first: Position of the first word's token in the speech.
        last: Of the last one's, inclusive.
    """

    text: str
    first: int
    last: int


def bare_words(speech: Speech, first: int, last: int) -> list[tuple[str, int]]:
    """Return the bare words of tokens[first] to tokens[last], each with its token's position."""
    known = english()
    return [
        (word, position)
        for position in range(first, last + 1)
        if not is_filled_pause(speech.tokens[position].form, known)
        for word in plain_words(speech.tokens[position].form)
    ]


def cut_passages(speech: Speech) -> tuple[Passage, ...]:
    """Return overlapping passages that together hold all words; none where nothing was said.

    They are counted from the first word on, so that an answer's beginning has the same passages while it grows.
    """
    words = bare_words(speech, 0, len(speech.tokens) - 1)
    return tuple(passage_of(words[start : start + PASSAGE_WORDS]) for start in _starts(len(words)))


def passage_of(words: Sequence[tuple[str, int]]) -> Passage:
    """Return at least one bare word as a passage."""
    return Passage(" ".join(word for word, _ in words), words[0][1], words[-1][1])


def _starts(count: int) -> Iterator[int]:
    start = 0
    while start < count:
        if start + PASSAGE_WORDS >= count:
            yield max(0, count - PASSAGE_WORDS)
            return
        yield start
        start += STRIDE_WORDS


def choose_passages(
    concept: str, passages: Sequence[Passage], embedder: Embedder | None, most: int = MOST_PASSAGES
) -> tuple[Passage, ...]:
    """Return the passages nearest to a concept's text, in the order of the answer.

    Nearness is the cosine of their embeddings plus the share of the concept's telling words that were said, rare ones
    counting more; without an embedder the words alone.
    """
    if len(passages) <= most:
        return tuple(passages)
    nearness = _recall(concept, passages)
    if embedder is not None:
        vectors = embedder.embed([passage.text for passage in passages])
        nearness = nearness + vectors @ embedder.embed([concept])[0]
    best = np.argsort(-nearness, kind="stable")[:most]
    return tuple(passages[place] for place in sorted(int(place) for place in best))


def _recall(concept: str, passages: Sequence[Passage]) -> NDArray[np.float64]:
    telling = {stem(word): rarity(word) for word in plain_words(concept) if word not in common_words()}
    whole = sum(telling.values()) or 1.0
    said = [{stem(word) for word in passage.text.split()} for passage in passages]
    return np.asarray([sum(worth for found, worth in telling.items() if found in stems) / whole for stems in said])
