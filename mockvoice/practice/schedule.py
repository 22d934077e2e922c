"""When a question comes back: FSRS (Free Spaced Repetition Scheduler, version 6), fed with how well it was answered.

FSRS wants a grade for each answer, which flashcard programs ask the person for. Here it follows from the scorecard:

===========  =====================================================================================================
grade        an answer gets the first of these that is true
===========  =====================================================================================================
Again (1)    an essential concept was surely missed, or something wrong was surely said about it; or the content
             score is under 50
Hard (2)     an essential concept was missed, but not surely, or covered only partly; or something wrong was said:
             about any concept, or one of the question's common mistakes; or the content score is under 70
Good (3)     the content score is under 90
Easy (4)     everything else
===========  =====================================================================================================

"Surely" is what the report calls sure (`analysis.scorecard.SURE_FROM`); the person's own verdict is always sure.

FSRS's learning steps of minutes are off: a spoken answer takes minutes itself, and nobody gives it again after ten. So
the shortest interval is a day. Fuzzing is off, so that the same answers give the same dates; no interval is longer than
a year. Parameters are the package's own defaults.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from fsrs import Card, Rating, Scheduler

from mockvoice.analysis.scorecard import Status
from mockvoice.practice.catalogue import question_key
from mockvoice.storage.practice import Scheduled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from mockvoice.analysis.scorecard import Coverage, Scorecard
    from mockvoice.packs.model import Pack, Question

AGAIN_UNDER: Final = 50
HARD_UNDER: Final = 70
EASY_FROM: Final = 90
"""Content scores at which the grade changes."""

LONGEST_INTERVAL_DAYS: Final = 365

_CARD_ID: Final = 1  # each question has one card, kept under the question's key


def rating_of(scorecard: Scorecard, question: Question) -> Rating | None:
    """Return the grade of an answer, as the module tells; None where content was not measured or nothing was said."""
    if scorecard.coverage is None or scorecard.scores.content.value is None or not scorecard.words:
        return None
    return rating_of_coverage(scorecard.coverage, question)


def rating_of_coverage(coverage: Coverage, question: Question) -> Rating:
    """Return the grade of an answer in which something was said."""
    essential_ids = {concept.id for concept in question.concepts if concept.essential}
    essential = [result for result in coverage.concepts if result.id in essential_ids]
    not_said = {Status.MISSED, Status.CONTRADICTED}
    if coverage.score < AGAIN_UNDER or any(result.status in not_said and result.is_sure for result in essential):
        return Rating.Again
    is_wrong = bool(coverage.mistakes) or any(result.status is Status.CONTRADICTED for result in coverage.concepts)
    has_gap = any(result.status is not Status.COVERED for result in essential)
    if coverage.score < HARD_UNDER or is_wrong or has_gap:
        return Rating.Hard
    return Rating.Good if coverage.score < EASY_FROM else Rating.Easy


class ReviewSchedule:
    """Grades answers and schedules their questions; what `storage.practice` calls its scheduling.

    Args:
        retention: Returns the wished probability of still knowing an answer when it is due, 0.7 to 0.97.
        packs: Returns all packs as they are now.
    """

    def __init__(self, retention: Callable[[], float], packs: Callable[[], Sequence[Pack]]) -> None:
        self._retention = retention
        self._packs = packs
        self._parameters = zlib.crc32(repr(Scheduler().parameters).encode())

    @property
    def name(self) -> str:
        """FSRS, a checksum of its parameters, which a newer package may change, and the wished retention."""
        return f"fsrs {self._parameters:08x} at {self._retention():.3f}"

    def key_of(self, pack_id: str, question: Question) -> str:
        """Return "pack id/question id"; without a pack id, of the first pack that has the question."""
        if not pack_id:
            holders = (pack.id for pack in self._packs() if any(own.id == question.id for own in pack.questions))
            pack_id = next(holders, "")
        return question_key(pack_id, question.id)

    def grade(self, question: Question, coverage: Coverage) -> int:
        """Return `rating_of_coverage`."""
        return int(rating_of_coverage(coverage, question))

    def schedule(self, reviews: Sequence[tuple[datetime, int]]) -> Scheduled:
        """Return when a question is due after its reviews: moments, aware, in UTC, in order, and grades 1 to 4.

        Raises:
            ValueError: There are no reviews, a grade is none, or a moment is not in UTC.
        """
        if not reviews:
            raise ValueError("a question without reviews has no schedule")
        scheduler = Scheduler(
            desired_retention=self._retention(),
            learning_steps=(),
            relearning_steps=(),
            maximum_interval=LONGEST_INTERVAL_DAYS,
            enable_fuzzing=False,
        )
        card = Card(card_id=_CARD_ID, due=reviews[0][0])
        for moment, grade in reviews:
            card, _ = scheduler.review_card(card, Rating(grade), moment)
        return Scheduled(card.due, dict(card.to_dict()))
