"""What the person puts on an answer: notes and bookmarks at moments, a star, and tags."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mockvoice.storage.notes import NoteKind
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.shortcuts import bind
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.note_rows import NoteEditor, NoteRow, name_of, place_of
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.tag_field import TagField

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.storage.answers import StoredAnswer
    from mockvoice.storage.notes import AnswerNotes, Note
    from mockvoice.ui.playback import Playback
    from mockvoice.ui.widgets.notice import Notice

NO_NOTES: Final = "Nothing noted yet. While you listen, write a note or set a bookmark: it stays at that moment."
NOTE_KEY: Final = "N"
BOOKMARK_KEY: Final = "B"


class NotedPage(Protocol):
    """The page of an answer, which is a widget."""

    @property
    def answer_shown(self) -> SignalInstance:
        """Emitted when an answer is on the page."""

    @property
    def answer(self) -> StoredAnswer | None:
        """The answer that is shown."""

    @property
    def playback(self) -> Playback:
        """What plays its sound."""

    def seek(self, at_s: float) -> None:
        """Go to a place, in seconds."""


class _Button(KeyButton):
    """A button whose key and icon change."""

    def set_key(self, key: str) -> None:
        """Name another key; "" for none."""
        self._key = key
        self.setAccessibleDescription(f"Key: {key}" if key else "")
        self.updateGeometry()
        self.update()

    def set_icon_name(self, name: str) -> None:
        """Draw another icon."""
        self._icon_name = name
        self.update()


class NotesCard(Card):
    """Shows what is on the answer that `page` shows, and lets it be changed. N notes where the sound is, B marks it.

    Args:
        app: The program.
        page: Whose answer it is.
    """

    def __init__(self, app: App, page: NotedPage, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=18, spacing_px=12)
        self._app = app
        self._page = page
        self._answer_id = ""
        self._writing_at_s: float | None = None
        self._shown: tuple[Note, ...] | None = None
        self.rows: list[NoteRow] = []
        self.star_button = _Button("Star", icon_name="star")
        self.star_button.setCheckable(True)
        self.note_button = _Button("Add a note", key=NOTE_KEY, icon_name="note")
        self.bookmark_button = _Button("Bookmark", key=BOOKMARK_KEY, icon_name="bookmark")
        self.tags = TagField()
        self.editor = NoteEditor("Note")
        self.notices = NoticeBoard()
        self.nothing = label(NO_NOTES, "muted", wraps=True)
        self._rows = QVBoxLayout()
        self._lay_out()
        self.star_button.clicked.connect(self._star)
        self.note_button.clicked.connect(self.begin_note)
        self.bookmark_button.clicked.connect(self.add_bookmark)
        self.tags.changed.connect(self._set_tags)
        self.editor.kept.connect(self._keep)
        self.editor.given_up.connect(self._give_up)
        page.answer_shown.connect(self.show_answer)
        whole = page if isinstance(page, QWidget) else self
        self._keys = (
            bind(whole, NOTE_KEY, "Add a note here", self.begin_note),
            bind(whole, BOOKMARK_KEY, "Set a bookmark here", self.add_bookmark),
        )

    def set_keys(self, *, is_on: bool) -> None:
        """Choose whether N and B hold: a page around this one may need them itself."""
        for key in self._keys:
            key.setEnabled(is_on)
        self.note_button.set_key(NOTE_KEY if is_on else "")
        self.bookmark_button.set_key(BOOKMARK_KEY if is_on else "")

    def show_answer(self) -> None:
        """Show what is on the page's answer."""
        answer = self._page.answer
        answer_id = "" if answer is None else answer.id
        if answer_id != self._answer_id:
            self._answer_id = answer_id
            self.editor.hide()
            self.notices.clear()
            self.tags.field.clear()
            self._clear()
        if answer_id:
            watch(self._app.notes.of(answer_id), self, self._show, self._tell)
            watch(self._app.notes.tags_in_use(), self, self.tags.show_in_use, self._tell)

    def begin_note(self) -> None:
        """Let the person write a note at the place where the sound is; the sound waits meanwhile."""
        if not self._answer_id:
            return
        self._page.playback.pause()
        self._writing_at_s = self._moment()
        self.editor.begin(f"Note {place_of(self._writing_at_s)}", "")
        self.nothing.hide()

    def add_bookmark(self) -> None:
        """Mark the place where the sound is."""
        if self._answer_id:
            self._add("", self._moment(), NoteKind.BOOKMARK)

    def _moment(self) -> float | None:
        """Where the sound is; None without sound."""
        playback = self._page.playback
        return playback.position_s if playback.duration_s > 0 else None

    def _keep(self, text: str) -> None:
        self.editor.hide()
        self.note_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self._add(text, self._writing_at_s, NoteKind.NOTE)
        else:
            self._follow()

    def _give_up(self) -> None:
        self.editor.hide()
        self._follow()
        self.note_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, text: str, at_s: float | None, kind: NoteKind) -> None:
        watch(self._app.notes.add(self._answer_id, text, at_s=at_s, kind=kind), self, self._reload, self._tell)

    def _change(self, note_id: str, text: str) -> None:
        watch(self._app.notes.change(note_id, text), self, self._reload, self._tell)

    def _delete(self, note_id: str) -> None:
        watch(self._app.notes.delete(note_id), self, self._take_deleted, self._tell)

    def _take_deleted(self, note: Note) -> None:
        self._reload(note)
        what = "bookmark" if note.kind is NoteKind.BOOKMARK else "note"
        notice = self.notices.post(f"Deleted the {what} {place_of(note.at_s)}: {name_of(note)}", "info")
        notice.add_action("Undo", partial(self._undo, note, notice))

    def _undo(self, note: Note, notice: Notice) -> None:
        def done(_: object) -> None:
            self.notices.remove(notice)
            self._reload(note)

        watch(self._app.notes.put_back(note), self, done, self._tell)

    def _star(self, is_starred: bool) -> None:  # noqa: FBT001 (the slot of a signal that carries a bool)
        self._show_star(is_starred=is_starred)
        done = self._app.notes.star(self._answer_id, is_starred=is_starred)
        watch(done, self, lambda _: None, self._tell_unchanged)

    def _set_tags(self, tags: tuple[str, ...]) -> None:
        watch(self._app.notes.set_tags(self._answer_id, tags), self, self._take_tags, self._tell_unchanged)

    def _take_tags(self, tags: tuple[str, ...]) -> None:
        self.tags.show_tags(tags)
        self.tags.field.setFocus(Qt.FocusReason.OtherFocusReason)
        watch(self._app.notes.tags_in_use(), self, self.tags.show_in_use, self._tell)

    def _reload(self, note: Note) -> None:
        if note.answer_id == self._answer_id:
            watch(self._app.notes.of(note.answer_id), self, self._show, self._tell)

    def _show(self, notes: AnswerNotes) -> None:
        if notes.answer_id != self._answer_id:
            return
        self.tags.show_tags(notes.tags)
        self._show_star(is_starred=notes.is_starred)
        if self._shown != notes.notes:  # a row in which somebody writes stays
            self._show_notes(notes.notes)
        self._follow()

    def _show_notes(self, notes: tuple[Note, ...]) -> None:
        self._clear()
        self._shown = notes
        can_seek = self._page.answer is not None and self._page.answer.recording_id is not None
        for note in notes:
            row = NoteRow(note, can_seek=can_seek)
            row.seek_requested.connect(self._page.seek)
            row.changed.connect(self._change)
            row.delete_requested.connect(self._delete)
            self._rows.addWidget(row)
            self.rows.append(row)

    def _clear(self) -> None:
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self._shown = None

    def _follow(self) -> None:
        self.nothing.setVisible(not self.rows and self.editor.isHidden())

    def _show_star(self, *, is_starred: bool) -> None:
        self.star_button.setChecked(is_starred)
        self.star_button.setText("Starred" if is_starred else "Star")
        self.star_button.setAccessibleName(tr("Take the star from this answer" if is_starred else "Star this answer"))
        self.star_button.set_icon_name("star-filled" if is_starred else "star")
        self.star_button.updateGeometry()

    def _tell_unchanged(self, error: MockVoiceError) -> None:
        """Say what went wrong, and show what is stored."""
        self._tell(error)
        watch(self._app.notes.of(self._answer_id), self, self._show, lambda _: None)

    def _tell(self, error: MockVoiceError) -> None:
        self.notices.post(error.sentence, "bad")

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, gap_px=8)
        for button in (self.star_button, self.note_button, self.bookmark_button):
            flow.addWidget(button)
        self._rows.setSpacing(4)
        self.body.addWidget(label("Notes", "subheading"))
        self.body.addWidget(buttons)
        self.body.addWidget(self.tags)
        self.body.addWidget(self.notices)
        self.body.addWidget(self.editor)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.nothing)
        self.editor.hide()
