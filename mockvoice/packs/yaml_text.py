"""Plain values as YAML, as an author would write them by hand.

PyYAML's dumper takes four times as long, which is felt with some thousand questions.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WIDTH = 118
_LONG_TEXT = 70
_STEP = "  "
_SINGLE_BLANK = re.compile(r"(?<! ) (?! )")
# In YAML 1.1 these are values; the reader takes only some of them for that, but other programs may read the file.
_VALUES = frozenset({"y", "yes", "n", "no", "on", "off", "true", "false", "null"})


def yaml_text(fields: Mapping[str, Any]) -> str:
    """Return fields as a YAML document.

    Args:
        fields: Texts, numbers, truth values, lists and more fields, by names that are single words.
    """
    return "".join(_mapping(fields, "", ""))


def _mapping(fields: Mapping[str, Any], indent: str, lead: str) -> Iterator[str]:
    """Yield the lines of some fields; `lead` stands before the first of them."""
    for name, value in fields.items():
        yield from _entry(f"{lead}{name}:", value, indent)
        lead = indent


def _entry(start: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{start} {_text(value, indent + _STEP)}\n"
    elif isinstance(value, dict):
        yield f"{start}\n"
        yield from _mapping(value, indent + _STEP, indent + _STEP)
    elif isinstance(value, list | tuple):
        yield f"{start}\n"
        yield from _listing(value, indent + _STEP)
    else:
        yield f"{start} {json.dumps(value)}\n"


def _listing(entries: Sequence[Any], indent: str) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, dict):
            yield from _mapping(entry, indent + _STEP, f"{indent}- ")
        else:
            yield from _entry(f"{indent}-", entry, indent)


def _text(text: str, indent: str) -> str:
    """Return a text as it stands after the name of a field whose block would be indented by `indent`."""
    if text.isprintable():
        if len(text) > _LONG_TEXT and text[0] != " " and text[-1] != " ":
            return _folded(text, indent)
        return text if _is_plain(text) else _quoted(text)
    lines = text.split("\n")
    is_block = lines[0].strip() and all(
        line.rstrip() == line and line.replace("\t", "").isprintable() for line in lines
    )
    if not is_block or lines[0][0] in " \t":
        return _quoted(text)
    if lines[-1]:
        return "".join(("|-", *(f"\n{indent}{line}" if line else "\n" for line in lines)))
    if lines[-2]:
        return "".join(("|", *(f"\n{indent}{line}" if line else "\n" for line in lines[:-1])))
    return _quoted(text)


def _folded(text: str, indent: str) -> str:
    """Return a text without breaks as a folded block; a break takes the place of single blanks alone."""
    lines, line, room = [">-"], "", _WIDTH - len(indent)
    for word in _SINGLE_BLANK.split(text) if "  " in text else text.split(" "):
        if line and len(line) + len(word) >= room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return f"\n{indent}".join((*lines, line))


def _is_plain(text: str) -> bool:
    """Whether a text on one line may stand without quotes, in YAML 1.1 and 1.2."""
    return (
        text[:1].isalpha()
        and text[-1] not in " :"
        and ": " not in text
        and " #" not in text
        and text.lower() not in _VALUES
    )


def _stands_in_block(line: str) -> bool:
    return line.rstrip() == line and line.replace("\t", "").isprintable()


def _quoted(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return quoted if quoted.isprintable() else "".join(map(_escaped, quoted))


def _escaped(letter: str) -> str:
    if letter.isprintable():
        return letter
    code = ord(letter)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004 (what four digits can hold)
