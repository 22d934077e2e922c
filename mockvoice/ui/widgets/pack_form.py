"""What a pack says of itself, in the pack editor: what it is for, whose it is and how it may be passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.ui.widgets.card import Card
from mockvoice.ui.widgets.form_fields import GrowingText, Line, titled

if TYPE_CHECKING:
    from mockvoice.packs.editing import Fields

_LINES = (
    ("author", "Author", "Who wrote it."),
    (
        "licence",
        "Licence",
        "Under which terms it may be passed on, such as CC-BY-4.0; empty where nobody but you uses it.",
    ),
    ("version", "Version", "Your own count, such as 1.0. A newer version updates the questions of whoever has it."),
    ("language", "Language of the questions", "As a tag, such as en or en-GB."),
)


class PackForm(QWidget):
    """All of it but the title; `changed` is emitted with every change that the person makes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = GrowingText("What the pack is for", "what it is for, in a sentence or two")
        self.lines = {name: Line(title) for name, title, _ in _LINES}
        card = Card(margin_px=18, spacing_px=12)
        card.body.addWidget(titled("What the pack is for", self.about))
        for name, title, remark in _LINES:
            card.body.addWidget(titled(title, self.lines[name], remark))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch()
        self.about.textChanged.connect(self.changed)
        for line in self.lines.values():
            line.textChanged.connect(self.changed)

    def show_fields(self, fields: Fields) -> None:
        """Show what a pack holds."""
        self.about.show_prose(fields.get("description", ""))
        for name, line in self.lines.items():
            line.show_text(fields.get(name, ""))

    @property
    def fields(self) -> Fields:
        """What stands there now, empty fields too."""
        return {"description": self.about.prose} | {name: line.said for name, line in self.lines.items()}
