"""The offer of a smaller speech model, after an answer in which the computer fell behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mockvoice.errors import MockVoiceError
from mockvoice.interview.state import CATCHING_UP_S, Phase
from mockvoice.ui.jobs import watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mockvoice.app import App
    from mockvoice.interview.state import SessionState
    from mockvoice.transcription.models import InstalledModel
    from mockvoice.ui.widgets.notice import Notice, NoticeBoard

USE = "Use a smaller model from the next answer on"
UNDO = "Undo"


def next_smaller(models: Iterable[InstalledModel], name: str) -> InstalledModel | None:
    """Return the largest speech model that is smaller than the one of this name; None where there is none."""
    speech = [model for model in models if model.purpose == "speech"]
    own = next((model for model in speech if model.name == name), None)
    smaller = [] if own is None else [model for model in speech if model.size < own.size]
    return max(smaller, key=lambda model: model.size, default=None)


class ModelOffer(QObject):
    """Follows a session; offers once in it, on a board, and never in the middle of an answer."""

    def __init__(self, app: App, notices: NoticeBoard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._notices = notices
        self._fell_behind = False
        self._was_made = False
        self._is_between = True
        self._smaller: InstalledModel | None = None
        self._before = ""
        self._shown: Notice | None = None

    def begin(self) -> None:
        """A session begins."""
        self._fell_behind = self._was_made = False
        self._is_between = True

    def follow(self, state: SessionState) -> None:
        """Take the session's state; offer after an answer that was scored late."""
        self._is_between = state.phase is Phase.SCORED
        if state.phase is Phase.RECORDING:
            self._fell_behind = self._fell_behind or state.behind_s > CATCHING_UP_S
        elif state.phase in {Phase.ASKING, Phase.THINKING}:
            self._fell_behind = False
        elif self._is_between and self._fell_behind and not self._was_made:
            self._was_made = True
            watch(self._app.speech_models(), self, self._offer, self._tell)

    def _offer(self, models: tuple[InstalledModel, ...]) -> None:
        self._smaller = next_smaller(models, self._app.settings.speech_model)
        if self._smaller is None or not self._is_between:
            return
        text = (
            "The computer fell behind while you spoke, so words and report came late; nothing was lost. "
            f"{self._smaller.title} is faster, and hears a little less well."
        )
        self._show(text, USE, self._use)

    def _use(self) -> None:
        if self._smaller is not None:
            self._before = self._app.settings.speech_model
            self._choose(self._smaller.name)
        if self._smaller is not None and self._app.settings.speech_model == self._smaller.name:
            self._show(f"From the next answer on {self._smaller.title} writes down what you say.", UNDO, self._undo)

    def _undo(self) -> None:
        self._choose(self._before)
        self._clear()

    def _choose(self, name: str) -> None:
        try:
            self._app.change_settings(speech_model=name)
        except MockVoiceError as error:
            self._tell(error)

    def _show(self, text: str, action: str, call: Callable[[], None]) -> None:
        self._clear()
        self._shown = self._notices.post(text, "info")
        self._shown.add_action(action, call)

    def _clear(self) -> None:
        if self._shown is not None:
            self._notices.remove(self._shown)
            self._shown = None

    def _tell(self, error: MockVoiceError) -> None:
        self._notices.post(error.sentence, "bad")
