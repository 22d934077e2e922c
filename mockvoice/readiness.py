"""How far the parts of the program are, and the sentences that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mockvoice.audio.devices import hides_sources

if TYPE_CHECKING:
    from mockvoice.audio.devices import Device
    from mockvoice.transcription.placement import Placement


class PartState(StrEnum):
    """How far a part of the program is."""

    WARMING = "warming"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PartStatus:
    """One part of the program: ready, still warming up, or failed; `sentence` says it to the person.

    Attributes:
        note: What the person should know of a part that is ready all the same, such as why the graphics card is not
            used; "" for nothing.
    """

    name: str
    state: PartState
    sentence: str
    note: str = ""


PART_NAMES = ("history", "microphone", "loudspeaker", "voice", "speech model", "content model")


def device_in_use(kind: str, wanted: str | None, device: Device) -> tuple[str, str]:
    """Return a sentence on the device that is in use, and one on why it is not the wanted one, "" where it is.

    Args:
        kind: "microphone" or "loudspeaker".
        wanted: The name that the person chose; None for the system's default.
        device: What was found.
    """
    name = f"the system's default {kind}" if hides_sources(device) else f"“{device.name}”"
    if wanted in (None, device.name):
        return f"In use: {name}.", ""
    note = f"The {kind} “{wanted}” was not found, so {name} is used. Connect it, or choose another one in Settings."
    return f"In use: {name}.", note


def speech_ready(placement: Placement) -> tuple[str, str]:
    """Return a sentence on where the speech model runs, and why not on the graphics card where that was wanted."""
    return f"Ready, on {placement.words}.", placement.note
