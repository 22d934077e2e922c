"""Everything that the start page says of practice: what is due, the streak, and the weak spots with their drills."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mockvoice.practice.catalogue import PackQuestion, catalogue
from mockvoice.practice.drills import drill_from
from mockvoice.practice.queue import QueueItem, Remembered, due_items, todays_queue
from mockvoice.practice.streak import Streak, days_practised, local_date, streak
from mockvoice.practice.weak_spots import WeakSpot, find_weak_spots, top_spots

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime, tzinfo

    from mockvoice.packs.model import Pack
    from mockvoice.storage.practice import Practice

MIX_MINUTES: Final = 15.0
"""So much speaking the mixed queue of a day holds."""


@dataclass(frozen=True, slots=True)
class Drill:
    """A weak spot and the questions that train it; none where the packs have no such questions any more."""

    spot: WeakSpot
    questions: tuple[PackQuestion, ...]


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """What practice remembers, seen today.

    Attributes:
        due: Questions that are due, the most overdue first.
        mix: What to practise today: due questions, weak spots and new ones.
        next_due: The day on which the next question is due after those of today; None where nothing is.
        remembered_count: Questions that were answered and come back.
        drills: The weak spots that are shown first, each with its drill.
        spots: All weak spots, the surest first.
    """

    due: tuple[QueueItem, ...]
    mix: tuple[QueueItem, ...]
    next_due: date | None
    remembered_count: int
    streak: Streak
    drills: tuple[Drill, ...]
    spots: tuple[WeakSpot, ...]


def look_at_today(
    practice: Practice,
    packs: Iterable[Pack],
    *,
    now: datetime,
    zone: tzinfo | None = None,
    minutes: float = MIX_MINUTES,
    preferred_packs: Sequence[str] = (),
) -> PracticeDay:
    """Return what practice remembers, read on the database's thread.

    Args:
        practice: The store; can raise what `Database` says.
        packs: All packs as they are now.
        now: Aware.
        zone: The person's time zone; None is the computer's own.
        minutes: How long the mixed queue may be, in minutes of speaking.
        preferred_packs: Ids of packs that new questions come from first.
    """
    questions = catalogue(packs)
    today = local_date(now, zone)
    due_at = practice.due()
    attempts = practice.attempts()
    texts = {key: asked.question for key, asked in questions.items()}
    texts |= practice.questions({attempt.question_key for attempt in attempts} - texts.keys())
    with_steps = (a.answer_id for a in attempts if a.question_key in texts and texts[a.question_key].framework)
    spots = find_weak_spots(attempts, texts, practice.steps(with_steps))
    first = top_spots(spots)
    remembered = Remembered(due_at, attempts, first)
    seed = today.toordinal()
    later = (local_date(moment, zone) for key, moment in due_at.items() if key in questions)
    return PracticeDay(
        due=due_items(questions, due_at, now=now, zone=zone),
        mix=todays_queue(
            questions, remembered, now=now, zone=zone, seed=seed, minutes=minutes, preferred_packs=preferred_packs
        ),
        next_due=min((day for day in later if day > today), default=None),
        remembered_count=sum(key in questions for key in due_at),
        streak=streak(days_practised(practice.practised_at(), zone), today),
        drills=tuple(Drill(spot, drill_from(spot, questions, seed=seed)) for spot in first),
        spots=spots,
    )
