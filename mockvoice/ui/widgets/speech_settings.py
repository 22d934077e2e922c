"""The settings of what writes answers down: language, model, device and number format."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mockvoice.transcription.languages import AUTO, LANGUAGES
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.choices import Segmented
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.setting_row import CalmComboBox, SettingRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mockvoice.settings import Settings
    from mockvoice.transcription.models import InstalledModel

COMPUTE_DEVICES = (("auto", "Automatic"), ("cpu", "Processor"), ("cuda", "NVIDIA graphics"))
CARD_FORMATS = (("auto", "Automatic"), ("float16", "float16"), ("int8_float16", "int8_float16"))
ANSWER_LANGUAGES = tuple({"en": LANGUAGES["en"], AUTO: "Told from what I say", **LANGUAGES}.items())
"""English first, since fillers and their norms are known best for it."""
LANGUAGE_REMARK = "Fillers are known for English; for another language the list is yours to add."
FORMAT_REMARK = "Automatic is float16; int8_float16 takes less of the card's memory. The processor takes int8."


class SpeechSettings(Card):
    """Shows what holds, and reports what the person chooses."""

    chosen = Signal(str, object)
    """Carries the setting's name and its new value."""

    models_requested = Signal()
    """The person wants to see the speech models."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=24, spacing_px=12)
        self.answer_language = CalmComboBox("Language of your answers")
        self.model = CalmComboBox("Speech model")
        self.models_button = KeyButton("Manage models…")
        self.compute = Segmented("Compute device", COMPUTE_DEVICES)
        self.card_format = Segmented("Number format on the graphics card", CARD_FORMATS)
        self.model_row = SettingRow("Model", "", self.model, is_wide=True)
        self._add("Writing down what you say")
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show what holds now."""
        self.answer_language.show_choices(ANSWER_LANGUAGES, settings.answer_language)
        self.compute.set_value(settings.device)
        self.card_format.set_value(settings.compute_type)
        if not self.model.count():
            self.model.show_choices([(settings.speech_model, settings.speech_model)], settings.speech_model)
        self.model.choose(settings.speech_model)

    def show_models(self, models: tuple[InstalledModel, ...], in_use: str) -> None:
        """Offer the speech models on this computer."""
        self.model.show_choices([(m.name, m.title) for m in models], in_use)

    def _add(self, title: str) -> None:
        self.body.addWidget(label(title, "subheading"))
        rows = (
            SettingRow("You answer in", LANGUAGE_REMARK, self.answer_language, is_wide=True),
            self.model_row,
            SettingRow("More models", "Download, import, measure or remove them.", self.models_button),
            SettingRow("Computed on", "Automatic takes the graphics card where it can be used.", self.compute),
            SettingRow("Numbers on the graphics card", FORMAT_REMARK, self.card_format),
        )
        for index, row in enumerate(rows):
            if index:
                self.body.addWidget(rule())
            self.body.addWidget(row)

    def _connect(self) -> None:
        self.answer_language.activated.connect(self._choose_language)
        self.model.activated.connect(self._choose_model)
        self.models_button.clicked.connect(self.models_requested)
        self.compute.chosen.connect(partial(self.chosen.emit, "device"))
        self.card_format.chosen.connect(partial(self.chosen.emit, "compute_type"))

    def _choose_language(self) -> None:
        self.chosen.emit("answer_language", self.answer_language.currentData())

    def _choose_model(self) -> None:
        self.chosen.emit("speech_model", self.model.currentData())
