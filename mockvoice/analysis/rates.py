"""Rates over a moving window, for the review and, while the person speaks, for the window.

Speech rate counts pauses, articulation rate leaves the silent ones out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import RateSeries
from mockvoice.analysis.speech import spoken_form
from mockvoice.analysis.syllables import syllable_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mockvoice.analysis.speech import Speech
    from mockvoice.transcription.transcript import Word

WINDOW_S = 20.0
STEP_S = 1.0
SHORTEST_S = 5.0
"""Less speech than this has no pace yet."""

LONGEST_S = 36_000.0
"""Times beyond ten hours are a fault of whoever wrote them, and no series is made of them."""

LEAST_SOUNDING_SHARE = 0.05
"""An answer, or a stretch of one, cannot be more silent than all but this: faulty times must not make it endless."""

_MINUTE_S = 60.0


@dataclass(frozen=True, slots=True)
class Pace:
    """Speech rate over the window that ends now; syllables None where the language has no table of them."""

    speech_rate_wpm: float
    speech_rate_syllables_per_s: float | None


def pace_at(words: Sequence[Word], at_s: float, *, language: str = "en", window_s: float = WINDOW_S) -> Pace | None:
    """Return the pace of the last `window_s` before `at_s`, from the first word on; silence slows it.

    A word that lies across the window's edge counts by its share inside. None in the first five seconds of speech and
    where a word has no times. Cheap enough to be asked for several times a second.
    """
    timed = [(word.text, word.start_s, word.end_s) for word in words if spoken_form(word.text)]
    spans = [(start_s, end_s) for _, start_s, end_s in timed if start_s is not None and end_s is not None]
    if not spans or len(spans) < len(timed):
        return None
    table = syllable_table(language)
    syllables = None if table is None else [table.count(text) for text, _, _ in timed]
    ends_s = np.array([at_s])
    if at_s - min(start for start, _ in spans) < SHORTEST_S:
        return None
    wpm, per_s = _rates(np.array(spans), syllables, ends_s, window_s)
    return Pace(rounded(wpm[0]), None if per_s is None else rounded(per_s[0]))


def rate_series(
    speech: Speech, syllables: Sequence[int] | None, pauses: Sequence[tuple[float, float]] = ()
) -> RateSeries | None:
    """Return the rates of each second from five seconds after the first word to the last; None for a shorter answer.

    None as well where the times are no answer's.

    Args:
        speech: With times.
        syllables: Of each token; None where the language has no table.
        pauses: The silent pauses, in seconds, in order.
    """
    spans = np.array([(token.start_s or 0.0, token.end_s or 0.0) for token in speech.tokens])
    first_s, last_s = rounded(spans[:, 0].min() + SHORTEST_S), float(spans[:, 1].max())
    if not first_s <= last_s <= LONGEST_S:
        return None
    ends_s: NDArray[np.float64] = first_s + STEP_S * np.arange(int((last_s - first_s) / STEP_S) + 1, dtype=np.float64)
    wpm, per_s = _rates(spans, syllables, ends_s, WINDOW_S)
    slower = _sounding_share(spans, pauses, ends_s)
    return RateSeries(
        window_s=WINDOW_S,
        step_s=STEP_S,
        first_at_s=first_s,
        speech_rate_wpm=_rounded(wpm),
        speech_rate_syllables_per_s=None if per_s is None else _rounded(per_s),
        articulation_rate_wpm=_rounded(wpm / slower),
        articulation_rate_syllables_per_s=None if per_s is None else _rounded(per_s / slower),
    )


def _rounded(rates: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(rounded(rate) for rate in rates)


def _sounding_share(
    spans: NDArray[np.float64], pauses: Sequence[tuple[float, float]], ends_s: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the share of each window that is no silent pause, a twentieth at least, shape (windows,)."""
    starts_s = np.maximum(ends_s - WINDOW_S, spans[:, 0].min())
    silent_s = np.zeros(len(ends_s))
    for start_s, end_s in pauses:
        silent_s += np.maximum(0.0, np.minimum(end_s, ends_s) - np.maximum(start_s, starts_s))
    shares: NDArray[np.float64] = np.maximum(1.0 - silent_s / (ends_s - starts_s), LEAST_SOUNDING_SHARE)
    return shares


def _rates(
    spans: NDArray[np.float64], syllables: Sequence[int] | None, ends_s: NDArray[np.float64], window_s: float
) -> tuple[NDArray[np.float64], NDArray[np.float64] | None]:
    """Return words a minute and syllables a second of the windows that end at `ends_s`, shapes (windows,)."""
    starts_s = np.maximum(ends_s - window_s, spans[:, 0].min())
    lengths_s = np.maximum(spans[:, 1] - spans[:, 0], 1e-6)
    shares = _said(spans, lengths_s, ends_s) - _said(spans, lengths_s, starts_s)
    seconds = ends_s - starts_s
    words: NDArray[np.float64] = shares.sum(axis=1) * _MINUTE_S / seconds
    if syllables is None:
        return words, None
    per_s: NDArray[np.float64] = (shares * np.array(syllables, dtype=np.float64)).sum(axis=1) / seconds
    return words, per_s


def _said(
    spans: NDArray[np.float64], lengths_s: NDArray[np.float64], until_s: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the share of each word that was said by each moment, shape (moments, words)."""
    found: NDArray[np.float64] = np.clip((until_s[:, None] - spans[:, 0]) / lengths_s, 0.0, 1.0)
    return found
