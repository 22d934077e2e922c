"""The words of a running answer: settled ones that stay, and behind them what is only heard so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, font, scaled, theme_changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mockvoice.interview.parts import LiveView

WAITING: Final = "Your words appear here while you speak, after each pause."

_LINE_HEIGHT_PERCENT: Final = 140.0
_WIDTH_PX: Final = 200
_LEAST_LINES: Final = 2
_LONG: Final = 60
_LONGEST: Final = 120
"""A paragraph ends with the first sentence that has `_LONG` words behind it, or at `_LONGEST`.

Only the last paragraph is laid out anew when words come.
"""

_STOPS: Final = (".", "?", "!")
_SPARE_LINES: Final = 2
"""Empty lines below the last word: words that are not settled may come and go there without moving the others."""


class LiveWords(QTextEdit):
    """The settled words, with fillers marked, grow at their end; an update costs what is new in it.

    Words that are not settled are drawn behind them as an input method draws what is being composed: they are no part
    of the text, so that a screen reader never meets them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; padding: 0; }")
        for choose in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            choose(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setUndoRedoEnabled(False)
        self.setPlaceholderText(tr(WAITING))
        self.setAccessibleName(tr("What I hear"))
        self._spans: list[tuple[int, int]] = []
        self._marked: frozenset[int] = frozenset()
        self._provisional = ""
        self._in_paragraph = 0
        theme_changed().connect(self._redraw)
        self._begin()

    @property
    def marked(self) -> tuple[str, ...]:
        """The words that are marked as fillers, in order."""
        text = self.toPlainText()
        return tuple(text[slice(*self._spans[index])] for index in sorted(self._marked))

    @property
    def provisional(self) -> str:
        """What is shown behind the settled words."""
        return self._provisional

    def show_live(self, view: LiveView | None) -> None:
        """Add what is new in `view`, mark its fillers, and replace what was not settled; None begins anew."""
        if view is None:
            if self._spans or self._provisional:
                self._begin()
            return
        provisional = " ".join(word.text for word in view.provisional)
        is_settled = len(view.words) == len(self._spans) and view.fillers == self._marked
        if is_settled and provisional == self._provisional:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._lay_provisional("")
        known = len(self._spans)
        self._mark(cursor, (self._marked ^ view.fillers), view.fillers, known)
        self._add(cursor, view)
        self._marked, self._provisional = view.fillers, provisional
        self._lay_provisional(provisional)
        cursor.endEditBlock()
        if is_settled:
            self._lay_last_anew()
        self._follow()

    def sizeHint(self) -> QSize:
        """Return the least: it takes what room there is."""
        return QSize(scaled(_WIDTH_PX), _LEAST_LINES * self._line_px())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def _begin(self) -> None:
        self._spans, self._marked, self._provisional = [], frozenset(), ""
        self._in_paragraph = 0
        self.clear()
        self._spare_lines()
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(self.document()).setBlockFormat(spacing)
        self.verticalScrollBar().setValue(0)

    def _spare_lines(self) -> None:
        frame = self.document().rootFrame()
        spare = frame.frameFormat()
        spare.setBottomMargin(_SPARE_LINES * self._line_px())
        frame.setFrameFormat(spare)

    def _add(self, cursor: QTextCursor, view: LiveView) -> None:
        plain, marked = QTextCharFormat(), _filler_look()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for index in range(len(self._spans), len(view.words)):
            if self._in_paragraph:
                cursor.insertText(" ", plain)
            text = view.words[index].text
            start = cursor.position()
            cursor.insertText(text, marked if index in view.fillers else plain)
            self._spans.append((start, cursor.position()))
            self._in_paragraph += 1
            if self._in_paragraph >= _LONGEST or (self._in_paragraph >= _LONG and text.endswith(_STOPS)):
                cursor.insertBlock()
                self._in_paragraph = 0

    def _mark(self, cursor: QTextCursor, changed: Iterable[int], fillers: frozenset[int], known: int) -> None:
        """Give those of the first `known` words that changed their look anew."""
        for index in changed:
            if index < known:
                cursor.setPosition(self._spans[index][0])
                cursor.setPosition(self._spans[index][1], QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(_filler_look() if index in fillers else QTextCharFormat())

    def _lay_provisional(self, text: str) -> None:
        if text and self._in_paragraph:
            text = f" {text}"
        block = self.document().lastBlock()
        end = block.length() - 1
        layout = block.layout()
        layout.setPreeditArea(end if text else -1, text)
        look = QTextLayout.FormatRange()
        look.start, look.length, look.format = end, len(text), _provisional_look()
        layout.setFormats([look] if text else [])

    def _lay_last_anew(self) -> None:
        block = self.document().lastBlock()
        self.document().markContentsDirty(block.position(), block.length())

    def _follow(self) -> None:
        """Bring the last word into sight, a whole line at the top, and never go back."""
        bar = self.verticalScrollBar()
        lines = self._lines_from_the_end()
        top, height = next(lines, (0.0, 0.0))
        beyond = top + height - self.viewport().height()
        if beyond <= bar.value():
            return
        for above, _ in lines:
            if above < beyond:
                break
            top = above
        bar.setValue(round(top))

    def _lines_from_the_end(self) -> Iterator[tuple[float, float]]:
        """Return where each line begins and how high it is, in pixels of the document."""
        block = self.document().lastBlock()
        while block.isValid():
            layout = block.layout()
            for number in range(layout.lineCount() - 1, -1, -1):
                line = layout.lineAt(number)
                yield layout.position().y() + line.y(), line.height()
            block = block.previous()

    def _line_px(self) -> int:
        return round(QFontMetrics(font("body")).height() * _LINE_HEIGHT_PERCENT / 100)

    def _redraw(self) -> None:
        self._spare_lines()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._mark(cursor, self._marked, self._marked, len(self._spans))
        self._lay_provisional(self._provisional)
        cursor.endEditBlock()
        self._lay_last_anew()


def _filler_look() -> QTextCharFormat:
    palette = current_palette()
    look = QTextCharFormat()
    look.setBackground(palette.warn_soft)
    look.setForeground(palette.warn)
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return look


def _provisional_look() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(current_palette().muted)
    look.setFontItalic(True)
    return look
