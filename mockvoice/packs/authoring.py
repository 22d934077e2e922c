"""What a pack file must hold: the same fields as the model, with the rules that an author has to keep.

The JSON Schema for editors is generated from these types, so that the reader and the schema cannot part ways.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import ConfigDict, Field, StringConstraints, ValidatorFunctionWrapHandler, WithJsonSchema, WrapValidator
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import PydanticCustomError

from mockvoice.packs.model import (
    FORMAT,
    FRAMEWORKS,
    Code,
    CodeLanguage,
    Difficulty,
    Kind,
    Line,
    PackModel,
    Prose,
    Stage,
    as_object,
)

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_FILE_BYTES = 16 * 1024 * 1024
MOST_QUESTIONS = 10_000

UNKNOWN_FRAMEWORK = "unknown_framework"
"""The fault of a framework that is neither a list of steps nor the name of one that ships."""

_LONGEST_LABEL, _LONGEST_SENTENCE, _LONGEST_CODE = 120, 600, 20_000
_ABSENT: Any = ""
"""Where one of a few words is wanted and none was given."""
_NOTHING: Any = None
"""Where a set of fields is wanted and none was given; an empty one in the file is refused."""
_NOT_BLANK = {"pattern": r"\S"}

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*$", min_length=1, max_length=80)]
Label = Annotated[
    Line,
    StringConstraints(max_length=_LONGEST_LABEL),
    WithJsonSchema({"type": "string", "maxLength": _LONGEST_LABEL, **_NOT_BLANK}),
]
Sentence = Annotated[
    Line,
    StringConstraints(max_length=_LONGEST_SENTENCE),
    WithJsonSchema({"type": "string", "maxLength": _LONGEST_SENTENCE, **_NOT_BLANK}),
]
Text = Annotated[
    Prose,
    StringConstraints(min_length=1, max_length=6000),
    WithJsonSchema({"type": "string", "maxLength": 6000, **_NOT_BLANK}),
]
CodeText = Annotated[
    Code,
    StringConstraints(min_length=1, max_length=_LONGEST_CODE),
    WithJsonSchema({"type": "string", "maxLength": _LONGEST_CODE, **_NOT_BLANK}),
]
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$", min_length=1, max_length=80)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]


class _Authored(PackModel):
    """Strict: no unknown fields, and no number where a text is meant."""

    model_config = ConfigDict(extra="forbid", strict=True)


def _or_text(longest: int) -> Callable[[dict[str, Any]], None]:
    """Return what adds to a schema that a mere text may stand there as well."""

    def add(schema: dict[str, Any]) -> None:
        whole = dict(schema)
        schema.clear()
        schema["anyOf"] = [{"type": "string", "maxLength": longest, **_NOT_BLANK}, whole]

    return add


class AuthoredTerm(_Authored):
    """A word or short phrase that speaks for a concept, with its other names."""

    term: Label = Field(description="The word or short phrase; endings do not matter.")
    also: tuple[Label, ...] = Field(default=(), max_length=20, description="Other names of the same thing.")
    heard_as: tuple[Label, ...] = Field(
        default=(), max_length=20, description="What a speech recogniser writes instead, such as last so for lasso."
    )


class AuthoredConcept(_Authored):
    """One thing that a strong answer says."""

    id: Slug = Field(description="Short name, unique in its question: small letters, digits, dots and hyphens.")
    name: Label = Field(description="A few words; the report shows them.")
    description: Text = Field(description="One or two exact sentences: what has to be said for the concept to count.")
    phrasings: tuple[Sentence, ...] = Field(
        min_length=1,
        max_length=4,
        description="Sentences in the words that people really say aloud; two or more are a good number.",
    )
    terms: tuple[Annotated[AuthoredTerm, as_object("term"), Field(json_schema_extra=_or_text(_LONGEST_LABEL))], ...] = (
        Field(min_length=1, max_length=20, description="Words or short phrases that speak for the concept.")
    )
    weight: float = Field(
        default=1.0, gt=0, le=10, allow_inf_nan=False, description="Importance relative to the other concepts."
    )
    essential: bool = Field(default=False, description="Whether an answer without it fails.")


class AuthoredFollowUp(_Authored):
    """What the interviewer may ask next."""

    text: Sentence = Field(description="As it is read aloud.")
    probes: Slug = Field(default="", description="The id of the question's concept whose lack it is asked for.")
    concepts: tuple[AuthoredConcept, ...] = Field(
        default=(), max_length=20, description="What a strong answer to it says."
    )


class AuthoredMistake(_Authored):
    """A wrong statement that candidates often make."""

    statement: Sentence = Field(description="The mistake as a candidate would say it.")
    correction: Sentence = Field(description="Why it is wrong, or what is right; the report shows it.")


class AuthoredStep(_Authored):
    """One step of a well-built answer."""

    name: Label = Field(description="A word or two; the report shows them.")
    description: Text = Field(description="One exact sentence: what has to be said for the step to count.")


class AuthoredCoding(_Authored):
    """Code that is written while the question is talked through."""

    language: CodeLanguage = Field(default="python", description="What the code is written in.")
    starter: CodeText = Field(default="", description="What stands in the editor at first.")
    tests: CodeText = Field(
        default="",
        description="Python functions named test_..., each with plain asserts and a docstring that says what it asks "
        "for. Only the standard library and NumPy are there.",
    )
    entry: Name = Field(default="", description="The function or class of the code that the tests use.")
    setup: CodeText = Field(default="", description="SQL that makes and fills the tables, where the code is SQL.")


def _name_or_steps(value: Any, steps: ValidatorFunctionWrapHandler) -> Any:
    if isinstance(value, tuple):
        return steps(value)
    if value in FRAMEWORKS:
        return value
    raise PydanticCustomError(UNKNOWN_FRAMEWORK, "There is no such framework")


def _allow_names(schema: dict[str, Any]) -> None:
    steps = {key: schema.pop(key) for key in ("type", "items", "minItems", "maxItems")}
    schema["anyOf"] = [{"enum": list(FRAMEWORKS)}, steps]


def _without_default(schema: dict[str, Any]) -> None:
    """Take the default out of a schema that does not allow it in a file."""
    schema.pop("default", None)


class AuthoredQuestion(_Authored):
    """One question as the interviewer says it."""

    id: Slug = Field(description="Short name, unique in the pack: small letters, digits, dots and hyphens.")
    text: Sentence = Field(description="The question; where it does not read aloud well, give spoken too.")
    spoken: Sentence = Field(default="", description="How it is read aloud: numbers as words, no symbols.")
    rephrased: Sentence = Field(default="", description="The question in other, plainer words that read aloud well.")
    stage: Stage = Field(default=_ABSENT, description="The stage of a hiring process that it belongs to.")
    topic: Label = Field(default="", description="The part of the field that it belongs to.")
    difficulty: Difficulty = Field(default=_ABSENT, description="For whom it is fair.")
    kind: Kind = Field(default=_ABSENT, description="What sort of answer it asks for.")
    concepts: tuple[AuthoredConcept, ...] = Field(
        default=(),
        min_length=1,
        max_length=20,
        description="What a strong answer says; five to eight are a good number. Without them only delivery is scored.",
    )
    model_answer: Text = Field(default="", description="A strong answer in spoken language that says every concept.")
    follow_ups: tuple[
        Annotated[AuthoredFollowUp, as_object("text"), Field(json_schema_extra=_or_text(_LONGEST_SENTENCE))], ...
    ] = Field(
        default=(),
        min_length=1,
        max_length=20,
        description="What the interviewer may ask next; two are a good number.",
    )
    hints: tuple[Sentence, ...] = Field(
        default=(), max_length=20, description="Nudges that do not give the answer away."
    )
    sources: tuple[Sentence, ...] = Field(default=(), max_length=20, description="What to read about it, in words.")
    mistakes: tuple[AuthoredMistake, ...] = Field(
        default=(), max_length=20, description="Common mistakes; where one was said, the report shows its correction."
    )
    framework: Annotated[tuple[AuthoredStep, ...], WrapValidator(_name_or_steps)] = Field(
        default=(),
        min_length=2,
        max_length=20,
        description="How a good answer is built: the name of a framework that ships, or its steps in their order.",
        json_schema_extra=_allow_names,
    )
    target_s: int = Field(ge=10, le=1800, description="How long a good answer takes, in seconds.")
    coding: AuthoredCoding = Field(
        default=_NOTHING,
        description="Code to be written while talking, with its tests.",
        json_schema_extra=_without_default,
    )


class AuthoredHead(_Authored):
    """What a pack file says of itself, beside its questions."""

    id: Slug = Field(description="Short name of the pack: small letters, digits, dots and hyphens.")
    title: Label = Field(description="What the list of packs shows.")
    format: int = Field(default=1, ge=1, le=FORMAT, description="Of the file; the newest is 2, and 1 if absent.")
    version: Label = Field(description='Your own count, as text in quotes: "1.0".')
    language: LanguageTag = Field(default="en", description="Language of the questions, such as en or en-GB.")
    author: Label = Field(default="", description="Who wrote it.")
    licence: Label = Field(default="", description="Under which terms it may be passed on.")
    description: Text = Field(default="", description="What the pack is for, in a sentence or two.")


class AuthoredPack(AuthoredHead):
    """A question pack for MockVoice."""

    questions: tuple[AuthoredQuestion, ...] = Field(
        min_length=1, max_length=MOST_QUESTIONS, description="The questions, in the order of the file."
    )


class _SchemaWithoutTitles(GenerateJsonSchema):
    """A field's name says enough; a title made from it ("Target S") only takes room in an editor."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Never."""
        del schema
        return False


def pack_json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a pack file, as kept in docs/pack.schema.json."""
    schema = AuthoredPack.model_json_schema(schema_generator=_SchemaWithoutTitles)
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema, "title": "MockVoice question pack"}
