"""A backup put back in place of what is there, which is renamed and never lost."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from pydantic import ValidationError

from mockvoice.errors import BackupError, DatabaseDamagedError, DatabaseTooNewError
from mockvoice.settings import Settings
from mockvoice.storage import times
from mockvoice.storage.backup import FOLDERS, HISTORY_NAME, SETTINGS_NAME, extract, ignore_progress, opened
from mockvoice.storage.database import alone, files_of, move
from mockvoice.storage.encryption import damaged_backup, newer_backup
from mockvoice.storage.faults import disk_full, told_to_the_person
from mockvoice.storage.inspection import inspect
from mockvoice.storage.migrations import HISTORY
from mockvoice.storage.snapshot import counts_of, require_sound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from mockvoice.paths import Paths
    from mockvoice.storage.backup import Manifest

_SPARE_BYTES: Final = 8 << 20


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back.

    Attributes:
        history_aside: Where the history is that was there before; None where there was none.
        others_aside: Where settings and own files are that were replaced.
    """

    manifest: Manifest
    history_aside: Path | None
    others_aside: tuple[Path, ...]


def restore(
    paths: Paths,
    source: Path,
    *,
    passphrase: str = "",
    on_progress: Callable[[float], None] = ignore_progress,
    clock: Callable[[], datetime] = times.now,
) -> Restored:
    """Put a backup in place of the history, which must be closed; all of it, or nothing.

    The backup is read whole and found sound before anything is touched. Settings and own files of the same name are
    replaced; own files that the backup does not have stay.

    Args:
        paths: Where the person's things are.
        source: The backup.
        passphrase: That it was made with; "" where there was none.
        on_progress: Told the share that is done, 0 to 1. What it raises ends the work; nothing is changed then.
        clock: Tells the time, aware.

    Raises:
        BackupError: It is no backup, is damaged, was made by a newer version, or the passphrase does not open it.
        DatabaseInUseError: A window has the history open.
        StorageError: Something cannot be renamed or written; everything is as it was.
    """
    source = source.expanduser().absolute()
    paths.data.mkdir(parents=True, exist_ok=True)
    stage = paths.data / f".restore-{uuid4().hex}"
    with told_to_the_person(paths.database), alone(paths.database):
        stage.mkdir()
        try:
            with opened(source, passphrase) as (archive, manifest):
                staged = {}
                total = max(1, sum(member.size_bytes for member in manifest.members))
                if shutil.disk_usage(stage).free < total + _SPARE_BYTES:
                    raise disk_full(paths.database)
                done = 0
                for number, member in enumerate(manifest.members):
                    file = staged[member.name] = stage / f"{number}"
                    share, before = member.size_bytes / total, done / total
                    extract(archive, member, file, on_progress=_part(on_progress, 0.9 * before, 0.9 * share))
                    done += member.size_bytes
            _require_history(staged[HISTORY_NAME], manifest)
            _require_settings(staged.get(SETTINGS_NAME))
            moment = clock().strftime("%Y%m%dT%H%M%S%fZ")
            with _all_or_nothing() as swap:
                aside = swap.set_history_aside(paths.database, moment)
                for name, file in staged.items():
                    swap.put(file, _place(paths, name), moment)
            on_progress(1.0)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    return Restored(manifest, aside, tuple(swap.asides))


def _part(on_progress: Callable[[float], None], start: float, length: float) -> Callable[[float], None]:
    return lambda share: on_progress(start + length * share)


def _place(paths: Paths, name: str) -> Path:
    """Return where a member belongs. Names were checked when the manifest was read."""
    if name == HISTORY_NAME:
        return paths.database
    if name == SETTINGS_NAME:
        return paths.settings
    kind, _, file_name = name.partition("/")
    folder: Path = getattr(paths, kind)
    return folder / file_name


def _require_history(file: Path, manifest: Manifest) -> None:
    try:
        inspect(file, HISTORY, timeout_s=0)
        require_sound(file)
    except DatabaseTooNewError as error:
        raise newer_backup() from error
    except DatabaseDamagedError as error:
        raise damaged_backup("the history in it is not sound") from error
    counts, _ = counts_of(file)
    if counts != manifest.tables:
        raise damaged_backup("the history in it does not have as many rows as when it was made")


def _require_settings(file: Path | None) -> None:
    if file is None:
        return
    try:
        Settings.model_validate_json(file.read_bytes())
    except ValidationError as error:
        raise BackupError(
            "The settings in this backup cannot be read by this version.",
            kept="Nothing was changed.",
            mend="Update MockVoice, and restore it then.",
        ) from error


class _Swap:
    """Renames that can be taken back."""

    def __init__(self) -> None:
        self.asides: list[Path] = []
        self._undo: list[tuple[Path, Path]] = []

    def set_history_aside(self, path: Path, moment: str) -> Path | None:
        """Rename the history with its journal; returns where it is, None where there is none."""
        present = files_of(path)
        if not present:
            return None
        aside = path.with_name(f"{path.stem}.set-aside-{moment}{path.suffix}")
        move(path, aside)
        self._undo += [(aside.with_name(aside.name + file.name.removeprefix(path.name)), file) for file in present]
        return aside

    def put(self, file: Path, place: Path, moment: str) -> None:
        """Move a file to its place; another one there is renamed, or goes to a folder beside where it would be read."""
        if place.exists():
            if place.read_bytes() == file.read_bytes():
                return
            aside = place.with_name(f"{place.stem}.set-aside-{moment}{place.suffix}")
            if place.parent.name in FOLDERS:
                folder = place.parent.with_name(f"{place.parent.name}.set-aside-{moment}")
                folder.mkdir(exist_ok=True)
                aside = folder / place.name
            place.rename(aside)
            self._undo.append((aside, place))
            self.asides.append(aside)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(file, place)
        self._undo.append((place, file))

    def take_back(self) -> None:
        """Undo everything, the last first."""
        for now, before in reversed(self._undo):
            shutil.move(now, before)


@contextmanager
def _all_or_nothing() -> Iterator[_Swap]:
    swap = _Swap()
    try:
        yield swap
    except BaseException:
        swap.take_back()
        raise
