"""The card of the person's own data."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.errors import BackupError
from mockvoice.storage.backup import Backup, Manifest
from mockvoice.storage.erasing import SoundTally, Waiting
from mockvoice.storage.restoring import Restored
from mockvoice.ui.widgets.data_dialogs import EraseDialog, PassphraseDialog
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.your_data import KEPT_FOR, NOTHING_WAITS, YourData
from tests.helpers.fake_app import FakeApp

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

LONG_SECRET = "correct horse battery"  # noqa: S105 - of the tests alone
SOURCE = Path("/somewhere/all.mockvoice")


@pytest.fixture
def app() -> FakeApp:
    """A program without database."""
    made = FakeApp()
    manifest = Manifest(
        format=1,
        made_at=datetime(2026, 3, 3, 12, 40, tzinfo=UTC),
        made_by="1.0",
        tables={"answers": 12},
        sound_s=1500.0,
        members=(),
    )
    made.data.backup = Backup(SOURCE, 3_400_000, is_sealed=False, manifest=manifest)
    made.data.restored = Restored(manifest, Path("/data/mockvoice.set-aside-1.db"), ())
    return made


@pytest.fixture
def board() -> NoticeBoard:
    """Where is told what was done."""
    return NoticeBoard()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A page to stand on."""
    made = QWidget()
    QVBoxLayout(made)
    made.resize(900, 900)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def card(app: FakeApp, board: NoticeBoard, page: QWidget, qtbot: QtBot) -> YourData:
    """The card, on a page."""
    made = YourData(app, board)
    page.layout().addWidget(board)
    page.layout().addWidget(made)
    page.show()
    made.show_settings()
    made.look()
    qtbot.waitUntil(lambda: bool(made.sizes.text()))
    return made


@pytest.fixture
def told(board: NoticeBoard, qtbot: QtBot) -> Callable[[str], None]:
    """Wait until the newest notice holds some words."""
    return lambda words: qtbot.waitUntil(lambda: bool(board.texts) and words in board.texts[0])


def choose_keep(card: YourData, days: int | None) -> None:
    """Choose how long sound is kept, as a person does."""
    index = next(i for i, (own, _) in enumerate(KEPT_FOR) if own == days)
    card.keep.setCurrentIndex(index)
    card.keep.activated.emit(index)


def test_it_says_where_the_file_is_and_how_much_it_holds(card: YourData, app: FakeApp):
    """Path, size, sessions, answers and sound."""
    assert Path(card.path.text()) == app.database_path
    assert card.sizes.text() == "3 MB: 12 answers in 4 sessions, 25 minutes of sound (3 MB)."


def test_a_backup_with_a_passphrase(card: YourData, app: FakeApp, told: Callable[[str], None]):
    """Typed twice and long enough; then the file is asked for, with an ending of its own."""
    card.backup_button.click()
    dialog = card.passphrase
    assert dialog is not None
    for first, second, fault in (("abc", "abd", "not the same"), ("short", "short", "at least 8")):
        dialog.field.setText(first)
        dialog.again.setText(second)
        dialog.yes_button.click()
        assert fault in dialog.fault.text()
    dialog.field.setText(LONG_SECRET)
    dialog.again.setText(LONG_SECRET)
    dialog.yes_button.click()
    assert card.dialog is not None
    assert card.dialog.defaultSuffix() == "mockvoice"
    card.dialog.fileSelected.emit("/somewhere/mine")
    card.dialog.close()
    told("Backed up to")
    assert ("back_up", Path("/somewhere/mine.mockvoice"), LONG_SECRET) in app.data.calls


def test_a_backup_without_a_passphrase(card: YourData, app: FakeApp):
    """Both fields stay empty."""
    card.backup_button.click()
    assert card.passphrase is not None
    card.passphrase.yes_button.click()
    assert card.dialog is not None
    card.dialog.fileSelected.emit(str(SOURCE))
    card.dialog.close()
    assert ("back_up", SOURCE, "") in app.data.calls


def test_a_backup_that_fails_is_told(card: YourData, app: FakeApp, board: NoticeBoard, qtbot: QtBot):
    """The sentence stays, what said that it is being made goes, and the buttons can be pressed again."""
    app.data.error = BackupError("The stick is full.", mend="Take another.")
    card.back_up(SOURCE)
    assert not card.backup_button.isEnabled()
    qtbot.waitUntil(lambda: board.texts == ("The stick is full. Take another.",))
    assert card.backup_button.isEnabled()


def test_a_restore_asks_and_tells(card: YourData, app: FakeApp, told: Callable[[str], None], qtbot: QtBot):
    """What the backup holds is said before, and where the old history is afterwards; the window is told."""
    card.open_backup(SOURCE)
    qtbot.waitUntil(lambda: card.question is not None)
    assert card.question is not None
    assert "12 answers and 25 minutes of sound" in card.question.accessibleDescription()
    with qtbot.waitSignal(card.data_replaced):
        card.question.yes_button.click()
    told("kept as /data/mockvoice.set-aside-1.db")
    assert ("restore", SOURCE, "") in app.data.calls


def test_a_sealed_backup_asks_for_its_passphrase(card: YourData, app: FakeApp, board: NoticeBoard, qtbot: QtBot):
    """An empty one is not taken; a wrong one is told, and nothing is restored."""
    app.data.sealed = True
    card.open_backup(SOURCE)
    qtbot.waitUntil(lambda: card.passphrase is not None)
    dialog = card.passphrase
    assert dialog is not None
    dialog.yes_button.click()
    assert "Type the passphrase" in dialog.fault.text()
    app.data.error = BackupError("The passphrase does not open this backup.")
    dialog.field.setText(LONG_SECRET)
    dialog.yes_button.click()
    qtbot.waitUntil(lambda: bool(board.texts))
    assert ("look_at", SOURCE, LONG_SECRET) in app.data.calls
    assert not any(call[0] == "restore" for call in app.data.calls)


def test_the_history_as_a_table(card: YourData, app: FakeApp, told: Callable[[str], None]):
    """An ending is put to a name without one."""
    card.table_button.click()
    assert card.dialog is not None
    card.dialog.fileSelected.emit("/somewhere/table")
    card.dialog.close()
    told("12 answers written to")
    assert app.exports.written == [("history", Path("/somewhere/table.csv"))]


def test_how_much_would_go_is_said_before_sound_is_kept_for_less(card: YourData, app: FakeApp, qtbot: QtBot):
    """No leaves the setting as it was, yes takes it and deletes at once."""
    app.data.old = app.data.kept = SoundTally(7, 12_000_000)
    choose_keep(card, 30)
    qtbot.waitUntil(lambda: card.question is not None)
    assert card.question is not None
    assert "7 answers (12 MB)" in card.question.accessibleDescription()
    card.question.no_button.click()
    qtbot.waitUntil(lambda: card.keep.currentData() is None)
    assert app.settings.keep_audio_days is None
    assert ("keep_to_setting",) not in app.data.calls
    card.question = None
    choose_keep(card, 30)
    qtbot.waitUntil(lambda: card.question is not None)
    assert card.question is not None
    card.question.yes_button.click()
    qtbot.waitUntil(lambda: ("keep_to_setting",) in app.data.calls)
    assert app.settings.keep_audio_days == 30


def test_nothing_is_asked_where_nothing_would_go(card: YourData, app: FakeApp, qtbot: QtBot):
    """Nor where sound is kept for ever again."""
    choose_keep(card, 365)
    qtbot.waitUntil(lambda: app.settings.keep_audio_days == 365)
    choose_keep(card, None)
    qtbot.waitUntil(lambda: app.settings.keep_audio_days is None)
    assert card.question is None


def test_a_number_of_days_that_was_written_by_hand_is_shown(card: YourData, app: FakeApp):
    """The settings file may hold any; nothing is said to be missing."""
    app.change_settings(keep_audio_days=45)
    card.show_settings()
    assert card.keep.currentText() == "For 45 days"


def test_what_was_deleted_can_be_erased_at_once(
    card: YourData, app: FakeApp, told: Callable[[str], None], qtbot: QtBot
):
    """The row says what waits, and nothing waits afterwards."""
    assert card.waiting_row.remark == NOTHING_WAITS
    assert not card.erase_button.isEnabled()
    app.data.marked = Waiting(2, 1)
    card.look()
    qtbot.waitUntil(card.erase_button.isEnabled)
    assert card.waiting_row.remark.startswith("2 answers and 1 recording")
    card.erase_button.click()
    assert card.question is not None
    card.question.yes_button.click()
    told("Erased for good: 2 answers and 1 recording.")
    qtbot.waitUntil(lambda: card.waiting_row.remark == NOTHING_WAITS)
    assert not card.erase_button.isEnabled()


@pytest.mark.parametrize(("has_copies", "with_own"), [(True, False), (False, True)])
def test_everything_is_deleted_after_asking(
    card: YourData, app: FakeApp, tmp_path: Path, qtbot: QtBot, *, has_copies: bool, with_own: bool
):
    """Older copies are named and go too unless the person says otherwise; own packs stay unless asked for."""
    if has_copies:
        copy = tmp_path / "mockvoice.before-0003_erasing.db"
        copy.write_bytes(bytes(2_000_000))
        app.data.older_copies = (copy,)
    card.everything_button.click()
    dialog = card.question
    assert isinstance(dialog, EraseDialog)
    assert dialog.copies.isChecked() == has_copies
    assert dialog.no_button.isDefault()
    dialog.own_files.setChecked(with_own)
    with qtbot.waitSignal(card.data_replaced):
        dialog.yes_button.click()
    assert ("erase_everything", has_copies, with_own) in app.data.calls


def test_a_passphrase_is_never_shown(qtbot: QtBot):
    """Its fields hide what is typed, and have names for screen readers."""
    window = QWidget()
    qtbot.addWidget(window)
    dialog = PassphraseDialog(window, is_new=True)
    for field in (dialog.field, dialog.again):
        assert field.echoMode() is field.EchoMode.Password
        assert field.accessibleName()
