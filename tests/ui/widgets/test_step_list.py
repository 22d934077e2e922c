"""Steps stand in a list; their times play them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from mockvoice.analysis.scorecard import Status
from mockvoice.ui.delivery.facts import StepLine
from mockvoice.ui.widgets.step_list import StepList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

STEPS = (
    StepLine("Task", Status.COVERED, "I had to finish it", 4.0, "25 s", is_sure=True),
    StepLine("Action", Status.PARTLY, "so I wrote a script", 62.0, "2 min", is_sure=False),
    StepLine("Result", Status.MISSED, "", None, "not heard", is_sure=True),
    StepLine("Lesson", Status.COVERED, "now I ask first", None, "", is_sure=True),
)


def test_each_step_has_a_line(qtbot: QtBot):
    """Name and length, "not sure" where that is so, and a time only where there is one."""
    steps = StepList(STEPS)
    qtbot.addWidget(steps)
    texts = [found.text() for found in steps.findChildren(QLabel) if found.text()]
    assert texts == ["Task", "25 s", "Action · not sure", "2 min", "Result", "not heard", "Lesson"]
    assert [button.text() for button in steps.buttons] == ["0:04", "1:02"]


def test_a_time_plays_its_step(qtbot: QtBot):
    """A click asks for it; tooltip and name tell what is there."""
    steps = StepList(STEPS)
    qtbot.addWidget(steps)
    button = steps.buttons[1]
    assert button.toolTip() == "“so I wrote a script”"
    assert button.accessibleName() == "Play “Action” from 1 minute 2 seconds"
    with qtbot.waitSignal(steps.play_requested) as asked:
        button.click()
    assert asked.args == [62.0]
