"""Facts with their places; a place is a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockvoice.ui.delivery.facts import Fact, Place, place
from mockvoice.ui.widgets.fact_rows import MOST_PLACES, FactRow, Places

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def many(count: int) -> tuple[Place, ...]:
    """Make places, one a second."""
    return tuple(place(float(number), f"filler {number}") for number in range(count))


def test_a_place_plays_and_says_what_it_is(qtbot: QtBot):
    """A click asks for its time; tooltip and name tell what is there."""
    row = FactRow(Fact("“um”", "2", "", many(2)))
    qtbot.addWidget(row)
    assert row.places is not None
    button = row.places.buttons[1]
    assert button.toolTip() == "filler 1"
    assert button.accessibleName() == "“um”. Play 0:01: filler 1"
    with qtbot.waitSignal(row.play_requested) as asked:
        button.click()
    assert asked.args == [1.0]


def test_many_places_are_shown_when_asked_for(qtbot: QtBot):
    """A few at once, the others by one button, which then is gone; the first of them has the focus."""
    places = Places(many(40))
    qtbot.addWidget(places)
    with qtbot.waitActive(places):
        places.show()
        places.activateWindow()
    assert len(places.buttons) == MOST_PLACES
    more = places.more_button
    assert more is not None
    assert more.text() == f"and {40 - MOST_PLACES} more"
    more.click()
    assert len(places.buttons) == 40
    assert not more.isVisible()
    qtbot.waitUntil(places.buttons[MOST_PLACES].hasFocus)


def test_one_more_than_a_few_is_shown_too(qtbot: QtBot):
    """A button for a single place would save nothing."""
    places = Places(many(MOST_PLACES + 1))
    qtbot.addWidget(places)
    assert len(places.buttons) == MOST_PLACES + 1
    assert places.more_button is None


def test_a_fact_without_places_has_no_buttons(qtbot: QtBot):
    """What was not measured stands alone."""
    row = FactRow(Fact("Rate", "not measured", "It takes more."))
    qtbot.addWidget(row)
    assert row.places is None
