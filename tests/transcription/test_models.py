"""Tests of mockvoice.transcription.models."""

from __future__ import annotations

import hashlib
import json
import shutil
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import DiskFullError, ModelError, StoppedError
from mockvoice.transcription.catalogue import CATALOGUE, ModelFile, ModelSpec, Piece
from mockvoice.transcription.models import ModelStore

if TYPE_CHECKING:
    from pathlib import Path

PARTS = {"first": b"first half, ", "second": b"second half", "config": b"{}"}


def sha256(data: bytes) -> str:
    """Return the digest as hexadecimal text."""
    return hashlib.sha256(data).hexdigest()


JOINED = PARTS["first"] + PARTS["second"]
SPEC = ModelSpec(
    name="small-made",
    title="Made for this test",
    purpose="speech",
    licence="MIT",
    files=(
        ModelFile("model.bin", sha256(JOINED), len(JOINED), (Piece("one", "data/first"), Piece("two", "data/second"))),
        ModelFile("config.json", sha256(b"{}"), 2, (Piece("two", "data/config"),)),
    ),
)


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """Two installed packages that hold the parts of a model."""
    for package, names in (("one", ("first",)), ("two", ("second", "config"))):
        folder = tmp_path / "wheels" / package / "data"
        folder.mkdir(parents=True)
        for name in names:
            (folder / name).write_bytes(PARTS[name])
    return tmp_path / "wheels"


@pytest.fixture
def store(tmp_path: Path, wheels: Path) -> ModelStore:
    """A store over those packages."""

    def find(package: str) -> Path | None:
        folder = wheels / package
        return folder if folder.is_dir() else None

    return ModelStore(tmp_path / "models", catalogue=(SPEC,), package_folder=find)


def speech_folder(folder: Path) -> Path:
    """Make a folder that looks like a faster-whisper model."""
    folder.mkdir(parents=True)
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt"):
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_parts_are_joined_once_into_the_store(store: ModelStore) -> None:
    """The joined file is right, and a second call leaves it alone."""
    folder = store.resolve("small-made")
    assert (folder / "model.bin").read_bytes() == JOINED
    before = (folder / "model.bin").stat().st_mtime_ns
    assert store.resolve("small-made") == folder
    assert (folder / "model.bin").stat().st_mtime_ns == before


@pytest.mark.parametrize("damage", [JOINED[:-1], b"x" * len(JOINED), b""], ids=["truncated", "altered", "empty"])
def test_a_damaged_joined_model_is_made_anew_from_its_wheels(store: ModelStore, damage: bytes) -> None:
    """The cache heals where the parts are sound."""
    folder = store.resolve("small-made")
    (folder / "model.bin").write_bytes(damage)
    assert (store.resolve("small-made") / "model.bin").read_bytes() == JOINED


@pytest.mark.parametrize("damage", [b"", b"second hal", b"second hulf"], ids=["empty", "truncated", "altered"])
def test_a_damaged_part_is_refused_with_a_sentence(store: ModelStore, wheels: Path, damage: bytes) -> None:
    """Nothing half-made stays behind, and the sentence names the file."""
    (wheels / "two" / "data" / "second").write_bytes(damage)
    with pytest.raises(ModelError, match=r"model\.bin is not the file it should be"):
        store.resolve("small-made")
    with pytest.raises(ModelError):
        store.verify("small-made")
    assert not [path for path in store.folder.iterdir() if path.is_file() or any(path.iterdir())]


def test_a_missing_wheel_says_how_to_get_the_model(store: ModelStore, wheels: Path) -> None:
    """Without the parts the sentence tells what to do."""
    shutil.rmtree(wheels / "one")
    with pytest.raises(ModelError, match=r"not installed.*make run"):
        store.resolve("small-made")
    assert store.installed() == ()


def test_a_truncated_copy_without_wheels_is_named(store: ModelStore, wheels: Path) -> None:
    """Where it cannot be healed, the sentence says what is wrong and where."""
    folder = store.resolve("small-made")
    (folder / "model.bin").write_bytes(JOINED[:5])
    shutil.rmtree(wheels / "one")
    with pytest.raises(ModelError, match=r"5 bytes in place of 23"):
        store.resolve("small-made")


def test_joining_needs_room(store: ModelStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is said before anything is written."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(total=10, used=10, free=0))
    with pytest.raises(DiskFullError, match=r"not enough room"):
        store.resolve("small-made")


def test_an_imported_model_is_checked_against_its_manifest(store: ModelStore, tmp_path: Path) -> None:
    """An import can be used, and is refused once a byte of it has changed."""
    folder = store.import_folder(speech_folder(tmp_path / "given"), "mine")
    assert store.resolve("mine") == folder
    assert [model.name for model in store.installed()] == ["small-made", "mine"]
    (folder / "tokenizer.json").write_text("altered", encoding="utf-8")
    with pytest.raises(ModelError, match=r"tokenizer\.json is not the file it should be"):
        store.verify("mine")


def test_a_folder_that_is_no_model_is_refused(store: ModelStore, tmp_path: Path) -> None:
    """The sentence says which files are missing, and nothing is copied."""
    given = speech_folder(tmp_path / "given")
    (given / "vocabulary.txt").unlink()
    (given / "config.json").unlink()
    with pytest.raises(ModelError, match=r"no config\.json, vocabulary"):
        store.import_folder(given, "mine")
    assert [model.name for model in store.installed()] == ["small-made"]


@pytest.mark.parametrize("name", ["../escape", "small-made", "", ".hidden", "a/b"])
def test_a_bad_or_taken_name_is_refused(store: ModelStore, tmp_path: Path, name: str) -> None:
    """An import never leaves the store's folder and never replaces a model."""
    with pytest.raises(ModelError):
        store.import_folder(speech_folder(tmp_path / "given"), name)


def test_a_name_nobody_knows_is_refused(store: ModelStore) -> None:
    """A setting that names a model that is gone gives a sentence."""
    with pytest.raises(ModelError, match=r"“nonesuch” is not installed"):
        store.resolve("nonesuch")


def test_an_import_tells_its_progress_and_can_be_stopped(store: ModelStore, tmp_path: Path) -> None:
    """Progress ends with all bytes; what it raises ends the import, and nothing half-made stays."""
    given = speech_folder(tmp_path / "given")
    told: list[tuple[int, int]] = []
    store.import_folder(given, "mine", on_progress=lambda copied, total: told.append((copied, total)))
    assert told[-1][0] == told[-1][1] == sum(path.stat().st_size for path in given.iterdir())

    def stop(_copied: int, _total: int) -> None:
        raise StoppedError("Stopped.")

    with pytest.raises(StoppedError):
        store.import_folder(given, "other", on_progress=stop)
    assert sorted(path.name for path in store.folder.iterdir()) == ["mine"]


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("my-model", "my-model"),
        ("faster-whisper-medium", "medium"),
        ("small-made", "small-made-2"),
        ("models--Systran--faster-whisper-small/snapshots/0a1b", "small"),
    ],
)
def test_an_import_is_named_after_its_folder(store: ModelStore, tmp_path: Path, folder: str, name: str) -> None:
    """A folder of a hub's cache is named by its model, and a name that is taken gets a number."""
    assert store.name_for(tmp_path / folder) == name


@pytest.mark.parametrize(
    ("begin", "name", "hears"),
    [("[220, 50256]", "mine", "English"), ("[220, 50257]", "mine.en", "many"), ("null", "mine.en", "English")],
    ids=["English vocabulary", "multilingual vocabulary", "only the name tells"],
)
def test_the_languages_of_an_import_are_read_from_its_files(
    store: ModelStore, tmp_path: Path, begin: str, name: str, hears: str
) -> None:
    """Whisper's English models have a vocabulary of their own."""
    given = speech_folder(tmp_path / "given")
    (given / "config.json").write_text(f'{{"suppress_ids_begin": {begin}}}', encoding="utf-8")
    store.import_folder(given, name)
    (model,) = [model for model in store.installed() if model.name == name]
    assert model.is_multilingual == (hears == "many")
    assert str(given) in model.source


def test_an_import_is_removed_unless_it_is_in_use(store: ModelStore, tmp_path: Path) -> None:
    """The model in use stays, and so does what comes with MockVoice; each refusal says why."""
    folder = store.import_folder(speech_folder(tmp_path / "given"), "mine")
    with pytest.raises(ModelError, match=r"not removed.*in use"):
        store.remove("mine", in_use="mine")
    with pytest.raises(ModelError, match=r"comes with MockVoice"):
        store.remove("small-made", in_use="mine")
    with pytest.raises(ModelError, match=r"not installed"):
        store.remove("nonesuch", in_use="mine")
    assert folder.is_dir()
    store.remove("mine", in_use="small-made")
    assert list(store.folder.iterdir()) == []
    assert [model.name for model in store.installed()] == ["small-made"]


def test_a_model_that_is_half_made_or_half_deleted_is_none(store: ModelStore, tmp_path: Path) -> None:
    """What another program is busy with is not offered."""
    folder = store.import_folder(speech_folder(tmp_path / "given"), "mine")
    folder.replace(folder.with_name(".mine.4711"))
    assert [model.name for model in store.installed()] == ["small-made"]


def test_a_manifest_of_an_earlier_version_is_read(store: ModelStore, tmp_path: Path) -> None:
    """Models that were imported before their source was written down can be used as before."""
    folder = store.import_folder(speech_folder(tmp_path / "given"), "mine")
    body = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (folder / "manifest.json").write_text(json.dumps({"sha256": body["sha256"]}), encoding="utf-8")
    assert store.resolve("mine") == folder
    assert (store.installed()[-1].source, store.installed()[-1].licence) == ("", "unknown")


@pytest.mark.parametrize("spec", CATALOGUE, ids=lambda spec: spec.name)
def test_the_models_that_come_with_mockvoice_are_what_the_table_says(spec: ModelSpec, model_folder: Path) -> None:
    """The installed wheels match the table of checksums, file by file."""
    store = ModelStore(model_folder)
    folder = store.resolve(spec.name)
    assert {file.name: (folder / file.name).stat().st_size for file in spec.files} == {
        file.name: file.size for file in spec.files
    }
    assert store.verify(spec.name).is_dir()
