"""Fit what makes probabilities of the judge's margins, on whole answers that it was not trained on.

Run: python training/judge/calibrate.py MODEL.onnx OUT.yaml

Answers go through the same steps as in MockVoice: passages, the choice of those worth reading, the judge. Prints how
well the fit does on questions that were left out of it.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import yaml

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2]))

from data import LABELS, read_all
from figures import area_under_curve

from mockvoice.analysis.embedding import MiniLmEmbedder
from mockvoice.analysis.judge_features import FEATURES, SECOND_FEATURES, second_look
from mockvoice.analysis.judged import Calibration, JudgeScorer
from mockvoice.analysis.judging import concept_text
from mockvoice.analysis.meaning import CONTRADICTED, MISSED, MeaningJudge
from mockvoice.analysis.passages import cut_passages
from mockvoice.analysis.speech import prepare
from mockvoice.paths import Paths
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from numpy.typing import NDArray

HERE = Path(__file__).parent
FOLDS = 10
MISSED_LABEL = "."
FOREIGN_STEPS = (7, 3)
"""Answers to the questions that stand so much further on are read too: they miss everything."""

FOREIGN_SHARE = 0.5
FOREIGN_WITHOUT = frozenset({"names", "half-good"})
SHRINK = 0.003
STEPS, RATE = 3000, 0.5


def fit(margins: NDArray[np.float64], truth: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return factors (4, n) and constants (4,) of a multinomial logistic regression, by gradient descent."""
    scale = margins.std(axis=0)
    inputs = margins / scale
    wanted = np.eye(4)[truth]
    factors, constants = np.zeros((4, inputs.shape[1])), np.zeros(4)
    for _ in range(STEPS):
        scores = inputs @ factors.T + constants
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        off = (chances - wanted) / len(truth)
        factors -= RATE * (off.T @ inputs + SHRINK * factors)
        constants -= RATE * off.sum(axis=0)
    return factors / scale, constants


def main(model: str, out: str) -> int:
    """Fit, print and write."""
    vocabulary = HERE.parents[1] / "assets" / "minilm" / "vocab.txt"
    nothing = Calibration(np.zeros((4, FEATURES)), np.zeros(4), np.zeros((4, SECOND_FEATURES)), np.zeros(4), 0.0, 0.0)
    content_model = ModelStore(Paths.default().models).resolve("minilm") / "model.onnx"
    judge = MeaningJudge(Path(model), vocabulary)
    scorer = JudgeScorer(judge, nothing, MiniLmEmbedder(content_model, vocabulary))
    rows, again, truth, owners, is_own, mistaken, is_wrong = [], [], [], [], [], [], []
    questions = read_all(HERE / "answers", "tune")
    chance = random.Random(0)  # noqa: S311 - a seed for a fit, no secret
    for place, question in enumerate(questions):
        texts = [concept_text(concept.name, concept.description) for concept in question.concepts]
        foreign = [
            replace(said, labels=MISSED_LABEL * len(texts))
            for step in FOREIGN_STEPS
            for said in questions[(place + step) % len(questions)].spoken
            if said.kind not in FOREIGN_WITHOUT and chance.random() < FOREIGN_SHARE
        ]
        for said in (*question.spoken, *foreign):
            passages = cut_passages(prepare(tuple(Word(word, None, None) for word in said.text.split())))
            read, verdicts, features = scorer.features(texts, question.text, passages)
            rows += list(features)
            again += [second_look(judge, *one) for one in zip(texts, read, verdicts, strict=True)]
            truth += [LABELS.index(label) for label in said.labels]
            owners += [question.id] * len(texts)
            is_own += [said in question.spoken] * len(texts)
            for statement, _ in question.mistakes if said in question.spoken else ():
                logits = scorer.read(statement, passages)[1]
                mistaken.append(float((logits[:, CONTRADICTED] - logits[:, MISSED]).max()))
                is_wrong.append(said.kind == "wrong")
    margins, truths, names = np.asarray(rows), np.asarray(truth), np.asarray(owners)
    more = np.asarray(again)
    folds = {name: place % FOLDS for place, name in enumerate(dict.fromkeys(owners))}
    fold = np.asarray([folds[name] for name in names])
    chances, verdict = np.zeros((len(truths), 4)), np.zeros(len(truths), dtype=int)
    for place in range(FOLDS):
        kept = fold != place
        found = Calibration(*_fit_both(margins[kept], more[kept], truths[kept]), 0.0, 0.0)
        for row in np.flatnonzero(~kept):
            verdict[row], chances[row] = found.decide(margins[row], partial(more.__getitem__, row))
    own = np.asarray(is_own)
    print(
        f"{own.sum()} judgements, questions left out in turn: AUC of covered "
        f"{area_under_curve((truths == 0)[own], chances[own, 0]):.3f}, the same verdict "
        f"{np.mean((verdict == truths)[own]):.2f}; called covered in answers to another question "
        f"{np.mean(verdict[~own] == 0):.1%}"
    )
    wrong, called = truths[own] == CONTRADICTED, verdict[own] == CONTRADICTED
    print(
        f"of wrong statements {np.mean(called[wrong]):.3f} are found contradicted; of what is called so "
        f"{np.mean(wrong[called]):.3f} are"
    )
    factors, constants, second_factors, second_constants = _fit_both(margins, more, truths)
    factor, constant = _fit_mistakes(np.asarray(mistaken), np.asarray(is_wrong))
    Path(out).write_text(
        "# Written by training/judge/calibrate.py.\n"
        + yaml.safe_dump(
            {
                "factors": [[round(float(value), 4) for value in row] for row in factors],
                "constants": [round(float(value), 4) for value in constants],
                "second_factors": [[round(float(value), 4) for value in row] for row in second_factors],
                "second_constants": [round(float(value), 4) for value in second_constants],
                "mistake_factor": round(factor, 4),
                "mistake_constant": round(constant, 4),
            },
            sort_keys=False,
        ),
        encoding="utf-8",
    )
    return 0


def _fit_both(
    margins: NDArray[np.float64], more: NDArray[np.float64], truth: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return factors and constants of the first look and of the second."""
    return (*fit(margins, truth), *fit(np.column_stack((margins, more)), truth))


def _fit_mistakes(margins: NDArray[np.float64], is_wrong: NDArray[np.bool_]) -> tuple[float, float]:
    """Return factor and constant of a logistic regression: an answer written to be wrong, or another one."""
    factor, constant = 0.0, 0.0
    scale = margins.std()
    for _ in range(STEPS):
        off = 1.0 / (1.0 + np.exp(-(factor * margins / scale + constant))) - is_wrong
        factor -= RATE * float((off * margins / scale).mean())
        constant -= RATE * float(off.mean())
    chances = 1.0 / (1.0 + np.exp(-(factor * margins / scale + constant)))
    said = chances >= 0.5
    print(
        f"common mistakes: AUC {area_under_curve(is_wrong, margins):.3f}; said in {np.mean(said[is_wrong]):.0%} of the "
        f"places in wrong answers, {np.mean(said[~is_wrong]):.1%} of those in others"
    )
    return factor / float(scale), constant


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
