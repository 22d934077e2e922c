"""A white sheet with rounded corners and a hairline, on which things that belong together stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mockvoice.ui.language import Worded
from mockvoice.ui.theme import set_kind, set_role

OFFLINE_REASON = "Everything happens on this computer. Nothing of what you say or hear leaves it."


class Card(QFrame):
    """A sheet with a vertical layout, `body`.

    Args:
        margin_px: Between the hairline and what stands on the card.
        spacing_px: Between the things on it.
    """

    def __init__(self, parent: QWidget | None = None, *, margin_px: int = 20, spacing_px: int = 12) -> None:
        super().__init__(parent)
        set_kind(self, "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin_px, margin_px, margin_px, margin_px)
        self.body.setSpacing(spacing_px)


class Label(Worded, QLabel):
    """Words of the window, given in English."""


def label(text: str = "", role: str = "body", *, wraps: bool = False, verbatim: bool = False) -> QLabel:
    """Return a label in a role (see `style_sheet.ROLES`) that shows `text`, never as markup.

    Args:
        text: Words of the window, in English; it shows them in the window's language.
        role: How it is set.
        wraps: Whether lines may be broken.
        verbatim: Whether these are no words of the window (a question, a quote, a name) and are shown as they are.
    """
    made = QLabel() if verbatim else Label()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wraps)
    set_role(made, role)
    return made


def offline_pill() -> QLabel:
    """Return the mark that says, and when asked explains, that nothing leaves the computer."""
    made = label("Offline", "pill")
    made.setToolTip(OFFLINE_REASON)
    made.setAccessibleDescription(OFFLINE_REASON)
    return made


def rule() -> QFrame:
    """Return a hairline across the card."""
    made = QFrame()
    set_kind(made, "rule")
    return made
