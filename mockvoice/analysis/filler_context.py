"""Tells from its neighbours whether a word only fills: a linear model over what the words around it can be.

A model is a data file, assets/fillers/LANGUAGE.json, written by training/fillers_in_context/train.py. It holds what
each word can be ("article", "verb_past"), by list and by ending, and a weight for each feature. Only sums are taken.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from mockvoice.analysis.speech import Token

Features = list[tuple[str, float]]

ANSWER_EDGE = "^"
SENTENCE_EDGE = "."

_EDGES = frozenset({ANSWER_EDGE, SENTENCE_EDGE})
_CLEAR = 0.5
_UNKNOWN = ("noun",)
_SHORTEST_STEM = 2
_NO_PAUSE_S = 0.15
_CLEAR_PAUSE_S = 0.65
_PAUSE_WEIGHT = 0.8


@dataclass(frozen=True)
class ContextModel:
    """What one language's file holds.

    Attributes:
        markers: Phrases that it can judge.
        classes: What a word can be, by word.
        endings: The same by ending, the longest first, for words that `classes` lacks.
        spelled: Words that count by themselves, beside their classes.
        marker_weights: By feature; their sum is the log odds that a marker fills.
        repair_weights: Likewise, that a stretch was given up to begin anew.
        marker_from: The probability from which a marker counts.
        repair_from: Likewise, a restart.
    """

    markers: frozenset[str]
    classes: Mapping[str, tuple[str, ...]]
    endings: tuple[tuple[str, tuple[str, ...]], ...]
    spelled: frozenset[str]
    marker_weights: Mapping[str, float]
    repair_weights: Mapping[str, float]
    marker_from: float
    repair_from: float
    _tags: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    def tags(self, form: str) -> tuple[str, ...]:
        """Return what a word can be, and the word itself where it counts by itself ("=the")."""
        known = self._tags.get(form)
        if known is None:
            classes = self.classes_of(form)
            known = (*classes, f"={form}") if form in self.spelled else classes
            self._tags[form] = known
        return known

    def classes_of(self, form: str) -> tuple[str, ...]:
        """Return what a word can be; a noun where nothing tells."""
        if form in self.classes:
            return self.classes[form]
        if form[:1].isdigit():
            return ("number",)
        for ending, classes in self.endings:
            if form.endswith(ending) and len(form) >= len(ending) + _SHORTEST_STEM:
                return classes
        return _UNKNOWN

    def marker_probability(self, features: Features) -> float:
        """Return the probability that a marker with these features only fills."""
        return _probability(self.marker_weights, features)

    def repair_probability(self, features: Features) -> float:
        """Return the probability that a stretch with these features was given up."""
        return _probability(self.repair_weights, features)


def read_context_model(path: Path) -> ContextModel:
    """Return the model of one file. Raises ValueError, KeyError or OSError where it does not hold what it should."""
    held = json.loads(path.read_text(encoding="utf-8"))
    return ContextModel(
        markers=frozenset(held["markers"]),
        classes={word: tuple(classes.split()) for word, classes in held["classes"].items()},
        endings=tuple((ending, tuple(classes.split())) for ending, classes in held["endings"].items()),
        spelled=frozenset(held["spelled"]),
        marker_weights=held["marker_weights"],
        repair_weights=held["repair_weights"],
        marker_from=float(held["marker_from"]),
        repair_from=float(held["repair_from"]),
    )


def _probability(weights: Mapping[str, float], features: Features) -> float:
    total = sum(weights.get(name, 0.0) * value for name, value in features)
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens without the filled pauses; one stands before tokens[i] for each i of `after_filled`."""

    tokens: Sequence[Token]
    after_filled: frozenset[int]
    is_punctuated: bool

    @classmethod
    def without(cls, tokens: Sequence[Token], left_out: Collection[int]) -> Place:
        """Return the tokens without those at the positions `left_out`."""
        kept: list[Token] = []
        after: set[int] = set()
        for position, token in enumerate(tokens):
            if position in left_out:
                after.add(len(kept))
            else:
                kept.append(token)
        is_punctuated = any(token.comma_after or (token.closes and token is not tokens[-1]) for token in tokens)
        return cls(kept, frozenset(after), is_punctuated)

    def breaks_before(self, place: int, pause_s: float) -> bool:
        """Whether a comma, a sentence's end, a filled pause or a silence of `pause_s` stands before a token."""
        token = self.tokens[place]
        is_pause = token.gap_before_s is not None and token.gap_before_s >= pause_s
        return token.opens or token.comma_before or is_pause or place in self.after_filled

    def breaks_after(self, place: int, pause_s: float) -> bool:
        """Likewise, after it."""
        token = self.tokens[place]
        is_pause = token.gap_after_s is not None and token.gap_after_s >= pause_s
        return token.closes or token.comma_after or is_pause or place + 1 in self.after_filled

    def break_before(self, place: int) -> float:
        """Return how clearly a comma, a sentence's end or a silence stands before a token, 0 to 1."""
        token = self.tokens[place]
        return 1.0 if token.opens or token.comma_before else _silence(token.gap_before_s)

    def break_after(self, place: int) -> float:
        """Likewise, after it."""
        token = self.tokens[place]
        return 1.0 if token.closes or token.comma_after else _silence(token.gap_after_s)


def _silence(gap_s: float | None) -> float:
    if gap_s is None or gap_s <= _NO_PAUSE_S:
        return 0.0
    return _PAUSE_WEIGHT * min(1.0, (gap_s - _NO_PAUSE_S) / (_CLEAR_PAUSE_S - _NO_PAUSE_S))


def _before(model: ContextModel, at: Place, place: int) -> tuple[str, ...]:
    """Return what stands before tokens[place]: tags, or the edge of a sentence or of the answer."""
    if place <= 0:
        return (ANSWER_EDGE,)
    if at.tokens[place].opens:
        return (SENTENCE_EDGE,)
    return model.tags(at.tokens[place - 1].form)


def _after(model: ContextModel, at: Place, place: int) -> tuple[str, ...]:
    if place >= len(at.tokens) - 1:
        return (ANSWER_EDGE,)
    if at.tokens[place].closes:
        return (SENTENCE_EDGE,)
    return model.tags(at.tokens[place + 1].form)


def _classes(tags: Iterable[str]) -> list[str]:
    return [tag for tag in tags if not tag.startswith("=")]


def marker_features(model: ContextModel, at: Place, phrase: str, first: int, last: int) -> Features:
    """Return the features of the marker that stands in at.tokens[first] to at.tokens[last]."""
    left, right = _before(model, at, first), _after(model, at, last)
    comma_before = 0.0 if left[0] in _EDGES else at.break_before(first)
    comma_after = 0.0 if right[0] in _EDGES else at.break_after(last)
    further_left = () if left[0] in _EDGES else _before(model, at, first - 1)
    further_right = () if right[0] in _EDGES else _after(model, at, last + 1)
    is_open_left, is_open_right = comma_before < _CLEAR, comma_after < _CLEAR
    near_left, near_right = "<" if is_open_left else "<,", ">" if is_open_right else ",>"
    names = [f"{near_left}{tag}" for tag in left] + [f"{near_right}{tag}" for tag in right]
    left_classes, right_classes = _classes(left), _classes(right)
    if is_open_left:
        names += [f"<<{tag}" for tag in further_left]
        names += [f"{one}<{other}_" for one in _classes(further_left) for other in left]
    if is_open_right:
        names += [f">>{tag}" for tag in further_right]
        names += [f"_{one}>{other}" for one in right for other in _classes(further_right)]
    if is_open_left and is_open_right:
        names += [f"{one}_{other}" for one in left_classes for other in right_classes]
    filled_before, filled_after = first in at.after_filled, last + 1 in at.after_filled
    set_off = min(
        max(comma_before, float(left[0] in _EDGES)),
        max(comma_after, float(right[0] in _EDGES)),
    )
    values: Features = [
        ("bias", 1.0),
        (",<", comma_before),
        (">,", comma_after),
        (",<>,", set_off if comma_before or comma_after else 0.0),
        ("um<", float(filled_before)),
        (">um", float(filled_after)),
        ("no comma", float(at.is_punctuated and not comma_before and not comma_after)),
        *((name, 1.0) for name in names),
    ]
    return [(scoped, value) for name, value in values if value for scoped in (name, f"{phrase}|{name}")]


_KINDS_ALIKE = {
    "article": "determiner",
    "possessive": "determiner",
    "demonstrative": "determiner",
    "quantifier": "determiner",
    "subject": "subject",
    "subject_be": "subject",
    "subject_have": "subject",
    "subject_modal": "subject",
    "preposition": "preposition",
    "be": "auxiliary",
    "have": "auxiliary",
    "do": "auxiliary",
    "modal": "auxiliary",
    "wh": "wh",
    "subordinator": "conjunction",
    "coordinator": "conjunction",
}


def kinds_of(model: ContextModel, form: str) -> frozenset[str]:
    """Return the kinds of word that can stand in for this one when a phrase is begun anew."""
    return frozenset(_KINDS_ALIKE[one] for one in model.classes_of(form) if one in _KINDS_ALIKE)


def repair_features(model: ContextModel, at: Place, first: int, length: int, how: str) -> Features:
    """Return the features of a restart that gives up `length` tokens from at.tokens[first]."""
    again = first + length
    forms = [token.form for token in at.tokens[first : again + length + 1]]
    given_up, anew = forms[:length], forms[length:]
    same = 0
    while same < min(length, len(anew)) and given_up[same] == anew[same]:
        same += 1
    alike = [
        bool(set(model.classes_of(one)) & set(model.classes_of(other)))
        for one, other in zip(given_up[1:], anew[1:], strict=False)
    ]
    size = str(min(length, 4))
    end, start, following = model.tags(given_up[-1]), model.tags(given_up[0]), _after(model, at, again)
    before = _before(model, at, first)
    is_cut = any(word != given_up[-1] and word.startswith(given_up[-1]) for word in anew)
    names = [f"how:{how}", f"n:{size}", f"how:{how} n:{size}", f"same:{min(same, 3)}", f"how:{how} same:{min(same, 3)}"]
    names += (
        [f"end:{tag}" for tag in end] + [f"n:{size} end:{tag}" for tag in end] + [f"how:{how} end:{tag}" for tag in end]
    )
    names += [f"start:{tag}" for tag in start] + [f"how:{how} n:{size} start:{tag}" for tag in _classes(start)]
    names += [f"before:{tag}" for tag in before] + [f"how:{how} before:{tag}" for tag in before]
    names += [f"again:{tag}" for tag in model.tags(anew[0])]
    names += [f"next:{tag}" for tag in following]
    names += [f"end:{one} next:{other}" for one in _classes(end) for other in _classes(following)]
    names += [f"end:{one} again:{other}" for one in _classes(end) for other in _classes(model.tags(anew[0]))]
    comma = at.break_before(again)
    values: Features = [
        ("bias", 1.0),
        ("break", comma),
        (f"how:{how} break", comma),
        ("um", float(again in at.after_filled)),
        (f"how:{how} um", float(again in at.after_filled)),
        ("comma inside", float(any(at.tokens[i].comma_after for i in range(first, again - 1)))),
        ("opens", at.break_before(first)),
        ("cut", float(is_cut)),
        ("alike", sum(alike) / len(alike) if alike else 0.0),
        (f"n:{size} all alike", float(bool(alike) and all(alike))),
        ("no break", float(at.is_punctuated and not comma)),
    ]
    return [(name, value) for name, value in values if value] + [(name, 1.0) for name in names]
