"""The ways between progress, patterns, comparison and reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp


@pytest.fixture
def window(fake_app: FakeApp, qtbot: QtBot) -> MainWindow:
    """The window, with answers that can be opened."""
    fake_app.add_answer("p1")
    made = MainWindow(fake_app)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_rail_opens_progress(window: MainWindow, fake_app: FakeApp):
    """It is read each time."""
    window.rail.entries["Progress"].click()
    assert window.current_page is window.pages.progress_pages.progress
    assert window.rail.entries["Progress"].isChecked()
    window.rail.entries["Progress"].click()
    assert len(fake_app.progress.asked) == 2


def test_an_answer_leads_back_to_where_it_was_opened(window: MainWindow, qtbot: QtBot):
    """From progress and from patterns; not when it was opened from elsewhere since."""
    pages = window.pages.progress_pages
    window.open_page("Progress")
    qtbot.waitUntil(lambda: pages.progress.progress is not None)
    pages.progress.answer_opened.emit("p1")
    assert window.current_page is window.review
    window.review.back_requested.emit()
    assert window.current_page is pages.progress
    pages.progress.patterns_button.click()
    assert window.current_page is pages.patterns
    pages.patterns.answer_opened.emit("p1", 0.5)
    window.review.back_requested.emit()
    assert window.current_page is pages.patterns
    pages.patterns.back_button.click()
    assert window.current_page is pages.progress
    pages.progress.answer_opened.emit("p1")
    window.open_answer("a1")
    window.review.back_requested.emit()
    assert window.current_page is window.sessions


def test_a_report_opens_the_comparison_and_is_come_back_to(window: MainWindow):
    """The button of the report, and back."""
    window.open_answer("p1")
    window.review.compare_requested.emit("p1")
    compare = window.pages.progress_pages.compare
    assert window.current_page is compare
    compare.back_button.click()
    assert window.current_page is window.review


def test_the_sessions_compare_the_answer_of_a_row(window: MainWindow, fake_app: FakeApp, qtbot: QtBot):
    """C on an answer; on a session it does nothing. Back leads to the sessions, and the rail says so."""
    window.open_page("Sessions")
    qtbot.waitUntil(lambda: window.sessions.model.rowCount() > 0)
    compare = window.pages.progress_pages.compare
    sessions = window.sessions
    sessions.compare_current()
    assert window.current_page is sessions
    session_id = sessions.model.sessions()[0].summary.id
    sessions.unfold(session_id)
    qtbot.waitUntil(lambda: sessions.model.sessions()[0].is_open)
    row = sessions.model.row_of(session_id)
    assert row is not None
    sessions.list.setCurrentIndex(sessions.model.index(row + 1))
    assert sessions.list.current_answer_id() == fake_app.answers_of[session_id][0].id
    sessions.compare_current()
    assert window.current_page is compare
    compare.back_button.click()
    assert window.current_page is sessions
    assert window.rail.entries["Sessions"].isChecked()


def test_a_newcomer_is_led_to_practice(window: MainWindow, fake_app: FakeApp, qtbot: QtBot):
    """By the button of the empty page."""
    fake_app.progress.answers = []
    window.open_page("Progress")
    progress = window.pages.progress_pages.progress
    qtbot.waitUntil(progress.empty.isVisible)
    progress.empty.practice_button.click()
    assert window.current_page is window.practice
