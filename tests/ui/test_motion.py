"""Reduced motion: what Qt moves by itself stands still when the person, or the system, asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QProgressBar, QStyle

from mockvoice.ui import motion
from mockvoice.ui.main_window import MainWindow
from mockvoice.ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.helpers.fake_app import FakeApp


@pytest.fixture(autouse=True)
def moving(qapp: QApplication) -> Iterator[None]:
    """Begin and end with things that may move."""
    motion.apply_motion(qapp, "off")
    yield
    motion.apply_motion(qapp, "off")
    apply_theme(qapp, "light", 1.0)


def glides_ms(field: QLineEdit) -> int:
    """Return how long a control glides from one state to the next."""
    return field.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, field)


def test_nothing_blinks_or_glides_under_reduced_motion(qapp: QApplication, qtbot: QtBot):
    """The caret stands still and controls change at once, and both move again afterwards."""
    field = QLineEdit()
    qtbot.addWidget(field)
    seen = []
    for wish in ("off", "on", "off"):
        motion.apply_motion(qapp, wish)
        apply_theme(qapp, "light", 1.0)
        seen.append((qapp.cursorFlashTime() > 0, glides_ms(field) > 0, motion.is_reduced()))
    assert seen == [(True, True, False), (False, False, True), (True, True, False)]


def test_the_system_decides_where_it_is_asked(qapp: QApplication):
    """Nobody having chosen, what Qt knows of the system holds."""
    motion.apply_motion(qapp, "system")
    assert motion.is_reduced() == motion.system_wants_less()


@pytest.mark.parametrize(("wish", "moves"), [("off", True), ("on", False)])
def test_a_bar_without_an_end_runs_or_stands(qapp: QApplication, qtbot: QtBot, wish: str, *, moves: bool):
    """While nobody knows how long something takes, the bar runs to and fro, or stands half full."""
    motion.apply_motion(qapp, wish)
    apply_theme(qapp, "light", 1.0)
    bar = QProgressBar()
    qtbot.addWidget(bar)
    motion.show_busy(bar)
    bar.resize(200, 12)
    with qtbot.waitExposed(bar):
        bar.show()
    pictures = []
    for _ in range(10):
        QTest.qWait(40)
        pictures.append(bar.grab().toImage())
    assert any(one != pictures[0] for one in pictures) == moves


def test_it_is_chosen_in_the_settings(fake_app: FakeApp, qtbot: QtBot):
    """The choice holds at once and is kept."""
    window = MainWindow(fake_app)
    qtbot.addWidget(window)
    window.open_page("Settings")
    window.settings.reduced_motion.button("on").click()
    assert fake_app.settings.reduced_motion == "on"
    assert motion.is_reduced()
