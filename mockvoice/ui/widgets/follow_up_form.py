"""Fields of one follow-up in the pack editor: what is asked, when, and what a strong answer to it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.concept_form import ConceptForm
from mockvoice.ui.widgets.form_fields import GrowingText, titled
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.part_list import FoldButton, PartList
from mockvoice.ui.widgets.setting_row import CalmComboBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.packs.editing import Fields

ALWAYS = ""


class FollowUpForm(Card):
    """One follow-up.

    Its own concepts are made into forms only when they are opened: hardly anybody looks at those of all follow-ups.
    """

    changed = Signal()
    removed = Signal()
    concept_removed = Signal(int, object)
    """Carries the place and the fields of one of its own concepts."""

    def __init__(self, fields: Fields, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=16, spacing_px=10)
        self._fields = fields
        self._probed = str(fields.get("probes", ALWAYS))
        self._concepts: list[Fields] = list(fields.get("concepts", []))
        self.concepts: PartList[ConceptForm] | None = None
        self.text = GrowingText("The follow-up")
        self.probes = CalmComboBox("The concept whose lack it is asked for")
        self.fold = FoldButton("")
        self.remove_button = KeyButton("Remove", kind="quiet", icon_name="trash")
        self._lay_out()
        self.text.show_prose(str(fields.get("text", "")))
        self.show_concepts(())
        self._count()
        self.text.textChanged.connect(self.changed)
        self.probes.currentIndexChanged.connect(self._choose)
        self.fold.toggled.connect(self._open)
        self.remove_button.clicked.connect(self.removed)

    @property
    def first_field(self) -> QWidget:
        """Where writing begins."""
        return self.text

    @property
    def probed(self) -> str:
        """The id of the concept whose lack it is asked for; empty where it may always be asked."""
        return str(self.probes.currentData() or ALWAYS)

    @property
    def fields(self) -> Fields:
        """What stands there now."""
        found: Fields = dict(self._fields) | {
            "text": self.text.line,
            "probes": self.probed,
            "concepts": self._concepts if self.concepts is None else self.concepts.fields,
        }
        return {name: held for name, held in found.items() if held or name == "text"}

    def show_concepts(self, concepts: Sequence[tuple[str, str]]) -> None:
        """Offer the question's concepts, (id, name) pairs; one that is gone is chosen again when it comes back."""
        chosen = self._probed if self._probed in {own for own, _ in concepts} else ALWAYS
        self.probes.show_choices([(ALWAYS, "Always; no concept in particular"), *concepts], chosen)

    def probe(self, concept: str) -> None:
        """Let it be asked for the lack of a concept, from the next `show_concepts` on."""
        self._probed = concept

    def put_back(self, fields: Fields, place: int) -> None:
        """Put in again one of its own concepts that was taken out."""
        self.fold.setChecked(True)
        if self.concepts is not None:
            self.concepts.put_back(fields, place)
        self._take_concepts()

    def _choose(self) -> None:
        self._probed = self.probed
        self.changed.emit()

    def _open(self, is_open: bool) -> None:  # noqa: FBT001 (Qt hands it over by position)
        if is_open and self.concepts is None:
            self.concepts = concepts = PartList(ConceptForm, "Add a concept to the follow-up")
            concepts.show_parts(self._concepts)
            concepts.removed.connect(self._report_removed)
            concepts.changed.connect(self._take_concepts)
            self.body.addWidget(concepts.widget)
        if self.concepts is not None:
            self.concepts.widget.setVisible(is_open)

    def _report_removed(self, place: int, form: ConceptForm) -> None:
        self.concept_removed.emit(place, form.fields)

    def _take_concepts(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        number = len(self._concepts if self.concepts is None else self.concepts.forms)
        self.fold.say(f"Its own concepts: {number or 'none yet'}")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label("Follow-up", "subheading"), 1)
        head.addWidget(self.remove_button)
        self.body.addLayout(head)
        self.body.addWidget(titled("What is asked", self.text))
        self.body.addWidget(titled("Asked when this was missing", self.probes))
        folded = QHBoxLayout()
        folded.addWidget(self.fold)
        folded.addStretch()
        self.body.addLayout(folded)
