"""Which concepts were said, where, which were not, and what was said wrongly."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.analysis.mishearings import misheard_in_words
from mockvoice.analysis.scorecard import Status
from mockvoice.ui.delivery.facts import why
from mockvoice.ui.widgets.card import label, rule
from mockvoice.ui.widgets.concept_row import ConceptRow, MistakeRow
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Coverage


class ConceptList(QWidget):
    """All concepts of a question with how they fared."""

    play_requested = Signal(float)
    """The person wants to hear the proof, in seconds."""

    verdict_given = Signal(str, object)
    """A concept's id and the Status that the person gives it; None takes their word back."""

    proposals_wanted = Signal()
    """The person wants concepts to be proposed for a question that has none."""

    concept_opened = Signal(str)
    """The person looks at a concept's words; carries its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ConceptRow] = []
        self.mistakes: list[MistakeRow] = []
        self.summary = label("", "small-muted")
        self.unmeasured = label("", "small-muted", wraps=True)
        self.misheard = label("", "small-muted", wraps=True)
        self.propose_button = KeyButton("Propose concepts…", kind="link")
        self.propose_button.setToolTip("From the sentences of the strong answer, for you to change and to accept")
        self.propose_button.clicked.connect(self.proposals_wanted)
        head = QHBoxLayout()
        head.addWidget(label("Concepts", "subheading"), 1)
        head.addWidget(self.summary)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.unmeasured)
        column.addWidget(self.propose_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._list)
        column.addWidget(self.misheard)

    def show_coverage(self, coverage: Coverage | None, reason: str) -> None:
        """Show every concept; where none was measured, `reason` says why."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.rows, self.mistakes = [], []
        concepts = coverage.concepts if coverage else ()
        for concept in concepts:
            row = ConceptRow(concept)
            row.play_requested.connect(self.play_requested)
            row.verdict_given.connect(self.verdict_given)
            row.opened.connect(self.concept_opened)
            row.play_requested.connect(partial(self._tell_opened, concept.id))
            self.rows.append(row)
            self._list.addWidget(row)
            self._list.addWidget(rule())
        said = coverage.mistakes if coverage else ()
        if said:
            self._list.addSpacing(12)
            self._list.addWidget(label("Common mistakes you made", "subheading"))
        for mistake in said:
            wrong = MistakeRow(mistake)
            wrong.play_requested.connect(self.play_requested)
            self.mistakes.append(wrong)
            self._list.addWidget(wrong)
        misheard = coverage.misheard if coverage else ()
        self.misheard.setVisible(bool(misheard))
        self.misheard.setText(misheard_in_words(misheard))
        covered = sum(concept.status is Status.COVERED for concept in concepts)
        self.summary.setText(f"{covered} of {len(concepts)} covered" if concepts else "")
        self.propose_button.hide()
        self.unmeasured.setVisible(not concepts)
        self.unmeasured.setText("" if concepts else f"Not measured. {why(reason)}".strip())

    def offer_proposals(self, *, later: str = "") -> None:
        """Offer to propose concepts, or say `later` where one can have them; until the next coverage is shown."""
        self.propose_button.setVisible(not later)
        self.unmeasured.setText(f"{self.unmeasured.text()} {later}".strip())

    def _tell_opened(self, concept_id: str, _at_s: float) -> None:
        self.concept_opened.emit(concept_id)

    def show_verdict(self, coverage: Coverage | None, reason: str, concept_id: str) -> None:
        """Show everything anew after the person's verdict on a concept, whose row stays open and has the focus."""
        self.show_coverage(coverage, reason)
        for row in self.rows:
            if row.concept_id == concept_id:
                row.set_open(is_open=True)
                row.setFocus()
