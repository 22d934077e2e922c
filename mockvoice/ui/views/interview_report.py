"""The report at the end of an interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.reports.next_practice import next_practice
from mockvoice.reports.report_parts import AnswerState
from mockvoice.ui import wording
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.area_scores import AreaScoresCard
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.next_practice_card import NextPracticeCard
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.observation_list import ObservationCard, clear
from mockvoice.ui.widgets.page import Page
from mockvoice.ui.widgets.round_rows import RoundsCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from mockvoice.packs.model import Pack
    from mockvoice.reports.report_parts import InterviewReport

_SIDE_BY_SIDE_FROM_PX = 860
_MODES = {"realistic": "Realistic interview", "coached": "Coached interview"}
_NOTHING_SCORED = (
    "No answer of this interview could be scored, so there is nothing to say of how it went. What happened to each "
    "question stands below; hold the interview again whenever you like."
)
_NO_STRENGTH = "Nothing stands out that the words surely prove."
_NO_IMPROVEMENT = "Nothing was found to mend."
_NO_GAIN = "Nothing that was measured would raise the result by a point."


class InterviewReportView(Page):
    """Shows an interview's report: scores, rounds, strengths and areas to improve, what would help most, practice.

    Each quote and each question opens its answer. Escape closes the page.
    """

    answer_opened = Signal(str, object)
    """Carries an answer's id and the seconds from its start, None where no moment is meant."""

    practice_requested = Signal(list)
    """Carries the questions that are to be practised as (pack id, Question, reason)."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: InterviewReport | None = None
        self.back_button = KeyButton("Interviews", kind="quiet", icon_name="back")
        self.back_button.setAccessibleName("Back to the interviews")
        self.line = label("", "muted", wraps=True)
        self.title = label("", "heading", wraps=True)
        self.notices = NoticeBoard()
        self.scores = AreaScoresCard()
        self.strengths = ObservationCard("Strengths", _NO_STRENGTH)
        self.improvements = ObservationCard("To improve", _NO_IMPROVEMENT)
        self.gains = ObservationCard("What would raise the result most", _NO_GAIN)
        self.rounds = RoundsCard()
        self.practice = NextPracticeCard()
        self.notes = _Notes()
        self._lay_out()
        self._connect()

    @property
    def report(self) -> InterviewReport | None:
        """What is shown."""
        return self._report

    def show_report(self, report: InterviewReport, packs: Sequence[Pack] = ()) -> None:
        """Show a report from its top.

        Args:
            report: The interview's.
            packs: In which to look for what to practise next.
        """
        self._report = report
        is_scored = any(line.state is AnswerState.SCORED for line in report.answers)
        rounds = wording.count(len(report.rounds), "round")
        answered = sum(line.state is AnswerState.SCORED for line in report.answers)
        parts = [_MODES.get(report.mode, ""), rounds, wording.count(answered, "scored answer")]
        self.line.setText(" · ".join(part for part in parts if part))
        self.title.setText(report.title)
        self.notices.clear()
        if not is_scored:
            self.notices.post(_NOTHING_SCORED, "info", can_dismiss=False)
        self.scores.show_scores(report.scores)
        self.strengths.show_observations(report.strengths)
        self.improvements.show_observations(report.improvements)
        self.gains.show_gains(report.gains)
        self.rounds.show_rounds(report.rounds)
        self.practice.show_questions(next_practice(report, packs))
        self.notes.show_notes(report.notes)
        for part in (self.strengths, self.improvements, self.gains):
            part.setVisible(is_scored)
        self.scroll_to(self._top)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns side by side where there is room."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose one column or two, for the width and font that hold now."""
        is_wide = self.width() >= scaled(_SIDE_BY_SIDE_FROM_PX)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.closed)
        self.practice.practice_requested.connect(self.practice_requested)
        for part in (self.strengths, self.improvements, self.gains, self.rounds):
            part.opened.connect(self.answer_opened)
        theme_changed().connect(self.arrange)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        shortcut.setWhatsThis(tr("Back"))
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.closed)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.back_button)
        line.addWidget(self.line, 1)
        self._top = QWidget()
        top = QVBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(6)
        top.addLayout(line)
        top.addWidget(self.title)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(20)
        self._columns.addWidget(self.strengths, 1)
        self._columns.addWidget(self.improvements, 1)
        for part in (self._top, self.notices, self.scores, self.rounds):
            self.body.addWidget(part)
        self.body.addLayout(self._columns)
        for part in (self.gains, self.practice, self.notes):
            self.body.addWidget(part)
        self.body.addStretch()


class _Notes(Card):
    """What is to be known beside the scores; hidden where there is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=8)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addWidget(label("Good to know", "subheading"))
        self.body.addLayout(self._rows)

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show the sentences."""
        clear(self._rows)
        for note in notes:
            self._rows.addWidget(label(note, wraps=True))
        self.setVisible(bool(notes))
