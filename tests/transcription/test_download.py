"""Tests of mockvoice.transcription.download, against a hub on the loopback interface."""

from __future__ import annotations

import shutil
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import DiskFullError, ModelError
from mockvoice.transcription.download import download_model
from mockvoice.transcription.models import ModelStore
from tests.helpers.fake_hub import FakeHub

if TYPE_CHECKING:
    from collections.abc import Iterator
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
