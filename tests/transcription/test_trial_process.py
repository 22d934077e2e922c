"""Tests of mockvoice.transcription.trial_process, with small programs in place of the measurement."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest

from mockvoice.errors import ModelError, StoppedError
from mockvoice.transcription.trial import Trial
from mockvoice.transcription.trial_process import TrialProcess, as_line, trial_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TRIAL = Trial("base", "cpu", "int8", "", 10.0, 0.8, 1.3, 0.4, 400_000_000)


def program(*lines: str, then: str = "") -> Callable[..., tuple[str, ...]]:
    """Return a command that writes lines, and then does something else."""
    written = "".join(f"print({line!r}, flush=True)\n" for line in lines)
    return lambda *_: (sys.executable, "-c", f"import sys, time\n{written}{then}")


def test_what_was_measured_comes_back_with_every_step(tmp_path: Path) -> None:
    """Steps are told in order; what a library writes among them is passed over."""
    steps: list[str] = []
    command = program(
        as_line(step="loading it"), "a library's remark", "3", as_line(step="measuring"), trial_line(TRIAL)
    )
    assert TrialProcess(tmp_path, "base", command=command).run(steps.append) == TRIAL
    assert steps == ["loading it", "measuring"]


def test_what_was_asked_for_stands_in_the_command(tmp_path: Path) -> None:
    """Folder, model, device, number format and length reach the new process."""
    asked: list[str] = []

    def command(*arguments: str) -> tuple[str, ...]:
        asked.extend(arguments)
        return program(trial_line(TRIAL))()

    run = TrialProcess(
        tmp_path, "base", device="cuda", compute_type="float16", sound_s=20, measures_wait=True, command=command
    )
    run.run(asked.append)
    assert asked == [
        "model-trial",
        str(tmp_path),
        "base",
        "--device=cuda",
        "--compute-type=float16",
        "--seconds=20",
        "--wait",
    ]


def test_a_sentence_of_the_process_is_the_error(tmp_path: Path) -> None:
    """What the person can mend is told in the same words."""
    command = program(as_line(error="The model “base” is not installed. Get it."))
    with pytest.raises(ModelError, match=r"^The model “base” is not installed\. Get it\.$"):
        TrialProcess(tmp_path, "base", command=command).run(print)


def test_a_process_that_dies_is_told_with_its_last_words(tmp_path: Path) -> None:
    """A crash names its status and what was written last."""
    command = program(as_line(step="measuring"), then="sys.exit('no memory left')")
    with pytest.raises(ModelError, match=r"could not be measured \(it ended with status 1: no memory left\)"):
        TrialProcess(tmp_path, "base", command=command).run(print)


def test_a_program_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A process that cannot be started is a sentence."""
    run = TrialProcess(tmp_path, "base", command=lambda *_: (str(tmp_path / "nowhere"),))
    with pytest.raises(ModelError, match=r"no process could be started"):
        run.run(print)


def test_it_can_be_stopped_in_the_middle(tmp_path: Path) -> None:
    """Stopping ends the process at once, and says that an earlier measurement holds."""
    run = TrialProcess(tmp_path, "base", command=program(as_line(step="measuring"), then="time.sleep(60)"))
    with pytest.raises(StoppedError, match=r"An earlier one still holds"):
        run.run(lambda _: threading.Thread(target=run.stop).start())


def test_stopped_before_it_began_it_never_starts(tmp_path: Path) -> None:
    """A measurement that waits its turn can be stopped as well."""
    run = TrialProcess(tmp_path, "base", command=lambda *_: (str(tmp_path / "nowhere"),))
    run.stop()
    with pytest.raises(StoppedError):
        run.run(print)
