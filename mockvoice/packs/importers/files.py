"""Any file that holds questions, as packs that may be taken in."""

from __future__ import annotations

import stat
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mockvoice.errors import PackError
from mockvoice.packs.authoring import LARGEST_FILE_BYTES
from mockvoice.packs.checking import sound_part
from mockvoice.packs.drafts import MOST_SHOWN, Draft
from mockvoice.packs.importers.anki import read_anki
from mockvoice.packs.importers.archive import MOST_BYTES, read_members
from mockvoice.packs.importers.markdown import read_markdown
from mockvoice.packs.importers.table import read_table
from mockvoice.packs.importers.text import read_text
from mockvoice.packs.problems import Problem, UnreadablePackError, pack_error, quoted
from mockvoice.packs.reader import read_pack
from mockvoice.packs.uncollected import uncollected
from mockvoice.packs.yaml_source import decode, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mockvoice.packs.model import Pack

YAML_SUFFIXES = (".yaml", ".yml", ".json")
TABLE_SUFFIXES = (".csv", ".tsv", ".tab")
SUFFIXES = (*YAML_SUFFIXES, *TABLE_SUFFIXES, ".md", ".markdown", ".txt", ".zip", ".apkg")
"""What can be imported; JSON is read as the YAML that it is."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_drafts(path: Path, mapping: Mapping[str, str] | None = None) -> tuple[Draft, ...]:
    """Return the packs that a file, or a folder of such files, holds, with what of them has to be left out.

    Args:
        path: The file or folder.
        mapping: For a table: fields of a question by column; guessed from the columns' names where it is None.

    Raises:
        PackError: The file cannot be read at all, or is of a kind that holds no questions.
    """
    if path.is_dir():
        return tuple(draft for each in _files_in(path) for draft in read_drafts(each, mapping))
    try:
        with uncollected():
            return _read(path, mapping)
    except UnreadablePackError as error:
        raise pack_error(path, [error.problem], mend=error.mend) from error


def read_packs(path: Path) -> tuple[Pack, ...]:
    """Return the packs of a file, an archive or a folder, all of which must be sound. Raises PackError."""
    if not path.is_dir() and path.suffix.lower() != ".zip":
        return (read_pack(path),)
    found: list[Pack] = []
    for draft in read_drafts(path):
        if draft.problems or draft.pack is None:
            raise pack_error(path.parent / draft.source, draft.problems)
        found.append(draft.pack)
    return tuple(found)


def read_text_of(path: Path) -> str:
    """Return the text of a file in UTF-8, or UTF-16 with its mark, as spreadsheets save it. Raises PackError."""
    try:
        return _decoded(_bytes_of(path, LARGEST_FILE_BYTES))
    except UnreadablePackError as error:
        raise pack_error(path, [error.problem], mend=error.mend) from error


def _files_in(folder: Path) -> Iterable[Path]:
    try:
        found = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file())
    except OSError as error:
        what = f"The folder {quoted(str(folder), longest=400)} cannot be read."
        raise PackError(what, mend="Check that you may open it.") from error
    if not found:
        what = f"The folder {quoted(str(folder), longest=400)} holds no file with questions."
        raise PackError(what, mend=f"These can be read: {', '.join(SUFFIXES)}.")
    return found


def _read(path: Path, mapping: Mapping[str, str] | None) -> tuple[Draft, ...]:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        problem = Problem(None, "", "files of this kind hold no questions")
        raise UnreadablePackError(problem, mend=f"Take one of {known}.")
    data = _bytes_of(path, MOST_BYTES if suffix in {".zip", ".apkg"} else LARGEST_FILE_BYTES)
    if suffix == ".zip":
        return _from_zip(path, data)
    if suffix == ".apkg":
        return (read_anki(path, data),)
    if suffix in YAML_SUFFIXES:
        return (_from_yaml(path.name, data),)
    text = _decoded(data)
    if suffix in TABLE_SUFFIXES:
        return (read_table(path, text, mapping),)
    return (read_text(path, text) if suffix == ".txt" else read_markdown(path, text),)


def _from_yaml(source: str, data: bytes) -> Draft:
    pack, problems = sound_part(parse(decode(data)), most_problems=MOST_SHOWN)
    return Draft(source, pack, tuple(problems))


def _from_zip(path: Path, data: bytes) -> tuple[Draft, ...]:
    """Return the packs in an archive; what is no pack in it is passed over."""
    found = []
    for member in read_members(data, wanted=_is_pack, largest=LARGEST_FILE_BYTES):
        source = f"{path.name}: {member.name}"
        if member.problem is not None:
            found.append(Draft(source, None, (member.problem,)))
            continue
        try:
            found.append(_from_yaml(source, member.data))
        except UnreadablePackError as error:
            found.append(Draft(source, None, (error.problem,)))
    if not found:
        raise UnreadablePackError(Problem(None, "", "the archive holds no pack, that is no .yaml or .json file"))
    return tuple(found)


def _is_pack(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.lower() in YAML_SUFFIXES and not path.name.startswith(".") and "__MACOSX" not in path.parts


def _bytes_of(path: Path, most: int) -> bytes:
    """Return the content of an ordinary file that is not too large."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadablePackError(Problem(None, "", "it is not an ordinary file"), mend="Name a file.")
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as error:
        problem = Problem(None, "", "the file cannot be read")
        raise UnreadablePackError(problem, mend="Check its name and that you may open it.") from error
    if len(data) > most:
        raise UnreadablePackError(Problem(None, "", f"it is larger than {most // 1024**2} MB; divide it"))
    return data


def _decoded(data: bytes) -> str:
    if data.startswith(_UTF_16):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise UnreadablePackError(Problem(1, "", "the file is not UTF-16 as it says; save it as UTF-8")) from error
    return decode(data)
