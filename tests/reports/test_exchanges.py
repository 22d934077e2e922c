"""Questions with their follow-ups and attempts, what each is called, and how answers are quoted."""

from __future__ import annotations

from dataclasses import replace

from mockvoice.reports.exchanges import (
    exchanges_of,
    places_of,
    quote,
    quote_around,
    quote_end,
    quote_start,
    state_of,
)
from mockvoice.reports.interview_record import AnswerRecord, InterviewRecord, RoundRecord
from mockvoice.reports.report_parts import AnswerState
from tests.reports.interviews import answer, exchanges, follow_up, interview, proof, question, scorecard


def test_follow_ups_belong_to_their_question():
    """By their item, wherever they stand; without one, to the question before them."""
    by_item = exchanges(
        answer("a1", "1.1"),
        answer("a2", "1.2", question("q2")),
        follow_up("a3", "1.1+1", question("q+1")),
    )
    assert [[heard.record.answer_id for heard in one.heard] for one in by_item] == [["a1", "a3"], ["a2"]]
    by_place = exchanges(answer("a1", ""), follow_up("a2", "", question("q+1")), answer("a3", "", question("q2")))
    assert [[heard.record.answer_id for heard in one.heard] for one in by_place] == [["a1", "a2"], ["a3"]]


def test_the_last_attempt_that_was_scored_counts():
    """Trying again replaces what was said before; an attempt that was not scored replaces nothing."""
    again = replace(answer("a2", "1.1"), scorecard=None)
    first = exchanges(answer("a1", "1.1"), again)
    assert (first[0].main and first[0].main.record.answer_id, first[0].attempts) == ("a1", 2)
    second = exchanges(answer("a1", "1.1"), answer("a2", "1.1"))
    assert [heard.record.answer_id for heard in second[0].heard] == ["a2"]
    asked = question("q+1")
    later = exchanges(answer("a1", "1.1"), follow_up("a2", "1.1+1", asked), follow_up("a3", "1.1+1", asked))
    assert [heard.record.answer_id for heard in later[0].heard] == ["a1", "a3"]


def test_answers_are_called_by_round_and_number():
    """Questions are numbered as they were asked, follow-ups by their question; of several rounds each is named."""
    asked = [
        answer("a1", "1.4"),
        follow_up("a2", "1.4+1", question("q+1")),
        follow_up("a3", "1.4+2", question("q+2")),
        answer("a4", "1.7", question("q2")),
    ]
    names = ("question 1", "follow-up to question 1", "second follow-up to question 1", "question 2")
    assert places_of(interview(*asked)) == (names,)
    two = InterviewRecord("Day", "realistic", (RoundRecord("One", answers=tuple(asked)), RoundRecord("Two")))
    assert places_of(two) == (tuple(f"round 1, {name}" for name in names), ())


def test_each_state_is_told_apart():
    """Skipped, never answered, not scored, silent and scored; the person's turn to ask is none of them."""
    asked = question()
    silent = replace(scorecard(asked), words=())
    own = question("candidate-question", concepts=(), essential=(), stage="candidate-questions")
    states = [
        state_of(record)
        for record in (
            AnswerRecord("", "1.1", asked, skipped=True),
            AnswerRecord("", "1.1", asked),
            AnswerRecord("a", "1.1", asked),
            AnswerRecord("a", "1.1", asked, scorecard=silent),
            answer(),
            AnswerRecord("a", "1.c1", own, scorecard=scorecard(own)),
        )
    ]
    assert states == [
        AnswerState.SKIPPED,
        AnswerState.NOT_ANSWERED,
        AnswerState.NOT_SCORED,
        AnswerState.NOT_HEARD,
        AnswerState.SCORED,
        AnswerState.OWN_QUESTION,
    ]


def test_a_turn_to_ask_is_not_judged_and_has_no_number():
    """What the candidate asks is no answer; a pack's question on what to ask is one."""
    own = question("candidate-question", concepts=(), essential=(), stage="candidate-questions")
    practised = question("ask-about-data", stage="candidate-questions")
    record = interview(
        AnswerRecord("a1", "1.c1", own, scorecard=scorecard(own)), answer("a2", "1.1", practised), answer("a3", "1.2")
    )
    assert places_of(record) == (("your own questions", "question 1", "question 2"),)
    assert [one.question.id for one in exchanges_of(record)[0]] == ["ask-about-data", "q"]


def test_quotes_are_the_answers_own_words_at_their_time():
    """Evidence, first and last sentence come with where they begin; without times there is none."""
    (one,) = exchanges(answer())
    assert one.main is not None
    found = quote(one.main, proof(1))
    assert found.text == "Then I take a simple model and compare it with what runs today."
    assert (found.answer_id, found.place, found.at_s) == ("a1", "question 1", proof(1).start_s)
    assert quote_start(one.main).text == "I would look at the money first."
    assert quote_end(one.main).text == "In the end it has to earn its keep."
    (bare,) = exchanges(answer(is_timed=False))
    assert bare.main is not None
    assert quote(bare.main, proof(1)).at_s is None


def test_long_quotes_are_cut_at_words():
    """Twenty-two words at most, with an ellipsis where something was left out, and the wanted word among them."""
    text = " ".join(f"w{place}" for place in range(38)) + "."
    (one,) = exchanges(answer(text=text))
    assert one.main is not None
    start, end, middle = quote_start(one.main).text, quote_end(one.main).text, quote_around(one.main, 20).text
    assert start == " ".join(f"w{place}" for place in range(22)) + " …"
    assert end == "… " + " ".join(f"w{place}" for place in range(16, 38)) + "."
    assert middle.split()[1] == "w12"
    assert "w20" in middle.split()
    assert (middle[0], middle[-1]) == ("…", "…")
