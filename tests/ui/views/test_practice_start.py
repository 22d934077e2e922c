"""Where practice begins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from mockvoice.errors import DatabaseDamagedError, DatabaseInUseError, PackError, SettingsError
from mockvoice.readiness import PartState
from mockvoice.settings import Settings
from mockvoice.ui.views.practice_start import PracticeStart, describe_pack
from tests.helpers.fake_app import FakeApp, FakeCutOff, pack

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def shown(app: FakeApp, qtbot: QtBot) -> PracticeStart:
    """Put the page on the screen."""
    page = PracticeStart(app)
    page.resize(1200, 800)
    qtbot.addWidget(page)
    page.show()
    return page


def test_return_starts(fake_app: FakeApp, qtbot: QtBot):
    """Return starts the first pack with the usual number of questions, without a click before."""
    page = shown(fake_app, qtbot)
    with qtbot.waitSignal(page.start_requested) as asked:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert asked.args == [fake_app.packs[0], 5]


def test_the_choice_is_remembered(fake_app: FakeApp, qtbot: QtBot):
    """The pack and the number are saved at the start, and stand there the next time."""
    page = shown(fake_app, qtbot)
    page.pack_cards["phone"].click()
    page.stepper.set_value(9)
    page.start_button.click()
    assert (fake_app.settings.last_pack_id, fake_app.settings.question_count) == ("phone", 9)
    again = shown(fake_app, qtbot)
    assert again.pack is fake_app.packs[1]
    assert again.stepper.value == 9


def test_a_remembered_pack_that_is_gone_is_no_error(qtbot: QtBot):
    """Where the last pack is not there any more the first one is chosen."""
    page = shown(FakeApp(settings=Settings(last_pack_id="gone")), qtbot)
    assert page.pack is not None
    assert page.pack.id == "ml"


def test_no_more_questions_than_there_are(fake_app: FakeApp, qtbot: QtBot):
    """A smaller pack lowers the number, and a larger one brings the wanted number back."""
    fake_app.settings = Settings(question_count=10)
    page = shown(fake_app, qtbot)
    assert page.stepper.value == 6
    page.pack_cards["phone"].click()
    assert page.stepper.value == 10


def test_reading_aloud_is_saved_at_once(fake_app: FakeApp, qtbot: QtBot):
    """The switch is a setting, not something for this time only."""
    page = shown(fake_app, qtbot)
    page.read_aloud.click()
    assert fake_app.settings.read_aloud is False


def test_settings_that_cannot_be_saved_do_not_stop_practice(fake_app: FakeApp, qtbot: QtBot):
    """The person is told, and practice starts all the same."""
    page = shown(fake_app, qtbot)
    fake_app.settings_error = SettingsError("The settings could not be saved.")
    with qtbot.waitSignal(page.start_requested):
        page.start_button.click()
    assert page.notices.texts == ("The settings could not be saved.",)


def test_what_is_warming_up_is_said_calmly(fake_app: FakeApp, qtbot: QtBot):
    """Parts are named while they get ready; then everything is ready."""
    page = shown(fake_app, qtbot)
    assert page.readiness_text.startswith("Still getting ready: history, microphone")
    fake_app.on_status = page.show_status
    fake_app.report_all_ready()
    assert page.readiness_text == "Everything is ready."


def test_what_failed_is_a_notice_that_goes_when_it_is_mended(fake_app: FakeApp, qtbot: QtBot):
    """A missing microphone is told with a way to look again, and the notice goes once there is one."""
    page = shown(fake_app, qtbot)
    fake_app.on_status = page.show_status
    fake_app.report("microphone", PartState.FAILED, "No microphone was found.")
    fake_app.report("speech model", PartState.READY, "Ready.")
    assert page.notices.texts == ("No microphone was found.",)
    page.notices.notices[0].buttons[0].click()
    assert fake_app.looked_again == 1
    fake_app.report("microphone", PartState.WARMING, "Getting ready.")
    fake_app.report("microphone", PartState.READY, "Microphone: Headset.")
    assert page.notices.texts == ()


def test_what_works_otherwise_than_wished_is_told(fake_app: FakeApp, qtbot: QtBot):
    """Why the graphics card is not used is said once, and goes when the model runs there after all."""
    page = shown(fake_app, qtbot)
    fake_app.on_status = page.show_status
    reason = "The graphics card could not be used (no driver), so the processor does the work."
    fake_app.report("speech model", PartState.READY, "Ready, on the processor.", reason)
    fake_app.report("voice", PartState.READY, "Ready.")
    assert [(notice.text, notice.kind) for notice in page.notices.notices] == [(reason, "info")]
    fake_app.report("speech model", PartState.READY, "Ready, on the graphics card.")
    assert page.notices.texts == ()


def test_a_newcomer_reads_how_it_goes(fake_app: FakeApp, qtbot: QtBot):
    """Beside the start button stands what will happen, and which key begins and ends an answer."""
    page = shown(fake_app, qtbot)
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("Press Space to begin" in text for text in texts)


def test_a_notice_that_was_dismissed_stays_away(fake_app: FakeApp, qtbot: QtBot):
    """Dismissing a failure is respected while nothing about it changes."""
    page = shown(fake_app, qtbot)
    fake_app.on_status = page.show_status
    fake_app.report("voice", PartState.FAILED, "There is no voice.")
    page.notices.notices[0].close_button.click()
    fake_app.report("speech model", PartState.READY, "Ready.")
    assert page.notices.texts == ()


def test_problems_found_at_the_start_are_told(fake_app: FakeApp, qtbot: QtBot):
    """A pack that was left out is a notice that can be dismissed."""
    fake_app.problems = (PackError("The pack bad.yaml was left out: line 3 has no text."),)
    page = shown(fake_app, qtbot)
    assert page.notices.texts == ("The pack bad.yaml was left out: line 3 has no text.",)
    page.notices.notices[0].close_button.click()
    assert page.notices.texts == ()


def test_without_packs_it_says_what_to_do(qtbot: QtBot):
    """Nothing can be started, and the page says where packs belong."""
    page = shown(FakeApp(packs=()), qtbot)
    assert page.pack is None
    assert not page.start_button.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Return)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert any(f"Put a pack file into {FakeApp().pack_folder}" in text for text in texts)


def test_the_folder_for_packs_is_made_and_opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """One button leads there; where nothing opens folders, the page names it."""
    app = FakeApp(packs=())
    app.pack_folder = tmp_path / "packs"
    page = shown(app, qtbot)
    (button,) = [b for b in page.findChildren(QPushButton) if b.text() == "Open the folder"]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: Path(url.toLocalFile()) != app.pack_folder)
    button.click()
    assert app.pack_folder.is_dir()
    assert page.notices.texts == (f"No program here opens folders. The folder is {app.pack_folder}.",)


def test_a_pack_is_described_by_its_figures():
    """The card says how many questions there are and on what, the commonest topic first."""
    assert describe_pack(pack(count=5)) == "5 questions · Foundations, Evaluation"


def test_a_cut_off_recording_is_offered(fake_app: FakeApp, qtbot: QtBot):
    """Recovering one leads to its report."""
    fake_app.cut_off = [FakeCutOff("r1", "a1")]
    page = shown(fake_app, qtbot)
    page.look_for_recordings()
    qtbot.waitUntil(page.recovery.isVisible)
    page.recovery.rows["r1"].recover_button.click()
    with qtbot.waitSignal(page.answer_recovered) as recovered:
        fake_app.recoveries["r1"].set_result("a1")
    assert recovered.args == ["a1"]


def test_a_damaged_history_can_be_set_aside(fake_app: FakeApp, qtbot: QtBot):
    """The error is shown with a way to begin a new history, which asks first and says where the old one is."""
    fake_app.error = DatabaseDamagedError("The history file is damaged.")
    page = shown(fake_app, qtbot)
    page.look_for_recordings()
    qtbot.waitUntil(lambda: page.notices.texts == ("The history file is damaged.",))
    fake_app.error = None
    page.notices.notices[0].buttons[0].click()
    page.confirm.yes_button.click()
    qtbot.waitUntil(lambda: "kept as" in page.notices.texts[0])
    assert fake_app.histories_begun == 1


def test_a_history_in_use_is_never_set_aside(fake_app: FakeApp, qtbot: QtBot):
    """Where another window holds the history there is nothing to set aside."""
    fake_app.error = DatabaseInUseError("Another window is open.")
    page = shown(fake_app, qtbot)
    page.look_for_recordings()
    qtbot.waitUntil(lambda: page.notices.texts == ("Another window is open.",))
    assert page.notices.notices[0].buttons == ()


@pytest.mark.parametrize(("width", "is_beside"), [(1200, True), (640, False)])
def test_columns_follow_the_width(fake_app: FakeApp, qtbot: QtBot, *, width: int, is_beside: bool):
    """The options stand beside the packs where there is room, else below."""
    page = shown(fake_app, qtbot)
    page.resize(width, 900)
    card, start = page.pack_cards["ml"], page.start_button
    qtbot.waitUntil(
        lambda: (
            (start.mapTo(page, start.rect().topLeft()).x() > card.mapTo(page, card.rect().topRight()).x()) is is_beside
        )
    )


def test_of_many_packs_only_the_chosen_one_is_described(qtbot: QtBot):
    """The others are lines, and the foundations are chosen for a newcomer."""
    many = [pack(f"p{place}", f"Pack {place}") for place in range(7)]
    page = shown(FakeApp(packs=[*many, pack("ml-foundations", "Foundations")]), qtbot)
    assert page.pack is not None
    assert page.pack.id == "ml-foundations"
    about = page.pack.description
    assert [label.text() for label in page.findChildren(QLabel) if label.isVisible()].count(about) == 1


def test_packs_that_come_or_go_are_shown(qtbot: QtBot):
    """The choice stays where it can."""
    app = FakeApp(packs=())
    page = shown(app, qtbot)
    app.packs = (pack("a", "A"), pack("b", "B"))
    page.show_packs()
    assert page.pack is app.packs[0]
    page.pack_cards["b"].click()
    app.packs = (pack("c", "C"), *app.packs)
    page.show_packs()
    assert page.pack is app.packs[2]
    with qtbot.waitSignal(page.start_requested) as asked:
        page.start_button.click()
    assert asked.args[0] is app.packs[2]


def test_what_is_due_stands_above_the_packs(fake_app: FakeApp, qtbot: QtBot):
    """It is asked for with the recordings that were cut off, and what is to be practised is passed on."""
    page = shown(fake_app, qtbot)
    assert fake_app.days_asked == 0
    page.look_for_recordings()
    qtbot.waitUntil(page.today.due.isVisible)
    assert fake_app.days_asked == 1
    assert page.today.y() < page.pack_cards["ml"].mapTo(page, page.pack_cards["ml"].rect().topLeft()).y()
    with qtbot.waitSignal(page.questions_requested) as asked:
        page.today.questions_requested.emit((("ml", "ML", pack().questions[0]),), "Due today")
    assert asked.args == [(("ml", "ML", pack().questions[0]),), "Due today"]
