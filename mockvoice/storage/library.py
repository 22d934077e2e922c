"""The history as lists: sessions, the answers of one, and what came before an answer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from mockvoice.storage import times
from mockvoice.storage.session_filter import ALL_SESSIONS

if TYPE_CHECKING:
    from mockvoice.storage.database import Database
    from mockvoice.storage.session_filter import SessionFilter

PAGE_SIZE: Final = 100
"""How many sessions a page has unless another number is asked for."""

_END_OF_TIME: Final = datetime.max.replace(tzinfo=UTC)
_AFTER_ALL_IDS: Final = "~"  # sorts after every digit and letter


@dataclass(frozen=True, slots=True)
class AnswerSummary:
    """One answer in a list.

    Attributes:
        position: Number of the question in its session, from 1.
        asked_at: When the answer was begun, aware, in UTC.
        attempt: The how-manieth answer to the question in this session, from 1.
        overall: Overall score, 0 to 100; None where it was not scored or not measured.
        duration_s: Length of the sealed recording in seconds; None while it is open, and without one.
        is_starred: Whether the person gave it a star.
        tags: The person's, in order of the alphabet.
    """

    id: str
    position: int
    question_id: str
    question_text: str
    asked_at: datetime
    attempt: int
    overall: int | None
    duration_s: float | None
    is_starred: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One session in a list.

    Attributes:
        started_at: Aware, in UTC.
        ended_at: Likewise; None for a session that was cut off or still goes on.
        question_count: Questions that were to be asked.
        answer_count: Answers that were given, repeated attempts included.
        mean_overall: Mean overall score of its scored answers, rounded; None without any.
        question_texts: The questions that were answered, in the order in which they were asked.
        is_interview: Whether it was an interview, which has a report.
        star_count: How many of its answers have a star.
        tags: Those of its answers, in order of the alphabet.
    """

    id: str
    pack_title: str
    started_at: datetime
    ended_at: datetime | None
    question_count: int
    answer_count: int
    mean_overall: int | None
    question_texts: tuple[str, ...]
    is_interview: bool = False
    star_count: int = 0
    tags: tuple[str, ...] = ()


class Library:
    """Lists of what is stored. Deleted sessions and answers are in none of them.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def sessions(
        self, *, limit: int = PAGE_SIZE, before: datetime | None = None, only: SessionFilter = ALL_SESSIONS
    ) -> tuple[SessionSummary, ...]:
        """Return the sessions in which something was answered, newest first.

        Args:
            limit: At most so many.
            before: Only sessions started earlier, aware; the `started_at` of a page's last one gives the next page.
            only: Only sessions that fit; they are returned with all of their answers.
        """
        condition, parameters = only.condition
        rows = self._database.query(
            f"""
            SELECT s.id, s.pack_title, s.started_at, s.ended_at, s.question_count,
                EXISTS (SELECT 1 FROM interviews AS i WHERE i.session_id = s.id) AS is_interview
            FROM sessions AS s
            WHERE s.deleted_at IS NULL AND s.started_at < ? AND {condition}
            ORDER BY s.started_at DESC LIMIT ?
            """,  # noqa: S608 (the condition is made of constants, with its values as parameters)
            (times.to_text(before or _END_OF_TIME), *parameters, limit),
        )
        summaries = []
        for row in rows:
            answers = self.answers(row["id"])
            scores = [answer.overall for answer in answers if answer.overall is not None]
            summaries.append(
                SessionSummary(
                    id=row["id"],
                    pack_title=row["pack_title"],
                    started_at=times.from_text(row["started_at"]),
                    ended_at=None if row["ended_at"] is None else times.from_text(row["ended_at"]),
                    question_count=row["question_count"],
                    answer_count=len(answers),
                    mean_overall=round(sum(scores) / len(scores)) if scores else None,
                    question_texts=tuple(dict.fromkeys(answer.question_text for answer in answers)),
                    is_interview=bool(row["is_interview"]),
                    star_count=sum(answer.is_starred for answer in answers),
                    tags=tuple(sorted({tag for answer in answers for tag in answer.tags}, key=str.casefold)),
                )
            )
        return tuple(summaries)

    def answers(self, session_id: str) -> tuple[AnswerSummary, ...]:
        """Return the answers of a session by question, each question's attempts in the order they were made."""
        rows = self._database.query(
            """
            SELECT a.id, a.position, a.question_id, a.question_text, a.asked_at, c.overall, r.duration_s,
                EXISTS (SELECT 1 FROM stars AS t WHERE t.answer_id = a.id) AS is_starred,
                (SELECT group_concat(g.tag, char(10)) FROM tags AS g WHERE g.answer_id = a.id) AS tags
            FROM answers AS a
            LEFT JOIN scorecards AS c ON c.answer_id = a.id
            LEFT JOIN recordings AS r ON r.answer_id = a.id
            WHERE a.session_id = ? AND a.deleted_at IS NULL
            ORDER BY a.position, a.number
            """,
            (session_id,),
        )
        attempts: Counter[int] = Counter()
        summaries = []
        for row in rows:
            attempts[row["position"]] += 1
            summaries.append(
                AnswerSummary(
                    id=row["id"],
                    position=row["position"],
                    question_id=row["question_id"],
                    question_text=row["question_text"],
                    asked_at=times.from_text(row["asked_at"]),
                    attempt=attempts[row["position"]],
                    overall=row["overall"],
                    duration_s=row["duration_s"],
                    is_starred=bool(row["is_starred"]),
                    tags=tuple(sorted((row["tags"] or "").split("\n"), key=str.casefold)) if row["tags"] else (),
                )
            )
        return tuple(summaries)

    def packs_answered(self) -> tuple[tuple[str, str], ...]:
        """Return each pack that questions were answered from: its id, and the title it had in its latest session.

        The title is empty where its questions were answered in sessions of several packs alone.
        """
        rows = self._database.query(
            """
            SELECT p.pack_id, (
                SELECT s.pack_title FROM sessions AS s WHERE s.pack_id = p.pack_id AND s.deleted_at IS NULL
                ORDER BY s.started_at DESC LIMIT 1
            ) AS title
            FROM (SELECT DISTINCT pack_id FROM answers WHERE deleted_at IS NULL AND pack_id <> '') AS p
            ORDER BY p.pack_id
            """
        )
        return tuple((row["pack_id"], row["title"] or "") for row in rows)

    def previous_attempt(self, answer_id: str) -> AnswerSummary | None:
        """Return the last answer before this one to the same question of the same pack, in whichever session."""
        rows = self._database.query(
            """
            SELECT earlier.id, earlier.session_id
            FROM answers AS this
            JOIN sessions AS s ON s.id = this.session_id
            CROSS JOIN answers AS earlier
            CROSS JOIN sessions AS t ON t.id = earlier.session_id
            WHERE this.id = ? AND earlier.question_id = this.question_id AND earlier.deleted_at IS NULL
                AND earlier.number < this.number AND (earlier.pack_id = this.pack_id OR t.pack_title = s.pack_title)
            ORDER BY earlier.number DESC LIMIT 1
            """,
            (answer_id,),
        )
        if not rows:
            return None
        (row,) = rows
        return next(answer for answer in self.answers(row["session_id"]) if answer.id == row["id"])

    def find_answers(self, prefix: str) -> tuple[str, ...]:
        """Return the ids of answers whose own id, or whose session's id, begins with `prefix`; none for an empty one.

        The answers of sessions come first, each session's in the order of `answers`.
        """
        start = prefix.strip().lower()
        if not start:
            return ()
        bounds = (start, start + _AFTER_ALL_IDS)
        # The plus keeps SQLite from taking the index of what is not deleted, which is nearly everything.
        sessions = self._database.query(
            "SELECT id FROM sessions WHERE id >= ? AND id < ? AND +deleted_at IS NULL ORDER BY id", bounds
        )
        answers = self._database.query(
            "SELECT id FROM answers WHERE id >= ? AND id < ? AND +deleted_at IS NULL ORDER BY id", bounds
        )
        of_sessions = [answer.id for session in sessions for answer in self.answers(session["id"])]
        return tuple(dict.fromkeys([*of_sessions, *(answer["id"] for answer in answers)]))
