"""Which models there are, where they lie, and whether they are what they should be.

A model is used only after every one of its files matched its SHA-256: the catalogue's for models that come in wheels,
that of a manifest written at import or download time for the others. Nothing here touches the network.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mockvoice.errors import DiskFullError, ModelError
from mockvoice.paths import shipped
from mockvoice.transcription.catalogue import CATALOGUE
from mockvoice.transcription.fresh_folder import FreshFolder, unwritable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mockvoice.transcription.catalogue import ModelFile, ModelSpec, Purpose

MANIFEST = "manifest.json"
SPEECH_FILES = ("model.bin", "config.json", "tokenizer.json")
SPARE_BYTES = 50 * 1024 * 1024
_CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model that lies on this computer, sound or not.

    Attributes:
        origin: "wheel", "bundle" or "folder" (joined, imported or downloaded).
        size: Bytes.
    """

    name: str
    title: str
    purpose: Purpose
    licence: str
    origin: str
    path: Path
    size: int


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
            if folder.is_dir() and not _problems(folder, spec):
                return folder
        pieces = self._pieces(spec)
        if pieces is None:
            if own.is_dir():
                raise _damaged(name, own, _problems(own, spec))
            raise _missing(name)
        folders = {path.parent for paths in pieces.values() for path in paths}
        if len(folders) == 1 and all(paths[0].name == file for file, paths in pieces.items()):
            folder = folders.pop()
            problems = _problems(folder, spec)
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
            problems = _problems(model.path, spec)
        else:
            pieces = self._pieces(spec) or {}
            problems = [
                problem
                for file in spec.files
                if (problem := _mismatch(file.name, pieces[file.name], file.sha256)) is not None
            ]
        if problems:
            raise _damaged(name, model.path, problems)
        return model.path

    def import_folder(self, source: Path, name: str) -> Path:
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
        if not name or name != Path(name).name or name.startswith("."):
            raise ModelError(f"“{name}” cannot be a model's name.", mend="Use letters, digits, dots and hyphens.")
        target = self.folder / name
        if name in self._catalogue or target.exists():
            raise ModelError(
                f"There is already a model named “{name}”.",
                kept="It was left as it is.",
                mend="Give the new one another name with --name.",
            )
        files = sorted(path for path in source.iterdir() if path.is_file() and path.name != MANIFEST)
        self.require_space(sum(path.stat().st_size for path in files), f"import “{name}”")
        with self.fresh_folder(name) as fresh:
            for path in files:
                shutil.copyfile(path, fresh.path / path.name)
            write_manifest(fresh.path)
            fresh.keep()
        return target

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
                return InstalledModel(spec.name, spec.title, spec.purpose, spec.licence, origin, folder, spec.size)
        pieces = self._pieces(spec)
        if pieces is None:
            return None
        place = pieces[spec.files[0].name][0].parent
        return InstalledModel(spec.name, spec.title, spec.purpose, spec.licence, "wheel", place, spec.size)

    def _imported(self) -> Iterator[InstalledModel]:
        if not self.folder.is_dir():
            return
        for folder in sorted(self.folder.iterdir()):
            if (folder / MANIFEST).is_file():
                size = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
                yield InstalledModel(
                    folder.name, f"{folder.name}, imported", "speech", "unknown", "folder", folder, size
                )

    def _resolve_imported(self, name: str) -> Path:
        folder = self.folder / name
        if name != Path(name).name or not (folder / MANIFEST).is_file():
            raise _missing(name)
        try:
            manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
            expected = {str(file): str(digest) for file, digest in manifest["sha256"].items()}
        except (OSError, ValueError, KeyError, AttributeError) as error:
            raise _damaged(name, folder, [f"{MANIFEST} cannot be read ({error})"]) from error
        problems = [
            problem
            for file, digest in expected.items()
            if (problem := _mismatch(file, (folder / file,), digest)) is not None
        ]
        if problems:
            raise _damaged(name, folder, problems)
        return folder

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
                problem = _copy_checked(pieces[file.name], fresh.path / file.name, file)
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


def sha256_of(paths: Iterable[Path]) -> str:
    """Return the SHA-256 of the files' bytes, one after another, as hexadecimal text."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                digest.update(chunk)
    return digest.hexdigest()


def write_manifest(folder: Path) -> None:
    """Write the checksums of all files in `folder` beside them."""
    digests = {path.name: sha256_of((path,)) for path in sorted(folder.iterdir()) if path.is_file()}
    (folder / MANIFEST).write_text(json.dumps({"sha256": digests}, indent=2) + "\n", encoding="utf-8")


def _mismatch(name: str, paths: tuple[Path, ...], sha256: str) -> str | None:
    try:
        actual = sha256_of(paths)
    except OSError as error:
        return f"{name} cannot be read ({error.strerror or error})"
    return None if actual == sha256 else f"{name} is not the file it should be"


def _problems(folder: Path, spec: ModelSpec) -> list[str]:
    found: list[str] = []
    for file in spec.files:
        path = folder / file.name
        if not path.is_file():
            found.append(f"{file.name} is missing")
        elif path.stat().st_size != file.size:
            found.append(f"{file.name} has {path.stat().st_size:,} bytes in place of {file.size:,}")
        elif (problem := _mismatch(file.name, (path,), file.sha256)) is not None:
            found.append(problem)
    return found


def _copy_checked(pieces: tuple[Path, ...], target: Path, file: ModelFile) -> str | None:
    digest = hashlib.sha256()
    with target.open("wb") as out:
        for piece in pieces:
            if not piece.is_file():
                return f"{piece.name} is missing"
            with piece.open("rb") as part:
                while chunk := part.read(_CHUNK_BYTES):
                    digest.update(chunk)
                    out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return None if digest.hexdigest() == file.sha256 else f"{file.name} is not the file it should be"


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
