"""No information by colour alone: what means different things has different shapes."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from mockvoice.analysis.scorecard import Status
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.widgets.choices import Segmented, Switch
from mockvoice.ui.widgets.concept_row import StatusDot
from mockvoice.ui.widgets.mark_shapes import draw_mark
from mockvoice.ui.widgets.marks import MarkKind
from mockvoice.ui.widgets.nav_rail import NavEntry
from mockvoice.ui.widgets.notice import Notice
from mockvoice.ui.widgets.toggle_chip import ToggleChip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

FEWEST_PIXELS = 6
"""So many must differ before two shapes count as two."""

EDGE = 24
"""By so much, of 255, two pixels beside one another differ where there is an edge."""

_SIDE = 24


def drawn(draw: Callable[[QPainter], None], width: int = _SIDE, height: int = _SIDE) -> QImage:
    """Return what `draw` paints, on nothing."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return image


def shape(image: QImage) -> set[tuple[int, int]]:
    """Return where one colour, whichever, ends and another begins."""
    return {
        (x, y)
        for x in range(1, image.width())
        for y in range(image.height())
        if any(
            abs((image.pixel(x, y) >> bits & 255) - (image.pixel(x - 1, y) >> bits & 255)) > EDGE
            for bits in (0, 8, 16, 24)
        )
    }


def alike(shapes: dict[str, set[tuple[int, int]]]) -> list[tuple[str, str]]:
    """Return which of them cannot be told apart."""
    return [
        (one, other)
        for (one, first), (other, second) in combinations(shapes.items(), 2)
        if len(first ^ second) < FEWEST_PIXELS
    ]


def grabbed(widget: QWidget, qtbot: QtBot) -> QImage:
    """Return the picture of a widget on a transparent ground."""
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    image = QImage(widget.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


@pytest.fixture(params=["light", "dark"], autouse=True)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> None:
    """Both themes."""
    apply_theme(qapp, request.param, 1.0)


def test_marks_have_shapes():
    """Fillers, pauses and kinds of evidence can be told apart in the waveform and in the transcript."""
    shapes = {
        kind: shape(drawn(lambda painter, kind=kind: draw_mark(painter, kind, QRectF(2, 2, 18, 18))))
        for kind in MarkKind
    }
    assert all(shapes.values())
    assert alike(shapes) == []


def test_verdicts_have_shapes(qtbot: QtBot):
    """Covered, partly, missed and wrong have four kinds of dot."""
    assert alike({status: shape(grabbed(StatusDot(status), qtbot)) for status in Status}) == []


def test_notices_have_icons(qtbot: QtBot):
    """Good, bad and what lies between can be told by the icon."""
    shapes = {kind: shape(grabbed(Notice("Text", kind), qtbot)) for kind in ("info", "good", "warn", "bad")}
    assert alike(shapes) == []


def test_what_is_on_looks_other_than_what_is_off(qtbot: QtBot):
    """A switch, a chip, an entry of the rail and an alternative show by shape or weight that they hold."""
    for make in (lambda: Switch("Name"), lambda: ToggleChip("Name"), lambda: NavEntry("Name", "settings")):
        shapes = {}
        for is_on in (False, True):
            widget = make()
            widget.setCheckable(True)
            widget.setChecked(is_on)
            shapes[str(is_on)] = shape(grabbed(widget, qtbot))
        assert alike(shapes) == [], make
    row = Segmented("Theme", ((1, "One"), (2, "Two")))
    seen = {}
    for value in (1, 2):
        row.set_value(value)
        seen[str(value)] = shape(grabbed(row, qtbot))
    assert alike(seen) == []
