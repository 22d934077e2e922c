"""What is known of an interview when it is over: the input of its report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.packs.model import Question


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One question that was asked, and what became of it.

    Attributes:
        answer_id: Empty where no answer was begun.
        item: The question's place in the interview, such as "2.3", and "2.3+1" for its first follow-up. Several records
            with the same item are attempts at the same question, in the order in which they were made; without an item
            each record is a question of its own.
        question: As it was asked.
        is_follow_up: Whether it follows another question of the same round.
        follow_up_probes: Id of the concept of that other question which it was asked for; empty where there is none.
        scorecard: None where nothing was scored.
        thinking_s: From the question's end to the answer's begin; None where it was not measured.
        duration_s: Length of the recording; None without one.
        requests: What the person asked for before answering: "repeat", "rephrase" or "moment", once for each time.
        skipped: Whether the person passed the question.
        pack_id: Of the pack that the question is from; empty where it is not known.
    """

    answer_id: str
    item: str
    question: Question
    is_follow_up: bool = False
    follow_up_probes: str = ""
    scorecard: Scorecard | None = None
    thinking_s: float | None = None
    duration_s: float | None = None
    requests: tuple[str, ...] = ()
    skipped: bool = False
    pack_id: str = ""


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """One round of an interview.

    Attributes:
        minutes_spent: None where it was not measured.
        answers: In the order in which the questions were asked; a follow-up comes after its question.
    """

    title: str
    about: str = ""
    minutes_planned: float | None = None
    minutes_spent: float | None = None
    answers: tuple[AnswerRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class InterviewRecord:
    """A whole interview.

    Attributes:
        mode: "realistic" or "coached".
        remarks: Whole sentences on what else happened, such as an interruption; they come back among the notes.
    """

    title: str
    mode: str
    rounds: tuple[RoundRecord, ...]
    remarks: tuple[str, ...] = ()
