"""The rounds of an interview: their scores, and their questions, each of which opens its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mockvoice.reports.interview_text import areas_of, minutes_in_words
from mockvoice.reports.report_parts import AnswerState
from mockvoice.ui import wording
from mockvoice.ui.accessible import speak_as
from mockvoice.ui.delivery.facts import NOT_MEASURED, why
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, icon, scaled
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.key_button import RETURN_KEYS, KeyButton
from mockvoice.ui.widgets.observation_list import clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from mockvoice.reports.report_parts import AnswerLine, AreaScore, RoundReport

STATE_WORDS = {
    AnswerState.SKIPPED: "skipped",
    AnswerState.NOT_HEARD: "nothing heard",
    AnswerState.NOT_SCORED: "not scored",
    AnswerState.NOT_ANSWERED: "no answer",
    AnswerState.OWN_QUESTION: "your turn to ask",
}
_WIDE_FROM_PX = 720
_SCORE_WIDTH_PX = 118
_INDENT_PX = 24
_CHEVRON_PX = 16


class AnswerRow(QWidget):
    """One question with its technical accuracy; Enter or a click opens the answer, where there is one."""

    opened = Signal(str, object)
    """Carries the answer's id, and None: from its start."""

    def __init__(self, line: AnswerLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        told = STATE_WORDS.get(line.state) or (NOT_MEASURED if line.technical is None else str(line.technical))
        self.question = label(line.question, wraps=True)
        self.value = label(told, "strong" if line.technical is not None else "small-muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(_INDENT_PX if line.is_follow_up else 6, 6, 6, 6)
        row.setSpacing(16)
        row.addWidget(self.question, 1)
        row.addWidget(self.value, 0, Qt.AlignmentFlag.AlignTop)
        kind = "Follow-up" if line.is_follow_up else "Question"
        self.setAccessibleName(tr(f"{kind}: {line.question} Technical accuracy: {told}."))
        if line.answer_id:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            speak_as(self, QAccessible.Role.Button)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(tr("Open the answer"))

    def open_answer(self) -> None:
        """Ask for the answer, where there is one."""
        if self.line.answer_id:
            self.opened.emit(self.line.answer_id, None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the answer."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open_answer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the answer by Enter or Space."""
        if event.key() in (*RETURN_KEYS, Qt.Key.Key_Space) and not event.isAutoRepeat():
            self.open_answer()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a ring round the row that has the focus."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current_palette().accent, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class RoundRow(QWidget):
    """One round: title, length and scores, and its questions, which a button shows and hides.

    Args:
        part: The round.
        is_only: Whether the interview has no other, so that its scores stand on the page already.
    """

    opened = Signal(str, object)
    """Carries an answer's id, and None."""

    def __init__(self, part: RoundReport, *, is_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = part.title
        self.button = KeyButton(part.title, kind="link")
        self.button.setStyleSheet("QPushButton { padding: 2px 6px 2px 2px; text-align: left; }")
        self.button.setCheckable(True)
        told = [minutes_in_words(part), wording.count(len(part.answers), "question"), part.about.rstrip(".")]
        self.line = label(" · ".join(each for each in told if each), "small-muted", wraps=True)
        self.scores = [] if is_only else [_ScoreCell(name, score) for name, score in areas_of(part.scores)]
        self.rows = [AnswerRow(line) for line in part.answers]
        self._questions = QWidget()
        self._lay_out()
        self.button.toggled.connect(self.show_questions)
        self.show_questions(is_shown=False)

    @property
    def is_open(self) -> bool:
        """Whether the questions are shown."""
        return not self._questions.isHidden()

    def show_questions(self, is_shown: bool) -> None:  # noqa: FBT001 - the slot of a signal that carries a bool
        """Show or hide the questions."""
        self._questions.setVisible(is_shown)
        self.button.setIconSize(QSize(scaled(_CHEVRON_PX), scaled(_CHEVRON_PX)))
        self.button.setIcon(icon("chevron-down" if is_shown else "chevron-right", current_palette().accent))
        self.button.setAccessibleName(f"{'Hide' if is_shown else 'Show'} the questions of {self._title}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the scores beside the title, or below it."""
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(_WIDE_FROM_PX)
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self._arrange(len(self.scores) if is_wide else 2)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.line)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._columns = 0
        self._arrange(len(self.scores))
        grid = QHBoxLayout()
        grid.addLayout(self._grid)
        grid.addStretch()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(16)
        self._head.addLayout(words, 1)
        self._head.addLayout(grid)
        questions = QVBoxLayout(self._questions)
        questions.setContentsMargins(0, 0, 0, 0)
        questions.setSpacing(0)
        for row in self.rows:
            row.opened.connect(self.opened)
            questions.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head)
        column.addWidget(self._questions)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, cell in enumerate(self.scores):
            self._grid.addWidget(cell, place // columns, place % columns)


class RoundsCard(Card):
    """All rounds of an interview."""

    opened = Signal(str, object)
    """Carries an answer's id, and None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=12)
        self.rows: list[RoundRow] = []
        self.heading = label("Rounds", "subheading")
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.body.addWidget(self.heading)
        self.body.addLayout(self._column)

    def show_rounds(self, rounds: Sequence[RoundReport]) -> None:
        """Show the rounds in order, their questions folded; hidden without any."""
        clear(self._column)
        self.heading.setText("Questions" if len(rounds) == 1 else "Rounds")
        self.rows = [RoundRow(part, is_only=len(rounds) == 1) for part in rounds]
        for place, row in enumerate(self.rows):
            if place:
                self._column.addWidget(rule())
            row.opened.connect(self.opened)
            self._column.addWidget(row)
        self.setVisible(bool(rounds))


class _ScoreCell(QWidget):
    """A score's number over its name."""

    def __init__(self, name: str, score: AreaScore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = NOT_MEASURED if score.value is None else str(score.value)
        self.number = label(told, "small-muted" if score.value is None else "number")
        self.number.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.number, 1)
        column.addWidget(label(name, "small-muted"))
        self.setMinimumWidth(scaled(_SCORE_WIDTH_PX))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setToolTip(tr(score.reason))
        self.setAccessibleName(tr(f"{name}: {told}. {why(score.reason)}"))
