"""What would be taken in from some files, before anything is: packs, questions, and what is left out and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mockvoice.packs.importers.table import FIELDS
from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, set_kind
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.choices import Switch
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.setting_row import CalmComboBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.packs.drafts import Draft
    from mockvoice.packs.library import Change
    from mockvoice.packs.model import Pack, Question

_SIZE_PX = (760, 620)
_ROOM_PX = 40
"""Between the dialog and the window's edge, where the text is large."""
_QUESTIONS_SHOWN, _PROBLEMS_SHOWN = 4, 30
NOTHING = "-"
FIELD_NAMES = {
    NOTHING: "leave it out",
    "text": "the question",
    "model_answer": "a model answer",
    "concepts": "concepts",
    "topic": "the topic",
    "follow_ups": "follow-ups",
    "hints": "hints",
    "sources": "sources",
    "target_s": "seconds for the answer",
    "difficulty": "the difficulty",
    "stage": "the stage",
    "kind": "the kind of question",
    "id": "a short name",
}


class ImportPreview(QDialog):
    """Shows drafts; emits `agreed` with the packs to take in.

    With them goes whether questions that a file lacks stay, and whether concepts are to be proposed.
    """

    agreed = Signal(object, bool, bool)
    mapping_changed = Signal(object)
    """Carries the fields by column that the person chose for a table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import questions"))
        self.columns: dict[str, CalmComboBox] = {}
        self._drafts: tuple[Draft, ...] = ()
        self._changes: tuple[Change | None, ...] = ()
        self.propose = Switch("Propose concepts from the model answers")
        self.drop_gone = Switch("Take out the questions that the new version lacks")
        self.import_button = KeyButton("", kind="primary")
        self.cancel_button = KeyButton("Cancel")
        self._mapping = Card(margin_px=18, spacing_px=10)
        self._grid = QGridLayout()
        self._rows = QVBoxLayout()
        self._hint = label("", "small-muted", wraps=True)
        self._lay_out()
        self.import_button.clicked.connect(self._agree)
        self.cancel_button.clicked.connect(self.reject)

    def show_columns(self, header: Sequence[str], chosen: dict[str, str]) -> None:
        """Ask what each column of a table is."""
        for place, column in enumerate(header):
            choice = CalmComboBox(f"What the column “{column}” is")
            choices = [(name, FIELD_NAMES[name]) for name in (NOTHING, *FIELDS)]
            choice.show_choices(choices, chosen.get(column, NOTHING))
            choice.currentIndexChanged.connect(partial(self._take_mapping, column))
            self.columns[column] = choice
            self._grid.addWidget(label(column, "body", wraps=True, verbatim=True), place, 0)
            self._grid.addWidget(choice, place, 1)
        self._mapping.setVisible(bool(header))

    def show_drafts(self, drafts: Sequence[Draft], changes: Sequence[Change | None]) -> None:
        """Show what was read; `changes` says for each draft what it would change, None where it has no pack."""
        self._drafts, self._changes = tuple(drafts), tuple(changes)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for draft, change in zip(drafts, changes, strict=True):
            self._rows.addWidget(_card(draft, change))
        self._rows.addStretch()
        packs = self.packs
        count = sum(len(pack.questions) for pack in packs)
        self.import_button.setText(f"Import {wording.count(count, 'question')}" if count else "Nothing to import")
        self.import_button.setEnabled(bool(count))
        bare = [question for pack in packs for question in pack.questions if _could_have_concepts(question)]
        self.propose.setVisible(bool(bare))
        gone = sum(len(change.gone) for change in changes if change is not None and not change.is_shipped)
        self.drop_gone.setVisible(bool(gone))
        without = sum(not question.concepts for pack in packs for question in pack.questions)
        self._hint.setText(
            f"{wording.count(without, 'question')} without concepts. When you practise, your delivery is scored, and "
            "content is shown as not measured. Proposed concepts can be changed in the editor."
            if without
            else ""
        )
        self._hint.setVisible(bool(without))

    @property
    def packs(self) -> tuple[Pack, ...]:
        """What would be taken in, without proposed concepts."""
        return tuple(
            draft.pack
            for draft, change in zip(self._drafts, self._changes, strict=True)
            if draft.pack is not None and change is not None and not change.is_shipped
        )

    def _agree(self) -> None:
        is_proposing = self.propose.isChecked() and not self.propose.isHidden()
        packs = self.packs
        keeps_gone = not (self.drop_gone.isChecked() and not self.drop_gone.isHidden())
        self.accept()
        self.agreed.emit(packs, keeps_gone, is_proposing)

    def _take_mapping(self, changed: str, _index: int) -> None:
        """Hand over the choices; a field that another column had goes to the one that was chosen last."""
        wanted = self.columns[changed].currentData()
        for column, choice in self.columns.items():
            if column != changed and wanted != NOTHING and choice.currentData() == wanted:
                choice.choose(NOTHING)
        found = {column: choice.currentData() for column, choice in self.columns.items()}
        self.mapping_changed.emit({column: name for column, name in found.items() if name != NOTHING})

    def _lay_out(self) -> None:
        inside = QWidget()
        set_kind(inside, "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(14)
        self._mapping.body.addWidget(label("What the columns are", "subheading"))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._mapping.body.addLayout(self._grid)
        self._mapping.hide()
        column.addWidget(self._mapping)
        self._rows.setSpacing(14)
        column.addLayout(self._rows)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(tr("What would be imported"))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.import_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(28, 26, 28, 24)
        whole.setSpacing(14)
        whole.addWidget(label("Import questions", "heading"))
        whole.addWidget(label("Nothing is stored yet. Past answers stay as they are.", "muted", wraps=True))
        whole.addWidget(scroll, 1)
        for part in (self.propose, self.drop_gone, self._hint):
            part.hide()
            whole.addWidget(part)
        whole.addLayout(buttons)
        width, height = (scaled(size) for size in _SIZE_PX)
        parent = self.parentWidget()
        if parent is not None:
            window = parent.window().size()
            width, height = min(width, window.width() - _ROOM_PX), min(height, window.height() - _ROOM_PX)
        self.resize(width, height)


def _could_have_concepts(question: Question) -> bool:
    return not question.concepts and bool(question.model_answer)


def _card(draft: Draft, change: Change | None) -> Card:
    """Return a card on one draft."""
    card = Card(margin_px=18, spacing_px=8)
    pack = draft.pack
    card.body.addWidget(label(draft.source if pack is None else pack.title, "subheading", wraps=True))
    if pack is None:
        card.body.addWidget(label("Nothing of it can be used.", "muted"))
    else:
        topics = list(dict.fromkeys(question.topic for question in pack.questions if question.topic))
        parts = [draft.source, wording.count(len(pack.questions), "question"), ", ".join(topics[:6])]
        card.body.addWidget(label(" · ".join(filter(None, parts)), "small-muted", wraps=True))
        if change is not None:
            card.body.addWidget(label(_in_words(change), "body", wraps=True))
        for question in pack.questions[:_QUESTIONS_SHOWN]:
            card.body.addWidget(label(f"• {question.text}", "small", wraps=True, verbatim=True))
        if len(pack.questions) > _QUESTIONS_SHOWN:
            card.body.addWidget(label(f"and {len(pack.questions) - _QUESTIONS_SHOWN} more", "small-muted"))
    if draft.problems:
        card.body.addWidget(label(f"Left out: {wording.count(len(draft.problems), 'problem')}", "strong"))
        for problem in draft.problems[:_PROBLEMS_SHOWN]:
            card.body.addWidget(label(str(problem), "small", wraps=True))
        if len(draft.problems) > _PROBLEMS_SHOWN:
            card.body.addWidget(label(f"and {len(draft.problems) - _PROBLEMS_SHOWN} more", "small-muted"))
    return card


def _in_words(change: Change) -> str:
    """Say what taking it in would change."""
    if change.is_shipped:
        return "A pack with this id ships with MockVoice and cannot be replaced. Give yours another id."
    if change.is_new:
        return "A new pack."
    counts = ((change.new, "new"), (change.changed, "changed"), (change.same, "as before"))
    said = ", ".join(f"{len(ids)} {word}" for ids, word in counts if ids)
    gone = f" {wording.count(len(change.gone), 'question')} of yours is not in it." if change.gone else ""
    return f"You have this pack already: {said}.{gone.replace('s of yours is', 's of yours are')}"
