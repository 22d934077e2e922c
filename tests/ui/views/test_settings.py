"""What the person can choose."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from mockvoice import __version__
from mockvoice.errors import LanguageError, SettingsError, VoiceError
from mockvoice.readiness import PartState, PartStatus
from mockvoice.settings import Settings
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.settings import PRIVACY, SettingsView
from mockvoice.ui.widgets.setting_row import CalmComboBox, SettingRow
from tests.helpers.fake_app import FakeApp

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(fake_app: FakeApp, qtbot: QtBot) -> SettingsView:
    """The page, with devices and voices listed."""
    made = SettingsView(fake_app)
    made.resize(1000, 800)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.interviewer.voice.count() == 4 and made.speech.model.count() == 2)
    return made


def choose(box: CalmComboBox, text: str) -> None:
    """Choose an entry as a person does."""
    index = box.findText(text)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_every_choice_is_saved_at_once(page: SettingsView, fake_app: FakeApp):
    """Each control changes its own setting."""
    page.theme.button("dark").click()
    page.font_scale.button(1.5).click()
    choose(page.microphone, "USB headset")
    choose(page.loudspeaker, "Laptop speakers")
    choose(page.interviewer.voice, "German (de)")
    choose(page.speech.model, "my-own")
    choose(page.speech.answer_language, "German")
    page.speech.compute.button("cpu").click()
    page.speech.card_format.button("int8_float16").click()
    page.interviewer.read_aloud.click()
    page.interviewer.captions.click()
    assert fake_app.settings == Settings(
        theme="dark",
        font_scale=1.5,
        input_device="USB headset",
        output_device="Laptop speakers",
        voice_id="de",
        speech_model="my-own",
        answer_language="de",
        device="cpu",
        compute_type="int8_float16",
        read_aloud=False,
        captions=False,
    )


def test_a_new_look_is_announced(page: SettingsView, qtbot: QtBot):
    """Theme and font size tell the window to draw anew."""
    with qtbot.waitSignal(page.look_changed):
        page.theme.button("dark").click()
    with qtbot.waitSignal(page.look_changed):
        page.font_scale.button(1.25).click()


def test_the_system_decides_where_nothing_was_chosen(page: SettingsView, fake_app: FakeApp):
    """The first entry of devices and voices is the system's choice."""
    choose(page.microphone, "USB headset")
    choose(page.microphone, "The system's choice")
    assert fake_app.settings.input_device is None


def test_a_device_that_is_unplugged_stays_chosen(qtbot: QtBot):
    """A remembered headset that is not there is shown as missing and not forgotten."""
    app = FakeApp(settings=Settings(input_device="Good microphone"))
    page = SettingsView(app)
    qtbot.addWidget(page)
    page.look_for_devices()
    qtbot.waitUntil(lambda: page.microphone.count() == 4)
    assert page.microphone.currentText() == "Good microphone (not found)"
    assert app.settings.input_device == "Good microphone"


def test_the_rate_is_saved_when_the_slider_rests(page: SettingsView, fake_app: FakeApp, qtbot: QtBot):
    """The words a minute are shown while sliding and saved soon after."""
    page.interviewer.rate.slider.setValue(200)
    assert any(label.text() == "200 words a minute" for label in page.findChildren(QLabel))
    qtbot.waitUntil(lambda: fake_app.settings.voice_rate_wpm == 200)


def test_the_voice_is_heard_with_what_holds_now(page: SettingsView, fake_app: FakeApp, qtbot: QtBot):
    """Rate and volume that were just set are used, and the button waits for the end of the line."""
    page.interviewer.rate.slider.setValue(210)
    page.interviewer.volume.slider.setValue(35)
    page.interviewer.hear_button.click()
    assert fake_app.settings.voice_rate_wpm == 210
    assert fake_app.settings.voice_volume == 0.35
    assert not page.interviewer.hear_button.isEnabled()
    fake_app.voice_calls[0].set_result(None)
    qtbot.waitUntil(page.interviewer.hear_button.isEnabled)


def test_a_voice_that_fails_is_told(page: SettingsView, fake_app: FakeApp, qtbot: QtBot):
    """The reason is shown, and one can try again."""
    page.interviewer.hear_button.click()
    fake_app.voice_calls[0].set_exception(VoiceError("There is no voice on this computer."))
    qtbot.waitUntil(lambda: page.notices.texts == ("There is no voice on this computer.",))
    assert page.interviewer.hear_button.isEnabled()


def test_settings_that_cannot_be_saved_are_told(page: SettingsView, fake_app: FakeApp):
    """The choice holds for now and the person learns that it was not saved."""
    fake_app.settings_error = SettingsError("The settings could not be saved.")
    page.speech.compute.button("cuda").click()
    assert fake_app.settings.device == "cuda"
    assert page.notices.texts == ("The settings could not be saved.",)


def test_what_came_of_a_choice_stands_under_it(page: SettingsView):
    """The state of microphone and model is said at their rows."""
    page.show_status((PartStatus("speech model", PartState.READY, "Ready, on the processor.", "No driver."),))
    assert any(row.remark == "Ready, on the processor. No driver." for row in page.findChildren(SettingRow))


def test_only_installed_models_are_offered(page: SettingsView):
    """What is on this computer is offered by its title, an imported model as well."""
    assert [page.speech.model.itemText(i) for i in range(page.speech.model.count())] == [
        "Whisper base, multilingual",
        "my-own",
    ]


def test_a_model_that_is_gone_is_marked(qtbot: QtBot):
    """A chosen model that was deleted stays chosen and is shown as missing."""
    page = SettingsView(FakeApp(settings=Settings(speech_model="gone")))
    qtbot.addWidget(page)
    page.look_for_devices()
    qtbot.waitUntil(lambda: page.speech.model.count() == 3)
    assert page.speech.model.currentText() == "gone (not found)"


def test_the_handle_has_its_height_at_every_font_size(page: SettingsView, qapp: QApplication, qtbot: QtBot):
    """When the font grows the slider grows with it at once, so that its handle is drawn whole."""
    before = page.interviewer.rate.slider.height()
    apply_theme(qapp, "light", 2.0)
    qtbot.waitUntil(lambda: page.interviewer.rate.slider.height() == 2 * before)


def test_the_history_file_is_shown_and_can_be_copied(page: SettingsView, fake_app: FakeApp):
    """The whole path is there to select, and one button copies it."""
    assert Path(page.data.path.text()) == fake_app.database_path
    copy = next(b for b in page.findChildren(QPushButton) if b.text() == "Copy the path")
    copy.click()
    assert QGuiApplication.clipboard().text() == str(fake_app.database_path)


def test_version_and_privacy_are_said(page: SettingsView):
    """The page says which version it is and that nothing leaves the computer."""
    texts = {label.text() for label in page.findChildren(QLabel)}
    assert {f"MockVoice {__version__}", PRIVACY} <= texts


def test_the_wheel_changes_nothing_by_accident(page: SettingsView, fake_app: FakeApp):
    """Scrolling over a list or a slider scrolls the page."""
    before = fake_app.settings
    for control in (page.microphone, page.interviewer.rate.slider):
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(control, event)
        assert not event.isAccepted()
    assert page.interviewer.rate.slider.value() == before.voice_rate_wpm


def test_looking_again_asks_for_everything(page: SettingsView, fake_app: FakeApp):
    """The button has the devices opened anew."""
    page.look_again_button.click()
    assert fake_app.looked_again == 1


def test_a_language_that_the_model_cannot_hear_is_refused_with_a_sentence(page: SettingsView, fake_app: FakeApp):
    """The sentence is shown, and the list goes back to what holds."""
    fake_app.language_error = LanguageError("The speech model “tiny.en” hears English only, and German was chosen.")
    choose(page.speech.answer_language, "German")
    assert page.speech.answer_language.currentText() == "English"
    assert "hears English only" in page.notices.texts[0]
    assert fake_app.settings.answer_language == "en"


def test_the_language_can_be_told_from_what_is_said(page: SettingsView, fake_app: FakeApp):
    """English comes first, then that choice, then all languages that Whisper knows."""
    box = page.speech.answer_language
    assert [box.itemText(i) for i in range(3)] == ["English", "Told from what I say", "Afrikaans"]
    choose(box, "Told from what I say")
    assert fake_app.settings.answer_language == "auto"


def test_the_models_are_one_button_away(page: SettingsView, qtbot: QtBot):
    """The button asks for the page of models."""
    with qtbot.waitSignal(page.models_requested):
        page.speech.models_button.click()


def test_how_much_to_remember_is_saved(page: SettingsView, fake_app: FakeApp):
    """The slider changes its setting, and follows what was set elsewhere."""
    page.practice.retention.setValue(85)
    page.practice.save()
    assert fake_app.settings.retention == 0.85
    fake_app.settings = Settings(retention=0.95)
    page.show_settings()
    assert page.practice.retention.value() == 95


def test_the_coach_is_saved_like_everything_else(page: SettingsView, fake_app: FakeApp):
    """An address on this computer is kept; the model is none until one is chosen."""
    page.coach.address.setText("http://localhost:8080")
    page.coach.address.editingFinished.emit()
    assert (fake_app.settings.coach_url, fake_app.settings.coach_model) == ("http://localhost:8080", "")
