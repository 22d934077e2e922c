"""From the tree of a pack file to a `Pack`, or to everything that its author has to correct."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mockvoice.packs.authoring import (
    AuthoredCoding,
    AuthoredConcept,
    AuthoredFollowUp,
    AuthoredHead,
    AuthoredMistake,
    AuthoredPack,
    AuthoredQuestion,
    AuthoredStep,
    AuthoredTerm,
)
from mockvoice.packs.model import Pack
from mockvoice.packs.problems import MOST_PROBLEMS, Place, Problem, described, nearest, quoted
from mockvoice.packs.wording import fault, missing_field, unknown_concept, unknown_field
from mockvoice.packs.yaml_source import Listing, Mapping, Node, Scalar, Tree, name_of

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

Plain = str | int | float | bool | None | tuple[Any, ...] | dict[str, Any]

# What a text without quotes means: the core schema of YAML 1.2 (section 10.3.2), so that "no" stays a word.
_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_LONGEST_NUMBER = 40
_FIELDS = {
    "questions": AuthoredQuestion.model_fields,
    "concepts": AuthoredConcept.model_fields,
    "mistakes": AuthoredMistake.model_fields,
    "framework": AuthoredStep.model_fields,
    "follow_ups": AuthoredFollowUp.model_fields,
    "terms": AuthoredTerm.model_fields,
    "coding": AuthoredCoding.model_fields,
}


def check(tree: Tree) -> tuple[Pack | None, list[Problem]]:
    """The pack of a tree, or None and the problems that were found; after about twenty of them it looks no further."""
    pack, problems = sound_part(tree, most_problems=MOST_PROBLEMS)
    return (None, problems) if problems else (pack, [])


def sound_part(tree: Tree, *, most_problems: int) -> tuple[Pack | None, list[Problem]]:
    """What of a tree can be used: the pack without its faulty questions, and what is wrong with those.

    Without a sound head (id, title, version …) or any sound question there is no pack. Of questions with one id the
    first counts. After about `most_problems` problems it looks no further.
    """
    root = tree.root
    problems = list(tree.problems)
    head = {key: plain(node) for key, node in root.entries.items() if key != "questions"}
    problems += _faults(AuthoredHead, head, root, ())
    has_head = not problems
    questions: list[Plain] = []
    taken: set[str | None] = set()
    listing = root.entries.get("questions")
    if listing is None:
        problems.append(Problem(root.line, "", missing_field("questions")))
    elif not isinstance(listing, Listing) or not listing.items:
        kind = "too_short" if isinstance(listing, Listing) else "tuple_type"
        what = fault(kind, "questions", plain(listing), {"min_length": 1})
        problems.append(Problem(root.key_lines["questions"], described(("questions",), {}), what))
    else:
        problems += _same_ids(listing, ("questions",), root)
        for position, node in enumerate(listing.items):
            if len(problems) >= most_problems:
                break
            question = plain(node)
            faults = _faults(AuthoredQuestion, question, root, ("questions", position))
            if isinstance(node, Mapping):
                faults += _in_question(node, ("questions", position), root)
            problems += faults
            if not faults and name_of(node) not in taken:
                questions.append(question)
                taken.add(name_of(node))
    if not has_head or not questions:
        return None, problems
    return Pack.model_validate({**head, "questions": questions}), problems


def _in_question(question: Mapping, place: Place, root: Mapping) -> list[Problem]:
    """What is wrong with the ids in a question: those that stand twice, and follow-ups that probe no concept of it."""
    problems: list[Problem] = []
    concepts, follow_ups = question.entries.get("concepts"), question.entries.get("follow_ups")
    known = []
    if isinstance(concepts, Listing):
        problems += _same_ids(concepts, (*place, "concepts"), root)
        known = [name for item in concepts.items if (name := name_of(item)) is not None]
    for position, item in enumerate(follow_ups.items if isinstance(follow_ups, Listing) else ()):
        if not isinstance(item, Mapping):
            continue
        here = (*place, "follow_ups", position)
        if isinstance(own := item.entries.get("concepts"), Listing):
            problems += _same_ids(own, (*here, "concepts"), root)
        probed = item.entries.get("probes")
        if isinstance(probed, Scalar) and known and probed.text not in known:
            where = described((*here, "probes"), _names_along(root, (*here, "probes")))
            problems.append(Problem(item.key_lines["probes"], where, unknown_concept(probed.text, known)))
    return problems


def plain(node: Node) -> Plain:
    """A node as the plain Python value that it stands for; lists become tuples, since the model holds tuples."""
    if isinstance(node, Listing):
        return tuple(plain(item) for item in node.items)
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.entries.items()}
    return _plain_scalar(node)


def _plain_scalar(node: Scalar) -> Plain:
    text = node.text
    if not node.plain or len(text) > _LONGEST_NUMBER:
        return text
    if _NULL.fullmatch(text):
        return None
    if _BOOL.fullmatch(text):
        return text.lower() == "true"
    if _INT.fullmatch(text):
        return int(text, 10 if text.lstrip("+-").isdigit() else 0)
    if _FLOAT.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text


def _faults(model: type[BaseModel], value: Plain, root: Mapping, start: Place) -> list[Problem]:
    """What keeps a value from being one of `model`; `start` is where it stands in the file."""
    try:
        model.model_validate(value)
    except ValidationError as error:
        details = [(start + detail["loc"], detail) for detail in error.errors(include_url=False)]
    else:
        return []
    unknown = [place for place, detail in details if detail["type"] == "extra_forbidden"]
    misspelt = {(*place[:-1], nearest(str(place[-1]), _fields_at(place[:-1]))) for place in unknown}
    return [
        Problem(_line_of(root, place), _words_for(root, place, detail), _fault_of(place, detail))
        for place, detail in details
        if not (detail["type"] == "missing" and place in misspelt) and not _is_only_counted_short(detail)
    ]


def _is_only_counted_short(detail: ErrorDetails) -> bool:
    """Whether a list counts as too short only since pydantic leaves its faulty entries out of the count."""
    held = detail["input"]
    return detail["type"] == "too_short" and isinstance(held, tuple) and len(held) >= detail["ctx"]["min_length"]


def _fault_of(place: Place, detail: ErrorDetails) -> str:
    field = str(place[-1]) if place else ""
    if detail["type"] == "missing":
        return missing_field(field)
    if detail["type"] == "extra_forbidden":
        return unknown_field(field, _fields_at(place[:-1]))
    return fault(detail["type"], field, detail["input"], detail.get("ctx", {}))


def _fields_at(parent: Place) -> tuple[str, ...]:
    """The fields that a pack or a part of it has, by the place where it stands."""
    owner = next((str(step) for step in reversed(parent) if isinstance(step, str)), "")
    return tuple(_FIELDS.get(owner, AuthoredPack.model_fields))


def _same_ids(listing: Listing, place: Place, root: Mapping) -> list[Problem]:
    """The ids that stand in a list more than once."""
    first_lines: dict[str, int] = {}
    problems: list[Problem] = []
    for position, item in enumerate(listing.items):
        name = name_of(item)
        if name is None or not isinstance(item, Mapping):
            continue
        line = item.key_lines["id"]
        if name in first_lines and len(problems) < MOST_PROBLEMS:
            here = (*place, position, "id")
            names = {index: found for index, found in _names_along(root, here).items() if index < len(place)}
            what = f"the id {quoted(name)} stands already on line {first_lines[name]}; give each its own"
            problems.append(Problem(line, described(here, names), what))
        first_lines.setdefault(name, line)
    return problems


def _words_for(root: Mapping, place: Place, detail: ErrorDetails) -> str:
    """The place in words; the field itself is left out where the sentence about it names it."""
    names_it = detail["type"] in {"missing", "extra_forbidden"}
    return described(place[:-1] if names_it else place, _names_along(root, place))


def _names_along(root: Mapping, place: Place) -> dict[int, str]:
    """The ids of the questions and concepts on the way to a place, by their index in it."""
    nodes = _nodes_along(root, place)
    return {index: name for index, node in enumerate(nodes) if (name := name_of(node)) is not None}


def _line_of(root: Mapping, place: Place) -> int:
    """The line of a field's name or a list's entry; for what is missing, the line where its owner begins."""
    nodes = [root, *_nodes_along(root, place)]
    owner, last = nodes[min(len(place), len(nodes)) - 1], nodes[-1]
    if place and isinstance(owner, Mapping) and place[-1] in owner.key_lines:
        return owner.key_lines[str(place[-1])]
    return last.line


def _nodes_along(root: Mapping, place: Place) -> list[Node]:
    """The nodes on the way to a place, the root left out, as far as they are there."""
    nodes: list[Node] = []
    node: Node | None = root
    for step in place:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.entries.get(step)
        elif isinstance(node, Listing) and isinstance(step, int):
            node = node.items[step]
        else:
            node = None
        if node is None:
            break
        nodes.append(node)
    return nodes
