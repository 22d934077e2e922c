"""A card with a chart and, in its place when that is wished for, the table of the same figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mockvoice.ui.theme import font, theme_changed
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mockvoice.ui.charts.chart import Chart
    from mockvoice.ui.charts.table import AnswerTable

_AS_TABLE, _AS_CHART = "Show as table", "Show as chart"


class ChartCard(Card):
    """Title, a line that says what is seen, the chart or its table, and a line that tells the current mark.

    Args:
        title: In a few words.
        chart: What is painted.
        table: The same in words.
    """

    answer_opened = Signal(str)

    def __init__(self, title: str, chart: Chart, table: AnswerTable, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20, spacing_px=8)
        self.chart, self.table = chart, table
        self._title = title
        self._summary = ""
        self._line_px = 0
        self.title = label(title, "subheading", wraps=True)
        self.line = label("", "small-muted", wraps=True)
        self.line.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table_button = KeyButton(_AS_TABLE, kind="link")
        self.table_button.setCheckable(True)
        self.head = QHBoxLayout()
        self.head.setSpacing(10)
        self.head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self.table_button)
        self.body.addLayout(self.head)
        self.body.addWidget(self.line)
        self.body.addWidget(chart, 1)
        self.body.addWidget(table)
        self.body.addStretch()
        table.hide()
        self.table_button.toggled.connect(self.show_table)
        chart.answer_opened.connect(self.answer_opened)
        table.answer_opened.connect(self.answer_opened)
        chart.told.connect(self._tell)
        theme_changed().connect(self.fit)
        self._name_button()
        self.fit()

    def fit(self) -> None:
        """Leave room for two lines of words, so that the chart does not move while one walks over its marks.

        Where words have been longer, it is theirs.
        """
        needed = self.line.heightForWidth(self.line.width()) if self.isVisible() else 0
        self._line_px = max(self._line_px, needed, 2 * QFontMetrics(font("small-muted")).lineSpacing())
        self.line.setFixedHeight(self._line_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the words anew."""
        super().resizeEvent(event)
        self._line_px = 0
        self.fit()

    def show_summary(self, words: str) -> None:
        """Say what is seen; a mark that the keys are on says its own words there."""
        self._summary = words
        self._tell("")

    def set_title(self, title: str) -> None:
        """Take another title."""
        self._title = title
        self.title.setText(title)
        self._name_button()

    def show_table(self, is_table: bool) -> None:  # noqa: FBT001 (the slot of a signal that carries a bool)
        """Show the table, or the chart."""
        self.chart.setVisible(not is_table)
        self.table.setVisible(is_table)
        self._name_button()

    def _tell(self, words: str) -> None:
        self.line.setText(words or self._summary)
        self.fit()

    def _name_button(self) -> None:
        text = _AS_CHART if self.table_button.isChecked() else _AS_TABLE
        self.table_button.setText(text)
        self.table_button.setAccessibleName(f"{text}: {self._title}")
        self.table_button.updateGeometry()
