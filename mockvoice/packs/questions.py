"""Find a question by its id, and take single questions from other systems."""

from __future__ import annotations

import difflib
import math
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mockvoice.errors import PackError, QuestionNotFoundError
from mockvoice.packs.model import Question
from mockvoice.packs.problems import quoted
from mockvoice.packs.wording import fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mockvoice.packs.model import Pack

_MOST_SUGGESTIONS = 3
_LONGEST_COMPARED = 200
_MOST_FAULTS = 5


def find_question(packs: Sequence[Pack], question_id: str) -> Question:
    """The question of that id, which may be given as "pack-id/question-id" as well.

    Raises:
        QuestionNotFoundError: No pack has it, or several have it and the pack was not named; the text names what is
            near.
    """
    wanted = question_id.strip()
    found = [(f"{pack.id}/{item.id}", item) for pack in packs for item in pack.questions if item.id == wanted]
    found = found or [(wanted, item) for pack in packs for item in pack.questions if f"{pack.id}/{item.id}" == wanted]
    if len(found) == 1:
        return found[0][1]
    if found:
        what = f"More than one pack has a question {quoted(wanted)}."
        raise QuestionNotFoundError(what, mend=f"Write {_either(name for name, _ in found)}.")
    what = f"No question has the id {quoted(wanted)}."
    if near := _near(packs, wanted):
        raise QuestionNotFoundError(what, mend=f"Did you mean {_either(near)}?")
    raise QuestionNotFoundError(what, mend="The command mockvoice packs list shows the questions that there are.")


def question_from_object(obj: object) -> Question:
    """One question as it comes out of JSON; only `id` and `text` are needed, and unknown fields are passed over.

    An id may be any short printable text, or a whole number. A field that is null counts as absent. Where a list of
    texts is wanted, its entries may be objects that hold a text. A term's other names may be called aliases, too. A
    stage, difficulty or kind that is no text is passed over. A framework may be an object with steps or a name, and a
    step a mere name.

    Raises:
        PackError: It is no question; the text names the field.
    """
    if not isinstance(obj, Mapping):
        raise PackError(
            "The question is not an object with fields.", mend='Give an object with at least "id" and "text".'
        )
    try:
        question = Question.model_validate(_plain_question(obj))
    except ValidationError as error:
        raise _object_error(error) from error
    for name, count in Counter(concept.id for concept in question.concepts).items():
        if count > 1:
            what = (
                f'The field "concepts" of the question {quoted(question.id)} has the id {quoted(name)} {count} times.'
            )
            raise PackError(what, mend="Give each concept its own id.")
    return question


def _near(packs: Sequence[Pack], wanted: str) -> list[str]:
    """Ids like the one that was asked for; with their pack where it was named."""
    ids = [(pack.id, item.id) for pack in packs for item in pack.questions]
    names_pack = "/" in wanted
    known = list(dict.fromkeys(f"{pack_id}/{item_id}" if names_pack else item_id for pack_id, item_id in ids))
    shortened = wanted[:_LONGEST_COMPARED].lower()
    elsewhere = [name for name in known if names_pack and name.rpartition("/")[2] == shortened.rpartition("/")[2]]
    close = difflib.get_close_matches(shortened, known, n=_MOST_SUGGESTIONS, cutoff=0.55)
    holding = [name for name in known if shortened and shortened in name]
    return list(dict.fromkeys([*elsewhere, *close, *holding]))[:_MOST_SUGGESTIONS]


def _either(names: Iterable[str]) -> str:
    """Quoted names with commas and a last "or"."""
    *head, last = [quoted(name, longest=_LONGEST_COMPARED) for name in names]
    return f"{', '.join(head)} or {last}" if head else last


def _plain_question(obj: Mapping[Any, Any]) -> dict[str, Any]:
    """The fields of a question as the model has them, whatever is wrong with them left as it is."""
    fields = _without_nulls(obj)
    if isinstance(fields.get("target_s"), float) and math.isfinite(fields["target_s"]):
        fields["target_s"] = round(fields["target_s"])
    for name in ("spoken", "rephrased", "stage", "difficulty", "kind"):
        if not isinstance(fields.get(name), str):
            fields.pop(name, None)
    for name in ("hints", "sources"):
        _flatten(fields, name)
    for name, plain in (("concepts", _plain_concept), ("follow_ups", _plain_follow_up)):
        entries = fields.get(name)
        if isinstance(entries, list | tuple):
            fields[name] = [plain(item) if isinstance(item, Mapping) else item for item in entries]
    if isinstance(fields.get("coding"), Mapping):
        fields["coding"] = _without_nulls(fields["coding"])
    if "framework" in fields:
        fields["framework"] = _plain_framework(fields["framework"])
    return fields


def _plain_framework(value: Any) -> Any:
    """A framework as the model has it: a name in the way of those that ship, or steps."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("steps", "id", "name") if value.get(key)), ())
    if isinstance(value, str):
        return "-".join(value.replace("_", " ").lower().split()) or ()
    if isinstance(value, list | tuple):
        return [{"name": step} if isinstance(step, str) else step for step in value]
    return value


def _plain_follow_up(obj: Mapping[Any, Any]) -> dict[str, Any]:
    fields = _without_nulls(obj)
    concepts = fields.get("concepts")
    if isinstance(concepts, list | tuple):
        fields["concepts"] = [_plain_concept(item) if isinstance(item, Mapping) else item for item in concepts]
    return fields


def _plain_concept(obj: Mapping[Any, Any]) -> dict[str, Any]:
    fields = _without_nulls(obj)
    _flatten(fields, "phrasings")
    terms = fields.get("terms")
    if isinstance(terms, list | tuple):
        fields["terms"] = [_plain_term(item) if isinstance(item, Mapping) else item for item in terms]
    return fields


def _plain_term(obj: Mapping[Any, Any]) -> dict[str, Any]:
    fields = _without_nulls(obj)
    return {
        "term": fields.get("term", fields.get("text")),
        "also": fields.get("also", fields.get("aliases", ())),
        "heard_as": fields.get("heard_as", ()),
    }


def _without_nulls(obj: Mapping[Any, Any]) -> dict[str, Any]:
    """The fields that are not null, the id as text where it is a whole number."""
    fields = {str(key): value for key, value in obj.items() if value is not None}
    if isinstance(fields.get("id"), int) and not isinstance(fields["id"], bool):
        fields["id"] = str(fields["id"])
    return fields


def _flatten(fields: dict[str, Any], name: str) -> None:
    """Put the text of each object in the list `name` in its place."""
    entries = fields.get(name)
    if isinstance(entries, list | tuple):
        fields[name] = [item.get("text", item) if isinstance(item, Mapping) else item for item in entries]


def _object_error(error: ValidationError) -> PackError:
    """What is wrong with the fields of a question object."""
    faults: list[str] = []
    for detail in error.errors(include_url=False)[:_MOST_FAULTS]:
        name = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in detail["loc"]).lstrip(".")
        if detail["type"] == "string_pattern_mismatch":
            faults.append(f"field {quoted(name)}: {quoted(detail['input'])} holds characters that cannot be printed")
        elif detail["type"] == "missing":
            faults.append(f"the field {quoted(name)} is missing")
        else:
            said = fault(detail["type"], str(detail["loc"][-1]), detail["input"], detail.get("ctx", {}))
            faults.append(f"field {quoted(name)}: {said}")
    return PackError(
        f"The question cannot be used: {'; '.join(faults)}.",
        mend='A question needs "id" and "text"; what else it may hold is in docs/pack-format.md.',
    )
