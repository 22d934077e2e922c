"""What the keys of a code editor do to its text: indentation, comments and brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextDocument

INDENT = 4
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_CLOSING = {close: opening for opening, close in _PAIRS.items()}
_STRING_OR_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(#.*)""")
_FARTHEST_BRACKET = 20_000


def new_line(cursor: QTextCursor) -> None:
    """Break the line; the new one is indented as the old one, and deeper after a colon or an opening bracket."""
    before = cursor.block().text()[: _first_column(cursor)]
    indent = min(len(before) - len(before.lstrip(" ")), len(before))
    code = _STRING_OR_COMMENT.sub(lambda found: "''" if found[1] else "", before).rstrip()
    if code.endswith((":", *_PAIRS)):
        indent += INDENT
    cursor.insertText("\n" + " " * indent)


def indent(cursor: QTextCursor) -> None:
    """Insert blanks up to the next step; where several lines are selected, indent them."""
    if _spans_lines(cursor):
        _change_lines(cursor, lambda text: " " * INDENT + text if text.strip() else text)
        return
    column = _first_column(cursor)
    cursor.insertText(" " * (INDENT - column % INDENT))


def outdent(cursor: QTextCursor) -> None:
    """Take a step of indentation from the line, or from all that are selected."""
    _change_lines(cursor, _one_step_less)


def backspace(cursor: QTextCursor) -> bool:
    """Take a whole step of indentation before the caret; False where there is none, and nothing was done."""
    column = cursor.positionInBlock()
    before = cursor.block().text()[:column]
    if cursor.hasSelection() or not before or before.strip(" "):
        return False
    step = (column - 1) % INDENT + 1
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, step)
    cursor.removeSelectedText()
    return True


def toggle_comments(cursor: QTextCursor, sign: str) -> None:
    """Make comments of the line or the selected lines; where all of them are, make code of them again."""
    texts = [text for text in _selected_lines(cursor) if text.strip()]
    if not texts:
        return
    if all(text.lstrip().startswith(sign) for text in texts):
        _change_lines(cursor, lambda text: _without_comment(text, sign))
        return
    least = min(len(text) - len(text.lstrip()) for text in texts)
    _change_lines(cursor, lambda text: f"{text[:least]}{sign} {text[least:]}" if text.strip() else text)


def matching_brackets(document: QTextDocument, position: int) -> tuple[int, int] | None:
    """Return where the bracket beside the caret and its match stand, in Qt's positions; None without a match."""
    for place in (position - 1, position):
        sign = document.characterAt(place) if place >= 0 else ""
        if sign in _PAIRS:
            other = _match(document, place, sign, _PAIRS[sign], 1)
        elif sign in _CLOSING:
            other = _match(document, place, sign, _CLOSING[sign], -1)
        else:
            continue
        return None if other is None else (place, other)
    return None


def _match(document: QTextDocument, place: int, sign: str, other: str, step: int) -> int | None:
    depth = 0
    last = document.characterCount()
    for offset in range(_FARTHEST_BRACKET):
        here = place + step * offset
        if not 0 <= here < last:
            return None
        found = document.characterAt(here)
        depth += (found == sign) - (found == other)
        if depth == 0:
            return here
    return None


def _spans_lines(cursor: QTextCursor) -> bool:
    document = cursor.document()
    return document.findBlock(cursor.selectionStart()) != document.findBlock(cursor.selectionEnd())


def _first_column(cursor: QTextCursor) -> int:
    start = cursor.selectionStart()
    return start - cursor.document().findBlock(start).position()


def _selected_blocks(cursor: QTextCursor) -> tuple[int, int]:
    """Return the numbers of the first and the last line; one that is selected up to its first column is left out."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if last != first and cursor.selectionEnd() == last.position():
        last = last.previous()
    return first.blockNumber(), last.blockNumber()


def _selected_lines(cursor: QTextCursor) -> list[str]:
    first, last = _selected_blocks(cursor)
    return [cursor.document().findBlockByNumber(number).text() for number in range(first, last + 1)]


def _change_lines(cursor: QTextCursor, change: Callable[[str], str]) -> None:
    """Change the line or the selected lines as one step of undo; only what differs in a line is touched."""
    document = cursor.document()
    first, last = _selected_blocks(cursor)
    cursor.beginEditBlock()
    for number in range(first, last + 1):
        block = document.findBlockByNumber(number)
        old = block.text()
        new = change(old)
        if new == old:
            continue
        start = next(
            (at for at, (one, two) in enumerate(zip(old, new, strict=False)) if one != two), min(len(old), len(new))
        )
        longer = max(len(new) - len(old), 0)
        shorter = max(len(old) - len(new), 0)
        at = QTextCursor(document)
        at.setPosition(block.position() + start)
        at.setPosition(block.position() + start + shorter, QTextCursor.MoveMode.KeepAnchor)
        at.insertText(new[start : start + longer])
    cursor.endEditBlock()


def _one_step_less(text: str) -> str:
    blanks = len(text) - len(text.lstrip(" "))
    return text[min(blanks, INDENT) :]


def _without_comment(text: str, sign: str) -> str:
    start = text.find(sign)
    if start < 0:
        return text
    end = start + len(sign)
    return text[:start] + text[end + (text[end : end + 1] == " ") :]
