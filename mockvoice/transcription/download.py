"""Fetching a speech model from a model hub. The only code of MockVoice that opens a connection, and only when asked."""

from __future__ import annotations

import errno
import hashlib
import json
import logging
import shutil
from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import filelock

from mockvoice.errors import DiskFullError, MockVoiceError, ModelError
from mockvoice.transcription.manifest import write_manifest
from mockvoice.transcription.offers import OFFERS, Offer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mockvoice.transcription.models import ModelStore, Progress

_CHUNK_BYTES = 1 << 18
_PATIENCE_S = 20.0
"""After so long without a byte a connection counts as broken."""
_PLAN = ".plan.json"
_OF_THE_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES})
"""What the disk refuses; errors of the network are OSErrors too, with other numbers or none."""
_log = logging.getLogger(__name__)

REPOSITORIES = {offer.name: offer.repository for offer in OFFERS}
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


@dataclass(frozen=True, slots=True)
class UnfinishedDownload:
    """A download that was paused or broken off; it goes on where it stopped.

    Attributes:
        arrived: Bytes that are here.
        size: Bytes in all.
    """

    name: str
    arrived: int
    size: int


def download_model(
    store: ModelStore, name: str, *, on_progress: Progress | None = None, endpoint: str | None = None
) -> Path:
    """Fetch the model `name` into `store` and return its folder.

    A download that was broken off goes on where it stopped. Every file is compared with the hub's own checksum before
    the model can be used. It is stored as `name`-hub where a model of that name comes with MockVoice. What
    `on_progress` raises ends the download; what has arrived is kept.

    Raises:
        ModelError: The name is unknown, the hub cannot be reached, or a file is not what the hub says it is.
        DiskFullError: There is not enough room.
    """
    offer = next((offer for offer in OFFERS if offer.name == name), None)
    if offer is None:
        raise ModelError(
            f"There is no model named “{name}” to download.", mend=f"There are: {', '.join(sorted(REPOSITORIES))}."
        )
    staging = _staging(store, name)
    lock = filelock.FileLock(_lock_file(staging))
    try:
        store.require_space(0, f"download “{name}”")
        with lock.acquire(timeout=0):
            folder = _download(store, offer, staging, on_progress=on_progress, endpoint=endpoint)
    except filelock.Timeout as error:
        raise ModelError(
            f"The model “{name}” is being downloaded already.",
            kept="That download goes on.",
            mend="Wait for it, or pause it where it was started.",
        ) from error
    except MockVoiceError:
        raise
    except OSError as error:
        if error.errno not in _OF_THE_DISK:
            raise _not_downloaded(name, error) from error
        raise DiskFullError(
            f"The model “{name}” could not be written to {store.folder} ({error.strerror}).",
            kept="What has arrived so far is kept.",
            mend="Make room or make the folder writable, then try again: the download goes on where it stopped.",
        ) from error
    except Exception as error:  # huggingface_hub lets the errors of its HTTP library through, whichever that is
        raise _not_downloaded(name, error) from error
    _lock_file(staging).unlink(missing_ok=True)
    return folder


def _not_downloaded(name: str, error: Exception) -> ModelError:
    _log.warning("download of %s failed", name, exc_info=error)
    return ModelError(
        f"The model “{name}” could not be downloaded ({type(error).__name__}: {_first_line(error)}).",
        kept="What has arrived so far is kept.",
        mend="Check the connection and try again: the download goes on where it stopped.",
    )


def unfinished_downloads(store: ModelStore) -> tuple[UnfinishedDownload, ...]:
    """Return the downloads that can go on, in the order of the offers."""
    found = []
    for offer in OFFERS:
        staging = _staging(store, offer.name)
        plan = _read_plan(staging)
        if plan is not None:
            size = sum(file.size for file in plan)
            found.append(UnfinishedDownload(offer.name, min(_bytes_in(staging), size), size))
    return tuple(found)


def discard_download(store: ModelStore, name: str) -> bool:
    """Delete what has arrived of an unfinished download; return whether there was anything."""
    staging = _staging(store, name)
    was_there = staging.is_dir()
    shutil.rmtree(staging, ignore_errors=True)
    _lock_file(staging).unlink(missing_ok=True)
    return was_there


def _download(
    store: ModelStore, offer: Offer, staging: Path, *, on_progress: Progress | None, endpoint: str | None
) -> Path:
    import huggingface_hub  # noqa: PLC0415 (see `_remote_files`)

    revision, files = _remote_files(offer.repository, endpoint)
    size = sum(file.size for file in files)
    _begin(staging, files)
    store.require_space(size - _bytes_in(staging), f"download “{offer.name}”")
    arrived = _bytes_in(staging)
    if on_progress is not None:
        on_progress(arrived, size)
    for file in files:
        url = huggingface_hub.hf_hub_url(offer.repository, file.name, revision=revision, endpoint=endpoint)
        for count in _fetch(url, staging / file.name, file.size):
            arrived += count
            if on_progress is not None:
                on_progress(arrived, size)
    for file in files:
        if not _is_intact(staging / file.name, file):
            (staging / file.name).unlink()
            raise ModelError(
                f"{file.name} of the model “{offer.name}” did not arrive intact.",
                kept="The other files are kept.",
                mend="Try again: that file is fetched anew.",
            )
    kept_as = store.free_name(offer.name)
    with store.fresh_folder(kept_as) as fresh:
        for file in files:
            (staging / file.name).replace(fresh.path / file.name)
        write_manifest(fresh.path, source=f"the hub's {offer.repository}", licence=offer.licence)
        fresh.keep()
    shutil.rmtree(staging, ignore_errors=True)
    return store.folder / kept_as


def _staging(store: ModelStore, name: str) -> Path:
    return store.folder / f".{store.free_name(name)}.download"


def _lock_file(staging: Path) -> Path:
    return staging.with_name(f"{staging.name}.lock")


def _begin(staging: Path, files: tuple[_RemoteFile, ...]) -> None:
    """Make the folder of a download, without what has arrived of files that are others on the hub by now."""
    staging.mkdir(parents=True, exist_ok=True)
    known = set(_read_plan(staging) or files)
    for path in staging.iterdir():
        if path.name != _PLAN and path.name not in {file.name for file in files if file in known}:
            path.unlink()
    plan = json.dumps([asdict(file) for file in files], indent=2)
    (staging / _PLAN).write_text(plan + "\n", encoding="utf-8")


def _read_plan(staging: Path) -> tuple[_RemoteFile, ...] | None:
    """Return which files a download is made of; None where there is none, or it cannot be read."""
    try:
        entries = json.loads((staging / _PLAN).read_text(encoding="utf-8"))
        return tuple(_RemoteFile(**entry) for entry in entries)
    except (OSError, ValueError, TypeError):
        return None


def _remote_files(repository: str, endpoint: str | None) -> tuple[str, tuple[_RemoteFile, ...]]:
    # Imported where it is needed because it takes long, and most people never download anything.
    import huggingface_hub  # noqa: PLC0415

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
    import huggingface_hub  # noqa: PLC0415 (see `_remote_files`)

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
    with huggingface_hub.get_session().stream(
        "GET", url, headers=headers, follow_redirects=True, timeout=_PATIENCE_S
    ) as response:
        response.raise_for_status()
        goes_on = response.status_code == HTTPStatus.PARTIAL_CONTENT
        if here and not goes_on:
            yield -here
        with target.open("ab" if goes_on else "wb") as file:
            for chunk in response.iter_bytes(chunk_size=_CHUNK_BYTES):
                file.write(chunk)
                yield len(chunk)


def _bytes_in(folder: Path) -> int:
    if not folder.is_dir():
        return 0
    return sum(path.stat().st_size for path in folder.iterdir() if path.is_file() and path.name != _PLAN)


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [""])[0]
