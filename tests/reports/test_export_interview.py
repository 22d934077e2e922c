"""The report of an interview inside of an exported session."""

from __future__ import annotations

from datetime import UTC

from mockvoice.reports.export_html import html_pieces
from mockvoice.reports.export_markdown import to_markdown
from mockvoice.reports.export_outline import Listing, Run, Table
from mockvoice.reports.export_sheets import session_outline
from mockvoice.reports.interview_report import make_report
from tests.reports.papers import HOSTILE, answer, session
from tests.reports.test_export_html import page_of
from tests.reports.test_interview_report import day

REPORT = make_report(day())
PLACES = {line.answer_id: f"a{number}" for number, line in enumerate(REPORT.answers, 1) if line.answer_id}
ANSWERS = tuple(answer(number) for number in range(1, len(REPORT.answers) + 1))


def runs_of(part: Listing | Table) -> list[Run]:
    """Return every stretch of text of a list or table."""
    rows = part.items if isinstance(part, Listing) else [cell for row in part.rows for cell in row]
    return [run for row in rows for run in row]


def test_it_comes_first_and_says_what_the_window_says():
    """Scores, strengths, what to improve, gains and rounds, in valid HTML and in Markdown."""
    outline = session_outline(session(*ANSWERS, interview=REPORT, places=PLACES), UTC)
    _, tree = page_of(outline)
    first = "".join("".join(next(tree.iter("article")).itertext()).split())
    text = to_markdown(outline)
    for words in ("Problem solving", "Strengths", "To improve", "What would raise the result most", "Round 1"):
        assert words.replace(" ", "") in first
        assert words in text
    for one in (*REPORT.strengths, *REPORT.improvements, *REPORT.gains):
        assert "".join(one.sentence.split()) in first


def test_every_quote_leads_to_its_answer():
    """In the file the link goes to the answer's own player, though the report has other names for answers."""
    outline = session_outline(session(*ANSWERS, interview=REPORT, places=PLACES), UTC)
    quoted = [
        run for part in outline.sheets[0].blocks if isinstance(part, Listing) for run in runs_of(part) if run.at_s
    ]
    assert quoted
    assert {run.answer_id for run in quoted} <= {each.id for each in ANSWERS}
    _, tree = page_of(outline)
    ids = {article.get("id") for article in tree.iter("article")}
    links = list(next(tree.iter("article")).iter("a"))
    assert links
    assert {link.get("data-answer") for link in links} <= ids


def test_a_title_of_an_interview_is_text():
    """Whatever the person called their own interview."""
    outline = session_outline(session(*ANSWERS, title=HOSTILE, interview=REPORT, places=PLACES), UTC)
    assert "".join(html_pieces(outline)).count("<script>") == 1
