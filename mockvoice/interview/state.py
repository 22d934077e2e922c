"""Where a session stands, as a window draws it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.interview.parts import LiveView
    from mockvoice.interview.steps import Ask, Break
    from mockvoice.packs.model import Question

CATCHING_UP_S = 4.0
"""When more sound than this waits to be transcribed, the person is told that the computer is catching up."""


class Phase(StrEnum):
    """Where in a question the session stands.

    CLOSING is the interviewer's goodbye; it lasts until every answer has its report.
    """

    ASKING = "asking"
    THINKING = "thinking"
    RECORDING = "recording"
    SCORING = "scoring"
    SCORED = "scored"
    BREAK = "break"
    CLOSING = "closing"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class SessionState:
    """What a window needs to draw the session.

    Attributes:
        title: Of the pack, or of the interview.
        ask: The question that is asked, was asked last, or comes after the break.
        lines: What the interviewer says now, in place of the usual words where the person asked for something; the last
            is the question, unless only a moment was asked for.
        line: Index of the line that is being said; None while none is.
        is_realistic: Whether reports are shown at the end alone.
        rest: The break that is taken.
        answer_id: Of the answer last given to this question; None before it was stored.
        notice: A sentence that the person should see beside the question, or "".
        progress: Share of the scoring that is done, 0 to 1; None outside SCORING or before anything is known.
        unsaved_count: Answers that are only in memory, because the database refused them; see `Session.save_again`.
        pending_count: Answers of which the report is still being made while the interview goes on.
        live: What was heard of the running answer so far; None before its first words.
        behind_s: How much sound waits to be transcribed while it is recorded, in seconds.
    """

    phase: Phase
    title: str
    ask: Ask
    lines: tuple[str, ...] = ()
    line: int | None = None
    is_realistic: bool = False
    rest: Break | None = None
    answer_id: str | None = None
    scorecard: Scorecard | None = None
    notice: str = ""
    progress: float | None = None
    unsaved_count: int = 0
    pending_count: int = 0
    live: LiveView | None = None
    behind_s: float = 0.0

    @property
    def pack_title(self) -> str:
        """The same as `title`."""
        return self.title

    @property
    def question(self) -> Question:
        """What is asked."""
        return self.ask.question

    @property
    def number(self) -> int:
        """Of the question, from 1."""
        return self.ask.number

    @property
    def count(self) -> int | None:
        """How many questions there are; None where the time decides."""
        return self.ask.count
