"""A PulseAudio of the tests' own: a loudspeaker that can be listened to and a microphone that can be spoken into.

The loudspeaker is a null sink. The microphone is a source on the monitor of a second null sink, `mic_feed`, so that
whatever is played into that sink is what the microphone hears. Works as root, in a container, without any sound card.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import wave
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np
import pytest

from mockvoice.audio.devices import list_devices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

_PROGRAMS = ("pulseaudio", "pactl", "paplay", "parec")
_PLUGIN_CONF = Path("/usr/share/alsa/alsa.conf.d/50-pulseaudio.conf")
_READY_WITHIN_S = 15.0
_RATE_HZ = 48_000
# Without rewinds a null sink hands on its sound every 50 ms, not every 2 s.
_NULL_SINK = f"module-null-sink rate={_RATE_HZ} norewinds=1 sink_name="
_ALSA = "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n"
_ALSA_WITHOUT_MICROPHONE = "pcm.default { type asym playback.pcm { type pulse } }\n"
_ALSA_WITHOUT_SOUND = "</usr/share/alsa/alsa.conf>\n"
_CLIENT = "autospawn = no\nenable-shm = no\n"


class SoundServer:
    """A running server; `env` is what a program needs in its environment to use it."""

    def __init__(self, folder: Path) -> None:
        missing = [name for name in _PROGRAMS if shutil.which(name) is None]
        if missing or not _PLUGIN_CONF.exists():
            lacking = ", ".join([*missing, *([] if _PLUGIN_CONF.exists() else [str(_PLUGIN_CONF)])])
            raise RuntimeError(
                f"The tests of sound need PulseAudio, and {lacking} is missing. "
                "Install it: sudo apt install pulseaudio pulseaudio-utils libasound2-plugins (make test does)."
            )
        self.folder = folder
        self._modules: dict[str, str] = {}
        self._clip_count = 0
        (folder / "runtime").mkdir(mode=0o700)
        (folder / "client.conf").write_text(_CLIENT)
        for name, text in (
            ("alsa.conf", _ALSA),
            ("alsa-without-microphone.conf", _ALSA_WITHOUT_MICROPHONE),
            ("alsa-without-sound.conf", _ALSA_WITHOUT_SOUND),
        ):
            (folder / name).write_text(text)
        self.env = {
            "PULSE_SERVER": f"unix:{folder}/socket",
            "PULSE_RUNTIME_PATH": f"{folder}/runtime",
            "PULSE_CLIENTCONFIG": f"{folder}/client.conf",
            "PULSE_COOKIE": f"{folder}/cookie",
            "ALSA_CONFIG_PATH": f"{folder}/alsa.conf",
        }
        self.env_without_microphone = self.env | {"ALSA_CONFIG_PATH": f"{folder}/alsa-without-microphone.conf"}
        self.env_without_sound = self.env | {
            "ALSA_CONFIG_PATH": f"{folder}/alsa-without-sound.conf",
            "PULSE_SERVER": f"unix:{folder}/nowhere",
        }
        self._log_path = folder / "server.log"
        self._server = self._start_server()
        self._wait_until_ready()
        self._load("mic_feed", f"{_NULL_SINK}mic_feed")
        self.plug_loudspeaker()
        self.plug_microphone()

    def __enter__(self) -> Self:
        """The running server."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the server."""
        self.close()

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        try:
            self._server.wait(_READY_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()

    def play_into_microphone(
        self, sound: Path | NDArray[np.int16] | NDArray[np.float32], *, sample_rate_hz: int = 16_000
    ) -> subprocess.Popen[bytes]:
        """Begin to play a sound file, or mono samples, into the microphone.

        Returns:
            The playing process: `wait` for its end, or `terminate` it.
        """
        path = sound if isinstance(sound, Path) else self._write_clip(sound, sample_rate_hz)
        return subprocess.Popen(
            ["paplay", "--device=mic_feed", "--latency-msec=50", str(path)], env=os.environ | self.env
        )

    @contextmanager
    def record_loudspeaker(self, path: Path) -> Iterator[Path]:
        """Record what the loudspeaker plays, within the block, into the WAV file `path` (48 kHz, mono).

        Recording runs when the block begins. The file is whole when the block has ended.
        """
        command = ["parec", "--verbose", "--device=loudspeaker.monitor", "--latency-msec=20"]
        command += ["--file-format=wav", "--format=s16le", f"--rate={_RATE_HZ}", "--channels=1", str(path)]
        log_path = path.with_suffix(".log")
        with log_path.open("wb") as log:
            recording = subprocess.Popen(command, env=os.environ | self.env | {"LC_ALL": "C"}, stderr=log)
        try:
            _wait_for(lambda: "Stream successfully created" in log_path.read_text(), "parec does not record")
            yield path
            # What was played last is still on its way through the monitor.
            threading.Event().wait(0.15)
        finally:
            recording.send_signal(signal.SIGINT)
            recording.wait(_READY_WITHIN_S)

    def unplug_microphone(self) -> None:
        """Remove the microphone."""
        self._unload("microphone")

    def plug_microphone(self) -> None:
        """Bring the microphone back, as the default; nothing happens where it is there."""
        if "microphone" not in self._modules:
            self._load("microphone", "module-remap-source master=mic_feed.monitor source_name=microphone")
            self._control("set-default-source", "microphone")

    def put_microphone_before_loudspeaker(self) -> None:
        """Let the microphone hear what the loudspeaker plays and nothing else, until it is unplugged."""
        self.unplug_microphone()
        self._load("microphone", "module-remap-source master=loudspeaker.monitor source_name=microphone")
        self._control("set-default-source", "microphone")

    def unplug_loudspeaker(self) -> None:
        """Remove the loudspeaker."""
        self._unload("loudspeaker")

    def plug_loudspeaker(self) -> None:
        """Bring the loudspeaker back, as the default; nothing happens where it is there."""
        if "loudspeaker" not in self._modules:
            self._load("loudspeaker", f"{_NULL_SINK}loudspeaker")
            self._control("set-default-sink", "loudspeaker")

    def mute_microphone(self, *, muted: bool) -> None:
        """Switch the microphone off without removing it, or on again."""
        self._control("set-source-mute", "microphone", str(int(muted)))

    def _start_server(self) -> subprocess.Popen[bytes]:
        environment = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
        environment |= {"PULSE_RUNTIME_PATH": f"{self.folder}/runtime", "XDG_RUNTIME_DIR": f"{self.folder}/runtime"}
        environment |= {"HOME": str(self.folder)}
        command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
        command += ["--disallow-exit=no", "--log-target=stderr", "--log-level=notice"]
        command += [f"--load=module-native-protocol-unix auth-anonymous=1 socket={self.folder}/socket"]
        with self._log_path.open("wb") as log:
            return subprocess.Popen(command, env=environment, stdout=log, stderr=log)

    def _wait_until_ready(self) -> None:
        def answers() -> bool:
            if self._server.poll() is not None:
                raise RuntimeError(f"PulseAudio ended at its start:\n{self._log_path.read_text()}")
            asked = subprocess.run(["pactl", "info"], env=os.environ | self.env, capture_output=True, check=False)
            return asked.returncode == 0

        _wait_for(answers, "PulseAudio does not answer")

    def _control(self, *words: str) -> str:
        done = subprocess.run(
            ["pactl", *words], env=os.environ | self.env, capture_output=True, text=True, check=True, timeout=30
        )
        return done.stdout.strip()

    def _load(self, name: str, module: str) -> None:
        self._modules[name] = self._control("load-module", *module.split())

    def _unload(self, name: str) -> None:
        if name in self._modules:
            self._control("unload-module", self._modules.pop(name))

    def _write_clip(self, samples: NDArray[np.int16] | NDArray[np.float32], sample_rate_hz: int) -> Path:
        if samples.dtype != np.int16:
            samples = np.clip(np.rint(samples * 32_768.0), -32_768, 32_767).astype(np.int16)
        self._clip_count += 1
        path = self.folder / f"clip-{self._clip_count}.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(sample_rate_hz)
            file.writeframes(samples.tobytes())
        return path


@contextmanager
def environment(variables: dict[str, str]) -> Iterator[None]:
    """This process with other variables within the block, seen by PortAudio as well; for the server's `env_...`."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    list_devices()
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        list_devices()


@pytest.fixture(scope="session")
def sound_server() -> Iterator[SoundServer]:
    """The tests' own sound server, which this process uses as well."""
    with (
        tempfile.TemporaryDirectory(prefix="mockvoice-sound-") as folder,
        SoundServer(Path(folder)) as server,
        environment(server.env),
    ):
        yield server


@pytest.fixture
def plugged_in(sound_server: SoundServer) -> Iterator[SoundServer]:
    """The sound server with microphone and loudspeaker there, before the test and after it."""
    sound_server.plug_loudspeaker()
    sound_server.plug_microphone()
    yield sound_server
    sound_server.plug_loudspeaker()
    sound_server.plug_microphone()
    sound_server.mute_microphone(muted=False)


def _wait_for(is_so: Callable[[], bool], failure: str) -> None:
    until = time.monotonic() + _READY_WITHIN_S
    pause = threading.Event()
    while not is_so():
        if time.monotonic() > until:
            raise RuntimeError(f"{failure} within {_READY_WITHIN_S:.0f} s")
        pause.wait(0.02)
