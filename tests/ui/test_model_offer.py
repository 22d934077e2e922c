"""A smaller speech model is offered after an answer in which the computer fell behind, and only where there is one."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from mockvoice.errors import SettingsError
from mockvoice.interview.state import CATCHING_UP_S, Phase, SessionState
from mockvoice.transcription.models import InstalledModel
from mockvoice.ui.model_offer import UNDO, USE, ModelOffer, next_smaller
from mockvoice.ui.widgets.notice import NoticeBoard
from tests.helpers.fake_app import FakeApp, question

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def model(name: str, size: int, purpose: str = "speech") -> InstalledModel:
    """Make an installed model."""
    return InstalledModel(name, f"Whisper {name}", purpose, "MIT", "folder", Path(name), size)  # type: ignore[arg-type]


MODELS = (model("small", 480), model("base", 145), model("tiny.en", 75), model("minilm", 23, "content"))
STATE = SessionState(Phase.ASKING, "Pack", question(1), 1, 3)


class Desk:
    """An offer with its board, and a session's states."""

    def __init__(self, qtbot: QtBot, models: tuple[InstalledModel, ...]) -> None:
        self.qtbot = qtbot
        self.app = FakeApp()
        self.board = NoticeBoard()
        qtbot.addWidget(self.board)
        self.asked: Future[tuple[InstalledModel, ...]] = Future()
        self.app.speech_models = lambda: self.asked  # type: ignore[method-assign]
        self.models = models
        self.offer = ModelOffer(self.app, self.board, self.board)  # type: ignore[arg-type]
        self.offer.begin()

    def answer(self, behind_s: float) -> None:
        """Record an answer and have it scored."""
        for phase in (Phase.ASKING, Phase.THINKING):
            self.offer.follow(replace(STATE, phase=phase))
        self.offer.follow(replace(STATE, phase=Phase.RECORDING, behind_s=behind_s))
        self.offer.follow(replace(STATE, phase=Phase.RECORDING))
        self.offer.follow(replace(STATE, phase=Phase.SCORING))
        self.offer.follow(replace(STATE, phase=Phase.SCORED, answer_id="a1"))

    def deliver(self) -> None:
        """Say which models there are."""
        self.asked.set_result(self.models)
        QApplication.processEvents()

    def press(self, text: str) -> None:
        """Press a notice's button."""
        next(b for notice in self.board.notices for b in notice.buttons if b.text() == text).click()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """A session on a computer with three speech models, the middle one in use."""
    return Desk(qtbot, MODELS)


@pytest.mark.parametrize(
    ("name", "smaller"), [("small", "base"), ("base", "tiny.en"), ("tiny.en", None), ("gone", None)]
)
def test_the_next_smaller_speech_model_is_found(name: str, smaller: str | None):
    """The largest of the smaller ones; none below the smallest, and none where the own size is not known."""
    found = next_smaller(MODELS, name)
    assert (found.name if found else None) == smaller


def test_who_fell_behind_is_offered_a_smaller_model(desk: Desk):
    """After the answer the notice says what happened; one button changes the setting, another changes it back."""
    desk.answer(CATCHING_UP_S + 1)
    assert desk.board.texts == ()
    desk.deliver()
    assert "nothing was lost. Whisper tiny.en is faster" in desk.board.texts[0]
    desk.press(USE)
    assert desk.app.settings.speech_model == "tiny.en"
    assert desk.board.texts == ("From the next answer on Whisper tiny.en writes down what you say.",)
    desk.press(UNDO)
    assert desk.app.settings.speech_model == "base"
    assert desk.board.texts == ()


def test_who_kept_up_is_left_in_peace(desk: Desk):
    """A little behind is no reason."""
    desk.answer(CATCHING_UP_S)
    desk.deliver()
    assert desk.board.texts == ()


def test_it_is_offered_once_in_a_session(desk: Desk):
    """Who let it be is not asked again until the next session."""
    desk.answer(9.0)
    desk.deliver()
    desk.board.clear()
    desk.answer(9.0)
    QApplication.processEvents()
    assert desk.board.texts == ()
    desk.offer.begin()
    desk.answer(9.0)
    desk.qtbot.waitUntil(lambda: len(desk.board.texts) == 1)


def test_it_never_comes_in_the_middle_of_an_answer(desk: Desk):
    """Models that are found late, when the next answer runs, are not offered."""
    desk.answer(9.0)
    desk.offer.follow(replace(STATE, phase=Phase.RECORDING))
    desk.deliver()
    assert desk.board.texts == ()


def test_without_a_smaller_model_nothing_is_offered(qtbot: QtBot):
    """The smallest model stays."""
    desk = Desk(qtbot, MODELS[1:2])
    desk.answer(9.0)
    desk.deliver()
    assert desk.board.texts == ()


def test_a_choice_that_cannot_be_saved_is_told(desk: Desk):
    """It holds all the same, until the program is closed."""
    desk.answer(9.0)
    desk.deliver()
    desk.app.settings_error = SettingsError("The settings could not be saved.")
    desk.press(USE)
    assert "The settings could not be saved." in desk.board.texts
    assert desk.app.settings.speech_model == "tiny.en"
