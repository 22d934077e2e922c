"""A question pack, its questions and what a strong answer to each contains.

`Question` is what the rest of the program works with. It is lenient, because a caller may hand in a single question
from another system: only an id and a text are needed. What a pack file must hold is stricter and stands in
`mockvoice.packs.authoring`.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
)
from pydantic_core import PydanticCustomError

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_CONTROL_IN_PROSE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def _one_line(text: str) -> str:
    """The text with every run of white space and control characters as one blank."""
    line = " ".join(_CONTROL.sub(" ", text).split())
    if not line:
        raise PydanticCustomError("string_too_short", "The text must not be empty", {"min_length": 1})
    return line


def _prose(text: str) -> str:
    """The text without control characters; its line breaks stay."""
    return _CONTROL_IN_PROSE.sub(" ", text).strip()


def _code(text: str) -> str:
    """The text with line feeds alone between its lines, without other control characters and blanks at line ends."""
    lines = _CONTROL_IN_PROSE.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n" if text.strip() else ""


AnyIdentifier = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^\P{C}+$")
]
Line = Annotated[str, StringConstraints(min_length=1, max_length=20_000), AfterValidator(_one_line)]
Prose = Annotated[str, StringConstraints(max_length=200_000), AfterValidator(_prose)]
Code = Annotated[str, StringConstraints(max_length=200_000), AfterValidator(_code)]


FORMAT = 2
"""The newest format of a pack file that this version knows.

Since format 2 a question has a stage, a difficulty, a kind, hints and sources, a follow-up has concepts of its own, and
a term other names and mis-hearings. A file in format 1 says the same in format 2.
"""

Stage = Literal[
    "recruiter-screen",
    "phone-screen",
    "ml-depth",
    "ml-breadth",
    "system-design",
    "coding",
    "behavioural",
    "take-home",
    "stakeholder",
    "candidate-questions",
]
"""The stages of hiring, from the first call to the candidate's own questions."""

Difficulty = Literal["junior", "mid", "senior"]
Kind = Literal[
    "concept", "comparison", "scenario", "system-design", "behavioural", "coding-walk-through", "project-walk-through"
]

CodeLanguage = Literal["python", "sql"]

FRAMEWORKS = ("star", "ml-system-design", "metric-drop", "case-study", "comparison", "project")
"""Frameworks that a question may name; assets/structure/frameworks.yaml holds their steps."""


class PackModel(BaseModel):
    """What every part of a pack has in common: it never changes, and what it does not know it leaves out."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


def as_object(field: str) -> BeforeValidator:
    """Return what lets a mere text stand for an object with that text in `field`; numbers are then told to be none."""
    return BeforeValidator(lambda value: {field: value} if isinstance(value, str | int | float) else value)


class Term(PackModel):
    """A word or short phrase that speaks for a concept.

    Attributes:
        also: Other names of the same thing.
        heard_as: What a speech recogniser writes instead ("last so" for lasso).
    """

    term: Line
    also: tuple[Line, ...] = ()
    heard_as: tuple[Line, ...] = ()


class Concept(PackModel):
    """One thing that a strong answer says.

    Attributes:
        phrasings: Sentences in the words that people really say.
        terms: Words or short phrases whose presence speaks for the concept; inflections are matched by stem.
        weight: Share of the content score, relative to the question's other concepts.
        essential: Whether an answer without it fails.
    """

    id: AnyIdentifier
    name: Line
    description: Prose = ""
    phrasings: tuple[Line, ...] = ()
    terms: tuple[Annotated[Term, as_object("term")], ...] = ()
    weight: float = Field(default=1.0, gt=0, le=1000, allow_inf_nan=False)
    essential: bool = False

    @property
    def all_terms(self) -> tuple[str, ...]:
        """Every term, each followed by its other names."""
        return tuple(name for term in self.terms for name in (term.term, *term.also))


class FollowUp(PackModel):
    """What the interviewer may ask next.

    Attributes:
        probes: The id of the question's concept whose lack it is asked for; empty where it may always be asked.
        concepts: What a strong answer to it says.
    """

    text: Line
    probes: Annotated[str, StringConstraints(max_length=200)] = ""
    concepts: tuple[Concept, ...] = ()


class Mistake(PackModel):
    """A wrong statement that candidates often make, and why it is wrong."""

    statement: Line
    correction: Line


class Step(PackModel):
    """One step of a framework; the description tells what has to be said for it to count."""

    name: Line
    description: Prose = ""


def _name_or_steps(value: Any) -> str:
    return "name" if isinstance(value, str) else "steps"


Framework = Annotated[
    Annotated[AnyIdentifier, Tag("name")] | Annotated[tuple[Step, ...], Tag("steps")], Discriminator(_name_or_steps)
]


WRITING_S = 240
"""So much time is counted for code that is written beside what is said: a judgement, not a measurement."""


class Coding(PackModel):
    """Code that is written while the question is talked through, and how it is tested.

    Attributes:
        starter: What stands in the editor at first.
        tests: Python functions named `test_…` with plain asserts; empty where nothing is tested. They need nothing but
            the standard library and NumPy. The first line of each docstring is what the person sees.
        entry: The name in the person's code that the tests use, a function or class; in SQL there is none.
        setup: In SQL, the statements that make and fill the tables; the tests get the query's rows from `rows(more)`.
    """

    language: CodeLanguage = "python"
    starter: Code = ""
    tests: Code = ""
    entry: Prose = ""
    setup: Code = ""


class Question(PackModel):
    """One question as the interviewer says it.

    Attributes:
        spoken: How it is read aloud, where the text does not read well; empty where it does.
        rephrased: The same question in other words, for somebody who asks for them; empty where there are none.
        stage: Of a hiring process, a `Stage` in a pack file; empty where it belongs to none.
        topic: The part of the field it belongs to, for grouping; empty where none was given.
        difficulty: For whom it is fair, a `Difficulty` in a pack file.
        kind: What sort of answer it asks for, a `Kind` in a pack file.
        hints: Nudges that do not give the answer away.
        sources: What to read about it, in words.
        model_answer: A strong answer in spoken English; empty where none was given.
        framework: The steps of a well-built answer, in their order, or the name of a framework that ships; a name that
            is not known stands for no steps.
        target_s: How long a good answer takes, in seconds.
        coding: Code to be written meanwhile; None where the question is only talked about.
    """

    id: AnyIdentifier
    text: Line
    spoken: Prose = ""
    rephrased: Prose = ""
    stage: Prose = ""
    topic: Prose = ""
    difficulty: Prose = ""
    kind: Prose = ""
    concepts: tuple[Concept, ...] = ()
    model_answer: Prose = ""
    follow_ups: tuple[Annotated[FollowUp, as_object("text")], ...] = ()
    hints: tuple[Line, ...] = ()
    sources: tuple[Line, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    framework: Framework = ()
    target_s: int = Field(default=120, ge=1, le=86_400)
    coding: Coding | None = None

    @property
    def length_s(self) -> int:
        """How long a good answer takes, in seconds, with the code that is written during it."""
        return self.target_s + (WRITING_S if self.coding is not None else 0)

    @property
    def aloud(self) -> str:
        """What the interviewer says."""
        return self.spoken or self.text


class Pack(PackModel):
    """A set of questions that belong together.

    Attributes:
        version: The author's own count, as text ("1.0").
        language: The language of the questions as an IETF tag ("en", "en-GB").
        licence: Under which terms the pack may be passed on.
    """

    id: AnyIdentifier
    title: Line
    version: Line
    language: Line = "en"
    author: Prose = ""
    licence: Prose = ""
    description: Prose = ""
    questions: tuple[Question, ...] = Field(min_length=1)
