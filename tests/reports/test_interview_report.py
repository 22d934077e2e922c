"""The whole report: determinism, JSON, honesty where little or nothing was measured, and its limits."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import Recording, RecordingFault, Status
from mockvoice.reports.interview_record import AnswerRecord, InterviewRecord, RoundRecord
from mockvoice.reports.interview_report import from_json, make_report, to_json
from mockvoice.reports.report_parts import AnswerState
from tests.reports.interviews import (
    ALL,
    TRADE_OFF,
    answer,
    built,
    follow_up,
    interview,
    question,
    scorecard,
    step,
)

NOTHING_HEARD = (
    "Nothing was heard in question 1, so the scores leave it out. Check the microphone in the settings if you spoke."
)
MISSED, PARTLY, WRONG = Status.MISSED, Status.PARTLY, Status.CONTRADICTED


def day() -> InterviewRecord:
    """Return an interview of two rounds with something of everything."""
    steps = [step("Clarify"), step("Model", MISSED)]
    design = question("design", kind="system-design", topic="search")
    first = RoundRecord(
        "Design",
        "Whole systems.",
        45,
        41.25,
        (
            answer("a1", "1.1", design, statuses={"a": MISSED, "b": WRONG}, structure=built(steps=steps)),
            follow_up("a2", "1.1+1", question("design+1", concepts=("a",), essential=()), probes="a"),
            replace(answer("a3", "1.2", question("q2")), requests=("repeat", "repeat", "moment"), thinking_s=8.0),
        ),
    )
    second = RoundRecord(
        "Depth",
        answers=(
            AnswerRecord("", "2.1", question("q3"), skipped=True),
            answer("a5", "2.2", question("q4", kind="comparison"), structure=built(posts=(TRADE_OFF,))),
        ),
    )
    return InterviewRecord("A day", "coached", (first, second), ("It went on after an interruption.",))


def test_the_same_record_gives_the_same_bytes():
    """Made twice, from records that were built anew, the JSON is the same."""
    assert to_json(make_report(day())) == to_json(make_report(day()))


def test_only_answer_ids_tell_two_runs_apart():
    """With other ids of answers, the report is the same but for those ids."""
    first = day()
    renamed = replace(
        first,
        rounds=tuple(
            replace(
                one,
                answers=tuple(
                    replace(each, answer_id=f"zz{each.answer_id}"[::-1]) if each.answer_id else each
                    for each in one.answers
                ),
            )
            for one in first.rounds
        ),
    )
    text = to_json(make_report(renamed))
    for name in ("a1", "a2", "a3", "a5"):
        text = text.replace(f'"{name[::-1]}zz"', f'"{name}"')
    assert text == to_json(make_report(first))


def test_json_is_read_back_whole():
    """Everything comes back equal, and other texts are refused."""
    report = make_report(day())
    assert from_json(to_json(report)) == report
    assert json.loads(to_json(report))["schema_version"] == 1
    for text in ("[]", "{}", '{"schema_version": 99}', "no"):
        with pytest.raises(ValueError):  # noqa: PT011 - its text is not for the person
            from_json(text)


def test_rounds_have_scores_of_their_own_answers():
    """A round is scored by itself, and the interview by all answers."""
    report = make_report(day())
    design, depth = report.rounds
    assert (design.title, design.minutes_planned, design.minutes_spent) == ("Design", 45, 41.25)
    assert depth.scores.technical.value == 100
    assert design.scores.technical.value is not None
    assert report.scores.technical.value is not None
    assert design.scores.technical.value < report.scores.technical.value < 100
    assert [line.state for line in depth.answers] == [AnswerState.SKIPPED, AnswerState.SCORED]
    assert [line.place for line in design.answers] == [
        "round 1, question 1",
        "round 1, follow-up to question 1",
        "round 1, question 2",
    ]


def test_a_line_names_what_its_question_turned_on_and_lacked():
    """Missing deciding points and wrong statements, unless they were supplied when asked."""
    lines = make_report(day()).rounds[0].answers
    assert lines[0].missed == ("Concept b",)
    alone = make_report(interview(answer(statuses={"a": MISSED, "b": PARTLY}))).answers[0]
    assert alone.missed == ("Concept a",)


def test_an_attempt_that_does_not_count_has_its_own_line():
    """Its value is what it was worth alone; the score goes by the last one."""
    record = interview(answer("a1", statuses=dict.fromkeys(ALL, MISSED)), answer("a2"))
    report = make_report(record)
    assert [line.technical for line in report.answers] == [0, 100]
    assert report.scores.technical.value == 100
    assert "Question 1 was answered more than once; the last answer counts." in report.notes


@pytest.mark.parametrize(
    ("record", "note"),
    [
        (InterviewRecord("Empty", "realistic", ()), "No question was asked, so there is nothing to report."),
        (
            interview(AnswerRecord("", "1.1", question(), skipped=True)),
            "Question 1 was skipped; the scores tell nothing of it.",
        ),
        (interview(AnswerRecord("", "1.1", question())), "Question 1 had no answer; the scores tell nothing of it."),
        (interview(AnswerRecord("a", "1.1", question())), "Question 1 has no score yet, and is left out."),
        (
            interview(AnswerRecord("a", "1.1", question(), scorecard=replace(scorecard(question()), words=()))),
            NOTHING_HEARD,
        ),
    ],
)
def test_an_interview_without_a_scored_answer_is_told_honestly(record: InterviewRecord, note: str):
    """No number, no praise, no blame, no advice: only what happened."""
    report = make_report(record)
    scores = report.scores
    assert [scores.overall.value, scores.technical.value, scores.problem_solving.value, scores.communication.value] == [
        None
    ] * 4
    assert all("ot measured" in each.reason for each in (scores.overall, scores.technical, scores.communication))
    assert (report.strengths, report.improvements, report.gains) == ((), (), ())
    assert note in report.notes
    assert from_json(to_json(report)) == report


def test_the_notes_say_what_else_is_to_be_known():
    """Doubtful judgements, bad recordings, thinking time and requests, each once."""
    card = scorecard(question(), certainty=dict.fromkeys(ALL, 0.3))
    noisy = replace(card, recording=Recording(-3.0, (), 0.0, -30.0, 9.0, (RecordingFault.NOISE,), ("It is noisy.",)))
    made = AnswerRecord("a", "1.1", question(), scorecard=noisy, thinking_s=8.0, requests=("repeat", "moment"))
    notes = make_report(interview(made, remarks=("It went on.",))).notes
    doubt = "4 of 4 judgements on what you said are not sure. They count half; open the answer where you see one "
    assert notes == (
        f"{doubt}otherwise.",
        "The recording of 1 answer is noisy, so words may have been heard wrongly. No score was lowered for it.",
        "You thought for 8 s on average before you spoke, 8 s at most. Thinking before an answer costs no points.",
        "You asked to hear the question again and for a moment to think, which costs nothing.",
        "It went on.",
    )


def test_several_skipped_questions_share_a_sentence():
    """They are listed, and not told one by one."""
    skipped = [AnswerRecord("", f"1.{n}", question(f"q{n}"), skipped=True) for n in range(3)]
    notes = make_report(interview(*skipped, answer("a", "1.9", question("q9")))).notes
    assert notes[0] == "Question 1, question 2 and question 3 were skipped; the scores tell nothing of them."


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(("scenario", "system-design", "comparison", "behavioural", "")),
            st.fixed_dictionaries({each: st.sampled_from(Status) for each in ALL}),
            st.integers(0, 20),
            st.booleans(),
        ),
        max_size=5,
    )
)
def test_whatever_was_said_the_report_keeps_its_promises(
    many: list[tuple[str, dict[str, Status], int, bool]],
):
    """Scores of 0 to 100, at most five observations in whole sentences, each with a quote of a real answer."""
    made = [
        answer(
            f"a{n}",
            f"1.{n}",
            question(f"q{n}", kind=kind),
            statuses=statuses,
            filler_count=fillers,
            structure=built(closes=closes, opens=not closes),
        )
        for n, (kind, statuses, fillers, closes) in enumerate(many)
    ]
    report = make_report(interview(*made))
    scores = report.scores
    for score in (scores.overall, scores.technical, scores.problem_solving, scores.communication):
        assert score.value is None or 0 <= score.value <= 100
        assert score.reason
    ids = {each.answer_id for each in made}
    for observation in (*report.strengths, *report.improvements):
        assert observation.quotes
        assert {quote.answer_id for quote in observation.quotes} <= ids
        assert observation.sentence[0].isupper()
        assert observation.sentence.endswith((".", "!", "?"))
        assert "{" not in observation.sentence
    sentences = [one.sentence for one in (*report.strengths, *report.improvements, *report.gains)]
    assert len(sentences) == len(set(sentences))
    assert len(report.strengths) <= 5
    assert len(report.improvements) <= 5
    assert len(report.gains) <= 3
    assert from_json(to_json(report)) == report
