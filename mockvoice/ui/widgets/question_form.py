"""Fields of one question in the pack editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.packs.model import Difficulty, Kind, Stage
from mockvoice.packs.proposals import proposed_concepts
from mockvoice.ui import wording
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.choices import Stepper
from mockvoice.ui.widgets.concept_form import ConceptForm, MistakeForm
from mockvoice.ui.widgets.form_fields import GrowingText, Line, titled
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.setting_row import CalmComboBox

if TYPE_CHECKING:
    from mockvoice.packs.editing import Fields

_WORDS_A_MINUTE = 150
_CHOICES = (("stage", "Stage", Stage), ("difficulty", "Difficulty", Difficulty), ("kind", "Kind", Kind))
_LISTS = (
    ("hints", "Hints", "One a line; nudges that do not give the answer away."),
    ("sources", "Sources", "One a line, in words."),
)


class QuestionForm(QWidget):
    """A question; `changed` is emitted with every change that the person makes."""

    changed = Signal()
    hear_requested = Signal(str)

    def __init__(self, fields: Fields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = fields
        self.text = GrowingText("The question")
        self.spoken = Line("How it is read aloud", "only where the text does not read well")
        self.rephrased = Line("The question in other words", "for somebody who asks to have it put differently")
        self.topic = Line("Topic")
        self.choices = {name: CalmComboBox(title) for name, title, _ in _CHOICES}
        self.target = Stepper("Seconds for the answer")
        self.model_answer = GrowingText("A strong answer", least_lines=5)
        self.length = label("", "small-muted")
        self.follow_ups = GrowingText("Follow-ups, one a line")
        self.lists = {name: GrowingText(title) for name, title, _ in _LISTS}
        self.hear_button = KeyButton("Hear it", icon_name="play")
        self.propose_button = KeyButton("Propose concepts from the answer")
        self.add_concept_button = KeyButton("Add a concept", icon_name="plus")
        self.add_mistake_button = KeyButton("Add a mistake", icon_name="plus")
        self.concepts: list[ConceptForm] = []
        self.mistakes: list[MistakeForm] = []
        self._concept_rows, self._mistake_rows = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._show()
        self._connect()

    @property
    def fields(self) -> Fields:
        """What stands there now; what the form does not show stays as it was."""
        found: Fields = dict(self._fields) | {
            "text": " ".join(self.text.toPlainText().split()),
            "spoken": self.spoken.said,
            "rephrased": self.rephrased.said,
            "topic": self.topic.said,
            "target_s": self.target.value,
            "concepts": [form.fields for form in self.concepts],
            "model_answer": self.model_answer.toPlainText().strip(),
            "mistakes": [form.fields for form in self.mistakes],
        }
        found |= {name: choice.currentData() for name, choice in self.choices.items()}
        found |= {name: field.entries for name, field in self.lists.items()}
        known = {_text_of(each): each for each in self._fields.get("follow_ups", [])}
        ids = {form.fields["id"] for form in self.concepts}
        found["follow_ups"] = [_probing(known.get(line, line), ids) for line in self.follow_ups.entries]
        return found

    def propose(self) -> None:
        """Add concepts made from the model answer's sentences."""
        taken = {form.fields["description"] for form in self.concepts}
        for concept in proposed_concepts(self.model_answer.toPlainText()):
            if concept["description"] not in taken:
                fields = concept | {name: list(concept[name]) for name in ("phrasings", "terms")} | {"id": ""}
                self._add_concept(fields)
        self.changed.emit()

    def _show(self) -> None:
        fields = self._fields
        self.text.setPlainText(fields.get("text", ""))
        self.spoken.setText(fields.get("spoken", ""))
        self.rephrased.setText(fields.get("rephrased", ""))
        self.topic.setText(fields.get("topic", ""))
        for name, _, words in _CHOICES:
            offered = [("", "not said"), *((word, word.replace("-", " ")) for word in get_args(words))]
            self.choices[name].show_choices(offered, fields.get(name, ""))
        self.target.set_range(10, 1800)
        self.target.set_value(fields.get("target_s", 90))
        self.model_answer.setPlainText(fields.get("model_answer", ""))
        self.follow_ups.show_entries([_text_of(each) for each in fields.get("follow_ups", [])])
        for name, field in self.lists.items():
            field.show_entries(fields.get(name, []))
        for concept in fields.get("concepts", []):
            self._add_concept(concept)
        for mistake in fields.get("mistakes", []):
            self._add_mistake(mistake)
        self._count_words()

    def _connect(self) -> None:
        for field in (self.text, self.model_answer, self.follow_ups, *self.lists.values()):
            field.textChanged.connect(self.changed)
        for line in (self.spoken, self.rephrased, self.topic):
            line.textChanged.connect(self.changed)
        for choice in self.choices.values():
            choice.currentIndexChanged.connect(self.changed)
        self.target.value_changed.connect(self.changed)
        self.changed.connect(self._count_words)
        self.hear_button.clicked.connect(self._hear)
        self.propose_button.clicked.connect(self.propose)
        self.add_concept_button.clicked.connect(self._add_empty_concept)
        self.add_mistake_button.clicked.connect(self._add_empty_mistake)

    def _hear(self) -> None:
        self.hear_requested.emit(self.spoken.said or " ".join(self.text.toPlainText().split()))

    def _count_words(self) -> None:
        words = len(self.model_answer.toPlainText().split())
        seconds = round(60 * words / _WORDS_A_MINUTE)
        too_long = " That is longer than the time for it." if seconds > self.target.value else ""
        length = f"{wording.count(words, 'word')}, about {wording.clock(seconds)} at {_WORDS_A_MINUTE} words a minute."
        self.length.setText(length + too_long)
        self.propose_button.setEnabled(words > 0)

    def _add_empty_concept(self) -> None:
        form = self._add_concept({})
        form.name.setFocus()
        self.changed.emit()

    def _add_concept(self, fields: Fields) -> ConceptForm:
        form = ConceptForm(fields)
        form.changed.connect(self.changed)
        form.removed.connect(lambda: self._remove(form, self.concepts))
        self.concepts.append(form)
        self._concept_rows.addWidget(form)
        return form

    def _add_empty_mistake(self) -> None:
        form = self._add_mistake({})
        form.statement.setFocus()
        self.changed.emit()

    def _add_mistake(self, fields: Fields) -> MistakeForm:
        form = MistakeForm(fields)
        form.changed.connect(self.changed)
        form.removed.connect(lambda: self._remove(form, self.mistakes))
        self.mistakes.append(form)
        self._mistake_rows.addWidget(form)
        return form

    def _remove(self, form: Any, forms: list[Any]) -> None:
        forms.remove(form)
        form.hide()
        form.deleteLater()
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        first = Card(margin_px=18, spacing_px=12)
        first.body.addWidget(titled("Question", self.text))
        heard = QHBoxLayout()
        heard.setSpacing(12)
        heard.addWidget(titled("Read aloud as", self.spoken), 1)
        heard.addWidget(self.hear_button)
        first.body.addLayout(heard)
        first.body.addWidget(titled("In other words", self.rephrased))
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.addWidget(titled("Topic", self.topic), 0, 0)
        grid.addWidget(titled("Seconds for the answer", self.target), 0, 1)
        for place, (name, title, _) in enumerate(_CHOICES):
            grid.addWidget(titled(title, self.choices[name]), 1 + place // 2, place % 2)
        first.body.addLayout(grid)
        answer = Card(margin_px=18, spacing_px=8)
        answer.body.addWidget(titled("A strong answer, as somebody would say it", self.model_answer))
        answer.body.addWidget(self.length)
        answer.body.addWidget(self.propose_button)
        column.addWidget(first)
        column.addWidget(answer)
        column.addWidget(label("What a strong answer says", "subheading"))
        self._concept_rows.setSpacing(12)
        column.addLayout(self._concept_rows)
        column.addWidget(self.add_concept_button)
        last = Card(margin_px=18, spacing_px=12)
        last.body.addWidget(titled("Follow-ups", self.follow_ups, "One a line; what the interviewer may ask next."))
        last.body.addWidget(label("Common mistakes, and what is right", "strong"))
        self._mistake_rows.setSpacing(8)
        last.body.addLayout(self._mistake_rows)
        last.body.addWidget(self.add_mistake_button)
        for name, title, remark in _LISTS:
            last.body.addWidget(titled(title, self.lists[name], remark))
        column.addWidget(last)


def _text_of(follow_up: Any) -> str:
    return str(follow_up.get("text", "")) if isinstance(follow_up, dict) else str(follow_up)


def _probing(follow_up: Any, ids: set[str]) -> Any:
    """Return a follow-up that probes no concept which is gone."""
    if isinstance(follow_up, dict) and follow_up.get("probes") not in {None, *ids}:
        return {name: held for name, held in follow_up.items() if name != "probes"}
    return follow_up
