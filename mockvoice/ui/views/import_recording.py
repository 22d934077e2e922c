"""Taking recordings in that were made elsewhere: for each its question and its date."""

from __future__ import annotations

from datetime import datetime
from string import Template
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.import_desk import ImportWish
from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, scaled, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.form_fields import titled
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.question_choice import QuestionChoice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mockvoice.app import App
    from mockvoice.audio.codec import SoundFile
    from mockvoice.errors import MockVoiceError

_SIZE_PX: Final = (640, 560)
LOOKING: Final = "Looking at the file …"
DATE_FROM_FILE: Final = "This is the date in the file."
DATE_MISSING: Final = (
    "The file does not say when it was recorded. This is when it was last changed: put the date right if you know "
    "better."
)
_DATE_SHEET: Final = Template("""
QDateTimeEdit {
  background: $card; color: $text; border: 1px solid $line; border-radius: 8px; padding: ${y}px 0;
  selection-background-color: $accent; selection-color: $on_accent;
}
QDateTimeEdit:focus { border: 2px solid $accent; }
QDateTimeEdit::up-button, QDateTimeEdit::down-button { width: 0; height: 0; border: none; }
""")


class _Moment(QDateTimeEdit):
    """A date and a time of day, in the look of the other fields; the arrows change the part that the cursor is in."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.setAccessibleName(tr("When it was recorded"))
        theme_changed().connect(self._dress)
        self._dress()

    @property
    def moment(self) -> datetime:
        """What is chosen, aware."""
        return datetime.fromtimestamp(self.dateTime().toSecsSinceEpoch()).astimezone()

    def show_moment(self, moment: datetime) -> None:
        """Show a moment in this computer's time zone."""
        self.setDateTime(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())))

    def _dress(self) -> None:
        colours = current_palette()
        self.setStyleSheet(
            _DATE_SHEET.substitute(
                card=colours.card.name(),
                text=colours.text.name(),
                line=colours.field_line.name(),
                accent=colours.accent.name(),
                on_accent=colours.on_accent.name(),
                y=scaled(8),
            )
        )
        self.lineEdit().setTextMargins(scaled(10), 0, 0, 0)


class ImportRecording(QDialog):
    """Asks about one file after another.

    Args:
        app: The program.
        paths: The files.
    """

    agreed = Signal(object)
    """Carries the ImportWish of a file."""

    refused = Signal(object)
    """Carries the MockVoiceError that says why a file cannot be imported."""

    def __init__(self, app: App, paths: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._app = app
        self._paths = tuple(paths)
        self._place = 0
        self.title = label("", "heading", wraps=True)
        self.file = label("", "muted", wraps=True)
        self.questions = QuestionChoice(app.packs)
        self.moment = _Moment()
        self.remark = label("", "small-muted", wraps=True)
        self.import_button = KeyButton("Import", kind="primary")
        self.skip_button = KeyButton("Skip this file")
        self.cancel_button = KeyButton("Cancel")
        self._lay_out()
        self.import_button.clicked.connect(self._agree)
        self.skip_button.clicked.connect(self._go_on)
        self.cancel_button.clicked.connect(self.reject)
        self._look()

    @property
    def path(self) -> Path:
        """The file that is asked about."""
        return self._paths[self._place]

    def _look(self) -> None:
        count, path = len(self._paths), self.path
        self.title.setText("Import a recording" if count == 1 else f"Import recording {self._place + 1} of {count}")
        self.setWindowTitle(tr(self.title.text()))
        self.file.setText(f"{path.name} · {LOOKING}")
        self.skip_button.setVisible(self._place + 1 < count)
        self.import_button.setEnabled(False)
        self.questions.field.setFocus()
        place = self._place
        looked = self._app.imports.look_at(path)
        watch(looked, self, lambda seen: self._show_file(place, seen), lambda error: self._refuse(place, error))

    def _show_file(self, place: int, seen: SoundFile) -> None:
        if place != self._place:
            return
        length = "" if seen.duration_s is None else f" · {wording.clock(seen.duration_s)}"
        self.file.setText(f"{self.path.name}{length}")
        self.moment.show_moment(seen.recorded_at or seen.changed_at)
        self.remark.setText(DATE_MISSING if seen.recorded_at is None else DATE_FROM_FILE)
        self.import_button.setEnabled(True)

    def _refuse(self, place: int, error: MockVoiceError) -> None:
        if place == self._place:
            self.refused.emit(error)
            self._go_on()

    def _agree(self) -> None:
        chosen = self.questions.question
        pack_id, question = ("", None) if chosen is None else (chosen[0].id, chosen[1])
        self.agreed.emit(ImportWish(self.path, question, pack_id, self.moment.moment))
        self._go_on()

    def _go_on(self) -> None:
        if self._place + 1 == len(self._paths):
            self.accept()
            return
        self._place += 1
        self._look()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        for button in (self.cancel_button, self.skip_button, self.import_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 26, 28, 24)
        layout.setSpacing(12)
        layout.addWidget(self.title)
        layout.addWidget(self.file)
        layout.addWidget(titled("Which question does it answer?", self.questions), 1)
        layout.addWidget(titled("When was it recorded?", self.moment))
        layout.addWidget(self.remark)
        layout.addLayout(buttons)
        self.setMinimumSize(min(scaled(420), 900), 420)
        self.resize(min(scaled(_SIZE_PX[0]), 900), min(scaled(_SIZE_PX[1]), 760))
        self.import_button.setDefault(True)
