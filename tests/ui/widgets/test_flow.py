"""Widgets are set like words in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from mockvoice.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """Ten boxes of 50 by 20 pixels."""
    made = QWidget()
    qtbot.addWidget(made)
    flow = FlowLayout(made, gap_px=10)
    for _ in range(10):
        box = QWidget()
        box.setFixedSize(50, 20)
        flow.addWidget(box)
    return made


@pytest.mark.parametrize(("width", "columns"), [(590, 10), (589, 9), (230, 4), (170, 3), (10, 1)])
def test_a_line_holds_what_fits(holder: QWidget, width: int, columns: int):
    """A box that does not fit begins the next line; the height is told for the width."""
    holder.resize(width, 400)
    holder.layout().activate()
    boxes = [child for child in holder.children() if isinstance(child, QWidget)]
    rows = -(-10 // columns)
    assert len({box.y() for box in boxes}) == rows
    assert sum(box.y() == 0 for box in boxes) == columns
    assert holder.layout().heightForWidth(width) == rows * 20 + (rows - 1) * 10


def test_a_hidden_widget_takes_no_room(holder: QWidget):
    """The others close up."""
    boxes = [child for child in holder.children() if isinstance(child, QWidget)]
    boxes[0].hide()
    holder.resize(590, 400)
    holder.layout().activate()
    assert boxes[1].x() == 0


def test_its_items_can_be_taken_out(holder: QWidget):
    """Outside the range there is none."""
    flow = holder.layout()
    assert flow.count() == 10
    assert flow.itemAt(10) is None
    assert flow.takeAt(-1) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 9
