"""The bundle starts on a computer without Python: built for real, then run as on a bare machine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.sound_server import SoundServer

ROOT = Path(__file__).parent.parent.parent
BUILD_S = 900


@pytest.mark.slow
@pytest.mark.timeout(BUILD_S + 600)
@pytest.mark.skipif(sys.platform != "linux", reason="bundles for other systems come later")
def test_the_bundle_passes_its_own_doctor_and_demo(tmp_path: Path) -> None:
    """Without Python on PATH, in a fresh home and without a network, the bundle finds all that practice needs.

    It is built anew only where something that it is made from changed.
    """
    subprocess.run([sys.executable, "packaging/bundle.py"], cwd=ROOT, check=True, timeout=BUILD_S)
    with SoundServer(tmp_path) as server:
        done = subprocess.run(
            [sys.executable, "packaging/check_bundle.py", "--sound"],
            cwd=ROOT,
            env=os.environ | server.env,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    doctor, demo = done.stdout.split("$ mockvoice demo\n")
    assert "Everything that practice needs is there." in doctor
    assert "base in " in doctor
    assert "MISSING" not in doctor
    assert re.search(r"^ok +voice +\d+ voices", doctor, re.MULTILINE), "the bundle speaks by its own program"
    assert "overall" in demo.lower()
