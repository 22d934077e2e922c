"""The speech models that can be downloaded, with their sizes and languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PARAMETERS_M = {"tiny": 39, "base": 74, "small": 244, "medium": 769, "large-v3-turbo": 809}
"""Size of each kind of Whisper model in millions of parameters (Radford et al. 2022, table 1; OpenAI's model card)."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A speech model on a hub.

    Attributes:
        name: What MockVoice calls it.
        repository: Where it lies, as the hub names it; those that faster-whisper itself names.
        size: Bytes to download, to within a percent; the hub says it exactly.
    """

    name: str
    repository: str
    size: int
    licence: str = "MIT"

    @property
    def is_multilingual(self) -> bool:
        """Whether it hears other languages than English."""
        return not self.name.endswith(".en")

    @property
    def title(self) -> str:
        """Its name for the person: "Whisper small, English"."""
        return title_of(self.name)


OFFERS: tuple[Offer, ...] = (
    Offer("tiny.en", "Systran/faster-whisper-tiny.en", 78_100_000),
    Offer("tiny", "Systran/faster-whisper-tiny", 78_200_000),
    Offer("base.en", "Systran/faster-whisper-base.en", 147_800_000),
    Offer("base", "Systran/faster-whisper-base", 147_900_000),
    Offer("small.en", "Systran/faster-whisper-small.en", 486_100_000),
    Offer("small", "Systran/faster-whisper-small", 486_200_000),
    Offer("medium.en", "Systran/faster-whisper-medium.en", 1_530_500_000),
    Offer("medium", "Systran/faster-whisper-medium", 1_530_600_000),
    Offer("large-v3-turbo", "mobiuslabsgmbh/faster-whisper-large-v3-turbo", 1_621_400_000),
)
"""From the smallest to the largest, English before multilingual."""


def title_of(name: str) -> str:
    """Return a Whisper model's name for the person: "Whisper small, English" for "small.en"."""
    kind = name.removesuffix(".en")
    return f"Whisper {kind}, {'English' if name.endswith('.en') else 'multilingual'}"


def parameters_m(name: str) -> int | None:
    """Return a model's size in millions of parameters, by its name; None for one that is not known."""
    return PARAMETERS_M.get(name.removesuffix("-hub").removesuffix(".en"))


def open_offers(installed: Iterable[str]) -> tuple[Offer, ...]:
    """Return what can be downloaded beside the models of these names, in the order of the offers."""
    names = {name.removesuffix("-hub") for name in installed}
    return tuple(offer for offer in OFFERS if offer.name not in names)
