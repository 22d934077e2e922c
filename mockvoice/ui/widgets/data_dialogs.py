"""What is asked before a backup is made or opened, and before everything is deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.choices import Switch
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH_PX: Final = 460
SHORTEST_PASSPHRASE: Final = 8
NEW_TEXT: Final = (
    "With a passphrase nobody else can open the backup, and without it you cannot either: it is kept nowhere. Leave "
    "both fields empty to write the backup open."
)
OLD_TEXT: Final = "This backup is sealed. Type the passphrase that it was made with."
EVERYTHING_TEXT: Final = (
    "All sessions, answers, recordings, words, scores, notes and what is due go for good, and cannot be brought back. "
    "Backups that you made elsewhere are not touched."
)


class _Dialog(QDialog):
    """A title, a text, whatever is asked, and two buttons. Opened with `open`, it goes away by itself."""

    def __init__(self, parent: QWidget, title: str, text: str, yes: str, kind: str = "primary") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr(title))
        self.setAccessibleDescription(tr(text))
        self.yes_button = KeyButton(yes, kind=kind)
        self.no_button = KeyButton("Cancel")
        self.middle = QVBoxLayout()
        self.middle.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self.no_button)
        buttons.addWidget(self.yes_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 26, 28, 24)
        layout.setSpacing(10)
        layout.addWidget(label(title, "heading", wraps=True))
        layout.addWidget(label(text, "muted", wraps=True))
        layout.addLayout(self.middle)
        layout.addSpacing(14)
        layout.addLayout(buttons)
        self.setMinimumWidth(scaled(_WIDTH_PX))
        self.no_button.clicked.connect(self.reject)
        self.yes_button.clicked.connect(self.agree)
        self.finished.connect(self.deleteLater)

    def agree(self) -> None:
        """Do what the person agreed to."""
        self.accept()


class PassphraseDialog(_Dialog):
    """Asks for the passphrase of a backup.

    Args:
        is_new: Whether the backup is to be made: the passphrase is typed twice then, or left out.
    """

    given = Signal(str)
    """Carries the passphrase; "" for none."""

    def __init__(self, parent: QWidget, *, is_new: bool) -> None:
        title = "Seal the backup?" if is_new else "Open the backup"
        super().__init__(parent, title, NEW_TEXT if is_new else OLD_TEXT, "Choose a file…" if is_new else "Open")
        self._is_new = is_new
        self.field = _secret("Passphrase")
        self.again = _secret("The same once more")
        self.fault = label("", "bad", wraps=True)
        self.fault.hide()
        for name, field in (("Passphrase", self.field), ("The same once more", self.again)):
            if field is self.field or is_new:
                self.middle.addWidget(label(name, "strong"))
                self.middle.addWidget(field)
        self.middle.addWidget(self.fault)
        self.yes_button.setDefault(True)
        self.field.setFocus()

    def agree(self) -> None:
        """Give the passphrase on, unless it is too short or was not typed alike twice."""
        text = self.field.text()
        fault = ""
        if not self._is_new and not text:
            fault = "Type the passphrase."
        elif self._is_new and text != self.again.text():
            fault = "The two are not the same."
        elif self._is_new and 0 < len(text) < SHORTEST_PASSPHRASE:
            fault = f"Take at least {SHORTEST_PASSPHRASE} characters; a few words in a row are best."
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        if fault:
            return
        self.accept()
        self.given.emit(text)


class EraseDialog(_Dialog):
    """Asks before everything is deleted, and what else goes.

    Args:
        copies: Names and sizes of the older copies beside the history, as one phrase; "" where there are none.
    """

    confirmed = Signal(bool, bool)
    """Carries whether the older copies go too, and whether own packs, interviews and lists of fillers do."""

    def __init__(self, parent: QWidget, copies: str) -> None:
        super().__init__(parent, "Delete everything?", EVERYTHING_TEXT, "Delete everything", kind="danger")
        self.copies = Switch("Older copies of the history too")
        self.copies.setChecked(bool(copies))
        self.own_files = Switch("Own packs, interviews and fillers too")
        if copies:
            self.middle.addWidget(self.copies)
            self.middle.addWidget(label(f"MockVoice left them beside it: {copies}.", "small-muted", wraps=True))
        self.middle.addWidget(self.own_files)
        self.no_button.setDefault(True)
        self.no_button.setFocus()

    def agree(self) -> None:
        """Tell what was chosen."""
        self.accept()
        self.confirmed.emit(self.copies.isChecked(), self.own_files.isChecked())


def listed(names: Sequence[str]) -> str:
    """Return names as a phrase, at most three of them."""
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else f"{shown} and {len(names) - 3} more"  # noqa: PLR2004 - the three of above


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(tr(name))
    return field
