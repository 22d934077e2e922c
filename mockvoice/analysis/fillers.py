"""Fillers: filled pauses, discourse markers that only fill, repetitions and restarts, each with its place.

A word belongs to one event at most. The search is careful rather than complete: a word that may carry meaning is left
alone ("I like this model", "the loss goes right down").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mockvoice.analysis.filler_places import find_clusters, with_places
from mockvoice.analysis.filler_words import FillerWords, english
from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import FillerEvent, FillerKind, Fillers
from mockvoice.analysis.targets import Targets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.analysis.filler_words import DiscourseMarker
    from mockvoice.analysis.speech import Speech, Token
    from mockvoice.packs.model import Question

_NOTHING = r"(?!)"
_LONGEST_REPEAT = 4
_DOUBLED = re.compile(r"^(\w+)(?:-\1)+$")
_STUTTERED = re.compile(r"^(\w{1,3})-\1-(?=\1)\w+$")
_SHORTENED = re.compile(r"'(?:m|re|s|ll|d|ve)$")


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
        self.speech = speech
        self.tokens = speech.tokens
        self.words = words
        self.pause_s = pause_s
        self.taken: set[int] = set()
        self.has_lower_case = any(character.islower() for token in speech.tokens for character in token.text)
        self.filled = {i for i, token in enumerate(self.tokens) if self._is_filled_pause(i, token)}
        self.core = [i for i in range(len(self.tokens)) if i not in self.filled]

    def run(self) -> list[FillerEvent]:
        """Return every event in order of its first word; a kind that is found earlier keeps its words."""
        found = [self._event(FillerKind.FILLED_PAUSE, i, i) for i in sorted(self.filled)]
        for kind, spans in (
            (FillerKind.RESTART, self._restart_phrases()),
            (FillerKind.DISCOURSE_MARKER, self._markers()),
            (FillerKind.REPETITION, self._repetitions()),
            (FillerKind.RESTART, self._restarts()),
        ):
            found += [self._event(kind, first, last) for first, last in spans if self._take(first, last)]
        return sorted(found, key=lambda event: event.first_word)

    def _take(self, first: int, last: int) -> bool:
        span = set(range(first, last + 1))
        if span & (self.taken | self.filled):
            return False
        self.taken |= span
        return True

    def _event(self, kind: FillerKind, first: int, last: int) -> FillerEvent:
        start, end = self.tokens[first], self.tokens[last]
        text = " ".join(token.form for token in self.tokens[first : last + 1])
        return FillerEvent(text, start.start_s, end.end_s, kind, start.index, end.index)

    def _is_filled_pause(self, position: int, token: Token) -> bool:
        if not is_filled_pause(token.form, self.words):
            return False
        is_abbreviation = self.has_lower_case and len(token.form) > 1 and token.text.strip(".,;:!?").isupper()
        following = self.tokens[position + 1].form if position + 1 < len(self.tokens) else ""
        return not is_abbreviation and following not in self.words.never_before.get(token.form, frozenset())

    # Places

    def _break_before(self, position: int) -> bool:
        token = self.tokens[position]
        is_pause = token.gap_before_s is not None and token.gap_before_s >= self.pause_s
        return token.opens or token.comma_before or is_pause or position - 1 in self.filled

    def _break_after(self, position: int) -> bool:
        token = self.tokens[position]
        is_pause = token.gap_after_s is not None and token.gap_after_s >= self.pause_s
        return token.closes or token.comma_after or is_pause or position + 1 in self.filled

    def _markers(self) -> Iterator[tuple[int, int]]:
        by_first: dict[str, list[DiscourseMarker]] = {}
        for marker in sorted(self.words.discourse_markers, key=lambda marker: -len(marker.forms)):
            by_first.setdefault(marker.forms[0], []).append(marker)
        for place, position in enumerate(self.core):
            for marker in by_first.get(self.tokens[position].form, ()):
                positions = self.core[place : place + len(marker.forms)]
                if tuple(self.tokens[i].form for i in positions) == marker.forms and self._fills(marker, place):
                    yield positions[0], positions[-1]
                    break

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

    # Repetitions

    def _repetitions(self) -> Iterator[tuple[int, int]]:
        place = 0
        while place < len(self.core):
            if _DOUBLED.match(form := self.tokens[self.core[place]].form) and not self._is_legitimate(
                form.split("-")[:1]
            ):
                yield self.core[place], self.core[place]
            length = next((n for n in range(_LONGEST_REPEAT, 0, -1) if self._repeats(place, n)), 0)
            if not length:
                place += 1
                continue
            copies = 1
            while self._repeats(place + (copies - 1) * length, length):
                copies += 1
            yield self._repeated_span(place, length, copies)
            place += length * (copies - 1)

    def _repeats(self, place: int, length: int) -> bool:
        positions = self.core[place : place + 2 * length]
        forms = [self.tokens[i].form for i in positions]
        if len(forms) < 2 * length or forms[:length] != forms[length:]:
            return False
        if any(self.tokens[i].closes for i in positions[:-1]):
            return False
        return not self._is_legitimate(forms[:length])

    def _is_legitimate(self, forms: Sequence[str]) -> bool:
        if all(any(character.isdigit() for character in form) for form in forms):
            return True
        if len(forms) > 1:
            return any(form in self.words.pairing for form in forms) or len(set(forms)) == 1
        form = forms[0]
        is_letter = len(form) == 1 and form not in {"a", "i"}
        return is_letter or form in self.words.legitimate_doubles or form in self.words.numerals

    def _repeated_span(self, place: int, length: int, copies: int) -> tuple[int, int]:
        """Return the whole run of copies; only the abandoned ones where a filled pause stands among them."""
        first, last = self.core[place], self.core[place + length * copies - 1]
        if last - first + 1 == length * copies:
            return first, last
        return first, self.core[place + length - 1]

    # Restarts

    def _restart_phrases(self) -> Iterator[tuple[int, int]]:
        phrases = sorted((tuple(phrase.split()) for phrase in self.words.restart_phrases), key=len, reverse=True)
        for place, position in enumerate(self.core):
            for phrase in phrases:
                positions = self.core[place : place + len(phrase)]
                if tuple(self.tokens[i].form for i in positions) == phrase and self._break_before(position):
                    yield positions[0], positions[-1]
                    break

    def _restarts(self) -> Iterator[tuple[int, int]]:
        for place, position in enumerate(self.core[:-1]):
            following = self.core[place + 1]
            if self._is_cut_off(position, following) or _STUTTERED.match(self.tokens[position].form):
                yield position, position
            elif self._begins_again(place):
                yield position, self.core[place + self._begun_length(position) - 1]

    def _is_cut_off(self, position: int, following: int) -> bool:
        text, next_form = self.tokens[position].text, self.tokens[following].form
        return text.endswith("-") and not text.endswith("--") and next_form not in {"and", "or", "to"}

    def _begun_length(self, position: int) -> int:
        return 1 if _SHORTENED.search(self.tokens[position].form) else 2

    def _begins_again(self, place: int) -> bool:
        """Whether "we can we could" or "it's it was" begins at core[place]."""
        position = self.core[place]
        length = self._begun_length(position)
        run = self.core[place : place + length + 1]
        if len(run) <= length or any(self.tokens[i].closes for i in run[:-1]):
            return False
        form = self.tokens[position].form
        pronoun = _SHORTENED.sub("", form)
        again = _SHORTENED.sub("", self.tokens[run[-1]].form)
        if pronoun not in self.words.pronouns or again != pronoun:
            return False
        if length > 1 and self.tokens[run[1]].form not in self.words.auxiliaries:
            return False
        earlier = {self.tokens[i].form for i in self.core[max(0, place - 4) : place]}
        return not earlier & self.words.asking
