"""The scores of an interview: one large, three with a bar and a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.analysis.scorecard import Score
from mockvoice.ui.delivery.facts import NOT_MEASURED, why
from mockvoice.ui.language import tr
from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.score_header import Measure

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mockvoice.reports.report_parts import AreaScores

_AREAS = ("Technical accuracy", "Problem solving", "Communication")
_ONE_ROW_FROM_PX = 760
_LEFT_PX = 180


class AreaScoresCard(Card):
    """The overall score and the three areas, side by side or, where there is little room, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20)
        self.overall = label("", "figure")
        self.remark = label("", "small-muted", wraps=True)
        self.measures = {name: Measure(name) for name in _AREAS}
        for part in (self.overall, self.remark):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addStretch()
        left.addWidget(self.overall)
        left.addWidget(self.remark)
        left.addStretch()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addLayout(left)
        row.addLayout(self._grid, 1)
        self.body.addLayout(row)
        self._columns = 0
        self._arrange(len(_AREAS))

    def show_scores(self, scores: AreaScores) -> None:
        """Show all four; what was not measured says so and why."""
        value, reason = scores.overall.value, scores.overall.reason
        self.overall.setText("\N{EN DASH}" if value is None else str(value))
        self.overall.setAccessibleName(f"Overall: {NOT_MEASURED if value is None else value}. {reason}")
        self.remark.setText(f"{NOT_MEASURED}. {why(reason)}".strip() if value is None else "overall")
        for part in (self.overall, self.remark):
            part.setToolTip(tr(reason))
        areas = (scores.technical, scores.problem_solving, scores.communication)
        for measure, area in zip(self.measures.values(), areas, strict=True):
            measure.show_score(Score(area.value, area.reason))
            measure.setToolTip(tr("\n".join(f"{part.name}: {_told(part.value)}, {part.reason}" for part in area.parts)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose one row or one column."""
        super().resizeEvent(event)
        self.remark.setMaximumWidth(scaled(_LEFT_PX))
        self._arrange(len(_AREAS) if self.width() >= scaled(_ONE_ROW_FROM_PX) else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(len(_AREAS)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, measure in enumerate(self.measures.values()):
            self._grid.addWidget(measure, place // columns, place % columns)


def _told(value: int | None) -> str:
    return NOT_MEASURED if value is None else str(value)
