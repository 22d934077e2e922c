"""The list of past sessions."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from mockvoice.errors import StorageError
from mockvoice.ui.views.sessions import SessionsView
from mockvoice.ui.widgets.session_model import SessionRow
from tests.helpers.fake_review import FakeReviewApp

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Qt's offscreen screen says this of tooltips and of windows with a least size."""


@pytest.fixture
def app() -> FakeReviewApp:
    """Keep sixty sessions of three answers."""
    app = FakeReviewApp()
    app.add_sessions(60, now=NOON)
    return app


@pytest.fixture
def view(qtbot: QtBot, app: FakeReviewApp) -> SessionsView:
    """Open the page."""
    view = SessionsView(app, today=NOON.date)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.resize(1100, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


def loaded(view: SessionsView) -> list[str]:
    """Return the ids of the sessions that are loaded."""
    return [row.summary.id for row in view.model.sessions()]


def read(qtbot: QtBot, view: SessionsView) -> None:
    """Read the newest sessions and wait for them."""
    view.reload()
    qtbot.waitUntil(lambda: bool(loaded(view)))


def click_row(qtbot: QtBot, view: SessionsView, place: int) -> None:
    """Click a row in its middle."""
    rect = view.list.visualRect(view.model.index(place))
    qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def undo_button(view: SessionsView) -> QAbstractButton:
    """Return the button that brings a session back."""
    return next(b for b in view.notices.findChildren(QAbstractButton) if b.text() == "Undo")


def test_the_newest_sessions_are_read_first(qtbot: QtBot, view: SessionsView, app: FakeReviewApp):
    """Only what fills the page is read, not the whole history."""
    read(qtbot, view)
    assert loaded(view)[:3] == ["s0", "s1", "s2"]
    assert len(loaded(view)) < 60
    assert app.asked_before[0] is None


def test_scrolling_down_reads_older_sessions(qtbot: QtBot, view: SessionsView):
    """At the end of what is loaded the next page is read, until everything is there."""
    read(qtbot, view)
    bar = view.list.verticalScrollBar()

    def scrolled_to_the_end() -> bool:
        bar.setValue(bar.maximum())
        return len(loaded(view)) == 60

    qtbot.waitUntil(scrolled_to_the_end)
    assert loaded(view) == [f"s{number}" for number in range(60)]


def test_a_click_unfolds_and_an_answer_opens(qtbot: QtBot, view: SessionsView):
    """First the session's answers, then the review of one."""
    read(qtbot, view)
    rows = view.model.rowCount()
    click_row(qtbot, view, 1)
    qtbot.waitUntil(lambda: view.model.rowCount() == rows + 3)
    with qtbot.waitSignal(view.answer_opened) as opened:
        click_row(qtbot, view, 3)
    assert opened.args == ["s0-a1"]
    click_row(qtbot, view, 1)
    assert view.model.rowCount() == rows


def test_the_list_can_be_used_by_keys(qtbot: QtBot, view: SessionsView):
    """Enter unfolds, down moves, Enter opens, Left goes back to the session and folds it."""
    read(qtbot, view)
    rows = view.model.rowCount()
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.model.rowCount() == rows + 3)
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.answer_opened) as opened:
        qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert opened.args == ["s0-a0"]
    qtbot.keyClick(view.list, Qt.Key.Key_Left)
    assert view.list.currentIndex().row() == 1
    qtbot.keyClick(view.list, Qt.Key.Key_Left)
    assert view.model.rowCount() == rows
    qtbot.keyClick(view.list, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: view.model.rowCount() == rows + 3)


def test_the_arrows_pass_over_days(qtbot: QtBot, view: SessionsView):
    """From the last session of a day the next is the first of the day before."""
    read(qtbot, view)
    seen = []
    for _ in range(6):
        current = view.list.current_session()
        assert current is not None
        seen.append(current.summary.id)
        qtbot.keyClick(view.list, Qt.Key.Key_Down)
    assert seen == ["s0", "s1", "s2", "s3", "s4", "s5"]


def test_a_deleted_session_can_be_brought_back(qtbot: QtBot, view: SessionsView, app: FakeReviewApp):
    """Delete takes it out and says so; Undo puts it back in its place and chooses it."""
    read(qtbot, view)
    before = loaded(view)
    view.list.choose_session("s1")
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "s1" not in loaded(view))
    assert [session.id for session in app.deleted] == ["s1"]
    assert "Deleted “Technical phone screen”" in view.notices.texts[0]
    assert view.notices.texts[0].endswith("with 3 answers.")
    undo_button(view).click()
    qtbot.waitUntil(lambda: loaded(view) == before)
    assert app.deleted == []
    assert view.notices.texts == ()
    current = view.list.current_session()
    assert current is not None
    assert current.summary.id == "s1"


def test_the_button_deletes_the_current_session(qtbot: QtBot, view: SessionsView):
    """Also where one of its answers is the current row."""
    read(qtbot, view)
    view.unfold("s0")
    qtbot.waitUntil(lambda: view.model.sessions()[0].is_open)
    view.list.setCurrentIndex(view.model.index(3))
    view.delete_button.click()
    qtbot.waitUntil(lambda: "s0" not in loaded(view))


def test_delete_on_an_answer_deletes_nothing(qtbot: QtBot, view: SessionsView, app: FakeReviewApp):
    """The key deletes what is marked, and answers cannot be deleted one by one."""
    read(qtbot, view)
    view.unfold("s0")
    qtbot.waitUntil(lambda: view.model.sessions()[0].is_open)
    view.list.setCurrentIndex(view.model.index(3))
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    assert app.deleted == []


def test_what_cannot_be_deleted_stays(qtbot: QtBot, view: SessionsView, app: FakeReviewApp):
    """The session is only taken out once it is gone; the error is shown."""
    read(qtbot, view)
    app.error = StorageError("The history file is full.", kept="Nothing was changed.", mend="Make room.")
    view.delete_session("s0")
    qtbot.waitUntil(lambda: view.notices.texts == ("The history file is full. Nothing was changed. Make room.",))
    assert "s0" in loaded(view)


def test_deleting_the_last_session_shows_the_empty_page(qtbot: QtBot, view: SessionsView, app: FakeReviewApp):
    """And Undo still brings it back."""
    del app.all_sessions[1:]
    read(qtbot, view)
    view.delete_current()
    qtbot.waitUntil(view.empty.isVisible)
    undo_button(view).click()
    qtbot.waitUntil(view.list.isVisible)


def test_without_sessions_the_page_says_what_to_do(qtbot: QtBot, view: SessionsView, app: FakeReviewApp):
    """A button starts practising; there is nothing to delete."""
    app.all_sessions.clear()
    view.reload()
    qtbot.waitUntil(view.empty.isVisible)
    assert not view.delete_button.isVisible()
    with qtbot.waitSignal(view.practice_requested):
        view.empty.button.click()


def test_a_history_that_cannot_be_read_is_not_called_empty(qtbot: QtBot, view: SessionsView, app: FakeReviewApp):
    """The error is shown in place of the invitation to begin."""
    app.error = StorageError("The history cannot be read.")
    view.reload()
    qtbot.waitUntil(lambda: view.notices.texts == ("The history cannot be read.",))
    assert not view.empty.isVisible()


def test_coming_back_finds_the_list_as_it_was(qtbot: QtBot, view: SessionsView, app: FakeReviewApp):
    """Reading again keeps what was unfolded and chosen; a new session appears on top."""
    read(qtbot, view)
    view.unfold("s1")
    qtbot.waitUntil(lambda: view.model.sessions()[1].is_open)
    view.list.choose_session("s1")
    rows = view.model.rowCount()
    view.reload()
    app.all_sessions.insert(0, type(app.all_sessions[0])("new", "New pack", NOON, None, 5, 1, 80))
    view.reload()
    qtbot.waitUntil(lambda: loaded(view)[0] == "new")
    assert view.model.sessions()[2].is_open
    current = view.list.current_session()
    assert current is not None
    assert current.summary.id == "s1"
    assert view.model.rowCount() >= rows - 4


def test_ten_thousand_answers_cost_no_more_than_a_few(qtbot: QtBot, app: FakeReviewApp):
    """However long the history, opening it reads one screenful of sessions."""
    app.add_sessions(2500, answers=4, now=NOON)
    view = SessionsView(app, today=NOON.date)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.resize(1100, 700)
    view.show()
    read(qtbot, view)
    assert len(app.asked_before) <= 2


def test_every_row_can_be_heard(qtbot: QtBot, view: SessionsView):
    """Each row has a sentence for a screen reader, and each control a name."""
    read(qtbot, view)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert all(view.model.data(view.model.index(place), role) for place in range(view.model.rowCount()))
    assert isinstance(view.model.sessions()[0], SessionRow)
    assert all(button.accessibleName() for button in view.findChildren(QAbstractButton))
    assert view.list.accessibleName() == "Past sessions"
