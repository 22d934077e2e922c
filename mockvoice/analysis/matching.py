"""Judges concepts by how well an answer matches their phrasings, in words and in meaning.

The answer is read in windows of about twenty words. For each concept the best window counts, and four things are looked
at there:

- recall: the share of a phrasing's stems that were said, rare words counting more; words that the question itself says
  do not count, and words that many of its concepts share count less;
- terms: how many of the concept's terms were said, each one halving what is missing;
- pieces: the same as recall by meaning: each word piece's best cosine with a piece of the answer;
- closeness: the cosine of window and phrasing after the mean of the question's concepts was taken from both, so that
  being on the topic is not enough.

A logistic function makes a probability of them. It is lowered where the window holds no real sentence (a list of names,
the question said back) and where the answer as a whole speaks of something else. docs/scoring.md tells what it was
fitted on.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.judgement import Judgement, MistakeJudgement
from mockvoice.analysis.rarity import rarity
from mockvoice.analysis.scorecard import Status
from mockvoice.analysis.stems import common_words, plain_words, stem
from mockvoice.analysis.windows import read_answer, telling_stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from mockvoice.analysis.embedding import Embedder, TextVectors
    from mockvoice.analysis.speech import Speech
    from mockvoice.analysis.windows import BareAnswer, Window
    from mockvoice.packs.model import Concept, Question, Step


@dataclass(frozen=True, slots=True)
class Weights:
    """Of the logistic function."""

    recall: float
    terms: float
    pieces: float
    closeness: float
    constant: float


WITH_TERMS = Weights(recall=1.2, terms=4.6, pieces=3.0, closeness=3.0, constant=-3.15)
WITHOUT_TERMS = Weights(recall=3.2, terms=0.0, pieces=2.0, closeness=2.6, constant=-2.25)
"""For a concept that lists no terms."""

WORDS_WITH_TERMS = Weights(recall=2.0, terms=6.1, pieces=0.0, closeness=0.0, constant=-3.1)
WORDS_WITHOUT_TERMS = Weights(recall=6.6, terms=0.0, pieces=0.0, closeness=0.0, constant=-2.4)
"""Without an embedder. Their constants are set lower than fitted: words alone deserve less trust."""

COVERED_FROM = 0.5
"""A concept counts as covered from this probability on."""

PARTLY_FROM = 0.3
"""And as partly covered from this one on."""

PARTLY_CERTAINTY = 0.5
"""How sure "partly" is: matching cannot tell."""

RESERVE = 1.0
"""Added to a phrasing's whole rarity, so that a short one is not proved by a single word."""

TERM_SPREAD_WORDS = 3
"""Words that may stand between the words of a term."""

OFF_TOPIC = 0.24
"""Mean cosine of the windows with the question's topic at which an answer counts as one to something else."""

ON_TOPIC = 0.36
"""And from which on it counts in full. Answers to other questions of the same field have .18 to .33."""

OFF_TOPIC_SHARE = 0.3
"""What is left of a probability off the topic: not enough for "partly"."""


@dataclass(frozen=True, slots=True)
class _Phrasing:
    """One way to say a concept: its bare words, and how much each of its telling stems says."""

    text: str
    rarities: Mapping[str, float]


class MatchingScorer:
    """Judges by matching.

    Args:
        embedder: For the meaning; None leaves words and terms, which find less and are less sure.
    """

    def __init__(self, embedder: Embedder | None) -> None:
        self._embedder = embedder

    def judge(self, question: Question, speech: Speech) -> tuple[Judgement, ...]:
        """Return one judgement for each concept, in their order."""
        answer = read_answer(speech, question)
        if not answer.windows:
            return tuple(Judgement(Status.MISSED, 0.0, 1.0) for _ in question.concepts)
        phrasings = _phrasings(question)
        substance = np.asarray([window.substance for window in answer.windows])
        features = matching_features(question, answer, self._embedder)
        judgements = []
        for index, concept in enumerate(question.concepts):
            weights = self._weights(has_terms=bool(concept.terms))
            chances = probability_of(features.by_concept[index], weights) * substance * features.topicality
            row = int(np.argmax(chances))
            first, last = _proof(answer.windows[row], answer, speech, phrasings[index])
            probability = float(chances[row])
            status = status_of(probability)
            certainty = {Status.COVERED: probability, Status.MISSED: 1.0 - probability}.get(status, PARTLY_CERTAINTY)
            judgements.append(Judgement(status, probability, certainty, first, last))
        return tuple(judgements)

    def mistakes(self, question: Question, speech: Speech) -> tuple[MistakeJudgement, ...]:  # noqa: ARG002 - protocol
        """Return that none was said: matching words cannot tell a mistake from what it is a mistake about."""
        return tuple(MistakeJudgement(0.0) for _ in question.mistakes)

    def steps(self, steps: Sequence[Step], speech: Speech) -> tuple[Judgement, ...]:  # noqa: ARG002 - protocol
        """Return none: a step's few general words match nearly anything."""
        return ()

    def _weights(self, *, has_terms: bool) -> Weights:
        if self._embedder is None:
            return WORDS_WITH_TERMS if has_terms else WORDS_WITHOUT_TERMS
        return WITH_TERMS if has_terms else WITHOUT_TERMS


def status_of(probability: float) -> Status:
    """Return what a probability is called."""
    if probability >= COVERED_FROM:
        return Status.COVERED
    return Status.PARTLY if probability >= PARTLY_FROM else Status.MISSED


def read_ahead(question: Question, embedder: Embedder) -> None:
    """Read a question's texts while the person still speaks; scoring then waits for the answer's alone."""
    embedder.embed([phrasing.text for found in _phrasings(question) for phrasing in found])


@dataclass(frozen=True, slots=True)
class Features:
    """What the probability is made of.

    Attributes:
        by_concept: For each concept, shape (windows, 4): recall, terms, pieces, closeness; the last two are 0 without
            an embedder.
        topicality: 0.3 to 1, whether the answer as a whole speaks of the question's topic; 1 without an embedder.
    """

    by_concept: tuple[NDArray[np.float64], ...]
    topicality: float


def matching_features(question: Question, answer: BareAnswer, embedder: Embedder | None) -> Features:
    """Return the features of an answer that has at least one window."""
    phrasings = _phrasings(question)
    asked = telling_stems(question.text)
    words = [
        _words_features(concept, found, answer, asked)
        for concept, found in zip(question.concepts, phrasings, strict=True)
    ]
    if embedder is None or not any(phrasings):
        return Features(tuple(np.pad(columns, ((0, 0), (0, 2))) for columns in words), 1.0)
    heard = [embedder.read(answer.text(window)) for window in answer.windows]
    meant = [[embedder.read(phrasing.text) for phrasing in found] for found in phrasings]
    means = [np.mean([text.sentence for text in texts], axis=0) for texts in meant if texts]
    if len(means) == 1:
        means.append(embedder.read(" ".join(plain_words(question.text))).sentence)
    middle = np.mean(means, axis=0)
    said = _centred([text.sentence for text in heard], middle)
    meaning = []
    for texts, found in zip(meant, phrasings, strict=True):
        columns = np.zeros((len(heard), 2))
        if texts:
            pairs = zip(texts, found, strict=True)
            columns[:, 0] = np.max([_piece_match(text, phrasing.rarities, heard) for text, phrasing in pairs], axis=0)
            columns[:, 1] = np.max(said @ _centred([text.sentence for text in texts], middle).T, axis=1)
        meaning.append(columns)
    both = tuple(np.hstack(columns) for columns in zip(words, meaning, strict=True))
    return Features(both, _topicality([text.sentence for text in heard], middle))


def probability_of(features: NDArray[np.float64], weights: Weights) -> NDArray[np.float64]:
    """Return probabilities, shape (n,), of one concept's features, shape (n, 4)."""
    factors = np.asarray((weights.recall, weights.terms, weights.pieces, weights.closeness))
    chances: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-(features @ factors + weights.constant)))
    return chances


def _phrasings(question: Question) -> list[tuple[_Phrasing, ...]]:
    """Return each concept's phrasings; a stem tells less the more of the question's concepts share it."""
    asked = telling_stems(question.text)
    texts = [_texts(concept) for concept in question.concepts]
    owners = Counter(found for own in texts for found in telling_stems(" ".join(own)))
    others = max(1, len(texts) - 1)
    own_share = {found: 1.0 - (count - 1) / others for found, count in owners.items() if found not in asked}
    return [tuple(_Phrasing(text, _rarities(text, own_share)) for text in own) for own in texts]


def _texts(concept: Concept) -> tuple[str, ...]:
    texts = (" ".join(plain_words(text)) for text in (concept.name, concept.description, *concept.phrasings))
    return tuple(dict.fromkeys(text for text in texts if text))


def _rarities(text: str, own_share: Mapping[str, float]) -> dict[str, float]:
    words = [word for word in text.split() if word not in common_words()]
    return {found: rarity(word) * own_share[found] for word in words if (found := stem(word)) in own_share}


def _words_features(
    concept: Concept, phrasings: Sequence[_Phrasing], answer: BareAnswer, asked: frozenset[str]
) -> NDArray[np.float64]:
    """Return recall and terms for each window, shape (windows, 2)."""
    terms = {stems: worth for term in concept.all_terms for stems, worth in _telling_term(term, asked)}
    features = np.zeros((len(answer.windows), 2))
    for row, window in enumerate(answer.windows):
        near = frozenset(window.near)
        features[row, 0] = max((_recall(phrasing.rarities, near) for phrasing in phrasings), default=0.0)
        heard = sum(worth for term, worth in terms.items() if _is_heard(term, window.near))
        features[row, 1] = 1.0 - 0.5**heard
    return features


def _recall(rarities: Mapping[str, float], near: frozenset[str]) -> float:
    return sum(value for found, value in rarities.items() if found in near) / (sum(rarities.values()) + RESERVE)


def _telling_term(term: str, asked: frozenset[str]) -> Iterator[tuple[tuple[str, ...], float]]:
    """Yield a term's telling stems and its rarest word's rarity; nothing where the question itself says it."""
    telling = [word for word in plain_words(term) if word not in common_words()]
    stems = tuple(stem(word) for word in telling)
    if not asked.issuperset(stems):
        yield stems, max(rarity(word) for word in telling)


def _is_heard(term: Sequence[str], near: Sequence[str]) -> bool:
    """Whether all stems of a term stand close together."""
    spread = len(term) + TERM_SPREAD_WORDS if len(term) > 1 else 1
    return any(near[start] in term and set(term) <= set(near[start : start + spread]) for start in range(len(near)))


def _centred(vectors: Sequence[NDArray[np.float32]], middle: NDArray[np.float32]) -> NDArray[np.float64]:
    moved = np.asarray(vectors, dtype=np.float64) - middle
    unit: NDArray[np.float64] = moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
    return unit


def _topicality(heard: Sequence[NDArray[np.float32]], middle: NDArray[np.float32]) -> float:
    topic = middle / max(float(np.linalg.norm(middle)), 1e-9)
    nearness = float(np.mean(np.asarray(heard) @ topic))
    return min(1.0, max(OFF_TOPIC_SHARE, (nearness - OFF_TOPIC) / (ON_TOPIC - OFF_TOPIC)))


def _piece_match(
    meant: TextVectors, rarities: Mapping[str, float], heard: Sequence[TextVectors]
) -> NDArray[np.float64]:
    """Return for each window the mean of the pieces' best cosines, rare words counting more, shape (windows,)."""
    weights = np.asarray(_piece_weights(meant.pieces, rarities))
    best = np.zeros((len(heard), len(weights)))
    for row, window in enumerate(heard):
        telling = [index for index, piece in enumerate(window.pieces) if piece not in common_words()]
        if telling:
            best[row] = np.max(meant.vectors @ window.vectors[telling].T, axis=1)
    around = np.maximum(best, np.maximum(np.vstack((best[1:], best[-1:])), np.vstack((best[:1], best[:-1]))))
    matched: NDArray[np.float64] = around @ weights / (weights.sum() + RESERVE)
    return matched


def _piece_weights(pieces: Sequence[str], rarities: Mapping[str, float]) -> list[float]:
    whole: list[str] = []
    owners: list[int] = []
    for piece in pieces:
        if piece.startswith("##") and whole:
            whole[-1] += piece[2:]
        else:
            whole.append(piece)
        owners.append(len(whole) - 1)
    telling = [rarities.get(stem(word), 0.0) if word not in common_words() else 0.0 for word in whole]
    return [telling[owner] for owner in owners]


def _proof(window: Window, answer: BareAnswer, speech: Speech, phrasings: Sequence[_Phrasing]) -> tuple[int, int]:
    """Return the sentence at the window that says most of the concept, as positions in the speech's tokens."""
    start, end = answer.positions[window.first], answer.positions[window.last]
    rarities = {found: value for phrasing in phrasings for found, value in phrasing.rarities.items()}
    said: dict[int, set[str]] = {}
    for found, position in zip(answer.stems, answer.positions, strict=True):
        said.setdefault(position, set()).add(found)

    def worth(span: tuple[int, int]) -> tuple[float, int]:
        stems = set().union(*(said.get(position, ()) for position in range(span[0], span[1] + 1)))
        overlap = min(end, span[1]) - max(start, span[0])
        return sum(rarities.get(found, 0.0) for found in sorted(stems)), overlap

    return max((span for span in speech.sentences if span[0] <= end and span[1] >= start), key=worth)
