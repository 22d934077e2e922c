"""The whole of a person's things in one file, and back again.

A backup is a ZIP archive (a plain one, or sealed by a passphrase: `encryption`) with `manifest.json` first, then the
history as one SQLite file, then settings, own packs, own interviews and own lists of fillers. The manifest holds the
size and SHA-256 of every member and the number of rows of every table. What is marked as deleted is not in it, nor are
speech models and voices, which can be had again, nor the log.
"""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
import zlib
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime  # noqa: TC003 - read by pydantic at run time
from typing import TYPE_CHECKING, Annotated, Final
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from mockvoice import __version__
from mockvoice.errors import BackupError
from mockvoice.storage import times
from mockvoice.storage.encryption import SealedReader, SealedWriter, damaged_backup, is_sealed, newer_backup
from mockvoice.storage.snapshot import counts_of, take_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from mockvoice.paths import Paths

FORMAT: Final = 1
HISTORY_NAME: Final = "mockvoice.db"
SETTINGS_NAME: Final = "settings.json"
FOLDERS: Final = ("packs", "interviews", "fillers")
"""Own files by kind; each is a folder in the archive and the name of one of the person's own in `Paths`."""

_MANIFEST: Final = "manifest.json"
_PIECE_BYTES: Final = 1 << 20
_LARGEST_MANIFEST_BYTES: Final = 4 << 20
_LARGEST_OWN_FILE_BYTES: Final = 64 << 20
_ENCRYPTED: Final = 1  # the first of a ZIP member's flags: encrypted by the archive itself, which ours never is

Sha256 = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
MemberName = Annotated[
    str,
    StringConstraints(
        max_length=300,
        pattern=r"^(mockvoice\.db|settings\.json|(packs|interviews|fillers)/[^/\\:\x00-\x1f.][^/\\:\x00-\x1f]*)$",
    ),
]


class Member(BaseModel):
    """One file of a backup."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: MemberName
    size_bytes: int = Field(ge=0)
    sha256: Sha256


class Manifest(BaseModel):
    """What a backup holds.

    Attributes:
        format: Of the backup; a newer one than `FORMAT` is refused.
        made_at: Aware.
        made_by: Version of the program.
        tables: How many rows each table of the history has.
        sound_s: How long all recordings are, in seconds.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    format: int = Field(ge=1)
    made_at: datetime
    made_by: str = Field(max_length=100)
    tables: dict[str, int]
    sound_s: float = Field(ge=0)
    members: tuple[Member, ...]

    def count(self, folder: str) -> int:
        """Return how many own files of a kind there are ("packs")."""
        return sum(member.name.startswith(f"{folder}/") for member in self.members)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was written, or looked at.

    Attributes:
        size_bytes: Of the file.
        is_sealed: Whether it takes a passphrase.
    """

    path: Path
    size_bytes: int
    is_sealed: bool
    manifest: Manifest


def ignore_progress(_share: float) -> None:
    """Take a share of the work that is done, 0 to 1, and do nothing."""


def takes_passphrase(path: Path) -> bool:
    """Return whether a backup can be opened by its passphrase only. Raises BackupError where it cannot be read."""
    with _told(path), path.open("rb") as file:
        return is_sealed(file)


def back_up(
    paths: Paths,
    target: Path,
    *,
    passphrase: str = "",
    on_progress: Callable[[float], None] = ignore_progress,
    clock: Callable[[], datetime] = times.now,
) -> Backup:
    """Write everything of the person's into one file, also while the program is in use, and read it back once.

    Args:
        paths: Where the person's things are; there must be a history.
        target: The file, in a folder that is there; one of that name is replaced once the new one is whole.
        passphrase: Seals the file; "" writes it open.
        on_progress: Told the share that is done, 0 to 1. What it raises ends the work, and nothing is left behind.
        clock: Tells the time, aware.

    Raises:
        BackupError: It cannot be written there, or what was written cannot be read back.
        StorageError: The history cannot be read, or is damaged.
    """
    target = target.expanduser().absolute()
    if not paths.database.exists():
        raise BackupError("There is no history yet to be backed up.", mend="Answer a question first.")
    if target == paths.database.absolute():
        raise BackupError(
            "A backup cannot take the place of the history itself.",
            kept="Nothing was changed.",
            mend="Choose another name or folder.",
        )
    # Beside the history, which is as private as this copy is: the target may be a stick, or a folder that is shared.
    copy = paths.database.with_name(f".{paths.database.name}.{uuid4().hex}.snapshot")
    fresh = target.with_name(f".{target.name}.{uuid4().hex}.new")
    try:
        take_snapshot(paths.database, copy, on_progress=lambda share: on_progress(0.5 * share))
        counts, sound_s = counts_of(copy)
        sources = {HISTORY_NAME: copy, **_own_files(paths)}
        with _told(target):
            members = tuple(_member(name, file) for name, file in sources.items())
            manifest = Manifest(
                format=FORMAT,
                made_at=clock(),
                made_by=__version__,
                tables=counts,
                sound_s=sound_s,
                members=members,
            )
            with fresh.open("xb") as file:
                _write(file, manifest, sources, passphrase, lambda share: on_progress(0.5 + 0.3 * share))
                file.flush()
                os.fsync(file.fileno())
            with opened(fresh, passphrase) as (archive, found):
                total = max(1, sum(member.size_bytes for member in found.members))
                done = 0
                for member in found.members:
                    _compare(archive, member)
                    done += member.size_bytes
                    on_progress(0.8 + 0.2 * done / total)
            fresh.replace(target)
    finally:
        copy.unlink(missing_ok=True)
        fresh.unlink(missing_ok=True)
    return Backup(target, target.stat().st_size, bool(passphrase), manifest)


def look_at(path: Path, *, passphrase: str = "") -> Backup:
    """Return what a backup says of itself, without reading the whole of it.

    Raises:
        BackupError: It is no backup, is damaged, was made by a newer version, or the passphrase does not open it.
    """
    path = path.expanduser().absolute()
    with opened(path, passphrase) as (_, manifest):
        return Backup(path, path.stat().st_size, takes_passphrase(path), manifest)


@contextmanager
def opened(path: Path, passphrase: str) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """Open a backup to read its members. Raises BackupError, as `look_at` does, also inside the block."""
    with _told(path), ExitStack() as stack:
        file = stack.enter_context(path.open("rb"))
        readable: BinaryIO = file
        if is_sealed(file):
            if not passphrase:
                raise BackupError(
                    "This backup is sealed by a passphrase.",
                    kept="Nothing was changed.",
                    mend="Give the passphrase that it was made with.",
                )
            reader = SealedReader.open(file, passphrase)
            readable = stack.enter_context(io.BufferedReader(reader, _PIECE_BYTES))
        archive = stack.enter_context(zipfile.ZipFile(readable))
        yield archive, _manifest_of(archive)


def extract(
    archive: zipfile.ZipFile, member: Member, target: Path, *, on_progress: Callable[[float], None] = ignore_progress
) -> None:
    """Write one member to a new file, compared with its size and checksum.

    Raises:
        BackupError: It is not what the manifest says; the file is left for the caller to delete.
        OSError: It cannot be written.
    """
    with target.open("xb") as file:
        for piece, share in _pieces(archive, member):
            file.write(piece)
            on_progress(share)
        file.flush()
        os.fsync(file.fileno())


def _write(
    file: BinaryIO,
    manifest: Manifest,
    sources: dict[str, Path],
    passphrase: str,
    on_progress: Callable[[float], None],
) -> None:
    total = max(1, sum(member.size_bytes for member in manifest.members))
    done = 0
    moment = manifest.made_at.astimezone().timetuple()[:6]
    with ExitStack() as stack:
        sink: BinaryIO | SealedWriter = file
        if passphrase:
            sink = stack.enter_context(SealedWriter(file, passphrase))
        archive = stack.enter_context(zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED))
        archive.writestr(zipfile.ZipInfo(_MANIFEST, moment), manifest.model_dump_json(indent=1))
        for member in manifest.members:
            with (
                sources[member.name].open("rb") as source,
                archive.open(zipfile.ZipInfo(member.name, moment), "w", force_zip64=True) as entry,
            ):
                while piece := source.read(_PIECE_BYTES):
                    entry.write(piece)
                    done += len(piece)
                    on_progress(min(1.0, done / total))


def _manifest_of(archive: zipfile.ZipFile) -> Manifest:
    try:
        info = archive.getinfo(_MANIFEST)
    except KeyError as error:
        raise _no_backup() from error
    if any(one.flag_bits & _ENCRYPTED for one in archive.infolist()):
        raise _no_backup()
    if info.file_size > _LARGEST_MANIFEST_BYTES:
        raise damaged_backup("its list of contents is too long")
    text = archive.read(info)
    try:
        stated = BaseFormat.model_validate_json(text)
        if stated.format > FORMAT:
            raise newer_backup()
        manifest = Manifest.model_validate_json(text)
    except ValidationError as error:
        raise damaged_backup("its list of contents cannot be read") from error
    names = [member.name for member in manifest.members]
    lowered = [name.casefold() for name in names]
    if HISTORY_NAME not in names or len(set(lowered)) != len(lowered):
        raise damaged_backup("its list of contents makes no sense")
    if any(m.size_bytes > _LARGEST_OWN_FILE_BYTES for m in manifest.members if m.name != HISTORY_NAME):
        raise damaged_backup("one of the files in it is far too large")
    return manifest


class BaseFormat(BaseModel):
    """The one field that every format of a backup has."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    format: int = Field(ge=1)


def _pieces(archive: zipfile.ZipFile, member: Member) -> Iterator[tuple[bytes, float]]:
    """Yield the bytes of a member and the share that is read, and compare length and checksum at the end."""
    digest = hashlib.sha256()
    size = 0
    try:
        with archive.open(member.name) as entry:
            while piece := entry.read(_PIECE_BYTES):
                digest.update(piece)
                size += len(piece)
                if size > member.size_bytes:
                    break
                yield piece, size / max(1, member.size_bytes)
    except KeyError as error:
        raise damaged_backup(f"{member.name} is missing in it") from error
    if size != member.size_bytes or digest.hexdigest() != member.sha256:
        raise damaged_backup(f"{member.name} in it is not as it was written")


def _compare(archive: zipfile.ZipFile, member: Member) -> None:
    for _ in _pieces(archive, member):
        pass


def _own_files(paths: Paths) -> dict[str, Path]:
    """Return settings and own files by their names in the archive. Folders inside the folders are not taken."""
    found = {SETTINGS_NAME: paths.settings} if paths.settings.is_file() else {}
    for kind in FOLDERS:
        folder: Path = getattr(paths, kind)
        for file in sorted(folder.glob("*")):
            if file.is_file() and not file.name.startswith("."):
                found[f"{kind}/{file.name}"] = file
    return found


def _member(name: str, file: Path) -> Member:
    with file.open("rb") as opened_file:
        digest = hashlib.file_digest(opened_file, "sha256").hexdigest()
        return Member(name=name, size_bytes=opened_file.tell(), sha256=digest)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, EOFError, NotImplementedError, zlib.error) as error:
        raise _no_backup() from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BackupError(
            f"The backup “{path}” cannot be written or read: {reason}.",
            kept="Your history was not changed.",
            mend="Check that the folder is there, that you may write to it, and that there is room.",
        ) from error


def _no_backup() -> BackupError:
    return BackupError(
        "This file is no backup of MockVoice, or was cut off.",
        kept="Nothing was changed.",
        mend="Choose a file that was made by “Back up”, or another copy of it.",
    )
