"""Which concepts of a question an answer covers, how surely, and where it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.analysis.mishearings import read_as_meant
from mockvoice.analysis.rounding import rounded
from mockvoice.analysis.scorecard import ConceptResult, Coverage, MistakeResult, Status

if TYPE_CHECKING:
    from mockvoice.analysis.judgement import ConceptScorer, Judgement
    from mockvoice.analysis.scorecard import Evidence
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Concept, Question

CREDIT = {Status.COVERED: 1.0, Status.PARTLY: 0.5, Status.MISSED: 0.0, Status.CONTRADICTED: 0.0}
"""Share of a concept's weight that counts towards the score."""

MISTAKE_FROM = 0.4
"""A common mistake counts as said from this probability on."""


def measure_coverage(question: Question | None, speech: Speech, scorer: ConceptScorer) -> Coverage | None:
    """Return how each concept fared; None where there is no question or it lists no concepts."""
    if question is None or not question.concepts:
        return None
    read, misheard = read_as_meant(question, speech)
    judgements = scorer.judge(question, read)
    results = tuple(
        _result(concept, judgement, speech) for concept, judgement in zip(question.concepts, judgements, strict=True)
    )
    mistakes = tuple(
        MistakeResult(mistake.statement, mistake.correction, rounded(judged.probability), proof)
        for mistake, judged in zip(question.mistakes, scorer.mistakes(question, read), strict=True)
        if judged.probability >= MISTAKE_FROM and (proof := _proof(judged.first, judged.last, speech)) is not None
    )
    return Coverage(score=coverage_score(results), concepts=results, mistakes=mistakes, misheard=misheard)


def coverage_score(results: tuple[ConceptResult, ...]) -> int:
    """Return the share of the concepts' weight that was earned, 0 to 100."""
    total = sum(result.weight for result in results)
    return round(100 * sum(result.weight * CREDIT[result.status] for result in results) / total)


def _result(concept: Concept, judgement: Judgement, speech: Speech) -> ConceptResult:
    evidence = None
    if judgement.status is not Status.MISSED:
        evidence = _proof(judgement.first, judgement.last, speech)
    is_wrong = judgement.status is Status.CONTRADICTED
    return ConceptResult(
        id=concept.id,
        name=concept.name,
        weight=concept.weight,
        status=judgement.status,
        probability=rounded(judgement.probability),
        evidence=evidence,
        certainty=rounded(judgement.certainty),
        correction=concept.description if is_wrong else "",
    )


def _proof(first: int | None, last: int | None, speech: Speech) -> Evidence | None:
    return None if first is None or last is None else speech.evidence(first, last)
