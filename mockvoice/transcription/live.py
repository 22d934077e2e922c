"""Transcription while the person still speaks.

Sound comes in blocks and goes two ways. The words come from windows of up to 30 s (`windows`); the filled pauses come
from pieces that are cut at pauses and heard with a prompt (`pieces`, `prompted`). A piece whose words are settled is
put together once and never changed. When the answer ends only the tail is left to do, and decoding a whole recording
afterwards goes the same way.

Nothing here is shared between threads: one worker calls `hear` for each block and `finish` at the end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from mockvoice.transcription.joining import in_order, joined
from mockvoice.transcription.prompted import is_filled_pause, span_of
from mockvoice.transcription.transcript import Segment, Transcript, Word
from mockvoice.transcription.word_times import refine

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.transcription.pieces import Piece

SAMPLE_RATE_HZ = 16_000
CONTEXT_WORDS = 30
"""How many words before a piece its decoder is told."""

OnPiece = Callable[[float], None]


class Cutter(Protocol):
    """Cuts growing sound into pieces at pauses."""

    def feed(self, samples: NDArray[np.float32]) -> Sequence[Piece]:
        """Take the next samples; return the pieces that are whole now."""

    def finish(self) -> Sequence[Piece]:
        """Return the pieces that are left."""


class Ear(Protocol):
    """Hears the filled pauses of one piece."""

    knows_times: bool
    """Whether its times are those of the sound."""

    def decode(self, piece: Piece, *, previous_text: str = "") -> tuple[Word, ...]:
        """Return them with the words around them, timed in the whole recording. Raises TranscriptionError."""


class Words(Protocol):
    """Hears the words of growing sound; see `windows.WordStream`. Its methods raise TranscriptionError."""

    @property
    def words(self) -> Sequence[Word]:
        """The settled words."""

    @property
    def settled_s(self) -> float:
        """Up to where they are settled."""

    @property
    def guessed_words(self) -> Sequence[Word]:
        """What may come after them."""

    def feed(self, samples: NDArray[np.float32]) -> None:
        """Take the next samples and settle what can be settled."""

    def guess(self) -> bool:
        """Decode what is not settled yet, where that is worth it; return whether it was done."""

    def finish(self, *, on_window: OnPiece | None = None) -> None:
        """Settle everything."""


class LiveTranscription:
    """One recording on its way to words.

    Args:
        cutter: Makes the pieces; used for this recording alone.
        ear: Hears their filled pauses.
        stream: Hears the words.
        language: ISO 639-1 code, for the transcript.
        model: The model's name, for the transcript.
    """

    def __init__(self, cutter: Cutter, ear: Ear, stream: Words, *, language: str, model: str) -> None:
        self._cutter = cutter
        self._ear = ear
        self._stream = stream
        self._language = language
        self._model = model
        self._heard = 0
        self._waiting: list[tuple[Piece, tuple[Word, ...]]] = []
        self._context = ""
        self._merged: list[Word] = []
        self._taken = 0
        self._segments: list[Segment] = []

    @property
    def heard_s(self) -> float:
        """How much sound was taken, in seconds."""
        return self._heard / SAMPLE_RATE_HZ

    @property
    def heard_count(self) -> int:
        """How many samples were taken."""
        return self._heard

    @property
    def words(self) -> tuple[Word, ...]:
        """The words that are settled, filled pauses among them."""
        return tuple(self._merged)

    @property
    def provisional(self) -> tuple[Word, ...]:
        """What was said after them, as far as it was heard; it may still be heard otherwise."""
        heard = [word for _, words in self._waiting for word in words]
        rest = [*self._stream.words[self._taken :], *self._stream.guessed_words]
        if rest or self._ear.knows_times:
            return tuple(in_order(joined(rest, heard))) if rest else ()
        return tuple(in_order(heard))

    def hear(self, samples: NDArray[np.float32], *, may_guess: bool = False, on_piece: OnPiece | None = None) -> bool:
        """Take the next samples, 16 kHz mono, shape (n,); return whether more is known than before.

        Args:
            samples: The next sound.
            may_guess: Whether there is time to decode what may still change, so that less is left at the end.
            on_piece: Told up to where the recording was heard, in seconds.

        Raises TranscriptionError.
        """
        self._heard += len(samples)
        pieces = self._cutter.feed(samples)
        self._stream.feed(samples)
        self._listen_to(pieces, on_piece)
        has_guessed = may_guess and not pieces and self._stream.guess()
        return self._merge() or bool(pieces) or has_guessed

    def finish(self, *, on_piece: OnPiece | None = None) -> Transcript:
        """Decode what is left and return everything. Raises TranscriptionError."""
        pieces = self._cutter.finish()
        self._stream.finish(on_window=on_piece)
        self._listen_to(pieces, on_piece)
        self._merge(is_end=True)
        return Transcript(tuple(self._merged), tuple(self._segments), self._language, self._model)

    def _listen_to(self, pieces: Sequence[Piece], on_piece: OnPiece | None) -> None:
        for piece in pieces:
            heard = self._ear.decode(piece, previous_text=self._context)
            self._waiting.append((piece, heard))
            self._context = " ".join([*self._context.split(), *(word.text for word in heard)][-CONTEXT_WORDS:])
            if on_piece is not None:
                on_piece(piece.end_s)

    def _merge(self, *, is_end: bool = False) -> bool:
        """Put together the pieces whose words are settled; return whether there were any."""
        before = len(self._merged)
        while self._waiting and (is_end or self._waiting[0][0].end_s <= self._stream.settled_s):
            piece, heard = self._waiting.pop(0)
            plain = self._stream.words[self._taken :]
            if self._waiting or not is_end:
                plain = [word for word in plain if (word.start_s or 0.0) + (word.end_s or 0.0) < 2 * piece.end_s]
            self._taken += len(plain)
            self._add(self._timed(joined(plain, heard), piece))
        if is_end and self._taken < len(self._stream.words):
            self._add(tuple(self._stream.words[self._taken :]))
            self._taken = len(self._stream.words)
        return len(self._merged) > before

    def _timed(self, words: Sequence[Word], piece: Piece) -> list[Word]:
        """Return words of a piece with the times at which the sound has them."""
        moved = [_shifted(word, -piece.start_s) for word in words]
        refined = refine(moved, piece.samples, piece.voice, language=self._language)
        return [
            before if self._ear.knows_times and is_filled_pause(before.text) else _shifted(after, piece.start_s)
            for before, after in zip(words, refined, strict=True)
        ]

    def _add(self, words: Sequence[Word]) -> None:
        if not words:
            return
        first = len(self._merged)
        self._merged += in_order(words, after_s=self._merged[-1].end_s or 0.0 if self._merged else 0.0)
        self._segments.append(Segment(first, len(self._merged) - 1))


def _shifted(word: Word, by_s: float) -> Word:
    start_s, end_s = span_of(word)
    return replace(word, start_s=round(start_s + by_s, 3), end_s=round(end_s + by_s, 3))
