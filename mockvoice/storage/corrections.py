"""What a person put right in an answer or said otherwise of it, and how often they let MockVoice's word stand."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter

from mockvoice.analysis.correction import Correction
from mockvoice.analysis.filler_verdicts import FillerVerdict
from mockvoice.analysis.scorecard import Status
from mockvoice.storage.faults import damaged
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mockvoice.storage.database import Database

_CONCEPT: Final = "concept"
_FILLER: Final = "filler"
_COUNTED: Final = "filler"
_NOT_COUNTED: Final = "word"
_WORDS: Final = TypeAdapter(tuple[Word, ...])
_VERDICT: Final = TypeAdapter(FillerVerdict)


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the person said of one answer.

    Attributes:
        corrections: Words that were put right, in order.
        fillers: Verdicts on fillers, in order.
        concepts: Verdicts on concepts, by the concept's id.
    """

    corrections: tuple[Correction, ...] = ()
    fillers: tuple[FillerVerdict, ...] = ()
    concepts: Mapping[str, Status] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many statements the person looked at, and how many of them they let stand."""

    looked_at: int = 0
    let_stand: int = 0


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often the app was right for this person, over all answers that are in the history.

    A statement is one concept's status, or one word or phrase that was or was not counted as a filler. Looked at is
    what the person opened, played or judged. It stood where they said nothing else, or said the same.
    """

    concepts: Tally
    fillers: Tally

    @property
    def looked_at(self) -> int:
        """Statements of both kinds."""
        return self.concepts.looked_at + self.fillers.looked_at

    @property
    def let_stand(self) -> int:
        """Those of both kinds that stood."""
        return self.concepts.let_stand + self.fillers.let_stand


class Corrections:
    """Corrections, verdicts and looks.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, answer_id: str) -> Remarks:
        """Return what the person said of an answer. Raises DatabaseDamagedError where it cannot be read."""
        corrections = self._database.query(
            "SELECT first_word, heard, text FROM corrections WHERE answer_id = ? ORDER BY first_word", (answer_id,)
        )
        verdicts = self._database.query(
            "SELECT kind, subject, said, body FROM verdicts WHERE answer_id = ? AND said IS NOT NULL", (answer_id,)
        )
        try:
            fillers = [_VERDICT.validate_json(row["body"]) for row in verdicts if row["body"] is not None]
            return Remarks(
                tuple(
                    Correction(row["first_word"], _WORDS.validate_json(row["heard"]), row["text"])
                    for row in corrections
                ),
                tuple(sorted(fillers, key=lambda verdict: verdict.first_word)),
                {row["subject"]: Status(row["said"]) for row in verdicts if row["kind"] == _CONCEPT},
            )
        except ValueError as error:
            raise damaged(self._database.path, f"what was put right in answer {answer_id} cannot be read") from error

    def save(self, answer_id: str, remarks: Remarks, judged: Mapping[str, Status]) -> None:
        """Store what the person says of an answer now, in place of what they said before.

        A statement that they no longer judge otherwise stays one that they looked at.

        Args:
            answer_id: Of an answer in the history.
            remarks: All that holds.
            judged: What MockVoice itself says of each concept, by its id.
        """
        with self._database.transaction():
            self._database.execute("DELETE FROM corrections WHERE answer_id = ?", (answer_id,))
            self._database.execute_many(
                "INSERT INTO corrections (answer_id, first_word, heard, text) VALUES (?, ?, ?, ?)",
                (
                    (answer_id, made.first_word, _WORDS.dump_json(made.heard).decode(), made.text)
                    for made in remarks.corrections
                ),
            )
            self._database.execute(
                "UPDATE verdicts SET said = NULL, body = NULL WHERE answer_id = ?"
                " AND (kind = 'concept' OR body IS NOT NULL)",
                (answer_id,),
            )
            for concept_id, status in remarks.concepts.items():
                self._put(answer_id, _CONCEPT, concept_id, judged.get(concept_id, status), said=status, body=None)
            for verdict in remarks.fillers:
                self._put(
                    answer_id,
                    _FILLER,
                    _subject(verdict),
                    _COUNTED if verdict.counted else _NOT_COUNTED,
                    said=_COUNTED if verdict.is_filler else _NOT_COUNTED,
                    body=_VERDICT.dump_json(verdict).decode(),
                )

    def retire(self, answer_id: str, verdict: FillerVerdict) -> None:
        """Let a verdict whose words are gone count as given, without applying to any word any more."""
        self._database.execute(
            "UPDATE verdicts SET body = NULL WHERE answer_id = ? AND kind = ? AND subject = ?",
            (answer_id, _FILLER, _subject(verdict)),
        )

    def look_at_concept(self, answer_id: str, concept_id: str, judged: Status) -> None:
        """Store that the person looked at what was said of a concept."""
        self._look(answer_id, _CONCEPT, concept_id, judged)

    def look_at_filler(self, answer_id: str, looked_at: FillerVerdict) -> None:
        """Store that the person looked at words that were counted, or were not."""
        self._look(answer_id, _FILLER, _subject(looked_at), _COUNTED if looked_at.counted else _NOT_COUNTED)

    def agreement(self) -> Agreement:
        """Return how often the person let stand what they looked at."""
        rows = self._database.query(
            """
            SELECT v.kind, count(*) AS looked_at, sum(v.said IS NULL OR v.said = v.judged) AS let_stand
            FROM verdicts AS v JOIN answers AS a ON a.id = v.answer_id
            WHERE a.deleted_at IS NULL GROUP BY v.kind
            """
        )
        tallies = {row["kind"]: Tally(row["looked_at"], row["let_stand"]) for row in rows}
        return Agreement(tallies.get(_CONCEPT, Tally()), tallies.get(_FILLER, Tally()))

    def _look(self, answer_id: str, kind: str, subject: str, judged: str) -> None:
        self._database.execute(
            "INSERT INTO verdicts (answer_id, kind, subject, judged) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (answer_id, kind, subject) DO UPDATE SET judged = excluded.judged WHERE said IS NULL",
            (answer_id, kind, subject, judged),
        )

    def _put(self, answer_id: str, kind: str, subject: str, judged: str, *, said: str, body: str | None) -> None:
        self._database.execute(
            "INSERT INTO verdicts (answer_id, kind, subject, judged, said, body) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (answer_id, kind, subject)"
            " DO UPDATE SET judged = excluded.judged, said = excluded.said, body = excluded.body",
            (answer_id, kind, subject, judged, said, body),
        )


def _subject(verdict: FillerVerdict) -> str:
    """Return what a statement on words is known by: their time, or their place where they have none, and themselves."""
    start_s = verdict.words[0].start_s
    return json.dumps([verdict.first_word if start_s is None else f"{start_s:.1f}", verdict.text], ensure_ascii=False)
