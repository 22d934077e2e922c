"""Read question packs from YAML files, safely and with errors that name file, line and field."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from mockvoice.errors import PackError
from mockvoice.packs.authoring import LARGEST_FILE_BYTES, pack_json_schema
from mockvoice.packs.checking import check
from mockvoice.packs.problems import Problem, UnreadablePackError, pack_error, quoted
from mockvoice.packs.questions import find_question, question_from_object
from mockvoice.packs.uncollected import uncollected
from mockvoice.packs.yaml_source import decode, parse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mockvoice.packs.model import Pack

__all__ = ["PackFiles", "find_question", "load_packs", "pack_json_schema", "question_from_object", "read_pack"]

_SUFFIXES = frozenset({".yaml", ".yml"})


def read_pack(path: Path) -> Pack:
    """Read the pack of one YAML file.

    Raises:
        PackError: The file cannot be read, or is no sound pack. Its text names the file and, for up to twenty
            problems, line, field and what would be right.
    """
    try:
        with uncollected():
            pack, problems = check(parse(decode(_bytes_of(path))))
    except UnreadablePackError as error:
        raise pack_error(path, [error.problem], mend=error.mend) from error
    if pack is None:
        raise pack_error(path, problems)
    return pack


class PackFiles:
    """Reads packs, and remembers each one while its file stays as it was."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[tuple[int, int, int], Pack]] = {}

    def read(self, path: Path) -> Pack:
        """Return the pack of one YAML file. Raises PackError as `read_pack` does."""
        state = _state_of(path)
        known = self._known.get(path)
        if known is not None and known[0] == state:
            return known[1]
        pack = read_pack(path)
        if state is not None:
            self._known[path] = (state, pack)
        return pack

    def remember(self, path: Path, pack: Pack) -> None:
        """Take it that a file which was just written holds `pack`."""
        if (state := _state_of(path)) is not None:
            self._known[path] = (state, pack)

    def load(self, folders: Sequence[Path]) -> tuple[tuple[Pack, ...], tuple[PackError, ...]]:
        """Read every pack of some folders; a folder that does not exist holds none.

        Args:
            folders: The folders in order; in each, files ending in .yaml or .yml are read in the order of their names.

        Returns:
            The sound packs, and an error for each file or folder that was left out. Of two packs with one id the first
            stays.
        """
        packs: dict[str, tuple[Pack, Path]] = {}
        left_out: list[PackError] = []
        for folder in folders:
            try:
                paths = sorted(path for path in folder.iterdir() if _looks_like_a_pack(path))
            except FileNotFoundError:
                continue
            except OSError as error:
                shown = quoted(str(folder), longest=400)
                what = f"The folder of question packs {shown} cannot be read: {_reason(error)}."
                left_out.append(PackError(what, mend="Check that it is a folder and that you may open it."))
                continue
            for path in paths:
                try:
                    pack = self.read(path)
                except PackError as error:
                    left_out.append(error)
                    continue
                if pack.id in packs:
                    left_out.append(_same_pack_error(path, pack, packs[pack.id][1]))
                else:
                    packs[pack.id] = (pack, path)
        return tuple(pack for pack, _ in packs.values()), tuple(left_out)


def load_packs(folders: Sequence[Path]) -> tuple[tuple[Pack, ...], tuple[PackError, ...]]:
    """Read every pack of some folders once, as `PackFiles.load` does."""
    return PackFiles().load(folders)


def _state_of(path: Path) -> tuple[int, int, int] | None:
    """Return what changes with a file's content: time, size and place on the disk; None where it cannot be seen."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _looks_like_a_pack(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")


def _same_pack_error(path: Path, pack: Pack, first: Path) -> PackError:
    what = (
        f"The question pack {quoted(str(path), longest=400)} was left out, because its id {quoted(pack.id)} is already "
        f"that of {quoted(str(first), longest=400)}."
    )
    return PackError(what, mend='Change the field "id" in one of the two files, or delete one of them.')


def _bytes_of(path: Path) -> bytes:
    """The content of a file; only of an ordinary one, since a pipe or a device might never end."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadablePackError(Problem(None, "", "it is not an ordinary file"), mend="Name a YAML file.")
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        problem = Problem(None, "", f"the file cannot be read, {_reason(error)}")
        raise UnreadablePackError(problem, mend="Check its name and that you may open it.") from error
    if len(data) > LARGEST_FILE_BYTES:
        most = LARGEST_FILE_BYTES // 1024**2
        raise UnreadablePackError(Problem(None, "", f"it is larger than {most} MB; divide it into several packs"))
    return data


def _reason(error: OSError | ValueError) -> str:
    """What the operating system said, as a part of a sentence."""
    said = getattr(error, "strerror", None) or str(error)
    return f"{said[:1].lower()}{said[1:]}"
