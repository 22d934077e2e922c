"""A trial of a speech model in a process of its own: its memory can be measured, and it can be stopped at any time."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import threading
from dataclasses import asdict
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from mockvoice.errors import ModelError, StoppedError
from mockvoice.paths import self_command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mockvoice.transcription.trial import Trial

COMMAND = "model-trial"
"""The hidden command that runs one trial and writes lines of JSON: {"step": …}, then {"trial": …} or {"error": …}."""


class TrialProcess:
    """One trial in a new process.

    Args:
        models: The folder of models.
        name: The speech model.
        device: "cpu" or "cuda", or "auto" for what the program itself would take.
        compute_type: "auto", or one for CUDA.
        sound_s: How much speech is decoded.
        measures_wait: Whether the wait after the end is measured as well.
        command: Starts this program with a hidden command; a test hands in its own.
    """

    def __init__(
        self,
        models: Path,
        name: str,
        *,
        device: str = "auto",
        compute_type: str = "auto",
        sound_s: float = 10.0,
        measures_wait: bool = False,
        command: Callable[..., Sequence[str]] = self_command,
    ) -> None:
        self.name = name
        options = [f"--device={device}", f"--compute-type={compute_type}", f"--seconds={sound_s}"]
        options += ["--wait"] if measures_wait else []
        self._command = tuple(command(COMMAND, str(models), name, *options))
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._is_stopped = False

    def run(self, on_step: Callable[[str], None]) -> Trial:
        """Run it and return what was measured. Raises ModelError, or StoppedError where it was stopped."""
        from mockvoice.transcription.trial import Trial  # noqa: PLC0415 (the parent needs no speech library before)

        answer: dict[str, Any] = {}
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log:
            process = self._start(log)
            try:
                for line in process.stdout or ():
                    told = _parsed(line)
                    if "step" in told:
                        on_step(str(told["step"]))
                    answer |= told
                status = process.wait()
            finally:
                process.kill()
                process.wait()
                if process.stdout is not None:
                    process.stdout.close()
            log.seek(0)
            last_words = log.read().strip().rsplit("\n", 1)[-1]
        if self._is_stopped:
            raise _stopped(self.name)
        if "trial" in answer:
            return Trial(**answer["trial"])
        if "error" in answer:
            raise ModelError(str(answer["error"]))
        ended = f"it ended with status {status}{f': {last_words}' if last_words else ''}"
        raise ModelError(
            f"The speech model “{self.name}” could not be measured ({ended}).",
            kept="Nothing was changed.",
            mend="Close other programs, since it may have lacked memory, and measure it again.",
        )

    def stop(self) -> None:
        """End it; `run` then raises StoppedError. Callable from every thread, also before `run`."""
        with self._lock:
            self._is_stopped = True
            if self._process is not None:
                self._process.kill()

    def _start(self, log: IO[str]) -> subprocess.Popen[str]:
        # The child finds this very package, wherever it was started from.
        package_root = str(Path(__file__).resolve().parents[2])
        search_path = os.pathsep.join(filter(None, (package_root, os.environ.get("PYTHONPATH", ""))))
        with self._lock:
            if self._is_stopped:
                raise _stopped(self.name)
            try:
                self._process = subprocess.Popen(  # noqa: S603 (the command is ours)
                    self._command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=log,
                    encoding="utf-8",
                    env=os.environ | {"PYTHONPATH": search_path, "PYTHONIOENCODING": "utf-8"},
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows alone has it
                )
            except OSError as error:
                raise ModelError(
                    f"The speech model “{self.name}” could not be measured: no process could be started "
                    f"({error.strerror})."
                ) from error
            return self._process


def as_line(**told: object) -> str:
    """Return a line of what the hidden command writes."""
    return json.dumps(told)


def trial_line(trial: Trial) -> str:
    """Return the line that ends a trial."""
    return as_line(trial=asdict(trial))


def _parsed(line: str) -> dict[str, Any]:
    """Return what a line tells; nothing for what a library wrote among the lines."""
    try:
        told = json.loads(line)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _stopped(name: str) -> StoppedError:
    return StoppedError(f"The measurement of “{name}” was stopped.", kept="An earlier one still holds.")
