"""Where the person says otherwise than the judge: their word holds, scores follow, and both are kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mockvoice.analysis.advice import content_advice
from mockvoice.analysis.coverage import coverage_score
from mockvoice.analysis.scores import content_score, overall_score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.analysis.scorecard import ConceptResult, Scorecard, Status
    from mockvoice.packs.model import Question


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One concept that the person judged otherwise, as a row of training data.

    Attributes:
        question: The question's text.
        name: The concept's name.
        description: What has to be said for it to count.
        passage: The words that the judge went by; the whole answer where it found none.
        judged: What the judge said.
        said: What the person said.
    """

    question: str
    name: str
    description: str
    passage: str
    judged: Status
    said: Status


def with_verdict(scorecard: Scorecard, question: Question, concept_id: str, status: Status | None) -> Scorecard:
    """Return the scorecard with what the person says of a concept; None takes their word back.

    Content and overall score follow, and advice on that concept goes where it no longer holds.

    Raises:
        KeyError: The scorecard has no such concept.
    """
    coverage = scorecard.coverage
    if coverage is None or all(concept.id != concept_id for concept in coverage.concepts):
        raise KeyError(concept_id)
    concepts = tuple(_told(concept, status) if concept.id == concept_id else concept for concept in coverage.concepts)
    changed = replace(coverage, concepts=concepts, score=coverage_score(concepts))
    scores = scorecard.scores
    content = content_score(question, changed, has_speech=bool(scorecard.words))
    overall = overall_score(content, scores.clarity, scores.pacing, scores.structure)
    stale = {sentence for concept in coverage.concepts for sentence in content_advice(concept)}
    fresh = {sentence for concept in concepts for sentence in content_advice(concept)}
    return replace(
        scorecard,
        coverage=changed,
        scores=replace(scores, content=content, overall=overall),
        advice=tuple(sentence for sentence in scorecard.advice if sentence in fresh or sentence not in stale),
    )


def disagreements(scorecard: Scorecard, question: Question) -> Iterator[Disagreement]:
    """Yield the concepts that the person judged otherwise."""
    described = {concept.id: concept.description for concept in question.concepts}
    whole = " ".join(word.text for word in scorecard.words)
    for concept in scorecard.coverage.concepts if scorecard.coverage else ():
        if concept.judged is not None:
            yield Disagreement(
                question=question.text,
                name=concept.name,
                description=described.get(concept.id, ""),
                passage=concept.evidence.text if concept.evidence else whole,
                judged=concept.judged,
                said=concept.status,
            )


def _told(concept: ConceptResult, status: Status | None) -> ConceptResult:
    judged = concept.judged or concept.status
    if status is None or status is judged:
        return replace(concept, status=judged, judged=None)
    return replace(concept, status=status, judged=judged)
