"""What judges concepts, whatever the way: words, embeddings or a trained model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.analysis.scorecard import Status
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Question, Step


@dataclass(frozen=True, slots=True)
class Judgement:
    """One concept, judged.

    Attributes:
        status: What it is called.
        probability: That a strict interviewer would call it covered, 0 to 1.
        certainty: That the status is right, 0 to 1.
        first: Position in the speech's tokens where the best evidence begins; None where there is none.
        last: Where it ends, inclusive.
    """

    status: Status
    probability: float
    certainty: float
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class MistakeJudgement:
    """One common mistake, judged.

    Attributes:
        probability: That it was said, 0 to 1.
        first: Position in the speech's tokens where it was said; None where nothing was said.
        last: Where that ends, inclusive.
    """

    probability: float
    first: int | None = None
    last: int | None = None


class ConceptScorer(Protocol):
    """Judges all concepts of a question against one answer. Pure and deterministic."""

    def judge(self, question: Question, speech: Speech) -> tuple[Judgement, ...]:
        """Return one judgement for each of the question's concepts, in their order."""

    def mistakes(self, question: Question, speech: Speech) -> tuple[MistakeJudgement, ...]:
        """Return one judgement for each of the question's common mistakes, in their order."""

    def steps(self, steps: Sequence[Step], speech: Speech) -> tuple[Judgement, ...]:
        """Return one judgement for each step of a framework, in their order; none where it cannot judge steps."""
