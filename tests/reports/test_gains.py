"""Areas to improve, and the three changes that would raise the result most, recomputed as if mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import MistakeResult, Pause, Status
from mockvoice.reports.gains import changes_of, gains_of, improvements_of
from mockvoice.reports.mending import gain_of
from mockvoice.reports.result import give_scores
from tests.reports.interviews import ALL, TRADE_OFF, answer, built, exchanges, follow_up, proof, question, step

if TYPE_CHECKING:
    from mockvoice.reports.interview_record import AnswerRecord

COVERED, PARTLY, MISSED, WRONG = Status.COVERED, Status.PARTLY, Status.MISSED, Status.CONTRADICTED


def improved(*answers: AnswerRecord) -> dict[str, Any]:
    """Return the areas to improve of one round, by their kind."""
    made = exchanges(*answers)
    return {one.kind: one for one in improvements_of(made, changes_of(made))}


def gained(*answers: AnswerRecord) -> list[Any]:
    """Return what would raise the result of one round most."""
    made = exchanges(*answers)
    return list(gains_of(made, changes_of(made)))


def perfect(answer_id: str = "a1", item: str = "1.1", name: str = "q", **measures: Any) -> AnswerRecord:
    """Return an answer with nothing to mend, but for what is given."""
    measures = {"structure": built(posts=("sequence", "example"))} | measures
    return answer(answer_id, item, question(name), **measures)


def test_a_perfect_answer_has_nothing_to_mend():
    """Neither notes nor gains where all is well."""
    assert improved(perfect()) == {}
    assert gained(perfect()) == []
    assert gained() == []


@pytest.mark.parametrize(
    ("kind", "measures", "points"),
    [
        # Half of 100 is technical accuracy; with communication it makes three quarters, so the shares are 2/3 and 1/3.
        ("essentials", {"statuses": {"a": MISSED}}, (0.7 / 4 + 0.3) * 200 / 3),
        ("completeness", {"statuses": {"b": MISSED}}, 0.7 / 4 * 200 / 3),
        ("half-said", {"statuses": {"b": PARTLY}}, 0.7 / 8 * 200 / 3),
        ("accuracy", {"statuses": {"b": WRONG}}, (0.7 / 4 + 0.1) * 200 / 3),
        ("fillers", {"filler_count": 12}, 0.3 * 0.48 * 100 / 3),
        ("pace", {"rate_wpm": 110.0}, 0.3 * 0.25 * 100 / 3),
        ("pauses", {"pauses": (Pause(9.4, 12.4),)}, 0.3 * 0.3 * 100 / 3),
        ("closing", {"structure": built(closes=False, posts=("sequence", "example"))}, 0.4 * 0.3 * 100 / 3),
        ("opening", {"structure": built(opens=False, posts=("sequence", "example"))}, 0.4 * 0.4 * 100 / 3),
        ("signposts", {"structure": built()}, 0.4 * 0.3 * 100 / 3),
    ],
)
def test_the_gain_is_what_the_mended_answer_would_have_more(kind: str, measures: dict[str, Any], points: float):
    """Each fault alone: its advice names the very points that the score lacks."""
    (only,) = gained(perfect(**measures))
    assert only.kind == kind
    assert only.points == pytest.approx(points, abs=0.51)
    assert only.score == "overall"
    assert only.quotes
    now = give_scores(exchanges(perfect(**measures))).overall.value
    assert now is not None
    if kind != "fillers":  # which are brought to the norm, and not to none at all
        assert only.points == pytest.approx(100 - now, abs=1)


def test_steps_and_trade_offs_gain_in_problem_solving():
    """A missing step and a missing trade-off are worth their share of a quarter."""
    steps = [step("Data"), step("Model", MISSED, sentence=2)]
    made = answer(asked=question(kind="comparison"), structure=built(steps=steps, posts=("sequence", "example")))
    by_kind = {one.kind: one for one in gained(made)}
    assert by_kind["steps"].points == round(25 * 0.5 * 0.6 / 0.8)
    assert by_kind["steps"].sentence == "Take the step “Model”, which was missing in question 1."
    assert by_kind["trade-offs"].points == round(25 * 0.2 / 0.8)


def test_the_largest_gain_comes_first_and_three_are_enough():
    """In order of points, three at most."""
    found = gained(
        perfect("a1", "1.1", statuses={"a": MISSED, "b": WRONG, "c": MISSED}, filler_count=30, rate_wpm=100.0),
        perfect("a2", "1.2", "q2", statuses={"a": MISSED}, structure=built(opens=False, closes=False)),
    )
    assert len(found) == 3
    assert [one.points for one in found] == sorted((one.points for one in found), reverse=True)


def test_without_an_overall_score_the_area_is_named():
    """Where content could not be judged, gains are those of the area that was measured."""
    asked = question(concepts=(), essential=())
    made = answer(asked=asked, structure=built(closes=False, posts=("sequence", "example")))
    (only,) = gained(made)
    assert (only.score, only.points) == ("communication", 12)


def test_a_gain_of_less_than_half_a_point_is_none():
    """It would be shown as nothing."""
    many = [perfect(f"a{n}", f"1.{n}", f"q{n}") for n in range(40)]
    assert gained(*many, perfect("b", "1.99", "qb", statuses={"b": PARTLY})) == []


def test_missing_deciding_points_are_merged_over_answers():
    """One note for all answers, with where each ended; advice for each question by itself."""
    answers = [perfect(f"a{n}", f"1.{n}", f"q{n}", statuses={"a": MISSED} if n < 2 else {}) for n in range(3)]
    one = improved(*answers)["essentials"]
    assert "n 2 of 3 answers" in one.sentence
    assert "Concept a (question 1); Concept a (question 2)" in one.sentence
    assert [quote.text for quote in one.quotes] == [proof(5).text] * 2
    advice = [each.sentence for each in gained(*answers) if each.kind == "essentials"]
    assert len(advice) == 2
    assert advice[0].split()[:4] != advice[1].split()[:4]


def test_what_was_supplied_when_asked_is_not_called_missing():
    """It is a recovery, and no longer an area to improve."""
    asked = question("q+1", concepts=("a",), essential=())
    later = follow_up("a2", "1.1+1", asked, probes="a", structure=built())
    assert "essentials" not in improved(perfect(statuses={"a": MISSED}), later)


def test_a_wrong_statement_comes_with_its_words_and_what_is_right():
    """It is named before faults that cost as much; one that is not sure says so, without its precedence."""
    sure = improved(perfect(statuses={"b": WRONG}, structure=built(opens=False, closes=False)))
    assert next(iter(sure)) == "accuracy"
    assert sure["accuracy"].sentence == (
        "Question 1 has a statement that does not look right: Concept b. Right is: It is the other way round."
    )
    assert sure["accuracy"].quotes[0].text == proof(1).text
    unsure = improved(perfect(statuses={"b": WRONG}, certainty={"b": 0.3}))["accuracy"]
    assert not unsure.is_sure
    assert "may not be right" in unsure.sentence


def test_two_wrong_statements_are_two_sentences():
    """They are not told in the same words."""
    made = exchanges(perfect(statuses={"b": WRONG, "c": WRONG}))
    first, second = (one for one in improvements_of(made, changes_of(made)) if one.kind == "accuracy")
    assert first.sentence.split(":")[0] != second.sentence.split(":")[0]


def test_a_mistake_is_mended_with_what_overlaps_it():
    """The gain of putting a contradicted concept right counts the common mistake in the same words, too."""
    mistake = MistakeResult("More is better.", "It is not.", 0.9, proof(1))
    (with_it,) = gained(perfect(statuses={"b": WRONG}, mistakes=(mistake,)))
    (without,) = gained(perfect(statuses={"b": WRONG}))
    assert with_it.points == without.points


def test_a_clarified_task_does_not_miss_that_step():
    """Where set phrases ask first, the step that the judge did not hear is not held against the person."""
    steps = [step("Clarify", MISSED), step("Model")]
    asked = question(kind="system-design")
    kinds = improved(answer(asked=asked, structure=built(steps=steps, posts=("clarifying_question", TRADE_OFF))))
    assert "steps" not in kinds
    assert "clarifying" not in kinds


def test_the_quote_of_a_missing_step_is_where_it_should_have_come():
    """That is at the step before it, or at the start."""
    steps = [step("Data", sentence=3), step("Model", MISSED), step("Serving", sentence=4)]
    assert improved(perfect(structure=built(steps=steps)))["steps"].quotes[0].text == proof(3).text
    steps = [step("Data", MISSED), step("Model")]
    assert improved(perfect(structure=built(steps=steps)))["steps"].quotes[0].text == proof(0).text


def test_missing_closings_are_counted_and_quoted():
    """They are counted, and the last words of each are quoted."""
    bare = built(closes=False, posts=("sequence", "example"))
    answers = [perfect("a1", "1.1"), *(perfect(f"a{n}", f"1.{n}", f"q{n}", structure=bare) for n in (2, 3))]
    one = improved(*answers)["closing"]
    assert one.sentence.startswith("In 2 of 3 answers the closing was missing")
    assert [quote.place for quote in one.quotes] == ["question 2", "question 3"]


def test_an_answer_far_too_long_is_noted_and_costs_nothing():
    """Where the question's time was over, the quote says how far the answer was."""
    asked = question(target_s=12)
    made = answer(asked=asked, structure=built(posts=("sequence", "example")), speaking_s=24.0)
    one = improved(made)["length"]
    assert one.sentence.startswith("Question 1 took 0:24 minutes where 0:12 is enough")
    assert one.quotes[0].text == proof(3).text
    assert gained(made) == []


@given(
    statuses=st.fixed_dictionaries({each: st.sampled_from(Status) for each in ALL}),
    fillers=st.integers(0, 30),
    rate=st.floats(70, 250),
    opens=st.booleans(),
    closes=st.booleans(),
    steps=st.lists(st.sampled_from((COVERED, PARTLY, MISSED)), max_size=4),
)
def test_no_change_ever_lowers_the_result(
    *, statuses: dict[str, Status], fillers: int, rate: float, opens: bool, closes: bool, steps: list[Status]
):
    """Whatever the answer, each change has a quote, and none of them would cost points."""
    structure = built(opens=opens, closes=closes, steps=[step(f"S{n}", each) for n, each in enumerate(steps)])
    asked = question(kind="system-design")
    made = exchanges(answer(asked=asked, statuses=statuses, filler_count=fillers, rate_wpm=rate, structure=structure))
    for change in changes_of(made):
        assert change.quotes
        assert change.note or change.advice
        assert gain_of(made, change.mend)[0] >= -1e-9
    assert len(improvements_of(made, changes_of(made))) <= 5
    assert all(one.points >= 1 for one in gains_of(made, changes_of(made)))
