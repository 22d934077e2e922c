"""Everything the window says of an answer's delivery, and the line that sums it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.ui import wording
from mockvoice.ui.delivery.facts import NOT_MEASURED

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.ui.delivery.facts import Section


def sections_of(scorecard: Scorecard) -> tuple[Section, ...]:
    """Return fillers, pace, pauses, voice, recording and structure, in this order."""
    # Imported here because they load the analysis of sound, for which the window does not wait.
    from mockvoice.ui.delivery.fillers import filler_section  # noqa: PLC0415
    from mockvoice.ui.delivery.pace import pace_section  # noqa: PLC0415
    from mockvoice.ui.delivery.pauses import pause_section  # noqa: PLC0415
    from mockvoice.ui.delivery.recording import recording_section  # noqa: PLC0415
    from mockvoice.ui.delivery.structure import structure_section  # noqa: PLC0415
    from mockvoice.ui.delivery.voice import voice_section  # noqa: PLC0415

    return (
        filler_section(scorecard),
        pace_section(scorecard),
        pause_section(scorecard),
        voice_section(scorecard),
        recording_section(scorecard),
        structure_section(scorecard),
    )


def in_one_line(scorecard: Scorecard) -> str:
    """Return the essentials: fillers, pace, pauses and pitch, those that were measured."""
    parts = []
    if scorecard.scores.clarity.value is not None:
        parts.append(wording.count(scorecard.fillers.count, "filler"))
    if scorecard.pacing is not None and scorecard.scores.pacing.value is not None:
        parts.append(f"{scorecard.pacing.speech_rate_wpm:.0f} words a minute")
        parts.append(wording.count(len(scorecard.pacing.pauses), "silent pause"))
    if scorecard.voice is not None and scorecard.voice.pitch is not None:
        parts.append(f"pitch range {scorecard.voice.pitch.range_semitones:.1f} semitones")
    return " · ".join(parts) or NOT_MEASURED
