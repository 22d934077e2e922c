"""Which concepts were said, where, and which were not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mockvoice.analysis.scorecard import Status
from mockvoice.ui import wording
from mockvoice.ui.delivery.facts import why
from mockvoice.ui.theme import current_palette, scaled, set_kind
from mockvoice.ui.widgets.card import label, rule

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from mockvoice.analysis.scorecard import ConceptResult, Coverage

_STATUS_WORDS = {Status.COVERED: "Covered", Status.PARTLY: "Partly covered", Status.MISSED: "Not heard"}


class StatusDot(QWidget):
    """A full, half or empty circle."""

    def __init__(self, status: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(_STATUS_WORDS[status])

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
        colour = {
            Status.COVERED: palette.good_fill,
            Status.PARTLY: palette.warn_fill,
            Status.MISSED: palette.bad_fill,
        }[self._status]
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if self._status is Status.COVERED else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius, radius)
        if self._status is Status.PARTLY:
            painter.setBrush(colour)
            box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
            painter.drawPie(box, 90 * 16, 180 * 16)


class ConceptRow(QWidget):
    """One concept; a click or Enter shows the words that prove it, the time plays them."""

    play_requested = Signal(float)

    def __init__(self, result: ConceptResult, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        proof = result.evidence
        name = label(result.name, wraps=True)
        self.quote = label(f"“{proof.text}”" if proof else "", "small-muted", wraps=True)
        self.quote.hide()
        self.play_button: QPushButton | None = None
        words = QVBoxLayout()
        words.setContentsMargins(0, 2, 0, 0)
        words.setSpacing(4)
        words.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.quote)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 6, 0, 8)
        row.setSpacing(10)
        row.addWidget(StatusDot(result.status), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        told = f"{_STATUS_WORDS[result.status]}: {result.name}"
        if proof is not None:
            told += f". “{proof.text}”"
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setAccessibleDescription("Enter shows or hides the words that prove it.")
            self.setToolTip(told)
        if proof is not None and proof.start_s is not None:
            row.addWidget(self._time_button(result.name, proof.start_s), 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(told)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show or hide the quote."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show or hide the quote by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a ring round the row that has the focus."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current_palette().accent, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _toggle(self) -> None:
        if self.quote.text():
            self.quote.setVisible(self.quote.isHidden())

    def _time_button(self, name: str, start_s: float) -> QPushButton:
        button = QPushButton(wording.clock(start_s))
        set_kind(button, "quiet")
        button.setStyleSheet("QPushButton { padding: 0 4px; }")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setToolTip("Play from here")
        button.setAccessibleName(f"Play “{name}” from {wording.clock_aloud(start_s)}")
        button.clicked.connect(lambda: self.play_requested.emit(start_s))
        self.play_button = button
        return button


class ConceptList(QWidget):
    """All concepts of a question with how they fared."""

    play_requested = Signal(float)
    """The person wants to hear the proof, in seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ConceptRow] = []
        self.summary = label("", "small-muted")
        self.unmeasured = label("", "small-muted", wraps=True)
        head = QHBoxLayout()
        head.addWidget(label("Concepts", "subheading"), 1)
        head.addWidget(self.summary)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.unmeasured)
        column.addLayout(self._list)

    def show_coverage(self, coverage: Coverage | None, reason: str) -> None:
        """Show every concept; where none was measured, `reason` says why."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.rows = []
        concepts = coverage.concepts if coverage else ()
        for concept in concepts:
            row = ConceptRow(concept)
            row.play_requested.connect(self.play_requested)
            self.rows.append(row)
            self._list.addWidget(row)
            self._list.addWidget(rule())
        covered = sum(concept.status is Status.COVERED for concept in concepts)
        self.summary.setText(f"{covered} of {len(concepts)} covered" if concepts else "")
        self.unmeasured.setVisible(not concepts)
        self.unmeasured.setText("" if concepts else f"Not measured. {why(reason)}".strip())
