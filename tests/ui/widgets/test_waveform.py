"""The waveform with its marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from mockvoice.analysis.scorecard import RateSeries
from mockvoice.audio.peaks import PeakPyramid
from mockvoice.ui.lanes.lanes import LaneKind, curve_lanes
from mockvoice.ui.widgets.marks import MarkKind, marks_of
from mockvoice.ui.widgets.waveform import Waveform
from tests.helpers.fake_review import scorecard, speech_like
from tests.helpers.fake_review_desk import voice_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mockvoice.ui.widgets.marks import Mark

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Qt's offscreen screen says this of tooltips and of windows with a least size."""

DURATION_S = 46.0


@pytest.fixture
def waveform(qtbot: QtBot) -> Waveform:
    """Show the made-up answer, as wide as 20 px a second beside the names of the lanes."""
    waveform = Waveform()
    qtbot.addWidget(waveform)
    waveform.resize(2000, waveform.sizeHint().height())
    waveform.show_sound(PeakPyramid(speech_like(DURATION_S), 16_000), marks_of(scorecard()), DURATION_S)
    waveform.show()
    qtbot.waitExposed(waveform)
    beside = waveform.x_of(0.0)
    waveform.resize(920 + round(beside), waveform.height())
    qtbot.waitUntil(lambda: waveform.x_of(DURATION_S) - waveform.x_of(0.0) == pytest.approx(920, abs=1))
    return waveform


def middle(waveform: Waveform) -> int:
    """Return the height of the bars' middle, which the lanes of marks stand above."""
    lane = waveform.rect_of_lane(LaneKind.CONCEPTS)
    below = waveform.rect_of_lane(LaneKind.PAUSES)
    assert lane is not None
    assert below is not None
    return round((lane.bottom() + below.top()) / 2)


def at(waveform: Waveform, seconds: float) -> QPoint:
    """Return where a moment is among the bars."""
    return QPoint(round(waveform.x_of(seconds)), middle(waveform))


def test_every_mark_of_the_scorecard_is_drawn_where_it_was(waveform: Waveform):
    """Marks match the scorecard, and lie at their time within a pixel."""
    assert waveform.marks == marks_of(scorecard())
    for mark in waveform.marks:
        assert mark.start_s is not None
        assert waveform.rect_of(mark).left() == pytest.approx(waveform.x_of(0) + mark.start_s * 20, abs=1)
        assert waveform.mark_at(waveform.rect_of(mark).center()) == mark


def test_fillers_proof_and_pauses_lie_in_lanes_of_their_own(waveform: Waveform):
    """Which kind a mark is can be told from its height alone."""
    tops = {
        kind: {waveform.rect_of(m).top() for m in waveform.marks if m.kind is kind}
        for kind in (MarkKind.FILLER, MarkKind.COVERED, MarkKind.PARTLY, MarkKind.PAUSE)
    }
    assert all(len(heights) == 1 for heights in tops.values())
    assert tops[MarkKind.COVERED] == tops[MarkKind.PARTLY]
    assert len({heights.copy().pop() for heights in tops.values()}) == 3


def test_a_click_on_the_bars_goes_there(qtbot: QtBot, waveform: Waveform):
    """Also in the lanes of pace, pitch and loudness."""
    pace = waveform.rect_of_lane(LaneKind.PACE)
    assert pace is not None
    for height in (middle(waveform), round(pace.center().y())):
        with qtbot.waitSignal(waveform.seek_requested) as sought:
            qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(round(waveform.x_of(11.5)), height))
        assert sought.args == [pytest.approx(11.5, abs=0.06)]


def test_a_drag_chooses_a_stretch_and_goes_nowhere(qtbot: QtBot, waveform: Waveform):
    """From where the button went down to where it is, in either direction, never beyond the recording."""
    chosen: list[object] = []
    waveform.stretch_chosen.connect(chosen.append)
    with qtbot.assertNotEmitted(waveform.seek_requested):
        qtbot.mousePress(waveform, Qt.MouseButton.LeftButton, pos=at(waveform, 20.0))
        qtbot.mouseMove(waveform, at(waveform, 25.0))
        qtbot.mouseMove(waveform, at(waveform, 12.0))
        qtbot.mouseMove(waveform, QPoint(4000, middle(waveform)))
        qtbot.mouseRelease(waveform, Qt.MouseButton.LeftButton, pos=QPoint(4000, middle(waveform)))
    assert chosen == [
        (pytest.approx(20, abs=0.06), pytest.approx(25, abs=0.06)),
        (pytest.approx(12, abs=0.06), pytest.approx(20, abs=0.06)),
        (pytest.approx(20, abs=0.06), DURATION_S),
    ]
    assert waveform.stretch == chosen[-1]


def test_the_wheel_looks_closer_around_the_pointer(waveform: Waveform):
    """With Ctrl; what is under the pointer stays there. Without, the page scrolls; with Shift the view moves."""
    place = at(waveform, 30.0)
    assert turn(waveform, place, 120, Qt.KeyboardModifier.ControlModifier)
    assert waveform.view.length_s == pytest.approx(DURATION_S / 1.5)
    assert waveform.seconds_at(place.x()) == pytest.approx(30.0, abs=0.06)
    start_s = waveform.view.start_s
    assert turn(waveform, place, -120, Qt.KeyboardModifier.ShiftModifier)
    assert waveform.view.start_s > start_s
    assert not turn(waveform, place, 120, Qt.KeyboardModifier.NoModifier)


def turn(waveform: Waveform, place: QPoint, by: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Turn the wheel over a place, and return whether it was taken."""
    event = QWheelEvent(
        QPointF(place),
        QPointF(waveform.mapToGlobal(place)),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.ignore()
    QApplication.sendEvent(waveform, event)
    return event.isAccepted()


def test_two_fingers_look_closer(waveform: Waveform):
    """A pinch on a touchpad zooms by what it says."""
    place = QPointF(at(waveform, 10.0))
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        place,
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(waveform, pinch)
    assert waveform.view.length_s == pytest.approx(DURATION_S / 1.25)


def test_keys_lead_to_the_ends_and_move_along(qtbot: QtBot, waveform: Waveform):
    """Home and End go there; Page Up and Page Down move what is seen."""
    for key, at_s in ((Qt.Key.Key_End, DURATION_S), (Qt.Key.Key_Home, 0.0)):
        with qtbot.waitSignal(waveform.seek_requested) as sought:
            qtbot.keyClick(waveform, key)
        assert sought.args == [at_s]
    waveform.zoom(4.0, 0.0)
    qtbot.keyClick(waveform, Qt.Key.Key_PageDown)
    assert waveform.view.start_s == pytest.approx(0.8 * DURATION_S / 4)
    qtbot.keyClick(waveform, Qt.Key.Key_PageUp)
    assert waveform.view.start_s == pytest.approx(0.0)


def test_the_view_turns_its_page_with_the_playhead(waveform: Waveform):
    """While it plays the playhead stays in sight; somebody who moved away to look is left there."""
    waveform.zoom(4.0, 0.0)
    waveform.set_position(11.0)
    assert waveform.view.start_s == 0.0
    waveform.set_position(11.6)
    assert waveform.view.start_s > 0.0
    waveform.set_view(waveform.view.from_start(30.0))
    waveform.set_position(12.0)
    assert waveform.view.start_s == pytest.approx(30.0)


def test_lanes_can_be_hidden(waveform: Waveform):
    """A hidden lane takes no room, and its marks are nowhere."""
    height = waveform.sizeHint().height()
    waveform.show_lanes([LaneKind.PACE])
    assert waveform.sizeHint().height() < height
    assert waveform.rect_of_lane(LaneKind.FILLERS) is None
    mark = next(m for m in waveform.marks if m.kind is MarkKind.FILLER)
    assert waveform.rect_of(mark).isEmpty()
    assert waveform.mark_at(QPointF(at_s(waveform, mark), 5)) is None


def at_s(waveform: Waveform, mark: Mark) -> float:
    """Return where a mark begins, in pixels."""
    return waveform.x_of(mark.start_s or 0.0)


def test_lanes_say_what_they_show_and_what_is_there(waveform: Waveform):
    """Over its name a lane explains itself; over a moment it tells the value and what to make of it."""
    rates = RateSeries(20.0, 1.0, 5.0, tuple(90.0 + second for second in range(40)), None)
    pacing = scorecard().pacing
    assert pacing is not None
    card = replace(scorecard(), pacing=replace(pacing, rates=rates))
    waveform.show_curves(curve_lanes(card, voice_of(46 * 16_000)))
    told = {kind: told_in(waveform, kind, 15.0) for kind in (LaneKind.PACE, LaneKind.PITCH, LaneKind.LOUDNESS)}
    assert told[LaneKind.PACE].startswith("0:15: 100 words a minute over the 20 s before\nSlow: 120 to 180")
    assert "semitones" in told[LaneKind.PITCH]
    assert "dB below full scale" in told[LaneKind.LOUDNESS]
    lane = waveform.rect_of_lane(LaneKind.PITCH)
    assert lane is not None
    assert waveform.told_at(QPointF(3, lane.center().y())).startswith("Pitch\nHow the voice moves")
    assert told_in(waveform, LaneKind.PACE, 1.0) == ""


def told_in(waveform: Waveform, kind: LaneKind, seconds: float) -> str:
    """Return what a lane says of a moment."""
    lane = waveform.rect_of_lane(kind)
    assert lane is not None
    return waveform.told_at(QPointF(waveform.x_of(seconds), lane.center().y()))


def test_short_pauses_can_be_pointed_at_too(waveform: Waveform):
    """Those that are too short for a mark are thin lines with their length."""
    waveform.show_pauses([(3.0, 3.4), (20.0, 20.3)])
    assert told_in(waveform, LaneKind.PAUSES, 3.2) == "0:03: 0.40 s of silence"
    assert told_in(waveform, LaneKind.PAUSES, 5.0) == ""


def test_everything_is_drawn_at_every_zoom(waveform: Waveform):
    """Lanes leave something in their rows, what is skipped is hatched and a chosen stretch has a ground."""
    waveform.show_curves(curve_lanes(scorecard(), voice_of(46 * 16_000)))
    plain = waveform.grab().toImage()
    waveform.show_skipped([(5.0, 9.0)])
    waveform.show_stretch((20.0, 30.0), is_looped=True)
    marked = waveform.grab().toImage()
    y = middle(waveform) - 20
    changed = [x for x in range(plain.width()) if plain.pixel(x, y) != marked.pixel(x, y)]
    inside = [x for x in changed if waveform.x_of(4.9) < x < waveform.x_of(9.1)]
    chosen = [x for x in changed if waveform.x_of(19.8) < x < waveform.x_of(30.2)]
    assert inside
    assert len(chosen) > 150
    assert len(inside) + len(chosen) == len(changed)
    for factor in (10.0, 100.0):
        waveform.zoom(factor, 15.0)
        picture = waveform.grab().toImage()
        for kind in (LaneKind.PITCH, LaneKind.LOUDNESS):
            lane = waveform.rect_of_lane(kind)
            assert lane is not None
            column = range(round(lane.left()), round(lane.right()) - 1)
            rows = range(round(lane.top()), round(lane.bottom()))
            colours = {picture.pixelColor(x, row).name() for x in column for row in rows}
            assert len(colours) > 1


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
    loud = PeakPyramid(speech_like(DURATION_S).clip(12_000, 12_000), 16_000)
    waveform.show_sound(loud, (), DURATION_S)
    waveform.set_position(23.0)
    picture = waveform.grab().toImage()
    line = [picture.pixelColor(x, middle(waveform) - 8).name() for x in range(picture.width())]
    playhead = round(waveform.x_of(23.0))
    played, unplayed = set(line[: playhead - 20]), set(line[playhead + 20 : -8])
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
