"""Questions, packs, scorecards and attempts for the tests of practice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from mockvoice.analysis.coverage import coverage_score
from mockvoice.analysis.scorecard import (
    ConceptResult,
    Coverage,
    Evidence,
    Fillers,
    MistakeResult,
    Score,
    Scorecard,
    Scores,
    Status,
)
from mockvoice.packs.model import Concept, Pack, Question
from mockvoice.storage.practice import Attempt, ConceptSaid
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

COVERED, PARTLY, MISSED, WRONG = Status.COVERED, Status.PARTLY, Status.MISSED, Status.CONTRADICTED
NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
"""A Wednesday."""

EVIDENCE = Evidence("It leaks.", 0.0, 1.0, 0, 1)
WORDS = (Word("It", 0.0, 0.4, 0.9), Word("leaks.", 0.4, 0.9, 0.9))


def question(name: str = "q1", *, concepts: int = 4, essential: int = 1, **fields: Any) -> Question:
    """Return a question whose first concepts are essential; their names begin with the question's id."""
    return Question(
        id=name,
        text=f"What about {name}?",
        concepts=tuple(
            Concept(id=f"c{place}", name=f"{name} concept {place}", essential=place < essential)
            for place in range(concepts)
        ),
        **fields,
    )


def pack(pack_id: str, *questions: Question) -> Pack:
    """Return a pack of these questions."""
    return Pack(id=pack_id, title=pack_id.upper(), version="1.0", questions=questions)


def coverage(*statuses: Status, certainty: float | None = 0.9, mistakes: int = 0) -> Coverage:
    """Return how concepts c0, c1… fared, all equally heavy."""
    results = tuple(
        ConceptResult(f"c{place}", f"q1 concept {place}", 1.0, status, 0.5, EVIDENCE, certainty)
        for place, status in enumerate(statuses)
    )
    said = tuple(MistakeResult("Wrong.", "Right.", 0.8, EVIDENCE) for _ in range(mistakes))
    return Coverage(coverage_score(results), results, said)


def scorecard(covered: Coverage | None, *, words: tuple[Word, ...] = WORDS, asked: Question | None = None) -> Scorecard:
    """Return a scorecard with this coverage; the concepts' names are those of `asked` where it is given."""
    if covered is not None and asked is not None:
        names = {concept.id: concept.name for concept in asked.concepts}
        named = tuple(replace(result, name=names[result.id]) for result in covered.concepts)
        covered = replace(covered, concepts=named)
    content = Score(None if covered is None else covered.score, "As it was said.")
    none = Score(None, "Not measured.")
    return Scorecard(
        question_id="q1",
        words=words,
        language="en",
        model="base",
        fillers=Fillers(0, None, ()),
        pacing=None,
        coverage=covered,
        structure=None,
        scores=Scores(none, content, none, none, none),
        advice=(),
    )


def attempts(*told: tuple[str, int, Sequence[Status]]) -> tuple[Attempt, ...]:
    """Return attempts, a day apart: the question's key, the grade, and how its concepts fared."""
    return tuple(
        Attempt(
            answer_id=f"a{number}",
            number=number,
            question_key=key,
            grade=grade,
            answered_at=NOON - timedelta(days=len(told) - number),
            concepts=tuple(
                ConceptSaid(f"c{place}", f"{key.partition('/')[2]} concept {place}", status)
                for place, status in enumerate(statuses)
            ),
        )
        for number, (key, grade, statuses) in enumerate(told)
    )
