"""The page between two rounds of an interview, and at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mockvoice.interview.state import Phase
from mockvoice.ui import wording
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.page import Page

if TYPE_CHECKING:
    from mockvoice.interview.state import SessionState

_TICK_MS = 1000


class RestPage(Page):
    """Says what the interviewer says, how long the break still is, or that the report is being written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.go_on_button = KeyButton("Go on", key="N", kind="primary")
        self.leave_button = KeyButton("Leave", key="Esc")
        self._title = label("", "title")
        self._words = label("", "lead", wraps=True)
        self._clock = label("", "clock")
        self._hint = label("", "muted", wraps=True)
        self._since = QElapsedTimer()
        self._rest_s = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()

    @property
    def words(self) -> str:
        """What the interviewer says."""
        return self._words.text()

    @property
    def hint(self) -> str:
        """What is going on, and what can be done."""
        return self._hint.text()

    def show_state(self, state: SessionState) -> None:
        """Draw a session that rests or closes."""
        self._words.setText(" ".join(state.lines))
        is_rest = state.phase is Phase.BREAK
        self._title.setText("Break" if is_rest else state.title)
        self._clock.setVisible(is_rest)
        if is_rest:
            if not self._timer.isActive() and state.rest is not None:
                self._rest_s = state.rest.minutes * 60.0
                self._since.start()
                self._timer.start()
            self._tick()
            following = "" if state.rest is None else f"Next: {state.rest.next_title}. "
            self._hint.setText(f"{following}Go on whenever you like; nothing is recorded meanwhile.")
            self.go_on_button.setText("Go on")
            self.go_on_button.setEnabled(True)
            return
        self._timer.stop()
        self.go_on_button.setText("See the report")
        self.go_on_button.setEnabled(state.line is not None)
        if state.pending_count:
            self._hint.setText(f"Your report is being written: {wording.count(state.pending_count, 'answer')} to go.")
        else:
            self._hint.setText("Your report comes next.")

    def stop(self) -> None:
        """Let the clock rest."""
        self._timer.stop()

    def _tick(self) -> None:
        left_s = max(0.0, self._rest_s - self._since.elapsed() / 1000)
        self._clock.setText(wording.clock(left_s) if left_s else "The break is over")

    def _lay_out(self) -> None:
        card = Card(margin_px=48, spacing_px=22)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        for part in (self._title, self._words, self._clock, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            card.body.addWidget(part)
        self.body.addStretch()
        self.body.addWidget(card)
        self.body.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.leave_button)
        buttons.addStretch()
        buttons.addWidget(self.go_on_button)
        self.foot.addLayout(buttons)
