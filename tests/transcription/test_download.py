"""Tests of mockvoice.transcription.download, against a hub on the loopback interface."""

from __future__ import annotations

import errno
import shutil
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import DiskFullError, ModelError, StoppedError
from mockvoice.transcription.download import (
    discard_download,
    download_model,
    unfinished_downloads,
)
from mockvoice.transcription.models import ModelStore
from tests.helpers.fake_hub import FakeHub

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FILES = {
    "model.bin": bytes(range(256)) * 4096,
    "config.json": b"{}",
    "tokenizer.json": b'{"made": "up"}',
    "vocabulary.txt": b"a\nb\n",
    "README.md": b"not wanted",
}


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    """A hub that serves the files."""
    with FakeHub(dict(FILES)).running() as running:
        yield running


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    """An empty store."""
    return ModelStore(tmp_path / "models", package_folder=lambda _: None)


def test_a_download_arrives_checked_and_with_progress(hub: FakeHub, store: ModelStore) -> None:
    """All wanted files are there, the model can be resolved, and the last word on progress is "all of it"."""
    told: list[tuple[int, int]] = []
    folder = download_model(
        store, "small", on_progress=lambda arrived, total: told.append((arrived, total)), endpoint=hub.endpoint
    )
    assert store.resolve("small") == folder
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt"):
        assert (folder / name).read_bytes() == FILES[name]
    assert not (folder / "README.md").exists()
    assert told[-1][0] == told[-1][1] == sum(len(data) for name, data in FILES.items() if name != "README.md")
    assert [arrived for arrived, _ in told] == sorted(arrived for arrived, _ in told)


def test_a_broken_download_goes_on_where_it_stopped(hub: FakeHub, store: ModelStore) -> None:
    """What has arrived is kept: the next try asks for the rest alone."""
    hub.cut_after = 700_000
    with pytest.raises(ModelError, match=r"What has arrived so far is kept"):
        download_model(store, "small", endpoint=hub.endpoint)
    hub.cut_after = None
    download_model(store, "small", endpoint=hub.endpoint)
    assert hub.ranges == ["bytes=524288-"]
    assert (store.resolve("small") / "model.bin").read_bytes() == FILES["model.bin"]


@pytest.mark.parametrize("name", ["model.bin", "tokenizer.json"])
def test_a_file_that_is_not_what_the_hub_announced_is_refused(hub: FakeHub, store: ModelStore, name: str) -> None:
    """A wrong checksum keeps the model from being used."""
    hub.lie_about = name
    with pytest.raises(ModelError, match=name.replace(".", r"\.")):
        download_model(store, "small", endpoint=hub.endpoint)
    with pytest.raises(ModelError, match=r"not installed"):
        store.resolve("small")


def test_no_room_is_said_before_anything_is_fetched(
    hub: FakeHub, store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence gives what is needed and what is free."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(total=10, used=9, free=1))
    with pytest.raises(DiskFullError, match=r"not enough room to download"):
        download_model(store, "small", endpoint=hub.endpoint)


def test_no_network_is_a_sentence(store: ModelStore) -> None:
    """A hub that cannot be reached leaves everything as it was."""
    with pytest.raises(ModelError, match=r"could not be downloaded.*goes on where it stopped"):
        download_model(store, "small", endpoint="http://127.0.0.1:9")


def test_an_unknown_model_is_refused_without_asking_anybody(store: ModelStore) -> None:
    """The sentence lists what there is."""
    with pytest.raises(ModelError, match=r"large-v3-turbo"):
        download_model(store, "gigantic", endpoint="http://127.0.0.1:9")


WANTED_BYTES = sum(len(data) for name, data in FILES.items() if name != "README.md")


def pause_after(count: int) -> Callable[[int, int], None]:
    """Return what stops a download once so many bytes are here, as a person does."""

    def watch(arrived: int, _total: int) -> None:
        if arrived >= count:
            raise StoppedError("Paused.")

    return watch


def test_a_paused_download_is_known_and_goes_on_in_another_program(hub: FakeHub, store: ModelStore) -> None:
    """What is here is told to whoever looks at the folder next, and only the rest is asked for."""
    with pytest.raises(StoppedError):
        download_model(store, "small", on_progress=pause_after(300_000), endpoint=hub.endpoint)
    later = ModelStore(store.folder, package_folder=lambda _: None)
    (unfinished,) = unfinished_downloads(later)
    assert (unfinished.name, unfinished.size) == ("small", WANTED_BYTES)
    assert 300_000 <= unfinished.arrived < WANTED_BYTES
    assert later.installed() == ()
    told: list[int] = []
    download_model(later, "small", on_progress=lambda arrived, _: told.append(arrived), endpoint=hub.endpoint)
    assert told[0] == unfinished.arrived
    assert len(hub.ranges) == 1
    assert (later.resolve("small") / "model.bin").read_bytes() == FILES["model.bin"]
    assert unfinished_downloads(later) == ()
    assert [path.name for path in store.folder.iterdir()] == ["small"]


def test_a_disk_that_fills_up_meanwhile_is_told_and_costs_nothing(hub: FakeHub, store: ModelStore) -> None:
    """The sentence speaks of the disk rather than of the connection, and the next try goes on."""

    def fill_up(arrived: int, _total: int) -> None:
        if arrived >= 300_000:
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(DiskFullError, match=r"No space left on device.*is kept.*goes on where it stopped"):
        download_model(store, "small", on_progress=fill_up, endpoint=hub.endpoint)
    download_model(store, "small", endpoint=hub.endpoint)
    assert len(hub.ranges) == 1


def test_a_discarded_download_leaves_nothing(hub: FakeHub, store: ModelStore) -> None:
    """The partial files are gone, and a second time there is nothing to discard."""
    with pytest.raises(StoppedError):
        download_model(store, "small", on_progress=pause_after(300_000), endpoint=hub.endpoint)
    assert discard_download(store, "small")
    assert list(store.folder.iterdir()) == []
    assert not discard_download(store, "small")


def test_a_file_that_changed_on_the_hub_meanwhile_is_fetched_anew(hub: FakeHub, store: ModelStore) -> None:
    """The first half of an old file is never joined to the second half of a new one."""
    with pytest.raises(StoppedError):
        download_model(store, "small", on_progress=pause_after(300_000), endpoint=hub.endpoint)
    hub.files["model.bin"] = bytes(reversed(range(256))) * 4096
    download_model(store, "small", endpoint=hub.endpoint)
    assert hub.ranges == []
    assert (store.resolve("small") / "model.bin").read_bytes() == hub.files["model.bin"]


def test_two_programs_do_not_download_the_same_model_at_once(hub: FakeHub, store: ModelStore) -> None:
    """The second one is told that the first is at it, and the first arrives whole."""
    refused: list[str] = []

    def meddle(_arrived: int, _total: int) -> None:
        if not refused:
            with pytest.raises(ModelError, match=r"is being downloaded already") as error:
                download_model(ModelStore(store.folder), "small", endpoint=hub.endpoint)
            refused.append(error.value.sentence)

    folder = download_model(store, "small", on_progress=meddle, endpoint=hub.endpoint)
    assert len(refused) == 1
    assert (folder / "model.bin").read_bytes() == FILES["model.bin"]


def test_a_download_says_where_it_came_from(hub: FakeHub, store: ModelStore) -> None:
    """The list of models names repository, licence and languages of what was downloaded."""
    download_model(store, "small.en", endpoint=hub.endpoint)
    (model,) = store.installed()
    assert (model.title, model.licence, model.is_multilingual) == ("Whisper small, English", "MIT", False)
    assert "Systran/faster-whisper-small.en" in model.source


def test_an_unreadable_plan_is_no_unfinished_download(store: ModelStore) -> None:
    """A folder of another program's, or a damaged one, is left alone and not shown."""
    staging = store.folder / ".small.download"
    staging.mkdir(parents=True)
    (staging / ".plan.json").write_text("{half", encoding="utf-8")
    assert unfinished_downloads(store) == ()
