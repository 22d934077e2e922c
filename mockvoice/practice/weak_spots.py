"""What somebody keeps missing: by topic, stage, kind of question, step of a framework and concept.

What counts, and how:

- The latest five attempts at each question count (`storage.practice.LATEST_ATTEMPTS`). An attempt has the weight
  0.7^k, where k is the number of later attempts at the same question: what was mended fades, what is new counts whole.
- For topics, stages and kinds a miss is an answer graded "Again" (`practice.schedule`): it missed an essential concept,
  said something wrong about one, or covered less than half. For a step or a concept it is an answer without it, or, for
  a concept, one that said it wrongly. Covered in part is no miss.
- Concepts of different questions are different things, even where their ids agree. They are put together only where
  their names agree, letter case aside; else the spot is told of its one question. Steps are put together where their
  names and the questions' stages agree.
- Nothing is claimed of fewer than three answers, of fewer than two misses, or where less than a third was missed.
- Spots are ordered by how sure they are: by the lower end of Wilson's 95 % interval of the miss rate (Wilson 1927,
  https://doi.org/10.1080/01621459.1927.10502953). The rate is weighted, and the number of answers is the effective one
  of weighted observations, (sum of weights)^2 / sum of squared weights (Kish 1965, Survey Sampling).

Answers to one question are not independent of each other, nor are concepts of one answer; so the interval orders the
spots, and is shown nowhere as a figure.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from mockvoice.analysis.frameworks import steps_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mockvoice.packs.model import Question
    from mockvoice.storage.practice import Attempt, StepSaid

FEWEST_ANSWERS: Final = 3
FEWEST_MISSES: Final = 2
LEAST_MISS_RATE: Final = 1 / 3
LATER_ATTEMPT_WEIGHT: Final = 0.7
"""An attempt weighs so much of the one after it at the same question."""

_AGAIN: Final = 1
_Z: Final = 1.96
_MOST_OF_A_SORT: Final = 2
_TITLE_LENGTH: Final = 60
_STAGES: Final = {
    "ml-depth": "ML depth",
    "ml-breadth": "ML breadth",
    "take-home": "take-home",
    "candidate-questions": "candidate question",
}


class SpotSort(StrEnum):
    """What a weak spot is about."""

    TOPIC = "topic"
    STAGE = "stage"
    KIND = "kind"
    STEP = "step"
    CONCEPT = "concept"


@dataclass(frozen=True, slots=True)
class WeakSpot:
    """Something that is missed often.

    Attributes:
        name: The topic, stage, kind, step or concept.
        stage: Of all its answers, where they share one; else empty.
        missed: In how many answers.
        answers: Of how many.
        miss_rate: Share that was missed, weighted, 0 to 1.
        sureness: Lower end of the interval of that share, 0 to 1; the higher, the surer.
        question_keys: The questions in which it was missed, the most often missed first.
        missed_in: Ids of the answers in which it was missed.
        question_text: Of the one question that all its answers are to; empty where there are several.
    """

    sort: SpotSort
    name: str
    stage: str
    missed: int
    answers: int
    miss_rate: float
    sureness: float
    question_keys: tuple[str, ...]
    missed_in: frozenset[str]
    question_text: str

    @property
    def sentence(self) -> str:
        """The same in words."""
        share = f"{self.missed} of {self.answers}"
        answers = f"{stage_in_words(self.stage)} answers" if self.stage else "answers"
        if self.sort is SpotSort.TOPIC:
            return f"You fell short in {share} answers on “{plain(self.name)}”."
        if self.sort is SpotSort.STAGE:
            return f"You fell short in {share} {stage_in_words(self.name)} answers."
        if self.sort is SpotSort.KIND:
            return f"You fell short in {share} answers to {plain(self.name)} questions."
        if self.sort is SpotSort.STEP:
            return f"You left out the step “{self.name}” in {share} {answers}."
        if self.question_text:
            return f"You missed “{self.name}” in {share} answers to “{shortened(self.question_text)}”"
        return f"You missed “{self.name}” in {share} {answers}."


@dataclass(slots=True)
class _Tally:
    """What is counted of one thing: answers and misses, their weights, and where they are."""

    name: str
    answers: int = 0
    weight: float = 0.0
    squared_weight: float = 0.0
    missed_weight: float = 0.0
    missed: list[Attempt] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    @property
    def miss_rate(self) -> float:
        """Share of the weight that was missed."""
        return self.missed_weight / self.weight

    @property
    def is_weak(self) -> bool:
        """Whether enough was missed, in enough answers, to claim anything."""
        return (
            self.answers >= FEWEST_ANSWERS and len(self.missed) >= FEWEST_MISSES and self.miss_rate >= LEAST_MISS_RATE
        )

    def count(self, attempt: Attempt, weight: float, *, is_missed: bool) -> None:
        """Take one answer."""
        self.answers += 1
        self.weight += weight
        self.squared_weight += weight * weight
        self.keys.add(attempt.question_key)
        if is_missed:
            self.missed_weight += weight
            self.missed.append(attempt)


def wilson_lower_bound(rate: float, count: float) -> float:
    """Return the lower end of the 95 % interval of a share, 0 to 1, seen in `count` observations (Wilson 1927)."""
    if count <= 0:
        return 0.0
    z2 = _Z * _Z
    centre = rate + z2 / (2 * count)
    spread = _Z * math.sqrt(rate * (1 - rate) / count + z2 / (4 * count * count))
    return max(0.0, (centre - spread) / (1 + z2 / count))


def find_weak_spots(
    attempts: Sequence[Attempt],
    questions: Mapping[str, Question],
    steps: Mapping[str, Sequence[StepSaid]],
) -> tuple[WeakSpot, ...]:
    """Return all weak spots, the surest first.

    Args:
        attempts: The latest ones at each question, in the order they were given.
        questions: By key; attempts at questions that are not there are passed over.
        steps: What of its framework each answer had, by the answer's id.
    """
    tallies: dict[tuple[SpotSort, str, str], _Tally] = {}
    later: Counter[str] = Counter()
    for attempt in reversed(attempts):
        question = questions.get(attempt.question_key)
        if question is None:
            continue
        weight = LATER_ATTEMPT_WEIGHT ** later[attempt.question_key]
        later[attempt.question_key] += 1
        for sort, name, group, is_missed in _trials(attempt, question, steps.get(attempt.answer_id, ())):
            key = (sort, name.casefold(), group)
            tally = tallies.get(key)
            if tally is None:
                tally = tallies[key] = _Tally(name)
            tally.count(attempt, weight, is_missed=is_missed)
    spots = [_spot(sort, tally, questions) for (sort, _, _), tally in tallies.items() if tally.is_weak]
    return tuple(sorted(spots, key=lambda spot: (-spot.sureness, -spot.missed, spot.sort, spot.name, spot.stage)))


def top_spots(spots: Iterable[WeakSpot], count: int = 3) -> tuple[WeakSpot, ...]:
    """Return the surest spots that say different things, at most two of a sort.

    A spot is passed over where more than half of the answers that missed it are already spoken of by the ones before.
    """
    chosen: list[WeakSpot] = []
    spoken_of: set[str] = set()
    sorts: Counter[SpotSort] = Counter()
    for spot in spots:
        if len(chosen) == count:
            break
        known = len(spot.missed_in & spoken_of)
        if 2 * known > len(spot.missed_in) or sorts[spot.sort] == _MOST_OF_A_SORT:
            continue
        chosen.append(spot)
        sorts[spot.sort] += 1
        spoken_of |= spot.missed_in
    return tuple(chosen)


def has_step(question: Question, name: str) -> bool:
    """Whether a question's framework has a step of that name."""
    return any(step.name.casefold() == name.casefold() for step in steps_of(question))


def has_concept(question: Question, name: str) -> bool:
    """Whether a question has a concept of that name."""
    return any(concept.name.casefold() == name.casefold() for concept in question.concepts)


def plain(name: str) -> str:
    """Write the name of a topic or kind as words."""
    return name.replace("-", " ").replace("_", " ")


def stage_in_words(stage: str) -> str:
    """Write a stage as it stands before "answers"."""
    return _STAGES.get(stage, plain(stage))


def shortened(text: str, longest: int = _TITLE_LENGTH) -> str:
    """Return a text on one line, cut at a word with an ellipsis where it is longer."""
    if len(text) <= longest:
        return text
    return text[:longest].rpartition(" ")[0].rstrip(",;:.") + " …"


def _trials(
    attempt: Attempt, question: Question, steps: Sequence[StepSaid]
) -> Iterable[tuple[SpotSort, str, str, bool]]:
    """Yield what an answer says of each thing: sort, name, what else must agree, and whether it was missed."""
    fell_short = attempt.grade == _AGAIN
    for sort, name in (
        (SpotSort.TOPIC, question.topic),
        (SpotSort.STAGE, question.stage),
        (SpotSort.KIND, question.kind),
    ):
        if name:
            yield sort, name, "", fell_short
    for step in steps:
        yield SpotSort.STEP, step.name, question.stage, not step.is_present
    concepts: dict[str, tuple[str, bool]] = {}
    for said in attempt.concepts:
        name, is_missed = concepts.get(said.name.casefold(), (said.name, False))
        concepts[said.name.casefold()] = name, is_missed or said.is_missed
    for name, is_missed in concepts.values():
        yield SpotSort.CONCEPT, name, "", is_missed


def _spot(sort: SpotSort, tally: _Tally, questions: Mapping[str, Question]) -> WeakSpot:
    effective = tally.weight**2 / tally.squared_weight
    by_question = Counter(attempt.question_key for attempt in tally.missed)
    stages = {questions[key].stage for key in tally.keys}
    return WeakSpot(
        sort=sort,
        name=tally.name,
        stage=stages.pop() if len(stages) == 1 else "",
        missed=len(tally.missed),
        answers=tally.answers,
        miss_rate=tally.miss_rate,
        sureness=wilson_lower_bound(tally.miss_rate, effective),
        question_keys=tuple(sorted(by_question, key=lambda key: (-by_question[key], key))),
        missed_in=frozenset(attempt.answer_id for attempt in tally.missed),
        question_text=questions[next(iter(tally.keys))].text if len(tally.keys) == 1 else "",
    )
