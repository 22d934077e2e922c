"""What the verdicts on an answer's passages say of one concept, joined into a few numbers for the calibration."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mockvoice.analysis.meaning import CONTRADICTED, COVERED, MISSED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mockvoice.analysis.meaning import Judge
    from mockvoice.analysis.passages import Passage

MOST_MARGIN = 4.0
"""A margin beyond this counts no more for the other concepts."""

FEATURES = 5
"""How many the first look takes: three joined margins, the other concepts' and the answer's nearness to the topic."""

SECOND_FEATURES = FEATURES + 5
"""How many the second look takes: those, and what `second_look` gives."""


def margins_over_missed(verdicts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the margins of covered, partly and contradicted over missed, shape (n, 3), from logits (n, 4)."""
    margins: NDArray[np.float64] = verdicts[:, :MISSED] - verdicts[:, MISSED:]
    return margins


def joined_margins(verdicts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the soft maximum, over passages, of the margins of covered, partly and contradicted over missed.

    Args:
        verdicts: Logits, shape (n, 4), n at least 1.

    Returns:
        Shape (3,).
    """
    margins = margins_over_missed(verdicts)
    highest = margins.max(axis=0)
    joined: NDArray[np.float64] = highest + np.log(np.exp(margins - highest).sum(axis=0))
    return joined


def second_look(judge: Judge, text: str, read: Sequence[Passage], verdicts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what else the passages that were read say of a concept that may have been contradicted.

    A passage that contradicts weighs otherwise where another covers, so each of the two is also asked for the margin of
    the other verdict; and what is said across two passages is judged once in one piece.

    Args:
        judge: Reads the joined passage.
        text: The concept.
        read: Passages in the order of the answer, at least one.
        verdicts: Their logits, shape (n, 4).

    Returns:
        Shape (5,): the margin of contradicted where covered is likeliest, and of covered where contradicted is; and the
        margins of covered, partly and contradicted of the likeliest passage with its neighbour.
    """
    margins = margins_over_missed(verdicts)
    covering, contradicting = int(np.argmax(margins[:, COVERED])), int(np.argmax(margins[:, CONTRADICTED]))
    crossed = (margins[covering, CONTRADICTED], margins[contradicting, COVERED])
    wide = margins[0] if len(read) == 1 else _margins_of_two(judge, text, read, margins)
    return np.concatenate((crossed, wide))


def _margins_of_two(
    judge: Judge, text: str, read: Sequence[Passage], margins: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the margins of the passage that covers most, in one piece with the neighbour that says more."""
    place = int(np.argmax(margins[:, COVERED]))
    beside = [other for other in (place + 1, place - 1) if 0 <= other < len(read)]
    first, second = sorted((place, max(beside, key=lambda other: float(margins[other].max()))))
    joined = _in_one_piece(read[first].text.split(), read[second].text.split())
    verdict = np.asarray([judge.judge(text, " ".join(joined))], dtype=np.float64)
    found: NDArray[np.float64] = margins_over_missed(verdict)[0]
    return found


def _in_one_piece(before: list[str], after: list[str]) -> list[str]:
    """Return two rows of words as one, without saying twice what the first ends and the second begins with."""
    shared = next(
        (count for count in range(min(len(before), len(after)), 0, -1) if before[-count:] == after[:count]), 0
    )
    return before + after[shared:]
