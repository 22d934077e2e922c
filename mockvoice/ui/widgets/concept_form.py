"""Fields of one concept, and of one common mistake, in the pack editor."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.choices import Stepper, Switch
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.form_fields import GrowingText, IconButton, Line, titled
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from mockvoice.packs.editing import Fields

_MOST_WEIGHT = 10
_NEW = count()


class ConceptForm(Card):
    """One concept; `changed` is emitted with every change, `removed` when it is to go.

    Attributes:
        key: Its id; where it has none yet, something that no id is.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, fields: Fields, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=16, spacing_px=10)
        self._fields = fields
        self._terms: dict[str, Any] = {}
        self._shown_weight = 1
        self.key = str(fields.get("id") or f"new {next(_NEW)}")
        self.name = Line("Name of the concept", "what has to be said, in a few words")
        self.description = GrowingText("What has to be said for the concept to count")
        self.phrasings = GrowingText("How people say it, a sentence a line")
        self.terms = GrowingText("Terms, one a line", least_lines=1)
        self.weight = Stepper("Weight")
        self.essential = Switch("An answer without it fails")
        self.remove_button = KeyButton("Remove", kind="quiet", icon_name="trash")
        self._lay_out()
        self.show_fields(fields)
        for field in (self.description, self.phrasings, self.terms):
            field.textChanged.connect(self.changed)
        self.name.textChanged.connect(self.changed)
        self.weight.value_changed.connect(self.changed)
        self.essential.toggled.connect(self.changed)
        self.remove_button.clicked.connect(self.removed)

    @property
    def first_field(self) -> QWidget:
        """Where writing begins."""
        return self.name

    def show_fields(self, fields: Fields) -> None:
        """Show what a concept holds."""
        self.name.show_text(fields.get("name", ""))
        self.description.show_prose(fields.get("description", ""))
        self.phrasings.show_entries(fields.get("phrasings", []))
        self._terms = {_name_of(term): term for term in fields.get("terms", [])}
        self.terms.show_entries([_name_of(term) for term in fields.get("terms", [])])
        self.weight.set_range(1, _MOST_WEIGHT)
        self.weight.set_value(max(1, round(fields.get("weight", 1))))
        self._shown_weight = self.weight.value
        self.essential.setChecked(bool(fields.get("essential")))

    @property
    def fields(self) -> Fields:
        """What stands there now; names and mis-hearings of a term stay with it, as does a weight with a fraction."""
        weight = self._fields.get("weight", 1) if self.weight.value == self._shown_weight else self.weight.value
        names = [_name_of(term) for term in self._fields.get("terms", [])]
        is_untouched = self.terms.entries == names
        found: Fields = {
            "id": self._fields.get("id", ""),
            "name": self.name.said,
            "description": self.description.prose,
            "phrasings": self.phrasings.entries,
            "terms": self._fields.get("terms", [])
            if is_untouched
            else [self._terms.get(term, term) for term in self.terms.entries],
            "weight": weight if weight != 1 else None,
            "essential": self.essential.isChecked() or None,
        }
        return {name: held for name, held in found.items() if held not in ("", [], None)}

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label("Concept", "subheading"), 1)
        head.addWidget(self.remove_button)
        self.body.addLayout(head)
        self.body.addWidget(titled("Name", self.name))
        self.body.addWidget(titled("What has to be said", self.description))
        self.body.addWidget(
            titled("How people say it", self.phrasings, "A sentence a line; two or three, unlike one another.")
        )
        self.body.addWidget(titled("Terms that speak for it", self.terms, "One a line."))
        weight = QWidget()
        row = QHBoxLayout(weight)
        row.setContentsMargins(0, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(label("Weight", "strong"))
        row.addWidget(self.weight)
        foot = FlowLayout(gap_px=8)
        foot.addWidget(weight)
        foot.addWidget(self.essential)
        self.body.addLayout(foot)


class MistakeForm(QWidget):
    """A wrong statement and what is right."""

    changed = Signal()
    removed = Signal()

    def __init__(self, fields: Fields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.statement = GrowingText("A common mistake, as people say it", "what is said wrongly", least_lines=1)
        self.correction = GrowingText("What is right", "why it is wrong, or what is right", least_lines=1)
        self.remove_button = IconButton("trash", "Remove the mistake")
        self.statement.show_prose(fields.get("statement", ""))
        self.correction.show_prose(fields.get("correction", ""))
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for field in (self.statement, self.correction):
            texts.addWidget(field)
            field.textChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        row.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        self.remove_button.clicked.connect(self.removed)

    @property
    def first_field(self) -> QWidget:
        """Where writing begins."""
        return self.statement

    @property
    def fields(self) -> Fields:
        """What stands there now."""
        return {"statement": self.statement.line, "correction": self.correction.line}


def _name_of(term: Any) -> str:
    return str(term.get("term", "")) if isinstance(term, dict) else str(term)
