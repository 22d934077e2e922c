"""Tests of `mockvoice models`."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mockvoice.cli import main
from mockvoice.paths import HOME_VARIABLE, self_command
from tests.helpers.fake_hub import FakeHub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mockvoice.paths import Paths


def test_the_models_that_came_along_are_listed() -> None:
    """Name, purpose, size and licence of each."""
    result = CliRunner().invoke(main, ["models", "list"])
    assert result.exit_code == 0
    for part in ("base", "tiny.en", "minilm", "150 MB", "Apache-2.0"):
        assert part in result.stdout


@pytest.mark.slow
def test_sound_models_are_verified_and_prepared(home: Paths) -> None:
    """Every file matches, and preparing joins the parts into the person's cache."""
    assert CliRunner().invoke(main, ["models", "verify"]).exit_code == 0
    assert CliRunner().invoke(main, ["models", "prepare", "base"]).exit_code == 0
    assert (home.models / "base" / "model.bin").stat().st_size == 145_217_607
    assert CliRunner().invoke(main, ["models", "verify", "base"]).exit_code == 0


def test_a_damaged_model_makes_verify_fail(home: Paths) -> None:
    """An altered copy is named, and the exit status is 1."""
    folder = home.models / "base"
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(b"altered")
    result = CliRunner().invoke(main, ["models", "verify", "base"])
    assert result.exit_code == 1
    assert "model.bin" in result.stderr


def test_a_folder_is_imported_under_its_name(tmp_path: Path, home: Paths) -> None:
    """The copy lies in the person's cache and is listed."""
    given = tmp_path / "my-model"
    given.mkdir()
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.json"):
        (given / name).write_text(name, encoding="utf-8")
    result = CliRunner().invoke(main, ["models", "import", str(given)])
    assert result.exit_code == 0, result.output
    assert (home.models / "my-model" / "model.bin").is_file()
    assert "my-model" in CliRunner().invoke(main, ["models", "list"]).stdout


def test_a_folder_without_a_model_is_a_sentence(tmp_path: Path) -> None:
    """Nothing is imported from an empty folder."""
    result = CliRunner().invoke(main, ["models", "import", str(tmp_path)])
    assert result.exit_code == 1
    assert "not a faster-whisper model" in result.stderr


def test_what_can_be_downloaded_is_listed_with_sizes() -> None:
    """English and multilingual models, without those that are here already."""
    listed = CliRunner().invoke(main, ["models", "list", "--all"]).stdout.partition("To download:")[2]
    for part in ("small.en", "486 MB", "Whisper small, English", "large-v3-turbo", "1621 MB", "Whisper tiny, multi"):
        assert part in listed
    assert "Whisper base, multilingual" not in listed


def test_a_measured_model_says_how_fast_it_is(home: Paths) -> None:
    """What the window measured stands in the list."""
    home.models.mkdir(parents=True)
    speed = {"model": "base", "device": "cpu", "compute_type": "int8", "real_time_factor": 0.06}
    body = {"speeds": [speed | {"measured_on": "2026-11-26"}]}
    (home.models / "speeds.json").write_text(json.dumps(body), encoding="utf-8")
    assert "A 2-minute answer takes 7 s on the processor." in CliRunner().invoke(main, ["models", "list"]).stdout


def imported(folder: Path, name: str) -> None:
    """Import a model under a name."""
    given = folder / name
    given.mkdir()
    for file in ("model.bin", "config.json", "tokenizer.json", "vocabulary.json"):
        (given / file).write_text(file, encoding="utf-8")
    assert CliRunner().invoke(main, ["models", "import", str(given)]).exit_code == 0


def test_an_imported_model_is_removed_after_asking(tmp_path: Path, home: Paths) -> None:
    """No leaves it, yes deletes it."""
    imported(tmp_path, "mine")
    assert CliRunner().invoke(main, ["models", "remove", "mine"], input="n\n").exit_code == 1
    assert (home.models / "mine").is_dir()
    result = CliRunner().invoke(main, ["models", "remove", "mine"], input="y\n")
    assert result.exit_code == 0, result.output
    assert result.stdout == "Removed “mine”.\n"
    assert not (home.models / "mine").exists()


@pytest.mark.parametrize(
    ("name", "reason"),
    [("base", "comes with MockVoice"), ("mine", "the speech model in use"), ("nonesuch", "is not installed")],
)
def test_what_must_stay_says_why(tmp_path: Path, home: Paths, name: str, reason: str) -> None:
    """Nothing is asked and nothing is deleted."""
    imported(tmp_path, "mine")
    home.config.mkdir(parents=True)
    home.settings.write_text('{"speech_model": "mine"}', encoding="utf-8")
    result = CliRunner().invoke(main, ["models", "remove", name])
    assert result.exit_code == 1
    assert reason in result.stderr
    assert (home.models / "mine").is_dir()


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    """A hub that stops in the middle of a model until it is told to go on."""
    made = FakeHub(
        {"model.bin": bytes(1_000_000), "config.json": b"{}", "tokenizer.json": b"{}", "vocabulary.txt": b"a"}
    )
    made.stall_after = 600_000
    with made.running() as running:
        yield running


def command(hub: FakeHub, home: Paths, *arguments: str) -> subprocess.Popen[str]:
    """Start the program in a process of its own, with the tests' hub.

    A shell that runs the tests in the background lets them, and so their children, ignore Ctrl-C; this child does not.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(
            self_command("models", *arguments),
            env=os.environ | {"HF_ENDPOINT": hub.endpoint, HOME_VARIABLE: str(home.data.parent)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    finally:
        signal.signal(signal.SIGINT, before)


def wait_for_bytes(hub: FakeHub, home: Paths) -> None:
    """Wait until something of the model is on the disk."""
    assert hub.stalled.wait(30)
    partial = home.models / ".small.download" / "model.bin"
    deadline = time.monotonic() + 30
    while not (partial.exists() and partial.stat().st_size) and time.monotonic() < deadline:
        hub.go_on.wait(0.02)
    assert partial.stat().st_size


@pytest.mark.slow
def test_ctrl_c_pauses_a_download_and_the_same_command_goes_on(hub: FakeHub, home: Paths) -> None:
    """What has arrived is told and listed, and only the rest is fetched."""
    running = command(hub, home, "download", "small")
    wait_for_bytes(hub, home)
    running.send_signal(signal.SIGINT)
    _, complaint = running.communicate(timeout=30)
    assert running.returncode == 1
    assert "The download of “small” was stopped." in complaint
    assert "The same command goes on where it stopped." in complaint
    listed, _ = command(hub, home, "list").communicate(timeout=30)
    assert "Go on with “mockvoice models download small”." in listed
    hub.stall_after = None
    hub.go_on.set()
    done, _ = command(hub, home, "download", "small").communicate(timeout=30)
    assert "Choose “small” as the speech model" in done
    assert len(hub.ranges) == 1
    assert (home.models / "small" / "model.bin").stat().st_size == 1_000_000


@pytest.mark.slow
def test_a_stopped_download_can_be_thrown_away(hub: FakeHub, home: Paths) -> None:
    """Removing a model that is not whole deletes what has arrived."""
    running = command(hub, home, "download", "small")
    wait_for_bytes(hub, home)
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=30)
    hub.go_on.set()
    done, _ = command(hub, home, "remove", "small", "--yes").communicate(timeout=30)
    assert done == "Removed what had arrived of “small”.\n"
    assert list(home.models.iterdir()) == []
