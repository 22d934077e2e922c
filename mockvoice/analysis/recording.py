"""How good a recording is: overdriven, noisy, too quiet. None of it is the speaker's fault, and none is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.levels import QUIETEST_DB, SAMPLE_RATE_HZ, mean_db
from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import Clip, Recording, RecordingFault
from mockvoice.analysis.silence import silence_thresholds
from mockvoice.analysis.voice import spoken_frames

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mockvoice.analysis.sound import Sound
    from mockvoice.analysis.speech import Speech

NOTICES = {
    RecordingFault.CLIPPING: "The recording is overdriven in {count} places, and words may be misheard there: turn the "
    "microphone down or move away from it a little.",
    RecordingFault.NOISE: "The recording is noisy: speech stands only {snr:.0f} dB above the background. Words and "
    "pauses may be misheard; move closer to the microphone or find a quieter room.",
    RecordingFault.TOO_QUIET: "The recording is very quiet ({speech:.0f} dB): turn the microphone up or move closer to "
    "it.",
}
LOWEST_SNR_DB = 12.0
LOWEST_SPEECH_DBFS = -45.0
MOST_CLIPS_PER_MINUTE = 4.0

_FULL_SCALE = 0.99
_JOIN_S = 0.25
_CLEAR_OF_WORDS_S = 0.05
_FEWEST_FRAMES = 20
_HIGHEST_SNR_DB = 80.0
_MINUTE_S = 60.0


def assess_recording(speech: Speech, sound: Sound) -> Recording:
    """Return what is to be said of a recording, apart from the speech in it."""
    samples, levels = sound.samples, sound.levels
    magnitude = np.abs(np.nan_to_num(samples))
    peak = float(magnitude.max()) if len(magnitude) else 0.0
    clips, clipped = _clips(magnitude >= _FULL_SCALE)
    noise_db, speech_db = _noise_and_speech_db(speech, levels.speech_db)
    snr_db = None
    if noise_db is not None and speech_db is not None:
        over = 10 ** (speech_db / 10) - 10 ** (noise_db / 10)
        noise = 10 ** (max(noise_db, QUIETEST_DB) / 10)
        snr_db = float(np.clip(10 * np.log10(max(over, 1e-3 * noise) / noise), -30.0, _HIGHEST_SNR_DB))
    minutes = max(1.0, len(samples) / SAMPLE_RATE_HZ / _MINUTE_S)
    found = {
        RecordingFault.CLIPPING: len(clips) > MOST_CLIPS_PER_MINUTE * minutes,
        RecordingFault.NOISE: snr_db is not None and snr_db < LOWEST_SNR_DB,
        RecordingFault.TOO_QUIET: speech_db is not None and speech_db < LOWEST_SPEECH_DBFS,
    }
    faults = tuple(fault for fault, is_there in found.items() if is_there)
    figures = {"count": len(clips), "snr": max(0.0, snr_db or 0.0), "speech": speech_db or 0.0}
    return Recording(
        peak_dbfs=rounded(20 * np.log10(peak)) if peak > 0 else None,
        clips=clips,
        clipped_share=round(clipped / max(1, len(samples)), 6),
        noise_dbfs=None if noise_db is None else rounded(noise_db),
        snr_db=None if snr_db is None else rounded(snr_db),
        faults=faults,
        notices=tuple(NOTICES[fault].format(**figures) for fault in faults),
    )


def _clips(is_full: NDArray[np.bool_]) -> tuple[tuple[Clip, ...], int]:
    """Return the stretches of two or more samples in a row at full scale, joined over 250 ms, and their samples."""
    places = np.flatnonzero(is_full)
    is_first = np.diff(places, prepend=-2) > 1
    edges = np.column_stack([places[is_first], places[np.roll(is_first, -1)] + 1])
    edges = edges[edges[:, 1] - edges[:, 0] > 1]
    joined: list[list[float]] = []
    for start, end in edges / SAMPLE_RATE_HZ:
        if joined and start - joined[-1][1] <= _JOIN_S:
            joined[-1][1] = float(end)
        else:
            joined.append([float(start), float(end)])
    clips = tuple(Clip(rounded(start), rounded(end)) for start, end in joined)
    return clips, int(np.sum(edges[:, 1] - edges[:, 0]))


def _noise_and_speech_db(speech: Speech, levels_db: NDArray[np.float64]) -> tuple[float | None, float | None]:
    """Return the level between the words and that of the words, None where there is too little of either.

    The first is the median, because a cough or a chair is no noise of the recording.
    """
    if not speech.is_timed:
        return None, None
    spoken = spoken_frames(speech, len(levels_db))
    near = spoken_frames(speech, len(levels_db), margin_s=_CLEAR_OF_WORDS_S)
    quiet, loud = levels_db[~near], levels_db[spoken]
    if len(loud) < _FEWEST_FRAMES:
        return None, None
    thresholds = silence_thresholds(levels_db)
    if thresholds is not None and (loud > thresholds.between_words_db).any():
        loud = loud[loud > thresholds.between_words_db]
    return float(np.median(quiet)) if len(quiet) >= _FEWEST_FRAMES else None, mean_db(loud)
