"""Question packs: what there is; taken in by button or by dropping files, given away, made, changed and taken out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.packs.importers.files import SUFFIXES
from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.views.practice_start import describe_pack
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.export_dialog import ExportDialog, with_ending
from mockvoice.ui.widgets.import_preview import ImportPreview
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page
from mockvoice.ui.widgets.shelf_row import ShelfRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.packs.drafts import Draft
    from mockvoice.packs.library import Change
    from mockvoice.packs.model import Pack
    from mockvoice.ui.widgets.notice import Notice

_WIDTH_PX, _GAP_PX = 900, 14
FORMATS = (
    "Packs (YAML, JSON, .zip), tables (CSV, TSV), Markdown, Anki packages and plain text can be imported. Drop files "
    "anywhere on this page."
)
READING = "Reading the files …"


class PackRow(ShelfRow):
    """One pack, with what can be done with it."""

    def __init__(self, pack: Pack, *, is_own: bool) -> None:
        self.open_button = KeyButton("Questions", kind="quiet")
        self.edit_button = KeyButton("Edit", kind="quiet")
        self.export_button = KeyButton("Export…", kind="quiet")
        self.delete_button = KeyButton("Delete", kind="quiet", icon_name="trash")
        super().__init__(pack.title, (self.open_button, self.edit_button, self.export_button, self.delete_button))
        self.pack = pack
        for button, what in (
            (self.open_button, "Questions of"),
            (self.edit_button, "Edit"),
            (self.export_button, "Export"),
            (self.delete_button, "Delete"),
        ):
            button.setAccessibleName(tr(f"{what} {pack.title}"))
        self.say(describe_pack(pack), pack.description)
        self._rule = rule()
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, self._rule)
            layout.setSpacing(_GAP_PX)
        self.offer(self.open_button, self.export_button)
        if is_own:
            self.offer(self.open_button, self.edit_button, self.export_button, self.delete_button)

    def draw_line(self, *, is_first: bool) -> None:
        """Part it from the row above, where there is one."""
        self._rule.setVisible(not is_first)


class PacksView(Page):
    """All packs, the person's own ones first."""

    packs_changed = Signal()
    edit_requested = Signal(object)
    """Carries the Pack to change; None for a new one."""

    questions_requested = Signal(object)
    """Carries the Pack whose questions are to be shown."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent, content_width_px=_WIDTH_PX)
        self._app = app
        self._paths: tuple[Path, ...] = ()
        self.rows: dict[str, PackRow] = {}
        self.notices = NoticeBoard()
        self.preview: ImportPreview | None = None
        self.dialog: QFileDialog | None = None
        self.import_button = KeyButton("Import…", key="Ctrl+I", kind="primary", icon_name="folder")
        self.new_button = KeyButton("New pack", icon_name="plus")
        self.reading = label("", "small-muted")
        self._own, self._shipped = Card(margin_px=20, spacing_px=14), Card(margin_px=20, spacing_px=14)
        self._own_rows, self._shipped_rows = QVBoxLayout(), QVBoxLayout()
        self._no_own = label(
            "You have no packs of your own yet. Import one, or make one with “New pack”.", "muted", wraps=True
        )
        self.setAcceptDrops(True)
        self._lay_out()
        self.import_button.clicked.connect(self.choose_files)
        QShortcut(QKeySequence("Ctrl+I"), self, self.choose_files).setWhatsThis(tr("Import questions"))
        self.new_button.clicked.connect(lambda: self.edit_requested.emit(None))
        self.show_packs()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what there is now."""
        super().showEvent(event)
        self.show_packs()

    def show_packs(self) -> None:
        """List all packs; the line of one that is as it was stays, with the focus that it may have."""
        if [id(row.pack) for row in self.rows.values()] == [id(pack) for pack in self._app.packs]:
            return
        before, self.rows = self.rows, {}
        for pack in self._app.packs:
            known = before.get(pack.id)
            self.rows[pack.id] = before.pop(pack.id) if known and known.pack is pack else self._row(pack)
        for gone in before.values():
            for rows in (self._own_rows, self._shipped_rows):
                rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        _put(self._own_rows, [row for row in self.rows.values() if self._app.owns(row.pack)])
        _put(self._shipped_rows, [row for row in self.rows.values() if not self._app.owns(row.pack)])
        self._no_own.setVisible(self._own_rows.count() == 0)

    def _row(self, pack: Pack) -> PackRow:
        row = PackRow(pack, is_own=self._app.owns(pack))
        row.open_button.clicked.connect(partial(self.questions_requested.emit, pack))
        row.edit_button.clicked.connect(partial(self.edit_requested.emit, pack))
        row.export_button.clicked.connect(partial(self.choose_export, pack))
        row.delete_button.clicked.connect(partial(self.delete, pack))
        return row

    def choose_files(self) -> None:
        """Ask which files to import."""
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        self.dialog = QFileDialog(self, tr("Import questions"), "", tr(f"Questions ({pattern});;All files (*)"))
        self.dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self.dialog.filesSelected.connect(lambda names: self.read([Path(name) for name in names]))
        self.dialog.open()

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and show what would be imported."""
        self._paths = tuple(paths)
        self._say(READING)
        watch(self._app.desk.read(self._paths), self, self._look_at_changes, self._tell)

    def choose_export(self, pack: Pack) -> None:
        """Ask where to write a pack; the ending chosen says the kind of file."""
        self.dialog = dialog = ExportDialog(self, pack)
        dialog.chosen.connect(partial(self.export, pack))
        dialog.open()

    def export(self, pack: Pack, path: Path) -> None:
        """Write a pack to a file."""
        target = with_ending(path)
        done = self._app.desk.export((pack,), target)
        watch(done, self, lambda _: self._tell_good(f"“{pack.title}” was written to {target}."), self._tell)

    def delete(self, pack: Pack) -> None:
        """Take an own pack out; a notice offers to put it back."""
        watch(self._app.desk.take_out(pack.id), self, lambda content: self._take_deleted(pack, content), self._tell)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that hold questions."""
        if _dropped(event):
            event.acceptProposedAction()
            self._say("Drop to import.")

    def dragLeaveEvent(self, event: object) -> None:
        """Forget the offer."""
        del event
        self._say("")

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        paths = _dropped(event)
        event.acceptProposedAction()
        self.read(paths)

    def _look_at_changes(self, drafts: tuple[Draft, ...]) -> None:
        packs = [draft.pack for draft in drafts if draft.pack is not None]
        watch(self._app.desk.changes_by(packs), self, partial(self._show_preview, drafts), self._tell)

    def _show_preview(self, drafts: tuple[Draft, ...], changes: tuple[Change, ...]) -> None:
        self._say("")
        left = iter(changes)
        fitting = [next(left) if draft.pack is not None else None for draft in drafts]
        if self.preview is not None:
            self.preview.show_drafts(drafts, fitting)
            return
        self.preview = preview = ImportPreview(self.window())
        preview.agreed.connect(self._take_in)
        preview.finished.connect(self._forget_preview)
        preview.mapping_changed.connect(self._read_again)
        preview.show_drafts(drafts, fitting)
        if len(self._paths) == 1:
            watch(
                self._app.desk.columns(self._paths[0]), preview, lambda found: preview.show_columns(*found), self._tell
            )
        preview.open()

    def _read_again(self, mapping: dict[str, str]) -> None:
        watch(self._app.desk.read(self._paths, mapping), self, self._look_at_changes, self._tell)

    def _take_in(self, packs: tuple[Pack, ...], keeps_gone: bool, proposes: bool) -> None:  # noqa: FBT001 (from a signal)
        done = self._app.desk.take_in(packs, keeps_gone=keeps_gone, proposes=proposes)
        watch(done, self, lambda _: self._tell_taken(packs), self._tell)

    def _forget_preview(self) -> None:
        self.preview = None

    def _tell_taken(self, packs: tuple[Pack, ...]) -> None:
        count = sum(len(pack.questions) for pack in packs)
        titles = " and ".join(f"“{pack.title}”" for pack in packs[:3])
        self._tell_good(f"Imported {wording.count(count, 'question')} into {titles}.")
        self._changed()

    def _take_deleted(self, pack: Pack, content: bytes | None) -> None:
        self._changed()
        if content is not None:
            notice = self.notices.post(f"Deleted “{pack.title}”. Answers to its questions stay in the history.", "info")
            notice.add_action("Undo", partial(self._undo, pack, content, notice))

    def _undo(self, pack: Pack, content: bytes, notice: Notice) -> None:
        watch(self._app.desk.put_back(pack.id, content), self, lambda _: self._take_restored(notice), self._tell)

    def _take_restored(self, notice: Notice) -> None:
        self.notices.remove(notice)
        self._changed()

    def _changed(self) -> None:
        self.show_packs()
        self.packs_changed.emit()

    def _say(self, text: str) -> None:
        """Say what is going on; nothing where nothing is."""
        self.reading.setText(text)
        self.reading.setVisible(bool(text))

    def _tell_good(self, text: str) -> None:
        self.notices.post(text, "good")

    def _tell(self, error: MockVoiceError) -> None:
        self._say("")
        self.notices.post(error.sentence, "bad")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(label("Question packs", "title", wraps=True), 1)
        top.addWidget(self.new_button)
        top.addWidget(self.import_button)
        self.head.addLayout(top)
        self.head.addWidget(self.notices)
        self.body.addWidget(label(FORMATS, "small-muted", wraps=True))
        self.body.addWidget(self.reading)
        self._say("")
        for card, title, rows in (
            (self._own, "Your own packs", self._own_rows),
            (self._shipped, "Packs that come with MockVoice", self._shipped_rows),
        ):
            card.body.addWidget(label(title, "subheading"))
            rows.setSpacing(_GAP_PX)
            card.body.addLayout(rows)
            self.body.addWidget(card)
        self._own.body.addWidget(self._no_own)
        self.body.addStretch()
        self.setFocusProxy(self.import_button)


def _put(lines: QVBoxLayout, rows: Sequence[PackRow]) -> None:
    """Bring rows into a layout in their order; those that stand where they should are left alone, which is quick."""
    for place, row in enumerate(rows):
        item = lines.itemAt(place)
        if item is None or item.widget() is not row:
            lines.removeWidget(row)
            lines.insertWidget(place, row)
        row.draw_line(is_first=place == 0)


def _dropped(event: QDropEvent) -> list[Path]:
    """Return the files of a drop that can hold questions."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_dir() or path.suffix.lower() in SUFFIXES]
