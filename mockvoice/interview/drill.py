"""Plain practice: one question after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.interview.events import Answered, Event, Skipped
from mockvoice.interview.steps import Ask, Mode, Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.packs.model import Question


class Drill:
    """Questions one after another, with a report after each and without small talk."""

    mode: Mode = "coached"

    def __init__(self, questions: Sequence[tuple[str, str, Question]]) -> None:
        """Take at least one (pack id, pack title, question)."""
        if not questions:
            raise ValueError("a session needs at least one question")
        self._questions = tuple(questions)
        self._done = 0
        self.current_item = ""
        self.last_ask: Ask | None = None

    @property
    def question_count(self) -> int:
        """How many questions there are."""
        return len(self._questions)

    def next(self, at_s: float) -> Step | None:  # noqa: ARG002 (a drill has no clock)
        """Return the next question."""
        if self._done >= len(self._questions):
            return None
        pack_id, pack_title, question = self._questions[self._done]
        number, count = self._done + 1, len(self._questions)
        following = self._questions[number : number + 1]
        likely = tuple(other.aloud for _, _, other in following)
        return Ask(f"{number}", question, pack_id, pack_title, number=number, count=count, likely_next=likely)

    def tell(self, event: Event) -> None:
        """Go on after an answer, or without one."""
        if isinstance(event, Answered | Skipped):
            self._done += 1

    def preview(self, event: Answered) -> Step | None:  # noqa: ARG002
        """Return None: nothing depends on the answer."""
        return None

    def left_s(self, at_s: float) -> float | None:  # noqa: ARG002
        """Return None: nobody is hurried."""
        return None
