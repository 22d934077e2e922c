"""Where pauses stand, and how far speech runs between them."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import FillerKind, FluentRun, PausePlace
from mockvoice.paths import asset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.scorecard import Fillers, Pause
    from mockvoice.analysis.speech import Speech, Token


@lru_cache(maxsize=1)
def clause_openers() -> frozenset[str]:
    """Return English words that open a clause; before them a pause stands at a boundary without a comma too."""
    return frozenset(asset("words/clause-openers-en.txt").read_text(encoding="utf-8").split())


def tokens_before(speech: Speech, at_s: float) -> int:
    """Return how many tokens begin before `at_s`; the speech carries times."""
    return bisect_left(speech.tokens, at_s, key=lambda token: token.start_s or 0.0)


def place_of_pause(speech: Speech, fillers: Fillers, start_s: float, end_s: float) -> PausePlace | None:
    """Return where a pause stands, fillers around it left aside; None where punctuation is missing and cannot tell."""
    is_filler = _filled_tokens(speech, fillers)
    split = tokens_before(speech, (start_s + end_s) / 2)
    before = next((place for place in range(split - 1, -1, -1) if place not in is_filler), None)
    after = next((place for place in range(split, len(speech.tokens)) if place not in is_filler), None)
    if before is None or after is None:
        return PausePlace.BOUNDARY
    between = speech.tokens[before:after]
    is_next = after == before + 1
    if any(token.closes for token in between) or (is_next and between[0].comma_after):
        return PausePlace.BOUNDARY
    if speech.tokens[after].form in clause_openers():
        return PausePlace.BOUNDARY
    return PausePlace.MID_CLAUSE if speech.is_punctuated else None


def mean_run(counts: Sequence[int], speech: Speech, pauses: Sequence[Pause]) -> float | None:
    """Return the mean of `counts` (one for each token) summed between silent pauses; None without words."""
    if not counts:
        return None
    runs = [sum(counts[first:behind]) for first, behind in _between_pauses(speech, pauses)]
    runs = [run for run in runs if run]
    return rounded(sum(runs) / len(runs)) if runs else None


def longest_run(
    speech: Speech, fillers: Fillers, pauses: Sequence[Pause], syllables: Sequence[int] | None
) -> FluentRun | None:
    """Return the longest stretch without silent pause and without filler, by its time; None where there is none."""
    broken = _filler_tokens(speech, fillers)
    best: tuple[float, int, int] | None = None
    for first, behind in _between_pauses(speech, pauses):
        start = first
        for place in range(first, behind + 1):
            if place < behind and place not in broken:
                continue
            if place > start:
                length_s = _end_s(speech.tokens[start:place]) - (speech.tokens[start].start_s or 0.0)
                if best is None or length_s > best[0]:
                    best = (length_s, start, place)
            start = place + 1
    if best is None:
        return None
    tokens = speech.tokens[best[1] : best[2]]
    return FluentRun(
        start_s=rounded(tokens[0].start_s or 0.0),
        end_s=rounded(_end_s(tokens)),
        first_word=tokens[0].index,
        last_word=tokens[-1].index,
        word_count=len(tokens),
        syllable_count=None if syllables is None else sum(syllables[best[1] : best[2]]),
    )


def _between_pauses(speech: Speech, pauses: Sequence[Pause]) -> list[tuple[int, int]]:
    """Return the tokens between silent pauses, as first and behind-the-last position."""
    cuts = [tokens_before(speech, (pause.start_s + pause.end_s) / 2) for pause in pauses]
    edges = [0, *cuts, len(speech.tokens)]
    return [(first, behind) for first, behind in itertools.pairwise(edges) if behind > first]


def _end_s(tokens: Sequence[Token]) -> float:
    return max(token.end_s or 0.0 for token in tokens)


def _filler_tokens(speech: Speech, fillers: Fillers) -> set[int]:
    spoken = {index for event in fillers.events for index in range(event.first_word, event.last_word + 1)}
    return {place for place, token in enumerate(speech.tokens) if token.index in spoken}


def _filled_tokens(speech: Speech, fillers: Fillers) -> set[int]:
    filled = {event.first_word for event in fillers.events if event.kind is FillerKind.FILLED_PAUSE}
    return {place for place, token in enumerate(speech.tokens) if token.index in filled}
