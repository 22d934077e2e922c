"""From measures to the five scores of a report, each with its reason in words; docs/scoring.md tells users the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.scorecard import FillerKind, Score, Scores, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.measures import Measures
    from mockvoice.analysis.scorecard import Coverage, Fillers, Pacing, Structure
    from mockvoice.analysis.speech import Speech
    from mockvoice.analysis.targets import Targets
    from mockvoice.packs.model import Question

WEIGHTS = {"content": 0.5, "clarity": 0.15, "pacing": 0.15, "structure": 0.2}
"""Shares of the overall score. They add up to 1."""

STEPS_SHARE = 0.5
"""Share of the structure score that the steps of the question's framework make, where it has one."""

FEWEST_WORDS = 10
SHORTEST_S = 5.0
"""Less speech than this says nothing about delivery."""

LONG_PAUSE_BETWEEN_SENTENCES_S = 2.5
"""Between sentences a pause may be longer before it counts against the speaker."""

_PAUSE_POINTS = 10.0
_MOST_PAUSE_POINTS = 40.0
_SMALLEST_SHARE = 0.5
_FILLED_PAUSE_WEIGHT = 1.0
_OTHER_FILLER_WEIGHT = 0.75
_MINUTE_S = 60.0
_NO_SPEECH = "No speech was heard."
_NO_LIST = "Not measured: there is no list of fillers for this language."
_NO_TIMES = "Not measured: the words carry no times."
_TOO_SHORT = "Not measured: too little was said to judge it."


@dataclass(frozen=True, slots=True)
class DisturbingPause:
    """A pause that counts against the speaker.

    Attributes:
        is_mid_sentence: Whether the words before it do not end a sentence; False where punctuation cannot tell.
    """

    start_s: float
    end_s: float
    is_mid_sentence: bool

    @property
    def duration_s(self) -> float:
        """Its length."""
        return self.end_s - self.start_s


def disturbing_pauses(speech: Speech, pacing: Pacing, targets: Targets) -> tuple[DisturbingPause, ...]:
    """Return the long pauses inside sentences, and the very long ones between them, in order."""
    found = []
    ends = [token for token in speech.tokens if token.closes and token.end_s is not None]
    for pause in pacing.pauses:
        middle_s = (pause.start_s + pause.end_s) / 2
        before = [token for token in speech.tokens if token.start_s is not None and token.start_s < middle_s]
        is_mid_sentence = speech.is_punctuated and len(ends) > 1 and bool(before) and not before[-1].closes
        shortest_s = targets.long_pause_s if is_mid_sentence else LONG_PAUSE_BETWEEN_SENTENCES_S
        if pause.duration_s >= shortest_s:
            found.append(DisturbingPause(pause.start_s, pause.end_s, is_mid_sentence))
    return tuple(found)


def give_scores(measures: Measures) -> Scores:
    """Return all five scores; what was not measured has no value and a reason that says so."""
    speech, pacing, targets = measures.speech, measures.pacing, measures.targets
    content = content_score(measures.question, measures.coverage, has_speech=bool(speech.tokens))
    clarity = clarity_score(speech, measures.fillers, pacing, targets)
    pace = pacing_score(speech, pacing, targets)
    build = structure_score(speech, measures.structure, has_question=measures.question is not None)
    return Scores(overall_score(content, clarity, pace, build), content, clarity, pace, build)


def content_score(question: Question | None, coverage: Coverage | None, *, has_speech: bool) -> Score:
    """Return the weighted share of concepts that were covered, half for a concept that was covered partly."""
    if question is None:
        return Score(None, "Not measured: no question was given.")
    if coverage is None:
        return Score(None, "Not measured: this question lists no concepts.")
    if not has_speech:
        return Score(coverage.score, _NO_SPEECH)
    covered = sum(concept.status is Status.COVERED for concept in coverage.concepts)
    partly = sum(concept.status is Status.PARTLY for concept in coverage.concepts)
    total = len(coverage.concepts)
    reason = f"{covered} of {total} {'concept' if total == 1 else 'concepts'}"
    wrong = sum(concept.status is Status.CONTRADICTED for concept in coverage.concepts)
    parts = [reason, *([f"{partly} more in part"] * bool(partly)), *([f"{wrong} not right"] * bool(wrong))]
    return Score(coverage.score, ", ".join(parts))


def clarity_score(speech: Speech, fillers: Fillers, pacing: Pacing | None, targets: Targets) -> Score:
    """Return 100 for none, about 78 at the most that may be acceptable, and 30 where fillers hurt.

    Filled pauses count whole and other fillers three quarters, because filled pauses hurt more (Laske and DiGennaro
    Reed 2024, abstract).
    """
    missing = _no_delivery(speech, pacing)
    if missing is not None or pacing is None:
        return missing or Score(None, _NO_TIMES)
    if fillers.per_minute is None:
        return Score(None, _NO_LIST)
    filled = sum(event.kind is FillerKind.FILLED_PAUSE for event in fillers.events)
    weighted = filled * _FILLED_PAUSE_WEIGHT + (fillers.count - filled) * _OTHER_FILLER_WEIGHT
    rate = weighted * _MINUTE_S / pacing.speaking_time_s
    few, many = targets.fillers_per_minute, targets.many_fillers_per_minute
    value = _points(rate, (0.0, few * 0.4, few, many, many * 2), (100, 94, 78, 30, 0))
    if fillers.count == 0:
        return Score(value, "No fillers")
    noun = "filler" if fillers.count == 1 else "fillers"
    if fillers.per_minute > few:
        return Score(value, f"{fillers.per_minute:.1f} fillers a minute; aim for under {few:g}")
    return Score(value, f"{fillers.count} {noun}, {fillers.per_minute:.1f} a minute")


def pacing_score(speech: Speech, pacing: Pacing | None, targets: Targets) -> Score:
    """Return 100 inside the good range of speech rates, about 75 at its flags, less for long pauses.

    Each second of disturbing pause in a minute of speech costs 10 points, 40 at most; a shorter answer counts as one
    minute.
    """
    missing = _no_delivery(speech, pacing)
    if missing is not None or pacing is None:
        return missing or Score(None, _NO_TIMES)
    rate = pacing.speech_rate_wpm
    slow, fast = targets.slow_wpm, targets.fast_wpm
    value = _points(
        rate,
        (
            slow * 0.4,
            slow * 0.75,
            slow,
            targets.good_slowest_wpm,
            targets.good_fastest_wpm,
            fast,
            fast * 1.25,
            fast * 1.6,
        ),
        (0, 40, 75, 100, 100, 75, 35, 0),
    )
    pauses = disturbing_pauses(speech, pacing, targets)
    minutes = max(1.0, pacing.speaking_time_s / _MINUTE_S)
    pause_share = sum(pause.duration_s for pause in pauses) / minutes
    value = max(0, round(value - min(_MOST_PAUSE_POINTS, _PAUSE_POINTS * pause_share)))
    reason = f"{rate:.0f} wpm"
    if rate < slow:
        reason += f", slow; {targets.good_slowest_wpm:g}-{targets.good_fastest_wpm:g} is easy to follow"
    elif rate > fast:
        reason += f", fast; {targets.good_slowest_wpm:g}-{targets.good_fastest_wpm:g} is easy to follow"
    return Score(value, "; ".join(filter(None, (reason, _pauses_in_words(pauses)))))


def structure_score(speech: Speech, structure: Structure | None, *, has_question: bool) -> Score:
    """Return points for the opening (40), the signposts (up to 30) and the closing (30).

    Without a question the opening cannot be judged, and the rest is scaled up. Where the question has a framework,
    these points make one half of the score, and the share of its steps that are present the other.
    """
    if not speech.tokens:
        return Score(None, _NO_SPEECH)
    if structure is None:
        return Score(None, _TOO_SHORT)
    kinds = len({signpost.kind for signpost in structure.signposts})
    count = len(structure.signposts)
    signposts = min(30, 10 * min(count, 2) + 5 * min(kinds, 2))
    closing = 30 if structure.closing else 0
    value = signposts + closing + (40 if structure.opening else 0)
    parts = []
    if structure.steps:
        present = len(structure.steps_as_they_came)
        value = round(value * (1 - STEPS_SHARE) + 100 * STEPS_SHARE * present / len(structure.steps))
        parts.append(f"{present} of {len(structure.steps)} steps")
    if has_question:
        parts.append("opens with a point" if structure.opening else "no clear opening")
    else:
        value = round(value * 100 / 60)
    parts.append({0: "no signposts", 1: "1 signpost"}.get(count, f"{count} signposts"))
    parts.append("closes with a summary" if structure.closing else "no closing summary")
    reason = "; ".join(parts)
    return Score(min(100, value), reason[0].upper() + reason[1:])


def overall_score(content: Score, clarity: Score, pacing: Score, structure: Score) -> Score:
    """Return the weighted mean of what was measured; no value where that is less than half of the weights."""
    scores = {"content": content, "clarity": clarity, "pacing": pacing, "structure": structure}
    measured = {name: score.value for name, score in scores.items() if score.value is not None}
    share = sum(WEIGHTS[name] for name in measured)
    if share < _SMALLEST_SHARE - 1e-9:
        return Score(None, "Not measured: too little was measured to sum up.")
    value = round(sum(WEIGHTS[name] * points for name, points in measured.items()) / share)
    missing = [name for name in scores if name not in measured]
    if not missing:
        return Score(value, "Half content; the other half clarity, pacing and structure")
    return Score(value, f"From {_listed(list(measured))} only; not measured: {_listed(missing)}")


def _no_delivery(speech: Speech, pacing: Pacing | None) -> Score | None:
    if not speech.tokens:
        return Score(None, _NO_SPEECH)
    if pacing is None:
        return Score(None, _NO_TIMES)
    if len(speech.tokens) < FEWEST_WORDS or pacing.speaking_time_s < SHORTEST_S:
        return Score(None, _TOO_SHORT)
    return None


def _points(value: float, places: Sequence[float], points: Sequence[float]) -> int:
    return round(float(np.interp(value, places, points)))


def _pauses_in_words(pauses: Sequence[DisturbingPause]) -> str:
    if not pauses:
        return ""
    longest = max(pauses, key=lambda pause: pause.duration_s)
    where = " mid-sentence" if all(pause.is_mid_sentence for pause in pauses) else ""
    if len(pauses) == 1:
        return f"one {longest.duration_s:.1f} s pause{where}"
    return f"{len(pauses)} long pauses{where}, the longest {longest.duration_s:.1f} s"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
