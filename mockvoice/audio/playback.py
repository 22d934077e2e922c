"""One stretch of playing: from a place, at a speed, to the end.

A feeding thread prepares sound ahead of time (tempo, then the loudspeaker's rate) and puts it into a ring; PortAudio's
thread only copies it out. A seek or another speed is a new stretch on the stream that already runs.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import soxr

from mockvoice.audio.ring import Ring
from mockvoice.audio.tempo import TempoStream

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_RING_S: Final = 2.0
_PIECE_S: Final = 0.25
_WAIT_S: Final = 0.02
_INT16_FULL_SCALE: Final = 32_768.0


class Stretch:
    """Sound on its way to the loudspeaker.

    Args:
        samples: The whole recording, int16 or float32, shape (n,).
        sample_rate_hz: Of `samples`.
        from_s: Where to begin, in time of the recording.
        speed: 0.5 to 2, at the same pitch.
        output_rate_hz: Of the loudspeaker.
    """

    def __init__(
        self,
        samples: NDArray[np.int16] | NDArray[np.float32],
        sample_rate_hz: int,
        *,
        from_s: float,
        speed: float,
        output_rate_hz: float,
    ) -> None:
        self._samples = samples
        self._sample_rate_hz = sample_rate_hz
        self._from_s = from_s
        self._first = min(len(samples), round(from_s * sample_rate_hz))
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
        heard_s = max(0.0, self._ring.read_count / self._output_rate_hz - latency_s)
        return min(self._from_s + heard_s * self._speed, len(self._samples) / self._sample_rate_hz)

    def _feed(self) -> None:
        for piece in self._prepared():
            rest = piece[:, np.newaxis]
            while len(rest):
                rest = rest[self._ring.write(rest[: self._ring.writable]) :]
                if self._is_cancelled.wait(_WAIT_S) if len(rest) else self._is_cancelled.is_set():
                    return
        self._is_all_fed = True

    def _prepared(self) -> Iterator[NDArray[np.float32]]:
        """The sound in pieces, at the speed and the rate it is played at."""
        tempo = TempoStream(self._sample_rate_hz, self._speed) if self._speed != 1.0 else None
        resampler: Any = (
            soxr.ResampleStream(self._sample_rate_hz, self._output_rate_hz, 1, dtype="float32")
            if self._sample_rate_hz != self._output_rate_hz
            else None
        )
        size = round(_PIECE_S * self._sample_rate_hz)
        for start in range(self._first, len(self._samples), size):
            piece = _as_float(self._samples[start : start + size])
            is_last = start + size >= len(self._samples)
            if tempo is not None:
                piece = tempo.process(piece)
                if is_last:
                    piece = np.concatenate((piece, tempo.finish()))
            yield piece if resampler is None else resampler.resample_chunk(piece, last=is_last)


def _as_float(samples: NDArray[np.int16] | NDArray[np.float32]) -> NDArray[np.float32]:
    if samples.dtype == np.int16:
        return samples.astype(np.float32) / np.float32(_INT16_FULL_SCALE)
    return samples.astype(np.float32, copy=False)
