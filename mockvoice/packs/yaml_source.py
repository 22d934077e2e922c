"""YAML text as a tree of plain values that know their lines, read without running anything and within fixed limits.

PyYAML's parse events are used, and nothing above them: no constructor, no resolver of tags, no expansion of aliases. So
a limit holds before memory is spent, and a file can hold nothing but mappings, lists and texts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

import yaml

from mockvoice.packs.authoring import MOST_QUESTIONS, AuthoredConcept, AuthoredPack, AuthoredQuestion
from mockvoice.packs.problems import MOST_PROBLEMS, Problem, UnreadablePackError, described, quoted

DEEPEST_NESTING = 10
MOST_NODES = 1_500_000
MOST_ENTRIES = 1_000
LARGEST_FIELD_BYTES = 64 * 1024
_DEPTH_OF_QUESTIONS = 2

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What YAML 1.1 (section 5.1) lets stand in a file, less DEL and the byte order mark.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
# An escape in a quoted text can make any character at all.
_FORBIDDEN_IN_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_KNOWN_KEY = re.compile(
    rb"^[ \t-]*(%s)[ \t]*:"
    % "|".join(
        sorted({*AuthoredPack.model_fields, *AuthoredQuestion.model_fields, *AuthoredConcept.model_fields})
    ).encode(),
    re.MULTILINE,
)
_PIECE = 1 << 18
"""Letters that are looked at in one go; between two of them other threads get their turn."""

_HINTS = (
    ("mapping values are not allowed", "a text with a colon in it must stand in quotes"),
    ("unexpected end of stream", "a closing quote is missing"),
    ("while scanning a simple key", "a key must be followed by a colon and a blank"),
    ("could not find expected ':'", "a key must be followed by a colon and a blank"),
    ("block collection", "entries of a list must begin in the same column, each with a hyphen and a blank"),
    ("block mapping", "fields that belong together must begin in the same column, and each quote must be closed"),
    ("flow sequence", "a list in square brackets needs commas between its entries and a closing bracket"),
    ("flow mapping", "fields in braces need commas between them and a closing brace"),
    ("cannot start any token", "a text must not begin with this sign unless it stands in quotes"),
    ("escape", "in double quotes a backslash must be written twice"),
)


@dataclass(slots=True)
class Scalar:
    """A text as written; `plain` where it stood without quotes, so that 12 and "12" can be told apart."""

    text: str
    plain: bool
    line: int


@dataclass(slots=True)
class Listing:
    """A list."""

    items: list[Node]
    line: int


@dataclass(slots=True)
class Mapping:
    """Fields with their values and the lines of their names."""

    entries: dict[str, Node]
    key_lines: dict[str, int]
    line: int


Node = Scalar | Listing | Mapping


@dataclass(slots=True)
class Tree:
    """The tree of a file, and the problems that did not keep it from being built."""

    root: Mapping
    problems: list[Problem]


def decode(data: bytes) -> str:
    """The text of a file; the caller has made sure that it is not too large.

    Raises:
        UnreadablePackError: It is not UTF-8, or holds characters that no text holds.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadablePackError(Problem(1, "", "the file is in UTF-16 or UTF-32; save it as UTF-8"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8"
        raise UnreadablePackError(Problem(line, _field_on_line(data, error.start), wrong)) from error
    if found := _forbidden_in(text):
        line = text.count("\n", 0, found.start()) + 1
        wrong = f"the control character U+{ord(found[0]):04X} must not stand in a pack; delete it"
        raise UnreadablePackError(Problem(line, _field_on_line(data, len(text[: found.start()].encode())), wrong))
    return text


def parse(text: str) -> Tree:
    """The tree of a pack's text.

    Raises:
        UnreadablePackError: It is not YAML, or more or other YAML than a pack may hold.
    """
    # libyaml 0.2.5 compares each %TAG line with all before it, and does so ahead of the first event.
    if text.startswith("%") or "\n%" in text:
        line = 1 if text.startswith("%") else text.count("\n", 0, text.index("\n%")) + 2
        raise UnreadablePackError(Problem(line, "", "a line must not begin with a percent sign; delete the line"))
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise UnreadablePackError(_syntax_problem(error, text, builder.where())) from error
    except yaml.YAMLError as error:
        raise UnreadablePackError(Problem(None, builder.where(), "the text is not YAML")) from error
    if builder.root is None:
        raise UnreadablePackError(Problem(1, "", 'the file is empty; a pack begins with the field "id"'))
    if not isinstance(builder.root, Mapping):
        wrong = 'a pack is a set of fields such as "id: my-pack", and this is something else'
        raise UnreadablePackError(Problem(builder.root.line, "", wrong))
    return Tree(builder.root, builder.problems)


def tree_of(fields: dict[str, Any]) -> Tree:
    """The tree of fields that stand in no file; their lines are all 0.

    Raises:
        UnreadablePackError: A text holds a character that no pack may hold.
    """
    root = _node_of(fields)
    if not isinstance(root, Mapping):
        raise TypeError(fields)
    return Tree(root, [])


def has_comments(text: str) -> bool:
    """Whether somebody wrote remarks into YAML that can be parsed; they stand between its tokens."""
    end = 0
    for token in yaml.scan(text, Loader=_LOADER):
        # The head of a block, on its first line, is the one place inside a token where a remark may stand.
        head = text[token.start_mark.index : token.end_mark.index].partition("\n")[0]
        is_block = isinstance(token, yaml.ScalarToken) and head[:1] in {"|", ">"}
        if "#" in text[end : token.start_mark.index] or (is_block and "#" in head):
            return True
        end = max(end, token.end_mark.index)
    return "#" in text[end:]


def _node_of(value: Any) -> Node:
    if isinstance(value, dict):
        return Mapping({name: _node_of(held) for name, held in value.items()}, dict.fromkeys(value, 0), 0)
    if isinstance(value, list | tuple):
        return Listing([_node_of(entry) for entry in value], 0)
    if isinstance(value, str):
        if found := _FORBIDDEN_IN_TEXT.search(value):
            what = f"the text {quoted(value)} holds the control character U+{ord(found[0]):04X}; delete it"
            raise UnreadablePackError(Problem(None, "", what))
        return Scalar(value, plain=False, line=0)
    return Scalar(str(value).lower(), plain=True, line=0)


@dataclass(slots=True)
class _Open:
    """A list or mapping that has not ended yet.

    Attributes:
        key: The field whose value comes next; None where the next event is the name of a field.
        last_key: The field that came last.
    """

    node: Listing | Mapping
    key: str | None = None
    last_key: str | None = None
    key_line: int = 0


@dataclass(slots=True)
class _Builder:
    """Builds the tree from events and stops at the first thing that a pack must not hold."""

    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    node_count: int = 0
    document_count: int = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        line = 1 if event.start_mark is None else event.start_mark.line + 1
        if isinstance(event, yaml.NodeEvent):
            self._refuse_what_is_not_data(event, line)
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event, line)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._begin(Listing([], line))
        elif isinstance(event, yaml.MappingStartEvent):
            self._begin(Mapping({}, {}, line))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
            if self.stack:
                self.stack[-1].key = None
        elif isinstance(event, yaml.DocumentStartEvent):
            self.document_count += 1
            if self.document_count > 1:
                self._stop(line, "a second document begins here; a file holds one pack, so take the line --- out")

    def where(self) -> str:
        """The place that has been reached, in words."""
        place: list[str | int] = []
        names: dict[int, str] = {}
        for level in self.stack:
            if isinstance(level.node, Listing):
                has_begun = level is not self.stack[-1]
                place.append(len(level.node.items) - (1 if has_begun else 0))
            else:
                if place and (name := name_of(level.node)) is not None:
                    names[len(place) - 1] = name
                key = level.key if level.key is not None else level.last_key
                if key is not None:
                    place.append(key)
        return described(tuple(place), names)

    def _stop(self, line: int, what: str) -> NoReturn:
        raise UnreadablePackError(Problem(line, self.where(), what))

    def _refuse_what_is_not_data(self, event: yaml.NodeEvent, line: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._stop(line, f"the alias {quoted(event.anchor or '')} is not allowed; write the text out")
        if event.anchor is not None:
            self._stop(line, f"the anchor {quoted(event.anchor)} is not allowed; write the text out where it is needed")
        tag = getattr(event, "tag", None)
        if tag is not None:
            shown = quoted(tag.replace("tag:yaml.org,2002:", "!!"))
            self._stop(line, f"the tag {shown} is not allowed, since a pack holds only text and numbers; delete it")
        self.node_count += 1
        if self.node_count > MOST_NODES:
            self._stop(line, f"the file holds more than {MOST_NODES:,} values; divide it into several packs")

    def _take_scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        if found := _FORBIDDEN_IN_TEXT.search(event.value):
            self._stop(line, f"the escape for the control character U+{ord(found[0]):04X} is not allowed; delete it")
        level = self.stack[-1] if self.stack else None
        if level is not None and isinstance(level.node, Mapping) and level.key is None:
            level.key = level.last_key = event.value
            level.key_line = line
            return
        self._place(Scalar(event.value, event.implicit[0], line))

    def _begin(self, node: Listing | Mapping) -> None:
        level = self.stack[-1] if self.stack else None
        if level is not None and isinstance(level.node, Mapping) and level.key is None:
            self._stop(node.line, "the name of a field must be a single word")
        if len(self.stack) >= DEEPEST_NESTING:
            self._stop(
                node.line, f"lists and fields are nested more than {DEEPEST_NESTING} deep; a pack needs six levels"
            )
        self._place(node)
        self.stack.append(_Open(node))

    def _place(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        level = self.stack[-1]
        if isinstance(level.node, Listing):
            self._make_room(level.node, node.line)
            level.node.items.append(node)
            return
        key = level.key or ""
        if key in level.node.entries:
            first = level.node.key_lines[key]
            if len(self.problems) < MOST_PROBLEMS:
                what = f"the field stands here a second time (first on line {first}); keep one of them"
                self.problems.append(Problem(level.key_line, self.where(), what))
        else:
            level.node.entries[key] = node
            level.node.key_lines[key] = level.key_line
        if isinstance(node, Scalar):
            level.key = None

    def _make_room(self, listing: Listing, line: int) -> None:
        """Refuse an entry more than a list may have."""
        is_questions = len(self.stack) == _DEPTH_OF_QUESTIONS and self.stack[0].key == "questions"
        most = MOST_QUESTIONS if is_questions else MOST_ENTRIES
        if len(listing.items) >= most:
            what = f"the list has more than {most:,} entries; "
            what += "divide the questions into several packs" if is_questions else "shorten it"
            raise UnreadablePackError(Problem(line, described(self._list_place(), {}), what))

    def _list_place(self) -> tuple[str, ...]:
        """The nearest field that holds the innermost list."""
        keys = [level.key for level in self.stack if level.key is not None]
        return tuple(keys[-1:])


def name_of(node: Node) -> str | None:
    """The id that a question or concept gives itself; None where it gives none."""
    found = node.entries.get("id") if isinstance(node, Mapping) else None
    return found.text if isinstance(found, Scalar) and found.text else None


def _forbidden_in(text: str) -> re.Match[str] | None:
    """The first character that no text holds; None where there is none."""
    pieces = (_FORBIDDEN.search(text, start, start + _PIECE) for start in range(0, len(text), _PIECE))
    return next(filter(None, pieces), None)


def _field_on_line(data: bytes, offset: int) -> str:
    """The field in whose text a byte stands, in words; empty where none can be told."""
    keys = _KNOWN_KEY.findall(data[max(0, offset - LARGEST_FIELD_BYTES) : offset])
    return f"field {quoted(keys[-1].decode())}" if keys else ""


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, where: str) -> Problem:
    """What the YAML parser refused, in words that help."""
    said = f"{error.context or ''} {error.problem or ''}".lower()
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark is not None else None
    if line is not None and "\t" in _indentation_of(text, line):
        return Problem(line, where, "the line is indented with a tab; indent with blanks alone")
    hint = next(
        (hint for sign, hint in _HINTS if sign in said), "look for a missing quote, colon, comma or indentation"
    )
    began = error.context_mark.line + 1 if error.context_mark is not None else line
    start = f" (the part that it belongs to begins on line {began})" if began != line else ""
    return Problem(line, where, f"the text is not YAML here{start}; {hint}")


def _indentation_of(text: str, line: int) -> str:
    """The white space that a line (from 1) begins with."""
    found = text.splitlines()[line - 1 : line]
    return found[0][: len(found[0]) - len(found[0].lstrip())] if found else ""
