"""The person's own data: how much there is, backup and restore, how long sound is kept, and erasing for good."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from mockvoice.storage.backup import FOLDERS, back_up, ignore_progress, look_at, takes_passphrase
from mockvoice.storage.erasing import copies_of, erase_files, erase_history
from mockvoice.storage.faults import told_to_the_person
from mockvoice.storage.restoring import restore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mockvoice.paths import Paths
    from mockvoice.settings import Settings
    from mockvoice.storage.backup import Backup
    from mockvoice.storage.erasing import HistorySize, SoundTally, Waiting
    from mockvoice.storage.restoring import Restored
    from mockvoice.storage.worker import DatabaseWorker


class DataDesk:
    """Every answer is a Future. What takes long runs on a thread of its own, or on the database's.

    Args:
        database: Where the history is.
        paths: Where the person's things are.
        settings: Returns what the person chose.
        replaced: Told, on a worker, that history, settings and packs are others now.
        post: Runs a call in the thread that progress is told in.
    """

    def __init__(
        self,
        database: DatabaseWorker,
        paths: Paths,
        *,
        settings: Callable[[], Settings],
        replaced: Callable[[], None],
        post: Callable[[Callable[[], None]], None],
    ) -> None:
        self._database = database
        self._paths = paths
        self._settings = settings
        self._replaced = replaced
        self._post = post
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="data")

    def size(self) -> Future[HistorySize]:
        """How much there is."""
        return self._database.submit(lambda stores: stores.erasing.size())

    def waiting(self) -> Future[Waiting]:
        """What is deleted and can still be brought back."""
        return self._database.submit(lambda stores: stores.erasing.waiting())

    def copies(self) -> tuple[Path, ...]:
        """Return the older copies of the history that lie beside it."""
        return copies_of(self._paths.database)

    # Backup

    def back_up(
        self, target: Path, *, passphrase: str = "", on_progress: Callable[[float], None] = ignore_progress
    ) -> Future[Backup]:
        """Write everything into one file. Raises BackupError or StorageError."""
        told = self._told(on_progress)
        return self._worker.submit(back_up, self._paths, target, passphrase=passphrase, on_progress=told)

    def is_sealed(self, source: Path) -> Future[bool]:
        """Whether a backup takes a passphrase. Raises BackupError."""
        return self._worker.submit(takes_passphrase, source)

    def look_at(self, source: Path, *, passphrase: str = "") -> Future[Backup]:
        """What a backup holds. Raises BackupError."""
        return self._worker.submit(look_at, source, passphrase=passphrase)

    def restore(
        self, source: Path, *, passphrase: str = "", on_progress: Callable[[float], None] = ignore_progress
    ) -> Future[Restored]:
        """Put a backup in place of what is there, which is renamed. Raises BackupError or StorageError."""
        told = self._told(on_progress)

        def put() -> Restored:
            restored = restore(self._paths, source, passphrase=passphrase, on_progress=told)
            self._replaced()
            return restored

        return self._database.while_closed(put)

    # Deleting

    def delete_answer(self, answer_id: str) -> Future[None]:
        """Take an answer out; `restore_answer` brings it back until it is erased."""
        return self._database.submit(lambda stores: stores.answers.delete_answer(answer_id))

    def restore_answer(self, answer_id: str) -> Future[None]:
        """Undo `delete_answer`. Raises StorageError."""
        return self._database.submit(lambda stores: stores.answers.restore_answer(answer_id))

    def delete_sound(self, answer_id: str) -> Future[None]:
        """Take the sound of an answer out; `restore_sound` brings it back until it is erased."""
        return self._database.submit(lambda stores: stores.erasing.delete_sound(answer_id))

    def restore_sound(self, answer_id: str) -> Future[None]:
        """Undo `delete_sound`. Raises StorageError."""
        return self._database.submit(lambda stores: stores.erasing.restore_sound(answer_id))

    def erase_now(self) -> Future[Waiting]:
        """Delete for good what was deleted, and write the file anew without it."""
        return self._database.submit(lambda stores: stores.erasing.erase_marked(rewrite=True))

    def erase_everything(self, *, with_copies: bool, with_own_files: bool) -> Future[int]:
        """Delete the history for good, and begin an empty one; the future holds how many bytes are gone.

        Args:
            with_copies: Whether the older copies beside it go too.
            with_own_files: Whether own packs, interviews and lists of fillers go too.
        """

        def erase() -> int:
            total = erase_history(self._paths.database, with_copies=with_copies)
            if with_own_files:
                with told_to_the_person(self._paths.database):
                    total += erase_files(self._own_files())
            self._replaced()
            return total

        return self._database.while_closed(erase)

    # How long sound is kept

    def preview(self, keep_days: int) -> Future[SoundTally]:
        """What would be deleted if sound were kept for so many days."""
        return self._database.submit(lambda stores: stores.erasing.old_sounds(keep_days))

    def keep_to_setting(self) -> Future[SoundTally | None]:
        """Delete the sound that is older than the person chose; the future holds what is gone, None where all is kept.

        Called once when the program starts.
        """
        keep_days = self._settings().keep_audio_days
        if keep_days is None:
            nothing: Future[SoundTally | None] = Future()
            nothing.set_result(None)
            return nothing
        return self._database.submit(lambda stores: stores.erasing.erase_old_sounds(keep_days))

    def close(self) -> None:
        """Wait for what is being written, then delete for good what was deleted."""
        self._worker.shutdown()
        self._database.submit_if_open(lambda stores: stores.erasing.erase_marked()).exception()

    def _own_files(self) -> tuple[Path, ...]:
        folders: list[Path] = [getattr(self._paths, kind) for kind in FOLDERS]
        return tuple(file for folder in folders for file in sorted(folder.glob("*")) if file.is_file())

    def _told(self, on_progress: Callable[[float], None]) -> Callable[[float], None]:
        return lambda share: self._post(lambda: on_progress(share))
