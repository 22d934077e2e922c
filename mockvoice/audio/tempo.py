"""Faster or slower speech at the same pitch, by FFmpeg's atempo filter (WSOLA)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import av
import av.filter
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SLOWEST: Final = 0.5
FASTEST: Final = 2.0
"""The limits of one atempo stage at full quality (FFmpeg's documentation of the filter)."""

_CHUNK_S: Final = 1.0


class TempoStream:
    """Changes the tempo of sound that comes in pieces.

    The end of all output, in samples, is the end of all input divided by `speed`, rounded; what lies at second t of
    the input lies within 0.06 s of second t / `speed` of the output, half a window of the filter.

    Args:
        sample_rate_hz: Of input and output.
        speed: Above 1 is faster; 0.5 to 2.
    """

    def __init__(self, sample_rate_hz: int, speed: float) -> None:
        if not SLOWEST <= speed <= FASTEST:
            raise ValueError(f"speed is {speed}, and has to be from {SLOWEST} to {FASTEST}")
        self._sample_rate_hz = sample_rate_hz
        self._speed = speed
        self._in_count = 0
        self._out_count = 0
        self._graph = av.filter.Graph()
        self._entry = self._graph.add_abuffer(
            sample_rate=sample_rate_hz, format="flt", layout="mono", time_base=Fraction(1, sample_rate_hz)
        )
        stretch = self._graph.add("atempo", f"{speed:.6f}")
        leave = self._graph.add("abuffersink")
        self._entry.link_to(stretch)
        stretch.link_to(leave)
        self._graph.configure()

    def process(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """Take the next samples, shape (n,), and give back what is ready so far, shape (m,); m may be 0."""
        if len(samples):
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples[np.newaxis]), format="flt", layout="mono")
            frame.sample_rate = self._sample_rate_hz
            frame.pts = self._in_count
            self._entry.push(frame)
            self._in_count += len(samples)
        return self._ready()

    def finish(self) -> NDArray[np.float32]:
        """Say that no more comes, and give back the rest."""
        expected_count = round(self._in_count / self._speed)
        already_out = self._out_count
        if self._in_count == 0:
            return np.zeros(0, np.float32)
        self._entry.push(None)
        rest = self._ready()[: max(0, expected_count - already_out)]
        return np.pad(rest, (0, max(0, expected_count - already_out - len(rest))))

    def _ready(self) -> NDArray[np.float32]:
        blocks: list[NDArray[np.float32]] = []
        while True:
            try:
                frame = self._graph.pull()
            except (av.BlockingIOError, av.EOFError):
                break
            if isinstance(frame, av.AudioFrame):
                blocks.append(frame.to_ndarray()[0].astype(np.float32, copy=False))
        ready = np.concatenate(blocks) if blocks else np.zeros(0, np.float32)
        self._out_count += len(ready)
        return ready


def change_tempo(samples: NDArray[np.float32], sample_rate_hz: int, speed: float) -> NDArray[np.float32]:
    """The whole of `samples`, float32 of shape (n,), at another speed and the same pitch.

    Args:
        samples: Mono, in [-1, 1].
        sample_rate_hz: Of input and output.
        speed: Above 1 is faster; 0.5 to 2, else ValueError.

    Returns:
        float32 of shape (round(n / speed),).
    """
    stream = TempoStream(sample_rate_hz, speed)
    chunk = round(_CHUNK_S * sample_rate_hz)
    blocks = [stream.process(samples[start : start + chunk]) for start in range(0, len(samples), chunk)]
    return np.concatenate([*blocks, stream.finish()])
