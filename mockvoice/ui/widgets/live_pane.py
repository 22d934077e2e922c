"""What is heard while the person speaks: pace, fillers and words, calmly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.theme import current_palette, font, theme_changed
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.pace_gauge import PaceGauge

if TYPE_CHECKING:
    from mockvoice.interview.parts import LiveView

_LINE_HEIGHT_PERCENT: Final = 140.0
WAITING: Final = "Your words appear here while you speak, after each pause."
CATCHING_UP: Final = "Catching up: the words come a little later. Nothing is lost; a smaller speech model is faster."


class LiveWords(QTextEdit):
    """The words that are settled, with fillers marked; it only ever grows at its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; padding: 0; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setPlaceholderText(WAITING)
        self.setAccessibleName("What I hear")
        self.setFont(font("lead"))
        self._view: LiveView | None = None
        self._spans: list[tuple[int, int]] = []
        theme_changed().connect(self._redraw)

    def show_live(self, view: LiveView | None) -> None:
        """Add the words of `view` that are new, and mark its fillers; None begins anew."""
        if view is None or self._view is None:
            self.clear()
            self._spans = []
        self._view = view
        if view is None:
            return
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.setBlockFormat(_line_spacing())
        for word in view.words[len(self._spans) :]:
            if self._spans:
                cursor.insertText(" ")
            start = cursor.position()
            cursor.insertText(word.text)
            self._spans.append((start, cursor.position()))
        self._mark(view)
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _mark(self, view: LiveView) -> None:
        palette = current_palette()
        look = QTextCharFormat()
        look.setBackground(palette.warn_soft)
        look.setForeground(palette.warn)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        marks = []
        for index in sorted(view.fillers):
            selection = QTextEdit.ExtraSelection()
            selection.format = look
            selection.cursor = QTextCursor(self.document())
            selection.cursor.setPosition(self._spans[index][0])
            selection.cursor.setPosition(self._spans[index][1], QTextCursor.MoveMode.KeepAnchor)
            marks.append(selection)
        self.setExtraSelections(marks)

    def _redraw(self) -> None:
        self.setFont(font("lead"))
        if self._view is not None:
            self._mark(self._view)


def _line_spacing() -> QTextBlockFormat:
    spacing = QTextBlockFormat()
    spacing.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return spacing


class LivePane(QWidget):
    """Two cards: the pace of the last 20 s, and the words with the count of fillers. Each can be switched off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gauge = PaceGauge()
        self.words = LiveWords()
        self._pace = label("", "number")
        self._pace_unit = label("", "muted")
        self._fillers = label("", "muted")
        self._behind = label(CATCHING_UP, "small-muted", wraps=True)
        self._pace_card, self._words_card = Card(), Card()
        self._lay_out()
        self.show_live(None)

    @property
    def filler_text(self) -> str:
        """What is said about fillers."""
        return "" if self._fillers.isHidden() else self._fillers.text()

    @property
    def is_catching_up(self) -> bool:
        """Whether it says that the computer is catching up."""
        return not self._behind.isHidden()

    def choose(self, *, words: bool, pace: bool, fillers: bool) -> None:
        """Show these parts; the pane hides where there is none."""
        self._pace_card.setVisible(pace)
        self._words_card.setVisible(words or fillers)
        self.words.setVisible(words)
        self._heading.setText("What I hear" if words else "Fillers")
        self._where.setVisible(words)
        self._fillers.setVisible(fillers)
        self.setVisible(words or pace or fillers)

    def show_live(self, view: LiveView | None, *, is_catching_up: bool = False) -> None:
        """Show what is known now; None begins anew."""
        self.words.show_live(view)
        pace = None if view is None else view.pace_wpm
        self.gauge.show_pace(pace)
        self._pace.setText("" if pace is None else f"{pace:.0f}")
        self._pace_unit.setText("after a few sentences" if pace is None else "words a minute, last 20 s")
        self._fillers.setText(wording.count(0 if view is None else view.filler_count, "filler"))
        self._behind.setVisible(is_catching_up)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label("Pace", "subheading"), 1)
        head.addWidget(self._pace, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self._pace_unit, 0, Qt.AlignmentFlag.AlignBaseline)
        self._pace_card.body.addLayout(head)
        self._pace_card.body.addWidget(self.gauge)
        self._heading = label("What I hear", "subheading")
        self._where = label("live, on this computer", "muted")
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addWidget(self._where)
        top.addStretch(1)
        top.addWidget(self._fillers)
        self._words_card.body.addLayout(top)
        self._words_card.body.addWidget(self.words, 1)
        self._words_card.body.addWidget(self._behind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        layout.addWidget(self._pace_card)
        layout.addWidget(self._words_card, 1)
