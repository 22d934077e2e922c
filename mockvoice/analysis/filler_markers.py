"""Discourse markers: where each phrase of the list is said, and whether it only fills there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.analysis.filler_context import marker_features

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.analysis.filler_context import ContextModel, Features, Place
    from mockvoice.analysis.filler_words import DiscourseMarker, FillerWords

_LONGEST_PHRASE = 3


@dataclass(frozen=True, slots=True)
class Said:
    """A marker's phrase at at.tokens[first] to at.tokens[last]."""

    marker: DiscourseMarker
    first: int
    last: int


def said_markers(words: FillerWords, at: Place) -> Iterator[list[Said]]:
    """Yield, for each place where phrases of the list begin, those that do, the longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], DiscourseMarker]]] = {}
    for marker in words.discourse_markers:
        by_first.setdefault(marker.forms[0], []).append((marker.forms, marker))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    forms = [token.form for token in at.tokens]
    for place, form in enumerate(forms):
        found = [
            Said(marker, place, place + len(phrase) - 1)
            for phrase, marker in by_first.get(form, ())
            if len(phrase) == 1 or tuple(forms[place : place + len(phrase)]) == phrase
        ]
        if found:
            yield found


def judge(
    said: Said, words: FillerWords, model: ContextModel | None, at: Place, pause_s: float
) -> tuple[bool, float | None]:
    """Return whether a marker fills, and how probably where the model judged it."""
    if model is None or said.marker.phrase not in model.markers or said.marker.phrase in words.own:
        return Rule.of(said, words, at, pause_s).fills, None
    if any(token.closes for token in at.tokens[said.first : said.last]):
        return False, None
    probability = model.marker_probability(features_of(said, words, model, at, pause_s))
    return probability >= model.marker_from, probability


def features_of(said: Said, words: FillerWords, model: ContextModel, at: Place, pause_s: float) -> Features:
    """Return the features by which the model judges a marker: its neighbours, and what the list's rules say."""
    rule = Rule.of(said, words, at, pause_s)
    cues = [("after", rule.is_barred_before), ("before", rule.is_barred_behind), ("rule", rule.fills)]
    phrase = said.marker.phrase
    given = marker_features(model, at, phrase, said.first, said.last)
    given += [(scoped, 1.0) for cue, holds in cues if holds for scoped in (f"cue:{cue}", f"{phrase}|cue:{cue}")]
    return given


@dataclass(frozen=True, slots=True)
class Rule:
    """What a marker's rules say of one place.

    Attributes:
        is_barred_before: Whether a word of its not_after stands before it.
        is_barred_behind: Whether a phrase of its not_before follows.
        fits: Whether it stands in one of its places.
    """

    is_barred_before: bool
    is_barred_behind: bool
    fits: bool

    @property
    def fills(self) -> bool:
        """Whether it counts as a filler."""
        return self.fits and not self.is_barred_before and not self.is_barred_behind

    @classmethod
    def of(cls, said: Said, words: FillerWords, at: Place, pause_s: float) -> Rule:
        """Judge a marker; `pause_s` is the shortest silence that counts as a break."""
        marker, first, last = said.marker, at.tokens[said.first], at.tokens[said.last]
        before = at.tokens[said.first - 1].form if said.first and not first.opens else ""
        is_barred_behind = False
        if marker.not_before and not (last.comma_after or last.closes):
            following = [token.form for token in at.tokens[said.last + 1 : said.last + 1 + _LONGEST_PHRASE]]
            starts = {" ".join(following[:count]) for count in range(1, len(following) + 1)}
            is_barred_behind = not starts.isdisjoint(marker.not_before)
        break_before = at.breaks_before(said.first, pause_s)
        break_after = at.breaks_after(said.last, pause_s)
        opens = first.opens and break_after
        places = {
            "anywhere": True,
            "set_off": break_before and break_after and said.first > 0,
            "opens": opens,
            "reopens": opens and said.first > 0,
            "closes": break_before and last.closes,
            "joined": before in words.joining and not last.closes,
        }
        return cls(
            is_barred_before=before in marker.not_after and not first.comma_before,
            is_barred_behind=is_barred_behind,
            fits=any(places[name] for name in marker.places),
        )
