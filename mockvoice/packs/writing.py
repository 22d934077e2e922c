"""A pack as a file: YAML as an author would write it, JSON, a table, and archives of packs."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

from mockvoice.packs.importers.table import FIELDS
from mockvoice.packs.model import FORMAT, Pack
from mockvoice.packs.yaml_text import yaml_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.packs.model import Concept, Question

_ORDER = ("id", "title", "version", "format", "language", "author", "licence", "description", "questions")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FORMULA = re.compile(r"^[=+@\t\r-]")


def pack_object(pack: Pack) -> dict[str, Any]:
    """Return a pack as plain values, in the newest format, without what is as if it were absent."""
    fields = pack.model_dump(mode="json", exclude_defaults=True) | {"format": FORMAT, "language": pack.language}
    fields["questions"] = [_question_object(question) for question in pack.questions]
    return {name: fields[name] for name in _ORDER if name in fields}


def to_yaml(pack: Pack) -> str:
    """Return a pack as the text of a YAML file, which reads back to the same pack."""
    return yaml_text(pack_object(pack))


def to_json(pack: Pack) -> str:
    """Return a pack as the text of a JSON file."""
    return json.dumps(pack_object(pack), ensure_ascii=False, indent=2) + "\n"


def to_csv(pack: Pack) -> str:
    """Return the questions as a table that `read_table` reads; of concepts and follow-ups only what is said is kept.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(FIELDS)
    for question in pack.questions:
        lists = {
            "concepts": [concept.name for concept in question.concepts],
            "follow_ups": [follow_up.text for follow_up in question.follow_ups],
            "hints": question.hints,
            "sources": question.sources,
        }
        cells = ["; ".join(lists[name]) if name in lists else str(getattr(question, name)) for name in FIELDS]
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in cells])
    return out.getvalue()


def to_zip(packs: Sequence[Pack]) -> bytes:
    """Return an archive with a YAML file for each pack; the same packs give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for pack in packs:
            archive.writestr(zipfile.ZipInfo(f"{pack.id}.yaml", _EPOCH), to_yaml(pack).encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def selection(packs: Sequence[Pack], chosen: Sequence[str], *, name: str, title: str) -> Pack:
    """Return a new pack with the questions whose "pack/question" is chosen, in that order.

    Of questions that have the same id in two packs the later one gets its pack's name before it.
    """
    known = {f"{pack.id}/{question.id}": (pack, question) for pack in packs for question in pack.questions}
    taken: dict[str, Question] = {}
    for wanted in chosen:
        pack, question = known[wanted]
        own = question.id if question.id not in taken else f"{pack.id}-{question.id}"
        taken[own] = question.model_copy(update={"id": own})
    licences = sorted({known[wanted][0].licence for wanted in chosen} - {""})
    authors = sorted({known[wanted][0].author for wanted in chosen} - {""})
    return Pack(
        id=name,
        title=title,
        version="1",
        language=known[chosen[0]][0].language,
        author=", ".join(authors)[:120],
        licence=", ".join(licences)[:120],
        questions=tuple(taken.values()),
    )


def _question_object(question: Question) -> dict[str, Any]:
    fields: dict[str, Any] = question.model_dump(mode="json", exclude_defaults=True)
    fields["target_s"] = question.target_s
    _put_terms(fields, question.concepts)
    for position, follow_up in enumerate(question.follow_ups):
        _put_terms(fields["follow_ups"][position], follow_up.concepts)
        if set(fields["follow_ups"][position]) == {"text"}:
            fields["follow_ups"][position] = follow_up.text
    return fields


def _put_terms(owner: dict[str, Any], concepts: Sequence[Concept]) -> None:
    """Write terms as texts where there is no more to them, and whole weights as whole numbers."""
    for place, concept in enumerate(concepts):
        fields = owner["concepts"][place]
        if concept.terms:
            fields["terms"] = [
                term.term
                if not term.also and not term.heard_as
                else term.model_dump(mode="json", exclude_defaults=True)
                for term in concept.terms
            ]
        if "weight" in fields and concept.weight.is_integer():
            fields["weight"] = int(concept.weight)
