"""The card of the person's own data: where it is, how much, backup and restore, how long sound is kept, deletion."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from mockvoice.errors import MockVoiceError
from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.widgets.card import Card, label, rule
from mockvoice.ui.widgets.confirm import Confirm
from mockvoice.ui.widgets.data_dialogs import EraseDialog, PassphraseDialog, listed
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.setting_row import CalmComboBox, SettingRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from mockvoice.app import App
    from mockvoice.storage.backup import Backup
    from mockvoice.storage.erasing import HistorySize, SoundTally, Waiting
    from mockvoice.storage.restoring import Restored
    from mockvoice.ui.widgets.notice import Notice, NoticeBoard

T = TypeVar("T")

KEPT_FOR: Final = (
    (None, "For ever"),
    (365, "For a year"),
    (90, "For 90 days"),
    (30, "For 30 days"),
    (0, "Until it is scored"),
)
KEEP_REMARK: Final = (
    "Older sound is deleted for good when MockVoice starts. Words and scores stay; what has a star or no score is "
    "never touched."
)
BACKUP_REMARK: Final = (
    "One file with history, sound, settings, own packs, interviews and fillers. Speech models, voices and the log are "
    "not in it."
)
RESTORE_REMARK: Final = "Puts a backup in place of what is there now, which is kept beside it."
NOTHING_WAITS: Final = "Nothing is deleted that could still be brought back."
BACKUP_KINDS: Final = "Backup (*.mockvoice);;All files (*)"


class YourData(Card):
    """Shows what there is, and does what is asked of it.

    Args:
        app: The program.
        board: Where is told what was done.
    """

    data_replaced = Signal()
    """History, settings and packs are others now."""

    def __init__(self, app: App, board: NoticeBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=24, spacing_px=12)
        self._app = app
        self._board = board
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.dialog: QFileDialog | None = None
        self.passphrase: PassphraseDialog | None = None
        self.question: Confirm | EraseDialog | None = None
        self.path = QLineEdit(str(app.database_path))
        self.path.setReadOnly(True)
        self.path.setAccessibleName(tr("History file"))
        self.path.setCursorPosition(0)
        self.path.setToolTip(tr(str(app.database_path)))
        self.sizes = label("", "small-muted", wraps=True)
        self.copy_button = KeyButton("Copy the path")
        self.folder_button = KeyButton("Open the folder", icon_name="folder")
        self.backup_button = KeyButton("Back up…")
        self.restore_button = KeyButton("Restore…")
        self.table_button = KeyButton("Write a table…")
        self.keep = CalmComboBox("How long sound is kept")
        self.erase_button = KeyButton("Erase now")
        self.everything_button = KeyButton("Delete everything…", kind="danger")
        self.waiting_row = SettingRow("Deleted, not yet erased", NOTHING_WAITS, self.erase_button)
        self._lay_out()
        self._connect()

    def show_settings(self) -> None:
        """Show what holds now."""
        keep_days = self._app.settings.keep_audio_days
        choices = list(KEPT_FOR)
        if all(days != keep_days for days, _ in choices):
            choices.append((keep_days, f"For {keep_days} days"))
        self.keep.show_choices(choices, keep_days)

    def look(self) -> None:
        """Ask how much there is, and what waits to be erased."""
        watch(self._app.data.size(), self, self._show_size, self._tell_unread)
        watch(self._app.data.waiting(), self, self._show_waiting, self._tell_unread)

    # Backup and restore

    def ask_for_backup(self) -> None:
        """Ask for a passphrase, then where the backup goes."""
        self.passphrase = PassphraseDialog(self.window(), is_new=True)
        self.passphrase.given.connect(self._ask_where_to_back_up)
        self.passphrase.open()

    def back_up(self, target: Path, passphrase: str = "") -> None:
        """Write a backup, and tell."""
        path = target if target.suffix else target.with_name(f"{target.name}.mockvoice")
        notice = self._busy("Backing up…")
        done = self._app.data.back_up(
            path, passphrase=passphrase, on_progress=partial(_show_share, notice, "Backing up")
        )
        self._follow(done, notice, self._tell_backed_up)

    def ask_for_restore(self) -> None:
        """Ask which backup."""
        self.dialog = QFileDialog(self, tr("Restore a backup"), self._folder, tr(BACKUP_KINDS))
        self.dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.dialog.fileSelected.connect(lambda name: self.open_backup(Path(name)))
        self.dialog.open()

    def open_backup(self, source: Path) -> None:
        """Look at a backup, after its passphrase where it is sealed, and ask before it is put back."""
        watch(self._app.data.is_sealed(source), self, partial(self._take_sealed, source), self._tell)

    def restore(self, source: Path, passphrase: str = "") -> None:
        """Put a backup in place of what is there, and tell."""
        notice = self._busy("Restoring…")
        done = self._app.data.restore(
            source, passphrase=passphrase, on_progress=partial(_show_share, notice, "Restoring")
        )
        self._follow(done, notice, self._tell_restored)

    # The table

    def ask_for_table(self) -> None:
        """Ask where the history goes as a table."""
        name = str(Path(self._folder) / "MockVoice history.csv")
        self._ask_where("Write the history as a table", name, "Table (*.csv)", self.write_table)

    def write_table(self, path: Path) -> None:
        """Write the history as a table, and tell."""
        target = path if path.suffix else path.with_name(f"{path.name}.csv")
        notice = self._busy("Writing…")
        self._follow(
            self._app.exports.write_history(target),
            notice,
            lambda count: self._tell_file(f"{wording.count(count, 'answer')} written to {target}.", target.parent),
        )

    # How long sound is kept

    def choose_keep(self) -> None:
        """Take what was chosen, after telling how much would go."""
        keep_days = self.keep.currentData()
        if keep_days == self._app.settings.keep_audio_days:
            return
        if keep_days is None:
            self._keep(None)
            return
        watch(self._app.data.preview(keep_days), self, partial(self._ask_to_keep, keep_days), self._tell_not_kept)

    # Deleting

    def ask_to_erase(self) -> None:
        """Ask before what was deleted goes for good."""
        text = (
            f"{self.waiting_row.remark} The history file is written anew without it, which takes a while where it is "
            "large."
        )
        question = Confirm(self.window(), "Erase for good?", text, yes="Erase", no="Keep it", kind="danger")
        question.confirmed.connect(self.erase_now)
        self.question = question
        question.open()

    def erase_now(self) -> None:
        """Erase what was deleted."""
        notice = self._busy("Erasing…")
        self._follow(self._app.data.erase_now(), notice, self._tell_erased)

    def ask_to_delete_everything(self) -> None:
        """Ask before everything goes."""
        copies = self._app.data.copies()
        total = sum(copy.stat().st_size for copy in copies)
        told = f"{listed([copy.name for copy in copies])} ({wording.size(total)})" if copies else ""
        question = EraseDialog(self.window(), told)
        question.confirmed.connect(self.delete_everything)
        self.question = question
        question.open()

    def delete_everything(self, with_copies: bool, with_own_files: bool) -> None:  # noqa: FBT001 - carried by a signal
        """Delete everything."""
        notice = self._busy("Deleting…")
        done = self._app.data.erase_everything(with_copies=with_copies, with_own_files=with_own_files)
        self._follow(done, notice, self._tell_all_gone)

    # Inside

    def _ask_where_to_back_up(self, passphrase: str) -> None:
        name = str(Path(self._folder) / "MockVoice backup.mockvoice")
        self._ask_where("Back up", name, BACKUP_KINDS, lambda path: self.back_up(path, passphrase))

    def _ask_where(self, title: str, name: str, kinds: str, write: Callable[[Path], None]) -> None:
        self.dialog = QFileDialog(self, tr(title), name, tr(kinds))
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        self.dialog.fileSelected.connect(lambda chosen: write(self._remembered(Path(chosen))))
        self.dialog.open()

    def _remembered(self, path: Path) -> Path:
        self._folder = str(path.parent)
        return path

    def _take_sealed(self, source: Path, is_sealed: bool) -> None:  # noqa: FBT001 - a Future's result
        if not is_sealed:
            self._look_at(source, "")
            return
        self.passphrase = PassphraseDialog(self.window(), is_new=False)
        self.passphrase.given.connect(partial(self._look_at, source))
        self.passphrase.open()

    def _look_at(self, source: Path, passphrase: str) -> None:
        looked = self._app.data.look_at(source, passphrase=passphrase)
        watch(looked, self, partial(self._ask_to_restore, source, passphrase), self._tell)

    def _ask_to_restore(self, source: Path, passphrase: str, backup: Backup) -> None:
        manifest = backup.manifest
        local = manifest.made_at.astimezone()
        text = (
            f"It is of {wording.date_and_time(local)}, and holds "
            f"{wording.count(manifest.tables.get('answers', 0), 'answer')} and "
            f"{wording.clock_aloud(manifest.sound_s)} of sound. Your history of now is renamed and kept beside it, and "
            "so are your settings."
        )
        question = Confirm(self.window(), "Restore this backup?", text, yes="Restore", no="Cancel")
        question.confirmed.connect(partial(self.restore, source, passphrase))
        self.question = question
        question.open()

    def _ask_to_keep(self, keep_days: int, tally: SoundTally) -> None:
        if not tally.count:
            self._keep(keep_days)
            return
        sound = wording.count(tally.count, "answer")
        text = (
            f"The sound of {sound} ({wording.size(tally.size_bytes)}) is deleted for good now, and cannot be brought "
            "back; from then on the same happens each time MockVoice starts. Words and scores stay."
        )
        question = Confirm(self.window(), "Delete older sound?", text, yes="Delete it", no="Keep it", kind="danger")
        question.confirmed.connect(partial(self._keep, keep_days))
        question.rejected.connect(self.show_settings)
        self.question = question
        question.open()

    def _keep(self, keep_days: int | None) -> None:
        try:
            self._app.change_settings(keep_audio_days=keep_days)
        except MockVoiceError as error:
            self._tell(error)
        self.show_settings()
        watch(self._app.data.keep_to_setting(), self, self._tell_kept, self._tell)

    def _show_size(self, size: HistorySize) -> None:
        answers, sessions = wording.count(size.answer_count, "answer"), wording.count(size.session_count, "session")
        sound = f"{wording.clock_aloud(size.sound_s)} of sound ({wording.size(size.sound_bytes)})"
        self.sizes.setText(f"{wording.size(size.file_bytes)}: {answers} in {sessions}, {sound}.")

    def _show_waiting(self, waiting: Waiting) -> None:
        parts = [
            wording.count(waiting.answer_count, "answer") if waiting.answer_count else "",
            wording.count(waiting.sound_count, "recording") if waiting.sound_count else "",
        ]
        told = " and ".join(filter(None, parts))
        self.waiting_row.set_remark(
            f"{told} can still be brought back, until MockVoice is closed." if told else NOTHING_WAITS
        )
        self.erase_button.setEnabled(bool(told))

    def _busy(self, text: str) -> Notice:
        for button in self._buttons:
            button.setEnabled(False)
        return self._board.post(text, "info", can_dismiss=False)

    def _follow(self, done: Future[T], notice: Notice, tell: Callable[[T], None]) -> None:
        def end() -> None:
            self._board.remove(notice)
            for button in self._buttons:
                button.setEnabled(True)
            self.look()

        def finish(result: T) -> None:
            end()
            tell(result)

        def fail(error: MockVoiceError) -> None:
            end()
            self._tell(error)

        watch(done, self, finish, fail)

    def _tell_backed_up(self, backup: Backup) -> None:
        sealed = ", sealed by your passphrase" if backup.is_sealed else ""
        told = f"Backed up to {backup.path} ({wording.size(backup.size_bytes)}{sealed}), and read back whole."
        self._tell_file(told, backup.path.parent)

    def _tell_restored(self, restored: Restored) -> None:
        kept = "" if restored.history_aside is None else f" The history of before is kept as {restored.history_aside}."
        self._board.post(f"The backup was restored.{kept}", "good")
        self.show_settings()
        self.data_replaced.emit()

    def _tell_erased(self, gone: Waiting) -> None:
        answers, sounds = wording.count(gone.answer_count, "answer"), wording.count(gone.sound_count, "recording")
        self._board.post(f"Erased for good: {answers} and {sounds}.", "good")

    def _tell_all_gone(self, size_bytes: int) -> None:
        self._board.post(f"Everything was deleted ({wording.size(size_bytes)}). The history is empty.", "good")
        self.data_replaced.emit()

    def _tell_kept(self, tally: SoundTally | None) -> None:
        self.look()
        if tally is not None and tally.count:
            self._board.post(removed_in_words(tally), "info")

    def _tell_not_kept(self, error: MockVoiceError) -> None:
        self.show_settings()
        self._tell(error)

    def _tell_file(self, told: str, folder: Path) -> None:
        self._board.post(told, "good").add_action("Open the folder", partial(self._open, folder))

    def _tell_unread(self, error: MockVoiceError) -> None:
        self.sizes.setText(error.what)

    def _tell(self, error: MockVoiceError) -> None:
        self._board.post(error.sentence, "bad")

    def _open(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._board.post(f"No program here opens folders. The folder is {folder}.", "info")

    def _open_history_folder(self) -> None:
        self._open(self._app.database_path.parent)

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._app.database_path))

    @property
    def _buttons(self) -> tuple[QWidget, ...]:
        return (self.backup_button, self.restore_button, self.erase_button, self.everything_button, self.table_button)

    def _connect(self) -> None:
        self.copy_button.clicked.connect(self._copy_path)
        self.folder_button.clicked.connect(self._open_history_folder)
        self.backup_button.clicked.connect(self.ask_for_backup)
        self.restore_button.clicked.connect(self.ask_for_restore)
        self.table_button.clicked.connect(self.ask_for_table)
        self.keep.activated.connect(self.choose_keep)
        self.erase_button.clicked.connect(self.ask_to_erase)
        self.everything_button.clicked.connect(self.ask_to_delete_everything)

    def _lay_out(self) -> None:
        self.erase_button.setEnabled(False)
        places = QWidget()
        row = QHBoxLayout(places)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.copy_button)
        row.addWidget(self.folder_button)
        row.addStretch()
        self.body.addWidget(label("Your data", "subheading"))
        self.body.addWidget(label("History", "strong"))
        told = "One file holds everything: questions, recordings, words and scores. Nothing of it leaves this computer."
        self.body.addWidget(label(told, "small-muted", wraps=True))
        for part in (self.path, self.sizes, places):
            self.body.addWidget(part)
        for setting in (
            SettingRow("Backup", BACKUP_REMARK, self.backup_button),
            SettingRow("Restore", RESTORE_REMARK, self.restore_button),
            SettingRow("Table", "A line for each answer, for spreadsheets (CSV).", self.table_button),
            SettingRow("Keep sound", KEEP_REMARK, self.keep, is_wide=True),
            self.waiting_row,
            SettingRow("Everything", "Deletes the whole history for good.", self.everything_button),
        ):
            self.body.addWidget(rule())
            self.body.addWidget(setting)


def removed_in_words(tally: SoundTally) -> str:
    """Say what was deleted because it was older than the person wants sound to be kept."""
    sound = wording.count(tally.count, "answer")
    return f"As you chose, the sound of {sound} was deleted ({wording.size(tally.size_bytes)}). Words and scores stay."


def _show_share(notice: Notice, told: str, share: float) -> None:
    notice.set_text(f"{told}… {100 * share:.0f} %")
