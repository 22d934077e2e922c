"""The questions of one pack: to look at, and to tick those that are to be a pack of their own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mockvoice.packs.drafts import slug
from mockvoice.packs.writing import selection
from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled
from mockvoice.ui.views.practice_start import describe_pack
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.export_dialog import ExportDialog, with_ending
from mockvoice.ui.widgets.form_fields import Line, titled
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.packs.model import Pack, Question

_WIDTH_PX = 900
_LONGEST_TITLE = 120
_LEAST_LIST_PX = 200
_ID = Qt.ItemDataRole.UserRole


class PackQuestions(Page):
    """Shows a pack; what is ticked can be exported under a title of its own."""

    back_requested = Signal()
    edit_requested = Signal(object)
    """Carries the Pack to change."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent, content_width_px=_WIDTH_PX)
        self._app = app
        self._pack: Pack | None = None
        self.dialog: ExportDialog | None = None
        self.notices = NoticeBoard()
        self.back_button = KeyButton("Packs", kind="quiet", icon_name="back")
        self.edit_button = KeyButton("Edit this pack")
        self.filter = Line("Find among the questions", "find by words or topic")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Questions"))
        self.all_button = KeyButton("Tick all", kind="link")
        self.none_button = KeyButton("Tick none", kind="link")
        self.new_title = Line("Title of the new pack")
        self.new_title.setMaxLength(_LONGEST_TITLE)
        self.export_button = KeyButton("Export selection…", key="Ctrl+E", kind="primary")
        self._title = label("", "title", wraps=True)
        self._about = label("", "small-muted", wraps=True)
        self._state = label("", "small-muted", wraps=True)
        self._lay_out()
        self._connect()

    def show_pack(self, pack: Pack) -> None:
        """Show a pack, nothing ticked."""
        self._pack = pack
        self.notices.clear()
        self._title.setText(pack.title)
        self._about.setText("\n".join(filter(None, (pack.description, describe_pack(pack)))))
        self.edit_button.setVisible(self._app.owns(pack))
        self.filter.clear()
        self.new_title.show_text(f"{pack.title}, a selection"[:_LONGEST_TITLE])
        self.list.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        self.list.clear()
        for question in pack.questions:
            item = QListWidgetItem(_lines(question))
            item.setData(_ID, question.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)  # noqa: FBT003 (Qt's own signature)
        self._count()
        self.list.setFocus()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the questions that are ticked, in the pack's order."""
        return tuple(item.data(_ID) for item in self._items() if item.checkState() is Qt.CheckState.Checked)

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the questions that the search leaves."""
        return tuple(item.data(_ID) for item in self._items() if not item.isHidden())

    def tick(self, question_id: str) -> None:
        """Tick a question."""
        for item in self._items():
            if item.data(_ID) == question_id:
                item.setCheckState(Qt.CheckState.Checked)

    def choose_export(self) -> None:
        """Ask where to write what is ticked; the ending chosen says the kind of file."""
        if (pack := self._selection()) is None:
            self.notices.post("Tick the questions first that are to be exported.", "info")
            return
        self.dialog = dialog = ExportDialog(self, pack)
        dialog.chosen.connect(partial(self._export, pack))
        dialog.open()

    def export(self, path: Path) -> None:
        """Write what is ticked to a file."""
        if (pack := self._selection()) is not None:
            self._export(pack, path)

    def _selection(self) -> Pack | None:
        """Return what is ticked as a pack; None where nothing is."""
        if self._pack is None or not self.ticked:
            return None
        title = " ".join(self.new_title.text().split()) or f"{self._pack.title}, a selection"[:_LONGEST_TITLE]
        chosen = [f"{self._pack.id}/{question_id}" for question_id in self.ticked]
        return selection([self._pack], chosen, name=slug(title) or "selection", title=title)

    def _export(self, pack: Pack, path: Path) -> None:
        target = with_ending(path)
        told = f"“{pack.title}” with {wording.count(len(pack.questions), 'question')} was written to {target}."
        watch(self._app.desk.export((pack,), target), self, lambda _: self._tell_good(told), self._tell)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _tick_shown(self, state: Qt.CheckState) -> None:
        """Tick or untick what the search leaves."""
        self.list.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(state)
        self.list.blockSignals(False)  # noqa: FBT003 (Qt's own signature)
        self._count()

    def _find(self) -> None:
        """Leave the questions that hold every word."""
        words = self.filter.text().lower().split()
        for item in self._items():
            item.setHidden(not all(word in item.text().lower() for word in words))
        self._count()

    def _count(self) -> None:
        chosen, shown, whole = len(self.ticked), len(self.shown), self.list.count()
        found = f"{shown} of {wording.count(whole, 'question')} found. " if shown < whole else ""
        self._state.setText(f"{found}{chosen} ticked." if chosen else f"{found}None ticked yet.")
        self.export_button.setEnabled(chosen > 0)

    def _edit(self) -> None:
        if self._pack is not None:
            self.edit_requested.emit(self._pack)

    def _tell_good(self, text: str) -> None:
        self.notices.post(text, "good")

    def _tell(self, error: MockVoiceError) -> None:
        self.notices.post(error.sentence, "bad")

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.edit_button.clicked.connect(self._edit)
        self.filter.textChanged.connect(self._find)
        self.list.itemChanged.connect(self._count)
        self.all_button.clicked.connect(partial(self._tick_shown, Qt.CheckState.Checked))
        self.none_button.clicked.connect(partial(self._tick_shown, Qt.CheckState.Unchecked))
        self.export_button.clicked.connect(self.choose_export)
        QShortcut(QKeySequence("Ctrl+E"), self, self.choose_export).setWhatsThis(tr("Export the ticked questions"))
        QShortcut(QKeySequence("Ctrl+F"), self, self.filter.setFocus).setWhatsThis(tr("Search the questions"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.back_button)
        top.addStretch()
        top.addWidget(self.edit_button)
        self.head.addLayout(top)
        self.head.addWidget(self.notices)
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(self._title)
        names.addWidget(self._about)
        self.body.addLayout(names)
        card = Card(margin_px=14, spacing_px=10)
        card.body.addWidget(self.filter)
        ticks = QHBoxLayout()
        ticks.setSpacing(8)
        ticks.addWidget(self._state, 1)
        ticks.addWidget(self.all_button)
        ticks.addWidget(self.none_button)
        card.body.addLayout(ticks)
        self.list.setWordWrap(True)
        self.list.setSpacing(1)
        self.list.setMinimumHeight(scaled(_LEAST_LIST_PX))
        self.list.setTabKeyNavigation(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        card.body.addWidget(self.list, 1)
        self.body.addWidget(card, 1)
        out = QHBoxLayout()
        out.setSpacing(12)
        out.addWidget(titled("Title of the new pack", self.new_title), 1)
        out.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.foot.addLayout(out)


def _lines(question: Question) -> str:
    """Return a question's text, and below it what it is."""
    told = (question.topic, question.difficulty, question.kind.replace("-", " "), f"{question.target_s} s")
    return f"{question.text}\n{' · '.join(filter(None, told))}"
