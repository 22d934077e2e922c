"""The technical score: what was covered, what a question turns on, and what was said wrongly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.analysis.scorecard import SURE_FROM, Status
from mockvoice.reports.exchanges import quote
from mockvoice.reports.report_parts import AreaScore, PartScore
from mockvoice.reports.weighing import UNSURE_SHARE, certainty_share, credit, is_lacking, joined, mean, points
from mockvoice.reports.wordings import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.scorecard import ConceptResult, Evidence
    from mockvoice.reports.exchanges import Exchange, Heard

CONCEPTS_SHARE = 0.7
ESSENTIALS_SHARE = 0.3
"""Essential concepts count among all concepts, and once more by themselves: an answer without them fails."""

WRONG_COST = 0.1
MOST_WRONG_COST = 0.3
"""What a wrong statement costs in its question, and all of them at most: it is worse than silence, because it makes an
interviewer doubt the rest; yet what was right stays right."""

RECOVERED_SHARE = 0.5
"""What a concept earns of what it lacked when it was said in answer to a follow-up: it was known, but had to be asked
for."""

PROBED_SHARE = 0.25
"""What it earns where the follow-up led back to it by concepts of its own: that shows some of it, not the thing."""

FOLLOW_UP_WEIGHT = 0.5
"""A follow-up asks for one or two things where a question asks for six, and counts half a question."""

_MOST_QUOTES = 3


@dataclass(frozen=True, slots=True)
class Earned:
    """One concept of a main answer with what it earned, follow-ups included.

    Attributes:
        earned: 0 to 1.
        recovery: The follow-up in which it was supplied, with the result that shows it; None where it was not.
    """

    heard: Heard
    result: ConceptResult
    is_essential: bool
    earned: float
    recovery: tuple[Heard, ConceptResult] | None = None


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that was said and is not right.

    Attributes:
        name: The concept that it is about, or the common mistake as the pack puts it.
        correction: What is right, "" where that is not known.
        concept_id: "" for a common mistake.
        is_mended: Whether the follow-up put it right.
    """

    heard: Heard
    name: str
    correction: str
    evidence: Evidence | None
    is_sure: bool
    concept_id: str = ""
    is_mended: bool = False

    @property
    def cost(self) -> float:
        """What it takes off its question's value of 0 to 1."""
        share = (1.0 if self.is_sure else UNSURE_SHARE) * (1 - RECOVERED_SHARE if self.is_mended else 1.0)
        return WRONG_COST * share


@dataclass(frozen=True, slots=True)
class Accuracy:
    """The value of each part, 0 to 1, None where it was not measured; `cost` is what wrong statements took off."""

    concepts: float | None
    essentials: float | None
    cost: float
    value: float | None


def earned_of(one: Exchange) -> tuple[Earned, ...]:
    """Return every concept of the main answer; none where it was not measured."""
    if one.main is None or one.main.card.coverage is None:
        return ()
    essential = {concept.id for concept in one.question.concepts if concept.essential}
    return tuple(
        _earned(one, one.main, result, is_essential=result.id in essential)
        for result in one.main.card.coverage.concepts
    )


def own_results(one: Exchange, follow_up: Heard) -> tuple[ConceptResult, ...]:
    """Return the concepts of a follow-up that its question does not have itself."""
    known = {concept.id for concept in one.question.concepts} if one.main is not None else set()
    coverage = follow_up.card.coverage
    return () if coverage is None else tuple(result for result in coverage.concepts if result.id not in known)


def wrongs_of(one: Exchange) -> tuple[Wrong, ...]:
    """Return what was said wrongly in a question and its follow-ups.

    A common mistake in the same words as a contradicted concept is the same fault, and counts once.
    """
    mended = {
        earned.result.id
        for earned in earned_of(one)
        if earned.recovery is not None and credit(earned.recovery[1]) == 1.0
    }
    found: list[Wrong] = []
    for heard in one.heard:
        coverage = heard.card.coverage
        if coverage is None:
            continue
        results = coverage.concepts if heard is one.main else own_results(one, heard)
        contradicted = [result for result in results if result.status is Status.CONTRADICTED]
        for result in contradicted:
            right = result.correction
            is_mended = heard is one.main and result.id in mended
            found.append(Wrong(heard, result.name, right, result.evidence, result.is_sure, result.id, is_mended))
        for mistake in coverage.mistakes:
            if not any(_overlap(mistake.evidence, result.evidence) for result in contradicted):
                sure = mistake.probability >= SURE_FROM
                found.append(Wrong(heard, mistake.statement, mistake.correction, mistake.evidence, sure))
    return tuple(found)


def measure_exchange(one: Exchange) -> Accuracy:
    """Return the accuracy of one question without its follow-ups' own concepts."""
    return _accuracy(earned_of(one), [wrong for wrong in wrongs_of(one) if wrong.heard is one.main])


def measure_accuracy(exchanges: Sequence[Exchange]) -> Accuracy:
    """Return the accuracy over questions, each counting 1, and their follow-ups, each counting a half."""
    found = [(measure_exchange(one), 1.0) for one in exchanges]
    found += [(_measure_follow_up(one, heard), FOLLOW_UP_WEIGHT) for one in exchanges for heard in one.follow_ups]
    measured = [(one, weight) for one, weight in found if one.value is not None]
    return Accuracy(
        concepts=mean((one.concepts, weight) for one, weight in measured if one.concepts is not None),
        essentials=mean((one.essentials, weight) for one, weight in measured if one.essentials is not None),
        cost=mean((one.cost, weight) for one, weight in measured) or 0.0,
        value=mean((one.value, weight) for one, weight in measured if one.value is not None),
    )


def accuracy_score(exchanges: Sequence[Exchange]) -> AreaScore:
    """Return the score with its parts, reasons and quotes."""
    found = measure_accuracy(exchanges)
    earned = [each for one in exchanges for each in earned_of(one)]
    own = [result for one in exchanges for heard in one.follow_ups for result in own_results(one, heard)]
    wrongs = [wrong for one in exchanges for wrong in wrongs_of(one)]
    if found.value is None:
        return AreaScore(None, "Not measured: no answer was scored against a question that lists concepts.")
    concepts = _concepts_part(earned, own, found)
    parts = [concepts]
    reason = concepts.reason
    if found.essentials is not None:
        essentials = _essentials_part([each for each in earned if each.is_essential], found)
        parts.append(essentials)
        reason = f"{reason}; {essentials.reason}"
    if wrongs:
        wrong = _wrong_part(wrongs, found)
        parts.append(wrong)
        reason = f"{reason}; {wrong.reason}"
    return AreaScore(points(found.value), reason, tuple(parts))


def _earned(one: Exchange, main: Heard, result: ConceptResult, *, is_essential: bool) -> Earned:
    first = credit(result)
    best, recovery = first, None
    for heard in one.follow_ups:
        for supplied, share in _supplied(one, heard, result):
            value = first + share * (credit(supplied) - first)
            if value > best:
                best, recovery = value, (heard, supplied)
    return Earned(main, result, is_essential, best, recovery)


def _supplied(one: Exchange, heard: Heard, result: ConceptResult) -> list[tuple[ConceptResult, float]]:
    """Return what a follow-up says of a concept: the same concept, or the follow-up's own where it was asked for it."""
    coverage = heard.card.coverage
    if coverage is None:
        return []
    same = [(found, RECOVERED_SHARE * certainty_share(found)) for found in coverage.concepts if found.id == result.id]
    if same or heard.record.follow_up_probes != result.id:
        return same
    return [(found, PROBED_SHARE * certainty_share(found)) for found in own_results(one, heard)]


def _accuracy(earned: Sequence[Earned], wrongs: Sequence[Wrong]) -> Accuracy:
    concepts = mean((each.earned, each.result.weight * certainty_share(each.result)) for each in earned)
    essentials = mean(
        (each.earned, each.result.weight * certainty_share(each.result)) for each in earned if each.is_essential
    )
    parts = [(concepts, CONCEPTS_SHARE)]
    if essentials is not None:
        parts.append((essentials, ESSENTIALS_SHARE))
    value = joined(parts)
    cost = min(MOST_WRONG_COST, sum(sorted(wrong.cost for wrong in wrongs)))
    return Accuracy(concepts, essentials, cost, None if value is None else max(0.0, value - cost))


def _measure_follow_up(one: Exchange, heard: Heard) -> Accuracy:
    earned = [Earned(heard, result, is_essential=False, earned=credit(result)) for result in own_results(one, heard)]
    return _accuracy(earned, [wrong for wrong in wrongs_of(one) if wrong.heard is heard])


def _overlap(first: Evidence, second: Evidence | None) -> bool:
    return second is not None and first.first_word <= second.last_word and second.first_word <= first.last_word


def _concepts_part(earned: Sequence[Earned], own: Sequence[ConceptResult], found: Accuracy) -> PartScore:
    results = [*(each.result for each in earned), *own]
    covered = sum(result.status is Status.COVERED for result in results)
    partly = sum(result.status is Status.PARTLY for result in results)
    unsure = sum(not result.is_sure for result in results)
    recovered = [each for each in earned if each.recovery is not None]
    reason = f"{covered} of {count(len(results), 'concept')} covered"
    reason += f", {partly} more in part" if partly else ""
    reason += f", {len(recovered)} added when asked" if recovered else ""
    reason += f", {unsure} not sure" if unsure else ""
    sure = [each for each in earned if each.result.status is Status.COVERED and each.result.is_sure]
    heaviest = sorted(sure, key=lambda each: -each.result.weight)[:_MOST_QUOTES]
    quotes = [quote(each.heard, each.result.evidence) for each in heaviest if each.result.evidence is not None]
    return PartScore("Concepts", points(found.concepts), CONCEPTS_SHARE, reason, tuple(quotes))


def _essentials_part(essential: Sequence[Earned], found: Accuracy) -> PartScore:
    lacking = sum(is_lacking(each.result) and each.recovery is None for each in essential)
    total = count(len(essential), "essential concept")
    reason = f"{lacking} of {total} missing" if lacking else "no essential concept missing"
    quotes = [
        quote(each.heard, each.result.evidence)
        for each in essential
        if each.result.evidence is not None and each.result.is_sure and not is_lacking(each.result)
    ]
    return PartScore("Essential concepts", points(found.essentials), ESSENTIALS_SHARE, reason, tuple(quotes[:3]))


def _wrong_part(wrongs: Sequence[Wrong], found: Accuracy) -> PartScore:
    unsure = sum(not wrong.is_sure for wrong in wrongs)
    reason = f"{count(len(wrongs), 'statement')} not right" + (f", {unsure} of them not sure" if unsure else "")
    quotes = [quote(wrong.heard, wrong.evidence) for wrong in wrongs if wrong.evidence is not None]
    return PartScore("Wrong statements", points(1.0 - found.cost), 0.0, reason, tuple(quotes[:_MOST_QUOTES]))
