"""Speech, edits and runs of an answer become one report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import Fillers, Pacing, Score, Scorecard, Scores
from mockvoice.coding.edits import Edit, EditLog
from mockvoice.coding.report import Span, coding_report
from mockvoice.coding.result import CodeResult, CodeRun, Ending, Outcome, TestResult
from mockvoice.transcription.transcript import Word

SCORE = Score(None, "")


def card(*spoken: tuple[float, float], duration_s: float = 100.0) -> Scorecard:
    """A scorecard with a word each half second of the stretches that were spoken."""
    words = []
    for start_s, end_s in spoken:
        at_s = start_s
        while at_s < end_s:
            words.append(Word("word", at_s, min(at_s + 0.4, end_s)))
            at_s += 0.5
    pacing = Pacing(0, 0, (), None, 0, duration_s)
    return Scorecard(None, tuple(words), "en", None, Fillers(0, None, ()), pacing, None, None, Scores(*[SCORE] * 5), ())


def log(*times_s: float) -> EditLog:
    """A letter typed at each time."""
    return EditLog("", tuple(Edit(at_s, 0, 0, "x") for at_s in times_s))


def run(at_s: float, *outcomes: Outcome, ending: Ending = Ending.FINISHED, message: str = "") -> CodeRun:
    """A run with a test for each outcome."""
    tests = tuple(
        TestResult(name=f"test_{number}", title=f"It does {number}.", outcome=outcome)
        for number, outcome in enumerate(outcomes)
    )
    result = CodeResult(ending=ending, message=message, tests=tests, isolation="limits", statement="So.")
    return CodeRun(at_s=at_s, result=result)


def typed(start_s: float, end_s: float) -> list[float]:
    """The times of a letter each second."""
    return [start_s + step for step in range(int(end_s - start_s) + 1)]


def test_shares_are_those_of_the_recording():
    """Half an answer of speech, a fifth of typing, half of that talked over."""
    report = coding_report(card((0, 50)), log(*typed(40.5, 60)))
    assert report.speaking == (Span(0, pytest.approx(49.9)),)
    assert report.typing == (Span(40.0, 59.5),)
    assert report.speaking_share == pytest.approx(0.5, abs=0.01)
    assert report.typing_share == pytest.approx(0.195)
    assert report.typed_over_share == pytest.approx(9.9 / 19.5, abs=0.01)
    assert report.edits_per_minute == pytest.approx(12)


def test_long_silences_are_told_with_their_times():
    """At the beginning, in the middle and at the end; a short one is not."""
    report = coding_report(card((16, 30), (44, 50), (70, 80)), log(*typed(55, 60)))
    assert [(round(each.start_s), round(each.end_s), each.typed_s > 0) for each in report.silences] == [
        (0, 16, False),
        (50, 70, True),
        (80, 100, False),
    ]
    assert "You were silent for 20 seconds from 0:49, while you typed." in report.lines
    assert "You were silent for 16 seconds from 0:00, and typed nothing." in report.lines


def test_pauses_for_breath_and_thought_do_not_cut():
    """Words less than a second and edits less than two seconds apart are one stretch."""
    report = coding_report(card((0, 5), (5.8, 10), (12, 13)), log(1, 2.4, 3.9, 7))
    assert [(span.start_s, round(span.end_s, 1)) for span in report.speaking] == [(0, 10), (12, 12.9)]
    assert [(span.start_s, span.end_s) for span in report.typing] == [(0.5, 3.9), (6.5, 7)]


P, F, E, N = Outcome.PASSED, Outcome.FAILED, Outcome.ERROR, Outcome.NOT_RUN


@pytest.mark.parametrize(
    ("runs", "said"),
    [
        ([], ["The tests were never run, so it is open whether the code works."]),
        ([run(61, P)], ["The test passed at 1:01, at the first run."]),
        ([run(61, P, P)], ["All 2 tests passed at 1:01, at the first run."]),
        ([run(20, F, P), run(80, P, P)], ["All 2 tests passed at 1:20, at run 2; the first was at 0:20."]),
        (
            [run(20, P, P), run(80, P, E)],
            [
                "All 2 tests passed at 0:20, at the first run.",
                "After a later change 1 of 2 tests passed in the last run.",
                "Still open: It does 1.",
            ],
        ),
        (
            [run(20, N, N, N), run(80, P, F, E)],
            ["1 of 3 tests passed in the last of 2 runs; the first was at 0:20.", "Still open: It does 1; It does 2."],
        ),
        (
            [run(80, N, N, ending=Ending.SYNTAX_ERROR, message="Invalid syntax.")],
            ["0 of 2 tests passed in the only run, at 1:20.", "Invalid syntax."],
        ),
    ],
)
def test_the_tests_come_first(runs: list[CodeRun], said: list[str]):
    """What passed, when, and what is open, in sentences."""
    report = coding_report(card((0, 100)), log(1), runs)
    assert list(report.lines[: len(said)]) == said
    assert report.run_count == len(runs)
    assert report.lines[len(said)].startswith("You spoke for 100 % of the time")


def test_who_types_in_silence_is_told_what_to_do():
    """Typing without a word gets advice, typing with words praise of its effect."""
    silent = coding_report(card((0, 10)), log(*typed(20, 40)))
    assert "Say what you are about to write" in silent.lines[2]
    talking = coding_report(card((0, 50)), log(*typed(20, 40)))
    assert talking.lines[2] == "While you typed, you talked 100 % of the time, so that your thinking could be followed."
    assert "You typed nothing." in coding_report(card((0, 50)), log()).lines


def test_words_without_times_leave_speech_open():
    """Nothing is made up where only the text is known."""
    timeless = replace(card(), words=(Word("word", None, None),), pacing=None)
    report = coding_report(timeless, log(*typed(10, 20)))
    assert (report.speaking_share, report.typed_over_share, report.silences) == (None, None, ())
    assert report.duration_s == 20
    assert any("not known" in line for line in report.lines)


def test_an_answer_without_anything_is_a_report_too():
    """No words, no edits, no runs."""
    empty = replace(card(), pacing=None)
    assert coding_report(empty, log()).duration_s == 0
    assert coding_report(empty, log()).edits_per_minute == 0


@given(
    st.lists(st.tuples(st.floats(0, 95), st.floats(0.5, 20)), max_size=6),
    st.lists(st.floats(0, 100), max_size=60),
)
def test_shares_and_stretches_stay_within_the_recording(stretches: list[tuple[float, float]], times: list[float]):
    """Shares are 0 to 1, stretches are in order and apart, and silences hold no speech."""
    report = coding_report(
        card(*((start, min(100, start + length)) for start, length in stretches)), log(*sorted(times))
    )
    for spans in (report.speaking, report.typing):
        edges = [edge for span in spans for edge in (span.start_s, span.end_s)]
        assert edges == sorted(edges)
        assert all(0 <= edge <= 100 for edge in edges)
    for share in (report.speaking_share, report.typing_share, report.typed_over_share):
        assert share is None or 0 <= share <= 1
    for silence in report.silences:
        assert silence.duration_s > 15
        assert 0 <= silence.typed_s <= silence.duration_s + 1e-9
        assert not any(span.start_s < silence.end_s and silence.start_s < span.end_s for span in report.speaking)
