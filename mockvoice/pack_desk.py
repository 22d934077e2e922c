"""Question packs taken in, given away and taken out while the window stays fluid."""

from __future__ import annotations

import sys
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from mockvoice.errors import PackError
from mockvoice.packs.anki_export import to_apkg
from mockvoice.packs.importers.files import TABLE_SUFFIXES, read_drafts, read_text_of
from mockvoice.packs.importers.table import guess_mapping, header_of
from mockvoice.packs.problems import quoted
from mockvoice.packs.writing import to_csv, to_json, to_yaml, to_zip
from mockvoice.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from mockvoice.packs.drafts import Draft
    from mockvoice.packs.library import Change, Library
    from mockvoice.packs.model import Pack

P = ParamSpec("P")
T = TypeVar("T")

EXPORTS = {
    ".yaml": "Question pack",
    ".json": "Question pack as JSON",
    ".zip": "Archive",
    ".csv": "Table",
    ".apkg": "Anki package",
}
"""What a pack can be exported as, by the ending of the file."""


def content_of(packs: Sequence[Pack], suffix: str) -> bytes:
    """Return the content of a file with `packs`; only an archive holds more than the first."""
    if suffix == ".zip":
        return to_zip(packs)
    if suffix == ".apkg":
        return to_apkg(packs[0])
    if suffix == ".csv":
        return to_csv(packs[0]).encode("utf-8-sig")
    return (to_json(packs[0]) if suffix == ".json" else to_yaml(packs[0])).encode()


def write_packs(packs: Sequence[Pack], path: Path) -> None:
    """Write packs to a file whose ending says the kind. Raises PackError; what was there before is kept then."""
    content = content_of(packs, path.suffix.lower())
    try:
        write_whole(path, content)
    except OSError as error:
        what = f"The file {quoted(str(path), longest=400)} cannot be written."
        raise PackError(what, mend="Check that the folder is there and that you may write to it.") from error


def _giving_way(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Do some work, and let the window have its turn ten times as often as usual meanwhile.

    Python lets a thread run for 5 ms before another that waits gets its turn, and drawing anything takes many turns.
    """
    before_s = sys.getswitchinterval()
    sys.setswitchinterval(before_s / 10)
    try:
        return work(*args, **kwargs)
    finally:
        sys.setswitchinterval(before_s)


class PackDesk:
    """Does its work on a thread of its own; every answer is a Future.

    Args:
        library: The person's own packs.
        reload: Reads all packs again.
    """

    def __init__(self, library: Library, reload: Callable[[], None]) -> None:
        self._library = library
        self._reload = reload
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="packs")

    def read(self, paths: Sequence[Path], mapping: Mapping[str, str] | None = None) -> Future[tuple[Draft, ...]]:
        """Read files that hold questions; a file that cannot be read at all raises PackError."""
        return self._submit(lambda: tuple(draft for path in paths for draft in read_drafts(path, mapping)))

    def columns(self, path: Path) -> Future[tuple[tuple[str, ...], dict[str, str]]]:
        """A table's columns, and the fields by column that their names suggest; nothing for a file of another kind."""

        def look() -> tuple[tuple[str, ...], dict[str, str]]:
            if path.suffix.lower() not in TABLE_SUFFIXES:
                return (), {}
            header = header_of(read_text_of(path), path.suffix)
            return header, guess_mapping(header)

        return self._submit(look)

    def changes_by(self, packs: Sequence[Pack]) -> Future[tuple[Change, ...]]:
        """What taking in each pack would change."""
        return self._submit(lambda: tuple(map(self._library.change_by, packs)))

    def take_in(self, packs: Sequence[Pack], *, keeps_gone: bool, proposes: bool = False) -> Future[None]:
        """Take packs in as `Library.take_in` does, beside what the person made of them. Raises PackError."""

        def take() -> None:
            try:
                for pack in packs:
                    self._library.take_in(pack, keeps_gone=keeps_gone, proposes=proposes)
            finally:
                self._reload()

        return self._submit(take)

    def save(self, pack: Pack) -> Future[None]:
        """Write a pack as it is, whatever its file held before. Raises PackError."""

        def write() -> None:
            try:
                self._library.take_in(pack, keeps_gone=False, completes=False)
            finally:
                self._reload()

        return self._submit(write)

    def has_comments(self, pack_id: str) -> Future[bool]:
        """Whether an own pack's file has remarks that are lost when it is written anew."""
        return self._submit(self._library.has_comments, pack_id)

    def take_out(self, pack_id: str) -> Future[bytes | None]:
        """Delete an own pack; its file's content, to be put back. Raises PackError."""

        def take() -> bytes | None:
            try:
                return self._library.take_out(pack_id)
            finally:
                self._reload()

        return self._submit(take)

    def put_back(self, pack_id: str, content: bytes) -> Future[None]:
        """Write an own pack's file as it was. Raises PackError."""

        def put() -> None:
            try:
                self._library.put_back(pack_id, content)
            finally:
                self._reload()

        return self._submit(put)

    def export(self, packs: Sequence[Pack], path: Path) -> Future[None]:
        """Write packs to a file. Raises PackError."""
        return self._submit(write_packs, packs, path)

    def _submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        return self._worker.submit(lambda: _giving_way(work, *args, **kwargs))

    def close(self) -> None:
        """Wait for what is being written."""
        self._worker.shutdown()
