"""The report of one answer: how it scored, what was said, and how it sounds."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.playback import Playback
from mockvoice.ui.theme import CONTENT_WIDTH_PX, scaled, set_kind, theme_changed
from mockvoice.ui.widgets.advice_list import AdviceList, FollowUps, ModelAnswer
from mockvoice.ui.widgets.answer_header import AnswerHeader
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.concept_list import ConceptList
from mockvoice.ui.widgets.marks import Mark, marks_of
from mockvoice.ui.widgets.notice_bar import NoticeBar
from mockvoice.ui.widgets.peaks import Peaks
from mockvoice.ui.widgets.playback_bar import PlaybackBar
from mockvoice.ui.widgets.score_header import ScoreHeader
from mockvoice.ui.widgets.side_scroll import SideScroll
from mockvoice.ui.widgets.transcript_view import TranscriptView
from mockvoice.ui.widgets.waveform import Waveform

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.storage.answers import StoredAnswer
    from mockvoice.storage.library import AnswerSummary

_NUDGE_S = 5.0
_SIDE_BY_SIDE_FROM_PX = 860


class ReviewView(QWidget):
    """Shows a stored answer. Space plays and pauses, Left and Right go five seconds back and forward."""

    try_again_requested = Signal(object, str)
    """Carries the Question and the pack's title."""

    back_requested = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._wanted = ""
        self._answer: StoredAnswer | None = None
        self._marks: tuple[Mark, ...] = ()
        self.playback = Playback(app.player, self)
        self.header = AnswerHeader()
        self.notice = NoticeBar()
        self.faults = NoticeBar()
        self.missing = NoticeBar()
        self.scores = ScoreHeader()
        self.waveform = Waveform()
        self.bar = PlaybackBar()
        self.no_sound = label("There is no recording of this answer.", "muted", wraps=True)
        self.transcript = TranscriptView()
        self.concepts = ConceptList()
        self.advice = AdviceList()
        self.model_answer = ModelAnswer()
        self.follow_ups = FollowUps()
        self._lay_out()
        self._connect()

    @property
    def answer(self) -> StoredAnswer | None:
        """The answer that is shown."""
        return self._answer

    def show_answer(self, answer_id: str) -> None:
        """Fetch an answer and show it from its start; what was shown before stays until it is there."""
        self._wanted = answer_id
        self.playback.take(None, SAMPLE_RATE_HZ)
        watch(
            self._app.answer(answer_id),
            self,
            self._take_answer,
            lambda error: self._tell_missing(answer_id, error),
        )

    def set_actions(self, buttons: Sequence[QPushButton]) -> None:
        """Put `buttons` into the header in place of "Try again"; none brings that back."""
        self.header.set_actions(buttons)

    def score_again(self) -> None:
        """Have the shown answer scored, and show it anew."""
        if self._answer is None:
            return
        self.missing.tell("This answer is being scored.", can_close=False)
        watch(self._app.score_again(self._answer.id), self, self._show_if_still_wanted, self._tell_not_scored)

    def play_mark(self, mark: Mark) -> None:
        """Play from where `mark` begins."""
        if mark.start_s is not None:
            self.play_from(mark.start_s)

    def play_from(self, at_s: float) -> None:
        """Play from there; without sound the place is only shown."""
        self.playback.play_from(at_s)
        self.transcript.light(at_s, jumped=True)

    def follow(self, at_s: float) -> None:
        """Show where the recording is."""
        self.waveform.set_position(at_s)
        self.bar.show_position(at_s)
        started = self.playback.is_playing or at_s > 0
        self.transcript.light(at_s if started else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play and pause by Space."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.playback.toggle()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Fall silent when another page is shown."""
        self.playback.release()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns side by side where there is room."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose one column or two, and how wide the page becomes, for the size and font that hold now."""
        is_wide = self.width() >= scaled(_SIDE_BY_SIDE_FROM_PX)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._side.set_whole(is_whole=not is_wide)
        self.transcript.set_tall(is_tall=not is_wide)
        self._content.setMaximumWidth(max(CONTENT_WIDTH_PX, scaled(CONTENT_WIDTH_PX)))

    def _take_answer(self, answer: StoredAnswer) -> None:
        if answer.id != self._wanted:
            return
        self._answer = answer
        self._content.show()
        self.notice.hide()
        self._show_header(answer)
        self._show_faults(answer)
        self._show_scorecard(answer)
        self.model_answer.show_question(answer.question)
        self.follow_ups.show_question(answer.question)
        self._side_card.setVisible(self._has_side(answer))
        self._show_sound(None)
        previous = self._app.previous_attempt(answer.id)
        watch(previous, self, lambda found: self._take_previous(answer, found), self._tell)
        if answer.recording_id is not None:
            sound = self._app.samples(answer.id)
            watch(sound, self, lambda samples: self._take_samples(answer, samples), self._tell)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_header(self, answer: StoredAnswer) -> None:
        today = datetime.now().astimezone().date()
        parts = [answer.pack_title, wording.moment(answer.asked_at.astimezone(), today)]
        if answer.attempt > 1:
            parts.append(f"attempt {answer.attempt} of this question")
        self.header.line.setText(" · ".join(part for part in parts if part))
        self.header.question.setText(answer.question.text)

    def _show_faults(self, answer: StoredAnswer) -> None:
        sentences = list(answer.faults)
        if answer.overflow_count:
            times = wording.count(answer.overflow_count, "time")
            sentences.insert(
                0,
                f"The computer was too busy and lost sound {times} in this recording. The rest was kept; what is "
                "missing could not be scored.",
            )
        if sentences:
            self.faults.tell(" ".join(sentences), kind="warn", can_close=False)
        else:
            self.faults.hide()

    def _show_scorecard(self, answer: StoredAnswer) -> None:
        card = answer.scorecard
        for part in (self.scores, self.concepts, self._transcript_card):
            part.setVisible(card is not None)
        if card is None:
            self._marks = ()
            self.advice.show_advice(())
            self._tell_unscored(answer)
            return
        self.missing.hide()
        self._marks = marks_of(card)
        self.scores.show_scores(card.scores)
        self.concepts.show_coverage(card.coverage, card.scores.content.reason)
        self.advice.show_advice(card.advice)
        self.transcript.show_words(card.words, self._marks)

    def _tell_unscored(self, answer: StoredAnswer) -> None:
        if answer.recording_id is None:
            self.missing.tell("This question has no answer: nothing was recorded.", can_close=False)
            return
        self.missing.tell(
            "This answer has no report: it was recorded, but not scored. The recording was kept; listen to it, or have "
            "it scored now.",
            kind="warn",
            action="Score it now",
            can_close=False,
        )

    def _show_sound(self, samples: NDArray[np.int16] | None) -> None:
        has_sound = samples is not None and len(samples) > 0
        peaks = Peaks(samples, SAMPLE_RATE_HZ) if samples is not None and has_sound else None
        duration_s = peaks.duration_s if peaks is not None else self._length_without_sound()
        self.playback.take(samples if has_sound else None, SAMPLE_RATE_HZ)
        self.waveform.show_sound(peaks, self._marks, duration_s)
        self.bar.show_length(duration_s)
        self.bar.legend.show_kinds({mark.kind for mark in self.waveform.marks})
        answer = self._answer
        expects_sound = has_sound or (answer is not None and answer.recording_id is not None)
        self.waveform.setVisible(expects_sound)
        self.bar.setVisible(expects_sound)
        self.no_sound.setVisible(not expects_sound)
        self.bar.play_button.setEnabled(has_sound)
        self.transcript.light(None)

    def _length_without_sound(self) -> float:
        answer = self._answer
        if answer is None:
            return 0.0
        if answer.duration_s is not None:
            return answer.duration_s
        pacing = answer.scorecard.pacing if answer.scorecard else None
        return pacing.duration_s if pacing else 0.0

    def _take_samples(self, answer: StoredAnswer, samples: NDArray[np.int16]) -> None:
        if answer is self._answer:
            self._show_sound(samples)

    def _take_previous(self, answer: StoredAnswer, previous: AnswerSummary | None) -> None:
        if answer is self._answer and previous is not None and answer.scorecard is not None:
            self.scores.show_change(answer.scorecard.scores.overall.value, previous.overall, previous.attempt)

    def _show_if_still_wanted(self, answer_id: str) -> None:
        if answer_id == self._wanted:
            self.show_answer(answer_id)

    def _tell_not_scored(self, error: MockVoiceError) -> None:
        self.missing.tell(error.sentence, kind="bad", action="Try once more", can_close=False)

    def _tell_missing(self, answer_id: str, error: MockVoiceError) -> None:
        if answer_id != self._wanted:
            return
        self._answer = None
        self._content.hide()
        self._tell(error)

    def _tell(self, error: MockVoiceError) -> None:
        self.notice.tell(error.sentence, kind="bad")

    def _request_again(self) -> None:
        if self._answer is not None:
            self.try_again_requested.emit(self._answer.question, self._answer.pack_title)

    @staticmethod
    def _has_side(answer: StoredAnswer) -> bool:
        question = answer.question
        return answer.scorecard is not None or bool(question.model_answer) or bool(question.follow_ups)

    def _connect(self) -> None:
        self.header.back_requested.connect(self.back_requested)
        self.header.try_again_requested.connect(self._request_again)
        self.missing.acted.connect(self.score_again)
        self.playback.position_changed.connect(self.follow)
        self.playback.playing_changed.connect(self.bar.show_playing)
        self.playback.playback_failed.connect(self._tell)
        self.bar.toggled.connect(self.playback.toggle)
        self.bar.speed_chosen.connect(self.playback.set_speed)
        self.waveform.seek_requested.connect(self._seek)
        self.waveform.mark_clicked.connect(self.play_mark)
        self.transcript.play_requested.connect(self.play_from)
        self.concepts.play_requested.connect(self.play_from)
        theme_changed().connect(self.arrange)
        for key, by_s in ((Qt.Key.Key_Left, -_NUDGE_S), (Qt.Key.Key_Right, _NUDGE_S)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by_s=by_s: self._seek(self.playback.position_s + by_s))

    def _seek(self, at_s: float) -> None:
        self.playback.seek(at_s)
        self.transcript.light(self.playback.position_s, jumped=True)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_kind(self, "page")
        sound = Card(margin_px=20)
        for part in (self.waveform, self.bar, self.no_sound):
            sound.body.addWidget(part)
        self._transcript_card = Card(margin_px=18)
        self._transcript_card.body.addWidget(self.transcript)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(sound)
        left.addWidget(self._transcript_card, 1)
        self._side_card = self._make_side()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(20)
        self._columns.addLayout(left, 66)
        self._columns.addWidget(self._side_card, 34)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        for part in (self.header, self.missing, self.faults, self.scores):
            column.addWidget(part)
        column.addLayout(self._columns, 1)
        self._put_into_page()

    def _make_side(self) -> Card:
        side = QWidget()
        set_kind(side, "page")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(20)
        for part in (self.concepts, self.advice, self.follow_ups, self.model_answer):
            column.addWidget(part)
        column.addStretch()
        self._side = SideScroll(side)
        card = Card(margin_px=18)
        card.body.addWidget(self._side)
        return card

    def _put_into_page(self) -> None:
        page = QWidget()
        set_kind(page, "page")
        row = QHBoxLayout(page)
        row.setContentsMargins(36, 28, 36, 28)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(self.notice)
        column.addWidget(self._content, 1)
        row.addStretch()
        row.addLayout(column, 100)
        row.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
