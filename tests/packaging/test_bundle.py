"""The bundle starts on a computer without Python: built for real, then run as on a bare machine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers.sound_server import SoundServer

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent.parent
BUILD_S = 400


pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(BUILD_S + 300),
    pytest.mark.skipif(sys.platform != "linux", reason="bundles for other systems come later"),
]


@pytest.fixture(scope="module")
def bundle() -> Path:
    """The bundle's folder; it is built anew only where something that it is made from changed."""
    subprocess.run([sys.executable, "packaging/bundle.py"], cwd=ROOT, check=True, timeout=BUILD_S)
    return ROOT / "dist" / "mockvoice"


@contextmanager
def running(command: list[str], **options: Any) -> Iterator[subprocess.Popen[str]]:
    """Start a program, and end it at the end."""
    with subprocess.Popen(command, text=True, **options) as process:
        try:
            yield process
        finally:
            process.terminate()


def described(window: str, display: dict[str, str]) -> str:
    """Return what the X server says of a window, its title among it."""
    command = ["xwininfo", "-id", window]
    return subprocess.run(command, env=os.environ | display, capture_output=True, text=True, check=False).stdout


def test_the_bundle_passes_its_own_doctor_and_demo(bundle: Path, tmp_path: Path) -> None:
    """Without Python on PATH, in a fresh home and without a network, the bundle finds all that practice needs."""
    with SoundServer(tmp_path) as server:
        done = subprocess.run(
            [sys.executable, "packaging/check_bundle.py", "--sound", bundle],
            cwd=ROOT,
            env=os.environ | server.env,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    doctor, demo = done.stdout.split("$ mockvoice demo\n")
    assert "Everything that practice needs is there." in doctor
    assert "MISSING" not in doctor
    assert re.search(r"^ok +speech model +base in ", doctor, re.MULTILINE)
    assert re.search(r"^ok +voice +\d+ voices", doctor, re.MULTILINE), "the bundle speaks by its own program"
    assert re.search(r"^overall +\d+", demo, re.MULTILINE | re.IGNORECASE)


def test_the_bundle_opens_its_window(bundle: Path, tmp_path: Path) -> None:
    """On a bare X server the bundle's window comes up with its title, and nothing is complained about."""
    read_end, write_end = os.pipe()
    x_server = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with running(x_server, pass_fds=(write_end,), stderr=subprocess.DEVNULL):
        os.close(write_end)
        with os.fdopen(read_end) as numbers:
            display = {"DISPLAY": f":{numbers.readline().strip()}", "LANG": "C.UTF-8"}
        watch = ["xev", "-root", "-event", "substructure"]
        bare = display | {"HOME": str(tmp_path), "PATH": str(tmp_path)}
        with (
            running(watch, env=os.environ | display, stdout=subprocess.PIPE) as events,
            (tmp_path / "complaints").open("w+") as complaints,
            running([str(bundle / "mockvoice")], env=bare, stderr=complaints),
        ):
            assert events.stdout is not None
            mapped = (next(events.stdout) for line in events.stdout if line.startswith("MapNotify"))
            windows = (line.split("window ")[1].split(",")[0] for line in mapped)
            assert any('"MockVoice' in described(window, display) for window in windows)
            complaints.seek(0)
            assert complaints.read() == ""
