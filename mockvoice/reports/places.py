"""Where in the answers a fault of delivery is heard best."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.analysis.scores import disturbing_pauses
from mockvoice.analysis.targets import targets_for
from mockvoice.reports.exchanges import quote_around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.reports.exchanges import Heard
    from mockvoice.reports.report_parts import Quote


@dataclass(frozen=True, slots=True)
class PausePlace:
    """A long pause, with the words before it."""

    duration_s: float
    quote: Quote


def densest_fillers(answers: Sequence[Heard]) -> tuple[Quote, ...]:
    """Return where most fillers come at once, in each answer that has some; the answer with most of them first."""
    with_fillers = sorted(
        (heard for heard in answers if heard.card.fillers.events),
        key=lambda heard: -(heard.card.fillers.per_minute or 0.0),
    )
    return tuple(quote_around(heard, _densest(heard)) for heard in with_fillers)


def longest_pause(answers: Sequence[Heard]) -> PausePlace | None:
    """Return the longest pause that counts against the speaker; None where there is none."""
    found = [
        (pause.duration_s, heard, pause.start_s)
        for heard in answers
        if heard.card.pacing is not None and heard.card.scores.pacing.value is not None
        for pause in disturbing_pauses(heard.speech, heard.card.pacing, targets_for(heard.question))
    ]
    if not found:
        return None
    duration_s, heard, start_s = max(found, key=lambda entry: entry[0])
    before = [token for token in heard.speech.tokens if token.start_s is not None and token.start_s < start_s]
    return PausePlace(duration_s, quote_around(heard, before[-1].index if before else 0))


def extreme_pace(answers: Sequence[Heard], *, fastest: bool) -> tuple[float, Quote] | None:
    """Return the fastest or slowest stretch of some seconds in words a minute, and what was said in it.

    Where an answer is too short for a stretch, or older, it is taken as one.
    """
    found = []
    for heard in answers:
        pacing = heard.card.pacing
        if pacing is None or heard.card.scores.pacing.value is None:
            continue
        rates = pacing.rates
        if rates is None:
            found.append((pacing.speech_rate_wpm, heard, 0.0))
            continue
        place = max(range(len(rates.speech_rate_wpm)), key=lambda k: rates.speech_rate_wpm[k] * (1 if fastest else -1))
        middle_s = rates.first_at_s + place * rates.step_s - rates.window_s / 2
        found.append((rates.speech_rate_wpm[place], heard, middle_s))
    if not found:
        return None
    rate, heard, at_s = max(found, key=lambda entry: entry[0] * (1 if fastest else -1))
    after = [token for token in heard.speech.tokens if token.start_s is not None and token.start_s >= at_s]
    return rate, quote_around(heard, after[0].index if after else 0)


def _densest(heard: Heard) -> int:
    """Return the word at which the largest cluster of fillers begins, or the first filler."""
    fillers = heard.card.fillers
    clusters = fillers.clusters or ()
    first = 0
    if clusters:
        largest = max(clusters, key=lambda cluster: (cluster.last_event - cluster.first_event, -cluster.first_event))
        first = largest.first_event
    return fillers.events[first].first_word
