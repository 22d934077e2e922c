"""A judge of meaning that goes by given words, for tests of what is made of its verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SURE = 6.0


class FakeJudge:
    """Says a verdict (0 covered, 1 partly, 2 contradicted) of passages that hold certain words, else missed.

    Attributes:
        asked: Every pair that was read, in order.
    """

    def __init__(self, verdicts: dict[str, int]) -> None:
        self._verdicts = verdicts
        self.asked: list[tuple[str, str]] = []

    def judge(self, concept: str, passage: str) -> NDArray[np.float32]:
        """Return logits, shape (4,)."""
        self.asked.append((concept, passage))
        logits = np.zeros(4, dtype=np.float32)
        found = next((verdict for words, verdict in self._verdicts.items() if words in passage), 3)
        logits[found] = SURE
        return logits
