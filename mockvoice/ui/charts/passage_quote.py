"""Words of an answer that can be heard where they stand, and that open their answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.charts.colours import second_colour, series_colour
from mockvoice.ui.language import tr
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mockvoice.reports.comparison import Passage

_BAR_PX: Final = 3
_INDENT_PX: Final = 12


class PassageQuote(QWidget):
    """A quote beside a bar in the colour of its answer, which is named above it.

    Args:
        passage: The words.
        whose: Which answer they are from ("Newer").
        is_newer: Chooses the colour.
        about: What it is about, for screen readers: the same words may prove several things.
    """

    play_requested = Signal(object)
    """Carries the Passage."""

    opened = Signal(str, object)
    """Carries the answer's id and the seconds from its start, None where the words carry no times."""

    def __init__(
        self, passage: Passage, whose: str, *, is_newer: bool, about: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.passage = passage
        self._is_newer = is_newer
        at_s = passage.start_s
        self.words = label(f"“{passage.text}”", wraps=True, verbatim=True)
        self.open_button = KeyButton("Open", kind="quiet")
        subject = f"{about}. " if about else ""
        self.open_button.setAccessibleName(subject + tr(f"Open the {whose.lower()} answer here: {passage.text}"))
        self.open_button.clicked.connect(self._open)
        self.play_button = KeyButton("" if at_s is None else wording.clock(at_s), kind="quiet", icon_name="play")
        self.play_button.setAccessibleName(subject + tr(f"Play the {whose.lower()} answer here: {passage.text}"))
        self.play_button.setToolTip("Play these words, or stop")
        self.play_button.clicked.connect(self._play)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(label(whose, "small-muted"))
        line.addWidget(self.play_button)
        line.addWidget(self.open_button)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT_PX, 1, 0, 1)
        column.setSpacing(1)
        column.addLayout(line)
        column.addWidget(self.words)
        self.play_button.setVisible(at_s is not None)  # not before it has its place: it would be a window of its own

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar: whole for the newer answer, in pieces for the older one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(series_colour() if self._is_newer else second_colour())
        if self._is_newer:
            painter.drawRoundedRect(QRectF(0, 2, _BAR_PX, self.height() - 4), 1.5, 1.5)
            return
        for top in range(2, self.height() - 4, 8):
            painter.drawRoundedRect(QRectF(0, top, _BAR_PX, 5), 1.5, 1.5)

    def _play(self) -> None:
        self.play_requested.emit(self.passage)

    def _open(self) -> None:
        self.opened.emit(self.passage.answer_id, self.passage.start_s)
