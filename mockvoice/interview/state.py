"""Where a session stands, as a window draws it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.interview.parts import LiveView
    from mockvoice.packs.model import Question

CATCHING_UP_S = 4.0
"""When more sound than this waits to be transcribed, the person is told that the computer is catching up."""


class Phase(StrEnum):
    """Where in a question the session stands."""

    ASKING = "asking"
    THINKING = "thinking"
    RECORDING = "recording"
    SCORING = "scoring"
    SCORED = "scored"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class SessionState:
    """What a window needs to draw the session.

    Attributes:
        number: Of the question, from 1.
        answer_id: Of the answer last given to this question; None before it was stored.
        notice: A sentence that the person should see beside the question, or "".
        progress: Share of the scoring that is done, 0 to 1; None outside SCORING or before anything is known.
        unsaved_count: Answers that are only in memory, because the database refused them; see `Session.save_again`.
        live: What was heard of the running answer so far; None before its first words.
        behind_s: How much sound waits to be transcribed while it is recorded, in seconds.
    """

    phase: Phase
    pack_title: str
    question: Question
    number: int
    count: int
    answer_id: str | None = None
    scorecard: Scorecard | None = None
    notice: str = ""
    progress: float | None = None
    unsaved_count: int = 0
    live: LiveView | None = None
    behind_s: float = 0.0
