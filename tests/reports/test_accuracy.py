"""Technical accuracy: what was covered, what a question turns on, what was said wrongly, and what came when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import Evidence, MistakeResult, Status
from mockvoice.reports.accuracy import accuracy_score, earned_of, measure_accuracy, wrongs_of
from tests.reports.interviews import ALL, WORD_COUNT, answer, exchanges, follow_up, proof, question

if TYPE_CHECKING:
    from collections.abc import Mapping

COVERED, PARTLY, MISSED, WRONG = Status.COVERED, Status.PARTLY, Status.MISSED, Status.CONTRADICTED
RANK = {WRONG: 0, MISSED: 1, PARTLY: 2, COVERED: 3}
STATUSES = st.fixed_dictionaries({each: st.sampled_from(Status) for each in ALL})
CERTAINTIES = st.fixed_dictionaries({each: st.sampled_from((0.3, 0.9)) for each in ALL})


def value(statuses: Mapping[str, Status], **measures: object) -> float:
    """Return the accuracy of one answer with these statuses, the others covered."""
    found = measure_accuracy(exchanges(answer(statuses=statuses, **measures))).value
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ({}, 1.0),
        ({"b": PARTLY}, 0.7 * 3.5 / 4 + 0.3),
        ({"b": MISSED}, 0.7 * 3 / 4 + 0.3),
        ({"a": MISSED}, 0.7 * 3 / 4),
        ({"a": PARTLY}, 0.7 * 3.5 / 4 + 0.3 * 0.5),
        ({"b": WRONG}, 0.7 * 3 / 4 + 0.3 - 0.1),
        ({"a": WRONG}, 0.7 * 3 / 4 - 0.1),
        (dict.fromkeys(ALL, MISSED), 0.0),
        (dict.fromkeys(ALL, WRONG), 0.0),
        ({"a": COVERED, "b": WRONG, "c": WRONG, "d": WRONG}, 0.7 / 4 + 0.3 - 0.3),
    ],
)
def test_an_answer_is_worth_what_docs_say(statuses: dict[str, Status], expected: float):
    """Seven tenths all concepts, three tenths essential ones, a tenth off for each wrong statement, three at most."""
    assert value(statuses) == pytest.approx(expected)


def test_without_essential_concepts_coverage_is_everything():
    """A question that names nothing as essential is worth its coverage."""
    asked = question(essential=())
    found = measure_accuracy(exchanges(answer(asked=asked, statuses={"b": MISSED})))
    assert (found.essentials, found.value) == (None, pytest.approx(0.75))


def test_weights_count():
    """A concept of weight three counts thrice."""
    asked = question(weights={"b": 3.0}, essential=())
    assert measure_accuracy(exchanges(answer(asked=asked, statuses={"b": MISSED}))).value == pytest.approx(0.5)


def test_what_is_not_sure_counts_half():
    """A missed concept of which the judge is not sure has half its weight, and an unsure mistake half its cost."""
    assert value({"b": MISSED}, certainty={"b": 0.4}) == pytest.approx(0.7 * 3 / 3.5 + 0.3)
    assert value({"b": WRONG}, certainty={"b": 0.4}) == pytest.approx(0.7 * 3 / 3.5 + 0.3 - 0.05)


def test_a_mistake_costs_once():
    """A common mistake in the words of a contradicted concept is the same fault; elsewhere it is one more."""
    here, there = proof(1), proof(4)
    same = MistakeResult("More data is always better.", "It is not.", 0.9, here)
    other = MistakeResult("Accuracy is enough.", "It is not.", 0.9, there)
    base = 0.7 * 3 / 4 + 0.3
    assert value({"b": WRONG}, mistakes=(same,)) == pytest.approx(base - 0.1)
    assert value({"b": WRONG}, mistakes=(same, other)) == pytest.approx(base - 0.2)
    assert value({}, mistakes=(other,)) == pytest.approx(0.9)
    assert value({}, mistakes=(MistakeResult("x", "y", 0.5, there),)) == pytest.approx(0.95)


@pytest.mark.parametrize(
    ("first", "later", "expected"),
    [
        (MISSED, COVERED, 0.5),
        (MISSED, PARTLY, 0.25),
        (PARTLY, COVERED, 0.75),
        (WRONG, COVERED, 0.5),
        (MISSED, MISSED, 0.0),
    ],
)
def test_what_comes_when_asked_counts_in_part(first: Status, later: Status, expected: float):
    """Half of what was lacking is earned where the follow-up's answer has the very concept."""
    asked = question()
    again = question("q+1", concepts=("a", "x"), essential=())
    found = exchanges(
        answer(asked=asked, statuses={"a": first}),
        follow_up("a2", "1.1+1", again, probes="a", statuses={"a": later}),
    )
    (earned, *_) = earned_of(found[0])
    assert earned.earned == pytest.approx(expected)
    assert (earned.recovery is not None) is (expected > 0)


def test_a_follow_up_without_the_concept_itself_shows_a_quarter():
    """Where only the follow-up's own concepts can be heard, they stand for some of what it was asked for."""
    found = exchanges(
        answer(statuses={"a": MISSED, "b": MISSED}),
        follow_up("a2", "1.1+1", question("q+1", concepts=("x",), essential=()), probes="a"),
    )
    earned = {each.result.id: each.earned for each in earned_of(found[0])}
    assert earned == {"a": 0.25, "b": 0.0, "c": 1.0, "d": 1.0}


def test_a_wrong_statement_put_right_costs_half():
    """The follow-up mends what was said wrongly, as far as an interviewer forgets."""
    found = exchanges(
        answer(statuses={"b": WRONG}),
        follow_up("a2", "1.1+1", question("q+1", concepts=("b",), essential=()), probes="b"),
    )
    (wrong,) = wrongs_of(found[0])
    assert wrong.is_mended
    assert wrong.cost == pytest.approx(0.05)
    assert measure_accuracy(found).value == pytest.approx(0.7 * 3.5 / 4 + 0.3 - 0.05)


def test_a_follow_up_of_its_own_counts_half_a_question():
    """Its own concepts make a value that weighs a half beside its question's."""
    asked = question("q+1", concepts=("x",), essential=())
    found = exchanges(answer(), follow_up("a2", "1.1+1", asked, statuses={"x": MISSED}))
    assert measure_accuracy(found).value == pytest.approx(1.0 / 1.5)


def test_what_was_not_measured_is_none():
    """Without a scored answer, or without concepts, there is no score and a reason that says so."""
    for found in ((), exchanges(answer(asked=question(concepts=(), essential=())))):
        score = accuracy_score(found)
        assert score.value is None
        assert score.reason.startswith("Not measured: ")


def test_the_reason_counts_everything():
    """Covered, in part, added, unsure, essential and wrong stand in the reason; a wrong statement is quoted."""
    found = exchanges(
        answer(statuses={"a": MISSED, "b": PARTLY, "c": WRONG}, certainty={"b": 0.2}),
        follow_up("a2", "1.1+1", question("q+1", concepts=("a",), essential=()), probes="a"),
    )
    score = accuracy_score(found)
    assert score.reason == (
        "1 of 4 concepts covered, 1 more in part, 1 added when asked, 1 not sure; "
        "no essential concept missing; 1 statement not right"
    )
    parts = {part.name: part for part in score.parts}
    assert set(parts) == {"Concepts", "Essential concepts", "Wrong statements"}
    assert parts["Wrong statements"].value == 90
    assert parts["Wrong statements"].quotes[0].text == proof(2).text


@given(STATUSES, CERTAINTIES, st.sampled_from(ALL), st.sampled_from(Status))
def test_more_covered_never_lowers_the_score(
    statuses: dict[str, Status], certainty: dict[str, float], changed: str, better: Status
):
    """A concept that fared better never makes the result worse, whatever is sure or not."""
    if RANK[better] < RANK[statuses[changed]]:
        return
    before = value(statuses, certainty=certainty)
    assert value(statuses | {changed: better}, certainty=certainty) >= before - 1e-9
    assert value(statuses | {changed: COVERED}, certainty=certainty | {changed: 0.9}) >= before - 1e-9


@given(STATUSES, st.sampled_from(Status), st.sampled_from(Status))
def test_a_better_follow_up_never_lowers_the_score(statuses: dict[str, Status], first: Status, second: Status):
    """What is supplied when asked only helps."""
    lower, higher = sorted((first, second), key=lambda status: RANK[status])
    asked = question("q+1", concepts=("a",), essential=())
    values = [
        measure_accuracy(
            exchanges(answer(statuses=statuses), follow_up("a2", "1.1+1", asked, probes="a", statuses={"a": status}))
        ).value
        for status in (lower, higher)
    ]
    assert values[0] is not None
    assert values[1] is not None
    assert values[0] <= values[1] + 1e-9


@given(st.lists(STATUSES, min_size=1, max_size=4), st.randoms())
def test_the_order_of_answers_is_all_the_same(many: list[dict[str, Status]], random: object):
    """Questions asked in another order give the very same score."""
    answers = [
        answer(f"a{place}", f"1.{place}", question(f"q{place}"), statuses=statuses)
        for place, statuses in enumerate(many)
    ]
    shuffled = list(answers)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert measure_accuracy(exchanges(*answers)) == measure_accuracy(exchanges(*shuffled))


def test_evidence_of_one_word_is_quoted_whole():
    """A short proof is no trouble."""
    mistake = MistakeResult("Wrong.", "Right.", 0.9, Evidence("earn", 24.0, 24.3, WORD_COUNT - 3, WORD_COUNT - 3))
    score = accuracy_score(exchanges(answer(mistakes=(mistake,))))
    assert score.parts[-1].quotes[0].text == "earn"
