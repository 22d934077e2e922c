"""A question before something that cannot be taken back, or that ends what is going on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.key_button import KeyButton

_WIDTH_PX = 420


class Confirm(QDialog):
    """Asks; `confirmed` is emitted only for yes. Escape means no. Opened with `open`, it goes away by itself.

    Args:
        title: The question.
        text: What happens and what is kept.
        yes: What the button says that goes ahead.
        no: What the button says that changes nothing.
        other: What a button says that does something else; "" for none.
        kind: Look of the yes button: "primary" or "danger".
    """

    confirmed = Signal()
    other_chosen = Signal()

    def __init__(
        self, parent: QWidget, title: str, text: str, *, yes: str, no: str, other: str = "", kind: str = "primary"
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(title))
        self.setAccessibleDescription(tr(text))
        self.yes_button = KeyButton(yes, kind=kind)
        self.no_button = KeyButton(no)
        self.other_button = KeyButton(other, parent=self)
        self.other_button.setVisible(bool(other))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self.no_button)
        if other:
            buttons.addWidget(self.other_button)
        buttons.addWidget(self.yes_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 26, 28, 24)
        layout.setSpacing(10)
        layout.addWidget(label(title, "heading", wraps=True))
        layout.addWidget(label(text, "muted", wraps=True))
        layout.addSpacing(14)
        layout.addLayout(buttons)
        self.setMinimumWidth(scaled(_WIDTH_PX))
        self.yes_button.clicked.connect(self._agree)
        self.other_button.clicked.connect(self._choose_other)
        self.no_button.clicked.connect(self.reject)
        self.no_button.setDefault(True)
        self.no_button.setFocus()

    def _choose_other(self) -> None:
        self.accept()
        self.other_chosen.emit()

    def _agree(self) -> None:
        self.accept()
        self.confirmed.emit()
