"""The page of an interview's report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from mockvoice.analysis.scorecard import Status
from mockvoice.packs.model import Pack, Question
from mockvoice.reports.interview_record import AnswerRecord, InterviewRecord, RoundRecord
from mockvoice.reports.interview_report import make_report
from mockvoice.ui.theme import apply_theme
from mockvoice.ui.views.interview_report import InterviewReportView
from mockvoice.ui.widgets.tab_order import move_focus
from tests.reports.interviews import answer, built, interview, proof, question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from mockvoice.reports.report_parts import InterviewReport

PACKS = [
    Pack(id="p", title="P", version="1", questions=(Question(id="t", text="Then?", topic="models"), question("q")))
]

FAULTS = {"b": Status.CONTRADICTED, "c": Status.MISSED, "d": Status.MISSED}


def report() -> InterviewReport:
    """Return the report of two rounds with a wrong statement, a missing closing and a skipped question."""
    bare = built(closes=False, posts=("sequence", "example"))
    first = RoundRecord("Depth", "Deep questions.", 30, 28.2, (answer(statuses=FAULTS, structure=bare),))
    skipped = AnswerRecord("", "2.2", question("q3"), skipped=True)
    second = RoundRecord("Breadth", answers=(answer("a2", "2.1", question("q2"), structure=bare), skipped))
    return make_report(InterviewRecord("Phone screen", "coached", (first, second)))


@pytest.fixture
def view(qtbot: QtBot) -> InterviewReportView:
    """Open the page, still without a report."""
    view = InterviewReportView()
    qtbot.addWidget(view)
    view.resize(1204, 800)
    view.show()
    qtbot.waitExposed(view)
    return view


def show(view: InterviewReportView, made: InterviewReport, packs: Sequence[Pack] = ()) -> None:
    """Show a report, and wait until all of it is there."""
    view.show_report(made, packs)
    QApplication.processEvents()


def texts(view: InterviewReportView) -> str:
    """Return all words that are on the page now."""
    return "\n".join(part.text() for part in view.findChildren(QLabel) if part.isVisible())


def test_everything_of_the_report_is_on_the_page(view: InterviewReportView):
    """Scores, rounds, observations with quotes, gains with points, what to practise, notes."""
    made = report()
    show(view, made, PACKS)
    assert view.report is made
    assert view.title.text() == "Phone screen"
    assert view.line.text() == "Coached interview · 2 rounds · 2 scored answers"
    assert view.scores.overall.text() == str(made.scores.overall.value)
    assert [row.button.text() for row in view.rounds.rows] == ["Depth", "Breadth"]
    assert [row.sentence.text() for row in view.strengths.rows] == [one.sentence for one in made.strengths]
    assert [row.sentence.text() for row in view.improvements.rows] == [one.sentence for one in made.improvements]
    assert next(row.remark.text() for row in view.gains.rows).endswith(" points overall")
    shown = texts(view)
    for note in made.notes:
        assert note in shown
    assert f"“{proof(1).text}”" in shown
    assert "Then?" in shown
    assert "28 of 30 minutes · 1 question · Deep questions" in shown


def test_what_was_not_measured_says_so(view: InterviewReportView):
    """Never as 0: problem solving has its reason."""
    show(view, report())
    measure = view.scores.measures["Problem solving"]
    assert measure.number.text() == "not measured"
    assert measure.reason.text().startswith("No question that was answered asks for a choice")


def test_a_quote_opens_its_answer_at_its_moment(qtbot: QtBot, view: InterviewReportView):
    """By its button, and by a click on its words."""
    show(view, report())
    wrong = next(row for row in view.improvements.rows if "look right" in row.sentence.text())
    (quote,) = wrong.quotes
    assert quote.button.accessibleName().startswith("Open round 1, question 1 at 3 seconds: Then I take")
    with qtbot.waitSignal(view.answer_opened) as opened:
        quote.button.click()
    assert opened.args == ["a1", proof(1).start_s]
    view.scroll_to(quote)
    with qtbot.waitSignal(view.answer_opened) as opened:
        qtbot.mouseClick(quote, Qt.MouseButton.LeftButton)
    assert opened.args == ["a1", proof(1).start_s]


def test_questions_unfold_and_open_their_answers(qtbot: QtBot, view: InterviewReportView):
    """By mouse and by keys; a question without an answer opens nothing."""
    show(view, report())
    row = view.rounds.rows[1]
    assert not row.is_open
    assert row.button.accessibleName() == "Show the questions of Breadth"
    row.button.click()
    assert row.is_open
    assert row.button.accessibleName() == "Hide the questions of Breadth"
    answered, skipped = row.rows
    assert (answered.value.text(), skipped.value.text()) == ("100", "skipped")
    assert skipped.focusPolicy() is Qt.FocusPolicy.NoFocus
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(view.answer_opened) as opened:
            qtbot.keyClick(answered, key)
        assert opened.args == ["a2", None]
    with qtbot.waitSignal(view.answer_opened):
        qtbot.mouseClick(answered, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(view.answer_opened):
        qtbot.mouseClick(skipped, Qt.MouseButton.LeftButton)


def test_practice_is_asked_for_one_by_one_and_together(qtbot: QtBot, view: InterviewReportView):
    """Each question carries its pack and the reason."""
    show(view, report(), PACKS)
    assert view.practice.all_button.text() == "Practise 2 questions"
    with qtbot.waitSignal(view.practice_requested) as wanted:
        view.practice.all_button.click()
    (questions,) = wanted.args
    assert [(pack_id, asked.id) for pack_id, asked, _ in questions] == [("p", "q"), ("p", "t")]
    with qtbot.waitSignal(view.practice_requested) as wanted:
        view.practice.buttons[1].click()
    assert [asked.id for _, asked, _ in wanted.args[0]] == ["t"]
    show(view, report())
    assert view.practice.isHidden()


def test_escape_and_the_way_back_close(qtbot: QtBot, view: InterviewReportView):
    """Both say so, and nothing else happens."""
    show(view, report())
    view.activateWindow()
    with qtbot.waitSignal(view.closed):
        view.back_button.click()
    with qtbot.waitSignal(view.closed):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_an_interview_without_a_scored_answer_is_told_honestly(view: InterviewReportView):
    """Neither praise nor blame; what happened stands in the notes, and no number is shown."""
    show(view, make_report(interview(AnswerRecord("", "1.1", question(), skipped=True))), PACKS)
    assert view.scores.overall.text() == "\N{EN DASH}"
    assert view.notices.texts[0].startswith("No answer of this interview could be scored")
    assert view.strengths.isHidden()
    assert view.improvements.isHidden()
    assert view.gains.isHidden()
    assert view.practice.isHidden()
    assert "Question 1 was skipped; the scores tell nothing of it." in texts(view)
    show(view, report(), PACKS)
    assert view.notices.texts == ()
    assert not view.strengths.isHidden()


def test_nothing_to_mend_is_said(view: InterviewReportView):
    """A perfect interview has no areas to improve, and the page says that."""
    good = answer(structure=built(posts=("sequence", "example")))
    show(view, make_report(interview(good)))
    assert view.improvements.nothing.isVisible()
    assert view.gains.nothing.isVisible()
    assert not view.strengths.nothing.isVisible()
    assert view.rounds.heading.text() == "Questions"
    assert view.rounds.rows[0].scores == []


def test_every_control_is_reached_by_tab_and_has_a_name(view: InterviewReportView):
    """From the way back to the last question to practise."""
    show(view, report(), PACKS)
    view.rounds.rows[0].button.click()
    QApplication.processEvents()
    view.back_button.setFocus()
    seen = [view.back_button]
    while move_focus(view, forward=True) and QApplication.focusWidget() is not view.back_button:
        seen.append(QApplication.focusWidget())
    assert len(seen) == len(set(seen))
    wanted = [part for part in view.findChildren(QAbstractButton) if part.isVisible()]
    assert set(wanted) <= set(seen)
    assert view.rounds.rows[0].rows[0] in seen
    assert all(widget.accessibleName() for widget in seen)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_at_any_font_size(qapp: QApplication, view: InterviewReportView, scale: float):
    """At 1280 by 800 beside the navigation, the page never asks for more width than there is."""
    apply_theme(qapp, "light", scale)
    view.resize(1280 - round(76 * scale), 800)
    show(view, report(), PACKS)
    for row in view.rounds.rows:
        row.button.setChecked(True)
    qapp.processEvents()
    page = view.scores.parentWidget()
    assert page is not None
    assert page.minimumSizeHint().width() <= page.width() <= view.width()
    for part in page.findChildren(QLabel):
        if part.isVisible() and not part.wordWrap():
            assert part.width() >= part.sizeHint().width()
