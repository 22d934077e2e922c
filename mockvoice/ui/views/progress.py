"""How practice is going: figures, charts over time, concepts and personal bests, for the answers that are chosen."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.analysis.targets import FILLER_SOURCE, Targets
from mockvoice.reports.progress_parts import Span, Wish
from mockvoice.ui import wording
from mockvoice.ui.charts import columns
from mockvoice.ui.charts.bar_chart import Band, Bar, BarChart
from mockvoice.ui.charts.bests_card import BestsCard
from mockvoice.ui.charts.chart_card import ChartCard
from mockvoice.ui.charts.figure_tile import FigureTile, TileRow
from mockvoice.ui.charts.heat_chart import HeatChart
from mockvoice.ui.charts.no_progress import NoProgress
from mockvoice.ui.charts.table import AnswerTable, Rows
from mockvoice.ui.charts.ticks import short_day
from mockvoice.ui.charts.tile_words import change_words, filler_words, pace_words, spent_words, streak_words
from mockvoice.ui.charts.trend_chart import Scale, TrendChart
from mockvoice.ui.charts.wish_bar import WishBar
from mockvoice.ui.jobs import watch
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.choices import Segmented
from mockvoice.ui.widgets.due_card import DueCard
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.practice.queue import QueueItem
    from mockvoice.practice.today import PracticeDay
    from mockvoice.reports.progress_parts import HeatMap, PaceDistribution, Progress, Series, Week

_SIDE_BY_SIDE_FROM_PX: Final = 860
_POINTS: Final = 100.0
_TARGETS: Final = Targets()

SCORES: Final = {
    "overall": "Overall",
    "content": "Content",
    "clarity": "Clarity",
    "pacing": "Pacing",
    "structure": "Structure",
}
FILLER_SCALE: Final = Scale(
    "Fillers a minute",
    " fillers a minute",
    digits=1,
    good=(0.0, _TARGETS.fillers_per_minute),
    norm=f"up to {_TARGETS.fillers_per_minute:g} may be acceptable ({FILLER_SOURCE})",
)
_LEGEND: Final = "Points are answers; the line is their local mean, the band one standard deviation on each side."


def score_scale(name: str) -> Scale:
    """Return the scale of one of the five scores."""
    return Scale(f"{SCORES[name]} score, 0 to 100 points", " points", most=_POINTS)


class ProgressView(Page):
    """Reads what is chosen, and what is due, each time it is opened."""

    answer_opened = Signal(str)
    """Carries an answer's id."""

    patterns_requested = Signal(object)
    """Carries the Wish that holds."""

    practice_requested = Signal()

    questions_requested = Signal(object, str)
    """Carries questions as `App.session_of` takes them, and a title."""

    progress_shown = Signal()
    """Everything that was asked for is on the page."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._asked = 0
        self._progress: Progress | None = None
        self.notices = NoticeBoard()
        self.wishes = WishBar()
        self.patterns_button = KeyButton("Patterns of speech", icon_name="sessions")
        self.empty = NoProgress()
        self.tiles = {name: FigureTile(name) for name in _TILES}
        self.score_choice = Segmented("Score", list(SCORES.items()))
        self.score_choice.set_value("overall")
        self._tabled: dict[str, tuple[Series, Scale]] = {}
        self._score_rows = self._series_rows("scores")
        self._filler_rows = self._series_rows("fillers")
        self._score_chart, self._filler_chart, self._heat_chart = TrendChart(), TrendChart(), HeatChart()
        self._pace_chart = BarChart("Answers", "Words a minute", edges=True)
        self._week_chart = BarChart("Minutes of speaking", "Week that begins on")
        self.scores = ChartCard("Scores over time", self._score_chart, _table("Scores over time", self._score_rows, 2))
        self.fillers = ChartCard(
            "Fillers over time", self._filler_chart, _table("Fillers over time", self._filler_rows, 2)
        )
        self.pace = ChartCard(
            "How fast the answers are",
            self._pace_chart,
            _table("How fast the answers are", Rows(columns.PACE, lambda row: row.latest_id), 0),
        )
        self.weeks = ChartCard(
            "Time spent",
            self._week_chart,
            _table("Time spent by week", Rows(columns.WEEKS, lambda row: row.latest_id), 0),
        )
        self.heat = ChartCard(
            "Content by topic, week by week",
            self._heat_chart,
            _table("Content by topic and week", Rows(columns.HEAT, lambda row: row.cell.latest_id), 0),
        )
        self.concepts = AnswerTable(
            "Concepts", Rows(columns.CONCEPTS, lambda row: row.last_answer_id), stretched=1, shown=10
        )
        self.concept_line = label("", "small-muted", wraps=True)
        self.bests = BestsCard()
        self.due = DueCard()
        self._lay_out()
        self._connect()

    @property
    def progress(self) -> Progress | None:
        """What is shown."""
        return self._progress

    def reload(self) -> None:
        """Read everything again; until it is there, what was shown stays."""
        self._asked += 1
        asked = self._asked
        watch(self._app.progress.progress(self.wishes.wish), self, lambda found: self._take(asked, found), self._tell)

    def show_everything(self) -> None:
        """Take all restrictions away."""
        self.wishes.set_wish(Wish(Span.ALL))
        self.reload()

    def choose_score(self, name: object) -> None:
        """Show another score over time."""
        if self._progress is None:
            return
        self._show_series(
            self.scores, self._score_chart, "scores", self._progress.series[str(name)], score_scale(str(name))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put cards side by side where there is room."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose one column or two, for the width and font that hold now."""
        is_wide = self.width() >= scaled(_SIDE_BY_SIDE_FROM_PX)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        for pair in self._pairs:
            pair.setDirection(direction)

    def _take(self, asked: int, progress: Progress) -> None:
        if asked != self._asked:
            return
        self._progress = progress
        titles = {pack.id: pack.title for pack in self._app.packs}
        self.wishes.show_choices(progress.pack_ids, progress.topics, titles)
        is_empty = progress.count == 0
        self.empty.show_for(ever=progress.ever)
        self.empty.setVisible(is_empty)
        self._content.setVisible(not is_empty)
        self.wishes.setVisible(progress.ever > 0)
        self.patterns_button.setVisible(progress.ever > 0)
        self._show_tiles(progress)
        self.choose_score(self.score_choice.value)
        self._show_heat(progress.heat)
        rest = (
            lambda: self._show_fillers(progress.series["fillers_per_minute"]),
            lambda: self._show_pace(progress.pace),
            lambda: self._show_weeks(progress.weeks),
            lambda: self.bests.show_bests(progress.bests, _today()),
            lambda: self._show_concepts(progress),
            self.progress_shown.emit,
            self._ask_day,
        )
        self._go_on(asked, rest)

    def _go_on(self, asked: int, steps: Sequence[Callable[[], object]]) -> None:
        """Take a step, and the others one by one once control has returned to the window, which so stays fluid."""
        if asked == self._asked and steps:
            steps[0]()
            QTimer.singleShot(0, self, lambda: self._go_on(asked, steps[1:]))

    def _ask_day(self) -> None:
        watch(self._app.practice_today(), self, self._take_day, self._tell)

    def _show_fillers(self, fillers: Series) -> None:
        self._show_series(self.fillers, self._filler_chart, "fillers", fillers, FILLER_SCALE)

    def _show_tiles(self, progress: Progress) -> None:
        this_week = f"{progress.this_week} this week" if progress.this_week else "none this week"
        self.tiles["Answers"].show_figure(str(progress.count), this_week)
        self.tiles["Overall"].show_figure(*change_words(progress.series["overall"].change))
        self.tiles["Fillers a minute"].show_figure(*filler_words(progress.series["fillers_per_minute"].change))
        value, remark, is_good = pace_words(progress.series["speech_rate_wpm"].change)
        self.tiles["Pace"].show_figure(value, remark, is_good=is_good)
        self.tiles["Time spent"].show_figure(*spent_words(progress))

    def _take_day(self, day: PracticeDay) -> None:
        count = len(day.due)
        self.tiles["Due today"].show_figure(str(count), "see below" if count else "nothing waits")
        self.tiles["Streak"].show_figure(*streak_words(day.streak))
        self.due.show_day(day, _today())
        self.due.streak.hide()
        self.due.setVisible(day.remembered_count > 0)

    def _show_pace(self, pace: PaceDistribution) -> None:
        bars = [
            Bar(
                f"{one.low_wpm:.0f}",
                one.count,
                f"{one.low_wpm:.0f} to {one.high_wpm:.0f} words a minute: {wording.count(one.count, 'answer')}.",
                one.latest_id,
            )
            for one in pace.bins
        ]
        if pace.median_wpm is None:
            self._pace_chart.show_bars((), told="Pace was not measured yet.")
        else:
            first, width = pace.bins[0].low_wpm, pace.bins[0].high_wpm - pace.bins[0].low_wpm
            low, high = pace.good
            told = (
                f"{pace.inside} of {wording.count(pace.count, 'answer')} lie within {low:.0f} to {high:.0f} words a "
                f"minute; the median is {pace.median_wpm:.0f}."
            )
            band = Band((low - first) / width, (high - first) / width, f"{low:.0f} to {high:.0f} is easy to follow")
            self._pace_chart.show_bars(bars, told=told, band=band)
        self.pace.table.take(pace.bins)
        self.pace.show_summary(self.pace.chart.summary())

    def _show_weeks(self, weeks: Sequence[Week]) -> None:
        bars = [
            Bar(
                short_day(week.monday),
                week.minutes,
                f"Week of {short_day(week.monday)}: {wording.count(round(week.minutes), 'minute')} in "
                f"{wording.count(week.answers, 'answer')}.",
                week.latest_id,
            )
            for week in weeks
        ]
        busy = sum(week.answers > 0 for week in weeks)
        told = f"Practised in {busy} of the latest {wording.count(len(weeks), 'week')}."
        self._week_chart.show_bars(bars, told=told)
        self.weeks.table.take(weeks[::-1])
        self.weeks.show_summary(told)

    def _show_heat(self, heat: HeatMap) -> None:
        self._heat_chart.show_map(heat)
        rows = [
            columns.TopicWeek(row.topic, week, cell)
            for row in heat.rows
            for week, cell in zip(heat.weeks, row.cells, strict=True)
            if cell is not None
        ]
        self.heat.table.take(rows)
        self.heat.show_summary(
            f"{self.heat.chart.summary()} Each number is the mean content score of the week's answers, and is darker "
            "or lighter with it."
        )

    def _show_concepts(self, progress: Progress) -> None:
        self.concepts.take(progress.concepts)
        missed = sum(concept.last_status in {"missed", "contradicted"} for concept in progress.concepts)
        count = len(progress.concepts)
        self.concept_line.setText(
            f"{wording.count(count, 'concept')} asked for; {missed} not heard, or not right, the last time. A row "
            "opens the latest answer."
            if count
            else "No answer here was judged on concepts."
        )
        self.concepts.setVisible(count > 0)

    def _series_rows(self, name: str) -> Rows:
        def series() -> Series | None:
            return self._tabled[name][0] if name in self._tabled else None

        def answer_of(row: int) -> str:
            return self._tabled[name][0].answers[row].id

        return Rows(columns.series_columns(series, lambda: self._tabled[name][1]), answer_of)

    def _show_series(self, card: ChartCard, chart: TrendChart, name: str, series: Series, scale: Scale) -> None:
        self._tabled[name] = (series, scale)
        chart.show_series(series, scale)
        card.table.take(range(len(series.values) - 1, -1, -1))
        card.show_summary(f"{chart.summary()} {_LEGEND if series.trend else ''}".strip())

    def _request_patterns(self) -> None:
        self.patterns_requested.emit(self.wishes.wish)

    def _ask_items(self, items: Sequence[QueueItem], title: str) -> None:
        self.questions_requested.emit(tuple(item.asked for item in items), title)

    def _tell(self, error: MockVoiceError) -> None:
        self.notices.post(error.sentence, "bad")

    def _connect(self) -> None:
        self.wishes.wish_changed.connect(self.reload)
        self.patterns_button.clicked.connect(self._request_patterns)
        self.empty.practice_requested.connect(self.practice_requested)
        self.empty.everything_requested.connect(self.show_everything)
        self.score_choice.chosen.connect(self.choose_score)
        self.due.items_requested.connect(self._ask_items)
        for part in (self.scores, self.fillers, self.pace, self.weeks, self.heat, self.bests, self.concepts):
            part.answer_opened.connect(self.answer_opened)
        theme_changed().connect(self.arrange)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        top = QHBoxLayout()
        top.addWidget(label("Progress", "title"), 1)
        top.addWidget(self.patterns_button)
        self.head.addLayout(top)
        self.head.addWidget(self.wishes)
        self.head.addWidget(self.notices)
        self.scores.body.insertWidget(1, self.score_choice, 0, Qt.AlignmentFlag.AlignLeft)
        concepts = Card(margin_px=20, spacing_px=8)
        concepts.body.addWidget(label("Concepts", "subheading"))
        concepts.body.addWidget(self.concept_line)
        concepts.body.addWidget(self.concepts)
        self._pairs = []
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(TileRow(list(self.tiles.values())))
        for left, right in ((self.scores, self.heat), (self.fillers, self.pace), (self.weeks, self._side())):
            pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            pair.setSpacing(20)
            pair.addWidget(left, 1)
            pair.addWidget(right, 1)
            self._pairs.append(pair)
            column.addLayout(pair)
        column.addWidget(concepts)
        column.addWidget(self.due)
        column.addStretch()
        self._content.hide()
        self.empty.hide()
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self.empty, 1)

    def _side(self) -> QWidget:
        return self.bests


_TILES: Final = ("Answers", "Overall", "Fillers a minute", "Pace", "Time spent", "Streak", "Due today")


def _table(name: str, rows: Rows, stretched: int) -> AnswerTable:
    return AnswerTable(name, rows, stretched=stretched)


def _today() -> date:
    return datetime.now().astimezone().date()
