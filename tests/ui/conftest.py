"""What every test of the window starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mockvoice.ui.language import use_language
from mockvoice.ui.theme import apply_theme
from tests.helpers.fake_app import FakeApp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

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


@pytest.fixture(autouse=True)
def kept_widgets(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep every widget that a test adds until it was closed.

    PySide6 6.11.3 crashes where the garbage collector takes down a page that Qt has not: what stands in layouts inside
    layouts is deleted twice. pytest-qt refers to widgets weakly, so after a test's last line nothing else keeps them.
    When PySide6 is upgraded, check by `gc.collect()` right after such a page has gone out of scope.
    """
    kept: list[QWidget] = []
    add = qtbot.addWidget

    def add_and_keep(widget: QWidget, **options: Any) -> None:
        kept.append(widget)
        add(widget, **options)

    monkeypatch.setattr(qtbot, "addWidget", add_and_keep)
    yield
    kept.clear()


@pytest.fixture
def fake_app() -> FakeApp:
    """A program from memory, with one scored answer and three sessions."""
    made = FakeApp()
    made.add_answer("a1")
    made.add_sessions(3)
    return made
