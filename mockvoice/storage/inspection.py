"""Looks at a history file before anything is written to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

import sqlite_utils

from mockvoice.storage.faults import damaged, too_new
from mockvoice.storage.migrations import is_newer

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Migrations

APPLICATION_ID: Final = 0x4D4B5643
"""Marks a SQLite file as ours ("MKVC"; PRAGMA application_id)."""

_MAGIC: Final = b"SQLite format 3\x00"  # sqlite.org/fileformat.html, section 1.3
_CHECKED_WHOLE_BELOW_BYTES: Final = 16 << 20  # about 15 ms; see docs/decisions/0003-one-sqlite-file.md


def connect(path: Path, mode: str, *, timeout_s: float) -> sqlite3.Connection:
    """Open a connection in autocommit mode, used by the calling thread alone; `mode` is "ro", "rw" or "rwc"."""
    return sqlite3.connect(f"{path.as_uri()}?mode={mode}", uri=True, timeout=timeout_s, isolation_level=None)


def companion(path: Path, suffix: str) -> Path:
    """Return the path of SQLite's own file beside the history, such as "-wal"."""
    return path.with_name(path.name + suffix)


def inspect(path: Path, migrations: Migrations, *, timeout_s: float) -> bool:
    """Refuse a file that is damaged, of another program or newer, without changing a byte of it.

    A small file, and one that is about to be migrated, is checked whole; in a large one damage may show only when the
    damaged part is read.

    Returns:
        Whether there is a file.

    Raises:
        DatabaseDamagedError: It is empty, no SQLite file, truncated, inconsistent, or of another program.
        DatabaseTooNewError: It was written by a newer version.
        sqlite3.Error: It cannot be read.
    """
    if not path.exists():
        if _has_content(companion(path, "-wal")):
            # SQLite would delete the journal as stale as soon as it makes a new file of that name.
            raise damaged(path, f"it is missing, but “{path.name}-wal” beside it still holds answers")
        return False
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if not start:
        raise damaged(path, "it is empty (0 bytes)")
    if start != _MAGIC:
        raise damaged(path, "it is not a SQLite file")
    with closing(_reader(path, timeout_s)) as connection:
        db = sqlite_utils.Database(connection, execute_plugins=False)
        if not db.table_names():
            return True
        if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise damaged(path, "it is the file of another program")
        if is_newer(db, migrations):
            raise too_new(path)
        if path.stat().st_size <= _CHECKED_WHOLE_BELOW_BYTES or migrations.pending(db):
            check(connection, path)
    return True


def check(connection: sqlite3.Connection, path: Path | None) -> None:
    """Read the whole file and compare its parts (PRAGMA quick_check).

    Raises:
        DatabaseDamagedError: Something does not fit.
        sqlite3.Error: It cannot be read, or SQLite stopped at something malformed.
    """
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise damaged(path, str(found).replace("\n", " ").strip("* "))


def _reader(path: Path, timeout_s: float) -> sqlite3.Connection:
    """Return a connection that can only read, unless a change that another program broke off must be undone first."""
    connection = connect(path, "ro", timeout_s=timeout_s)
    try:
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode == sqlite3.SQLITE_READONLY_ROLLBACK:
            return connect(path, "rw", timeout_s=timeout_s)
        raise
    except BaseException:
        connection.close()
        raise
    return connection


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0
