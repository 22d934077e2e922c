"""Repetitions and restarts: words said twice, cut off, or given up to begin anew."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.analysis.filler_context import Place, kinds_of, repair_features
from mockvoice.analysis.scorecard import FillerKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from mockvoice.analysis.filler_context import ContextModel
    from mockvoice.analysis.filler_words import FillerWords
    from mockvoice.analysis.speech import Token

_LONGEST_REPEAT = 4
_PAIR = 2
_LONGEST_RESTART = 6
_SHORTEST_FRAGMENT = 2
_LONGEST_FRAGMENT = 6
_DOUBLED = re.compile(r"^(\w+)(?:-\1)+$")
_STUTTERED = re.compile(r"^(\w{1,3})-\1-(?=\1)\w+$")
_SHORTENED = re.compile(r"'(?:m|re|s|ll|d|ve)$")
_INFLECTED = re.compile(r"^'?(?:s|es|ed|d|er|r|ers|ing|ly|al|y|est|n|en|ful|less|able|ment|ness|ion)$")
_CLAUSE = frozenset({"subject", "subject_be", "subject_have", "subject_modal", "article"})
_JOINED_BY = frozenset({"and", "or", "to"})


@dataclass(frozen=True, slots=True)
class Repair:
    """Positions of a stretch that was said again or given up, first to last.

    Attributes:
        probability: The model's; None where a rule found it.
    """

    first: int
    last: int
    probability: float | None = None


def find_repairs(
    tokens: Sequence[Token], left_out: AbstractSet[int], words: FillerWords, model: ContextModel | None
) -> dict[FillerKind, list[Repair]]:
    """Return the repetitions and the restarts; the likelier stand first, and stretches may overlap.

    Args:
        tokens: All that was said.
        left_out: Positions of fillers that were found before.
        words: The language's lists.
        model: The language's model; without one only the lists' rules tell a restart.
    """
    search = _Search(tokens, left_out, words, model)
    return {
        FillerKind.REPETITION: list(search.repetitions()),
        FillerKind.RESTART: [*search.cut_off(), *search.restarts()],
    }


def repair_candidates(model: ContextModel, at: Place) -> Iterator[tuple[int, int, str]]:
    """Yield every stretch behind which the speaker may have begun anew: its first token, its length, and how."""
    forms = [token.form for token in at.tokens]
    known = {form: kinds_of(model, form) for form in set(forms)}
    kinds = [known[form] for form in forms]
    stems = [form.partition("'")[0] for form in forms]
    stops = [token.opens for token in at.tokens]
    for first, stem in enumerate(stems):
        for again in range(first + 1, min(first + _LONGEST_RESTART + 1, len(forms))):
            if stops[again]:
                break
            if stem == stems[again]:
                how = "same" if forms[first] == forms[again] else "same stem"
            elif kinds[first].isdisjoint(kinds[again]):
                continue
            else:
                how = min(kinds[first] & kinds[again])
            if forms[first:again] != forms[again : 2 * again - first]:
                yield first, again - first, how


def is_fragment(model: ContextModel, form: str, following: str) -> bool:
    """Whether a word is the beginning of the next one, and none of its own ("regu regularisation")."""
    if not _SHORTEST_FRAGMENT <= len(form) <= _LONGEST_FRAGMENT or not following.startswith(form):
        return False
    rest = following[len(form) :]
    return len(rest) > 1 and form not in model.classes and not _INFLECTED.match(rest)


class _Search:
    def __init__(
        self, tokens: Sequence[Token], left_out: AbstractSet[int], words: FillerWords, model: ContextModel | None
    ) -> None:
        self.tokens = tokens
        self.words = words
        self.model = model
        self.core = [i for i in range(len(tokens)) if i not in left_out]
        self.at = Place.without(tokens, left_out)
        self.forms = [token.form for token in self.at.tokens]

    # Repetitions

    def repetitions(self) -> Iterator[Repair]:
        place = 0
        while place < len(self.core):
            if _DOUBLED.match(form := self.tokens[self.core[place]].form) and not self._is_legitimate(
                form.split("-")[:1]
            ):
                yield Repair(self.core[place], self.core[place])
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
        if self.forms[place : place + 1] != self.forms[place + length : place + length + 1]:
            return False
        positions = self.core[place : place + 2 * length]
        forms = self.forms[place : place + 2 * length]
        if len(forms) < 2 * length or forms[:length] != forms[length:]:
            return False
        if any(self.tokens[i].closes for i in positions[:-1]):
            return False
        return self._begins_anew(place, forms) or not self._is_legitimate(forms[:length])

    def _begins_anew(self, place: int, forms: Sequence[str]) -> bool:
        """Whether a doubled conjunction opens a clause ("so so you see"), where it strengthens nothing."""
        if forms[:1] != forms[1:] or forms[0] not in self.words.joining or self.model is None:
            return False
        following = self.core[place + 2 : place + 3]
        return any(_CLAUSE & set(self.model.classes_of(self.tokens[i].form)) for i in following)

    def _is_legitimate(self, forms: Sequence[str]) -> bool:
        if all(any(character.isdigit() for character in form) for form in forms):
            return True
        if len(forms) > 1:
            is_pair = len(forms) == _PAIR and any(form in self.words.pairing for form in forms)
            return is_pair or len(set(forms)) == 1
        form = forms[0]
        is_letter = len(form) == 1 and form not in {"a", "i"}
        return is_letter or form in self.words.legitimate_doubles or form in self.words.numerals

    def _repeated_span(self, place: int, length: int, copies: int) -> Repair:
        """Return the whole run of copies; without the last one where a filled pause or marker stands among them."""
        first, last = self.core[place], self.core[place + length * copies - 1]
        if last - first + 1 == length * copies:
            return Repair(first, last)
        return Repair(first, self.core[place + length * (copies - 1) - 1])

    # Restarts

    def cut_off(self) -> Iterator[Repair]:
        """Yield the words that were cut off: "regu- regularisation", "w-w-was", "regu regularisation"."""
        for place, position in enumerate(self.core[:-1]):
            token, following = self.tokens[position], self.tokens[self.core[place + 1]]
            has_dash = token.text.rstrip(",.").endswith("-") and not token.text.rstrip(",.").endswith("--")
            is_cut = has_dash and following.form not in _JOINED_BY
            if self.model is not None and not token.closes:
                is_cut = is_cut or is_fragment(self.model, token.form, following.form)
            if is_cut or _STUTTERED.match(token.form):
                yield Repair(position, position)

    def restarts(self) -> list[Repair]:
        """Return the phrases that were given up, the likeliest first."""
        if self.model is None:
            return list(self._restarts_by_rule())
        found = []
        for first, length, how in repair_candidates(self.model, self.at):
            probability = self.model.repair_probability(repair_features(self.model, self.at, first, length, how))
            if probability >= self.model.repair_from:
                found.append(Repair(self.core[first], self.core[first + length - 1], probability))
        return sorted(found, key=lambda repair: (-(repair.probability or 0.0), repair.first, repair.last))

    def _restarts_by_rule(self) -> Iterator[Repair]:
        for place, position in enumerate(self.core[:-1]):
            if self._begins_again(place):
                yield Repair(position, self.core[place + self._begun_length(position) - 1])

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
