"""A question pack, its questions and what a strong answer to each contains.

`Question` is what the rest of the program works with; it is lenient where a caller hands in a single question (only an
id and a text are needed). The reader of pack files is strict on top of it.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*$", max_length=80)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, max_length=6000)]


class _PackModel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Concept(_PackModel):
    """One thing that a strong answer says.

    Attributes:
        phrasings: Sentences in the words that people really say.
        terms: Words or short phrases whose presence speaks for the concept; inflections are matched by stem.
        weight: Share of the content score, relative to the question's other concepts.
    """

    id: Identifier
    name: Line
    description: Prose = ""
    phrasings: tuple[Line, ...] = ()
    terms: tuple[Line, ...] = ()
    weight: float = Field(default=1.0, gt=0, le=10)


class Question(_PackModel):
    """One question as the interviewer says it.

    Attributes:
        target_s: How long a good answer takes, in seconds.
    """

    id: Identifier
    text: Line
    topic: str = ""
    concepts: tuple[Concept, ...] = ()
    model_answer: Prose = ""
    follow_ups: tuple[Line, ...] = ()
    target_s: int = Field(default=120, ge=10, le=1800)


class Pack(_PackModel):
    """A set of questions that belong together."""

    id: Identifier
    title: Line
    version: Line
    language: Line = "en"
    author: str = ""
    licence: str = ""
    description: Prose = ""
    questions: tuple[Question, ...] = Field(min_length=1)
