"""The ring of time and the level of the microphone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.ui.palette import LIGHT
from mockvoice.ui.widgets.answer_card import (
    CLIPPING_WARNING,
    OVERFLOW_WARNING,
    SILENCE_WARNING,
    AnswerCard,
    microphone_warning,
)
from mockvoice.ui.widgets.level_meter import LevelMeter
from mockvoice.ui.widgets.time_ring import TimeRing
from tests.helpers.fake_app import meter

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


def painted(widget: QWidget) -> set[str]:
    """Return the colours that a widget is painted in."""
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_the_ring_turns_amber_past_the_target(qtbot: QtBot):
    """Up to the target the arc is blue, past it amber."""
    ring = TimeRing()
    qtbot.addWidget(ring)
    ring.show_time(120.0, 120.0)
    assert LIGHT.accent.name() in painted(ring)
    ring.show_time(121.0, 120.0)
    assert ring.is_over
    assert LIGHT.warn_fill.name() in painted(ring)


def test_the_ring_can_be_heard(qtbot: QtBot):
    """A screen reader says the time spoken and the target."""
    ring = TimeRing()
    qtbot.addWidget(ring)
    ring.show_time(72.4, 120.0)
    assert ring.accessibleDescription() == "1 minute 12 seconds of the 2 minutes to aim for"


@given(st.floats(-200.0, 6.0))
def test_bars_are_between_nothing_and_full(peak_dbfs: float):
    """No level gives a bar outside its place, and a louder one never gives a shorter bar."""
    share = LevelMeter.share_of(peak_dbfs)
    assert 0.0 <= share <= 1.0
    assert LevelMeter.share_of(peak_dbfs + 1.0) >= share


@pytest.mark.parametrize(
    ("peak_dbfs", "colour"),
    [(-20.0, LIGHT.good_fill), (-3.0, LIGHT.warn_fill), (0.0, LIGHT.bad_fill)],
)
def test_levels_have_their_colours(qtbot: QtBot, peak_dbfs: float, colour: QColor):
    """Speech is green, loud speech amber, full scale red."""
    bars = LevelMeter()
    qtbot.addWidget(bars)
    assert colour.name() not in painted(bars)
    bars.add(peak_dbfs)
    assert colour.name() in painted(bars)
    bars.clear()
    assert colour.name() not in painted(bars)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ""),
        ({"silent_for_s": 2.99}, ""),
        ({"silent_for_s": 3.0}, SILENCE_WARNING),
        ({"clipped": True}, CLIPPING_WARNING),
        ({"overflow_count": 2}, OVERFLOW_WARNING),
        ({"overflow_count": 2, "clipped": True, "silent_for_s": 9.0}, SILENCE_WARNING),
    ],
)
def test_warnings_name_what_matters_most(changes: dict[str, object], expected: str):
    """Silence outranks distortion, distortion outranks lost sound."""
    assert microphone_warning(meter(**changes)) == expected


def test_warnings_say_what_to_do():
    """Each warning is more than one statement: it has advice."""
    for warning in (SILENCE_WARNING, CLIPPING_WARNING, OVERFLOW_WARNING):
        assert len(warning.split(". ")) > 1


def test_a_new_question_begins_at_zero(qtbot: QtBot):
    """Nothing of the last answer stands on the card."""
    card = AnswerCard()
    qtbot.addWidget(card)
    card.show_meter(meter(elapsed_s=50.0, silent_for_s=9.0))
    card.begin_question(90.0)
    assert card.ring.elapsed_s == 0.0
    assert card.warning_text == ""
