"""Opens the history file, and is the one way to it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, Self
from uuid import uuid4

import sqlite_utils
from filelock import FileLock, Timeout

from mockvoice.errors import StorageError
from mockvoice.storage import times
from mockvoice.storage.faults import open_elsewhere, told_to_the_person
from mockvoice.storage.inspection import APPLICATION_ID, check, companion, connect, inspect
from mockvoice.storage.migrations import HISTORY, bring_up_to_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from types import TracebackType

    from sqlite_utils import Migrations

BUSY_TIMEOUT_S: Final = 5.0
"""How long a write waits for another program's write before it is given up."""

_COMPANIONS: Final = ("-wal", "-shm", "-journal")


class Database:
    """The open history file.

    It belongs to the thread that opened it: every later call, `close` included, must come from that thread (SQLite's
    own check raises sqlite3.ProgrammingError otherwise). A single-worker executor is the usual owner.

    Whatever is written is committed and on the disk when the call returns; outside `transaction` each statement stands
    for itself. Every call can raise a StorageError: DiskFullError, DatabaseInUseError where another program holds the
    file for longer than `BUSY_TIMEOUT_S`, DatabaseDamagedError. What was not committed is then undone.

    Attributes:
        path: Where the file is; None in memory.
        sqlite: The connection, for statements that have no method here.
    """

    def __init__(self, connection: sqlite3.Connection, *, path: Path | None, lock: FileLock | None) -> None:
        self.path = path
        self.sqlite = sqlite_utils.Database(connection, execute_plugins=False)
        self._lock = lock

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        exclusive: bool = False,
        busy_timeout_s: float = BUSY_TIMEOUT_S,
        migrations: Migrations = HISTORY,
    ) -> Self:
        """Open the history file, making it and its folder where there is none, and bring its format up to date.

        Args:
            path: The file.
            exclusive: Whether this is the window, of which there is one at a time; a command opens the file beside it.
            busy_timeout_s: How long to wait, in seconds, while another program writes.
            migrations: The format's steps.

        Raises:
            DatabaseInUseError: Another window has it open, or another program is writing.
            DatabaseDamagedError: It is no sound history; nothing was changed.
            DatabaseTooNewError: A newer version wrote it; nothing was changed.
            DiskFullError: There is no room to make or migrate it.
            StorageError: It cannot be reached or read.
        """
        path = path.expanduser().absolute()
        with told_to_the_person(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            lock = _locked(path) if exclusive else None
            try:
                if not inspect(path, migrations, timeout_s=busy_timeout_s):
                    _make(path, migrations)
                connection = _opened(path, path, migrations, busy_timeout_s)
            except BaseException:
                if lock is not None:
                    lock.release()
                raise
        return cls(connection, path=path, lock=lock)

    @classmethod
    def in_memory(cls) -> Self:
        """Return an empty history that is gone when it is closed."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        _prepare(connection, None, HISTORY)
        return cls(connection, path=None, lock=None)

    def close(self) -> None:
        """Close the file and let another window have it. Does nothing the second time."""
        self.sqlite.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        """Return the database, which the end of the block closes."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def query(self, sql: str, parameters: Sequence[object] = ()) -> list[dict[str, Any]]:
        """Return the rows that a statement delivers, each as a dict from column to value."""
        with told_to_the_person(self.path):
            cursor = self.sqlite.execute(sql, parameters)
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run one statement; returns how many rows it changed."""
        with told_to_the_person(self.path):
            return self.sqlite.execute(sql, parameters).rowcount

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row of parameters; inside a `transaction`."""
        with told_to_the_person(self.path):
            self.sqlite.conn.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes of the block are committed at its end, or none is. A block inside another belongs to that one."""
        with told_to_the_person(self.path):
            if self.sqlite.conn.in_transaction:
                with self.sqlite.atomic():
                    yield
                return
            # IMMEDIATE: a transaction that begins by reading cannot wait for its turn to write.
            self.sqlite.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.sqlite.execute("COMMIT")
            finally:
                self.sqlite.rollback()

    def give_back_space(self) -> None:
        """Shorten the file by the room that deleted rows have left; outside a `transaction`.

        SQLite's journal is emptied too, as far as no other program is reading: it still holds what was deleted.
        """
        with told_to_the_person(self.path):
            # Not `execute`: the pragma frees a page at each step, and Python 3.11's `execute` takes one step.
            self.sqlite.conn.executescript("PRAGMA incremental_vacuum")
            self.sqlite.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def check(self) -> None:
        """Read the whole file and compare its parts, which takes about a second for a gigabyte.

        Raises:
            DatabaseDamagedError: Something does not fit.
        """
        with told_to_the_person(self.path):
            check(self.sqlite.conn, self.path)


def set_aside(path: Path) -> Path:
    """Move a history file that cannot be opened out of the way, with SQLite's files beside it; nothing is deleted.

    Returns:
        Where it is now, in the same folder; a new history can be begun at `path`.

    Raises:
        DatabaseInUseError: A window has it open.
        StorageError: There is no such file, or it cannot be moved.
    """
    path = path.expanduser().absolute()
    with told_to_the_person(path):
        if not files_of(path):
            raise StorageError(f"There is no history file “{path}”.", mend="Start MockVoice again to begin a new one.")
        with alone(path):
            moment = times.now().strftime("%Y%m%dT%H%M%S%fZ")
            aside = path.with_name(f"{path.stem}.set-aside-{moment}{path.suffix}")
            move(path, aside)
    return aside


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep every window from the history at `path` meanwhile. Raises DatabaseInUseError where one has it open."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = _locked(path)
    try:
        yield
    finally:
        lock.release()


def files_of(path: Path) -> tuple[Path, ...]:
    """Return the history file and SQLite's own files beside it, those that are there."""
    return tuple(p for p in (path, *(companion(path, suffix) for suffix in _COMPANIONS)) if p.exists())


def move(path: Path, to: Path) -> None:
    """Rename a closed history file with SQLite's files beside it. Raises OSError."""
    for file in files_of(path):
        file.rename(to.with_name(to.name + file.name.removeprefix(path.name)))


def _locked(path: Path) -> FileLock:
    lock = FileLock(companion(path, ".lock"), thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise open_elsewhere(path) from error
    return lock


def _make(path: Path, migrations: Migrations) -> None:
    """Make an empty history under another name and give it its own once it is whole, unless there is one by then.

    So a program that is killed here, or one that opens the same history now, never meets half a file.
    """
    new = companion(path, f".{uuid4().hex}.new")
    try:
        connect(new, "rwc", timeout_s=0).close()
        _opened(new, None, migrations, 0).close()
        try:
            path.hardlink_to(new)
        except FileExistsError:
            return
        except OSError:  # a file system without hard links
            new.rename(path)
    finally:
        for file in (new, *(companion(new, suffix) for suffix in _COMPANIONS)):
            file.unlink(missing_ok=True)


def _opened(file: Path, path: Path | None, migrations: Migrations, busy_timeout_s: float) -> sqlite3.Connection:
    connection = connect(file, "rw", timeout_s=busy_timeout_s)
    try:
        _prepare(connection, path, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path | None, migrations: Migrations) -> None:
    # Only a file without any page takes `auto_vacuum`; it lets `Answers.purge` give space back to the disk.
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    # FULL: a commit is on the disk before it returns, so that neither a killed process nor a power cut takes it back.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA journal_size_limit = 33554432")
    # What was deleted, a voice among it, is overwritten with zeros.
    connection.execute("PRAGMA secure_delete = ON").fetchone()
    db = sqlite_utils.Database(connection, execute_plugins=False)
    if not db.table_names():
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    bring_up_to_date(db, path, migrations)
    connection.execute("PRAGMA foreign_keys = ON")
