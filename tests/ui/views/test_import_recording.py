"""Recordings taken in on the page of sessions: asked about, followed, stopped."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton

from mockvoice.audio.codec import SoundFile
from mockvoice.errors import AudioFileError
from mockvoice.import_desk import ImportStage
from mockvoice.ui.views.import_recording import DATE_FROM_FILE, DATE_MISSING, ImportRecording
from mockvoice.ui.views.sessions import SessionsView
from mockvoice.ui.widgets.question_choice import MOST_SHOWN, NO_QUESTION, QuestionChoice
from tests.helpers.fake_app import FakeApp, pack

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RECORDED = datetime(2026, 3, 1, 18, 40, tzinfo=UTC)
CHANGED = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)


@pytest.fixture
def view(qtbot: QtBot, fake_app: FakeApp) -> SessionsView:
    """The page of sessions, open."""
    made = SessionsView(fake_app)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    made.reload()
    qtbot.waitUntil(made.list.isVisible)
    return made


def asked(qtbot: QtBot, view: SessionsView, *names: str) -> ImportRecording:
    """Begin to import files of these names; returns the dialog, ready."""
    view.import_files([Path(name) for name in names])
    assert view.asking is not None
    qtbot.waitUntil(view.asking.import_button.isEnabled)
    return view.asking


def test_the_question_is_chosen_by_typing(qtbot: QtBot, view: SessionsView, fake_app: FakeApp):
    """The first that fits is chosen, the arrows choose another; Return imports."""
    dialog = asked(qtbot, view, "memo.m4a")
    dialog.questions.field.setFocus()
    qtbot.keyClicks(dialog.questions.field, "phone evaluation")
    chosen = dialog.questions.question
    assert chosen is not None
    assert (chosen[0].id, chosen[1].topic) == ("phone", "Evaluation")
    qtbot.keyClick(dialog.questions.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.questions.field, Qt.Key.Key_Return)
    (wish,) = fake_app.imports.wishes
    assert (wish.path, wish.pack_id) == (Path("memo.m4a"), "phone")
    assert wish.question == fake_app.packs[1].questions[3]


def test_without_a_question_delivery_alone_is_measured(qtbot: QtBot, view: SessionsView, fake_app: FakeApp):
    """That is what is chosen before anything was typed."""
    dialog = asked(qtbot, view, "memo.m4a")
    assert dialog.questions.list.item(0).text() == NO_QUESTION
    dialog.import_button.click()
    (wish,) = fake_app.imports.wishes
    assert (wish.question, wish.pack_id) == (None, "")


@pytest.mark.parametrize(("recorded_at", "remark"), [(RECORDED, DATE_FROM_FILE), (None, DATE_MISSING)])
def test_the_date_is_the_files_or_is_asked(
    qtbot: QtBot, view: SessionsView, fake_app: FakeApp, recorded_at: datetime | None, remark: str
):
    """Where the file has none, its last change is offered, with a word about it; it can be put right."""
    fake_app.imports.seen["memo.m4a"] = SoundFile(118.0, recorded_at, CHANGED)
    dialog = asked(qtbot, view, "memo.m4a")
    assert dialog.file.text() == "memo.m4a · 1:58"
    assert dialog.remark.text() == remark
    assert dialog.moment.moment == (recorded_at or CHANGED)
    dialog.moment.show_moment(RECORDED)
    dialog.import_button.click()
    assert fake_app.imports.wishes[0].recorded_at == RECORDED


def test_several_files_are_asked_about_one_by_one(qtbot: QtBot, view: SessionsView, fake_app: FakeApp):
    """One can be skipped; the dialog ends with the last."""
    dialog = asked(qtbot, view, "a.mp3", "b.mp3", "c.mp3")
    assert dialog.title.text() == "Import recording 1 of 3"
    dialog.import_button.click()
    qtbot.waitUntil(dialog.import_button.isEnabled)
    assert dialog.path == Path("b.mp3")
    dialog.skip_button.click()
    qtbot.waitUntil(dialog.import_button.isEnabled)
    assert not dialog.skip_button.isVisible()
    dialog.import_button.click()
    assert [wish.path.name for wish in fake_app.imports.wishes] == ["a.mp3", "c.mp3"]
    assert sorted(view.imports.rows) == [1, 2]


def test_a_file_without_sound_is_refused_with_a_sentence(qtbot: QtBot, view: SessionsView, fake_app: FakeApp):
    """On the page; the next file is asked about."""
    fake_app.imports.seen["a.txt"] = AudioFileError("“a.txt” has no sound in it.", mend="Choose a sound file.")
    dialog = asked(qtbot, view, "a.txt", "b.mp3")
    assert dialog.path == Path("b.mp3")
    assert view.notices.texts == ("“a.txt” has no sound in it. Choose a sound file.",)


def test_cancel_imports_nothing(qtbot: QtBot, view: SessionsView, fake_app: FakeApp):
    """Nor does Escape."""
    asked(qtbot, view, "memo.m4a").cancel_button.click()
    dialog = asked(qtbot, view, "memo.m4a")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert fake_app.imports.wishes == []


def test_how_far_it_is_is_shown_and_it_can_be_stopped(qtbot: QtBot, view: SessionsView, fake_app: FakeApp):
    """Stage and share in words beside the bar; once it is stored the list is read again."""
    asked(qtbot, view, "memo.m4a").import_button.click()
    row = view.imports.rows[1]
    assert row.words.text() == "Waiting"
    fake_app.imports.tell(1, ImportStage.READING, share=0.43)
    assert (row.words.text(), row.bar.value()) == ("Reading the file, 43 %", 43)
    assert row.bar.accessibleName() == "memo.m4a: Reading the file, 43 %"
    before = len(fake_app.notes.filters)
    fake_app.imports.tell(1, ImportStage.WAITING, answer_id="a1")
    assert row.words.text().startswith("Stored")
    assert len(fake_app.notes.filters) == before + 1
    assert row.stop_button.accessibleName() == "Stop importing memo.m4a"
    row.stop_button.click()
    assert fake_app.imports.stopped == [1]


@pytest.mark.parametrize(
    ("stage", "changes", "told"),
    [
        (ImportStage.DONE, {"answer_id": "a1"}, ("“memo.m4a” was imported and scored.", "good")),
        (
            ImportStage.STOPPED,
            {"answer_id": "a1"},
            ("“memo.m4a” is stored, but not scored. It can be scored where it is opened.", "info"),
        ),
        (ImportStage.STOPPED, {}, ("“memo.m4a” was not imported. The file itself is untouched.", "info")),
        (ImportStage.FAILED, {"error": AudioFileError("It is damaged.")}, ("It is damaged.", "bad")),
        (
            ImportStage.FAILED,
            {"answer_id": "a1", "error": AudioFileError("There is no model.")},
            ("“memo.m4a” is stored, but not scored. There is no model.", "bad"),
        ),
    ],
)
def test_its_end_is_told(  # noqa: PLR0917 (pytest hands every part over by name)
    qtbot: QtBot,
    view: SessionsView,
    fake_app: FakeApp,
    stage: ImportStage,
    changes: dict[str, object],
    told: tuple[str, str],
):
    """With a way to the answer where there is one; the row goes away."""
    asked(qtbot, view, "memo.m4a").import_button.click()
    fake_app.imports.tell(1, stage, **changes)
    assert (view.imports.rows, view.imports.isVisible()) == ({}, False)
    (notice,) = view.notices.notices
    assert (notice.text, notice.kind) == told
    assert bool(notice.buttons) == ("answer_id" in changes)
    if notice.buttons:
        with qtbot.waitSignal(view.answer_opened) as opened:
            notice.buttons[0].click()
        assert opened.args == ["a1"]


def test_files_can_be_dropped(view: SessionsView, tmp_path: Path):
    """Anywhere on the page, which says so while they are held over it; folders and links elsewhere are not taken."""
    memo = tmp_path / "memo.m4a"
    memo.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(memo)), QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/a.mp3")])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(50, 50), *held)
    view.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert view.dropping.isVisible()
    view.dropEvent(QDropEvent(QPointF(50, 50), *held))
    assert not view.dropping.isVisible()
    assert view.asking is not None
    assert view.asking.path == memo
    view.asking.reject()
    empty = QMimeData()
    refused = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, empty, *held[2:])
    refused.ignore()
    view.dragEnterEvent(refused)
    assert not refused.isAccepted()


def test_every_control_of_the_dialog_has_a_name(qtbot: QtBot, view: SessionsView):
    """The list, the fields and the buttons."""
    dialog = asked(qtbot, view, "a.mp3", "b.mp3")
    names = [button.accessibleName() for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
    assert sorted(names) == ["Cancel", "Import", "Skip this file"]
    assert dialog.questions.list.accessibleName() == "Question that it answers"
    assert dialog.questions.field.accessibleName() == "Find a question"
    assert dialog.moment.accessibleName() == "When it was recorded"


def test_more_questions_than_can_be_looked_through_are_narrowed(qtbot: QtBot):
    """The rest is said to be there; a word finds it. What was chosen stays chosen while it fits."""
    choice = QuestionChoice([pack("big", "Big", MOST_SHOWN), pack("late", "Late", 3)])
    qtbot.addWidget(choice)
    assert choice.list.count() == MOST_SHOWN + 1
    assert choice.found.text() == f"{MOST_SHOWN} of {MOST_SHOWN + 3} questions; type a word to find others."
    choice.field.setText("late")
    assert choice.list.count() == 4
    choice.list.setCurrentRow(3)
    chosen = choice.question
    choice.field.setText("late churn")
    assert choice.question == chosen
    choice.field.setText("nothing like it")
    assert (choice.question, choice.found.text()) == (None, "No question has these words.")
