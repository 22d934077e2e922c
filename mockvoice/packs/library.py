"""The person's own packs: files in a folder, taken in, changed and taken out again. History is never touched by it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from mockvoice.errors import PackError
from mockvoice.packs.authoring import LARGEST_FILE_BYTES, MOST_QUESTIONS
from mockvoice.packs.problems import UnreadablePackError, pack_error, quoted
from mockvoice.packs.proposals import with_proposed_concepts
from mockvoice.packs.reader import PackFiles
from mockvoice.packs.uncollected import uncollected
from mockvoice.packs.writing import to_yaml
from mockvoice.packs.yaml_source import has_comments, parse
from mockvoice.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mockvoice.packs.model import Pack, Question

_LONGEST_ID_LINE = 200
_ID_LINE = re.compile(rb"id: ([a-z0-9][a-z0-9._-]*)\r?\n")
"""As packs that were taken in begin; other files are read to find their id."""

_ESCAPE = re.compile(r"\\[uUx]")
"""What may stand for a letter that a pack must not hold; everything else that is written can be read again."""


@dataclass(frozen=True, slots=True)
class Change:
    """What taking in a pack would change.

    Attributes:
        new: Ids of questions that are not there yet.
        changed: Of questions that are there, and are different now.
        same: Of questions that stay as they are.
        gone: Of questions of the pack that its new version lacks; answers to them stay in the history.
        is_new: Whether the pack as a whole is new.
        is_shipped: Whether a pack with this id ships with the program, which the new one cannot replace.
    """

    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: tuple[str, ...]
    gone: tuple[str, ...]
    is_new: bool
    is_shipped: bool = False


class Library:
    """The folder of the person's own packs.

    Args:
        folder: Made when a pack is first taken in.
        shipped: The ids of the packs that ship, which are taken.
        files: Reads packs; by default a reader of its own.
    """

    def __init__(self, folder: Path, shipped: Iterable[str], files: PackFiles | None = None) -> None:
        self.folder = folder
        self._shipped = frozenset(shipped)
        self._files = files or PackFiles()

    def path_of(self, pack_id: str) -> Path | None:
        """Return the file of an own pack, whatever its name; None where there is none."""
        preferred = self.folder / f"{pack_id}.yaml"
        others = sorted(self.folder.glob("*.y*ml")) if self.folder.is_dir() else []
        return next((path for path in dict.fromkeys((preferred, *others)) if self._id_in(path) == pack_id), None)

    def change_by(self, pack: Pack) -> Change:
        """Return what taking in a pack would change."""
        path = self.path_of(pack.id)
        old = {} if path is None else {question.id: question for question in self._files.read(path).questions}
        ids = [question.id for question in pack.questions]
        same = tuple(
            question.id
            for question in pack.questions
            if question.id in old and _completed(question, old[question.id]) == old[question.id]
        )
        return Change(
            new=tuple(name for name in ids if name not in old),
            changed=tuple(name for name in ids if name in old and name not in same),
            same=same,
            gone=tuple(name for name in old if name not in ids),
            is_new=path is None,
            is_shipped=pack.id in self._shipped,
        )

    def take_in(self, pack: Pack, *, keeps_gone: bool = True, completes: bool = True, proposes: bool = False) -> Path:
        """Write a pack into the folder, in the place of its earlier version; return the file.

        Args:
            pack: The pack; of its earlier version's questions those with the same ids are replaced.
            keeps_gone: Whether the questions that the new version lacks stay, after the others.
            completes: Whether of a question the lists and texts stay of which the new version says nothing, such as
                concepts that the person made for it.
            proposes: Whether questions that have no concepts even so get those that their model answers propose.

        Raises:
            PackError: A pack that ships has this id, or the file cannot be written; nothing is changed then.
        """
        if pack.id in self._shipped:
            raise self.shipped_error(pack)
        old = self.path_of(pack.id)
        path = old or self.folder / f"{pack.id}.yaml"
        with uncollected():
            if old is not None:
                pack = _joined(pack, self._files.read(old), keeps_gone=keeps_gone, completes=completes)
            pack = with_proposed_concepts(pack) if proposes else pack
            text = to_yaml(pack)
            content = text.encode()
            if len(pack.questions) > MOST_QUESTIONS or len(content) > LARGEST_FILE_BYTES:
                raise _too_large_error(pack)
            if _ESCAPE.search(text):
                try:
                    parse(text)
                except UnreadablePackError as error:
                    raise pack_error(path, [error.problem], mend="Take that out of the text.") from error
        self._write(path, content)
        self._files.remember(path, pack)
        return path

    def put_back(self, pack_id: str, content: bytes) -> None:
        """Write an own pack's file as it was. Raises PackError."""
        self._write(self.folder / f"{pack_id}.yaml", content)

    def owns(self, pack: Pack) -> bool:
        """Return whether a pack is the person's own."""
        return pack.id not in self._shipped

    def has_comments(self, pack_id: str) -> bool:
        """Return whether the file of an own pack has remarks in it, which are lost when the pack is written anew."""
        path = self.path_of(pack_id)
        try:
            return path is not None and has_comments(path.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, yaml.YAMLError):
            return False

    def _id_in(self, path: Path) -> str | None:
        """Return the id that a pack's file gives itself; None where it is no sound pack."""
        try:
            with path.open("rb") as file:
                found = _ID_LINE.match(file.read(_LONGEST_ID_LINE))
            return found[1].decode() if found else self._files.read(path).id
        except (OSError, PackError):
            return None

    def _write(self, path: Path, content: bytes) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(path, content)
        except OSError as error:
            what = f"The pack cannot be written to {quoted(str(path), longest=400)}."
            raise PackError(
                what, kept="Nothing was changed.", mend="See whether the disk is full or you may not write there."
            ) from error

    def shipped_error(self, pack: Pack) -> PackError:
        """Return what is told where a pack that ships has the same id."""
        what = f"A pack with the id {quoted(pack.id)} ships with MockVoice."
        return PackError(what, kept="Nothing was changed.", mend="Give your pack another id.")

    def take_out(self, pack_id: str) -> bytes | None:
        """Delete an own pack's file; return its content, so that it can be put back; None where there is none.

        Raises:
            PackError: It cannot be deleted.
        """
        path = self.path_of(pack_id)
        if path is None:
            return None
        try:
            content = path.read_bytes()
            path.unlink()
        except OSError as error:
            what = f"The pack {quoted(pack_id)} cannot be deleted."
            raise PackError(what, kept="It is still there.", mend="See whether you may write there.") from error
        return content


def _too_large_error(pack: Pack) -> PackError:
    """Return what is told where a pack would be more than can be read again."""
    what = (
        f"The pack {quoted(pack.title)} would be larger than a pack may be: {MOST_QUESTIONS:,} questions and "
        f"{LARGEST_FILE_BYTES // 1024**2} MB."
    )
    return PackError(what, kept="Nothing was changed.", mend="Divide it into several packs.")


def _joined(pack: Pack, old: Pack, *, keeps_gone: bool, completes: bool) -> Pack:
    """Return a pack with what its earlier version had beside it."""
    known = {question.id: question for question in old.questions} if completes else {}
    ids = {question.id for question in pack.questions}
    completed = tuple(
        _completed(question, known[question.id]) if question.id in known else question for question in pack.questions
    )
    gone = tuple(question for question in old.questions if question.id not in ids) if keeps_gone else ()
    return pack.model_copy(update={"questions": (*completed, *gone)})


def _completed(question: Question, old: Question) -> Question:
    """Return a question with what its earlier version said and it says nothing of."""
    kept = {name: getattr(old, name) for name in type(question).model_fields if getattr(question, name) in ("", ())}
    return question.model_copy(update=kept)
