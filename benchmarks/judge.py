"""How well the judge of meaning tells what was said, kind by kind, beside what matching words and embeddings tells.

Run: make bench-coverage, or python benchmarks/judge.py [tune|test]

Whole answers on questions and concepts that nothing was trained on (training/judge/answers); "tune" are those that the
calibration was fitted on. Intervals are 90 % of 1,000 draws of questions, with replacement. ArgKP's debate arguments
are read from the folder that MOCKVOICE_TUNING_DATA names; without it that line is left out.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "training" / "judge"))

from coverage import auc, best_f1, rows, speech_of
from data import LABELS, read_all

from mockvoice.analysis.coverage import MISTAKE_FROM
from mockvoice.analysis.embedding import MiniLmEmbedder
from mockvoice.analysis.judged import Calibration, JudgeScorer
from mockvoice.analysis.matching import MatchingScorer
from mockvoice.analysis.meaning import MeaningJudge
from mockvoice.analysis.scorecard import Status
from mockvoice.packs.model import Concept, Mistake, Question
from mockvoice.paths import Paths, asset
from mockvoice.transcription.models import ModelStore

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from data import Judged
    from numpy.typing import NDArray

    from mockvoice.analysis.judgement import ConceptScorer

    Figure = Callable[["Table"], float]

ANSWERS = Path(__file__).parent.parent / "training" / "judge" / "answers"
STATUSES = (Status.COVERED, Status.PARTLY, Status.CONTRADICTED, Status.MISSED)
"""In the order of the labels."""

DRAWS = 1000
BINS = 10
LOREM = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore"
WORDS, CONCEPTS = 300, 8


@dataclass
class Table:
    """One row a judgement: arrays of the same length.

    Attributes:
        truth: Place of the label in "cpx.".
        found: Place of the status in the same order.
        covered: Probability of covered.
        certainty: That the status is right.
        kind: Of the answer.
        question: Its identifier.
        words: How many the answer has.
    """

    truth: NDArray[np.int64]
    found: NDArray[np.int64]
    covered: NDArray[np.float64]
    certainty: NDArray[np.float64]
    kind: NDArray[np.str_]
    question: NDArray[np.str_]
    words: NDArray[np.int64]

    def where(self, rows_: NDArray[np.bool_] | NDArray[np.int64]) -> Table:
        """Return some rows."""
        return Table(*(getattr(self, name)[rows_] for name in self.__dataclass_fields__))


def question_of(judged: Judged) -> Question:
    """Return a question as packs hold it."""
    concepts = tuple(
        Concept(
            id=concept.letter,
            name=concept.name,
            description=concept.description,
            phrasings=concept.phrasings,
            terms=tuple(form.strip() for term in concept.terms for form in term.split("=")),
        )
        for concept in judged.concepts
    )
    mistakes = tuple(Mistake(statement=said, correction=right) for said, right in judged.mistakes)
    return Question(id=judged.id, text=judged.text, concepts=concepts, mistakes=mistakes)


def judge_all(scorer: ConceptScorer, questions: Sequence[Judged]) -> Table:
    """Return all judgements of all answers."""
    found: list[tuple[int, int, float, float, str, str, int]] = []
    for judged in questions:
        question = question_of(judged)
        for said in judged.spoken:
            for label, one in zip(said.labels, scorer.judge(question, speech_of(said.text)), strict=True):
                found.append(
                    (
                        LABELS.index(label),
                        STATUSES.index(one.status),
                        one.probability,
                        one.certainty,
                        said.kind,
                        judged.id,
                        len(said.text.split()),
                    )
                )
    return Table(*(np.asarray(column) for column in zip(*found, strict=True)))


def f1_of(kind: str) -> Figure:
    """Return the F1 of "covered" over one kind of answer."""

    def figure(table: Table) -> float:
        own = table.kind == kind
        true, said = table.truth[own] == 0, table.found[own] == 0
        return float(2 * (true & said).sum() / max(1, true.sum() + said.sum()))

    return figure


def share(of: Callable[[Table], NDArray[np.bool_]], found: int) -> Figure:
    """Return how much of some rows got a status."""
    return lambda table: float((table.found[of(table)] == found).mean()) if of(table).any() else float("nan")


def calibration_error(table: Table) -> float:
    """Return the expected calibration error of "covered": mean gap between chance and share over ten equal bins."""
    bins = np.minimum((table.covered * BINS).astype(int), BINS - 1)
    gaps = [
        abs(table.covered[bins == place].mean() - (table.truth[bins == place] == 0).mean()) * (bins == place).mean()
        for place in range(BINS)
        if (bins == place).any()
    ]
    return float(sum(gaps))


def length_correlation(table: Table) -> float:
    """Return the partial correlation of found share and length, given the true share, over answers."""
    keys = list(dict.fromkeys(zip(table.question, table.kind, table.words, strict=True)))
    answers = [
        (table.question == question) & (table.kind == kind) & (table.words == count) for question, kind, count in keys
    ]
    found = np.asarray([(table.found[own] == 0).mean() for own in answers])
    true = np.asarray([(table.truth[own] == 0).mean() for own in answers])
    length = np.asarray([table.words[own][0] for own in answers])
    off = [values - np.polyval(np.polyfit(true, values, 1), true) for values in (found, length)]
    return float(np.corrcoef(*off)[0, 1])


FIGURES: dict[str, tuple[Figure, str]] = {
    "AUC of covered, all kinds together": (lambda t: auc((t.truth == 0).astype(int), t.covered), "0.80"),
    "F1 of covered, everyday words": (f1_of("everyday"), "0.70"),
    "F1 of covered, half-good": (f1_of("half-good"), "0.80"),
    "F1 of covered, recogniser output": (f1_of("heard"), "0.83"),
    "F1 of covered, mixed": (f1_of("mixed"), ""),
    "wrong statements called covered": (share(lambda t: t.truth == 2, 0), "under 0.25"),
    "wrong statements found contradicted": (share(lambda t: t.truth == 2, 2), "over 0.45"),
    "of what is called contradicted, wrong": (
        lambda t: float((t.truth == 2)[t.found == 2].sum() / max(1, (t.found == 2).sum())),
        "over 0.75",
    ),
    "dropped names called covered": (share(lambda t: (t.kind == "names") & (t.truth != 0), 0), "under 0.12"),
    "the same status of four": (lambda t: float((t.truth == t.found).mean()), ""),
    "expected calibration error": (calibration_error, "under 0.05"),
}


def print_figures(name: str, table: Table) -> None:
    """Print all figures with their intervals over questions."""
    rng = np.random.default_rng(0)
    owners = sorted(set(table.question))
    by_owner = {owner: np.flatnonzero(table.question == owner) for owner in owners}
    draws = [
        table.where(np.concatenate([by_owner[owner] for owner in rng.choice(owners, len(owners))]))
        for _ in range(DRAWS)
    ]
    print(f"\n{name}: {len(table.truth)} judgements, {len(owners)} questions")
    for title, (figure, aim) in FIGURES.items():
        with np.errstate(all="ignore"):
            low, high = np.nanpercentile([figure(draw) for draw in draws], (5, 95))
            print(f"  {title:<40} {figure(table):.3f}  [{low:.2f}, {high:.2f}]  {aim}")


def print_guards(scorer: ConceptScorer, questions: Sequence[Judged]) -> None:
    """Print what must not be covered, and that punctuation changes nothing."""
    asked = [question_of(judged) for judged in questions]
    foreign = {
        "the question said back": [(q, q.text) for q in asked],
        "silence": [(q, "") for q in asked],
        "lorem ipsum": [(q, LOREM) for q in asked],
        "another question's answers": [
            (q, said.text)
            for place, q in enumerate(asked)
            for said in questions[(place + 7) % len(questions)].spoken
            if said.kind != "names"
        ],
    }
    for name, pairs in foreign.items():
        found = [one.status for q, text in pairs for one in scorer.judge(q, speech_of(text))]
        shares = ", ".join(f"{status} {found.count(status)}" for status in STATUSES if found.count(status))
        print(f"  {name:<40} {shares} of {len(found)}")
    same = []
    for q, judged in zip(asked, questions, strict=True):
        for said in judged.spoken:
            bare = " ".join(said.text.lower().translate(str.maketrans("", "", ".,;:!?")).split())
            pairs_ = zip(scorer.judge(q, speech_of(said.text)), scorer.judge(q, speech_of(bare)), strict=True)
            same += [one.status is other.status for one, other in pairs_]
    print(f"  {'same status in lower case, no points':<40} {np.mean(same):.1%}  at least 95 %")


def print_mistakes(scorer: JudgeScorer, questions: Sequence[Judged]) -> None:
    """Print how often a question's common mistakes are found, in answers written to be wrong and in others."""
    found: dict[bool, list[bool]] = {True: [], False: []}
    for judged in questions:
        for said in judged.spoken:
            for one in scorer.mistakes(question_of(judged), speech_of(said.text)):
                found[said.kind == "wrong"].append(one.probability >= MISTAKE_FROM)
    print(
        f"  common mistakes shown: {np.mean(found[True]):.0%} of places in wrong answers, "
        f"{np.mean(found[False]):.1%} in others"
    )


def print_arguments(judge: MeaningJudge, calibration: Calibration) -> None:
    """Print the figures on ArgKP's development part, each argument with each of its topic's key points."""
    data = rows("argkp_dev")
    if data is None:
        return
    scorer = JudgeScorer(judge, calibration, None)
    labels, chances = [], []
    for row in data:
        question = Question(id="q", text=row["question"], concepts=(Concept(id="c", name=row["concept"]),))
        labels.append(int(row["covered"]))
        chances.append(scorer.judge(question, speech_of(row["answer"]))[0].probability)
    area, best = auc(labels, chances), best_f1(labels, chances)
    print(f"  ArgKP dev, {len(labels)} pairs: AUC {area:.3f}, best F1 {best:.3f}  0.70")


def print_cost(judge_path: Path, content_path: Path, vocabulary: Path, questions: Sequence[Judged]) -> None:
    """Print what 300 words against 8 concepts cost, on one thread, with the models loaded, against matching."""
    calibration = Calibration.read(asset("judge/calibration.yaml"))
    concepts = tuple(
        concept.model_copy(update={"id": f"{place}{concept.id}"})
        for place, judged in enumerate(questions[:2])
        for concept in question_of(judged).concepts
    )[:CONCEPTS]
    asked = Question(id="q", text=questions[0].text, concepts=concepts)
    text = " ".join(said.text for judged in questions[:2] for said in judged.spoken[:2]).split()[:WORDS]
    took: dict[str, list[float]] = {"judge": [], "matching": []}
    for _ in range(5):
        embedder = MiniLmEmbedder(content_path, vocabulary)
        judging = JudgeScorer(MeaningJudge(judge_path, vocabulary), calibration, embedder)
        judging.read_ahead(asked)
        start = time.perf_counter()
        judging.judge(asked, speech_of(" ".join(text)))
        took["judge"].append(time.perf_counter() - start)
        matching = MatchingScorer(MiniLmEmbedder(content_path, vocabulary))
        start = time.perf_counter()
        matching.judge(asked, speech_of(" ".join(text)))
        took["matching"].append(time.perf_counter() - start)
    print(
        f"  {len(text)} words against {len(concepts)} concepts: {np.median(took['judge']):.2f} s, "
        f"matching {np.median(took['matching']):.2f} s  under 0.5 s"
    )


def main(part: str = "test") -> int:
    """Print everything."""
    questions = read_all(ANSWERS, part)
    vocabulary = asset("minilm/vocab.txt")
    content_path = ModelStore(Paths.default().models).resolve("minilm") / "model.onnx"
    judge_path = asset("judge/model.onnx")
    embedder = MiniLmEmbedder(content_path, vocabulary)
    calibration = Calibration.read(asset("judge/calibration.yaml"))
    judge = MeaningJudge(judge_path, vocabulary)
    scorer = JudgeScorer(judge, calibration, embedder)
    print_figures("matching (words and embeddings)", judge_all(MatchingScorer(embedder), questions))
    table = judge_all(scorer, questions)
    print_figures("the judge of meaning", table)
    print(f"  {'partial correlation of score and length':<40} {length_correlation(table):+.2f}")
    print_guards(scorer, questions)
    print_mistakes(scorer, questions)
    print_arguments(judge, calibration)
    print_cost(judge_path, content_path, vocabulary, questions)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
