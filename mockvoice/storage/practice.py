"""What practice remembers: how well each question was answered, and when it is due again."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from pydantic import TypeAdapter

from mockvoice.analysis.scorecard import Coverage, Status
from mockvoice.errors import DatabaseDamagedError
from mockvoice.packs.model import Question
from mockvoice.storage import times
from mockvoice.storage.faults import damaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from mockvoice.storage.database import Database

_log = logging.getLogger(__name__)

LATEST_ATTEMPTS: Final = 5
"""So many of the latest attempts at a question say where somebody is weak now."""

_FOLLOW_UP_MARK: Final = "+"
_AT_ONCE: Final = 200
_STATUSES: Final = {status.value: status for status in Status}
_PRESENT: Final = frozenset({Status.COVERED, Status.PARTLY})
_COVERAGE: Final = TypeAdapter(Coverage)


@dataclass(frozen=True, slots=True)
class Scheduled:
    """When a question is due again.

    Attributes:
        due_at: Aware, in UTC.
        card: The scheduler's own state, for JSON.
    """

    due_at: datetime
    card: dict[str, Any]


class Scheduling(Protocol):
    """Decides what an answer is worth and when its question comes back."""

    @property
    def name(self) -> str:
        """What the cards depend on besides the answers; cards that were made under another name are made anew."""

    def key_of(self, pack_id: str, question: Question) -> str:
        """Return "pack id/question id"; the pack is looked for where `pack_id` is empty."""

    def grade(self, question: Question, coverage: Coverage) -> int:
        """Return what an answer is worth, 1 to 4."""

    def schedule(self, reviews: Sequence[tuple[datetime, int]]) -> Scheduled:
        """Return when a question is due after its reviews, at least one: moments in UTC, in order, and grades."""


@dataclass(frozen=True, slots=True)
class ConceptSaid:
    """How a concept fared in an attempt."""

    id: str
    name: str
    status: Status

    @property
    def is_missed(self) -> bool:
        """Whether it was not said, or said wrongly."""
        return self.status not in _PRESENT


@dataclass(frozen=True, slots=True)
class Attempt:
    """A graded answer.

    Attributes:
        number: The order in which answers were given, which a clock that is set back cannot upset.
        question_key: "pack id/question id".
        grade: What it was worth, 1 to 4.
        answered_at: Aware, in UTC.
        concepts: In the question's order.
    """

    answer_id: str
    number: int
    question_key: str
    grade: int
    answered_at: datetime
    concepts: tuple[ConceptSaid, ...]


@dataclass(frozen=True, slots=True)
class StepSaid:
    """Whether an attempt had a step of its question's framework, be it in part."""

    name: str
    is_present: bool


class Practice:
    """Reviews and cards: one review for each graded answer, one card for each question that has a review.

    A card is always what the question's reviews say, played from the first to the last. Answers without measured
    content, without a word, and answers to follow-ups have no review.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
        scheduling: Grades and schedules; without it nothing is written, and what is there can still be read.
    """

    def __init__(self, database: Database, scheduling: Scheduling | None = None) -> None:
        self._database = database
        self._scheduling = scheduling

    def review(self, *answer_ids: str) -> None:
        """Let the cards follow answers that were scored, scored again, deleted or brought back. Any number of times."""
        if self._scheduling is None:
            return
        with self._database.transaction():
            keys = [key for answer_id in answer_ids for key in self._grade(answer_id, self._scheduling)]
            for key in dict.fromkeys(keys):
                self._replay(key, self._scheduling)

    def catch_up(self) -> int:
        """Review what was scored before there were reviews, and make cards anew that were made in another way.

        Called when the history is opened and after the wished retention was changed. An answer that cannot be read is
        passed over and logged.

        Returns:
            How many answers were looked at.
        """
        scheduling = self._scheduling
        if scheduling is None:
            return 0
        # LIMIT keeps SQLite from asking for `item`, which stands behind the whole question, in every row.
        rows = self._database.query(
            """
            SELECT a.id FROM (
                SELECT s.answer_id FROM scorecards AS s
                WHERE s.content IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reviews AS r WHERE r.answer_id = s.answer_id)
                LIMIT -1
            ) AS unseen JOIN answers AS a ON a.id = unseen.answer_id
            WHERE a.deleted_at IS NULL AND instr(a.item, ?) = 0
            """,
            (_FOLLOW_UP_MARK,),
        )
        unseen = [row["id"] for row in rows]
        for start in range(0, len(unseen), _AT_ONCE):
            some = unseen[start : start + _AT_ONCE]
            try:
                self.review(*some)
            except DatabaseDamagedError:
                for answer_id in some:
                    self._review_if_sound(answer_id)
        stale = self._database.query(
            "SELECT question_key FROM review_cards WHERE json_extract(card, '$.scheduler') IS NOT ?",
            (scheduling.name,),
        )
        with self._database.transaction():
            for row in stale:
                self._replay(row["question_key"], scheduling)
        return len(unseen)

    def due(self) -> dict[str, datetime]:
        """Return when each question that was answered is due, aware, in UTC, by its key, the earliest first."""
        rows = self._database.query("SELECT question_key, due_at FROM review_cards ORDER BY due_at, question_key")
        return {row["question_key"]: times.from_text(row["due_at"]) for row in rows}

    def attempts(self, *, latest: int = LATEST_ATTEMPTS) -> tuple[Attempt, ...]:
        """Return the latest graded answers to each question, at most `latest` of each, in the order they were given."""
        rows = self._database.query(
            """
            SELECT r.answer_id, r.question_key, r.rating, r.reviewed_at, a.number, (
                SELECT json_group_array(json_array(c.position, c.concept_id, c.name, c.status))
                FROM concept_results AS c WHERE c.answer_id = r.answer_id
            ) AS concepts
            FROM (
                SELECT *, row_number() OVER (PARTITION BY question_key ORDER BY reviewed_at DESC, answer_id) AS place
                FROM reviews
            ) AS r
            JOIN answers AS a ON a.id = r.answer_id
            WHERE r.place <= ?
            ORDER BY a.number
            """,
            (latest,),
        )
        return tuple(
            Attempt(
                answer_id=row["answer_id"],
                number=row["number"],
                question_key=row["question_key"],
                grade=row["rating"],
                answered_at=times.from_text(row["reviewed_at"]),
                concepts=tuple(
                    ConceptSaid(concept_id, name, _STATUSES[status])
                    for _, concept_id, name, status in sorted(json.loads(row["concepts"]))
                ),
            )
            for row in rows
        )

    def steps(self, answer_ids: Iterable[str]) -> dict[str, tuple[StepSaid, ...]]:
        """Return the steps of each answer's framework, in the framework's order; answers without any are left out."""
        found = {}
        for answer_id in answer_ids:
            rows = self._database.query(
                "SELECT json_extract(body, '$.structure.steps') AS steps FROM scorecards WHERE answer_id = ?",
                (answer_id,),
            )
            steps = json.loads(rows[0]["steps"] or "[]") if rows else []
            if steps:
                found[answer_id] = tuple(StepSaid(step["name"], step["status"] in _PRESENT) for step in steps)
        return found

    def questions(self, keys: Iterable[str]) -> dict[str, Question]:
        """Return each question as it was last asked, by its key; for those that no pack has any more.

        A question that cannot be read is left out and logged.
        """
        found: dict[str, Question] = {}
        for key in keys:
            rows = self._database.query(
                "SELECT a.question FROM reviews AS r JOIN answers AS a ON a.id = r.answer_id"
                " WHERE r.question_key = ? ORDER BY r.reviewed_at DESC LIMIT 1",
                (key,),
            )
            try:
                found.update((key, self._question(key, row["question"])) for row in rows)
            except DatabaseDamagedError:
                _log.warning("the question %s cannot be read", key, exc_info=True)
        return found

    def practised_at(self) -> tuple[datetime, ...]:
        """Return when each answer that is still in the history was begun, aware, in UTC, in no order."""
        rows = self._database.query(
            "SELECT started_at FROM recordings"
            " WHERE answer_id NOT IN (SELECT id FROM answers WHERE deleted_at IS NOT NULL)"
        )
        return tuple(times.from_text(row["started_at"]) for row in rows)

    def _review_if_sound(self, answer_id: str) -> None:
        try:
            self.review(answer_id)
        except DatabaseDamagedError:
            _log.warning("the answer %s cannot be graded", answer_id, exc_info=True)

    def _grade(self, answer_id: str, scheduling: Scheduling) -> list[str]:
        """Give an answer its review, or take it away; returns the questions whose cards are to follow."""
        before = self._database.query("SELECT question_key FROM reviews WHERE answer_id = ?", (answer_id,))
        keys = [row["question_key"] for row in before]
        self._database.execute("DELETE FROM reviews WHERE answer_id = ?", (answer_id,))
        rows = self._database.query(
            """
            SELECT a.question, a.asked_at, a.pack_id, json_extract(s.body, '$.coverage') AS coverage
            FROM answers AS a JOIN scorecards AS s ON s.answer_id = a.id
            WHERE a.id = ? AND a.deleted_at IS NULL AND instr(a.item, ?) = 0 AND s.content IS NOT NULL
                AND EXISTS (SELECT 1 FROM words AS w WHERE w.answer_id = a.id)
            """,
            (answer_id, _FOLLOW_UP_MARK),
        )
        for row in rows:
            if row["coverage"] is None:
                continue
            question = self._question(answer_id, row["question"])
            try:
                coverage = _COVERAGE.validate_json(row["coverage"])
            except ValueError as error:
                raise damaged(self._database.path, f"the scores of answer {answer_id} cannot be read") from error
            key = scheduling.key_of(row["pack_id"], question)
            self._database.execute(
                "INSERT INTO reviews (answer_id, question_key, rating, reviewed_at) VALUES (?, ?, ?, ?)",
                (answer_id, key, scheduling.grade(question, coverage), row["asked_at"]),
            )
            keys.append(key)
        return keys

    def _replay(self, key: str, scheduling: Scheduling) -> None:
        """Make a question's card from its reviews; there is none without reviews."""
        rows = self._database.query(
            "SELECT r.reviewed_at, r.rating FROM reviews AS r JOIN answers AS a ON a.id = r.answer_id"
            " WHERE r.question_key = ? ORDER BY r.reviewed_at, a.number",
            (key,),
        )
        if not rows:
            self._database.execute("DELETE FROM review_cards WHERE question_key = ?", (key,))
            return
        made = scheduling.schedule([(times.from_text(row["reviewed_at"]), row["rating"]) for row in rows])
        self._database.execute(
            "INSERT OR REPLACE INTO review_cards (question_key, due_at, card) VALUES (?, ?, ?)",
            (key, times.to_text(made.due_at), json.dumps({"scheduler": scheduling.name, **made.card})),
        )

    def _question(self, whose: str, text: str) -> Question:
        try:
            return Question.model_validate_json(text)
        except ValueError as error:
            raise damaged(self._database.path, f"the question of {whose} cannot be read") from error
