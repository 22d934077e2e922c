"""The editor of packs: their questions on the left, the fields of one on the right, checked while one writes."""

from __future__ import annotations

import copy
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mockvoice.packs.editing import NEW_QUESTION, copied, fields_of, new_pack, pack_of, problems_of, with_ids
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.theme import font_scale, scaled, set_kind
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.confirm import Confirm
from mockvoice.ui.widgets.form_fields import IconButton, Line
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.pack_form import PackForm
from mockvoice.ui.widgets.page import Page
from mockvoice.ui.widgets.question_form import QuestionForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.packs.editing import Fields
    from mockvoice.packs.model import Pack
    from mockvoice.ui.widgets.notice import Notice
    from mockvoice.ui.widgets.question_form import Removed

_WIDTH_PX = 1120
_LIST_WIDTH_PX, _LIST_SHARE = 280, 0.27
_BESIDE_FROM_PX = 720
_CHECK_AFTER_MS = 400
_PROBLEMS_SHOWN = 5
_LONGEST_LINE = 90
_GAP_PX = 44
_MOST_UNDONE = 3
_MOST_CHECKED = 200
"""With more questions only the current one is checked while one writes, so that writing stays fluid."""
SOUND = "Everything is as it should be."
PROPOSED = (
    "These concepts are proposed from the strong answer. Change them, take out what does not matter, and save. "
    "From the next answer on, content is scored by them."
)


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
        self._keys: list[int] = []
        self._next_key = count()
        self._may_have_comments = False
        self.question: Confirm | None = None
        self.form: QuestionForm | None = None
        self.notices = NoticeBoard()
        self.back_button = KeyButton("Packs", kind="quiet", icon_name="back")
        self.save_button = KeyButton("Save", key="Ctrl+S", kind="primary")
        self.title = Line("Title of the pack", "Title of the pack")
        self.about_button = KeyButton("About the pack", kind="link")
        self.about = PackForm()
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Questions"))
        self.add_button = KeyButton("Add", icon_name="plus")
        self.add_button.setAccessibleName("Add a question")
        self.delete_button = IconButton("trash", "Delete the question")
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
        return self._fields | {"title": self.title.said} | self.about.fields

    @property
    def has_changes(self) -> bool:
        """Whether something is not saved."""
        return self.fields != self._saved

    def edit(self, pack: Pack | None) -> None:
        """Begin with a pack, or a new one."""
        self._fields = new_pack() if pack is None else fields_of(pack)
        self._keys = [next(self._next_key) for _ in self._fields["questions"]]
        self._may_have_comments = pack is not None
        self.notices.clear()
        self._drop_form()
        self.title.show_text(self._fields.get("title", ""))
        self.about.show_fields(self._fields)
        self._list_questions(0)
        self._remember()
        self.check()
        (self.title if pack is None else self.list).setFocus()

    def add_question(self) -> None:
        """Add an empty question at the end."""
        self._insert(len(self._fields["questions"]), copy.deepcopy(NEW_QUESTION), next(self._next_key))
        if self.form is not None:
            self.form.text.setFocus()

    def propose(self, question_id: str) -> None:
        """Open a question and add concepts from its model answer; they stay only when the person saves."""
        ids = [question.get("id") for question in self._fields["questions"]]
        if question_id not in ids:
            return
        self.list.setCurrentRow(ids.index(question_id))
        if self.form is None or not self.form.propose():
            return
        self.notices.post(PROPOSED, "info")
        self.check()
        first = self.form.concepts.forms[0]
        first.first_field.setFocus()
        QTimer.singleShot(0, first, partial(self._scroll_to, first))

    def delete_question(self) -> None:
        """Take the current question out; a notice offers to put it back."""
        place = self._current
        if len(self._fields["questions"]) <= 1 or place < 0:
            self.notices.post("A pack has at least one question.", "info")
            return
        self._take_form()
        gone, key = self._fields["questions"].pop(place), self._keys.pop(place)
        self._drop_form()
        self._list_questions(min(place, len(self._fields["questions"]) - 1))
        self.check()
        self._offer_undo(f"Deleted “{_short(gone)}”.", partial(self._insert, place, gone, key))

    def save(self) -> None:
        """Write the pack, unless something is wrong with it, which is said.

        Where the file was written by hand and has remarks in it, which would be lost, the person is asked first.
        """
        taken = frozenset(pack.id for pack in self._app.packs)
        fields = with_ids(self.fields, taken)
        pack = pack_of(fields)
        if pack is None:
            self.check(whole=True)
            self.notices.post("Not saved yet: see below what is missing.", "warn")
        elif self._may_have_comments:
            found = self._app.desk.has_comments(pack.id)
            watch(found, self, partial(self._write_or_ask, fields, pack), self._tell)
        else:
            self._write(fields, pack)

    def save_copy(self) -> None:
        """Write what stands on the page as another pack, and go on with that; the first one's file stays as it is."""
        fields = copied(with_ids(self.fields), frozenset(pack.id for pack in self._app.packs))
        if (pack := pack_of(fields)) is not None:
            self._write(fields, pack)

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
        """Leave the fields most of the room where the text is large; put the list above them where there is little."""
        super().resizeEvent(event)
        room = self.content_width_px
        is_beside = room >= scaled(_BESIDE_FROM_PX)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        self._side.setFixedWidth(min(scaled(_LIST_WIDTH_PX), round(room * _LIST_SHARE)) if is_beside else room)

    def _go_back(self) -> None:
        self.leave()

    def check(self, *, whole: bool = False) -> None:
        """Say what is wrong with the pack as it stands; of a very large one with its current question, or the `whole`.

        The sentence stands below the page.
        """
        fields = self.fields
        if len(fields["questions"]) > _MOST_CHECKED and not whole:
            here = max(0, self._current)
            fields |= {"questions": fields["questions"][here : here + 1]}
        problems = problems_of(with_ids(fields))
        shown = [f"• {problem}" for problem in problems[: max(2, round(_PROBLEMS_SHOWN / font_scale()))]]
        more = len(problems) - len(shown)
        self.state.setText("\n".join([*shown, *([f"and {more} more"] if more else [])]) or SOUND)
        self.save_button.setEnabled(self.has_changes)
        item = self.list.item(self._current)
        if item is not None:
            _write(item, self._fields["questions"][self._current])

    def _write_or_ask(self, fields: Fields, pack: Pack, has_comments: bool) -> None:  # noqa: FBT001 (from a Future)
        if not has_comments:
            self._write(fields, pack)
            return
        self.question = question = Confirm(
            self.window(),
            "Save without the comments?",
            f"Somebody wrote comments (# …) into the file of “{pack.title}”. They are lost when it is saved here; "
            "questions and all else are kept. A copy leaves the file as it is.",
            yes="Save without them",
            no="Cancel",
            other="Save a copy instead",
        )
        question.confirmed.connect(partial(self._write, fields, pack))
        question.other_chosen.connect(self.save_copy)
        question.open()

    def _write(self, fields: Fields, pack: Pack) -> None:
        watch(self._app.desk.save(pack), self, lambda _: self._take_saved(fields), self._tell)

    def _take_saved(self, fields: Fields) -> None:
        current = self._current
        self._may_have_comments = False
        self._fields = fields
        self._drop_form()
        self.title.show_text(fields["title"])
        self.about.show_fields(fields)
        self._list_questions(current)
        if current < 0:
            self.show_about()
        self._remember()
        self.check()
        for notice in self.notices.notices:
            if not notice.buttons:
                self.notices.remove(notice)
        self.notices.post(f"Saved “{fields['title']}”.", "good")
        self.packs_changed.emit()

    def _remember(self) -> None:
        """Take what stands on the page as what is saved."""
        self._saved = self.fields
        self._saved["questions"] = list(self._saved["questions"])

    def _insert(self, place: int, question: Fields, key: int) -> None:
        """Put a question in, and show it."""
        self._take_form()
        place = min(place, len(self._keys))
        self._fields["questions"].insert(place, question)
        self._keys.insert(place, key)
        self._drop_form()
        self._list_questions(place)
        self.check()

    def _offer_undo(self, text: str, undo: Callable[[], object]) -> None:
        """Say what was taken out, with a button that brings it back; the oldest of such notices go."""
        standing = [notice for notice in self.notices.notices if notice.buttons]
        for place, notice in enumerate(standing, start=1):
            if notice.text == text or place >= _MOST_UNDONE:
                self.notices.remove(notice)
        notice = self.notices.post(text, "info")
        notice.add_action("Undo", partial(self._undo, notice, undo))

    def _undo(self, notice: Notice, undo: Callable[[], object]) -> None:
        self.notices.remove(notice)
        undo()

    def _take_removed(self, key: int, removed: Removed) -> None:
        self._offer_undo(f"Removed {removed.shown}.", partial(self._put_back, key, removed))

    def _put_back(self, key: int, removed: Removed) -> None:
        """Put a part of a question in again, on the question's page."""
        if key not in self._keys:
            self.notices.post("The question that it belonged to is deleted; put that back first.", "info")
            return
        self.list.setCurrentRow(self._keys.index(key))
        if self.form is not None:
            self.form.put_back(removed)

    def _list_questions(self, place: int) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        self.list.clear()
        for question in self._fields["questions"]:
            item = QListWidgetItem()
            _write(item, question)
            self.list.addItem(item)
        self.list.setCurrentRow(place)
        self.list.blockSignals(False)  # noqa: FBT003 (Qt's own signature)
        self._show_question(place)

    def show_about(self) -> None:
        """Show what the pack says of itself in the place of a question."""
        self._take_form()
        self._drop_form()
        self._current = -1
        self.list.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)  # noqa: FBT003 (Qt's own signature)
        self.delete_button.setEnabled(False)
        self.about.show()
        self.about.about.setFocus()
        self._scroll_form.verticalScrollBar().setValue(0)
        self.check()

    def _show_question(self, place: int) -> None:
        self._drop_form()
        self._current = place
        self.about.hide()
        self.delete_button.setEnabled(True)
        if not 0 <= place < len(self._fields["questions"]):
            return
        self.form = QuestionForm(self._fields["questions"][place])
        self.form.changed.connect(self._check_soon)
        self.form.hear_requested.connect(self._hear)
        self.form.part_removed.connect(partial(self._take_removed, self._keys[place]))
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

    def _scroll_to(self, part: QWidget) -> None:
        """Bring the top of a part of the form into sight, once all that was added has its place."""
        inside = self._scroll_form.widget()
        if inside is None:
            return
        for widget in (self, inside):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            layout = widget.layout()
            if layout is not None:
                layout.activate()
        self._scroll_form.verticalScrollBar().setValue(part.mapTo(inside, QPoint(0, 0)).y() - _GAP_PX)

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
        self.about_button.clicked.connect(self.show_about)
        self.list.currentRowChanged.connect(self._open_question)
        self.title.textChanged.connect(self._check_soon)
        self.about.changed.connect(self._check_soon)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save).setWhatsThis(tr("Save the pack"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.back_button)
        top.addWidget(self.title, 1)
        top.addWidget(self.save_button)
        self.head.addLayout(top)
        self.head.addWidget(self.notices)
        side = Card(margin_px=14, spacing_px=10)
        self._side = side
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(scaled(160))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setTabKeyNavigation(False)
        about = QHBoxLayout()
        about.addWidget(self.about_button)
        about.addStretch()
        side.body.addLayout(about)
        side.body.addWidget(label("Questions", "subheading"))
        side.body.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add_button, 1)
        buttons.addWidget(self.delete_button)
        side.body.addLayout(buttons)
        right = QWidget()
        set_kind(right, "page")
        right.setLayout(self._form_place)
        self._form_place.setContentsMargins(0, 0, 12, 0)
        self._form_place.addWidget(self.about)
        self._scroll_form.setWidget(right)
        self._scroll_form.setWidgetResizable(True)
        self._scroll_form.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll_form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll_form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(20)
        self._columns.addWidget(side)
        self._columns.addWidget(self._scroll_form, 1)
        self.body.addLayout(self._columns)
        self.foot.addWidget(self.state)


def _short(question: Fields) -> str:
    """Return a question's text, or that it has none yet."""
    return question.get("text") or "A new question"


def _write(item: QListWidgetItem, question: Fields) -> None:
    """Write a question on its line of the list, shortened; the tool tip has all of it."""
    text = _short(question)
    item.setText(text if len(text) <= _LONGEST_LINE else f"{text[:_LONGEST_LINE].rsplit(' ', 1)[0]} …")
    item.setToolTip(tr(text))


def _nothing(_: object) -> None:
    """Do nothing more."""
