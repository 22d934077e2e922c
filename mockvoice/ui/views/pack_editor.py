"""The editor of packs: their questions on the left, the fields of one on the right, checked while one writes."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from mockvoice.packs.editing import NEW_QUESTION, fields_of, new_pack, pack_of, problems_of, with_ids
from mockvoice.ui.jobs import watch
from mockvoice.ui.theme import scaled, set_kind
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.confirm import Confirm
from mockvoice.ui.widgets.form_fields import Line, titled
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page
from mockvoice.ui.widgets.question_form import QuestionForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.packs.editing import Fields
    from mockvoice.packs.model import Pack

_WIDTH_PX = 1120
_LIST_WIDTH_PX, _LIST_SHARE = 280, 0.27
_CHECK_AFTER_MS = 400
_PROBLEMS_SHOWN = 8
SOUND = "Everything is as it should be."


class PackEditor(Page):
    """Changes a copy; nothing of the pack changes before it is saved."""

    back_requested = Signal()
    packs_changed = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent, content_width_px=_WIDTH_PX)
        self._app = app
        self._fields: Fields = new_pack()
        self._saved: Fields = {}
        self._current = -1
        self.question: Confirm | None = None
        self.form: QuestionForm | None = None
        self.notices = NoticeBoard()
        self.back_button = KeyButton("Packs", kind="quiet", icon_name="back")
        self.save_button = KeyButton("Save", key="Ctrl+S", kind="primary")
        self.title = Line("Title of the pack", "Title of the pack")
        self.about = Line("What the pack is for", "what it is for, in a sentence")
        self.list = QListWidget()
        self.list.setAccessibleName("Questions")
        self.add_button = KeyButton("Add", icon_name="plus")
        self.delete_button = KeyButton("Delete", icon_name="trash")
        self.state = label("", "small-muted", wraps=True)
        self._form_place = QVBoxLayout()
        self._scroll_form = QScrollArea()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECK_AFTER_MS)
        self._lay_out()
        self._connect()

    @property
    def fields(self) -> Fields:
        """The pack as it stands on the page."""
        self._take_form()
        return self._fields | {"title": self.title.said, "description": self.about.said}

    @property
    def has_changes(self) -> bool:
        """Whether something is not saved."""
        return self.fields != self._saved

    def edit(self, pack: Pack | None) -> None:
        """Begin with a pack, or a new one."""
        self._fields = new_pack() if pack is None else fields_of(pack)
        self.notices.clear()
        self._drop_form()
        self.title.setText(self._fields.get("title", ""))
        self.about.setText(self._fields.get("description", ""))
        self._list_questions(0)
        self._saved = copy.deepcopy(self.fields)
        self.check()
        (self.title if pack is None else self.list).setFocus()

    def add_question(self) -> None:
        """Add an empty question at the end."""
        self._take_form()
        self._fields["questions"].append(copy.deepcopy(NEW_QUESTION))
        self._drop_form()
        self._list_questions(len(self._fields["questions"]) - 1)
        self.check()
        if self.form is not None:
            self.form.text.setFocus()

    def delete_question(self) -> None:
        """Take the current question out; a notice offers to put it back."""
        place = self._current
        if len(self._fields["questions"]) <= 1 or place < 0:
            self.notices.post("A pack has at least one question.", "info")
            return
        self._take_form()
        gone = self._fields["questions"].pop(place)
        self._drop_form()
        self._list_questions(min(place, len(self._fields["questions"]) - 1))
        self.check()
        notice = self.notices.post(f"Deleted “{_short(gone)}”.", "info")

        def undo() -> None:
            self.notices.remove(notice)
            self._take_form()
            self._fields["questions"].insert(place, gone)
            self._drop_form()
            self._list_questions(place)
            self.check()

        notice.add_action("Undo", undo)

    def save(self) -> None:
        """Write the pack, unless something is wrong with it, which is said."""
        taken = frozenset(pack.id for pack in self._app.packs)
        fields = with_ids(self.fields, taken)
        pack = pack_of(fields)
        if pack is None:
            self.check()
            self.notices.post("Not saved yet: see below what is missing.", "warn")
            return
        watch(self._app.desk.take_in((pack,), keeps_gone=False), self, lambda _: self._take_saved(fields), self._tell)

    def leave(self, go_on: Callable[[], None] | None = None) -> None:
        """Go back, or on to something else; what is not saved is asked about first."""
        go = go_on or self.back_requested.emit
        if not self.has_changes:
            go()
            return
        self.question = question = Confirm(
            self.window(),
            "Leave without saving?",
            "What you changed since you last saved is lost.",
            yes="Leave",
            no="Go on",
            kind="danger",
        )
        question.confirmed.connect(go)
        question.open()

    def _check_soon(self) -> None:
        self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the fields most of the room where the text is large."""
        super().resizeEvent(event)
        self._side.setFixedWidth(min(scaled(_LIST_WIDTH_PX), round(self.content_width_px * _LIST_SHARE)))

    def _go_back(self) -> None:
        self.leave()

    def check(self) -> None:
        """Say what is wrong with the pack as it stands."""
        problems = problems_of(with_ids(self.fields))
        shown = [f"• {problem}" for problem in problems[:_PROBLEMS_SHOWN]]
        more = len(problems) - len(shown)
        self.state.setText("\n".join([*shown, *([f"and {more} more"] if more else [])]) or SOUND)
        self.save_button.setEnabled(self.has_changes)
        item = self.list.item(self._current)
        if item is not None:
            item.setText(_short(self._fields["questions"][self._current]))

    def _take_saved(self, fields: Fields) -> None:
        current = self._current
        self._fields = fields
        self._saved = copy.deepcopy(fields)
        self._drop_form()
        self._list_questions(current)
        self._saved = copy.deepcopy(self.fields)
        self.check()
        self.notices.clear()
        self.notices.post(f"Saved “{fields['title']}”.", "good")
        self.packs_changed.emit()

    def _list_questions(self, place: int) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        self.list.clear()
        self.list.addItems([_short(question) for question in self._fields["questions"]])
        self.list.setCurrentRow(place)
        self.list.blockSignals(False)  # noqa: FBT003 (Qt's own signature)
        self._show_question(place)

    def _show_question(self, place: int) -> None:
        self._drop_form()
        self._current = place
        if not 0 <= place < len(self._fields["questions"]):
            return
        self.form = QuestionForm(self._fields["questions"][place])
        self.form.changed.connect(self._check_soon)
        self.form.hear_requested.connect(self._hear)
        self._form_place.addWidget(self.form)
        self._scroll_form.verticalScrollBar().setValue(0)

    def _take_form(self) -> None:
        """Keep what stands in the form."""
        if self.form is not None and 0 <= self._current < len(self._fields["questions"]):
            self._fields["questions"][self._current] = self.form.fields

    def _drop_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = None

    def _open_question(self, place: int) -> None:
        self._take_form()
        self._show_question(place)
        self.check()

    def _hear(self, text: str) -> None:
        if text:
            watch(self._app.hear_text(text), self, _nothing, self._tell)

    def _tell(self, error: MockVoiceError) -> None:
        self.notices.post(error.sentence, "bad")

    def _connect(self) -> None:
        self._timer.timeout.connect(self.check)
        self.back_button.clicked.connect(self._go_back)
        self.save_button.clicked.connect(self.save)
        self.add_button.clicked.connect(self.add_question)
        self.delete_button.clicked.connect(self.delete_question)
        self.list.currentRowChanged.connect(self._open_question)
        for line in (self.title, self.about):
            line.textChanged.connect(self._check_soon)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.back_button)
        top.addStretch()
        top.addWidget(self.save_button)
        names = QHBoxLayout()
        names.setSpacing(12)
        names.addWidget(titled("Title", self.title), 1)
        names.addWidget(titled("About it", self.about), 2)
        self.head.addLayout(top)
        self.head.addWidget(self.notices)
        self.head.addLayout(names)
        side = Card(margin_px=14, spacing_px=10)
        self._side = side
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(scaled(160))
        side.body.addWidget(label("Questions", "subheading"))
        side.body.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.delete_button)
        side.body.addLayout(buttons)
        right = QWidget()
        set_kind(right, "page")
        right.setLayout(self._form_place)
        self._form_place.setContentsMargins(0, 0, 12, 0)
        self._scroll_form.setWidget(right)
        self._scroll_form.setWidgetResizable(True)
        self._scroll_form.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll_form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll_form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(side)
        columns.addWidget(self._scroll_form, 1)
        self.body.addLayout(columns)
        self.foot.addWidget(self.state)


def _short(question: Fields) -> str:
    """Return a question's text, or that it has none yet."""
    return question.get("text") or "A new question"


def _nothing(_: object) -> None:
    """Do nothing more."""
