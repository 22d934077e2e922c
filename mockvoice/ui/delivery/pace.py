"""Pace in words: how fast, and where fastest and slowest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.rates import SHORTEST_S
from mockvoice.analysis.targets import Targets
from mockvoice.ui.delivery.facts import EARLIER_VERSION, Fact, Group, Section, missing, place, unmeasured

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Pacing, RateSeries, Scorecard

TITLE = "Pace"
SOURCE = "Conversation runs near 210 words a minute and talks near 165; Tauroza and Allison 1990."

_NO_TIMES = "The words carry no times."
_NO_TABLE = "There is no table of syllables for this language."
_NO_SERIES = "It takes five seconds of speech."


def pace_section(scorecard: Scorecard) -> Section:
    """Return how fast the person spoke."""
    pacing, score = scorecard.pacing, scorecard.scores.pacing
    if pacing is None or score.value is None:
        return unmeasured(TITLE, score.reason or _NO_TIMES)
    return Section(
        title=TITLE,
        figure=f"{pacing.speech_rate_wpm:.0f}",
        unit="words a minute",
        reading=_reading(pacing.speech_rate_wpm),
        source=SOURCE,
        groups=(Group("", _rates(pacing)), Group("Over 20 seconds", _extremes(pacing))),
        rates=pacing.rates,
    )


def _reading(rate_wpm: float) -> str:
    targets = Targets()
    good = f"{targets.good_slowest_wpm:g} to {targets.good_fastest_wpm:g}"
    if rate_wpm < targets.good_slowest_wpm:
        return f"A little slow: {good} keeps people with you in an interview."
    if rate_wpm > targets.good_fastest_wpm:
        return f"A little fast: {good} is easy to follow in an interview."
    return f"Easy to follow: {good} is good in an interview."


def _rates(pacing: Pacing) -> tuple[Fact, ...]:
    speech, articulation = pacing.speech_rate_syllables_per_s, pacing.articulation_rate_syllables_per_s
    facts = [
        Fact("Speech rate", _in_words(pacing.speech_rate_wpm), _in_syllables(speech, "Pauses included")),
        Fact(
            "Articulation rate", _in_words(pacing.articulation_rate_wpm), _in_syllables(articulation, "Without pauses")
        ),
    ]
    if speech is None:
        is_old = pacing.time_to_first_word_s is None
        facts.append(missing("In syllables", EARLIER_VERSION if is_old else _NO_TABLE))
    return tuple(facts)


def _in_words(wpm: float) -> str:
    return f"{wpm:.0f} words a minute"


def _in_syllables(per_s: float | None, what: str) -> str:
    return f"{what}." if per_s is None else f"{what}; {per_s:.1f} syllables a second."


def _extremes(pacing: Pacing) -> tuple[Fact, ...]:
    rates = pacing.rates
    if rates is None or not rates.speech_rate_wpm:
        return (
            missing("Pace over the answer", EARLIER_VERSION if pacing.time_to_first_word_s is None else _NO_SERIES),
        )
    whole = min(int((rates.window_s - SHORTEST_S) / rates.step_s), len(rates.speech_rate_wpm) - 1)
    values = rates.speech_rate_wpm[whole:]
    return (
        _extreme("Fastest", rates, whole + values.index(max(values))),
        _extreme("Slowest", rates, whole + values.index(min(values))),
    )


def _extreme(name: str, rates: RateSeries, index: int) -> Fact:
    end_s = rates.first_at_s + index * rates.step_s
    start_s = max(0.0, end_s - rates.window_s)
    told = f"{name} stretch, {rates.speech_rate_wpm[index]:.0f} words a minute"
    return Fact(name, _in_words(rates.speech_rate_wpm[index]), "", (place(start_s, told, end_s=end_s),))
