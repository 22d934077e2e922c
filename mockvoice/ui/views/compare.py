"""Two attempts at one question side by side."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.ui import wording
from mockvoice.ui.accessible import label_for_readers
from mockvoice.ui.charts.comparison_cards import ConceptsCard, FiguresCard, ImprovedCard
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.playback import Playback
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.widgets.card import label
from mockvoice.ui.widgets.flow import FlowLayout
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QHideEvent, QResizeEvent

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.reports.comparison import Comparison, Passage
    from mockvoice.storage.progress import AnswerFigures

_SIDE_BY_SIDE_FROM_PX: Final = 860
_TAIL_S: Final = 0.15
_ONLY_ONE: Final = (
    "There is no other scored attempt at this question yet. Answer it once more, and both can be compared here."
)
_CHANGED: Final = "The question's wording was changed between these two attempts."


class CompareView(Page):
    """Shows what changed from an older to a newer attempt. Escape goes back."""

    answer_opened = Signal(str, object)
    """Carries an answer's id and the seconds from its start, None where no moment is meant."""

    back_requested = Signal()

    comparison_shown = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._wanted = ""
        self._attempts: tuple[AnswerFigures, ...] = ()
        self._comparison: Comparison | None = None
        self._loaded = ""
        self._playing: Passage | None = None
        self.playback = Playback(app.player, self)
        self.back_button = KeyButton("Back", kind="quiet", icon_name="back")
        self.question = label("", "heading", wraps=True, verbatim=True)
        self.older, self.newer = QComboBox(), QComboBox()
        self.notices = NoticeBoard()
        self.improved = ImprovedCard()
        self.scores = FiguresCard("Scores")
        self.delivery = FiguresCard("Delivery")
        self.concepts = ConceptsCard()
        self._lay_out()
        self._connect()

    @property
    def comparison(self) -> Comparison | None:
        """What is shown."""
        return self._comparison

    def show_answer(self, answer_id: str) -> None:
        """Compare an answer with the attempt before it; the first attempt with the latest."""
        self._wanted = answer_id
        self._forget_sound()
        self.notices.clear()
        self._content.hide()
        watch(
            self._app.progress.attempts(answer_id),
            self,
            lambda found: self._take_attempts(answer_id, found),
            self._tell,
        )

    def play(self, passage: Passage) -> None:
        """Play a passage; the one that plays is stopped."""
        if self.playback.is_playing and self._playing == passage:
            self.playback.pause()
            return
        self.playback.release()
        self._playing = passage
        if self._loaded == passage.answer_id:
            self._start()
        else:
            sound = self._app.samples(passage.answer_id)
            watch(sound, self, lambda samples: self._take_samples(passage, samples), self._tell)

    def follow(self, at_s: float) -> None:
        """Stop at the passage's end."""
        end_s = None if self._playing is None else self._playing.end_s
        if end_s is not None and self.playback.is_playing and at_s >= end_s + _TAIL_S:
            self._playing = None  # first: to pause tells the place once more
            self.playback.pause()

    def compare(self) -> None:
        """Compare the attempts that are chosen, the earlier one as the older."""
        places = sorted({self.older.currentIndex(), self.newer.currentIndex()})
        if len(places) < len((self.older, self.newer)):
            self.notices.clear()
            self.notices.post("Choose two different attempts.", "info", can_dismiss=False)
            return
        old, new = (self._attempts[place].id for place in places)
        asked = (old, new)
        watch(self._app.progress.comparison(old, new), self, lambda found: self._take(asked, found), self._tell)

    def hideEvent(self, event: QHideEvent) -> None:
        """Fall silent when another page is shown."""
        self.playback.release()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put cards side by side where there is room."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose one column or two, for the width and font that hold now."""
        is_wide = self.width() >= scaled(_SIDE_BY_SIDE_FROM_PX)
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def _take_attempts(self, answer_id: str, attempts: tuple[AnswerFigures, ...]) -> None:
        if answer_id != self._wanted:
            return
        self._attempts = attempts
        ids = [attempt.id for attempt in attempts]
        place = ids.index(answer_id) if answer_id in ids else -1
        self.question.setText(attempts[place].question_text if attempts else "")
        has_two = len(attempts) > 1 and place >= 0
        self._choices.setVisible(has_two)
        if not has_two:
            self.notices.post(_ONLY_ONE, "info", can_dismiss=False)
            self.comparison_shown.emit()
            return
        older, newer = (place - 1, place) if place > 0 else (0, len(attempts) - 1)
        for field, chosen in ((self.older, older), (self.newer, newer)):
            field.clear()
            field.addItems([_named(number, attempt) for number, attempt in enumerate(attempts, 1)])
            field.setCurrentIndex(chosen)
        self.compare()

    def _take(self, asked: tuple[str, str], comparison: Comparison) -> None:
        ids = sorted({self.older.currentIndex(), self.newer.currentIndex()})
        if [self._attempts[place].id for place in ids] != list(asked):
            return
        self._comparison = comparison
        self.notices.clear()
        if not comparison.is_same_wording:
            self.notices.post(_CHANGED, "info", can_dismiss=False)
        self.improved.show_sentence(comparison.improved)
        self.scores.show_figures(comparison.scores)
        self.delivery.show_figures(comparison.delivery)
        self.concepts.show_concepts(comparison.concepts)
        self._content.show()
        self.comparison_shown.emit()

    def _take_samples(self, passage: Passage, samples: NDArray[np.int16]) -> None:
        if passage is not self._playing:
            return
        if not len(samples):
            self.notices.post("There is no sound of this answer any more.", "info")
            return
        self._loaded = passage.answer_id
        self.playback.take(samples, SAMPLE_RATE_HZ)
        self._start()

    def _start(self) -> None:
        if self._playing is not None and self._playing.start_s is not None:
            self.playback.play_from(self._playing.start_s)

    def _forget_sound(self) -> None:
        self._loaded, self._playing = "", None
        self.playback.take(None, SAMPLE_RATE_HZ)

    def _tell(self, error: MockVoiceError) -> None:
        self.notices.post(error.sentence, "bad")

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.playback.position_changed.connect(self.follow)
        self.playback.playback_failed.connect(self._tell)
        for field in (self.older, self.newer):
            field.activated.connect(self.compare)
        for part in (self.improved, self.concepts):
            part.play_requested.connect(self.play)
            part.opened.connect(self.answer_opened)
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
        top.addWidget(label("Two attempts compared", "muted"), 1)
        self.head.addLayout(top)
        self._choices = QWidget()
        row = FlowLayout(self._choices, gap_px=10)
        for name, field in (("Older attempt", self.older), ("Newer attempt", self.newer)):
            field.setAccessibleName(tr(name))
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            pair = QWidget()
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, 10, 0)
            line.addWidget(label(name, "muted"))
            line.addWidget(field)
            label_for_readers(field)
            row.addWidget(pair)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(20)
        self._pair.addWidget(self.scores, 1)
        self._pair.addWidget(self.delivery, 1)
        column.addWidget(self.improved)
        column.addLayout(self._pair)
        column.addWidget(self.concepts)
        column.addStretch()
        self._choices.hide()
        self._content.hide()
        for part in (self.question, self._choices, self.notices):
            self.body.addWidget(part)
        self.body.addWidget(self._content, 1)
        self.body.addStretch()


def _named(number: int, attempt: AnswerFigures) -> str:
    local, today = attempt.asked_at.astimezone(), datetime.now().astimezone().date()
    return f"{number}: {wording.moment(local, today)} · overall {wording.points(attempt.overall)}"
