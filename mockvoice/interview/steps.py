"""What an interview consists of, step by step, and what a session needs to know of its course."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from mockvoice.interview.follow_up import CANDIDATE_QUESTION

if TYPE_CHECKING:
    from mockvoice.interview.events import Answered, Event
    from mockvoice.packs.model import Question

Mode = Literal["realistic", "coached"]


@dataclass(frozen=True, slots=True)
class Ask:
    """A question is put to the person.

    Attributes:
        item: Its place: "2.3" is the third question of the second round, "2.3+1" the first follow-up to it, and
            "2.c1" the first question that the candidate may ask.
        lead: What the interviewer says before it, line by line.
        number: Of the main question in its round, from 1.
        count: How many questions the round has; None where its time decides.
        probes: The id of the main question's concept that a follow-up asks for; empty where there is none.
        likely_next: What may be said after the answer, so that it can be synthesised meanwhile.
    """

    item: str
    question: Question
    pack_id: str
    pack_title: str
    lead: tuple[str, ...] = ()
    round_number: int = 1
    round_count: int = 1
    round_title: str = ""
    number: int = 1
    count: int | None = None
    probes: str = ""
    likely_next: tuple[str, ...] = ()

    @property
    def is_follow_up(self) -> bool:
        """Whether it goes on from an answer."""
        return "+" in self.item

    @property
    def is_candidates_turn(self) -> bool:
        """Whether the person may ask something."""
        return self.question.id == CANDIDATE_QUESTION

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything that is said, the question last."""
        return (*self.lead, self.question.aloud)


@dataclass(frozen=True, slots=True)
class Break:
    """A rest between two rounds."""

    lines: tuple[str, ...]
    minutes: int
    next_title: str


@dataclass(frozen=True, slots=True)
class Close:
    """The interviewer says goodbye; nothing comes after it."""

    lines: tuple[str, ...]


Step = Ask | Break | Close


class Course(Protocol):
    """What a session follows."""

    @property
    def mode(self) -> Mode:
        """Whether scores are shown after each question ("coached") or at the end ("realistic")."""

    @property
    def question_count(self) -> int:
        """How many main questions there will be, as far as that is known."""

    @property
    def current_item(self) -> str:
        """The place of the question that was asked and not answered; empty where there is none."""

    @property
    def last_ask(self) -> Ask | None:
        """The question that was asked last."""

    def next(self, at_s: float) -> Step | None:
        """Return what comes next, `at_s` seconds after the start; None after the end. Asking again changes nothing."""

    def tell(self, event: Event) -> None:
        """Take what happened."""

    def preview(self, event: Answered) -> Step | None:
        """Return what would come next after an answer; nothing is changed by it."""

    def left_s(self, at_s: float) -> float | None:
        """Return how much time is left in the round, in seconds; None where there is no limit."""
