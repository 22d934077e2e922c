"""Holds a fault of PySide6 6.12.0 at bay: docs/decisions/0006-pyside.md."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 400


def test_calls_that_return_nothing_take_no_reference_away(qtbot: QtBot) -> None:
    """After many calls there are about as many references to None as before."""
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("warm")
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < CALLS / 10
