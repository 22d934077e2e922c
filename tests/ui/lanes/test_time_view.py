"""Which part of a recording is seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.ui.lanes.time_view import SHORTEST_S, TimeView

MOVES = st.lists(
    st.tuples(st.sampled_from(("zoom", "pan", "show")), st.floats(0.01, 50.0), st.floats(-10.0, 2000.0)), max_size=12
)


@given(st.floats(0.0, 1800.0), MOVES)
def test_the_view_never_leaves_the_recording(duration_s: float, moves: list[tuple[str, float, float]]):
    """Whatever is zoomed, moved or shown: it lies inside, is no longer than all, and no shorter than is useful."""
    view = TimeView.whole(duration_s)
    for kind, factor, at_s in moves:
        if kind == "zoom":
            view = view.zoomed(factor, at_s)
        elif kind == "pan":
            view = view.panned(at_s - 900)
        else:
            view = view.showing(at_s)
        assert view.start_s >= 0
        assert view.end_s <= duration_s + 1e-6
        assert min(SHORTEST_S, duration_s) - 1e-9 <= view.length_s <= duration_s


def test_zooming_keeps_what_is_under_the_pointer():
    """Twice as wide around a quarter of the way: a quarter of the way is the same moment still."""
    view = TimeView.whole(100.0).zoomed(2.0, 25.0)
    assert (view.start_s, view.length_s) == (12.5, 50.0)
    assert view.seconds_at(0.25) == 25.0
    assert view.share_of(25.0) == 0.25
    assert view.zoomed(0.01, 30.0) == TimeView.whole(100.0)
    assert TimeView.whole(100.0).is_whole
    assert not view.is_whole


def test_a_page_is_turned_when_the_playhead_leaves():
    """A moment that is in sight changes nothing; one beyond stands a tenth from the left."""
    view = TimeView(100.0, 20.0, 10.0)
    assert view.showing(25.0) is view
    turned = view.showing(30.5)
    assert turned.share_of(30.5) == pytest.approx(0.1)
    assert view.showing(99.9).end_s == 100.0
    assert view.from_start(-5.0).start_s == 0.0


def test_an_empty_recording_has_a_view():
    """Nothing is divided by nothing."""
    view = TimeView.whole(0.0)
    assert (view.share_of(3.0), view.seconds_at(0.5), view.zoomed(2.0, 0.0)) == (0.0, 0.0, view)
