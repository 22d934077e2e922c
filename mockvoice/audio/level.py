"""How loud the microphone is, for the meter and for the warnings."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

FLOOR_DBFS: Final = -120.0
"""What digital silence is shown as."""

SILENCE_DBFS: Final = -60.0
"""A peak below this is silence: a microphone that is muted, unplugged or not the one spoken into. The noise of a quiet
room (about -70 dBFS RMS at common gains) has peaks above it."""

_FULL_SCALE: Final = 0.999
_CLIPPED_RUN: Final = 3  # successive samples at full scale; one alone can be a true peak
_CLIPPED_FOR_S: Final = 2.0
_WINDOW_S: Final = 0.1


@dataclass(frozen=True, slots=True)
class Meter:
    """The state of a recording at one moment."""

    elapsed_s: float
    """Length of what was recorded so far."""
    peak_dbfs: float
    """Greatest sample of the last tenth of a second; 0 is full scale, -120 digital silence."""
    rms_dbfs: float
    """Root mean square of the last tenth of a second, on the same scale."""
    silent_for_s: float
    """How long the peak has been below -60 dBFS up to now."""
    clipped: bool
    """At least three successive samples stood at full scale within the last two seconds."""
    overflow_count: int
    """How often sound was lost because the computer was too busy."""


NOTHING_YET: Final = Meter(0.0, FLOOR_DBFS, FLOOR_DBFS, 0.0, clipped=False, overflow_count=0)


class Level:
    """Follows the level of sound that comes in pieces.

    Args:
        sample_rate_hz: Of the frames that it is given.
    """

    def __init__(self, sample_rate_hz: float) -> None:
        self._sample_rate_hz = sample_rate_hz
        self._frame_count = 0
        self._silent_frames = 0
        self._clipped_at_frame: int | None = None
        self._window: deque[tuple[int, float, float]] = deque()  # frames, peak, sum of squares
        self._window_frames = 0

    def add(self, frames: NDArray[np.float32]) -> bool:
        """Take the next frames, shape (n, channels), in [-1, 1].

        Returns:
            Whether they clip.
        """
        if not len(frames):
            return False
        magnitude = np.abs(frames)
        peak = float(magnitude.max())
        self._frame_count += len(frames)
        self._silent_frames = self._silent_frames + len(frames) if _dbfs(peak) < SILENCE_DBFS else 0
        mean_square = float(np.mean(np.square(frames, dtype=np.float64)))
        self._window.append((len(frames), peak, mean_square * len(frames)))
        self._window_frames += len(frames)
        while self._window_frames - self._window[0][0] >= _WINDOW_S * self._sample_rate_hz:
            self._window_frames -= self._window.popleft()[0]
        clips = peak >= _FULL_SCALE and _has_run(magnitude >= _FULL_SCALE)
        if clips:
            self._clipped_at_frame = self._frame_count
        return clips

    def meter(self, overflow_count: int) -> Meter:
        """The state now."""
        rms = math.sqrt(sum(part[2] for part in self._window) / max(1, self._window_frames))
        clipped_at = self._clipped_at_frame
        return Meter(
            elapsed_s=self._frame_count / self._sample_rate_hz,
            peak_dbfs=_dbfs(max((part[1] for part in self._window), default=0.0)),
            rms_dbfs=_dbfs(rms),
            silent_for_s=self._silent_frames / self._sample_rate_hz,
            clipped=clipped_at is not None and self._frame_count - clipped_at < _CLIPPED_FOR_S * self._sample_rate_hz,
            overflow_count=overflow_count,
        )


def _dbfs(amplitude: float) -> float:
    return max(FLOOR_DBFS, 20.0 * math.log10(amplitude)) if amplitude > 0.0 else FLOOR_DBFS


def _has_run(full: NDArray[np.bool_]) -> bool:
    """Whether a channel of `full`, shape (n, channels), has a run of successive true values."""
    if len(full) < _CLIPPED_RUN:
        return False
    return bool(np.lib.stride_tricks.sliding_window_view(full, _CLIPPED_RUN, axis=0).all(axis=-1).any())
