"""Tests of mockvoice.transcription.windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from mockvoice.transcription.voice_activity import FRAME_S, VoiceTrack
from mockvoice.transcription.windows import WordStream, without_loops
from tests.helpers.fake_whisper import FakeModel, FakeWhisper, RawSegment
from tests.transcription.spoken import heard, said, timed

if TYPE_CHECKING:
    from collections.abc import Sequence


class Recording:
    """A recording with a voice where the test wants one, fed to a stream second by second."""

    def __init__(self, fake: FakeWhisper, duration_s: int, *, voiced: Sequence[tuple[float, float]] = ()) -> None:
        self.fake = fake
        self.track = VoiceTrack()
        model = FakeModel(fake, "cpu")
        self.stream = WordStream(lambda decode: decode(model), self.track, language="en")
        self.duration_s = duration_s
        self.voiced = voiced or ((0.0, float(duration_s)),)

    def feed(self, until_s: int, *, guess: bool = False) -> None:
        """Feed everything up to a second."""
        while (known := self.track.known_s) < until_s - FRAME_S / 2:
            frames = round((min(until_s, known + 1.0) - known) / FRAME_S)
            for place in range(frames):
                at_s = known + place * FRAME_S
                self.track.probabilities.append(float(any(a <= at_s < b for a, b in self.voiced)))
            self.stream.feed(np.zeros(frames * 512, dtype=np.float32))
            if guess:
                self.stream.guess()

    def text(self) -> str:
        """Return the settled words as a sentence."""
        return " ".join(word.text for word in self.stream.words)


def test_a_short_recording_is_one_window() -> None:
    """It is decoded once, as Whisper itself would do it, with everything that may follow the first decoding."""
    recording = Recording(FakeWhisper(segments=heard("so this works")), 8, voiced=((0.0, 1.2),))
    recording.feed(8)
    assert recording.text() == ""
    recording.stream.finish()
    assert recording.text() == "so this works"
    assert len(recording.fake.calls) == 1
    assert recording.fake.calls[0]["count"] == pytest.approx(8 * 16_000, abs=512)


def test_a_whole_window_is_settled_while_the_recording_goes_on() -> None:
    """The next one begins behind its last word where a voice follows it, and is told what was said."""
    recording = Recording(FakeWhisper(windows=[heard("so this works", from_s=20), heard("and well")]), 40)
    recording.feed(31)
    assert recording.text() == "so this works"
    assert recording.stream.settled_s == pytest.approx(21.1)
    recording.feed(40)
    recording.stream.finish()
    assert recording.text() == "so this works and well"
    assert recording.fake.calls[1]["prompt"] == [2, 4, 5]
    assert recording.stream.words[3].start_s == pytest.approx(21.1)


def test_a_whole_window_ends_in_a_pause_where_there_is_one() -> None:
    """No word is cut through."""
    recording = Recording(FakeWhisper(segments=heard("so")), 40, voiced=((0.0, 26.0), (27.0, 40.0)))
    recording.feed(32)
    assert recording.fake.calls[0]["count"] == pytest.approx(26.5 * 16_000, abs=1024)


def test_a_long_silence_before_the_first_word_is_left_out() -> None:
    """Nothing can be invented in it."""
    recording = Recording(FakeWhisper(segments=heard("so", from_s=2.0)), 60, voiced=((50.0, 50.5),))
    recording.feed(60)
    recording.stream.finish()
    assert len(recording.fake.calls) == 1
    assert 10 * 16_000 < recording.fake.calls[0]["count"] < 12.5 * 16_000
    assert recording.stream.words[0].start_s == pytest.approx(50.0, abs=1.1)


def test_a_segment_without_a_voice_is_invented() -> None:
    """Whisper thanks for watching where nobody speaks any more."""
    segments = heard("so this works") + heard("thank you for watching", from_s=6.0)
    recording = Recording(FakeWhisper(segments=segments), 9, voiced=((0.0, 1.2),))
    recording.feed(9)
    recording.stream.finish()
    assert recording.text() == "so this works"


def test_a_guess_at_a_pause_is_all_that_is_needed_at_the_end() -> None:
    """Where nothing more was said, finishing decodes nothing."""
    recording = Recording(FakeWhisper(segments=heard("so this works", from_s=9.8)), 12, voiced=((0.0, 11.0),))
    recording.feed(12, guess=True)
    assert [word.text for word in recording.stream.guessed_words] == ["so", "this", "works"]
    assert recording.text() == ""
    count = len(recording.fake.calls)
    recording.stream.finish()
    assert recording.text() == "so this works"
    assert len(recording.fake.calls) == count == 1


def test_a_guess_as_long_as_a_window_is_settled() -> None:
    """Nothing of it is decoded again: the next decoding begins at its pause, and is told what was said."""
    fake = FakeWhisper(windows=[heard("so this works", from_s=24), heard("and well", from_s=4.1)])
    recording = Recording(fake, 31, voiced=((0.0, 25.0), (26.0, 31.0)))
    recording.feed(26, guess=True)
    assert recording.text() == "so this works"
    assert recording.stream.guessed_words == ()
    recording.feed(31, guess=True)
    recording.stream.finish()
    assert recording.text() == "so this works and well"
    assert [round(call["count"] / 16_000) for call in fake.calls] == [26, 5]
    assert fake.calls[1]["prompt"] == [2, 4, 5]


def test_after_a_guess_only_the_tail_is_decoded() -> None:
    """Words that ended well before the guess are kept; the tail is told what was said before it."""
    fake = FakeWhisper(
        windows=[heard("so this works", from_s=8) + heard("and", from_s=14.8), heard("and well", from_s=10.1)]
    )
    recording = Recording(fake, 20, voiced=((0.0, 15.0), (16.0, 20.0)))
    recording.feed(20, guess=True)
    recording.stream.finish()
    assert recording.text() == "so this works and well"
    assert [round(call["count"] / 16_000) for call in fake.calls] == [16, 11]
    assert fake.calls[1]["prompt"] == [2, 4, 5]
    assert fake.calls[1]["context_s"] is not None


def test_a_short_rest_is_decoded_as_one() -> None:
    """Where it costs little, the end is heard with everything before it."""
    fake = FakeWhisper(windows=[heard("so this", from_s=4.2), heard("so this works", from_s=6.8)])
    recording = Recording(fake, 8, voiced=((0.0, 5.0), (6.0, 8.0)))
    recording.feed(8, guess=True)
    recording.stream.finish()
    assert recording.text() == "so this works"


def test_there_is_no_guess_while_a_voice_sounds() -> None:
    """Nor one without anything new to decode."""
    recording = Recording(FakeWhisper(segments=heard("so")), 12, voiced=((0.0, 9.0),))
    recording.feed(9, guess=True)
    assert recording.fake.calls == []
    recording.feed(12, guess=True)
    assert len(recording.fake.calls) == 1


def test_what_came_from_guessing_wildly_misleads_nobody() -> None:
    """Text from a high temperature is kept, but the next window is not told of it."""
    wild = [RawSegment(21.0, [timed(" so", 20.0, 21.0)], temperature=0.6, tokens=[7])]
    recording = Recording(FakeWhisper(windows=[wild, heard("well")]), 40)
    recording.feed(40)
    recording.stream.finish()
    assert recording.text() == "so well"
    assert recording.fake.calls[1]["prompt"] is None


def test_a_word_said_five_times_is_kept_and_a_loop_is_not() -> None:
    """People do say "words words words words words"; nobody says it twenty times."""
    five = said("more words words words words words and")
    assert without_loops(five) == five
    assert [word.text for word in without_loops(said("so " + "you know " * 6 + "yes"))] == ["so", "you", "know", "yes"]
    straight = without_loops(said("so " + "um " * 20 + "yes"), may_stay=lambda form: form != "um")
    assert [word.text for word in straight] == ["so", "yes"]
