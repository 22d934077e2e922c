"""What SQLite and the file system say, as sentences for the person."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mockvoice.errors import (
    DatabaseDamagedError,
    DatabaseInUseError,
    DatabaseTooNewError,
    DiskFullError,
    StorageError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL_BELOW_BYTES: Final = 1 << 20  # SQLite reports some full disks as a plain input/output error
_PRIMARY_CODE: Final = 0xFF  # the low byte of an extended result code (sqlite.org/rescode.html)


@contextmanager
def told_to_the_person(path: Path | None) -> Iterator[None]:
    """Turn what a person can mend into a StorageError about the file at `path`; a bug passes as it is."""
    try:
        yield
    except sqlite3.Error as error:
        told = _of_sqlite(error, path)
        if told is None:
            raise
        raise told from error
    except OSError as error:
        raise _of_system(error, path) from error


def damaged(path: Path | None, reason: str) -> DatabaseDamagedError:
    """Return the error for a file that is no sound history; `reason` goes on after "is damaged: "."""
    where = _named(path)
    return DatabaseDamagedError(
        f"The history file {where} is damaged: {reason}.",
        kept="Nothing in it was changed.",
        mend="Put a copy from an earlier day in its place"
        + _newest_backup(path)
        + ", or move it and the files whose names begin with its name to another folder; "
        "MockVoice then begins a new history.",
    )


def too_new(path: Path | None) -> DatabaseTooNewError:
    """Return the error for a file of a newer version."""
    return DatabaseTooNewError(
        f"The history file {_named(path)} was written by a newer version of MockVoice.",
        kept="Nothing in it was changed.",
        mend="Update MockVoice, and open it again.",
    )


def open_elsewhere(path: Path) -> DatabaseInUseError:
    """Return the error for a second window."""
    return DatabaseInUseError(
        f"Another MockVoice window has the history file {_named(path)} open.",
        kept="Nothing was changed.",
        mend="Go on in that window, or close it and start MockVoice again.",
    )


def disk_full(path: Path | None) -> DiskFullError:
    """Return the error for a write that found no room."""
    return DiskFullError(
        f"The disk is full: there is no room to write to the history file {_named(path)}.",
        kept="Everything that was saved before is still there.",
        mend="Free some space, then try again.",
    )


def _of_sqlite(error: sqlite3.Error, path: Path | None) -> StorageError | None:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY_CODE
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_full(path)):
        return disk_full(path)
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return damaged(path, str(error))
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return DatabaseInUseError(
            f"Another program is writing to the history file {_named(path)}, and did not finish in time.",
            kept="Everything that was saved before is still there.",
            mend="Close the other program, then try again.",
        )
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM}:
        return _unusable(path, str(error))
    return None


def _of_system(error: OSError, path: Path | None) -> StorageError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return disk_full(path)
    return _unusable(path, error.strerror or str(error))


def _unusable(path: Path | None, reason: str) -> StorageError:
    return StorageError(
        f"The history file {_named(path)} cannot be read or written: {reason[:1].lower()}{reason[1:]}.",
        kept="What it holds was not changed.",
        mend="Check that the folder exists, that the disk is connected, and that you may write there.",
    )


def _is_full(path: Path | None) -> bool:
    return path is not None and path.parent.exists() and shutil.disk_usage(path.parent).free < _FULL_BELOW_BYTES


def _named(path: Path | None) -> str:
    return "in memory" if path is None else f"“{path}”"


def backups_of(path: Path) -> tuple[Path, ...]:
    """Return the copies that were made before a change of format, oldest first."""
    return tuple(sorted(path.parent.glob(f"{path.stem}.before-*{path.suffix}"), key=lambda copy: copy.stat().st_mtime))


def _newest_backup(path: Path | None) -> str:
    copies = () if path is None else backups_of(path)
    return f" (MockVoice itself made “{Path(copies[-1]).name}” there)" if copies else ""
