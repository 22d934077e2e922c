"""How well the steps of a framework are told in answers, framework by framework.

Run: python benchmarks/steps.py [tune|test]

The shipped packs' model answers, sentence by sentence marked by hand (training/structure), whole and cut: their halves,
and without the sentences of some steps. "tune" are those that the calibration was fitted on. A step that is there only
in part counts neither way. Intervals are 90 % of 1,000 draws of questions, with replacement.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "training" / "structure"))

from data import COVERED, MISSED, PARTLY, read_marks, versions

from mockvoice.analysis.embedding import MiniLmEmbedder
from mockvoice.analysis.frameworks import shipped_frameworks
from mockvoice.analysis.judged import Calibration, JudgeScorer, verdict_of
from mockvoice.analysis.judging import concept_text
from mockvoice.analysis.meaning import COVERED as SAID
from mockvoice.analysis.meaning import PARTLY as SAID_IN_PART
from mockvoice.analysis.meaning import MeaningJudge
from mockvoice.analysis.passages import cut_passages
from mockvoice.analysis.scorecard import SURE_FROM, Status
from mockvoice.analysis.speech import prepare
from mockvoice.packs.reader import read_pack
from mockvoice.paths import Paths, asset, shipped
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data import Marked, Version
    from numpy.typing import NDArray

    from mockvoice.analysis.judgement import Judgement
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Step

STATUSES = {Status.MISSED: MISSED, Status.PARTLY: PARTLY, Status.COVERED: COVERED}
DRAWS = 1000
BINS = 10
VERY_SURE = 0.85
FOREIGN_PACK = "recruiter-screen"
FOREIGN_FRAMEWORKS = ("ml-system-design", "metric-drop")


@dataclass
class Table:
    """One row a step of a version of an answer: arrays of the same length.

    Attributes:
        truth: COVERED, PARTLY or MISSED, by the marks.
        found: Likewise, as judged.
        as_concept: Whether it is present where a step is judged as a concept is.
        covered: Probability of covered.
        certainty: That the status is right.
        framework: Its name.
        question: Its identifier.
        is_whole: Whether nothing was taken out of the answer.
        is_placed: Whether its sentence is one that is marked for it.
    """

    truth: NDArray[np.int64]
    found: NDArray[np.int64]
    as_concept: NDArray[np.bool_]
    covered: NDArray[np.float64]
    certainty: NDArray[np.float64]
    framework: NDArray[np.str_]
    question: NDArray[np.str_]
    is_whole: NDArray[np.bool_]
    is_placed: NDArray[np.bool_]

    def where(self, rows: NDArray[np.bool_] | NDArray[np.int64]) -> Table:
        """Return some rows."""
        return Table(*(getattr(self, name)[rows] for name in self.__dataclass_fields__))


class Bench:
    """What judges, with the models that ship."""

    def __init__(self) -> None:
        vocabulary = asset("minilm/vocab.txt")
        content_path = ModelStore(Paths.default().models).resolve("minilm") / "model.onnx"
        judge = MeaningJudge(asset("judge/model.onnx"), vocabulary)
        self._calibration = Calibration.read(asset("judge/calibration.yaml"))
        self.scorer = JudgeScorer(judge, self._calibration, MiniLmEmbedder(content_path, vocabulary))

    def table(self, marked: Sequence[Marked]) -> Table:
        """Return all judgements of all versions of answers."""
        rows = [
            (
                truth,
                STATUSES[judged.status],
                as_concept,
                judged.probability,
                judged.certainty,
                answer.framework,
                answer.id,
                version.kind == "whole",
                _is_placed(version, step.name, judged),
            )
            for answer in marked
            for version in versions(answer)
            for step, truth, judged, as_concept in zip(
                answer.steps,
                version.truth,
                self.scorer.steps(answer.steps, version.speech),
                self._as_concepts(answer.steps, version.speech),
                strict=True,
            )
        ]
        return Table(*(np.asarray(column) for column in zip(*rows, strict=True)))

    def foreign(self) -> list[tuple[Judgement, bool]]:
        """Return what is said of design and debugging steps in answers to a recruiter, as steps and as concepts."""
        pack = read_pack(shipped("question_packs") / f"{FOREIGN_PACK}.yaml")
        found: list[tuple[Judgement, bool]] = []
        for question in pack.questions:
            speech = prepare(tuple(Word(word, None, None) for word in question.model_answer.split()))
            for name in FOREIGN_FRAMEWORKS:
                steps = shipped_frameworks()[name]
                found += zip(self.scorer.steps(steps, speech), self._as_concepts(steps, speech), strict=True)
        return found

    def _as_concepts(self, steps: Sequence[Step], speech: Speech) -> list[bool]:
        """Return whether each step is present where it is judged as concepts are."""
        texts = [concept_text(step.name, step.description) for step in steps]
        _, _, features = self.scorer.features(texts, "", cut_passages(speech))
        return [verdict_of(self._calibration.chances(row)) in {SAID, SAID_IN_PART} for row in features]


def _is_placed(version: Version, step: str, judged: Judgement) -> bool:
    if judged.first is None:
        return False
    number = next(
        place for place, (first, last) in enumerate(version.speech.sentences) if first <= judged.first <= last
    )
    return version.kept[number] in version.of.marks[step]


def told(table: Table, found: NDArray[np.bool_]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of "present"; what is there in part counts neither way."""
    clear = table.truth != PARTLY
    true, said = (table.truth == COVERED)[clear], found[clear]
    hits = (true & said).sum()
    return (
        float(hits / max(1, said.sum())),
        float(hits / max(1, true.sum())),
        float(2 * hits / max(1, true.sum() + said.sum())),
    )


def calibration_error(table: Table) -> float:
    """Return the expected calibration error of "covered": mean gap between chance and share over ten equal bins."""
    bins = np.minimum((table.covered * BINS).astype(int), BINS - 1)
    gaps = [
        abs(table.covered[bins == place].mean() - (table.truth[bins == place] == COVERED).mean())
        * (bins == place).mean()
        for place in range(BINS)
        if (bins == place).any()
    ]
    return float(sum(gaps))


def print_frameworks(table: Table) -> None:
    """Print precision, recall and F1 for each framework, as concepts and as steps."""
    print(f"  {'precision, recall, F1 of present':<34} {'as concepts':<17} as steps")
    for name in (*dict.fromkeys(table.framework), "all"):
        own = table if name == "all" else table.where(table.framework == name)
        pairs = (told(own, own.as_concept), told(own, own.found != MISSED))
        print(f"  {name:<34} " + "    ".join(" ".join(f"{figure:.2f}" for figure in three) for three in pairs))
    rng = np.random.default_rng(0)
    owners = sorted(set(table.question))
    by_owner = {owner: np.flatnonzero(table.question == owner) for owner in owners}
    draws = [
        table.where(np.concatenate([by_owner[owner] for owner in rng.choice(owners, len(owners))]))
        for _ in range(DRAWS)
    ]
    for name, figures in (
        ("F1 as concepts", [told(draw, draw.as_concept)[2] for draw in draws]),
        ("F1 as steps", [told(draw, draw.found != MISSED)[2] for draw in draws]),
    ):
        low, high = np.percentile(figures, (5, 95))
        print(f"  {name:<34} 90 % interval [{low:.2f}, {high:.2f}]")


def print_honesty(table: Table) -> None:
    """Print what certainties are worth, and where steps are placed."""
    print(f"  expected calibration error of covered: {calibration_error(table):.3f}")
    for least, name in ((SURE_FROM, "sure"), (VERY_SURE, f"certainty of {VERY_SURE} or more")):
        for status, right in ((COVERED, table.truth == COVERED), (MISSED, table.truth == MISSED)):
            rows = (table.found == status) & (table.certainty >= least)
            called = "covered" if status == COVERED else "missed"
            print(f"  {called}, {name}: {rows.sum()} of {len(rows)} judgements, {right[rows].mean():.2f} of them right")
    whole = table.where(table.is_whole & (table.truth != MISSED) & (table.found != MISSED))
    share = whole.is_placed.mean()
    print(f"  steps of whole answers that were found in a sentence that takes them: {share:.2f} of {len(whole.truth)}")


def main(part: str = "test") -> int:
    """Print everything."""
    bench = Bench()
    marked = [answer for answer in read_marks() if answer.part == part]
    table = bench.table(marked)
    print(f"{part}: {len(table.truth)} judgements of steps, {len(marked)} questions")
    print_frameworks(table)
    print_honesty(table)
    foreign = bench.foreign()
    present = [judged for judged, _ in foreign if judged.status is not Status.MISSED]
    print(
        f"  steps of a design or a search for a cause in answers to a recruiter: {len(present)} of {len(foreign)} "
        f"present, {sum(judged.certainty >= SURE_FROM for judged in present)} of them sure; as concepts "
        f"{sum(as_concept for _, as_concept in foreign)}"
    )
    fresh = Bench().scorer
    answer = max(marked, key=lambda one: len(one.steps))
    speech = next(versions(answer)).speech
    start = time.perf_counter()
    fresh.steps(answer.steps, speech)
    took_s = time.perf_counter() - start
    print(f"  {len(answer.steps)} steps in {len(speech.words)} words: {took_s:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
