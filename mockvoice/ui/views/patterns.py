"""The manner of speaking over many answers: fillers, words, hedges, sentences, beginnings and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.analysis.scorecard import FillerPlace
from mockvoice.reports.patterns import FEWEST_ANSWERS
from mockvoice.ui import wording
from mockvoice.ui.charts.table import AnswerTable, Column, Rows
from mockvoice.ui.charts.wish_bar import WishBar
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.evidence_quote import EvidenceQuote
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.reports.patterns import Patterns
    from mockvoice.reports.progress_parts import Wish
    from mockvoice.reports.report_parts import Quote

_SIDE_BY_SIDE_FROM_PX: Final = 860
_FEW: Final = (
    f"From {FEWEST_ANSWERS} answers on, patterns show here: which fillers you use and where, words that you overuse, "
    "hedges, long sentences, and how your answers begin and end. Choose a longer time, or practise a little more."
)
_FILLERS: Final = "Where each was said. A row opens the latest answer with it, at that moment."
_HEDGES: Final = (
    "Words that weaken what you just claimed. Now and then they are honest; in every other sentence they make a sure "
    "answer sound unsure. Words that count as fillers are not counted again here."
)
_WORDS: Final = (
    "Words that you say more often than strong answers to the same questions do, surely more than by chance "
    "(log-likelihood G², Dunning 1993), in at least three different questions."
)


class PatternsView(Page):
    """Shows patterns for what is chosen. Escape goes back."""

    answer_opened = Signal(str, object)
    """Carries an answer's id and the seconds from its start, None where no moment is meant."""

    back_requested = Signal()

    patterns_shown = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._asked = 0
        self._patterns: Patterns | None = None
        self.back_button = KeyButton("Progress", kind="quiet", icon_name="back")
        self.back_button.setAccessibleName("Back to progress")
        self.wishes = WishBar()
        self.line = label("", "muted", wraps=True)
        self.notices = NoticeBoard()
        self.few = label(_FEW, "muted", wraps=True)
        self.fillers = _TableCard("Fillers, and where they come", _FILLERS, _filler_columns(), 0)
        self.words = _TableCard("Words you overuse", _WORDS, _WORD_COLUMNS, 0)
        self.hedges = _TableCard("Hedges", _HEDGES, _HEDGE_COLUMNS, 0)
        self.sentences = _QuoteCard("Longest sentences")
        self.openings = _QuoteCard("How your answers begin")
        self.endings = _QuoteCard("How your answers end")
        self._lay_out()
        self._connect()

    @property
    def patterns(self) -> Patterns | None:
        """What is shown."""
        return self._patterns

    def show_wish(self, wish: Wish) -> None:
        """Show the patterns of the answers that are meant."""
        self.wishes.set_wish(wish)
        self.reload()

    def reload(self) -> None:
        """Read again; until that is done, what was shown stays."""
        self._asked += 1
        asked = self._asked
        wish = self.wishes.wish
        watch(self._app.progress.choices(wish), self, self._take_choices, self._tell)
        watch(self._app.progress.patterns(wish), self, lambda found: self._take(asked, found), self._tell)

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

    def _take_choices(self, choices: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        self.wishes.show_choices(*choices, {pack.id: pack.title for pack in self._app.packs})

    def _take(self, asked: int, patterns: Patterns) -> None:
        if asked != self._asked:
            return
        self._patterns = patterns
        self.line.setText(_line(patterns))
        self.few.setVisible(not patterns.is_enough)
        self._content.setVisible(patterns.is_enough)
        if patterns.is_enough:
            self._show(patterns)
        self.patterns_shown.emit()

    def _show(self, patterns: Patterns) -> None:
        self.fillers.show_rows(patterns.fillers, "No filler was heard in these answers.")
        no_hedges = "There is no list of hedges for the language of these answers."
        none_said = "No hedge was heard in these answers."
        self.hedges.show_rows(patterns.hedges or (), no_hedges if patterns.hedges is None else none_said)
        not_compared = "None of these questions has a model answer to hold your words against."
        none_over = (
            f"No word stands out in the {wording.count(patterns.compared_answers, 'answer')} that could be compared."
        )
        self.words.show_rows(patterns.overused or (), not_compared if patterns.overused is None else none_over)
        long = patterns.long_sentences
        self.sentences.show_quotes(
            f"The longest has {long[0].word_count} words. Above 30, listeners lose the thread (convention); a full "
            "stop costs nothing."
            if long
            else "No sentence of 30 words or more, or too little punctuation to tell.",
            [one.quote for one in long],
        )
        self.openings.show_quotes(_openings(patterns), patterns.openings.quotes)
        self.endings.show_quotes(_endings(patterns), patterns.endings.quotes)

    def _tell(self, error: MockVoiceError) -> None:
        self.notices.post(error.sentence, "bad")

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.wishes.wish_changed.connect(self.reload)
        for table in (self.fillers, self.hedges, self.words):
            table.opened.connect(self.answer_opened)
        for quotes in (self.sentences, self.openings, self.endings):
            quotes.opened.connect(self.answer_opened)
        theme_changed().connect(self.arrange)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        shortcut.setWhatsThis(tr("Back"))
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.back_requested)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.back_button)
        top.addWidget(label("Patterns of speech", "title"), 1)
        self.head.addLayout(top)
        self.head.addWidget(self.wishes)
        self.head.addWidget(self.notices)
        self._pairs = []
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self.fillers)
        for left, right in ((self.words, self.hedges), (self.openings, self.endings)):
            pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            pair.setSpacing(20)
            pair.addWidget(left, 1)
            pair.addWidget(right, 1)
            self._pairs.append(pair)
            column.addLayout(pair)
        column.addWidget(self.sentences)
        column.addStretch()
        self._content.hide()
        self.few.hide()
        self.body.addWidget(self.line)
        self.body.addWidget(self.few)
        self.body.addWidget(self._content, 1)
        self.body.addStretch()


class _TableCard(Card):
    """Title, what it means, and a table; or what to say where there are no rows."""

    opened = Signal(str, object)

    def __init__(
        self, title: str, meaning: str, columns: Sequence[Column], stretched: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, margin_px=20, spacing_px=8)
        self._rows: Sequence[object] = ()
        self.meaning = label(meaning, "small-muted", wraps=True)
        self.nothing = label("", "muted", wraps=True)
        self.table = AnswerTable(title, Rows(columns, _quoted_answer), stretched=stretched, shown=12)
        self.table.row_opened.connect(self._open)
        self.body.addWidget(label(title, "subheading"))
        for part in (self.meaning, self.nothing, self.table):
            self.body.addWidget(part)
        self.body.addStretch()

    def show_rows(self, rows: Sequence[object], nothing: str) -> None:
        """Show rows, or the sentence where there are none."""
        self.nothing.setText(nothing)
        self.nothing.setVisible(not rows)
        self.meaning.setVisible(bool(rows))
        self.table.setVisible(bool(rows))
        self.table.take(rows)

    def _open(self, row: object) -> None:
        quotes: Sequence[Quote] = getattr(row, "quotes", ())
        at_s = quotes[0].at_s if quotes else None
        self.opened.emit(_quoted_answer(row), at_s)


class _QuoteCard(Card):
    """Title, a few sentences, and quotes that open their answers."""

    opened = Signal(str, object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=8)
        self.text = label("", wraps=True)
        self.quotes: list[EvidenceQuote] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.body.addWidget(label(title, "subheading"))
        self.body.addWidget(self.text)
        self.body.addLayout(self._list)
        self.body.addStretch()

    def show_quotes(self, text: str, quotes: Sequence[Quote]) -> None:
        """Show sentences and quotes."""
        self.text.setText(text)
        for old in self.quotes:
            old.hide()
            old.deleteLater()
        self.quotes = [EvidenceQuote(quote) for quote in quotes]
        for shown in self.quotes:
            shown.opened.connect(self.opened)
            self._list.addWidget(shown)


def _quoted_answer(row: object) -> str:
    quotes: Sequence[Quote] = getattr(row, "quotes", ())
    return quotes[0].answer_id if quotes else str(getattr(row, "latest_id", ""))


_PLACES: Final = {
    FillerPlace.ANSWER_START: "Answer's start",
    FillerPlace.SENTENCE_START: "Sentence's start",
    FillerPlace.BEFORE_TERM: "Before a term",
    FillerPlace.ELSEWHERE: "Elsewhere",
}


def _filler_columns() -> tuple[Column, ...]:
    return (
        Column("Filler", lambda row: wording.written(row.text, "en")),
        Column("In all", lambda row: str(row.count), lambda row: row.count, is_number=True),
        *(Column(title, _place_words(place), _place_count(place), is_number=True) for place, title in _PLACES.items()),
        Column("In answers", lambda row: str(row.answers), lambda row: row.answers, is_number=True),
    )


def _place_count(place: FillerPlace) -> Callable[[object], int]:
    return lambda row: getattr(row, "places", {}).get(place, 0)


def _place_words(place: FillerPlace) -> Callable[[object], str]:
    count = _place_count(place)
    return lambda row: str(count(row))


_HEDGE_COLUMNS: Final = (
    Column("Hedge", lambda row: wording.written(row.phrase, "en")),
    Column("Times", lambda row: str(row.count), lambda row: row.count, is_number=True),
    Column("In answers", lambda row: str(row.answers), lambda row: row.answers, is_number=True),
)

_WORD_COLUMNS: Final = (
    Column("Word", lambda row: wording.written(row.word, "en")),
    Column("You, in 1,000", lambda row: f"{row.per_1000:.1f}", lambda row: row.per_1000, is_number=True),
    Column("Strong answers", lambda row: f"{row.strong_per_1000:.1f}", lambda row: row.strong_per_1000, is_number=True),
    Column("G²", lambda row: f"{row.g2:.0f}", lambda row: row.g2, is_number=True),
)


def _line(patterns: Patterns) -> str:
    latest = "the latest " if patterns.is_cut else ""
    parts = [f"From {latest}{wording.count(patterns.answers, 'answer')} with {patterns.words:,} words."]
    if patterns.waiting:
        parts.append(f"{wording.count(patterns.waiting, 'older answer')} still being counted; look again in a while.")
    return " ".join(parts)


def _openings(patterns: Patterns) -> str:
    found = patterns.openings
    parts = []
    if found.measured:
        parts.append(
            f"{found.with_point} of {wording.count(found.measured, 'answer')} open with a point of the question."
        )
    parts.append(f"{found.with_filler} of {patterns.answers} begin with a filler.")
    if found.first_words:
        words = ", ".join(f"“{wording.written(word, 'en')}” ({count})" for word, count in found.first_words)
        parts.append(f"The commonest first words: {words}.")
    return " ".join(parts)


def _endings(patterns: Patterns) -> str:
    found = patterns.endings
    parts = []
    if found.measured:
        parts.append(f"{found.with_summary} of {wording.count(found.measured, 'answer')} close with a summary.")
    if found.told:
        parts.append(f"{found.trailing} of {found.told} trail off, on a filler or on words such as “so yeah”.")
    return " ".join(parts) or "How these answers end was not measured."
