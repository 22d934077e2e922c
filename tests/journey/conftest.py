"""A screen, a sound server and a person's home, in which the real window is driven."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mockvoice.audio.codec import decode_file, encode_flac
from mockvoice.paths import HOME_VARIABLE, Paths, asset
from mockvoice.settings import Settings, SettingsFile
from mockvoice.transcription.models import ModelStore
from tests.helpers.screen import virtual_screen
from tests.helpers.sound_server import SoundServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent.parent
SCREENS = ROOT / "artefacts" / "screens"
PATIENCE_S = 600


def isolation() -> list[str]:
    """Return the command prefix for a namespace without network; empty where this system does not allow one."""
    prefix = ["unshare", "--map-root-user", "--net"]
    try:
        allowed = subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return []
    return prefix if allowed else []


class Theatre:
    """Runs `window_driver` in a process of its own.

    Attributes:
        isolated: Whether those processes have no network.
    """

    def __init__(self, folder: Path, server: SoundServer, screen: dict[str, str], model_folder: Path) -> None:
        self.folder = folder
        self.server = server
        self.home = Paths.below(folder / "home")
        self.home.models.parent.mkdir(parents=True)
        ModelStore(model_folder).resolve("base")
        self.home.models.symlink_to(model_folder)
        self.env = os.environ | screen | server.env | {HOME_VARIABLE: str(folder / "home")}
        self._prefix = isolation()
        self.isolated = bool(self._prefix)
        SCREENS.mkdir(parents=True, exist_ok=True)

    def settle(self, **choices: Any) -> None:
        """Give the person these settings."""
        SettingsFile(self.home.settings).save(Settings(theme="light", last_pack_id="ml-foundations", **choices))

    def another_home(self, name: str) -> Paths:
        """Make a home with models and nothing else, for a start that goes wrong."""
        paths = Paths.below(self.folder / name)
        paths.models.parent.mkdir(parents=True)
        paths.models.symlink_to(self.home.models)
        paths.database.parent.mkdir(parents=True)
        paths.settings.parent.mkdir(parents=True, exist_ok=True)
        return paths

    def answer(self, name: str, start_s: float, end_s: float) -> str:
        """Return a sound file with a part of the built-in answer."""
        path = self.folder / f"{name}.flac"
        whole = decode_file(asset("demo/answer.flac"))
        path.write_bytes(encode_flac(whole[round(start_s * 16_000) : round(end_s * 16_000)]))
        return str(path)

    def start(self, part: str, plan: dict[str, Any]) -> subprocess.Popen[str]:
        """Start a part of the driver."""
        plan_path = self.folder / f"{part}-plan.json"
        plan_path.write_text(json.dumps(plan), encoding="utf-8")
        command = [*self._prefix, sys.executable, "-m", "tests.journey.window_driver", part]
        command += [str(plan_path), str(self._report(part)), str(SCREENS)]
        return subprocess.Popen(
            command,
            env=self.env,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def drive(
        self, part: str, plan: dict[str, Any] | None = None, *, at_recording: Callable[[], None] | None = None
    ) -> dict[str, Any]:
        """Run a part of the driver to its end and return what it saw.

        `at_recording` is called when the driver says that it is recording.
        """
        with self.start(part, plan or {}) as process:
            if at_recording is not None:
                self.await_recording(process)
                at_recording()
            output, _ = process.communicate(timeout=PATIENCE_S)
        (ROOT / "artefacts" / f"{part}.log").write_text(output, encoding="utf-8")
        assert process.returncode == 0, output[-4000:]
        assert "Traceback" not in output, output[-4000:]
        return self.report_of(part)

    def start_later(self, part: str) -> list[str]:
        """Return the plan's and the report's path of a part that another part starts."""
        plan_path = self.folder / f"{part}-plan.json"
        plan_path.write_text("{}", encoding="utf-8")
        return [str(plan_path), str(self._report(part))]

    def report_of(self, part: str) -> dict[str, Any]:
        """Return what a part saw."""
        report: dict[str, Any] = json.loads(self._report(part).read_text(encoding="utf-8"))
        return report

    @staticmethod
    def await_recording(process: subprocess.Popen[str]) -> str:
        """Wait until the driver says that it is recording; return what it says."""
        assert process.stdout is not None
        seen = []
        for line in process.stdout:
            if line.startswith("recording"):
                return line
            seen.append(line)
        raise AssertionError("".join(seen)[-4000:])

    def _report(self, part: str) -> Path:
        return self.folder / f"{part}-report.json"


@pytest.fixture(scope="module")
def theatre(tmp_path_factory: pytest.TempPathFactory, model_folder: Path) -> Iterator[Theatre]:
    """A screen, a sound server and a home for one test module."""
    folder = tmp_path_factory.mktemp("journey")
    (folder / "sound").mkdir()
    with virtual_screen() as screen, SoundServer(folder / "sound") as server:
        yield Theatre(folder, server, screen, model_folder)
