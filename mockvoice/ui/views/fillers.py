"""Which words count as fillers: the shipped list, and the person's own. Every change holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mockvoice.analysis.own_fillers import Entry, EntryKind, OwnFillers
from mockvoice.errors import SettingsError
from mockvoice.ui import wording
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.filler_lists import AddFiller, OwnList, ShippedList
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page
from mockvoice.ui.widgets.setting_row import CalmComboBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from mockvoice.app import App

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "da", "nb", "sv", "fi", "hu", "ro", "el", "tr", "uk")
"""Languages that are offered before anybody has a list in them: such as are written in letters, with blanks."""

WHAT = "Reports and the count while you speak go by these lists. Answers that were scored before keep their count."
_WIDTH_PX = 860


class FillersView(QWidget):
    """Edits the lists of one language at a time."""

    back_requested = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = app.filler_folder
        self._own = OwnFillers(self._folder, LANGUAGES[0])
        self.notices = NoticeBoard()
        self.back_button = KeyButton("Settings", kind="quiet", icon_name="back")
        self.back_button.setAccessibleName("Back to the settings")
        self.language = CalmComboBox("Language of the list")
        self.add = AddFiller()
        self.own = OwnList()
        self.shipped = ShippedList()
        self.forget_button = KeyButton("Back to the shipped list")
        self._file = label("", "small-muted", wraps=True)
        self._lists = QWidget()
        self._before: str | None = None
        self._lay_out()
        self._connect()

    def show_language(self, language: str) -> None:
        """Show the lists of a language, by its code."""
        self._own = OwnFillers(self._folder, language)
        self.notices.clear()
        self.add.field.clear()
        self.language.show_choices([(code, _name_of(code)) for code in self._languages()], language)
        self.show_lists()

    def show_lists(self) -> None:
        """Read the file and show what counts; one that cannot be used is told, and left as it is."""
        try:
            known = self._own.read()
        except SettingsError as error:
            self._lists.hide()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            notice = self.notices.post(error.sentence, "bad", can_dismiss=False)
            if self._own.path.exists():
                notice.add_action("Set it aside and begin anew", self.set_aside)
            return
        self._lists.show()
        self.add.show_list(known)
        self.own.show_list(known)
        self.shipped.show_list(known, _name_of(self._own.language))
        has_file = self._own.path.exists()
        self.forget_button.setText("Back to the shipped list" if known.shipped else "Remove all of them")
        self.forget_button.setAccessibleName(self.forget_button.text())
        self.forget_button.setVisible(has_file)
        self._file.setText(f"Your changes are kept in {self._own.path}." if has_file else "")
        self._file.setVisible(has_file)

    def add_entry(self, text: str, kind: EntryKind) -> None:
        """Add what was typed."""
        if self._change(lambda: self._own.add(text, kind)):
            self.add.field.clear()
            self.add.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_entry(self, entry: Entry) -> None:
        """Take one of the person's own out; it can be undone."""
        self._change(
            lambda: self._own.remove(entry), f"“{wording.written(entry.shown, self._own.language)}” was removed."
        )
        after = next(iter(self.own.buttons.values()), self.add.field)
        after.setFocus(Qt.FocusReason.OtherFocusReason)

    def switch_entry(self, entry: Entry, is_on: bool) -> None:  # noqa: FBT001 - the slot of a signal that carries a bool
        """Let a shipped filler count, or not."""
        self._change(lambda: self._own.count(entry, is_counted=is_on))

    def switch_list(self, is_on: bool) -> None:  # noqa: FBT001 - the slot of a signal that carries a bool
        """Let the shipped list count, or only the person's own."""
        self._change(lambda: self._own.count_shipped(is_counted=is_on))

    def forget(self) -> None:
        """Go back to the shipped list; it can be undone."""
        self._change(self._own.forget, "Your own list was removed.")

    def undo(self) -> None:
        """Bring back what the last change took away."""
        own, text = self._own, self._before
        self._change(lambda: own.restore(text))

    def set_aside(self) -> None:
        """Rename a file that cannot be used and begin anew."""
        try:
            aside = self._own.set_aside()
        except SettingsError as error:
            self.notices.post(error.sentence, "bad")
            return
        self.notices.clear()
        self.notices.post(f"The file was kept as {aside}.", "info")
        self.show_lists()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the lists again: the file may have been changed by hand."""
        super().showEvent(event)
        self.show_language(self._own.language)

    def _change(self, change: Callable[[], object], told: str = "") -> bool:
        """Change the file, show what holds then, and offer to undo where something was taken away."""
        try:
            before = self._own.text()
            change()
        except SettingsError as error:
            self.notices.post(error.sentence, "bad")
            self.show_lists()
            return False
        self.notices.clear()
        self._before = before
        if told:
            self.notices.post(told, "info").add_action("Undo", self.undo)
        self.show_lists()
        return True

    def _choose_language(self) -> None:
        self.show_language(str(self.language.currentData()))

    def _languages(self) -> list[str]:
        own = {path.stem for path in self._folder.glob("*.yaml")} | {self._own.language}
        return [*LANGUAGES, *sorted(own - set(LANGUAGES))]

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.language.activated.connect(self._choose_language)
        self.add.add_requested.connect(self.add_entry)
        self.own.remove_requested.connect(self.remove_entry)
        self.shipped.entry_switched.connect(self.switch_entry)
        self.shipped.list_switched.connect(self.switch_list)
        self.forget_button.clicked.connect(self.forget)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        page = Page(content_width_px=_WIDTH_PX)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label("Which words are fillers", "title", wraps=True), 1)
        head.addWidget(self.language)
        self.language.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        page.head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        page.head.addLayout(head)
        page.head.addWidget(self.notices)
        column = QVBoxLayout(self._lists)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(label(WHAT, "muted", wraps=True))
        for card in (self.add, self.own, self.shipped):
            column.addWidget(card)
        column.addWidget(self._file)
        column.addWidget(self.forget_button, 0, Qt.AlignmentFlag.AlignLeft)
        page.body.addWidget(self._lists)
        page.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)


def _name_of(code: str) -> str:
    """Return a language's English name; the code where Qt knows none."""
    language = QLocale(code).language()
    return code if language == QLocale.Language.C else QLocale.languageToString(language)
