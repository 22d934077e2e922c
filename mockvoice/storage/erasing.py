"""Taking sound and answers out for good, so that the file holds none of their bytes any more.

Deleting marks, as in `Answers`; what is marked can be brought back until `erase_marked`, which runs when the program is
closed and when it starts. `secure_delete` overwrites the rows with zeros, the journal is cut to nothing, and the file
is shortened; on request it is written anew from what is left, which leaves no trace in pages that are half used either.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from mockvoice.errors import DatabaseInUseError, StorageError
from mockvoice.storage import times
from mockvoice.storage.database import alone, files_of
from mockvoice.storage.faults import told_to_the_person
from mockvoice.storage.snapshot import merge_search_indexes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from mockvoice.storage.database import Database

UNTIL_SCORED: Final = 0
"""The value of the setting `keep_audio_days` that keeps sound only until its answer is scored."""

_PIECE_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is marked as deleted and can still be brought back.

    Attributes:
        answer_count: Answers, those of deleted sessions among them.
        sound_count: Recordings of answers that stay.
    """

    answer_count: int
    sound_count: int

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return self.answer_count > 0 or self.sound_count > 0


@dataclass(frozen=True, slots=True)
class SoundTally:
    """How many recordings, and how much room they take in bytes."""

    count: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class HistorySize:
    """What the history file holds.

    Attributes:
        file_bytes: The file, and SQLite's journal beside it.
        sound_bytes: The recordings in it.
        sound_s: How long they are together, in seconds.
    """

    file_bytes: int
    session_count: int
    answer_count: int
    sound_count: int
    sound_bytes: int
    sound_s: float


class Erasing:
    """Marks sound as deleted, and deletes for good.

    Args:
        database: Used on its own thread alone; every method can raise what `Database` says.
        clock: Tells the time, aware.
    """

    def __init__(self, database: Database, *, clock: Callable[[], datetime] = times.now) -> None:
        self._database = database
        self._clock = clock

    def delete_sound(self, answer_id: str) -> None:
        """Take the sound of an answer out, words and scores stay; `restore_sound` brings it back.

        A recording that is still open is left alone. Nothing happens where there is no sound.
        """
        self._database.execute(
            "UPDATE recordings SET deleted_at = ? WHERE answer_id = ? AND sealed_at IS NOT NULL AND deleted_at IS NULL",
            (times.to_text(self._clock()), answer_id),
        )

    def restore_sound(self, answer_id: str) -> None:
        """Bring the sound of an answer back. Raises StorageError where it is already gone for good."""
        restored = self._database.execute(
            "UPDATE recordings SET deleted_at = NULL WHERE answer_id = ?"
            " AND EXISTS (SELECT 1 FROM recording_flac AS f WHERE f.recording_id = id)",
            (answer_id,),
        )
        if not restored:
            raise StorageError(
                "This recording is no longer in the history.",
                kept="The words and scores of the answer are untouched.",
                mend="If you have a backup from an earlier day, it may be there.",
            )

    def waiting(self) -> Waiting:
        """Return what `erase_marked` would delete for good."""
        (answers,) = self._database.query("SELECT count(*) AS n FROM answers WHERE deleted_at IS NOT NULL")
        (sounds,) = self._database.query(
            "SELECT count(*) AS n FROM recordings AS r JOIN answers AS a ON a.id = r.answer_id"
            " JOIN recording_flac AS f ON f.recording_id = r.id"
            " WHERE r.deleted_at IS NOT NULL AND a.deleted_at IS NULL"
        )
        return Waiting(answers["n"], sounds["n"])

    def erase_marked(self, *, rewrite: bool = False) -> Waiting:
        """Delete for good what was marked as deleted.

        Args:
            rewrite: Whether the file is also written anew from what is left: seconds for each gigabyte, and as much
                free room on the disk as the file takes.

        Returns:
            What is gone.

        Raises:
            DatabaseInUseError: With `rewrite`, another program reads the file, so that the journal could not be
                emptied; everything else is done.
        """
        gone = self.waiting()
        if gone:
            with self._database.transaction():
                self._database.execute("DELETE FROM answers WHERE deleted_at IS NOT NULL")
                self._database.execute(
                    "DELETE FROM sessions WHERE deleted_at IS NOT NULL"
                    " AND NOT EXISTS (SELECT 1 FROM answers AS a WHERE a.session_id = sessions.id)"
                )
                self._database.execute(
                    "DELETE FROM recording_flac WHERE recording_id IN"
                    " (SELECT id FROM recordings WHERE deleted_at IS NOT NULL)"
                )
        if gone or rewrite:
            with told_to_the_person(self._database.path):
                merge_search_indexes(self._database.sqlite.conn)
            self._shorten(rewrite=rewrite)
        return gone

    def old_sounds(self, keep_days: int) -> SoundTally:
        """Return what `erase_old_sounds` would delete."""
        (row,) = self._database.query(
            f"SELECT count(*) AS n, coalesce(sum(length(f.flac)), 0) AS size {_OLD_SOUNDS}",
            (self._before(keep_days),),
        )
        return SoundTally(row["n"], row["size"])

    def erase_old_sounds(self, keep_days: int) -> SoundTally:
        """Delete the sound of scored answers that is older for good; words and scores stay.

        What is not sealed, not scored or starred is never touched.

        Args:
            keep_days: How many days sound is kept; `UNTIL_SCORED` for all that is scored.

        Returns:
            What is gone.
        """
        bound = (self._before(keep_days),)
        with self._database.transaction():
            gone = self.old_sounds(keep_days)
            if gone.count:
                chosen = f"SELECT r.id {_OLD_SOUNDS}"
                ids = [row["id"] for row in self._database.query(chosen, bound)]
                moment = times.to_text(self._clock())
                self._database.execute_many(
                    "UPDATE recordings SET deleted_at = ? WHERE id = ?", ((moment, each) for each in ids)
                )
                self._database.execute_many(
                    "DELETE FROM recording_flac WHERE recording_id = ?", ((each,) for each in ids)
                )
        if gone.count:
            self._shorten(rewrite=False)
        return gone

    def size(self) -> HistorySize:
        """Return how much there is, what is marked as deleted left out."""
        (row,) = self._database.query(
            """
            SELECT (SELECT count(*) FROM sessions AS s WHERE s.deleted_at IS NULL AND EXISTS
                    (SELECT 1 FROM answers AS a WHERE a.session_id = s.id AND a.deleted_at IS NULL)) AS sessions,
                (SELECT count(*) FROM answers WHERE deleted_at IS NULL) AS answers,
                count(*) AS sounds, coalesce(sum(length(f.flac)), 0) AS size, coalesce(sum(r.duration_s), 0) AS seconds
            FROM recordings AS r JOIN recording_flac AS f ON f.recording_id = r.id
            JOIN answers AS a ON a.id = r.answer_id WHERE r.deleted_at IS NULL AND a.deleted_at IS NULL
            """
        )
        path = self._database.path
        files = () if path is None else files_of(path)
        return HistorySize(
            sum(file.stat().st_size for file in files),
            row["sessions"],
            row["answers"],
            row["sounds"],
            row["size"],
            float(row["seconds"]),
        )

    def _before(self, keep_days: int) -> str:
        return times.to_text(self._clock() - timedelta(days=keep_days))

    def _shorten(self, *, rewrite: bool) -> None:
        if not rewrite:
            self._database.give_back_space()
            return
        self._database.execute("VACUUM")
        (row,) = self._database.query("PRAGMA wal_checkpoint(TRUNCATE)")
        if row["busy"]:
            raise DatabaseInUseError(
                "Another program is reading the history file, so that traces of what you deleted may be left in "
                "its journal.",
                kept="It is deleted from the file itself.",
                mend="Close the other program, then erase again.",
            )


_OLD_SOUNDS: Final = """
    FROM recordings AS r JOIN recording_flac AS f ON f.recording_id = r.id
    JOIN answers AS a ON a.id = r.answer_id JOIN scorecards AS c ON c.answer_id = r.answer_id
    WHERE r.sealed_at IS NOT NULL AND r.deleted_at IS NULL AND a.deleted_at IS NULL AND r.started_at <= ?
        AND NOT EXISTS (SELECT 1 FROM stars AS s WHERE s.answer_id = a.id)
"""


def copies_of(path: Path) -> tuple[Path, ...]:
    """Return the older copies of a history that MockVoice itself left beside it, in order of their names.

    These were made before a change of format, or set aside before a restore or a new beginning.
    """
    stem, suffix = path.stem, path.suffix
    names = (f"{stem}.before-*{suffix}*", f"{stem}.set-aside-*{suffix}*")
    return tuple(sorted(file for name in names for file in path.parent.glob(name) if file.is_file()))


def erase_history(path: Path, *, with_copies: bool) -> int:
    """Delete the closed history file for good, overwritten with zeros first; the next to open it begins a new one.

    Args:
        path: The file.
        with_copies: Whether `copies_of` it go too.

    Returns:
        How many bytes were deleted.

    Raises:
        DatabaseInUseError: A window has it open.
        StorageError: It cannot be written or deleted.
    """
    path = path.expanduser().absolute()
    with told_to_the_person(path), alone(path):
        # The file goes after its journal: a journal without its file is taken for damage.
        files = (*reversed(files_of(path)), *(copies_of(path) if with_copies else ()))
        return erase_files(files)


def erase_files(files: Iterable[Path]) -> int:
    """Overwrite files with zeros and delete them. Returns how many bytes they had. Raises OSError."""
    total = 0
    for file in files:
        length = file.stat().st_size
        with file.open("r+b") as opened:
            for start in range(0, length, _PIECE_BYTES):
                opened.write(bytes(min(_PIECE_BYTES, length - start)))
            opened.flush()
            os.fsync(opened.fileno())
        file.unlink()
        total += length
    return total
