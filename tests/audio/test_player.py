"""Playing, listened to at the loudspeaker's monitor of a real sound server."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.analysis.pitch import track_pitch
from mockvoice.analysis.sound import measure_sound
from mockvoice.audio.codec import decode_file
from mockvoice.audio.player import Player
from mockvoice.audio.route import Route
from mockvoice.errors import NoLoudspeakerError
from tests.helpers.sound_server import SoundServer, environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

pytestmark = pytest.mark.slow

RATE_HZ = 16_000
LONG_S = 20.0


def tone(frequency_hz: float, duration_s: float) -> NDArray[np.float32]:
    """A tone at half of full scale."""
    return (0.5 * np.sin(2 * np.pi * frequency_hz * np.arange(round(duration_s * RATE_HZ)) / RATE_HZ)).astype(
        np.float32
    )


def loud_part(samples: NDArray[np.int16]) -> NDArray[np.int16]:
    """From the first to the last sample that is heard."""
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > 800)
    return samples[loud[0] : loud[-1] + 1]


def dominant_hz(samples: NDArray[np.int16]) -> float:
    """The strongest frequency."""
    spectrum = np.abs(np.fft.rfft(samples.astype(np.float64) * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * RATE_HZ / len(samples))


def wait_until(is_so: Callable[[], bool]) -> None:
    """Until it is so."""
    until = time.monotonic() + LONG_S
    pause = threading.Event()
    while not is_so():
        assert time.monotonic() < until
        pause.wait(0.005)


@pytest.fixture
def player(plugged_in: SoundServer) -> Iterator[Player]:
    """A player that leaves no thread behind."""
    assert plugged_in.env
    before = set(threading.enumerate())
    player = Player()
    yield player
    player.close()
    assert set(threading.enumerate()) <= before


@pytest.mark.parametrize("dtype", [np.float32, np.int16])
def test_plays_what_was_loaded(plugged_in: SoundServer, player: Player, tmp_path: Path, dtype: type):
    """The loudspeaker gives the recording, at its length, pitch and loudness; then the end is told."""
    sound = tone(440, 1.5)
    player.load(sound if dtype == np.float32 else (sound * 32_767).astype(np.int16), RATE_HZ)
    assert player.duration_s == 1.5
    finished = threading.Event()
    with plugged_in.record_loudspeaker(tmp_path / "heard.wav") as path:
        player.play(on_finished=finished.set)
        assert player.is_playing
        assert finished.wait(LONG_S)
    assert not player.is_playing
    assert player.position_s == 1.5
    heard = loud_part(decode_file(path))
    assert len(heard) / RATE_HZ == pytest.approx(1.5, abs=0.03)
    assert dominant_hz(heard) == pytest.approx(440, abs=2)
    assert np.abs(heard.astype(np.int32)).max() == pytest.approx(16_384, rel=0.03)


def voice(duration_s: float) -> NDArray[np.float32]:
    """A voice that glides between 110 and 190 Hz, of twelve partials."""
    at_s = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
    f0_hz = 150 + 40 * np.sin(2 * np.pi * 0.4 * at_s)
    phase = 2 * np.pi * np.cumsum(f0_hz) / RATE_HZ
    partials = sum(np.sin(number * phase) / number for number in range(1, 13))
    return np.asarray(0.2 * partials, dtype=np.float32)


def pitch_quartiles_hz(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """Lower quartile, median and upper quartile of F0, as reports measure it."""
    sound = measure_sound(samples)
    spoken = np.ones(len(sound.levels.speech_db), dtype=bool)
    f0_hz = track_pitch(sound.periods, sound.levels.speech_db, spoken).f0_hz
    return np.percentile(f0_hz[np.isfinite(f0_hz)], (25, 50, 75))


@pytest.mark.parametrize("speed", [0.5, 1.0, 1.5, 2.0])
def test_plays_at_another_speed_with_the_same_pitch(
    plugged_in: SoundServer, player: Player, tmp_path: Path, speed: float
):
    """Heard at the loudspeaker, faster is shorter by just that much, and F0 is the same within 1 %."""
    spoken = voice(5.0)
    player.load(spoken, RATE_HZ)
    finished = threading.Event()
    with plugged_in.record_loudspeaker(tmp_path / "heard.wav") as path:
        player.play(speed=speed, on_finished=finished.set)
        assert finished.wait(LONG_S)
    heard = loud_part(decode_file(path))
    assert len(heard) / RATE_HZ == pytest.approx(5.0 / speed, abs=0.08)
    assert pitch_quartiles_hz(heard / np.float32(32_768)) == pytest.approx(pitch_quartiles_hz(spoken), rel=0.01)


def test_plays_past_silences_and_in_a_loop(plugged_in: SoundServer, player: Player, tmp_path: Path):
    """What is skipped is not heard, and a loop goes on until another way is chosen; then the end is told."""
    player.load(np.concatenate((tone(300, 1.0), tone(600, 1.5), tone(900, 1.0))), RATE_HZ)
    finished = threading.Event()
    with plugged_in.record_loudspeaker(tmp_path / "heard.wav") as path:
        player.set_route(Route(loop=(0.2, 0.8)))
        player.play(on_finished=finished.set)
        rounds = 0
        before = 0.0
        until = time.monotonic() + LONG_S
        while rounds < 2:
            assert time.monotonic() < until
            rounds += player.position_s < before
            before = player.position_s
        player.set_route(Route(((1.0, 2.5),)))
        assert finished.wait(LONG_S)
    heard = loud_part(decode_file(path))
    assert len(heard) / RATE_HZ > 1.2 + 1.0
    assert dominant_hz(heard[: RATE_HZ // 2]) == pytest.approx(300, abs=4)
    assert dominant_hz(heard[-RATE_HZ // 2 :]) == pytest.approx(900, abs=4)


def test_plays_from_a_place_and_goes_to_another(plugged_in: SoundServer, player: Player, tmp_path: Path):
    """Playing begins where it was asked for, and a jump while it plays goes on there at once, and to the end."""
    player.load(np.concatenate((tone(300, 2.0), tone(600, 2.0), tone(900, 0.6))), RATE_HZ)
    finished = threading.Event()
    with plugged_in.record_loudspeaker(tmp_path / "heard.wav") as path:
        player.play(from_s=2.5, on_finished=finished.set)
        wait_until(lambda: player.position_s >= 3.0)
        player.seek(4.0)
        assert 4.0 <= player.position_s < 4.3
        assert finished.wait(LONG_S)
    heard = loud_part(decode_file(path))
    assert dominant_hz(heard[: RATE_HZ // 4]) == pytest.approx(600, abs=4)
    assert dominant_hz(heard[-RATE_HZ // 4 :]) == pytest.approx(900, abs=4)
    assert len(heard) / RATE_HZ == pytest.approx(0.5 + 0.6, abs=0.4)


def test_position_is_that_of_the_recording(player: Player):
    """At double speed the place moves twice as fast, a change of speed keeps it, and it never goes back."""
    player.load(tone(440, 60.0), RATE_HZ)
    player.play(from_s=10.0, speed=2.0)
    places: list[float] = []

    def has_come_to(at_s: float) -> bool:
        places.append(player.position_s)
        return places[-1] >= at_s

    began = time.monotonic()
    wait_until(lambda: has_come_to(12.0))
    took_s = time.monotonic() - began
    assert took_s >= 0.9
    before = player.position_s
    player.set_speed(0.5)
    after = player.position_s
    assert before <= after < before + 1.0
    wait_until(lambda: has_come_to(after + 0.2))
    assert places == sorted(places)
    player.set_speed(2.0)
    player.pause()
    resting = player.position_s
    assert not player.is_playing
    assert player.position_s == resting
    player.play()
    assert resting <= player.position_s < resting + 1.0
    player.stop()
    assert player.position_s == 0.0


def test_tells_only_the_natural_end(player: Player):
    """A pause, a stop, a new recording or another start is no end; after the end it begins anew."""
    told: list[str] = []
    finished = threading.Event()
    player.load(tone(440, 30.0), RATE_HZ)
    player.play(on_finished=lambda: told.append("paused"))
    player.pause()
    player.play(on_finished=lambda: told.append("stopped"))
    player.stop()
    player.play(on_finished=lambda: told.append("started again"))
    player.play(on_finished=lambda: told.append("replaced"))
    player.load(tone(440, 0.2), RATE_HZ)
    player.play(on_finished=finished.set)
    assert finished.wait(LONG_S)
    finished.clear()
    player.play(on_finished=finished.set)
    assert player.position_s < 0.2
    assert finished.wait(LONG_S)
    assert told == []


def test_the_end_may_begin_the_next(player: Player):
    """From within the notice of the end another recording can be played."""
    finished = threading.Event()

    def play_next() -> None:
        player.load(tone(880, 0.2), RATE_HZ)
        player.play(on_finished=finished.set)

    player.load(tone(440, 0.2), RATE_HZ)
    player.play(on_finished=play_next)
    assert finished.wait(LONG_S)


def test_goes_on_at_rest(player: Player):
    """Where nothing plays, a jump moves the place, beyond the ends too; speed and pause do nothing."""
    player.load(tone(440, 5.0), RATE_HZ)
    player.seek(3.0)
    assert player.position_s == 3.0
    player.set_speed(1.5)
    player.pause()
    assert player.position_s == 3.0
    player.seek(99.0)
    assert player.position_s == 5.0
    player.seek(-1.0)
    assert player.position_s == 0.0


def test_nothing_is_over_at_once(player: Player):
    """An empty recording has its end told like any other."""
    finished = threading.Event()
    player.load(np.zeros(0, np.int16), RATE_HZ)
    player.play(on_finished=finished.set)
    assert finished.wait(LONG_S)


def test_refuses_what_it_cannot_play(player: Player):
    """A speed out of bounds or samples of another kind are bugs of the caller."""
    for speed in (0.4, 2.1):
        with pytest.raises(ValueError, match="speed"):
            player.play(speed=speed)
        with pytest.raises(ValueError, match="speed"):
            player.set_speed(speed)
    with pytest.raises(TypeError, match="expected int16 or float32"):
        player.load(np.zeros((10, 2), np.float32), RATE_HZ)


def test_no_loudspeaker(plugged_in: SoundServer, player: Player):
    """Without a loudspeaker it says so, with what to do, and keeps the place."""
    player.load(tone(440, 5.0), RATE_HZ)
    player.seek(2.0)
    with environment(plugged_in.env_without_sound), pytest.raises(NoLoudspeakerError, match="No loudspeaker") as caught:
        player.play()
    assert caught.value.mend
    assert not player.is_playing
    assert player.position_s == 2.0


def test_loudspeaker_lost_in_the_middle(
    plugged_in: SoundServer, player: Player, tmp_path_factory: pytest.TempPathFactory
):
    """When the sound server ends in mid-play that is told, the place is kept, and the end is not told."""
    assert plugged_in.env
    lost = threading.Event()
    finished = threading.Event()
    player.load(tone(440, 30.0), RATE_HZ)
    with SoundServer(tmp_path_factory.mktemp("other")) as other, environment(other.env):
        player.play(on_finished=finished.set, on_lost=lambda _error: lost.set())
        wait_until(lambda: player.position_s > 0.3)
        other.close()
        assert lost.wait(LONG_S)
    assert not player.is_playing
    assert 0.3 < player.position_s < 30.0
    assert not finished.is_set()
