"""One stretch of playing: from a place, at a speed, along a route through the recording.

A feeding thread prepares sound ahead of time (tempo, then the loudspeaker's rate) and puts it into a ring; PortAudio's
thread only copies it out. A seek or another speed is a new stretch on the stream that already runs.
"""

from __future__ import annotations

import threading
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import soxr

from mockvoice.audio.ring import Ring
from mockvoice.audio.route import STRAIGHT
from mockvoice.audio.tempo import TempoStream

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from mockvoice.audio.route import Route

_RING_S: Final = 2.0
_PIECE_S: Final = 0.25
_WAIT_S: Final = 0.02
_INT16_FULL_SCALE: Final = 32_768.0
_FADE_S: Final = 0.005
"""Where the route leaps, sound fades out and in again for so long, or one would hear a click."""


class Stretch:
    """Sound on its way to the loudspeaker.

    Args:
        samples: The whole recording, int16 or float32, shape (n,).
        sample_rate_hz: Of `samples`.
        from_s: Where to begin, in time of the recording.
        speed: 0.5 to 2, at the same pitch.
        output_rate_hz: Of the loudspeaker.
        route: What is left out, and what is played again and again.
    """

    def __init__(
        self,
        samples: NDArray[np.int16] | NDArray[np.float32],
        sample_rate_hz: int,
        *,
        from_s: float,
        speed: float,
        output_rate_hz: float,
        route: Route = STRAIGHT,
    ) -> None:
        self._samples = samples
        self._sample_rate_hz = sample_rate_hz
        self._from_s = from_s
        self._route = route
        # Where each part of the route begins, in seconds of the recording and in samples at the loudspeaker. Only added
        # to, the first first, so that a reader in another thread finds what it looks for.
        self._places: list[float] = []
        self._leaps: list[float] = []
        self._speed = speed
        self._output_rate_hz = output_rate_hz
        self._ring = Ring(round(_RING_S * output_rate_hz), 1)
        self._is_cancelled = threading.Event()
        self._is_all_fed = False
        self._thread = threading.Thread(target=self._feed, name="player feed")

    def start(self) -> None:
        """Begin to prepare sound."""
        self._thread.start()

    def cancel(self) -> None:
        """Prepare nothing more, and wait for the thread's end."""
        self._is_cancelled.set()
        self._thread.join()

    def copy_out(self, target: NDArray[np.float32]) -> None:
        """Fill `target`, shape (n, channels), from PortAudio's thread: sound as far as it is there, then silence."""
        count = self._ring.read_into(target[:, :1])
        target[count:, :1] = 0.0
        target[:, 1:] = target[:, :1]

    @property
    def is_played(self) -> bool:
        """All of it was handed to PortAudio."""
        return self._is_all_fed and self._ring.readable == 0

    def position_s(self, latency_s: float) -> float:
        """The place in the recording that is heard now.

        Args:
            latency_s: From PortAudio to the ear.
        """
        heard = max(0.0, self._ring.read_count - latency_s * self._output_rate_hz)
        part = bisect_right(self._leaps, heard) - 1
        if part < 0:
            return min(self._from_s, self._duration_s)
        at_s = self._places[part] + (heard - self._leaps[part]) / self._output_rate_hz * self._speed
        return min(at_s, self._duration_s)

    @property
    def _duration_s(self) -> float:
        return len(self._samples) / self._sample_rate_hz

    def _feed(self) -> None:
        for piece in self._resampled():
            rest = piece[:, np.newaxis]
            while len(rest):
                rest = rest[self._ring.write(rest[: self._ring.writable]) :]
                if self._is_cancelled.wait(_WAIT_S) if len(rest) else self._is_cancelled.is_set():
                    return
        self._is_all_fed = True

    def _resampled(self) -> Iterator[NDArray[np.float32]]:
        """The sound in pieces, at the speed and the rate it is played at."""
        if self._sample_rate_hz == self._output_rate_hz:
            yield from self._prepared()
            return
        resampler: Any = soxr.ResampleStream(self._sample_rate_hz, self._output_rate_hz, 1, dtype="float32")
        for piece in self._prepared():
            yield resampler.resample_chunk(piece)
        yield resampler.resample_chunk(np.zeros(0, np.float32), last=True)

    def _prepared(self) -> Iterator[NDArray[np.float32]]:
        """The sound in pieces at the speed it is played at, part by part of the route."""
        prepared = 0
        ratio = self._output_rate_hz / self._sample_rate_hz
        is_leap = False
        for start_s, end_s in self._route.spans(self._from_s, self._duration_s):
            first, behind = (min(len(self._samples), round(at_s * self._sample_rate_hz)) for at_s in (start_s, end_s))
            if behind <= first:
                continue
            self._places.append(start_s)
            self._leaps.append(prepared * ratio)
            for piece in self._part(first, behind, fades_in=is_leap, fades_out=behind < len(self._samples)):
                prepared += len(piece)
                yield piece
            is_leap = True

    def _part(self, first: int, behind: int, *, fades_in: bool, fades_out: bool) -> Iterator[NDArray[np.float32]]:
        """One part of the route at the speed it is played at; of its length divided by the speed in all."""
        tempo = TempoStream(self._sample_rate_hz, self._speed) if self._speed != 1.0 else None
        size = round(_PIECE_S * self._sample_rate_hz)
        fade = min(round(_FADE_S * self._sample_rate_hz), (behind - first) // 2)
        slope = np.linspace(0.0, 1.0, fade, endpoint=False, dtype=np.float32)
        for start in range(first, behind, size):
            piece = _as_float(self._samples[start : min(start + size, behind)])
            if fades_in:
                piece = _shaped(piece, slope, start - first)
            if fades_out:
                piece = _shaped(piece[::-1], slope, behind - start - len(piece))[::-1]
            yield piece if tempo is None else tempo.process(np.ascontiguousarray(piece))
        if tempo is not None:
            yield tempo.finish()


def _shaped(piece: NDArray[np.float32], slope: NDArray[np.float32], offset: int) -> NDArray[np.float32]:
    """Return a piece that begins `offset` samples into what a slope lifts from silence."""
    rising = slope[offset : offset + len(piece)]
    if not len(rising):
        return piece
    return np.concatenate((piece[: len(rising)] * rising, piece[len(rising) :]))


def _as_float(samples: NDArray[np.int16] | NDArray[np.float32]) -> NDArray[np.float32]:
    if samples.dtype == np.int16:
        return samples.astype(np.float32) / np.float32(_INT16_FULL_SCALE)
    return samples.astype(np.float32, copy=False)
