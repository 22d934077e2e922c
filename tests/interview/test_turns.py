"""Speaking and recording never overlap, heard by a microphone that stands before the loudspeaker.

The microphone is the monitor of the loudspeaker: whatever the interviewer says while a recording runs is in it, and
nothing else is. Voice, player, recorder, session and history file are the real ones.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.app import App
from mockvoice.audio.codec import decode_file
from mockvoice.audio.player import Player
from mockvoice.audio.recorder import Recorder
from mockvoice.engine import Engine
from mockvoice.interview.state import Phase
from mockvoice.packs.model import Question
from mockvoice.transcription.models import ModelStore
from mockvoice.transcription.whisper import WhisperTranscriber
from mockvoice.voice.system import SystemSpeaker
from tests.helpers.session_parts import PATIENCE_S, Pump, ScriptedScorer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from mockvoice.interview.session import Session
    from mockvoice.paths import Paths
    from tests.helpers.sound_server import SoundServer

pytestmark = pytest.mark.slow

QUESTION = Question(
    id="long",
    text="Tell me, in as much detail as you like, how you would find out why a model that did well in the laboratory "
    "does badly in the hands of the people who use it, and what you would change first.",
    topic="Practice",
)
FOLLOW_UP = "You did not mention monitoring. Where would it matter here?"
LOUD = 1000
NOTHING = 8
"""Highest sample of a monitor on which nothing is played, with room for the rounding of a resampler."""


class Room:
    """The program, a sound card whose microphone hears its loudspeaker, and the thread that the session belongs to."""

    def __init__(self, server: SoundServer, home: Paths) -> None:
        self.server = server
        self.pump = Pump()
        self.question_player = Player()
        self.app = App(
            Engine(home),
            speaker=SystemSpeaker(),
            player=Player(),
            question_player=self.question_player,
            scorer=ScriptedScorer(),
        )
        self.app.use_post(self.pump.post)

    def listen(self, duration_s: float) -> NDArray[np.int16]:
        """Record for a while without asking anybody to be silent."""
        blocks: list[NDArray[np.int16]] = []
        with Recorder(lambda _sequence, block: blocks.append(block), on_lost=lambda _error: None):
            self.wait(duration_s)
        return np.concatenate(blocks)

    def wait(self, duration_s: float) -> None:
        """Let sound go on."""
        threading.Event().wait(duration_s)

    def wait_until_heard(self) -> None:
        """Wait until the loudspeaker was given something to play."""
        pause = threading.Event()
        for _ in range(round(PATIENCE_S / 0.005)):
            if self.question_player.is_playing and self.question_player.position_s > 0:
                return
            pause.wait(0.005)
        raise AssertionError("nothing is spoken")

    def ask(self) -> Session:
        """Let the question be read, and return when it is heard."""
        session = self.app.session_for(QUESTION, "")
        session.start()
        self.wait_until_heard()
        return session

    def recorded(self, session: Session) -> NDArray[np.int16]:
        """Wait for the report and return the sound of the answer."""
        self.pump.run_until(lambda: session.state.phase is Phase.SCORED)
        assert session.state.answer_id is not None
        return self.app.samples(session.state.answer_id).result(PATIENCE_S)


@pytest.fixture
def room(plugged_in: SoundServer, home: Paths) -> Iterator[Room]:
    """The program in front of a microphone that hears its loudspeaker."""
    plugged_in.put_microphone_before_loudspeaker()
    made = Room(plugged_in, home)
    yield made
    made.app.close()
    plugged_in.unplug_microphone()


@pytest.fixture(scope="module")
def whisper(model_folder: Path) -> WhisperTranscriber:
    """An ear that understands words."""
    return WhisperTranscriber(ModelStore(model_folder).resolve("base"), name="base", device="cpu")


def understood(whisper: WhisperTranscriber, samples: NDArray[np.int16]) -> str:
    """Return the words that are heard in a recording."""
    return whisper.transcribe(samples.astype(np.float32) / 32_768).text


def test_the_microphone_would_hear_the_interviewer(room: Room, whisper: WhisperTranscriber) -> None:
    """The other tests here can fail: a recording that does not take turns holds the question, loud and clear."""
    room.ask()
    overheard = room.listen(4.0)
    assert np.abs(overheard).max() > LOUD
    words = understood(whisper, overheard).lower()
    assert "model" in words or "laboratory" in words, words


@pytest.mark.parametrize("after_s", [0.2, 0.7, 1.9])
def test_an_answer_begun_in_mid_question_holds_nothing_of_it(
    room: Room, whisper: WhisperTranscriber, tmp_path: Path, after_s: float
) -> None:
    """From its first sample on there is silence, though the loudspeaker was speaking when the answer was begun."""
    with room.server.record_loudspeaker(tmp_path / "heard.wav") as heard:
        session = room.ask()
        room.wait(after_s)
        assert room.question_player.is_playing
        session.begin_answer()
        room.pump.run_until(lambda: session.state.phase is Phase.RECORDING)
        room.wait(1.5)
        session.end_answer()
        answer = room.recorded(session)
    assert np.abs(decode_file(heard)).max() > LOUD
    assert len(answer) > 16_000
    assert np.abs(answer).max() <= NOTHING
    assert understood(whisper, answer) == ""


def test_a_follow_up_waits_for_the_end_of_the_answer(room: Room, tmp_path: Path) -> None:
    """Made ahead and asked for at the very moment the answer ends, it is heard, but not in the recording."""
    room.app.hear_text(FOLLOW_UP).result(PATIENCE_S)
    session = room.ask()
    session.begin_answer()
    room.pump.run_until(lambda: session.state.phase is Phase.RECORDING)
    room.wait(1.0)
    with room.server.record_loudspeaker(tmp_path / "heard.wav") as heard:
        session.end_answer()
        room.app.hear_text(FOLLOW_UP).result(PATIENCE_S)
    assert np.abs(room.recorded(session)).max() <= NOTHING
    assert np.abs(decode_file(heard)).max() > LOUD


def test_what_is_said_in_mid_answer_waits(room: Room) -> None:
    """A line that is asked for while an answer is recorded is heard after it."""
    session = room.ask()
    session.begin_answer()
    room.pump.run_until(lambda: session.state.phase is Phase.RECORDING)
    heard = room.app.hear_text(FOLLOW_UP)
    room.wait(1.0)
    assert not heard.done()
    session.end_answer()
    heard.result(PATIENCE_S)
    assert np.abs(room.recorded(session)).max() <= NOTHING
