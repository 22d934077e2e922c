"""The parts of a comparison: figures of both answers, and concepts with the words of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.analysis.targets import Targets
from mockvoice.reports.comparison import Outcome
from mockvoice.ui import wording
from mockvoice.ui.charts.columns import STATUSES
from mockvoice.ui.charts.passage_quote import PassageQuote
from mockvoice.ui.charts.tile_words import NOT_MEASURED
from mockvoice.ui.widgets.card import Card, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mockvoice.reports.comparison import ConceptChange, FigureChange, ImprovedSentence, Passage

_UP: Final = "\N{BLACK UP-POINTING TRIANGLE}"
_DOWN: Final = "\N{BLACK DOWN-POINTING TRIANGLE}"
_TARGETS: Final = Targets()
_DIGITS: Final = {"fillers_per_minute": 1, "longest_pause_s": 1}
_NAMES: Final = {
    "overall": "Overall",
    "content": "Content",
    "clarity": "Clarity",
    "pacing": "Pacing",
    "structure": "Structure",
    "fillers_per_minute": "Fillers a minute",
    "filled_pauses": "Filled pauses",
    "speech_rate_wpm": "Words a minute",
    "longest_pause_s": "Longest pause, seconds",
    "speaking_time_s": "Length, minutes:seconds",
    "word_count": "Words",
}
_LESS_IS_BETTER: Final = frozenset({"fillers_per_minute", "filled_pauses"})
_MORE_IS_BETTER: Final = frozenset({"overall", "content", "clarity", "pacing", "structure"})
_HEADS: Final = {
    Outcome.GAINED: ("Gained", "\N{BLACK UP-POINTING TRIANGLE}"),
    Outcome.LOST: ("Lost", "\N{BLACK DOWN-POINTING TRIANGLE}"),
    Outcome.KEPT: ("Said both times", "="),
    Outcome.MISSED: ("Missed both times", "\N{WHITE CIRCLE}"),
    Outcome.ADDED: ("Asked for only in the newer question", "+"),
    Outcome.REMOVED: ("Asked for only in the older question", "\N{MINUS SIGN}"),
}


def verdict_on(change: FigureChange) -> str:
    """Return "better", "worse", "as before" or, where neither can be said, "" for a figure's change."""
    difference = change.difference
    if difference is None or change.old is None or change.new is None:
        return ""
    if _written(change.name, change.old) == _written(change.name, change.new):
        return "as before"
    if change.name == "speech_rate_wpm":
        before, after = (_from_norm(value) for value in (change.old, change.new))
        return "" if before == after else "better" if after < before else "worse"
    if change.name in _MORE_IS_BETTER | _LESS_IS_BETTER:
        return "better" if (difference > 0) == (change.name in _MORE_IS_BETTER) else "worse"
    return ""


class FiguresCard(Card):
    """Figures in rows: the older answer's, the newer one's, and what that means."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=10)
        self.body.addWidget(label(title, "subheading"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch()

    def show_figures(self, figures: Sequence[FigureChange]) -> None:
        """Show the figures."""
        _clear(self._grid)
        for column, head in enumerate(("", "Older", "Newer", "Change")):
            self._put(0, column, head, "small-muted")
        for row, figure in enumerate(figures, 1):
            self._put(row, 0, _NAMES[figure.name], "body")
            self._put(row, 1, _value(figure.name, figure.old), "muted")
            self._put(row, 2, _value(figure.name, figure.new), "strong")
            verdict = verdict_on(figure)
            role = {"better": "small-good", "worse": "bad"}.get(verdict, "small-muted")
            self._put(row, 3, _change(figure, verdict), role)

    def _put(self, row: int, column: int, text: str, role: str) -> None:
        shown = label(text, role)
        side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
        shown.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(shown, row, column)


class ImprovedCard(Card):
    """The sentence that improved most, with what stood in its place before."""

    play_requested = Signal(object)
    opened = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=8)
        self.text = label("", "muted", wraps=True)
        self.quotes: list[PassageQuote] = []
        self._list = QVBoxLayout()
        self.body.addWidget(label("The sentence that improved most", "subheading"))
        self.body.addWidget(self.text)
        self.body.addLayout(self._list)

    def show_sentence(self, improved: ImprovedSentence | None) -> None:
        """Show it, or say that there is none."""
        _clear(self._list)
        self.quotes = []
        if improved is None:
            self.text.setText("No concept is said more surely in the newer answer than in the older one.")
            return
        before = "" if improved.old is not None else " The older answer said nothing about it."
        self.text.setText(
            f"It made “{improved.concept}” {100 * improved.gain:.0f} percentage points likelier to count as covered."
            f"{before}"
        )
        self.quotes = _quotes(improved.new, improved.old)
        for quote in self.quotes:
            quote.play_requested.connect(self.play_requested)
            quote.opened.connect(self.opened)
            self._list.addWidget(quote)


class ConceptsCard(Card):
    """Every concept under what became of it."""

    play_requested = Signal(object)
    opened = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=10)
        self.quotes: list[PassageQuote] = []
        self.heads: list[str] = []
        self.body.addWidget(label("Concept by concept", "subheading"))
        self.nothing = label("This question lists no concepts.", "muted", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.body.addWidget(self.nothing)
        self.body.addLayout(self._list)

    def show_concepts(self, concepts: Sequence[ConceptChange]) -> None:
        """Show the concepts, which come in the order of what became of them."""
        _clear(self._list)
        self.quotes, self.heads = [], []
        self.nothing.setVisible(not concepts)
        for outcome in Outcome:
            of_it = [concept for concept in concepts if concept.outcome is outcome]
            if not of_it:
                continue
            words, sign = _HEADS[outcome]
            self.heads.append(f"{sign} {words}: {len(of_it)}")
            self._list.addWidget(label(self.heads[-1], "strong"))
            for concept in of_it:
                self._list.addWidget(self._row(concept))

    def _row(self, concept: ConceptChange) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(14, 0, 0, 4)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(label(concept.name, wraps=True, verbatim=True), 1)
        unsure = "" if concept.is_sure else " (not sure)"
        line.addWidget(label(f"{_status(concept)}{unsure}", "small-muted"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        if concept.outcome in {Outcome.GAINED, Outcome.LOST}:
            for quote in _quotes(concept.new, concept.old, concept.name):
                quote.play_requested.connect(self.play_requested)
                quote.opened.connect(self.opened)
                self.quotes.append(quote)
                column.addWidget(quote)
        return row


def _quotes(new: Passage | None, old: Passage | None, about: str = "") -> list[PassageQuote]:
    shown = []
    if new is not None:
        shown.append(PassageQuote(new, "Newer", is_newer=True, about=about))
    if old is not None:
        shown.append(PassageQuote(old, "Older", is_newer=False, about=about))
    return shown


def _status(concept: ConceptChange) -> str:
    old, new = (None if status is None else STATUSES[status] for status in (concept.old_status, concept.new_status))
    if old is None or new is None or old == new:
        return new or old or ""
    return f"{old} \N{RIGHTWARDS ARROW} {new.lower()}"


def _from_norm(wpm: float) -> float:
    return max(_TARGETS.good_slowest_wpm - wpm, wpm - _TARGETS.good_fastest_wpm, 0.0)


def _written(name: str, value: float) -> str:
    return wording.clock(value) if name == "speaking_time_s" else f"{value:.{_DIGITS.get(name, 0)}f}"


def _value(name: str, value: float | None) -> str:
    return NOT_MEASURED if value is None else _written(name, value)


def _change(figure: FigureChange, verdict: str) -> str:
    difference = figure.difference
    if difference is None:
        return "not measured in both"
    if verdict == "as before":
        return verdict
    sign = _UP if difference > 0 else _DOWN
    return f"{sign} {_written(figure.name, abs(difference))} {verdict}".strip()


def _clear(layout: QVBoxLayout | QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
