"""From a recording to a scorecard: transcribe, then analyse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.matching import read_ahead
from mockvoice.analysis.scorer import analyse

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.analysis.scorer import Embedder
    from mockvoice.interview.parts import Progress
    from mockvoice.packs.model import Question
    from mockvoice.transcription.transcript import Transcript
    from mockvoice.transcription.whisper import Transcriber


def as_float(samples: NDArray[np.int16]) -> NDArray[np.float32]:
    """Return int16 samples as float32 in [-1, 1), the same shape."""
    return samples.astype(np.float32) / np.float32(32768.0)


class AnswerScorer:
    """Scores answers; the models are asked for only when they are needed.

    Args:
        transcriber: Returns the loaded speech model. May raise ModelError.
        embedder: Returns the loaded content model, or None where there is none.
    """

    def __init__(self, transcriber: Callable[[], Transcriber], embedder: Callable[[], Embedder | None]) -> None:
        self._transcriber = transcriber
        self._embedder = embedder

    def prepare(self, question: Question) -> None:
        """Read the question's concepts while the person speaks, so that scoring finds them read."""
        embedder = self._embedder()
        if embedder is not None:
            read_ahead(question, embedder)

    def score(
        self, question: Question | None, samples: NDArray[np.int16], *, on_progress: Progress | None = None
    ) -> Scorecard:
        """Score 16 kHz mono `samples`, shape (n,). Raises ModelError or TranscriptionError."""
        sound = as_float(samples)
        transcript = self._transcriber().transcribe(sound, on_progress=on_progress)
        return analyse(question, transcript, sound, embedder=self._embedder())

    def score_transcript(self, question: Question | None, transcript: Transcript) -> Scorecard:
        """Score words that were given in place of sound."""
        return analyse(question, transcript, None, embedder=self._embedder())
