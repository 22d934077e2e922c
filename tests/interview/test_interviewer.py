"""Tests of mockvoice.interview.interviewer."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.errors import MockVoiceError, NoLoudspeakerError, VoiceError
from mockvoice.interview.interviewer import MOST_KEPT_S, MOST_WAITING, SpeakingInterviewer
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
        self.peaks: list[float] = []
        self.stops = 0
        self.unspeakable: set[str] = set()
        self.voice_error: VoiceError | None = None
        self.loudspeaker_error: NoLoudspeakerError | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.making = threading.Event()
        self.playing = threading.Event()
        self.finish: Callable[[], None] | None = None
        self.lose: Callable[[NoLoudspeakerError], None] | None = None

    def voices(self) -> tuple[Voice, ...]:
        """One voice."""
        return (Voice("v", "V", "en"),)

    def get_ready(self, voice_id: str | None = None) -> None:
        """Nothing to do ahead."""

    def synthesise(self, text: str, *, voice_id: str | None = None, rate_wpm: int = 170) -> Speech:
        """Make a sound as long as the text, when the gate is open."""
        self.spoken.append((text, voice_id, rate_wpm))
        self.making.set()
        assert self.gate.wait(PATIENCE_S)
        if self.voice_error is not None:
            raise self.voice_error
        if text in self.unspeakable:
            raise VoiceError(f"“{text}” cannot be spoken.")
        return Speech(np.full(len(text), 0.5, dtype=np.float32), 16_000)

    def close(self) -> None:
        """Nothing to free."""

    def load(self, samples: NDArray[np.float32], sample_rate_hz: int) -> None:
        """Take the sound."""
        assert sample_rate_hz == 16_000
        self.played.append(len(samples))
        self.peaks.append(float(np.abs(samples).max()))

    def play(
        self,
        *,
        on_finished: Callable[[], None] | None = None,
        on_lost: Callable[[NoLoudspeakerError], None] | None = None,
    ) -> None:
        """Begin; the end comes when the test calls `finish`."""
        if self.loudspeaker_error is not None:
            raise self.loudspeaker_error
        self.finish, self.lose = on_finished, on_lost
        self.playing.set()

    def stop(self) -> None:
        """Stop at once."""
        self.stops += 1


class Line:
    """What came of a line, or of several."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.ends: list[MockVoiceError | None] = []
        self.ended = threading.Event()

    def line(self, index: int) -> None:
        """Note that a line is heard now."""
        self.begun.append(index)

    def done(self, error: MockVoiceError | None) -> None:
        """Note the end."""
        self.ends.append(error)
        self.ended.set()


class Stage:
    """An interviewer, its mouth and its two workers."""

    def __init__(self, making: ThreadPoolExecutor, playing: ThreadPoolExecutor) -> None:
        self.mouth = Mouth()
        self.settings = Settings(voice_id="v", voice_rate_wpm=150)
        self.now_s = 100.0
        self.interviewer = SpeakingInterviewer(
            self.mouth,
            self.mouth,
            making=making,
            playing=playing,
            settings=lambda: self.settings,
            clock=lambda: self.now_s,
        )
        self._workers = (making, playing)

    def settle(self) -> None:
        """Wait until both workers have done all that they were given, also by each other."""
        for _ in range(2):
            for worker in self._workers:
                worker.submit(lambda: None).result(PATIENCE_S)

    def finish(self) -> None:
        """Let the sound that plays come to its end."""
        assert self.mouth.finish is not None
        self.mouth.finish()
        self.settle()


@pytest.fixture
def stage() -> Iterator[Stage]:
    """An interviewer with a chosen voice and rate, who speaks at once."""
    with ThreadPoolExecutor(1) as making, ThreadPoolExecutor(1) as playing:
        made = Stage(making, playing)
        yield made
        made.mouth.gate.set()


@pytest.fixture
def mouth(stage: Stage) -> Mouth:
    """The mouth of that interviewer."""
    return stage.mouth


@pytest.fixture
def interviewer(stage: Stage) -> SpeakingInterviewer:
    """That interviewer."""
    return stage.interviewer


def test_a_line_is_spoken_with_the_settings_and_ends_once(stage: Stage, mouth: Mouth) -> None:
    """Voice and rate reach the speaker; the end of the sound is the end of the line."""
    line = Line()
    stage.interviewer.say("What is leakage?", line.done)
    stage.settle()
    assert mouth.spoken == [("What is leakage?", "v", 150)]
    assert line.ends == []
    stage.finish()
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


def test_a_loudspeaker_that_is_lost_ends_the_line(stage: Stage, mouth: Mouth) -> None:
    """Headphones pulled out in the middle of a question: nobody waits for the end of a sound that never ends."""
    line = Line()
    stage.interviewer.say_lines(("Hello.", "What is leakage?"), line.done, line.line)
    stage.settle()
    assert mouth.lose is not None
    mouth.lose(NoLoudspeakerError("The loudspeaker stopped."))
    assert line.ended.wait(PATIENCE_S)
    assert [str(end) for end in line.ends] == ["The loudspeaker stopped."]
    assert line.begun == [0]


def test_hush_stops_the_sound_and_the_line_has_no_end(stage: Stage, mouth: Mouth) -> None:
    """After `hush` nobody is told anything, even if the player still reports its end."""
    line = Line()
    stage.interviewer.say("Hello.", line.done)
    stage.settle()
    before = mouth.stops
    stage.interviewer.hush()
    stage.settle()
    assert mouth.stops == before + 1
    stage.finish()
    assert line.ends == []


def test_hush_does_not_wait_for_a_line_that_is_being_made(stage: Stage, mouth: Mouth) -> None:
    """The first line plays while a slow voice makes the second; the loudspeaker is stopped all the same."""
    line = Line()
    stage.interviewer.prepare("One.")
    stage.settle()
    mouth.gate.clear()
    stage.interviewer.say_lines(("One.", "A slow one."), line.done, line.line)
    assert mouth.playing.wait(PATIENCE_S)
    before = mouth.stops
    stage.interviewer.begin_listening()
    assert mouth.stops == before + 1
    stage.interviewer.end_listening()


def test_a_line_hushed_while_it_is_made_is_never_heard(stage: Stage, mouth: Mouth) -> None:
    """A slow voice does not speak after the person has begun to answer."""
    mouth.gate.clear()
    line = Line()
    stage.interviewer.say("A slow one.", line.done)
    stage.interviewer.hush()
    mouth.gate.set()
    stage.settle()
    assert mouth.played == []
    assert line.ends == []


def test_a_new_line_takes_the_place_of_the_old(stage: Stage, mouth: Mouth) -> None:
    """Only the last of several lines is played."""
    mouth.gate.clear()
    first, second = Line(), Line()
    stage.interviewer.say("First line.", first.done)
    stage.interviewer.say("Second.", second.done)
    mouth.gate.set()
    stage.settle()
    assert mouth.played == [len("Second.")]
    stage.finish()
    assert (first.ends, second.ends) == ([], [None])


def test_lines_are_told_as_each_is_heard(stage: Stage, mouth: Mouth) -> None:
    """A caption that follows `on_line` never runs ahead of the voice, and the end comes after the last line."""
    line = Line()
    stage.interviewer.say_lines(("Thank you.", "Next one.", "What is leakage?"), line.done, line.line)
    stage.settle()
    for number in range(3):
        assert line.begun == list(range(number + 1))
        assert line.ends == []
        stage.finish()
    assert line.ends == [None]
    assert mouth.played == [10, 9, 16]


def test_the_first_line_is_heard_while_the_second_is_made(stage: Stage, mouth: Mouth) -> None:
    """A long question after a short lead costs no waiting before the lead, and comes when it is made."""
    line = Line()
    stage.interviewer.prepare("Thank you.")
    stage.settle()
    mouth.gate.clear()
    stage.interviewer.say_lines(("Thank you.", "A long question."), line.done, line.line)
    assert mouth.playing.wait(PATIENCE_S)
    assert mouth.finish is not None
    mouth.finish()
    assert line.begun == [0]
    mouth.gate.set()
    stage.settle()
    assert line.begun == [0, 1]
    stage.finish()
    assert line.ends == [None]


def test_a_later_line_that_cannot_be_spoken_ends_the_lines_there(stage: Stage, mouth: Mouth) -> None:
    """The lead is heard to its end before the sentence comes that says why the question is not."""
    mouth.unspeakable = {"Question?"}
    line = Line()
    stage.interviewer.say_lines(("Lead.", "Question?"), line.done, line.line)
    stage.settle()
    assert (line.begun, line.ends) == ([0], [])
    stage.finish()
    assert [str(end) for end in line.ends] == ["“Question?” cannot be spoken."]


def test_no_lines_are_said_at_once(stage: Stage) -> None:
    """Nothing to say is said when it is asked for."""
    line = Line()
    stage.interviewer.say_lines((), line.done, line.line)
    stage.settle()
    assert (line.begun, line.ends) == ([], [None])


def test_a_prepared_line_is_made_once_and_kept(stage: Stage, mouth: Mouth) -> None:
    """Saying it makes nothing more, nor does saying it again, for somebody who asks to hear it once more."""
    stage.interviewer.prepare("What is leakage?")
    stage.interviewer.prepare("What is leakage?")
    stage.settle()
    mouth.gate.clear()
    for _ in range(2):
        line = Line()
        mouth.playing.clear()
        stage.interviewer.say("What is leakage?", line.done)
        assert mouth.playing.wait(PATIENCE_S)
        stage.finish()
        assert line.ends == [None]
    assert len(mouth.spoken) == 1


def test_a_prepared_line_is_made_anew_in_another_voice(stage: Stage, mouth: Mouth) -> None:
    """What was prepared is for the voice and the rate that held then; the volume is applied when it is played."""
    stage.interviewer.prepare("Hello.")
    stage.settle()
    stage.settings = Settings(voice_id="v", voice_rate_wpm=150, voice_volume=0.5)
    stage.interviewer.say("Hello.", Line().done)
    stage.settle()
    assert mouth.spoken == [("Hello.", "v", 150)]
    stage.settings = Settings(voice_id="w", voice_rate_wpm=200)
    stage.interviewer.say("Hello.", Line().done)
    stage.settle()
    assert mouth.spoken == [("Hello.", "v", 150), ("Hello.", "w", 200)]
    assert mouth.peaks == [0.125, 0.5]


def test_what_is_to_be_said_now_is_made_before_what_is_prepared(stage: Stage, mouth: Mouth) -> None:
    """Lines that wait to be prepared let a line that is wanted now go first; only the one in the making is finished."""
    mouth.gate.clear()
    for number in range(3):
        stage.interviewer.prepare(f"Later {number}.")
    assert mouth.making.wait(PATIENCE_S)
    stage.interviewer.say("Now.", Line().done)
    mouth.gate.set()
    stage.settle()
    assert [text for text, _, _ in mouth.spoken] == ["Later 0.", "Now.", "Later 1.", "Later 2."]


def test_preparing_is_bounded(stage: Stage, mouth: Mouth) -> None:
    """Of more lines than may wait, the oldest are forgotten; a line that fails is silent until it is said."""
    mouth.gate.clear()
    stage.interviewer.prepare("First.")
    assert mouth.making.wait(PATIENCE_S)
    for number in range(MOST_WAITING + 5):
        stage.interviewer.prepare(f"Line {number}.")
    mouth.gate.set()
    stage.settle()
    assert [text for text, _, _ in mouth.spoken[1:]] == [f"Line {number}." for number in range(5, MOST_WAITING + 5)]
    mouth.voice_error = VoiceError("There is no voice.")
    stage.interviewer.prepare("Never made.")
    stage.settle()
    line = Line()
    stage.interviewer.say("Never made.", line.done)
    assert line.ended.wait(PATIENCE_S)
    assert [str(end) for end in line.ends] == ["There is no voice."]


def test_what_is_kept_is_bounded(stage: Stage, mouth: Mouth) -> None:
    """When more sound is kept than allowed, what was used longest ago is made anew."""
    long = "x" * int(MOST_KEPT_S / 2 * 16_000)
    for text in ("Short.", long, "y" + long):
        stage.interviewer.prepare(text)
        stage.settle()
    stage.interviewer.prepare("y" + long)
    stage.interviewer.prepare("Short.")
    stage.settle()
    assert [len(text) for text, _, _ in mouth.spoken] == [6, len(long), len(long) + 1, 6]


def test_while_an_answer_is_recorded_nothing_is_heard(stage: Stage, mouth: Mouth) -> None:
    """Who listens has stopped speaking before; what is said meanwhile waits for the end of the recording."""
    first, second = Line(), Line()
    stage.interviewer.say("Question?", first.done)
    stage.settle()
    before = mouth.stops
    stage.interviewer.begin_listening()
    assert mouth.stops == before + 1
    stage.interviewer.say("Follow-up?", second.done)
    stage.settle()
    assert mouth.played == [len("Question?")]
    stage.interviewer.end_listening()
    stage.settle()
    assert mouth.played == [len("Question?"), len("Follow-up?")]
    stage.finish()
    assert (first.ends, second.ends) == ([], [None])


def test_what_waits_for_the_end_of_a_recording_can_be_hushed(stage: Stage, mouth: Mouth) -> None:
    """A line that waited and was taken back is not heard afterwards."""
    stage.interviewer.begin_listening()
    stage.interviewer.say("Follow-up?", Line().done)
    stage.interviewer.hush()
    stage.interviewer.end_listening()
    stage.settle()
    assert mouth.played == []
