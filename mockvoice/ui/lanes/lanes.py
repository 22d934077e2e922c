"""The lanes beside a waveform: what each shows, where it stands, and what it says of a moment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from mockvoice.analysis.targets import Targets
from mockvoice.ui import wording
from mockvoice.ui.lanes.curve import Curve
from mockvoice.ui.widgets.marks import MarkKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.analysis.tracks import VoiceTracks


class LaneKind(StrEnum):
    """A lane; the value is its name in the settings."""

    FILLERS = "fillers"
    CONCEPTS = "concepts"
    PAUSES = "pauses"
    PACE = "pace"
    PITCH = "pitch"
    LOUDNESS = "loudness"


LANE_NAMES: Final = {
    LaneKind.FILLERS: "Fillers",
    LaneKind.CONCEPTS: "Concepts",
    LaneKind.PAUSES: "Pauses",
    LaneKind.PACE: "Pace",
    LaneKind.PITCH: "Pitch",
    LaneKind.LOUDNESS: "Loudness",
}

LANE_EXPLANATIONS: Final = {
    LaneKind.FILLERS: "Filled pauses, filler words, repetitions and restarts, each a tick.",
    LaneKind.CONCEPTS: "Words that prove a concept: a full bar is covered, a hollow one partly, a crossed one wrong.",
    LaneKind.PAUSES: f"Silences of {Targets().long_pause_s:g} s and more.",
    LaneKind.PACE: (
        f"Words a minute over the 20 s before; the ground marks {Targets().good_slowest_wpm:.0f} to "
        f"{Targets().good_fastest_wpm:.0f}."
    ),
    LaneKind.PITCH: "How the voice moves, in semitones around its own middle; a flat line sounds monotonous.",
    LaneKind.LOUDNESS: "How loud it is, in dB below the loudest that can be recorded.",
}

ABOVE: Final = (LaneKind.FILLERS, LaneKind.CONCEPTS)
"""Lanes above the waveform, from the top."""

BELOW: Final = (LaneKind.PAUSES, LaneKind.PACE, LaneKind.PITCH, LaneKind.LOUDNESS)
"""Lanes below it."""

CURVES: Final = (LaneKind.PACE, LaneKind.PITCH, LaneKind.LOUDNESS)
"""Lanes that show a course and not marks."""

LANE_OF: Final = {
    MarkKind.FILLER: LaneKind.FILLERS,
    MarkKind.NO_FILLER: LaneKind.FILLERS,
    MarkKind.COVERED: LaneKind.CONCEPTS,
    MarkKind.PARTLY: LaneKind.CONCEPTS,
    MarkKind.WRONG: LaneKind.CONCEPTS,
    MarkKind.PAUSE: LaneKind.PAUSES,
}
"""In which lane a mark lies; marks of other kinds are in the transcript alone."""

_PACE_AXIS_WPM: Final = (60.0, 240.0)
_PITCH_AXIS_SEMITONES: Final = (-9.0, 9.0)
_LOUDNESS_AXIS_DB: Final = (-60.0, -6.0)
_LEVEL_WITHIN_SEMITONES: Final = 0.5


@dataclass(frozen=True, slots=True)
class CurveLane:
    """A lane with a course.

    Attributes:
        axis: Values at the lane's bottom and top; what lies beyond is drawn at the edge.
        good: The good range, or None.
        is_filled: Whether the ground under the line is filled, as for a level.
        told: Says what a value at a time is, in a sentence.
    """

    curve: Curve
    axis: tuple[float, float]
    good: tuple[float, float] | None
    is_filled: bool
    told: Callable[[float, float], str]


def curve_lanes(scorecard: Scorecard | None, tracks: VoiceTracks | None) -> dict[LaneKind, CurveLane]:
    """Return the courses that are known: pace from the scorecard, pitch and loudness from the tracks."""
    found: dict[LaneKind, CurveLane] = {}
    rates = scorecard.pacing.rates if scorecard is not None and scorecard.pacing is not None else None
    if rates is not None and rates.speech_rate_wpm:
        good = (Targets().good_slowest_wpm, Targets().good_fastest_wpm)
        values = np.array(rates.speech_rate_wpm, dtype=np.float32)
        curve = Curve(rates.first_at_s, rates.step_s, values)
        found[LaneKind.PACE] = CurveLane(curve, _PACE_AXIS_WPM, good, is_filled=False, told=_pace_told)
    if tracks is not None and len(tracks.loudness_db):
        half_s = tracks.step_s / 2
        if tracks.median_f0_hz is not None:
            curve = Curve(half_s, tracks.step_s, tracks.pitch_semitones)
            found[LaneKind.PITCH] = CurveLane(curve, _PITCH_AXIS_SEMITONES, None, is_filled=False, told=_pitch_told)
        curve = Curve(half_s, tracks.step_s, tracks.loudness_db)
        found[LaneKind.LOUDNESS] = CurveLane(curve, _LOUDNESS_AXIS_DB, None, is_filled=True, told=_loudness_told)
    return found


def shown_lanes(hidden: Collection[str]) -> frozenset[LaneKind]:
    """Return the lanes that are not hidden, by their names in the settings; names that are not known are ignored."""
    return frozenset(kind for kind in LaneKind if kind.value not in hidden)


def _pace_told(seconds: float, wpm: float) -> str:
    slow, fast = Targets().good_slowest_wpm, Targets().good_fastest_wpm
    reading = "good" if slow <= wpm <= fast else "slow" if wpm < slow else "fast"
    return (
        f"{wording.clock(seconds)}: {wpm:.0f} words a minute over the 20 s before\n"
        f"{reading.capitalize()}: {slow:.0f} to {fast:.0f} is easy to follow"
    )


def _pitch_told(seconds: float, semitones: float) -> str:
    place = wording.clock(seconds)
    if abs(semitones) < _LEVEL_WITHIN_SEMITONES:
        return f"{place}: at the middle of your voice"
    return f"{place}: {abs(semitones):.1f} semitones {'above' if semitones > 0 else 'below'} the middle of your voice"


def _loudness_told(seconds: float, level_db: float) -> str:
    return f"{wording.clock(seconds)}: {-level_db:.0f} dB below full scale"
