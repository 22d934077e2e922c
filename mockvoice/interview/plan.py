"""The plan of an interview: which questions are asked in which order, chosen from packs for a preset.

A plan holds its questions whole, so that changing or deleting a pack never changes an interview that runs. Everything
that is left to chance comes from a hash of the seed and the questions' ids: the same preset, packs, seed and history
give the same plan, byte for byte, on every machine and whatever the order of the packs.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from mockvoice.interview.preset_model import (
    LONGEST_INTERVIEW_MIN,
    LONGEST_ROUND_MIN,
    MOST_QUESTIONS_A_ROUND,
    Mode,
    Preset,
    Round,
)
from mockvoice.packs.drafts import slug
from mockvoice.packs.model import Question  # noqa: TC001 - pydantic needs it at run time
from mockvoice.packs.problems import listed, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mockvoice.packs.model import Difficulty, Pack

ASKING_WORDS_PER_S = 2.5
"""How fast a question is read aloud: the voices' usual rate of 150 words a minute."""

THINKING_S = 15
"""Before an answer; an estimate, since thinking time is the person's own."""

WORKING_S = {"coding-walk-through": 150, "system-design": 45}
"""What typing or sketching adds to an answer, by kind of question. An estimate."""

FOLLOW_UP_S = 60
"""Of a follow-up with its answer; an estimate."""

SHARE_OF_FOLLOW_UPS = 0.7
"""Of the follow-ups that may be asked; a full answer gets fewer. An estimate."""

_USUAL_QUESTION_S = 120
"""Asking, thinking and answering, where the questions are not known yet."""

_CANDIDATE_QUESTIONS_S = 300
_LARGEST_CANDIDATE_SHARE = 0.2
_FEWEST_SPARES = 2
_LEVELS: dict[str, int] = {"junior": 0, "mid": 1, "senior": 2}
_USUAL_LEVEL = 1
_LEVEL_WEIGHTS = (1.0, 2.0, 1.0)
"""Of ten questions about two or three are easy, five medium and two or three hard."""

_DUE, _NEW, _SEEN = 0, 1, 2
_MOST_TOPICS_SAID = 3


class _Planned(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PlannedQuestion(_Planned):
    """A question with the pack that it was taken from."""

    pack_id: str
    pack_title: str
    question: Question


class PlannedRound(_Planned):
    """One part of an interview with its questions.

    Attributes:
        about: A phrase that ends "This part is about", or whole sentences.
        minutes: How long it takes, the candidate's own questions included.
        follow_ups: How many a question may have at most.
        candidate_questions: Whether it ends with time for the candidate's own questions.
        break_after_minutes: How long the break after it is; 0 for none.
        expected_count: How many questions the minutes will hold, or the preset wants; never more than there are.
        by_count: Whether the preset wants so many questions. Then there are no spare ones, and the round ends after
            the last; otherwise it ends when its minutes are over.
        questions: In their order: the expected ones from easier to harder, then spare ones, also from easier to harder.
    """

    title: str
    about: str
    minutes: int = Field(ge=1)
    follow_ups: int = Field(ge=0)
    candidate_questions: bool = False
    break_after_minutes: int = Field(default=0, ge=0)
    expected_count: int = Field(default=0, ge=0)
    by_count: bool = False
    questions: tuple[PlannedQuestion, ...] = ()

    @property
    def candidate_questions_s(self) -> float:
        """Seconds at its end that are kept for the candidate's own questions: five minutes, at most a fifth of it."""
        return _kept_for_candidate_s(self.minutes) if self.candidate_questions else 0.0


class InterviewPlan(_Planned):
    """Everything that is fixed about an interview before it begins. JSON by pydantic and back gives the same plan."""

    preset_id: str
    title: str
    mode: Mode
    seed: int
    rounds: tuple[PlannedRound, ...]

    @property
    def minutes(self) -> int:
        """How long it takes, breaks between rounds included."""
        breaks = sum(part.break_after_minutes for part in self.rounds[:-1])
        return breaks + sum(part.minutes for part in self.rounds)


def make_plan(
    preset: Preset, packs: Iterable[Pack], seed: int, *, due: Sequence[str] = (), seen: Sequence[str] = ()
) -> InterviewPlan:
    """Return the plan of an interview. No question stands in it twice; a round may have fewer than its minutes hold.

    Args:
        preset: What to choose.
        packs: Where to choose from.
        seed: Another one gives another interview.
        due: Questions to repeat, which come before all others that fit, the first ones first; each as
            "pack-id/question-id" or as the question's id alone.
        seen: Questions that were asked before, the one asked longest ago first; they come after all others, in this
            order.
    """
    known = _known(packs)
    choice = _Choice(seed, _places(due), _places(seen))
    rounds = tuple(_plan_round(part, [item for item in known if _fits(part, item)], choice) for part in preset.rounds)
    return InterviewPlan(preset_id=preset.id, title=preset.title, mode=preset.mode, seed=seed, rounds=rounds)


def fits(preset: Preset, packs: Iterable[Pack]) -> str:
    """Return "" where the packs have enough questions for every round, else a sentence that says what is missing."""
    known = _known(packs)
    short: list[str] = []
    for part, planned in zip(preset.rounds, make_plan(preset, packs, 0).rounds, strict=True):
        wanted = part.questions or _count_in_minutes(part, [item.question for item in known if _fits(part, item)])
        have = len(planned.questions)
        if have < wanted:
            short.append(f"{quoted(part.title)} ({have} of {wanted})")
    if not short:
        return ""
    rounds = "round" if len(short) == 1 else "rounds"
    return (
        f"The packs have too few questions for the {rounds} {listed(short)}. Allow more topics, stages or packs, give "
        "it fewer minutes, or add a pack."
    )


def expected_duration_s(question: Question, follow_ups: int) -> float:
    """Return how long a question takes with thinking, its answer and up to `follow_ups` follow-ups, as an estimate."""
    asking_s = len(question.aloud.split()) / ASKING_WORDS_PER_S
    possible = min(follow_ups, max(len(question.follow_ups), 1))
    answering_s = THINKING_S + WORKING_S.get(question.kind, 0) + question.target_s
    return asking_s + answering_s + SHARE_OF_FOLLOW_UPS * possible * FOLLOW_UP_S


def custom_preset(
    title: str,
    *,
    minutes: int | None = None,
    questions: int | None = None,
    packs: Sequence[str] = (),
    topics: Sequence[str] = (),
    difficulties: Sequence[Difficulty] = (),
    mode: Mode = "realistic",
    follow_ups: int = 2,
    candidate_questions: bool = False,
) -> Preset:
    """Return an interview of one round, put together from its length and what is asked.

    Args:
        title: What it is called.
        minutes: How long it takes; give either this or `questions`.
        questions: How many are asked; the minutes are then an estimate.
        packs: Ids of the packs to take from; empty for all.
        topics: Topics to ask about; empty for all.
        difficulties: For whom the questions are fair; empty for all.
        mode: Whether scores are held back until the end.
        follow_ups: How many a question may have at most, 0 to 2.
        candidate_questions: Whether it ends with time for the candidate's own questions.

    Raises:
        ValueError: Both or neither of minutes and questions are given, or something is out of bounds.
    """
    if (minutes is None) == (questions is None):
        raise ValueError("give either minutes or questions")
    own_minutes = (
        minutes
        if minutes is not None
        else _minutes_for(questions or 0, follow_ups, has_candidate_questions=candidate_questions)
    )
    part = Round(
        title=title,
        about=listed(topics) if 0 < len(topics) <= _MOST_TOPICS_SAID else "several topics",
        minutes=own_minutes,
        topics=tuple(topics),
        difficulties=tuple(difficulties),
        packs=tuple(packs),
        questions=questions,
        follow_ups=follow_ups,
        candidate_questions=candidate_questions,
    )
    return Preset(
        id=slug(title) or "my-interview",
        title=title,
        summary="An interview that you put together.",
        minutes=own_minutes,
        mode=mode,
        rounds=(part,),
    )


def _minutes_for(count: int, follow_ups: int, *, has_candidate_questions: bool) -> int:
    """Return the minutes that questions of the usual length take."""
    kept_s = _CANDIDATE_QUESTIONS_S if has_candidate_questions else 0
    asked_s = kept_s + count * (_USUAL_QUESTION_S + SHARE_OF_FOLLOW_UPS * follow_ups * FOLLOW_UP_S)
    return max(1, min(math.ceil(asked_s / 60), LONGEST_ROUND_MIN, LONGEST_INTERVIEW_MIN))


def _kept_for_candidate_s(minutes: int) -> float:
    return min(_CANDIDATE_QUESTIONS_S, _LARGEST_CANDIDATE_SHARE * minutes * 60.0)


def _known(packs: Iterable[Pack]) -> list[PlannedQuestion]:
    """Return every question, in an order that does not depend on that of the packs."""
    items = [
        PlannedQuestion(pack_id=pack.id, pack_title=pack.title, question=question)
        for pack in packs
        for question in pack.questions
    ]
    return sorted(items, key=lambda item: (item.pack_id, item.question.id))


def _places(names: Sequence[str]) -> dict[str, int]:
    return {name: place for place, name in reversed(list(enumerate(names)))}


def _fits(part: Round, item: PlannedQuestion) -> bool:
    question = item.question
    topics = {topic.casefold() for topic in part.topics}
    return all(
        not wanted or value in wanted
        for wanted, value in (
            (part.stages, question.stage),
            (topics, question.topic.casefold()),
            (part.difficulties, question.difficulty),
            (part.kinds, question.kind),
            (part.packs, item.pack_id),
        )
    )


def _count_in_minutes(part: Round, questions: Sequence[Question]) -> int:
    """Return how many questions of their usual length the round holds; at least one."""
    if not questions:
        return 1
    usual_s = sum(expected_duration_s(question, part.follow_ups) for question in questions) / len(questions)
    kept_s = _kept_for_candidate_s(part.minutes) if part.candidate_questions else 0.0
    return min(max(1, round((part.minutes * 60.0 - kept_s) / usual_s)), MOST_QUESTIONS_A_ROUND)


def _plan_round(part: Round, fitting: list[PlannedQuestion], choice: _Choice) -> PlannedRound:
    wanted = part.questions or _count_in_minutes(part, [item.question for item in fitting])
    levels = sorted({_level(item) for item in fitting}) or [_USUAL_LEVEL]
    expected = choice.take(fitting, _levels_of(wanted, levels))
    spare_count = 0 if part.questions else max(_FEWEST_SPARES, math.ceil(wanted / 2))
    spares = choice.take(fitting, [levels[-1]] * spare_count)
    return PlannedRound(
        title=part.title,
        about=part.about,
        minutes=part.minutes,
        follow_ups=part.follow_ups,
        candidate_questions=part.candidate_questions,
        break_after_minutes=part.break_after_minutes,
        expected_count=len(expected),
        by_count=part.questions is not None,
        questions=tuple(_from_easier_to_harder(expected) + _from_easier_to_harder(spares)),
    )


def _level(item: PlannedQuestion) -> int:
    return _LEVELS.get(item.question.difficulty, _USUAL_LEVEL)


def _levels_of(count: int, levels: Sequence[int]) -> list[int]:
    """Return the level that each of `count` questions shall have, from easier to harder, of those that there are."""
    total = sum(_LEVEL_WEIGHTS[level] for level in levels)
    bounds = [sum(_LEVEL_WEIGHTS[level] for level in levels[: place + 1]) / total for place in range(len(levels))]
    return [
        next(level for level, bound in zip(levels, bounds, strict=True) if (place + 0.5) / count < bound + 1e-9)
        for place in range(count)
    ]


def _from_easier_to_harder(items: Sequence[PlannedQuestion]) -> list[PlannedQuestion]:
    """Return questions by level, and within a level so that one topic does not follow itself where that can be."""
    ordered: list[PlannedQuestion] = []
    for level in sorted({_level(item) for item in items}):
        left = [item for item in items if _level(item) == level]
        while left:
            counts = Counter(_topic(item) for item in left)
            last = _topic(ordered[-1]) if ordered else None
            # The topic with most questions left goes first: kept for later it would have to follow itself.
            item = min(left, key=lambda each: (_topic(each) == last, -counts[_topic(each)]))
            left.remove(item)
            ordered.append(item)
    return ordered


def _topic(item: PlannedQuestion) -> str:
    return item.question.topic.casefold() or item.pack_id


@dataclass
class _Choice:
    """Chooses questions for one round after another, each of them once.

    Attributes:
        due: The place of each question in the list of those to repeat.
        seen: Likewise in the list of those that were asked before.
        taken: Names and texts of questions that were chosen.
        topics: How often each topic was chosen.
        packs: How often each pack was chosen from.
    """

    seed: int
    due: dict[str, int]
    seen: dict[str, int]
    taken: set[str] = field(default_factory=set)
    topics: Counter[str] = field(default_factory=Counter)
    packs: Counter[str] = field(default_factory=Counter)

    def take(self, fitting: Sequence[PlannedQuestion], levels: Sequence[int]) -> list[PlannedQuestion]:
        """Return a question for each level, as far as there are questions left."""
        chosen: list[PlannedQuestion] = []
        left = [item for item in fitting if not self._is_taken(item)]
        for level in levels:
            if not left:
                break
            item = min(left, key=partial(self._order, level=level))
            self._note(item)
            chosen.append(item)
            left = [each for each in left if not self._is_taken(each)]
        return chosen

    def _order(self, item: PlannedQuestion, level: int) -> tuple[float, ...]:
        """Return what a question is chosen by, the least first."""
        group, place = self._history(item)
        chance = hashlib.sha256(f"{self.seed}/{item.pack_id}/{item.question.id}".encode()).digest()
        return (
            group,
            place,
            abs(_level(item) - level),
            self.topics[_topic(item)],
            self.packs[item.pack_id],
            int.from_bytes(chance[:6], "big"),
        )

    def _history(self, item: PlannedQuestion) -> tuple[int, int]:
        for group, places in ((_DUE, self.due), (_SEEN, self.seen)):
            place = min((places[name] for name in _names(item) if name in places), default=None)
            if place is not None:
                return group, place
        return _NEW, 0

    def _is_taken(self, item: PlannedQuestion) -> bool:
        return not self.taken.isdisjoint(_marks(item))

    def _note(self, item: PlannedQuestion) -> None:
        self.taken.update(_marks(item))
        self.topics[_topic(item)] += 1
        self.packs[item.pack_id] += 1


def _names(item: PlannedQuestion) -> tuple[str, str]:
    return f"{item.pack_id}/{item.question.id}", item.question.id


def _marks(item: PlannedQuestion) -> tuple[str, str]:
    """Return what tells a question from others: its name, and its text, which a copied pack has as well."""
    return f"name {item.pack_id}/{item.question.id}", f"text {' '.join(item.question.text.casefold().split())}"
