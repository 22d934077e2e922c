"""Answers that are measured in earnest: words with times, and a hummed sound under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mockvoice.analysis.scorer import analyse
from mockvoice.transcription.transcript import Transcript, Word
from tests.helpers.fake_review import QUESTION, SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from mockvoice.analysis.scorecard import Scorecard

UMS = (
    "Um, so the gap tells me the model is overfitting. Uh, before I change anything, um, I'd check the split, because "
    "with churn the data is, you know, ordered in time and a random split can leak the future. Um, if the the split is "
    "fine I would regularise the model, maybe limit the tree depth, and, uh, um, use early stopping. I'd also plot "
    "learning curves to see whether more data would help, and then I'd confirm the choice with cross validation on "
    "folds that respect time. I think that this is where I would start, and I would report what I found to the team."
)


def measured(
    text: str = UMS,
    *,
    gaps: Mapping[int, float] | None = None,
    probabilities: Mapping[str, float] | None = None,
    with_sound: bool = True,
    vibrato_semitones: float = 3.0,
    level: float = 0.2,
    noise: float = 0.0005,
    **options: Any,
) -> Scorecard:
    """Analyse `text`, spoken a word every 0.4 s, with longer gaps in seconds before some of its words.

    Args:
        text: With punctuation.
        gaps: Seconds of silence before the word of an index.
        probabilities: The recogniser's, by word without punctuation; 0.93 for all others.
        with_sound: Whether there is a recording.
        vibrato_semitones: How far the voice moves to each side.
        level: Of the voice, 0 to 1; above 1 it is overdriven.
        noise: Likewise.
        options: For `analyse`.
    """
    given, certain = gaps or {}, probabilities or {}
    at_s, words = 0.8, []
    for index, piece in enumerate(text.split()):
        at_s += given.get(index, 0.0)
        words.append(Word(piece, round(at_s, 3), round(at_s + 0.34, 3), certain.get(piece.strip(",.").lower(), 0.93)))
        at_s += 0.4
    sound = hummed(tuple(words), vibrato_semitones=vibrato_semitones, level=level, noise=noise) if with_sound else None
    return analyse(QUESTION, Transcript(tuple(words), model="base"), sound, embedder=None, **options)


def hummed(
    words: tuple[Word, ...], *, vibrato_semitones: float = 3.0, level: float = 0.2, noise: float = 0.0005
) -> NDArray[np.float32]:
    """Hum where words are, in a voice that rises and falls, over a soft noise; float32, shape (n,), at 16 kHz."""
    count = int(((words[-1].end_s if words else 0.0) or 0.0) * SAMPLE_RATE_HZ) + SAMPLE_RATE_HZ
    times_s = np.arange(count) / SAMPLE_RATE_HZ
    f0_hz = 120.0 * 2 ** (vibrato_semitones / 12 * np.sin(2 * np.pi * 0.4 * times_s))
    phase = 2 * np.pi * np.cumsum(f0_hz) / SAMPLE_RATE_HZ
    voice = sum(np.sin(k * phase) / k for k in range(1, 9))
    is_spoken = np.zeros(count)
    for word in words:
        is_spoken[int((word.start_s or 0.0) * SAMPLE_RATE_HZ) : int((word.end_s or 0.0) * SAMPLE_RATE_HZ)] = 1.0
    hiss = np.random.default_rng(5).normal(0.0, noise, count)
    return np.clip(level * voice * is_spoken + hiss, -1.0, 1.0).astype(np.float32)
