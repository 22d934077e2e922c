"""Where the program starts."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from mockvoice import __version__

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Start MockVoice as a person does, where there is no screen."""
    env = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    command = [sys.executable, "-m", "mockvoice", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_it_says_so():
    """One sentence, with what can be done instead, and no traceback."""
    done = start()
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "mockvoice demo" in done.stderr


def test_with_arguments_the_command_line_takes_over():
    """The same start serves the commands, which need no screen."""
    done = start("--version")
    assert done.returncode == 0
    assert __version__ in done.stdout
