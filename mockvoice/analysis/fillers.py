"""Fillers: filled pauses, discourse markers that only fill, repetitions and restarts, each with its place.

A word belongs to one event at most. A word that carries meaning is left alone ("I like this model", "the loss goes
right down"): a language's trained model tells it from its neighbours, and the list's rules do where there is none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mockvoice.analysis.filler_context import Place
from mockvoice.analysis.filler_markers import judge, said_markers
from mockvoice.analysis.filler_places import find_clusters, with_places
from mockvoice.analysis.filler_repairs import find_repairs
from mockvoice.analysis.filler_words import FillerWords, context_model, english
from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import FillerEvent, FillerKind, Fillers
from mockvoice.analysis.targets import Targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.analysis.speech import Speech, Token
    from mockvoice.packs.model import Question

_NOTHING = r"(?!)"


def find_fillers(
    speech: Speech,
    *,
    words: FillerWords | None = None,
    targets: Targets | None = None,
    question: Question | None = None,
) -> Fillers:
    """Return all fillers of an answer, in order, with their rates, places and clusters.

    Args:
        speech: What was said.
        words: Those that may be fillers; English by default.
        targets: What counts as a pause.
        question: What was asked; tells which fillers stand before one of its terms.
    """
    search = _Search(speech, words or english(), (targets or Targets()).pause_s)
    return fillers_of(speech, with_places(search.run(), speech, question))


def fillers_of(speech: Speech, events: tuple[FillerEvent, ...]) -> Fillers:
    """Return fillers that are known, in order, with their rates and clusters."""
    return Fillers(
        count=len(events),
        per_minute=_per_minute(speech, len(events)),
        events=events,
        per_100_words=rounded(100.0 * len(events) / len(speech.tokens)) if speech.tokens else None,
        clusters=find_clusters(events) if speech.is_timed else None,
    )


def is_filled_pause(form: str, words: FillerWords) -> bool:
    """Whether a word in lower case without punctuation is a filled pause, such as "um" or "ummmm"."""
    return form not in words.never and bool(_filled_pause_pattern(words.filled_pauses).fullmatch(form))


@lru_cache(maxsize=8)
def _filled_pause_pattern(expressions: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{expression})" for expression in expressions) or _NOTHING)


def _per_minute(speech: Speech, count: int) -> float | None:
    if not speech.is_timed:
        return None
    start_s, end_s = speech.tokens[0].start_s, max(token.end_s or 0.0 for token in speech.tokens)
    speaking_s = end_s - (start_s or 0.0)
    return rounded(count * 60.0 / speaking_s) if speaking_s > 0 else None


class _Search:
    """One pass over one answer; `taken` holds the positions that already belong to an event."""

    def __init__(self, speech: Speech, words: FillerWords, pause_s: float) -> None:
        self.tokens = speech.tokens
        self.words = words
        self.model = context_model(words.context_model) if words.context_model else None
        self.pause_s = pause_s
        self.taken: set[int] = set()
        self.has_lower_case = any(character.islower() for token in speech.tokens for character in token.text)
        self.filled = {i for i, token in enumerate(self.tokens) if self._is_filled_pause(i, token)}
        self.core = [i for i in range(len(self.tokens)) if i not in self.filled]
        self.at = Place.without(self.tokens, self.filled)

    def run(self) -> list[FillerEvent]:
        """Return every event in order of its first word; a kind that is found earlier keeps its words."""
        found = [self._event(FillerKind.FILLED_PAUSE, i, i) for i in sorted(self.filled)]
        phrases = ((first, last, None) for first, last in self._restart_phrases())
        for kind, spans in ((FillerKind.RESTART, phrases), (FillerKind.DISCOURSE_MARKER, self._markers())):
            found += [self._event(kind, *span) for span in spans if self._take(span[0], span[1])]
        left_out = self.filled | self.taken
        for kind, repairs in find_repairs(self.tokens, left_out, self.words, self.model).items():
            found += [
                self._event(kind, repair.first, repair.last, repair.probability)
                for repair in repairs
                if self._take(repair.first, repair.last)
            ]
        return sorted(found, key=lambda event: event.first_word)

    def _take(self, first: int, last: int) -> bool:
        span = set(range(first, last + 1))
        if span & (self.taken | self.filled):
            return False
        self.taken |= span
        return True

    def _event(self, kind: FillerKind, first: int, last: int, probability: float | None = None) -> FillerEvent:
        start, end = self.tokens[first], self.tokens[last]
        text = " ".join(token.form for token in self.tokens[first : last + 1])
        sure = None if probability is None else rounded(probability)
        return FillerEvent(text, start.start_s, end.end_s, kind, start.index, end.index, probability=sure)

    def _is_filled_pause(self, position: int, token: Token) -> bool:
        if not is_filled_pause(token.form, self.words):
            return False
        is_abbreviation = self.has_lower_case and len(token.form) > 1 and token.text.strip(".,;:!?").isupper()
        following = self.tokens[position + 1].form if position + 1 < len(self.tokens) else ""
        return not is_abbreviation and following not in self.words.never_before.get(token.form, frozenset())

    def _markers(self) -> Iterator[tuple[int, int, float | None]]:
        for phrases in said_markers(self.words, self.at):
            for said in phrases:
                fills, probability = judge(said, self.words, self.model, self.at, self.pause_s)
                if fills:
                    yield self.core[said.first], self.core[said.last], probability
                    break

    def _restart_phrases(self) -> Iterator[tuple[int, int]]:
        phrases = sorted((tuple(phrase.split()) for phrase in self.words.restart_phrases), key=len, reverse=True)
        firsts = {phrase[0] for phrase in phrases}
        forms = [token.form for token in self.at.tokens]
        for place, form in enumerate(forms):
            if form not in firsts or not self.at.breaks_before(place, self.pause_s):
                continue
            for phrase in phrases:
                if tuple(forms[place : place + len(phrase)]) == phrase:
                    yield self.core[place], self.core[place + len(phrase) - 1]
                    break
