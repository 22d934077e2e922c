"""The settings of the coach: which server on this computer is asked, and which of its models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLineEdit

from mockvoice.coach.address import MOST_CHARACTERS, loopback_endpoint
from mockvoice.errors import CoachError
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.setting_row import CalmComboBox, SettingRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from PySide6.QtWidgets import QWidget

    from mockvoice.coach.coach import CoachConnection
    from mockvoice.errors import MockVoiceError
    from mockvoice.settings import Settings

EXAMPLE: Final = "http://localhost:11434"
ABOUT: Final = (
    "If you run a language model on this computer, with Ollama, llama.cpp or LM Studio, it can word follow-up "
    "questions and a paragraph of feedback. It never changes a score. Only a server on this computer is asked."
)
OFF: Final = "The coach is off."
NO_MODEL: Final = "The coach is off until a model is chosen. Connect to see what the server offers."
LOOKING: Final = "Looking for the server."
_NO_CHOICE: Final = ("", "None: the coach is off")


class CoachSettings(Card):
    """Shows what holds, looks at the server when asked to, and reports what the person chooses.

    Args:
        check: Asks a server at an address what it offers, in the background.
    """

    chosen = Signal(str, object)
    """Carries the setting's name and its new value."""

    def __init__(self, check: Callable[[str], Future[CoachConnection]], parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=24, spacing_px=12)
        self._check = check
        self._url = ""
        self._model = ""
        self.address = QLineEdit()
        self.address.setAccessibleName(tr("Address of the coach's server"))
        self.address.setPlaceholderText(tr(EXAMPLE))
        self.address.setMaxLength(MOST_CHARACTERS)
        self.model = CalmComboBox("Model of the coach")
        self.connect_button = KeyButton("Connect")
        self.connect_button.setAccessibleName("Connect to the coach's server")
        self.status = label(OFF, "small", wraps=True)
        self._lay_out()
        self.address.editingFinished.connect(self.take_address)
        self.address.returnPressed.connect(self.look)
        self.connect_button.clicked.connect(self.look)
        self.model.activated.connect(self._choose_model)

    def show_settings(self, settings: Settings) -> None:
        """Show what holds now."""
        is_new = (settings.coach_url, settings.coach_model) != (self._url, self._model)
        self._url, self._model = settings.coach_url, settings.coach_model
        self.address.setText(settings.coach_url)
        if not self.model.count() or is_new:
            known = [(self._model, self._model)] if self._model else []
            self.model.show_choices([_NO_CHOICE, *known], self._model)
            self._tell(self._state())

    def take_address(self) -> bool:
        """Take the address as it stands in the field; returns whether it may be used. Another one has no model yet."""
        address = self.address.text().strip()
        if address == self._url:
            return bool(address)
        try:
            if address:
                loopback_endpoint(address)
        except CoachError as error:
            self._tell(error.sentence)
            return False
        self._url = address
        self.chosen.emit("coach_url", address)
        self._take_model("")
        self.model.show_choices([_NO_CHOICE], "")
        self._tell(self._state())
        return bool(address)

    def look(self) -> None:
        """Ask the server what it offers; an empty field stands for the address that most people need."""
        if not self.connect_button.isEnabled():
            return
        if not self.address.text().strip():
            self.address.setText(EXAMPLE)
        if self.take_address():
            self.connect_button.setEnabled(False)
            self._tell(LOOKING)
            watch(self._check(self._url), self, self._found, self._not_found)

    def _found(self, connection: CoachConnection) -> None:
        """Offer the models; where none was chosen yet, the first is taken, since to connect is to want the coach."""
        self.connect_button.setEnabled(True)
        if not self._model and connection.models:
            self._take_model(connection.models[0])
        self.model.show_choices([_NO_CHOICE, *((name, name) for name in connection.models)], self._model)
        self._tell(f"{connection.sentence} {self._state()}".strip())

    def _not_found(self, error: MockVoiceError) -> None:
        self.connect_button.setEnabled(True)
        self._tell(error.sentence)

    def _choose_model(self) -> None:
        self._take_model(self.model.currentData())
        self._tell(self._state())

    def _take_model(self, model: str) -> None:
        if model != self._model:
            self._model = model
            self.chosen.emit("coach_model", model)

    def _state(self) -> str:
        if not self._url:
            return OFF
        return f"The coach is on, with {self._model}." if self._model else NO_MODEL

    def _tell(self, text: str) -> None:
        self.status.setText(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self.status, QAccessible.Event.Alert))

    def _lay_out(self) -> None:
        self.body.addWidget(label("Coach (optional)", "subheading"))
        self.body.addWidget(label(ABOUT, "small-muted", wraps=True))
        for row in (
            SettingRow("Server", "Its address on this computer.", self.address, is_wide=True),
            SettingRow("Model", "Larger ones write better and take longer.", self.model, is_wide=True),
            SettingRow("Connection", "Finds the server and its models.", self.connect_button),
        ):
            self.body.addWidget(rule())
            self.body.addWidget(row)
        self.body.addWidget(self.status)
