"""Recordings that were cut off, offered for recovery."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mockvoice.ui import wording
from mockvoice.ui.jobs import watch
from mockvoice.ui.language import tr
from mockvoice.ui.motion import show_busy
from mockvoice.ui.widgets.card import Card, label
from mockvoice.ui.widgets.confirm import Confirm
from mockvoice.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.storage.recordings import CutOffRecording


class CutOffRow(QWidget):
    """One recording: what was asked, how much there is, and two things to do with it."""

    recover_requested = Signal(str)
    discard_requested = Signal(str)
    """Both carry the recording's id."""

    def __init__(self, recording: CutOffRecording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recording = recording
        today = datetime.now().astimezone().date()
        when = wording.moment(recording.started_at.astimezone(), today)
        self.recover_button = KeyButton("Recover", kind="primary")
        self.recover_button.setAccessibleName(f"Recover: {recording.question_text}")
        self.discard_button = KeyButton("Discard…", kind="danger")
        self.discard_button.setAccessibleName(f"Discard: {recording.question_text}")
        self._busy = QProgressBar()
        show_busy(self._busy)
        self._busy.setTextVisible(False)
        self._busy.setVisible(False)
        self._busy.setAccessibleName(tr("Recovering"))
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(label(recording.question_text, "body", wraps=True, verbatim=True))
        words.addWidget(label(f"{wording.clock(recording.duration_s)} recorded, {when}", "small-muted", wraps=True))
        words.addWidget(self._busy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        layout.addWidget(self.discard_button)
        layout.addWidget(self.recover_button)
        self.recover_button.clicked.connect(self._recover)
        self.discard_button.clicked.connect(self._discard)

    def set_busy(self, *, is_busy: bool) -> None:
        """Show that it is being recovered; nothing else can be done with it meanwhile."""
        self._busy.setVisible(is_busy)
        self.recover_button.setEnabled(not is_busy)
        self.discard_button.setEnabled(not is_busy)

    def _recover(self) -> None:
        self.recover_requested.emit(self.recording.recording_id)

    def _discard(self) -> None:
        self.discard_requested.emit(self.recording.recording_id)


class RecoveryBanner(Card):
    """Hidden while there is nothing to recover."""

    answer_recovered = Signal(str)
    """Carries the id of an answer that was recovered and scored."""

    fault_occurred = Signal(object)
    """Carries a MockVoiceError."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.rows: dict[str, CutOffRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(18)
        self.body.addWidget(label("A recording was cut off", "subheading"))
        self.body.addWidget(
            label(
                "MockVoice was closed in the middle of an answer. What you had said is kept; recovering writes it down "
                "and scores it.",
                "muted",
                wraps=True,
            )
        )
        self.body.addLayout(self._list)
        self.setVisible(False)

    def look(self) -> None:
        """Ask the history what was cut off, and show it."""
        watch(self._app.cut_off_recordings(), self, self._show, self.fault_occurred.emit)

    def _show(self, recordings: tuple[CutOffRecording, ...]) -> None:
        for recording_id in tuple(self.rows):
            self._remove(recording_id)
        for recording in recordings:
            row = CutOffRow(recording, self)
            row.recover_requested.connect(self._recover)
            row.discard_requested.connect(self.ask_to_discard)
            self._list.addWidget(row)
            self.rows[recording.recording_id] = row
        self.setVisible(bool(self.rows))

    def _recover(self, recording_id: str) -> None:
        self.rows[recording_id].set_busy(is_busy=True)
        watch(
            self._app.recover(recording_id),
            self,
            partial(self._recovered, recording_id),
            partial(self._not_recovered, recording_id),
        )

    def _recovered(self, recording_id: str, answer_id: str) -> None:
        self._remove(recording_id)
        self.answer_recovered.emit(answer_id)

    def _not_recovered(self, recording_id: str, error: MockVoiceError) -> None:
        row = self.rows.get(recording_id)
        if row is not None:
            row.set_busy(is_busy=False)
        self.fault_occurred.emit(error)

    def ask_to_discard(self, recording_id: str) -> Confirm:
        """Ask whether to delete a recording for good."""
        duration = wording.clock_aloud(self.rows[recording_id].recording.duration_s)
        question = Confirm(
            self.window(),
            "Discard this recording?",
            f"Its {duration} are deleted for good. Nothing else is touched.",
            yes="Discard",
            no="Keep it",
            kind="danger",
        )
        question.confirmed.connect(partial(self._discard, recording_id))
        question.open()
        return question

    def _discard(self, recording_id: str) -> None:
        gone = self._app.discard_recording(recording_id)
        watch(gone, self, lambda _: self._remove(recording_id), self.fault_occurred.emit)

    def _remove(self, recording_id: str) -> None:
        row = self.rows.pop(recording_id, None)
        if row is not None:
            self._list.removeWidget(row)
            row.deleteLater()
        self.setVisible(bool(self.rows))
