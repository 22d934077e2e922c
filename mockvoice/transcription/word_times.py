"""When each heard word begins and ends, by the sound.

Whisper tells the times of its words by where it paid attention. They are 50 to 80 ms early in the middle, often several
hundred out beside a pause, and stretched over silences. Here the words are aligned with the sound anew
(mockvoice.transcription.alignment), Whisper's times being no more than a hint. Where nothing is known of the language's
sounds, or where the words do not fit into the sound, only silence is taken out of the words.

The figures stand in docs/decisions/0009-word-times.md; benchmarks/delivery.py prints them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.transcription.alignment import Expected, align
from mockvoice.transcription.phones import FRAME_S, SAMPLE_RATE_HZ, band_powers, phone_model
from mockvoice.transcription.pronunciation import pronunciations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mockvoice.transcription.transcript import Word

    Span = tuple[float, float]

_EARLY_S = 0.05
"""How much sooner than the true start Whisper tends to put a word."""

_LATER_S = 0.02
"""The same where silence was taken from the words as well."""

_VOICE_FRAME_S = 0.032
_LONGEST_S = 30.0
_LEAST_SOUND_S = 0.1
_CLOSURE_FRAMES = 15
"""A silence inside a word that is no longer than this may be the closure of a "t" or "k"."""

_SMOOTHED_FRAMES = 5
_FLOOR_PERCENTILE, _LOUD_PERCENTILE = 15.0, 99.0
_LEAST_RANGE_DB = 10.0
_SILENT_SHARE = 0.25


def refine(
    words: Sequence[Word],
    samples: NDArray[np.float32],
    voice: NDArray[np.float32] | None = None,
    *,
    language: str = "en",
) -> tuple[Word, ...]:
    """Return the words with times that the sound bears out, in order, never overlapping, to the millisecond.

    Words without times, and all words of a sound shorter than a tenth of a second, are returned as they are. Takes
    about a hundredth of the sound's duration, on one thread.

    Args:
        words: As the recogniser timed them, in seconds from the start of `samples`.
        samples: What they were heard in: 16 kHz mono, float32, shape (n,), in [-1, 1].
        voice: How probable a voice is in each 32 ms of it, shape (ceil(n / 512),); None where that is not known.
        language: ISO 639-1 code.
    """
    duration_s = len(samples) / SAMPLE_RATE_HZ
    spans = [(word.start_s, word.end_s) for word in words]
    timed = [(start_s, end_s) for start_s, end_s in spans if start_s is not None and end_s is not None]
    if not words or len(timed) < len(spans) or duration_s < _LEAST_SOUND_S:
        return tuple(words)
    frame_voice = None if voice is None else _per_frame(voice, len(samples))
    refined: list[Span] = []
    for first, behind in _stretches(timed):
        begin_s = 0.0 if first == 0 else (timed[first - 1][1] + timed[first][0]) / 2
        end_s = duration_s if behind == len(words) else (timed[behind - 1][1] + timed[behind][0]) / 2
        begin, end = (round(min(max(at_s, 0.0), duration_s) / FRAME_S) for at_s in (begin_s, end_s))
        part = samples[round(begin * FRAME_S * SAMPLE_RATE_HZ) : round(end * FRAME_S * SAMPLE_RATE_HZ)]
        moved = [(start_s - begin * FRAME_S, stop_s - begin * FRAME_S) for start_s, stop_s in timed[first:behind]]
        part_voice = None if frame_voice is None else frame_voice[begin:end]
        found = _refined(words[first:behind], moved, part, part_voice, language)
        refined += [(start_s + begin * FRAME_S, stop_s + begin * FRAME_S) for start_s, stop_s in found]
    return tuple(
        replace(word, start_s=round(start_s, 3), end_s=round(end_s, 3))
        for word, (start_s, end_s) in zip(words, _in_order(refined, duration_s), strict=True)
    )


def _stretches(spans: list[Span]) -> list[tuple[int, int]]:
    """Return the words in stretches of at most 30 s, cut at their longest pauses."""
    cuts = [(0, len(spans))]
    while long := [(a, b) for a, b in cuts if b - a > 1 and spans[b - 1][1] - spans[a][0] > _LONGEST_S]:
        first, behind = long[0]
        place = max(range(first + 1, behind), key=lambda i: spans[i][0] - spans[i - 1][1])
        at = cuts.index(long[0])
        cuts[at : at + 1] = [(first, place), (place, behind)]
    return cuts


def _per_frame(voice: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """Return the probabilities of a voice for every 10 ms."""
    frames = count // round(FRAME_S * SAMPLE_RATE_HZ)
    places = np.minimum((np.arange(frames) + 0.5) * FRAME_S / _VOICE_FRAME_S, max(0, len(voice) - 1)).astype(int)
    found: NDArray[np.float32] = voice[places] if len(voice) else np.full(frames, 0.5, dtype=np.float32)
    return found


def _refined(
    words: Sequence[Word],
    spans: list[Span],
    samples: NDArray[np.float32],
    voice: NDArray[np.float32] | None,
    language: str,
) -> list[Span]:
    if len(samples) < _LEAST_SOUND_S * SAMPLE_RATE_HZ:
        return spans
    model = phone_model(language)
    ways = [pronunciations(word.text) for word in words] if model is not None else []
    spoken = [place for place, sounds in enumerate(ways) if sounds]
    if model is None or not spoken:
        return _by_level(spans, samples)
    expected = [Expected(spans[place][0] + _EARLY_S, ways[place]) for place in spoken]
    aligned = align(expected, samples, model, voice)
    if aligned is None:
        return _by_level(spans, samples)
    found = dict(zip(spoken, aligned, strict=True))
    result: list[Span] = []
    for place in range(len(words)):
        reached_s = result[-1][1] if result else aligned[0][0]
        result.append(found.get(place, (reached_s, reached_s)))
    return result


def _by_level(spans: list[Span], samples: NDArray[np.float32]) -> list[Span]:
    """Return the spans a little later, without the silence at their ends, or in them where it is long."""
    is_silent = _silent_frames(samples)
    result = []
    for start_s, end_s in spans:
        first, behind = (max(0, round((at_s + _LATER_S) / FRAME_S)) for at_s in (start_s, end_s))
        sounds = [(a + first, b + first) for a, b in _runs(~is_silent[first:behind])]
        joined: list[tuple[int, int]] = []
        for a, b in sounds:
            if joined and a - joined[-1][1] < _CLOSURE_FRAMES:
                joined[-1] = (joined[-1][0], b)
            else:
                joined.append((a, b))
        longest = max(joined, key=lambda run: run[1] - run[0], default=(first, behind))
        result.append((longest[0] * FRAME_S, longest[1] * FRAME_S))
    return result


def _silent_frames(samples: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return which of the frames of 10 ms are silent; none where speech hardly stands out."""
    powers = np.convolve(band_powers(samples).sum(axis=1), np.full(_SMOOTHED_FRAMES, 1 / _SMOOTHED_FRAMES), "same")
    levels_db = 10.0 * np.log10(np.maximum(powers, 1.0))
    floor_db, loud_db = np.percentile(levels_db, (_FLOOR_PERCENTILE, _LOUD_PERCENTILE))
    if loud_db - floor_db < _LEAST_RANGE_DB:
        return np.zeros(len(levels_db), dtype=bool)
    return np.asarray(levels_db < floor_db + _SILENT_SHARE * (loud_db - floor_db))


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the stretches that are true, as first and behind-the-last index."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def _in_order(spans: list[Span], duration_s: float) -> list[Span]:
    """Return the spans inside the sound, each beginning no sooner than the one before it ends."""
    result: list[Span] = []
    reached_s = 0.0
    for start_s, end_s in spans:
        begin_s = min(max(start_s, reached_s), duration_s)
        reached_s = min(max(end_s, begin_s), duration_s)
        result.append((begin_s, reached_s))
    return result
