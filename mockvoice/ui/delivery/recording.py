"""The recording itself in words: microphone and room, told apart from the speaking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.recording import LOWEST_SNR_DB, LOWEST_SPEECH_DBFS
from mockvoice.analysis.scorecard import RecordingFault
from mockvoice.ui import wording
from mockvoice.ui.delivery.facts import (
    EARLIER_VERSION,
    WORDS_ALONE,
    Fact,
    Group,
    Section,
    is_of_earlier_version,
    missing,
    place,
    unmeasured,
)

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Recording, Scorecard

TITLE = "The recording"
SOURCE = "This is about the microphone and the room, not about your speaking. No score is lowered for it."

_NO_TELLING = "There is too little silence or too little speech to tell."


def recording_section(scorecard: Scorecard) -> Section:
    """Return how good the recording is."""
    recording = scorecard.recording
    if recording is None:
        return unmeasured(TITLE, EARLIER_VERSION if is_of_earlier_version(scorecard) else WORDS_ALONE)
    reading = _NO_TELLING if recording.snr_db is None else "Clear enough to judge by."
    if recording.faults:
        reading = " ".join(recording.notices)
    loudness = None if scorecard.voice is None else scorecard.voice.loudness
    facts = (_clipping(recording), _noise(recording), _level(recording, is_heard=loudness is not None))
    return Section(TITLE, "", "", reading, source=SOURCE, groups=(Group("", facts),))


def _clipping(recording: Recording) -> Fact:
    count = len(recording.clips)
    name = "Overdriven"
    if not count:
        return Fact(name, "nowhere")
    is_fault = RecordingFault.CLIPPING in recording.faults
    places = tuple(place(clip.start_s, "The recording is overdriven") for clip in recording.clips)
    return Fact(name, wording.count(count, "place"), "" if is_fault else "Too few to matter.", places)


def _noise(recording: Recording) -> Fact:
    name = "Speech above the noise"
    if recording.snr_db is None:
        return missing(name, _NO_TELLING)
    is_fault = RecordingFault.NOISE in recording.faults
    remark = f"Noisy: less than {LOWEST_SNR_DB:g} dB." if is_fault else ""
    return Fact(name, f"{recording.snr_db:.0f} dB", remark)


def _level(recording: Recording, *, is_heard: bool) -> Fact:
    name = "Loud enough"
    if RecordingFault.TOO_QUIET in recording.faults:
        return Fact(
            name, "no", f"Words are under {LOWEST_SPEECH_DBFS:g} dB of full scale.".replace("-", "\N{MINUS SIGN}")
        )
    if not is_heard:
        return missing(name, _NO_TELLING)
    return Fact(name, "yes")
