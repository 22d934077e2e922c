"""Words that were heard wrongly and put right by the person, kept beside what was heard.

A correction is held in the numbering of the words as they were heard, so that any one of them can be taken back, in any
order. What stands in the transcript is made from the two.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.speech import spoken_form
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_LETTERS = 2_000
"""A correction is some words, and no new answer."""

SAME_MOMENT_S = 1.0
"""Another speech model may time the same words differently by so much."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One run of words, put right.

    Attributes:
        first_word: Index of its first word among the words as they were heard.
        heard: What was heard there; at least one word.
        text: What was said; empty where nothing was said at all.
    """

    first_word: int
    heard: tuple[Word, ...]
    text: str

    @property
    def behind(self) -> int:
        """Index behind its last word, among the words as they were heard."""
        return self.first_word + len(self.heard)

    @property
    def heard_text(self) -> str:
        """What was heard, joined by blanks."""
        return " ".join(word.text for word in self.heard)

    @property
    def words(self) -> tuple[Word, ...]:
        """What was said. As many words keep the times that were heard; others are spread over the run."""
        return spread(self.text.split(), self.heard)


@dataclass(frozen=True, slots=True)
class CorrectedPlace:
    """Where a correction stands in the transcript as it is now: words[first:behind]; empty where words went."""

    correction: Correction
    first: int
    behind: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of corrections after the words were heard anew.

    Attributes:
        corrections: Those that still apply.
        lost: Those whose words are no longer there, as they were.
    """

    corrections: tuple[Correction, ...]
    lost: tuple[Correction, ...]


def spread(texts: Sequence[str], heard: Sequence[Word]) -> tuple[Word, ...]:
    """Return words with the times of `heard`, which is at least one word.

    As many words keep each its time, and one that reads the same is the word that was heard. Others share the time from
    the first's start to the last's end by their letters. Nobody recognised them, so that they have no probability.
    """
    if len(texts) == len(heard):
        return tuple(
            word if text == word.text else Word(text, word.start_s, word.end_s)
            for text, word in zip(texts, heard, strict=True)
        )
    start_s, end_s = heard[0].start_s, heard[-1].end_s
    if start_s is None or end_s is None:
        return tuple(Word(text, None, None) for text in texts)
    letters = [max(1, len(spoken_form(text))) for text in texts]
    reached = [sum(letters[:count]) / max(1, sum(letters)) for count in range(len(letters) + 1)]
    edges = [rounded(start_s + share * (end_s - start_s)) for share in reached]
    return tuple(Word(text, begin, end) for text, (begin, end) in zip(texts, pairwise(edges), strict=True))


def corrected(heard: Sequence[Word], corrections: Iterable[Correction]) -> tuple[Word, ...]:
    """Return the words as they are now, from those that were heard and what was put right in them."""
    words: list[Word] = []
    reached = 0
    for correction in _in_order(corrections):
        words += heard[reached : correction.first_word]
        words += correction.words
        reached = correction.behind
    return (*words, *heard[reached:])


def as_heard(words: Sequence[Word], corrections: Iterable[Correction]) -> tuple[Word, ...]:
    """Return the words as they were heard, from those that are there now."""
    heard: list[Word] = []
    reached = 0
    for place in places(corrections):
        heard += words[reached : place.first]
        heard += place.correction.heard
        reached = place.behind
    return (*heard, *words[reached:])


def places(corrections: Iterable[Correction]) -> tuple[CorrectedPlace, ...]:
    """Return where each correction stands among the words as they are now, in order."""
    found, shift = [], 0
    for correction in _in_order(corrections):
        first = correction.first_word + shift
        behind = first + len(correction.text.split())
        found.append(CorrectedPlace(correction, first, behind))
        shift += behind - first - len(correction.heard)
    return tuple(found)


def with_correction(
    words: Sequence[Word], corrections: Sequence[Correction], first: int, last: int, text: str
) -> tuple[Correction, ...]:
    """Return the corrections after words[first:last + 1], as they are now, were put right to `text`.

    A correction that is touched becomes part of the new one; where the new text is what was heard, there is none.

    Raises:
        ValueError: There are no such words, or the text is too long.
    """
    if not 0 <= first <= last < len(words):
        raise ValueError(f"there are no words {first} to {last}")
    if len(text) > MOST_LETTERS:
        raise ValueError(f"a correction has at most {MOST_LETTERS} letters")
    held = places(corrections)
    touched = [place for place in held if place.first <= last and place.behind > first]
    begin = min([first, *(place.first for place in touched)])
    behind = max([last + 1, *(place.behind for place in touched)])
    first_heard = begin - sum(
        place.behind - place.first - len(place.correction.heard) for place in held if place.behind <= begin
    )
    inside = [place for place in held if begin <= place.first < behind and place.behind > begin]
    outside = [place.correction for place in held if place not in inside]
    heard = as_heard(
        words[begin:behind],
        [replace(place.correction, first_word=place.correction.first_word - first_heard) for place in inside],
    )
    now = [word.text for word in words]
    wanted = [*now[begin:first], *text.split(), *now[last + 1 : behind]]
    if wanted == [word.text for word in heard]:
        return tuple(_in_order(outside))
    return tuple(_in_order([*outside, Correction(first_heard, heard, " ".join(wanted))]))


def kept_in(heard: Sequence[Word], corrections: Iterable[Correction]) -> Kept:
    """Return what becomes of corrections where the same sound was heard anew as `heard`.

    A correction holds where its words were heard again at the same moment. One is no longer needed where they are now
    heard as the person said.
    """
    kept: list[Correction] = []
    lost: list[Correction] = []
    for correction in _in_order(corrections):
        first = find_again(heard, correction.heard, correction.first_word)
        if first is None:
            said = correction.words
            if not said or find_again(heard, said, correction.first_word) is None:
                lost.append(correction)
        elif kept and first < kept[-1].behind:
            lost.append(correction)
        else:
            kept.append(Correction(first, tuple(heard[first : first + len(correction.heard)]), correction.text))
    return Kept(tuple(kept), tuple(lost))


def find_again(words: Sequence[Word], sought: Sequence[Word], near: int) -> int | None:
    """Return where `sought`, at least one word, stands in `words`, punctuation aside; None where it does not.

    Words with times are the same only at the same moment, give or take a second; of several the nearest counts, and
    without times the one whose index is nearest to `near`.
    """
    forms = [spoken_form(word.text) for word in words]
    wanted = [spoken_form(word.text) for word in sought]
    best: tuple[float, int] | None = None
    for first in range(len(forms) - len(wanted) + 1):
        if forms[first : first + len(wanted)] != wanted:
            continue
        here_s, there_s = words[first].start_s, sought[0].start_s
        is_timed = here_s is not None and there_s is not None
        away = abs(here_s - there_s) if here_s is not None and there_s is not None else float(abs(first - near))
        if (not is_timed or away <= SAME_MOMENT_S) and (best is None or away < best[0]):
            best = away, first
    return None if best is None else best[1]


def _in_order(corrections: Iterable[Correction]) -> list[Correction]:
    return sorted(corrections, key=lambda correction: correction.first_word)
