"""One concept or common mistake of a report: how it fared, the words that prove it, and the person's own verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mockvoice.analysis.scorecard import Status
from mockvoice.ui import wording
from mockvoice.ui.accessible import speak_as
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, scaled, set_kind
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import TextButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from mockvoice.analysis.scorecard import ConceptResult, Evidence, MistakeResult

STATUS_WORDS = {
    Status.COVERED: "Covered",
    Status.PARTLY: "Partly covered",
    Status.MISSED: "Not heard",
    Status.CONTRADICTED: "Said, but not right",
}


class StatusDot(QWidget):
    """A full, half, empty or crossed circle."""

    def __init__(self, status: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr(STATUS_WORDS[status]))

    def sizeHint(self) -> QSize:
        """Return a size that follows the font."""
        return QSize(scaled(12), scaled(17) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle in the middle of the first line."""
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self.width() / 2 - 1.5
        middle = QPointF(self.width() / 2, self.height() / 2)
        colour = {Status.COVERED: palette.good_fill, Status.PARTLY: palette.warn_fill}.get(
            self._status, palette.bad_fill
        )
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if self._status is Status.COVERED else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius, radius)
        if self._status is Status.PARTLY:
            painter.setBrush(colour)
            box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
            painter.drawPie(box, 90 * 16, 180 * 16)
        elif self._status is Status.CONTRADICTED:
            arm = radius * 0.5
            for tilt in (1, -1):
                painter.drawLine(
                    QLineF(middle.x() - arm, middle.y() - tilt * arm, middle.x() + arm, middle.y() + tilt * arm)
                )


class _Row(QWidget):
    """A mark, words, details that a click or Enter shows or hides, and a time that plays."""

    play_requested = Signal(float)

    def __init__(self, status: Status, name: str, proof: Evidence | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quote = label(f"“{proof.text}”" if proof else "", "small-muted", wraps=True, verbatim=True)
        self.play_button: QPushButton | None = None
        self.words = QVBoxLayout()
        self.words.setContentsMargins(0, 2, 0, 0)
        self.words.setSpacing(4)
        self.words.addWidget(label(name, wraps=True, verbatim=True), 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 6, 0, 8)
        row.setSpacing(10)
        row.addWidget(StatusDot(status), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.words, 1)
        if proof is not None and proof.start_s is not None:
            row.addWidget(self._time_button(name, proof.start_s), 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a ring round the row that has the focus."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current_palette().accent, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _time_button(self, name: str, start_s: float) -> QPushButton:
        button = TextButton(wording.clock(start_s))
        set_kind(button, "quiet")
        button.setStyleSheet("QPushButton { padding: 0 4px; }")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setToolTip(tr("Play from here"))
        button.setAccessibleName(tr(f"Play “{name}” from {wording.clock_aloud(start_s)}"))
        button.clicked.connect(lambda: self.play_requested.emit(start_s))
        self.play_button = button
        return button


class ConceptRow(_Row):
    """One concept; a click or Enter shows the words that prove it and lets the person say otherwise."""

    verdict_given = Signal(str, object)
    """The concept's id and the Status that the person gives it; None takes their word back."""

    opened = Signal(str)
    """The person looks at the details; carries the concept's id."""

    def __init__(self, result: ConceptResult, parent: QWidget | None = None) -> None:
        super().__init__(result.status, result.name, result.evidence, parent)
        self._result = result
        self.remark = label(_remark(result), "small-muted", wraps=True)
        self.correction = label(f"Right is: {result.correction}" if result.correction else "", "small", wraps=True)
        self.verdict_button = self._verdict_button()
        for part in (self.remark, self.correction, self.quote):
            self.words.addWidget(part)
        self.words.addWidget(self.verdict_button, 0, Qt.AlignmentFlag.AlignLeft)
        # Only now, with this row as their parent: a label of nobody's would open as a window of its own.
        self.remark.setVisible(bool(self.remark.text()))
        self.correction.setVisible(bool(result.correction) and result.status is Status.CONTRADICTED)
        self.quote.hide()
        self.verdict_button.hide()
        told = ". ".join(
            part
            for part in (
                f"{tr(STATUS_WORDS[result.status])}: {result.name}",
                tr(self.remark.text()),
                tr(self.correction.text()),
                self.quote.text(),
            )
            if part
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        speak_as(self, QAccessible.Role.Button)
        self.setAccessibleDescription(
            tr("Enter shows or hides the words that prove it, and lets you judge it yourself.")
        )
        self.setToolTip(tr(told))
        self.setAccessibleName(tr(told))

    @property
    def concept_id(self) -> str:
        """Of the concept that is shown."""
        return self._result.id

    @property
    def is_open(self) -> bool:
        """Whether the details are shown."""
        return not self.verdict_button.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Show or hide the quote and the person's choice."""
        self.quote.setVisible(is_open and bool(self.quote.text()))
        self.verdict_button.setVisible(is_open)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show or hide the details."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show or hide the details by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle()
        else:
            super().keyPressEvent(event)

    def _toggle(self) -> None:
        self.set_open(is_open=not self.is_open)
        if self.is_open:
            self.opened.emit(self._result.id)

    def _verdict_button(self) -> QPushButton:
        button = TextButton("I see it otherwise")
        set_kind(button, "link")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tr("Your word holds: the scores follow, and what MockVoice thought is kept beside it."))
        button.setAccessibleName(tr(f"Judge “{self._result.name}” yourself"))
        menu = QMenu(button)
        for status, words in STATUS_WORDS.items():
            if status is not self._result.status and status is not self._result.judged:
                action = menu.addAction(tr(words))
                action.triggered.connect(lambda _=False, given=status: self._give(given))
        if self._result.judged is not None:
            menu.addSeparator()
            back = menu.addAction(tr(f"As MockVoice judged it: {STATUS_WORDS[self._result.judged].lower()}"))
            back.triggered.connect(lambda: self._give(None))
        button.setMenu(menu)
        return button

    def _give(self, status: Status | None) -> None:
        self.verdict_given.emit(self._result.id, status)


def _remark(result: ConceptResult) -> str:
    """Return what is to be said of the status itself: whose it is, or that it is doubtful."""
    if result.judged is not None:
        return f"Your verdict; MockVoice thought: {STATUS_WORDS[result.judged].lower()}."
    return "" if result.is_sure else f"Not sure: {STATUS_WORDS[result.status].lower()}?"


class MistakeRow(_Row):
    """A common mistake that was said, with its correction and the words."""

    def __init__(self, result: MistakeResult, parent: QWidget | None = None) -> None:
        super().__init__(Status.CONTRADICTED, result.statement, result.evidence, parent)
        self.correction = label(result.correction, "small", wraps=True, verbatim=True)
        self.words.addWidget(self.quote)
        self.words.addWidget(self.correction)
        self.setAccessibleName(tr(f"Common mistake: {result.statement} {result.correction} {self.quote.text()}"))
