"""An editor for code: line numbers, colours, sensible indentation; it tells each edit, and replays a log of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from mockvoice.coding.edits import LONGEST_TEXT, EditLog
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, picture, scaled, theme_changed
from mockvoice.ui.widgets import code_keys
from mockvoice.ui.widgets.code_colours import CodeColours, fixed_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent

    from mockvoice.packs.model import CodeLanguage

HINT: Final = "Tab indents. To leave the editor by keyboard, press Esc and then Tab."
_COMMENT_SIGNS = {"python": "#", "sql": "--"}
_LEAST_DIGITS = 2
_SIDE_PX = 10
_MARK_PX = 14
_RETURN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAB_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class CodeEditor(QPlainTextEdit):
    """A text of code.

    Positions of edits count characters as Python does, as `mockvoice.coding.edits` has them.

    Args:
        language: Chooses colours and the sign of a comment.
    """

    edited = Signal(int, int, str)
    """The person changed the text: position, how many characters were removed there, and what was inserted."""
    run_requested = Signal()
    """The person pressed Ctrl+Enter."""

    def __init__(self, language: CodeLanguage = "python", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: CodeLanguage = language
        self._known = ""
        self._log: EditLog | None = None
        self._is_leaving = False
        self._marked_line: int | None = None
        self._gutter = _Gutter(self)
        self._colours = CodeColours(self.document(), language)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAccessibleName(tr("Your code"))
        self.setAccessibleDescription(tr(HINT))
        self.setFont(fixed_font())
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self._draw_extras)
        self.textChanged.connect(self._tell_edit)
        theme_changed().connect(self._take_on_look)
        self._take_on_look()

    @property
    def code(self) -> str:
        """What stands there."""
        return self._known

    @property
    def marked_line(self) -> int | None:
        """The line that is marked as wrong, from 1."""
        return self._marked_line

    def set_code(self, code: str, language: CodeLanguage | None = None) -> None:
        """Show a text to be changed; what was there, and its undo, is gone. Tells no edit."""
        if language is not None and language != self._language:
            self._language = language
            self._colours.set_language(language)
        self._log = None
        self.setReadOnly(False)
        self._set_text(code)
        self.setUndoRedoEnabled(True)
        self.setAccessibleDescription(tr(HINT))
        self.mark_line(None)

    def show_log(self, log: EditLog) -> None:
        """Show the beginning of a log, to be looked at and not changed."""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleDescription(tr("What was typed, in step with the recording."))
        self._log = log
        self.mark_line(None)
        self._set_text(log.start)

    def show_text_at(self, at_s: float) -> None:
        """Show the text as it stood at that time of the recording, with the line of the last edit lit."""
        if self._log is None:
            return
        count = self._log.count_at(at_s)
        text = self._log.text_after(count)
        if text == self._known:
            return
        start, removed, inserted = _difference(self._known, text)
        before, self._known = self._known, text
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(before[:start]))
        cursor.setPosition(_units(before[: start + removed]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(inserted)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def mark_line(self, line: int | None) -> None:
        """Mark a line, from 1, as wrong until the text changes; None takes the mark away."""
        self._marked_line = line
        self._gutter.update()

    def go_to_line(self, line: int) -> None:
        """Put the caret on a line, from 1, and mark it."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.ensureCursorVisible()
            self.mark_line(line)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep keys that are typed from the page's own; where nothing can be typed, leave them to the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.isReadOnly():
                event.ignore()
                return False
            if event.key() == Qt.Key.Key_Escape and not self._is_leaving:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or do what the key is for."""
        if self.isReadOnly():
            self._look_around(event)
            return
        was_leaving = self._is_leaving
        if event.key() not in (*_TAB_KEYS, *_MODIFIERS):
            self._is_leaving = False
        if event.key() == Qt.Key.Key_Escape and not was_leaving:
            self._is_leaving = True
        elif event.key() in _TAB_KEYS and was_leaving:
            self._leave(forward=event.key() == Qt.Key.Key_Tab)
        elif not self._take_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin anew: Tab indents."""
        self._is_leaving = False
        super().focusInEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text alone, with blanks for tabs, as far as there is room."""
        text = source.text().replace("\r\n", "\n").replace("\r", "\n").expandtabs(code_keys.INDENT)
        room = LONGEST_TEXT - len(self._known)
        self.textCursor().insertText(text[: max(room, 0)])
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line numbers at the left edge."""
        super().resizeEvent(event)
        self._place_gutter()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the room for line numbers in step with the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def gutter_width(self) -> int:
        """Return how much room the line numbers take, in px."""
        digits = max(_LEAST_DIGITS, len(str(self.blockCount())))
        return scaled(_MARK_PX) + self.fontMetrics().horizontalAdvance("9") * digits + 2 * scaled(_SIDE_PX)

    def paint_gutter(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines that are in sight, and the mark of the one that is wrong."""
        palette = current_palette()
        painter = QPainter(self._gutter)
        painter.fillRect(event.rect(), palette.window)
        painter.setFont(self.font())
        here = self.textCursor().blockNumber()
        block = self.firstVisibleBlock()
        height = self.fontMetrics().height()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > event.rect().bottom():
                break
            number = block.blockNumber()
            is_marked = number + 1 == self._marked_line
            painter.setPen(palette.bad if is_marked else palette.text if number == here else palette.muted)
            room = QRect(0, round(area.top()), self._gutter.width() - scaled(_SIDE_PX), height)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, str(number + 1))
            if is_marked:
                side = scaled(_MARK_PX)
                mark = picture("warning", palette.bad, side, self.devicePixelRatioF())
                painter.drawPixmap(scaled(4), round(area.top()) + (height - side) // 2, mark)
            block = block.next()

    def _leave(self, *, forward: bool) -> None:
        """Give the focus on, which Qt does from a text that can be changed only where Tab is no letter of it."""
        self._is_leaving = False
        self.setTabChangesFocus(True)
        self.focusNextPrevChild(forward)
        self.setTabChangesFocus(False)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key is for; False where it types."""
        cursor = self.textCursor()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _RETURN_KEYS and control:
            self.run_requested.emit()
        elif event.key() in _RETURN_KEYS:
            code_keys.new_line(cursor)
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Backtab:
            code_keys.outdent(cursor)
        elif event.key() == Qt.Key.Key_Tab and not control:
            code_keys.indent(cursor)
        elif event.key() == Qt.Key.Key_Slash and control:
            code_keys.toggle_comments(cursor, _COMMENT_SIGNS[self._language])
        elif event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            return code_keys.backspace(cursor)
        elif event.text().isprintable() and event.text() and not control and len(self._known) >= LONGEST_TEXT:
            event.ignore()
        else:
            return False
        return True

    def _look_around(self, event: QKeyEvent) -> None:
        """Scroll and copy; leave everything else to the page."""
        if event.key() in _TAB_KEYS:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        elif event.key() == Qt.Key.Key_Space or (event.text().isprintable() and event.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _set_text(self, text: str) -> None:
        self._known = text
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End if not self.isReadOnly() else QTextCursor.MoveOperation.Start)

    def _tell_edit(self) -> None:
        """Tell what the text has changed to; colours alone change nothing."""
        text = self.toPlainText()
        if text == self._known:
            return
        position, removed, inserted = _difference(self._known, text)
        self._known = text
        self.mark_line(None)
        self.edited.emit(position, removed, inserted)

    def _take_on_look(self) -> None:
        self.setTabStopDistance(code_keys.INDENT * self.fontMetrics().horizontalAdvance(" "))
        self._make_room()
        self._draw_extras()

    def _draw_extras(self) -> None:
        """Light the line of the caret, and the brackets that belong together at it."""
        palette = current_palette()
        line = QTextEdit.ExtraSelection()
        line.cursor = self.textCursor()
        line.cursor.clearSelection()
        line.format.setBackground(palette.hover)
        line.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003 (Qt's own signature)
        extras = [line]
        for place in code_keys.matching_brackets(self.document(), self.textCursor().position()) or ():
            bracket = QTextEdit.ExtraSelection()
            bracket.cursor = QTextCursor(self.document())
            bracket.cursor.setPosition(place)
            bracket.cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            bracket.format.setBackground(palette.accent_soft)
            bracket.format.setFontWeight(QFont.Weight.Bold)
            extras.append(bracket)
        self.setExtraSelections(extras)
        self._gutter.update()

    def _make_room(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        inside = self.contentsRect()
        self._gutter.setGeometry(QRect(inside.left(), inside.top(), self.gutter_width(), inside.height()))

    def _follow(self, area: QRect, scrolled_px: int) -> None:
        if scrolled_px:
            self._gutter.scroll(0, scrolled_px)
        else:
            self._gutter.update(0, area.y(), self._gutter.width(), area.height())


class _Gutter(QWidget):
    """The strip of line numbers; its editor draws it."""

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        """Return the width that the numbers take."""
        return QSize(self._editor.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the editor draw it."""
        self._editor.paint_gutter(event)


def _difference(old: str, new: str) -> tuple[int, int, str]:
    """Return the one stretch in which two texts differ: its position, how much of the old, and what of the new."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    return start, len(old) - start - end, new[start : len(new) - end]


def _common(one: str, two: str) -> int:
    """Return how many characters two texts begin with in common."""
    least, most = 0, min(len(one), len(two))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == two[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def _units(text: str) -> int:
    """Return how long a text is for Qt, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
