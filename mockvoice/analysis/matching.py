"""Judges concepts by how well an answer matches their phrasings, in words and in meaning.

The answer is read in windows of its bare words, so that neither punctuation nor capitals change a judgement. For each
concept the best window counts, and four things are looked at there:

- recall: the share of a phrasing's stems that were said, rare words counting more (rarity from the rank in the
  word-piece vocabulary; the question's own words do not count);
- terms: how many of the concept's terms were said;
- pieces: the same as recall by meaning: each word piece's best cosine with a piece of the answer;
- closeness: the cosine of window and phrasing after the mean of the question's concepts was taken from both, so that
  being on the topic is not enough.

A logistic function makes a probability of them. docs/scoring.md tells what it was fitted on.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.embedding import read_vocabulary
from mockvoice.analysis.filler_words import english
from mockvoice.analysis.fillers import is_filled_pause
from mockvoice.analysis.judgement import Judgement
from mockvoice.analysis.stems import common_words, plain_words, stem
from mockvoice.paths import asset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mockvoice.analysis.embedding import Embedder, TextVectors
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Concept, Question

WINDOW_WORDS = 20
STRIDE_WORDS = 10
TERM_SPREAD_WORDS = 3
"""Words that may stand between the words of a term."""

_FIRST_WHOLE_WORD_RANK = 1996
_FREQUENT_RANKS = 20
_LEAST_RARITY = 0.05
_QUESTION_SHARE = 0.8
_LIST_SHARE = 0.2
_CLAUSE_SHARE = 0.35


WORDS_ONLY = (4.0, 2.5, -4.0)
"""Weights of recall and terms, and the constant."""

WITH_MEANING = (2.7, 1.5, 5.0, 6.5, -6.0)
"""Weights of recall, terms, pieces and closeness, and the constant."""


@dataclass(frozen=True, slots=True)
class _Window:
    """Words first to last of an answer's bare words.

    Attributes:
        near: Their stems and those of half a window on both sides, in order.
        substance: 1 for running speech, 0 for a bare list of words or the question said back.
    """

    first: int
    last: int
    near: tuple[str, ...]
    substance: float


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer's bare words, in lower case, without filled pauses; `positions` are those of their tokens."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    positions: tuple[int, ...]
    windows: tuple[_Window, ...]


@dataclass(frozen=True, slots=True)
class _Phrasing:
    """One way to say a concept: its bare words and how rare its telling stems are."""

    text: str
    rarity: dict[str, float]


class MatchingScorer:
    """Judges by matching.

    Args:
        embedder: For the meaning; None leaves words and terms, which find less and are less sure.
    """

    def __init__(self, embedder: Embedder | None) -> None:
        self._embedder = embedder

    def judge(self, question: Question, speech: Speech) -> tuple[Judgement, ...]:
        """Return one judgement for each concept, in their order."""
        asked = frozenset(stem(word) for word in plain_words(question.text) if word not in common_words())
        answer = _read_answer(speech, asked)
        if not answer.windows:
            return tuple(Judgement(0.0) for _ in question.concepts)
        phrasings = [_phrasings(concept, asked) for concept in question.concepts]
        meaning = None if self._embedder is None else _meaning(self._embedder, phrasings, answer, asked)
        judgements = []
        for index, concept in enumerate(question.concepts):
            features = _words_features(concept, phrasings[index], answer, asked)
            if meaning is not None:
                features = np.hstack((features, meaning[index]))
            judgements.append(_best(features, answer, speech, phrasings[index]))
        return tuple(judgements)


def probability_of(features: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return probabilities, shape (n,), of features, shape (n, 2) (recall, terms) or (n, 4) (and pieces, closeness)."""
    weights = WORDS_ONLY if features.shape[1] == len(WORDS_ONLY) - 1 else WITH_MEANING
    chances: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-(features @ np.asarray(weights[:-1]) + weights[-1])))
    return chances


def _read_answer(speech: Speech, asked: frozenset[str]) -> _Answer:
    known = english()
    words: list[str] = []
    positions: list[int] = []
    for position, token in enumerate(speech.tokens):
        if not is_filled_pause(token.form, known):
            bare = plain_words(token.form)
            words += bare
            positions += [position] * len(bare)
    stems = tuple("" if word in common_words() else stem(word) for word in words)
    windows = tuple(_window(words, stems, first, asked) for first in _window_starts(len(words)))
    return _Answer(tuple(words), stems, tuple(positions), windows)


def _window_starts(count: int) -> range:
    last = max(0, count - WINDOW_WORDS)
    return range(0, last + STRIDE_WORDS if last else min(count, 1), STRIDE_WORDS)


def _window(words: Sequence[str], stems: Sequence[str], first: int, asked: frozenset[str]) -> _Window:
    last = min(first + WINDOW_WORDS, len(words)) - 1
    first = max(0, min(first, last + 1 - WINDOW_WORDS))
    around = slice(max(0, first - WINDOW_WORDS // 2), last + 1 + WINDOW_WORDS // 2)
    telling = [found for found in stems[first : last + 1] if found]
    own = sum(found not in asked for found in telling)
    small = 1.0 - len(telling) / (last + 1 - first)
    is_clause = min(1.0, max(0.0, (small - _LIST_SHARE) / (_CLAUSE_SHARE - _LIST_SHARE)))
    is_own = own > len(telling) * (1 - _QUESTION_SHARE)
    return _Window(first, last, tuple(stems[around]), is_clause if is_own else 0.0)


def _phrasings(concept: Concept, asked: frozenset[str]) -> tuple[_Phrasing, ...]:
    texts = dict.fromkeys(
        " ".join(plain_words(text)) for text in (concept.name, concept.description, *concept.phrasings)
    )
    return tuple(_Phrasing(text, _rarities(text, asked)) for text in texts if text)


def _rarities(text: str, asked: frozenset[str]) -> dict[str, float]:
    found = ((stem(word), rarity(word)) for word in text.split() if word not in common_words())
    return {key: value for key, value in found if key not in asked}


def rarity(word: str) -> float:
    """Return how much a word in lower case tells, from 0.05 (the most frequent) to 1 (no word piece of its own).

    After Zipf, the logarithm of the rank stands for that of the frequency; whole words begin at line 1,996.
    """
    rank = _vocabulary().get(word)
    if rank is None:
        return 1.0
    places = max(0, rank - _FIRST_WHOLE_WORD_RANK) / _FREQUENT_RANKS + 1.0
    most = (len(_vocabulary()) - _FIRST_WHOLE_WORD_RANK) / _FREQUENT_RANKS + 1.0
    return max(_LEAST_RARITY, math.log(places) / math.log(most))


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, int]:
    return read_vocabulary(asset("minilm/vocab.txt"))


def _words_features(
    concept: Concept, phrasings: Sequence[_Phrasing], answer: _Answer, asked: frozenset[str]
) -> NDArray[np.float64]:
    """Return recall and terms for each window, shape (windows, 2)."""
    terms = [own for term in concept.terms if (own := _term_stems(term, asked))]
    features = np.zeros((len(answer.windows), 2))
    for row, window in enumerate(answer.windows):
        near = set(window.near)
        features[row, 0] = max((_recall(phrasing.rarity, near) for phrasing in phrasings), default=0.0)
        heard = sum(_is_heard(term, window.near) for term in terms)
        features[row, 1] = heard / len(terms) if terms else 0.0
    return features


def _recall(rarities: dict[str, float], near: set[str]) -> float:
    total = sum(rarities.values())
    return sum(value for key, value in rarities.items() if key in near) / total if total else 0.0


def _term_stems(term: str, asked: frozenset[str]) -> tuple[str, ...]:
    """Return a term's telling stems; nothing where the question itself says it."""
    stems = tuple(stem(word) for word in plain_words(term) if word not in common_words())
    return () if set(stems) <= asked else stems


def _is_heard(term: Sequence[str], near: Sequence[str]) -> bool:
    """Whether all stems of a term stand close together."""
    spread = len(term) + TERM_SPREAD_WORDS if len(term) > 1 else 1
    return any(near[start] in term and set(term) <= set(near[start : start + spread]) for start in range(len(near)))


def _meaning(
    embedder: Embedder, phrasings: Sequence[Sequence[_Phrasing]], answer: _Answer, asked: frozenset[str]
) -> list[NDArray[np.float64]]:
    """Return pieces and closeness for each concept and window, each shape (windows, 2)."""
    heard = [embedder.read(" ".join(answer.words[window.first : window.last + 1])) for window in answer.windows]
    meant = [[embedder.read(phrasing.text) for phrasing in found] for found in phrasings]
    middle = np.mean([np.mean([vectors.sentence for vectors in found], axis=0) for found in meant if found], axis=0)
    if len(meant) == 1:
        middle = np.zeros_like(middle)
    said = _centred([vectors.sentence for vectors in heard], middle)
    features = []
    for texts in meant:
        columns = np.zeros((len(heard), 2))
        if texts:
            columns[:, 0] = np.max([_piece_match(text, heard, asked) for text in texts], axis=0)
            columns[:, 1] = np.max(said @ _centred([text.sentence for text in texts], middle).T, axis=1)
        features.append(columns)
    return features


def _centred(vectors: Sequence[NDArray[np.float32]], middle: NDArray[np.float32]) -> NDArray[np.float64]:
    moved = np.asarray(vectors, dtype=np.float64) - middle
    unit: NDArray[np.float64] = moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
    return unit


def _piece_match(meant: TextVectors, heard: Sequence[TextVectors], asked: frozenset[str]) -> NDArray[np.float64]:
    """Return for each window the mean of the pieces' best cosines, rare words counting more, shape (windows,)."""
    weights = np.asarray(_piece_weights(meant.pieces, asked))
    if not weights.sum():
        return np.zeros(len(heard))
    best = np.zeros((len(heard), len(weights)))
    for row, window in enumerate(heard):
        telling = [index for index, piece in enumerate(window.pieces) if piece not in common_words()]
        if telling:
            best[row] = np.max(meant.vectors @ window.vectors[telling].T, axis=1)
    around = np.maximum(best, np.maximum(np.vstack((best[1:], best[-1:])), np.vstack((best[:1], best[:-1]))))
    matched: NDArray[np.float64] = around @ weights / weights.sum()
    return matched


def _piece_weights(pieces: Sequence[str], asked: frozenset[str]) -> list[float]:
    whole: list[str] = []
    owners: list[int] = []
    for piece in pieces:
        if piece.startswith("##") and whole:
            whole[-1] += piece[2:]
        else:
            whole.append(piece)
        owners.append(len(whole) - 1)
    telling = [0.0 if word in common_words() or stem(word) in asked else rarity(word) for word in whole]
    return [telling[owner] for owner in owners]


def _best(features: NDArray[np.float64], answer: _Answer, speech: Speech, phrasings: Sequence[_Phrasing]) -> Judgement:
    chances = probability_of(features) * np.asarray([window.substance for window in answer.windows])
    row = int(np.argmax(chances))
    first, last = _proof(answer.windows[row], answer, speech, phrasings)
    return Judgement(float(chances[row]), first, last)


def _proof(window: _Window, answer: _Answer, speech: Speech, phrasings: Sequence[_Phrasing]) -> tuple[int, int]:
    """Return the sentence at the window that says most of the concept."""
    start, end = answer.positions[window.first], answer.positions[window.last]
    rarities = {key: value for phrasing in phrasings for key, value in phrasing.rarity.items()}
    by_position: dict[int, set[str]] = {}
    for found, position in zip(answer.stems, answer.positions, strict=True):
        by_position.setdefault(position, set()).add(found)

    def worth(span: tuple[int, int]) -> tuple[float, int]:
        said = set().union(*(by_position.get(position, set()) for position in range(span[0], span[1] + 1)))
        overlap = min(end, span[1]) - max(start, span[0])
        return sum(rarities.get(found, 0.0) for found in said), overlap

    near = [span for span in speech.sentences if span[0] <= end and span[1] >= start]
    return max(near, key=worth)
