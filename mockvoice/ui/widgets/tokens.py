"""The transcript as a line of tokens, with ways between time, word and place in the text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.ui.widgets.marks import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.transcription.transcript import Word

REMOVED_TEXT = "[…]"
_PUNCTUATION = ".,;:!?…"
_HELD_S = 0.35
"""How long a word stays lit after its end where no other begins: shorter gaps would flicker."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a long pause, or a place where words were taken out, as it stands in the shown text.

    Attributes:
        start: Place of its first character in the text.
        end: Place after its last character.
        start_s: Seconds from the start of the recording; None where the word carries no time.
        end_s: Likewise, its end.
        word: Index of the word; None for a pause and for a place where words were taken out.
    """

    text: str
    start: int
    end: int
    start_s: float | None
    end_s: float | None
    word: int | None


class TokenLine:
    """All tokens of an answer.

    Attributes:
        text: The tokens joined by single blanks, a long pause as "[2.8 s]", which never breaks, and words that were
            taken out as "[…]".
        tokens: In the order of the text.
    """

    def __init__(self, words: Sequence[Word], marks: Sequence[Mark]) -> None:
        pauses = sorted((m for m in marks if m.kind is MarkKind.PAUSE and m.start_s is not None), key=_start_of)
        removed = sorted((m for m in marks if m.kind is MarkKind.REMOVED), key=_place_of)
        self.tokens: list[Token] = []
        self._place_of_word: list[int] = []
        self._inserted: dict[Mark, int] = {}
        at = 0
        for index in range(len(words) + 1):
            while removed and _place_of(removed[0]) <= index:
                at = self._insert(removed.pop(0), REMOVED_TEXT, at)
            if index == len(words):
                break
            word = words[index]
            while pauses and word.start_s is not None and _start_of(pauses[0]) < word.start_s:
                at = self._insert(pauses[0], _pause_text(pauses.pop(0)), at)
            self._place_of_word.append(len(self.tokens))
            at = self._add(word.text, at, word.start_s, word.end_s, index)
        self.text = " ".join(token.text for token in self.tokens)
        self._starts = [token.start for token in self.tokens]
        self._timed = sorted(
            (token.start_s, place) for place, token in enumerate(self.tokens) if token.start_s is not None
        )
        self._times = [start_s for start_s, _ in self._timed]

    def _insert(self, mark: Mark, text: str, at: int) -> int:
        self._inserted[mark] = len(self.tokens)
        return self._add(text, at, mark.start_s, mark.end_s, None)

    def _add(self, text: str, at: int, start_s: float | None, end_s: float | None, word: int | None) -> int:
        self.tokens.append(Token(text, at, at + len(text), start_s, end_s, word))
        return at + len(text) + 1

    def at_time(self, seconds: float) -> int | None:
        """Return which token is heard at `seconds`, or None in a silence that is no token."""
        place = bisect_right(self._times, seconds) - 1
        if place < 0:
            return None
        index = self._timed[place][1]
        end_s = self.tokens[index].end_s
        return index if end_s is None or seconds < end_s + _HELD_S else None

    def at_place(self, place: int) -> int | None:
        """Return which token holds the character at `place` of the text, or None between tokens."""
        index = bisect_right(self._starts, place) - 1
        return index if index >= 0 and place < self.tokens[index].end else None

    def of_words(self, first_word: int, last_word: int) -> tuple[int, int]:
        """Return the stretch of text, [start, end), from one word to another, both included."""
        first, last = self._place_of_word[first_word], self._place_of_word[last_word]
        return self.tokens[first].start, self.tokens[last].end

    def of_mark(self, mark: Mark) -> tuple[int, int] | None:
        """Return the stretch of text, [start, end), that `mark` covers, or None where it is not in the text.

        Punctuation after the last word is left out, unless there is nothing else.
        """
        if mark.first_word is not None and mark.last_word is not None:
            start, end = self.of_words(mark.first_word, mark.last_word)
            bare = self.text[start:end].rstrip(_PUNCTUATION)
            return start, start + len(bare) if bare else end
        inserted = self._inserted.get(mark)
        return None if inserted is None else (self.tokens[inserted].start, self.tokens[inserted].end)

    def words_in(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the first and last word that the text from `start` to before `end` touches; None where it has none."""
        touched = [
            token.word for token in self.tokens if token.word is not None and token.start < end and token.end > start
        ]
        return (touched[0], touched[-1]) if touched else None

    def of_word(self, word: int) -> int:
        """Return the token of a word."""
        return self._place_of_word[word]


def _start_of(mark: Mark) -> float:
    return mark.start_s if mark.start_s is not None else 0.0


def _place_of(mark: Mark) -> int:
    return mark.first_word if mark.first_word is not None else 0


def _pause_text(pause: Mark) -> str:
    return f"[{(pause.end_s or 0.0) - _start_of(pause):.1f}\N{NO-BREAK SPACE}s]"
