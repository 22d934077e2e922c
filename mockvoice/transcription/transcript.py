"""Words, with the times at which they were said."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it was heard.

    Attributes:
        text: The word with its punctuation, without surrounding blanks ("overfitting.").
        start_s: Seconds from the start of the recording; None where only text was given.
        end_s: Likewise, the word's end.
        probability: The recogniser's own probability, 0 to 1; None where nothing was recognised.
    """

    text: str
    start_s: float | None
    end_s: float | None
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of words that the recogniser delivered together: words[first_word:last_word + 1] of its transcript."""

    first_word: int
    last_word: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was heard in one answer.

    Attributes:
        words: In the order in which they were said.
        segments: The recogniser's own pieces; empty where words were given from outside.
        language: ISO 639-1 code.
        model: Name of the model that heard it; None where words or text were given from outside.
    """

    words: tuple[Word, ...]
    segments: tuple[Segment, ...] = ()
    language: str = "en"
    model: str | None = None

    @property
    def text(self) -> str:
        """All words, joined by single blanks."""
        return " ".join(word.text for word in self.words)

    @property
    def is_timed(self) -> bool:
        """Whether there are words and every one of them has a start and an end."""
        return bool(self.words) and all(w.start_s is not None and w.end_s is not None for w in self.words)
