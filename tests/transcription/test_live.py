"""Tests of mockvoice.transcription.live."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mockvoice.transcription.live import LiveTranscription
from mockvoice.transcription.pieces import Piece
from tests.transcription.spoken import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.transcription.transcript import Word

SECOND = np.zeros(16_000, dtype=np.float32)


class Cutter:
    """Makes a piece of every second."""

    def __init__(self) -> None:
        self.count = 0

    def feed(self, samples: np.ndarray) -> list[Piece]:
        """Return it."""
        self.count += 1
        return [Piece(self.count - 1.0, samples, np.ones(32, dtype=np.float32))]

    def finish(self) -> list[Piece]:
        """Nothing is left."""
        return []


class Ear:
    """Hears an "um" in the middle of every piece."""

    def __init__(self, *, knows_times: bool) -> None:
        self.knows_times = knows_times

    def decode(self, piece: Piece, *, previous_text: str = "") -> tuple[Word, ...]:
        """Return it."""
        assert previous_text.count("um") == round(piece.start_s)
        return tuple(said("um,", from_s=piece.start_s + 0.35))


class Stream:
    """Settles and guesses what the test says."""

    def __init__(self) -> None:
        self.words: list[Word] = []
        self.settled_s = 0.0
        self.guessed_words: list[Word] = []
        self.guesses = 0

    def feed(self, samples: np.ndarray) -> None:
        """Do nothing."""

    def guess(self) -> bool:
        """Count how often it was asked for."""
        self.guesses += 1
        return False

    def finish(self, *, on_window: Callable[[float], None] | None = None) -> None:
        """Settle what was guessed."""
        assert on_window is None
        self.words += self.guessed_words
        self.guessed_words = []


def begun(stream: Stream, *, knows_times: bool = True) -> LiveTranscription:
    """Return a transcription of a recording that has not begun."""
    return LiveTranscription(Cutter(), Ear(knows_times=knows_times), stream, language="xx", model="fake")


def texts(words: tuple[Word, ...]) -> str:
    """Return them as a sentence."""
    return " ".join(word.text for word in words)


def test_a_piece_is_put_together_once_its_words_are_settled() -> None:
    """Until then it is provisional; what was put together never changes."""
    stream = Stream()
    live = begun(stream)
    stream.guessed_words = said("so well", step_s=0.6)
    assert live.hear(SECOND)
    assert (texts(live.words), texts(live.provisional)) == ("", "so um, well")
    stream.words, stream.guessed_words, stream.settled_s = said("so this", step_s=0.6), [], 1.0
    assert live.hear(SECOND)
    assert texts(live.words) == "so um, this"
    assert texts(live.provisional) == ""
    stream.words = [*stream.words, *said("works", from_s=1.7)]
    transcript = live.finish()
    assert texts(transcript.words) == "so um, this um, works"
    assert transcript.words[:3] == live.words[:3]


def test_filled_pauses_alone_are_not_shown() -> None:
    """Words that another ear hears with them are."""
    assert texts(heard_without_words(knows_times=True)) == ""
    assert texts(heard_without_words(knows_times=False)) == "um,"


def heard_without_words(*, knows_times: bool) -> tuple[Word, ...]:
    """Return what is provisional before any word was heard."""
    live = begun(Stream(), knows_times=knows_times)
    live.hear(SECOND)
    return live.provisional


def test_there_is_no_guess_where_there_is_other_work() -> None:
    """A piece was just heard, so the next block may wait already."""
    stream = Stream()
    begun(stream).hear(SECOND, may_guess=True)
    assert stream.guesses == 0


def test_words_behind_the_last_piece_are_kept() -> None:
    """Where no piece was made of them they still belong to the transcript."""
    stream = Stream()
    live = begun(stream)
    stream.words = said("so this works", from_s=0.1)
    assert texts(live.finish().words) == "so this works"
