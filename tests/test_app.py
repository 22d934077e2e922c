"""What the program tells the window of its speech model, without devices and without a model in memory."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from mockvoice.app import App
from mockvoice.audio.player import Player
from mockvoice.engine import Engine
from mockvoice.readiness import PartState
from mockvoice.transcription.placement import Placement
from mockvoice.voice.system import SystemSpeaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mockvoice.paths import Paths
    from mockvoice.readiness import PartStatus


@pytest.fixture
def engine(home: Paths) -> Engine:
    """A person's engine, with nothing loaded."""
    return Engine(home)


@pytest.fixture
def app(engine: Engine) -> Iterator[App]:
    """The program; none of its devices is opened."""
    made = App(engine, speaker=SystemSpeaker(), player=Player(), question_player=Player())
    yield made
    made.close()


def speech_model(app: App) -> PartStatus:
    """Return what is known of the speech model."""
    return next(part for part in app.status if part.name == "speech model")


def test_leaving_the_graphics_card_in_mid_answer_is_told(app: App, engine: Engine) -> None:
    """The settings' row says at once what is used now, and why."""
    shown: list[tuple[PartStatus, ...]] = []
    app.on_status = shown.append
    engine.on_moved(Placement("cpu", "int8", "The graphics card could not be used."))
    part = speech_model(app)
    assert (part.state, part.sentence) == (PartState.READY, "Ready, on the processor, in int8.")
    assert part.note == "The graphics card could not be used."
    assert shown == [app.status]


@pytest.mark.slow
def test_a_language_that_the_model_cannot_hear_is_told_before_anybody_speaks(home: Paths) -> None:
    """A settings file that was written by hand is found out when the model is loaded."""
    home.settings.parent.mkdir(parents=True)
    home.settings.write_text('{"speech_model": "tiny.en", "answer_language": "de"}', encoding="utf-8")
    app = App(Engine(home), speaker=SystemSpeaker(), player=Player(), question_player=Player())
    loaded = threading.Event()
    app.on_status = lambda _: loaded.set() if speech_model(app).state is PartState.FAILED else None
    app.change_settings(compute_type="float16")  # loads the model, and opens no device
    was_told = loaded.wait(60)
    part = speech_model(app)
    app.close()
    assert was_told
    assert part.state is PartState.FAILED
    assert "“tiny.en” hears English only, and German was chosen" in part.sentence
