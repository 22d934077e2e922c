"""The shape of facts: places by their time, reasons without repetition."""

from __future__ import annotations

from mockvoice.ui.delivery.facts import NOT_MEASURED, is_of_earlier_version, missing, place, unmeasured, why
from tests.helpers.fake_delivery import measured
from tests.helpers.fake_review import scorecard


def test_a_place_is_named_by_its_time():
    """A stretch has both ends, unless they read alike; a remark stands behind."""
    assert place(12.4, "a filler").text == "0:12"
    assert place(12.4, "a run", end_s=19.0).text == "0:12\N{EN DASH}0:19"
    assert place(12.1, "a run", end_s=12.9, remark="not sure").text == "0:12 not sure"


def test_not_measured_is_said_once():
    """The scorecard's reasons begin with these words, and the window says them beside."""
    assert why("Not measured: the words carry no times.") == "The words carry no times."
    assert why("No speech was heard.") == "No speech was heard."
    assert unmeasured("Pace", "Not measured: so it is.").reading == "So it is."
    assert missing("Rate", "It takes more.").value == NOT_MEASURED


def test_a_report_of_an_earlier_version_is_known():
    """What was not measured then is told apart from what could not be measured."""
    assert is_of_earlier_version(scorecard())
    assert not is_of_earlier_version(measured())
    assert not is_of_earlier_version(measured(""))
