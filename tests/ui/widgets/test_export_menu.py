"""Exporting from the window: a menu, a file dialog with a telling name, and what is told afterwards."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.errors import ExportError
from mockvoice.export_desk import ANSWER_KINDS, SESSION_KINDS
from mockvoice.ui.widgets.answer_tools import AnswerTools
from mockvoice.ui.widgets.export_menu import Export, export_button
from mockvoice.ui.widgets.notice import NoticeBoard
from tests.helpers.fake_app import FakeApp
from tests.reports.papers import answer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MOMENT = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.fixture
def app() -> FakeApp:
    """A program without database."""
    return FakeApp()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A page to stand on."""
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def board(page: QWidget) -> NoticeBoard:
    """A board on the page."""
    made = NoticeBoard()
    page.layout().addWidget(made)
    return made


@pytest.fixture
def export(app: FakeApp, board: NoticeBoard, page: QWidget) -> Export:
    """What carries exports out."""
    return Export(app, board, page)


def test_the_menu_offers_every_kind(qtbot: QtBot):
    """And reports the ending of the one that was chosen; the keyboard reaches it."""
    button = export_button(ANSWER_KINDS, "Export this answer")
    qtbot.addWidget(button)
    assert [action.data() for action in button.entries.actions()] == list(ANSWER_KINDS)
    assert button.accessibleName() == "Export this answer"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(button.chosen) as chosen:
        button.choose(".pdf")
    assert chosen.args == [".pdf"]


def test_a_file_has_a_telling_name_and_the_chosen_kind(export: Export):
    """The kind stands first in the dialog; another one can be chosen there, and the name follows."""
    export.ask_for_answer("a1", "What is overfitting?", MOMENT, ".md")
    dialog = export.dialog
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "2026-03-04 What is overfitting.md"
    assert dialog.defaultSuffix() == "md"
    assert dialog.nameFilters()[0].endswith("(*.md)")
    assert len(dialog.nameFilters()) == len(ANSWER_KINDS)
    dialog.filterSelected.emit(next(each for each in dialog.nameFilters() if each.endswith("(*.srt)")))
    assert dialog.defaultSuffix() == "srt"
    assert Path(dialog.selectedFiles()[0]).name == "2026-03-04 What is overfitting.srt"
    dialog.close()


def test_a_name_without_a_known_ending_gets_one(export: Export, app: FakeApp, tmp_path: Path):
    """Whatever the person types, the file says what it is."""
    export.ask_for_session("s1", "Phone screen", MOMENT, ".html")
    assert export.dialog is not None
    export.dialog.fileSelected.emit(str(tmp_path / "mine.v2"))
    assert app.exports.written == [("s1", tmp_path / "mine.v2.html")]
    export.dialog.close()


def test_what_was_written_is_told_with_a_way_to_it(
    export: Export, board: NoticeBoard, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The notice names the file; its button opens the folder."""
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)))
    export.write_answer("a1", tmp_path / "a.html")
    qtbot.waitUntil(lambda: bool(board.texts))
    (notice,) = board.notices
    assert (notice.text, notice.kind) == (f"Written to {tmp_path / 'a.html'}.", "good")
    notice.buttons[0].click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]
    assert any("No program here opens folders" in text for text in board.texts)


def test_a_pdf_is_made_by_the_window(export: Export, board: NoticeBoard, qtbot: QtBot, tmp_path: Path):
    """Of an answer and of a session."""
    export.write_answer("a1", tmp_path / "a.pdf")
    export.write_session("s1", tmp_path / "s.PDF")
    qtbot.waitUntil(lambda: len(board.texts) == 2)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "s.PDF").read_bytes().startswith(b"%PDF")


def test_what_could_not_be_written_is_told(
    export: Export, board: NoticeBoard, app: FakeApp, qtbot: QtBot, tmp_path: Path
):
    """The desk's own sentence, for every kind."""
    app.exports.error = ExportError("The disk is full.", mend="Make room.")
    export.write_answer("a1", tmp_path / "a.html")
    qtbot.waitUntil(lambda: board.texts == ("The disk is full. Make room.",))
    board.clear()
    export.write_answer("a1", tmp_path / "a.pdf")
    qtbot.waitUntil(lambda: board.texts == ("The disk is full. Make room.",))
    app.exports.error = None
    board.clear()
    export.write_answer("a1", tmp_path / "missing" / "a.pdf")
    qtbot.waitUntil(lambda: bool(board.texts))
    assert "cannot be written" in board.texts[0]


def test_what_takes_long_says_how_far_it_is(
    export: Export, board: NoticeBoard, app: FakeApp, qtbot: QtBot, tmp_path: Path
):
    """After a second, and no longer once it is done."""
    app.exports.waits = True
    export.write_session("s1", tmp_path / "s.zip")
    assert board.texts == ()
    qtbot.waitUntil(lambda: board.texts == ("Writing s.zip…",), timeout=10_000)
    app.exports.on_progress(0.42)
    assert board.texts == ("Writing s.zip (42 %)…",)
    app.exports.futures[0].set_result(tmp_path / "s.zip")
    qtbot.waitUntil(lambda: board.texts == (f"Written to {tmp_path / 's.zip'}.",))


def test_only_what_an_answer_has_can_be_chosen(app: FakeApp, board: NoticeBoard, page: QWidget):
    """Without sound no sound file, without a score no subtitles; nor can sound be deleted that is not there."""
    tools = AnswerTools(app, board, page)
    page.layout().addWidget(tools.export_button)
    page.layout().addWidget(tools.delete_button)

    def enabled(given: object) -> set[str]:
        tools.show_answer(given)
        actions = (*tools.export_button.entries.actions(), *tools.delete_button.entries.actions())
        return {action.data() for action in actions if action.isEnabled()}

    everything = {*ANSWER_KINDS, "sound", "answer"}
    assert enabled(answer()) == everything
    assert enabled(answer(recording_id=None)) == everything - {".flac", ".wav", "sound"}
    assert enabled(answer(scorecard=None)) == everything - {".txt", ".srt", ".vtt"}
    tools.export_button.choose(".json")
    assert tools.export.dialog is not None
    assert Path(tools.export.dialog.selectedFiles()[0]).suffix == ".json"
    tools.export.dialog.close()


@pytest.mark.parametrize("what", ["sound", "answer"])
def test_deleting_asks_first_and_can_be_undone(
    app: FakeApp, board: NoticeBoard, page: QWidget, qtbot: QtBot, what: str
):
    """The question says until when; the notice brings it back."""
    tools = AnswerTools(app, board, page)
    page.layout().addWidget(tools.export_button)
    page.layout().addWidget(tools.delete_button)
    shown = answer()
    tools.show_answer(shown)
    tools.delete_button.choose(what)
    assert tools.question is not None
    assert "until MockVoice is closed" in tools.question.accessibleDescription()
    tools.question.no_button.click()
    assert app.data.calls == []
    tools.answer_changed.connect(lambda _: tools.show_answer(shown))
    tools.delete_button.choose(what)
    tools.question.yes_button.click()
    qtbot.waitUntil(lambda: bool(board.notices))
    assert app.data.calls == [(f"delete_{what}", "a1")]
    with qtbot.waitSignal(tools.answer_changed) as changed:
        board.notices[0].buttons[0].click()
    assert changed.args == ["a1"]
    assert app.data.calls[-1] == (f"restore_{what}", "a1")


def test_sessions_have_an_archive_and_answers_have_subtitles():
    """Each list holds what makes sense for it, and every kind has a name."""
    assert ".zip" in SESSION_KINDS
    assert ".zip" not in ANSWER_KINDS
    assert {".srt", ".vtt", ".wav", ".flac"} <= set(ANSWER_KINDS)
    assert all(ANSWER_KINDS.values())
