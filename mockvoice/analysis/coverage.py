"""Which concepts of a question an answer covers, how surely, and where it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import ConceptResult, Coverage, Status

if TYPE_CHECKING:
    from mockvoice.analysis.judgement import ConceptScorer, Judgement
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Concept, Question

COVERED_FROM = 0.5
"""A concept counts as covered from this probability on."""

PARTLY_FROM = 0.3
"""And as partly covered from this one on."""

CREDIT = {Status.COVERED: 1.0, Status.PARTLY: 0.5, Status.MISSED: 0.0}
"""Share of a concept's weight that counts towards the score."""


def measure_coverage(question: Question | None, speech: Speech, scorer: ConceptScorer) -> Coverage | None:
    """Return how each concept fared; None where there is no question or it lists no concepts."""
    if question is None or not question.concepts:
        return None
    judgements = scorer.judge(question, speech)
    results = tuple(
        _result(concept, judgement, speech) for concept, judgement in zip(question.concepts, judgements, strict=True)
    )
    total = sum(result.weight for result in results)
    earned = sum(result.weight * CREDIT[result.status] for result in results)
    return Coverage(score=round(100 * earned / total), concepts=results)


def status_of(probability: float) -> Status:
    """Return what a probability is called."""
    if probability >= COVERED_FROM:
        return Status.COVERED
    return Status.PARTLY if probability >= PARTLY_FROM else Status.MISSED


def _result(concept: Concept, judgement: Judgement, speech: Speech) -> ConceptResult:
    probability = rounded(judgement.probability)
    status = status_of(probability)
    evidence = None
    if status is not Status.MISSED and judgement.first is not None and judgement.last is not None:
        evidence = speech.evidence(judgement.first, judgement.last)
    return ConceptResult(concept.id, concept.name, concept.weight, status, probability, evidence)
