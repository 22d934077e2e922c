"""The scores of an answer: one large, four with a bar and a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mockvoice.ui.delivery.facts import NOT_MEASURED, why
from mockvoice.ui.language import tr
from mockvoice.ui.theme import current_palette, scaled, set_role
from mockvoice.ui.widgets.card import Card, label

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent

    from mockvoice.analysis.scorecard import Score, Scores

_MEASURES = ("Content", "Clarity", "Pacing", "Structure")
_GOOD, _FAIR, _WEAK = 80, 70, 50
_ONE_ROW_FROM_PX = 860
_LEFT_PX = 180


def colour_of(value: int) -> QColor:
    """Return the colour of a score's bar: green from 80, blue from 70, amber from 50, red below."""
    palette = current_palette()
    if value >= _GOOD:
        return palette.good_fill
    if value >= _FAIR:
        return palette.accent
    return palette.warn_fill if value >= _WEAK else palette.bad_fill


class ScoreBar(QWidget):
    """A score as a bar; what was not measured is a dashed line, not an empty bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: int | None) -> None:
        """Show 0 to 100, or None."""
        self._value = value
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a bar."""
        return QSize(80, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and bar."""
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect())
        if self._value is None:
            painter.setPen(QPen(palette.muted, 1.5, Qt.PenStyle.DashLine))
            middle = track.center().y()
            painter.drawLine(QPointF(track.left(), middle), QPointF(track.right(), middle))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.track)
        painter.drawRoundedRect(track, 4, 4)
        if self._value > 0:
            painter.setBrush(colour_of(self._value))
            width = max(track.width() * self._value / 100, track.height())
            painter.drawRoundedRect(QRectF(0, 0, width, track.height()), 4, 4)


class Measure(QWidget):
    """One score: its name, number, bar and reason."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.number = label("", "strong")
        self.reason = label("", "small-muted", wraps=True)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._bar = ScoreBar()
        head = QHBoxLayout()
        head.addWidget(label(name, "strong"))
        head.addStretch()
        head.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addWidget(self.reason, 1)

    def show_score(self, score: Score) -> None:
        """Show a score, or that it was not measured and why."""
        told = NOT_MEASURED if score.value is None else str(score.value)
        self.number.setText(told)
        set_role(self.number, "small-muted" if score.value is None else "strong")
        self._bar.show_value(score.value)
        self.reason.setText(why(score.reason))
        self.setAccessibleName(tr(f"{self._name}: {told}. {why(score.reason)}"))


class ScoreHeader(Card):
    """All five scores on a card; two rows of two where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=20)
        self.overall = label("", "figure")
        self.change = label("", "small-muted", wraps=True)
        self.measures = {name: Measure(name) for name in _MEASURES}
        for part in (self.overall, self.change):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addStretch()
        left.addWidget(self.overall)
        left.addWidget(self.change)
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
        self._arrange(len(_MEASURES))

    def show_scores(self, scores: Scores) -> None:
        """Show the scores of an answer; what changed since another attempt is shown by `show_change`."""
        value = scores.overall.value
        self.overall.setText("\N{EN DASH}" if value is None else str(value))
        self.overall.setAccessibleName(f"Overall: {NOT_MEASURED if value is None else value}. {scores.overall.reason}")
        self.overall.setToolTip(scores.overall.reason)
        set_role(self.change, "small-muted")
        self.change.setText(f"{NOT_MEASURED}. {why(scores.overall.reason)}".strip() if value is None else "overall")
        self.change.setToolTip(scores.overall.reason)
        for name, score in zip(
            _MEASURES, (scores.content, scores.clarity, scores.pacing, scores.structure), strict=True
        ):
            self.measures[name].show_score(score)

    def show_change(self, now: int | None, before: int | None, earlier: str) -> None:
        """Say how the overall score compares with an earlier one; nothing where either is missing.

        Args:
            now: This answer's overall score.
            before: The earlier one's.
            earlier: What the earlier one is called, as in "attempt 2" or "yesterday".
        """
        if now is None or before is None:
            return
        if now == before:
            self.change.setText(f"same as {earlier}")
            set_role(self.change, "small-muted")
            return
        arrow = "▲" if now > before else "▼"
        self.change.setText(f"{arrow} {abs(now - before)} since {earlier}")
        self.change.setAccessibleName(f"{'up' if now > before else 'down'} {abs(now - before)} since {earlier}")
        set_role(self.change, "small-good" if now > before else "small-muted")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose one row or two."""
        super().resizeEvent(event)
        self.change.setMaximumWidth(scaled(_LEFT_PX))
        self._arrange(len(_MEASURES) if self.width() >= scaled(_ONE_ROW_FROM_PX) else 2)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(len(_MEASURES)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, measure in enumerate(self.measures.values()):
            self._grid.addWidget(measure, place // columns, place % columns)
