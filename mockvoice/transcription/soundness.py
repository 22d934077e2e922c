"""Whether the files of a model are what they should be, and how they are copied and joined."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from mockvoice.transcription.manifest import sha256_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mockvoice.transcription.catalogue import ModelFile, ModelSpec

_CHUNK_BYTES = 1 << 20


def mismatch(name: str, paths: tuple[Path, ...], sha256: str) -> str | None:
    """Return what is wrong with a file that may lie in several pieces; None where it has the SHA-256 it should have."""
    try:
        actual = sha256_of(paths)
    except OSError as error:
        return f"{name} cannot be read ({error.strerror or error})"
    return None if actual == sha256 else f"{name} is not the file it should be"


def problems_of(folder: Path, spec: ModelSpec) -> list[str]:
    """Return what is wrong with each file of a model of the catalogue; nothing where it is sound."""
    found: list[str] = []
    for file in spec.files:
        path = folder / file.name
        if not path.is_file():
            found.append(f"{file.name} is missing")
        elif path.stat().st_size != file.size:
            found.append(f"{file.name} has {path.stat().st_size:,} bytes in place of {file.size:,}")
        elif (problem := mismatch(file.name, (path,), file.sha256)) is not None:
            found.append(problem)
    return found


def copy_checked(pieces: tuple[Path, ...], target: Path, file: ModelFile) -> str | None:
    """Join pieces into `target`; return what is wrong with the result, None where it is the file it should be."""
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


def copied_bytes(source: Path, target: Path) -> Iterator[int]:
    """Copy a file piece by piece; yield the size of each piece, in bytes."""
    with source.open("rb") as original, target.open("wb") as copy:
        while chunk := original.read(_CHUNK_BYTES):
            copy.write(chunk)
            yield len(chunk)
