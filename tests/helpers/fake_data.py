"""Export, backup and erasing as the window sees them, answered from memory."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from mockvoice.errors import MockVoiceError
from mockvoice.reports.export_outline import Outline, Sheet
from mockvoice.storage.erasing import HistorySize, SoundTally, Waiting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mockvoice.storage.backup import Backup
    from mockvoice.storage.restoring import Restored

OUTLINE = Outline("What is overfitting?", (Sheet("a1", "What is overfitting?", "Today", ()),))


def done(value: Any) -> Future[Any]:
    """Return a future that holds a value, or raises an error."""
    future: Future[Any] = Future()
    if isinstance(value, MockVoiceError):
        future.set_exception(value)
    else:
        future.set_result(value)
    return future


class FakeExports:
    """Notes what is written; with `waits` every future is ended by the test."""

    def __init__(self) -> None:
        self.written: list[tuple[str, Path]] = []
        self.error: MockVoiceError | None = None
        self.waits = False
        self.futures: list[Future[Any]] = []
        self.on_progress: Callable[[float], None] = lambda _: None

    def write_answer(self, answer_id: str, path: Path) -> Future[Path]:
        """Note it."""
        return self._write(answer_id, path)

    def write_session(self, session_id: str, path: Path, *, on_progress: Callable[[float], None]) -> Future[Path]:
        """Note it."""
        self.on_progress = on_progress
        return self._write(session_id, path)

    def write_history(self, path: Path) -> Future[int]:
        """Note it; there are 12 answers."""
        self._write("history", path)
        return done(self.error or 12)

    def outline_of_answer(self, answer_id: str) -> Future[Outline]:
        """Give a short report."""
        del answer_id
        return done(self.error or OUTLINE)

    def outline_of_session(self, session_id: str) -> Future[Outline]:
        """Give a short report."""
        del session_id
        return done(self.error or OUTLINE)

    def _write(self, what: str, path: Path) -> Future[Any]:
        self.written.append((what, path))
        future = Future() if self.waits else done(self.error or path)
        self.futures.append(future)
        return future


class FakeData:
    """Notes what is done with the data."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []
        self.sizes = HistorySize(3_400_000, 4, 12, 10, 2_900_000, 1_500.0)
        self.marked = Waiting(0, 0)
        self.old = SoundTally(0, 0)
        self.older_copies: tuple[Path, ...] = ()
        self.sealed = False
        self.backup: Backup | None = None
        self.restored: Restored | None = None
        self.error: MockVoiceError | None = None
        self.kept: SoundTally | None = None

    def size(self) -> Future[HistorySize]:
        """Give what the test set."""
        return done(self.sizes)

    def waiting(self) -> Future[Waiting]:
        """Give what the test set."""
        return done(self.marked)

    def copies(self) -> tuple[Path, ...]:
        """Give what the test set."""
        return self.older_copies

    def is_sealed(self, source: Path) -> Future[bool]:
        """Give what the test set."""
        self.calls.append(("is_sealed", source))
        return done(self.error if self.error is not None else self.sealed)

    def look_at(self, source: Path, *, passphrase: str) -> Future[Backup]:
        """Give what the test set."""
        self.calls.append(("look_at", source, passphrase))
        return done(self.error or self.backup)

    def back_up(self, target: Path, *, passphrase: str, on_progress: Callable[[float], None]) -> Future[Backup]:
        """Note it, half done."""
        on_progress(0.5)
        self.calls.append(("back_up", target, passphrase))
        return done(self.error or self.backup)

    def restore(self, source: Path, *, passphrase: str, on_progress: Callable[[float], None]) -> Future[Restored]:
        """Note it."""
        on_progress(0.5)
        self.calls.append(("restore", source, passphrase))
        return done(self.error or self.restored)

    def delete_answer(self, answer_id: str) -> Future[None]:
        """Note it."""
        return self._note("delete_answer", answer_id)

    def restore_answer(self, answer_id: str) -> Future[None]:
        """Note it."""
        return self._note("restore_answer", answer_id)

    def delete_sound(self, answer_id: str) -> Future[None]:
        """Note it."""
        return self._note("delete_sound", answer_id)

    def restore_sound(self, answer_id: str) -> Future[None]:
        """Note it."""
        return self._note("restore_sound", answer_id)

    def erase_now(self) -> Future[Waiting]:
        """Note it; nothing is marked then."""
        self.calls.append(("erase_now",))
        gone, self.marked = self.marked, Waiting(0, 0)
        return done(self.error or gone)

    def erase_everything(self, *, with_copies: bool, with_own_files: bool) -> Future[int]:
        """Note it."""
        self.calls.append(("erase_everything", with_copies, with_own_files))
        return done(self.error or 3_400_000)

    def preview(self, keep_days: int) -> Future[SoundTally]:
        """Give what the test set."""
        self.calls.append(("preview", keep_days))
        return done(self.old)

    def keep_to_setting(self) -> Future[SoundTally | None]:
        """Give what the test set."""
        self.calls.append(("keep_to_setting",))
        return done(self.kept)

    def _note(self, name: str, answer_id: str) -> Future[None]:
        self.calls.append((name, answer_id))
        return done(self.error)
