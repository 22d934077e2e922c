"""What was typed beside spoken answers, and what its tests said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockvoice.storage.database import Database


@dataclass(frozen=True, slots=True)
class CodeWork:
    """The code of one answer.

    Attributes:
        edits: An edit log as JSON; see `mockvoice.coding.edits`.
        runs: The runs of the tests as JSON; see `mockvoice.coding.result`.
    """

    language: str
    edits: str
    runs: str


class CodeWorks:
    """Stores code with its answer.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, answer_id: str, work: CodeWork) -> None:
        """Store the code of an answer, in place of what was stored of it before."""
        self._database.execute(
            "INSERT OR REPLACE INTO code_work (answer_id, language, edits, results) VALUES (?, ?, ?, ?)",
            (answer_id, work.language, work.edits, work.runs),
        )

    def load(self, answer_id: str) -> CodeWork | None:
        """Return the code of an answer; None where none was written."""
        rows = self._database.query("SELECT language, edits, results FROM code_work WHERE answer_id = ?", (answer_id,))
        return CodeWork(rows[0]["language"], rows[0]["edits"], rows[0]["results"] or "[]") if rows else None
