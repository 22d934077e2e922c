"""Made answers: words with and without times, and sound that is as loud as speech where a word is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.speech import prepare
from mockvoice.packs.model import Concept, Question
from mockvoice.transcription.transcript import Transcript, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mockvoice.analysis.speech import Speech

SAMPLE_RATE_HZ = 16_000
WORD_S = 0.3
GAP_S = 0.08

GOOD_ANSWER = (
    "So the gap between training and validation tells me the model is overfitting. Um, before I change anything I'd "
    "check the split, because with churn the data is ordered in time and a random split can leak the future. Like, if "
    "the split is fine I would regularise the model, maybe limit the tree depth, and use early stopping. You know, I'd "
    "also plot learning curves to see whether more data would help."
)

OTHER_ANSWER = (
    "Gradient descent updates the weights step by step in the direction of the negative gradient. The learning rate "
    "says how large each step is, and momentum smooths the path."
)

QUESTION = Question(
    id="churn",
    text="Your churn model scores 99% on training data and 72% on validation. What is happening?",
    target_s=30,
    concepts=(
        Concept(
            id="overfitting",
            name="Names the problem: overfitting, high variance",
            phrasings=("The model is overfitting", "It memorised the training data and does not generalise"),
            terms=("overfitting", "high variance"),
            weight=2,
        ),
        Concept(
            id="split",
            name="Checks the split and leakage first",
            phrasings=("I would check whether the split leaks information", "A random split can leak the future"),
            terms=("leakage", "split"),
        ),
        Concept(
            id="simplify",
            name="Regularise or simplify the model",
            phrasings=("add regularisation", "use a simpler model", "limit the tree depth"),
            terms=("regularisation", "early stopping", "tree depth"),
        ),
        Concept(
            id="metric",
            name="Metric choice under class imbalance",
            phrasings=("Accuracy is misleading when few customers churn, so I'd look at precision and recall",),
            terms=("precision", "recall", "imbalance"),
        ),
    ),
)


def untimed(text: str) -> Transcript:
    """Return text as words without times."""
    return Transcript(tuple(Word(word, None, None) for word in text.split()))


def timed(
    text: str, *, word_s: float = WORD_S, gap_s: float = GAP_S, gaps: dict[int, float] | None = None
) -> Transcript:
    """Return text as evenly timed words from 0.5 s on; `gaps` sets the silence after single words, by their index."""
    words = []
    at_s = 0.5
    for index, word in enumerate(text.split()):
        words.append(Word(word, round(at_s, 3), round(at_s + word_s, 3), 0.9))
        at_s += word_s + (gaps or {}).get(index, gap_s)
    return Transcript(tuple(words))


def speech_of(text: str) -> Speech:
    """Return text without times, ready for measuring."""
    return prepare(untimed(text).words)


def sound_of(words: Sequence[Word], *, noise_db: float = -70.0, tail_s: float = 0.5) -> NDArray[np.float32]:
    """Return 16 kHz noise as loud as speech (about -20 dB) where a word is, over steady noise of `noise_db`."""
    rng = np.random.default_rng(3)
    end_s = max(word.end_s or 0.0 for word in words) + tail_s
    samples = rng.standard_normal(int(end_s * SAMPLE_RATE_HZ)) * 10 ** (noise_db / 20)
    for word in words:
        start, end = int((word.start_s or 0.0) * SAMPLE_RATE_HZ), int((word.end_s or 0.0) * SAMPLE_RATE_HZ)
        samples[start:end] += rng.standard_normal(end - start) * 0.1
    return np.clip(samples, -1, 1).astype(np.float32)
