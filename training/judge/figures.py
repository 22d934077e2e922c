"""Figures about judgements: area under the curve, F1, and what became of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike
    from pairs import Pair


def area_under_curve(truth: ArrayLike, score: ArrayLike) -> float:
    """Return the chance that a true one is ranked above a false one (Mann and Whitney's U over its largest value)."""
    truths, scores = np.asarray(truth, dtype=bool), np.asarray(score, dtype=float)
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    true = int(truths.sum())
    return float((ranks[truths].sum() - true * (true + 1) / 2) / (true * (len(truths) - true)))


def f1(truth: ArrayLike, found: ArrayLike) -> float:
    """Return the harmonic mean of precision and recall."""
    truths, finds = np.asarray(truth, dtype=bool), np.asarray(found, dtype=bool)
    both = truths.sum() + finds.sum()
    return float(2 * (truths & finds).sum() / both) if both else 1.0


def summary(pairs: Sequence[Pair], judged: Sequence[Sequence[float]]) -> str:
    """Return lines about pairs judged: AUC of covered, F1 of each label, and by kind what was called what."""
    truth = np.asarray([int(np.argmax(pair.target)) for pair in pairs])
    chances = np.asarray(judged)
    found = chances.argmax(1)
    lines = [
        f"  covered AUC {area_under_curve(truth == 0, chances[:, 0]):.3f}, F1 "
        + " ".join(
            f"{name} {f1(truth == place, found == place):.2f}" for place, name in enumerate(("c", "p", "x", "."))
        )
    ]
    for kind in sorted({pair.kind for pair in pairs}):
        own = np.asarray([pair.kind == kind for pair in pairs])
        parts = []
        for place, name in enumerate("cpx."):
            rows = own & (truth == place)
            if rows.any():
                parts.append(
                    f"{name}({rows.sum()}) -> " + "/".join(f"{(found[rows] == to).mean():.2f}" for to in range(4))
                )
        lines.append(f"    {kind:9} " + "; ".join(parts))
    return "\n".join(lines)
