"""Whether the window stays fluid and no sound is lost while an answer is recorded and another one is transcribed.

A sound server of its own is the microphone, and speech is played into it; the real window records it, and the speech
worker scores a two-minute answer over and over. Targets: the event loop stalls at most 50 ms (99.9th percentile),
every sample arrives, and no overflow is counted.

    python benchmarks/recording.py [MINUTES]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np

from benchmarks.parts.sound import two_minutes
from tests.helpers.screen import virtual_screen
from tests.helpers.sound_server import SoundServer


def main(minutes: str = "10") -> int:
    """Run the window in a process of its own, with a screen and a sound server; return its exit status."""
    with tempfile.TemporaryDirectory() as folder, virtual_screen() as screen:
        (Path(folder) / "sound").mkdir()
        with SoundServer(Path(folder) / "sound") as server:
            env = os.environ | screen | server.env | {"MOCKVOICE_HOME": str(Path(folder) / "home")}
            script = Path(__file__).parent / "parts" / "record_in_window.py"
            sound = np.tile(two_minutes(), 1 + round(float(minutes) / 2))
            with server.play_into_microphone(sound) as playing:
                status = subprocess.run([sys.executable, str(script), minutes], env=env, check=False).returncode
                playing.terminate()
            return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
