"""Fetching a speech model from a model hub. The only code of MockVoice that opens a connection, and only when asked."""

from __future__ import annotations

import hashlib
import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import huggingface_hub

from mockvoice.errors import MockVoiceError, ModelError
from mockvoice.transcription.manifest import write_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mockvoice.transcription.models import ModelStore

_CHUNK_BYTES = 1 << 18
_log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Told how many bytes are here and how many there are, from the downloading thread."""

REPOSITORIES = {
    "tiny": "Systran/faster-whisper-tiny",
    "tiny.en": "Systran/faster-whisper-tiny.en",
    "base": "Systran/faster-whisper-base",
    "base.en": "Systran/faster-whisper-base.en",
    "small": "Systran/faster-whisper-small",
    "small.en": "Systran/faster-whisper-small.en",
    "medium": "Systran/faster-whisper-medium",
    "medium.en": "Systran/faster-whisper-medium.en",
    "large-v3-turbo": "mobiuslabsgmbh/faster-whisper-large-v3-turbo",
}
"""The repositories that faster-whisper itself names for these models."""

_WANTED = (
    "config.json",
    "model.bin",
    "preprocessor_config.json",
    "tokenizer.json",
    "vocabulary.json",
    "vocabulary.txt",
)


@dataclass(frozen=True, slots=True)
class _RemoteFile:
    name: str
    size: int
    sha256: str | None
    git_sha1: str | None


def download_model(
    store: ModelStore, name: str, *, on_progress: Progress | None = None, endpoint: str | None = None
) -> Path:
    """Fetch the model `name` into `store` and return its folder.

    A download that was broken off goes on where it stopped. Every file is compared with the hub's own checksum before
    the model can be used. It is stored as `name`-hub where a model of that name comes with MockVoice.

    Raises:
        ModelError: The name is unknown, the hub cannot be reached, or a file is not what the hub says it is.
        DiskFullError: There is not enough room.
    """
    repository = REPOSITORIES.get(name)
    if repository is None:
        raise ModelError(
            f"There is no model named “{name}” to download.", mend=f"There are: {', '.join(sorted(REPOSITORIES))}."
        )
    kept_as = store.free_name(name)
    staging = store.folder / f".{kept_as}.download"
    try:
        revision, files = _remote_files(repository, endpoint)
        size = sum(file.size for file in files)
        store.require_space(size - _bytes_in(staging), f"download “{name}”")
        staging.mkdir(parents=True, exist_ok=True)
        arrived = _bytes_in(staging)
        for file in files:
            url = huggingface_hub.hf_hub_url(repository, file.name, revision=revision, endpoint=endpoint)
            for count in _fetch(url, staging / file.name, file.size):
                arrived += count
                if on_progress is not None:
                    on_progress(arrived, size)
    except MockVoiceError:
        raise
    except Exception as error:  # huggingface_hub lets the errors of its HTTP library through, whichever that is
        _log.warning("download of %s failed", name, exc_info=error)
        raise ModelError(
            f"The model “{name}” could not be downloaded ({type(error).__name__}: {_first_line(error)}).",
            kept="What has arrived so far is kept.",
            mend="Check the connection and try again: the download goes on where it stopped.",
        ) from error
    for file in files:
        if not _is_intact(staging / file.name, file):
            (staging / file.name).unlink()
            raise ModelError(
                f"{file.name} of the model “{name}” did not arrive intact.",
                kept="The other files are kept.",
                mend="Try again: that file is fetched anew.",
            )
    with store.fresh_folder(kept_as) as fresh:
        for file in files:
            (staging / file.name).replace(fresh.path / file.name)
        write_manifest(fresh.path)
        fresh.keep()
    shutil.rmtree(staging, ignore_errors=True)
    return store.folder / kept_as


def _remote_files(repository: str, endpoint: str | None) -> tuple[str, tuple[_RemoteFile, ...]]:
    info = huggingface_hub.HfApi(endpoint=endpoint).model_info(repository, files_metadata=True)
    files = tuple(
        _RemoteFile(entry.rfilename, entry.size or 0, entry.lfs.sha256 if entry.lfs else None, entry.blob_id)
        for entry in info.siblings or ()
        if entry.rfilename in _WANTED
    )
    if not any(file.name == "model.bin" for file in files) or info.sha is None:
        raise ValueError(f"{repository} holds no model.bin")
    return info.sha, files


def _is_intact(path: Path, file: _RemoteFile) -> bool:
    data_digest = hashlib.sha256() if file.sha256 is not None else _git_blob_digest(path.stat().st_size)
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            data_digest.update(chunk)
    return data_digest.hexdigest() == (file.sha256 if file.sha256 is not None else file.git_sha1)


def _git_blob_digest(size: int) -> Any:
    """Return SHA-1 as git counts it for small files of a repository: over a header with the length, then the bytes."""
    digest = hashlib.sha1(usedforsecurity=False)
    digest.update(f"blob {size}\0".encode())
    return digest


def _fetch(url: str, target: Path, size: int) -> Iterator[int]:
    """Append to `target` what is missing of its `size` bytes; yield by how many bytes it grew, or shrank.

    huggingface_hub 2.4 has the same for its own cache, but starts a broken download anew and reports ten megabytes at a
    time; to be looked at again when it is upgraded.
    """
    here = target.stat().st_size if target.exists() else 0
    if here > size:
        target.unlink()
        yield -here
        here = 0
    if here == size and target.exists():
        return
    headers = {"Accept-Encoding": "identity"}
    if here:
        headers["Range"] = f"bytes={here}-"
    with huggingface_hub.get_session().stream("GET", url, headers=headers, follow_redirects=True) as response:
        response.raise_for_status()
        goes_on = response.status_code == HTTPStatus.PARTIAL_CONTENT
        if here and not goes_on:
            yield -here
        with target.open("ab" if goes_on else "wb") as file:
            for chunk in response.iter_bytes(chunk_size=_CHUNK_BYTES):
                file.write(chunk)
                yield len(chunk)


def _bytes_in(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else 0


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [""])[0]
