"""Fit what makes probabilities of steps, on the tuning answers and what is left of them where sentences are taken out.

Run: python training/structure/calibrate.py assets/structure/calibration.yaml

Prints how well the fits do on questions that were left out of them.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import yaml

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from data import COVERED, MISSED, read_marks, versions

from mockvoice.analysis.embedding import MiniLmEmbedder
from mockvoice.analysis.frameworks import shipped_frameworks
from mockvoice.analysis.judge_steps import StepCalibration, StepFit, StepScorer, cut_windows
from mockvoice.analysis.meaning import MeaningJudge
from mockvoice.analysis.speech import prepare
from mockvoice.packs.model import Step
from mockvoice.packs.reader import read_pack
from mockvoice.paths import Paths, asset, shipped
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from mockvoice.analysis.passages import Passage

SHRINK = 10.0
ROUNDS = 30
FOLDS = 8
BINS = 10
FOREIGN_PACK = "questions-to-ask"
FOREIGN_FRAMEWORKS = ("ml-system-design", "metric-drop")
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


def left_out(features: NDArray[np.float64], truth: NDArray[np.bool_], owners: NDArray[np.str_]) -> NDArray[np.float64]:
    """Return each row's probability from a fit without its question."""
    folds = {name: place % FOLDS for place, name in enumerate(dict.fromkeys(owners))}
    fold = np.asarray([folds[name] for name in owners])
    chances = np.zeros(len(truth))
    for place in range(FOLDS):
        kept = fold != place
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
    rows = [*_own(), *_foreign()]
    by_ways = np.asarray([scorer.features(step, windows) for step, windows, *_ in rows])
    # Without its last point nobody knows a step, so that it is judged as a pack's own steps are.
    strange = [(Step(name=step.name, description=step.description.rstrip(".")), windows) for step, windows, *_ in rows]
    alone = np.asarray([scorer.features(*one) for one in strange])
    found = np.asarray([status for _, _, status, _ in rows])
    names = np.asarray([owner for *_, owner in rows])
    is_own = np.asarray([not owner.startswith(FOREIGN_PACK) for owner in names])
    written: dict[str, object] = {}
    for name, features in (("by_ways", by_ways), ("alone", alone)):
        targets = {"covered": found == COVERED, "covered or partly": found != MISSED}
        fits = [fit(features, target) for target in targets.values()]
        for title, target in targets.items():
            chances = left_out(features, target, names)
            called = chances >= 1 / 2
            print(
                f"{name}, {title}: {is_own.sum()} judgements, questions left out in turn: precision "
                f"{target[called & is_own].mean():.2f}, recall {called[target].mean():.2f}, expected calibration error "
                f"{calibration_error(chances[is_own], target[is_own]):.3f}; called so in answers of another kind "
                f"{called[~is_own].mean():.2f} of {(~is_own).sum()}"
            )
        written[name] = {
            "factors": [[round(float(value), DIGITS) for value in one.factors] for one in fits],
            "constants": [round(one.constant, DIGITS) for one in fits],
        }
    written["usual"] = [round(float(value), DIGITS) for value in by_ways[is_own, -3:].mean(axis=0)]
    Path(out).write_text(
        "# Written by training/structure/calibrate.py.\n" + yaml.safe_dump(written, sort_keys=False), encoding="utf-8"
    )
    return 0


def _own() -> Iterator[tuple[Step, tuple[Passage, ...], int, str]]:
    """Yield each step of each version of the tuning answers, with its windows, what became of it, and the question."""
    for marked in read_marks():
        for version in versions(marked) if marked.part == "tune" else ():
            windows = cut_windows(version.speech)
            for step, status in zip(marked.steps, version.truth, strict=True):
                yield step, windows, status, marked.id


def _foreign() -> Iterator[tuple[Step, tuple[Passage, ...], int, str]]:
    """Yield steps of designs and of searches for a cause in answers of another kind, which miss them.

    To clarify is left out: these answers ask questions.
    """
    pack = read_pack(shipped("question_packs") / f"{FOREIGN_PACK}.yaml")
    for question, name in zip(pack.questions, cycle(FOREIGN_FRAMEWORKS), strict=False):
        windows = cut_windows(prepare(tuple(Word(word, None, None) for word in question.model_answer.split())))
        for step in shipped_frameworks()[name]:
            if step.name != "Clarify":
                yield step, windows, MISSED, f"{FOREIGN_PACK}/{question.id}"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
