"""Strengths: only what the words surely prove, at most five, each with a quote."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from mockvoice.analysis.scorecard import FluentRun, Status
from mockvoice.reports.strengths import MOST, strengths_of
from tests.reports.interviews import (
    ALL,
    ASKED,
    TRADE_OFF,
    answer,
    built,
    exchanges,
    follow_up,
    proof,
    question,
    step,
)

if TYPE_CHECKING:
    from mockvoice.reports.interview_record import AnswerRecord

COVERED, PARTLY, MISSED = Status.COVERED, Status.PARTLY, Status.MISSED
NOTHING = dict.fromkeys(ALL, MISSED)


def found(*answers: AnswerRecord) -> dict[str, Any]:
    """Return the strengths of one round by their kind."""
    return {one.kind: one for one in strengths_of(exchanges(*answers))}


def with_run(made: AnswerRecord, word_count: int) -> AnswerRecord:
    """Return an answer whose longest fluent run has so many words."""
    card = made.scorecard
    assert card is not None
    assert card.pacing is not None
    run = FluentRun(1.0, 1.0 + word_count * 0.4, 0, word_count - 1, word_count, None)
    return replace(made, scorecard=replace(card, pacing=replace(card.pacing, longest_run=run)))


def test_nothing_good_is_said_of_nothing():
    """An answer that covers nothing, opens and closes nowhere, draws no praise."""
    bad = answer(statuses=NOTHING, structure=built(opens=False, closes=False), filler_count=20)
    assert strengths_of(exchanges(bad)) == ()
    assert strengths_of(()) == ()


def test_the_deciding_point_is_named_with_its_words():
    """One answer names its question; several are counted."""
    (one,) = [each for each in strengths_of(exchanges(answer())) if each.kind == "essentials"]
    assert "question 1" in one.sentence
    assert "Concept a" in one.sentence
    assert one.quotes[0].text == proof(0).text
    two = found(answer(), answer("a2", "1.2", question("q2")))["essentials"]
    assert "n both answers" in two.sentence
    assert {quote.place for quote in two.quotes} == {"question 1", "question 2"}


@pytest.mark.parametrize("status", [PARTLY, MISSED, Status.CONTRADICTED])
def test_half_a_deciding_point_is_no_strength(status: Status):
    """Only what was covered counts."""
    assert "essentials" not in found(answer(statuses={"a": status}))


def test_what_is_not_sure_is_no_strength():
    """An unsure verdict is not praised."""
    assert "essentials" not in found(answer(certainty={"a": 0.4}))
    unsure = [step("Metric", certainty=0.4), step("Model", sentence=2, certainty=0.4)]
    kinds = found(answer(structure=built(steps=unsure), statuses=NOTHING))
    assert not {"order", "steps"} & set(kinds)


def test_good_order_is_told_by_both_moments():
    """The metric before the model, each with its quote; the other way round is no strength."""
    good = [step("Metric", sentence=1), step("Model", sentence=3)]
    one = found(answer(structure=built(steps=good)))["order"]
    assert one.sentence == "You settled what to measure before you chose a model in question 1."
    assert [quote.text for quote in one.quotes] == [proof(1).text, proof(3).text]
    bad = [step("Metric", sentence=3), step("Model", sentence=1)]
    assert "order" not in found(answer(structure=built(steps=bad)))


def test_trade_offs_are_a_strength_where_they_are_a_habit():
    """Named in two of three comparisons they count, in one of three they do not."""
    asked = [question(f"q{place}", kind="comparison") for place in range(3)]
    named, silent = built(posts=(TRADE_OFF,)), built()
    often = [answer(f"a{n}", f"1.{n}", asked[n], structure=named if n < 2 else silent) for n in range(3)]
    one = found(*often)["trade-offs"]
    assert "in 2 of 3 answers with something to choose" in one.sentence
    assert one.quotes[0].text.startswith("Then I take a simple model")
    seldom = [answer(f"a{n}", f"1.{n}", asked[n], structure=named if n < 1 else silent) for n in range(3)]
    assert "trade-offs" not in found(*seldom)


def test_a_clarified_task_is_quoted():
    """By the phrase that asks, or by the step."""
    by_phrase = answer(asked=question(kind="system-design"), structure=built(posts=(ASKED,)))
    assert found(by_phrase)["clarifying"].quotes[0].text == proof(1).text
    by_step = answer(structure=built(steps=[step("Clarify", sentence=2), step("Act", MISSED)]))
    assert found(by_step)["clarifying"].quotes[0].text == proof(2).text


def test_a_recovery_is_noted_as_such():
    """What came only when asked is said to have come so, with the follow-up's words."""
    asked = question("q+1", concepts=("a",), essential=())
    kinds = found(answer(statuses={"a": MISSED}), follow_up("a2", "1.1+1", asked, probes="a"))
    one = kinds["recovery"]
    assert one.sentence == "When asked, you did add what was missing: Concept a. Say it unasked next time."
    assert one.quotes[0].place == "follow-up to question 1"
    own = question("q+1", concepts=("x",), essential=())
    kinds = found(answer(statuses={"a": MISSED}), follow_up("a2", "1.1+1", own, probes="a"))
    assert kinds["recovery"].sentence.startswith("When asked, you knew how to go on from what was missing: Concept x.")


def test_openings_and_closings_are_told_together_where_both_are_a_habit():
    """One sentence rather than two of the same."""
    kinds = found(answer(structure=built()), answer("a2", "1.2", question("q2"), structure=built()))
    assert kinds["structure"].sentence == "In both answers you opened with your point, and closed 2 of them as clearly."
    assert [quote.text for quote in kinds["structure"].quotes] == [proof(0).text, proof(5).text]
    assert "opening" in found(answer(structure=built(closes=False)))
    assert "closing" in found(answer(structure=built(opens=False)))


def test_fluency_is_shown_by_the_longest_run():
    """Few fillers over a minute and more, with the words that were said in one go."""
    kinds = found(with_run(answer(statuses=NOTHING, filler_count=1), 25))
    assert kinds["fluency"].sentence == (
        "You speak fluently, with 1.0 fillers a minute at 150 words a minute; your longest stretch without a break "
        "has 25 words."
    )
    assert kinds["fluency"].quotes[0].text.startswith("I would look at the money")
    assert "fluency" not in found(with_run(answer(filler_count=3), 25))
    assert "fluency" not in found(with_run(answer(speaking_s=30.0), 25))
    assert "fluency" not in found(answer())


def test_there_are_five_at_most_and_each_has_a_quote():
    """However good it was."""
    steps = [step("Clarify", sentence=1), step("Metric", sentence=2), step("Model", sentence=3)]
    good = built(steps=steps, posts=(TRADE_OFF, ASKED))
    answers = [
        with_run(answer(f"a{n}", f"1.{n}", question(f"q{n}", kind="system-design"), structure=good), 30)
        for n in range(3)
    ]
    strengths = strengths_of(exchanges(*answers))
    assert len(strengths) == MOST
    assert all(1 <= len(one.quotes) <= 3 and one.sentence.endswith(".") for one in strengths)
    assert len({one.sentence.split()[0:3][2] for one in strengths}) > 2
