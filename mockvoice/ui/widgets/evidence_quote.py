"""Words of an answer that prove something, with a button that opens the answer there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.reports.wordings import begun
from mockvoice.ui import wording
from mockvoice.ui.theme import current_palette
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from mockvoice.reports.report_parts import Quote

_BAR_PX = 3
_INDENT_PX = 12


class EvidenceQuote(QWidget):
    """A quote beside a thin bar; a click on it, or its button, opens the answer at that moment."""

    opened = Signal(str, object)
    """Carries the answer's id and the seconds from its start, None where the words carry no times."""

    def __init__(self, quote: Quote, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quote = quote
        self.words = label(f"“{quote.text}”", "muted", wraps=True, verbatim=True)
        time = "" if quote.at_s is None else f", {wording.clock(quote.at_s)}"
        self.button = KeyButton(begun(f"{quote.place}{time}"), kind="quiet", icon_name="play")
        self.button.setStyleSheet("QPushButton { padding: 1px 4px 1px 0; }")
        when = "" if quote.at_s is None else f" at {wording.clock_aloud(quote.at_s)}"
        self.button.setAccessibleName(f"Open {quote.place}{when}: {quote.text}")
        self.button.setToolTip("Open the answer at this moment")
        self.button.clicked.connect(self.open_answer)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT_PX, 1, 0, 1)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def open_answer(self) -> None:
        """Ask for the answer."""
        self.opened.emit(self.quote.answer_id, self.quote.at_s)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the answer by a click anywhere."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open_answer()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_palette().line)
        painter.drawRoundedRect(QRectF(0, 2, _BAR_PX, self.height() - 4), 1.5, 1.5)
