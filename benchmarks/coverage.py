"""How well concepts are judged: on the packs that ship, and on human judgements where that data is at hand.

Run: python benchmarks/coverage.py

The packs give spoken phrasings: one phrasing of each concept is left out of the question and said in the answer
instead, or not said, among sentences from other questions. MOCKVOICE_TUNING_DATA names a folder with human judgements
(coverage/argkp_dev.jsonl.gz, coverage/saf_train.jsonl.gz); without it those lines are skipped.

Weights were fitted on the same sources, so these figures say how well the fit is, not how well it will do elsewhere.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))

from mockvoice.analysis.coverage import measure_coverage
from mockvoice.analysis.embedding import MiniLmEmbedder
from mockvoice.analysis.matching import COVERED_FROM, PARTLY_FROM, MatchingScorer, status_of
from mockvoice.analysis.speech import Speech, prepare
from mockvoice.packs.model import Concept, Question
from mockvoice.packs.reader import read_pack
from mockvoice.paths import Paths, asset, shipped
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SEED = 5
DATA_VARIABLE = "MOCKVOICE_TUNING_DATA"


def speech_of(text: str) -> Speech:
    """Return text as words without times."""
    return prepare(tuple(Word(word, None, None) for word in text.split()))


def auc(labels: Iterable[int], scores: Iterable[float]) -> float:
    """Return the area under the ROC curve; ties count half."""
    truth, values = np.asarray(list(labels)), np.asarray(list(scores))
    above = values[truth == 1][:, None] - values[truth == 0][None, :]
    return float(np.mean((above > 0) + 0.5 * (above == 0)))


def best_f1(labels: Iterable[int], scores: Iterable[float]) -> float:
    """Return the best F1 over all thresholds."""
    order = np.argsort(-np.asarray(list(scores)), kind="stable")
    truth = np.asarray(list(labels))[order]
    hits = np.cumsum(truth)
    return float(np.max(2 * hits / (np.arange(1, len(truth) + 1) + truth.sum())))


def figures(name: str, judged: list[tuple[int, float]]) -> None:
    """Print one line for pairs of label and probability."""
    labels = np.asarray([label for label, _ in judged])
    chances = np.asarray([chance for _, chance in judged])
    parts = [f"{name:<44} n {len(judged):>5}"]
    if 0 < labels.sum() < len(labels):
        parts.append(f"AUC {auc(labels, chances):.2f}  best F1 {best_f1(labels, chances):.2f}")
        parts.append(f"Brier {np.mean((chances - labels) ** 2):.3f}")
    for word, of in (("said", 1), ("unsaid", 0)):
        some = chances[labels == of]
        if len(some):
            covered, partly = np.mean(some >= COVERED_FROM), np.mean(some >= PARTLY_FROM)
            parts.append(f"{word}: covered {covered:.0%}, at least partly {partly:.0%}")
    print("  ".join(parts))


def left_out(questions: tuple[Question, ...]) -> Iterator[tuple[Question, str, list[int]]]:
    """Yield questions without one phrasing of each concept, answers that say half of those, and which ones they say."""
    chance = random.Random(SEED)  # noqa: S311 - figures, no secrets
    elsewhere = [(q.id, text) for q in questions for concept in q.concepts for text in concept.phrasings]
    for question in questions:
        for place in range(3):
            concepts, said, labels = [], [], []
            for concept in question.concepts:
                held = concept.phrasings[place % len(concept.phrasings)]
                rest = tuple(text for text in concept.phrasings if text != held)
                concepts.append(concept.model_copy(update={"phrasings": rest}))
                labels.append(int(chance.random() < 0.5))
                said += [held] * labels[-1]
            said += [text for owner, text in chance.sample(elsewhere, 6) if owner != question.id][:3]
            chance.shuffle(said)
            yield question.model_copy(update={"concepts": tuple(concepts)}), " ".join(said), labels


def rows(name: str) -> list[dict[str, Any]] | None:
    """Return a data file's rows; None, and a line that says so, where it is absent."""
    folder = os.environ.get(DATA_VARIABLE)
    path = Path(folder or ".") / "coverage" / f"{name}.jsonl.gz"
    if not folder or not path.exists():
        print(f"{name}: skipped, {DATA_VARIABLE} names no folder with coverage/{path.name}")
        return None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def on_packs(scorer: MatchingScorer, questions: tuple[Question, ...]) -> None:
    """Print what the shipped questions give."""

    def judge(question: Question, text: str) -> list[float]:
        return [judgement.probability for judgement in scorer.judge(question, speech_of(text))]

    judged = [
        pair
        for question, text, labels in left_out(questions)
        for pair in zip(labels, judge(question, text), strict=True)
    ]
    figures("one phrasing left out, said or not", judged)
    figures("model answers", [(1, chance) for q in questions for chance in judge(q, q.model_answer)])
    shifted = [(q, questions[(place + 7) % len(questions)]) for place, q in enumerate(questions)]
    figures("another question's model answer", [(0, p) for q, other in shifted for p in judge(q, other.model_answer)])
    figures("the question said back", [(0, chance) for q in questions for chance in judge(q, q.text)])
    names = [(q, " ".join(term for concept in q.concepts for term in concept.terms)) for q in questions]
    figures("a bare list of all terms", [(0, chance) for q, text in names for chance in judge(q, text)])
    same = []
    for question, text, _ in left_out(questions):
        bare = " ".join(text.lower().translate(str.maketrans("", "", ".,;:!?")).split())
        pairs = zip(judge(question, text), judge(question, bare), strict=True)
        same += [status_of(one) is status_of(other) for one, other in pairs]
    print(f"{'same status in lower case without punctuation':<44} {np.mean(same):.1%}")


def on_arguments(scorer: MatchingScorer) -> None:
    """Print the figures on debate arguments and key points."""
    data = rows("argkp_dev")
    if data is None:
        return
    topics: dict[str, dict[str, dict[str, int]]] = {}
    for row in data:
        topics.setdefault(row["question"], {}).setdefault(row["answer"], {})[row["concept"]] = int(row["covered"])
    judged = []
    for text, answers in topics.items():
        points = sorted({point for labels in answers.values() for point in labels})
        question = Question(id="q", text=text, concepts=tuple(Concept(id=p, name=p) for p in points))
        for answer, labels in answers.items():
            found = scorer.judge(question, speech_of(answer))
            judged += [
                (labels[point], judgement.probability)
                for point, judgement in zip(points, found, strict=True)
                if point in labels
            ]
    figures("ArgKP dev, per key point", judged)


def on_short_answers(scorer: MatchingScorer) -> None:
    """Print the correlation with the grades of whole answers; each sentence of the reference is a concept."""
    data = rows("saf_train")
    if data is None:
        return
    chance = random.Random(SEED)  # noqa: S311 - figures, no secrets
    grades, scores = [], []
    for row in chance.sample(data, 300):
        sentences = [text.strip() for text in row["references"][0].split(". ") if len(text.split()) > 3]
        concepts = tuple(Concept(id=str(place), name=text) for place, text in enumerate(sentences))
        question = Question(id="q", text=row["question"], concepts=concepts)
        found = scorer.judge(question, speech_of(row["answer"]))
        grades.append(float(row["score"]))
        scores.append(float(np.mean([judgement.probability for judgement in found])))
    print(
        f"{'SAF, mean probability and grade':<44} n {len(grades):>5}  Pearson r {np.corrcoef(grades, scores)[0, 1]:.2f}"
    )


def timing(embedder: MiniLmEmbedder, questions: tuple[Question, ...]) -> None:
    """Print the time of about 300 words and 8 concepts on one thread, and what part of it repeats."""
    question = max(questions, key=lambda q: len(q.concepts))
    text = " ".join((question.model_answer, *(c.description for c in question.concepts))).split()[:300]
    scorer = MatchingScorer(embedder)
    speech = speech_of(" ".join(text))
    times_s = []
    for _ in range(2):
        start_s = time.process_time()
        measure_coverage(question, speech, scorer)
        times_s.append(time.process_time() - start_s)
    print(
        f"{len(text)} words, {len(question.concepts)} concepts: {times_s[0]:.2f} s of processor time at first, "
        f"{times_s[1]:.2f} s once the texts are known"
    )


def main() -> None:
    """Print all figures."""
    folder = ModelStore(Paths.default().models).resolve("minilm")
    embedder = MiniLmEmbedder(folder / "model.onnx", asset("minilm/vocab.txt"))
    paths = sorted(shipped("question_packs").glob("*.y*ml"))
    questions = tuple(question for path in paths for question in read_pack(path).questions)
    timing(embedder, questions)
    for name, scorer in (
        ("with the content model", MatchingScorer(embedder)),
        ("by words alone", MatchingScorer(None)),
    ):
        print(f"\n{name}")
        on_packs(scorer, questions)
        on_arguments(scorer)
        on_short_answers(scorer)


if __name__ == "__main__":
    main()
