"""An interview as a YAML file: read within the limits that hold for packs, with faults that name line and field."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING, Any, Final

import yaml
from pydantic import ValidationError

from mockvoice.errors import InterviewFileError
from mockvoice.interview.preset_model import ROUNDS_TOO_LONG, Preset, Round
from mockvoice.packs.checking import plain
from mockvoice.packs.problems import Place, Problem, UnreadablePackError, listed, nearest, quoted
from mockvoice.packs.wording import fault
from mockvoice.packs.yaml_source import Listing, Mapping, Node, Scalar, decode, parse

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic_core import ErrorDetails

LARGEST_FILE_BYTES = 256 * 1024

_HEAD = "# An interview of your own. docs/interviews.md explains each field.\n"
_MEND = "Correct the file and try again; docs/interviews.md shows how an interview is written."
_EXAMPLES = {
    "id": "id: my-phone-screen",
    "title": "title: My phone screen",
    "summary": "summary: and a sentence that says what it rehearses",
    "minutes": "minutes: 30",
    "rounds": 'rounds: and below it a list of rounds, each beginning with "- title:"',
    "about": "about: the basics of machine learning",
}
_OWNERS = {"the interview itself": Preset.model_fields, "a round": Round.model_fields}
# The reader of packs says what it refuses in an author's words, and here the author wrote no pack.
_WORDS_OF_PACKS = (
    ('a pack begins with the field "id"', 'an interview begins with the field "id"'),
    ('a pack is a set of fields such as "id: my-pack"', 'an interview is a set of fields such as "id: my-interview"'),
    ("a file holds one pack", "a file holds one interview"),
    ("; divide it into several packs", "; shorten it"),
    ("a pack needs six levels", "an interview needs four levels"),
    ("a pack holds", "an interview holds"),
    ("in a pack", "in an interview"),
)
_ID_LINE = re.compile(r"^id:.*$", re.MULTILINE)
_TITLE_LINE = re.compile(r"^title:.*$", re.MULTILINE)
_WIDTH = 118
_DUMPER: Final[Any] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def read_preset(path: Path) -> Preset:
    """Return the interview of a YAML file.

    Raises:
        InterviewFileError: The file cannot be read, or is no sound interview. Its text names the file and, for each
            problem, line, field and what would be right.
    """
    try:
        preset, problems = _checked(_bytes_of(path))
    except UnreadablePackError as error:
        preset, problems = None, [error.problem]
    if preset is not None:
        return preset
    file = quoted(str(path), longest=400)
    if len(problems) == 1:
        raise InterviewFileError(f"The interview {file} cannot be used: {_told(problems[0])}", mend=_MEND)
    told = "\n".join(f"- {_told(problem)}" for problem in sorted(problems, key=lambda problem: problem.line or 0))
    raise InterviewFileError(f"The interview {file} cannot be used:\n{told}\n", mend=_MEND)


def to_yaml(preset: Preset) -> str:
    """Return an interview as the text of a YAML file, which reads back to the same interview."""
    fields = preset.model_dump(mode="json", exclude_defaults=True)
    fields["mode"] = preset.mode
    rounds = fields.pop("rounds")
    text: str = yaml.dump(
        fields | {"rounds": rounds},
        Dumper=_PresetDumper,
        sort_keys=False,
        allow_unicode=True,
        width=_WIDTH,
        indent=2,
        default_flow_style=None,
    )
    return _HEAD + text


def retitled(text: str, copied: Preset) -> str | None:
    """Return a file's text with the id and title of `copied`; None where that does not make it say the same."""
    title = (
        yaml.dump(copied.title, Dumper=_PresetDumper, allow_unicode=True, width=10_000).removesuffix("...\n").strip()
    )
    text = _ID_LINE.sub(f"id: {copied.id}", text, count=1)
    text = _TITLE_LINE.sub(lambda _: f"title: {title}", text, count=1)
    try:
        found, _ = _checked(text.encode())
    except UnreadablePackError:
        return None
    return text if found == copied else None


def _bytes_of(path: Path) -> bytes:
    """Return the content of a file; only of an ordinary one, since a pipe or a device might never end."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadablePackError(Problem(None, "", "it is not an ordinary file"))
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        said = f"the file cannot be read, {reason[:1].lower()}{reason[1:]}"
        raise UnreadablePackError(Problem(None, "", said)) from error
    if len(data) > LARGEST_FILE_BYTES:
        raise UnreadablePackError(Problem(None, "", f"it is larger than {LARGEST_FILE_BYTES // 1024} kB; shorten it"))
    return data


def _checked(data: bytes) -> tuple[Preset | None, list[Problem]]:
    """Return the interview of a file's content, or None and what is wrong. Raises UnreadablePackError."""
    tree = parse(decode(data))
    try:
        preset = Preset.model_validate(plain(tree.root))
    except ValidationError as error:
        faults = [_problem(tree.root, detail) for detail in error.errors(include_url=False)]
        return None, tree.problems + faults
    return (None, tree.problems) if tree.problems else (preset, [])


def _told(problem: Problem) -> str:
    said = str(problem)
    for theirs, ours in _WORDS_OF_PACKS:
        said = said.replace(theirs, ours)
    return said


def _problem(root: Mapping, detail: ErrorDetails) -> Problem:
    place = ("minutes",) if detail["type"] == ROUNDS_TOO_LONG else detail["loc"]
    names_itself = detail["type"] in {"missing", "extra_forbidden"}
    return Problem(_line_of(root, place), _place_in_words(place[:-1] if names_itself else place), _what(detail))


def _what(detail: ErrorDetails) -> str:
    kind, place = detail["type"], detail["loc"]
    field = str(place[-1]) if place else ""
    if kind == ROUNDS_TOO_LONG:
        limits = detail["ctx"]
        return (
            f"the rounds take {limits['rounds_min']} minutes with their breaks and the interview has "
            f"{limits['minutes']}; raise the number or shorten a round"
        )
    if kind == "missing":
        return f"the field {quoted(field)} is missing; write for example {_EXAMPLES.get(field, f'{field}: ...')}"
    if kind == "extra_forbidden":
        return _unknown_field(field, tuple(Round.model_fields if place[:-1] else Preset.model_fields))
    if kind in {"bool_type", "bool_parsing"}:
        return f"this must be true or false; write for example {field}: true"
    return fault(kind, _list_or_field(place), detail["input"], detail.get("ctx", {}))


def _list_or_field(place: Place) -> str:
    """Return the innermost field of a place."""
    return next((step for step in reversed(place) if isinstance(step, str)), "")


def _unknown_field(field: str, known: tuple[str, ...]) -> str:
    start = f"the field {quoted(field)} is not known"
    if meant := nearest(field, known):
        return f"{start}; did you mean {quoted(meant)}?"
    owner = next((owner for owner, fields in _OWNERS.items() if field in fields), None)
    if owner is not None:
        return f"{start} here; it belongs to {owner}, so check the indentation"
    return f"{start} here; the known ones are {listed(known)}"


def _place_in_words(place: Place) -> str:
    """Return a place such as 'round 2, field "topics", entry 1'."""
    words: list[str] = []
    for before, step in zip((None, *place), place, strict=False):
        if isinstance(step, int):
            words.append(f"{'round' if before == 'rounds' else 'entry'} {step + 1}")
        elif not (step == "rounds" and len(place) > 1):
            words.append(f"field {quoted(step)}")
    return ", ".join(words)


def _line_of(root: Mapping, place: Place) -> int | None:
    """Return the line of a field's name or a list's entry; for what is missing, that of what it is missing in."""
    node: Node = root
    line = None
    for step in place:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            line, node = node.key_lines[step], node.entries[step]
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            line = node.line
        else:
            return node.line if line is None else line
    return line


class _PresetDumper(_DUMPER):  # type: ignore[misc]
    """Quotes what would be read as something else than a text."""

    def ignore_aliases(self, data: Any) -> bool:
        """Never write an alias, which the reader refuses."""
        del data
        return True


def _text(dumper: Any, text: str) -> yaml.ScalarNode:
    is_text = plain(Scalar(text, plain=True, line=1)) == text
    node: yaml.ScalarNode = dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if is_text else '"')
    return node


_PresetDumper.add_representer(str, _text)
