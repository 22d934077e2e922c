"""How values are joined: weighted means that leave out what was not measured, and what an unsure verdict counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.coverage import CREDIT
from mockvoice.analysis.scorecard import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mockvoice.analysis.scorecard import ConceptResult, StepResult

UNSURE_SHARE = 0.5
"""A status of which the judge is not sure counts half: it is wrong about as often as it is right."""

OFTEN = 2 / 3
"""What was done in so many of the answers is a habit: a strength. In fewer, its lack is worth a note; never both."""

LEAST_SHARE = 0.5
"""Less than this share of the weights says too little for a score, as in an answer's own overall score."""

_LACKING = frozenset({Status.MISSED, Status.CONTRADICTED})


def mean(pairs: Iterable[tuple[float, float]]) -> float | None:
    """Return the mean of (value, weight) pairs; None where the weights add up to nothing."""
    total, weights = 0.0, 0.0
    for value, weight in sorted(pairs):  # a sum of floats depends on its order, which the order of answers must not
        total += value * weight
        weights += weight
    return total / weights if weights > 0 else None


def joined(values: Sequence[tuple[float | None, float]], *, least: float = LEAST_SHARE) -> float | None:
    """Return the mean of what was measured; None where that has less than `least` of the weights' sum."""
    measured = [(value, weight) for value, weight in values if value is not None]
    if sum(weight for _, weight in measured) < least * sum(weight for _, weight in values) - 1e-9:
        return None
    return mean(measured)


def certainty_share(result: ConceptResult | StepResult) -> float:
    """Return what share of its weight a status counts."""
    return 1.0 if result.is_sure else UNSURE_SHARE


def credit(result: ConceptResult | StepResult) -> float:
    """Return what a status earns: 1 covered, a half in part, else nothing."""
    return CREDIT[result.status]


def is_lacking(result: ConceptResult | StepResult) -> bool:
    """Return whether nothing right of it was said."""
    return result.status in _LACKING


def points(value: float | None) -> int | None:
    """Return a share of 0 to 1 as points of 0 to 100."""
    return None if value is None else round(100 * min(1.0, max(0.0, value)))
