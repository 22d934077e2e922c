"""The voice in words: melody and loudness. Neither is scored, and a calm voice is no fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.targets import Targets
from mockvoice.analysis.voice import LEAST_SENTENCES, LEAST_VOICED_S
from mockvoice.ui import wording
from mockvoice.ui.delivery.facts import (
    EARLIER_VERSION,
    NOT_MEASURED,
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
    from mockvoice.analysis.scorecard import Loudness, Pitch, Scorecard, SentenceEnd

TITLE = "Voice"
SOURCE = "Pitch range: standard deviation of F0 in semitones, after Hincks and Edlund 2009. Nothing here is scored."
MOST_ENDS = 3
"""So many sentence ends are named, those that fall most."""

_LEAST_FALL_DB = 0.5
_NO_VOICE = f"It takes {LEAST_VOICED_S:g} seconds of voice."
_NO_WORDS = "No speech was heard."
_NO_TIMES = "The words carry no times."
_NO_LOUDNESS = "Hardly any word stands out from the background."
_NO_FALL = f"It takes {LEAST_SENTENCES} sentences of six or more words, with full stops."


def voice_section(scorecard: Scorecard) -> Section:
    """Return what is known of pitch and loudness."""
    voice = scorecard.voice
    if voice is None:
        if is_of_earlier_version(scorecard):
            return unmeasured(TITLE, EARLIER_VERSION)
        if scorecard.recording is None:
            return unmeasured(TITLE, WORDS_ALONE)
        return unmeasured(TITLE, _NO_TIMES if scorecard.words else _NO_WORDS)
    is_bad = scorecard.recording is not None and bool(scorecard.recording.faults)
    caution = " The recording is not good enough to rely on it." if is_bad else ""
    pitch = voice.pitch
    return Section(
        title=TITLE,
        figure="" if pitch is None else f"{pitch.range_semitones:.1f}",
        unit=NOT_MEASURED if pitch is None else "semitones of pitch range",
        reading=_NO_VOICE if pitch is None else f"{_reading(pitch)}{caution}",
        source=SOURCE,
        groups=(Group("Loudness", _loudness(voice.loudness)),),
    )


def _reading(pitch: Pitch) -> str:
    targets = Targets()
    if pitch.range_semitones < targets.monotone_semitones:
        return (
            "Your voice stays close to one note. A calm voice is no fault; letting it rise where something matters "
            "helps people follow."
        )
    if pitch.range_semitones < targets.lively_semitones:
        return "Your voice moves as in ordinary talk."
    return "Your voice is lively."


def _loudness(loudness: Loudness | None) -> tuple[Fact, ...]:
    if loudness is None:
        return (missing("Loudness", _NO_LOUDNESS),)
    level = f"{loudness.speech_dbfs:.0f} dB".replace("-", "\N{MINUS SIGN}")
    whole = loudness.integrated_lufs
    remark = "Of full scale, silence left out."
    if whole is not None:
        remark = f"{remark} The whole recording: {whole:.0f} LUFS.".replace("-", "\N{MINUS SIGN}")
    return (Fact("Level of your words", level, remark), _fall(loudness))


def _fall(loudness: Loudness) -> Fact:
    name, fall_db = "Fall at sentence ends", loudness.sentence_end_fall_db
    if fall_db is None:
        return missing(name, _NO_FALL)
    deepest = sorted(loudness.sentence_ends, key=lambda end: -end.fall_db)[:MOST_ENDS]
    is_fading = fall_db > Targets().fading_db
    remark = "The last words fade: carry your voice to the full stop." if is_fading else "Some fall is natural."
    places = tuple(
        place(end.start_s, _told(end), remark=f"· {end.fall_db:.0f} dB")
        for end in sorted(deepest, key=lambda end: end.start_s)
        if end.fall_db >= _LEAST_FALL_DB
    )
    return Fact(name, f"{fall_db:.0f} dB" if fall_db >= _LEAST_FALL_DB else "none", remark, places)


def _told(end: SentenceEnd) -> str:
    return f"The end of a sentence, {end.fall_db:.0f} dB softer, at {wording.clock_aloud(end.start_s)}"
