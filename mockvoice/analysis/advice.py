"""What to do next time: up to three concrete sentences, the most useful first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import FillerKind, Status
from mockvoice.analysis.scores import STEPS_SHARE, WEIGHTS, disturbing_pauses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.analysis.measures import Measures
    from mockvoice.analysis.scorecard import (
        ConceptResult,
        Coverage,
        FillerEvent,
        Fillers,
        Pacing,
        Recording,
        Scores,
        Structure,
        Voice,
    )
    from mockvoice.analysis.speech import Speech
    from mockvoice.analysis.targets import Targets
    from mockvoice.packs.model import Question

MOST_ADVICE = 3

NO_SPEECH = "No speech was heard. Check the microphone in the settings, speak a little closer to it and try again."

_GOOD = 90
_SHORT_SHARE = 0.4
_LONG_SHARE = 1.75
_AFTER_STOP_SHARE = 0.4
_FEWEST_FOR_PATTERN = 3
_ENOUGH_VOICE_S = 10.0
_VOICE_GAIN = 2.0


def give_advice(measures: Measures, scores: Scores) -> tuple[str, ...]:
    """Return up to three sentences; none where nothing was found to mend."""
    question, pacing, targets = measures.question, measures.pacing, measures.targets
    speech, coverage = measures.speech, measures.coverage
    if not speech.tokens:
        return (NO_SPEECH,)
    found = [
        *_on_content(coverage),
        *_on_length(question, coverage, pacing, targets),
        *_on_clarity(speech, measures.fillers, scores, targets),
        *_on_pacing(speech, pacing, scores, targets),
        *_on_voice(measures.voice, measures.recording, targets),
        *_on_structure(measures.structure, scores, has_question=question is not None),
    ]
    found.sort(key=lambda advice: -advice[0])
    return tuple(sentence for _, sentence in found[:MOST_ADVICE])


def _gain(score: int | None, part: str) -> float:
    return 0.0 if score is None else WEIGHTS[part] * (100 - score)


def _on_content(coverage: Coverage | None) -> Iterator[tuple[float, str]]:
    """Advise on the heaviest concept that is wrong, the heaviest missed and the heaviest said in part."""
    if coverage is None:
        return
    total = sum(concept.weight for concept in coverage.concepts)
    for status, credit in ((Status.CONTRADICTED, 1.2), (Status.MISSED, 1.0), (Status.PARTLY, 0.5)):
        concepts = [concept for concept in coverage.concepts if concept.status is status]
        if concepts:
            heaviest = max(concepts, key=lambda concept: concept.weight)
            gain = WEIGHTS["content"] * 100 * credit * heaviest.weight / total
            yield gain + 1.0, content_advice(heaviest)[0]


def content_advice(concept: ConceptResult) -> tuple[str, ...]:
    """Return the sentence that advises on one concept; none where it was covered."""
    name = concept.name.rstrip(" .")
    if concept.status is Status.CONTRADICTED:
        sure = "is not right" if concept.is_sure else "may not be right"
        return (f"Look this up again, what you said about it {sure}: {name}.",)
    if concept.status is Status.MISSED:
        return (f"Say this too: {name}.",)
    return (f"Say more about this, you only touched it: {name}.",) if concept.status is Status.PARTLY else ()


def _on_length(
    question: Question | None, coverage: Coverage | None, pacing: Pacing | None, targets: Targets
) -> Iterator[tuple[float, str]]:
    if question is None or pacing is None:
        return
    spoken_s, target_s = pacing.speaking_time_s, question.target_s
    is_complete = coverage is not None and all(concept.status is Status.COVERED for concept in coverage.concepts)
    shortest_s = targets.shortest_answer_s or target_s * _SHORT_SHARE
    longest_s = targets.longest_answer_s or question.length_s * _LONG_SHARE
    if spoken_s < shortest_s and not is_complete:
        yield (
            12.0,
            f"Take more time: you spoke for {_length(spoken_s)}, and a good answer takes about {_length(target_s)}.",
        )
    elif spoken_s > longest_s:
        yield 6.0, f"Be shorter: you spoke for {_length(spoken_s)}, and about {_length(question.length_s)} is enough."


def _length(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole} seconds" if whole < 100 else f"{whole // 60}:{whole % 60:02d} minutes"  # noqa: PLR2004 - clock


def _on_clarity(speech: Speech, fillers: Fillers, scores: Scores, targets: Targets) -> Iterator[tuple[float, str]]:
    if scores.clarity.value is None or scores.clarity.value >= _GOOD or not fillers.events:
        return
    word, count = _commonest(fillers)
    gain = _gain(scores.clarity.value, "clarity") * 1.5
    is_slip = all(event.kind in {FillerKind.REPETITION, FillerKind.RESTART} for event in fillers.events)
    if is_slip:
        yield gain, f"Finish a phrase before you change it: {fillers.count} repetitions and restarts."
        return
    swap = f"Swap “{word}” for a breath" if count > 1 else "Swap fillers for a breath"
    starts = sum(_follows_stop(speech, event) for event in fillers.events)
    if starts >= _FEWEST_FOR_PATTERN and starts >= fillers.count * _AFTER_STOP_SHARE:
        yield gain, f"{swap}; {starts} of {fillers.count} fillers came at the start of a sentence."
    else:
        yield (
            gain,
            f"{swap}: {fillers.per_minute:.1f} fillers a minute, and under {targets.fillers_per_minute:g} is good.",
        )


def _commonest(fillers: Fillers) -> tuple[str, int]:
    spoken = (FillerKind.FILLED_PAUSE, FillerKind.DISCOURSE_MARKER)
    counts = Counter(event.text for event in fillers.events if event.kind in spoken)
    return min(counts.items(), key=lambda entry: (-entry[1], entry[0])) if counts else ("", 0)


def _follows_stop(speech: Speech, event: FillerEvent) -> bool:
    return any(token.index == event.first_word and token.opens for token in speech.tokens)


def _on_pacing(speech: Speech, pacing: Pacing | None, scores: Scores, targets: Targets) -> Iterator[tuple[float, str]]:
    if pacing is None or scores.pacing.value is None or scores.pacing.value >= _GOOD:
        return
    gain = _gain(scores.pacing.value, "pacing") * 1.5
    rate, good = pacing.speech_rate_wpm, f"{targets.good_slowest_wpm:g} to {targets.good_fastest_wpm:g}"
    if rate > targets.good_fastest_wpm:
        yield gain, f"Slow down: {rate:.0f} words a minute, and {good} is easy to follow."
    elif rate < targets.good_slowest_wpm:
        yield gain, f"Speak a little faster: {rate:.0f} words a minute, and {good} keeps people with you."
    pauses = disturbing_pauses(speech, pacing, targets)
    if pauses:
        longest = max(pauses, key=lambda pause: pause.duration_s)
        place = f"at {int(longest.start_s) // 60}:{int(longest.start_s) % 60:02d}"
        where = "in mid-sentence " if longest.is_mid_sentence else ""
        yield gain - 0.1, f"Think first, then speak: a pause of {longest.duration_s:.1f} s came {where}{place}."


def _on_voice(voice: Voice | None, recording: Recording | None, targets: Targets) -> Iterator[tuple[float, str]]:
    """Advise gently on melody and on fading, where the recording is good enough to tell; neither is scored."""
    if voice is None or (recording is not None and recording.faults):
        return
    pitch, loudness = voice.pitch, voice.loudness
    if pitch is not None and pitch.voiced_s >= _ENOUGH_VOICE_S and pitch.range_semitones < targets.monotone_semitones:
        varied, lively = f"{pitch.range_semitones:.1f} semitones", f"{targets.lively_semitones:g} or more"
        yield _VOICE_GAIN, f"Let your voice move a little more: its pitch varied by {varied}; lively is {lively}."
    fall_db = None if loudness is None else loudness.sentence_end_fall_db
    if fall_db is not None and fall_db > targets.fading_db:
        yield (
            _VOICE_GAIN - 0.1,
            f"Carry your voice to the full stop: the last words of your sentences were {fall_db:.0f} dB softer.",
        )


def _on_structure(structure: Structure | None, scores: Scores, *, has_question: bool) -> Iterator[tuple[float, str]]:
    if structure is None or scores.structure.value is None:
        return
    share = WEIGHTS["structure"]
    if structure.steps:
        left_out = [step.name for step in structure.steps if not step.is_present and step.is_sure]
        if left_out:
            gain = 100 * STEPS_SHARE * share * len(left_out) / len(structure.steps)
            yield gain, f"Take {'this step' if len(left_out) == 1 else 'these steps'} too: {_listed(left_out)}."
        share *= 1 - STEPS_SHARE
    if structure.opening is None and has_question:
        yield 40 * share, "Open with the answer itself: one sentence that makes your point, then the details."
    if structure.closing is None:
        yield 30 * share, "Close with one sentence that sums up what matters."
    if not structure.signposts:
        yield 25 * share, "Lead the listener: say “first”, “then” and “for example” where your answer turns."


def _listed(names: list[str]) -> str:
    *head, last = names
    return f"{', '.join(head)} and {last}" if head else last
