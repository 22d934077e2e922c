"""Where an answer is given: time and level, and beside them what is heard, or the code that is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QBoxLayout, QWidget

from mockvoice.ui.theme import scaled
from mockvoice.ui.widgets.answer_card import AnswerCard
from mockvoice.ui.widgets.code_pane import CodePane
from mockvoice.ui.widgets.live_pane import LivePane

if TYPE_CHECKING:
    from collections.abc import Callable

    from mockvoice.code_desk import CodeDesk
    from mockvoice.packs.model import Question
    from mockvoice.settings import Settings

_LOW_BELOW_PX, _BESIDE_FROM_PX, _CODE_BESIDE_FROM_PX = 700, 760, 960
_ANSWER_WIDTH_PX = 360
_LOW_CARD_FROM_PX = 600
_UNBOUNDED_PX: Final = 16_777_215


class AnswerArea(QWidget):
    """The card of the answer, and the live words or the code beside it.

    Args:
        desk: Runs the tests of code.
        elapsed_s: Returns the time of the running recording, in seconds.
    """

    def __init__(self, desk: CodeDesk, elapsed_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = AnswerCard()
        self.live = LivePane()
        self.code = CodePane(desk, elapsed_s)
        self.code.hide()
        self._wants_live = True
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20)
        self._row.addWidget(self.card, 1)
        self._row.addWidget(self.live, 2)
        self._row.addWidget(self.code, 4)

    @property
    def has_code(self) -> bool:
        """Whether the question is answered with code."""
        return not self.code.isHidden()

    def choose(self, settings: Settings) -> None:
        """Show what the person wants to see while they speak."""
        self.live.choose(words=settings.live_words, pace=settings.live_pace, fillers=settings.live_fillers)
        self._wants_live = not self.live.isHidden()

    def begin_question(self, question: Question, *, is_trusted: bool = True) -> None:
        """Stand at the beginning of an answer; `is_trusted` says whether the question came with MockVoice."""
        if question.coding is not None:
            self.code.begin_question(question.coding, is_trusted=is_trusted)
        self.code.setVisible(question.coding is not None)
        self.live.setVisible(question.coding is None and self._wants_live)
        self.live.show_live(None)
        self.card.show_level()
        self.card.begin_question(question.length_s)

    def arrange(self, width_px: int, height_px: int) -> None:
        """Choose how things stand, for the size of the page and the font that hold now."""
        is_wide = width_px >= scaled(_CODE_BESIDE_FROM_PX if self.has_code else _BESIDE_FROM_PX)
        is_beside = is_wide and (self.has_code or not self.live.isHidden())
        is_low = height_px < scaled(_LOW_BELOW_PX)
        is_above_code = self.has_code and not is_beside and width_px >= scaled(_LOW_CARD_FROM_PX)
        self.card.set_low(is_low=is_above_code or (is_low and is_wide and not is_beside))
        self.card.ring.set_small(is_small=is_above_code or (is_low and is_wide))
        self.card.setMaximumWidth(scaled(_ANSWER_WIDTH_PX) if is_beside else _UNBOUNDED_PX)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
