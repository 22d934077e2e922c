"""What the coach says of an answer: a paragraph with the words that it quotes, each of which can be heard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from mockvoice.errors import StoppedError
from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.motion import show_busy
from mockvoice.ui.theme import current_palette, scaled, set_role
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from concurrent.futures import Future

    from PySide6.QtGui import QPaintEvent

    from mockvoice.analysis.scorecard import Evidence
    from mockvoice.coach.feedback import Paragraph
    from mockvoice.errors import MockVoiceError

OFFER: Final = (
    "The language model on this computer can write a paragraph on this answer. It does not change the scores."
)
THINKING: Final = "The coach is writing. On a slow computer this can take a minute."
NOTHING: Final = (
    "The coach wrote nothing that holds against what you said, so nothing of it is shown. The report is complete "
    "without it; a larger model may do better."
)
_BAR_PX: Final = 3


class CoachNote(Card):
    """Offers to ask the coach, and shows what came of it; hidden until `show_offer`."""

    feedback_requested = Signal()
    """The person wants a paragraph."""

    stop_requested = Signal()
    """The person does not want to wait for it."""

    play_requested = Signal(float)
    """Carries the seconds at which a quote begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=18)
        self.text = label("", wraps=True, verbatim=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.origin = label("", "tiny-muted", wraps=True)
        self.ask_button = KeyButton("Ask the coach")
        self.stop_button = KeyButton("Stop")
        self.stop_button.setAccessibleName("Stop the coach")
        self.progress = QProgressBar()
        show_busy(self.progress)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("The coach is writing"))
        self.play_buttons: tuple[KeyButton, ...] = ()
        self._awaited: Future[Paragraph | None] | None = None
        self._quotes = QVBoxLayout()
        self._quotes.setSpacing(8)
        self._lay_out()
        self.ask_button.clicked.connect(self.feedback_requested)
        self.stop_button.clicked.connect(self.stop_requested)
        self.setVisible(False)

    def show_offer(self) -> None:
        """Offer to ask; for an answer of which nothing was asked yet."""
        self._show(OFFER, "small-muted", ask="Ask the coach")

    def show_off(self) -> None:
        """Hide: there is no coach, or nothing that it could speak of."""
        self._awaited = None
        self.setVisible(False)

    def take(self, feedback: Future[Paragraph | None]) -> None:
        """Show that the model writes, and then what comes of it, unless something else was shown meanwhile."""
        self.show_thinking()
        self._awaited = feedback
        watch(feedback, self, partial(self._take_paragraph, feedback), partial(self._take_problem, feedback))

    def show_thinking(self) -> None:
        """Say that the model writes, and let the person stop it."""
        self._show(THINKING, "small-muted", is_writing=True)

    def show_paragraph(self, paragraph: Paragraph) -> None:
        """Show what it wrote, with the words that it quotes."""
        self._show(paragraph.text, "body")
        rows = [_QuoteRow(quote) for quote in paragraph.quotes]
        for row in rows:
            self._quotes.addWidget(row)
            if row.button is not None and row.quote.start_s is not None:
                row.button.clicked.connect(partial(self.play_requested.emit, row.quote.start_s))
        self.play_buttons = tuple(row.button for row in rows if row.button is not None)
        self.origin.setText(
            f"Written by {paragraph.model} on this computer; the quotes were checked against your words. It can be "
            "wrong, and has no say in the scores."
        )
        self.origin.setVisible(True)

    def show_nothing(self) -> None:
        """Say that nothing came of it that could be shown."""
        self._show(NOTHING, "small-muted", ask="Ask once more")

    def show_problem(self, error: MockVoiceError) -> None:
        """Say why the server could not be asked."""
        self._show(error.sentence, "small-muted", ask="Ask once more")

    def _take_paragraph(self, feedback: Future[Paragraph | None], paragraph: Paragraph | None) -> None:
        if feedback is not self._awaited:
            return
        if paragraph is None:
            self.show_nothing()
        else:
            self.show_paragraph(paragraph)

    def _take_problem(self, feedback: Future[Paragraph | None], error: MockVoiceError) -> None:
        if feedback is not self._awaited:
            return
        if isinstance(error, StoppedError):
            self.show_offer()
        else:
            self.show_problem(error)

    def _show(self, text: str, role: str, *, ask: str = "", is_writing: bool = False) -> None:
        self._awaited = None
        while (item := self._quotes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.play_buttons = ()
        self.text.setText(text)
        set_role(self.text, role)
        had_focus = self.ask_button.hasFocus() or self.stop_button.hasFocus()
        self.ask_button.setText(ask)
        self.ask_button.setAccessibleName(ask)
        self.ask_button.setVisible(bool(ask))
        self.stop_button.setVisible(is_writing)
        self.progress.setVisible(is_writing)
        self.origin.setVisible(False)
        self.setVisible(True)
        if had_focus:
            # A button that goes would hand the focus to any other place of the page.
            (self.stop_button if is_writing else self.ask_button if ask else self).setFocus()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.body.addWidget(label("What the coach says", "subheading"))
        self.body.addWidget(self.text)
        self.body.addLayout(self._quotes)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.origin)


class _QuoteRow(QWidget):
    """Words of the answer beside a thin bar; where they carry times, a button plays them."""

    def __init__(self, quote: Evidence) -> None:
        super().__init__()
        self.quote = quote
        self.button: KeyButton | None = None
        said = f"\N{LEFT DOUBLE QUOTATION MARK}{quote.text}\N{RIGHT DOUBLE QUOTATION MARK}"
        row = QHBoxLayout(self)
        row.setContentsMargins(_BAR_PX + scaled(8), 0, 0, 0)
        row.setSpacing(scaled(8))
        row.addWidget(label(said, "small-muted", wraps=True), 1)
        if quote.start_s is not None:
            self.button = KeyButton(wording.clock(quote.start_s), kind="link", icon_name="play")
            self.button.setStyleSheet("QPushButton { padding: 1px 4px; border-width: 2px; }")
            self.button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.button.setToolTip("Play from here")
            self.button.setAccessibleName(f"Play from {wording.clock_aloud(quote.start_s)}: {quote.text}")
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_palette().line)
        painter.drawRoundedRect(QRectF(0, 2, _BAR_PX, self.height() - 4), _BAR_PX / 2, _BAR_PX / 2)
