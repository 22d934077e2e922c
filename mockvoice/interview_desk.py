"""Interviews prepared, begun, gone on with after an interruption, and turned into their reports."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from mockvoice.errors import DatabaseDamagedError, InterviewFileError
from mockvoice.interview.course import InterviewCourse
from mockvoice.interview.events import Answered, Asked, Requested, Skipped, event_from_json
from mockvoice.interview.keeping import InterviewPaper
from mockvoice.interview.lines import Lines, part_of_day
from mockvoice.interview.plan import InterviewPlan, make_plan
from mockvoice.interview.presets import copy_preset, delete_preset, own_presets, put_back, save_preset, shipped_presets
from mockvoice.interview.session import Session
from mockvoice.reports.interview_record import AnswerRecord, InterviewRecord, RoundRecord
from mockvoice.reports.interview_report import InterviewReport, make_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from mockvoice.interview.events import Event
    from mockvoice.interview.parts import Parts
    from mockvoice.interview.presets import Preset
    from mockvoice.interview.steps import Ask
    from mockvoice.packs.model import Pack
    from mockvoice.settings import Settings
    from mockvoice.storage.answers import StoredAnswer
    from mockvoice.storage.interviews import InterruptedInterview, StoredInterview
    from mockvoice.storage.worker import Stores

LARGEST_SEED = 99_999
"""An interview's number is from 1 to this: short enough to be typed in again."""


@dataclass(frozen=True, slots=True)
class FinishedInterview:
    """The report of an interview.

    Attributes:
        report: Names answers by their place ("2.3", and "2.3 (2)" for a second attempt), so that the same interview
            gives the same report to the letter.
        answer_ids: The id of the answer in each of these places.
    """

    report: InterviewReport
    answer_ids: dict[str, str]


class InterviewDesk:
    """Everything about interviews that is not the running one.

    Args:
        packs: Returns all packs as they are now.
        parts: What a session works with, the database among it.
        settings: Returns what the person chose.
        folder: Where the person's own interviews lie.
        begun: Told of each session that is made, so that it can be closed with the program.
        now: Tells the local time, for the greeting.
    """

    def __init__(
        self,
        packs: Callable[[], tuple[Pack, ...]],
        parts: Parts,
        *,
        settings: Callable[[], Settings],
        folder: Path,
        begun: Callable[[Session], None],
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._packs = packs
        self._database = parts.database
        self._parts = parts
        self._settings = settings
        self._begun = begun
        self._now = now
        self.folder = folder

    # Presets

    def presets(self) -> tuple[tuple[Preset, ...], tuple[InterviewFileError, ...]]:
        """Return every interview to choose from, the shipped ones first, and what was wrong with files left out."""
        own, problems = own_presets(self.folder)
        return (*shipped_presets(), *own), problems

    def owns(self, preset: Preset) -> bool:
        """Return whether an interview is the person's own."""
        return all(preset.id != shipped.id for shipped in shipped_presets())

    def save(self, preset: Preset) -> Path:
        """Write an own interview. Raises InterviewFileError."""
        return save_preset(preset, self.folder)

    def copy(self, preset: Preset, title: str) -> Path:
        """Write a copy under another title. Raises InterviewFileError."""
        return copy_preset(preset, self.folder, title)

    def delete(self, preset: Preset) -> Callable[[], object] | None:
        """Delete an own interview; return what brings it back, None where there was none. Raises InterviewFileError."""
        content = delete_preset(preset.id, self.folder)
        return None if content is None else partial(put_back, preset.id, content, self.folder)

    # Interviews

    def plan(self, preset: Preset, seed: int | None = None) -> Future[InterviewPlan]:
        """Choose the questions of an interview.

        With a seed the same interview comes again, as long as the packs are the same. Without one the questions that
        were never asked come first, and in a coached interview those that are due before all others.
        """
        packs, moment = self._packs(), self._now().astimezone()

        def choose(stores: Stores) -> InterviewPlan:
            if seed is not None:
                return make_plan(preset, packs, seed)
            drawn = random.randint(1, LARGEST_SEED)  # noqa: S311 (a choice of questions, not a secret)
            due = [key for key, at in stores.practice.due().items() if at <= moment] if preset.mode == "coached" else []
            return make_plan(preset, packs, drawn, due=due, seen=stores.interviews.questions_asked())

        return self._database.submit(choose)

    def begin(self, plan: InterviewPlan) -> Session:
        """Return a session along a plan; it is stored from its start on."""
        lines = Lines(plan.seed)
        course = InterviewCourse(plan, lines, part_of_day=part_of_day(self._now().hour))
        return self._session(plan, course, lines)

    def interrupted(self) -> Future[tuple[InterruptedInterview, ...]]:
        """The interviews that were left or cut off before their end, newest first."""
        return self._database.submit(lambda stores: stores.interviews.interrupted())

    def load(self, session_id: str) -> Future[StoredInterview | None]:
        """An interview with all that happened in it; None where the session is none."""
        return self._database.submit(lambda stores: stores.interviews.load(session_id))

    def resume(self, stored: StoredInterview) -> Session:
        """Return a session that goes on at the question that an interview had reached.

        Raises:
            DatabaseDamagedError: What is stored cannot be read.
        """
        plan, events = _read(stored)
        lines = Lines(plan.seed)
        course = InterviewCourse(plan, lines, part_of_day=part_of_day(self._now().hour), events=events)
        asked = sum(isinstance(event, Asked) for event in events)
        return self._session(
            plan,
            course,
            lines,
            session_id=stored.session_id,
            at_s=events[-1].at_s if events else 0.0,
            position=asked - bool(course.current_item),
        )

    def finish(self, session_id: str) -> Future[None]:
        """End an interview that was interrupted; its report is about what was answered."""
        return self._database.submit(lambda stores: stores.answers.end_session(session_id))

    def report(self, session_id: str) -> Future[FinishedInterview | None]:
        """The report of an interview; None where the session is none."""
        return self._database.submit(lambda stores: finished_interview(stores, session_id))

    def _session(
        self,
        plan: InterviewPlan,
        course: InterviewCourse,
        lines: Lines,
        *,
        session_id: str | None = None,
        at_s: float = 0.0,
        position: int = 0,
    ) -> Session:
        session = Session(
            self._parts,
            course,
            pack_id="",
            title=plan.title,
            lines=lines,
            read_aloud=self._settings().read_aloud,
            paper=InterviewPaper(plan.preset_id, plan.mode, plan.seed, plan.model_dump_json()),
            session_id=session_id,
            at_s=at_s,
            position=position,
        )
        self._begun(session)
        return session


def finished_interview(stores: Stores, session_id: str) -> FinishedInterview | None:
    """Return the report of an interview; None where the session is none. Called on the database worker's thread."""
    stored = stores.interviews.load(session_id)
    if stored is None:
        return None
    answers = [stores.answers.load(each) for each in stores.interviews.answer_ids(session_id)]
    places = {place: answer.id for place, answer in _by_place(answers)}
    return FinishedInterview(make_report(record_of(stored, answers)), places)


def record_of(stored: StoredInterview, answers: Sequence[StoredAnswer]) -> InterviewRecord:
    """Return what the report of an interview is made from.

    Raises:
        DatabaseDamagedError: What is stored cannot be read.
    """
    plan, events = _read(stored)
    asks = _asked(plan, events)
    by_item: dict[str, list[tuple[str, StoredAnswer]]] = defaultdict(list)
    for place, answer in _by_place(answers):
        by_item[answer.item].append((place, answer))
    requests: dict[str, list[str]] = defaultdict(list)
    for event in events:
        if isinstance(event, Requested):
            requests[event.item].append(event.request)
    skipped = {event.item for event in events if isinstance(event, Skipped)}
    rounds = []
    for number, planned in enumerate(plan.rounds, start=1):
        items = [item for item, ask in asks.items() if ask.round_number == number]
        if not items:
            continue
        records = [
            record
            for item in items
            for record in _records(asks[item], by_item[item], tuple(requests[item]), is_skipped=item in skipped)
        ]
        spent_s = _spent_s(events, set(items))
        rounds.append(RoundRecord(planned.title, planned.about, planned.minutes, spent_s / 60, tuple(records)))
    remarks = [f"Interview number {stored.seed}: give it on the page of interviews to be asked the same again."]
    if not stored.is_ended:
        remarks.insert(0, "The interview was left before its end.")
    return InterviewRecord(stored.title, stored.mode, tuple(rounds), tuple(remarks))


def _by_place(answers: Iterable[StoredAnswer]) -> Iterator[tuple[str, StoredAnswer]]:
    """Each answer with what a report calls it."""
    attempts: Counter[str] = Counter()
    for answer in answers:
        attempts[answer.item] += 1
        attempt = attempts[answer.item]
        yield answer.item if attempt == 1 else f"{answer.item} ({attempt})", answer


def _read(stored: StoredInterview) -> tuple[InterviewPlan, tuple[Event, ...]]:
    try:
        plan = InterviewPlan.model_validate_json(stored.plan)
        return plan, tuple(event_from_json(body) for body in stored.events)
    except ValueError as error:
        raise DatabaseDamagedError(
            f"The interview “{stored.title}” cannot be read.",
            kept="Its answers are in Sessions.",
            mend="Begin a new interview.",
        ) from error


def _asked(plan: InterviewPlan, events: Iterable[Event]) -> dict[str, Ask]:
    """Every question that was put, by its place, in order."""
    course = InterviewCourse(plan, Lines(plan.seed))
    asks: dict[str, Ask] = {}
    for event in events:
        course.tell(event)
        ask = course.last_ask
        if isinstance(event, Asked) and ask is not None and ask.item == event.item:
            asks[ask.item] = ask
    return asks


def _records(
    ask: Ask, answers: Sequence[tuple[str, StoredAnswer]], requests: tuple[str, ...], *, is_skipped: bool
) -> list[AnswerRecord]:
    if not answers:
        return [
            AnswerRecord(
                "",
                ask.item,
                ask.question,
                is_follow_up=ask.is_follow_up,
                follow_up_probes=ask.probes,
                requests=requests,
                skipped=is_skipped,
                pack_id=ask.pack_id,
            )
        ]
    return [
        AnswerRecord(
            place,
            ask.item,
            answer.question,
            is_follow_up=ask.is_follow_up,
            follow_up_probes=ask.probes,
            scorecard=answer.scorecard,
            thinking_s=answer.thinking_s,
            duration_s=answer.duration_s,
            requests=requests if number == 0 else (),
            pack_id=ask.pack_id,
        )
        for number, (place, answer) in enumerate(answers)
    ]


def _spent_s(events: Sequence[Event], items: set[str]) -> float:
    """Seconds from a round's first question to the end of its last answer."""
    times = [event.at_s for event in events if isinstance(event, Asked | Answered | Skipped) and event.item in items]
    return max(times) - min(times) if times else 0.0
