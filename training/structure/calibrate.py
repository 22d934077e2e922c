"""Fit what makes probabilities of steps, on the tuning answers and what is left of them where sentences are taken out.

Run: python training/structure/calibrate.py assets/structure/calibration.yaml

Prints how well the fits do on questions that were left out of them.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import yaml

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from data import COVERED, MISSED, read_marks, versions

from mockvoice.analysis.embedding import MiniLmEmbedder
from mockvoice.analysis.judge_steps import StepCalibration, StepFit, StepScorer, cut_windows
from mockvoice.analysis.meaning import MeaningJudge
from mockvoice.packs.model import Step
from mockvoice.paths import Paths, asset
from mockvoice.transcription.models import ModelStore

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHRINK = 10.0
ROUNDS = 30
FOLDS = 8
BINS = 10
DIGITS = 4


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic function of features.

    Attributes:
        factors: Shape (n,).
        constant: Added to them.
    """

    factors: NDArray[np.float64]
    constant: float

    def chances(self, features: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return probabilities, shape (rows,), from features (rows, n)."""
        found: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-(features @ self.factors + self.constant)))
        return found


def fit(features: NDArray[np.float64], truth: NDArray[np.bool_]) -> Logistic:
    """Return a logistic regression by Newton's method, with a ridge on standardised features."""
    middle, scale = features.mean(axis=0), features.std(axis=0) + 1e-9
    inputs = np.column_stack(((features - middle) / scale, np.ones(len(features))))
    ridge = np.diag([*np.full(features.shape[1], SHRINK), 1e-6])
    weights = np.zeros(inputs.shape[1])
    for _ in range(ROUNDS):
        chances = 1.0 / (1.0 + np.exp(-inputs @ weights))
        slope = inputs.T @ (chances - truth) + ridge @ weights
        bend = (inputs * (chances * (1.0 - chances))[:, None]).T @ inputs + ridge
        weights = weights - np.linalg.solve(bend, slope)
    factors = weights[:-1] / scale
    return Logistic(factors, float(weights[-1] - factors @ middle))


def left_out(
    features: NDArray[np.float64], truth: NDArray[np.bool_], owners: NDArray[np.str_], used: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return each row's probability from a fit without its question, on the rows that are used."""
    folds = {name: place % FOLDS for place, name in enumerate(dict.fromkeys(owners))}
    fold = np.asarray([folds[name] for name in owners])
    chances = np.zeros(len(truth))
    for place in range(FOLDS):
        kept = (fold != place) & used
        chances[fold == place] = fit(features[kept], truth[kept]).chances(features[fold == place])
    return chances


def calibration_error(chances: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    """Return the mean gap between chance and share over ten equal bins."""
    bins = np.minimum((chances * BINS).astype(int), BINS - 1)
    return float(
        sum(
            abs(chances[bins == place].mean() - truth[bins == place].mean()) * (bins == place).mean()
            for place in range(BINS)
            if (bins == place).any()
        )
    )


def main(out: str) -> int:
    """Fit, print and write."""
    vocabulary = asset("minilm/vocab.txt")
    content_model = ModelStore(Paths.default().models).resolve("minilm") / "model.onnx"
    nothing = StepFit(np.zeros((2, 4)), np.zeros(2))
    scorer = StepScorer(
        MeaningJudge(asset("judge/model.onnx"), vocabulary),
        MiniLmEmbedder(content_model, vocabulary),
        StepCalibration(nothing, nothing, np.zeros(3)),
    )
    by_ways, alone, truth, owners = [], [], [], []
    for marked in read_marks():
        if marked.part != "tune":
            continue
        for version in versions(marked):
            windows = cut_windows(version.speech)
            for step, found in zip(marked.steps, version.truth, strict=True):
                by_ways.append(scorer.features(step, windows))
                # Without its last point nobody knows it, so that it is judged as a pack's own steps are.
                own = Step(name=step.name, description=step.description.rstrip("."))
                alone.append(scorer.features(own, windows))
                truth.append(found)
                owners.append(marked.id)
    found, names = np.asarray(truth), np.asarray(owners)
    written: dict[str, object] = {}
    for name, rows in (("by_ways", np.asarray(by_ways)), ("alone", np.asarray(alone))):
        targets = {"covered": found == COVERED, "covered or partly": found != MISSED}
        fits = [fit(rows, target) for target in targets.values()]
        for title, target in targets.items():
            chances = left_out(rows, target, names, np.ones(len(found), dtype=bool))
            called = chances >= 1 / 2
            print(
                f"{name}, {title}: {len(found)} judgements, questions left out in turn: precision "
                f"{target[called].mean():.2f}, recall {called[target].mean():.2f}, expected calibration error "
                f"{calibration_error(chances, target):.3f}"
            )
        written[name] = {
            "factors": [[round(float(value), DIGITS) for value in one.factors] for one in fits],
            "constants": [round(one.constant, DIGITS) for one in fits],
        }
    written["usual"] = [round(float(value), DIGITS) for value in np.asarray(by_ways)[:, -3:].mean(axis=0)]
    Path(out).write_text(
        "# Written by training/structure/calibrate.py.\n" + yaml.safe_dump(written, sort_keys=False), encoding="utf-8"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
