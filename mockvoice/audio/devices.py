"""Microphones and loudspeakers as PortAudio lists them."""

from __future__ import annotations

from dataclasses import dataclass

from mockvoice.audio import pulse
from mockvoice.audio.portaudio import PortAudioMissingError, portaudio, rescan
from mockvoice.errors import NoLoudspeakerError, NoMicrophoneError

_PULSE_DEVICES = ("default", "pulse", "pipewire")
_PLUG_IN_MICROPHONE = "Plug in a microphone or switch it on in the system's sound settings, then try again."
_PLUG_IN_LOUDSPEAKER = "Connect a loudspeaker or headphones, then try again; until then the question can be read."
_INSTALL_PORTAUDIO = "Install the PortAudio library (on Debian and Ubuntu: sudo apt install libportaudio2)."


@dataclass(frozen=True, slots=True)
class Device:
    """A sound device; one that both records and plays has channels both ways."""

    index: int
    name: str
    host_api: str
    input_channels: int
    output_channels: int
    default_sample_rate_hz: float
    is_default_input: bool
    is_default_output: bool


def list_devices() -> tuple[Device, ...]:
    """All devices, looked for anew unless a stream is open; empty where there are none or PortAudio is missing.

    Looking anew takes some tenths of a second: not for the window's thread.
    """
    try:
        rescan()
        return _known_devices()
    except PortAudioMissingError:
        return ()


def find_input(name: str | None) -> Device:
    """The microphone of that name.

    Args:
        name: A device's name; None for the system's default. Where no device of that name records, the default is
            given, so that a caller who asked for a name compares it with the result's.

    Raises:
        NoMicrophoneError: There is none, or PortAudio is missing.
    """
    try:
        device = _find(name, recording=True)
    except PortAudioMissingError as error:
        raise NoMicrophoneError(f"Sound cannot be used: {error}.", mend=_INSTALL_PORTAUDIO) from error
    if device is None:
        raise NoMicrophoneError("No microphone was found.", mend=_PLUG_IN_MICROPHONE)
    if hides_sources(device) and pulse.has_microphone() is False:
        raise NoMicrophoneError(
            "No microphone was found: the sound server offers only what the loudspeaker plays.",
            mend=_PLUG_IN_MICROPHONE,
        )
    return device


def find_output(name: str | None) -> Device:
    """The loudspeaker of that name, or the default, as `find_input` does it.

    Raises:
        NoLoudspeakerError: There is none, or PortAudio is missing.
    """
    try:
        device = _find(name, recording=False)
    except PortAudioMissingError as error:
        raise NoLoudspeakerError(f"Sound cannot be used: {error}.", mend=_INSTALL_PORTAUDIO) from error
    if device is None:
        raise NoLoudspeakerError("No loudspeaker was found.", mend=_PLUG_IN_LOUDSPEAKER)
    return device


def hides_sources(device: Device) -> bool:
    """Whether a sound server stands behind `device`, and changes its true source as it likes."""
    return device.name in _PULSE_DEVICES


def _find(name: str | None, *, recording: bool) -> Device | None:
    """Among the devices known already, and only if that fails among those of a new scan, which takes its time."""
    found = _pick(_known_devices(), name, recording=recording)
    if found is None or (name is not None and found.name != name):
        rescan()
        found = _pick(_known_devices(), name, recording=recording)
    return found


def _pick(devices: tuple[Device, ...], name: str | None, *, recording: bool) -> Device | None:
    usable = [device for device in devices if (device.input_channels if recording else device.output_channels) > 0]
    named = [device for device in usable if device.name == name]
    default = [device for device in usable if (device.is_default_input if recording else device.is_default_output)]
    return next(iter([*named, *default, *usable]), None)


def _known_devices() -> tuple[Device, ...]:
    with portaudio() as sounddevice:
        host_apis = [host_api["name"] for host_api in sounddevice.query_hostapis()]
        default_input, default_output = sounddevice.default.device
        return tuple(
            Device(
                index=index,
                name=entry["name"],
                host_api=host_apis[entry["hostapi"]],
                input_channels=entry["max_input_channels"],
                output_channels=entry["max_output_channels"],
                default_sample_rate_hz=entry["default_samplerate"],
                is_default_input=index == default_input,
                is_default_output=index == default_output,
            )
            for index, entry in enumerate(sounddevice.query_devices())
        )
