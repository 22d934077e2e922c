"""What happens in an interview, as it is stored: from these events an interview that was cut off goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from mockvoice.analysis.scorecard import Status

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Coverage
    from mockvoice.packs.model import Question


class _Stored(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Gaps(_Stored):
    """What an answer lacked, by the ids of the question's concepts, the most important first.

    Attributes:
        wrong: Said the wrong way round.
        missed: Not said.
        partly: Said in part.
        covered_share: Of the concepts' weight that was covered, 0 to 1; None where there was nothing to judge.
        word_count: How many words the answer has.
    """

    wrong: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    covered_share: float | None = None
    word_count: int = 0

    def without(self, concept_id: str) -> Gaps:
        """Return what is lacking beside a concept that was asked for since."""

        def rest(ids: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(each for each in ids if each != concept_id)

        return self.model_copy(
            update={"wrong": rest(self.wrong), "missed": rest(self.missed), "partly": rest(self.partly)}
        )


class Asked(_Stored):
    """A question was put, or the goodbye said, `at_s` seconds after the interview's start."""

    kind: Literal["asked"] = "asked"
    item: str
    at_s: float


class Answered(_Stored):
    """An answer was given.

    Attributes:
        gaps: What it lacked, as far as it was known when the interviewer went on; None where that was not known.
        is_last: Whether the person said that they have no questions of their own (left).
        suggested: How a coach would put the follow-up; empty for the usual words.
    """

    kind: Literal["answered"] = "answered"
    item: str
    at_s: float
    gaps: Gaps | None = None
    is_last: bool = False
    suggested: str = ""


class Skipped(_Stored):
    """A question was left without an answer."""

    kind: Literal["skipped"] = "skipped"
    item: str
    at_s: float


class Requested(_Stored):
    """The person asked for something: to hear the question again, in other words, or for a moment.

    Attributes:
        words: What was heard; empty where it was asked for by a key.
    """

    kind: Literal["requested"] = "requested"
    item: str
    at_s: float
    request: str
    words: str = ""


class BreakEnded(_Stored):
    """A rest between two rounds is over."""

    kind: Literal["break ended"] = "break ended"
    at_s: float


Event = Asked | Answered | Skipped | Requested | BreakEnded

_EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])


def event_from_json(text: str) -> Event:
    """Return a stored event. Raises ValueError where it is none."""
    return _EVENT.validate_json(text)


def gaps_of(question: Question, coverage: Coverage | None, word_count: int) -> Gaps | None:
    """Return what an answer lacked: essential concepts first, then by weight; None where content was not judged.

    A status that is not sure does not count as wrong: nobody is asked about a mistake that they may not have made.
    """
    if coverage is None:
        return None
    weight = {concept.id: (concept.essential, concept.weight) for concept in question.concepts}
    ordered = sorted(coverage.concepts, key=lambda each: weight.get(each.id, (False, 0.0)), reverse=True)

    def ids(status: Status) -> tuple[str, ...]:
        return tuple(each.id for each in ordered if each.status is status and (each.is_sure or status is Status.MISSED))

    total = sum(each.weight for each in coverage.concepts)
    covered = sum(each.weight for each in coverage.concepts if each.status is Status.COVERED)
    return Gaps(
        wrong=ids(Status.CONTRADICTED),
        missed=ids(Status.MISSED),
        partly=ids(Status.PARTLY),
        covered_share=covered / total if total else None,
        word_count=word_count,
    )
