"""What each fault that pydantic finds is called when its author is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mockvoice.packs.authoring import UNKNOWN_FRAMEWORK, AuthoredCoding, AuthoredConcept, AuthoredPack, AuthoredQuestion
from mockvoice.packs.model import FRAMEWORKS
from mockvoice.packs.problems import listed, nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXAMPLES = {
    "id": "id: bias-variance",
    "title": "title: Machine-learning foundations",
    "version": 'version: "1.0"',
    "questions": 'questions: and below it a list of questions, each beginning with "- id:"',
    "text": "text: How would you explain overfitting to a new colleague?",
    "concepts": 'concepts: and below it a list of concepts, each beginning with "- id:"',
    "model_answer": "model_answer: and what a strong candidate would say",
    "follow_ups": "follow_ups: and below it a list with one question or more",
    "target_s": "target_s: 120",
    "name": "name: High variance",
    "description": "description: and one or two exact sentences",
    "phrasings": "phrasings: and below it a list of two to four sentences as people say them",
    "terms": "terms: [overfitting, high variance]",
}
_OWNERS = {
    "a concept": AuthoredConcept.model_fields,
    "a question": AuthoredQuestion.model_fields,
    "the coding of a question": AuthoredCoding.model_fields,
    "the pack itself": AuthoredPack.model_fields,
}
_WRONG_TYPE = {
    "string_type": ("text", "write for example {field}: some words"),
    "tuple_type": ("a list", "begin each entry with a hyphen and a blank"),
    "model_type": ("a set of fields", "begin with a field such as id: my-id"),
    "int_type": ("a whole number", "write for example {field}: 120"),
    "int_from_float": ("a whole number", "write for example {field}: 120"),
    "int_parsing": ("a whole number", "write for example {field}: 120"),
    "float_type": ("a number", "write for example {field}: 2"),
    "float_parsing": ("a number", "write for example {field}: 2"),
    "finite_number": ("a number", "write for example {field}: 2"),
}
_BOUNDS = {
    "greater_than": ("gt", "more than"),
    "greater_than_equal": ("ge", "at least"),
    "less_than": ("lt", "less than"),
    "less_than_equal": ("le", "at most"),
}
_WRONG_LENGTH = frozenset({"string_too_short", "string_too_long", "too_short", "too_long"})
_COUNTS = {1: "one entry", 2: "two entries"}
_IN_QUOTES = re.compile(r"'([^']+)'")
_NOT_IN_SLUG = re.compile(r"[^a-z0-9._-]+")


def missing_field(field: str) -> str:
    """That a field is missing, with an example of it."""
    return f"the field {quoted(field)} is missing; write for example {_EXAMPLES.get(field, f'{field}: ...')}"


def unknown_field(field: str, known: tuple[str, ...]) -> str:
    """That a field is not known, with the one that was meant, or where it belongs, or those that there are."""
    start = f"the field {quoted(field)} is not known"
    if meant := nearest(field, known):
        return f"{start}; did you mean {quoted(meant)}?"
    for owner, fields in _OWNERS.items():
        if field in fields:
            return f"{start} here; it belongs to {owner}, so check the indentation"
    return f"{start} here; the known ones are {listed(known)}"


def fault(kind: str, field: str, value: Any, limits: dict[str, Any]) -> str:
    """A fault of a field's value, and what would be right.

    Args:
        kind: Pydantic's name of the fault ("int_type").
        field: The field's name.
        value: What stands there.
        limits: Pydantic's context of the fault, such as `max_length`.
    """
    if value is None:
        return "the value is empty; fill it in or delete the line"
    if kind in _WRONG_TYPE:
        wanted, example = _WRONG_TYPE[kind]
        advice = "put it in quotes" if isinstance(value, int | float) and kind == "string_type" else example
        return f"this must be {wanted}, and {_kind_of(value)} stands here; {advice.format(field=field)}"
    if field == "format" and kind == "less_than_equal":
        return f"the pack is in format {value}, and this version of MockVoice knows {limits['le']}; update MockVoice"
    if kind in _BOUNDS:
        key, words = _BOUNDS[kind]
        return f"{_kind_of(value)} is out of bounds; the number must be {words} {limits[key]:g}"
    if kind == "string_pattern_mismatch":
        return _wrong_pattern(field, str(value))
    return _other_fault(kind, value, limits)


def _other_fault(kind: str, value: Any, limits: dict[str, Any]) -> str:
    if kind in _WRONG_LENGTH:
        return _wrong_length(value, limits)
    if kind == "literal_error":
        return _unknown_word(value, limits["expected"])
    return _unknown_framework(value) if kind == UNKNOWN_FRAMEWORK else f"{_kind_of(value)} cannot stand here"


def unknown_concept(name: str, known: Sequence[str]) -> str:
    """That a question has no concept of that id, with the one that was meant or those that there are."""
    start = f"the question has no concept {quoted(name)}"
    if meant := nearest(name, known):
        return f"{start}; did you mean {quoted(meant)}?"
    return f"{start}; it has {listed(known)}"


def _unknown_word(value: Any, expected: str) -> str:
    """That a word is none of those that may stand there; `expected` is pydantic's list of them."""
    known = _IN_QUOTES.findall(expected)
    start = f"{_kind_of(value)} is not one of the words that may stand here"
    meant = nearest(value.replace(" ", "-"), known) if isinstance(value, str) else None
    return f"{start}; did you mean {quoted(meant)}?" if meant else f"{start}; take one of {listed(known)}"


def _wrong_length(value: Any, limits: dict[str, Any]) -> str:
    """That a text or a list is too short or too long."""
    if isinstance(value, str):
        if "max_length" in limits:
            return (
                f"the text has {len(value):,} characters, and at most {limits['max_length']:,} are allowed; shorten it"
            )
        return "the text is empty; fill it in or delete the line"
    if not value:
        return f"the list is empty; write at least {_COUNTS.get(limits['min_length'], limits['min_length'])}"
    if "max_length" in limits:
        return f"the list has {len(value):,} entries, and at most {limits['max_length']:,} are allowed; take some out"
    return f"the list has {len(value)} of at least {limits['min_length']} entries; write one more"


def _wrong_pattern(field: str, value: str) -> str:
    """That a text is not an id or a language tag."""
    if field == "entry":
        return f"{quoted(value)} is not a name in Python; use letters, digits and underscores, such as k_means"
    if field == "language":
        return f"{quoted(value)} is not a language tag; write for example en or en-GB"
    start = f"{quoted(value)} is not an id; use small letters, digits, dots and hyphens"
    meant = _NOT_IN_SLUG.sub("-", value[:80].lower()).strip("-._")
    return f"{start}; did you mean {quoted(meant)}?" if meant else f"{start}, such as bias-variance"


def _unknown_framework(value: Any) -> str:
    """That no framework of that name ships."""
    start = f"{_kind_of(value)} names no framework that ships"
    meant = nearest(value, FRAMEWORKS) if isinstance(value, str) else None
    if meant:
        return f"{start}; did you mean {quoted(meant)}?"
    return f"{start}; take one of {listed(FRAMEWORKS)}, or list the steps, each with a name and a description"


def _kind_of(value: Any) -> str:
    """What a value is, in words."""
    if isinstance(value, bool):
        return f"the truth value {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    return "a set of fields" if isinstance(value, dict) else "a list"
