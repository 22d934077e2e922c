"""The shape in which figures of delivery reach the window: sections of facts, each fact with its places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.ui import wording

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import RateSeries, Scorecard, Status

NOT_MEASURED = "not measured"
EARLIER_VERSION = "This report was made by an earlier version of MockVoice."
WORDS_ALONE = "Only words were given, and no sound."

_PREFIX = "Not measured: "


@dataclass(frozen=True, slots=True)
class Place:
    """A moment of an answer that can be heard.

    Attributes:
        text: What stands on its button, such as "0:12".
        told: What it is, in a few words, for tooltips and screen readers.
    """

    start_s: float
    text: str
    told: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure.

    Attributes:
        value: The figure with its unit, or that it was not measured.
        remark: What it means, or why it was not measured; "" for nothing.
        places: Where it came from, in the order of the recording.
    """

    name: str
    value: str
    remark: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that belong together under a small heading; "" for none."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of the question's framework.

    Attributes:
        quote: The sentence that shows it; "" where it was missed.
        start_s: When it came; None where it was missed or the words carry no times.
        length: How long it took ("25 s"), or that it was not heard; "" where it is not known.
        is_sure: Whether the mark may stand without "not sure".
    """

    name: str
    status: Status
    quote: str
    start_s: float | None
    length: str
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Section:
    """One side of delivery.

    Attributes:
        figure: The figure that says most, without its unit; "" where there is none.
        unit: Its unit.
        reading: What the figure says, in a sentence or two.
        source: Where the norm comes from; "" for none.
        rates: The pace over the answer, to be drawn; None where there is none.
        steps: The steps of the question's framework, to be listed first; none where there are none.
    """

    title: str
    figure: str
    unit: str
    reading: str
    source: str = ""
    groups: tuple[Group, ...] = ()
    rates: RateSeries | None = None
    steps: tuple[StepLine, ...] = ()


def place(start_s: float, told: str, *, end_s: float | None = None, remark: str = "") -> Place:
    """Return a place by its time, or its stretch where `end_s` is given; `remark` stands behind the time."""
    text = wording.clock(start_s)
    if end_s is not None and wording.clock(end_s) != text:
        text = f"{text}\N{EN DASH}{wording.clock(end_s)}"
    return Place(start_s, f"{text} {remark}".strip(), told)


def unmeasured(title: str, reason: str) -> Section:
    """Return a section of which nothing was measured; `reason` is a sentence."""
    return Section(title, "", NOT_MEASURED, why(reason))


def missing(name: str, reason: str) -> Fact:
    """Return a fact that was not measured; `reason` is a sentence."""
    return Fact(name, NOT_MEASURED, why(reason))


def why(reason: str) -> str:
    """Return a reason without the words "Not measured" at its beginning, which stand beside it already."""
    if not reason.startswith(_PREFIX):
        return reason
    bare = reason.removeprefix(_PREFIX)
    return bare[:1].upper() + bare[1:]


def is_of_earlier_version(scorecard: Scorecard) -> bool:
    """Whether the report was made before runs, places and the voice were measured (schema version 1)."""
    return scorecard.pacing is not None and scorecard.pacing.time_to_first_word_s is None
