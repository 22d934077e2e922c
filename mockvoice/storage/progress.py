"""What progress and patterns ask of the history: figures of every answer, concepts, and habits of speech.

Everything is read from indexes and small tables of its own, never from whole questions and reports, so that ten
thousand answers are read in a tenth of a second.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter

from mockvoice.analysis.habits import RULES, Habits, habits_of
from mockvoice.analysis.scorecard import FillerEvent, Status, Structure
from mockvoice.storage import times
from mockvoice.storage.faults import damaged
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from typing import Any

    from mockvoice.storage.database import Database

_log = logging.getLogger(__name__)

_FOLLOW_UP_MARK: Final = "+"
_HABITS: Final = TypeAdapter(Habits)
_FILLERS: Final = TypeAdapter(tuple[FillerEvent, ...])
_STRUCTURE: Final = TypeAdapter(Structure | None)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which answers are meant; None means all.

    Attributes:
        since: Only answers begun then or later, aware.
        is_interview: Only answers given in interviews, or only those outside.
    """

    pack_id: str | None = None
    topic: str | None = None
    since: datetime | None = None
    is_interview: bool | None = None


@dataclass(frozen=True, slots=True)
class AnswerFigures:
    """The figures of one answer. What was not measured is None.

    Attributes:
        asked_at: When it was begun, aware, in UTC.
        topic: Of its question; empty where it has none.
        is_follow_up: Whether it answers a follow-up.
        speaking_time_s: From the first to the last word.
        duration_s: Length of the recording.
    """

    id: str
    asked_at: datetime
    session_id: str
    pack_id: str
    topic: str
    question_id: str
    question_text: str
    is_interview: bool
    is_follow_up: bool
    overall: int | None
    content: int | None
    clarity: int | None
    pacing: int | None
    structure: int | None
    fillers_per_minute: float | None
    speech_rate_wpm: float | None
    speaking_time_s: float | None
    duration_s: float | None


@dataclass(frozen=True, slots=True)
class ConceptTally:
    """How one concept of one question fared over several answers.

    Attributes:
        last_answer_id: The latest answer that was judged on it.
        last_at: When that was begun, aware, in UTC.
        last_status: How it fared there.
    """

    pack_id: str
    question_id: str
    question_text: str
    topic: str
    concept_id: str
    name: str
    asked: int
    covered: int
    partly: int
    missed: int
    contradicted: int
    last_answer_id: str
    last_at: datetime
    last_status: Status


@dataclass(frozen=True, slots=True)
class AnswerHabits:
    """What was counted in one answer, with what it was an answer to."""

    answer_id: str
    asked_at: datetime
    pack_id: str
    question_id: str
    question_text: str
    habits: Habits


class Timeline:
    """Reads figures, and keeps count of habits. Deleted answers are in nothing that is returned.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def choices(self) -> tuple[tuple[str, str], ...]:
        """Return each pair of pack id and topic that was ever answered to, in order of the alphabet."""
        rows = self._database.query(
            "SELECT DISTINCT pack_id, topic FROM answers INDEXED BY answers_for_progress"
            " WHERE deleted_at IS NULL ORDER BY pack_id, topic"
        )
        return tuple((row["pack_id"], row["topic"]) for row in rows)

    def answered(self) -> int:
        """Return how many answers there are."""
        (row,) = self._database.query(
            "SELECT count(*) AS number FROM answers INDEXED BY answers_for_progress WHERE deleted_at IS NULL"
        )
        return int(row["number"])

    def figures(self, selection: Selection) -> tuple[AnswerFigures, ...]:
        """Return the figures of the selected answers, the earliest first."""
        where, parameters = _condition(selection)
        return self._figures(where, parameters)

    def attempts(self, answer_id: str) -> tuple[AnswerFigures, ...]:
        """Return every answer to the same question of the same pack, this one among them, the earliest first."""
        rows = self._database.query(
            """
            SELECT other.id FROM answers AS this JOIN answers AS other ON other.question_id = this.question_id
            WHERE this.id = ? AND this.deleted_at IS NULL AND other.deleted_at IS NULL
                AND other.pack_id = this.pack_id AND (instr(other.item, ?) > 0) = (instr(this.item, ?) > 0)
            """,
            (answer_id, _FOLLOW_UP_MARK, _FOLLOW_UP_MARK),
        )
        ids = [row["id"] for row in rows]
        places = ", ".join("?" * len(ids))
        return self._figures(f"a.deleted_at IS NULL AND a.id IN ({places})", ids) if ids else ()

    def concepts(self, selection: Selection) -> tuple[ConceptTally, ...]:
        """Return how each concept fared in the selected answers, those that were missed most often first."""
        where, parameters = _condition(selection)
        # The bare columns are those of the row that max() is from: https://www.sqlite.org/lang_select.html#bareagg
        rows = self._database.query(
            f"""
            SELECT a.pack_id, a.question_id, a.question_text, a.topic, c.concept_id, c.name, count(*) AS asked,
                sum(c.status = 'covered') AS covered, sum(c.status = 'partly') AS partly,
                sum(c.status = 'missed') AS missed, sum(c.status = 'contradicted') AS contradicted,
                max(a.asked_at) AS last_at, a.id AS last_answer_id, c.status AS last_status
            FROM answers AS a INDEXED BY answers_for_progress
            CROSS JOIN concept_results AS c ON c.answer_id = a.id
            WHERE {where}
            GROUP BY a.pack_id, a.question_id, c.concept_id
            ORDER BY missed + contradicted DESC, asked DESC, c.name
            """,  # noqa: S608 (the condition is made of column names alone)
            parameters,
        )
        return tuple(
            ConceptTally(
                **(row | {"last_at": times.from_text(row["last_at"]), "last_status": Status(row["last_status"])})
            )
            for row in rows
        )

    def habits(self, selection: Selection, *, latest: int) -> tuple[AnswerHabits, ...]:
        """Return what was counted in the latest of the selected answers, at most `latest`, the earliest first."""
        where, parameters = _condition(selection)
        rows = self._database.query(
            f"""
            SELECT a.id, a.asked_at, a.pack_id, a.question_id, a.question_text, h.body
            FROM answers AS a INDEXED BY answers_for_progress CROSS JOIN habits AS h ON h.answer_id = a.id
            WHERE {where} AND h.body IS NOT NULL ORDER BY a.asked_at DESC LIMIT ?
            """,  # noqa: S608 (likewise)
            [*parameters, latest],
        )
        found = []
        for row in reversed(rows):
            try:
                habits = _HABITS.validate_json(row["body"])
            except ValueError as error:
                raise damaged(self._database.path, f"the habits of answer {row['id']} cannot be read") from error
            asked_at = times.from_text(row["asked_at"])
            found.append(
                AnswerHabits(row["id"], asked_at, row["pack_id"], row["question_id"], row["question_text"], habits)
            )
        return tuple(found)

    def uncounted(self) -> tuple[str, ...]:
        """Return the ids of scored answers that were not counted yet, or by older rules, the latest first."""
        rows = self._database.query(
            """
            SELECT a.id FROM answers AS a INDEXED BY answers_for_progress
            CROSS JOIN scorecards AS s INDEXED BY scorecards_for_progress ON s.answer_id = a.id
            LEFT JOIN habits AS h ON h.answer_id = a.id
            WHERE a.deleted_at IS NULL AND (h.scored_at IS NOT s.saved_at OR h.rules IS NOT ?)
            ORDER BY a.asked_at DESC
            """,
            (RULES,),
        )
        return tuple(row["id"] for row in rows)

    def count(self, *answer_ids: str) -> None:
        """Count the habits of answers that were scored, or scored again. Any number of times."""
        with self._database.transaction():
            for answer_id in answer_ids:
                self._count(answer_id)

    def _count(self, answer_id: str) -> None:
        rows = self._database.query(
            """
            SELECT s.saved_at, json_extract(s.body, '$.fillers.events') AS fillers,
                json_extract(s.body, '$.structure') AS structure,
                json_extract(s.body, '$.transcript.language') AS language
            FROM scorecards AS s WHERE s.answer_id = ?
                AND NOT EXISTS (
                    SELECT 1 FROM habits AS h
                    WHERE h.answer_id = s.answer_id AND h.scored_at = s.saved_at AND h.rules = ?
                )
            """,
            (answer_id, RULES),
        )
        for row in rows:
            self._database.execute(
                "INSERT OR REPLACE INTO habits (answer_id, scored_at, rules, body) VALUES (?, ?, ?, ?)",
                (answer_id, row["saved_at"], RULES, self._counted(answer_id, row)),
            )

    def _counted(self, answer_id: str, row: dict[str, Any]) -> str | None:
        """Return the habits as JSON; None where nothing was said or the report cannot be read."""
        words = self._database.query(
            "SELECT text, start_s, end_s FROM words WHERE answer_id = ? ORDER BY position", (answer_id,)
        )
        try:
            found = habits_of(
                [Word(word["text"], word["start_s"], word["end_s"]) for word in words],
                _FILLERS.validate_json(row["fillers"] or "[]"),
                _STRUCTURE.validate_json(row["structure"] or "null"),
                row["language"] or "en",
            )
        except ValueError:
            # An answer that cannot be read must not keep the others from being counted, nor be tried for ever.
            _log.warning("the habits of answer %s cannot be counted", answer_id, exc_info=True)
            return None
        return None if found is None else json.dumps(_HABITS.dump_python(found, mode="json"), ensure_ascii=False)

    def _figures(self, where: str, parameters: Iterable[object]) -> tuple[AnswerFigures, ...]:
        rows = self._database.query(
            f"""
            SELECT a.id, a.asked_at, a.session_id, a.pack_id, a.topic, a.question_id, a.question_text,
                a.session_id IN (SELECT session_id FROM interviews) AS is_interview,
                instr(a.item, '{_FOLLOW_UP_MARK}') > 0 AS is_follow_up,
                s.overall, s.content, s.clarity, s.pacing, s.structure, s.fillers_per_minute, s.speech_rate_wpm,
                s.speaking_time_s, r.duration_s
            FROM answers AS a INDEXED BY answers_for_progress
            LEFT JOIN scorecards AS s INDEXED BY scorecards_for_progress ON s.answer_id = a.id
            LEFT JOIN recordings AS r ON r.answer_id = a.id
            WHERE {where} ORDER BY a.asked_at
            """,  # noqa: S608 (likewise)
            tuple(parameters),
        )
        for row in rows:
            row["asked_at"] = times.from_text(row["asked_at"])
            row["is_interview"], row["is_follow_up"] = bool(row["is_interview"]), bool(row["is_follow_up"])
        # By position, in the order of the columns above: of ten thousand rows that takes half as long as by name.
        return tuple(AnswerFigures(*row.values()) for row in rows)


def _condition(selection: Selection) -> tuple[str, list[object]]:
    """Return a selection as an SQL condition on `answers AS a`, with its parameters."""
    terms: dict[str, object] = {}
    if selection.since is not None:
        terms["a.asked_at >= ?"] = times.to_text(selection.since)
    if selection.pack_id is not None:
        terms["a.pack_id = ?"] = selection.pack_id
    if selection.topic is not None:
        terms["a.topic = ?"] = selection.topic
    if selection.is_interview is not None:
        terms["(a.session_id IN (SELECT session_id FROM interviews)) = ?"] = int(selection.is_interview)
    return " AND ".join(["a.deleted_at IS NULL", *terms]), list(terms.values())
