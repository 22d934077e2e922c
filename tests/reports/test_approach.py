"""The problem-solving score: steps, clarifying questions and trade-offs, each where it is called for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import Status
from mockvoice.reports.approach import approach_score, measure_approach
from tests.reports.interviews import ASKED, TRADE_OFF, answer, built, exchanges, follow_up, question, step

if TYPE_CHECKING:
    from mockvoice.reports.interview_record import AnswerRecord

COVERED, PARTLY, MISSED = Status.COVERED, Status.PARTLY, Status.MISSED


def asked(kind: str, answer_id: str = "a1", **structure: Any) -> AnswerRecord:
    """Return an answer to a question of a kind."""
    return answer(answer_id, f"1.{answer_id[1:]}", question(answer_id, kind=kind), structure=built(**structure))


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([step("Data"), step("Model")], 1.0),
        ([step("Data"), step("Model", MISSED)], 0.5),
        ([step("Data"), step("Model", PARTLY)], 0.75),
        ([step("Data"), step("Model", MISSED, certainty=0.4)], 1 / 1.5),
        ([step("Data", MISSED), step("Model", MISSED)], 0.0),
    ],
)
def test_steps_count_as_concepts_do(steps: list[Any], expected: float):
    """Covered whole, in part half; an unsure one has half the weight."""
    assert measure_approach(exchanges(asked("concept", steps=steps))).value == pytest.approx(expected)


def test_three_parts_make_the_score():
    """Six tenths steps, two tenths each clarifying questions and trade-offs."""
    steps = [step("Data"), step("Model", MISSED)]
    found = measure_approach(exchanges(asked("system-design", steps=steps, posts=(TRADE_OFF,))))
    assert (found.steps, found.clarifying, found.trade_offs) == (0.5, 0.0, 1.0)
    assert found.value == pytest.approx(0.6 * 0.5 + 0.2)


def test_an_open_task_is_clarified_by_words_or_by_the_step():
    """A set phrase is enough, and so is the step "Clarify" as the judge hears it."""
    by_phrase = measure_approach(exchanges(asked("system-design", posts=(ASKED,))))
    by_step = measure_approach(exchanges(asked("concept", steps=[step("Clarify"), step("Act", MISSED)])))
    by_half = measure_approach(exchanges(asked("concept", steps=[step("Clarify", PARTLY), step("Act", MISSED)])))
    assert (by_phrase.clarifying, by_step.clarifying, by_half.clarifying) == (1.0, 1.0, 0.5)


def test_a_trade_off_named_when_asked_counts_half():
    """It was known, but had to be asked for."""
    later = follow_up("a2", "1.1+1", question("q+1"), structure=built(posts=(TRADE_OFF,)))
    found = measure_approach(exchanges(asked("comparison"), later))
    assert found.trade_offs == 0.5


def test_every_other_scenario_calls_for_a_trade_off():
    """One named in two scenarios is all that was asked for, and more bring nothing."""
    one = [asked("scenario", "a1", posts=(TRADE_OFF,)), asked("scenario", "a2")]
    assert measure_approach(exchanges(*one)).trade_offs == 1.0
    assert measure_approach(exchanges(one[0], asked("scenario", "a2", posts=(TRADE_OFF,)))).trade_offs == 1.0


@pytest.mark.parametrize(
    ("kinds", "is_measured"),
    [
        (["concept"], False),
        (["scenario"], False),
        (["scenario"] * 4, True),
        (["comparison"], False),
        (["comparison"] * 2, True),
        (["system-design"], True),
        (["behavioural"] * 5, False),
    ],
)
def test_without_steps_enough_must_have_called_for_it(kinds: list[str], *, is_measured: bool):
    """Phrases alone say little: without a framework, two places where they belong are needed for a score."""
    answers = [asked(kind, f"a{place}") for place, kind in enumerate(kinds)]
    score = approach_score(exchanges(*answers))
    assert (score.value is not None) is is_measured
    assert score.reason.startswith("Not measured") is not is_measured


def test_a_short_answer_says_nothing():
    """Where an answer is too short to have a structure, nothing of it is held against the person."""
    short = answer(asked=question(kind="system-design"), structure=None)
    score = approach_score(exchanges(short))
    assert score.value is None
    assert all(part.value is None for part in score.parts)


def test_the_reason_says_what_was_found():
    """Steps, open tasks and trade-offs are counted in words, with quotes."""
    steps = [step("Clarify", MISSED), step("Model", sentence=2, certainty=0.3), step("Data", sentence=3)]
    score = approach_score(exchanges(asked("system-design", steps=steps, posts=(TRADE_OFF,))))
    assert score.reason == (
        "2 of 3 steps taken, 1 of them not sure; 0 of 1 open task clarified first; trade-offs named in 1 of 1 answer"
    )
    quotes = [[quote.text for quote in part.quotes] for part in score.parts]
    assert quotes[0] == ["The data arrive late and some labels are wrong."]
    assert quotes[1] == []
    assert quotes[2] == ["Then I take a simple model and compare it with what runs today."]


@given(st.lists(st.sampled_from((COVERED, PARTLY, MISSED)), min_size=1, max_size=6), st.integers(0, 5))
def test_a_step_more_never_lowers_the_score(statuses: list[Status], place: int):
    """Taking a step that was missing or half taken only helps."""
    place %= len(statuses)
    better = [COVERED if index == place else status for index, status in enumerate(statuses)]
    values = [
        measure_approach(
            exchanges(asked("concept", steps=[step(f"S{index}", status) for index, status in enumerate(each)]))
        ).value
        for each in (statuses, better)
    ]
    assert values[0] is not None
    assert values[1] is not None
    assert values[0] <= values[1]
