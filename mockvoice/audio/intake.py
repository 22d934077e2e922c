"""From what a microphone delivers to what the program keeps: 16 kHz mono int16, in blocks of half a second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import soxr

from mockvoice.audio import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

BLOCK_SAMPLES: Final = SAMPLE_RATE_HZ // 2
"""Half a second: as much as is lost at most when the process is killed, beside what is on its way."""

_FULL_SCALE: Final = 32_768.0
_LOUDEST: Final = 32_767
_QUIETEST: Final = -32_768


class Intake:
    """Mixes to mono, resamples (SoX's resampler, streaming, so that no seam is heard) and cuts blocks.

    Args:
        sample_rate_hz: What the microphone delivers.
        sink: Takes each block with its number, from 0.
    """

    def __init__(self, sample_rate_hz: float, sink: Callable[[int, NDArray[np.int16]], None]) -> None:
        self._sink = sink
        self._resample = (
            None
            if sample_rate_hz == SAMPLE_RATE_HZ
            else soxr.ResampleStream(sample_rate_hz, SAMPLE_RATE_HZ, 1, dtype="float32", quality="HQ")
        )
        self._block: NDArray[np.int16] = np.zeros(BLOCK_SAMPLES, np.int16)
        self._filled = 0
        self._sequence = 0
        self.sample_count = 0
        """Samples at 16 kHz that were made so far."""

    def take(self, frames: NDArray[np.float32]) -> None:
        """Take the next frames, shape (n, channels), in [-1, 1]; whole blocks go on to the sink."""
        mono = frames.mean(axis=1, dtype=np.float32) if frames.shape[1] > 1 else frames[:, 0]
        self._keep(mono if self._resample is None else self._resample.resample_chunk(mono))

    def finish(self) -> None:
        """Send on what is still under way; the last block is shorter."""
        if self._resample is not None:
            self._keep(self._resample.resample_chunk(np.zeros(0, np.float32), last=True))
        if self._filled:
            self._send()

    def _keep(self, mono: NDArray[np.float32]) -> None:
        samples = np.clip(np.rint(mono * _FULL_SCALE), _QUIETEST, _LOUDEST).astype(np.int16)
        self.sample_count += len(samples)
        start = 0
        while start < len(samples):
            count = min(len(samples) - start, BLOCK_SAMPLES - self._filled)
            self._block[self._filled : self._filled + count] = samples[start : start + count]
            self._filled += count
            start += count
            if self._filled == BLOCK_SAMPLES:
                self._send()

    def _send(self) -> None:
        block = self._block[: self._filled].copy()
        sequence = self._sequence
        self._sequence += 1
        self._filled = 0
        self._sink(sequence, block)
