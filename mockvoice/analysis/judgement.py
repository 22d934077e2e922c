"""What judges concepts, whatever the way: words, embeddings or a trained model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Question


@dataclass(frozen=True, slots=True)
class Judgement:
    """One concept, judged.

    Attributes:
        probability: That a strict interviewer would call it covered, 0 to 1.
        first: Position in the speech's tokens where the best evidence begins; None where there is none.
        last: Where it ends, inclusive.
    """

    probability: float
    first: int | None = None
    last: int | None = None


class ConceptScorer(Protocol):
    """Judges all concepts of a question against one answer."""

    def judge(self, question: Question, speech: Speech) -> tuple[Judgement, ...]:
        """Return one judgement for each of the question's concepts, in their order. Pure and deterministic."""
