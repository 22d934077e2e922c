"""The problem-solving score: steps of a framework, clarifying questions, trade-offs named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import SignpostKind
from mockvoice.reports.exchanges import quote, quote_around
from mockvoice.reports.report_parts import AreaScore, PartScore
from mockvoice.reports.weighing import certainty_share, credit, joined, mean, points
from mockvoice.reports.wordings import begun, count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.scorecard import Signpost, StepResult
    from mockvoice.reports.exchanges import Exchange, Heard
    from mockvoice.reports.report_parts import Quote

STEPS_SHARE = 0.6
"""The steps are the way through a problem, and are judged by what was meant; so they weigh more than half."""

CLARIFYING_SHARE = 0.2
TRADE_OFFS_SHARE = 0.2
"""These two are found by set phrases, and may be done in other words; so each weighs a third of the steps."""

LATE_SHARE = 0.5
"""What was only said when a follow-up asked for more counts half: it was known, but had to be asked for."""

FEWEST_EXPECTED = 2.0
"""Without any framework, so many clarifying questions and trade-offs must have been in place for a score."""

CLARIFY_STEP = "clarify"
_OPEN_TASKS = frozenset({"system-design", "coding-walk-through"})
_WEIGHED = {
    "system-design": 1.0,
    "comparison": 1.0,
    "coding-walk-through": 1.0,
    "project-walk-through": 1.0,
    "scenario": 0.5,
}
"""How many trade-offs a strong answer names, by kind of question: one where something has to be chosen, and one in
every other scenario, since not each of them is a choice."""

_NO_QUESTION = "Not measured: no question that was answered asks for a choice or has a framework of steps."
_TOO_FEW = "Not measured: without a framework of steps, too few questions asked for a choice to tell."
_MOST_QUOTES = 3


@dataclass(frozen=True, slots=True)
class Approach:
    """The three parts, 0 to 1 each, None where they were not measured, and the score that they make."""

    steps: float | None
    clarifying: float | None
    trade_offs: float | None
    value: float | None


def steps_in(heard: Heard) -> tuple[StepResult, ...]:
    """Return the framework steps that were judged in an answer."""
    return () if heard.card.structure is None else heard.card.structure.steps


def posts_in(heard: Heard) -> tuple[Signpost, ...]:
    """Return the signposts of an answer."""
    return () if heard.card.structure is None else heard.card.structure.signposts


def steps_of_answer(one: Exchange) -> tuple[StepResult, ...]:
    """Return those of the main answer."""
    return () if one.main is None else steps_in(one.main)


def expects_clarifying(one: Exchange) -> bool:
    """Return whether an open task was answered at enough length to tell whether it was clarified first."""
    if one.main is None or one.main.card.structure is None:
        return False
    return one.question.kind in _OPEN_TASKS or any(
        step.name.casefold() == CLARIFY_STEP for step in steps_of_answer(one)
    )


def clarifying_posts(one: Exchange) -> tuple[Signpost, ...]:
    """Return the clarifying questions of the main answer."""
    return () if one.main is None else _posts(one.main, SignpostKind.CLARIFYING_QUESTION)


def clarifying_credit(one: Exchange) -> float:
    """Return 1 where it was clarified in set phrases, else what the step "Clarify" earned."""
    if clarifying_posts(one):
        return 1.0
    return max((credit(step) for step in steps_of_answer(one) if step.name.casefold() == CLARIFY_STEP), default=0.0)


def expected_trade_offs(one: Exchange) -> float:
    """Return how many trade-offs the question asks for, 0 where the answer is too short to tell."""
    if one.main is None or one.main.card.structure is None:
        return 0.0
    return _WEIGHED.get(one.question.kind, 0.0)


def trade_off_posts(heard: Heard) -> tuple[Signpost, ...]:
    """Return the trade-offs that an answer names."""
    return _posts(heard, SignpostKind.TRADE_OFF)


def trade_off_credit(one: Exchange) -> float:
    """Return 1 where the answer names a trade-off, a half where only a follow-up's does."""
    if one.main is not None and trade_off_posts(one.main):
        return 1.0
    return LATE_SHARE if any(trade_off_posts(heard) for heard in one.follow_ups) else 0.0


def measure_approach(exchanges: Sequence[Exchange]) -> Approach:
    """Return the parts and their mean; trade-offs beyond those that were asked for bring nothing."""
    steps = mean((value, 1.0) for one in exchanges if (value := _steps_value(one)) is not None)
    asked = [one for one in exchanges if expects_clarifying(one)]
    clarifying = mean((clarifying_credit(one), 1.0) for one in asked)
    weighing = [(one, expected) for one in exchanges if (expected := expected_trade_offs(one)) > 0]
    expected = sum(expected for _, expected in weighing)
    trade_offs = min(1.0, sum(trade_off_credit(one) for one, _ in weighing) / expected) if expected else None
    value = None
    if steps is not None or len(asked) + expected >= FEWEST_EXPECTED:
        value = joined(
            ((steps, STEPS_SHARE), (clarifying, CLARIFYING_SHARE), (trade_offs, TRADE_OFFS_SHARE)), least=0.0
        )
    return Approach(steps, clarifying, trade_offs, value)


def approach_score(exchanges: Sequence[Exchange]) -> AreaScore:
    """Return the score with its parts, reasons and quotes."""
    found = measure_approach(exchanges)
    parts = (_steps_part(exchanges, found), _clarifying_part(exchanges, found), _trade_offs_part(exchanges, found))
    if found.value is None:
        has_any = found.clarifying is not None or found.trade_offs is not None
        return AreaScore(None, _TOO_FEW if has_any else _NO_QUESTION, parts)
    reason = "; ".join(part.reason for part in parts if part.value is not None)
    return AreaScore(points(found.value), begun(reason), parts)


def _posts(heard: Heard, kind: SignpostKind) -> tuple[Signpost, ...]:
    return tuple(post for post in posts_in(heard) if post.kind == kind)


def _steps_value(one: Exchange) -> float | None:
    return mean((credit(step), certainty_share(step)) for step in steps_of_answer(one))


def _steps_part(exchanges: Sequence[Exchange], found: Approach) -> PartScore:
    name = "Steps of the framework"
    if found.steps is None:
        return PartScore(name, None, STEPS_SHARE, "Not measured: no answer was judged by the steps of a framework.")
    steps = [step for one in exchanges for step in steps_of_answer(one)]
    present = sum(step.is_present for step in steps)
    unsure = sum(not step.is_sure for step in steps)
    reason = f"{present} of {count(len(steps), 'step')} taken" + (f", {unsure} of them not sure" if unsure else "")
    quotes = [
        quote(one.main, step.evidence)
        for one in exchanges
        for step in steps_of_answer(one)
        if one.main is not None and step.evidence is not None and step.is_sure
    ]
    return PartScore(name, points(found.steps), STEPS_SHARE, reason, tuple(quotes[:_MOST_QUOTES]))


def _clarifying_part(exchanges: Sequence[Exchange], found: Approach) -> PartScore:
    name = "Clarifying questions"
    if found.clarifying is None:
        reason = "Not measured: no open task was answered at length."
        return PartScore(name, None, CLARIFYING_SHARE, reason)
    asked = [one for one in exchanges if expects_clarifying(one)]
    done = sum(clarifying_credit(one) > 0 for one in asked)
    quotes: list[Quote] = [
        quote_around(one.main, post.evidence.first_word)
        for one in asked
        for post in clarifying_posts(one)[:1]
        if one.main is not None
    ]
    reason = f"{done} of {count(len(asked), 'open task')} clarified first"
    return PartScore(name, points(found.clarifying), CLARIFYING_SHARE, reason, tuple(quotes[:_MOST_QUOTES]))


def _trade_offs_part(exchanges: Sequence[Exchange], found: Approach) -> PartScore:
    name = "Trade-offs named"
    if found.trade_offs is None:
        return PartScore(name, None, TRADE_OFFS_SHARE, "Not measured: no answer at length had something to choose.")
    weighing = [one for one in exchanges if expected_trade_offs(one) > 0]
    done = sum(trade_off_credit(one) > 0 for one in weighing)
    quotes = [
        quote_around(heard, post.evidence.first_word)
        for one in weighing
        for heard in one.heard
        for post in trade_off_posts(heard)[:1]
    ]
    reason = f"trade-offs named in {done} of {count(len(weighing), 'answer')}"
    return PartScore(name, points(found.trade_offs), TRADE_OFFS_SHARE, reason, tuple(quotes[:_MOST_QUOTES]))
