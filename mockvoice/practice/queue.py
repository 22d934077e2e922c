"""What to practise today: questions that are due, weak spots and new questions, each with the reason in a few words."""

from __future__ import annotations

import random
from collections import Counter, deque
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from mockvoice.practice.drills import drill_from
from mockvoice.practice.streak import local_date
from mockvoice.practice.weak_spots import plain, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime, tzinfo

    from mockvoice.practice.catalogue import PackQuestion
    from mockvoice.practice.weak_spots import WeakSpot
    from mockvoice.storage.practice import Attempt

_DAYS_OF_A_WEEK: Final = 7
_CONCEPT_LENGTH: Final = 40
_TOPIC_UNKNOWN: Final = ""


class Why(StrEnum):
    """Why a question is in the queue."""

    DUE = "due"
    WEAK = "weak"
    NEW = "new"


MIX: Final = (Why.DUE, Why.DUE, Why.WEAK, Why.DUE, Why.NEW)
"""In this order, over and over, questions are taken; what has run out is passed over."""


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One question of the queue.

    Attributes:
        reason: In a few words: "due since Tuesday", "you missed “leakage” here", "new".
    """

    asked: PackQuestion
    why: Why
    reason: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of somebody's practice.

    Attributes:
        due_at: When each question that was answered is due, aware, by key.
        attempts: The latest ones at each question, in the order they were given.
        spots: The weak spots that the queue takes questions from, the surest first.
    """

    due_at: Mapping[str, datetime] = field(default_factory=dict)
    attempts: Sequence[Attempt] = ()
    spots: Sequence[WeakSpot] = ()


def due_items(
    questions: Mapping[str, PackQuestion], due_at: Mapping[str, datetime], *, now: datetime, zone: tzinfo | None
) -> tuple[QueueItem, ...]:
    """Return the questions that are due today or were before, the most overdue first.

    Args:
        questions: All that can be asked, by key; what is due and not among them is passed over.
        due_at: When each question is due, aware.
        now: Aware.
        zone: Where the day begins and ends; None is the computer's own.
    """
    today = local_date(now, zone)
    due = sorted((moment, key) for key, moment in due_at.items() if key in questions)
    days = [(local_date(moment, zone), key) for moment, key in due]
    return tuple(QueueItem(questions[key], Why.DUE, due_in_words(day, today)) for day, key in days if day <= today)


def todays_queue(
    questions: Mapping[str, PackQuestion],
    remembered: Remembered,
    *,
    now: datetime,
    zone: tzinfo | None,
    seed: int,
    count: int | None = None,
    minutes: float | None = None,
    preferred_packs: Sequence[str] = (),
) -> tuple[QueueItem, ...]:
    """Return what to practise today, in order; the same arguments give the same queue.

    Of every five questions three are due, one is of a weak spot and one is new, as far as there are any. No question is
    in it twice, and what was answered today is not asked again as a weak spot.

    Args:
        questions: All that can be asked, by key.
        remembered: What is known of the person's practice.
        now: Aware.
        zone: Where the day begins and ends; None is the computer's own.
        seed: Chooses among new questions and within weak spots.
        count: So many questions at most; without it as many as there are.
        minutes: So many minutes of speaking at most; the first question is always taken.
        preferred_packs: Ids of packs that new questions come from first; packs that were practised lately come next.
    """
    waiting = {
        Why.DUE: deque(due_items(questions, remembered.due_at, now=now, zone=zone)),
        Why.WEAK: deque(_weak_items(questions, remembered, today=local_date(now, zone), zone=zone, seed=seed)),
        Why.NEW: deque(_new_items(questions, remembered, preferred_packs, seed=seed)),
    }
    chosen: dict[str, QueueItem] = {}
    spoken_s = 0.0
    place = 0
    while any(waiting.values()) and (count is None or len(chosen) < count):
        line = waiting[MIX[place % len(MIX)]]
        place += 1
        while line and line[0].asked.key in chosen:
            line.popleft()
        if not line:
            continue
        item = line.popleft()
        spoken_s += item.asked.question.target_s
        if minutes is not None and chosen and spoken_s > 60 * minutes:
            break
        chosen[item.asked.key] = item
    return tuple(chosen.values())


def due_in_words(day: date, today: date) -> str:
    """Write since when a question is due: "due today", "due since yesterday", "due since Tuesday"."""
    ago = (today - day).days
    if ago <= 0:
        return "due today"
    if ago == 1:
        return "due since yesterday"
    if ago < _DAYS_OF_A_WEEK:
        return f"due since {day:%A}"
    return f"due since {day.day} {day:%B}" + ("" if day.year == today.year else f" {day.year}")


def _weak_items(
    questions: Mapping[str, PackQuestion], remembered: Remembered, *, today: date, zone: tzinfo | None, seed: int
) -> Iterable[QueueItem]:
    """Yield questions of the weak spots in turn: the first of each, then the second of each, and so on."""
    last = {attempt.question_key: attempt for attempt in remembered.attempts}
    drills = [(spot, drill_from(spot, questions, seed=seed)) for spot in remembered.spots]
    for place in range(max((len(drill) for _, drill in drills), default=0)):
        for spot, drill in drills:
            if place >= len(drill):
                continue
            attempt = last.get(drill[place].key)
            if attempt is None or local_date(attempt.answered_at, zone) != today:
                yield QueueItem(drill[place], Why.WEAK, _weak_in_words(spot, attempt))


def _weak_in_words(spot: WeakSpot, attempt: Attempt | None) -> str:
    missed = [said.name for said in attempt.concepts if said.is_missed] if attempt is not None else []
    if missed:
        named = spot.name if spot.name in missed else missed[0]
        return f"you missed “{shortened(named, _CONCEPT_LENGTH)}” here"
    return f"weak spot: {shortened(plain(spot.name), _CONCEPT_LENGTH)}"


def _new_items(
    questions: Mapping[str, PackQuestion], remembered: Remembered, preferred_packs: Sequence[str], *, seed: int
) -> Iterable[QueueItem]:
    """Yield questions that were never answered: preferred packs first, then practised ones; topics take turns."""
    practised = Counter(key.partition("/")[0] for key in remembered.due_at)
    ranks = {pack_id: place for place, pack_id in reversed(list(enumerate(preferred_packs)))}
    behind = len(ranks)
    fresh = sorted(key for key in questions if key not in remembered.due_at)
    random.Random(seed).shuffle(fresh)  # noqa: S311 (a choice of questions, not a secret)
    turns: Counter[tuple[str, str]] = Counter()
    placed = []
    for key in fresh:
        asked = questions[key]
        topic = (asked.pack_id, asked.question.topic or _TOPIC_UNKNOWN)
        rank = ranks.get(asked.pack_id, behind if practised[asked.pack_id] else behind + 1)
        placed.append((rank, turns[topic], key))
        turns[topic] += 1
    placed.sort(key=lambda entry: entry[:2])
    for _, _, key in placed:
        yield QueueItem(questions[key], Why.NEW, "new")
