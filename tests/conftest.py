"""What every test starts from: a home of its own, and a screen where there is none."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from mockvoice.paths import HOME_VARIABLE, Paths

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest_plugins = ["tests.helpers.sound_server"]

settings.register_profile("mockvoice", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("mockvoice")  # machines here and elsewhere are slow at times, which is no fault of the code

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """A person's folders, empty, and named so by the environment; models alone are shared between tests."""
    folder = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    return Paths.below(folder)


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for joined models that all tests share, so that they are joined once."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session", autouse=True)
def no_inherited_home() -> Iterator[None]:
    """No test reads the settings of whoever runs it."""
    before = os.environ.pop(HOME_VARIABLE, None)
    yield
    if before is not None:
        os.environ[HOME_VARIABLE] = before


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say where the screenshots are that the tests of the real window left."""
    screens = Path(__file__).parent.parent / "artefacts" / "screens"
    names = sorted(path.name for path in screens.glob("*.png"))
    if names:
        terminalreporter.write_line(f"{len(names)} screenshots in {screens}: {', '.join(names)}")
