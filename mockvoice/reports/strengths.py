"""What was done well: only what the words prove, and only what is sure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import Status
from mockvoice.analysis.targets import Targets
from mockvoice.reports.accuracy import earned_of
from mockvoice.reports.approach import (
    CLARIFY_STEP,
    clarifying_posts,
    expected_trade_offs,
    expects_clarifying,
    steps_in,
    steps_of_answer,
    trade_off_posts,
)
from mockvoice.reports.communication import filler_rate, speaking_s, speech_rate_wpm
from mockvoice.reports.exchanges import quote, quote_around
from mockvoice.reports.report_parts import Observation
from mockvoice.reports.weighing import OFTEN, credit
from mockvoice.reports.wordings import among, begun, count, named, variant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.analysis.scorecard import ConceptResult, StepResult
    from mockvoice.reports.accuracy import Earned
    from mockvoice.reports.exchanges import Exchange, Heard
    from mockvoice.reports.report_parts import Quote

MOST = 5

_MOST_STEPS_SHARE = 0.75
_COMPLETE_SHARE = 0.8
_FEWEST_CONCEPTS = 3
_FLUENT_S = 60.0
"""Less speech says little of fluency."""

_FEW_SHARE = 0.4
"""Under two fifths of what may be acceptable: an answer's clarity is then 94 or more."""

_MOST_QUOTES = 3

_BEFORE = (
    ("Metric", "Model", "You settled what to measure before you chose a model"),
    ("Clarify", "Model", "You asked what is needed before you came to a model"),
    ("Check the measurement", "Hypotheses", "You made sure of the number itself before you looked for causes"),
    ("Options", "Recommendation", "You laid out the options before you recommended one"),
    ("Criteria", "Choice", "You said what the choice depends on before you made it"),
    ("Own part", "Result", "You told your own part apart from the team's before you came to the result"),
)
"""Pairs of steps of the frameworks that ship, in the order in which an experienced interviewer likes to hear them."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A strength with how much it weighs; heavier ones are named first."""

    weight: float
    kind: str
    sentence: str
    quotes: tuple[Quote, ...]


def strengths_of(exchanges: Sequence[Exchange]) -> tuple[Observation, ...]:
    """Return at most five strengths, the weightiest first."""
    found = [
        *_deciding_points(exchanges),
        *_order(exchanges),
        *_trade_offs(exchanges),
        *_steps(exchanges),
        *_clarified(exchanges),
        *_recovered(exchanges),
        *_complete(exchanges),
        *_built(exchanges),
        *_fluent(exchanges),
    ]
    found = [one for one in found if one.quotes]
    found.sort(key=lambda one: -one.weight)
    return tuple(Observation(one.kind, one.sentence, one.quotes[:_MOST_QUOTES]) for one in found[:MOST])


def _is_sure(result: ConceptResult | StepResult) -> bool:
    return result.status is Status.COVERED and result.is_sure and result.evidence is not None


def _quotes(earned: Sequence[Earned]) -> tuple[Quote, ...]:
    return tuple(quote(each.heard, each.result.evidence) for each in earned if each.result.evidence is not None)


def _deciding_points(exchanges: Sequence[Exchange]) -> Iterator[_Found]:
    """Yield that what the questions turn on was said unasked."""
    with_essentials = [
        (one, essentials) for one in exchanges if (essentials := [each for each in earned_of(one) if each.is_essential])
    ]
    good = [(one, each) for one, each in with_essentials if all(_is_sure(earned.result) for earned in each)]
    if not good or len(good) * 2 < len(with_essentials):
        return
    heaviest = [max(each, key=lambda earned: earned.result.weight) for _, each in good]
    names = named([earned.result.name for earned in heaviest], most=2)
    if len(good) == 1:
        variants = (
            "You got to the heart of {place} unasked: {names}.",
            "What {place} turns on was there without a prompt: {names}.",
        )
        sentence = variant(variants, names).format(place=good[0][0].place, names=names)
    else:
        where = among(len(good), len(with_essentials), "answers", good[0][0].place)
        variants = (
            "{where} you named what the question turns on, unasked; for one: {names}.",
            "{where} the deciding point came from you, and not from a follow-up: {names}.",
        )
        sentence = variant(variants, names).format(where=begun(where), names=names)
    yield _Found(10 * len(good) / len(with_essentials), "essentials", sentence, _quotes(heaviest))


def _order(exchanges: Sequence[Exchange]) -> Iterator[_Found]:
    """Yield the first pair of steps that came in good order, if both are sure."""
    for first, second, told in _BEFORE:
        quotes = []
        for one in exchanges:
            steps = {step.name: step for step in steps_of_answer(one) if _is_sure(step)}
            early, late = steps.get(first), steps.get(second)
            if one.main is None or early is None or late is None or early.evidence is None or late.evidence is None:
                continue
            if early.evidence.first_word < late.evidence.first_word:
                quotes += [quote(one.main, early.evidence), quote(one.main, late.evidence)]
        if quotes:
            places = len({entry.answer_id for entry in quotes})
            where = f" in {quotes[0].place}" if places == 1 else f" in {places} answers"
            yield _Found(9, "order", f"{told}{where}.", tuple(quotes))
            return


def _trade_offs(exchanges: Sequence[Exchange]) -> Iterator[_Found]:
    weighing = [one for one in exchanges if expected_trade_offs(one) > 0 and one.main is not None]
    naming = [one.main for one in weighing if one.main is not None and trade_off_posts(one.main)]
    expected = sum(map(expected_trade_offs, weighing))
    if not naming or len(naming) < expected * OFTEN:
        return
    quotes = tuple(quote_around(heard, trade_off_posts(heard)[0].evidence.first_word) for heard in naming)
    where = among(len(naming), len(weighing), "answers with something to choose", naming[0].place)
    variants = (
        "You said what a choice costs {where}, rather than praise it.",
        "Choices came with their price {where}.",
    )
    yield _Found(8, "trade-offs", variant(variants, where).format(where=where), quotes)


def _steps(exchanges: Sequence[Exchange]) -> Iterator[_Found]:
    judged = [one.main for one in exchanges if one.main is not None and steps_in(one.main)]
    full = [main for main in judged if _share(main) >= _MOST_STEPS_SHARE]
    if not full or len(full) < len(judged) * OFTEN:
        return
    best = max(full, key=_share)
    taken = sum(step.is_present and step.is_sure for step in steps_in(best))
    where = among(len(full), len(judged), "answers", full[0].place)
    ordered = all(main.card.structure is not None and main.card.structure.is_in_order for main in full)
    sentence = f"You went the whole way through the problem {where}, {taken} of {len(steps_in(best))} steps"
    sentence += f" in {best.place}" if len(full) > 1 else ""
    sentence += ", in an order that is easy to follow." if ordered else "."
    sure = [step for step in steps_in(best) if _is_sure(step)]
    quotes = (
        tuple(quote(best, step.evidence) for step in (sure[0], sure[-1]) if step.evidence is not None) if sure else ()
    )
    yield _Found(8, "steps", sentence, quotes)


def _share(main: Heard) -> float:
    steps = steps_in(main)
    return sum(step.is_present and step.is_sure for step in steps) / len(steps)


def _clarified(exchanges: Sequence[Exchange]) -> Iterator[_Found]:
    asked = [one for one in exchanges if expects_clarifying(one)]
    quotes = tuple(proof for one in asked if (proof := _clarifying_proof(one)) is not None)
    if not quotes or len(quotes) < len(asked) * OFTEN:
        return
    where = among(len(quotes), len(asked), "open tasks", quotes[0].place)
    yield _Found(7, "clarifying", f"You asked, or said what you assume, before you solved anything {where}.", quotes)


def _clarifying_proof(one: Exchange) -> Quote | None:
    if one.main is None:
        return None
    posts = clarifying_posts(one)
    if posts:
        return quote_around(one.main, posts[0].evidence.first_word)
    for step in steps_in(one.main):
        if step.name.casefold() == CLARIFY_STEP and _is_sure(step) and step.evidence is not None:
            return quote(one.main, step.evidence)
    return None


def _recovered(exchanges: Sequence[Exchange]) -> Iterator[_Found]:
    """Yield what came only when asked: good, and better unasked."""
    found = [
        (each, heard, supplied)
        for one in exchanges
        for each in earned_of(one)
        if each.recovery is not None
        for heard, supplied in [each.recovery]
        if supplied.is_sure and credit(supplied) == 1.0 and supplied.evidence is not None
    ]
    if not found:
        return
    same = [each.result.name for each, _, supplied in found if supplied.id == each.result.id]
    names = named(same or [supplied.name for _, _, supplied in found])
    quotes = tuple(quote(heard, supplied.evidence) for _, heard, supplied in found if supplied.evidence is not None)
    told = "you did add what was missing" if same else "you knew how to go on from what was missing"
    sentence = f"When asked, {told}: {names}. Say it unasked next time."
    yield _Found(6 + min(2, len(found)) / 4, "recovery", sentence, quotes)


def _complete(exchanges: Sequence[Exchange]) -> Iterator[_Found]:
    """Yield the answers that left little unsaid."""
    full = []
    for one in exchanges:
        earned = earned_of(one)
        sure = [each for each in earned if _is_sure(each.result)]
        if len(earned) >= _FEWEST_CONCEPTS and len(sure) >= len(earned) * _COMPLETE_SHARE:
            full.append((one, sure, len(earned)))
    if not full:
        return
    one, sure, total = max(full, key=lambda entry: len(entry[1]) / entry[2])
    sentence = f"{begun(one.place)} left little to ask: {len(sure)} of {total} points of a strong answer were in it."
    if len(full) > 1:
        sentence += f" So it was with {count(len(full) - 1, 'other answer')}."
    # The deciding points are quoted already where they are a strength of their own.
    lesser = sorted(sure, key=lambda each: (each.is_essential, -each.result.weight))
    yield _Found(6, "completeness", sentence, _quotes(lesser[:_MOST_QUOTES]))


def _built(exchanges: Sequence[Exchange]) -> Iterator[_Found]:
    """Yield openings and closings, as one where both are a habit."""
    mains = [one.main for one in exchanges if one.main is not None and one.main.card.structure is not None]
    opened = [
        (main, main.card.structure.opening) for main in mains if main.card.structure and main.card.structure.opening
    ]
    closed = [
        (main, main.card.structure.closing) for main in mains if main.card.structure and main.card.structure.closing
    ]
    opens = len(opened) >= max(1, len(mains) * OFTEN)
    closes = len(closed) >= max(1, len(mains) * OFTEN)
    openings = tuple(quote(main, proof) for main, proof in opened[:2])
    closings = tuple(quote(main, proof) for main, proof in closed[:2])
    if opens and closes:
        where = among(len(opened), len(mains), "answers", opened[0][0].place)
        ends = "closed it as clearly" if len(mains) == 1 else f"closed {len(closed)} of them as clearly"
        sentence = f"{begun(where)} you opened with your point, and {ends}."
        yield _Found(5, "structure", sentence, (*openings[:1], *closings[:1]))
    elif opens:
        where = among(len(opened), len(mains), "answers", opened[0][0].place)
        yield _Found(5, "opening", f"The answer itself came first {where}, details after it.", openings)
    elif closes:
        where = among(len(closed), len(mains), "answers", closed[0][0].place)
        yield _Found(4, "closing", f"You ended on what matters {where}.", closings)


def _fluent(exchanges: Sequence[Exchange]) -> Iterator[_Found]:
    """Yield that speech flowed: few fillers at a good pace, shown by the longest run without either break."""
    answers = [heard for one in exchanges for heard in one.heard]
    targets = Targets()
    _, rate = filler_rate(answers)
    pace = speech_rate_wpm(answers)
    if rate is None or pace is None or rate > targets.fillers_per_minute * _FEW_SHARE:
        return
    runs = [
        (heard.card.pacing.longest_run, heard)
        for heard in answers
        if heard.card.pacing is not None and heard.card.pacing.longest_run is not None
    ]
    if not runs or sum(map(speaking_s, answers)) < _FLUENT_S:
        return
    run, heard = max(runs, key=lambda entry: entry[0].word_count)
    steady = targets.good_slowest_wpm <= pace <= targets.good_fastest_wpm
    fillers = f"{rate:.1f} fillers a minute" if rate else "not one filler"
    sentence = f"You speak fluently, with {fillers}"
    sentence += f" at {pace:.0f} words a minute" if steady else ""
    sentence += f"; your longest stretch without a break has {count(run.word_count, 'word')}."
    proof = quote(heard, heard.speech.evidence(*_positions(heard, run.first_word, run.last_word)))
    yield _Found(4.5, "fluency", sentence, (proof,))


def _positions(heard: Heard, first_word: int, last_word: int) -> tuple[int, int]:
    places = [place for place, token in enumerate(heard.speech.tokens) if first_word <= token.index <= last_word]
    return (places[0], places[-1]) if places else (0, 0)
