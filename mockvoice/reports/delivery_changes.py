"""What could have been better in how it was said: fillers, pace, pauses, opening, signposts, closing and length."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import FillerKind
from mockvoice.analysis.targets import FILLER_SOURCE, Targets, targets_for
from mockvoice.reports.changes import Change, unchanged
from mockvoice.reports.communication import filler_rate, speech_rate_wpm
from mockvoice.reports.exchanges import quote_around, quote_end, quote_start
from mockvoice.reports.mending import (
    with_closing,
    with_few_fillers,
    with_good_pace,
    with_opening,
    with_signposts,
    without_long_pauses,
)
from mockvoice.reports.places import densest_fillers, extreme_pace, longest_pause
from mockvoice.reports.weighing import OFTEN
from mockvoice.reports.wordings import among, begun, clock, count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.analysis.scorecard import Structure
    from mockvoice.reports.exchanges import Exchange, Heard

_MOST_QUOTES = 3
_LONG_SHARE = 1.75
"""So much longer than asked for is worth a note, as in an answer's own advice."""


def delivery_changes(exchanges: Sequence[Exchange]) -> Iterator[Change]:
    """Yield what could have been better in delivery, in no order."""
    answers = [heard for one in exchanges for heard in one.heard]
    yield from _fillers(answers)
    yield from _pace(answers)
    yield from _pauses(answers)
    yield from _build([one.main for one in exchanges if one.main is not None])
    yield from _length([one.main for one in exchanges if one.main is not None])


def _fillers(answers: Sequence[Heard]) -> Iterator[Change]:
    number, rate = filler_rate(answers)
    few = Targets().fillers_per_minute
    if rate is None or rate <= few:
        return
    kinds = (FillerKind.FILLED_PAUSE, FillerKind.DISCOURSE_MARKER)
    counts = Counter(event.text for heard in answers for event in heard.card.fillers.events if event.kind in kinds)
    word = min(counts.items(), key=lambda entry: (-entry[1], entry[0]))[0] if counts else ""
    most = f"; “{word}” alone came {counts[word]} times" if word and counts[word] > 1 else ""
    note = (
        f"Your answers have {count(number, 'filler')}, {rate:.1f} a minute{most}. "
        f"Up to {few:g} a minute may be acceptable ({FILLER_SOURCE})."
    )
    swap = f"Swap “{word}” for a breath" if word else "Swap fillers for a breath"
    advice = f"{swap}: {few:g} fillers a minute rather than {rate:.1f}."
    yield Change("fillers", note, advice, with_few_fillers, densest_fillers(answers)[:2])


def _pace(answers: Sequence[Heard]) -> Iterator[Change]:
    targets, rate = Targets(), speech_rate_wpm(answers)
    if rate is None or targets.good_slowest_wpm <= rate <= targets.good_fastest_wpm:
        return
    is_fast = rate > targets.good_fastest_wpm
    place = extreme_pace(answers, fastest=is_fast)
    if place is None:
        return
    peak, proof = place
    good = f"{targets.good_slowest_wpm:g} to {targets.good_fastest_wpm:g}"
    way = "fast, and up to" if is_fast else "slow, and down to"
    note = f"You spoke {way} {peak:.0f} words a minute; {rate:.0f} on average, where {good} is easy to follow."
    advice = f"{'Slow down' if is_fast else 'Speak a little faster'}: {good} words a minute rather than {rate:.0f}."
    yield Change("pace", note, advice, with_good_pace, (proof,))


def _pauses(answers: Sequence[Heard]) -> Iterator[Change]:
    pause = longest_pause(answers)
    if pause is None:
        return
    note = (
        f"You stopped while speaking, once for {pause.duration_s:.1f} seconds. Time to think before you start is free."
    )
    advice = "Take the time to think before you start rather than between words."
    yield Change("pauses", note, advice, without_long_pauses, (pause.quote,))


def _build(mains: Sequence[Heard]) -> Iterator[Change]:
    built = [(heard, heard.card.structure) for heard in mains if heard.card.structure is not None]
    total = len(built)

    def noted(lacking: Sequence[Heard], told: str) -> str:
        """Return the note; none where it was done often enough to be a strength."""
        where = begun(among(len(lacking), total, "answers", lacking[0].place))
        return f"{where} {told}" if total - len(lacking) < total * OFTEN else ""

    without = _lacking(built, "opening")
    if without:
        note = noted(without, "the first sentence did not yet answer: the point came later.")
        advice = "Open with the answer itself, in one sentence, and bring the details after it."
        yield Change("opening", note, advice, with_opening, tuple(map(quote_start, without))[:_MOST_QUOTES])
    without = _lacking(built, "closing")
    if without:
        note = noted(without, "the closing was missing: you stopped at a detail rather than at what matters.")
        advice = "Close each answer with one sentence that sums up what matters."
        yield Change("closing", note, advice, with_closing, tuple(map(quote_end, without))[:_MOST_QUOTES])
    without = _lacking(built, "signposts")
    if without:
        told = "nothing told the listener where you were: no “first”, “then” or “for example”."
        note = noted(without, told)
        advice = "Lead the listener: say “first”, “then” and “for example” where your answer turns."
        yield Change("signposts", note, advice, with_signposts, tuple(map(quote_start, without))[:_MOST_QUOTES])


def _lacking(built: Sequence[tuple[Heard, Structure]], part: str) -> list[Heard]:
    return [heard for heard, structure in built if not getattr(structure, part)]


def _length(mains: Sequence[Heard]) -> Iterator[Change]:
    """Yield a note on the answer that ran longest over what its question asks for; length is not scored."""
    found = []
    for heard in mains:
        pacing, target_s = heard.card.pacing, heard.question.length_s
        longest_s = targets_for(heard.question).longest_answer_s or target_s * _LONG_SHARE
        if pacing is not None and heard.speech.is_timed and pacing.speaking_time_s > longest_s:
            found.append((pacing.speaking_time_s / longest_s, heard, pacing.speaking_time_s))
    if not found:
        return
    _, heard, spoken_s = max(found, key=lambda entry: entry[0])
    start_s = heard.speech.tokens[0].start_s or 0.0
    target_s = heard.question.length_s
    tokens = heard.speech.tokens
    there = next((token for token in tokens if (token.end_s or 0.0) >= start_s + target_s), tokens[-1])
    note = (
        f"{begun(heard.place)} took {clock(spoken_s)} minutes where {clock(target_s)} is enough; this is how far you "
        "were by then."
    )
    yield Change("length", note, "", unchanged, (quote_around(heard, there.index),), precedence=1.0)
