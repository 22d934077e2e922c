"""What was covered and what to do next, in a column that scrolls beside others or stands whole below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mockvoice.ui.theme import scaled, set_kind
from mockvoice.ui.widgets.advice_list import AdviceList, FollowUps, ModelAnswer
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.concept_list import ConceptList

if TYPE_CHECKING:
    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.packs.model import Question

_WIDTH_PX = 260
_LEAST_HEIGHT_PX = 220


class SideCard(Card):
    """Concepts, advice, follow-ups and a strong answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin_px=18)
        self.concepts = ConceptList()
        self.advice = AdviceList()
        self.follow_ups = FollowUps()
        self.model_answer = ModelAnswer()
        self.agreement = label("", "small-muted", wraps=True)
        self.agreement.hide()
        side = QWidget()
        set_kind(side, "page")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(20)
        for part in (self.concepts, self.advice, self.follow_ups, self.model_answer, self.agreement):
            column.addWidget(part)
        column.addStretch()
        self._scroll = _SideScroll(side)
        self.body.addWidget(self._scroll)

    def show_answer(self, question: Question, scorecard: Scorecard | None) -> None:
        """Show what is known; hidden where there is nothing at all."""
        self.concepts.setVisible(scorecard is not None)
        if scorecard is not None:
            self.concepts.show_coverage(scorecard.coverage, scorecard.scores.content.reason)
        self.advice.show_advice(scorecard.advice if scorecard else ())
        self.follow_ups.show_question(question)
        self.model_answer.show_question(question)
        self.setVisible(scorecard is not None or bool(question.model_answer) or bool(question.follow_ups))

    def show_verdict(self, scorecard: Scorecard, concept_id: str) -> None:
        """Show what follows from the person's verdict on a concept."""
        self.concepts.show_verdict(scorecard.coverage, scorecard.scores.content.reason, concept_id)
        self.advice.show_advice(scorecard.advice)

    def show_agreement(self, text: str, how_counted: str) -> None:
        """Say how often MockVoice was right for this person, with how that is counted; nothing where nothing was."""
        self.agreement.setText(text)
        self.agreement.setToolTip(how_counted)
        self.agreement.setAccessibleDescription(how_counted)
        self.agreement.setVisible(bool(text))

    def set_whole(self, *, is_whole: bool) -> None:
        """Choose whether everything stands at its whole height instead of scrolling."""
        self._scroll.set_whole(is_whole=is_whole)


class _SideScroll(QScrollArea):
    """Scrolls `content` up and down; as a whole it asks for all the height that its content needs."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_whole = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.installEventFilter(self)

    def set_whole(self, *, is_whole: bool) -> None:
        """Choose whether the content stands at its whole height."""
        if is_whole != self._is_whole:
            self._is_whole = is_whole
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the content grows or shrinks."""
        if self._is_whole and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return the content's height, or a little where it scrolls."""
        content = self.widget()
        if self._is_whole and content is not None:
            width = max(self.viewport().width(), scaled(_WIDTH_PX))
            return QSize(scaled(_WIDTH_PX), content.heightForWidth(width) + 4)
        return QSize(scaled(_WIDTH_PX), scaled(_LEAST_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same: what it asks for is the least."""
        return self.sizeHint()
