"""What was typed can be had back as it stood at any time."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.coding.edits import Edit, EditLog, EditRecorder
from mockvoice.errors import CodingError

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


@st.composite
def typed(draw: st.DrawFn) -> tuple[EditLog, list[str]]:
    """A log of up to 300 edits, and the text before the first and after each of them."""
    text = draw(TEXT)
    texts, edits, at_ms = [text], [], 0
    for _ in range(draw(st.sampled_from([0, 1, 5, 127, 128, 129, 300]))):
        at_ms += draw(st.integers(0, 2_000))
        position = draw(st.integers(0, len(text)))
        removed = draw(st.integers(0, min(5, len(text) - position)))
        inserted = draw(st.text("ab\n🙂é", max_size=4))
        text = text[:position] + inserted + text[position + removed :]
        edits.append(Edit(at_ms / 1000, position, removed, inserted))
        texts.append(text)
    return EditLog(texts[0], tuple(edits)), texts


@given(typed())
def test_every_prefix_gives_the_text_of_its_time(made: tuple[EditLog, list[str]]):
    """After any number of edits the text is what it was then, and after all of them the final one."""
    log, texts = made
    assert [log.text_after(count) for count in range(len(texts))] == texts
    assert log.final == texts[-1]
    assert log.text_at(-1.0) == texts[0]


@given(typed(), st.floats(0, 700))
def test_the_text_at_a_time_is_that_after_its_edits(made: tuple[EditLog, list[str]], at_s: float):
    """Edits up to and at a time are in the text, later ones are not."""
    log, texts = made
    assert log.text_at(at_s) == texts[sum(edit.at_s <= at_s for edit in log.edits)]


@given(typed())
def test_a_log_comes_back_from_its_json(made: tuple[EditLog, list[str]]):
    """Text and times survive, to the millisecond."""
    log, _ = made
    assert EditLog.from_json(log.to_json()) == log


def test_the_json_of_a_keystroke_is_short():
    """A thousand keystrokes take less than 20 characters each."""
    edits = tuple(Edit(0.2 * number, number, 0, "x") for number in range(1000))
    assert len(EditLog("", edits).to_json()) < 20_000


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"edits": [[-1, 0, 0, "a"]]},
        {"edits": [[0, 9, 0, "a"]]},
        {"edits": [[0, 0, 9, "a"]]},
        {"edits": [[0.5, 0, 0, "a"]]},
        {"edits": [[0, 0, 0]]},
        {"start": 3},
        {"more": 1},
    ],
)
def test_a_damaged_log_is_refused_in_a_sentence(change: dict[str, object]):
    """What is no log, or does not fit together, is told as damaged."""
    whole: dict[str, object] = {"format": 1, "start": "abc", "edits": [[0, 3, 0, "d"]]}
    assert EditLog.from_json(json.dumps(whole)).final == "abcd"
    with pytest.raises(CodingError, match="damaged"):
        EditLog.from_json(json.dumps(whole | change))


def test_text_that_is_no_json_is_refused():
    """Likewise."""
    with pytest.raises(CodingError, match="damaged"):
        EditLog.from_json("{")


def test_edits_in_the_wrong_order_are_refused():
    """Time only goes forward."""
    with pytest.raises(ValueError, match="after one at"):
        EditLog("", (Edit(2.0, 0, 0, "a"), Edit(1.0, 0, 0, "b")))
    with pytest.raises(ValueError, match="after one at"):
        EditLog("", (Edit(-0.1, 0, 0, "a"),))


def test_a_recorder_keeps_time_from_going_back():
    """A time before the recording, or before the last edit, counts as that one."""
    recorder = EditRecorder("x")
    recorder.add(-3.0, 1, 0, "y")
    recorder.add(2.00049, 2, 0, "z")
    recorder.add(1.0, 0, 1, "")
    assert [edit.at_s for edit in recorder.log().edits] == [0.0, 2.0, 2.0]
    assert recorder.log().final == "yz"


def test_a_recorder_goes_on_from_what_was_kept():
    """Edits of an interrupted answer are taken over as they are."""
    first = EditRecorder("x")
    first.add(1.0, 1, 0, "y")
    second = EditRecorder("x")
    second.extend(first.log().edits)
    second.add(3.0, 0, 2, "")
    assert second.log().edits[:1] == first.log().edits
    assert second.log().final == ""
