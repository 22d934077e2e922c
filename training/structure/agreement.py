"""Print how far two readings of the same sentences agree on the steps that they take.

Run: python training/structure/agreement.py

The second reading (second.txt) saw single sentences in random order within a framework, each with the end of the one
before, and not the marks of the first.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from data import COVERED, IN_PART, MISSED, PARTLY, read_marks

if TYPE_CHECKING:
    from numpy.typing import NDArray

SECOND = Path(__file__).parent / "second.txt"
LEVELS = 3


def kappa(first: NDArray[np.int64], second: NDArray[np.int64], levels: int) -> float:
    """Return Cohen's kappa of two readings whose values run from 0 to levels - 1."""
    same = float((first == second).mean())
    chance = sum(float((first == level).mean() * (second == level).mean()) for level in range(levels))
    return (same - chance) / (1 - chance)


def main() -> int:
    """Print everything."""
    marked = {one.id: one for one in read_marks()}
    first, second = [], []
    lines = [line for line in SECOND.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for line in lines:
        place, _, said = line.partition(" | ")
        name, number = place.rsplit(" ", 1)
        given = {
            step.strip().rstrip(IN_PART): PARTLY if step.strip().endswith(IN_PART) else COVERED
            for step in said.split(",")
            if step.strip()
        }
        for step, marks in marked[name].marks.items():
            first.append(marks.get(int(number), MISSED))
            second.append(given.get(step, MISSED))
    one, other = np.asarray(first), np.asarray(second)
    print(
        f"{len(lines)} sentences, {len(one)} judgements of a sentence and a step: {(one == other).mean():.1%} "
        f"the same, kappa {kappa(one, other, LEVELS):.2f}; covered or not: kappa "
        f"{kappa((one == COVERED).astype(int), (other == COVERED).astype(int), 2):.2f}; marked at all or not: kappa "
        f"{kappa((one != MISSED).astype(int), (other != MISSED).astype(int), 2):.2f}; covered against missed: "
        f"{((one == COVERED) & (other == MISSED) | (one == MISSED) & (other == COVERED)).sum()}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
