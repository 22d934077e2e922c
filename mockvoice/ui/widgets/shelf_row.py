"""One line of a list of models: what it is on the left, what can be done with it on the right, progress below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.motion import show_busy
from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from mockvoice.ui.widgets.key_button import KeyButton

_WORDS_WIDTH_PX = 300
_GAP_PX = 8
_STEPS = 1000


class ShelfRow(QWidget):
    """Title and pills, a line of facts, a remark, a bar of progress, and buttons.

    Args:
        title: What the line is about.
        buttons: All that may be offered; `offer` chooses which are now.
    """

    def __init__(self, title: str, buttons: Sequence[KeyButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._buttons = tuple(buttons)
        self._pills: dict[str, QLabel] = {}
        self._facts = label("", "small-muted", wraps=True)
        self._remark = label("", "small", wraps=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr(f"Progress: {title}"))
        self._head = FlowLayout(gap_px=_GAP_PX)
        self._head.addWidget(label(title, "strong"))
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(self._head)
        words.addWidget(self._facts)
        words.addWidget(self._remark)
        actions = QHBoxLayout()
        actions.setSpacing(_GAP_PX)
        for button in self._buttons:
            actions.addWidget(button)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.addLayout(words, 1)
        self._sides.addLayout(actions)
        self._sides.setAlignment(actions, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP_PX)
        column.addLayout(self._sides)
        column.addWidget(self.progress)
        self.progress.hide()
        self._remark.hide()

    @property
    def texts(self) -> tuple[str, str]:
        """The line of facts and the remark."""
        return self._facts.text(), self._remark.text()

    @property
    def pills(self) -> tuple[str, ...]:
        """What is marked beside the title."""
        return tuple(text for text, pill in self._pills.items() if not pill.isHidden())

    def mark(self, *texts: str) -> None:
        """Put these marks beside the title, in this order."""
        for text in texts:
            if text not in self._pills:
                self._pills[text] = label(text, "pill")
                self._head.addWidget(self._pills[text])
        for text, pill in self._pills.items():
            pill.setVisible(text in texts)

    def say(self, facts: str, remark: str = "") -> None:
        """Write the line of facts, and the remark below it."""
        self._facts.setText(facts)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def show_progress(self, share: float | None, *, is_going_on: bool = True) -> None:
        """Show how far something is, 0 to 1; None for nobody knows. Hidden where nothing goes on."""
        self.progress.setVisible(is_going_on)
        if share is None and is_going_on:
            show_busy(self.progress)
            return
        self.progress.setRange(0, _STEPS)
        if share is not None:
            self.progress.setValue(round(share * _STEPS))

    def offer(self, *buttons: KeyButton) -> None:
        """Show these buttons alone. The focus goes to the first of them where it was on one that is gone."""
        had_focus = any(button.hasFocus() for button in self._buttons)
        for button in self._buttons:
            button.setVisible(button in buttons)
        ready = [button for button in buttons if button.isEnabled()]
        if had_focus and ready and not any(button.hasFocus() for button in buttons):
            ready[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where there is no room beside them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        widths = [button.sizeHint().width() + _GAP_PX for button in self._buttons if not button.isHidden()]
        is_beside = sum(widths) + scaled(_WORDS_WIDTH_PX) <= self.width()
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(24 if is_beside else _GAP_PX)
