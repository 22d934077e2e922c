"""Tests of mockvoice.interview.interviewer."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.errors import MockVoiceError, NoLoudspeakerError, VoiceError
from mockvoice.interview.interviewer import SpeakingInterviewer
from mockvoice.settings import Settings
from mockvoice.voice.speaker import Speech, Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

PATIENCE_S = 10.0


class Mouth:
    """A speaker and a loudspeaker in one, moved by the test."""

    def __init__(self) -> None:
        self.spoken: list[tuple[str, str | None, int]] = []
        self.played: list[int] = []
        self.stops = 0
        self.voice_error: VoiceError | None = None
        self.loudspeaker_error: NoLoudspeakerError | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.playing = threading.Event()
        self.finish: Callable[[], None] | None = None

    def voices(self) -> tuple[Voice, ...]:
        """One voice."""
        return (Voice("v", "V", "en"),)

    def synthesise(self, text: str, *, voice_id: str | None = None, rate_wpm: int = 170) -> Speech:
        """Make a sound as long as the text, when the gate is open."""
        assert self.gate.wait(PATIENCE_S)
        if self.voice_error is not None:
            raise self.voice_error
        self.spoken.append((text, voice_id, rate_wpm))
        return Speech(np.zeros(len(text), dtype=np.float32), 16_000)

    def close(self) -> None:
        """Nothing to free."""

    def load(self, samples: NDArray[np.float32], sample_rate_hz: int) -> None:
        """Take the sound."""
        assert sample_rate_hz == 16_000
        self.played.append(len(samples))

    def play(self, *, on_finished: Callable[[], None] | None = None) -> None:
        """Begin; the end comes when the test calls `finish`."""
        if self.loudspeaker_error is not None:
            raise self.loudspeaker_error
        self.finish = on_finished
        self.playing.set()

    def stop(self) -> None:
        """Stop at once."""
        self.stops += 1


class Line:
    """What came of a line."""

    def __init__(self) -> None:
        self.ends: list[MockVoiceError | None] = []
        self.ended = threading.Event()

    def done(self, error: MockVoiceError | None) -> None:
        """Note the end."""
        self.ends.append(error)
        self.ended.set()


@pytest.fixture
def worker() -> Iterator[ThreadPoolExecutor]:
    """The voice worker."""
    with ThreadPoolExecutor(1) as executor:
        yield executor


@pytest.fixture
def mouth() -> Mouth:
    """A mouth that speaks at once."""
    return Mouth()


@pytest.fixture
def interviewer(mouth: Mouth, worker: ThreadPoolExecutor) -> SpeakingInterviewer:
    """An interviewer with a chosen voice and rate."""
    return SpeakingInterviewer(mouth, mouth, worker, lambda: Settings(voice_id="v", voice_rate_wpm=150))


def settle(worker: ThreadPoolExecutor) -> None:
    """Wait until the worker has done all that it was given."""
    worker.submit(lambda: None).result(PATIENCE_S)


def test_a_line_is_spoken_with_the_settings_and_ends_once(interviewer: SpeakingInterviewer, mouth: Mouth) -> None:
    """Voice and rate reach the speaker; the end of the sound is the end of the line."""
    line = Line()
    interviewer.say("What is leakage?", line.done)
    assert mouth.playing.wait(PATIENCE_S)
    assert mouth.spoken == [("What is leakage?", "v", 150)]
    assert line.ends == []
    assert mouth.finish is not None
    mouth.finish()
    assert line.ends == [None]


@pytest.mark.parametrize("broken", ["voice", "loudspeaker"])
def test_a_line_that_cannot_be_heard_says_why(interviewer: SpeakingInterviewer, mouth: Mouth, broken: str) -> None:
    """No voice and no loudspeaker both end the line with their sentence."""
    if broken == "voice":
        mouth.voice_error = VoiceError("There is no voice.")
    else:
        mouth.loudspeaker_error = NoLoudspeakerError("There is no loudspeaker.")
    line = Line()
    interviewer.say("Hello.", line.done)
    assert line.ended.wait(PATIENCE_S)
    assert [str(end) for end in line.ends] == [f"There is no {broken}."]


def test_hush_stops_the_sound_and_the_line_has_no_end(
    interviewer: SpeakingInterviewer, mouth: Mouth, worker: ThreadPoolExecutor
) -> None:
    """After `hush` nobody is told anything, even if the player still reports its end."""
    line = Line()
    interviewer.say("Hello.", line.done)
    assert mouth.playing.wait(PATIENCE_S)
    before = mouth.stops
    interviewer.hush()
    settle(worker)
    assert mouth.stops == before + 1
    assert mouth.finish is not None
    mouth.finish()
    assert line.ends == []


def test_a_line_hushed_while_it_is_made_is_never_heard(
    interviewer: SpeakingInterviewer, mouth: Mouth, worker: ThreadPoolExecutor
) -> None:
    """A slow voice does not speak after the person has begun to answer."""
    mouth.gate.clear()
    line = Line()
    interviewer.say("A slow one.", line.done)
    interviewer.hush()
    mouth.gate.set()
    settle(worker)
    assert mouth.played == []
    assert line.ends == []


def test_a_new_line_takes_the_place_of_the_old(
    interviewer: SpeakingInterviewer, mouth: Mouth, worker: ThreadPoolExecutor
) -> None:
    """Only the last of several lines is played."""
    mouth.gate.clear()
    first, second = Line(), Line()
    interviewer.say("First line.", first.done)
    interviewer.say("Second.", second.done)
    mouth.gate.set()
    settle(worker)
    assert mouth.played == [len("Second.")]
    assert mouth.finish is not None
    mouth.finish()
    assert (first.ends, second.ends) == ([], [None])
