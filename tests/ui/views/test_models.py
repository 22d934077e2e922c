"""The page of speech models."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from mockvoice.errors import LanguageError, ModelError
from mockvoice.model_shelf import Work
from mockvoice.settings import Settings
from mockvoice.transcription.speed import Recommendation
from mockvoice.ui.main_window import MainWindow
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.models import ALL_HERE, NO_MODELS, ModelsView
from mockvoice.ui.widgets.model_rows import IN_USE, NOT_MEASURED, RECOMMENDED
from tests.helpers.fake_shelf import shelf_model

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp

TODAY = date(2026, 11, 26)


@pytest.fixture
def page(fake_app: FakeApp, qtbot: QtBot) -> ModelsView:
    """The page, with three models and seven to download."""
    made = ModelsView(fake_app, today=lambda: TODAY)
    made.resize(1000, 800)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(page: ModelsView) -> list[str]:
    """Return everything that is written on the page."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def offered(page: ModelsView, name: str) -> list[str]:
    """Return what is offered for a model."""
    row = page.installed.get(name) or page.offers[name]
    return [button.text() for button in row.findChildren(QAbstractButton) if not button.isHidden()]


def test_each_model_says_what_it_is(page: ModelsView):
    """Name, size, languages, licence, where it came from, and how fast it is in plain words."""
    facts, speed = page.installed["base"].texts
    assert facts == "base · 152 MB · 99 languages · licence MIT · comes with MockVoice"
    assert speed == "A 2-minute answer takes 16 s on the processor. Measured on Friday."
    assert page.installed["tiny.en"].texts == (
        "tiny.en · 78 MB · English only · licence MIT · comes with MockVoice",
        NOT_MEASURED,
    )
    assert page.installed["my-own"].texts[0].endswith("from the folder /home/person/my-own")
    assert page.installed["base"].pills == (IN_USE, RECOMMENDED)
    assert page.offers["large-v3-turbo"].texts[0] == "large-v3-turbo · 1.6 GB · 99 languages · licence MIT"


def test_looking_begins_when_the_page_is_shown(page: ModelsView, fake_app: FakeApp):
    """What was put into the folder meanwhile is found."""
    assert fake_app.shelf.looked == 1
    page.hide()
    page.show()
    assert fake_app.shelf.looked == 2


def test_each_model_offers_what_can_be_done_with_it(page: ModelsView):
    """The model in use is not used again, and what comes with MockVoice is not removed."""
    assert offered(page, "base") == ["Measure"]
    assert offered(page, "tiny.en") == ["Use", "Measure"]
    assert offered(page, "my-own") == ["Use", "Measure", "Remove"]
    assert offered(page, "small") == ["Download"]


def test_every_button_names_its_model(page: ModelsView, fake_app: FakeApp):
    """A screen reader does not hear "Download" seven times."""
    fake_app.shelf.work("download", "small", done=1, total=2)
    names = [button.accessibleName() for button in page.findChildren(QAbstractButton) if button.isVisible()]
    assert len(set(names)) == len(names)
    assert {"Use tiny.en", "Measure base", "Remove my-own", "Pause the download of small"} <= set(names)


def test_another_model_can_be_used(page: ModelsView, fake_app: FakeApp):
    """The choice is a setting like any other; a model that cannot hear the language says so."""
    page.installed["tiny.en"].use_button.click()
    assert fake_app.settings.speech_model == "tiny.en"
    assert fake_app.shelf.looked == 2
    fake_app.language_error = LanguageError("The speech model “tiny.en” hears English only.")
    page.installed["my-own"].use_button.click()
    assert page.notices.texts == ("The speech model “tiny.en” hears English only.",)


def test_the_recommended_model_is_one_button_away(page: ModelsView, fake_app: FakeApp):
    """The reason is written out; the button is there only where another model is in use."""
    assert "keeps up while you speak" in page.recommendation.text()
    assert page.use_recommended_button.isHidden()
    fake_app.shelf.show(recommendation=Recommendation("my-own", "It suits."))
    assert page.installed["my-own"].pills == (RECOMMENDED,)
    page.use_recommended_button.click()
    assert fake_app.settings.speech_model == "my-own"


def test_a_measurement_is_shown_and_can_be_stopped(page: ModelsView, fake_app: FakeApp):
    """Its step is told in words beside a bar that moves, and the other buttons stay."""
    row = page.installed["tiny.en"]
    row.measure_button.click()
    assert fake_app.shelf.calls == [("measure", "tiny.en")]
    fake_app.shelf.work("measure", "tiny.en", step="warming up")
    assert row.texts[1] == "Measuring on ten seconds of speech: warming up …"
    assert row.progress.isVisible()
    assert offered(page, "tiny.en") == ["Use", "Stop"]
    row.stop_button.click()
    assert fake_app.shelf.calls[-1] == ("stop measuring", "tiny.en")
    fake_app.shelf.show(works=())
    assert not row.progress.isVisible()
    assert row.texts[1] == NOT_MEASURED


def test_a_measurement_that_waits_says_so(page: ModelsView, fake_app: FakeApp):
    """One model is measured after another."""
    fake_app.shelf.work("measure", "tiny.en", "waiting")
    assert "when the one before it is done" in page.installed["tiny.en"].texts[1]


def test_a_download_is_shown_paused_and_resumed(page: ModelsView, fake_app: FakeApp):
    """Figures and bar grow; pausing keeps them, and resuming is offered."""
    row = page.offers["small"]
    row.download_button.click()
    fake_app.shelf.work("download", "small")
    assert row.texts[1] == "Asking the hub …"
    fake_app.shelf.work("download", "small", done=121_000_000, total=484_000_000)
    assert row.texts[1] == "121 MB of 484 MB are here, 25 %."
    assert row.progress.value() == 250
    assert offered(page, "small") == ["Pause", "Cancel"]
    row.pause_button.click()
    fake_app.shelf.work("download", "small", "paused", done=121_000_000, total=484_000_000)
    assert "Paused. 121 MB of 484 MB are here" in row.texts[1]
    assert offered(page, "small") == ["Resume", "Cancel"]
    row.resume_button.click()
    fake_app.shelf.work("download", "small", done=484_000_000, total=484_000_000)
    assert row.texts[1] == "Everything is here. Checking every file …"
    assert fake_app.shelf.calls == [("download", "small"), ("pause", "small"), ("download", "small")]


def test_a_download_that_arrived_is_told(page: ModelsView, fake_app: FakeApp):
    """It moves from one list to the other, and a notice says that it was checked."""
    fake_app.shelf.work("download", "small", done=1, total=2)
    shelf = fake_app.shelf.shelf
    small = shelf_model("small", "Whisper small, multilingual", 486_000_000, source="the hub's Systran/small")
    others = tuple(offer for offer in shelf.offers if offer.name != "small")
    fake_app.shelf.show(models=(*shelf.models, small), offers=others, works=())
    assert "small" in page.installed
    assert "small" not in page.offers
    assert page.notices.texts == ("“small” is here, and every file of it was checked.",)


def test_cancelling_asks_before_something_is_thrown_away(page: ModelsView, fake_app: FakeApp):
    """Where nothing has arrived yet there is nothing to ask about."""
    fake_app.shelf.work("download", "small", "waiting")
    page.offers["small"].cancel_button.click()
    assert page.question is None
    assert fake_app.shelf.calls == [("discard", "small")]
    fake_app.shelf.work("download", "small", "paused", done=121_000_000, total=484_000_000)
    page.offers["small"].cancel_button.click()
    assert page.question is not None
    assert len(fake_app.shelf.calls) == 1
    page.question.yes_button.click()
    assert fake_app.shelf.calls[-1] == ("discard", "small")


def test_removal_asks_first(page: ModelsView, fake_app: FakeApp):
    """Only yes removes; Escape means no."""
    page.installed["my-own"].remove_button.click()
    assert page.question is not None
    page.question.reject()
    assert fake_app.shelf.calls == []
    page.installed["my-own"].remove_button.click()
    assert page.question is not None
    page.question.yes_button.click()
    assert fake_app.shelf.calls == [("remove", "my-own")]


def test_the_model_in_use_says_why_it_stays(page: ModelsView, fake_app: FakeApp):
    """The person is told what to do first, and is asked nothing."""
    mine = shelf_model("my-own", "my-own, imported", 1, source="the folder x", is_in_use=True)
    fake_app.shelf.show(models=(mine,))
    page.installed["my-own"].remove_button.click()
    assert page.question is None
    assert "It is the speech model in use: use another one first." in page.notices.texts[0]


def test_a_folder_is_imported_with_progress(page: ModelsView, fake_app: FakeApp):
    """A dialogue asks for the folder; the copy is a line of its own that can be cancelled."""
    page.import_button.click()
    assert page.dialog is not None
    page.dialog.fileSelected.emit("/home/person/models/mine")
    page.dialog.close()
    assert fake_app.shelf.calls == [("import", "/home/person/models/mine")]
    fake_app.shelf.work("import", "mine", done=200_000_000, total=1_500_000_000)
    row = page.imports["mine"]
    assert row.texts[0] == "Importing: 200 MB of 1.5 GB copied."
    row.stop_button.click()
    assert fake_app.shelf.calls[-1] == ("stop import", "mine")
    fake_app.shelf.show(works=())
    assert page.imports == {}


def test_what_does_not_work_out_is_a_notice(page: ModelsView, fake_app: FakeApp):
    """The sentence stands above the page, wherever it is scrolled to."""
    fake_app.shelf.on_failed(ModelError("The model “small” could not be downloaded."))
    assert page.notices.texts == ("The model “small” could not be downloaded.",)


def test_no_models_and_nothing_to_download_are_sentences(page: ModelsView, fake_app: FakeApp):
    """An empty list says what to do."""
    fake_app.shelf.show(models=(), recommendation=Recommendation(None, "Measure a model."))
    assert NO_MODELS in texts(page)
    fake_app.shelf.show(offers=())
    assert ALL_HERE in texts(page)


def test_the_focus_stays_in_the_line_whose_button_goes(page: ModelsView, fake_app: FakeApp, qtbot: QtBot):
    """Pressing "Download" with the keyboard leaves the person on "Pause"."""
    with qtbot.waitActive(page):
        page.activateWindow()
    row = page.offers["small"]
    row.download_button.setFocus(Qt.FocusReason.TabFocusReason)
    fake_app.shelf.work("download", "small", done=1, total=2)
    assert QApplication.focusWidget() is row.pause_button


def test_progress_changes_no_line_but_its_own(page: ModelsView, fake_app: FakeApp):
    """Lines stay the same objects while something goes on, so that nothing flickers and no focus is lost."""
    before = (dict(page.installed), dict(page.offers))
    for done in range(5):
        fake_app.shelf.show(works=(Work("download", "small", "running", done, 10),))
    assert (page.installed, page.offers) == before


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_in_a_narrow_window(page: ModelsView, fake_app: FakeApp, qapp: QApplication, scale: float):
    """Buttons go below the words where there is no room beside them."""
    apply_theme(qapp, "light", scale)
    page.resize(960 - 107, 640)
    fake_app.shelf.work("download", "small", "paused", done=121_000_000, total=484_000_000)
    qapp.processEvents()
    for row in (*page.installed.values(), *page.offers.values()):
        for button in row.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width()
                assert row.rect().contains(button.geometry())


def test_the_way_leads_from_the_settings_and_back(fake_app: FakeApp, qtbot: QtBot):
    """The page stands under Settings in the rail."""
    fake_app.settings = Settings()
    window = MainWindow(fake_app)
    qtbot.addWidget(window)
    window.show()
    window.open_page("Settings")
    window.settings.speech.models_button.click()
    assert window.current_page is window.pages.models
    window.pages.models.back_button.click()
    assert window.current_page is window.settings
