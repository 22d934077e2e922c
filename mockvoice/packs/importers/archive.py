"""Members of a zip archive, read in memory and within limits; nothing is ever written where a name points to."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockvoice.packs.problems import Problem, UnreadablePackError, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_MEMBERS = 2_000
MOST_BYTES = 64 * 1024 * 1024
"""Of all members that are read together, unpacked."""

_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: its name, and its content or why it was left out."""

    name: str
    data: bytes
    problem: Problem | None = None


def read_members(data: bytes, *, wanted: Callable[[str], bool], largest: int) -> Iterator[Member]:
    """Yield the members of a zip whose name is wanted, in the archive's order.

    Args:
        data: The archive.
        wanted: Whether a member of that name is worth unpacking; the others are not touched.
        largest: Bytes that one member may have, unpacked; what is larger comes as a problem.

    Raises:
        UnreadablePackError: It is no zip archive, or holds too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > MOST_MEMBERS:
                raise _refused(f"the archive holds more than {MOST_MEMBERS:,} files")
            room = MOST_BYTES
            for info in infos:
                if info.is_dir() or not wanted(info.filename):
                    continue
                member = _read(archive, info, min(largest, room))
                room -= len(member.data)
                yield member
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, OSError, RuntimeError, zlib.error) as error:
        raise _refused("it is not a zip archive that can be read") from error


def _refused(what: str) -> UnreadablePackError:
    return UnreadablePackError(Problem(None, "", what), mend="Pack it anew, or unpack it and take the files in.")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, largest: int) -> Member:
    """Return one member; the size that the archive claims is not believed."""
    if reason := _why_not(info):
        return _left_out(info, reason)
    try:
        with archive.open(info) as file:
            data = file.read(largest + 1)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, zlib.error):
        return _left_out(info, "it cannot be unpacked; the archive is damaged")
    if len(data) > largest:
        return _left_out(info, f"it has more than {largest // 1024**2} MB unpacked")
    return Member(info.filename, data)


def _why_not(info: zipfile.ZipInfo) -> str:
    """Return why a member must not be read; "" where it may."""
    parts = info.filename.replace("\\", "/").split("/")
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link"
    if info.flag_bits & _ENCRYPTED:
        return "it is encrypted"
    if ".." in parts or not parts[0] or ":" in parts[0]:
        return "its name points out of the archive"
    return ""


def _left_out(info: zipfile.ZipInfo, what: str) -> Member:
    return Member(info.filename, b"", Problem(None, f"file {quoted(info.filename)}", what))
