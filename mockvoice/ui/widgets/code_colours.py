"""The look of code: a font of equal widths, and Pygments' tokens in colours of the palette that holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
_LONGEST_COLOURED = 2_000
"""A longer line is shown without colours, so that typing stays swift."""

_OPENINGS = ("", "'''", '"""', "/*")
"""What can be open where a line ends; its place here is the line's state. The next line is read as if it began so."""
_CLOSINGS = {
    "'''": re.compile(r"(?:\\.|[^\\])*?'''"),
    '"""': re.compile(r'(?:\\.|[^\\])*?"""'),
    "/*": re.compile(r".*?\*/"),
}
_NEXT = {
    "python": re.compile(r"""'''|\"{3}|'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|\#.*"""),
    "sql": re.compile(r"""/\*|'(?:''|[^'])*'?|"(?:""|[^"])*"?|--.*"""),
}


def fixed_font() -> QFont:
    """Return a font whose letters are all as wide; its size is the style sheet's."""
    made = QFont()
    made.setFamilies([QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family(), "DejaVu Sans Mono"])
    made.setStyleHint(QFont.StyleHint.Monospace)
    made.setFixedPitch(True)
    return made


class CodeColours(QSyntaxHighlighter):
    """Colours a document line by line, and again when it or the theme changes."""

    def __init__(self, document: QTextDocument, language: CodeLanguage = "python") -> None:
        super().__init__(document)
        self.set_language(language)
        theme_changed().connect(self.rehighlight)

    def set_language(self, language: CodeLanguage) -> None:
        """Colour the document in another language."""
        self._language: CodeLanguage = language
        self._lexer = _LEXERS[language](stripnl=False, ensurenl=False)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line. Its state is what it leaves open, so that Qt goes on with the next one when that changes."""
        opening = _OPENINGS[max(0, self.previousBlockState())]
        self.setCurrentBlockState(_OPENINGS.index(open_after(text, opening, self._language)))
        if len(text) > _LONGEST_COLOURED:
            return
        place = -len(opening)
        for kind, value in self._lexer.get_tokens(opening + text):
            length = len(value.encode("utf-16-le")) // 2
            if value.strip() and place + length > 0:
                self.setFormat(max(place, 0), length + min(place, 0), _format(kind))
            place += length


def open_after(line: str, opening: str, language: CodeLanguage) -> str:
    """Return what is open after a line: a text in three quotes or a comment, by the sign that opens it, or nothing.

    Args:
        line: Without its line break.
        opening: What is open before it.
        language: Of the code.
    """
    place = 0
    while True:
        if opening:
            closed = _CLOSINGS[opening].match(line, place)
            if closed is None:
                return opening
            place, opening = closed.end(), ""
        found = _NEXT[language].search(line, place)
        if found is None:
            return ""
        place = found.end()
        opening = found[0] if found[0] in _CLOSINGS else ""


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
