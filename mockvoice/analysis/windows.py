"""An answer as a row of windows over its bare words: no punctuation, no capitals, no filled pauses.

What looks at windows alone judges a text the same with and without its punctuation.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.analysis.filler_words import english
from mockvoice.analysis.fillers import is_filled_pause
from mockvoice.analysis.stems import common_words, plain_words, stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Question

WINDOW_WORDS = 20
STRIDE_WORDS = 10

_ASKED_SHARE = 0.8
_LIST_SHARE = 0.2
_CLAUSE_SHARE = 0.35
_FEWEST_NAMED = 3
_MANY_TELLING = 7
_NAMES_SHARE = 0.15
_TALK_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Window:
    """Words first to last of an answer's bare words, both included.

    Attributes:
        near: The telling stems of them and of half a window on both sides, in order; "" stands for a common word.
        substance: 1 for running speech; down to 0 for a bare list of words, for names dropped one after another, and
            for the question said back.
    """

    first: int
    last: int
    near: tuple[str, ...]
    substance: float


@dataclass(frozen=True, slots=True)
class BareAnswer:
    """An answer's bare words in lower case.

    Attributes:
        stems: The words' stems; "" for a common word.
        positions: Of the words' tokens in the speech.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    positions: tuple[int, ...]
    windows: tuple[Window, ...]

    def text(self, window: Window) -> str:
        """Return a window's words, joined by blanks."""
        return " ".join(self.words[window.first : window.last + 1])


def telling_stems(text: str) -> frozenset[str]:
    """Return the stems of all words of `text` but the common ones."""
    return frozenset(stem(word) for word in plain_words(text) if word not in common_words())


def read_answer(speech: Speech, question: Question) -> BareAnswer:
    """Return the bare words of an answer to `question`, with their windows; no windows where nothing was said."""
    known = english()
    words: list[str] = []
    positions: list[int] = []
    for position, token in enumerate(speech.tokens):
        if not is_filled_pause(token.form, known):
            bare = plain_words(token.form)
            words += bare
            positions += [position] * len(bare)
    stems = tuple("" if word in common_words() else stem(word) for word in words)
    asked, owners = telling_stems(question.text), _term_owners(question)
    windows = []
    for start in _starts(len(words)):
        last = min(start + WINDOW_WORDS, len(words)) - 1
        first = max(0, last + 1 - WINDOW_WORDS)
        near = stems[max(0, first - WINDOW_WORDS // 2) : last + 1 + WINDOW_WORDS // 2]
        windows.append(Window(first, last, near, _substance(stems[first : last + 1], asked, owners)))
    return BareAnswer(tuple(words), stems, tuple(positions), tuple(windows))


def _starts(count: int) -> range:
    beyond_first = max(0, count - WINDOW_WORDS)
    return range(0, beyond_first + STRIDE_WORDS if beyond_first else min(count, 1), STRIDE_WORDS)


def _term_owners(question: Question) -> dict[str, frozenset[int]]:
    """Return for each stem of a term which concepts, by their place, it stands for."""
    owners: dict[str, frozenset[int]] = {}
    for index, concept in enumerate(question.concepts):
        for found in telling_stems(" ".join(concept.all_terms)):
            owners[found] = owners.get(found, frozenset()) | {index}
    return owners


def _substance(stems: Sequence[str], asked: frozenset[str], owners: Mapping[str, frozenset[int]]) -> float:
    telling = [found for found in stems if found]
    if sum(found in asked for found in telling) >= len(telling) * _ASKED_SHARE:
        return 0.0
    clause = _ramp(1.0 - len(telling) / len(stems), _LIST_SHARE, _CLAUSE_SHARE)
    named = {index for found in telling for index in owners.get(found, ())}
    if len(named) < _FEWEST_NAMED and len(telling) < _MANY_TELLING:
        return clause
    beside = sum(found not in owners for found in telling) / len(telling)
    return min(clause, _ramp(beside, _NAMES_SHARE, _TALK_SHARE))


def _ramp(value: float, zero: float, one: float) -> float:
    return min(1.0, max(0.0, (value - zero) / (one - zero)))
