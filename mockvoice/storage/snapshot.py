"""One sound SQLite file with all that a history holds at this moment, taken while the history is in use."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING, Final

import sqlite_utils

from mockvoice.errors import DatabaseDamagedError, DiskFullError
from mockvoice.storage.faults import told_to_the_person
from mockvoice.storage.inspection import companion, connect

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

_BUSY_TIMEOUT_S: Final = 5.0
_PAGES_AT_ONCE: Final = 2048
_SPARE_BYTES: Final = 8 << 20


def take_snapshot(history: Path, copy: Path, *, on_progress: Callable[[float], None]) -> None:
    """Copy the committed content of a history by SQLite's online backup, without what is marked as deleted.

    The copy is one file that needs no journal, rebuilt from what is left and found sound.

    Args:
        history: The file, which may be in use.
        copy: Where the copy goes; it must not be there yet. After an error the caller deletes it.
        on_progress: Told the share of pages that are copied, 0 to 1. What it raises ends the work.

    Raises:
        DiskFullError: There is no room for it.
        DatabaseDamagedError: The copy is not sound, so the history is not.
        StorageError: The history cannot be read.
    """
    with told_to_the_person(history):
        _require_room(history, copy)
        with closing(connect(history, "ro", timeout_s=_BUSY_TIMEOUT_S)) as source, closing(_made(copy)) as target:
            # Held open so that what another program writes meanwhile cannot make the copy begin again.
            source.execute("BEGIN")
            source.execute("SELECT 1 FROM sqlite_schema").fetchone()
            source.backup(
                target,
                pages=_PAGES_AT_ONCE,
                progress=lambda _, remaining, total: on_progress(1 - remaining / max(1, total)),
            )
        with closing(connect(copy, "rw", timeout_s=0)) as target:
            target.execute("PRAGMA journal_mode = DELETE").fetchone()
            target.execute("PRAGMA secure_delete = ON").fetchone()
            target.execute("PRAGMA foreign_keys = ON")
            _forget_deleted(target)
        require_sound(copy)


def require_sound(file: Path) -> None:
    """Read a closed history file whole: its pages and indexes, and whether every row belongs to one that is there.

    Raises:
        DatabaseDamagedError: Something does not fit.
    """
    with told_to_the_person(file), closing(connect(file, "ro", timeout_s=0)) as connection:
        (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise _unsound(file, str(found).replace("\n", " ").strip("* "))
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise _unsound(file, "it has rows that belong to nothing")


def counts_of(file: Path) -> tuple[dict[str, int], float]:
    """Return how many rows each table of a closed history file has, and how long its recordings are in seconds."""
    with told_to_the_person(file), closing(connect(file, "ro", timeout_s=0)) as connection:
        db = sqlite_utils.Database(connection, execute_plugins=False)
        names = [
            str(name)
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
            )
        ]
        counts = {name: int(db[name].count) for name in names}
        (seconds,) = connection.execute(
            "SELECT coalesce(sum(r.duration_s), 0) FROM recordings AS r"
            " JOIN recording_flac AS f ON f.recording_id = r.id"
        ).fetchone()
        return counts, float(seconds)


def merge_search_indexes(connection: sqlite3.Connection) -> None:
    """Let indexes of words forget what was deleted: FTS5 keeps it until its parts are merged."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'"
    ).fetchall()
    for (name,) in names:
        quoted = '"' + str(name).replace('"', '""') + '"'
        connection.execute(f"INSERT INTO {quoted} ({quoted}) VALUES ('optimize')")  # noqa: S608 - a name of our own


def _forget_deleted(target: sqlite3.Connection) -> None:
    target.execute("DELETE FROM answers WHERE deleted_at IS NOT NULL")
    target.execute("DELETE FROM sessions WHERE deleted_at IS NOT NULL")
    columns = {row[1] for row in target.execute("PRAGMA table_info(recordings)")}
    if "deleted_at" in columns:
        target.execute(
            "DELETE FROM recording_flac WHERE recording_id IN (SELECT id FROM recordings WHERE deleted_at IS NOT NULL)"
        )
    merge_search_indexes(target)
    target.execute("VACUUM")


def _made(copy: Path) -> sqlite3.Connection:
    copy.open("xb").close()
    return connect(copy, "rw", timeout_s=0)


def _require_room(history: Path, copy: Path) -> None:
    journal = companion(history, "-wal")
    needed = 2 * history.stat().st_size + (journal.stat().st_size if journal.exists() else 0) + _SPARE_BYTES
    free = shutil.disk_usage(copy.parent).free
    if free < needed:
        raise DiskFullError(
            f"There is too little room beside the history to make a backup: it takes {needed / 1e6:.0f} MB for a "
            f"while, and {free / 1e6:.0f} MB are free.",
            kept="Nothing was changed.",
            mend="Free some space, then try again.",
        )


def _unsound(file: Path, reason: str) -> DatabaseDamagedError:
    return DatabaseDamagedError(
        f"The copy of the history “{file.name}” is not sound: {reason}.",
        kept="The history itself was not changed.",
        mend="Restore a backup from an earlier day.",
    )
