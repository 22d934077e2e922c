"""Tests of `mockvoice doctor`, with a sound server of the tests' own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mockvoice import __version__
from mockvoice import engine as engine_module
from mockvoice.cli import main
from mockvoice.storage.database import Database
from mockvoice.transcription import whisper
from mockvoice.transcription.models import ModelStore
from tests.helpers.fake_whisper import FakeWhisper
from tests.helpers.sound_server import environment

if TYPE_CHECKING:
    from mockvoice.paths import Paths
    from tests.helpers.sound_server import SoundServer

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def joined_model(home: Paths, model_folder: Path) -> None:
    """Let every test's home use the speech model that was put together once."""
    base = ModelStore(model_folder).resolve("base")
    home.models.mkdir(parents=True)
    (home.models / "base").symlink_to(base)


def run() -> Result:
    """Run the doctor as a terminal would."""
    return CliRunner().invoke(main, ["doctor"])


def line_of(result: Result, name: str) -> str:
    """Return the line about one thing, with its mark."""
    (line,) = [line for line in result.stdout.splitlines() if line[9:].startswith(name)]
    return line


def test_where_everything_is_there_practice_is_possible(plugged_in: SoundServer, home: Paths):
    """Devices, voices, models, CUDA, the history's place and versions are told, and the exit status is 0."""
    del plugged_in
    result = run()
    assert result.exit_code == 0, result.output
    assert "Everything that practice needs is there." in result.stdout
    assert "MISSING" not in result.stdout
    for name in ("microphone", "loudspeaker", "devices", "voice", "speech model", "content model", "packs"):
        assert line_of(result, name).startswith("ok")
    assert "CUDA" in result.stdout
    assert line_of(result, "runs on").endswith(("the processor, in int8.", "the graphics card, in float16."))
    assert str(home.database) in line_of(result, "history")
    assert f"MockVoice {__version__}" in line_of(result, "versions")
    assert "English" in line_of(result, "voice")
    assert not home.database.exists()


def test_without_a_microphone_practice_is_impossible(plugged_in: SoundServer):
    """The exit status is 1, the mend is named, and everything else is looked at all the same."""
    plugged_in.unplug_microphone()
    result = run()
    assert result.exit_code == 1
    line = line_of(result, "microphone")
    assert line.startswith("MISSING")
    assert "Plug in a microphone" in line
    assert line_of(result, "speech model").startswith("ok")
    assert "Practice is impossible" in result.stdout


def test_without_any_sound_the_loudspeaker_is_no_obstacle(sound_server: SoundServer):
    """Only the microphone makes practice impossible, since a question can be read."""
    with environment(sound_server.env_without_sound):
        result = run()
    assert result.exit_code == 1
    assert line_of(result, "loudspeaker").startswith("without")
    assert line_of(result, "devices").startswith("without")
    assert line_of(result, "microphone").startswith("MISSING")


def test_without_portaudio_the_library_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A computer without PortAudio gets the command that installs it."""
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "sounddevice.py").write_text('raise OSError("PortAudio library not found")\n', encoding="utf-8")
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.syspath_prepend(str(broken))
    result = run()
    assert result.exit_code == 1
    line = line_of(result, "microphone")
    assert "PortAudio library not found" in line
    assert "libportaudio2" in line


def test_a_model_that_is_not_there_is_named(plugged_in: SoundServer, home: Paths):
    """The exit status is 1, and the way to install it is told."""
    del plugged_in
    home.config.mkdir(parents=True)
    home.settings.write_text('{"speech_model": "nonesuch"}', encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    line = line_of(result, "speech model")
    assert line.startswith("MISSING")
    assert "nonesuch" in line
    assert "mockvoice models import" in line
    assert line_of(result, "runs on").startswith("without")


def test_an_altered_model_is_named(plugged_in: SoundServer, home: Paths):
    """A model whose files are not what they were is found out."""
    del plugged_in
    folder = home.models / "mine"
    folder.mkdir()
    (folder / "model.bin").write_bytes(b"altered")
    (folder / "manifest.json").write_text('{"sha256": {"model.bin": "00"}}', encoding="utf-8")
    home.config.mkdir(parents=True)
    home.settings.write_text('{"speech_model": "mine"}', encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    assert "model.bin is not the file it should be" in line_of(result, "speech model")


def test_a_sound_history_is_measured(plugged_in: SoundServer, home: Paths):
    """Its path and size are told, also while a window has it open."""
    del plugged_in
    with Database.open(home.database, exclusive=True):
        result = run()
    assert result.exit_code == 0, result.output
    assert line_of(result, "history").endswith("MB")


def test_a_damaged_history_makes_practice_impossible(plugged_in: SoundServer, home: Paths):
    """It is told, with what to do, and stays as it was."""
    del plugged_in
    home.data.mkdir(parents=True)
    home.database.write_bytes(b"no history")
    result = run()
    assert result.exit_code == 1
    assert line_of(result, "history").startswith("MISSING")
    assert home.database.read_bytes() == b"no history"


def test_a_place_that_cannot_be_written_makes_practice_impossible(plugged_in: SoundServer, home: Paths):
    """A history that cannot be begun is told before the person speaks."""
    del plugged_in
    home.data.parent.mkdir(parents=True, exist_ok=True)
    home.data.write_text("a file where a folder should be", encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    assert "cannot be made" in line_of(result, "history")


def test_unreadable_settings_are_told_and_kept(plugged_in: SoundServer, home: Paths):
    """The sentence stands on standard error, the file is set aside, and practice is possible."""
    del plugged_in
    home.config.mkdir(parents=True)
    home.settings.write_text("{half", encoding="utf-8")
    result = run()
    assert result.exit_code == 0
    assert "The settings file could not be read" in result.stderr
    assert [path.read_text(encoding="utf-8") for path in home.config.iterdir()] == ["{half"]


def test_a_library_that_the_graphics_card_lacks_is_named(plugged_in: SoundServer, monkeypatch: pytest.MonkeyPatch):
    """The processor does the work meanwhile, and the line says what to install."""
    del plugged_in
    fake = FakeWhisper(broken=frozenset({"cuda"}), missing_library="libcublas.so.12")
    monkeypatch.setattr(whisper, "cuda_device_count", lambda: 1)
    monkeypatch.setattr(
        engine_module.Engine,
        "transcriber",
        lambda _: whisper.WhisperTranscriber(Path("m"), name="fake", load=fake.load),
    )
    result = run()
    assert result.exit_code == 0
    line = line_of(result, "runs on")
    assert line.startswith("without")
    assert "the processor, in int8. The graphics card could not be used" in line
    assert "libcublas.so.12 is missing: install NVIDIA's CUDA 12 libraries" in line
