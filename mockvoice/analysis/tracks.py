"""How pitch and loudness move over an answer, every 10 ms, to be drawn beside its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.levels import FRAME_S, decibels
from mockvoice.analysis.pitch import track_pitch
from mockvoice.analysis.silence import silence_thresholds
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.voice import spoken_frames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mockvoice.analysis.sound import Sound
    from mockvoice.transcription.transcript import Word

_SMOOTHED_FRAMES = 15
_NO_REFERENCE = 1.0


@dataclass(frozen=True, slots=True)
class VoiceTracks:
    """The course of the voice; value k belongs to the time (k + 0.5) * step_s.

    Attributes:
        pitch_semitones: Above the answer's own median F0, NaN where no voice was heard, float32, shape (n,).
        loudness_db: Mean level of 150 ms in dB below full scale, float32, shape (n,).
        median_f0_hz: What the semitones are counted from; None where no voice was heard.
    """

    step_s: float
    pitch_semitones: NDArray[np.float32]
    loudness_db: NDArray[np.float32]
    median_f0_hz: float | None


def voice_tracks(sound: Sound, words: Sequence[Word] = ()) -> VoiceTracks:
    """Return the tracks of a recording.

    Args:
        sound: What was measured of it.
        words: With times, pitch is looked for in words alone, as the report does; without, wherever it is loud enough.
    """
    levels_db = sound.levels.speech_db
    if not len(levels_db):
        nothing = np.zeros(0, np.float32)
        return VoiceTracks(FRAME_S, nothing, nothing, None)
    speech = prepare(words)
    spoken = spoken_frames(speech, len(levels_db)) if speech.is_timed else np.ones(len(levels_db), dtype=bool)
    thresholds = silence_thresholds(levels_db)
    audible = spoken & (levels_db > (thresholds.between_words_db if thresholds else -np.inf))
    f0_hz = track_pitch(sound.periods, levels_db, audible).f0_hz
    voiced = f0_hz[np.isfinite(f0_hz)]
    median_hz = float(np.median(voiced)) if len(voiced) else None
    semitones = 12.0 * np.log2(f0_hz / (median_hz or _NO_REFERENCE))
    return VoiceTracks(FRAME_S, semitones.astype(np.float32), _smoothed(levels_db), median_hz)


def _smoothed(levels_db: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return levels of the mean power of 150 ms, so that a line shows words and not single periods of a voice."""
    half = _SMOOTHED_FRAMES // 2
    powers = np.pad(10.0 ** (levels_db / 10.0), half, mode="edge")
    means = np.convolve(powers, np.full(_SMOOTHED_FRAMES, 1.0 / _SMOOTHED_FRAMES), mode="valid")
    return decibels(means).astype(np.float32)
