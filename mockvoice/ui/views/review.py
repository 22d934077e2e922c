"""The report of one answer: how it scored, what was said, and how it sounds."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mockvoice.audio import SAMPLE_RATE_HZ
from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.playback import Playback
from mockvoice.ui.theme import scaled, theme_changed
from mockvoice.ui.views.replaying import Replaying
from mockvoice.ui.views.review_keys import bind_keys
from mockvoice.ui.views.reviewing import Reviewing, lost_in_words
from mockvoice.ui.widgets.answer_extras import AnswerExtras
from mockvoice.ui.widgets.answer_header import AnswerHeader
from mockvoice.ui.widgets.answer_tools import AnswerTools
from mockvoice.ui.widgets.delivery_panel import DeliveryPanel
from mockvoice.ui.widgets.key_button import KeyButton
from mockvoice.ui.widgets.marks import Mark, MarkKind, marks_of
from mockvoice.ui.widgets.notes_card import NotesCard
from mockvoice.ui.widgets.notice import NoticeBoard
from mockvoice.ui.widgets.page import Page
from mockvoice.ui.widgets.score_header import ScoreHeader
from mockvoice.ui.widgets.side_card import SideCard
from mockvoice.ui.widgets.sound_card import SoundCard
from mockvoice.ui.widgets.transcript_card import TranscriptCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from mockvoice.analysis.scorecard import Status
    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.review_desk import Reviewed
    from mockvoice.storage.answers import StoredAnswer
    from mockvoice.storage.library import AnswerSummary

_NUDGE_S = 5.0
_SIDE_BY_SIDE_FROM_PX = 860
_UNSCORED = (
    "This answer has no report: it was recorded, but not scored. The recording was kept; listen to it, or have it "
    "scored now."
)
_UNANSWERED = "This question has no answer: nothing was recorded."


class ReviewView(Page):
    """Shows a stored answer: listen to it, see where what was, put words right, and say where MockVoice is wrong."""

    try_again_requested = Signal(object, str)
    """Carries the Question and the pack's title."""

    back_requested = Signal()

    compare_requested = Signal(str)
    """Carries the id of the answer that is to be held against an earlier attempt."""

    answer_shown = Signal()
    """An answer is on the page, with what is to be told of it."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._wanted = ""
        self._wanted_at_s: float | None = None
        self._answer: StoredAnswer | None = None
        self._marks: tuple[Mark, ...] = ()
        self.playback = Playback(app.player, self)
        self.notices = NoticeBoard()
        self.header = AnswerHeader()
        self.scores = ScoreHeader()
        self.compare_button = KeyButton("Compare with an earlier attempt", kind="link")
        self.sound = SoundCard(self.playback, app.player)
        self.transcript_card = TranscriptCard()
        self.transcript = self.transcript_card.view
        self.reviewing = Reviewing(app, self)
        self.replaying = Replaying(app, self.playback, self.sound, self)
        self.side = SideCard()
        self.delivery = DeliveryPanel()
        self.extras = AnswerExtras(app)
        self.notes = NotesCard(app, self)
        self.tools = AnswerTools(app, self.notices, self)
        self._lay_out()
        self._connect()
        bind_keys(self)

    @property
    def answer(self) -> StoredAnswer | None:
        """The answer that is shown."""
        return self._answer

    def show_answer(self, answer_id: str, *, at_s: float | None = None) -> None:
        """Fetch an answer and show it from its start, or from `at_s` seconds; until then the old one stays."""
        self._wanted, self._wanted_at_s = answer_id, at_s
        self.playback.take(None, SAMPLE_RATE_HZ)
        self.sound.attempt.clear()
        answer = self._app.review.open(answer_id)
        self.replaying.fetch_sound(answer_id)
        watch(answer, self, self._take_answer, lambda error: self._tell_missing(answer_id, error))

    def set_actions(self, buttons: Sequence[QPushButton]) -> None:
        """Put `buttons` into the header in place of "Try again"; none brings that back."""
        self.header.set_actions(buttons)
        self.notes.set_keys(is_on=not buttons)

    def score_again(self) -> None:
        """Have the shown answer scored, and show it anew."""
        if self._answer is not None:
            answer_id = self._answer.id
            self.notices.clear()
            self.notices.post("This answer is being scored.", "info", can_dismiss=False)
            done = self._app.review.score_again(answer_id)
            watch(done, self, self._take_scored, lambda error: self._tell_not_scored(answer_id, error))

    def give_verdict(self, concept_id: str, status: Status | None) -> None:
        """Let the person's word on a concept hold, or take it back by None; scores and marks follow."""
        if self._answer is not None:
            self.reviewing.give_verdict(concept_id, status)

    def play_mark(self, mark: Mark) -> None:
        """Play from where `mark` begins."""
        self._note_look(mark)
        if mark.start_s is not None:
            self.play_from(mark.start_s)

    def play_from(self, at_s: float) -> None:
        """Play from there; without sound only the words are shown."""
        self.replaying.come_back_to(at_s)
        self.playback.play_from(at_s)
        self.transcript.light(at_s, jumped=True)

    def seek(self, at_s: float) -> None:
        """Go to a place, in seconds, playing or not."""
        self.replaying.come_back_to(at_s)
        self.playback.seek(at_s)
        self.transcript.light(self.playback.position_s, jumped=True)

    def go_back(self) -> None:
        """Go five seconds back."""
        self.replaying.nudge(-_NUDGE_S)

    def go_forward(self) -> None:
        """Go five seconds forward."""
        self.replaying.nudge(_NUDGE_S)

    def follow(self, at_s: float) -> None:
        """Light the word that is heard; nothing is lit before the first second was played."""
        self.transcript.light(at_s if self.playback.is_playing or at_s > 0 else None)
        if self.playback.is_playing or at_s > 0:
            self.extras.follow(at_s)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play and pause by Space."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.sound.toggle()
        elif event.key() == Qt.Key.Key_Escape and self._has_stretch:
            self.sound.choose_stretch(None)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Esc for the chosen stretch while there is one, before anybody's shortcut does."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._has_stretch:
            event.accept()
            return True
        return super().event(event)

    @property
    def _has_stretch(self) -> bool:
        return self.sound.waveform.stretch is not None

    def hideEvent(self, event: QHideEvent) -> None:
        """Fall silent when another page is shown."""
        self.sound.heard.release()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns side by side where there is room."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose one column or two, for the width and font that hold now."""
        is_wide = self.width() >= scaled(_SIDE_BY_SIDE_FROM_PX)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self.side.set_whole(is_whole=not is_wide)
        self.transcript.set_tall(is_tall=not is_wide or self.delivery.is_open)

    def _show_details(self, is_open: bool) -> None:  # noqa: FBT001 - the slot of a signal that carries a bool
        self.arrange()
        if is_open:
            self.scroll_to(self.delivery)

    def _take_answer(self, reviewed: Reviewed) -> None:
        answer = reviewed.answer
        if answer.id != self._wanted:
            return
        self._answer = answer
        card = answer.scorecard
        self._marks = marks_of(card, reviewed.remarks) if card else ()
        self.notices.clear()
        self._content.show()
        self.tools.show_answer(answer)
        self._show_header(answer)
        self._tell_faults(answer)
        self.scores.setVisible(card is not None)
        self.compare_button.hide()
        self.transcript_card.setVisible(card is not None)
        self.delivery.setVisible(card is not None)
        self.side.show_answer(answer.question, card)
        self.extras.show_answer(answer)
        if card is not None:
            self.scores.show_scores(card.scores)
            self.transcript_card.show_answer(card, reviewed.remarks, self._marks)
            self.transcript_card.rescore_button.setVisible(answer.recording_id is not None)
            self.delivery.show_scorecard(card)
        self._tell_lost(reviewed)
        self.reviewing.show_answer(answer.id)
        self._fetch_the_rest(answer)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answer_shown.emit()

    def _take_changed(self, reviewed: Reviewed, concept_id: str) -> None:
        """Show what follows from a change of the person's; the sound goes on."""
        answer, card = reviewed.answer, reviewed.answer.scorecard
        if self._answer is None or answer.id != self._answer.id or card is None:
            return
        self._answer = answer
        self._marks = marks_of(card, reviewed.remarks)
        self.replaying.show_marks(card, self._marks)
        self.scores.show_scores(card.scores)
        self.transcript_card.show_answer(card, reviewed.remarks, self._marks, keeps_place=True)
        self.follow(self.playback.position_s)
        self.sound.show_marks(self._marks)
        self.sound.show_scorecard(card)
        self.delivery.show_scorecard(card)
        if concept_id:
            self.side.show_verdict(card, concept_id)
        else:
            self.side.show_answer(answer.question, card)
        self.extras.show_change(answer)
        self._tell_lost(reviewed)
        previous = self._app.previous_attempt(answer.id)
        watch(previous, self, lambda found: self._take_previous(answer, found), self._tell)

    def _take_scored(self, reviewed: Reviewed) -> None:
        if reviewed.answer.id == self._wanted:
            self._take_answer(reviewed)

    def _tell_lost(self, reviewed: Reviewed) -> None:
        lost = lost_in_words(reviewed)
        if lost:
            self.notices.post(lost, "warn")

    def _note_look(self, mark: Mark) -> None:
        if mark.kind is MarkKind.FILLER and mark.first_word is not None and mark.last_word is not None:
            self.reviewing.look_at_filler(mark.first_word, mark.last_word)

    def _fetch_the_rest(self, answer: StoredAnswer) -> None:
        previous = self._app.previous_attempt(answer.id)
        watch(previous, self, lambda found: self._take_previous(answer, found), self._tell)
        self.replaying.show_answer(answer, self._marks)

    def _take_sound(self) -> None:
        if self._wanted_at_s is not None:
            self.seek(self._wanted_at_s)
            self._wanted_at_s = None

    def _take_previous(self, answer: StoredAnswer, previous: AnswerSummary | None) -> None:
        if answer is self._answer and previous is not None and answer.scorecard is not None:
            self.compare_button.show()
            now = answer.scorecard.scores.overall.value
            self.scores.show_change(now, previous.overall, _name_of(previous, answer))

    def _show_header(self, answer: StoredAnswer) -> None:
        today = datetime.now().astimezone().date()
        parts = [answer.pack_title, wording.moment(answer.asked_at.astimezone(), today)]
        if answer.attempt > 1:
            parts.append(f"attempt {answer.attempt} of this question")
        self.header.line.setText(" · ".join(part for part in parts if part))
        self.header.question.setText(answer.question.text)

    def _tell_faults(self, answer: StoredAnswer) -> None:
        recording = None if answer.scorecard is None else answer.scorecard.recording
        for fault in (*answer.faults, *(() if recording is None else recording.notices)):
            self.notices.post(fault, "warn", can_dismiss=False)
        if answer.overflow_count:
            times = wording.times(answer.overflow_count)
            self.notices.post(
                f"Sound was lost {times} in this recording, because the computer was too busy. The rest was kept; what "
                "is missing could not be scored.",
                "warn",
                can_dismiss=False,
            )
        if answer.scorecard is None and answer.recording_id is None:
            self.notices.post(_UNANSWERED, "info", can_dismiss=False)
        elif answer.scorecard is None:
            notice = self.notices.post(_UNSCORED, "warn", can_dismiss=False)
            notice.add_action("Score it now", self.score_again)

    def _show_if_wanted(self, answer_id: str) -> None:
        if answer_id == self._wanted:
            self.show_answer(answer_id)

    def _tell_not_scored(self, answer_id: str, error: MockVoiceError) -> None:
        if answer_id == self._wanted:
            self.notices.clear()
            self.notices.post(error.sentence, "bad", can_dismiss=False).add_action("Try once more", self.score_again)

    def _tell_missing(self, answer_id: str, error: MockVoiceError) -> None:
        if answer_id == self._wanted:
            self._answer = None
            self._content.hide()
            self.notices.clear()
            self._tell(error)

    def _take_deleted(self, answer_id: str) -> None:
        if self._answer is not None and answer_id == self._answer.id:
            self._answer = None
            self.playback.take(None, SAMPLE_RATE_HZ)
            self._content.hide()
            self.notices.clear()
            self.notices.post("Go back to the sessions when you like.", "info", can_dismiss=False).add_action(
                "Sessions", self.back_requested.emit
            )

    def _tell(self, error: MockVoiceError) -> None:
        self.notices.post(error.sentence, "bad")

    def _request_again(self) -> None:
        if self._answer is not None:
            self.try_again_requested.emit(self._answer.question, self._answer.pack_title)

    def _request_comparison(self) -> None:
        if self._answer is not None:
            self.compare_requested.emit(self._answer.id)

    def _connect(self) -> None:
        self.compare_button.clicked.connect(self._request_comparison)
        self.tools.answer_changed.connect(self._show_if_wanted)
        self.tools.answer_deleted.connect(self._take_deleted)
        self.header.back_requested.connect(self.back_requested)
        self.header.try_again_requested.connect(self._request_again)
        self.playback.position_changed.connect(self.follow)
        self.extras.play_requested.connect(self.play_from)
        self.playback.playback_failed.connect(self._tell)
        self.sound.waveform.seek_requested.connect(self.seek)
        self.sound.waveform.mark_clicked.connect(self.play_mark)
        self.replaying.place_chosen.connect(self.seek)
        self.replaying.mark_reached.connect(self._note_look)
        self.replaying.sound_shown.connect(self._take_sound)
        self.replaying.failed.connect(self._tell)
        self.transcript.play_requested.connect(self.play_from)
        self.transcript.correction_made.connect(self.reviewing.correct)
        self.transcript.correction_undone.connect(self.reviewing.undo)
        self.transcript.filler_judged.connect(self.reviewing.judge_filler)
        self.transcript_card.rescore_requested.connect(self.score_again)
        self.transcript_card.undo_all_requested.connect(self.reviewing.undo_all)
        self.transcript_card.follow_chosen.connect(self._keep_follow)
        self.reviewing.changed.connect(self._take_changed)
        self.reviewing.busy_changed.connect(self._show_busy)
        self.reviewing.failed.connect(self._tell)
        self.reviewing.agreement_counted.connect(self.side.show_agreement)
        self.side.concepts.concept_opened.connect(self.reviewing.look_at_concept)
        self.side.concepts.play_requested.connect(self.play_from)
        self.side.concepts.verdict_given.connect(self.give_verdict)
        self.delivery.play_requested.connect(self.play_from)
        self.delivery.opened.connect(self._show_details)
        theme_changed().connect(self.arrange)
        self.transcript_card.show_follow(is_followed=self._app.settings.follow_transcript)

    def _show_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - the slot of a signal that carries a bool
        self.transcript_card.set_busy(is_busy=is_busy)

    def _keep_follow(self, is_followed: bool) -> None:  # noqa: FBT001 - likewise
        self.replaying.keep(follow_transcript=is_followed)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.sound)
        left.addWidget(self.transcript_card, 1)
        left.addWidget(self.extras)
        left.addWidget(self.notes)
        left.addStretch()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(20)
        self._columns.addLayout(left, 66)
        self._columns.addWidget(self.side, 34)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        self.header.add_tools((self.tools.export_button, self.tools.delete_button))
        column.addWidget(self.header)
        column.addWidget(self.scores)
        column.addWidget(self.compare_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._columns, 1)
        column.addWidget(self.delivery)
        self.body.setSpacing(16)
        self.body.addWidget(self.notices)
        self.body.addWidget(self._content, 1)


def _name_of(previous: AnswerSummary, answer: StoredAnswer) -> str:
    """Return what to call an earlier attempt: its number within the same session, its day in another."""
    if answer.attempt > 1:
        return f"attempt {previous.attempt}"
    return wording.since(previous.asked_at.astimezone().date(), datetime.now().astimezone().date())
