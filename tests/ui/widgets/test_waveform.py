"""The waveform with its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from mockvoice.ui.widgets.marks import MarkKind, marks_of
from mockvoice.ui.widgets.peaks import Peaks
from mockvoice.ui.widgets.waveform import Waveform
from tests.helpers.fake_review import scorecard, speech_like

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Qt's offscreen screen says this of tooltips and of windows with a least size."""

DURATION_S = 46.0


@pytest.fixture
def waveform(qtbot: QtBot) -> Waveform:
    """Show the made-up answer, 920 px wide: 20 px a second."""
    waveform = Waveform()
    qtbot.addWidget(waveform)
    waveform.resize(920, waveform.sizeHint().height())
    waveform.show_sound(Peaks(speech_like(DURATION_S), 16_000), marks_of(scorecard()), DURATION_S)
    waveform.show()
    qtbot.waitExposed(waveform)
    return waveform


def middle(waveform: Waveform) -> int:
    """Return the height of the bars' middle."""
    return waveform.height() // 2 + 6


def test_every_mark_of_the_scorecard_is_drawn_where_it_was(waveform: Waveform):
    """Marks match the scorecard, and lie at their time within a pixel."""
    assert waveform.marks == marks_of(scorecard())
    for mark in waveform.marks:
        assert mark.start_s is not None
        assert waveform.rect_of(mark).left() == pytest.approx(mark.start_s * 20, abs=1)
        assert waveform.mark_at(waveform.rect_of(mark).center()) == mark


def test_fillers_proof_and_pauses_lie_in_lanes_of_their_own(waveform: Waveform):
    """Which kind a mark is can be told from its height alone."""
    tops = {
        kind: {waveform.rect_of(m).top() for m in waveform.marks if m.kind is kind}
        for kind in set(MarkKind) - {MarkKind.WRONG}
    }
    assert all(len(heights) == 1 for heights in tops.values())
    assert tops[MarkKind.COVERED] == tops[MarkKind.PARTLY]
    assert len({heights.copy().pop() for heights in tops.values()}) == 3


def test_a_click_on_the_bars_goes_there(qtbot: QtBot, waveform: Waveform):
    """A quarter of the way across is a quarter of the time."""
    with qtbot.waitSignal(waveform.seek_requested) as sought:
        qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(230, middle(waveform)))
    assert sought.args == [pytest.approx(11.5, abs=0.06)]


def test_dragging_goes_along_and_stays_inside(qtbot: QtBot, waveform: Waveform):
    """While the button is down the place follows the pointer, also beyond the edge."""
    sought: list[float] = []
    waveform.seek_requested.connect(sought.append)
    qtbot.mousePress(waveform, Qt.MouseButton.LeftButton, pos=QPoint(100, middle(waveform)))
    qtbot.mouseMove(waveform, QPoint(400, middle(waveform)))
    qtbot.mouseMove(waveform, QPoint(2000, middle(waveform)))
    qtbot.mouseRelease(waveform, Qt.MouseButton.LeftButton, pos=QPoint(2000, middle(waveform)))
    qtbot.mouseMove(waveform, QPoint(300, middle(waveform)))
    assert sought == [pytest.approx(5, abs=0.06), pytest.approx(20, abs=0.06), DURATION_S]


def test_a_click_on_a_mark_chooses_it(qtbot: QtBot, waveform: Waveform):
    """The mark is reported, not the place."""
    mark = next(m for m in waveform.marks if m.kind is MarkKind.FILLER)
    with qtbot.waitSignal(waveform.mark_clicked) as clicked, qtbot.assertNotEmitted(waveform.seek_requested):
        qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=waveform.rect_of(mark).center().toPoint())
    assert clicked.args == [mark]


def test_the_pointer_over_a_mark_tells_what_it_is(qtbot: QtBot, waveform: Waveform):
    """The tooltip says text and reason."""
    mark = next(m for m in waveform.marks if m.kind is MarkKind.PAUSE)
    at = waveform.rect_of(mark).center().toPoint()
    QApplication.sendEvent(waveform, QHelpEvent(QEvent.Type.ToolTip, at, waveform.mapToGlobal(at)))
    qtbot.waitUntil(lambda: QToolTip.text() == mark.tooltip)
    QToolTip.hideText()


def test_a_mark_at_the_very_end_is_still_in_sight(waveform: Waveform):
    """Nothing is drawn beyond the right edge."""
    mark = next(m for m in marks_of(scorecard()) if m.kind is MarkKind.FILLER)
    waveform.show_sound(None, (mark,), mark.start_s or 1.0)
    assert waveform.rect_of(mark).right() <= waveform.width()


def test_what_was_played_is_darker(waveform: Waveform):
    """Half-way through, left and right of the playhead differ in colour."""
    loud = Peaks(speech_like(DURATION_S).clip(12_000, 12_000), 16_000)
    waveform.show_sound(loud, (), DURATION_S)
    waveform.set_position(23.0)
    picture = waveform.grab().toImage()
    line = [picture.pixelColor(x, middle(waveform) - 8).name() for x in range(picture.width())]
    played, unplayed = set(line[:440]), set(line[480:])
    assert "#2f5bd8" in played
    assert "#b9c4e6" in unplayed
    assert "#2f5bd8" not in unplayed


def test_it_says_what_is_in_it(waveform: Waveform):
    """A screen reader hears the counts."""
    assert waveform.accessibleName() == "Waveform"
    assert waveform.accessibleDescription() == ("46 seconds, with 3 fillers, 1 long pause and evidence of 5 concepts.")


def test_marks_without_times_are_left_out(waveform: Waveform):
    """Words that were typed have no place in time."""
    mark = marks_of(scorecard())[0]
    timeless = type(mark)(mark.kind, None, None, mark.first_word, mark.last_word, mark.title, mark.text)
    waveform.show_sound(None, (timeless,), 0.0)
    assert waveform.marks == ()
    assert waveform.mark_at(QPointF(1, 1)) is None
