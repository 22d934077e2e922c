"""What could have been better in how problems were gone about: steps, clarifying questions, trade-offs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import SignpostKind, Status
from mockvoice.reports.approach import (
    CLARIFY_STEP,
    clarifying_credit,
    expected_trade_offs,
    expects_clarifying,
    posts_in,
    steps_in,
    trade_off_credit,
)
from mockvoice.reports.changes import Change
from mockvoice.reports.exchanges import quote, quote_end, quote_start
from mockvoice.reports.mending import naming, taking_steps
from mockvoice.reports.weighing import OFTEN
from mockvoice.reports.wordings import among, begun, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.reports.exchanges import Exchange, Heard
    from mockvoice.reports.report_parts import Quote

_MOST_QUOTES = 3
_MOST_NAMES = 4
_CHOOSING = frozenset({"Choice", "Recommendation", "Decisions", "Model"})
"""Steps of the frameworks that ship in which something is chosen."""


def approach_changes(exchanges: Sequence[Exchange]) -> Iterator[Change]:
    """Yield what could have been better in the approach, in no order."""
    yield from _steps(exchanges)
    yield from _clarifying(exchanges)
    yield from _trade_offs(exchanges)


def missing_steps(exchanges: Sequence[Exchange]) -> list[str]:
    """Return the names of steps that were surely left out, the commonest first."""
    counts = Counter(name for main in _mains(exchanges) for name in _missed(main))
    return [name for name, _ in counts.most_common()]


def _mains(exchanges: Sequence[Exchange]) -> list[Heard]:
    return [one.main for one in exchanges if one.main is not None]


def _missed(main: Heard) -> list[str]:
    """Return the steps that an answer surely left out; it was clarified where set phrases say so."""
    asked = any(post.kind == SignpostKind.CLARIFYING_QUESTION for post in posts_in(main))
    return [
        step.name
        for step in steps_in(main)
        if step.status is Status.MISSED and step.is_sure and not (asked and step.name.casefold() == CLARIFY_STEP)
    ]


def _steps(exchanges: Sequence[Exchange]) -> Iterator[Change]:
    """Yield a note on all steps that are missing, and advice on each."""
    names = missing_steps(exchanges)
    if not names:
        return
    judged = [main for main in _mains(exchanges) if steps_in(main)]
    lacking = [main for main in judged if _missed(main)]
    where = among(len(lacking), len(judged), "answers that have a framework", lacking[0].place)
    shown = [f"“{name}”" for name in names[:_MOST_NAMES]]
    rest = len(names) - len(shown)
    told = listed([*shown, *([f"{rest} more"] if rest else [])])
    note = f"{begun(where)} a part of the way was left out: {told}."
    keys = {(main.record.answer_id, name) for main in lacking for name in _missed(main)}
    quotes = tuple(_before(main, _missed(main)[0]) for main in lacking)
    yield Change("steps", note, "", taking_steps(keys), quotes[:_MOST_QUOTES])
    for name in names:
        here = [main for main in judged if name in _missed(main)]
        having = sum(any(step.name == name for step in steps_in(main)) for main in judged)
        told = among(len(here), having, "answers", here[0].place)
        mend = taking_steps({(main.record.answer_id, name) for main in here})
        quotes = tuple(_before(main, name) for main in here)
        yield Change("steps", "", f"Take the step “{name}”, which was missing {told}.", mend, quotes[:_MOST_QUOTES])


def _before(main: Heard, name: str) -> Quote:
    """Return what was said of the step before the missing one, or the answer's start: there it should have come."""
    found = None
    for step in steps_in(main):
        if step.name == name:
            break
        found = step.evidence or found
    return quote_start(main) if found is None else quote(main, found)


def _clarifying(exchanges: Sequence[Exchange]) -> Iterator[Change]:
    asked = [one for one in exchanges if expects_clarifying(one)]
    lacking = _mains([one for one in asked if not clarifying_credit(one)])
    if not lacking:
        return
    where = among(len(lacking), len(asked), "open tasks", lacking[0].place)
    note = f"{begun(where)} you began to solve before you had asked for whom, how much and within which limits."
    note = note if (len(asked) - len(lacking)) < len(asked) * OFTEN else ""
    advice = "Begin an open task with one or two questions on users, size and limits, or with what you assume of them."
    mend = naming(SignpostKind.CLARIFYING_QUESTION, {main.record.answer_id for main in lacking})
    yield Change("clarifying", note, advice, mend, tuple(map(quote_start, lacking))[:_MOST_QUOTES])


def _trade_offs(exchanges: Sequence[Exchange]) -> Iterator[Change]:
    weighing = [one for one in exchanges if expected_trade_offs(one) > 0]
    lacking = _mains([one for one in weighing if not trade_off_credit(one)])
    named, expected = sum(map(trade_off_credit, weighing)), sum(map(expected_trade_offs, weighing))
    if not lacking or named >= expected:
        return
    where = among(len(lacking), len(weighing), "answers with something to choose", lacking[0].place)
    note = f"{begun(where)} the price of a choice was not named: what it costs, and what one gives up for it."
    note = note if named < expected * OFTEN else ""
    advice = "Name what each choice costs: say what the trade-off is, and why you would accept it."
    mend = naming(SignpostKind.TRADE_OFF, {main.record.answer_id for main in lacking})
    yield Change("trade-offs", note, advice, mend, tuple(map(_chosen, lacking))[:_MOST_QUOTES])


def _chosen(main: Heard) -> Quote:
    """Return where something was chosen, if a step tells, else where the answer ended."""
    for step in steps_in(main):
        if step.name in _CHOOSING and step.evidence is not None:
            return quote(main, step.evidence)
    return quote_end(main)
