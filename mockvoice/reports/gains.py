"""Areas to improve, and the changes that would raise the result most: each recomputed as if it were mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.reports.approach_changes import approach_changes
from mockvoice.reports.content_changes import content_changes
from mockvoice.reports.delivery_changes import delivery_changes
from mockvoice.reports.mending import gain_of
from mockvoice.reports.report_parts import Gain, Observation
from mockvoice.reports.result import measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.reports.changes import Change
    from mockvoice.reports.exchanges import Exchange

MOST_IMPROVEMENTS = 5
MOST_GAINS = 3

_LEAST_POINTS = 0.5
"""What brings less would be shown as no point at all."""


def changes_of(exchanges: Sequence[Exchange]) -> list[Change]:
    """Return everything that could have been better, in no order."""
    return [*content_changes(exchanges), *approach_changes(exchanges), *delivery_changes(exchanges)]


def improvements_of(exchanges: Sequence[Exchange], changes: Sequence[Change]) -> tuple[Observation, ...]:
    """Return at most five areas to improve, by what they cost; a sure mistake comes before what costs as much."""
    noted = [change for change in changes if change.note and change.quotes]
    before = measure(exchanges)
    weights = {id(change): gain_of(exchanges, change.mend, before)[0] + change.precedence for change in noted}
    noted.sort(key=lambda change: -weights[id(change)])
    return tuple(
        Observation(change.kind, change.note, change.quotes, change.is_sure) for change in noted[:MOST_IMPROVEMENTS]
    )


def gains_of(exchanges: Sequence[Exchange], changes: Sequence[Change]) -> tuple[Gain, ...]:
    """Return the three changes that would raise the result most, the largest gain first."""
    found = []
    before = measure(exchanges)
    for change in changes:
        if change.advice and change.quotes:
            gained, score = gain_of(exchanges, change.mend, before)
            if gained >= _LEAST_POINTS:
                found.append((gained, Gain(change.kind, change.advice, max(1, round(gained)), score, change.quotes)))
    found.sort(key=lambda entry: -entry[0])
    return tuple(gain for _, gain in found[:MOST_GAINS])
