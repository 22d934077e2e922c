"""The speech models: what is here, how fast it is, what can be had, and which one suits this computer."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.errors import MockVoiceError
from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.confirm import Confirm
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.model_rows import ImportRow, InstalledRow, OfferRow
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from mockvoice.app import App
    from mockvoice.model_shelf import Shelf, ShelfModel
    from mockvoice.ui.widgets.shelf_row import ShelfRow

DOWNLOADS = (
    "Nothing is fetched before you ask. Models come from the Hugging Face hub, and every file is checked before it is "
    "used. A download can be paused, and goes on where it stopped."
)
NO_MODELS = "There is no speech model on this computer. Download one below, or import a folder that holds one."
LOOKING = "Looking at what is here …"
ALL_HERE = "Every model that MockVoice knows is on this computer."
_WIDTH_PX = 860

Row = TypeVar("Row", bound="ShelfRow")


def _today() -> date:
    return datetime.now().astimezone().date()


class ModelsView(Page):
    """All that can be done with speech models.

    Args:
        today: Says which day it is where the person is; the clock's where it is not given.
    """

    back_requested = Signal()

    def __init__(self, app: App, parent: QWidget | None = None, *, today: Callable[[], date] = _today) -> None:
        super().__init__(parent, content_width_px=_WIDTH_PX)
        self._app = app
        self._today = today
        self._shelf = app.shelf.shelf
        self.back_button = KeyButton("Settings", kind="quiet", icon_name="back")
        self.import_button = KeyButton("Import a folder…", icon_name="folder")
        self.notices = NoticeBoard()
        self.recommendation = label("", "body", wraps=True)
        self.use_recommended_button = KeyButton("", kind="primary")
        self.question: Confirm | None = None
        self.dialog: QFileDialog | None = None
        self.installed: dict[str, InstalledRow] = {}
        self.offers: dict[str, OfferRow] = {}
        self.imports: dict[str, ImportRow] = {}
        self._installed_text = label(LOOKING, "muted", wraps=True)
        self._offers_text = label(DOWNLOADS, "small-muted", wraps=True)
        self._folder_text = label("", "small-muted", wraps=True)
        self._installed_rows, self._import_rows, self._offer_rows = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._connect()
        self.show_shelf(self._shelf)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what is here now."""
        super().showEvent(event)
        self._app.shelf.look()

    def show_shelf(self, shelf: Shelf) -> None:
        """Show what is known."""
        arrived = {work.name for work in self._shelf.works} - {work.name for work in shelf.works}
        known = {shown.model.name for shown in self._shelf.models}
        self._shelf = shelf
        self._show_installed()
        self._show_imports()
        self._show_offers()
        self._show_recommendation()
        self._folder_text.setText(f"Models are kept in {shelf.folder}.")
        for shown in shelf.models:
            name = shown.model.name
            if name not in known and {name, name.removesuffix("-hub")} & arrived:
                self.notices.post(f"“{name}” is here, and every file of it was checked.", "good")

    def tell(self, error: MockVoiceError) -> None:
        """Show what did not work out."""
        self.notices.post(error.sentence, "bad")

    def use(self, name: str) -> None:
        """Let answers be written down by another model."""
        try:
            self._app.change_settings(speech_model=name)
        except MockVoiceError as error:
            self.tell(error)
        self._app.shelf.look()

    def use_recommended(self) -> None:
        """Let answers be written down by the model that suits this computer."""
        if self._shelf.recommendation.model is not None:
            self.use(self._shelf.recommendation.model)

    def choose_folder(self) -> None:
        """Ask for a folder to import."""
        self.dialog = QFileDialog(self, tr("Import a speech model: choose the folder that holds model.bin"))
        self.dialog.setFileMode(QFileDialog.FileMode.Directory)
        self.dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self.dialog.fileSelected.connect(self._import)
        self.dialog.open()

    def ask_to_remove(self, name: str) -> None:
        """Ask before a model is deleted; one that must stay is explained instead."""
        shown = next((shown for shown in self._shelf.models if shown.model.name == name), None)
        if shown is None or shown.why_kept:
            self.notices.post(f"“{name}” is not removed. {shown.why_kept if shown else ''}".strip(), "info")
            return
        text = f"It takes {wording.size(shown.model.size)} on the disk. Your answers and their words stay as they are."
        self._ask(f"Remove “{name}”?", text, yes="Remove", no="Keep it")
        if self.question is not None:
            self.question.confirmed.connect(lambda: self._app.shelf.remove(name))

    def ask_to_discard(self, name: str) -> None:
        """Ask before what has arrived is thrown away; nothing is asked where nothing has."""
        work = self._shelf.work("download", name)
        if work is None or not work.done:
            self._app.shelf.discard(name)
            return
        text = f"The {wording.size(work.done)} that are here are thrown away. Pausing keeps them."
        self._ask(f"Cancel the download of “{name}”?", text, yes="Cancel the download", no="Keep it")
        if self.question is not None:
            self.question.confirmed.connect(lambda: self._app.shelf.discard(name))

    def _ask(self, title: str, text: str, *, yes: str, no: str) -> None:
        self.question = Confirm(self, title, text, yes=yes, no=no, kind="danger")
        self.question.open()

    def _import(self, folder: str) -> None:
        self._app.shelf.import_folder(Path(folder))

    def _show_installed(self) -> None:
        shelf = self._shelf
        names = [shown.model.name for shown in shelf.models]
        made = {shown.model.name: shown for shown in shelf.models}
        self.installed = _matched(self._installed_rows, self.installed, names, lambda name: self._new_row(made[name]))
        for name, row in self.installed.items():
            is_recommended = shelf.recommendation.model == name
            row.show_model(made[name], shelf.work("measure", name), is_recommended=is_recommended, today=self._today())
        self._installed_text.setText(NO_MODELS if shelf.is_known else LOOKING)
        self._installed_text.setVisible(not names)

    def _show_imports(self) -> None:
        works = {work.name: work for work in self._shelf.works if work.kind == "import"}
        self.imports = _matched(
            self._import_rows, self.imports, list(works), self._new_import, begins_with_rule=bool(self.installed)
        )
        for name, row in self.imports.items():
            row.show_work(works[name])

    def _show_offers(self) -> None:
        offers = {offer.name: offer for offer in self._shelf.offers}
        self.offers = _matched(
            self._offer_rows, self.offers, list(offers), lambda name: self._new_offer(OfferRow(offers[name]))
        )
        for name, row in self.offers.items():
            row.show_work(self._shelf.work("download", name))
        self._offers_text.setText(ALL_HERE if self._shelf.is_known and not offers else DOWNLOADS)

    def _show_recommendation(self) -> None:
        found = self._shelf.recommendation
        in_use = next((shown.model.name for shown in self._shelf.models if shown.is_in_use), None)
        self.recommendation.setText(found.reason or LOOKING)
        self.use_recommended_button.setText(f"Use “{found.model}”")
        self.use_recommended_button.setAccessibleName(f"Use the recommended model {found.model}")
        self.use_recommended_button.setVisible(found.model is not None and found.model != in_use)

    def _new_row(self, shown: ShelfModel) -> InstalledRow:
        row = InstalledRow(shown)
        row.use_requested.connect(self.use)
        row.measure_requested.connect(self._app.shelf.measure)
        row.stop_requested.connect(self._app.shelf.stop_measuring)
        row.remove_requested.connect(self.ask_to_remove)
        return row

    def _new_import(self, name: str) -> ImportRow:
        row = ImportRow(name)
        row.stop_requested.connect(self._app.shelf.stop_import)
        return row

    def _new_offer(self, row: OfferRow) -> OfferRow:
        row.download_requested.connect(self._app.shelf.download)
        row.pause_requested.connect(self._app.shelf.pause)
        row.discard_requested.connect(self.ask_to_discard)
        return row

    def _connect(self) -> None:
        self.back_button.setAccessibleName("Back to the settings")
        self.back_button.clicked.connect(self.back_requested)
        self.import_button.clicked.connect(self.choose_folder)
        self.use_recommended_button.clicked.connect(self.use_recommended)
        self._app.shelf.on_changed = self.show_shelf
        self._app.shelf.on_failed = self.tell

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.back_button)
        top.addStretch()
        title = QHBoxLayout()
        title.addWidget(label("Speech models", "title"), 1)
        title.addWidget(self.import_button)
        self.head.setSpacing(10)
        self.head.addLayout(top)
        self.head.addLayout(title)
        self.head.addWidget(self.notices)
        advice = _card("For this computer", self.recommendation)
        advice.body.addWidget(self.use_recommended_button, 0, Qt.AlignmentFlag.AlignLeft)
        here = _card("On this computer", self._installed_text)
        here.body.addLayout(self._installed_rows)
        here.body.addLayout(self._import_rows)
        there = _card("To download", self._offers_text)
        there.body.addLayout(self._offer_rows)
        for rows in (self._installed_rows, self._import_rows, self._offer_rows):
            rows.setSpacing(12)
        for card in (advice, here, there):
            self.body.addWidget(card)
        self.body.addWidget(self._folder_text)
        self.body.addStretch()


def _card(title: str, *parts: QWidget) -> Card:
    card = Card(margin_px=24, spacing_px=12)
    card.body.addWidget(label(title, "subheading"))
    for part in parts:
        card.body.addWidget(part)
    return card


def _matched(
    layout: QVBoxLayout,
    rows: dict[str, Row],
    names: Sequence[str],
    make: Callable[[str], Row],
    *,
    begins_with_rule: bool = False,
) -> dict[str, Row]:
    """Let `layout` hold a row for each name, with hairlines between them; rows that are there already stay."""
    if list(rows) == list(names):
        return rows
    kept = {name: rows.get(name) or make(name) for name in names}
    for index in reversed(range(layout.count())):
        item = layout.itemAt(index)
        widget = None if item is None else item.widget()
        if widget is None:
            continue
        layout.removeWidget(widget)
        if widget not in kept.values():
            widget.hide()
            widget.deleteLater()
    for index, row in enumerate(kept.values()):
        if index or begins_with_rule:
            layout.addWidget(rule())
        layout.addWidget(row)
    return kept
