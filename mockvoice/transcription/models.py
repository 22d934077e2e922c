"""Which models there are, where they lie, and whether they are what they should be.

A model is used only after every one of its files matched its SHA-256: the catalogue's for models that come in wheels,
that of a manifest written at import or download time for the others. Nothing here touches the network.
"""

from __future__ import annotations

import importlib.util
import itertools
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mockvoice.errors import DiskFullError, ModelError
from mockvoice.paths import shipped
from mockvoice.transcription.catalogue import CATALOGUE
from mockvoice.transcription.fresh_folder import FreshFolder, unwritable
from mockvoice.transcription.manifest import MANIFEST, Manifest, read_manifest, write_manifest
from mockvoice.transcription.offers import OFFERS, title_of
from mockvoice.transcription.soundness import copied_bytes, copy_checked, mismatch, problems_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.transcription.catalogue import ModelSpec, Purpose

SPEECH_FILES = ("model.bin", "config.json", "tokenizer.json")
SPARE_BYTES = 50 * 1024 * 1024
_END_OF_TEXT_ENGLISH = 50256
"""The token that ends a text in Whisper's English vocabulary, and that a model must not begin with."""

Progress = Callable[[int, int], None]
"""Told how many bytes are here and how many there are, from the working thread; it may raise to stop the work."""


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model that lies on this computer, sound or not.

    Attributes:
        origin: "wheel", "bundle" or "folder" (joined, imported or downloaded).
        size: Bytes.
        is_multilingual: Whether a speech model hears other languages than English.
        source: Where it came from, as it stands after "from"; "" where it came with MockVoice, or nobody knows.
    """

    name: str
    title: str
    purpose: Purpose
    licence: str
    origin: str
    path: Path
    size: int
    is_multilingual: bool = True
    source: str = ""


class ModelStore:
    """Finds, checks and imports models.

    Args:
        folder: Where joined, imported and downloaded models are kept; made when first written to.
        catalogue: The models that come in wheels.
        package_folder: Finds an installed package's folder; None where it is not installed.
    """

    def __init__(
        self,
        folder: Path,
        *,
        catalogue: tuple[ModelSpec, ...] = CATALOGUE,
        package_folder: Callable[[str], Path | None] | None = None,
    ) -> None:
        self.folder = folder
        self._catalogue = {spec.name: spec for spec in catalogue}
        self._package_folder = package_folder or find_package_folder

    def installed(self) -> tuple[InstalledModel, ...]:
        """Return every model on this computer, those of the catalogue first; none of them is checked yet."""
        known = [self._find(spec) for spec in self._catalogue.values()]
        found = [model for model in known if model is not None]
        found += [model for model in self._imported() if model.name not in self._catalogue]
        return tuple(found)

    def resolve(self, name: str) -> Path:
        """Return a folder that holds the model `name`, every file checked.

        Parts that came in several wheels are joined once into the store's folder. Raises ModelError where the model is
        missing, truncated or altered, DiskFullError where it cannot be joined.
        """
        spec = self._catalogue.get(name)
        if spec is None:
            return self._resolve_imported(name)
        own = self.folder / name
        for folder in (shipped("models") / name, own):
            if folder.is_dir() and not problems_of(folder, spec):
                return folder
        pieces = self._pieces(spec)
        if pieces is None:
            if own.is_dir():
                raise _damaged(name, own, problems_of(own, spec))
            raise _missing(name)
        folders = {path.parent for paths in pieces.values() for path in paths}
        if len(folders) == 1 and all(paths[0].name == file for file, paths in pieces.items()):
            folder = folders.pop()
            problems = problems_of(folder, spec)
            if problems:
                raise _damaged(name, folder, problems)
            return folder
        return self._join(spec, pieces)

    def verify(self, name: str) -> Path:
        """Return the model's folder after checking it, without joining anything. Raises ModelError."""
        spec = self._catalogue.get(name)
        if spec is None:
            return self._resolve_imported(name)
        model = self._find(spec)
        if model is None:
            raise _missing(name)
        if model.origin != "wheel":
            problems = problems_of(model.path, spec)
        else:
            pieces = self._pieces(spec) or {}
            problems = [
                problem
                for file in spec.files
                if (problem := mismatch(file.name, pieces[file.name], file.sha256)) is not None
            ]
        if problems:
            raise _damaged(name, model.path, problems)
        return model.path

    def import_folder(self, source: Path, name: str, *, on_progress: Progress | None = None) -> Path:
        """Copy a faster-whisper model from `source` into the store under `name` and return its new folder.

        A manifest of checksums is written beside it. Raises ModelError where it is not such a model or the name is
        taken, DiskFullError where there is no room.
        """
        if not source.is_dir():
            raise ModelError(f"There is no folder {source}.", mend="Give the folder that holds model.bin.")
        missing = [file for file in SPEECH_FILES if not (source / file).is_file()]
        if not list(source.glob("vocabulary.*")):
            missing.append("vocabulary.json or vocabulary.txt")
        if missing:
            raise ModelError(
                f"{source} is not a faster-whisper model: it has no {', '.join(missing)}.",
                mend="Give a folder converted for CTranslate2.",
            )
        if not _can_be_a_name(name):
            raise ModelError(f"“{name}” cannot be a model's name.", mend="Use letters, digits, dots and hyphens.")
        target = self.folder / name
        if self._is_taken(name):
            raise ModelError(
                f"There is already a model named “{name}”.",
                kept="It was left as it is.",
                mend="Give the new one another name with --name.",
            )
        files = sorted(path for path in source.iterdir() if path.is_file() and path.name != MANIFEST)
        total = sum(path.stat().st_size for path in files)
        self.require_space(total, f"import “{name}”")
        with self.fresh_folder(name) as fresh:
            copied = 0
            for path in files:
                for count in copied_bytes(path, fresh.path / path.name):
                    copied += count
                    if on_progress is not None:
                        on_progress(copied, total)
            write_manifest(fresh.path, source=f"the folder {source}")
            fresh.keep()
        return target

    def name_for(self, source: Path) -> str:
        """Return a name that is free for a model in the folder `source`: its own as far as that can be a name."""
        folder = source.resolve()
        own = folder.parent.parent.name if folder.parent.name == "snapshots" else folder.name
        own = own.rpartition("--")[2].removeprefix("faster-whisper-").lstrip(".") or "model"
        names = itertools.chain((own,), (f"{own}-{number}" for number in itertools.count(2)))
        return next(name for name in names if not self._is_taken(name))

    def comes_along(self, name: str) -> bool:
        """Whether a model of that name comes with MockVoice."""
        return name in self._catalogue

    def remove(self, name: str, *, in_use: str) -> None:
        """Delete an imported or downloaded model from the disk.

        Raises:
            ModelError: It is `in_use`, comes with MockVoice or is not there; nothing is deleted.
            DiskFullError: Its folder cannot be deleted.
        """
        model = next((model for model in self.installed() if model.name == name), None)
        if model is None:
            raise _missing(name)
        reason = self.why_kept(model, in_use=in_use)
        if reason:
            raise ModelError(f"“{name}” was not removed. {reason}", kept="Nothing was changed.")
        # Under another name first, so that what is left of a broken removal is no model.
        gone = self.folder / f".{name}.{os.getpid()}"
        try:
            model.path.replace(gone)
            shutil.rmtree(gone)
        except OSError as error:
            raise unwritable(model.path, error) from error

    def why_kept(self, model: InstalledModel, *, in_use: str) -> str:
        """Return why a model cannot be removed, as a whole sentence; "" where it can."""
        if self.comes_along(model.name):
            return "It comes with MockVoice and stays with it."
        if model.name == in_use:
            return "It is the speech model in use: use another one first."
        return ""

    def free_name(self, name: str) -> str:
        """Return the name under which a downloaded model is kept: its own, or `name`-hub where wheels bring one."""
        return f"{name}-hub" if name in self._catalogue else name

    def require_space(self, size: int, purpose: str) -> None:
        """Raise DiskFullError unless `size` bytes and a little more are free where models are kept."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(self.folder).free
        except OSError as error:
            raise unwritable(self.folder, error) from error
        if free < size + SPARE_BYTES:
            raise DiskFullError(
                f"There is not enough room to {purpose}: {_megabytes(size)} are needed in {self.folder}, "
                f"{_megabytes(free)} are free.",
                kept="Nothing was changed.",
                mend="Make room and try again.",
            )

    def fresh_folder(self, name: str) -> FreshFolder:
        """Return a folder that becomes the model `name` only once it is complete."""
        return FreshFolder(self.folder / name)

    def _find(self, spec: ModelSpec) -> InstalledModel | None:
        for origin, folder in (("bundle", shipped("models") / spec.name), ("folder", self.folder / spec.name)):
            if folder.is_dir():
                return _of_catalogue(spec, origin, folder)
        pieces = self._pieces(spec)
        if pieces is None:
            return None
        place = pieces[spec.files[0].name][0].parent
        return _of_catalogue(spec, "wheel", place)

    def _imported(self) -> Iterator[InstalledModel]:
        if not self.folder.is_dir():
            return
        for folder in sorted(self.folder.iterdir()):
            # A name with a dot belongs to a model that is being made or deleted at this moment.
            if not folder.name.startswith(".") and (folder / MANIFEST).is_file():
                yield _imported_model(folder)

    def _resolve_imported(self, name: str) -> Path:
        folder = self.folder / name
        if name != Path(name).name or not (folder / MANIFEST).is_file():
            raise _missing(name)
        try:
            expected = read_manifest(folder).sha256
        except (OSError, ValueError) as error:
            raise _damaged(name, folder, [f"{MANIFEST} cannot be read ({error})"]) from error
        problems = [
            problem
            for file, digest in expected.items()
            if (problem := mismatch(file, (folder / file,), digest)) is not None
        ]
        if problems:
            raise _damaged(name, folder, problems)
        return folder

    def _is_taken(self, name: str) -> bool:
        return name in self._catalogue or (self.folder / name).exists()

    def _pieces(self, spec: ModelSpec) -> dict[str, tuple[Path, ...]] | None:
        """Return where each file's pieces lie; None where a wheel is not installed."""
        places: dict[str, tuple[Path, ...]] = {}
        for file in spec.files:
            folders = [(self._package_folder(piece.package), piece) for piece in file.pieces]
            paths = tuple(folder / piece.file for folder, piece in folders if folder is not None)
            if len(paths) < len(file.pieces):
                return None
            places[file.name] = paths
        return places

    def _join(self, spec: ModelSpec, pieces: dict[str, tuple[Path, ...]]) -> Path:
        self.require_space(spec.size, f"put together the model “{spec.name}”")
        with self.fresh_folder(spec.name) as fresh:
            for file in spec.files:
                problem = copy_checked(pieces[file.name], fresh.path / file.name, file)
                if problem is not None:
                    raise _damaged(spec.name, pieces[file.name][0].parent, [problem])
            fresh.keep()
        return self.folder / spec.name


def find_package_folder(package: str) -> Path | None:
    """Return the folder of an installed package without importing it; None where it is not installed."""
    try:
        spec = importlib.util.find_spec(package)
    except (ImportError, ValueError):
        return None
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations)))


def _of_catalogue(spec: ModelSpec, origin: str, path: Path) -> InstalledModel:
    is_multilingual = not spec.name.endswith(".en")
    return InstalledModel(spec.name, spec.title, spec.purpose, spec.licence, origin, path, spec.size, is_multilingual)


def _imported_model(folder: Path) -> InstalledModel:
    try:
        manifest = read_manifest(folder)
    except (OSError, ValueError):
        manifest = Manifest()  # it is listed all the same, and `resolve` says what is wrong
    size = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
    kind = folder.name.removesuffix("-hub")
    is_offered = manifest.source and any(offer.name == kind for offer in OFFERS)
    title = title_of(kind) if is_offered else f"{folder.name}, imported"
    return InstalledModel(
        folder.name,
        title,
        "speech",
        manifest.licence or "unknown",
        "folder",
        folder,
        size,
        not _is_english_only(folder),
        manifest.source,
    )


def _is_english_only(folder: Path) -> bool:
    """Whether a Whisper model hears English alone, told by its vocabulary, or by its name where that cannot be read."""
    try:
        begin = json.loads((folder / "config.json").read_text(encoding="utf-8"))["suppress_ids_begin"]
    except (OSError, ValueError, KeyError, TypeError):
        return folder.name.endswith(".en")
    return _END_OF_TEXT_ENGLISH in begin if isinstance(begin, list) else folder.name.endswith(".en")


def _can_be_a_name(name: str) -> bool:
    return bool(name) and name == Path(name).name and not name.startswith(".")


def _missing(name: str) -> ModelError:
    return ModelError(
        f"The model “{name}” is not installed.",
        mend="Run “make run” again, install mockvoice[models], or import a folder with “mockvoice models import”.",
    )


def _damaged(name: str, folder: Path, problems: list[str]) -> ModelError:
    return ModelError(
        f"The model “{name}” in {folder} cannot be used: {'; '.join(problems)}.",
        kept="Your recordings are safe.",
        mend="Remove that folder and run “make run” again, or import the model anew.",
    )


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB"
