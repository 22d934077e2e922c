"""Recording, with a real sound server."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.audio.recorder import Recorder
from mockvoice.errors import MicrophoneLostError, NoMicrophoneError
from tests.helpers.sound_server import SoundServer, environment

if TYPE_CHECKING:
    from numpy.typing import NDArray

pytestmark = pytest.mark.slow

RATE_HZ = 16_000
LONG_S = 20.0


class Answer:
    """A sink that keeps what it gets, and lets a test wait for it."""

    def __init__(self) -> None:
        self.blocks: list[NDArray[np.int16]] = []
        self.sequences: list[int] = []
        self.losses: list[MicrophoneLostError] = []
        self._changed = threading.Condition()

    def take(self, sequence: int, samples: NDArray[np.int16]) -> None:
        """The sink."""
        with self._changed:
            self.sequences.append(sequence)
            self.blocks.append(samples)
            self._changed.notify_all()

    def lose(self, error: MicrophoneLostError) -> None:
        """Told of a loss."""
        with self._changed:
            self.losses.append(error)
            self._changed.notify_all()

    def wait_for_blocks(self, count: int) -> None:
        """Until so many blocks are there."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.blocks) >= count, LONG_S)

    def wait_for_loss(self) -> None:
        """Until the loss is told."""
        with self._changed:
            assert self._changed.wait_for(lambda: bool(self.losses), LONG_S)

    @property
    def samples(self) -> NDArray[np.int16]:
        """All of it."""
        return np.concatenate(self.blocks)


def spoken_noise(duration_s: float) -> NDArray[np.int16]:
    """Noise whose every stretch is unlike every other; low enough that half a sample of delay does not matter."""
    count = round(duration_s * RATE_HZ)
    spectrum = np.fft.rfft(np.random.default_rng(7).standard_normal(count))
    frequencies = np.fft.rfftfreq(count, 1 / RATE_HZ)
    spectrum[(frequencies < 200) | (frequencies > 1500)] = 0
    noise = np.fft.irfft(spectrum, count)
    return (noise / np.abs(noise).max() * 20_000).astype(np.int16)


def place_and_likeness(part: NDArray[np.int16], whole: NDArray[np.int16]) -> tuple[int, float]:
    """Where `part` lies in `whole`, by cross-correlation, and its correlation with what is there."""
    size = len(part) + len(whole)
    spectrum = np.fft.rfft(whole.astype(np.float64), size) * np.conj(np.fft.rfft(part.astype(np.float64), size))
    place = int(np.argmax(np.fft.irfft(spectrum, size)[: len(whole)]))
    there = whole[place : place + len(part)]
    return place, float(np.corrcoef(part[: len(there)], there)[0, 1])


def test_records_every_sample_that_is_spoken(plugged_in: SoundServer):
    """What is played into the microphone arrives complete, in order, at its loudness, and without an overflow."""
    source = spoken_noise(4.0)
    answer = Answer()
    with Recorder(answer.take, on_lost=answer.lose) as recorder:
        answer.wait_for_blocks(1)
        assert plugged_in.play_into_microphone(source).wait(LONG_S) == 0
        answer.wait_for_blocks(len(answer.blocks) + 1)
        stats = recorder.stop()
    samples = answer.samples
    assert answer.sequences == list(range(len(answer.blocks)))
    assert stats.sample_count == len(samples)
    assert stats.duration_s == len(samples) / RATE_HZ
    assert (stats.overflow_count, stats.lost_frames, stats.clipped_blocks) == (0, 0, 0)
    begin, likeness = place_and_likeness(source[:RATE_HZ], samples)
    assert likeness > 0.98
    end, likeness = place_and_likeness(source[-RATE_HZ:], samples)
    assert likeness > 0.98
    assert end - begin == pytest.approx(len(source) - RATE_HZ, abs=RATE_HZ // 500)
    heard = samples[begin : begin + len(source)].astype(np.float64)
    assert np.sqrt(np.mean(heard**2)) == pytest.approx(np.sqrt(np.mean(source.astype(np.float64) ** 2)), rel=0.05)
    assert not answer.losses


def test_meter_follows_the_voice(plugged_in: SoundServer):
    """The meter shows silence before, the level during, and clipping when it clips."""
    answer = Answer()
    square = np.where(np.arange(2 * RATE_HZ) % 80 < 40, 32_767, -32_768).astype(np.int16)
    with Recorder(answer.take, on_lost=answer.lose) as recorder:
        assert recorder.meter.elapsed_s == 0.0
        answer.wait_for_blocks(2)
        before = recorder.meter
        assert before.silent_for_s >= 0.9
        assert before.peak_dbfs < -60
        playing = plugged_in.play_into_microphone(square)
        answer.wait_for_blocks(len(answer.blocks) + 3)
        during = recorder.meter
        assert during.elapsed_s > before.elapsed_s
        assert during.peak_dbfs == pytest.approx(0.0, abs=1.0)
        assert during.silent_for_s == 0.0
        assert during.clipped
        playing.wait(LONG_S)
        assert recorder.stop().clipped_blocks >= 2


def test_a_muted_microphone_is_silent(plugged_in: SoundServer):
    """A microphone that is switched off is no loss: its silence grows, and the window warns of it."""
    answer = Answer()
    plugged_in.mute_microphone(muted=True)
    with Recorder(answer.take, on_lost=answer.lose) as recorder:
        plugged_in.play_into_microphone(spoken_noise(1.0)).wait(LONG_S)
        answer.wait_for_blocks(3)
        assert recorder.meter.silent_for_s >= 1.0
    assert not answer.losses


def test_microphone_unplugged_in_mid_answer(plugged_in: SoundServer):
    """It is told once, with what was kept, and everything up to then was recorded, though the server moves on."""
    source = spoken_noise(6.0)
    answer = Answer()
    recorder = Recorder(answer.take, on_lost=answer.lose)
    recorder.start()
    answer.wait_for_blocks(1)
    playing = plugged_in.play_into_microphone(source)
    answer.wait_for_blocks(6)
    plugged_in.unplug_microphone()
    elapsed_s = recorder.meter.elapsed_s
    answer.wait_for_loss()
    stats = recorder.stop()
    playing.terminate()
    playing.wait(LONG_S)
    assert recorder.stop() == stats
    assert len(answer.losses) == 1
    assert "unplugged" in answer.losses[0].what
    assert f"{stats.duration_s:.1f} s" in answer.losses[0].kept
    assert answer.losses[0].mend
    assert stats.sample_count == len(answer.samples)
    assert elapsed_s - 0.1 <= stats.duration_s < elapsed_s + 2.0
    assert place_and_likeness(source[:RATE_HZ], answer.samples)[1] > 0.98


def test_sound_server_that_dies_in_mid_answer(plugged_in: SoundServer, tmp_path_factory: pytest.TempPathFactory):
    """When the whole sound server ends the recording up to then is kept and the loss is told."""
    assert plugged_in.env
    answer = Answer()
    with SoundServer(tmp_path_factory.mktemp("other")) as other, environment(other.env):
        recorder = Recorder(answer.take, on_lost=answer.lose)
        recorder.start()
        answer.wait_for_blocks(2)
        other.close()
        answer.wait_for_loss()
        assert recorder.stop().sample_count == len(answer.samples) >= RATE_HZ


def test_records_again_after_the_microphone_came_back(plugged_in: SoundServer):
    """Once the microphone is plugged in again the next answer is recorded as if nothing had been."""
    plugged_in.unplug_microphone()
    with pytest.raises(NoMicrophoneError):
        Recorder(Answer().take, on_lost=Answer().lose).start()
    plugged_in.plug_microphone()
    answer = Answer()
    with Recorder(answer.take, on_lost=answer.lose):
        answer.wait_for_blocks(1)


@pytest.mark.parametrize("lacking", ["microphone", "sound"])
def test_no_microphone_at_all(plugged_in: SoundServer, lacking: str):
    """Without a microphone, or without any sound device, starting says so and what to do; stopping is harmless."""
    variables = plugged_in.env_without_microphone if lacking == "microphone" else plugged_in.env_without_sound
    answer = Answer()
    with environment(variables):
        recorder = Recorder(answer.take, on_lost=answer.lose)
        with pytest.raises(NoMicrophoneError, match="No microphone was found") as caught:
            recorder.start()
    assert caught.value.mend
    assert recorder.stop().sample_count == 0
    assert recorder.meter.elapsed_s == 0.0


def test_what_the_sink_raises_reaches_the_caller(plugged_in: SoundServer):
    """When a block cannot be kept the recording ends at once, the caller is told, and `stop` raises the same error."""
    assert plugged_in.env
    told = threading.Event()
    errors: list[Exception] = []

    def refuse(sequence: int, _samples: NDArray[np.int16]) -> None:
        if sequence == 1:
            raise OSError("no space left")

    def tell(error: Exception) -> None:
        errors.append(error)
        told.set()

    recorder = Recorder(refuse, on_lost=Answer().lose, on_sink_failed=tell)
    recorder.start()
    assert told.wait(LONG_S)
    with pytest.raises(OSError, match="no space left") as caught:
        recorder.stop()
    assert errors == [caught.value]


def test_what_does_not_fit_is_counted(plugged_in: SoundServer):
    """When blocks are taken too slowly for the buffer the loss is counted, never silent, and the rest is in order."""
    answer = Answer()
    may_go_on = threading.Event()

    def take_slowly(sequence: int, samples: NDArray[np.int16]) -> None:
        answer.take(sequence, samples)
        assert may_go_on.wait(LONG_S)

    recorder = Recorder(take_slowly, on_lost=answer.lose, buffer_s=0.2)
    recorder.start()
    answer.wait_for_blocks(1)
    plugged_in.play_into_microphone(spoken_noise(1.0)).wait(LONG_S)
    may_go_on.set()
    answer.wait_for_blocks(2)
    assert recorder.meter.overflow_count > 0
    stats = recorder.stop()
    assert stats.overflow_count > 0
    assert stats.lost_frames > 0
    assert stats.sample_count == len(answer.samples)
    assert answer.sequences == list(range(len(answer.blocks)))


def test_stop_may_come_from_the_notice_of_loss(plugged_in: SoundServer):
    """Stopping from within the notice itself neither blocks nor loses anything."""
    stats: list[int] = []
    told = threading.Event()
    answer = Answer()

    def stop_at_once(_error: MicrophoneLostError) -> None:
        stats.append(recorder.stop().sample_count)
        told.set()

    recorder = Recorder(answer.take, on_lost=stop_at_once)
    recorder.start()
    answer.wait_for_blocks(1)
    plugged_in.unplug_microphone()
    assert told.wait(LONG_S)
    assert stats == [recorder.stop().sample_count] == [len(answer.samples)]


def test_records_once(plugged_in: SoundServer):
    """A recorder belongs to one answer; a second start is a bug."""
    assert plugged_in.env
    with Recorder(Answer().take, on_lost=Answer().lose) as recorder, pytest.raises(RuntimeError, match="once"):
        recorder.start()


def test_leaves_no_thread(plugged_in: SoundServer):
    """After the end all threads of the recording are gone."""
    assert plugged_in.env
    before = set(threading.enumerate())
    answer = Answer()
    with Recorder(answer.take, on_lost=answer.lose):
        answer.wait_for_blocks(1)
    assert set(threading.enumerate()) <= before
