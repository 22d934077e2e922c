"""Lines are coloured by themselves, from what is open before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from mockvoice.ui.palette import LIGHT
from mockvoice.ui.widgets.code_colours import CodeColours, open_after

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mockvoice.packs.model import CodeLanguage


@pytest.mark.parametrize(
    ("line", "opening", "language", "left_open"),
    [
        ("x = 1", "", "python", ""),
        ('x = """a', "", "python", '"""'),
        ("x = '''a", "", "python", "'''"),
        ('a"""', '"""', "python", ""),
        ("a'''", '"""', "python", '"""'),
        ('a\\"""', '"""', "python", '"""'),
        ('a""" + """b', '"""', "python", '"""'),
        ('# """', "", "python", ""),
        ('\'"""\'', "", "python", ""),
        ("x = 'it\\'s' + '''", "", "python", "'''"),
        ("x = '", "", "python", ""),
        ("SELECT /* a", "", "sql", "/*"),
        ("b */ 1", "/*", "sql", ""),
        ("-- /*", "", "sql", ""),
        ("'/*'", "", "sql", ""),
        ("'it''s' /*", "", "sql", "/*"),
    ],
)
def test_what_a_line_leaves_open(line: str, opening: str, language: CodeLanguage, left_open: str):
    """A text in three quotes or a comment goes on until it is closed; within texts and comments signs mean nothing."""
    assert open_after(line, opening, language) == left_open


def colours(document: QTextDocument, line: int) -> list[tuple[str, str]]:
    """The pieces of a line with the names of their colours."""
    names = {getattr(LIGHT, name).name(): name for name in ("text", "muted", "accent", "good", "warn")}
    block = document.findBlockByNumber(line)
    units = block.text().encode("utf-16-le")
    return [
        (
            units[2 * piece.start : 2 * (piece.start + piece.length)].decode("utf-16-le"),
            names[piece.format.foreground().color().name()],
        )
        for piece in block.layout().formats()
    ]


def coloured(text: str, language: CodeLanguage) -> QTextDocument:
    """A document in colours."""
    document = QTextDocument(text)
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    CodeColours(document, language)
    return document


def test_python_has_its_colours(qtbot: QtBot):
    """Also behind a letter that takes two units, and inside a text over several lines."""
    del qtbot
    document = coloured('x = "🙂" + 1  # so\n"""if\nif 1""" or 2', "python")
    assert [piece for piece in colours(document, 0) if piece[1] != "text"] == [
        ('"🙂"', "good"),
        ("1", "warn"),
        ("# so", "muted"),
    ]
    assert {colour for _, colour in colours(document, 1)} == {"good"}
    assert [piece for piece in colours(document, 2) if piece[1] != "text"] == [
        ('if 1"""', "good"),
        ("or", "accent"),
        ("2", "warn"),
    ]


def test_sql_has_its_colours(qtbot: QtBot):
    """A comment over two lines among them."""
    del qtbot
    document = coloured("SELECT 'a' /* from\nwhere */ FROM t -- end", "sql")
    assert ("SELECT", "accent") in colours(document, 0)
    assert ("'a'", "good") in colours(document, 0)
    assert ("FROM", "accent") in colours(document, 1)
    assert colours(document, 1)[0][1] == "muted"
    assert colours(document, 1)[-1] == ("-- end", "muted")
