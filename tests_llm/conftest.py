"""A real llama.cpp server on loopback, with a small model, started once for all tests here.

These tests are apart from the others: `make test` never collects them, `make test-llm` builds what they need first.
"""

from __future__ import annotations

import socket
import subprocess
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mockvoice.coach.coach import Coach
from mockvoice.errors import CoachError
from mockvoice.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACE = Path(__file__).parent.parent / "build" / "language-model"
PYTHON = PLACE / "bin" / "python"
MODEL = "smollm2-135m-instruct"
START_WITHIN_S = 120.0
LOOK_EVERY_S = 0.25
TOLD: list[str] = []
"""What the model wrote, for whoever reads the run."""


def free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """What a person chooses who runs that server."""
    if not PYTHON.exists():
        pytest.fail("There is no server to test against: run make test-llm.")
    (weights,) = PLACE.rglob("SmolLM2-135M-Instruct*.gguf")
    chosen = Settings(coach_url=f"http://localhost:{free_port()}", coach_model=MODEL)
    port = chosen.coach_url.rpartition(":")[2]
    command = [PYTHON, "-m", "llama_cpp.server", "--model", weights, "--model_alias", MODEL, "--n_ctx", "2048"]
    log = tmp_path_factory.mktemp("server") / "log"
    with log.open("wb") as out:
        server = subprocess.Popen([*command, "--host", "127.0.0.1", "--port", port], stdout=out, stderr=out)
    try:
        _wait(server, chosen, log)
        yield chosen
    finally:
        server.terminate()
        server.wait()


def _wait(server: subprocess.Popen[bytes], chosen: Settings, log: Path) -> None:
    ends_s = time.monotonic() + START_WITHIN_S
    while time.monotonic() < ends_s and server.poll() is None:
        try:
            Coach(lambda: chosen).check_connection()
        except CoachError:
            threading.Event().wait(LOOK_EVERY_S)
        else:
            return
    pytest.fail(f"The server did not start: {log.read_text(errors='replace')[-2000:]}")


@pytest.fixture
def coach(settings: Settings) -> Coach:
    """The coach beside that server."""
    return Coach(lambda: settings)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what the model wrote, used or not."""
    if TOLD:
        terminalreporter.section("what the model wrote")
        for line in TOLD:
            terminalreporter.write_line(line)
