"""Where keys lead in an answer: to the next filler, pause, concept or sentence, and what is skipped between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final

from mockvoice.analysis.speech import prepare
from mockvoice.ui.widgets.marks import MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.ui.widgets.marks import Mark

LEFT_OF_SILENCE_S: Final = 0.15
"""So much of a silence stays on both sides when it is skipped, so that words do not run into each other."""

_HERE_S: Final = 0.3
"""Going back leads past a stop that has only just been passed."""


class Stop(StrEnum):
    """A kind of place that keys lead to."""

    FILLER = "filler"
    PAUSE = "pause"
    CONCEPT = "concept"
    SENTENCE = "sentence"


_KINDS: Final = {
    Stop.FILLER: {MarkKind.FILLER},
    Stop.PAUSE: {MarkKind.PAUSE},
    Stop.CONCEPT: {MarkKind.COVERED, MarkKind.PARTLY, MarkKind.WRONG},
}


class Stops:
    """All places of one answer.

    Args:
        scorecard: Tells the sentences.
        marks: Tell the rest.
    """

    def __init__(self, scorecard: Scorecard | None = None, marks: Iterable[Mark] = ()) -> None:
        timed = [mark for mark in marks if mark.start_s is not None]
        self._marks = {
            stop: sorted((mark for mark in timed if mark.kind in kinds), key=_start_of)
            for stop, kinds in _KINDS.items()
        }
        self._scorecard = scorecard
        self._times = {stop: [_start_of(mark) for mark in found] for stop, found in self._marks.items()}

    @cached_property
    def sentences(self) -> tuple[tuple[float, float], ...]:
        """When each sentence begins and ends; found when they are first asked for."""
        return () if self._scorecard is None else _sentences(self._scorecard)

    def next(self, stop: Stop, at_s: float) -> float | None:
        """Return when the next place of a kind begins; None behind the last."""
        times = self._begins(stop)
        place = bisect_right(times, at_s + 1e-3)
        return times[place] if place < len(times) else None

    def previous(self, stop: Stop, at_s: float) -> float | None:
        """Return when the place before begins, of which it is at least a moment since; None before the first."""
        times = self._begins(stop)
        place = bisect_left(times, at_s - _HERE_S) - 1
        return times[place] if place >= 0 else None

    def mark_at(self, stop: Stop, start_s: float) -> Mark | None:
        """Return the mark that begins at a time; None for sentences."""
        return next((mark for mark in self._marks.get(stop, ()) if mark.start_s == start_s), None)

    def _begins(self, stop: Stop) -> list[float]:
        return [start_s for start_s, _ in self.sentences] if stop is Stop.SENTENCE else self._times[stop]

    def sentence_at(self, at_s: float) -> tuple[float, float] | None:
        """Return the sentence at a time, or the next one; None behind the last."""
        return next((span for span in self.sentences if at_s < span[1]), None)


def skipped_stretches(scorecard: Scorecard, duration_s: float, shortest_s: float) -> tuple[tuple[float, float], ...]:
    """Return what is left out where silences of `shortest_s` seconds and more are skipped.

    Silence before the first word and after the last counts too. A little of each stays at the ends that touch words.
    """
    pacing = scorecard.pacing
    if pacing is None:
        return ()
    timed = [word for word in scorecard.words if word.start_s is not None and word.end_s is not None]
    if not timed:
        return ()
    begin_s = pacing.time_to_first_word_s if pacing.time_to_first_word_s is not None else (timed[0].start_s or 0.0)
    end_s = max(word.end_s or 0.0 for word in timed)
    found = []
    if begin_s >= shortest_s:
        found.append((0.0, begin_s - LEFT_OF_SILENCE_S))
    found += [
        (pause.start_s + LEFT_OF_SILENCE_S, pause.end_s - LEFT_OF_SILENCE_S)
        for pause in pacing.pauses
        if pause.duration_s >= shortest_s
    ]
    if duration_s - end_s >= shortest_s:
        found.append((end_s + LEFT_OF_SILENCE_S, duration_s))
    return tuple((start, end) for start, end in found if end > start)


def _sentences(scorecard: Scorecard) -> tuple[tuple[float, float], ...]:
    speech = prepare(scorecard.words)
    if not speech.is_timed:
        return ()
    tokens = speech.tokens
    return tuple((tokens[first].start_s or 0.0, tokens[last].end_s or 0.0) for first, last in speech.sentences)


def _start_of(mark: Mark) -> float:
    return mark.start_s or 0.0


def joined(stretches: Sequence[tuple[float, float]]) -> float:
    """Return how long all of them are together."""
    return sum(end_s - start_s for start_s, end_s in stretches)
