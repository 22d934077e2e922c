"""Speech rate, articulation rate and silent pauses.

Speech rate is words over the whole time from the first to the last word; articulation rate leaves silent pauses of
250 ms or more out (de Jong and Wempe 2009; threshold: de Jong and Bosker 2013).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import Pacing, Pause
from mockvoice.analysis.silence import SAMPLE_RATE_HZ, find_silences
from mockvoice.analysis.targets import Targets

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from mockvoice.analysis.speech import Speech

_EDGE_S = 0.02


def measure_pacing(
    speech: Speech, samples: NDArray[np.float32] | None, *, targets: Targets | None = None
) -> Pacing | None:
    """Return rates and pauses; None where the words carry no times.

    Pauses come from the sound (16 kHz mono float32, shape (n,)) where it is given and speech stands out in it, else
    from the gaps between the words.
    """
    if not speech.is_timed:
        return None
    targets = targets or Targets()
    spans = sorted((token.start_s or 0.0, token.end_s or 0.0) for token in speech.tokens)
    start_s, end_s = spans[0][0], max(end for _, end in spans)
    speaking_s = end_s - start_s
    if speaking_s <= 0:
        return None
    pauses = _pauses(spans, samples, targets.pause_s)
    silent_s = sum(pause.duration_s for pause in pauses)
    articulating_s = max(speaking_s - silent_s, speaking_s * 0.05)
    heard_s = end_s if samples is None else max(end_s, len(samples) / SAMPLE_RATE_HZ)
    return Pacing(
        speech_rate_wpm=rounded(len(spans) * 60.0 / speaking_s),
        articulation_rate_wpm=rounded(len(spans) * 60.0 / articulating_s),
        pauses=pauses,
        longest_pause_s=rounded(max(pause.duration_s for pause in pauses)) if pauses else None,
        speaking_time_s=rounded(speaking_s),
        duration_s=rounded(heard_s),
    )


def _pauses(
    spans: list[tuple[float, float]], samples: NDArray[np.float32] | None, shortest_s: float
) -> tuple[Pause, ...]:
    silences = None if samples is None else find_silences(samples, spans, shortest_s=shortest_s)
    if silences is None:
        found = _gaps(spans)
    else:
        start_s, end_s = spans[0][0], max(end for _, end in spans)
        inside = ((max(silence.start_s, start_s), min(silence.end_s, end_s)) for silence in silences)
        found = [(start, end) for start, end in inside if start > start_s + _EDGE_S and end < end_s - _EDGE_S]
    return tuple(
        Pause(rounded(start), rounded(end))
        for start, end in found
        if rounded(end) - rounded(start) >= shortest_s - 1e-9
    )


def _gaps(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    gaps: list[tuple[float, float]] = []
    reached_s = spans[0][1]
    for start_s, end_s in spans[1:]:
        if start_s > reached_s:
            gaps.append((reached_s, start_s))
        reached_s = max(reached_s, end_s)
    return gaps
