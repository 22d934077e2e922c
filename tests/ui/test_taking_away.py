"""Exporting, deleting and keeping sound, as the window's pages do it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mockvoice.storage.erasing import SoundTally
from mockvoice.ui.main_window import MainWindow
from mockvoice.ui.views.review import ReviewView
from mockvoice.ui.views.sessions import SessionsView
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp


@pytest.fixture
def window(fake_app: FakeApp, qtbot: QtBot) -> MainWindow:
    """The window, on the screen."""
    made = MainWindow(fake_app)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: fake_app.warmed == 1)
    return made


def test_what_was_removed_at_the_start_is_told(fake_app: FakeApp, qtbot: QtBot):
    """The person reads how much sound went, and that it was their choice."""
    fake_app.data.kept = SoundTally(7, 12_000_000)
    made = MainWindow(fake_app)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.notices.texts))
    assert made.notices.texts == ("As you chose, the sound of 7 answers was deleted (12 MB). Words and scores stay.",)


def test_nothing_is_told_where_nothing_was_removed(window: MainWindow, fake_app: FakeApp):
    """It was looked at all the same."""
    assert ("keep_to_setting",) in fake_app.data.calls
    assert window.notices.texts == ()


def test_after_a_restore_everything_is_drawn_anew(window: MainWindow, fake_app: FakeApp):
    """The settings of the backup hold at once."""
    window.open_page("Settings")
    fake_app.settings = fake_app.settings.model_copy(update={"theme": "dark"})
    window.settings.data.data_replaced.emit()
    assert window.settings.theme.value == "dark"


def test_an_answer_is_deleted_from_its_page_and_brought_back(fake_app: FakeApp, qtbot: QtBot):
    """What it showed is gone, and comes back by Undo."""
    page = ReviewView(fake_app)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.show_answer("a1")
    qtbot.waitUntil(lambda: page.answer is not None)
    page.tools.delete_answer("a1")
    qtbot.waitUntil(lambda: page.answer is None)
    assert not page.header.isVisible()
    undo = next(button for notice in page.notices.notices for button in notice.buttons if button.text() == "Undo")
    undo.click()
    qtbot.waitUntil(lambda: page.answer is not None)
    assert page.header.isVisible()
    assert fake_app.data.calls == [("delete_answer", "a1"), ("restore_answer", "a1")]


def test_deleted_sound_is_told_on_the_page_that_is_drawn_anew(fake_app: FakeApp, qtbot: QtBot):
    """The notice stays when the answer is shown without its sound."""
    page = ReviewView(fake_app)
    qtbot.addWidget(page)
    page.show()
    page.show_answer("a1")
    qtbot.waitUntil(lambda: page.answer is not None)
    page.tools.delete_sound("a1")
    qtbot.waitUntil(lambda: "The sound was deleted." in page.notices.texts)
    assert page.answer is not None


def test_the_menus_of_an_answer_leave_with_the_way_back(fake_app: FakeApp, qtbot: QtBot):
    """While a session goes on the page offers what leads on, and nothing else."""
    page = ReviewView(fake_app)
    qtbot.addWidget(page)
    page.show()
    page.show_answer("a1")
    qtbot.waitUntil(lambda: page.answer is not None)
    assert page.tools.export_button.isVisible()
    page.set_actions((KeyButton("Next question"),))
    assert not page.tools.export_button.isVisible()
    assert not page.tools.delete_button.isVisible()


def test_a_session_is_exported_from_the_list(fake_app: FakeApp, qtbot: QtBot, tmp_path: Path):
    """The chosen one, under its own name."""
    page = SessionsView(fake_app)
    qtbot.addWidget(page)
    page.show()
    page.reload()
    qtbot.waitUntil(page.export_button.isVisible)
    session = page.list.current_session()
    assert session is not None
    page.export_button.choose(".zip")
    assert page.export.dialog is not None
    assert session.summary.pack_title in Path(page.export.dialog.selectedFiles()[0]).name
    page.export.dialog.fileSelected.emit(str(tmp_path / "mine.zip"))
    page.export.dialog.close()
    assert fake_app.exports.written == [(session.summary.id, tmp_path / "mine.zip")]
