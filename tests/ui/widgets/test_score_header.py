"""The scores on their card."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mockvoice.analysis.scorecard import Score
from mockvoice.ui.widgets.score_header import ScoreHeader
from tests.helpers.fake_review import scorecard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Qt's offscreen screen says this of tooltips and of windows with a least size."""


@pytest.fixture
def header(qtbot: QtBot) -> ScoreHeader:
    """Make an empty card."""
    header = ScoreHeader()
    qtbot.addWidget(header)
    return header


def test_every_score_is_shown_with_its_reason(header: ScoreHeader):
    """Five numbers, four reasons in words; a screen reader hears number and reason together."""
    header.show_scores(scorecard().scores)
    assert header.overall.text() == "78"
    shown = {name: (measure.number.text(), measure.reason.text()) for name, measure in header.measures.items()}
    assert shown["Clarity"] == ("64", "6.1 fillers a minute; aim for under 5")
    assert [number for number, _ in shown.values()] == ["82", "64", "86", "75"]
    assert header.measures["Clarity"].accessibleName() == "Clarity: 64. 6.1 fillers a minute; aim for under 5"


def test_what_was_not_measured_is_shown_as_such(header: ScoreHeader):
    """Never as 0: the words and the reason stand there."""
    nothing = Score(None, "There are no times in a typed answer.")
    header.show_scores(replace(scorecard().scores, pacing=nothing, overall=nothing))
    assert header.measures["Pacing"].number.text() == "not measured"
    assert header.measures["Pacing"].reason.text() == "There are no times in a typed answer."
    assert (header.overall.text(), header.change.text()) == (
        "\N{EN DASH}",
        "not measured. There are no times in a typed answer.",
    )
    assert "0" not in header.overall.text()


def test_a_score_of_nought_is_a_number(header: ScoreHeader):
    """0 was measured, and is shown."""
    header.show_scores(replace(scorecard().scores, content=Score(0, "None of 7 concepts")))
    assert header.measures["Content"].number.text() == "0"


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (78, 69, "▲ 9 since attempt 2"),
        (60, 69, "▼ 9 since attempt 2"),
        (69, 69, "same as attempt 2"),
        (78, None, "overall"),
    ],
)
def test_the_change_since_the_last_attempt_is_told(header: ScoreHeader, now: int, before: int, words: str):
    """Up, down and the same in words and arrows; nothing where either was not measured."""
    header.show_scores(scorecard().scores)
    header.show_change(now, before, "attempt 2")
    assert header.change.text() == words


def test_narrow_cards_have_two_rows(qtbot: QtBot, header: ScoreHeader):
    """All four stand in a row where there is room, and two by two where there is not."""
    header.show_scores(scorecard().scores)
    header.resize(1100, 140)
    header.show()
    qtbot.waitExposed(header)
    tops = {measure.y() for measure in header.measures.values()}
    assert len(tops) == 1
    header.resize(600, 260)
    qtbot.waitUntil(lambda: len({measure.y() for measure in header.measures.values()}) == 2)
