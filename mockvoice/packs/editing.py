"""A pack while it is being changed: plain fields that may not be sound yet, and what is wrong with them."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import yaml

from mockvoice.packs.checking import check
from mockvoice.packs.drafts import slug
from mockvoice.packs.model import FORMAT
from mockvoice.packs.problems import UnreadablePackError
from mockvoice.packs.writing import pack_object
from mockvoice.packs.yaml_source import parse

if TYPE_CHECKING:
    from mockvoice.packs.model import Pack

Fields = dict[str, Any]

_NOT_IN_A_FORM = "; fill it in or delete the line"
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
    return copy.deepcopy(pack_object(pack))


def with_ids(fields: Fields, taken: frozenset[str] = frozenset()) -> Fields:
    """Return fields in which pack, questions and concepts all have ids; those that have one keep it.

    Args:
        fields: Of a pack.
        taken: Ids that a new pack cannot have.
    """
    made = copy.deepcopy(fields)
    made["id"] = made.get("id") or _free(slug(made.get("title", "")) or "my-pack", set(taken))
    _name_all(made["questions"], "text", "question")
    for question in made["questions"]:
        _name_all(question.get("concepts", []), "name", "concept")
    return made


def problems_of(fields: Fields) -> list[str]:
    """Return what keeps fields from being a sound pack, each as a sentence with its place; none where nothing does."""
    try:
        _, problems = check(parse(yaml.safe_dump(_without_empty(fields), sort_keys=False, allow_unicode=True)))
    except UnreadablePackError as error:
        problems = [error.problem]
    told = [problem.what.replace("; fill it in or delete the line", "") for problem in problems]
    return [
        f"{problem.where}: {what}." if problem.where else f"{what}."
        for problem, what in zip(problems, told, strict=True)
    ]


def pack_of(fields: Fields) -> Pack | None:
    """Return the pack that sound fields stand for; None where they are not sound."""
    try:
        pack, _ = check(parse(yaml.safe_dump(_without_empty(fields), sort_keys=False, allow_unicode=True)))
    except UnreadablePackError:
        return None
    return pack


def _name_all(parts: list[Fields], source: str, usual: str) -> None:
    taken = {part["id"] for part in parts if part.get("id")}
    for part in parts:
        if not part.get("id"):
            part["id"] = _free(slug(str(part.get(source, ""))) or usual, taken)
            taken.add(part["id"])


def _free(wanted: str, taken: set[str]) -> str:
    name, count = wanted, 1
    while name in taken:
        count += 1
        name = f"{wanted}-{count}"
    return name


def _without_empty(value: Any) -> Any:
    """Return fields without those that were left empty, except the text and the title, which are missed."""
    if isinstance(value, dict):
        return {
            name: _without_empty(held)
            for name, held in value.items()
            if held not in ("", [], None) or name in {"text", "title", "questions"}
        }
    return [_without_empty(each) for each in value] if isinstance(value, list) else value
