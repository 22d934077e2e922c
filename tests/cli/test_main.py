"""What holds for every command: what it loads, how it ends, and where it prints to."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mockvoice import __version__
from mockvoice.cli import main
from mockvoice.cli.main import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = ("numpy", "av", "ctranslate2", "faster_whisper", "onnxruntime", "tokenizers", "sqlite_utils", "sounddevice")


def program(code: str) -> subprocess.CompletedProcess[bytes]:
    """Run Python code in a process of its own, where `main` is the command line."""
    start = "import io, sys; from mockvoice.cli import main; "
    return subprocess.run([sys.executable, "-c", start + code], capture_output=True, check=False, timeout=60)


def test_every_command_is_in_the_help():
    """The help names each command once, with what it does, and hides the voice's own process."""
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    shown = [line.split()[0] for line in result.stdout.partition("Commands:")[2].splitlines() if line.strip()]
    assert shown == sorted(set(COMMANDS) - {"code-worker", "model-trial", "voice-worker"})


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str):
    """Each has a help text with a first sentence."""
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: main {name} ")
    assert "." in result.stdout


def test_the_version_is_told():
    """One version number."""
    assert __version__ in CliRunner().invoke(main, ["--version"]).stdout


def test_an_unknown_command_is_told():
    """The usage is shown, and the exit status is 2."""
    result = CliRunner().invoke(main, ["nonesuch"])
    assert result.exit_code == 2
    assert "nonesuch" in result.stderr


def test_packs_are_listed_without_loading_what_scoring_needs():
    """No speech, sound, content or database library is imported for a list of questions."""
    listing = "main(['packs', 'list', '--json'], standalone_mode=False)"
    done = program(f"{listing}; sys.stderr.write(' '.join(sys.modules))")
    assert done.returncode == 0
    loaded = set(done.stderr.decode().split())
    assert "mockvoice.packs.reader" in loaded
    assert not loaded & set(HEAVY)


def test_json_can_be_read_whatever_the_terminals_letters_are():
    """Where standard output is not in UTF-8 the JSON is plain ASCII, and means the same."""
    outputs = []
    for encoding in ("utf-8", "latin-1"):
        start = f"sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding='{encoding}'); "
        outputs.append(
            program(start + "from mockvoice.cli.terminal import echo_json; echo_json(['é “quoted” 你'])").stdout
        )
    assert outputs[1].isascii()
    assert [json.loads(output.decode("utf-8")) for output in outputs] == [["é “quoted” 你"]] * 2


def test_a_letter_that_the_terminal_does_not_have_is_no_error(tmp_path: Path):
    """A sentence with typographic quotes comes out with question marks."""
    path = str(tmp_path / "missing.wav")
    done = program(f"sys.stderr = io.TextIOWrapper(sys.stderr.buffer, encoding='latin-1'); main(['score', {path!r}])")
    assert done.returncode == 1
    assert b"There is no file ?" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough_is_no_error():
    """`mockvoice packs list | head -1` ends without a traceback."""
    command = f"{sys.executable} -m mockvoice packs list | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False, timeout=60)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == b""


@pytest.mark.parametrize("arguments", [("score", "answer.wav"), ("demo",)])
def test_a_report_that_cannot_be_written_is_told_before_listening(tmp_path: Path, arguments: tuple[str, ...]):
    """A missing folder for the report is found before the answer is transcribed."""
    result = CliRunner().invoke(main, [*arguments, "--json", str(tmp_path / "missing" / "report.json")])
    assert result.exit_code == 1
    assert "there is no such folder" in result.stderr
    assert "Listening" not in result.output
