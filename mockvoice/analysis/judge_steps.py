"""Judges the steps of a framework: what people do there, rather than a claim that they make.

A concept states what has to be said, and the judge of meaning was trained on such; a step tells what has to be done, in
words that no answer uses. So a step that ships is also judged by a few ways in which people take it, in short windows,
since one or two sentences do, and has a calibration of its own (training/structure/calibrate.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

import numpy as np
import yaml

from mockvoice.analysis.frameworks import ways_of
from mockvoice.analysis.judge_features import joined_margins, margins_over_missed
from mockvoice.analysis.judgement import Judgement
from mockvoice.analysis.judging import concept_text
from mockvoice.analysis.meaning import CONTRADICTED
from mockvoice.analysis.passages import bare_words, choose_passages, passage_of
from mockvoice.analysis.scorecard import Status
from mockvoice.paths import asset

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from mockvoice.analysis.embedding import Embedder
    from mockvoice.analysis.meaning import Judge
    from mockvoice.analysis.passages import Passage
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Step

WINDOW_WORDS = 24
STRIDE_WORDS = 12
MOST_WINDOWS = 4
"""The judge reads so many of them for each step."""

FEWEST_WORDS = 4
"""Fewer bare words than this say nothing about a step."""

SHORTLIST = 4
"""So many sentences are read to find a step's place."""

WAYS_FOR_PLACE = 2
"""By so many of its ways."""

SCALE = 10.0
"""Makes cosines as large as margins where the two are added."""

OTHERS_WEIGHT = 0.5
"""Of how well a sentence fits the other steps of a framework, where the sentence for a step is looked for."""

PRESENT_FROM = 0.5
"""A step is called covered, or there in part, from this probability on."""


@dataclass(frozen=True, slots=True)
class StepFit:
    """Makes two probabilities of a step's features: that it is covered, and that it is there at least in part.

    Attributes:
        factors: Shape (2, n) for n features.
        constants: Shape (2,).
    """

    factors: NDArray[np.float64]
    constants: NDArray[np.float64]

    @classmethod
    def of(cls, given: Any) -> Self:
        """Return what two lists of a file say."""
        return cls(np.asarray(given["factors"], dtype=np.float64), np.asarray(given["constants"], dtype=np.float64))

    def chances(self, features: NDArray[np.float64]) -> tuple[float, float]:
        """Return both probabilities; the second is at least the first."""
        covered, present = 1.0 / (1.0 + np.exp(-(self.factors @ features + self.constants)))
        return float(covered), float(max(covered, present))


@dataclass(frozen=True, slots=True)
class StepCalibration:
    """Makes probabilities of what is known of steps.

    Attributes:
        by_ways: For a step with ways in which people take it, nine features.
        alone: For one that has a description alone, four features.
        usual: The three cosines of `StepScorer.features`, as they are on average, where there is no embedder.
    """

    by_ways: StepFit
    alone: StepFit
    usual: NDArray[np.float64]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Return what a file says that training/structure/calibrate.py wrote."""
        given = yaml.safe_load(path.read_text(encoding="utf-8"))
        return cls(
            StepFit.of(given["by_ways"]), StepFit.of(given["alone"]), np.asarray(given["usual"], dtype=np.float64)
        )

    def chances(self, features: NDArray[np.float64]) -> tuple[float, float]:
        """Return the probabilities of covered, and of covered or partly, from four or nine features."""
        return (self.alone if len(features) == self.alone.factors.shape[1] else self.by_ways).chances(features)


@lru_cache(maxsize=1)
def shipped_calibration() -> StepCalibration:
    """Return the one that ships."""
    return StepCalibration.read(asset("structure/calibration.yaml"))


class StepScorer:
    """Judges which steps an answer takes, and where.

    Args:
        judge: Reads one text and one passage.
        embedder: Finds the windows worth reading; None leaves words to find them by.
        calibration: Makes probabilities of what the two say.
    """

    def __init__(self, judge: Judge, embedder: Embedder | None, calibration: StepCalibration) -> None:
        self._judge = judge
        self._embedder = embedder
        self._calibration = calibration

    def judge(self, steps: Sequence[Step], speech: Speech) -> tuple[Judgement, ...]:
        """Return one judgement for each step, in their order.

        Whether a step is there is told from windows, so that points make no difference to it; where it is, from
        sentences. A sentence that fits other steps as well counts for less, since one about the result, say, also fits
        the task a little.
        """
        windows = cut_windows(speech)
        if not windows:
            return tuple(Judgement(Status.MISSED, 0.0, 1.0) for _ in steps)
        found = [_status(*self._calibration.chances(self.features(step, windows))) for step in steps]
        present = [row for row, (status, *_) in enumerate(found) if status is not Status.MISSED]
        places = self._places(steps, present, speech) if present else {}
        return tuple(Judgement(*judged, *places.get(row, (None, None))) for row, judged in enumerate(found))

    def read_ahead(self, steps: Sequence[Step]) -> None:
        """Read the texts of steps while the person still speaks."""
        if self._embedder is not None:
            for step in steps:
                self._embedder.embed([_told(step), *ways_of(step)])

    def features(self, step: Step, windows: Sequence[Passage]) -> NDArray[np.float64]:
        """Return what is known of a step before it is calibrated; at least one window.

        Returns:
            Shape (4,) for a step that has a description alone: the joined margins of covered, partly and contradicted,
            and the highest cosine of a window with the description. Shape (9,) for one with ways: those margins, their
            means over the ways; the mean over ways and the maximum of the ways' highest cosines; and the description's.
        """
        told, ways = _told(step), ways_of(step)
        cosines = self._cosines((told, *ways), windows)
        read = self._chosen(told, windows, cosines)
        own = self._margins(told, read)
        means, highest, nearest = self._calibration.usual
        if cosines is not None:
            best = cosines.max(axis=0)
            nearest = best[0]
            means, highest = (best[1:].mean(), best[1:].max()) if ways else (means, highest)
        if not ways:
            return np.asarray([*own, nearest])
        by_ways = np.mean([self._margins(way, read) for way in ways], axis=0)
        return np.asarray([*own, *by_ways, means, highest, nearest])

    def _margins(self, text: str, read: Sequence[Passage]) -> NDArray[np.float64]:
        return joined_margins(np.asarray([self._judge.judge(text, window.text) for window in read], dtype=np.float64))

    def _cosines(self, texts: Sequence[str], windows: Sequence[Passage]) -> NDArray[np.float64] | None:
        """Return the cosine of each window with each text, shape (windows, texts)."""
        if self._embedder is None:
            return None
        said = self._embedder.embed([window.text for window in windows])
        return np.asarray(said @ self._embedder.embed(list(texts)).T, dtype=np.float64)

    def _chosen(
        self, told: str, windows: Sequence[Passage], cosines: NDArray[np.float64] | None
    ) -> tuple[Passage, ...]:
        if cosines is None:
            return choose_passages(told, windows, None, MOST_WINDOWS)
        nearness = cosines[:, 0] + cosines[:, 1:].max(axis=1, initial=0.0)
        best = np.argsort(-nearness, kind="stable")[:MOST_WINDOWS]
        return tuple(windows[int(place)] for place in sorted(best))

    def _places(self, steps: Sequence[Step], present: Sequence[int], speech: Speech) -> dict[int, tuple[int, int]]:
        """Return the sentence of each step that is there, as positions in the speech's tokens."""
        said = [(span, bare_words(speech, *span)) for span in speech.sentences]
        enough = min(FEWEST_WORDS, max(len(words) for _, words in said))
        worth = [(span, passage_of(words)) for span, words in said if len(words) >= enough]
        sentences = [sentence for _, sentence in worth]
        if self._embedder is None or not all(ways_of(step) for step in steps):
            fits = _against_others(np.asarray([self._fits([_told(step)], sentences) for step in steps]), OTHERS_WEIGHT)
            return {row: worth[int(np.argmax(fits[row]))][0] for row in present}
        near = _against_others(np.asarray([self._near(ways_of(step), sentences) for step in steps]), 1.0)
        found = {}
        for row in present:
            short = np.argsort(-near[row], kind="stable")[:SHORTLIST]
            fits = self._fits(ways_of(steps[row])[:WAYS_FOR_PLACE], [sentences[int(place)] for place in short])
            found[row] = worth[int(short[int(np.argmax(fits + near[row][short] / 2))])][0]
        return found

    def _near(self, ways: Sequence[str], sentences: Sequence[Passage]) -> NDArray[np.float64]:
        """Return how near each sentence is to the ways, half by the mean and half by the nearest one."""
        cosines = self._cosines(ways, sentences)
        if cosines is None:
            return np.zeros(len(sentences))
        near: NDArray[np.float64] = SCALE * (cosines.mean(axis=1) + cosines.max(axis=1)) / 2
        return near

    def _fits(self, texts: Sequence[str], sentences: Sequence[Passage]) -> NDArray[np.float64]:
        """Return how surely each sentence says the texts at least in part, as the mean of their margins."""
        found: NDArray[np.float64] = np.mean(
            [
                margins_over_missed(
                    np.asarray([self._judge.judge(text, sentence.text) for sentence in sentences], dtype=np.float64)
                )[:, :CONTRADICTED].max(axis=1)
                for text in texts
            ],
            axis=0,
        )
        return found


def cut_windows(speech: Speech) -> tuple[Passage, ...]:
    """Return overlapping windows that together hold all words; none where too little was said."""
    words = bare_words(speech, 0, len(speech.tokens) - 1)
    if len(words) < FEWEST_WORDS:
        return ()
    starts = range(0, max(1, len(words) - WINDOW_WORDS + STRIDE_WORDS), STRIDE_WORDS)
    return tuple(passage_of(words[start : start + WINDOW_WORDS]) for start in starts)


def _told(step: Step) -> str:
    return concept_text(step.name, step.description)


def _against_others(fits: NDArray[np.float64], weight: float) -> NDArray[np.float64]:
    """Return each step's fits less a share of the other steps' mean, shape (steps, sentences)."""
    lessened: NDArray[np.float64] = fits - weight * (fits.sum(axis=0) - fits) / max(1, len(fits) - 1)
    return lessened


def _status(covered: float, present: float) -> tuple[Status, float, float]:
    """Return status, probability of covered, and certainty."""
    if covered >= PRESENT_FROM:
        return Status.COVERED, covered, covered
    if present >= PRESENT_FROM:
        return Status.PARTLY, covered, present - covered
    return Status.MISSED, covered, 1.0 - present
