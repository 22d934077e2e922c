"""What can be done with the answer on the review page besides reading it: export it, delete it or its sound."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from mockvoice.export_desk import ANSWER_KINDS
from mockvoice.ui.jobs import watch
from mockvoice.ui.widgets.confirm import Confirm
from mockvoice.ui.widgets.export_menu import Export, MenuButton, export_button

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from PySide6.QtWidgets import QWidget

    from mockvoice.app import App
    from mockvoice.errors import MockVoiceError
    from mockvoice.storage.answers import StoredAnswer
    from mockvoice.ui.widgets.notice import NoticeBoard

SOUND, ANSWER = "sound", "answer"
UNDO_UNTIL: Final = (
    "It can be brought back until MockVoice is closed, or “Erase now” is chosen in the settings; after that it is gone "
    "for good."
)
_SOUND_KINDS: Final = (".flac", ".wav")
_WORD_KINDS: Final = (".txt", ".srt", ".vtt")


class AnswerTools(QObject):
    """Two menus, and what they do.

    Args:
        app: The program.
        board: Where is told what was done.
        page: The page that they stand on.
    """

    answer_changed = Signal(str)
    """Carries the id of an answer whose sound was deleted or brought back, or that was brought back itself."""

    answer_deleted = Signal(str)
    """Carries the id of an answer that is deleted."""

    def __init__(self, app: App, board: NoticeBoard, page: QWidget) -> None:
        super().__init__(page)
        self._app = app
        self._board = board
        self._page = page
        self._answer: StoredAnswer | None = None
        self._to_tell: tuple[str, str, Callable[[], None]] | None = None
        self.export = Export(app, board, page)
        self.export_button = export_button(ANSWER_KINDS, "Export this answer")
        self.delete_button = MenuButton(
            "Delete", "Delete this answer or its sound", {SOUND: "Delete the sound…", ANSWER: "Delete the answer…"}
        )
        self.question: Confirm | None = None
        self.export_button.chosen.connect(self.ask_where)
        self.delete_button.chosen.connect(self.ask_to_delete)

    def show_answer(self, answer: StoredAnswer) -> None:
        """Offer what this answer has; called once the page shows it and the board is empty."""
        self._answer = answer
        told, self._to_tell = self._to_tell, None
        if told is not None and told[0] == answer.id:
            self._board.post(told[1], "info").add_action("Undo", told[2])
        for kind in _SOUND_KINDS:
            self.export_button.enable(kind, is_on=answer.recording_id is not None)
        for kind in _WORD_KINDS:
            self.export_button.enable(kind, is_on=answer.scorecard is not None)
        self.delete_button.enable(SOUND, is_on=answer.recording_id is not None)

    def ask_where(self, suffix: str) -> None:
        """Ask where to write the answer."""
        if self._answer is not None:
            self.export.ask_for_answer(self._answer.id, self._answer.question.text, self._answer.asked_at, suffix)

    def ask_to_delete(self, what: str) -> None:
        """Ask before the answer or its sound is deleted."""
        if self._answer is None:
            return
        answer_id = self._answer.id
        if what == SOUND:
            title, kept = "Delete the sound of this answer?", "Its words and scores stay. "
            delete: Callable[[], None] = partial(self.delete_sound, answer_id)
        else:
            title, kept = "Delete this answer?", "Sound, words and scores go. "
            delete = partial(self.delete_answer, answer_id)
        self.question = Confirm(self._page, title, kept + UNDO_UNTIL, yes="Delete", no="Keep it", kind="danger")
        self.question.confirmed.connect(delete)
        self.question.open()

    def delete_sound(self, answer_id: str) -> None:
        """Delete the sound; a notice offers to bring it back."""
        undo = partial(self._bring_back, self._app.data.restore_sound, answer_id)

        def tell(_: None) -> None:
            self._to_tell = (answer_id, "The sound was deleted.", undo)
            self.answer_changed.emit(answer_id)

        watch(self._app.data.delete_sound(answer_id), self, tell, self._tell)

    def delete_answer(self, answer_id: str) -> None:
        """Delete the answer likewise."""
        undo = partial(self._bring_back, self._app.data.restore_answer, answer_id)

        def tell(_: None) -> None:
            self.answer_deleted.emit(answer_id)
            self._board.post("This answer was deleted.", "info", can_dismiss=False).add_action("Undo", undo)

        watch(self._app.data.delete_answer(answer_id), self, tell, self._tell)

    def _bring_back(self, restore: Callable[[str], Future[None]], answer_id: str) -> None:
        watch(restore(answer_id), self, lambda _: self.answer_changed.emit(answer_id), self._tell)

    def _tell(self, error: MockVoiceError) -> None:
        self._board.post(error.sentence, "bad")
