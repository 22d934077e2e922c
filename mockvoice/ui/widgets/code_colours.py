"""The look of code: a font of equal widths, and Pygments' tokens in colours of the palette that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from pygments.lexers.python import PythonLexer
from pygments.lexers.sql import SqlLexer
from pygments.token import Comment, Keyword, Name, Number, Operator, String
from PySide6.QtGui import QFont, QFontDatabase, QSyntaxHighlighter, QTextCharFormat

from mockvoice.ui.theme import current_palette, theme_changed

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from mockvoice.packs.model import CodeLanguage

_LEXERS = {"python": PythonLexer, "sql": SqlLexer}
_COLOURS = (
    (Comment, "muted"),
    (String, "good"),
    (Number, "warn"),
    (Keyword, "accent"),
    (Operator.Word, "accent"),
    (Name.Builtin, "accent"),
    (Name.Decorator, "warn"),
    (Name.Exception, "accent"),
)
_BOLD = (Keyword, Name.Function, Name.Class)
_LONGEST_COLOURED = 60_000
"""A longer text is shown without colours, so that typing stays swift."""

Piece = tuple[int, int, object]
"""Start and length in UTF-16 units of a line, and the token's kind."""


def fixed_font() -> QFont:
    """Return a font whose letters are all as wide; its size is the style sheet's."""
    made = QFont()
    made.setFamilies([QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family(), "DejaVu Sans Mono"])
    made.setStyleHint(QFont.StyleHint.Monospace)
    made.setFixedPitch(True)
    return made


class CodeColours(QSyntaxHighlighter):
    """Colours a document, and again when it or the theme changes."""

    def __init__(self, document: QTextDocument, language: CodeLanguage = "python") -> None:
        super().__init__(document)
        self._lines: list[list[Piece]] = []
        self._open_ends: list[int] = []
        self._coloured: str | None = None
        self.set_language(language)
        theme_changed().connect(self._draw_anew)

    def set_language(self, language: CodeLanguage) -> None:
        """Colour the document in another language."""
        self._lexer = _LEXERS[language](stripnl=False, ensurenl=False)
        self._draw_anew()

    def highlightBlock(self, text: str) -> None:
        """Colour one line. Its state is the kind of token that goes on in the next line, so that Qt goes on too."""
        del text
        self._lex()
        number = self.currentBlock().blockNumber()
        if number >= len(self._lines):
            self.setCurrentBlockState(0)
            return
        for start, length, kind in self._lines[number]:
            self.setFormat(start, length, _format(kind))
        self.setCurrentBlockState(self._open_ends[number])

    def _draw_anew(self) -> None:
        self._coloured = None
        self.rehighlight()

    def _lex(self) -> None:
        """Find the tokens of the whole document, unless it is as it was."""
        text = self.document().toPlainText()
        if text == self._coloured:
            return
        self._coloured = text
        self._lines, self._open_ends = lines_of(text, self._lexer) if len(text) <= _LONGEST_COLOURED else ([], [])


def lines_of(text: str, lexer: PythonLexer | SqlLexer) -> tuple[list[list[Piece]], list[int]]:
    """Return the tokens of each line, and for each line a number that tells which kind of token goes on after it."""
    lines: list[list[Piece]] = [[]]
    open_ends: list[int] = []
    place = 0
    for kind, value in lexer.get_tokens(text):
        first, *later = value.split("\n")
        place = _add(lines[-1], place, first, kind)
        for part in later:
            is_open = kind in String or kind in Comment
            open_ends.append(1 + crc32(str(kind).encode()) % 1_000_000 if is_open else 0)
            lines.append([])
            place = _add(lines[-1], 0, part, kind)
    return lines, [*open_ends, 0]


def _add(line: list[Piece], place: int, part: str, kind: object) -> int:
    length = len(part.encode("utf-16-le")) // 2
    if part.strip():
        line.append((place, length, kind))
    return place + length


def _format(kind: object) -> QTextCharFormat:
    palette = current_palette()
    made = QTextCharFormat()
    colour = next((name for family, name in _COLOURS if kind in family), "text")
    made.setForeground(getattr(palette, colour))
    if any(kind in family for family in _BOLD):
        made.setFontWeight(QFont.Weight.Bold)
    if kind in Comment:
        made.setFontItalic(True)
    return made
