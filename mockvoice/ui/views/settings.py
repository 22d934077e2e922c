"""What the person can choose. Every change holds at once and is saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mockvoice import __version__
from mockvoice.errors import MockVoiceError
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.choices import Segmented, Switch
from mockvoice.ui.widgets.coach_settings import CoachSettings
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page
from mockvoice.ui.widgets.practice_settings import PracticeSettings
from mockvoice.ui.widgets.setting_row import CalmComboBox, SettingRow
from mockvoice.ui.widgets.speech_settings import SpeechSettings
from mockvoice.ui.widgets.voice_settings import VoiceSettings
from mockvoice.ui.widgets.your_data import YourData

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from mockvoice.app import App
    from mockvoice.audio.devices import Device
    from mockvoice.readiness import PartStatus
    from mockvoice.transcription.models import InstalledModel
    from mockvoice.voice.speaker import Voice

THEMES = (("system", "Like the system"), ("light", "Light"), ("dark", "Dark"))
FONT_SCALES = ((0.9, "90 %"), (1.0, "100 %"), (1.25, "125 %"), (1.5, "150 %"), (2.0, "200 %"))
LANGUAGES = (("system", "Like the system"), ("en", "English"), ("de", "Deutsch"))
MOTIONS = (("system", "Like the system"), ("on", "On"), ("off", "Off"))
SYSTEM_DEFAULT = (None, "The system's choice")
PRIVACY = (
    "MockVoice works on this computer alone. Your voice, your answers and your scores are kept in one file that "
    "belongs to you, and are sent nowhere."
)
_WIDTH_PX = 860


LIVE_PARTS = (
    ("live_words", "Show what I hear", "Your words, after each pause."),
    ("live_pace", "Show the pace", "Words a minute over the last 20 seconds."),
    ("live_fillers", "Count fillers", "The report has them all the same."),
)
"""What can be shown while an answer is given: the setting's name, its title and a remark."""


class SettingsView(QWidget):
    """All settings, in cards by what they concern."""

    fillers_requested = Signal()
    """The person wants to see which words count as fillers."""

    look_changed = Signal()
    """Theme or font size were changed."""

    practice_changed = Signal()
    """A setting that the practice page shows too was changed."""

    models_requested = Signal()
    """The person wants to see the speech models."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.notices = NoticeBoard()
        self.theme = Segmented("Theme", THEMES)
        self.font_scale = Segmented("Font size", FONT_SCALES)
        self.reduced_motion = Segmented("Reduced motion", MOTIONS)
        self.language = Segmented("Language of the window", LANGUAGES)
        self.microphone = CalmComboBox("Microphone")
        self.loudspeaker = CalmComboBox("Loudspeaker")
        self.look_again_button = KeyButton("Look again")
        self.interviewer = VoiceSettings()
        self.live = {name: Switch("On") for name, _, _ in LIVE_PARTS}
        for name, title, _ in LIVE_PARTS:
            self.live[name].setAccessibleName(tr(title))
        self.speech = SpeechSettings()
        self.practice = PracticeSettings()
        self.coach = CoachSettings(app.coach.check_connection)
        self.data = YourData(app, self.notices)
        self.log_path = _path_field(app.log_folder, "Log folder")
        self._rows: dict[str, SettingRow] = {
            "speech model": self.speech.model_row,
            "voice": self.interviewer.voice_row,
        }
        self._lay_out()
        self.show_settings()
        self._connect()

    def show_settings(self) -> None:
        """Show what holds now."""
        settings = self._app.settings
        self.theme.set_value(settings.theme)
        self.font_scale.set_value(settings.font_scale)
        self.reduced_motion.set_value(settings.reduced_motion)
        self.language.set_value(settings.ui_language)
        self.interviewer.show_settings(settings)
        for name, switch in self.live.items():
            switch.setChecked(getattr(settings, name))
        self.speech.show_settings(settings)
        self.data.show_settings()
        self.practice.show_retention(settings.retention)
        self.coach.show_settings(settings)
        for box, value in (
            (self.microphone, settings.input_device),
            (self.loudspeaker, settings.output_device),
        ):
            if not box.count():
                known = [(value, value)] if value is not None else []
                box.show_choices([SYSTEM_DEFAULT, *known], value)
            else:
                box.choose(value)

    def show_status(self, status: tuple[PartStatus, ...]) -> None:
        """Say under devices, voice and model what came of them."""
        for part in status:
            row = self._rows.get(part.name)
            if row is not None:
                row.set_remark(f"{part.sentence} {part.note}".strip())

    def look_for_devices(self) -> None:
        """Ask for microphones, loudspeakers, voices and speech models."""
        watch(self._app.input_devices(), self, self._take_microphones, self._tell)
        watch(self._app.output_devices(), self, self._take_loudspeakers, self._tell)
        watch(self._app.voices(), self, self._take_voices, self._tell)
        watch(self._app.speech_models(), self, self._take_models, self._tell)

    def hear_voice(self) -> None:
        """Speak a line in the voice that holds now."""
        self.interviewer.hear_button.setEnabled(False)
        watch(self._app.hear_voice(), self, self._heard, self._not_heard)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what is plugged in now."""
        super().showEvent(event)
        self.look_for_devices()
        self.data.look()

    def _take_microphones(self, devices: tuple[Device, ...]) -> None:
        self._offer(self.microphone, [(d.name, d.name) for d in devices], self._app.settings.input_device)

    def _take_loudspeakers(self, devices: tuple[Device, ...]) -> None:
        self._offer(self.loudspeaker, [(d.name, d.name) for d in devices], self._app.settings.output_device)

    def _take_voices(self, voices: tuple[Voice, ...]) -> None:
        self.interviewer.show_voices(voices, self._app.settings.voice_id)

    def _take_models(self, models: tuple[InstalledModel, ...]) -> None:
        self.speech.show_models(models, self._app.settings.speech_model)

    @staticmethod
    def _offer(box: CalmComboBox, choices: list[tuple[str, str]], value: str | None) -> None:
        box.show_choices([SYSTEM_DEFAULT, *dict.fromkeys(choices)], value)

    def _change(self, **changes: object) -> None:
        try:
            self._app.change_settings(**changes)
        except MockVoiceError as error:
            self._tell(error)
            self.show_settings()

    def _change_theme(self, value: object) -> None:
        self._change(theme=value)
        self.look_changed.emit()

    def _change_motion(self, value: object) -> None:
        self._change(reduced_motion=value)
        self.look_changed.emit()

    def _change_font_scale(self, value: object) -> None:
        self._change(font_scale=value)
        self.look_changed.emit()

    def _change_microphone(self) -> None:
        self._change(input_device=self.microphone.currentData())

    def _change_loudspeaker(self) -> None:
        self._change(output_device=self.loudspeaker.currentData())

    def _change_speech(self, name: str, value: object) -> None:
        self._change(**{name: value})

    def _change_retention(self, retention: float) -> None:
        self._change(retention=retention)

    def _change_interviewer(self, name: str, value: object) -> None:
        self._change(**{name: value})
        if name == "read_aloud":
            self.practice_changed.emit()

    def _change_live(self, name: str, is_on: bool) -> None:  # noqa: FBT001 (Qt hands it over by position)
        if is_on != getattr(self._app.settings, name):
            self._change(**{name: is_on})

    def _look_again(self) -> None:
        self._app.look_again()
        self.look_for_devices()

    def _heard(self, _nothing: None) -> None:
        self.interviewer.hear_button.setEnabled(True)

    def _not_heard(self, error: MockVoiceError) -> None:
        self.interviewer.hear_button.setEnabled(True)
        self._tell(error)

    def _tell(self, error: MockVoiceError) -> None:
        self.notices.post(error.sentence, "bad")

    def _open_log_folder(self) -> None:
        self._app.log_folder.mkdir(parents=True, exist_ok=True)
        self._open(self._app.log_folder)

    def _open(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.notices.post(f"No program here opens folders. The folder is {folder}.", "info")

    def _connect(self) -> None:
        self.theme.chosen.connect(self._change_theme)
        self.font_scale.chosen.connect(self._change_font_scale)
        self.reduced_motion.chosen.connect(self._change_motion)
        self.language.chosen.connect(partial(self._change_speech, "ui_language"))
        self.microphone.activated.connect(self._change_microphone)
        self.loudspeaker.activated.connect(self._change_loudspeaker)
        self.look_again_button.clicked.connect(self._look_again)
        self.interviewer.chosen.connect(self._change_interviewer)
        self.interviewer.hear_requested.connect(self.hear_voice)
        for name, switch in self.live.items():
            switch.toggled.connect(partial(self._change_live, name))
        self.speech.chosen.connect(self._change_speech)
        self.coach.chosen.connect(self._change_speech)
        self.practice.chosen.connect(self._change_retention)
        self.speech.models_requested.connect(self.models_requested)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        page = Page(content_width_px=_WIDTH_PX)
        page.head.addWidget(label("Settings", "title"))
        page.head.addWidget(self.notices)
        for card in (
            self._look_card(),
            self._sound_card(),
            self.interviewer,
            self._filler_card(),
            _card(
                "While you speak", *(SettingRow(title, remark, self.live[name]) for name, title, remark in LIVE_PARTS)
            ),
            self.speech,
            self.practice,
            self.coach,
            self.data,
            self._log_card(),
        ):
            page.body.addWidget(card)
        page.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)

    def _look_card(self) -> Card:
        return _card(
            "Look",
            SettingRow("Theme", "", self.theme),
            SettingRow("Font size", "", self.font_scale),
            SettingRow("Language of the window", "It holds when MockVoice is opened the next time.", self.language),
            SettingRow("Reduced motion", "Nothing blinks, fades or glides by itself.", self.reduced_motion),
        )

    def _sound_card(self) -> Card:
        self._rows["microphone"] = SettingRow("Microphone", "", self.microphone, is_wide=True)
        self._rows["loudspeaker"] = SettingRow("Loudspeaker", "", self.loudspeaker, is_wide=True)
        again = SettingRow("Plugged something in?", "Looks for devices and voices once more.", self.look_again_button)
        return _card("Sound", self._rows["microphone"], self._rows["loudspeaker"], again)

    def _filler_card(self) -> Card:
        self.fillers_button = KeyButton("See and change")
        self.fillers_button.setAccessibleName("See and change which words are fillers")
        self.fillers_button.clicked.connect(self.fillers_requested)
        remark = "What counts as a filler, and words of your own."
        return _card("Fillers", SettingRow("Which words are fillers", remark, self.fillers_button))

    def _live_card(self) -> Card:
        return _card(
            "While you speak",
            *(SettingRow(title, remark, self.live[name]) for name, title, remark in LIVE_PARTS),
        )

    def _log_card(self) -> Card:
        logs = KeyButton("Open the folder", icon_name="folder")
        logs.setAccessibleName("Open the log folder")
        logs.clicked.connect(self._open_log_folder)
        return _card(
            "About MockVoice",
            label("Log", "strong"),
            label("What went wrong in the program is written here, never what you said.", "small-muted", wraps=True),
            self.log_path,
            _row(logs),
            rule(),
            label(f"MockVoice {__version__}", "strong"),
            label(PRIVACY, "small-muted", wraps=True),
        )


def _card(title: str, *rows: QWidget) -> Card:
    card = Card(margin_px=24, spacing_px=12)
    card.body.addWidget(label(title, "subheading"))
    for index, row in enumerate(rows):
        if index and isinstance(row, SettingRow):
            card.body.addWidget(rule())
        card.body.addWidget(row)
    return card


def _row(*buttons: QWidget) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    for button in buttons:
        layout.addWidget(button)
    layout.addStretch()
    return holder


def _path_field(path: Path, name: str) -> QLineEdit:
    field = QLineEdit(str(path))
    field.setReadOnly(True)
    field.setAccessibleName(tr(name))
    field.setCursorPosition(0)
    field.setToolTip(tr(str(path)))
    return field
