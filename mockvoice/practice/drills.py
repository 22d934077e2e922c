"""A short practice made of one weak spot."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

from mockvoice.practice.catalogue import PackQuestion, catalogue
from mockvoice.practice.weak_spots import SpotSort, WeakSpot, has_concept, has_step

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mockvoice.packs.model import Pack, Question

DRILL_QUESTIONS: Final = 5
"""So many questions a drill has at most."""

NEIGHBOURS: Final = 2
"""So many questions on the same topic stand beside a concept that only one question has."""


def drill_for(spot: WeakSpot, packs: Iterable[Pack], *, seed: int = 0) -> tuple[PackQuestion, ...]:
    """Return the questions of a drill, at most five; none where no pack has any that fits.

    First come the questions in which it was missed, the most often missed ahead, then others that have the same topic,
    stage, kind, step or concept, by chance; the same seed chooses alike. For a concept that few questions have, up to
    two on the same topic stand in for others.
    """
    return drill_from(spot, catalogue(packs), seed=seed)


def drill_from(spot: WeakSpot, questions: Mapping[str, PackQuestion], *, seed: int = 0) -> tuple[PackQuestion, ...]:
    """Return the same from questions by key."""
    chooser = random.Random(f"{seed}/{spot.sort}/{spot.name}")  # noqa: S311 (a choice of questions, not a secret)
    missed = [key for key in spot.question_keys if key in questions]
    others = sorted(key for key, asked in questions.items() if key not in missed and _fits(spot, asked.question))
    chooser.shuffle(others)
    chosen = [*missed, *others][:DRILL_QUESTIONS]
    if spot.sort is SpotSort.CONCEPT:
        topics = {questions[key].question.topic for key in chosen} - {""}
        near = sorted(key for key, asked in questions.items() if asked.question.topic in topics and key not in chosen)
        chooser.shuffle(near)
        chosen += near[: max(0, min(NEIGHBOURS, DRILL_QUESTIONS - len(chosen)))]
    return tuple(questions[key] for key in chosen)


def _fits(spot: WeakSpot, question: Question) -> bool:
    if spot.sort is SpotSort.STEP:
        return question.stage == spot.stage and has_step(question, spot.name)
    if spot.sort is SpotSort.CONCEPT:
        return has_concept(question, spot.name)
    own = {SpotSort.TOPIC: question.topic, SpotSort.STAGE: question.stage, SpotSort.KIND: question.kind}[spot.sort]
    return own.casefold() == spot.name.casefold()
