"""Fields of one question in the pack editor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.packs.editing import named
from mockvoice.packs.model import Difficulty, Kind, Stage
from mockvoice.packs.proposals import proposed_concepts
from mockvoice.ui import wording
from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.choices import Stepper
from mockvoice.ui.widgets.concept_form import ConceptForm, MistakeForm
from mockvoice.ui.widgets.follow_up_form import FollowUpForm
from mockvoice.ui.widgets.form_fields import GrowingText, Line, titled
from mockvoice.ui.widgets.framework_form import FrameworkForm
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.part_list import PartList
from mockvoice.ui.widgets.setting_row import CalmComboBox

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mockvoice.packs.editing import Fields

_WORDS_A_MINUTE = 150
_TWO_COLUMNS_PX = 520
_CHOICES = (("stage", "Stage", Stage), ("difficulty", "Difficulty", Difficulty), ("kind", "Kind", Kind))
_LISTS = (
    ("hints", "Hints", "One a line; nudges that do not give the answer away."),
    ("sources", "Sources", "One a line, in words."),
)
CODING = "This question has code to be written while talking. It stays as it is; change it in the pack's file."
PROPOSED = "Its longest sentences become concepts below, for you to change, to weigh and to take out."
NOTHING_PROPOSED = "There is no other sentence of five words or more that could become a concept."
CONCEPT, MISTAKE, FOLLOW_UP, STEP = "concept", "mistake", "follow-up", "step"


@dataclass(frozen=True, slots=True)
class Removed:
    """A part of a question that was taken out, and where it stood.

    Attributes:
        kind: `CONCEPT`, `MISTAKE`, `FOLLOW_UP` or `STEP`.
        place: Among the others of its kind, from 0.
        fields: What it held.
        owner: The place of the follow-up whose concept it was; None where it was one of the question's own.
        probed_by: The places of the follow-ups that were asked for its lack.
    """

    kind: str
    place: int
    fields: Fields
    owner: int | None = None
    probed_by: tuple[int, ...] = ()

    @property
    def shown(self) -> str:
        """What it is called, to be told."""
        named_by = {CONCEPT: "name", MISTAKE: "statement", FOLLOW_UP: "text", STEP: "name"}[self.kind]
        own = str(self.fields.get(named_by, ""))
        return f"the {self.kind} “{own}”" if own else f"an empty {self.kind}"


class QuestionForm(QWidget):
    """A question; `changed` is emitted with every change that the person makes."""

    changed = Signal()
    hear_requested = Signal(str)
    part_removed = Signal(object)
    """Carries what was `Removed`, for `put_back`."""

    def __init__(self, fields: Fields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = fields
        self.text = GrowingText("The question")
        self.spoken = GrowingText("How it is read aloud", "only where the text does not read well", least_lines=1)
        self.rephrased = GrowingText("The question in other words", "for somebody who asks for them", least_lines=1)
        self.topic = Line("Topic")
        self.choices = {name: CalmComboBox(title) for name, title, _ in _CHOICES}
        self.target = Stepper("Seconds for the answer")
        self.model_answer = GrowingText("A strong answer", least_lines=5)
        self._proposed = label(PROPOSED, "small-muted", wraps=True)
        self.length = label("", "small-muted", wraps=True)
        self.lists = {name: GrowingText(title, least_lines=1) for name, title, _ in _LISTS}
        self.hear_button = KeyButton("Hear it", icon_name="play")
        self.propose_button = KeyButton("Propose concepts")
        self.concepts: PartList[ConceptForm] = PartList(ConceptForm, "Add a concept")
        self.mistakes: PartList[MistakeForm] = PartList(MistakeForm, "Add a mistake", spacing_px=8)
        self.follow_ups: PartList[FollowUpForm] = PartList(self._make_follow_up, "Add a follow-up")
        self.framework = FrameworkForm(fields.get("framework", ""))
        self._grid, self._columns = QGridLayout(), list[QWidget]()
        self._column_count = 0
        self._lay_out()
        self._arrange()
        self._show()
        self._connect()

    @property
    def fields(self) -> Fields:
        """What stands there now; what the form does not show stays as it was, and what is empty is left out."""
        concepts, follow_ups = self._told_apart()
        found: Fields = dict(self._fields) | {
            "text": self.text.line,
            "spoken": self.spoken.line,
            "rephrased": self.rephrased.line,
            "topic": self.topic.said,
            "target_s": self.target.value,
            "concepts": concepts,
            "model_answer": self.model_answer.prose,
            "mistakes": self.mistakes.fields,
            "follow_ups": follow_ups,
            "framework": self.framework.value,
        }
        found |= {name: choice.currentData() for name, choice in self.choices.items()}
        found |= {name: field.entries for name, field in self.lists.items()}
        return {name: held for name, held in found.items() if held not in ("", []) or name == "text"}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put small fields beside one another where there is room for two."""
        super().resizeEvent(event)
        self._arrange()

    def propose(self) -> int:
        """Add concepts made from the model answer's sentences; return how many."""
        taken = {form.fields.get("description") for form in self.concepts.forms}
        found = [each for each in proposed_concepts(self.model_answer.prose) if each["description"] not in taken]
        for concept in found:
            self.concepts.put(concept | {name: list(concept[name]) for name in ("phrasings", "terms")} | {"id": ""})
        self._proposed.setText(PROPOSED if found else NOTHING_PROPOSED)
        self._take_concepts()
        return len(found)

    def put_back(self, removed: Removed) -> None:
        """Put in again what was taken out; a concept of a follow-up that is gone, too, stays out."""
        if removed.kind == STEP:
            self.framework.put_back(removed.fields, removed.place)
        elif removed.kind == MISTAKE:
            self.mistakes.put_back(removed.fields, removed.place)
        elif removed.kind == FOLLOW_UP:
            self.follow_ups.put_back(removed.fields, removed.place)
        elif removed.owner is None:
            form = self.concepts.put_back(removed.fields, removed.place)
            for place in removed.probed_by:
                if place < len(self.follow_ups.forms):
                    self.follow_ups.forms[place].probe(form.key)
        elif removed.owner < len(self.follow_ups.forms):
            self.follow_ups.forms[removed.owner].put_back(removed.fields, removed.place)
        self._take_concepts()

    def _told_apart(self) -> tuple[list[Fields], list[Any]]:
        """Return concepts and follow-ups; a concept without an id gets one where a follow-up probes it."""
        concepts, follow_ups = self.concepts.fields, self.follow_ups.fields
        ids = {
            form.key: made["id"]
            for form, made in zip(self.concepts.forms, named(concepts, "name", "concept"), strict=True)
        }
        probed = {follow_up.get("probes") for follow_up in follow_ups}
        for form, concept in zip(self.concepts.forms, concepts, strict=True):
            if form.key in probed:
                concept["id"] = ids[form.key]
        for follow_up in follow_ups:
            if "probes" in follow_up:
                follow_up["probes"] = ids[follow_up["probes"]]
        return concepts, [each["text"] if set(each) == {"text"} else each for each in follow_ups]

    def _show(self) -> None:
        fields = self._fields
        self.text.show_prose(fields.get("text", ""))
        self.spoken.show_prose(fields.get("spoken", ""))
        self.rephrased.show_prose(fields.get("rephrased", ""))
        self.topic.show_text(fields.get("topic", ""))
        for name, _, words in _CHOICES:
            offered = [("", "not said"), *((word, word.replace("-", " ")) for word in get_args(words))]
            self.choices[name].show_choices(offered, fields.get(name, ""))
        self.target.set_range(10, 1800)
        self.target.set_value(fields.get("target_s", 90))
        self.model_answer.show_prose(fields.get("model_answer", ""))
        for name, field in self.lists.items():
            field.show_entries(fields.get(name, []))
        self.concepts.show_parts(fields.get("concepts", []))
        self.mistakes.show_parts(fields.get("mistakes", []))
        self.follow_ups.show_parts(
            [each if isinstance(each, dict) else {"text": each} for each in fields.get("follow_ups", [])]
        )
        self._offer_concepts()
        self._count_words()

    def _connect(self) -> None:
        for field in (self.text, self.spoken, self.rephrased, self.model_answer, *self.lists.values()):
            field.textChanged.connect(self.changed)
        self.topic.textChanged.connect(self.changed)
        for choice in self.choices.values():
            choice.currentIndexChanged.connect(self.changed)
        self.target.value_changed.connect(self.changed)
        self.changed.connect(self._count_words)
        self.hear_button.clicked.connect(self._hear)
        self.propose_button.clicked.connect(self.propose)
        self.concepts.changed.connect(self._take_concepts)
        self.concepts.removed.connect(self._report_concept)
        self.mistakes.changed.connect(self.changed)
        self.mistakes.removed.connect(self._report_mistake)
        self.follow_ups.changed.connect(self._take_concepts)
        self.follow_ups.removed.connect(self._report_follow_up)
        self.framework.changed.connect(self.changed)
        self.framework.step_removed.connect(self._report_step)

    def _hear(self) -> None:
        self.hear_requested.emit(self.spoken.line or self.text.line)

    def _count_words(self) -> None:
        words = len(self.model_answer.toPlainText().split())
        seconds = round(60 * words / _WORDS_A_MINUTE)
        too_long = " That is longer than the time for it." if seconds > self.target.value else ""
        length = f"{wording.count(words, 'word')}, about {wording.clock(seconds)} at {_WORDS_A_MINUTE} words a minute."
        self.length.setText(length + too_long)
        self.propose_button.setEnabled(words > 0)

    def _make_follow_up(self, fields: Fields) -> FollowUpForm:
        form = FollowUpForm(fields)
        form.concept_removed.connect(lambda place, gone: self._report_owned(form, place, gone))
        return form

    def _take_concepts(self) -> None:
        self._offer_concepts()
        self.changed.emit()

    def _offer_concepts(self) -> None:
        """Let every follow-up know the concepts that it can probe."""
        known = [(form.key, form.name.said or "a concept without a name") for form in self.concepts.forms]
        for follow_up in self.follow_ups.forms:
            follow_up.show_concepts(known)

    def _report_concept(self, place: int, form: ConceptForm) -> None:
        probed_by = tuple(i for i, each in enumerate(self.follow_ups.forms) if each.probed == form.key)
        self.part_removed.emit(Removed(CONCEPT, place, form.fields, probed_by=probed_by))

    def _report_mistake(self, place: int, form: MistakeForm) -> None:
        self.part_removed.emit(Removed(MISTAKE, place, form.fields))

    def _report_follow_up(self, place: int, form: FollowUpForm) -> None:
        self.part_removed.emit(Removed(FOLLOW_UP, place, form.fields))

    def _report_owned(self, form: FollowUpForm, place: int, gone: Fields) -> None:
        self.part_removed.emit(Removed(CONCEPT, place, gone, owner=self.follow_ups.forms.index(form)))

    def _report_step(self, place: int, gone: Fields) -> None:
        self.part_removed.emit(Removed(STEP, place, gone))

    def _arrange(self) -> None:
        count = 2 if self.width() >= scaled(_TWO_COLUMNS_PX) else 1
        if count == self._column_count:
            return
        self._column_count = count
        for place, field in enumerate(self._columns):
            self._grid.addWidget(field, place // count, place % count)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < count else 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        first = Card(margin_px=18, spacing_px=12)
        first.body.addWidget(titled("Question", self.text))
        heard = QHBoxLayout()
        heard.addWidget(self.hear_button)
        heard.addStretch()
        first.body.addWidget(titled("Read aloud as", self.spoken))
        first.body.addLayout(heard)
        first.body.addWidget(titled("In other words", self.rephrased))
        self._columns = [titled("Topic", self.topic), titled("Seconds for the answer", self.target)]
        self._columns += [titled(title, self.choices[name]) for name, title, _ in _CHOICES]
        self._grid.setSpacing(12)
        first.body.addLayout(self._grid)
        if self._fields.get("coding"):
            first.body.addWidget(label(CODING, "small-muted", wraps=True))
        answer = Card(margin_px=18, spacing_px=8)
        answer.body.addWidget(titled("A strong answer, as somebody would say it", self.model_answer))
        answer.body.addWidget(self.length)
        proposed = QHBoxLayout()
        proposed.addWidget(self.propose_button)
        proposed.addStretch()
        answer.body.addLayout(proposed)
        answer.body.addWidget(self._proposed)
        order = Card(margin_px=18, spacing_px=8)
        order.body.addWidget(titled("How a good answer is built", self.framework))
        last = Card(margin_px=18, spacing_px=12)
        last.body.addWidget(label("Common mistakes, and what is right", "strong"))
        last.body.addWidget(self.mistakes.widget)
        for name, title, remark in _LISTS:
            last.body.addWidget(titled(title, self.lists[name], remark))
        for part in (
            first,
            answer,
            label("What a strong answer says", "subheading"),
            self.concepts.widget,
            label("What the interviewer may ask next", "subheading"),
            self.follow_ups.widget,
            order,
            last,
        ):
            column.addWidget(part)
