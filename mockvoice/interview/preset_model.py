"""An interview as it is written down: rounds with their minutes and what is asked in them. See docs/interviews.md."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from mockvoice.packs.authoring import Label, Sentence, Slug
from mockvoice.packs.model import AnyIdentifier, Difficulty, Kind, Stage

MOST_ROUNDS = 20
MOST_QUESTIONS_A_ROUND = 50
LONGEST_ROUND_MIN = 240
LONGEST_INTERVIEW_MIN = 720

ROUNDS_TOO_LONG = "rounds_too_long"
"""The fault of rounds and breaks that take more minutes than the interview has."""

Mode = Literal["realistic", "coached"]
"""Realistic: scores are shown at the end. Coached: after each question, which may be tried again at once."""


class _Written(BaseModel):
    """Strict: no unknown fields, and no number where a text is meant."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)


def _without_repeats(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


Topics = Annotated[tuple[Label, ...], Field(max_length=100), AfterValidator(_without_repeats)]
PackIds = Annotated[tuple[AnyIdentifier, ...], Field(max_length=100), AfterValidator(_without_repeats)]
Minutes = Annotated[int, Field(ge=1, le=LONGEST_ROUND_MIN)]


class Round(_Written):
    """One part of an interview. A question fits if it meets all of stages, topics, difficulties, kinds and packs.

    Attributes:
        about: What it is about, as it is said: a phrase that ends "This part is about", or whole sentences.
        minutes: How long it takes.
        stages: Stages of hiring that its questions may belong to; empty where any may. So are the other four lists.
        topics: As the packs name them; capital letters do not matter.
        difficulties: For whom its questions are fair.
        kinds: What sort of answer they ask for.
        packs: Ids of the packs that they come from.
        questions: How many are asked; None for as many as the minutes hold.
        follow_ups: How many follow-ups a question may have at most.
        candidate_questions: Whether it ends with time for the candidate's own questions.
        break_after_minutes: How long the break after it is; 0 for none.
    """

    title: Label
    about: Sentence
    minutes: Minutes
    stages: Annotated[tuple[Stage, ...], Field(max_length=20)] = ()
    topics: Topics = ()
    difficulties: Annotated[tuple[Difficulty, ...], Field(max_length=20)] = ()
    kinds: Annotated[tuple[Kind, ...], Field(max_length=20)] = ()
    packs: PackIds = ()
    questions: Annotated[int, Field(ge=1, le=MOST_QUESTIONS_A_ROUND)] | None = None
    follow_ups: int = Field(default=2, ge=0, le=2)
    candidate_questions: bool = Field(default=False, strict=False)
    break_after_minutes: int = Field(default=0, ge=0, le=LONGEST_ROUND_MIN)


class Preset(_Written):
    """An interview as it is written down, before questions are chosen for it.

    Attributes:
        id: Short name, unique among all interviews.
        summary: What it rehearses, in a sentence or two.
        minutes: How long it takes, breaks included.
        mode: Whether scores are held back until the end.
    """

    id: Slug
    title: Label
    summary: Annotated[Sentence, StringConstraints(max_length=400)]
    minutes: Annotated[int, Field(ge=1, le=LONGEST_INTERVIEW_MIN)]
    mode: Mode = "realistic"
    rounds: tuple[Round, ...] = Field(min_length=1, max_length=MOST_ROUNDS)

    @model_validator(mode="after")
    def _has_the_minutes(self) -> Preset:
        if self.rounds_min > self.minutes:
            raise PydanticCustomError(
                ROUNDS_TOO_LONG,
                "The rounds take {rounds_min} minutes and the interview {minutes}",
                {"rounds_min": self.rounds_min, "minutes": self.minutes},
            )
        return self

    @property
    def rounds_min(self) -> int:
        """Minutes that the rounds take with the breaks between them."""
        breaks = sum(part.break_after_minutes for part in self.rounds[:-1])
        return breaks + sum(part.minutes for part in self.rounds)
