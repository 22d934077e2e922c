"""How far the parts of the program are, in sentences."""

from __future__ import annotations

from mockvoice.audio.devices import Device
from mockvoice.readiness import device_in_use


def device(name: str) -> Device:
    """Make a microphone."""
    return Device(0, name, "ALSA", 1, 0, 48_000.0, is_default_input=True, is_default_output=False)


def test_a_device_is_named_as_the_person_knows_it() -> None:
    """A device goes by its name, and what stands for the system's choice by that."""
    assert device_in_use("microphone", None, device("USB headset")) == ("In use: “USB headset”.", "")
    assert device_in_use("microphone", None, device("default")) == ("In use: the system's default microphone.", "")


def test_a_wanted_device_that_is_gone_is_told() -> None:
    """The person learns that another microphone is used, and what to do."""
    sentence, note = device_in_use("microphone", "USB headset", device("default"))
    assert sentence == "In use: the system's default microphone."
    assert note.startswith("The microphone “USB headset” was not found, so the system's default microphone is used.")
