"""Tests of mockvoice.transcription.joining."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mockvoice.transcription.joining import in_order, joined
from mockvoice.transcription.prompted import is_filled_pause
from tests.transcription.spoken import said


def test_filled_pauses_are_put_between_the_words_that_both_share() -> None:
    """Words heard otherwise do not matter, nor do times that are a little off."""
    plain = said("we built a small model for the shop")
    prompted = said("we um built the small model uh for the")
    assert " ".join(word.text for word in joined(plain, prompted)) == "we um built a small model uh for the shop"


def test_a_filled_pause_that_both_heard_is_there_once() -> None:
    """The plain one stays."""
    assert [word.text for word in joined(said("we um built"), said("we uh built"))] == ["we", "um", "built"]


def test_nothing_begins_before_what_was_already_put_together() -> None:
    """Times never run backwards over the border of two pieces."""
    words = in_order(said("we built it"), after_s=0.5)
    assert [word.start_s for word in words] == [0.5, 0.5, 0.8]


@given(st.lists(st.sampled_from(["we", "built", "a", "model", "um", "uh", "the", "so"]), max_size=30), st.data())
def test_joining_keeps_all_plain_words_and_times_in_order(forms: list[str], data: st.DataObject) -> None:
    """Nothing but filled pauses is added, nothing is lost, and no time runs backwards."""
    plain = said(" ".join(forms))
    other = said(" ".join(data.draw(st.permutations(forms))), step_s=0.3)
    words = in_order(joined(plain, other))
    starts = [word.start_s or 0.0 for word in words]
    assert starts == sorted(starts)
    assert all((word.start_s or 0.0) <= (word.end_s or 0.0) for word in words)
    content = [word.text for word in words if not is_filled_pause(word.text)]
    assert content == [form for form in forms if not is_filled_pause(form)]
