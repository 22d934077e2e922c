"""What is measured of a recording from moment to moment, while it grows: levels and periods of every 10 ms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis import levels, pitch
from mockvoice.analysis.levels import HOP_SAMPLES, Levels, find_levels
from mockvoice.analysis.pitch import Periods, find_periods

if TYPE_CHECKING:
    from numpy.typing import NDArray

_AROUND = max(levels.FRAME_SAMPLES, pitch.FRAME_SAMPLES)
_BEFORE = (_AROUND - HOP_SAMPLES) // 2
_BEHIND = _AROUND - HOP_SAMPLES - _BEFORE
_BATCH = 1024


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording of 16 kHz, mono, and what was measured of it.

    Attributes:
        samples: Float32 in [-1, 1], shape (n,).
        levels: Of every 10 ms, shapes (n // 160,).
        periods: Likewise.
    """

    samples: NDArray[np.float32]
    levels: Levels
    periods: Periods


class SoundMeter:
    """Measures sound as it comes. In whatever blocks it comes, the figures are the same."""

    def __init__(self) -> None:
        self._waiting = np.zeros(_BEFORE, dtype=np.float32)
        self._levels: list[Levels] = []
        self._periods: list[Periods] = []
        self._heard = 0

    def hear(self, samples: NDArray[np.float32]) -> None:
        """Take the next samples, shape (n,), in [-1, 1]. What is no number counts as silence."""
        self._heard += len(samples)
        self._waiting = np.concatenate((self._waiting, np.nan_to_num(samples.astype(np.float32, copy=False))))
        while len(self._waiting) >= _BEFORE + _BATCH * HOP_SAMPLES + _BEHIND:
            self._measure(self._waiting, _BATCH)
            self._waiting = self._waiting[_BATCH * HOP_SAMPLES :]

    def sound(self, samples: NDArray[np.float32]) -> Sound:
        """Return the measures of a whole recording, of which what was heard so far is the beginning.

        Once only: the meter is used up then.
        """
        self.hear(samples[self._heard :])
        self._measure(np.pad(self._waiting, (0, _AROUND)), (len(self._waiting) - _BEFORE) // HOP_SAMPLES)
        return Sound(
            samples,
            Levels(
                np.concatenate([part.speech_db for part in self._levels]),
                np.concatenate([part.weighted_power for part in self._levels]),
            ),
            Periods(
                np.concatenate([part.f0_hz for part in self._periods]),
                np.concatenate([part.height for part in self._periods]),
            ),
        )

    def _measure(self, sound: NDArray[np.float32], count: int) -> None:
        frames = np.lib.stride_tricks.sliding_window_view(sound, _AROUND)[::HOP_SAMPLES][:count]
        inner = (_AROUND - levels.FRAME_SAMPLES) // 2
        self._levels.append(find_levels(frames[:, inner : inner + levels.FRAME_SAMPLES]))
        self._periods.append(find_periods(frames))


def measure_sound(samples: NDArray[np.float32]) -> Sound:
    """Return the measures of 16 kHz mono `samples`, shape (n,), in [-1, 1]."""
    return SoundMeter().sound(samples)
