"""Voice or no voice, 32 ms by 32 ms, in sound that arrives bit by bit.

Silero's voice activity detector comes with faster-whisper, whose own function wants the whole sound at once; here its
network is run block by block. It misses whole recordings that are quiet, stand on a rumble or in steady noise, so the
sound is freed of steady noise and brought to a common level before. Both look at the past alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from faster_whisper.vad import get_vad_model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

FRAME = 512
"""Samples of a decision: 32 ms at 16 kHz."""
BLOCK = 8
"""Frames that are looked at together."""

FRAME_S = FRAME / 16_000
VOICE = 0.35
"""Probability from which a frame counts as a voice."""

_CONTEXT = 64
_RUMBLE_BINS = 3
_WINDOW, _HOP = 512, 256
_REMEMBERED = 256
_NOISE_SHARE = 5
_OVER_ESTIMATE = 1.5
_LOWEST_GAIN = 0.1
_SMOOTHED = 5
_LEVEL = 0.9
_LOWEST_PEAK = 0.02
_FORGETTING = 0.97


class VoiceTrack:
    """Where in a recording a voice sounds, as far as it was looked at. All times in seconds from its start."""

    def __init__(self, probabilities: Sequence[float] = ()) -> None:
        self.probabilities: list[float] = list(probabilities)

    @property
    def known_s(self) -> float:
        """How much of the recording was looked at."""
        return len(self.probabilities) * FRAME_S

    def voice_s(self, start_s: float, end_s: float) -> float:
        """Return how long a voice sounds between two times."""
        return sum(p >= VOICE for p in self._between(start_s, end_s)) * FRAME_S

    def first_voice_s(self, start_s: float) -> float | None:
        """Return where the first voice from `start_s` on begins; None where there is none yet."""
        first = max(0, round(start_s / FRAME_S))
        for place in range(first, len(self.probabilities)):
            if self.probabilities[place] >= VOICE:
                return place * FRAME_S
        return None

    def last_pause_s(self, start_s: float, end_s: float, shortest_s: float) -> float | None:
        """Return the middle of the last silence of at least `shortest_s` between two times; None without one."""
        frames = self._between(start_s, end_s)
        first = max(0, round(start_s / FRAME_S))
        run = 0
        for place in range(len(frames) - 1, -1, -1):
            run = 0 if frames[place] >= VOICE else run + 1
            is_over = place == 0 or frames[place - 1] >= VOICE
            if is_over and run * FRAME_S >= shortest_s:
                return (first + place + run / 2) * FRAME_S
        return None

    def _between(self, start_s: float, end_s: float) -> list[float]:
        return self.probabilities[max(0, round(start_s / FRAME_S)) : max(0, round(end_s / FRAME_S))]


class VoiceDetector:
    """Tells how probable a voice is, with a memory of what came before."""

    def __init__(self) -> None:
        self._session: Any = get_vad_model().session
        self._h = np.zeros((1, 1, 128), dtype=np.float32)
        self._c = np.zeros((1, 1, 128), dtype=np.float32)
        self._context = np.zeros(_CONTEXT, dtype=np.float32)
        self._denoiser = Denoiser()
        self._peak = _LOWEST_PEAK

    def probabilities(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the probability of a voice in each of the 8 frames of a block of 4096 samples, 16 kHz mono.

        The sound is looked at 16 ms late, which is half a frame.
        """
        clean = self._denoiser.process(samples)
        self._peak = max(_LOWEST_PEAK, float(np.abs(clean).max()), self._peak * _FORGETTING)
        frames = (clean * (_LEVEL / self._peak)).astype(np.float32).reshape(BLOCK, FRAME)
        contexts = np.vstack([self._context[None], frames[:-1, -_CONTEXT:]])
        self._context = frames[-1, -_CONTEXT:].copy()
        inputs = {"input": np.hstack([contexts, frames]), "h": self._h, "c": self._c}
        output, self._h, self._c = self._session.run(None, inputs)
        return np.asarray(output, dtype=np.float32).reshape(-1)


class Denoiser:
    """Takes out steady noise by spectral subtraction (Boll 1979), and all that lies under 80 Hz.

    The noise in a band is the quietest fifth of what was there in the last four seconds (after Martin 2001).
    """

    def __init__(self) -> None:
        self._window = np.sqrt(np.hanning(_WINDOW + 1)[:_WINDOW])
        self._before = np.zeros(_WINDOW - _HOP)
        self._overlap = np.zeros(_WINDOW - _HOP)
        self._powers = np.zeros((0, _WINDOW // 2 + 1))

    def process(self, samples: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the clean sound of a block, shape (n,), n a multiple of 256; it is 256 samples late."""
        joined = np.concatenate([self._before, samples])
        self._before = joined[-(_WINDOW - _HOP) :]
        frames = np.lib.stride_tricks.sliding_window_view(joined, _WINDOW)[::_HOP] * self._window
        spectrum = np.fft.rfft(frames, axis=1)
        spectrum *= self._gains(np.abs(spectrum) ** 2)
        cleaned = np.fft.irfft(spectrum, axis=1) * self._window
        sound = np.zeros(len(samples) + _WINDOW - _HOP)
        sound[: len(self._overlap)] = self._overlap
        for place, frame in enumerate(cleaned):
            sound[place * _HOP : place * _HOP + _WINDOW] += frame
        self._overlap = sound[len(samples) :]
        return sound[: len(samples)]

    def _gains(self, powers: NDArray[np.float64]) -> NDArray[np.float64]:
        known = len(self._powers)
        joined = np.concatenate([self._powers, powers])
        sums = np.cumsum(np.pad(joined, ((1, 0), (0, 0))), axis=0)
        ends = np.arange(1, len(joined) + 1)
        begins = np.maximum(0, ends - _SMOOTHED)
        smooth = (sums[ends] - sums[begins]) / (ends - begins)[:, None]
        quiet = len(smooth) // _NOISE_SHARE
        noise = np.partition(smooth, quiet, axis=0)[quiet] * _OVER_ESTIMATE
        gains = np.sqrt(np.maximum(1.0 - noise / np.maximum(smooth[known:], 1e-12), _LOWEST_GAIN**2))
        gains[:, :_RUMBLE_BINS] = 0.0
        self._powers = joined[-_REMEMBERED:]
        return np.asarray(gains)
