"""All sides of delivery, and the line that sums them up."""

from __future__ import annotations

from mockvoice.ui.delivery.sections import in_one_line, sections_of
from tests.helpers.fake_delivery import measured
from tests.helpers.fake_review import scorecard


def test_all_sides_are_there_whatever_was_measured():
    """A report always has the same sections, in the same order."""
    for card in (measured(), measured(""), measured("Um yes."), measured(with_sound=False), scorecard()):
        titles = [section.title for section in sections_of(card)]
        assert titles == ["Fillers", "Pace", "Pauses and flow", "Voice", "The recording", "Structure"]


def test_the_line_has_only_what_was_measured():
    """Nothing stands as 0 that was not measured."""
    assert in_one_line(measured()) == "8 fillers · 150 words a minute · 0 silent pauses · pitch range 2.1 semitones"
    assert in_one_line(scorecard()) == "3 fillers · 141 words a minute · 2 silent pauses"
    assert in_one_line(measured("Um yes.")) == "not measured"
    assert in_one_line(measured("")) == "not measured"
