"""Silent stretches of a recording, by intensity and by the words' times.

In the manner of de Jong and Wempe 2009, who call silent what lies 25 dB under the 99th percentile of intensity. A noisy
room never gets that quiet, so the threshold here rises with the noise floor, and where speech stands less than 10 dB
above the noise no silence is claimed at all. Inside a word the sound must fall to the noise floor itself to count, so
that a soft syllable does not cut a word, while a word whose times were stretched over a pause does not hide it. Between
two words a breath is silence too: a sound that is not voiced and well under the loudness of speech.

The shares and the smoothing were chosen on spontaneous speech, clean and with noise, with words timed by hand and by
the recogniser (benchmarks/delivery.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.levels import FRAME_S, QUIETEST_DB, decibels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_BELOW_LOUD_DB = 25.0
_SMALLEST_RANGE_DB = 10.0
_LOUD_PERCENTILE = 99.0
_FLOOR_PERCENTILE = 15.0
_SHARE_BETWEEN_WORDS = 0.25
_SHARE_INSIDE_WORDS = 0.05
_SMOOTHED_FRAMES = 9
_BLIP_S = 0.05
_GAP_FRAMES = 20
"""Breath is looked for where two words lie so far apart; times of words are not surer than that."""

_BREATH_BELOW_LOUD_DB = 15.0
_BREATH_SHARE = 0.4
_VOICED = 0.7
_WHOLE_WORD_FRAMES = 20


@dataclass(frozen=True, slots=True)
class Silence:
    """A silent stretch, in seconds of the recording."""

    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The levels in dB under which a frame is silent; up to `breath_db` if it lies between words and is not voiced."""

    between_words_db: float
    inside_words_db: float
    breath_db: float


def find_silences(
    raw_db: NDArray[np.float64],
    words: Sequence[tuple[float, float]],
    *,
    shortest_s: float,
    periodicity: NDArray[np.float32] | None = None,
) -> tuple[Silence, ...] | None:
    """Return all silent stretches of at least `shortest_s`.

    Returns None where speech cannot be told from the background (all silent, or too noisy).

    Args:
        raw_db: Level of every 10 ms, shape (n,).
        words: Start and end of each word, in seconds.
        shortest_s: Shorter ones are left out.
        periodicity: How periodic every 10 ms is, shape (n,), which tells breath from voice; without it only what is
            quiet is silent.
    """
    thresholds = silence_thresholds(raw_db)
    if thresholds is None:
        return None
    frames = [(max(0, round(start_s / FRAME_S)), max(0, round(end_s / FRAME_S))) for start_s, end_s in words]
    is_word = np.zeros(len(raw_db), dtype=bool)
    for start, end in frames:
        is_word[start:end] = True
    limits_db = np.where(is_word, thresholds.inside_words_db, thresholds.between_words_db)
    is_silent = _without_blips(_smoothed(raw_db) < limits_db)
    for start, end in frames:
        if end - start >= _WHOLE_WORD_FRAMES and is_silent[start:end].all():
            is_silent[start:end] = False
    is_silent = _grown(is_silent, raw_db < limits_db)
    if periodicity is not None:
        is_silent |= _is_in_gap(is_word) & (raw_db <= thresholds.breath_db) & (periodicity <= _VOICED)
        is_silent = _without_blips(is_silent)
    return tuple(
        Silence(start * FRAME_S, end * FRAME_S)
        for start, end in _runs(is_silent)
        if (end - start) * FRAME_S >= shortest_s - FRAME_S / 2
    )


def _is_in_gap(is_word: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which frames lie between two words that are far enough apart."""
    is_gap = np.zeros(len(is_word), dtype=bool)
    for start, end in _runs(~is_word):
        if end - start >= _GAP_FRAMES and start > 0 and end < len(is_word):
            is_gap[start:end] = True
    return is_gap


def _smoothed(levels_db: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return levels of the mean power of 90 ms, because single frames of a steady noise differ by several dB."""
    powers = np.pad(10.0 ** (levels_db / 10.0), _SMOOTHED_FRAMES // 2, mode="edge")
    return decibels(np.convolve(powers, np.full(_SMOOTHED_FRAMES, 1.0 / _SMOOTHED_FRAMES), mode="valid"))


def silence_thresholds(levels_db: NDArray[np.float64]) -> Thresholds | None:
    """Return the levels under which a frame is silent; None where speech does not stand out from the background."""
    if len(levels_db) == 0:
        return None
    loud_db = float(np.percentile(levels_db, _LOUD_PERCENTILE))
    floor_db = float(np.percentile(levels_db, _FLOOR_PERCENTILE))
    range_db = loud_db - floor_db
    if loud_db <= QUIETEST_DB + _SMALLEST_RANGE_DB or range_db < _SMALLEST_RANGE_DB:
        return None
    return Thresholds(
        between_words_db=max(loud_db - _BELOW_LOUD_DB, floor_db + _SHARE_BETWEEN_WORDS * range_db),
        inside_words_db=floor_db + _SHARE_INSIDE_WORDS * range_db,
        breath_db=max(loud_db - _BREATH_BELOW_LOUD_DB, floor_db + _BREATH_SHARE * range_db),
    )


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the stretches that are true, as first and behind-the-last index."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def _without_blips(is_silent: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the same with sounds of less than 50 ms inside silence (a click, a lip smack) counted as silent."""
    mended = is_silent.copy()
    for start, end in _runs(~is_silent):
        if (end - start) * FRAME_S < _BLIP_S and start > 0 and end < len(is_silent):
            mended[start:end] = True
    return mended


def _grown(is_silent: NDArray[np.bool_], is_quiet: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the same with each silence grown into the quiet frames that smoothing took from its ends."""
    grown = is_silent.copy()
    half = _SMOOTHED_FRAMES // 2 + 1
    for start, end in _runs(is_silent):
        first, last = start, end
        while first > max(0, start - half) and is_quiet[first - 1]:
            first -= 1
        while last < min(len(is_quiet), end + half) and is_quiet[last]:
            last += 1
        grown[first:last] = True
    return grown
