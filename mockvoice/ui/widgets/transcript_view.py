"""What was said, word by word, with its marks; the word being played is lit."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QPainter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QToolTip, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.shortcuts import explain
from mockvoice.ui.theme import current_palette, font, scaled
from mockvoice.ui.widgets.marks import Mark, MarkKind
from mockvoice.ui.widgets.tokens import TokenLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QTextLine

    from mockvoice.transcription.transcript import Word

_LINE_HEIGHT_PERCENT = 155.0
_LEAST_PX, _TALL_PX = 120, 280
_FOLLOW_AT = 1 / 3
"""Where in the view the lit line is put when it runs out of sight."""


class Follow(Enum):
    """Whether the view scrolls along with the sound."""

    ON = "on"
    PAUSED = "paused"
    """Somebody scrolled away to read; it goes on when the lit word is in sight again, or by a jump."""
    OFF = "off"


_KEYS_OF_THE_PAGE = (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)


class TranscriptView(QTextEdit):
    """Shows the words of an answer, to read, select, search and click.

    Fillers carry a dotted underline, evidence of covered concepts a solid one, of partly covered ones a dashed one,
    words that the person changed one of dashes and dots, and long pauses stand in brackets: nothing is told by colour
    alone.
    """

    play_requested = Signal(float)
    """The person wants to hear it from there, in seconds."""

    follow_changed = Signal(object)
    """Carries the Follow that holds now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = TokenLine((), ())
        self._marks: tuple[Mark, ...] = ()
        self._is_tall = False
        self._chips: list[tuple[MarkKind, QRectF]] | None = None
        self._lit: int | None = None
        self._follow = Follow.ON
        self._matches: tuple[tuple[int, int], ...] = ()
        self._match = -1
        self._pressed_at = QPoint()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; padding: 0; }")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.setAccessibleName(tr("Transcript"))
        explain(self, ("Return", "Play from the word where the caret is"))
        self.setAccessibleDescription(tr("Enter plays from the word at the caret."))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def line(self) -> TokenLine:
        """The words and long pauses that are shown."""
        return self._line

    @property
    def lit_token(self) -> int | None:
        """Index in `line.tokens` of what is being played, or None."""
        return self._lit

    @property
    def follow(self) -> Follow:
        """Whether it scrolls along with the sound."""
        return self._follow

    def set_follow(self, *, is_followed: bool) -> None:
        """Scroll along with the sound, at once where the lit word is out of sight, or not."""
        self._set_follow(Follow.ON if is_followed else Follow.OFF)
        if is_followed and self._lit is not None and not self._is_in_sight(self._lit):
            self._scroll_to(self._lit)

    def show_matches(self, matches: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Frame stretches that were searched for, the current one more strongly, and bring that into sight."""
        self._matches, self._match = tuple(matches), current
        if 0 <= current < len(self._matches):
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._matches[current][0])
            self.setTextCursor(cursor)
            token = self._line.at_place(self._matches[current][0])
            if token is not None and not self._is_in_sight(token):
                self._scroll_to(token)
        self.viewport().update()

    def set_tall(self, *, is_tall: bool) -> None:
        """Choose whether it asks for more height, as it does where the page scrolls."""
        self._is_tall = is_tall
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return some lines' height."""
        return QSize(scaled(300), scaled(_TALL_PX if self._is_tall else _LEAST_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same: what it asks for is the least."""
        return self.sizeHint()

    def show_words(self, words: Sequence[Word], marks: Sequence[Mark], *, keeps_place: bool = False) -> None:
        """Show `words` with those of `marks` that lie in them, from the top, or where it was scrolled to."""
        self._line = TokenLine(words, marks)
        self._marks = tuple(marks)
        self._lit = None
        self._matches, self._match = (), -1
        place = self.verticalScrollBar().value() if keeps_place else 0
        self.setExtraSelections([])
        self.setPlainText(self._line.text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(spacing)
        self._format_marks()
        self.verticalScrollBar().setValue(place)

    def light(self, seconds: float | None, *, jumped: bool = False) -> None:
        """Light what is heard at `seconds`; None puts the light out.

        The view scrolls along while it follows and the lit word is in sight: somebody who scrolled away to read is left
        there, until `jumped` says that the person went to a place.
        """
        token = None if seconds is None else self._line.at_time(seconds)
        if token == self._lit and not jumped:
            return
        was_in_sight = self._lit is None or self._is_in_sight(self._lit)
        self._repaint_token(self._lit)
        self._lit = token
        self._repaint_token(token)
        self.setExtraSelections([] if token is None else [self._selection_of(token)])
        is_followed = jumped or (was_in_sight and self._follow is not Follow.OFF)
        if token is not None and is_followed and not self._is_in_sight(token):
            self._scroll_to(token)
        if token is not None and self._follow is not Follow.OFF:
            self._set_follow(Follow.ON if self._is_in_sight(token) else Follow.PAUSED)

    def marks_at(self, place: int) -> tuple[Mark, ...]:
        """Return the marks that cover the character at `place` of the text."""
        spans = ((mark, self._line.of_mark(mark)) for mark in self._marks)
        return tuple(mark for mark, span in spans if span is not None and span[0] <= place < span[1])

    def rect_of(self, token: int) -> QRectF:
        """Return where a token is drawn, in pixels of the viewport."""
        found = self._line.tokens[token]
        rects = self._rects(found.start, found.end)
        return rects[0].translated(self._scrolled()) if rects else QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grounds of marks and of the lit word, then the text."""
        palette = current_palette()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(event.rect())
        grounds = {
            MarkKind.FILLER: palette.warn_soft,
            MarkKind.COVERED: palette.good_soft,
            MarkKind.PARTLY: palette.good_soft,
            MarkKind.WRONG: palette.bad_soft,
            MarkKind.CORRECTED: palette.accent_soft,
            MarkKind.REMOVED: palette.accent_soft,
        }
        for kind, rect in self._grounds():
            shown = rect.translated(self._scrolled())
            if kind in grounds and shown.intersects(area):
                self._draw_ground(painter, shown, grounds[kind])
        if self._lit is not None:
            self._draw_ground(painter, self.rect_of(self._lit), palette.accent)
        painter.end()
        super().paintEvent(event)
        self._frame_matches(area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the marks again where the lines break now."""
        super().resizeEvent(event)
        self._chips = None

    def changeEvent(self, event: QEvent) -> None:
        """Take on other colours and sizes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._format_marks()
            if self._lit is not None:
                self.setExtraSelections([self._selection_of(self._lit)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play from the caret's word on Enter; leave the keys of the page to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._play_from(self._token_near(self.textCursor().position()))
        elif event.key() in _KEYS_OF_THE_PAGE and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the page from being taken as text."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what the marked words under the pointer are."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_under(QPointF(event.pos()))
            told = [] if place is None else [mark.tooltip for mark in self.marks_at(place)]
            if told:
                QToolTip.showText(event.globalPos(), tr("\n\n".join(told)), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Play from the word that was clicked; a stretch that was selected is only selected."""
        super().mouseReleaseEvent(event)
        is_still = (event.position().toPoint() - self._pressed_at).manhattanLength() < self._drag_px()
        if event.button() == Qt.MouseButton.LeftButton and is_still and not self.textCursor().hasSelection():
            place = self._place_under(event.position())
            self._play_from(None if place is None else self._token_near(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a word that can be played."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            place = self._place_under(event.position())
            hand = place is not None and self._line.at_place(place) is not None
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor)

    @staticmethod
    def _drag_px() -> int:
        return QApplication.startDragDistance()

    def _play_from(self, token: int | None) -> None:
        start_s = None if token is None else self._line.tokens[token].start_s
        if start_s is not None:
            self.play_requested.emit(start_s)

    def _place_under(self, point: QPointF) -> int | None:
        place = self.document().documentLayout().hitTest(point - self._scrolled(), Qt.HitTestAccuracy.ExactHit)
        return None if place < 0 else place

    def _token_near(self, place: int) -> int | None:
        token = self._line.at_place(place)
        return self._line.at_place(place - 1) if token is None else token

    def _scrolled(self) -> QPointF:
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _is_in_sight(self, token: int) -> bool:
        rect = self.rect_of(token)
        return rect.top() >= 0 and rect.bottom() <= self.viewport().height()

    def _scroll_to(self, token: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(self.rect_of(token).top() - self.viewport().height() * _FOLLOW_AT))

    def _repaint_token(self, token: int | None) -> None:
        if token is not None:
            self.viewport().update(self.rect_of(token).adjusted(-4, -4, 4, 4).toAlignedRect())

    def _selection_of(self, token: int) -> QTextEdit.ExtraSelection:
        found = self._line.tokens[token]
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(found.start)
        cursor.setPosition(found.end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setForeground(current_palette().on_accent)
        selection.cursor = cursor
        selection.format = look
        return selection

    def _format_marks(self) -> None:
        palette = current_palette()
        plain = QTextCharFormat()
        plain.setForeground(palette.text)
        reading = font("subheading")
        reading.setWeight(QFont.Weight.Normal)
        plain.setFont(reading)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # lines are broken once at its end, and not after every mark
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(plain)
        lines = QTextCharFormat.UnderlineStyle
        looks = {
            MarkKind.FILLER: _look(palette.warn, lines.DotLine),
            MarkKind.COVERED: _look(palette.good, lines.SingleUnderline),
            MarkKind.PARTLY: _look(palette.good, lines.DashUnderline),
            MarkKind.WRONG: _look(palette.bad, lines.WaveUnderline),
            MarkKind.PAUSE: _look(palette.muted, lines.NoUnderline),
            MarkKind.NO_FILLER: _look(palette.text, lines.DotLine),
            MarkKind.CORRECTED: _look(palette.accent, lines.DashDotLine),
            MarkKind.REMOVED: _look(palette.accent, lines.DashDotLine),
        }
        for mark in self._marks:
            span = self._line.of_mark(mark)
            if span is not None:
                cursor.setPosition(span[0])
                cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(looks[mark.kind])
        cursor.endEditBlock()
        self._chips = None
        self.viewport().update()

    def _set_follow(self, follow: Follow) -> None:
        if follow is not self._follow:
            self._follow = follow
            self.follow_changed.emit(follow)

    def _frame_matches(self, area: QRectF) -> None:
        if not self._matches:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index, span in enumerate(self._matches):
            painter.setPen(QPen(current_palette().accent, 2.5 if index == self._match else 1.0))
            for rect in self._rects(*span):
                shown = rect.translated(self._scrolled()).adjusted(-2, -1, 2, 2)
                if shown.intersects(area):
                    painter.drawRoundedRect(shown, 4, 4)
        painter.end()

    def _grounds(self) -> list[tuple[MarkKind, QRectF]]:
        if self._chips is None:
            spans = ((mark.kind, self._line.of_mark(mark)) for mark in self._marks)
            self._chips = [(kind, rect) for kind, span in spans if span is not None for rect in self._rects(*span)]
        return self._chips

    def _rects(self, start: int, end: int) -> list[QRectF]:
        """Return where a stretch of text is drawn, one rectangle a line, in pixels of the document."""
        block = self.document().firstBlock()
        self.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        rects = []
        while start < end:
            line = layout.lineForTextPosition(start)
            if not line.isValid():
                break
            stop = min(end, line.textStart() + line.textLength())
            left, right = _x_of(line, start), _x_of(line, self._without_blanks(start, stop))
            height = line.ascent() + line.descent()
            rects.append(QRectF(left, line.y() + line.height() - height, right - left, height))
            if stop <= start:
                break
            start = stop
        origin = layout.position()
        return [rect.translated(origin) for rect in rects]

    def _without_blanks(self, start: int, stop: int) -> int:
        return start + len(self._line.text[start:stop].rstrip())

    @staticmethod
    def _draw_ground(painter: QPainter, rect: QRectF, colour: QColor) -> None:
        painter.setBrush(colour)
        painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 2), 4, 4)


def _look(colour: QColor, line: QTextCharFormat.UnderlineStyle) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(colour)
    look.setUnderlineStyle(line)
    look.setUnderlineColor(colour)
    return look


def _x_of(line: QTextLine, place: int) -> float:
    # PySide6 6.12 returns the position and the cursor, its stubs say "object"; look again when it is upgraded.
    found = line.cursorToX(place)
    return float(found[0]) if isinstance(found, tuple) else 0.0
