"""Menus to take an answer or a session away and to delete it, and what carries their choices out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from mockvoice.errors import MockVoiceError
from mockvoice.export_desk import ANSWER_KINDS, SESSION_KINDS, file_name
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from concurrent.futures import Future
    from datetime import datetime

    from mockvoice.app import App
    from mockvoice.reports.export_outline import Outline
    from mockvoice.ui.widgets.notice import Notice, NoticeBoard

TELLS_AFTER_MS: Final = 1000
"""What is written within this time is told once it is done; what takes longer says how far it is."""


class MenuButton(KeyButton):
    """A button that opens a menu, also by Space or Return.

    Args:
        text: What it says.
        told: What it is for, for screen readers.
        entries: What can be chosen: a name for the program, and what it says.
        kind: Its look; "menu" is a quiet one.
        icon_name: Name of an icon, for other looks.
    """

    chosen = Signal(str)
    """Carries the name of an entry."""

    def __init__(
        self, text: str, told: str, entries: Mapping[str, str], *, kind: str = "menu", icon_name: str = ""
    ) -> None:
        super().__init__(text, kind=kind, icon_name=icon_name)
        self.setAccessibleName(tr(told))
        menu = QMenu(self)
        for name, title in entries.items():
            action = menu.addAction(tr(title))
            action.setData(name)
            action.triggered.connect(partial(self._report, name))
        self.entries = menu
        if kind == "menu":
            self.setMenu(menu)
        else:
            self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Open the menu below the button."""
        self.entries.popup(self.mapToGlobal(QPoint(0, self.height())))

    def choose(self, name: str) -> None:
        """Choose an entry as the person does."""
        next(action for action in self.entries.actions() if action.data() == name).trigger()

    def enable(self, name: str, *, is_on: bool) -> None:
        """Let an entry be chosen, or not."""
        next(action for action in self.entries.actions() if action.data() == name).setEnabled(is_on)

    def _report(self, name: str) -> None:
        self.chosen.emit(name)


def export_button(kinds: Mapping[str, str], told: str, *, is_quiet: bool = True) -> MenuButton:
    """Return the menu of what can be written; `chosen` carries the ending of the file."""
    entries = {kind: f"{title}…" for kind, title in kinds.items()}
    if is_quiet:
        return MenuButton("Export", told, entries)
    return MenuButton("Export…", told, entries, kind="plain", icon_name="export")


class Export(QObject):
    """Asks where to write, has it written, and tells on a notice board how it went.

    Args:
        app: The program.
        board: Where it is told.
        page: The page that is exported from.
    """

    def __init__(self, app: App, board: NoticeBoard, page: QWidget) -> None:
        super().__init__(page)
        self._app = app
        self._board = board
        self._page = page
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.dialog: QFileDialog | None = None

    def ask_for_answer(self, answer_id: str, title: str, moment: datetime, suffix: str) -> None:
        """Ask where an answer goes; the kind can still be changed there."""
        self.ask(file_name(title, moment, suffix), ANSWER_KINDS, suffix, partial(self.write_answer, answer_id))

    def ask_for_session(self, session_id: str, title: str, moment: datetime, suffix: str) -> None:
        """Ask where a session goes."""
        self.ask(file_name(title, moment, suffix), SESSION_KINDS, suffix, partial(self.write_session, session_id))

    def ask(self, name: str, kinds: Mapping[str, str], suffix: str, write: Callable[[Path], None]) -> None:
        """Ask for a file, with a name for it, and hand it to `write` with an ending that says its kind."""
        wanted = {suffix: kinds[suffix]} | dict(kinds)
        patterns = {kind: f"{title} (*{kind})" for kind, title in wanted.items()}
        self.dialog = QFileDialog(
            self._page, tr("Export"), str(Path(self._folder) / name), ";;".join(patterns.values())
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setDefaultSuffix(suffix.removeprefix("."))
        self.dialog.filterSelected.connect(partial(self._follow_kind, self.dialog, patterns))
        self.dialog.fileSelected.connect(partial(self._take_file, kinds, suffix, write))
        self.dialog.open()

    def write_answer(self, answer_id: str, path: Path) -> None:
        """Write an answer; the ending says as what."""
        if path.suffix.lower() == ".pdf":
            self._write_pdf(self._app.exports.outline_of_answer(answer_id), path)
        else:
            self.follow(self._app.exports.write_answer(answer_id, path), path)

    def write_session(self, session_id: str, path: Path) -> None:
        """Write a session likewise."""
        if path.suffix.lower() == ".pdf":
            self._write_pdf(self._app.exports.outline_of_session(session_id), path)
            return
        progress = _Progress(self._board, path, self)
        done = self._app.exports.write_session(session_id, path, on_progress=progress.show_share)
        self._watch(done, path, progress)

    def follow(self, done: Future[Path], path: Path) -> None:
        """Tell when a file is written, or why not."""
        self._watch(done, path, _Progress(self._board, path, self))

    def _watch(self, done: Future[Path], path: Path, progress: _Progress) -> None:
        def tell_done(_: object) -> None:
            progress.end()
            self._tell_written(path)

        def tell_failed(error: MockVoiceError) -> None:
            progress.end()
            self._tell(error)

        watch(done, self, tell_done, tell_failed)

    def _write_pdf(self, outline: Future[Outline], path: Path) -> None:
        progress = _Progress(self._board, path, self)

        def write(found: Outline) -> None:
            # Imported here because hardly anybody needs it, and it loads Qt's text engine.
            from mockvoice.ui.pdf import write_pdf  # noqa: PLC0415

            progress.end()
            try:
                write_pdf(found, path)
            except MockVoiceError as error:
                self._tell(error)
            else:
                self._tell_written(path)

        def tell_failed(error: MockVoiceError) -> None:
            progress.end()
            self._tell(error)

        watch(outline, self, write, tell_failed)

    def _take_file(self, kinds: Mapping[str, str], suffix: str, write: Callable[[Path], None], name: str) -> None:
        path = Path(name)
        self._folder = str(path.parent)
        write(path if path.suffix.lower() in kinds else path.with_name(f"{path.name}{suffix}"))

    @staticmethod
    def _follow_kind(dialog: QFileDialog, patterns: Mapping[str, str], pattern: str) -> None:
        suffix = next((kind for kind, own in patterns.items() if own == pattern), "")
        if not suffix:
            return
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        for name in dialog.selectedFiles()[:1]:
            dialog.selectFile(str(Path(name).with_suffix(suffix)))

    def _tell_written(self, path: Path) -> None:
        notice = self._board.post(f"Written to {path}.", "good")
        notice.add_action("Open the folder", partial(self._open_folder, path.parent))

    def _open_folder(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._board.post(f"No program here opens folders. The folder is {folder}.", "info")

    def _tell(self, error: MockVoiceError) -> None:
        self._board.post(error.sentence, "bad")


class _Progress(QObject):
    """Says on the board how far a file is, once it has taken a second."""

    def __init__(self, board: NoticeBoard, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self._name = path.name
        self._share = 0.0
        self._notice: Notice | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TELLS_AFTER_MS)
        self._timer.timeout.connect(self._tell)
        self._timer.start()

    def show_share(self, share: float) -> None:
        """Take how far it is, 0 to 1."""
        self._share = share
        if self._notice is not None:
            self._notice.set_text(self._text())

    def end(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        if self._notice is not None:
            self._board.remove(self._notice)
            self._notice = None
        self.deleteLater()

    def _tell(self) -> None:
        self._notice = self._board.post(self._text(), "info", can_dismiss=False)

    def _text(self) -> str:
        share = f" ({100 * self._share:.0f} %)" if self._share else ""
        return f"Writing {self._name}{share}…"
