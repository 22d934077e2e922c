"""Transcription while the person still speaks.

Sound comes in blocks; a cutter makes pieces of it at pauses, and each piece is decoded as soon as it is whole. Words
are settled once and never changed. When the answer ends only the tail is left to do, and the result is the same as
that of decoding the whole recording afterwards, because that goes the same way.

Nothing here is shared between threads: one worker calls `hear` for each block and `finish` at the end.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from mockvoice.transcription.transcript import Segment, Transcript, Word

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


class Decoder(Protocol):
    """Hears the words of one piece."""

    def decode(self, piece: Piece, *, previous_text: str = "") -> tuple[Word, ...]:
        """Return the words, with times in the whole recording. Raises TranscriptionError."""


class LiveTranscription:
    """One recording on its way to words.

    Args:
        cutter: Makes the pieces; used for this recording alone.
        decoder: Hears them.
        language: ISO 639-1 code, for the transcript.
        model: The model's name, for the transcript.
    """

    def __init__(self, cutter: Cutter, decoder: Decoder, *, language: str, model: str) -> None:
        self._cutter = cutter
        self._decoder = decoder
        self._language = language
        self._model = model
        self._words: list[Word] = []
        self._segments: list[Segment] = []
        self._heard = 0

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
        """The words that are settled."""
        return tuple(self._words)

    def hear(self, samples: NDArray[np.float32], *, on_piece: OnPiece | None = None) -> bool:
        """Take the next samples, 16 kHz mono, shape (n,); return whether words were added.

        `on_piece` is told where each piece that was decoded ends, in seconds. Raises TranscriptionError.
        """
        before = len(self._words)
        self._heard += len(samples)
        self._settle(self._cutter.feed(samples), on_piece)
        return len(self._words) > before

    def finish(self, *, on_piece: OnPiece | None = None) -> Transcript:
        """Decode what is left and return everything. Raises TranscriptionError."""
        self._settle(self._cutter.finish(), on_piece)
        return Transcript(tuple(self._words), tuple(self._segments), self._language, self._model)

    def _settle(self, pieces: Sequence[Piece], on_piece: OnPiece | None) -> None:
        for piece in pieces:
            first = len(self._words)
            before = " ".join(word.text for word in self._words[-CONTEXT_WORDS:])
            self._words += self._decoder.decode(piece, previous_text=before)
            if len(self._words) > first:
                self._segments.append(Segment(first, len(self._words) - 1))
            if on_piece is not None:
                on_piece(piece.end_s)
