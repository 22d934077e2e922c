"""The three areas and the overall score that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.reports.accuracy import accuracy_score, measure_accuracy
from mockvoice.reports.approach import approach_score, measure_approach
from mockvoice.reports.communication import communication_score, measure_communication
from mockvoice.reports.report_parts import AreaScore, AreaScores
from mockvoice.reports.weighing import joined, points
from mockvoice.reports.wordings import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.reports.exchanges import Exchange

TECHNICAL_SHARE = 0.5
"""Half, as content has in an answer's own score: what is said decides an interview."""

PROBLEM_SOLVING_SHARE = 0.25
COMMUNICATION_SHARE = 0.25
"""How a problem is gone about, and how it is told, share the other half evenly: nothing known to us sets one above the
other."""

OVERALL = "overall"


def measure(exchanges: Sequence[Exchange]) -> dict[str, float | None]:
    """Return the areas and the overall score, 0 to 1 and not rounded, by name; None where they were not measured."""
    technical = measure_accuracy(exchanges).value
    approach = measure_approach(exchanges).value
    communication = measure_communication(exchanges).value
    overall = joined(
        (
            (technical, TECHNICAL_SHARE),
            (approach, PROBLEM_SOLVING_SHARE),
            (communication, COMMUNICATION_SHARE),
        )
    )
    return {
        OVERALL: overall,
        "technical accuracy": technical,
        "problem solving": approach,
        "communication": communication,
    }


def give_scores(exchanges: Sequence[Exchange]) -> AreaScores:
    """Return all four scores with their reasons."""
    measured = measure(exchanges)
    areas = {name: value for name, value in measured.items() if name != OVERALL}
    known = [name for name, value in areas.items() if value is not None]
    unknown = [name for name in areas if name not in known]
    if measured[OVERALL] is None:
        reason = "Not measured: too little was measured to sum up."
    elif unknown:
        reason = f"From {listed(known)} only; not measured: {listed(unknown)}"
    else:
        reason = "Half technical accuracy, a quarter each problem solving and communication"
    return AreaScores(
        overall=AreaScore(points(measured[OVERALL]), reason),
        problem_solving=approach_score(exchanges),
        communication=communication_score(exchanges),
        technical=accuracy_score(exchanges),
    )
