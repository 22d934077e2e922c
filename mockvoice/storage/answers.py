"""Sessions and their answers: written while a person practises, read back for a review."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from mockvoice.analysis.report import from_json_object, to_json_object
from mockvoice.errors import StorageError
from mockvoice.packs.model import Question
from mockvoice.storage import times
from mockvoice.storage.faults import damaged

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.storage.database import Database


def _tell_nobody(*_answer_ids: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """One answer with its question as it was asked.

    Attributes:
        position: Number of the question in its session, from 1.
        asked_at: When the answer was begun, aware, in UTC.
        attempt: The how-manieth answer to the question in this session, from 1.
        item: The question's place in an interview, such as "2.3"; empty in other sessions.
        thinking_s: Time from the question's end to the answer's begin in seconds; None where it was not measured.
        scorecard: None where it was not scored yet.
        recording_id: None where nothing was recorded, or the sound was deleted.
        duration_s: Length of the sealed recording in seconds, also of a deleted one; None while it is open.
        overflow_count: How often the recorder's ring was full.
        faults: What went wrong while it was recorded, as whole sentences.
    """

    id: str
    session_id: str
    pack_title: str
    position: int
    question: Question
    asked_at: datetime
    attempt: int
    item: str
    thinking_s: float | None
    scorecard: Scorecard | None
    recording_id: str | None
    duration_s: float | None
    overflow_count: int
    faults: tuple[str, ...]


class Answers:
    """Sessions, answers, scorecards and words.

    What is deleted is only marked, and can be brought back until `purge`.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
        clock: Tells the time, aware.
        on_changed: Told the ids of answers that were scored, deleted or brought back, before that is committed.
    """

    def __init__(
        self,
        database: Database,
        *,
        clock: Callable[[], datetime] = times.now,
        on_changed: Callable[..., None] = _tell_nobody,
    ) -> None:
        self._database = database
        self._clock = clock
        self._on_changed = on_changed

    def begin_session(self, pack_id: str, pack_title: str, question_count: int) -> str:
        """Store that a session has begun. Returns its id."""
        session_id = uuid4().hex
        self._database.execute(
            "INSERT INTO sessions (id, pack_id, pack_title, question_count, started_at) VALUES (?, ?, ?, ?, ?)",
            (session_id, pack_id, pack_title, question_count, self._now()),
        )
        return session_id

    def end_session(self, session_id: str) -> None:
        """Store that a session has ended, unless it had before."""
        self._database.execute(
            "UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL", (self._now(), session_id)
        )

    def begin_answer(
        self,
        session_id: str,
        position: int,
        question: Question,
        *,
        pack_id: str = "",
        item: str = "",
        thinking_s: float | None = None,
    ) -> str:
        """Store that a question is being answered, with the question whole. Returns an id.

        Args:
            session_id: The session that it is asked in.
            position: Number of the question in the session, from 1.
            question: As it was asked.
            pack_id: Of the pack that the question is from; the session's own where it is empty.
            item: The question's place in an interview, such as "2.3"; empty in other sessions.
            thinking_s: Time from the question's end to the answer's begin, in seconds.
        """
        answer_id = uuid4().hex
        self._database.execute(
            "INSERT INTO answers (id, session_id, position, question_id, question_text, asked_at, question, item,"
            " thinking_s, topic, stage, pack_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            " coalesce(nullif(?, ''), (SELECT pack_id FROM sessions WHERE id = ?), ''))",
            (
                answer_id,
                session_id,
                position,
                question.id,
                question.text,
                self._now(),
                question.model_dump_json(),
                item,
                thinking_s,
                question.topic,
                question.stage,
                pack_id,
                session_id,
            ),
        )
        return answer_id

    def save_scorecard(self, answer_id: str, scorecard: Scorecard) -> None:
        """Store a scorecard and its words, in place of those that the answer had."""
        body = to_json_object(scorecard)
        words = body.pop("transcript")["words"]
        body["transcript"] = {"language": scorecard.language, "model": scorecard.model}
        scores = scorecard.scores
        with self._database.transaction():
            self._database.execute(
                "INSERT OR REPLACE INTO scorecards"
                " (answer_id, schema_version, saved_at, overall, content, clarity, pacing, structure,"
                " fillers_per_minute, speech_rate_wpm, speaking_time_s, body)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    answer_id,
                    scorecard.schema_version,
                    self._now(),
                    scores.overall.value,
                    scores.content.value,
                    scores.clarity.value,
                    scores.pacing.value,
                    scores.structure.value,
                    scorecard.fillers.per_minute,
                    None if scorecard.pacing is None else scorecard.pacing.speech_rate_wpm,
                    None if scorecard.pacing is None else scorecard.pacing.speaking_time_s,
                    json.dumps(body, ensure_ascii=False),
                ),
            )
            self._database.execute("DELETE FROM concept_results WHERE answer_id = ?", (answer_id,))
            concepts = () if scorecard.coverage is None else scorecard.coverage.concepts
            self._database.execute_many(
                "INSERT INTO concept_results (answer_id, position, concept_id, name, status, weight)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (answer_id, position, concept.id, concept.name, concept.status, concept.weight)
                    for position, concept in enumerate(concepts)
                ),
            )
            self._database.execute("DELETE FROM words WHERE answer_id = ?", (answer_id,))
            self._database.execute_many(
                "INSERT INTO words (answer_id, position, text, start_s, end_s, probability) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (answer_id, position, word["text"], word["start_s"], word["end_s"], word["probability"])
                    for position, word in enumerate(words)
                ),
            )
            self._on_changed(answer_id)

    def load(self, answer_id: str) -> StoredAnswer:
        """Return an answer with everything about it but its sound.

        Raises:
            DatabaseDamagedError: What is stored cannot be read.
            StorageError: There is no such answer, or it was deleted.
        """
        rows = self._database.query(
            """
            SELECT a.id, a.session_id, s.pack_title, a.position, a.asked_at, a.item, a.thinking_s,
                a.question,
                (
                    SELECT count(*) FROM answers AS earlier
                    WHERE earlier.session_id = a.session_id AND earlier.deleted_at IS NULL
                        AND earlier.position = a.position AND earlier.number <= a.number
                ) AS attempt,
                c.body, CASE WHEN r.deleted_at IS NULL THEN r.id END AS recording_id, r.duration_s,
                r.overflow_count, r.faults
            FROM answers AS a
            JOIN sessions AS s ON s.id = a.session_id
            LEFT JOIN scorecards AS c ON c.answer_id = a.id
            LEFT JOIN recordings AS r ON r.answer_id = a.id
            WHERE a.id = ? AND a.deleted_at IS NULL
            """,
            (answer_id,),
        )
        if not rows:
            raise _gone("answer")
        (row,) = rows
        try:
            question = Question.model_validate_json(row["question"])
            scorecard = None if row["body"] is None else self._scorecard(answer_id, row["body"])
            faults = tuple(json.loads(row["faults"] or "[]"))
        except (ValueError, KeyError, TypeError) as error:
            raise damaged(self._database.path, f"answer {answer_id} cannot be read") from error
        return StoredAnswer(
            id=row["id"],
            session_id=row["session_id"],
            pack_title=row["pack_title"],
            position=row["position"],
            question=question,
            asked_at=times.from_text(row["asked_at"]),
            attempt=row["attempt"],
            item=row["item"],
            thinking_s=row["thinking_s"],
            scorecard=scorecard,
            recording_id=row["recording_id"],
            duration_s=row["duration_s"],
            overflow_count=row["overflow_count"] or 0,
            faults=faults,
        )

    def delete_answer(self, answer_id: str) -> None:
        """Take one answer out of the history; `restore_answer` brings it back."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE answers SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", (self._now(), answer_id)
            )
            self._on_changed(answer_id)

    def restore_answer(self, answer_id: str) -> None:
        """Bring a deleted answer back. Raises StorageError where it is already gone for good."""
        with self._database.transaction():
            if not self._database.execute("UPDATE answers SET deleted_at = NULL WHERE id = ?", (answer_id,)):
                raise _gone("answer")
            self._on_changed(answer_id)

    def delete_session(self, session_id: str) -> None:
        """Take a session and its answers out of the history; `restore_session` brings them back."""
        moment = self._now()
        with self._database.transaction():
            marked = self._database.execute(
                "UPDATE sessions SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", (moment, session_id)
            )
            if marked:
                self._database.execute(
                    "UPDATE answers SET deleted_at = ? WHERE session_id = ? AND deleted_at IS NULL",
                    (moment, session_id),
                )
                self._on_changed(*self._ids_of(session_id))

    def restore_session(self, session_id: str) -> None:
        """Bring a deleted session back, with the answers that were deleted with it and not before.

        Raises:
            StorageError: It is already gone for good.
        """
        with self._database.transaction():
            rows = self._database.query("SELECT deleted_at FROM sessions WHERE id = ?", (session_id,))
            if not rows:
                raise _gone("session")
            moment = rows[0]["deleted_at"]
            self._database.execute(
                "UPDATE answers SET deleted_at = NULL WHERE session_id = ? AND deleted_at = ?", (session_id, moment)
            )
            self._database.execute("UPDATE sessions SET deleted_at = NULL WHERE id = ?", (session_id,))
            self._on_changed(*self._ids_of(session_id))

    def purge(self) -> int:
        """Delete for good what was marked as deleted, and sessions without any answer; the disk gets the space back.

        Called once when the program starts, before a session is begun, so that a deletion can be taken back until then.

        Returns:
            How many answers are gone.
        """
        with self._database.transaction():
            purged = self._database.execute("DELETE FROM answers WHERE deleted_at IS NOT NULL")
            self._database.execute(
                "DELETE FROM sessions WHERE NOT EXISTS (SELECT 1 FROM answers AS a WHERE a.session_id = sessions.id)"
            )
        if purged:
            self._database.give_back_space()
        return purged

    def _scorecard(self, answer_id: str, body: str) -> Scorecard:
        report = json.loads(body)
        words = self._database.query(
            "SELECT text, start_s, end_s, probability FROM words WHERE answer_id = ? ORDER BY position", (answer_id,)
        )
        report["transcript"] |= {"text": " ".join(word["text"] for word in words), "words": words}
        return from_json_object(report)

    def _ids_of(self, session_id: str) -> list[str]:
        rows = self._database.query("SELECT id FROM answers WHERE session_id = ?", (session_id,))
        return [row["id"] for row in rows]

    def _now(self) -> str:
        return times.to_text(self._clock())


def _gone(what: str) -> StorageError:
    return StorageError(
        f"This {what} is no longer in the history.",
        kept="Everything else is untouched.",
        mend="Open the list of sessions again.",
    )
