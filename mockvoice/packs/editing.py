"""A pack while it is being changed: plain fields that may not be sound yet, and what is wrong with them."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

from mockvoice.packs.checking import check
from mockvoice.packs.drafts import slug
from mockvoice.packs.model import FORMAT
from mockvoice.packs.problems import UnreadablePackError
from mockvoice.packs.uncollected import uncollected
from mockvoice.packs.writing import pack_object
from mockvoice.packs.yaml_source import tree_of

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from mockvoice.packs.model import Pack
    from mockvoice.packs.problems import Problem

Fields = dict[str, Any]

_NOT_IN_A_FORM = "; fill it in or delete the line"
_QUESTION = re.compile(r'^question "?([^",]+)"?')
_ENTRY_OF = re.compile(r'field "(\w+)", entry (\d+)')
_FIELD = re.compile(r'field "(\w+)"')
_MISSING = re.compile(r'the field "(\w+)" is missing')
_CALLED = {
    "text": "the text",
    "name": "the name",
    "description": "what has to be said",
    "phrasings": "how people say it",
    "terms": "the terms that speak for it",
    "model_answer": "the strong answer",
    "target_s": "the seconds for the answer",
    "spoken": "how it is read aloud",
    "rephrased": "the question in other words",
    "framework": "how a good answer is built",
    "mistakes": "the common mistakes",
    "statement": "what is said wrongly",
    "correction": "what is right",
    "title": "the title",
    "version": "the version",
    "language": "the language",
    "questions": "the questions",
}
"""Fields by the names that the editor has for them."""
_ENTRIES = {"framework": "step", "mistakes": "mistake", "hints": "hint", "sources": "source", "terms": "term"}
_LONGEST_TITLE, _LONGEST_ID = 120, 70
NEW_QUESTION: Fields = {"text": "", "target_s": 90}


def new_pack() -> Fields:
    """Return the fields of a pack with one empty question."""
    return {
        "id": "",
        "title": "",
        "version": "1",
        "format": FORMAT,
        "language": "en",
        "questions": [copy.deepcopy(NEW_QUESTION)],
    }


def fields_of(pack: Pack) -> Fields:
    """Return a pack's fields, to be changed."""
    return pack_object(pack)


def with_ids(fields: Fields, taken: frozenset[str] = frozenset()) -> Fields:
    """Return fields in which pack, questions and concepts all have ids; those that have one keep it.

    Args:
        fields: Of a pack.
        taken: Ids that a new pack cannot have.
    """
    own = fields.get("id") or free(slug(fields.get("title", "")) or "my-pack", taken)
    questions = [_with_named_concepts(question) for question in named(fields["questions"], "text", "question")]
    return dict(fields) | {"id": own, "questions": questions}


def named(parts: Sequence[Fields], source: str, usual: str) -> list[Fields]:
    """Return parts that all have an id; where one has none it is made of the field `source`, or else is `usual`."""
    taken = {part["id"] for part in parts if part.get("id")}
    made = []
    for part in parts:
        own = part.get("id") or free(slug(str(part.get(source, ""))) or usual, taken)
        taken.add(own)
        made.append(dict(part) | {"id": own})
    return made


def copied(fields: Fields, taken: Container[str]) -> Fields:
    """Return the fields of a copy of a pack, under an id that is not taken and a title of its own."""
    title = f"{fields.get('title', '')}, a copy"[:_LONGEST_TITLE]
    return dict(fields) | {"id": free(f"{fields['id'][:_LONGEST_ID]}-copy", taken), "title": title}


def free(wanted: str, taken: Container[str]) -> str:
    """Return an id that is not taken: the wanted one, or that with a number."""
    name, count = wanted, 1
    while name in taken:
        count += 1
        name = f"{wanted}-{count}"
    return name


def problems_of(fields: Fields) -> list[str]:
    """Return what keeps fields from being a sound pack, each as a sentence with its place; none where nothing does.

    The sentences speak of fields as the forms of the editor call them, and number questions and steps.
    """
    _, problems = _checked(fields)
    numbers = {str(question.get("id")): place for place, question in enumerate(fields["questions"], start=1)}
    return [_in_words(problem, numbers) for problem in problems]


def _in_words(problem: Problem, numbers: Mapping[str, int]) -> str:
    where = _QUESTION.sub(lambda found: f"question {numbers.get(found[1], found[1])}", problem.where)
    where = _ENTRY_OF.sub(lambda found: f"{_ENTRIES.get(found[1], _called(found[1]))} {found[2]}", where)
    where = _FIELD.sub(lambda found: _called(found[1]), where)
    if missing := _MISSING.match(problem.what):
        what = f"still missing: {_called(missing[1])}"
    else:
        what = problem.what.replace(_NOT_IN_A_FORM, "")
    said = f"{where}: {what}." if where else f"{what}."
    return f"{said[:1].upper()}{said[1:]}"


def _called(field: str) -> str:
    """Return what the editor calls a field."""
    return _CALLED.get(field, field.replace("_", " "))


def pack_of(fields: Fields) -> Pack | None:
    """Return the pack that sound fields stand for; None where they are not sound."""
    return _checked(fields)[0]


def _checked(fields: Fields) -> tuple[Pack | None, list[Problem]]:
    try:
        with uncollected():
            return check(tree_of(_without_empty(fields)))
    except UnreadablePackError as error:
        return None, [error.problem]


def _with_named_concepts(question: Fields) -> Fields:
    """Return a question whose concepts, and those of its follow-ups, have ids."""
    made = dict(question)
    if question.get("concepts"):
        made["concepts"] = named(question["concepts"], "name", "concept")
    if question.get("follow_ups"):
        made["follow_ups"] = [
            each | {"concepts": named(each["concepts"], "name", "concept")}
            if isinstance(each, dict) and each.get("concepts")
            else each
            for each in question["follow_ups"]
        ]
    return made


def _without_empty(value: Any) -> Any:
    """Return fields without those that were left empty, except the text and the title, which are missed."""
    if isinstance(value, dict):
        return {
            name: _without_empty(held)
            for name, held in value.items()
            if held not in ("", [], None) or name in {"text", "title", "questions"}
        }
    return [_without_empty(each) for each in value] if isinstance(value, list) else value
