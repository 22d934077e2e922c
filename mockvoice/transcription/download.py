"""Fetching a speech model from a model hub. The only code of MockVoice that opens a connection, and only when asked."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import huggingface_hub
from huggingface_hub.errors import HfHubHTTPError
from tqdm.auto import tqdm

from mockvoice.errors import ModelError
from mockvoice.transcription.models import write_manifest

if TYPE_CHECKING:
    from pathlib import Path

    from mockvoice.transcription.models import ModelStore

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
        bar = _bar_class(on_progress, size)
        for file in files:
            huggingface_hub.hf_hub_download(
                repository, file.name, revision=revision, local_dir=staging, endpoint=endpoint, tqdm_class=bar
            )
    except (OSError, HfHubHTTPError, ValueError, RuntimeError) as error:
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


def _bar_class(on_progress: Progress | None, total: int) -> type[tqdm[Any]]:
    """Return a progress bar that shows nothing and tells `on_progress` how many bytes of all files are here."""
    arrived = [0]

    class Bar(tqdm):  # type: ignore[type-arg]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            kwargs.pop("name", None)
            super().__init__(*args, **(kwargs | {"disable": True}))
            self._tell(int(kwargs.get("initial", 0)))

        def update(self, n: float | None = 1) -> bool | None:
            self._tell(int(n or 0))
            return super().update(n)

        def _tell(self, count: int) -> None:
            arrived[0] += count
            if on_progress is not None:
                on_progress(min(arrived[0], total), total)

    return Bar


def _bytes_in(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else 0


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [""])[0]
