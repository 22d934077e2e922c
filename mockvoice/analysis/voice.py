"""The voice of an answer: its melody, its loudness, and whether sentences fade at their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.levels import FRAME_S, integrated_lufs, mean_db
from mockvoice.analysis.pitch import track_pitch
from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import Loudness, Pitch, SentenceEnd, Voice
from mockvoice.analysis.silence import silence_thresholds

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mockvoice.analysis.levels import Levels
    from mockvoice.analysis.sound import Sound
    from mockvoice.analysis.speech import Speech

LEAST_VOICED_S = 3.0
"""Less voice than this has no pitch range yet."""

LEAST_SENTENCES = 3

_FEWEST_WORDS = 6
_END_WORDS = 2
_FEWEST_FRAMES = 10


def measure_voice(speech: Speech, sound: Sound) -> Voice | None:
    """Return what is heard of the voice; None where words carry no times.

    Only sound where a word is counts, so that noise and other people before and after play no part.
    """
    if not speech.is_timed:
        return None
    levels = sound.levels
    spoken = spoken_frames(speech, len(levels.speech_db))
    thresholds = silence_thresholds(levels.speech_db)
    audible = spoken & (levels.speech_db > (thresholds.between_words_db if thresholds else -np.inf))
    semitones = track_pitch(sound.periods, levels.speech_db, audible).semitones
    voiced_s = len(semitones) * FRAME_S
    pitch = None
    if voiced_s >= LEAST_VOICED_S:
        pitch = Pitch(range_semitones=rounded(float(np.std(semitones))), voiced_s=rounded(voiced_s))
    return Voice(pitch, _loudness(speech, levels, audible))


def spoken_frames(speech: Speech, count: int, *, margin_s: float = 0.0) -> NDArray[np.bool_]:
    """Return which of `count` frames of 10 ms lie in a word, or as near as `margin_s`, shape (count,).

    The speech carries times.
    """
    spoken = np.zeros(count, dtype=bool)
    for token in speech.tokens:
        spoken[_frames(max(0.0, (token.start_s or 0.0) - margin_s), (token.end_s or 0.0) + margin_s)] = True
    return spoken


def _frames(start_s: float | None, end_s: float | None) -> slice:
    return slice(round((start_s or 0.0) / FRAME_S), round((end_s or 0.0) / FRAME_S))


def _loudness(speech: Speech, levels: Levels, audible: NDArray[np.bool_]) -> Loudness | None:
    if np.count_nonzero(audible) < _FEWEST_FRAMES:
        return None
    lufs = integrated_lufs(levels)
    ends = _sentence_ends(speech, levels.speech_db, audible)
    falls = [end.fall_db for end in ends]
    return Loudness(
        speech_dbfs=rounded(mean_db(levels.speech_db[audible])),
        integrated_lufs=None if lufs is None else rounded(lufs),
        sentence_end_fall_db=rounded(float(np.median(falls))) if len(falls) >= LEAST_SENTENCES else None,
        sentence_ends=ends,
    )


def _sentence_ends(
    speech: Speech, speech_db: NDArray[np.float64], audible: NDArray[np.bool_]
) -> tuple[SentenceEnd, ...]:
    """Return the last two words of each sentence of six or more; none where full stops cannot be relied on."""
    if not speech.is_punctuated:
        return ()
    found = []
    for first, last in speech.sentences:
        if last - first + 1 < _FEWEST_WORDS or not speech.tokens[last].closes:
            continue
        begin, end = speech.tokens[last - _END_WORDS + 1], speech.tokens[last]
        rest, tail = _frames(speech.tokens[first].start_s, begin.start_s), _frames(begin.start_s, end.end_s)
        rest_db, tail_db = speech_db[rest][audible[rest]], speech_db[tail][audible[tail]]
        if min(len(rest_db), len(tail_db)) >= _FEWEST_FRAMES:
            fall_db = rounded(mean_db(rest_db) - mean_db(tail_db))
            found.append(SentenceEnd(begin.start_s or 0.0, end.end_s or 0.0, begin.index, end.index, fall_db))
    return tuple(found)
