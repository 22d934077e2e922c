"""Notices and the board they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.ui.widgets.notice import NoticeBoard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def board(qtbot: QtBot) -> NoticeBoard:
    """An empty board."""
    made = NoticeBoard()
    qtbot.addWidget(made)
    return made


def test_an_empty_board_takes_no_room(board: NoticeBoard):
    """It is hidden until there is something to say."""
    assert board.isHidden()
    board.post("One.")
    assert not board.isHidden()


def test_the_newest_stands_on_top(board: NoticeBoard):
    """What happened last is read first."""
    board.post("One.")
    board.post("Two.")
    assert board.texts == ("Two.", "One.")


def test_the_same_text_stands_once(board: NoticeBoard):
    """What happens again and again does not fill the page."""
    assert board.post("One.") is board.post("One.")
    assert board.texts == ("One.",)


def test_a_notice_is_dismissed(board: NoticeBoard, qtbot: QtBot):
    """Dismissing takes one notice; with the last one the board hides."""
    first, second = board.post("One."), board.post("Two.")
    first.close_button.click()
    assert board.texts == ("Two.",)
    with qtbot.waitSignal(board.emptied):
        second.close_button.click()
    assert board.isHidden()


def test_a_notice_can_be_taken_away_twice(board: NoticeBoard):
    """Removing what is gone already is no error."""
    notice = board.post("One.")
    board.remove(notice)
    board.remove(notice)
    assert board.texts == ()


def test_an_action_is_called(board: NoticeBoard):
    """The button of a notice does what it says."""
    called: list[bool] = []
    button = board.post("One.").add_action("Mend it", lambda: called.append(True))
    assert button.text() == "Mend it"
    button.click()
    assert called == [True]


def test_texts_are_never_markup(board: NoticeBoard):
    """What stands in a file's name is shown as it is."""
    notice = board.post("The pack <b>bold</b>.yaml was left out.")
    assert notice.text == "The pack <b>bold</b>.yaml was left out."
    assert notice.accessibleName() == notice.text
