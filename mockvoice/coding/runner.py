"""Runs a question's tests on somebody's code in a process of its own, apart from their files and the network."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from mockvoice.coding.isolation import bubblewrap_command, statement, visible_paths, ways
from mockvoice.coding.request import COMMAND, Limits, Request
from mockvoice.coding.result import CodeResult, Ending, Outcome, TestResult
from mockvoice.errors import CodingError
from mockvoice.paths import is_frozen, self_command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mockvoice.coding.result import Isolation, Language

LONGEST_CODE: Final = 200_000
"""Characters of the longest code that is run."""

_LONGEST_ANSWER_BYTES = 2_000_000
_START_S = 30.0
_SIGNALLED = 128
"""Status of a process whose child was ended by signal n, less n: bubblewrap and shells say so."""
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_ONE_THREAD = {f"{name}_NUM_THREADS": "1" for name in ("OPENBLAS", "OMP", "MKL", "VECLIB_MAXIMUM")}
_KEPT_VARIABLES = ("LD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR")


class CodeRunner:
    """Runs tests, one run at a time; it remembers what kind of isolation works here.

    Args:
        command: Starts `mockvoice.coding.worker`.
        ways: Kinds of isolation to be tried, best first; what this computer may have where it is None.
        start_s: How long a process may take until it is ready.
    """

    def __init__(
        self,
        *,
        command: Sequence[str] | None = None,
        ways: Sequence[Isolation] | None = None,
        start_s: float = _START_S,
    ) -> None:
        own = self_command(COMMAND) if is_frozen() else (sys.executable, "-P", "-m", "mockvoice.coding.worker")
        self._command = tuple(command or own)
        self._ways = None if ways is None else tuple(ways)
        self._start_s = start_s
        self._lock = threading.Lock()
        self._run: _Run | None = None

    def run(
        self,
        code: str,
        tests: str,
        language: Language = "python",
        *,
        entry: str = "",
        setup: str = "",
        limits: Limits | None = None,
    ) -> CodeResult:
        """Run `tests` on `code`; it takes at most the limit of time and what a process needs to start.

        Args:
            code: The person's, as it stands in the editor.
            tests: Of the question: Python functions named `test_…`, each with a docstring that says what it asks for.
            language: Of the code; the tests of a query are Python too, and get its rows from `rows(more_sql)`.
            entry: The only name of the code that the tests see; every one where it is empty.
            setup: SQL that makes the tables, where the language is SQL.
            limits: What the code may use; the usual ones where it is None.

        Raises:
            CodingError: The code is too long, or no process could be started for it.
        """
        if len(code) > LONGEST_CODE:
            raise CodingError(
                f"The code has {len(code):,} characters, and at most {LONGEST_CODE:,} are run.",
                kept="It stays in the editor.",
                mend="Shorten it.",
            )
        request = Request(language, code, tests, entry, setup, limits=limits or Limits())
        for way in self._ways or ways():
            result = self._try(request, way)
            if result is not None:
                self._ways = (way,)
                return result
        raise CodingError(
            "The tests could not be run: no process could be started for them.",
            kept="Your code stays in the editor.",
            mend="Close other programs, and run the tests again.",
        )

    def stop(self) -> None:
        """End the run that is going on; its result says so. Callable from every thread."""
        with self._lock:
            if self._run is not None:
                self._run.stop()

    def _try(self, request: Request, way: Isolation) -> CodeResult | None:
        """Return the result; None where this kind of isolation, or the process, does not work here."""
        visible = visible_paths(_PACKAGE_ROOT)
        command = self._command
        if way == "bubblewrap":
            command = bubblewrap_command(command, visible, room_bytes=request.limits.file_bytes)
        elif way == "namespaces":
            request = replace(request, room=True, visible=visible)
        with tempfile.TemporaryDirectory(prefix="mockvoice-code-", ignore_cleanup_errors=True) as folder:
            try:
                process = _start(command, folder)
            except OSError:
                return None
            run = _Run(process, request.limits, way, self._start_s)
            with self._lock:
                self._run = run
            try:
                return run.finish(request.to_json())
            finally:
                with self._lock:
                    self._run = None


def run_tests(
    code: str,
    tests: str,
    language: Language = "python",
    limits: Limits | None = None,
    *,
    entry: str = "",
    setup: str = "",
) -> CodeResult:
    """Run `tests` on `code` once; see `CodeRunner.run`."""
    return CodeRunner().run(code, tests, language, entry=entry, setup=setup, limits=limits)


@dataclass
class _Told:
    """What the process has said so far."""

    titles: dict[str, str] = field(default_factory=dict)
    tests: dict[str, TestResult] = field(default_factory=dict)
    begun: str = ""
    is_loaded: bool = False
    is_done: bool = False
    ended: dict[str, Any] = field(default_factory=dict)
    output: str = ""

    def take(self, fact: dict[str, Any]) -> None:
        """Take the next thing that it says."""
        if "tests" in fact:
            self.titles = {str(name): str(title) for name, title in fact["tests"]}
        elif "begins" in fact:
            self.begun = fact["begins"]
        elif "test" in fact:
            self.begun = ""
            name = fact.pop("test")
            self.tests[name] = TestResult(name=name, title=self.titles[name], **fact)
        elif "done" in fact:
            self.is_done = True
        else:
            self.output += fact.pop("output", "")
            self.is_loaded = self.is_loaded or "loaded" in fact
            if "ended" in fact:
                self.ended = fact


class _Run:
    """One process from its start to its end."""

    def __init__(self, process: subprocess.Popen[bytes], limits: Limits, way: Isolation, start_s: float) -> None:
        self._process = process
        self._limits = limits
        self._way: Isolation = way
        self._start_s = start_s
        self._lines: queue.Queue[bytes] = queue.Queue()
        self._is_stopped = False

    def stop(self) -> None:
        """End the process."""
        self._is_stopped = True
        _kill(self._process)

    def finish(self, request: str) -> CodeResult | None:
        """Send the request and return what came of it; None where the process never became ready."""
        threads = [
            threading.Thread(target=_send, args=(self._process.stdin, request.encode()), daemon=True),
            threading.Thread(target=_receive, args=(self._process.stdout, self._lines), daemon=True),
        ]
        for thread in threads:
            thread.start()
        try:
            ready = self._next(time.monotonic() + self._start_s)
            if ready is not None and "ready" in ready:
                return self._take_all(statement(self._way, ready["ready"]))
            return self._stopped_early() if self._is_stopped else None
        finally:
            _kill(self._process)
            self._process.wait()
            for thread in threads:
                thread.join(1)

    def _take_all(self, told_statement: str) -> CodeResult:
        told = _Told()
        deadline = time.monotonic() + self._limits.wall_s
        while not told.is_done and (fact := self._next(deadline)) is not None:
            told.take(fact)
        is_late = not told.is_done and time.monotonic() >= deadline
        return self._result(told, told_statement, is_late=is_late)

    def _next(self, deadline: float) -> dict[str, Any] | None:
        """Return the next fact; None where time is over or the process has ended."""
        try:
            line = self._lines.get(timeout=max(0.0, deadline - time.monotonic()))
            fact = json.loads(line)
        except (queue.Empty, ValueError):
            return None
        return fact if isinstance(fact, dict) else None

    def _result(self, told: _Told, told_statement: str, *, is_late: bool) -> CodeResult:
        ending, message = Ending.FINISHED, ""
        if told.ended:
            ending, message = Ending(told.ended["ended"]), told.ended["message"]
        elif not told.is_done:
            ending, message = self._cut_off(told, is_late=is_late)
            if told.begun:
                title = told.titles[told.begun]
                told.tests[told.begun] = TestResult(
                    name=told.begun, title=title, outcome=Outcome.ERROR, message=message
                )
        tests = tuple(
            told.tests.get(name) or TestResult(name=name, title=title, outcome=Outcome.NOT_RUN)
            for name, title in told.titles.items()
        )
        return CodeResult(
            ending=ending,
            message=message,
            line=told.ended.get("line"),
            trace=tuple(told.ended.get("trace", ())),
            tests=tests,
            output=told.output,
            isolation=self._way,
            statement=told_statement,
        )

    def _cut_off(self, told: _Told, *, is_late: bool) -> tuple[Ending, str]:
        """Return why the process said no more."""
        if self._is_stopped:
            return Ending.STOPPED, "You stopped the run."
        where = "" if told.is_loaded else " before the first test"
        if is_late:
            return Ending.TIMED_OUT, (
                f"It was not done after {self._limits.wall_s:g} seconds{where} and was ended; look for a loop that "
                "never ends."
            )
        return Ending.CRASHED, f"The process ended{where} without a word{self._how_it_ended()}."

    def _how_it_ended(self) -> str:
        status = self._exit_status()
        if status is None:
            return ""
        number = -status if status < 0 else status - _SIGNALLED
        if number not in set(signal.Signals):
            return f" (status {status})"
        if signal.Signals(number).name == "SIGKILL":
            return ": it took too much time or memory"
        return f" (it crashed: {signal.Signals(number).name})"

    def _exit_status(self) -> int | None:
        try:
            return self._process.wait(1)
        except subprocess.TimeoutExpired:
            return None

    def _stopped_early(self) -> CodeResult:
        return CodeResult(
            ending=Ending.STOPPED,
            message="You stopped the run.",
            isolation=self._way,
            statement="The run was stopped before your code began.",
        )


def _start(command: Sequence[str], folder: str) -> subprocess.Popen[bytes]:
    """Start the process in `folder`, with a bare environment. Raises OSError where it cannot be started."""
    environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ} | {
        "HOME": folder,
        "LANG": "C.UTF-8",
        "PATH": os.defpath,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(_PACKAGE_ROOT),
        "PYTHONUTF8": "1",
        "TEMP": folder,
        "TMPDIR": folder,
        **_ONE_THREAD,
    }
    return subprocess.Popen(  # noqa: S603 (the command is ours)
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows alone has it
    )


def _send(stream: IO[bytes] | None, data: bytes) -> None:
    """Write everything and close; a process that is gone does not listen."""
    if stream is not None:
        _quietly(lambda: stream.write(data))
        _quietly(stream.close)


def _receive(stream: IO[bytes] | None, lines: queue.Queue[bytes]) -> None:
    """Hand on lines until the process ends or has said too much; then an empty one."""
    if stream is not None:
        left = _LONGEST_ANSWER_BYTES
        while left > 0 and (line := stream.readline(left)):
            left -= len(line)
            lines.put(line)
        _quietly(stream.close)
    lines.put(b"")


def _quietly(call: Callable[[], object]) -> None:
    try:
        call()
    except OSError:
        return


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the process and all that it has started in its session."""
    if process.poll() is None and sys.platform != "win32":
        _quietly(lambda: os.killpg(process.pid, 9))
    process.kill()
