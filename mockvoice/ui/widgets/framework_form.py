"""How a good answer is built, in the pack editor: a framework that ships, or steps of one's own in their order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.analysis.frameworks import shipped_frameworks
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.form_fields import GrowingText, IconButton, Line
from mockvoice.ui.widgets.part_list import PartList
from mockvoice.ui.widgets.setting_row import CalmComboBox

if TYPE_CHECKING:
    from mockvoice.packs.editing import Fields

NONE, OWN = "", "own"
_NAMES = {
    "star": "STAR",
    "ml-system-design": "ML system design",
    "metric-drop": "A metric has dropped",
    "case-study": "Case study",
    "comparison": "Comparison",
    "project": "Project",
}


class StepForm(QWidget):
    """One step: its name, what has to be said, and buttons that move it."""

    changed = Signal()
    removed = Signal()
    moved = Signal(int)
    """Carries -1 for up and 1 for down."""

    def __init__(self, fields: Fields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = fields
        self.name = Line("Name of the step", "a word or two")
        self.description = GrowingText(
            "What has to be said for the step to count", "what has to be said", least_lines=1
        )
        self.up_button = IconButton("chevron-up")
        self.down_button = IconButton("chevron-down")
        self.remove_button = IconButton("trash")
        self.name.show_text(str(fields.get("name", "")))
        self.description.show_prose(str(fields.get("description", "")))
        self._lay_out()
        self.name.textChanged.connect(self.changed)
        self.description.textChanged.connect(self.changed)
        self.up_button.clicked.connect(partial(self.moved.emit, -1))
        self.down_button.clicked.connect(partial(self.moved.emit, 1))
        self.remove_button.clicked.connect(self.removed)

    @property
    def first_field(self) -> QWidget:
        """Where writing begins."""
        return self.name

    @property
    def fields(self) -> Fields:
        """What stands there now."""
        return dict(self._fields) | {"name": self.name.said, "description": self.description.prose}

    def number(self, place: int, count: int) -> None:
        """Say which step it is, from 1, of how many."""
        self.up_button.say(f"Move step {place} up")
        self.down_button.say(f"Move step {place} down")
        self.remove_button.say(f"Remove step {place}")
        self.up_button.setEnabled(place > 1)
        self.down_button.setEnabled(place < count)
        self._place.setText(f"{place}.")

    def _lay_out(self) -> None:
        self._place = label("", "strong")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._place)
        top.addWidget(self.name, 1)
        for button in (self.up_button, self.down_button, self.remove_button):
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.description)


class FrameworkForm(QWidget):
    """No framework, one that ships, or own steps; `changed` is emitted with every change."""

    changed = Signal()
    step_removed = Signal(int, object)
    """Carries the place and the fields of a step."""

    def __init__(self, value: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = value
        self.choice = CalmComboBox("Framework")
        self.steps: PartList[StepForm] = PartList(self._make_step, "Add a step", spacing_px=10)
        self._outline = label("", "small-muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.choice)
        column.addWidget(self._outline)
        column.addWidget(self.steps.widget)
        self._show(value)
        self.choice.currentIndexChanged.connect(self._choose)
        self.steps.changed.connect(self._take_steps)
        self.steps.removed.connect(self._report_removed)

    @property
    def value(self) -> Any:
        """The name of a framework that ships, a list of steps, or "" for none."""
        chosen = self.choice.currentData()
        return self.steps.fields if chosen == OWN else chosen

    def put_back(self, fields: Fields, place: int) -> None:
        """Put in again a step that was taken out."""
        self.choice.setCurrentIndex(self.choice.findData(OWN))
        self.steps.put_back(fields, place)
        self._take_steps()

    def _report_removed(self, place: int, form: StepForm) -> None:
        self.step_removed.emit(place, form.fields)

    def _make_step(self, fields: Fields) -> StepForm:
        form = StepForm(fields)
        form.moved.connect(partial(self._move, form))
        return form

    def _move(self, form: StepForm, by: int) -> None:
        self.steps.move(form, by)
        for button in (form.up_button, form.down_button) if by < 0 else (form.down_button, form.up_button):
            if button.isEnabled():
                button.setFocus()
                return

    def _show(self, value: Any) -> None:
        shipped = [(name, _NAMES.get(name, name)) for name in shipped_frameworks()]
        own = isinstance(value, list | tuple) and bool(value)
        offered = [(NONE, "none"), *shipped, (OWN, "own steps")]
        self.choice.show_choices(offered, OWN if own else value or NONE)
        if own:
            self.steps.show_parts(value)
        self._describe()

    def _choose(self) -> None:
        if self.choice.currentData() == OWN and not self.steps.forms:
            before = shipped_frameworks().get(self._given, ()) if isinstance(self._given, str) else ()
            steps = [{"name": step.name, "description": step.description} for step in before]
            self.steps.show_parts(steps or [{}, {}])
        self._given = self.choice.currentData()
        self._describe()
        self.changed.emit()

    def _take_steps(self) -> None:
        self._describe()
        self.changed.emit()

    def _describe(self) -> None:
        """Say which steps a framework has, and number the own ones."""
        chosen = self.choice.currentData()
        names = [step.name for step in shipped_frameworks().get(chosen, ())]
        if chosen == OWN:
            text = "Two steps or more. Say of each what has to be said for it to count, with examples."
        else:
            text = " → ".join(names) or "The order of an answer is then not judged."
        self._outline.setText(text)
        self.steps.widget.setVisible(chosen == OWN)
        for place, form in enumerate(self.steps.forms, start=1):
            form.number(place, len(self.steps.forms))
