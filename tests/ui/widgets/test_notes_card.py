"""Notes, bookmarks, a star and tags on the page of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from mockvoice.errors import StorageError
from mockvoice.storage.notes import NoteKind
from mockvoice.ui.views.review import ReviewView
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mockvoice.ui.widgets.notes_card import NotesCard
    from tests.helpers.fake_app import FakeApp


@pytest.fixture
def page(qtbot: QtBot, fake_app: FakeApp) -> ReviewView:
    """The page of an answer with sound, open."""
    made = ReviewView(fake_app)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1100, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    show(qtbot, made, "a1")
    return made


@pytest.fixture
def card(page: ReviewView) -> NotesCard:
    """Its card of notes."""
    return page.notes


def show(qtbot: QtBot, page: ReviewView, answer_id: str) -> None:
    """Show an answer and wait until its sound is there."""
    page.show_answer(answer_id)
    qtbot.waitUntil(lambda: page.answer is not None and page.answer.id == answer_id and page.playback.duration_s > 0)


def texts(card: NotesCard) -> list[tuple[float | None, str]]:
    """Return the notes that are shown."""
    return [(row.note.at_s, row.note.text) for row in card.rows]


def write(qtbot: QtBot, card: NotesCard, text: str) -> None:
    """Write into the open editor and keep it."""
    qtbot.keyClicks(card.editor.field, text)
    qtbot.keyClick(card.editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_n_writes_a_note_where_the_sound_is(qtbot: QtBot, page: ReviewView, card: NotesCard, fake_app: FakeApp):
    """The sound waits meanwhile; letters typed into the note are no keys of the page."""
    assert card.nothing.isVisible()
    page.seek(12.0)
    page.playback.toggle()
    fake_app.player.position_s = 12.5
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_N)
    assert card.editor.isVisible()
    assert card.editor.field.hasFocus()
    assert not page.playback.is_playing
    write(qtbot, card, "nab the bnb")
    qtbot.waitUntil(lambda: texts(card) == [(12.5, "nab the bnb")])
    assert not card.editor.isVisible()
    assert not card.nothing.isVisible()
    assert card.note_button.hasFocus()


def test_b_sets_a_bookmark_that_can_be_named(qtbot: QtBot, page: ReviewView, card: NotesCard):
    """At once, without a word; its name is written where it stands."""
    page.seek(3.0)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: texts(card) == [(3.0, "")])
    (row,) = card.rows
    assert (row.note.kind, row.words.text()) == (NoteKind.BOOKMARK, "Bookmark")
    row.edit_button.click()
    assert row.editor is not None
    qtbot.keyClicks(row.editor.field, "the turn")
    row.editor.save_button.click()
    qtbot.waitUntil(lambda: texts(card) == [(3.0, "the turn")])


def test_a_click_goes_to_the_moment(qtbot: QtBot, page: ReviewView, card: NotesCard):
    """Whether the sound plays or not."""
    page.seek(7.0)
    card.add_bookmark()
    qtbot.waitUntil(lambda: len(card.rows) == 1)
    page.seek(0.0)
    card.rows[0].moment_button.click()
    assert page.playback.position_s == 7.0
    assert card.rows[0].moment_button.text() == "0:07"


def test_escape_writes_nothing(qtbot: QtBot, card: NotesCard, fake_app: FakeApp):
    """Nor does an empty text."""
    card.begin_note()
    qtbot.keyClicks(card.editor.field, "never mind")
    qtbot.keyClick(card.editor.field, Qt.Key.Key_Escape)
    assert not card.editor.isVisible()
    card.begin_note()
    assert card.editor.field.prose == ""
    card.editor.save_button.click()
    assert not card.editor.isVisible()
    assert card.nothing.isVisible()
    assert fake_app.notes.kept == {}


def test_a_changed_note_keeps_its_moment(qtbot: QtBot, page: ReviewView, card: NotesCard, fake_app: FakeApp):
    """Escape leaves it as it was."""
    fake_app.notes.add("a1", "first words", at_s=4.0)
    show(qtbot, page, "a1")
    qtbot.waitUntil(lambda: len(card.rows) == 1 and card.rows[0].isVisible())
    row = card.rows[0]
    row.edit()
    assert row.editor is not None
    qtbot.keyClicks(row.editor.field, "x")
    qtbot.keyClick(row.editor.field, Qt.Key.Key_Escape)
    assert (row.words.isVisible(), row.words.text()) == (True, "first words")
    row.edit()
    assert row.editor.field.prose == "first words"
    qtbot.keyClicks(row.editor.field, "second words")
    row.editor.save_button.click()
    qtbot.waitUntil(lambda: texts(card) == [(4.0, "second words")])


def test_a_deleted_note_can_be_brought_back(qtbot: QtBot, page: ReviewView, card: NotesCard, fake_app: FakeApp):
    """The notice says which it was; Undo puts it back and goes away."""
    fake_app.notes.add("a1", "keep me", at_s=4.0)
    fake_app.notes.add("a1", "on the whole", at_s=None)
    show(qtbot, page, "a1")
    qtbot.waitUntil(lambda: len(card.rows) == 2)
    assert not card.rows[0].moment_button.isEnabled()
    card.rows[1].delete_button.click()
    qtbot.waitUntil(lambda: texts(card) == [(None, "on the whole")])
    assert card.notices.texts == ("Deleted the note at 0:04: keep me",)
    card.notices.notices[0].buttons[0].click()
    qtbot.waitUntil(lambda: texts(card) == [(None, "on the whole"), (4.0, "keep me")])
    assert card.notices.texts == ()


def test_a_star_is_given_and_taken(qtbot: QtBot, card: NotesCard, fake_app: FakeApp):
    """The button says what holds and what it does."""
    qtbot.waitUntil(lambda: card.star_button.accessibleName() == "Star this answer")
    card.star_button.click()
    assert fake_app.notes.kept["a1"].is_starred
    assert (card.star_button.text(), card.star_button.isChecked()) == ("Starred", True)
    card.star_button.click()
    assert not fake_app.notes.kept["a1"].is_starred
    assert card.star_button.accessibleName() == "Star this answer"


def test_tags_are_put_on_and_taken_off(qtbot: QtBot, page: ReviewView, card: NotesCard, fake_app: FakeApp):
    """Return puts one on, a click takes it off; those in use are offered, and the same is never put on twice."""
    fake_app.notes.set_tags("other", ["STAR story"])
    show(qtbot, page, "a1")
    for typed in ("#weak spot", "Weak Spot", " ", "again"):
        qtbot.keyClicks(card.tags.field, typed)
        qtbot.keyClick(card.tags.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.tags.tags == ("again", "weak spot"))
    assert list(card.tags.buttons) == ["again", "weak spot"]
    model = card.tags.field.completer().model()
    qtbot.waitUntil(
        lambda: [model.index(row, 0).data() for row in range(model.rowCount())] == ["again", "STAR story", "weak spot"]
    )
    card.tags.buttons["again"].click()
    qtbot.waitUntil(lambda: card.tags.tags == ("weak spot",))
    assert fake_app.notes.kept["a1"].tags == ("weak spot",)


def test_another_answer_has_notes_of_its_own(qtbot: QtBot, page: ReviewView, card: NotesCard, fake_app: FakeApp):
    """What was begun on the one is not written on the other."""
    fake_app.add_answer("a2")
    card.add_bookmark()
    qtbot.waitUntil(lambda: len(card.rows) == 1)
    card.begin_note()
    show(qtbot, page, "a2")
    qtbot.waitUntil(lambda: card.rows == [] and card.nothing.isVisible())
    assert not card.editor.isVisible()


def test_without_sound_a_note_is_on_the_whole_answer(
    qtbot: QtBot, page: ReviewView, card: NotesCard, fake_app: FakeApp
):
    """There is no moment to put it at."""
    fake_app.add_answer("silent", with_sound=False)
    page.show_answer("silent")
    qtbot.waitUntil(lambda: page.answer is not None and page.answer.id == "silent")
    card.begin_note()
    write(qtbot, card, "well said")
    qtbot.waitUntil(lambda: texts(card) == [(None, "well said")])


def test_what_cannot_be_stored_is_told_and_shown_as_it_is(qtbot: QtBot, card: NotesCard, fake_app: FakeApp):
    """The star goes back to what is stored."""
    fake_app.error = StorageError("The history file is full.", mend="Make room.")
    card.star_button.click()
    qtbot.waitUntil(lambda: card.notices.texts == ("The history file is full. Make room.",))
    fake_app.error = None
    card.show_answer()
    qtbot.waitUntil(lambda: not card.star_button.isChecked())


def test_a_page_around_it_can_keep_its_keys(qtbot: QtBot, page: ReviewView, card: NotesCard):
    """In an interview N goes on to the next question; the buttons then name no keys."""
    page.set_actions([KeyButton("Next question", key="N")])
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_N)
    assert not card.editor.isVisible()
    assert (card.note_button.key, card.bookmark_button.key) == ("", "")
    page.set_actions([])
    assert (card.note_button.key, card.bookmark_button.key) == ("N", "B")


def test_every_control_has_a_name_of_its_own(qtbot: QtBot, page: ReviewView, card: NotesCard, fake_app: FakeApp):
    """Also those of several notes."""
    for at_s in (1.0, 2.0, None):
        fake_app.notes.add("a1", f"note {at_s}", at_s=at_s)
    fake_app.notes.set_tags("a1", ["x", "y"])
    show(qtbot, page, "a1")
    qtbot.waitUntil(lambda: len(card.rows) == 3)
    names = [button.accessibleName() for button in card.findChildren(QAbstractButton) if button.isVisible()]
    assert all(names)
    assert len(set(names)) == len(names)
    assert card.tags.field.accessibleName() == "Add a tag"
