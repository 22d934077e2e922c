"""Which sound devices there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.audio.devices import find_input, find_output, list_devices
from mockvoice.audio.player import Player
from mockvoice.audio.pulse import PulseConnection, has_microphone
from mockvoice.audio.recorder import Recorder
from mockvoice.errors import NoLoudspeakerError, NoMicrophoneError
from tests.helpers.sound_server import environment

if TYPE_CHECKING:
    from tests.helpers.sound_server import SoundServer

pytestmark = pytest.mark.slow


def test_lists_devices(plugged_in: SoundServer):
    """The sound server's devices are listed, one of them as the default for each direction."""
    assert plugged_in.env
    devices = list_devices()
    assert "default" in [device.name for device in devices]
    assert sum(device.is_default_input for device in devices) == 1
    assert sum(device.is_default_output for device in devices) == 1
    assert all(device.input_channels or device.output_channels for device in devices)
    assert all(device.default_sample_rate_hz >= 8000 for device in devices)


def test_finds_the_device_that_was_asked_for(plugged_in: SoundServer):
    """A name finds its device; none, and one that is gone, find the default."""
    assert plugged_in.env
    assert find_input("pulse").name == "pulse"
    assert find_output("pulse").name == "pulse"
    assert find_input(None).is_default_input
    assert find_output(None).is_default_output
    assert find_input("a headset that was given away").is_default_input
    assert find_output("a headset that was given away").is_default_output


def test_sees_devices_come_and_go(plugged_in: SoundServer):
    """A new look finds what was connected meanwhile, and what is gone."""
    with environment(plugged_in.env_without_sound):
        assert list_devices() == ()
        with pytest.raises(NoLoudspeakerError):
            find_output(None)
        with pytest.raises(NoMicrophoneError):
            find_input(None)
    assert list_devices()


def test_looking_leaves_a_recording_alone(plugged_in: SoundServer):
    """Devices can be listed while something is recorded or played: PortAudio is not restarted under it."""
    assert plugged_in.env
    losses: list[Exception] = []
    with Recorder(lambda _sequence, _samples: None, on_lost=losses.append) as recorder:
        for _ in range(5):
            assert list_devices()
        assert recorder.stop().overflow_count == 0
    assert not losses
    Player().close()


def test_what_the_loudspeaker_plays_is_no_microphone(plugged_in: SoundServer):
    """Where only monitors are left to record from, there is no microphone, and the sentence says why."""
    assert has_microphone() is True
    plugged_in.unplug_microphone()
    assert has_microphone() is False
    with pytest.raises(NoMicrophoneError, match="what the loudspeaker plays"):
        find_input(None)


def test_no_server_is_no_answer(plugged_in: SoundServer):
    """Without a sound server nothing is claimed about microphones."""
    with environment(plugged_in.env_without_sound):
        assert has_microphone() is None
        with pytest.raises(ConnectionError):
            PulseConnection()


def test_knows_the_source_that_is_in_use(plugged_in: SoundServer):
    """The server tells which source feeds this process, as long as it does; closing twice is harmless."""
    assert plugged_in.env
    connection = PulseConnection()
    assert connection.sources().in_use == frozenset()
    with Recorder(lambda _sequence, _samples: None, on_lost=lambda _error: None):
        sources = connection.sources()
    microphone = next(source for source in sources.all if source.name == "microphone")
    assert sources.default_name == "microphone"
    assert not microphone.is_monitor
    assert sources.in_use == {microphone.index}
    assert connection.sources().in_use == frozenset()
    connection.close()
    connection.close()
