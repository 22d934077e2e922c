"""Fillers: filled pauses, discourse markers that only fill, repetitions and restarts, each with its place.

A word belongs to one event at most. A word that carries meaning is left alone ("I like this model", "the loss goes right
down"): a language's trained model tells it from its neighbours, and the list's rules do where there is none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mockvoice.analysis.filler_context import Place, marker_features
from mockvoice.analysis.filler_places import find_clusters, with_places
from mockvoice.analysis.filler_repairs import find_repairs
from mockvoice.analysis.filler_words import FillerWords, context_model, english
from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import FillerEvent, FillerKind, Fillers
from mockvoice.analysis.targets import Targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.analysis.filler_words import DiscourseMarker
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
    events = with_places(search.run(), speech, question)
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

    # Markers

    def _markers(self) -> Iterator[tuple[int, int, float | None]]:
        by_first: dict[str, list[DiscourseMarker]] = {}
        for marker in sorted(self.words.discourse_markers, key=lambda marker: -len(marker.forms)):
            by_first.setdefault(marker.forms[0], []).append(marker)
        at = Place.without(self.tokens, self.filled)
        for place, position in enumerate(self.core):
            for marker in by_first.get(self.tokens[position].form, ()):
                positions = self.core[place : place + len(marker.forms)]
                if tuple(self.tokens[i].form for i in positions) != marker.forms:
                    continue
                fills, probability = self._judged(marker, at, place)
                if fills:
                    yield positions[0], positions[-1], probability
                    break

    def _judged(self, marker: DiscourseMarker, at: Place, place: int) -> tuple[bool, float | None]:
        """Return whether a marker fills at core[place], and how probably where the model says so."""
        if self.model is None or marker.phrase not in self.model.markers or marker.phrase in self.words.own:
            return self._fills(marker, place), None
        last = place + len(marker.forms) - 1
        if any(self.tokens[i].closes for i in self.core[place:last]):
            return False, None
        probability = self.model.marker_probability(marker_features(self.model, at, marker.phrase, place, last))
        return probability >= self.model.marker_from, probability

    def _fills(self, marker: DiscourseMarker, place: int) -> bool:
        first, last = self.core[place], self.core[place + len(marker.forms) - 1]
        before = self.tokens[self.core[place - 1]].form if place and not self.tokens[first].opens else ""
        if before in marker.not_after and not self.tokens[first].comma_before:
            return False
        if not (self.tokens[last].comma_after or self.tokens[last].closes):
            following = [self.tokens[i].form for i in self.core[place + len(marker.forms) :][:3]]
            if any(following[: phrase.count(" ") + 1] == phrase.split() for phrase in marker.not_before):
                return False
        break_before, break_after = self._break_before(first), self._break_after(last)
        opens = self.tokens[first].opens and break_after
        places = {
            "anywhere": True,
            "set_off": break_before and break_after and place > 0,
            "opens": opens,
            "reopens": opens and place > 0,
            "closes": break_before and self.tokens[last].closes,
            "joined": before in self.words.joining and not self.tokens[last].closes,
        }
        return any(places[name] for name in marker.places)

    # Breaks

    def _break_before(self, position: int) -> bool:
        token = self.tokens[position]
        is_pause = token.gap_before_s is not None and token.gap_before_s >= self.pause_s
        return token.opens or token.comma_before or is_pause or position - 1 in self.filled

    def _break_after(self, position: int) -> bool:
        token = self.tokens[position]
        is_pause = token.gap_after_s is not None and token.gap_after_s >= self.pause_s
        return token.closes or token.comma_after or is_pause or position + 1 in self.filled

    def _restart_phrases(self) -> Iterator[tuple[int, int]]:
        phrases = sorted((tuple(phrase.split()) for phrase in self.words.restart_phrases), key=len, reverse=True)
        for place, position in enumerate(self.core):
            for phrase in phrases:
                positions = self.core[place : place + len(phrase)]
                if tuple(self.tokens[i].form for i in positions) == phrase and self._break_before(position):
                    yield positions[0], positions[-1]
                    break
