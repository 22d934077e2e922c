"""Where fillers stand, and where they crowd."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import FillerCluster, FillerEvent, FillerPlace
from mockvoice.analysis.stems import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Question

CLUSTER_COUNT = 3
CLUSTER_S = 10.0

_ARTICLES = frozenset({"a", "an", "the", "some", "this", "that", "these", "those", "your", "our", "my"})


def with_places(
    events: Sequence[FillerEvent], speech: Speech, question: Question | None = None
) -> tuple[FillerEvent, ...]:
    """Return the events, each with its place and its probability, the recogniser's included.

    A filler stands at the start of the answer or of a sentence where nothing but fillers stands before it there, and
    before a term where the next words that are none begin one of the question's terms (an article may stand between).
    """
    position = {token.index: place for place, token in enumerate(speech.tokens)}
    taken = {
        place
        for event in events
        for index in range(event.first_word, event.last_word + 1)
        if (place := position.get(index)) is not None
    }
    terms = _terms(question)
    stems = [stem(token.form) for token in speech.tokens]
    return tuple(
        replace(
            event,
            place=_place(speech, taken, terms, stems, (position[event.first_word], position[event.last_word])),
            probability=_probability(event, speech),
        )
        for event in events
    )


def find_clusters(events: Sequence[FillerEvent]) -> tuple[FillerCluster, ...] | None:
    """Return the clusters, in order; None where the events carry no times.

    Three fillers are one where the last begins within ten seconds of the first; clusters that share a filler are one.
    """
    spans = [(event.start_s, event.end_s) for event in events]
    timed = [(start_s, end_s) for start_s, end_s in spans if start_s is not None and end_s is not None]
    if len(timed) < len(spans):
        return None
    found: list[list[int]] = []
    for first in range(len(timed) - CLUSTER_COUNT + 1):
        last = first + CLUSTER_COUNT - 1
        if timed[last][0] - timed[first][0] > CLUSTER_S:
            continue
        if found and first <= found[-1][1]:
            found[-1][1] = last
        else:
            found.append([first, last])
    return tuple(
        FillerCluster(timed[first][0], max(end for _, end in timed[first : last + 1]), first, last)
        for first, last in found
    )


def _place(
    speech: Speech, taken: set[int], terms: frozenset[tuple[str, ...]], stems: Sequence[str], span: tuple[int, int]
) -> FillerPlace:
    first, last = span
    start = first
    while start > 0 and not speech.tokens[start].opens and start - 1 in taken:
        start -= 1
    if start == 0:
        return FillerPlace.ANSWER_START
    if speech.tokens[start].opens:
        return FillerPlace.SENTENCE_START
    following = [place for place in range(last + 1, len(stems)) if place not in taken]
    if following and speech.tokens[following[0]].form in _ARTICLES:
        following = following[1:]
    heard = [stems[place] for place in following]
    if any(tuple(heard[: len(term)]) == term for term in terms):
        return FillerPlace.BEFORE_TERM
    return FillerPlace.ELSEWHERE


def _terms(question: Question | None) -> frozenset[tuple[str, ...]]:
    if question is None:
        return frozenset()
    terms = {term for concept in question.concepts for term in concept.all_terms}
    return frozenset(found for term in terms if (found := tuple(stem(word) for word in term.casefold().split())))


def _probability(event: FillerEvent, speech: Speech) -> float | None:
    heard = [word.probability for word in speech.words[event.first_word : event.last_word + 1]]
    known = [probability for probability in heard if probability is not None]
    if not known:
        return event.probability
    return min(known) if event.probability is None else rounded(min(known) * event.probability)
