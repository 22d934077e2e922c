"""The communication score: fillers, pace and pauses, opening, signposts and closing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import Pause
from mockvoice.reports.communication import (
    BUILD_SHARE,
    FILLERS_SHARE,
    PACE_SHARE,
    communication_score,
    measure_communication,
)
from tests.reports.interviews import answer, built, exchanges, follow_up, question, step


def test_the_shares_make_a_whole_and_keep_an_answers_proportions():
    """Three tenths fillers, three tenths pace, four tenths opening, signposts and closing."""
    shares = [FILLERS_SHARE, PACE_SHARE, BUILD_SHARE]
    assert shares == pytest.approx([0.3, 0.3, 0.4])


@pytest.mark.parametrize(
    ("opens", "closes", "posts", "expected"),
    [
        (True, True, ("sequence", "example"), 1.0),
        (False, False, (), 0.0),
        (True, False, (), 0.4),
        (False, True, ("sequence",), 0.45),
    ],
)
def test_the_build_counts_as_in_an_answers_own_score(
    *, opens: bool, closes: bool, posts: tuple[str, ...], expected: float
):
    """Forty points for the opening, thirty each for signposts and closing; the steps of a framework count elsewhere."""
    structure = built(opens=opens, closes=closes, posts=posts, steps=[step("Data")])
    found = measure_communication(exchanges(answer(structure=structure)))
    assert found.build == pytest.approx(expected)
    assert found.value == pytest.approx(0.6 + 0.4 * expected)


def test_a_long_answer_tells_more_of_delivery():
    """Fillers and pace count by speaking time."""
    long = answer("a1", "1.1", speaking_s=180.0)
    short = answer("a2", "1.2", question("q2"), speaking_s=60.0, filler_count=24, rate_wpm=110.0)
    found = measure_communication(exchanges(long, short))
    assert found.fillers == pytest.approx(0.75)
    assert found.pace == pytest.approx((180 + 60 * 0.75) / 240)


def test_a_follow_up_needs_no_closing():
    """It counts for fillers and pace alone."""
    later = follow_up("a2", "1.1+1", question("q+1"), structure=built(opens=False, closes=False), filler_count=24)
    found = measure_communication(exchanges(answer(structure=built(posts=("sequence", "example"))), later))
    assert (found.fillers, found.build) == (0.5, 1.0)


def test_what_was_not_measured_is_left_out():
    """Words without times have neither fillers a minute nor a pace; too little then stands for a score."""
    found = communication_score(exchanges(answer(is_timed=False, structure=built())))
    assert found.value is None
    assert found.reason == "Not measured: too little was said to judge how."
    assert [part.value for part in found.parts] == [None, None, 70]
    assert communication_score(()).reason == "Not measured: no answer was scored."


def test_without_structure_the_rest_counts():
    """Short answers have no structure; fillers and pace are more than half, and make the score."""
    found = measure_communication(exchanges(answer(filler_count=24)))
    assert (found.build, found.value) == (None, pytest.approx(0.5))


def test_the_reason_says_what_was_heard():
    """Rate of fillers, pace with its flag, the longest pause, and how answers were built."""
    pause = Pause(9.4, 12.9)
    made = answer(filler_count=6, rate_wpm=210.0, pauses=(pause,), structure=built(closes=False))
    score = communication_score(exchanges(made))
    assert score.reason == (
        "6.0 fillers a minute; 210 words a minute, fast, the longest pause 3.5 s; "
        "1 of 1 answer opened with a point, 0 closed, 0 signposts"
    )
    fillers, pace, build = score.parts
    assert fillers.quotes[0].text.startswith("I would look at the money")
    assert pace.quotes[0].at_s is not None
    assert pace.quotes[0].at_s <= pause.start_s
    assert build.quotes[-1].text == "In the end it has to earn its keep."


@given(st.integers(0, 30), st.floats(60, 260), st.integers(0, 30), st.randoms())
def test_neither_order_nor_a_filler_less_harms(count: int, rate: float, other: int, random: object):
    """The order of answers is all the same, and one filler less never lowers the score."""
    answers = [
        answer("a1", "1.1", filler_count=count, rate_wpm=rate, structure=built()),
        answer("a2", "1.2", question("q2"), filler_count=other, structure=built(opens=False), speaking_s=77.7),
        answer("a3", "1.3", question("q3"), speaking_s=33.3),
    ]
    found = measure_communication(exchanges(*answers))
    shuffled = list(answers)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert measure_communication(exchanges(*shuffled)) == found
    fewer = answer("a1", "1.1", filler_count=max(0, count - 1), rate_wpm=rate, structure=built())
    better = measure_communication(exchanges(fewer, *answers[1:]))
    assert better.value is not None
    assert found.value is not None
    assert better.value >= found.value - 1e-9
