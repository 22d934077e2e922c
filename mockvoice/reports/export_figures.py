"""The figures of an answer's delivery, each with its norm, its source and its places, for reports on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mockvoice.analysis.scorecard import PausePlace, SignpostKind
from mockvoice.analysis.steps import order_in_words
from mockvoice.analysis.targets import targets_for
from mockvoice.reports.wordings import clock, count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.analysis.scorecard import Pacing, Recording, Scorecard, Structure, Voice
    from mockvoice.analysis.targets import Targets
    from mockvoice.packs.model import Question

NOT_MEASURED: Final = "not measured"
_PAUSE_SOURCE: Final = "from 250 ms (de Jong and Bosker 2013)"
_PITCH_SOURCE: Final = "standard deviation of F0 (Hincks and Edlund 2009)"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure.

    Attributes:
        value: With its unit, or that it was not measured.
        norm: What is aimed for and where that comes from; "" where there is no norm.
        places_s: Where it came from, in seconds of the recording, in order.
    """

    name: str
    value: str
    norm: str = ""
    places_s: tuple[float, ...] = ()


def figures_of(scorecard: Scorecard, question: Question | None) -> tuple[Figure, ...]:
    """Return what was measured of fillers, length, pace, pauses, voice, structure and recording, in this order."""
    targets = targets_for(question)
    found = [*_fillers(scorecard, targets)]
    if scorecard.pacing is None or scorecard.scores.pacing.value is None:
        found.append(Figure("Pace and pauses", NOT_MEASURED, scorecard.scores.pacing.reason))
    else:
        found += [*_length(scorecard.pacing, question), *_pace(scorecard.pacing, targets)]
        found += [*_pauses(scorecard.pacing, targets)]
    found += [*_voice(scorecard.voice, targets)]
    if scorecard.structure is not None:
        found += [*_structure(scorecard.structure, has_question=question is not None)]
    found += [*_recording(scorecard.recording)]
    return tuple(found)


def _fillers(scorecard: Scorecard, targets: Targets) -> Iterator[Figure]:
    fillers = scorecard.fillers
    places = tuple(event.start_s for event in fillers.events if event.start_s is not None)
    norm = f"{targets.filler_norm[:1].upper()}{targets.filler_norm[1:]}"
    if scorecard.scores.clarity.value is None or fillers.per_minute is None:
        yield Figure("Fillers", f"{fillers.count}; a minute: {NOT_MEASURED}", scorecard.scores.clarity.reason, places)
        return
    yield Figure("Fillers", f"{fillers.per_minute:.1f} a minute, {fillers.count} in all", norm, places)
    if fillers.per_100_words is not None:
        yield Figure("Fillers in 100 words", f"{fillers.per_100_words:.1f}")


def _length(pacing: Pacing, question: Question | None) -> Iterator[Figure]:
    norm = "" if question is None else f"About {clock(question.target_s)} is asked for"
    yield Figure("Speaking time", clock(pacing.speaking_time_s), norm)


def _pace(pacing: Pacing, targets: Targets) -> Iterator[Figure]:
    good = f"{targets.good_slowest_wpm:g} to {targets.good_fastest_wpm:g}"
    source = "Tauroza and Allison 1990"
    yield Figure(
        "Speech rate, pauses included",
        f"{pacing.speech_rate_wpm:.0f} words a minute",
        f"{good} is easy to follow in an interview ({source})",
    )
    articulation = f"{pacing.articulation_rate_wpm:.0f} words a minute"
    if pacing.articulation_rate_syllables_per_s is not None:
        articulation += f", {pacing.articulation_rate_syllables_per_s:.1f} syllables a second"
    yield Figure("Articulation rate, without pauses", articulation)


def _pauses(pacing: Pacing, targets: Targets) -> Iterator[Figure]:
    yield Figure("Silent pauses", str(len(pacing.pauses)), f"Counted {_PAUSE_SOURCE}; they help at boundaries")
    inside = [pause for pause in pacing.pauses if pause.place is PausePlace.MID_CLAUSE]
    if inside:
        places = tuple(pause.start_s for pause in inside)
        yield Figure("Pauses in mid-clause", str(len(inside)), "Heard as hesitation", places)
    long = [pause for pause in pacing.pauses if pause.duration_s >= targets.long_pause_s]
    longest = "" if pacing.longest_pause_s is None else f", the longest {pacing.longest_pause_s:.1f} s"
    yield Figure(
        "Long pauses",
        f"{len(long)}{longest if long else ''}",
        f"Long from {targets.long_pause_s:g} s, by convention",
        tuple(pause.start_s for pause in long),
    )
    if pacing.time_to_first_word_s is not None:
        yield Figure("Time to the first word", f"{pacing.time_to_first_word_s:.1f} s", "Costs nothing")
    run = pacing.longest_run
    if run is not None:
        length = f"{count(run.word_count, 'word')} in {run.end_s - run.start_s:.1f} s"
        yield Figure("Longest fluent run", length, "Without a pause and without a filler", (run.start_s,))


def _voice(voice: Voice | None, targets: Targets) -> Iterator[Figure]:
    if voice is None:
        return
    if voice.pitch is not None:
        yield Figure(
            "Pitch varies by",
            f"{voice.pitch.range_semitones:.1f} semitones",
            f"Lively from {targets.lively_semitones:g}, flat below {targets.monotone_semitones:g}, by convention; "
            f"{_PITCH_SOURCE}",
        )
    loudness = voice.loudness
    if loudness is not None and loudness.sentence_end_fall_db is not None:
        yield Figure(
            "Sentence ends are softer by",
            f"{loudness.sentence_end_fall_db:.0f} dB".replace("-", "\N{MINUS SIGN}"),
            f"Fading from {targets.fading_db:g} dB, by convention",
        )


def _structure(structure: Structure, *, has_question: bool) -> Iterator[Figure]:
    named = [("Opens with a point", structure.opening)] if has_question else []
    for name, proof in (*named, ("Closes with a summary", structure.closing)):
        places: tuple[float, ...] = () if proof is None or proof.start_s is None else (proof.start_s,)
        yield Figure(name, "no" if proof is None else "yes", "", places)
    kinds = {
        SignpostKind.TRADE_OFF: "Trade-offs named",
        SignpostKind.CLARIFYING_QUESTION: "Clarifying questions",
    }
    groups = {"Signposts": [post for post in structure.signposts if post.kind not in set(kinds)]}
    groups |= {name: [post for post in structure.signposts if post.kind == kind] for kind, name in kinds.items()}
    for name, posts in groups.items():
        places = tuple(post.evidence.start_s for post in posts if post.evidence.start_s is not None)
        yield Figure(name, str(len(posts)), "", places)
    order = order_in_words(structure)
    if order:
        yield Figure("Steps", f"{len(structure.steps_as_they_came)} of {len(structure.steps)}", order)


def _recording(recording: Recording | None) -> Iterator[Figure]:
    if recording is None:
        return
    snr = NOT_MEASURED if recording.snr_db is None else f"{recording.snr_db:.0f} dB"
    norm = " ".join(recording.notices) or "About the microphone and the room; no score is lowered for it"
    yield Figure("Speech above the noise", snr, norm, tuple(clip.start_s for clip in recording.clips))
