"""What is written beside a model that was imported or downloaded: the SHA-256 of its files, and where it came from."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

MANIFEST = "manifest.json"
_CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known of a model.

    Attributes:
        sha256: By file name.
        source: Where it came from, as it stands after "from": a repository of a hub, or a folder; "" where it is not
            known, as in manifests of earlier versions.
        licence: "" likewise.
    """

    sha256: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    licence: str = ""


def write_manifest(folder: Path, *, source: str = "", licence: str = "") -> None:
    """Write the checksums of all files in `folder` beside them, with where they came from."""
    digests = {
        path.name: sha256_of((path,)) for path in sorted(folder.iterdir()) if path.is_file() and path.name != MANIFEST
    }
    body = {"sha256": digests, "source": source, "licence": licence}
    (folder / MANIFEST).write_text(json.dumps(body, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """Return what is known of the model in `folder`. Raises OSError or ValueError where the file is no manifest."""
    body = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    try:
        digests = {str(name): str(digest) for name, digest in body["sha256"].items()}
        return Manifest(digests, str(body.get("source") or ""), str(body.get("licence") or ""))
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("it holds no checksums") from error


def sha256_of(paths: Iterable[Path]) -> str:
    """Return the SHA-256 of the files' bytes, one after another, as hexadecimal text."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                digest.update(chunk)
    return digest.hexdigest()
