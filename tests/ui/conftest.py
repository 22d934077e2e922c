"""What every test of the window starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mockvoice.ui.language import use_language
from mockvoice.ui.theme import apply_theme
from tests.helpers.fake_app import FakeApp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

HERE = "tests/ui/"
OFFSCREEN_REMARK = r"This plugin does not support"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let pass what Qt's offscreen screen says of tooltips and of windows with a least size."""
    for item in items:
        path: Path = item.path
        if path.is_relative_to(config.rootpath / HERE):
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_REMARK, extend=True))


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    """Begin and end every test in the light theme at 100 %, in English."""
    apply_theme(qapp, "light", 1.0)
    yield
    use_language(qapp, "en")
    apply_theme(qapp, "light", 1.0)


@pytest.fixture
def fake_app() -> FakeApp:
    """A program from memory, with one scored answer and three sessions."""
    made = FakeApp()
    made.add_answer("a1")
    made.add_sessions(3)
    return made
