"""What a scorecard proves, as a paragraph of feedback may use it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mockvoice.analysis.scorecard import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.analysis.scorecard import Evidence, Scorecard

MOST_FACTS: Final = 10
_HEADINGS: Final = {
    Status.COVERED: "Covered",
    Status.PARTLY: "Partly covered",
    Status.MISSED: "Missing",
    Status.CONTRADICTED: "Said, but not right",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One finding of a scorecard.

    Attributes:
        name: The concept's name, or the mistake as the pack puts it.
        evidence: The words of the answer that show it; None where it was missed.
        correction: What is right, where something wrong was said; else empty.
    """

    status: Status
    name: str
    evidence: Evidence | None
    correction: str = ""

    @property
    def heading(self) -> str:
        """Its status in words."""
        return _HEADINGS[self.status]


def facts_of(scorecard: Scorecard) -> tuple[Fact, ...]:
    """Return at most ten findings of which the scorecard is sure, the weightiest first within each status."""
    coverage = scorecard.coverage
    if coverage is None:
        return ()
    found = [
        *(Fact(Status.CONTRADICTED, said.statement, said.evidence, said.correction) for said in coverage.mistakes),
        *_concepts(scorecard, Status.CONTRADICTED),
        *_concepts(scorecard, Status.COVERED),
        *_concepts(scorecard, Status.PARTLY),
        *_concepts(scorecard, Status.MISSED),
    ]
    # Room for what was missed is kept, or a long list of what was covered would crowd it out.
    said = [fact for fact in found if fact.evidence is not None]
    missed = [fact for fact in found if fact.evidence is None]
    room = max(MOST_FACTS - len(missed), MOST_FACTS // 2)
    return (*said[:room], *missed[: MOST_FACTS - len(said[:room])])


def _concepts(scorecard: Scorecard, status: Status) -> Iterator[Fact]:
    coverage = scorecard.coverage
    if coverage is None:
        return
    for concept in sorted(coverage.concepts, key=lambda each: -each.weight):
        if concept.status is status and concept.is_sure and (concept.evidence is None) == (status is Status.MISSED):
            yield Fact(status, concept.name, concept.evidence, concept.correction)
