"""Speech rate, articulation rate, silent pauses and the runs between them.

Speech rate is words, or syllables, over the whole time from the first to the last word; articulation rate leaves silent
pauses of 250 ms or more out (de Jong and Wempe 2009; threshold: de Jong and Bosker 2013).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mockvoice.analysis.fluency import longest_run, mean_run, place_of_pause
from mockvoice.analysis.levels import SAMPLE_RATE_HZ
from mockvoice.analysis.rates import LEAST_SOUNDING_SHARE, rate_series
from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import Fillers, Pacing, Pause
from mockvoice.analysis.silence import find_silences
from mockvoice.analysis.syllables import syllable_table
from mockvoice.analysis.targets import Targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.silence import Silence
    from mockvoice.analysis.sound import Sound
    from mockvoice.analysis.speech import Speech

_EDGE_S = 0.02
_NO_FILLERS = Fillers(0, None, ())

Span = tuple[float, float]


def measure_pacing(
    speech: Speech,
    sound: Sound | None,
    *,
    targets: Targets | None = None,
    fillers: Fillers = _NO_FILLERS,
    language: str = "en",
) -> Pacing | None:
    """Return rates, pauses and runs; None where the words carry no times.

    Pauses come from the sound where it is given and speech stands out in it, else from the gaps between the words.

    Args:
        speech: What was said.
        sound: The recording; None where only words were given.
        targets: What counts as a pause.
        fillers: Those of the speech; they end a fluent run, and a pause beside one is placed by the words around both.
        language: Whose syllables are counted.
    """
    if not speech.is_timed:
        return None
    targets = targets or Targets()
    spans = sorted((token.start_s or 0.0, token.end_s or 0.0) for token in speech.tokens)
    start_s, end_s = spans[0][0], max(end for _, end in spans)
    speaking_s = end_s - start_s
    if speaking_s <= 0:
        return None
    silences = None
    if sound is not None:
        silences = find_silences(
            sound.levels.speech_db, spans, shortest_s=targets.pause_s, periodicity=sound.periods.periodicity
        )
    pauses = tuple(
        replace(pause, place=place_of_pause(speech, fillers, pause.start_s, pause.end_s))
        for pause in _pauses(spans, silences, targets.pause_s)
    )
    silent_s = sum(pause.duration_s for pause in pauses)
    articulating_s = max(speaking_s - silent_s, speaking_s * LEAST_SOUNDING_SHARE)
    heard_s = end_s if sound is None else max(end_s, len(sound.samples) / SAMPLE_RATE_HZ)
    syllables = syllables_of(speech, language)
    spoken = None if syllables is None else sum(syllables)
    return Pacing(
        speech_rate_wpm=rounded(len(spans) * 60.0 / speaking_s),
        articulation_rate_wpm=rounded(len(spans) * 60.0 / articulating_s),
        pauses=pauses,
        longest_pause_s=rounded(max(pause.duration_s for pause in pauses)) if pauses else None,
        speaking_time_s=rounded(speaking_s),
        duration_s=rounded(heard_s),
        syllable_count=spoken,
        speech_rate_syllables_per_s=None if spoken is None else rounded(spoken / speaking_s),
        articulation_rate_syllables_per_s=None if spoken is None else rounded(spoken / articulating_s),
        time_to_first_word_s=rounded(_onset_s(spans[0], silences)),
        longest_run=longest_run(speech, fillers, pauses, syllables),
        mean_run_syllables=None if syllables is None else mean_run(syllables, speech, pauses),
        mean_run_words=mean_run([1] * len(spans), speech, pauses),
        rates=rate_series(speech, syllables, [(pause.start_s, pause.end_s) for pause in pauses]),
    )


def syllables_of(speech: Speech, language: str) -> list[int] | None:
    """Return the syllables of each token; None where the language has no table.

    In a text of capitals alone no word is taken for an abbreviation.
    """
    table = syllable_table(language)
    if table is None:
        return None
    has_lower_case = any(character.islower() for token in speech.tokens for character in token.text)
    return [table.count(token.text if has_lower_case else token.form) for token in speech.tokens]


def _onset_s(first: Span, silences: Sequence[Silence] | None) -> float:
    """Return when the first word begins; a recogniser often stretches it over the silence before it."""
    within = [silence.end_s for silence in silences or () if silence.start_s <= first[0] < silence.end_s < first[1]]
    return max([first[0], *within])


def _pauses(spans: list[Span], silences: Sequence[Silence] | None, shortest_s: float) -> list[Pause]:
    if silences is None:
        found = _gaps(spans)
    else:
        start_s, end_s = spans[0][0], max(end for _, end in spans)
        inside = ((max(silence.start_s, start_s), min(silence.end_s, end_s)) for silence in silences)
        found = [(start, end) for start, end in inside if start > start_s + _EDGE_S and end < end_s - _EDGE_S]
    return [
        Pause(rounded(start), rounded(end))
        for start, end in found
        if rounded(end) - rounded(start) >= shortest_s - 1e-9
    ]


def _gaps(spans: list[Span]) -> list[Span]:
    gaps: list[Span] = []
    reached_s = spans[0][1]
    for start_s, end_s in spans[1:]:
        if start_s > reached_s:
            gaps.append((reached_s, start_s))
        reached_s = max(reached_s, end_s)
    return gaps
