"""The notes and bookmarks of an answer, each with its moment; written and changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mockvoice.storage.notes import NoteKind
from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.shortcuts import bind
from mockvoice.ui.theme import current_palette, picture, scaled, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.form_fields import GrowingText
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from mockvoice.storage.notes import Note

_ICON_PX: Final = 16
BOOKMARK: Final = "Bookmark"
"""What a bookmark without a name is called."""

WHOLE: Final = "Whole answer"
"""The moment of a note that has none."""


def name_of(note: Note) -> str:
    """Return what a note says; for a bookmark without a name, that it is one."""
    return note.text or BOOKMARK


def moment_of(at_s: float | None) -> str:
    """Write the moment of a note."""
    return WHOLE if at_s is None else wording.clock(at_s)


def place_of(at_s: float | None) -> str:
    """Write the moment of a note inside a line: "at 1:58"."""
    return "on the whole answer" if at_s is None else f"at {wording.clock(at_s)}"


class NoteEditor(QWidget):
    """A field for a text. Ctrl+Return keeps it, Escape does not.

    Args:
        name: What is written, for screen readers.
    """

    kept = Signal(str)
    """Carries the text."""

    given_up = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(name, "small-muted", wraps=True)
        self.field = GrowingText(name)
        self.save_button = KeyButton("Save", key="Ctrl+Return", kind="primary")
        self.cancel_button = KeyButton("Cancel", key="Esc")
        buttons = QWidget()
        flow = FlowLayout(buttons, gap_px=10)
        flow.addWidget(self.save_button)
        flow.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.field)
        column.addWidget(buttons)
        self.save_button.clicked.connect(self._keep)
        self.cancel_button.clicked.connect(self.given_up)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            bind(self, keys, "Save the note", self._keep)
        bind(self, Qt.Key.Key_Escape, "Write no note", self.given_up.emit)

    def begin(self, name: str, text: str) -> None:
        """Let the person write, beginning with `text`."""
        self.title.setText(name)
        self.field.setAccessibleName(tr(name))
        self.field.show_prose(text)
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _keep(self) -> None:
        self.kept.emit(self.field.prose)


class NoteRow(QWidget):
    """One note: its moment, which goes there, its text, and what can be done with it."""

    seek_requested = Signal(float)
    changed = Signal(str, str)
    """Carries the note's id and its new text."""

    delete_requested = Signal(str)
    """Carries the note's id."""

    def __init__(self, note: Note, *, can_seek: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = note
        name = name_of(note)
        self._icon = QLabel()
        self.moment_button = KeyButton(moment_of(note.at_s), kind="link")
        self.moment_button.setAccessibleName(f"Go to the note {place_of(note.at_s)}: {name}")
        self.moment_button.setEnabled(can_seek and note.at_s is not None)
        self.words = label(name, "body" if note.text else "muted", wraps=True, verbatim=bool(note.text))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.edit_button = KeyButton("Name it" if not note.text else "Edit", kind="quiet")
        self.edit_button.setAccessibleName(f"Edit the note {place_of(note.at_s)}: {name}")
        self.delete_button = KeyButton("Delete", kind="quiet", icon_name="trash")
        self.delete_button.setAccessibleName(f"Delete the note {place_of(note.at_s)}: {name}")
        self.editor: NoteEditor | None = None
        self._lay_out()
        self.moment_button.clicked.connect(self._seek)
        self.edit_button.clicked.connect(self.edit)
        self.delete_button.clicked.connect(self._delete)
        theme_changed().connect(self._draw)
        self._draw()

    def edit(self) -> None:
        """Let the person write another text in place of the row."""
        if self.editor is None:
            self.editor = NoteEditor("")
            self.editor.kept.connect(self._keep)
            self.editor.given_up.connect(self._give_up)
            self._column.addWidget(self.editor)
        self._line.hide()
        self.words.hide()
        what = "Name of the bookmark" if self.note.kind is NoteKind.BOOKMARK else "Note"
        self.editor.begin(f"{what} {place_of(self.note.at_s)}", self.note.text)

    def _keep(self, text: str) -> None:
        self._give_up()
        if text != self.note.text:
            self.changed.emit(self.note.id, text)

    def _give_up(self) -> None:
        if self.editor is not None:
            self.editor.hide()
        self._line.show()
        self.words.show()
        self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _seek(self) -> None:
        if self.note.at_s is not None:
            self.seek_requested.emit(self.note.at_s)

    def _delete(self) -> None:
        self.delete_requested.emit(self.note.id)

    def _draw(self) -> None:
        name = "bookmark" if self.note.kind is NoteKind.BOOKMARK else "note"
        self._icon.setPixmap(picture(name, current_palette().muted, scaled(_ICON_PX), self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.moment_button)
        row.addStretch(1)
        row.addWidget(self.edit_button)
        row.addWidget(self.delete_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6)
        self._column.setSpacing(0)
        self._column.addWidget(self._line)
        self._column.addWidget(self.words)
