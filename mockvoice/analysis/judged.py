"""Judges concepts by what was meant: the judge of meaning reads the passages of an answer that are nearest to each.

What it says of several passages is joined (`judge_features`), and a logistic function, fitted on whole answers that it
was not trained on (training/judge/calibrate.py), makes probabilities of that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Self

import numpy as np
import yaml

from mockvoice.analysis.frameworks import steps_of
from mockvoice.analysis.judge_features import MOST_MARGIN, joined_margins, second_look
from mockvoice.analysis.judge_steps import StepScorer, shipped_calibration
from mockvoice.analysis.judgement import Judgement, MistakeJudgement
from mockvoice.analysis.judging import concept_text
from mockvoice.analysis.meaning import CONTRADICTED, COVERED, MISSED, PARTLY, VERDICTS
from mockvoice.analysis.passages import bare_words, choose_passages, cut_passages, passage_of
from mockvoice.analysis.scorecard import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from mockvoice.analysis.embedding import Embedder
    from mockvoice.analysis.judge_steps import StepCalibration
    from mockvoice.analysis.meaning import Judge
    from mockvoice.analysis.passages import Passage
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Concept, Mistake, Question, Step

FEWEST_WORDS = 4
"""Fewer bare words than this say nothing about a concept."""

USUAL_NEARNESS = 0.45
"""Of an answer to its topic, where there is no embedder to tell; the middle of the tuning answers."""

LOOK_AGAIN_FROM = 0.2
"""From this probability of contradicted on, what is not covered is looked at a second time."""

CONTRADICTED_FROM = 0.55
"""A concept counts as contradicted from this probability on."""

MISTAKE_LIKENESS = 0.6
"""Cosine of a sentence with a mistake's statement from which on it may be that mistake."""

CORRECTED_MARGIN = 2.0
"""A sentence that covers the correction by so much is not the mistake."""

_STATUSES = {
    COVERED: Status.COVERED,
    PARTLY: Status.PARTLY,
    CONTRADICTED: Status.CONTRADICTED,
    MISSED: Status.MISSED,
}
_VERDICTS = {status: verdict for verdict, status in _STATUSES.items()}


@dataclass(frozen=True, slots=True)
class Calibration:
    """Makes probabilities of margins.

    Attributes:
        factors: Of covered, partly, contradicted and missed, shape (4, 5), for the features of `JudgeScorer.features`.
        constants: Likewise, shape (4,).
        second_factors: For these and those of `second_look`, shape (4, 10).
        second_constants: Likewise, shape (4,).
        mistake_factor: Of the logistic function that tells from the margin of "contradicted" whether a common mistake
            was said.
        mistake_constant: Likewise.
    """

    factors: NDArray[np.float64]
    constants: NDArray[np.float64]
    second_factors: NDArray[np.float64]
    second_constants: NDArray[np.float64]
    mistake_factor: float
    mistake_constant: float

    @classmethod
    def read(cls, path: Path) -> Self:
        """Return what a file says that training/judge/calibrate.py wrote."""
        given = yaml.safe_load(path.read_text(encoding="utf-8"))
        return cls(
            np.asarray(given["factors"], dtype=np.float64),
            np.asarray(given["constants"], dtype=np.float64),
            np.asarray(given["second_factors"], dtype=np.float64),
            np.asarray(given["second_constants"], dtype=np.float64),
            float(given["mistake_factor"]),
            float(given["mistake_constant"]),
        )

    def chances(self, features: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the probabilities of the four verdicts, shape (4,), from the five features of the first look."""
        return _chances(self.factors, self.constants, features)

    def chances_again(self, first: NDArray[np.float64], features: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return them after a second look, from ten features.

        The probability of covered stays as it was; the second look tells how the others share the rest.
        """
        found = _chances(self.second_factors, self.second_constants, features)
        found[COVERED] = 0.0
        found *= (1.0 - first[COVERED]) / found.sum()
        found[COVERED] = first[COVERED]
        return found

    def decide(
        self, features: NDArray[np.float64], look_again: Callable[[], NDArray[np.float64]]
    ) -> tuple[int, NDArray[np.float64]]:
        """Return the verdict on a concept, and the probabilities of the four, shape (4,).

        What is covered at the first look stays so. Only what may be contradicted is looked at again.

        Args:
            features: The five of the first look.
            look_again: Gives those of `second_look`.
        """
        chances = self.chances(features)
        verdict = verdict_of(chances)
        if verdict == COVERED or chances[CONTRADICTED] < LOOK_AGAIN_FROM:
            return verdict, chances
        chances = self.chances_again(chances, np.concatenate((features, look_again())))
        return verdict_of(chances, may_be_covered=False), chances

    def mistake_chance(self, margin: float) -> float:
        """Return the probability that a common mistake was said."""
        return float(1.0 / (1.0 + np.exp(-(self.mistake_factor * margin + self.mistake_constant))))


class JudgeScorer:
    """Judges by the judge of meaning.

    Args:
        judge: Reads one concept and one passage.
        calibration: Makes probabilities of what it says.
        embedder: Finds the passages worth reading; None leaves words to find them by.
        step_calibration: Makes probabilities of steps; None stands for the one that ships.
    """

    def __init__(
        self,
        judge: Judge,
        calibration: Calibration,
        embedder: Embedder | None,
        step_calibration: StepCalibration | None = None,
    ) -> None:
        self._judge = judge
        self._calibration = calibration
        self._embedder = embedder
        self._steps = StepScorer(judge, embedder, step_calibration or shipped_calibration())

    def judge(self, question: Question, speech: Speech) -> tuple[Judgement, ...]:
        """Return one judgement for each concept, in their order."""
        texts = [_told(concept) for concept in question.concepts]
        statuses = self._statuses(texts, question.text, cut_passages(speech))
        return tuple(self._proved(text, *status, speech) for text, status in zip(texts, statuses, strict=True))

    def statuses(self, question: Question, speech: Speech) -> tuple[Status, ...]:
        """Return each concept's status alone, in their order, which takes less time than to prove it."""
        texts = [_told(concept) for concept in question.concepts]
        return tuple(judged.status for judged, _ in self._statuses(texts, question.text, cut_passages(speech)))

    def mistakes(self, question: Question, speech: Speech) -> tuple[MistakeJudgement, ...]:
        """Return one judgement for each of the question's common mistakes, in their order."""
        passages = cut_passages(speech)
        return tuple(self._said(mistake, passages, speech) for mistake in question.mistakes)

    def steps(self, steps: Sequence[Step], speech: Speech) -> tuple[Judgement, ...]:
        """Return one judgement for each step of a framework, in their order."""
        return self._steps.judge(steps, speech)

    def read_ahead(self, question: Question) -> None:
        """Read the texts of a question's concepts and mistakes while the person still speaks."""
        if self._embedder is not None:
            self._embedder.embed([_told(concept) for concept in question.concepts])
            self._embedder.embed([mistake.statement for mistake in question.mistakes])
        self._steps.read_ahead(steps_of(question))

    def _proved(self, text: str, judged: Judgement, best: Passage | None, speech: Speech) -> Judgement:
        """Return a judgement with its evidence, which is a sentence of the passage that says most."""
        if best is None:
            return judged
        first, last = self._proof(text, best, _VERDICTS[judged.status], speech)
        return replace(judged, first=first, last=last)

    def features(
        self, texts: Sequence[str], topic: str, passages: Sequence[Passage]
    ) -> tuple[list[tuple[Passage, ...]], list[NDArray[np.float64]], NDArray[np.float64]]:
        """Return what is known of each text before it is calibrated.

        Args:
            texts: Of a question's concepts, or of a framework's steps.
            topic: What was asked; empty where the texts alone say what it is about.
            passages: Of the answer.

        Returns:
            For each text the passages that were read and their logits, shapes (n, 4); and the features, shape
            (texts, 5): the joined margins of covered, partly and contradicted; the mean, over the other texts, of the
            highest of these, cut at 4 on both sides; and how near the answer as a whole is to the topic.
        """
        read, verdicts = [], []
        margins = np.full((len(texts), MISSED), -MOST_MARGIN)
        for row, text in enumerate(texts):
            chosen, logits = self.read(text, passages)
            read.append(chosen)
            verdicts.append(logits)
            if chosen:
                margins[row] = joined_margins(logits)
        best = np.clip(margins.max(axis=1), -MOST_MARGIN, MOST_MARGIN)
        others = (best.sum() - best) / (len(texts) - 1) if len(texts) > 1 else best
        nearness = np.full(len(texts), self._nearness(texts, topic, passages))
        return read, verdicts, np.column_stack((margins, others, nearness))

    def _nearness(self, texts: Sequence[str], topic: str, passages: Sequence[Passage]) -> float:
        """Return the mean cosine of the passages with the topic."""
        if self._embedder is None or not passages:
            return USUAL_NEARNESS
        middle = self._embedder.embed([*([topic] if topic else []), *texts]).mean(axis=0)
        unit = middle / max(float(np.linalg.norm(middle)), 1e-9)
        return float((self._embedder.embed([passage.text for passage in passages]) @ unit).mean())

    def _statuses(
        self, texts: Sequence[str], topic: str, passages: Sequence[Passage]
    ) -> list[tuple[Judgement, Passage | None]]:
        """Return each text's judgement without its evidence, and the passage that says most; None where missed."""
        read, verdicts, features = self.features(texts, topic, passages)
        found: list[tuple[Judgement, Passage | None]] = []
        for text, chosen, logits, row in zip(texts, read, verdicts, features, strict=True):
            if not chosen:
                found.append((Judgement(Status.MISSED, 0.0, 1.0), None))
                continue
            verdict, chances = self._calibration.decide(row, partial(second_look, self._judge, text, chosen, logits))
            judged = Judgement(_STATUSES[verdict], float(chances[COVERED]), float(chances[verdict]))
            place = int(np.argmax(logits[:, verdict] - logits[:, MISSED]))
            found.append((judged, None if verdict == MISSED else chosen[place]))
        return found

    def _said(self, mistake: Mistake, passages: Sequence[Passage], speech: Speech) -> MistakeJudgement:
        """Judge one mistake: something wrong was said on its subject, in much the same words, and not the correction.

        Without an embedder words cannot be compared, and no mistake is claimed.
        """
        read, verdicts = self.read(mistake.statement, passages)
        if not read or self._embedder is None:
            return MistakeJudgement(0.0)
        margins = verdicts[:, CONTRADICTED] - verdicts[:, MISSED]
        place = int(np.argmax(margins))
        first, last = self._proof(mistake.statement, read[place], CONTRADICTED, speech)
        words = bare_words(speech, first, last)
        if not words:
            return MistakeJudgement(0.0)
        sentence = passage_of(words).text
        said, meant = self._embedder.embed([sentence, mistake.statement])
        corrected = self._judge.judge(mistake.correction, sentence)
        if float(said @ meant) < MISTAKE_LIKENESS or corrected[COVERED] - corrected[MISSED] >= CORRECTED_MARGIN:
            return MistakeJudgement(0.0)
        return MistakeJudgement(self._calibration.mistake_chance(float(margins[place])), first, last)

    def read(self, text: str, passages: Sequence[Passage]) -> tuple[tuple[Passage, ...], NDArray[np.float64]]:
        """Return the passages that were read for a concept and the logits of each, shape (n, 4)."""
        worth = [passage for passage in passages if len(passage.text.split()) >= FEWEST_WORDS]
        read = choose_passages(text, worth, self._embedder)
        verdicts = np.zeros((len(read), VERDICTS))
        for row, passage in enumerate(read):
            verdicts[row] = self._judge.judge(text, passage.text)
        return read, verdicts

    def _proof(self, text: str, passage: Passage, verdict: int, speech: Speech) -> tuple[int, int]:
        """Return the sentence of a passage that says most of it, as positions in the speech's tokens."""
        spans = [span for span in speech.sentences if span[0] <= passage.last and span[1] >= passage.first]

        def worth(span: tuple[int, int]) -> float:
            words = bare_words(speech, *span)
            if len(words) < FEWEST_WORDS:
                return -np.inf
            logits = self._judge.judge(text, passage_of(words).text)
            return float(logits[verdict] - logits[MISSED])

        return max(spans, key=worth) if len(spans) > 1 else spans[0]


def _told(concept: Concept) -> str:
    return concept_text(concept.name, concept.description or " ".join(concept.phrasings[:1]))


def verdict_of(chances: NDArray[np.float64], *, may_be_covered: bool = True) -> int:
    """Return the likeliest verdict of four; a contradiction that is not likely enough is "partly", and not sure.

    To be told wrongly that something is not right hurts more than the other errors.

    Args:
        chances: Of the verdicts, shape (4,).
        may_be_covered: Not at a second look, which is asked of what is not covered.
    """
    verdict = int(np.argmax(chances)) if may_be_covered else PARTLY + int(np.argmax(chances[PARTLY:]))
    return PARTLY if verdict == CONTRADICTED and chances[CONTRADICTED] < CONTRADICTED_FROM else verdict


def _chances(
    factors: NDArray[np.float64], constants: NDArray[np.float64], features: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return a multinomial logistic function's probabilities, shape (4,)."""
    scores = factors @ features + constants
    weights = np.exp(scores - scores.max())
    found: NDArray[np.float64] = weights / weights.sum()
    return found
