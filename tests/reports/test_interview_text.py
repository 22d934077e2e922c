"""The report in a terminal."""

from __future__ import annotations

from mockvoice.analysis.scorecard import Status
from mockvoice.packs.model import Pack, Question
from mockvoice.reports.interview_record import AnswerRecord, InterviewRecord, RoundRecord
from mockvoice.reports.interview_report import make_report
from mockvoice.reports.interview_text import WIDTH, interview_text
from mockvoice.reports.next_practice import next_practice
from tests.reports.interviews import answer, interview, proof, question


def test_everything_stands_there_with_its_quote_and_time():
    """Scores with reasons, strengths, areas to improve, gains with points, rounds, practice and notes."""
    first = RoundRecord("Depth", "", 30, 27.4, (answer(statuses={"b": Status.CONTRADICTED}),))
    second = RoundRecord("Breadth", answers=(AnswerRecord("", "2.1", question("q2"), skipped=True),))
    report = make_report(InterviewRecord("Phone screen", "realistic", (first, second)))
    packs = [Pack(id="p", title="P", version="1", questions=(Question(id="t", text="Then?", topic="models"),))]
    text = interview_text(report, next_practice(report, packs))
    for part in (
        "Phone screen · realistic",
        "Overall               82   From technical accuracy and communication only; not",
        "Problem solving      not measured   no question that was answered asks for a choice",
        f"     “{proof(1).text}” (round 1, question 1, 0:03)",
        "Look this up before the next interview: Concept b (round 1, question 1).  +18 overall",
        "Round 1: Depth · 27 of 30 minutes",
        "skipped  What about q2?",
        "Practise next",
        "Then?",
        "- Round 2, question 1 was skipped; the scores tell nothing of it.",
    ):
        assert part in text
    assert max(map(len, text.splitlines())) <= WIDTH


def test_nothing_is_told_as_nothing():
    """Without a scored answer the headings say that there is nothing."""
    text = interview_text(make_report(interview()))
    assert "Overall              not measured" in text
    assert "Nothing stands out that the words surely prove." in text
    assert "Nothing was found to mend." in text
    assert "Practise next" not in text
    assert "No question was asked" in text
