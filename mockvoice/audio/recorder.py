"""Records the microphone without losing a sample, or says how many it lost.

PortAudio's thread only copies into a ring. A thread of ours drains it every 25 ms: level, mono, 16 kHz, blocks of half
a second to the sink, and a look at whether the microphone is still there.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.audio.devices import Device, find_input, hides_sources
from mockvoice.audio.intake import Intake
from mockvoice.audio.level import NOTHING_YET, Level, Meter
from mockvoice.audio.portaudio import close_stream, open_stream, portaudio
from mockvoice.audio.ring import Ring
from mockvoice.audio.watch import MicrophoneWatch
from mockvoice.errors import MicrophoneLostError, NoMicrophoneError

if TYPE_CHECKING:
    from types import TracebackType

BlockSink = Callable[[int, NDArray[np.int16]], None]
"""Takes the sequence number, from 0, and up to 8000 samples at 16 kHz; the last block is shorter."""

_DRAIN_EVERY_S: Final = 0.025
_OTHER_RATES_HZ: Final = (48_000.0, 44_100.0, float(SAMPLE_RATE_HZ))
_MOST_CHANNELS: Final = 2


@dataclass(frozen=True, slots=True)
class RecordingStats:
    """What can be said of a recording at its end."""

    sample_count: int
    """Samples at 16 kHz that went to the sink."""
    duration_s: float
    overflow_count: int
    """How often sound was lost: PortAudio's own overflows, and callbacks that found the ring full."""
    lost_frames: int
    """Frames, at the microphone's rate, that found the ring full; how many PortAudio lost itself, it does not say."""
    clipped_blocks: int
    """Half seconds in which at least three successive samples stood at full scale."""


class _Capture:
    """The state that PortAudio's thread touches: preallocated, written by it alone."""

    def __init__(self, ring: Ring) -> None:
        self.ring = ring
        self.frame_count = 0
        self.overflow_count = 0
        self.is_finished = False

    def on_frames(self, frames: NDArray[np.float32], frame_count: int, _time: Any, status: Any) -> None:
        """PortAudio's callback: no lock, no file, no signal, nothing that grows."""
        if status.input_overflow or self.ring.writable < frame_count:
            self.overflow_count += 1
        self.ring.write(frames)
        self.frame_count += frame_count

    def on_finished(self) -> None:
        """PortAudio's notice that the stream ended, by us or by itself."""
        self.is_finished = True


class Recorder:
    """One recording, from `start` to `stop`.

    Args:
        sink: Takes the blocks, on the drain thread. If it raises, the recording ends and `stop` raises the same error.
        on_lost: Told once, on the drain thread and after everything recorded went to the sink, that the microphone
            stopped delivering. `stop` is still to be called.
        device_name: A microphone's name; None for the system's default.
        on_sink_failed: Told once, on the drain thread, that the sink raised and nothing more is recorded.
        buffer_s: How long the sink may take for a block before sound is lost, and counted.
    """

    def __init__(
        self,
        sink: BlockSink,
        *,
        on_lost: Callable[[MicrophoneLostError], None],
        device_name: str | None = None,
        on_sink_failed: Callable[[Exception], None] | None = None,
        buffer_s: float = 10.0,
    ) -> None:
        self._sink = sink
        self._buffer_s = buffer_s
        self._on_lost = on_lost
        self._on_sink_failed = on_sink_failed
        self._device_name = device_name
        self._stop_asked = threading.Event()
        self._thread: threading.Thread | None = None
        self._meter = NOTHING_YET
        self._stats = RecordingStats(0, 0.0, 0, 0, 0)
        self._sink_error: Exception | None = None

    @property
    def meter(self) -> Meter:
        """Level, time and warnings as of at most some hundredths of a second ago. Costs nothing."""
        return self._meter

    def start(self) -> None:
        """Open the microphone and begin; takes some hundredths of a second, a few tenths when devices changed.

        Raises:
            NoMicrophoneError: There is none, or it cannot be opened.
            RuntimeError: This recorder was started before.
        """
        if self._thread is not None:
            raise RuntimeError("a recorder records once")
        device = find_input(self._device_name)
        stream, capture = _open_microphone(device, self._buffer_s)
        watch = MicrophoneWatch(lambda: not capture.is_finished, asks_server=hides_sources(device))
        self._thread = threading.Thread(target=self._run, args=(stream, capture, watch), name="recorder")
        self._thread.start()

    def stop(self) -> RecordingStats:
        """End the recording: everything that was spoken up to now goes to the sink before this returns.

        Takes the latency of the microphone, some hundredths of a second, for what is still on its way. Safe to call
        more than once, from any thread, also after the microphone was lost or before `start`.

        Raises:
            Exception: What the sink raised, if it did.
        """
        self._stop_asked.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        if self._sink_error is not None:
            raise self._sink_error
        return self._stats

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self.stop()

    def _run(self, stream: Any, capture: _Capture, watch: MicrophoneWatch) -> None:
        """The drain thread, which also closes the stream: nobody else does, so its end by itself is a loss."""
        drain = _Drain(capture, float(stream.samplerate), self._sink)
        lost_because: str | None = None
        try:
            while lost_because is None and not self._stop_asked.wait(_DRAIN_EVERY_S):
                drain.run()
                self._meter = drain.meter()
                lost_because = watch.reason_of_loss(capture.frame_count)
            if lost_because is None:
                drain.run_until(lambda: capture.is_finished, longest_s=float(stream.latency))
            close_stream(stream)
            drain.run()
            drain.finish()
        except Exception as error:  # noqa: BLE001, whatever the sink raises belongs to the caller of stop
            self._sink_error = error
        finally:
            close_stream(stream)
            watch.close()
            self._meter = drain.meter()
            self._stats = drain.stats()
        if self._sink_error is not None:
            if self._on_sink_failed is not None:
                self._on_sink_failed(self._sink_error)
        elif lost_because is not None:
            self._on_lost(
                MicrophoneLostError(
                    f"The microphone stopped in the middle of the answer: {lost_because}.",
                    kept=f"All that was said up to then, {self._stats.duration_s:.1f} s, is kept.",
                    mend="Connect the microphone again, then score what is there or try the question again.",
                )
            )


class _Drain:
    """The drain thread's own part: from the ring to the sink."""

    def __init__(self, capture: _Capture, sample_rate_hz: float, sink: BlockSink) -> None:
        self._capture = capture
        self._level = Level(sample_rate_hz)
        self._block_clips = False
        self._clipped_blocks = 0
        self._sink = sink
        self._intake = Intake(sample_rate_hz, self._on_block)
        channels = capture.ring.channels
        self._scratch: NDArray[np.float32] = np.zeros(
            (round(_DRAIN_EVERY_S * 4 * sample_rate_hz), channels), np.float32
        )

    def run(self) -> None:
        """Move on all that is there now."""
        while count := self._capture.ring.read_into(self._scratch):
            frames = self._scratch[:count]
            self._block_clips |= self._level.add(frames)
            self._intake.take(frames)

    def run_until(self, is_done: Callable[[], bool], *, longest_s: float) -> None:
        """Move on what comes within the next `longest_s`: the sound that was on its way when the end was asked for."""
        until = time.monotonic() + longest_s
        while not is_done() and (left_s := until - time.monotonic()) > 0:
            time.sleep(min(left_s, _DRAIN_EVERY_S))
            self.run()

    def finish(self) -> None:
        """Move on what the resampler still holds."""
        self._intake.finish()

    def meter(self) -> Meter:
        return self._level.meter(self._capture.overflow_count)

    def stats(self) -> RecordingStats:
        return RecordingStats(
            sample_count=self._intake.sample_count,
            duration_s=self._intake.sample_count / SAMPLE_RATE_HZ,
            overflow_count=self._capture.overflow_count,
            lost_frames=self._capture.ring.lost_count,
            clipped_blocks=self._clipped_blocks,
        )

    def _on_block(self, sequence: int, samples: NDArray[np.int16]) -> None:
        self._clipped_blocks += self._block_clips
        self._block_clips = False
        self._sink(sequence, samples)


def _open_microphone(device: Device, buffer_s: float) -> tuple[Any, _Capture]:
    """A running stream at the device's own rate if it opens there, mono if it can.

    Raises:
        NoMicrophoneError: It opens in no way.
    """
    rates_hz = dict.fromkeys((device.default_sample_rate_hz, *_OTHER_RATES_HZ))
    channel_counts = sorted({1, min(device.input_channels, _MOST_CHANNELS)})
    reason = ""
    with portaudio() as sounddevice:
        for sample_rate_hz in rates_hz:
            for channels in channel_counts:
                capture = _Capture(Ring(round(buffer_s * sample_rate_hz), channels))
                try:
                    stream = sounddevice.InputStream(
                        device=device.index,
                        samplerate=sample_rate_hz,
                        channels=channels,
                        dtype="float32",
                        latency="high",
                        callback=capture.on_frames,
                        finished_callback=capture.on_finished,
                    )
                except sounddevice.PortAudioError as error:
                    reason = str(error)
                    continue
                open_stream(stream)
                try:
                    stream.start()
                except sounddevice.PortAudioError as error:
                    reason = str(error)
                    close_stream(stream)
                    continue
                return stream, capture
    raise NoMicrophoneError(
        f"The microphone “{device.name}” cannot be opened ({reason}).",
        mend="Close other programs that record, allow recording in the system's privacy settings, or choose another "
        "microphone in the settings.",
    )
